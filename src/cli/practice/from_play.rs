//! Bad choices of a played run, noted so that questions about them come up.

use super::shelf::now;
use crate::cli::data_folder;
use crate::cli::out::say;
use crate::disk::Native;
use crate::journal::PracticeStore;
use crate::practice::{Entry, bad_choices};
use crate::score::Review;
use crate::words;
use std::path::PathBuf;
use std::sync::Arc;

/// Notes the choices of a reviewed run that cost much, and says how many were not noted before.
///
/// # Errors
/// If the history cannot be opened or written.
pub(in crate::cli) fn note(review: &Review, run: &str, scenario: &str, data: Option<PathBuf>) -> anyhow::Result<usize> {
    let opened = PracticeStore::open(Arc::new(Native), data_folder(data)?).history()?;
    let mut history = opened.history;
    for note in opened.notes {
        say(note);
    }
    let said = |graded: &crate::score::Graded| words::choice(&review.moment(graded).view(), graded.grade.chosen());
    let mut noted = 0;
    for choice in bad_choices(review, run, scenario, now(), said) {
        noted += usize::from(history.add(Entry::BadChoice(choice))?);
    }
    Ok(noted)
}
