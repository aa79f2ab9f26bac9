//! The lagging outcome under other luck, sprint by sprint, and the run's own course through it.
use egui_plot::{FilledArea, Line, LineStyle, PlotBounds, PlotPoints, Span};

use super::{among, data::ReviewData};
use crate::score::{Review, indices, mean_courses};
use crate::sim::Recording;
use crate::tr;
use crate::ui::screens::plots::{End, name_ends, over_sprints, show_still, tell_sprint};
use crate::ui::{
    Look, Type, Words,
    egui::{Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, vec2},
    number, space,
    widgets::section_header,
};

/// Header, fan, and beside it where the outcome is among all.
pub(super) fn show(ui: &mut Ui, data: &ReviewData<'_>, review: &Review, height: f32) {
    let count = review.reruns.len();
    let (plain, of) = (tr!("run-review-fan"), tr!("run-review-fan-of", count = count));
    let all = if count == 0 { plain } else { &of };
    let header = section_header(ui, None, Look::of(ui).shows(plain, all), "");
    ui.ctx().accesskit_node_builder(header.id, |node| node.set_label(all));
    header.on_hover_text(format!("{all}\n{}", tr!("run-review-fan.note")));
    let Some(own) = data.run.run().course() else { return };
    let scaled = Scaled::of(review, own);
    if count == 0 {
        super::waiting(ui, tr!("run-review-fan-waits"));
        return;
    }
    let beside = ui.available_width() >= BESIDE_FROM;
    let index = review.scores.outcome_index;
    let all = indices(&review.reruns);
    if beside {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::GAP;
            let width = ui.available_width() - among::WIDTH - space::GAP;
            plot(ui, data.run, &scaled, vec2(width, height));
            among::upright(ui, index, &all, height);
        });
    } else {
        let width = ui.available_width();
        plot(ui, data.run, &scaled, vec2(width, height));
        among::flat(ui, index, &all);
    }
    legend(ui, among::better_than(index, &all));
}

/// The fan alone with its legend, where there is little room; there must be re-runs.
pub(in super::super) fn small(ui: &mut Ui, run: &Recording, review: &Review, height: f32) {
    let Some(own) = run.run().course() else { return };
    let width = ui.available_width();
    plot(ui, run, &Scaled::of(review, own), vec2(width, height));
    legend(ui, among::better_than(review.scores.outcome_index, &indices(&review.reruns)));
}

/// All courses on one scale.
struct Scaled {
    own: Vec<f64>,
    reruns: Vec<Vec<f64>>,
    /// Par and nobody, where the scale is theirs.
    others: Option<[Vec<f64>; 2]>,
}

impl Scaled {
    /// The run's own course is set against par under its luck, the re-runs against par under theirs; plain
    /// outcome points where par's product ends no better than nobody's.
    fn of(review: &Review, own: &[f64]) -> Self {
        let (here, elsewhere) = (&review.reference.courses, mean_courses(&review.reruns));
        let points = || {
            let reruns: Option<Vec<Vec<f64>>> = review.reruns.iter().map(|rerun| elsewhere.points(&rerun.course)).collect();
            Some(Self { own: here.points(own)?, reruns: reruns?, others: Some([here.points(&here.par)?, here.points(&here.nothing)?]) })
        };
        let plain = || Self { own: own.to_vec(), reruns: review.reruns.iter().map(|rerun| rerun.course.clone()).collect(), others: None };
        points().unwrap_or_else(plain)
    }
}

fn legend(ui: &mut Ui, better: usize) {
    let look = Look::of(ui);
    let theme = look.theme;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::GAP_TIGHT, space::GAP_TIGHT);
        for (strength, word) in [(HALF + MOST, tr!("run-review-fan-half")), (MOST, look.shows(tr!("run-review-fan-most"), "80 %"))] {
            let (rect, _) = ui.allocate_exact_size(vec2(space::PAD_LIST, space::GAP), Sense::hover());
            ui.painter().rect_filled(rect, 0, theme.strategic.gamma_multiply(strength));
            Type::NOTE.label(ui, word, theme.dim);
            ui.add_space(space::GAP);
        }
        Words::new()
            .add(Type::NOTE, format!("{}  ", tr!("run-review-fan-lines")), theme.dim)
            .add(Type::NOTE_STRONG, tr!("run-review-better-than", better = better), theme.ink)
            .show(ui);
    });
}

