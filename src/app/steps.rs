//! Steps back and forth inside a phase: Ctrl+Z and Ctrl+Shift+Z.

use crate::sim::{Decision, View};
use crate::{tr, words};

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
    /// A sentence on why there is no way back.
    pub(super) fn back(&mut self, view: &View<'_>) -> Result<Vec<Decision>, String> {
        let Some(last) = self.made.last() else { return Err(tr!("step-nothing-back").into()) };
        if last.back.is_none() {
            return Err(tr!("step-stands", decision = words::decision(view, &last.decision)));
        }
        let made = self.made.pop();
        self.taken_back.extend(made.iter().map(|made| made.decision.clone()));
        Ok(made.and_then(|made| made.back).unwrap_or_default())
    }

    /// The decision that was taken back last.
    ///
    /// # Errors
    /// A sentence if there is none.
    pub(super) fn forth(&mut self) -> Result<Decision, String> {
        self.taken_back.pop().ok_or_else(|| tr!("step-nothing-forth").into())
    }
}
