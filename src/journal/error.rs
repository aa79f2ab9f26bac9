//! What can go wrong with a kept file: what, where, and what to do.
//!
//! These texts are for the command line and logs; the window says the same in the language that was chosen.

use super::damage::Damage;
use super::kind::FileKind;
use crate::practice::Refused;
use crate::sim::Refusal;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What was being done with a file or folder when the file system said no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Doing {
    /// Making a new file in a folder.
    #[error("begin a file in")]
    BeginIn,
    /// Writing the first lines of a new file.
    #[error("begin")]
    Begin,
    /// Opening a file.
    #[error("open")]
    Open,
    /// Reading a file.
    #[error("read")]
    Read,
    /// Cutting a damaged end off.
    #[error("cut back")]
    CutBack,
    /// Keeping a damaged file beside.
    #[error("keep the damaged file as")]
    KeepDamaged,
    /// Keeping the text of a scenario.
    #[error("keep the scenario's text as")]
    KeepScenario,
    /// Writing a decision of a run.
    #[error("write the decision to")]
    WriteDecision,
    /// Writing an answer into the history.
    #[error("write the answer to")]
    WriteAnswer,
    /// Writing a step of a sitting.
    #[error("write the step to")]
    WriteStep,
    /// Writing what happened in a group session.
    #[error("write what happened in the session to")]
    WriteSession,
}

