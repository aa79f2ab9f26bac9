//! What is wrong with the end of a file, and what was put right when it was opened.

use serde::Serialize;
use std::path::PathBuf;
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
    /// The end of a sitting was cut off.
    #[error("What follows step {steps} of this exam is not as it was written, and was cut off: the exam goes on there. The file as it was is kept as `{}`.", beside.display())]
    SittingCut {
        /// Steps that are left.
        steps: usize,
        /// The file as it was.
        beside: PathBuf,
    },
}
