//! Both runs in figures, each with its change and whether that is good.
use super::WhatIfData;
use crate::scenario::MetricId;
use crate::score::Measured;
use crate::sim::{Outcome, Recording};
use crate::tr;
use crate::ui::screens::end::reading::{noise_band, shown};
use crate::ui::{
    Look, Type,
    egui::{Color32, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2},
    icon::{self, Drawn},
    number, space,
};

/// A figure of both runs.
pub(super) struct Row {
    pub name: String,
    pub original: String,
    pub fork: String,
    pub change: String,
    /// Whether the change is good; `None` where it means nothing or is within noise.
    good: Option<bool>,
}

/// The table.
pub(super) fn show(ui: &mut Ui, data: &WhatIfData<'_>) {
    let look = Look::of(ui);
    let theme = look.theme;
    let rows = rows(data);
    ui.spacing_mut().item_spacing.y = 0.0;
    let [.., change] = heads();
    line(ui, heads(), change, [theme.dim, theme.accent, theme.strategic, theme.dim], Type::NOTE, None);
    for row in rows {
        let texts = [row.name.as_str(), &row.original, &row.fork, &row.change];
        let colour = match row.good {
            Some(true) => theme.good,
            Some(false) => theme.bad,
            None => theme.dim,
        };
        // What both differ by can be seen; whether that is good is in its place.
        let change = look.shows("", texts[3]);
        line(ui, texts, change, [theme.ink, theme.ink, theme.ink, colour], Type::TEXT, row.good);
    }
    ui.spacing_mut().item_spacing.y = space::GAP;
    if data.scores.iter().any(Option::is_none) && ui.available_height() > Type::NOTE.line {
        Type::NOTE.label(ui, tr!("what-if-scores-later"), theme.dim);
    }
}

/// What is over the columns.
pub(super) fn heads() -> [&'static str; 4] {
    [tr!("what-if-head"), tr!("what-if-original.inside"), tr!("what-if-fork.inside"), tr!("what-if-head-change")]
}

/// A line with so much of its change.
fn line(ui: &mut Ui, texts: [&str; 4], change: &str, colours: [Color32; 4], style: Type, good: Option<bool>) {
    let theme = Look::of(ui).theme;
    let width = ui.available_width();
    let column = (width * COLUMN).min(MOST);
    let name = style.block(ui, texts[0], colours[0], width - 3.0 * column - space::GAP, 2);
    let (rect, response) = ui.allocate_exact_size(vec2(width, (name.size().y + space::GAP_TIGHT).max(ROW)), Sense::hover());
    let y = rect.center().y;
    let elided = name.elided;
    ui.painter().galley(pos2(rect.left(), y - name.size().y / 2.0), name, colours[0]);
    let painted = [texts[0], texts[1], texts[2], change];
    for k in 1..painted.len() {
        let galley = style.block(ui, painted[k], colours[k], column - space::GAP_TIGHT, 1);
        let right = rect.right() - column * (painted.len() - 1 - k) as f32;
        let left = right - galley.size().x;
        ui.painter().galley(pos2(left, y - galley.size().y / 2.0), galley, colours[k]);
        if let (true, Some(good)) = (k == painted.len() - 1, good) {
            let thumb = if good { icon::name::THUMBS_UP } else { icon::name::THUMBS_DOWN };
            let centre = pos2(left - space::GAP_TIGHT - space::ICON_NOTE / 2.0, y);
            icon::paint(ui.painter(), centre, thumb, Drawn::Fill, space::ICON_NOTE, colours[k]);
        }
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(space::STROKE, theme.line));
    let [name, original, fork, whole] = texts;
    let said = match good {
        Some(true) => tr!("what-if-row-better", name = name, original = original, fork = fork, change = whole),
        Some(false) => tr!("what-if-row-worse", name = name, original = original, fork = fork, change = whole),
        None => tr!("what-if-row", name = name, original = original, fork = fork, change = whole),
    };
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, said.as_str()));
    if change != whole {
        response.on_hover_text(said);
    } else if elided {
        response.on_hover_text(name);
    }
}

