//! What authors write: the RON form of banks of questions and of sources.
//!
//! These types mirror the files. [`super::check`] tells what does not hold together; unknown fields are
//! errors, so that a typing mistake cannot silently do nothing.

use super::area::Area;
use crate::authored::{Authored, Field, required_fields};
use crate::score::Kind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A bank file: one of `assets/practice`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BankFile {
    /// Its questions.
    pub questions: Vec<QuestionFile>,
}

/// One question as it is written.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionFile {
    /// Name, unique over all files: lower case, digits and `_`.
    pub id: String,
    /// What it is about.
    pub area: Area,
    /// How it is answered.
    pub kind: QuestionKind,
    /// Whether it puts the reader into a case.
    pub situational: bool,
    /// 1 knows the terms … 5 an experienced Product Owner must think.
    pub difficulty: u8,
    /// The question, or the statement of a `true_false`.
    pub stem: String,
    /// What may be chosen; `["True", "False"]` for a `true_false`.
    pub options: Vec<String>,
    /// Places of the right options, from 0: one; for `multiple` all right ones, ascending; for
    /// `best_worst` the best and the worst.
    pub key: Vec<u8>,
    /// A reason for every option, in the options' order.
    pub why: Vec<String>,
    /// Where it can be read up, one to three places.
    pub source: Vec<CitationFile>,
    /// Kinds of decision in the game whose bad choices bring it up.
    pub related: Vec<Kind>,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// One option is right.
    Single,
    /// Several options are right; how many is said.
    Multiple,
    /// A statement is true or false.
    TrueFalse,
    /// One option is the best, another the worst.
    BestWorst,
}

impl QuestionKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Single, Self::Multiple, Self::TrueFalse, Self::BestWorst];

    /// Name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Multiple => "multiple",
            Self::TrueFalse => "true_false",
            Self::BestWorst => "best_worst",
        }
    }
}

/// A place in a source.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CitationFile {
    /// Name of the guide in `assets/sources.ron`.
    pub guide: String,
    /// Title of one of its sections.
    pub section: String,
}

/// `assets/sources.ron`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourcesFile {
    /// The guides.
    pub guides: Vec<GuideFile>,
}

/// A guide, or a shelf of articles and principles.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideFile {
    /// Name in banks.
    pub id: String,
    /// Title as shown.
    pub title: String,
    /// Which edition is meant.
    pub edition: String,
    /// Where it can be read, if it is one document.
    #[serde(default)]
    pub url: Option<String>,
    /// What of it can be cited.
    pub sections: Vec<SectionFile>,
}

/// Something that can be cited.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionFile {
    /// Its heading as printed, or the name of the principle.
    pub title: String,
    /// Where it can be read.
    #[serde(default)]
    pub url: Option<String>,
    /// Its origin, for what is on no page of its own.
    #[serde(default)]
    pub reference: Option<String>,
}

/// What the checks call each kind of file, and which of its fields must be there.
macro_rules! authored {
    ($file:ident, $thing:literal) => {
        impl Authored for $file {
            const THING: &'static str = $thing;

            fn required() -> &'static BTreeSet<Field> {
                static REQUIRED: LazyLock<BTreeSet<Field>> = LazyLock::new(required_fields::<$file>);
                &REQUIRED
            }
        }
    };
}

authored!(BankFile, "the bank");
authored!(SourcesFile, "the list of sources");

pub(super) use authored;
