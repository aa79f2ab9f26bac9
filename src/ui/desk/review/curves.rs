//! One metric at a time: its curve in the band of its noise, what the player did, bets, and whether it says anything.

use super::marks::{self, Lettered, lettered};
use crate::scenario::{Metric, MetricId, Reads};
use crate::sim::{Recording, View};
use crate::tr;
use crate::ui::desk::words;
use crate::ui::egui::{Align2, Color32, Rangef, Sense, Ui, Vec2, Vec2b, WidgetInfo, WidgetType, pos2, vec2};
use crate::ui::screens::plots::show_still;
use crate::ui::widgets::{self, MARK, MarkKind, Plane, paint_mark};
use crate::ui::{Look, Type, Words, number, space};
use egui_plot::{AxisHints, FilledArea, Line, LineStyle, Plot, PlotPoint, PlotPoints, Points, VLine};

/// The tabs and the curve of the metric chosen.
pub(super) fn show(ui: &mut Ui, run: &Recording, chosen: &mut usize, height: f32) {
    let view = run.view();
    let scenario = view.scenario();
    // Output last: it is the least telling.
    let mut order: Vec<usize> = (0..scenario.metrics.len()).collect();
    order.sort_by_key(|&m| scenario.metrics[m].reads.is_output());
    let names: Vec<&str> = order.iter().map(|&m| short_name(&scenario.metrics[m])).collect();
    *chosen = (*chosen).min(names.len().saturating_sub(1));
    let top = ui.cursor().top();
    widgets::tabs_in_a_row(ui, &names, chosen);
    let Some(&at) = order.get(*chosen) else { return };
    let below = ui.cursor().top() - top;
    metric(ui, run, at, height - below);
}

/// A metric's name as a tab: the star by what it is, output by what it counts.
fn short_name(metric: &Metric) -> &str {
    match (metric.north_star, metric.reads.is_output()) {
        (true, _) => tr!("review-north-star"),
        (_, true) => metric.name.split_whitespace().next().unwrap_or_default(),
        _ => &metric.name,
    }
}

/// A metric's curve in this height: what the player did on it, and whether it says anything.
pub(in crate::ui::desk) fn metric(ui: &mut Ui, run: &Recording, at: usize, height: f32) {
    let view = run.view();
    let metric = &view.scenario().metrics[at];
    let top = ui.cursor().top();
    let values = view.metric(MetricId::at(at));
    let theme = Look::of(ui).theme;
    let head = match words::metric_noise(metric) {
        Some(_) if !Look::of(ui).all_numbers => tr!("review-noise.few", metric = unit(metric)),
        Some(noise) => tr!("review-noise", metric = unit(metric), noise = noise),
        None => tr!("review-no-noise", metric = unit(metric)),
    };
    Type::NOTE.label(ui, head, theme.dim);
    let marks = lettered(run);
    let head = ui.cursor().top() - top;
    curve(ui, &view, metric, values, &marks, (height - head - BELOW).max(LEAST));
    legend(ui, &marks);
    Type::NOTE.label(ui, verdict(&view, metric, values), theme.dim);
    ui.add_space(space::GAP);
}

fn unit(metric: &Metric) -> String {
    match (metric.prefix.trim(), metric.unit.trim()) {
        ("", "") => metric.name.clone(),
        (prefix, unit) => format!("{}, {prefix}{unit}", metric.name),
    }
}

/// Whether the change since before the player can be told from noise.
fn verdict(view: &View<'_>, metric: &Metric, values: &[f64]) -> String {
    let before = view.metrics_before();
    let (Some(first), Some(last)) = (before.checked_sub(1).and_then(|at| values.get(at)), values.last()) else {
        return String::new();
    };
    if metric.reads.is_output() {
        return tr!("review-output").to_owned();
    }
    let change = last - first;
    // Both readings carry noise; twice its deviation is rarely chance.
    if change.abs() > 2.0 * metric.noise * std::f64::consts::SQRT_2 {
        let better = (change > 0.0) == metric.more_is_better;
        let by = words::metric_change(metric, change, usize::from(metric.decimals));
        if better { tr!("review-better", by = by) } else { tr!("review-worse", by = by) }
    } else {
        tr!("review-same").to_owned()
    }
}

