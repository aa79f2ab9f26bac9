//! One sentence of what happened to the product, and one of what was shipped.
use super::digest::{Digest, Verdict};
use super::reading::{noise_band, shown};
use crate::scenario::{Metric, MetricId, Scenario, north_star};
use crate::sim::{Recording, View};
use crate::tr;
use crate::ui::number;

/// What happened to the product.
pub(super) fn headline(run: &Recording, digest: &Digest) -> String {
    let view = run.view();
    let product = view.scenario().product.name.as_str();
    if let Some(sprint) = digest.broke {
        return tr!("end-broke", sprint = sprint, product = product);
    }
    match told_by(view.scenario()) {
        Some((id, metric)) => moved(&view, id, metric),
        None => tr!("end-lives-on", product = product),
    }
}

/// What was shipped and what it did.
pub(super) fn shipped(digest: &Digest) -> String {
    let all = digest.shipped.len();
    if all == 0 {
        return tr!("end-shipped-nothing").to_owned();
    }
    let [helped, nothing, harmed, mandated] =
        [Verdict::Helped, Verdict::DidNothing, Verdict::Harmed, Verdict::Mandated].map(|verdict| digest.count(verdict));
    if mandated > 0 {
        tr!("end-shipped-mandated", count = all, helped = helped, nothing = nothing, harmed = harmed, mandated = mandated)
    } else {
        tr!("end-shipped", count = all, helped = helped, nothing = nothing, harmed = harmed)
    }
}

/// The metric the product is told by: the north star, else the first that is more than a count of output.
fn told_by(scenario: &Scenario) -> Option<(MetricId, &Metric)> {
    let first = || scenario.metrics.iter().position(|metric| !metric.reads.is_output()).map(MetricId::at);
    let id = north_star(scenario).or_else(first)?;
    scenario.metrics.get(id.index()).map(|metric| (id, metric))
}

fn moved(view: &View<'_>, id: MetricId, metric: &Metric) -> String {
    let (values, name) = (view.metric(id), metric.name.as_str());
    let before = view.metrics_before().checked_sub(1).and_then(|last| values.get(last));
    let (Some(&then), Some(&now)) = (before, values.last()) else {
        return tr!("end-never-read", metric = name);
    };
    let (from, to) = (shown(metric, then), shown(metric, now));
    // Two readings differ beyond doubt when their distance exceeds that of two noisy ones.
    let told_apart = (now - then).abs() > noise_band(metric) * std::f64::consts::SQRT_2;
    if !told_apart {
        let noise = number::noise(noise_band(metric) as f32, usize::from(metric.decimals));
        return tr!("end-stayed", metric = name, from = from, to = to, noise = noise);
    }
    match (now > then, metric.more_is_better) {
        (true, true) => tr!("end-rose-good", metric = name, from = from, to = to),
        (true, false) => tr!("end-rose-bad", metric = name, from = from, to = to),
        (false, true) => tr!("end-fell-bad", metric = name, from = from, to = to),
        (false, false) => tr!("end-fell-good", metric = name, from = from, to = to),
    }
}
