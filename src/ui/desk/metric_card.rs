//! One metric: its curve in the band of its noise, what was decided on it, and what is behind the number.

use super::{review, words};
use crate::scenario::{Metric, MetricId, Reads};
use crate::sim::Recording;
use crate::tr;
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
    section_header(ui, Some(icon), &metric.name, if metric.north_star { tr!("metric-north-star") } else { "" });
    let observed = view.metric(MetricId::at(at));
    let value = observed.last().map_or_else(|| tr!("desk-metric-not-read").to_owned(), |value| words::metric_value(metric, *value));
    let noise = words::metric_noise(metric).unwrap_or_else(|| tr!("desk-metric-output").to_owned());
    Words::new().add(Type::HEAD, value, theme.ink).add(Type::NOTE, format!("  {noise}"), theme.dim).show(ui);
    Type::TEXT.label(ui, format!("{} {}", metric.what, wish(metric)), theme.ink);
    Type::NOTE.label(ui, behind(metric), theme.dim);
    ui.add_space(space::GAP);
    let used = ui.cursor().top() - top;
    review::metric(ui, run, at, (height - used).min(CURVE));
    changed.then_some(chosen)
}

fn wish(metric: &Metric) -> &'static str {
    match (metric.reads.is_output(), metric.more_is_better) {
        (true, _) => "",
        (false, true) => tr!("metric-more"),
        (false, false) => tr!("metric-less"),
    }
}

/// What the number reads, and how far a point of what is behind it moves it.
fn behind(metric: &Metric) -> String {
    let decimals = usize::from(metric.decimals).max(1);
    let by = || format!("{}{}", number::signed(metric.per_point as f32, decimals), metric.unit);
    match metric.reads {
        Reads::Leading => tr!("metric-reads-leading", by = by()),
        Reads::Lagging => tr!("metric-reads-lagging", by = by()),
        _ if metric.reads.is_output() => tr!("metric-reads-output").to_owned(),
        Reads::Defects => tr!("metric-reads-defects").to_owned(),
        _ => tr!("metric-reads-part").to_owned(),
    }
}

/// Most height for the curve and what is below it.
const CURVE: f32 = 420.0;
