//! What may be seen of a run: the only thing that screens, players made of code and reviews get.
//!
//! A view borrows the known half of the state; the hidden half is not reachable from it. Each file shows one
//! side of it.

mod calendar;
mod item;
mod need;
mod person;
mod plan;
mod record;
mod request;
mod team;

pub use item::{Grounds, ItemView};
pub use need::NeedView;
pub use person::PersonView;
pub use request::RequestView;

use super::decision::Decision;
use super::known::Known;
use super::legal;
use super::posterior;
use super::refusal::{Phase, Refusal};
use super::run::Run;
use crate::scenario::Scenario;
use std::sync::Arc;

/// A run as the player may see it.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    pub(super) scenario: &'a Arc<Scenario>,
    pub(super) known: &'a Known,
}

impl<'a> View<'a> {
    pub(crate) const fn new(scenario: &'a Arc<Scenario>, known: &'a Known) -> Self {
        Self { scenario, known }
    }

    /// The scenario's texts and settings.
    #[must_use]
    pub fn scenario(&self) -> &'a Scenario {
        self.scenario
    }

    /// A run that the player could be in for all they know, with other luck ahead.
    #[must_use]
    pub fn imagine(&self, seed: u64) -> Run {
        posterior::imagine_run(self.scenario, self.known, seed)
    }

    /// Runs that the player could be in for all they know, all equally likely, each with other luck ahead.
    #[must_use]
    pub fn imagine_all(&self, count: usize, seed: u64) -> Vec<Run> {
        posterior::imagine_runs(self.scenario, self.known, count, seed)
    }

    /// Sprint in play, from 0.
    #[must_use]
    pub const fn sprint(&self) -> usize {
        self.known.sprint
    }

    /// Sprints that are played.
    #[must_use]
    pub fn sprints(&self) -> usize {
        usize::from(self.scenario.sprints)
    }

    /// Sprints left, this one included.
    #[must_use]
    pub fn sprints_left(&self) -> usize {
        self.sprints().saturating_sub(self.known.sprint)
    }

    /// The phase.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.known.phase
    }

    /// Decisions made so far.
    #[must_use]
    pub const fn decisions(&self) -> u32 {
        self.known.decisions
    }

    /// Whether this sprint ends with a retrospective on product decisions.
    #[must_use]
    pub fn has_retrospective(&self) -> bool {
        super::phases::retrospective_due(self.known.sprint, self.sprints())
    }

    /// Every decision with few values that the phase offers, each with the reason if it is not possible.
    #[must_use]
    pub fn legal(&self) -> Vec<(Decision, Result<(), Refusal>)> {
        legal::list(self)
    }

    /// Whether one decision is possible now.
    ///
    /// # Errors
    /// The reason why not.
    pub fn allows(&self, decision: &Decision) -> Result<(), Refusal> {
        legal::check(self, decision)
    }

    /// Whether a kind of decision exists yet in this scenario.
    #[must_use]
    pub fn is_unlocked(&self, kind: crate::scenario::DecisionKind) -> bool {
        legal::unlocked(self, kind).is_ok()
    }
}
