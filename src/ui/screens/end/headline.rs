//! One sentence of what happened to the product, and one of what was shipped.
use super::digest::{Digest, Verdict};
use super::reading::{noise_band, shown};
use crate::scenario::{Metric, MetricId, Scenario, north_star};
use crate::sim::{Recording, View};
use crate::ui::number;

/// What happened to the product.
pub(super) fn headline(run: &Recording, digest: &Digest) -> String {
    let view = run.view();
    if let Some(sprint) = digest.broke {
        return format!("The money ran out in sprint {sprint}, and {} goes on without a team.", view.scenario().product.name);
    }
    match told_by(view.scenario()) {
        Some((id, metric)) => moved(&view, id, metric),
        None => format!("{} lives on as you left it.", view.scenario().product.name),
    }
}

/// What was shipped and what it did.
pub(super) fn shipped(digest: &Digest) -> String {
    let all = digest.shipped.len() as u32;
    if all == 0 {
        return "Nothing was shipped.".to_owned();
    }
    let [helped, nothing, harmed, mandated] =
        [Verdict::Helped, Verdict::DidNothing, Verdict::Harmed, Verdict::Mandated].map(|verdict| digest.count(verdict));
    let mut text =
        format!("You shipped {}: {helped} helped, {nothing} did nothing, {harmed} harmed", number::counted(all, "item", "items"));
    if mandated > 0 {
        text += &format!(", {mandated} had to be there");
    }
    text + "."
}

/// The metric the product is told by: the north star, else the first that is more than a count of output.
fn told_by(scenario: &Scenario) -> Option<(MetricId, &Metric)> {
    let first = || scenario.metrics.iter().position(|metric| !metric.reads.is_output()).map(MetricId::at);
    let id = north_star(scenario).or_else(first)?;
    scenario.metrics.get(id.index()).map(|metric| (id, metric))
}

fn moved(view: &View<'_>, id: MetricId, metric: &Metric) -> String {
    let values = view.metric(id);
    let before = view.metrics_before().checked_sub(1).and_then(|last| values.get(last));
    let (Some(&then), Some(&now)) = (before, values.last()) else {
        return format!("{} was never read.", metric.name);
    };
    let (from, to) = (shown(metric, then), shown(metric, now));
    // Two readings differ beyond doubt when their distance exceeds that of two noisy ones.
    let told_apart = (now - then).abs() > noise_band(metric) * std::f64::consts::SQRT_2;
    if !told_apart {
        let noise = number::noise(noise_band(metric) as f32, usize::from(metric.decimals));
        return format!("{} stayed where it was as far as anybody can tell: {from} when you came, {to} at the end, {noise}.", metric.name);
    }
    let verb = if now > then { "rose" } else { "fell" };
    let good = (now > then) == metric.more_is_better;
    let end = if good { "and it is not noise." } else { "and that is not what you came for." };
    format!("{} {verb} from {from} to {to}, {end}", metric.name)
}
