//! One metric: its curve in the band of its noise, what was decided on it, and what stands behind the number.

use super::{review, words};
use crate::scenario::{Metric, MetricId, Reads};
use crate::sim::Recording;
use crate::ui::egui::Ui;
use crate::ui::icon::name;
use crate::ui::widgets::{section_header, separator, tabs_in_a_row};
use crate::ui::{Look, Type, Words, number, space};

/// Shows the card of a metric within this height; the metric that was chosen instead.
pub(super) fn show(ui: &mut Ui, run: &Recording, at: usize, height: f32) -> Option<usize> {
    let theme = Look::of(ui).theme;
    let view = run.view();
    let scenario = view.scenario();
    let metric = scenario.metrics.get(at)?;
    let top = ui.cursor().top();
    let names: Vec<&str> = scenario.metrics.iter().map(|metric| metric.name.as_str()).collect();
    let mut chosen = at;
    let changed = tabs_in_a_row(ui, &names, &mut chosen);
    separator(ui);
    let icon = if metric.north_star { name::STAR_FOUR } else { name::CHART_LINE };
    section_header(ui, Some(icon), &metric.name, if metric.north_star { "north star" } else { "" });
    let observed = view.metric(MetricId::at(at));
    let value = observed.last().map_or_else(|| "not read yet".to_owned(), |value| words::metric_value(metric, *value));
    let noise = words::metric_noise(metric).unwrap_or_else(|| "output".to_owned());
    Words::new().add(Type::HEAD, value, theme.ink).add(Type::NOTE, format!("  {noise}"), theme.dim).show(ui);
    Type::TEXT.label(ui, format!("{} {}", metric.what, wish(metric)), theme.ink);
    Type::NOTE.label(ui, behind(metric), theme.dim);
    ui.add_space(space::GAP);
    let used = ui.cursor().top() - top;
    review::metric(ui, run, at, (height - used).min(CURVE));
    changed.then_some(chosen)
}

const fn wish(metric: &Metric) -> &'static str {
    match (metric.reads.is_output(), metric.more_is_better) {
        (true, _) => "",
        (false, true) => "More is better.",
        (false, false) => "Less is better.",
    }
}

/// What the number reads, and how far a point of what is behind it moves it.
fn behind(metric: &Metric) -> String {
    let by = |per: f64, what: &str| {
        let decimals = usize::from(metric.decimals).max(1);
        format!("{what} moves it by {}{}.", number::signed(per as f32, decimals), metric.unit)
    };
    match metric.reads {
        Reads::Leading => by(metric.per_point, "It reads the outcome early, before everybody uses what is new: an outcome point"),
        Reads::Lagging => by(metric.per_point, "It reads the outcome late, as people use what is new: an outcome point"),
        _ if metric.reads.is_output() => "It counts what was made, whatever that changed for anybody.".to_owned(),
        Reads::Defects => "It reads the defects that reach customers.".to_owned(),
        _ => "It reads a part of the outcome.".to_owned(),
    }
}

/// Most height for the curve and what stands below it.
const CURVE: f32 = 420.0;