pub(super) fn rows(data: &WhatIfData<'_>) -> Vec<Row> {
    let runs = [&data.original.recording, data.fork];
    let outcomes = runs.map(|run| run.run().outcome());
    let [Some(original), Some(fork)] = outcomes else { return Vec::new() };
    let both = |of: &dyn Fn(&Outcome) -> f64| [of(&original), of(&fork)];
    let mut rows = vec![row(tr!("what-if-row-outcome"), both(&|o| data.reference.index(o.utility.total)), 0, Some(true), 0.5)];
    if let [Some(a), Some(b)] = data.scores {
        rows.extend(measured(tr!("run-review-strategic"), a.strategic, b.strategic));
        rows.extend(measured(tr!("run-review-tactical"), a.tactical, b.tactical));
    }
    rows.extend(metrics(runs));
    let points = runs.map(|run| run.view().history().iter().map(|sprint| sprint.points).sum::<f64>());
    rows.push(row(tr!("what-if-row-points"), points, 0, None, 0.0));
    rows.push(shares(tr!("what-if-row-debt"), both(&|o| o.debt), false));
    rows.push(shares(tr!("what-if-row-trust"), both(&|o| o.trust), true));
    rows
}

/// A row of plain figures. `more_is_better` is `None` where more means nothing; changes up to `unseen` mean nothing either.
fn row(name: &str, [a, b]: [f64; 2], decimals: usize, more_is_better: Option<bool>, unseen: f64) -> Row {
    let text = |v: f64| number::plain(v as f32, decimals);
    let good = more_is_better.filter(|_| (b - a).abs() > unseen).map(|more| (b > a) == more);
    let change = number::signed(number::difference(a as f32, b as f32, decimals), decimals);
    Row { name: name.into(), original: text(a), fork: text(b), change, good }
}

fn shares(name: &str, [a, b]: [f64; 2], more_is_better: bool) -> Row {
    let text = |v: f64| number::share(v as f32);
    let good = ((b - a).abs() >= UNSEEN).then_some((b > a) == more_is_better);
    let change = number::share_change(number::share_difference(a as f32, b as f32));
    Row { name: name.into(), original: text(a), fork: text(b), change, good }
}

/// Scores of choices; a change within one standard error means nothing.
fn measured(name: &str, a: Option<Measured>, b: Option<Measured>) -> Option<Row> {
    let (a, b) = (a?, b?);
    let text = |m: Measured| format!("{} {}", number::plain(m.value as f32, 0), number::noise(m.se as f32, 0));
    let row = row(name, [a.value, b.value], 0, Some(true), a.se.max(b.se));
    Some(Row { original: text(a), fork: text(b), ..row })
}

/// The last reading of each metric; a change that noise could show means nothing.
fn metrics(runs: [&Recording; 2]) -> Vec<Row> {
    let metrics = &runs[0].run().scenario().metrics;
    let reading = |run: &Recording, at: usize| run.view().metric(MetricId::at(at)).last().copied();
    let rows = metrics.iter().enumerate().filter_map(|(at, metric)| {
        let (a, b) = (reading(runs[0], at)?, reading(runs[1], at)?);
        // Counts of output have a row of their own.
        if metric.reads.is_output() {
            return None;
        }
        let apart = (b - a).abs() > (noise_band(metric) * std::f64::consts::SQRT_2).max(f64::EPSILON);
        let good = apart.then_some((b > a) == metric.more_is_better);
        let by = f64::from(number::difference(a as f32, b as f32, usize::from(metric.decimals)));
        let change = shown(metric, by);
        let change = if by > 0.0 { format!("+{change}") } else { change };
        Some(Row { name: metric.name.clone(), original: shown(metric, a), fork: shown(metric, b), change, good })
    });
    rows.collect()
}

/// Height of a row.
const ROW: f32 = 25.0;
/// A change of a share that means nothing.
const UNSEEN: f64 = 0.02;
/// Share of the width of a column of figures, and its most.
const COLUMN: f32 = 0.2;
const MOST: f32 = 96.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_what_the_figures_that_stand_there_differ_by() {
        assert_eq!(row("", [119.6, 116.4], 0, None, 0.0).change, "−4");
        assert_eq!(shares("", [0.576, 0.654], true).change, "+7");
    }
}
