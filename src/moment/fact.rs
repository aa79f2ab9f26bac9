//! Which known fact decides a moment: the one of which another value would have turned the answer.

use super::worlds::{FRESH, Set, worlds_of};
use crate::score::{Choice, Kind, Posed};
use crate::sim::{Supposed, View};
use serde::{Deserialize, Serialize};

/// Worlds in which a fact is tried first.
const TRY: usize = 200;
/// Standard errors by which what was best has to be worse then.
const CLEAR: f64 = 2.0;

/// A known fact that decides a moment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Turned {
    /// The fact, and what it would have had to be.
    pub fact: Supposed,
    /// The options that would have been as good as any then.
    pub good: Vec<u8>,
}

/// The first fact of which another value turns the answer, if one of those that bear on the question does: with it, in fresh
/// worlds drawn from what would have been known then, what was best is not as good as any.
pub(super) fn turned(posed: &Posed, best: usize, name: &str) -> Option<Turned> {
    let turns = |supposed: &Posed, worlds: usize, clear: f64| {
        let weights = supposed.weigh(worlds, worlds_of(name, Set::Supposed) ^ worlds as u64);
        let is_turned = weights.get(best).is_some_and(|now| !now.is_good && now.sure >= clear);
        is_turned.then_some(weights)
    };
    facts(posed).into_iter().find_map(|fact| {
        let supposed = posed.supposing(fact)?;
        turns(&supposed, TRY, 0.0)?;
        let weights = turns(&supposed, FRESH, CLEAR)?;
        let good = weights.iter().enumerate().filter(|(_, weight)| weight.is_good).map(|(place, _)| place as u8).collect();
        Some(Turned { fact, good })
    })
}

/// Low and high values that a share is tried with.
const LOW: f64 = 0.1;
const HIGH: f64 = 0.9;
/// A fact is tried at a value only if that is so far from what it is.
const FAR: f64 = 0.25;
/// What a test of an item is supposed to have read, outcome points: that it does harm, and that it does much.
const READ: [f64; 2] = [-1.0, 4.0];

/// Facts that bear on a question, with what else they might be, those nearest to it first.
fn facts(posed: &Posed) -> Vec<Supposed> {
    let view = &posed.view();
    let shares = |now: f64, of: fn(f64) -> Supposed| {
        [LOW, HIGH].into_iter().filter(move |value| (value - now).abs() >= FAR).map(of).collect::<Vec<Supposed>>()
    };
    let tested = |item| READ.into_iter().map(move |read| Supposed::Tested(item, read));
    let team = |view: &View<'_>| {
        let mut team = shares(view.exhaustion(), Supposed::Exhaustion);
        team.extend(shares(view.morale(), Supposed::Morale));
        team
    };
    let debt = shares(view.debt(), Supposed::Debt);
    let clarity = shares(view.goal_clarity(), Supposed::Clarity);
    let Some(first) = posed.options.first() else { return Vec::new() };
    match &first.choice {
        Choice::Answer(request, _) | Choice::LeaveOpen(request) => {
            let (item, person) = (view.scenario().item_of(*request), view.scenario().asker(*request));
            let trust = view.person(person).trust;
            let trusts = [LOW, HIGH].into_iter().filter(|value| (value - trust).abs() >= FAR).map(|value| Supposed::Trust(person, value));
            tested(item).chain(trusts).chain(clarity).collect()
        }
        Choice::Reject(item, _) | Choice::Park(item) | Choice::KeepOnBacklog(item) | Choice::Feature(item, _) => tested(*item).collect(),
        Choice::Commit(_) => team(view).into_iter().chain(debt).collect(),
        Choice::Debt(_) => debt.into_iter().chain(team(view)).collect(),
        Choice::Goal(_) | Choice::ProductGoal(_) => clarity,
        Choice::Order | Choice::OrderBy(_) | Choice::NotYet(_) => view.next_items(HEAD).flat_map(tested).collect(),
        Choice::Bets(_) => view.next_items(HEAD).flat_map(tested).collect(),
        Choice::Calendar(_) | Choice::LeaveOut(_) | Choice::PutIn(..) | Choice::LeaveOutAll(_) => match posed.kind {
            Kind::Service => waiting(view).into_iter().chain(clarity).collect(),
            Kind::Alignment => clarity.into_iter().chain(waiting(view)).collect(),
            Kind::People => everybody(view),
            _ => waiting(view).into_iter().chain(everybody(view)).collect(),
        },
        Choice::Option(..) => everybody(view).into_iter().chain(team(view)).chain(debt).collect(),
    }
}

/// Items at the head of the plan.
const HEAD: usize = 3;

/// What waits for the Product Owner.
fn waiting(view: &View<'_>) -> Vec<Supposed> {
    /// More than a block answers.
    const MANY: f64 = 12.0;
    const BLOCKED: u8 = 2;
    let questions = if view.open_questions() < MANY / 2.0 { MANY } else { 0.0 };
    let blockers = if view.blockers() == 0 { BLOCKED } else { 0 };
    vec![Supposed::Questions(questions), Supposed::Blockers(blockers)]
}

/// Trust of those who have a say, the most powerful first.
fn everybody(view: &View<'_>) -> Vec<Supposed> {
    const WITH_A_SAY: usize = 3;
    let mut people: Vec<_> = view.people().collect();
    people.sort_by(|a, b| b.power.total_cmp(&a.power));
    let far = |person: &crate::sim::PersonView| {
        let (id, trust) = (person.id, person.trust);
        [LOW, HIGH].into_iter().filter(move |value| (value - trust).abs() >= FAR).map(move |value| Supposed::Trust(id, value))
    };
    people.iter().take(WITH_A_SAY).flat_map(far).collect()
}
