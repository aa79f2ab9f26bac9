//! What is wrong with banks of questions: each file by itself, then all of them together.
//!
//! A bank of your own may be small, so counts per focus area are asked only of a whole bank
//! ([`Extent`]). Everything else holds for any file. Where two files have the same question, the earlier
//! one keeps it, but a file always before its copies ([`copies`]).

mod copies;
mod draft;
mod form;
mod giveaways;
mod referring;
mod stems;
mod whole;

use super::question::Question;
use super::sources::Sources;
use crate::authored::{Checker, Finding, Severity};
use draft::{Draft, MOST_QUESTIONS, Placed};
use std::collections::{BTreeMap, BTreeSet};

/// Whether files are part of a bank or all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Some files: nothing is said about what others may hold.
    Files,
    /// A whole bank, which owes counts per focus area.
    Whole,
}

/// What came of bank files.
#[derive(Debug, Clone)]
pub struct Checked {
    /// Questions of each file that has no error, in the files' order.
    pub questions: Vec<Option<Vec<Question>>>,
    /// Findings of each file, in the files' order.
    pub findings: Vec<Vec<Finding>>,
}

/// Reads and checks bank files, given as name and text.
///
/// Any text is fine: what cannot be used comes back as findings, all of a file at once.
#[must_use]
pub fn check(files: &[(&str, &str)], sources: &Sources, extent: Extent) -> Checked {
    let drafts: Vec<Draft<'_>> = files.iter().map(|(name, text)| Draft::of(name, text)).collect();
    let mut checkers: Vec<Checker> = drafts.iter().map(|_| Checker::default()).collect();
    let originals = copies::originals(&files.iter().map(|(name, _)| *name).collect::<Vec<_>>());
    let mut placed: Vec<Placed<'_>> = Vec::new();
    for (file, (draft, checker)) in drafts.iter().zip(&mut checkers).enumerate() {
        let own = draft.placed(file);
        if let Some(list) = draft.root().map(|root| root.field("questions")) {
            let count = draft.parsed.file.as_ref().map_or(0, |bank| bank.questions.len());
            checker.count(list, "questions", count, (1, MOST_QUESTIONS));
        }
        for placed in &own {
            form::check(checker, *placed, sources);
        }
        giveaways::check(checker, &own, draft.root(), Severity::Warning);
        placed.extend(own);
    }
    // Stable: files keep their order, and questions theirs.
    placed.sort_by_key(|placed| originals.get(placed.file).is_some_and(Option::is_some));
    let copied = copied(&mut checkers, &drafts, &placed, &originals);
    placed.retain(|placed| !copied.contains(&placed.file));
    same_ids(&mut checkers, &drafts, &placed);
    stems::check(&mut checkers, &drafts, &placed);
    if let (Extent::Whole, Some(checker)) = (extent, checkers.first_mut()) {
        whole::check(checker, &placed, drafts.first().and_then(Draft::root));
        giveaways::check(checker, &placed, drafts.first().and_then(Draft::root), Severity::Error);
    }
    let told = |(draft, checker): (&Draft<'_>, Checker)| {
        let found = draft.parsed.notes.problems.iter().cloned().chain(checker.problems).collect();
        draft.text.findings(draft.name, found)
    };
    let findings: Vec<Vec<Finding>> = drafts.iter().zip(checkers).map(told).collect();
    let of_file = |(file, findings): (usize, &Vec<Finding>)| {
        let is_right = findings.iter().all(|finding| finding.severity != Severity::Error);
        let own = placed.iter().filter(|placed| placed.file == file);
        is_right.then(|| own.map(|placed| Question::try_from(placed.question.clone()).ok()).collect()).flatten()
    };
    let questions = findings.iter().enumerate().map(of_file).collect();
    Checked { questions, findings }
}

/// Copies that have a question of their original: one word is said about the whole file.
fn copied(checkers: &mut [Checker], drafts: &[Draft<'_>], placed: &[Placed<'_>], originals: &[Option<usize>]) -> BTreeSet<usize> {
    let ids: BTreeSet<(usize, &str)> = placed.iter().map(|placed| (placed.file, placed.question.id.as_str())).collect();
    let mut copied = BTreeSet::new();
    for here in placed.iter().filter(|placed| !placed.spot.field("id").is_spoiled()) {
        let Some(original) = originals.get(here.file).copied().flatten() else { continue };
        let (Some(checker), Some(draft)) = (checkers.get_mut(here.file), drafts.get(original)) else { continue };
        if ids.contains(&(original, here.question.id.as_str())) && copied.insert(here.file) {
            let message = format!("this file looks like a copy of `{}`, which is used: both have `{}`", draft.name, here.question.id);
            checker.error(here.spot.field("id"), message, "Move what only this file has into the other one, and remove this one.");
        }
    }
    copied
}

/// Names that stand for two questions.
fn same_ids(checkers: &mut [Checker], drafts: &[Draft<'_>], placed: &[Placed<'_>]) {
    let mut first: BTreeMap<&str, Placed<'_>> = BTreeMap::new();
    for here in placed.iter().filter(|placed| !placed.spot.field("id").is_spoiled()) {
        let Some(before) = first.insert(&here.question.id, *here) else { continue };
        first.insert(&here.question.id, before);
        let (Some(checker), Some(draft)) = (checkers.get_mut(here.file), drafts.get(before.file)) else { continue };
        let place = draft.place(before.spot);
        checker.error(
            here.spot.field("id"),
            format!("there is another question `{}` before this one, at {place}", here.question.id),
            "Give each its own name.",
        );
    }
}
