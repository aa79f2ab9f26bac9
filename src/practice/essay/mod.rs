//! Essays: a case, some minutes to write, and criteria by which one marks oneself.
//!
//! Nobody is there to mark what a learner writes, so marking is what is learnt first: of each essay there are two answers
//! of different quality. Somebody writes, marks both of them by the criteria, sees where that differs from how they are
//! marked here and why, and only then marks the text written. There is no percentage: what remains is which
//! criteria were met, and how one's marking compares.

mod check;
mod draw;
mod model;
mod paper;
mod result;
mod shelf;

pub use draw::draw_essays;
pub use model::{Criterion, Essay, Level, ModelAnswer, Whose};
pub use paper::{LONGEST_ANSWER, Marking, Paper, PaperAct, PaperSheet, PaperStep};
pub use result::{Agreement, PaperResult};
pub use shelf::{ESSAY_FILES, Essays};
