//! What marks say.

use super::model::Form;
use crate::scenario::{ItemId, Metric};
use crate::sim::{Grounds, ItemView, NeedView, Stage, View};
use crate::tr;
use crate::ui::desk::words;
use crate::ui::number;

/// A metric's value with its noise: `38 % ± 2`.
pub(super) fn reading(metric: &Metric, value: f64) -> String {
    let shown = words::metric_value(metric, value);
    words::metric_noise(metric).map_or_else(|| shown.clone(), |noise| format!("{shown} {noise}"))
}

/// How a metric moved since the sprint before.
pub(super) fn metric_moved(metric: &Metric, seen: &[f64]) -> String {
    let [.., before, last] = seen else { return String::new() };
    let change = number::signed((last - before) as f32, usize::from(metric.decimals)) + &metric.unit;
    tr!("sky-metric-moved", change = change)
}

/// `importance 0.6–1.8 · met 15–30 %`.
pub(super) fn need(need: &NeedView) -> String {
    tr!("sky-need-value", range = words::need_range(need))
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
        Stage::Live => tr!("sky-item-live-value", share = number::percent(item.adoption as f32), effect = effect),
        _ => tr!("sky-item-value", points = item.estimate.round() as u32, effect = effect),
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
pub(super) fn form(form: Form) -> &'static str {
    match form {
        Form::Opinion => tr!("sky-item-opinion"),
        Form::Informed => tr!("sky-item-informed"),
        Form::Tested => tr!("sky-item-tested"),
        Form::Live => tr!("sky-item-live"),
    }
}

/// Where an item's worth is known from and what would say more.
pub(super) fn item_known(item: &ItemView) -> String {
    let from = match item.grounds {
        Grounds::Opinion => tr!("sky-known-opinion"),
        Grounds::Informed => tr!("sky-known-informed"),
        Grounds::Tested => tr!("sky-known-tested"),
    };
    let stage = match item.stage {
        Stage::InWork => Some(tr!("sky-in-work")),
        Stage::Finished => Some(tr!("sky-finished")),
        Stage::Backlog if item.included => Some(tr!("sky-in-plan")),
        _ => None,
    };
    let bet = item.bet.map(|_| tr!("sky-has-bet"));
    [Some(from), stage, bet].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Since when a need is known, whose it is, and what would say more.
pub(super) fn need_known(need: &NeedView, group: &str) -> String {
    let sprint = need.since + 1;
    let known = if need.understood {
        tr!("sky-need-heard", group = group, sprint = sprint)
    } else {
        tr!("sky-need-not-heard", group = group, sprint = sprint)
    };
    if need.window { known + " " + tr!("sky-need-window") } else { known }
}