/// The value below which a share of the sorted values lies.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let last = sorted.len().saturating_sub(1) as f64;
    let at = (last * share).floor();
    let (low, high) = (sorted[at as usize], sorted[(at + 1.0).min(last) as usize]);
    low + (high - low) * (last * share - at)
}

/// Ends of the two bands and the mean at the end of a sprint.
fn spread(reruns: &[Vec<f64>], sprint: usize) -> Option<[f64; 5]> {
    let mut values: Vec<f64> = reruns.iter().filter_map(|course| course.get(sprint).copied()).collect();
    if values.is_empty() {
        return None;
    }
    values.sort_by(f64::total_cmp);
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let [a, b, c, d] = BANDS.map(|share| quantile(&values, share));
    Some([a, b, mean, c, d])
}

fn plot(ui: &mut Ui, run: &Recording, scaled: &Scaled, size: Vec2) {
    let look = Look::of(ui);
    let theme = look.theme;
    let Scaled { own, reruns, others } = scaled;
    let others = others.as_ref().map_or(&[][..], |others| others);
    let played = run.view().sprints() as f64;
    let spreads: Vec<[f64; 5]> = (0..own.len()).map_while(|sprint| spread(reruns, sprint)).collect();
    let xs: Vec<f64> = (0..spreads.len()).map(|sprint| sprint as f64 + 1.0).collect();
    let of = |k: usize| spreads.iter().map(|s| s[k]).collect::<Vec<f64>>();
    let [low, low_half, mean, high_half, high] = [0, 1, 2, 3, 4].map(of);
    let points = |ys: &[f64]| PlotPoints::from(xs.iter().zip(ys).map(|(x, y)| [*x, *y]).collect::<Vec<_>>());
    let own_points = PlotPoints::from(own.iter().enumerate().map(|(s, y)| [s as f64 + 1.0, *y]).collect::<Vec<_>>());
    let all = || own.iter().chain(&low).chain(&high).chain(others.iter().flatten()).copied();
    let (least, most) = all().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), y| (a.min(y), b.max(y)));
    let room = (most - least).max(1.0) * ROOM;
    let last = own.len() as f64;
    // The unit and the word for the epilogue lie above all curves and their names.
    let lines = if last > played { 2.0 } else { 1.0 };
    let written = f64::from((lines * Type::NOTE.line + space::GAP) / size.y).min(HEAD_MOST);
    let head = (most - least + 2.0 * room) * written / (1.0 - written);
    let bounds = PlotBounds::from_min_max([1.0 - EDGE, least - room], [last + NAMES * last, most + room + head]);
    // Where par and nobody are named beside their lines, few numbers need no others.
    let is_named = !look.all_numbers && !others.is_empty();
    let value_on_axis = move |value| if is_named { String::new() } else { number::plain(value as f32, 0) };
    let plot = over_sprints("outcome fan", look, 1..=last as i64, played, value_on_axis).width(size.x).height(size.y);
    let response = show_still(ui, plot, |plot| {
        plot.set_plot_bounds(bounds);
        if last > played {
            let span = Span::new("", played..=last).fill(theme.ink.gamma_multiply(EPILOGUE));
            plot.span(span.border(Stroke::new(space::STROKE, theme.edge)).border_style(LineStyle::dashed_loose()));
        }
        plot.add(FilledArea::new("80 %", &xs, &low, &high).fill_color(theme.strategic.gamma_multiply(MOST)).allow_hover(false));
        plot.add(FilledArea::new("half", &xs, &low_half, &high_half).fill_color(theme.strategic.gamma_multiply(HALF)).allow_hover(false));
        for (name, course, style) in ["par", "nothing"].into_iter().zip(others).zip([DASHED, DOTTED]).map(|((n, c), s)| (n, c, s)) {
            plot.line(Line::new(name, points(course)).color(theme.dim).style(style).width(space::STROKE_SELECTED).allow_hover(false));
        }
        plot.line(Line::new("mean", points(&mean)).color(theme.strategic).width(space::STROKE_SELECTED).allow_hover(false));
        plot.line(Line::new("you", own_points).color(theme.accent).width(OWN).allow_hover(false));
    });
    let frame = *response.transform.frame();
    let x = |x: f64| response.transform.position_from_point_x(x);
    let y = frame.top() + space::GAP_TIGHT;
    let painter = ui.painter_at(frame);
    let unit = if others.is_empty() {
        tr!("run-review-fan-points")
    } else {
        look.shows(tr!("run-review-fan-scale.few"), tr!("run-review-fan-scale"))
    };
    let unit = Type::NOTE.line(ui, unit, theme.dim);
    let unit_ends = frame.left() + 2.0 * space::GAP_TIGHT + unit.size().x;
    painter.galley(frame.left_top() + vec2(space::GAP_TIGHT, space::GAP_TIGHT), unit, theme.dim);
    let ends = [
        (tr!("plot-par"), others.first(), theme.dim),
        (tr!("run-review-you"), Some(own), theme.accent),
        (tr!("run-review-nothing"), others.get(1), theme.dim),
    ];
    let at_end = |sprint: i64| usize::try_from(sprint - 1).ok();
    tell_sprint(&response, played, |sprint| {
        let said = ends
            .iter()
            .filter_map(|(name, course, _)| Some(format!("{name} {}", number::plain(*course.as_ref()?.get(at_end(sprint)?)? as f32, 0))));
        said.reduce(|some, last| format!("{some} · {last}"))
    });
    let named: Vec<End> = ends
        .into_iter()
        .filter_map(|(name, course, colour)| Some(End { name: name.into(), value: *course?.last()?, at: last, colour }))
        .collect();
    name_ends(ui, &response.transform, &named);
    if last > played {
        let words = Type::NOTE.line(ui, tr!("plot-epilogue"), theme.dim);
        // Below the unit where both meet.
        let y = if x(played) < unit_ends { y + Type::NOTE.line } else { y };
        painter.galley(crate::ui::egui::pos2(x(played) + space::GAP_TIGHT, y), words, theme.dim);
    }
    let end = |k: usize| spreads.last().map_or(0.0, |s| s[k]) as f32;
    let words = tr!(
        "run-review-fan-value",
        you = number::plain(own.last().copied().unwrap_or(0.0) as f32, 0),
        low = number::plain(end(0), 0),
        high = number::plain(end(4), 0),
        mean = number::plain(end(2), 0)
    );
    response.response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, tr!("run-review-fan-name")));
    ui.ctx().accesskit_node_builder(response.response.id, |node| node.set_value(words.as_str()));
}

/// Ends of the 80 % band and of the band of half.
const BANDS: [f64; 4] = [0.1, 0.25, 0.75, 0.9];
/// Width from which the strip is beside the fan.
const BESIDE_FROM: f32 = 420.0;
const EDGE: f64 = 0.5;
/// Room for the names of the curves, as share of the width.
const NAMES: f64 = 0.14;
const DASHED: LineStyle = LineStyle::Dashed { length: 6.0 };
const DOTTED: LineStyle = LineStyle::Dashed { length: 3.0 };
const ROOM: f64 = 0.08;
/// Share of the height that words above the curves may take.
const HEAD_MOST: f64 = 0.4;
const MOST: f32 = 0.2;
const HALF: f32 = 0.3;
const EPILOGUE: f32 = 0.035;
const OWN: f32 = 2.5;
