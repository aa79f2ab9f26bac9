//! The lagging outcome of both runs and of par, with the point where they part.
use egui_plot::{Line, LineStyle, PlotBounds, PlotPoints, Span, VLine};

use super::{WhatIfData, WhatIfState};
use crate::tr;
use crate::ui::screens::plots::{End, name_ends, over_sprints, show_still, tell_sprint};
use crate::ui::{
    Look, Type,
    egui::{Stroke, Ui, WidgetInfo, WidgetType},
    number, space,
    widgets::section_header,
};

/// Header, curves and which is which.
pub(super) fn show(ui: &mut Ui, data: &WhatIfData<'_>, state: &WhatIfState, height: f32) {
    let look = Look::of(ui);
    let theme = look.theme;
    let (Some(original), Some(fork)) = (data.original.recording.run().course(), data.fork.run().course()) else { return };
    let courses = &data.reference.courses;
    let scaled = |course: &[f64]| courses.points(course).unwrap_or_else(|| course.to_vec());
    let (few, all) = match courses.points(original) {
        Some(_) => (tr!("what-if-product-scale.few"), tr!("what-if-product-scale")),
        None => (tr!("what-if-product-points"), tr!("what-if-product-points")),
    };
    let header = section_header(ui, None, tr!("what-if-product"), look.shows(few, all));
    if look.shows(few, all) != all {
        header.on_hover_text(all);
    }
    let (original, fork, par) = (&scaled(original)[..], &scaled(fork)[..], &scaled(&courses.par)[..]);
    let played = data.fork.view().sprints() as f64;
    let parted = data.original.parts_in() as f64;
    let last = fork.len().max(original.len()) as f64;
    let all = || original.iter().chain(fork).chain(par).copied();
    let (low, high) = all().fold((0.0_f64, 0.0_f64), |(low, high), y| (low.min(y), high.max(y)));
    let room = (high - low).max(1.0) * ROOM;
    // Before the first sprint is over nothing has moved.
    let points = |course: &[f64]| PlotPoints::from(course.iter().enumerate().map(|(s, y)| [s as f64 + 1.0, *y]).collect::<Vec<_>>());
    let plot = over_sprints("both courses", look, 1..=last as i64, played, |value| number::plain(value as f32, 0))
        .height((height - space::TARGET - space::GAP).max(LEAST));
    let response = show_still(ui, plot, |plot| {
        plot.set_plot_bounds(PlotBounds::from_min_max([1.0 - EDGE, low - room], [last + NAMES * last, high + room]));
        if last > played {
            plot.span(Span::new("", played..=last).fill(theme.ink.gamma_multiply(EPILOGUE)));
        }
        let dotted = LineStyle::dotted_dense();
        plot.vline(VLine::new("fork", parted + EDGE).color(theme.strategic).style(dotted).width(space::STROKE_SELECTED).allow_hover(false));
        let dashed = LineStyle::dashed_dense();
        plot.line(Line::new("par", points(par)).color(theme.dim).style(dashed).width(space::STROKE_SELECTED).allow_hover(false));
        plot.line(Line::new("original", points(original)).color(theme.accent).width(OWN).allow_hover(false));
        plot.line(Line::new("fork ", points(fork)).color(theme.strategic).width(OWN).allow_hover(false));
    });
    let end = |course: &[f64]| number::plain(course.last().copied().unwrap_or(0.0) as f32, 0);
    let words = tr!("what-if-product-value", original = end(original), fork = end(fork), par = end(par));
    response.response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, tr!("what-if-product-name")));
    ui.ctx().accesskit_node_builder(response.response.id, |node| node.set_value(words.as_str()));
    let frame = *response.transform.frame();
    if last > played {
        let x = response.transform.position_from_point_x(played) + space::GAP_TIGHT;
        let galley = Type::NOTE.line(ui, tr!("plot-epilogue"), theme.dim);
        ui.painter_at(frame).galley(crate::ui::egui::pos2(x, frame.top() + space::GAP_TIGHT), galley, theme.dim);
    }
    let courses = [
        (par, tr!("plot-par"), theme.dim),
        (original, tr!("what-if-original.inside"), theme.accent),
        (fork, tr!("what-if-fork.inside"), theme.strategic),
    ];
    let valued = |[par, original, fork]: [String; 3]| {
        [tr!("what-if-curve-par", value = par), tr!("what-if-curve-original", value = original), tr!("what-if-curve-fork", value = fork)]
    };
    tell_sprint(&response, played, |sprint| {
        let at = |course: &[f64]| Some(number::plain(*course.get(usize::try_from(sprint - 1).ok()?)? as f32, 0));
        Some(valued([at(par)?, at(original)?, at(fork)?]).join(" · "))
    });
    let names = look.shows(courses.map(|(_, name, _)| name.to_owned()), valued([par, original, fork].map(end)));
    let ends = courses.into_iter().zip(names).map(|((course, _, colour), name)| (name, course, colour));
    let named = ends.filter_map(|(name, course, colour)| Some(End { name, at: last, value: *course.last()?, colour }));
    name_ends(ui, &response.transform, &named.collect::<Vec<End>>());
    if let Some(sprint) = state.at {
        let x = response.transform.position_from_point_x(sprint as f64 + EDGE);
        ui.painter_at(frame).vline(x, frame.y_range(), Stroke::new(space::STROKE, theme.accent));
    }
}

const LEAST: f32 = 120.0;
const EDGE: f64 = 0.5;
/// Room for the names of the curves, as share of the width.
const NAMES: f64 = 0.17;
const ROOM: f64 = 0.08;
const EPILOGUE: f32 = 0.035;
const OWN: f32 = 2.5;
