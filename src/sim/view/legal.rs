//! What may be decided now, and for what may not, why.

use super::View;
use crate::scenario::{DecisionKind, ItemId, NeedId, ProductGoalId};
use crate::sim::decision::{Answer, BlockKind, Decision, Reason};
use crate::sim::known::Stage;
use crate::sim::legal;
use crate::sim::phase::Phase;
use crate::sim::refusal::Refusal;

impl View<'_> {
    /// Every decision with few values that the phase offers, each with the reason if it is not possible. Going back is not
    /// among them: whoever takes what comes would never arrive.
    #[must_use]
    pub fn legal(&self) -> Vec<(Decision, Result<(), Refusal>)> {
        let known = self.known;
        let mut all = Vec::new();
        match known.phase {
            Phase::Inbox => {
                for open in &known.requests {
                    let answers = [Answer::AcceptDate, Answer::AcceptRange, Answer::AskWhy, Answer::Decline, Answer::Park];
                    all.extend(answers.map(|a| Decision::Answer(open.id, a)));
                    all.extend(Reason::ALL.map(|r| Decision::Answer(open.id, Answer::DeclineBecause(r))));
                    all.extend(self.alternatives(open.id).map(|i| Decision::Answer(open.id, Answer::OfferAlternative(i))));
                }
            }
            Phase::Calendar => {
                all.extend(BlockKind::ALL.into_iter().flat_map(|kind| self.blocks_of(kind)).map(|b| Decision::Schedule(b, None)));
                all.push(Decision::ClearCalendar);
            }
            Phase::Planning => {
                for i in (0..known.items.len()).filter(|&i| matches!(known.items[i].stage, Stage::Backlog | Stage::InWork)) {
                    all.push(Decision::Include(ItemId::at(i), !known.items[i].included));
                    all.push(Decision::Reject(ItemId::at(i), None));
                    all.push(Decision::ParkItem(ItemId::at(i)));
                }
                all.extend((0..known.needs.len()).filter(|&n| known.needs[n].discovered).map(|n| Decision::SetGoal(Some(NeedId::at(n)))));
                all.extend((0..self.scenario.product_goals.len()).map(|goal| Decision::SetProductGoal(Some(ProductGoalId::at(goal)))));
            }
            Phase::Sprint => {
                if let Some(id) = known.dilemma {
                    all.extend((0..self.scenario.options(id).len()).map(|o| Decision::Choose(id, o as u8)));
                }
            }
            Phase::Review | Phase::Retrospective | Phase::Over => {}
        }
        if matches!(known.phase, Phase::Planning | Phase::Review) {
            for i in (0..known.items.len()).filter(|&i| known.items[i].stage == Stage::Live) {
                let item = ItemId::at(i);
                all.extend([Decision::Keep(item), Decision::Iterate(item), Decision::Remove(item, true)]);
            }
        }
        all.push(Decision::EndPhase);
        all.into_iter().map(|d| (self.allows(&d), d)).map(|(ok, d)| (d, ok)).collect()
    }

    /// Whether one decision is possible now.
    ///
    /// # Errors
    /// The reason why not.
    pub fn allows(&self, decision: &Decision) -> Result<(), Refusal> {
        legal::check(self.scenario, self.known, decision)
    }

    /// Whether a kind of decision exists yet in this scenario.
    #[must_use]
    pub fn is_unlocked(&self, kind: DecisionKind) -> bool {
        legal::unlocked(self.scenario, self.known, kind).is_ok()
    }
}
