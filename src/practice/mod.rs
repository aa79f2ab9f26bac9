//! Practice for an exam: the bank of questions, exams drawn from it, what comes back when.
//!
//! Independent practice; no question is taken from an exam. Names no file, clock or thread: texts and
//! seconds go in, values come out. What was answered is kept by [`crate::journal`].
//!
//! A [`Bank`] of [`Question`]s and a [`Profile`] give a [`Sheet`]; an [`Exam`] is the sheet with the
//! [`ExamStep`]s taken, and an [`ExamResult`] what it came to. Everything about the learner, when questions
//! come back ([`Schedule`]), how it goes ([`progress()`]), what a day until an exam asks for ([`Plan`]) and how ready
//! that makes ([`Readiness`]), is replayed from the history of [`Entry`]s and never stored on its own; only the exam
//! aimed at ([`Aim`]) is said by the learner.

mod aim;
mod answer;
mod area;
mod bank;
mod bots;
mod check;
mod day;
mod decided;
mod draw;
mod drawn;
mod drill;
mod essay;
mod exam;
mod foresight;
mod history;
mod interval;
mod lesson;
mod luck;
mod marking;
mod pace;
mod places;
mod plan;
mod pool;
mod profile;
mod profiles;
mod progress;
mod question;
mod readiness;
mod related;
mod result;
#[cfg(test)]
mod samples;
mod schedule;
mod schema;
mod sources;
mod spacing;
mod typography;

pub use aim::Aim;
pub use answer::Answer;
pub use area::Area;
pub use bank::{BANK_FILES, Bank};
pub use bots::{Bot, BotFigure};
pub use check::{Checked, Extent, check};
pub use day::{Day, NoDay, Zone};
pub use decided::{Decided, Marked, MomentId, MomentMark};
pub use draw::{Shortage, draw, draw_after};
pub use drawn::DrawnQuestion;
pub use drill::{across, drill};
pub use essay::{
    Agreement, Criterion, ESSAY_FILES, Essay, Essays, LONGEST_ANSWER, Level, Marking, ModelAnswer, Paper, PaperAct, PaperResult,
    PaperSheet, PaperStep, Whose, draw_essays,
};
pub use exam::{Act, Exam, ExamStep, Refused, Sheet, SittingMode, TICK};
pub use foresight::Foresight;
pub use history::{Answered, Doubted, Entry, Setting, times};
pub use interval::{LEAST_QUESTIONS, Share};
pub use lesson::Lesson;
pub use marking::{Mark, PartialCredit, by_chance, complete_answers, mark};
pub use pace::pace;
pub use places::{Places, letter};
pub use plan::{Budget, Plan};
pub use pool::Pool;
pub use profile::Profile;
pub use profiles::{Course, Evidence, LearningObjective, LoadedProfiles, PROFILES_FILE, PaperProfile, Sure};
pub use progress::{Progress, Trend, progress};
pub use question::{Key, Question, QuestionId, QuestionOption};
pub use readiness::{Expected, MissingAnswers, Passing, Readiness, Verdict};
pub use related::{BadChoice, bad_choices};
pub use result::{AreaResult, ExamResult};
pub use schedule::{Because, Due, Schedule};
pub use schema::{CitationFile, GuideFile, QuestionKind, SectionFile};
pub use sources::{LoadedSources, SOURCES_FILE, Sources};
pub use spacing::Spaced;
