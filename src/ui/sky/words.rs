//! What marks say.

use super::super::desk::words;
use super::super::number;
use crate::scenario::Metric;
use crate::sim::{ItemView, NeedView, Stage};

/// A metric's value with its noise: `38 % ± 2`.
pub(super) fn reading(metric: &Metric, value: f64) -> String {
    let shown = words::metric_value(metric, value);
    words::metric_noise(metric).map_or_else(|| shown.clone(), |noise| format!("{shown} {noise}"))
}

/// How a metric moved since the sprint before.
pub(super) fn metric_moved(metric: &Metric, seen: &[f64]) -> String {
    let [.., before, last] = seen else { return String::new() };
    format!("{}{} since the last sprint.", number::signed((last - before) as f32, usize::from(metric.decimals)), metric.unit)
}

/// `importance 0.6–1.8 · met 15–30 %`.
pub(super) fn need(need: &NeedView) -> String {
    let (low, high) = importance(need);
    let (met_low, met_high) = need.met;
    let whole = |share: f64| (share * 100.0).round() as u32;
    let met = number::whole_range(whole(met_low), whole(met_high));
    format!("importance {}–{} · met {met}\u{a0}%", number::plain(low as f32, 1), number::plain(high as f32, 1))
}

/// Low and high end of a need's importance; a usual need is 1.
pub(super) fn importance(need: &NeedView) -> (f64, f64) {
    let half = need.importance.half_width();
    ((need.importance.mean - half).max(0.0), need.importance.mean + half)
}

/// `5 points · +1.3 ± 1.6`.
pub(super) fn item(item: &ItemView) -> String {
    let effect = number::effect(item.effect.mean as f32, item.effect.half_width() as f32);
    match item.stage {
        Stage::Live => format!("live, used by {} · {effect}", number::percent(item.adoption as f32)),
        _ => format!("{} · {effect}", number::points(item.estimate.round() as u32)),
    }
}

/// Where an item's worth is known from.
pub(super) const fn grounds(grounds: crate::sim::Grounds) -> &'static str {
    match grounds {
        crate::sim::Grounds::Opinion => "Opinion only.",
        crate::sim::Grounds::Informed => "Informed by interviews or a prototype.",
        crate::sim::Grounds::Tested => "Tested in use.",
    }
}
