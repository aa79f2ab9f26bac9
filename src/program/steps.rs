//! Steps back and forth inside a phase: Ctrl+Z and Ctrl+Shift+Z.

use super::trouble::Trouble;
use crate::sim::{Decision, View};
use crate::words;

/// What was decided in the phase in play, and what of it was taken back.
#[derive(Debug, Default)]
pub(super) struct Steps {
    made: Vec<Made>,
    taken_back: Vec<Decision>,
}

/// A decision and the way back from it, if there is one.
#[derive(Debug)]
struct Made {
    decision: Decision,
    back: Option<Vec<Decision>>,
}

impl Steps {
    /// Notes a decision that is about to be made.
    pub(super) fn note(&mut self, view: &View<'_>, decision: &Decision) {
        self.made.push(Made { decision: decision.clone(), back: view.way_back(decision) });
    }

    /// A decision of the player's own: what was taken back stays so.
    pub(super) fn go_on(&mut self) {
        self.taken_back.clear();
    }

    /// The decisions that take the last one back.
    ///
    /// # Errors
    /// Why there is no way back.
    pub(super) fn back(&mut self, view: &View<'_>) -> Result<Vec<Decision>, Trouble> {
        let Some(last) = self.made.last() else { return Err(Trouble::NothingBack) };
        if last.back.is_none() {
            return Err(Trouble::Stays(words::decision(view, &last.decision)));
        }
        let made = self.made.pop();
        self.taken_back.extend(made.iter().map(|made| made.decision.clone()));
        Ok(made.and_then(|made| made.back).unwrap_or_default())
    }

    /// The decision that was taken back last.
    ///
    /// # Errors
    /// If there is none.
    pub(super) fn forth(&mut self) -> Result<Decision, Trouble> {
        self.taken_back.pop().ok_or(Trouble::NothingForth)
    }
}
