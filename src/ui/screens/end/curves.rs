//! The metrics over the whole run and the epilogue, with the decisions that weighed most.
use egui_plot::{FilledArea, Line, PlotBounds, PlotPoints, Points, Span};

use super::letters::{Letter, letters};
use super::reading::{noise_band, shown};
use super::{EndState, digest::Digest};
use crate::scenario::{Metric, MetricId};
use crate::sim::View;
use crate::tr;
use crate::ui::screens::plots::{over_sprints, show_still, tell_sprint};
use crate::ui::{
    Look, Theme, Type, Words,
    egui::{Rect, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2},
    icon, number, space,
    widgets::{MARK, paint_mark, section_header, tabs},
};

/// One metric at a time, chosen by tabs.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, digest: &Digest, state: &mut EndState) {
    let theme = Look::of(ui).theme;
    let metrics = &view.scenario().metrics;
    section_header(ui, Some(icon::name::CHART_LINE), tr!("end-seen"), tr!("end-seen.note"));
    let names: Vec<&str> = metrics.iter().map(|metric| metric.name.as_str()).collect();
    let mut chosen = state.metric.unwrap_or_else(|| metrics.iter().position(|metric| metric.north_star).unwrap_or_default());
    if tabs(ui, &names, &mut chosen) {
        state.metric = Some(chosen);
    }
    let Some(metric) = metrics.get(chosen) else { return };
    legend(ui, metric);
    let letters = letters(view, digest);
    plot(ui, view, metric, view.metric(MetricId::at(chosen)), &letters);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::PAD_PANEL, space::GAP_TIGHT);
        for letter in &letters {
            let with = |text: &str| {
                let words = Words::new().add(Type::NOTE_STRONG, format!("{} ", letter.letter), theme.ink);
                words.add(Type::NOTE, text, theme.dim)
            };
            with(&letter.what).in_short(ui, with(&letter.text), usize::MAX);
        }
    });
}

fn legend(ui: &mut Ui, metric: &Metric) {
    let (what, dim) = (metric.what.as_str(), Look::of(ui).theme.dim);
    if metric.noise > 0.0 {
        let noise = number::noise(noise_band(metric) as f32, usize::from(metric.decimals)) + &metric.unit;
        Type::NOTE.in_short(ui, tr!("end-curve-noise.few", what = what), tr!("end-curve-noise", what = what, noise = noise), dim);
    } else {
        Type::NOTE.label(ui, tr!("end-curve-output", what = what), dim);
    }
}