fn curve(ui: &mut Ui, view: &View<'_>, metric: &Metric, values: &[f64], marks: &[Lettered], height: f32) {
    let theme = Look::of(ui).theme;
    let before = view.metrics_before() as f64;
    let xs: Vec<f64> = (0..values.len()).map(|k| k as f64 - before + 1.0).collect();
    let last = xs.last().copied().unwrap_or(1.0);
    let half = words::half_width(metric);
    let low: Vec<f64> = values.iter().map(|v| v - half).collect();
    let high: Vec<f64> = values.iter().map(|v| v + half).collect();
    let all_numbers = Look::of(ui).all_numbers;
    // Where the player came in, and now; the others by counting.
    let named = move |x: f64| all_numbers || (x - 1.0).abs() < EDGE || (x - last).abs() < EDGE;
    let points: Vec<[f64; 2]> = xs.iter().zip(values).map(|(x, y)| [*x, *y]).collect();
    let bets = bets(view, metric, values);
    let reach = values.iter().copied().chain(bets.iter().map(|b| b.2));
    let (bottom, top) = reach.fold((f64::MAX, f64::MIN), |(a, b), v| (a.min(v), b.max(v)));
    let room = ((top - bottom) + half).max(f64::EPSILON) * HEADROOM + half;
    let decimals = usize::from(metric.decimals);
    // As many sprints as the words behind the last value take.
    let free = (ui.available_width() - AXIS - VALUE_ROOM).max(VALUE_ROOM);
    let value_room = (last + before - 1.0 + EDGE) * f64::from(VALUE_ROOM / free);
    let plot =
        Plot::new(("curve", metric.name.as_str()))
            .height(height)
            .sense(Sense::hover())
            .allow_drag(false)
            .allow_zoom(false)
            .allow_scroll(false)
            .allow_boxed_zoom(false)
            .show_x(false)
            .show_y(false)
            .show_background(false)
            .show_grid(Vec2b::new(false, true))
            .grid_color(theme.line)
            .include_x(1.0 - before - EDGE)
            .include_x(last + value_room)
            .include_y(bottom - room)
            .include_y(top + room)
            .set_margin_fraction(Vec2::ZERO)
            .x_grid_spacer(|input| {
                let (from, to) = (input.bounds.0.ceil() as i64, input.bounds.1.floor() as i64);
                (from..=to).map(|x| egui_plot::GridMark { value: x as f64, step_size: 1.0 }).collect()
            })
            .custom_x_axes(vec![
                AxisHints::new_x()
                    .formatter(move |mark, _| {
                        if mark.value <= last + EDGE && named(mark.value) { number::plain(mark.value as f32, 0) } else { String::new() }
                    })
                    .label_spacing(Rangef::new(LABEL_LEAST, LABEL_USUAL)),
            ])
            .y_axis_formatter(move |mark, _| number::plain(mark.value as f32, if mark.step_size < 1.0 { decimals.max(1) } else { 0 }));
    let output = metric.reads.is_output();
    let ink = if output { theme.dim } else { theme.ink };
    let response = show_still(ui, plot, |plot| {
        if half > 0.0 {
            plot.add(FilledArea::new("noise", &xs, &low, &high).fill_color(theme.surface.lerp_to_gamma(ink, BAND)).allow_hover(false));
        }
        plot.add(VLine::new("before you", MIDDLE).color(theme.edge).width(space::STROKE).allow_hover(false));
        for mark in marks {
            let line = VLine::new(mark.text.clone(), mark.at).color(theme.edge).style(LineStyle::dotted_dense());
            plot.add(line.width(space::STROKE).allow_hover(false));
        }
        for (name, since, value) in &bets {
            plot.add(
                Line::new(name.clone(), PlotPoints::from(vec![[*since, *value], [last, *value]]))
                    .color(theme.accent)
                    .style(LineStyle::dashed_dense())
                    .width(space::STROKE_SELECTED)
                    .allow_hover(false),
            );
        }
        plot.line(Line::new(metric.name.clone(), PlotPoints::from(points.clone())).color(ink).width(space::FOCUS).allow_hover(false));
        plot.add(Points::new(metric.name.clone(), PlotPoints::from(points)).color(ink).radius(DOT).allow_hover(false));
    });
    let painter = ui.painter_at(response.response.rect);
    let at = |x: f64, y: f64| response.transform.position_from_point(&PlotPoint::new(x, y));
    let frame = *response.transform.frame();
    let text = |pos, align, words: &str, colour: Color32, style: Type| {
        painter.text(pos, align, words, style.font(), colour);
    };
    let middle = at(MIDDLE, bottom).x;
    text(
        pos2(middle - space::GAP_TIGHT, frame.bottom() - space::GAP),
        Align2::RIGHT_BOTTOM,
        tr!("review-before-you"),
        theme.dim,
        Type::NOTE,
    );
    for together in marks::together(marks, |mark| at(mark.at, top).x) {
        let centre = pos2(together.x, frame.top() + Type::NOTE.line + MARK);
        for (k, kind) in together.kinds.iter().enumerate() {
            let aside = (k as f32 - (together.kinds.len() - 1) as f32 / 2.0) * marks::PITCH;
            let plane = if *kind == MarkKind::Dilemma { Plane::Strategic } else { Plane::Tactical };
            paint_mark(&painter, centre + vec2(aside, 0.0), MARK, *kind, plane.colour(&theme));
        }
        text(centre - vec2(0.0, MARK), Align2::CENTER_BOTTOM, &together.letters, theme.ink, Type::NOTE_STRONG);
    }
    // What is behind the last value: as near to its height as the others leave room for.
    let mut labels: Vec<(f32, String, Color32, Type)> =
        bets.iter().map(|(name, _, value)| (at(last, *value).y, name.clone(), theme.accent, Type::NOTE)).collect();
    if let Some(value) = values.last() {
        let noise = words::metric_noise(metric).filter(|_| all_numbers).unwrap_or_default();
        let said = format!("{} {noise}", words::metric_value(metric, *value));
        labels.push((at(last, *value).y, said.trim().to_owned(), theme.ink, Type::NOTE_STRONG));
    }
    let x = at(last, bottom).x + space::GAP;
    labels.sort_by(|a, b| a.0.total_cmp(&b.0));
    let wanted: Vec<f32> = labels.iter().map(|label| label.0).collect();
    for (y, (_, said, colour, style)) in apart(&wanted, Type::NOTE.line, frame.top(), frame.bottom()).into_iter().zip(labels) {
        text(pos2(x, y), Align2::LEFT_CENTER, &said, colour, style);
    }
    let said = values.iter().map(|v| words::metric_value(metric, *v)).collect::<Vec<_>>().join(", ");
    let name = || tr!("said-about", subject = metric.name.as_str(), what = said.as_str());
    response.response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, name()));
}

