//! Signs of how somebody works as a Product Owner: four shares that trend over runs. Never points.

use crate::sim::{Answer, BlockKind, Decision, Event, Recording, Run, Stage, View};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The four signs, each a share 0–1; `None` if there was no occasion.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Signs {
    /// Conversations about problems and outcomes, of all conversations.
    pub outcomes: Option<f64>,
    /// Requests believed to be worth little that were pushed back with a reason that holds or a better idea.
    pub true_reasons: Option<f64>,
    /// Changes of plan that followed evidence on the item.
    pub by_evidence: Option<f64>,
    /// Answers given to stakeholders who had brought their problem, not only a feature.
    pub problems: Option<f64>,
}

/// So many of so many.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    yes: u32,
    all: u32,
}

impl Tally {
    fn count(&mut self, yes: bool) {
        self.yes += u32::from(yes);
        self.all += 1;
    }

    fn share(self) -> Option<f64> {
        (self.all > 0).then(|| f64::from(self.yes) / f64::from(self.all))
    }
}

impl Signs {
    /// Of a run, finished or not.
    #[must_use]
    pub fn of(recording: &Recording) -> Self {
        let mut run = Run::new(Arc::clone(recording.run().scenario()), recording.run().seed());
        let [mut outcomes, mut reasons, mut evidence, mut problems] = [Tally::default(); 4];
        // Sprint (from 1) in which something was last learnt of an item.
        let mut learnt = vec![0_u8; run.scenario().items.len()];
        for decision in recording.decisions() {
            let view = run.view();
            match decision {
                Decision::Answer(request, answer) => {
                    let item = view.scenario().item_of(*request);
                    outcomes.count(matches!(answer, Answer::AskWhy | Answer::OfferAlternative(_) | Answer::DeclineBecause(_)));
                    if *answer != Answer::AskWhy {
                        problems.count(view.item(item).is_some_and(|i| i.need.is_some()));
                        if is_worth_little(&view, item) {
                            reasons.count(match answer {
                                Answer::DeclineBecause(reason) => view.reason_holds(item, *reason),
                                Answer::OfferAlternative(_) => true,
                                _ => false,
                            });
                        }
                    }
                }
                Decision::Schedule(block, _) => match block.kind() {
                    BlockKind::Interview | BlockKind::OneToOne | BlockKind::JointReview | BlockKind::MapProblems => outcomes.count(true),
                    BlockKind::StatusRound => outcomes.count(false),
                    _ => {}
                },
                Decision::Include(item, false) | Decision::Reject(item, _) | Decision::Iterate(item) | Decision::Remove(item, _) => {
                    let now = view.sprint() as u8 + 1;
                    evidence.count(learnt.get(item.index()).is_some_and(|learnt| *learnt > 0 && *learnt + LATELY >= now));
                }
                _ => {}
            }
            // Possible before, and nothing else has changed.
            let _applied = run.apply(decision);
            for happening in run.happenings() {
                if let Event::Observed(item, _) | Event::BetRead(item, ..) = happening.event
                    && let Some(learnt) = learnt.get_mut(item.index())
                {
                    *learnt = happening.sprint;
                }
            }
        }
        Self { outcomes: outcomes.share(), true_reasons: reasons.share(), by_evidence: evidence.share(), problems: problems.share() }
    }
}

/// Sprints for which news about an item is news.
const LATELY: u8 = 2;

/// Believed to help less than what counts as helping.
fn is_worth_little(view: &View<'_>, item: crate::scenario::ItemId) -> bool {
    let helps = view.scenario().rules.value.helps_above;
    view.item(item).is_some_and(|i| i.stage == Stage::Asked && i.effect.mean < helps)
}