/// Why a file could not be written, opened or verified. The file is as it was when one is returned.
#[derive(Debug, Error)]
pub enum JournalError {
    /// The file system said no.
    #[error("Cannot {doing} `{}`: {cause}. Check that the folder is there and writable and that the disk has room.", path.display())]
    Io {
        /// What was being done.
        doing: Doing,
        /// To what.
        path: PathBuf,
        /// What the file system said.
        cause: std::io::Error,
    },
    /// No file of that name.
    #[error("There is no {kind} `{name}` in `{}`. {hint}", folder.display())]
    NotThere {
        /// What was asked for.
        kind: FileKind,
        /// The name asked for.
        name: String,
        /// Where such files are kept.
        folder: PathBuf,
        /// The nearest name, or those there are.
        hint: String,
    },
    /// Some other file.
    #[error("`{}` is not {} of North of Noise: its first line says nothing of the kind. It was left as it is.", path.display(), kind.one())]
    OtherKind {
        /// The file.
        path: PathBuf,
        /// What was looked for.
        kind: FileKind,
    },
    /// A format that this version does not know.
    #[error("`{}` is {} in format {format}; this version reads format {known}. Open it with a newer version; it was left as it is.", path.display(), kind.one())]
    OtherFormat {
        /// The file.
        path: PathBuf,
        /// What it is.
        kind: FileKind,
        /// Its format.
        format: u32,
        /// The format of this version.
        known: u32,
    },
    /// The line that says which run it is cannot be read.
    #[error("The second line of `{}`, which says what run it is, was edited or damaged, so the run cannot be opened. Put the line back, or start the scenario anew; the file was left as it is.", path.display())]
    HeaderDamaged {
        /// The file.
        path: PathBuf,
    },
    /// Longer than any of its kind.
    #[error("`{}` is longer than {most} MiB, which no {kind} is. It was left as it is.", path.display())]
    TooLong {
        /// The file.
        path: PathBuf,
        /// What was looked for.
        kind: FileKind,
        /// The most that is read, in MiB.
        most: u64,
    },
    /// As long as any of its kind may become.
    #[error("Nothing more is written to `{}`: it has reached {most} MiB, the most that a {kind} may hold. Move it to another folder to begin another.", path.display())]
    Full {
        /// The file.
        path: PathBuf,
        /// What it is.
        kind: FileKind,
        /// The most that it may hold, in MiB.
        most: u64,
    },
    /// Another program has it open.
    #[error("The {kind} `{}` is open in another window. Close it there first.", path.display())]
    InUse {
        /// What it is.
        kind: FileKind,
        /// The file.
        path: PathBuf,
    },
    /// The scenario cannot be played.
    #[error("The scenario `{name}` cannot be played: {first} (line {line}). `north-of-noise check` lists all {errors} findings.")]
    BadScenario {
        /// Its name.
        name: String,
        /// What is wrong first.
        first: String,
        /// Where.
        line: usize,
        /// How many errors there are.
        errors: usize,
    },
    /// The text that the run was played with is gone.
    #[error("The text of scenario `{scenario}` that this run was played with is missing: `{}` is not there or was changed. Put it back from a backup; without it the run cannot be replayed.", path.display())]
    ScenarioLost {
        /// Name of the scenario.
        scenario: String,
        /// Where its text should be.
        path: PathBuf,
    },
    /// A decision that this version does not know.
    #[error("Line {line} of `{}` is a decision that this version does not know: {what}. The run was written by version {version}; open it with that one.", path.display())]
    UnknownDecision {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// What the parser said.
        what: String,
        /// The version that wrote the run.
        version: String,
    },
    /// A decision that is not possible by the rules of this version.
    #[error("Line {line} of `{}` is not possible by the rules of this version: {refusal}. The run was written by version {version}; open it with that one.", path.display())]
    NotPossible {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// Why not.
        refusal: Refusal,
        /// The version that wrote the run.
        version: String,
    },
    /// The replay comes out differently.
    #[error("Replayed up to line {line}, `{}` does not come out as it was played: the {} changed since. The run was written by version {version}; open it with that one.", path.display(), if *rules { "rules have" } else { "program has" })]
    OtherOutcome {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// The rules have changed since; otherwise the program must have.
        rules: bool,
        /// The version that wrote the run.
        version: String,
    },
    /// The end of a run's file is not as it was written.
    #[error(transparent)]
    Damaged(#[from] Damage),
    /// A decision to be written that the rules refuse.
    #[error("A decision was not written to `{}`: {refusal}.", path.display())]
    Refused {
        /// The file.
        path: PathBuf,
        /// Why.
        refusal: Refusal,
    },
    /// The lines with an exam's questions cannot be read.
    #[error("The first lines of `{}`, which hold the exam's questions, were edited or damaged, so the exam cannot be opened. Begin another; the file was left as it is.", path.display())]
    SheetDamaged {
        /// The file.
        path: PathBuf,
    },
    /// The line that says which session it is cannot be read.
    #[error("The second line of `{}`, which says what session it is, was edited or damaged, so the session cannot go on. Begin another; the file was left as it is.", path.display())]
    SessionDamaged {
        /// The file.
        path: PathBuf,
    },
    /// An entry that this version does not know.
    #[error("Line {line} of `{}` says something that this version does not know: {what}. A newer version wrote it; open it with that one. It was left as it is.", path.display())]
    UnknownEntry {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// What the parser said.
        what: String,
    },
    /// A step that cannot be done in the exam.
    #[error("Line {line} of `{}` cannot be: {refused}. It was left as it is.", path.display())]
    StepNotPossible {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// Why not.
        refused: Refused,
    },
    /// A step to be written that the exam refuses.
    #[error("Nothing was written to `{}`: {refused}.", path.display())]
    StepRefused {
        /// The file.
        path: PathBuf,
        /// Why.
        refused: Refused,
    },
    /// The caller's run is not the journal's.
    #[error("A decision was not written to `{}`: the run on screen is not the one in the file. Resume the run from its file.", path.display())]
    Diverged {
        /// The file.
        path: PathBuf,
    },
}

impl JournalError {
    /// For `map_err` on what the file system said.
    pub(super) fn io(doing: Doing, path: &Path) -> impl FnOnce(std::io::Error) -> Self + use<> {
        let path = path.to_path_buf();
        move |cause| Self::Io { doing, path, cause }
    }
}