/// Where live items' bets would bring a metric that reads the outcome, from their release on; equal ones once.
fn bets(view: &View<'_>, metric: &Metric, values: &[f64]) -> Vec<(String, f64, f64)> {
    if !matches!(metric.reads, Reads::Leading | Reads::Lagging) {
        return Vec::new();
    }
    let mut bets: Vec<(String, f64, f64)> = Vec::new();
    let all = view.live().filter(|item| item.bet_result.is_none()).filter_map(|item| {
        let (bet, released) = (item.bet?, item.released?);
        let from = values.get((view.metrics_before() + usize::from(released)).checked_sub(1)?)?;
        let goal = from + bet.at_least * metric.per_point;
        let name = tr!("review-bet", goal = number::plain(goal as f32, usize::from(metric.decimals).max(1)));
        Some((name, f64::from(released), goal))
    });
    for bet in all {
        if bets.iter().all(|(name, ..)| *name != bet.0) && bets.len() < BETS {
            bets.push(bet);
        }
    }
    bets
}

/// Sorted heights moved as little as keeps them this far apart and between two ends.
fn apart(wanted: &[f32], line: f32, top: f32, bottom: f32) -> Vec<f32> {
    let mut places: Vec<f32> = Vec::with_capacity(wanted.len());
    for y in wanted {
        let least = places.last().map_or(top + line / 2.0, |above| above + line);
        places.push(y.max(least));
    }
    let mut most = bottom - line / 2.0;
    for y in places.iter_mut().rev() {
        *y = y.min(most);
        most = *y - line;
    }
    places
}

fn legend(ui: &mut Ui, marks: &[Lettered]) {
    let theme = Look::of(ui).theme;
    let mut words = Words::new();
    for mark in marks {
        words = words.add(Type::NOTE_STRONG, mark.letter.to_string(), theme.ink).add(Type::NOTE, format!(" {}   ", mark.text), theme.dim);
    }
    if !marks.is_empty() {
        words.show_rows(ui, LEGEND_ROWS);
    }
}

/// Between the last observation before the player and the first after.
const MIDDLE: f64 = 0.5;
const BAND: f32 = 0.13;
const DOT: f32 = 3.5;
const HEADROOM: f64 = 0.25;
const EDGE: f64 = 0.3;
/// Distances between the labels of the axis, from where they fade in to where they are full.
const LABEL_LEAST: f32 = 12.0;
const LABEL_USUAL: f32 = 24.0;
/// Room for the words behind the last value, and for the axis.
const VALUE_ROOM: f32 = 92.0;
const AXIS: f32 = 40.0;
/// What is below the curve: the letters, and what the curve says.
const BELOW: f32 = 112.0;
const LEGEND_ROWS: usize = 3;
const LEAST: f32 = 180.0;
/// Bets shown at a time.
const BETS: usize = 2;

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn labels_keep_a_line_between_them_and_stay_within() {
        let places = apart(&[10.0, 12.0, 13.0, 96.0, 99.0], 16.0, 0.0, 100.0);
        assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 16.0), "{places:?}");
        assert!(places[0] >= 8.0 && places[4] <= 92.0, "{places:?}");
        assert_eq!(apart(&[20.0, 60.0], 16.0, 0.0, 100.0), [20.0, 60.0]);
    }
}
