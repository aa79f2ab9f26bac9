//! Turns: the world changes, whatever the player does.

use super::happening::{Cause, Event, TrustReason};
use super::run::Run;
use crate::scenario::TurnId;
use std::sync::Arc;

impl Run {
    /// What the author has come this sprint.
    pub(super) fn turns_come(&mut self) {
        if !self.truth.turns {
            return;
        }
        let scenario = Arc::clone(&self.scenario);
        let number = self.sprint_number();
        let before = self.cause;
        while let Some(turn) = scenario.turns.get(usize::from(self.known.turns)).filter(|turn| turn.sprint <= number) {
            let id = TurnId::at(self.known.turns.into());
            self.known.turns += 1;
            if self.twist.as_ref().is_some_and(|twist| twist.without == Some(id)) {
                continue;
            }
            self.cause = Cause::Turn(id);
            self.tell(Event::Turned(id));
            turn.effects.iter().for_each(|effect| self.take_effect(effect, TrustReason::Turn));
        }
        self.cause = before;
    }
}
