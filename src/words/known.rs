//! What was known when something was decided.

use super::decisions::{first_name, signed};
use crate::scenario::{ItemId, RequestId};
use crate::score::Choice;
use crate::sim::{Grounds, View};

/// What was known then and bears on a choice, in short sentences.
#[must_use]
pub fn known_then(view: &View<'_>, choice: &Choice) -> Vec<String> {
    match choice {
        Choice::Answer(request, _) | Choice::LeaveOpen(request) => asked(view, *request),
        Choice::Reject(item, _) | Choice::Park(item) | Choice::KeepOnBacklog(item) | Choice::NotYet(item) => vec![about(view, *item)],
        Choice::Feature(item, _) => feature(view, *item),
        Choice::Calendar(_) | Choice::LeaveOut(..) | Choice::PutIn(..) | Choice::LeaveOutMany(..) | Choice::LeaveOutAll(_) => {
            calendar(view)
        }
        Choice::Order | Choice::OrderBy(_) => head(view),
        Choice::Commit(_) => {
            vec![forecast(view), format!("The team's morale was {}, its exhaustion {}.", share(view.morale()), share(view.exhaustion()))]
        }
        Choice::Debt(_) => vec![
            format!("Debt stood at {} and cost {} of the team's time.", share(view.debt()), percent(view.debt_drag())),
            format!("Defects reported: {:.0}.", view.defects_reported()),
        ],
        Choice::Goal(_) => vec![format!("Goal clarity was {}.", share(view.goal_clarity()))],
        Choice::Bets(items) => items.iter().take(NAMED).map(|item| about(view, *item)).collect(),
        Choice::Option(id, _) => vec![view.scenario().dilemmas[id.index()].says.clone()],
    }
}

/// Items that are spoken of one by one.
const NAMED: usize = 3;

fn asked(view: &View<'_>, request: RequestId) -> Vec<String> {
    let card = &view.scenario().requests[request.index()];
    let person = view.person(card.from);
    let item = view.scenario().item_of(request);
    let behind = match (view.item(item).and_then(|i| i.need), view.requests().find(|r| r.id == request)) {
        (Some(need), _) => format!("The need behind it was known: {}.", view.scenario().needs[need.index()].title),
        (None, Some(open)) if open.evaded => "Asked why, and the answer was none.".to_owned(),
        _ => "The need behind it was not known.".to_owned(),
    };
    let who = first_name(view, card.from);
    vec![format!("{who} asked: power {}, trust {}.", share(person.power), share(person.trust)), behind, about(view, item)]
}

fn about(view: &View<'_>, item: ItemId) -> String {
    let Some(known) = view.item(item) else { return String::new() };
    let grounds = match known.grounds {
        Grounds::Opinion => "by opinion only",
        Grounds::Informed => "by interviews or a prototype",
        Grounds::Tested => "tested",
    };
    let title = view.title(item);
    format!("{title}: {:.0} points, effect {} ± {:.1}, {grounds}.", known.estimate, signed(known.effect.mean), known.effect.half_width())
}

fn feature(view: &View<'_>, item: ItemId) -> Vec<String> {
    let Some(known) = view.item(item) else { return Vec::new() };
    let mut said = vec![about(view, item), format!("{} of those who could used it.", percent(known.adoption))];
    if let Some((seen, reached)) = known.bet_result {
        said.push(format!("The bet on it read {}, {}.", signed(seen), if reached { "which was enough" } else { "which was too little" }));
    }
    said
}

fn calendar(view: &View<'_>) -> Vec<String> {
    let (strategic, tactical) = view.chosen_half_days();
    vec![
        format!("{strategic} half-days strategic, {tactical} tactical, {} left free.", view.free_half_days()),
        format!(
            "Questions open {:.0}, blockers {}, incidents {}, finished and not accepted {}.",
            view.open_questions(),
            view.blockers(),
            view.incidents(),
            view.waiting_for_acceptance()
        ),
        format!("Heard of customers: {}; needs known: {}; trust {}.", percent(view.heard()), view.needs_known(), share(view.trust())),
    ]
}

fn head(view: &View<'_>) -> Vec<String> {
    let items: Vec<ItemId> = view.next_items(NAMED).collect();
    items.into_iter().map(|item| about(view, item)).chain([forecast(view)]).collect()
}

fn forecast(view: &View<'_>) -> String {
    let [most, even, least] = view.forecast_band().map(|p| format!("{p:.0}"));
    format!("The forecast was {most} to {least} points, even odds at {even}.")
}

fn share(of: f64) -> String {
    format!("{of:.2}").trim_start_matches('0').to_owned()
}

fn percent(of: f64) -> String {
    format!("{:.0}\u{a0}%", of * 100.0)
}
