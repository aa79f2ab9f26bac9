//! Practice for an exam: the bank of questions, exams drawn from it, what comes back when.
//!
//! Independent practice; no question is taken from an exam. Names no file, clock or thread: texts and
//! seconds go in, values come out. What was answered is kept by [`crate::journal`].

mod area;
mod bank;
mod check;
mod places;
mod question;
mod schema;
mod sources;

pub use area::Area;
pub use bank::BANK_FILES;
pub use check::{Checked, Extent, check};
pub use places::{Places, letter};
pub use question::{Key, Question, QuestionId, QuestionOption};
pub use schema::{CitationFile, GuideFile, QuestionKind, SectionFile};
pub use sources::{LoadedSources, SOURCES_FILE, Sources};
