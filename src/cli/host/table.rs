//! The run that a group plays: what can be voted on, and decisions that are on the disk before they count.

use crate::journal::{Journal, JournalError};
use crate::live::{Ballot, Further, Offer, further, offers, place};
use crate::sim::{Decision, Phase, Recording};
use crate::words;

/// The run and its file.
pub(super) struct Table {
    pub recording: Recording,
    pub journal: Journal,
    /// What the last decision left open.
    pub left: Option<Further>,
}

impl Table {
    /// What can be voted on now; what was left open comes first.
    pub fn offers(&self) -> Vec<Offer> {
        let view = self.recording.view();
        let left = self.left.map(|left| further(&view, left)).filter(Ballot::is_sound);
        let left = left.map(|ballot| Offer { title: format!("{} (left open)", ballot.text), ballot });
        left.into_iter().chain(offers(&view)).collect()
    }

    /// Where the run is.
    pub fn place(&self) -> String {
        place(&self.recording.view())
    }

    /// Whether it is over.
    pub fn is_over(&self) -> bool {
        self.recording.view().phase() == Phase::Over
    }

    /// Decisions made so far.
    pub fn made(&self) -> u32 {
        self.recording.decisions().len() as u32
    }

    /// Decides; says what was decided, or why the rules refuse it.
    ///
    /// # Errors
    /// If it cannot be written; then it was not decided.
    pub fn decide(&mut self, decision: Decision) -> Result<String, JournalError> {
        let said = words::decision(&self.recording.view(), &decision);
        match self.recording.prepare(decision) {
            Ok(next) => {
                self.journal.append(&next, None)?;
                next.accept();
                Ok(format!("Decided: {said}."))
            }
            Err(refusal) => Ok(format!("Not possible: {said}. {}", words::refusal(&refusal))),
        }
    }
}
