//! The 1:1 with the Product Owner's leader: one of four uses at a time, and help only for who asks.

use super::decision::LeaderUse;
use super::happening::{Event, TrustReason};
use super::known::Stage;
use super::learning::EvidenceKind;
use super::run::Run;
use crate::scenario::{ItemId, StakeholderId};

/// See [`super::known::Known::warned`].
const JUST_NOW: u8 = 2;

impl Run {
    /// What the leader told of comes a sprint nearer: what was heard of early enough is gone when it would be in the way.
    pub(super) fn warnings_age(&mut self) {
        if self.known.warned == JUST_NOW {
            self.known.blockers = self.known.blockers.saturating_sub(self.scenario.rules.leader.blockers);
        }
        self.known.warned = self.known.warned.saturating_sub(1);
    }

    /// Talks with the leader.
    pub(super) fn talk_with_leader(&mut self, to: LeaderUse, fresh: f64) {
        let Some(leader) = self.scenario.leader else { return };
        let rules = self.scenario.rules.leader;
        self.known.people[leader].heard = true;
        match to {
            LeaderUse::Progress => self.move_trust(leader, rules.progress * fresh, TrustReason::OneToOne, self.cause),
            LeaderUse::Decision => self.known.backed_until = self.known.sprint + usize::from(rules.backed_sprints),
            LeaderUse::Learnings => {
                let known = &self.known;
                let is_others = |item: &ItemId| {
                    let about = &known.items[*item];
                    about.stage == Stage::Backlog && about.sponsor.is_some_and(|sponsor| sponsor != leader)
                };
                let items: Vec<ItemId> = known.order.iter().copied().filter(is_others).take(rules.items.into()).collect();
                for item in items {
                    self.observe(item, rules.noise / fresh.max(f64::EPSILON), EvidenceKind::Leader);
                }
                self.known.evidence_shown = true;
            }
            LeaderUse::News => self.known.warned = JUST_NOW,
        }
    }

    /// Uses up the leader's backing if a refusal or removal needs more autonomy than there is.
    pub(super) fn use_backing(&mut self, who: Option<StakeholderId>, needed: f64) {
        if self.known.autonomy < needed && self.known.is_backed() {
            self.known.backed_until = 0;
            if let Some(who) = who {
                self.tell(Event::Backed(who));
            }
        }
    }
}
