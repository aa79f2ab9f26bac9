//! The Product Goal: chosen among candidates, changed on evidence, and as clear as the work that serves it.

use super::happening::TrustReason;
use super::known::Known;
use super::run::Run;
use crate::scenario::{ProductGoalId, Scenario, StakeholderId};

impl Run {
    /// The sprint begins with this goal. Another one than before, without a reason that others can see, costs clarity and trust.
    pub(super) fn begin_with_goal(&mut self) {
        let now = self.known.product_goal;
        let before = std::mem::replace(&mut self.known.last_product_goal, now);
        let Some(before) = before.filter(|before| now != Some(*before)) else { return };
        if speaks_against(&self.scenario, &self.known, before) {
            self.known.evidence_shown = true;
            return;
        }
        let rules = self.scenario.rules.product_goal;
        self.known.goal_clarity = (self.known.goal_clarity + rules.changed_clarity).max(0.0);
        for i in 0..self.known.people.len() {
            self.move_trust(StakeholderId::at(i), rules.changed_trust, TrustReason::GoalChanged, self.cause);
        }
    }

    /// How much clearer the goal is after a sprint, by the share of its points that served it.
    pub(super) fn focus_of(&self, points: f64, serving: f64) -> f64 {
        let rules = &self.scenario.rules.product_goal;
        if self.known.product_goal.is_none() || points <= 0.0 {
            return 0.0;
        }
        match serving / points {
            share if share >= rules.focused => rules.focus,
            share if share < rules.scattered => rules.adrift,
            _ => 0.0,
        }
    }
}

/// Whether what is known speaks against a goal: something for it was measured and did not help, or all its needs are known
/// and together weigh little.
pub(super) fn speaks_against(scenario: &Scenario, known: &Known, goal: ProductGoalId) -> bool {
    let Some(about) = scenario.product_goal(goal) else { return false };
    let did_nothing = known.live.iter().map(|item| &known.items[*item]).any(|item| {
        let failed = item.bet_result.is_some_and(|(_, reached)| !reached);
        failed && item.need.is_some_and(|need| about.needs.contains(&need))
    });
    let all_known = about.needs.iter().all(|need| known.needs[*need].discovered);
    let weight: f64 = about.needs.iter().map(|need| known.needs[*need].importance).sum();
    did_nothing || all_known && weight < scenario.rules.product_goal.weak * about.needs.len() as f64
}
