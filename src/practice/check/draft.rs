//! Bank files as far as they could be read, and where their questions are.

use crate::authored::{Parsed, Source, Spot, Text, parse};
use crate::practice::schema::{BankFile, QuestionFile};

/// Questions that one file may hold; those beyond are not looked at.
pub(super) const MOST_QUESTIONS: usize = 500;

/// A file as far as it could be read.
pub(super) struct Draft<'t> {
    pub(super) name: &'t str,
    pub(super) text: Text<'t>,
    pub(super) parsed: Parsed<BankFile>,
}

impl<'t> Draft<'t> {
    pub(super) fn of(name: &'t str, text: &'t str) -> Self {
        let text = Text::of(text);
        let parsed = parse(&text);
        Self { name, text, parsed }
    }

    pub(super) fn root(&self) -> Option<Spot<'_>> {
        let Self { text, parsed: Parsed { tree, notes, .. }, .. } = self;
        tree.as_ref().map(|tree| Source { text: text.as_str(), tree, notes }.root())
    }

    pub(super) fn placed(&self, file: usize) -> Vec<Placed<'_>> {
        let Some((bank, root)) = self.parsed.file.as_ref().zip(self.root()) else { return Vec::new() };
        let list = root.field("questions");
        let questions = bank.questions.iter().take(MOST_QUESTIONS).enumerate();
        questions.map(|(k, question)| Placed { file, question, spot: list.entry(k) }).collect()
    }

    /// Name and line of a place, for findings in another file.
    pub(super) fn place(&self, spot: Spot<'_>) -> String {
        format!("{}:{}", self.name, self.text.locate(spot.span().start).0)
    }
}

/// A question and where it is.
#[derive(Clone, Copy)]
pub(super) struct Placed<'d> {
    /// Which of the files it is in.
    pub(super) file: usize,
    pub(super) question: &'d QuestionFile,
    pub(super) spot: Spot<'d>,
}

impl Placed<'_> {
    /// Everything in it could be read, so that comparing it with others means something.
    pub(super) fn is_whole(&self) -> bool {
        self.spot.is_whole()
    }
}
