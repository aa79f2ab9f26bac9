//! What is wrong with the end of a file, and what was put right when it was opened.

use serde::Serialize;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What is wrong with the end of a run's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Error)]
#[serde(into = "String")]
pub enum Damage {
    /// The last line is not whole.
    #[error("The decision after number {after} was not yet on the disk when the program stopped, and is lost.")]
    Unwritten {
        /// Decisions before it.
        after: usize,
    },
    /// A line is not as it was written.
    #[error("Line {line} is not as it was written{}: the run goes on after decision {after}.", and_lines(*.further))]
    Edited {
        /// Line, from 1.
        line: usize,
        /// Lines after it, which count no more.
        further: usize,
        /// Decisions before it.
        after: usize,
    },
}

impl From<Damage> for String {
    fn from(damage: Damage) -> Self {
        damage.to_string()
    }
}

fn and_lines(further: usize) -> String {
    match further {
        0 => String::new(),
        1 => " and the line after it".into(),
        more => format!(" and the {more} lines after it"),
    }
}

/// What was wrong with a file that was opened, and was put right, for the player to read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Note {
    /// The end of a run was cut off.
    #[error("{damage} The file as it was is kept as `{}`.", beside.display())]
    RunCut {
        /// What was wrong.
        damage: Damage,
        /// The file as it was.
        beside: PathBuf,
    },
    /// The run was kept by a version whose fingerprints cannot be compared.
    #[error(
        "This run was kept by another version of the program: its decisions are all there and possible, but what results from them may differ from what it was then."
    )]
    OtherVersion,
    /// The run was begun by other rules.
    #[error("The rules have changed since this run was begun. What was played comes out the same; it goes on by the new rules.")]
    RulesChanged,
    /// The end of the practice history was cut off.
    #[error("What follows answer {answers} in the practice history is not as it was written, and was cut off. The file as it was is kept as `{}`.", beside.display())]
    HistoryCut {
        /// Entries that are left.
        answers: usize,
        /// The file as it was.
        beside: PathBuf,
    },
    /// Lines of the practice history cannot be used.
    #[error("{} not as {} written and not counted; all others are.{}", lines_of_history(*.lines), if *.lines == 1 { "it was" } else { "they were" }, kept_as(.beside.as_deref()))]
    HistoryLines {
        /// How many.
        lines: usize,
        /// The file as it was; none where it was only read.
        beside: Option<PathBuf>,
    },
    /// Another file looks like a history, and is not read.
    #[error("`{}` is a copy of the practice history, or another one. Its answers are not counted: only `history.log` is read.", path.display())]
    OtherHistory {
        /// The file.
        path: PathBuf,
    },
    /// The end of a sitting was cut off.
    #[error("What follows step {steps} of this exam is not as it was written, and was cut off: the exam goes on there. The file as it was is kept as `{}`.", beside.display())]
    SittingCut {
        /// Steps that are left.
        steps: usize,
        /// The file as it was.
        beside: PathBuf,
    },
    /// The end of a group session was cut off.
    #[error("What follows line {lines} of this session is not as it was written, and was cut off: the session goes on there. The file as it was is kept as `{}`.", beside.display())]
    SessionCut {
        /// Lines that are left.
        lines: usize,
        /// The file as it was.
        beside: PathBuf,
    },
}

fn lines_of_history(lines: usize) -> String {
    match lines {
        1 => "A line of the practice history is".into(),
        more => format!("{more} lines of the practice history are"),
    }
}

fn kept_as(beside: Option<&Path>) -> String {
    beside.map_or_else(String::new, |beside| format!(" The file as it was is kept as `{}`.", beside.display()))
}
