//! Candidates for the Product Goal.

use super::Checker;
use super::names::AllNames;
use crate::authored::Length::{Characters, Free};
use crate::authored::Spot;
use crate::scenario::content::ProductGoal;
use crate::scenario::limits::{GOAL_NEEDS, PRODUCT_GOALS};
use crate::scenario::schema::{ProductGoalFile, ScenarioFile};

/// Characters of a goal, as it fits on its card.
const TITLE: usize = 60;

/// The candidates.
pub(super) fn product_goals(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>, names: &AllNames<'_>) -> Vec<ProductGoal> {
    let list = root.field("product_goals");
    if file.product_goals.is_empty() {
        return Vec::new();
    }
    checker.count(list, "candidates for the Product Goal", file.product_goals.len(), PRODUCT_GOALS);
    let written = file.product_goals.iter().take(PRODUCT_GOALS.1).enumerate();
    written.map(|(index, written)| goal(checker, written, list.entry(index), names)).collect()
}

fn goal(checker: &mut Checker, written: &ProductGoalFile, spot: Spot<'_>, names: &AllNames<'_>) -> ProductGoal {
    checker.texts(spot, &[("title", &written.title, Characters(TITLE)), ("outcome", &written.outcome, Free)]);
    let list = spot.field("needs");
    checker.count(list, "needs of a Product Goal", written.needs.len(), GOAL_NEEDS);
    checker.once(list, &written.needs);
    let needs = written.needs.iter().take(GOAL_NEEDS.1).enumerate();
    ProductGoal {
        key: written.id.clone(),
        title: written.title.clone(),
        outcome: written.outcome.clone(),
        needs: needs.map(|(index, need)| names.need(checker, list.entry(index), need)).collect(),
    }
}
