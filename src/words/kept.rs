//! What went wrong with a kept file, and what was put right, in the language that was chosen.

use crate::journal::{Damage, Doing, FileKind, JournalError, Note};
use crate::practice::Refused;
use crate::{tr, words};
use std::path::Path;

/// Why a kept file could not be written, opened or verified.
#[must_use]
pub fn trouble(error: &JournalError) -> String {
    match error {
        JournalError::Io { doing, path, cause } => {
            let advice = if cfg!(target_arch = "wasm32") { tr!("kept-io-page") } else { tr!("kept-io-folder") };
            tr!("kept-io", doing = key_of_doing(*doing), path = shown(path), cause = cause.to_string(), advice = advice)
        }
        // Nearest names are of use where a name is typed, on the command line.
        JournalError::NotThere { kind, name, folder, hint: _ } => {
            tr!("kept-not-there", kind = key(*kind), name = name.as_str(), folder = shown(folder))
        }
        JournalError::OtherKind { path, kind } => tr!("kept-other-kind", path = shown(path), kind = key(*kind)),
        JournalError::OtherFormat { path, kind, format, known } => {
            tr!("kept-other-format", path = shown(path), kind = key(*kind), format = *format, known = *known)
        }
        JournalError::HeaderDamaged { path } => tr!("kept-header-damaged", path = shown(path)),
        JournalError::TooLong { path, kind, most } => tr!("kept-too-long", path = shown(path), kind = key(*kind), most = *most),
        JournalError::Full { path, kind, most } => tr!("kept-full", path = shown(path), kind = key(*kind), most = *most),
        JournalError::InUse { kind, path } => tr!("kept-in-use", kind = key(*kind), path = shown(path)),
        // The finding is for the scenario's author, so it stays in English like all findings.
        JournalError::BadScenario { name, first, line, errors } => {
            tr!("kept-bad-scenario", name = name.as_str(), first = first.as_str(), line = *line, errors = *errors)
        }
        JournalError::ScenarioLost { scenario, path } => tr!("kept-scenario-lost", scenario = scenario.as_str(), path = shown(path)),
        JournalError::UnknownDecision { path, line, what, version } => {
            tr!("kept-unknown-decision", line = *line, path = shown(path), what = what.as_str(), version = version.as_str())
        }
        JournalError::NotPossible { path, line, refusal, version } => {
            let refusal = words::refusal(refusal);
            tr!("kept-not-possible", line = *line, path = shown(path), refusal = refusal, version = version.as_str())
        }
        JournalError::OtherOutcome { path, line, rules: true, version } => {
            tr!("kept-other-outcome-rules", line = *line, path = shown(path), version = version.as_str())
        }
        JournalError::OtherOutcome { path, line, rules: false, version } => {
            tr!("kept-other-outcome-program", line = *line, path = shown(path), version = version.as_str())
        }
        JournalError::Damaged(damage) => self::damage(*damage),
        JournalError::Refused { path, refusal } => tr!("kept-refused", path = shown(path), refusal = words::refusal(refusal)),
        JournalError::SheetDamaged { path } => tr!("kept-sheet-damaged", path = shown(path)),
        JournalError::SessionDamaged { path } => tr!("kept-session-damaged", path = shown(path)),
        JournalError::UnknownEntry { path, line, what } => {
            tr!("kept-unknown-entry", line = *line, path = shown(path), what = what.as_str())
        }
        JournalError::StepNotPossible { path, line, refused } => {
            tr!("kept-step-not-possible", line = *line, path = shown(path), refused = self::refused(*refused))
        }
        JournalError::StepRefused { path, refused } => tr!("kept-step-refused", path = shown(path), refused = self::refused(*refused)),
        JournalError::Diverged { path } => tr!("kept-diverged", path = shown(path)),
    }
}

/// What was wrong with a file that was opened, and was put right.
#[must_use]
pub fn note(note: &Note) -> String {
    match note {
        Note::RunCut { damage, beside } => tr!("kept-cut", damage = self::damage(*damage), beside = shown(beside)),
        Note::OtherVersion => tr!("kept-other-version").to_owned(),
        Note::RulesChanged => tr!("kept-rules-changed").to_owned(),
        Note::HistoryCut { answers, beside } => tr!("kept-history-cut", answers = *answers, beside = shown(beside)),
        Note::HistoryLines { lines, beside } => {
            let said = tr!("kept-history-lines", lines = *lines);
            match beside {
                Some(beside) => tr!("kept-history-lines-beside", said = said, beside = shown(beside)),
                None => said,
            }
        }
        Note::OtherHistory { path } => tr!("kept-other-history", path = shown(path)),
        Note::SittingCut { steps, beside } => tr!("kept-sitting-cut", steps = *steps, beside = shown(beside)),
        Note::SessionCut { lines, beside } => tr!("kept-session-cut", lines = *lines, beside = shown(beside)),
    }
}

/// Which other files hold the same run.
#[must_use]
pub fn copies(names: &[String]) -> String {
    tr!("kept-copies", copies = names.join(", "))
}

fn damage(damage: Damage) -> String {
    match damage {
        Damage::Unwritten { after } => tr!("kept-unwritten", after = after),
        Damage::Edited { line, further, after } => tr!("kept-edited", line = line, further = further, after = after),
    }
}

fn refused(refused: Refused) -> &'static str {
    match refused {
        Refused::Over => tr!("refused-over"),
        Refused::TimeIsUp => tr!("refused-time-is-up"),
        Refused::NoSuchQuestion => tr!("refused-no-such-question"),
        Refused::NoSuchAnswer => tr!("refused-no-such-answer"),
        Refused::Checked => tr!("refused-checked"),
        Refused::HandedIn => tr!("refused-handed-in"),
        Refused::NothingToExpect => tr!("refused-nothing-to-expect"),
        Refused::NotToBeChecked => tr!("refused-not-to-be-checked"),
    }
}

/// By which messages choose.
const fn key(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Run => "run",
        FileKind::History => "history",
        FileKind::Exam => "exam",
        FileKind::Essays => "essays",
        FileKind::Session => "session",
        FileKind::Seats => "seats",
    }
}

const fn key_of_doing(doing: Doing) -> &'static str {
    match doing {
        Doing::BeginIn => "begin-in",
        Doing::Begin => "begin",
        Doing::Open => "open",
        Doing::Read => "read",
        Doing::CutBack => "cut-back",
        Doing::KeepDamaged => "keep-damaged",
        Doing::KeepScenario => "keep-scenario",
        Doing::WriteDecision | Doing::WriteAnswer | Doing::WriteStep | Doing::WriteSession => "write",
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