fn plot(ui: &mut Ui, view: &View<'_>, metric: &Metric, values: &[f64], letters: &[Letter]) {
    let look = Look::of(ui);
    let theme = look.theme;
    // The last reading before the player came is at 0, the first sprint's at 1.
    let before = view.metrics_before() as f64;
    let xs: Vec<f64> = (0..values.len()).map(|i| i as f64 + 1.0 - before).collect();
    let (Some(&first), Some(&last), Some(&now)) = (xs.first(), xs.last(), values.last()) else { return };
    let noise = noise_band(metric);
    let played = view.history().len() as f64;
    let (low, high) = values.iter().fold((now, now), |(low, high), &value| (low.min(value), high.max(value)));
    let room = ((high - low) + 2.0 * noise).max(f64::EPSILON) * ROOM;
    let bounds = PlotBounds::from_min_max([first - EDGE, low - noise - room], [last + EDGE, high + noise + room * ROOM_FOR_MARKS]);
    let points: Vec<[f64; 2]> = xs.iter().copied().zip(values.iter().copied()).map(|(x, y)| [x, y]).collect();
    let metric_on_axis = metric.clone();
    let value = move |value| shown(&metric_on_axis, value);
    let lows: Vec<f64> = values.iter().map(|value| value - noise).collect();
    let highs: Vec<f64> = values.iter().map(|value| value + noise).collect();
    let plot = over_sprints(("end curve", &metric.name), look, first as i64..=last as i64, played, value).height(HEIGHT);
    let response = show_still(ui, plot, |plot| {
        plot.set_plot_bounds(bounds);
        if last > played {
            let span = Span::new("", played..=last + EDGE).fill(theme.ink.gamma_multiply(EPILOGUE));
            plot.span(span.border(Stroke::new(space::STROKE, theme.edge)).border_style(egui_plot::LineStyle::dashed_loose()));
        }
        if noise > 0.0 {
            plot.add(FilledArea::new("noise", &xs, &lows, &highs).fill_color(theme.ink.gamma_multiply(BAND)).allow_hover(false));
        }
        let colour = if noise > 0.0 { theme.ink } else { theme.dim };
        plot.line(Line::new("reading", PlotPoints::from(points.clone())).color(colour).width(space::FOCUS).allow_hover(false));
        plot.points(Points::new("readings", PlotPoints::from(points)).color(colour).radius(POINT).allow_hover(false));
    });
    tell_sprint(&response, played, |sprint| Some(shown(metric, *values.get(usize::try_from(sprint - first as i64).ok()?)?)));
    let transform = response.transform;
    let words = tr!("widget-from-to", first = shown(metric, values.first().copied().unwrap_or(now)), last = shown(metric, now));
    response.response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, tr!("end-curve-of", metric = metric.name.as_str())));
    ui.ctx().accesskit_node_builder(response.response.id, |node| node.set_value(words.as_str()));
    let frame = *transform.frame();
    let x_of = |x: f64| transform.position_from_point_x(x);
    paint_words(ui, &theme, frame, x_of(0.5), x_of(played), last > played);
    for (letter, x) in letters.iter().zip(beside(letters.iter().map(|letter| x_of(letter.x)), frame.right())) {
        let top = frame.top() + MARK;
        let line = [pos2(x, top + MARK), pos2(x, frame.bottom())];
        let colour = letter.plane.colour(&theme);
        let painter = ui.painter();
        painter.extend(Shape::dotted_line(&line, colour.gamma_multiply(DOTTED), DOTS, DOTS / 3.0));
        paint_mark(painter, pos2(x, top), MARK, letter.kind, colour);
        let galley = Type::NOTE_STRONG.line(ui, letter.letter.to_string(), theme.ink);
        painter.galley(pos2(x + MARK * 0.8, top - galley.size().y / 2.0), galley, theme.ink);
    }
}

/// Places for marks, from left to right: each at its own or beside the one before, none beyond the right end.
fn beside(wanted: impl Iterator<Item = f32>, right: f32) -> Vec<f32> {
    let mut free = f32::NEG_INFINITY;
    let mut places: Vec<f32> = wanted
        .map(|x| {
            let place = x.max(free);
            free = place + LETTER;
            place
        })
        .collect();
    let mut most = right - LETTER;
    for place in places.iter_mut().rev() {
        *place = place.min(most);
        most = *place - LETTER;
    }
    places
}

/// Says where the player came and where the epilogue begins.
fn paint_words(ui: &Ui, theme: &Theme, frame: Rect, came: f32, left: f32, epilogue: bool) {
    let painter = ui.painter();
    painter.vline(came, frame.y_range(), Stroke::new(space::STROKE, theme.edge));
    let y = frame.bottom() - Type::NOTE.line - space::GAP_TIGHT;
    let before = Type::NOTE.block(ui, tr!("end-before-you"), theme.dim, (came - frame.left() - space::GAP).max(0.0), 1);
    if !before.elided {
        painter.galley(pos2(came - before.size().x - space::GAP_TIGHT, y), before, theme.dim);
    }
    if epilogue {
        let words = Type::NOTE.block(ui, tr!("end-epilogue"), theme.dim, (frame.right() - left - space::GAP).max(0.0), 1);
        painter.galley(pos2(left + space::GAP_TIGHT, y), words, theme.dim);
    }
}

const HEIGHT: f32 = 260.0;
/// Free sprints at both ends.
const EDGE: f64 = 0.5;
/// Share of the height left free below and, more of it, above for the marks.
const ROOM: f64 = 0.08;
const ROOM_FOR_MARKS: f64 = 3.0;
const BAND: f32 = 0.13;
const EPILOGUE: f32 = 0.035;
const POINT: f32 = 3.0;
const DOTS: f32 = 4.0;
const DOTTED: f32 = 0.6;
/// Width a mark and its letter take.
const LETTER: f32 = 22.0;
