//! What marks say.

use super::super::desk::words;
use super::super::number;
use super::model::Form;
use crate::scenario::{ItemId, Metric};
use crate::sim::{Grounds, ItemView, NeedView, Stage, View};

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

/// Whether an item is drawn at all.
pub(super) const fn shows(stage: Stage) -> bool {
    !matches!(stage, Stage::Hidden | Stage::Removed | Stage::Rejected)
}

/// The plan as far as the forecast of the coming sprint reaches.
pub(super) fn ahead(view: &View<'_>) -> Vec<ItemId> {
    let mut room = view.forecast();
    let reached = view.next_items(view.backlog().count()).take_while(|id| {
        room -= view.remaining(*id);
        room >= 0.0
    });
    reached.collect()
}

/// Whether an item is more than an idea: about to be done, begun, live, bet on, or known from more than opinion.
pub(super) fn is_more_than_idea(item: &ItemView, ahead: &[ItemId]) -> bool {
    ahead.contains(&item.id)
        || item.testing
        || item.bet.is_some()
        || matches!(item.stage, Stage::InWork | Stage::Finished | Stage::Live)
        || !matches!(item.grounds, Grounds::Opinion)
}

/// An item's form in the legend's words.
pub(super) const fn form(form: Form) -> &'static str {
    match form {
        Form::Opinion => "Item, opinion only",
        Form::Informed => "Item, informed",
        Form::Tested => "Item, tested",
        Form::Live => "Feature, live",
    }
}

/// Where an item's worth is known from and what would say more.
pub(super) fn item_known(item: &ItemView) -> String {
    let from = match item.grounds {
        Grounds::Opinion => "Opinion only: an interview, a prototype or a live test would narrow the range.",
        Grounds::Informed => "Informed by interviews or a prototype: a live test would narrow the range.",
        Grounds::Tested => "Tested in use.",
    };
    let bet = if item.bet.is_some() { " You have a bet on it." } else { "" };
    let stage = match item.stage {
        Stage::InWork => " In work.",
        Stage::Finished => " Finished, not released.",
        Stage::Backlog if item.included => " In the plan.",
        _ => "",
    };
    format!("{from}{stage}{bet}")
}

/// Since when a need is known, whose it is, and what would say more.
pub(super) fn need_known(need: &NeedView, group: &str) -> String {
    let heard =
        if need.understood { "heard from customers themselves" } else { "not yet heard from customers; interviews narrow its importance" };
    let window = if need.window { " Its market will not wait." } else { "" };
    format!("Of {group}. Known since sprint {}, {heard}.{window}", need.since + 1)
}
