//! An essay as it is written: the case, the criteria, and two answers to learn marking by.

use crate::authored::{Authored, Field, required_fields};
use crate::practice::area::Area;
use crate::practice::schema::{CitationFile, authored};
use crate::score::Kind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A file of essays: one of `assets/essays`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EssaysFile {
    /// Its essays.
    pub essays: Vec<Essay>,
}

authored!(EssaysFile, "the file of essays");

/// A case to write on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Essay {
    /// Name, unique over all files: lower case, digits and `_`.
    pub id: String,
    /// What it is about.
    pub area: Area,
    /// 3 a case with one knot … 5 an experienced Product Owner must think.
    pub difficulty: u8,
    /// The case.
    pub case: String,
    /// What is asked.
    pub asks: String,
    /// What a text is marked by.
    pub criteria: Vec<Criterion>,
    /// Two answers of different quality.
    pub models: Vec<ModelAnswer>,
    /// Kinds of decision in the game that it belongs to.
    pub related: Vec<Kind>,
}

/// What a text is marked by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// What a good text does.
    pub says: String,
    /// The principle behind it.
    pub why: String,
    /// Where it can be read up.
    pub source: CitationFile,
}

/// An answer to learn marking by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelAnswer {
    /// The answer.
    pub text: String,
    /// How far it meets each criterion, in their order.
    pub marks: Vec<Level>,
    /// What in the text says so, for each criterion.
    pub why: Vec<String>,
}

/// How far a text meets a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// It is not there.
    Missed,
    /// It is there in part, or said without a reason.
    Partly,
    /// It is there.
    Met,
}

impl Level {
    /// All, the best first.
    pub const ALL: [Self; 3] = [Self::Met, Self::Partly, Self::Missed];
}

/// Whose text is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Whose {
    /// The first answer to learn marking by.
    First,
    /// The second one.
    Second,
    /// What the learner wrote.
    Own,
}

impl Whose {
    /// All, in the order in which they are marked.
    pub const ALL: [Self; 3] = [Self::First, Self::Second, Self::Own];
}

impl Essay {
    /// The answer that somebody else wrote; none for that of the learner.
    #[must_use]
    pub fn model(&self, whose: Whose) -> Option<&ModelAnswer> {
        match whose {
            Whose::First => self.models.first(),
            Whose::Second => self.models.get(1),
            Whose::Own => None,
        }
    }
}
