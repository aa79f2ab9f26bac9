//! Stakeholders as they can be seen.

use super::View;
use crate::scenario::{Stakeholder, StakeholderId};
use crate::sim::decision::Block;
use crate::sim::forecast;
use crate::sim::happening::TrustReason;
use crate::sim::known::KnownPerson;
use crate::sim::run::mean_trust;

/// A person as they can be seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PersonView {
    /// Who.
    pub id: StakeholderId,
    /// Power, 0–1.
    pub power: f64,
    /// Trust, 0–1.
    pub trust: f64,
    /// What moved it last: by how much, why, in which sprint (from 1).
    pub last_move: Option<(f64, TrustReason, u8)>,
    /// Heard something this sprint.
    pub heard: bool,
}

impl<'a> View<'a> {
    /// A person.
    #[must_use]
    pub fn person(&self, id: StakeholderId) -> PersonView {
        let known = &self.known.people[id];
        PersonView { id, power: self.scenario.power_of(id), trust: known.trust, last_move: known.last_move, heard: known.heard }
    }

    /// Everybody.
    pub fn people(&self) -> impl Iterator<Item = PersonView> + 'a {
        let this = *self;
        (0..this.known.people.len()).map(move |i| this.person(StakeholderId::at(i)))
    }

    /// Whom a status round will reach with the calendar as it is, with so many others before it: of those whom no
    /// other word reaches, the ones whose turn comes.
    pub fn reached(&self, before: usize) -> impl Iterator<Item = PersonView> + use<'a> {
        let is_told = |who| {
            self.known.calendar.blocks.iter().any(|block| match block {
                Block::OneToOne(with) => *with == who,
                Block::JointReview(with) => with.contains(&Some(who)),
                Block::StrategyCheckIn => self.scenario.most_powerful() == Some(who),
                Block::PriorityWorkshop => true,
                _ => false,
            })
        };
        let mut people: Vec<PersonView> = self.people().filter(|person| !person.heard && !is_told(person.id)).collect();
        let turn = |person: &PersonView| self.known.people[person.id].turn(person.power);
        people.sort_by(|a, b| turn(a).total_cmp(&turn(b)));
        let most = usize::from(self.scenario.rules.calendar.status_per_block);
        people.into_iter().skip(before * most).take(most)
    }

    /// Mean trust, weighted by power.
    #[must_use]
    pub fn trust(&self) -> f64 {
        mean_trust(self.scenario, self.known)
    }

    /// Sprints since the last 1:1 with somebody; `None` if there was none.
    #[must_use]
    pub fn since_talk(&self, who: StakeholderId) -> Option<usize> {
        let last = usize::from(self.known.people[who].last_talk);
        (last > 0).then(|| self.known.sprint + 1 - last)
    }

    /// Autonomy needed to refuse a person's wish; none while the leader backs it.
    #[must_use]
    pub fn refusal_gate(&self, who: StakeholderId) -> f64 {
        if self.is_backed() { 0.0 } else { forecast::refusal_gate(self.scenario, who) }
    }

    /// Whether the leader backs one refusal or removal now.
    #[must_use]
    pub const fn is_backed(&self) -> bool {
        self.known.is_backed()
    }

    /// Whether powerful people without trust block each other.
    #[must_use]
    pub fn is_deadlocked(&self) -> bool {
        let t = &self.scenario.rules.trust;
        let blocked = |(p, s): (&KnownPerson, &Stakeholder)| s.power >= t.override_power && p.trust < t.deadlock_below;
        self.known.peace_until <= self.known.sprint
            && self.known.people.iter().zip(&self.scenario.stakeholders).filter(|x| blocked(*x)).count() >= 2
    }

    /// Sprints without overrides yet.
    #[must_use]
    pub const fn peace_for(&self) -> usize {
        self.known.peace_until.saturating_sub(self.known.sprint)
    }

    /// Autonomy, 0–1.
    #[must_use]
    pub const fn autonomy(&self) -> f64 {
        self.known.autonomy
    }
}
