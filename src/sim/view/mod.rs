//! What may be seen of a run: the only thing that screens, players made of code and reviews get.
//!
//! A view borrows the known half of the state; the hidden half is not reachable from it. Each file shows one
//! side of it.

mod calendar;
mod finishing;
mod forecast;
mod interval;
mod item;
mod legal;
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

use super::known::Known;
use super::phase::Phase;
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
        Phase::retrospective_due(self.known.sprint, self.sprints())
    }
}
