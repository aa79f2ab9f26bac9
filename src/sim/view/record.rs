//! What came up and what came of it: dilemmas, metrics, past sprints, the coach.

use super::View;
use crate::scenario::{CoachQuestion, DilemmaId, MetricId, QuestionId, Turn, TurnId};
use crate::sim::condition;
use crate::sim::decision::Reflection;
use crate::sim::known::SprintRecord;
use crate::sim::setup;

impl<'a> View<'a> {
    /// Observations of a metric: four before the first sprint, then one per sprint, then the epilogue's.
    #[must_use]
    pub fn metric(&self, id: MetricId) -> &'a [f64] {
        &self.known.metrics[id]
    }

    /// Turns of the world that have come, in order.
    pub fn turns(&self) -> impl Iterator<Item = (TurnId, &'a Turn)> {
        self.scenario.turns.iter().take(self.known.turns.into()).enumerate().map(|(place, turn)| (TurnId::at(place), turn))
    }

    /// How many observations of each metric lie before the first sprint.
    #[must_use]
    pub const fn metrics_before(&self) -> usize {
        setup::BEFORE
    }

    /// What past sprints came to.
    #[must_use]
    pub fn history(&self) -> &'a [SprintRecord] {
        &self.known.history
    }

    /// What the player took from retrospectives: sprint (from 1) and answers.
    #[must_use]
    pub fn reflections(&self) -> &'a [(u8, Reflection)] {
        &self.known.reflections
    }

    /// The dilemma that waits.
    #[must_use]
    pub const fn dilemma(&self) -> Option<DilemmaId> {
        self.known.dilemma
    }

    /// Dilemmas that came up: which, sprint (from 0), option chosen.
    #[must_use]
    pub fn dilemmas_seen(&self) -> &'a [(DilemmaId, u8, u8)] {
        &self.known.dilemmas_seen
    }

    /// Whether a question of the coach fits the moment.
    #[must_use]
    pub fn fits(&self, question: &CoachQuestion) -> bool {
        condition::fits(self.scenario, self.known, question)
    }

    /// Whether the coach has answered its own question in this Inbox.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.known.is_told()
    }

    /// The coach's question that fits the moment; the questions that fit take turns by sprint.
    #[must_use]
    pub fn coach_question(&self) -> Option<(QuestionId, &'a CoachQuestion)> {
        condition::coach_question(self.scenario, self.known)
    }
}
