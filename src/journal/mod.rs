//! A run as a file: append, resume, verify. And what was practised: its history, and exams one by one.
//!
//! One text file per run, only ever appended to. The first line names the format, the second the run,
//! each further line one decision. Every line ends in a checksum that chains it to the lines before,
//! so a file that was torn or edited is recognised at the first line that does not fit. A decision is
//! on the disk before [`Journal::append`] returns: whatever ends the program, at most the decision
//! being written is lost.
//!
//! The scenario's text is kept once per content beside the runs, so a run stays what it was when the
//! scenario changes. Nothing is ever overwritten: a damaged file is copied aside before it is cut.
//!
//! The history of practice ([`PracticeStore`]), each sitting of an exam ([`Sitting`]) and each paper of essays
//! ([`KeptPaper`]) are files of the same make, each step or answer a line. So is a group session ([`SessionFile`]), with
//! its people in a file beside.
//!
//! Names no clock, environment or default folder: the caller says on which disk and where the data is. Nothing is
//! made before something is written, so what is only read may lie where nothing can be written.

mod chain;
mod contents;
mod copies;
mod damage;
mod error;
mod folder;
mod format;
mod history;
mod identity;
mod kept;
mod kind;
mod paper;
mod practice;
mod replay;
mod report;
mod sessions;
mod sitting;
mod stepped;
mod store;
mod summary;
mod tidy;
mod writer;

pub use damage::{Damage, Note};
pub use error::{Doing, JournalError};
pub use format::{Mode, Stamp};
pub use history::{History, OpenedHistory, ReadHistory};
pub use kind::FileKind;
pub use paper::{KeptPaper, PaperSummary, ResumedPaper};
pub use practice::PracticeStore;
pub use report::{Report, open, verify};
pub use sessions::{ReadSession, ResumedSession, SessionFile, SessionSummary, Sessions};
pub use sitting::{ResumedSitting, Sitting, SittingSummary};
pub use stepped::{ResumedSteps, Stepped, Stepwise};
pub use store::{Resumed, Store};
pub use summary::RunSummary;
pub use tidy::clear_up;
pub use writer::Journal;
