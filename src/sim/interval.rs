//! What the rules say of Planning Intervals: a plan for several sprints that others fill, unless the Product Owner shapes it early.
//!
//! A committed objective is a promise with a range, to whoever waits for it, due at the end of the interval; what is kept
//! or missed of it moves trust as all promises do. How an interval ends and the next one is planned is in [`super::pi_planning`].

use super::known::{Known, Objective, Promise, Stage};
use crate::scenario::{ItemId, PlanningInterval, Scenario};

/// The first plan, which somebody else filled: its items come first in the backlog.
pub(super) fn first(scenario: &Scenario, known: &mut Known) {
    let Some(interval) = &scenario.planning_interval else { return };
    let items: Vec<ItemId> = interval.objectives.iter().map(|planned| planned.item).filter(|item| known.order.contains(item)).collect();
    known.order.retain(|item| !items.contains(item));
    known.order.splice(0..0, items.iter().copied());
    for planned in interval.objectives.iter().filter(|planned| items.contains(&planned.item)) {
        let objective = Objective { item: planned.item, value: planned.value, to: planned.to, committed: planned.committed };
        agree(known, objective, last_of(interval, 0, scenario));
    }
}

/// Takes an objective into the plan; a committed one is a promise, where none was given yet.
pub(super) fn agree(known: &mut Known, objective: Objective, due: u8) {
    known.objectives.push(objective);
    if objective.committed && !known.promises.iter().any(|promise| promise.item == objective.item) {
        known.promises.push(Promise { item: objective.item, to: objective.to, dated: false, due });
    }
}

/// The first sprint, from 0, of the interval that a sprint belongs to.
pub(super) fn first_of(interval: &PlanningInterval, sprint: usize) -> usize {
    let length = usize::from(interval.sprints);
    sprint / length * length
}

/// The last sprint, from 0, of the interval that a sprint belongs to.
pub(super) fn last_of(interval: &PlanningInterval, sprint: usize, scenario: &Scenario) -> u8 {
    let end = first_of(interval, sprint) + usize::from(interval.sprints);
    (end.min(usize::from(scenario.sprints)) - 1) as u8
}

/// The sprints, from 0, of an interval in which the next one can be shaped: late enough to know something, before it is drafted.
/// None where no other follows.
pub(super) fn shaped_in(scenario: &Scenario, sprint: usize) -> Option<std::ops::RangeInclusive<usize>> {
    let interval = scenario.planning_interval.as_ref()?;
    let last = usize::from(last_of(interval, sprint, scenario));
    let first = first_of(interval, sprint);
    let before = usize::from(scenario.rules.interval.shaped_before);
    (last + 1 < usize::from(scenario.sprints)).then(|| last.saturating_sub(before).max(first)..=last.saturating_sub(1).max(first))
}

/// Whether an objective is met: it is live, or was.
pub(super) fn is_met(known: &Known, objective: &Objective) -> bool {
    matches!(known.items[objective.item].stage, Stage::Live | Stage::Removed)
}

/// Achieved business value as a share of what was committed to; what was not committed counts as well where it comes.
pub(super) fn predictability(known: &Known) -> f64 {
    let value = |of: &Objective| f64::from(of.value);
    let planned: f64 = known.objectives.iter().filter(|objective| objective.committed).map(value).sum();
    let came: f64 = known.objectives.iter().filter(|objective| is_met(known, objective)).map(value).sum();
    if planned > 0.0 { (came / planned).min(1.0) } else { 1.0 }
}
