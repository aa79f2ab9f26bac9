//! Planning Intervals and the plan of the first one.

use super::Checker;
use super::names::AllNames;
use crate::authored::Length::WordsUnder;
use crate::authored::Spot;
use crate::scenario::content::{PlannedObjective, PlanningInterval};
use crate::scenario::limits::{OBJECTIVES, range};
use crate::scenario::schema::{ObjectiveFile, ScenarioFile};

/// Words of somebody who hands a plan over, and of somebody who closes it.
const SAYS: usize = 60;
const CLOSES: usize = 40;

/// The intervals, if there are any.
pub(super) fn planning_interval(
    checker: &mut Checker,
    file: &ScenarioFile,
    root: Spot<'_>,
    names: &AllNames<'_>,
) -> Option<PlanningInterval> {
    let written = file.planning_interval.as_ref()?;
    let spot = root.field("planning_interval");
    checker.texts(
        spot,
        &[
            ("says", &written.says, WordsUnder(SAYS)),
            ("met", &written.met, WordsUnder(CLOSES)),
            ("missed", &written.missed, WordsUnder(CLOSES)),
        ],
    );
    checker.range(spot.field("sprints"), "`sprints` of a Planning Interval", written.sprints, range::INTERVAL);
    let list = spot.field("objectives");
    checker.count(list, "objectives", written.objectives.len(), OBJECTIVES);
    checker.once(list, written.objectives.iter().map(|objective| &objective.item));
    let objectives = written.objectives.iter().take(OBJECTIVES.1).enumerate();
    Some(PlanningInterval {
        sprints: written.sprints.clamp(range::INTERVAL.0, range::INTERVAL.1),
        keeper: names.stakeholder(checker, spot.field("keeper"), &written.keeper),
        says: written.says.clone(),
        met: written.met.clone(),
        missed: written.missed.clone(),
        objectives: objectives.map(|(index, objective)| planned(checker, objective, list.entry(index), names)).collect(),
    })
}

fn planned(checker: &mut Checker, written: &ObjectiveFile, spot: Spot<'_>, names: &AllNames<'_>) -> PlannedObjective {
    checker.range(spot.field("value"), "business value", written.value, range::BUSINESS_VALUE);
    let item = names.listed_item(checker, spot.field("item"), &written.item);
    let to = names.stakeholder(checker, spot.field("to"), &written.to);
    PlannedObjective { item, value: written.value, to, committed: written.committed }
}
