//! What was known when something was decided.

use super::decisions::{first_name, signed};
use super::number;
use crate::scenario::{ItemId, RequestId};
use crate::score::Choice;
use crate::sim::{Grounds, View};
use crate::tr;

/// What was known then and bears on a choice, in short sentences.
#[must_use]
pub fn known_then(view: &View<'_>, choice: &Choice) -> Vec<String> {
    match choice {
        Choice::Answer(request, _) | Choice::LeaveOpen(request) => asked(view, *request),
        Choice::Reject(item, _) | Choice::Park(item) | Choice::KeepOnBacklog(item) | Choice::NotYet(item) => vec![about(view, *item)],
        Choice::Feature(item, _) => feature(view, *item),
        Choice::Calendar(_) | Choice::LeaveOut(_) | Choice::PutIn(..) | Choice::LeaveOutAll(_) => calendar(view),
        Choice::Order | Choice::OrderBy(_) => head(view),
        Choice::Commit(_) => {
            vec![forecast(view), tr!("known-team", morale = share(view.morale()), exhaustion = share(view.exhaustion()))]
        }
        Choice::Debt(_) => vec![
            tr!("known-debt", debt = share(view.debt()), drag = percent(view.debt_drag())),
            tr!("known-defects", defects = format!("{:.0}", view.defects_reported())),
        ],
        Choice::Goal(_) | Choice::ProductGoal(_) => vec![tr!("known-goal", clarity = share(view.goal_clarity()))],
        Choice::Bets(items) => items.iter().take(NAMED).map(|item| about(view, *item)).collect(),
        Choice::Option(id, _) => view.scenario().dilemmas.get(id.index()).map(|dilemma| dilemma.says.clone()).into_iter().collect(),
    }
}

/// Items that are spoken of one by one.
const NAMED: usize = 3;

fn asked(view: &View<'_>, request: RequestId) -> Vec<String> {
    let from = view.scenario().asker(request);
    let person = view.person(from);
    let item = view.scenario().item_of(request);
    let behind = match (view.item(item).and_then(|i| i.need), view.requests().find(|r| r.id == request)) {
        (Some(need), _) => tr!("known-need", need = view.scenario().title_of_need(need)),
        (None, Some(open)) if open.evaded => tr!("known-evaded").to_owned(),
        _ => tr!("known-no-need").to_owned(),
    };
    let who = first_name(view, from);
    vec![tr!("known-asker", who = who, power = share(person.power), trust = share(person.trust)), behind, about(view, item)]
}

fn about(view: &View<'_>, item: ItemId) -> String {
    let Some(known) = view.item(item) else { return String::new() };
    let grounds = match known.grounds {
        Grounds::Opinion => tr!("grounds-opinion"),
        Grounds::Informed => tr!("grounds-informed"),
        Grounds::Tested => tr!("grounds-tested"),
    };
    tr!(
        "known-item",
        item = view.title(item),
        points = format!("{:.0}", known.estimate),
        effect = signed(known.effect.mean),
        noise = format!("{:.1}", known.effect.half_width()),
        grounds = grounds
    )
}

fn feature(view: &View<'_>, item: ItemId) -> Vec<String> {
    let Some(known) = view.item(item) else { return Vec::new() };
    let mut said = vec![about(view, item), tr!("known-adoption", share = percent(known.adoption))];
    if let Some((seen, reached)) = known.bet_result {
        let reading = signed(seen);
        said.push(if reached { tr!("known-bet-reached", reading = reading) } else { tr!("known-bet-missed", reading = reading) });
    }
    said
}

fn calendar(view: &View<'_>) -> Vec<String> {
    let (strategic, tactical) = view.chosen_half_days();
    vec![
        tr!("known-half-days", strategic = strategic, tactical = tactical, free = view.free_half_days()),
        tr!(
            "known-waiting",
            questions = format!("{:.0}", view.open_questions()),
            blockers = view.blockers(),
            incidents = view.incidents(),
            finished = view.waiting_for_acceptance()
        ),
        tr!("known-customers", heard = percent(view.heard()), needs = view.needs_known(), trust = share(view.trust())),
    ]
}

fn head(view: &View<'_>) -> Vec<String> {
    let items: Vec<ItemId> = view.next_items(NAMED).collect();
    items.into_iter().map(|item| about(view, item)).chain([forecast(view)]).collect()
}

fn forecast(view: &View<'_>) -> String {
    let [low, even, high] = view.forecast_band().map(|p| format!("{p:.0}"));
    tr!("known-forecast", low = low, high = high, even = even)
}

fn share(of: f64) -> String {
    number::share(of as f32)
}

fn percent(of: f64) -> String {
    format!("{:.0}\u{a0}%", of * 100.0)
}
