//! What if something that is known were otherwise: a run to imagine worlds from, never one to play on.

use super::run::Run;
use crate::scenario::{ItemId, StakeholderId};
use serde::{Deserialize, Serialize};

/// Something that is known, with what it might be instead.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Supposed {
    /// How much somebody trusts, 0–1.
    Trust(StakeholderId, f64),
    /// One more live test of an item has come out: what it read, in outcome points.
    Tested(ItemId, f64),
    /// Technical debt, 0–1.
    Debt(f64),
    /// The team's morale, 0–1.
    Morale(f64),
    /// The team's exhaustion, 0–1.
    Exhaustion(f64),
    /// How clear the goal is, 0–1.
    Clarity(f64),
    /// Open questions of the team.
    Questions(f64),
    /// Blockers of the team.
    Blockers(u8),
}

impl Run {
    /// This run, if one thing that is known of it were otherwise. What is hidden stays as it was and fits no longer, so
    /// only [`super::View::imagine_all`] may be asked of it. `None` if there is no such thing.
    #[must_use]
    pub(crate) fn supposing(&self, supposed: Supposed) -> Option<Self> {
        let is_there = match supposed {
            Supposed::Trust(person, _) => person.index() < self.scenario.stakeholders.len(),
            Supposed::Tested(item, _) => self.view().item(item).is_some(),
            _ => true,
        };
        if !is_there {
            return None;
        }
        let mut run = self.clone();
        let known = &mut run.known;
        match supposed {
            Supposed::Trust(person, trust) => known.people[person].trust = trust,
            Supposed::Tested(item, read) => {
                let noise = self.scenario.rules.evidence.experiment_noise;
                let precision = 1.0 / (noise * noise);
                let sheet = &mut known.items[item];
                sheet.precision += precision;
                sheet.evidence += read * precision;
            }
            Supposed::Debt(debt) => known.debt = debt,
            Supposed::Morale(morale) => known.morale = morale,
            Supposed::Exhaustion(exhaustion) => known.exhaustion = exhaustion,
            Supposed::Clarity(clarity) => known.goal_clarity = clarity,
            Supposed::Questions(questions) => known.open_questions = questions,
            Supposed::Blockers(blockers) => known.blockers = blockers,
        }
        Some(run)
    }
}
