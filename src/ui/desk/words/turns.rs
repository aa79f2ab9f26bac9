//! What a turn of the world changes, in words.

use crate::scenario::{Effect, ItemId, NeedId, StakeholderId, Turn};
use crate::sim::View;
use crate::tr;
use crate::ui::number;

/// What changes, a sentence each.
pub fn changes(view: &View<'_>, turn: &Turn) -> Vec<String> {
    turn.effects.iter().filter_map(|effect| change(view, effect)).collect()
}

fn change(view: &View<'_>, effect: &Effect) -> Option<String> {
    let scenario = view.scenario();
    let need = |id: NeedId| scenario.title_of_need(id);
    let who = |id: StakeholderId| scenario.name_of(id);
    let title = |id: ItemId| view.title(id);
    let way = |by: f64, up: &'static str, down: &'static str| (if by < 0.0 { down } else { up }).to_owned();
    Some(match effect {
        Effect::Trust(id, by) if *by < 0.0 => tr!("turn-trust-down", who = who(*id)),
        Effect::Trust(id, _) => tr!("turn-trust-up", who = who(*id)),
        Effect::TrustOfAll(by) => way(*by, tr!("turn-trust-all-up"), tr!("turn-trust-all-down")),
        Effect::Morale(by) => way(*by, tr!("turn-morale-up"), tr!("turn-morale-down")),
        Effect::Debt(by) => way(*by, tr!("turn-debt-up"), tr!("turn-debt-down")),
        Effect::Defects(by) => way(*by, tr!("turn-defects-up"), tr!("turn-defects-down")),
        Effect::Autonomy(by) => way(*by, tr!("turn-autonomy-up"), tr!("turn-autonomy-down")),
        Effect::GoalClarity(by) => way(*by, tr!("turn-clarity-up"), tr!("turn-clarity-down")),
        Effect::Questions(by) => way(*by, tr!("turn-questions-up"), tr!("turn-questions-down")),
        Effect::Exhaustion(by) => way(*by, tr!("turn-exhaustion-up"), tr!("turn-exhaustion-down")),
        Effect::CapacityNext(by) => {
            let points = number::plain(by.abs() as f32, 0);
            if *by < 0.0 { tr!("turn-capacity-down", points = points) } else { tr!("turn-capacity-up", points = points) }
        }
        Effect::Outcome(by) => way(*by, tr!("turn-outcome-up"), tr!("turn-outcome-down")),
        Effect::Heard(_) => tr!("turn-heard").to_owned(),
        Effect::Discover(id) => tr!("turn-discover", need = need(*id)),
        Effect::Newcomers(count) => tr!("turn-newcomers", count = count),
        Effect::Leave(count) => tr!("turn-leave", count = count),
        Effect::Deadline(id, sprint) => tr!("turn-deadline", item = title(*id), sprint = sprint),
        Effect::Window(id) => tr!("turn-window", need = need(*id)),
        Effect::Ask(id) => tr!("turn-ask", request = scenario.title_of_request(*id)),
        Effect::Drop(id) => tr!("turn-drop", item = title(*id)),
        Effect::Resize(id, factor) => {
            let (item, points) = (title(*id), number::plain(view.item(*id)?.estimate as f32, 0));
            if *factor < 1.0 { tr!("turn-smaller", item = item, points = points) } else { tr!("turn-larger", item = item, points = points) }
        }
        Effect::Importance(id, factor) if *factor < 1.0 => tr!("turn-less-important", need = need(*id)),
        Effect::Importance(id, _) => tr!("turn-more-important", need = need(*id)),
        Effect::PromiseTo(_) | Effect::DropGoal | Effect::Chance(..) => return None,
    })
}
