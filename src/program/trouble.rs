//! What keeps something from being done, or is worth knowing: one type, put into words in one place, in the
//! language of whoever reads it.

use crate::journal::{JournalError, Note};
use crate::live::No;
use crate::practice::Shortage;
use crate::sim::Refusal;
use crate::{tr, words};
use std::fmt;
use std::path::{Path, PathBuf};

/// What was being done with a file or folder when the disk said no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Making the folder of your own scenarios.
    MakeScenarioFolder,
    /// Making the folder of languages.
    MakeLanguageFolder,
    /// Watching folders for edits.
    Watch,
    /// Reading a scenario.
    ReadScenario,
    /// Writing a scenario.
    WriteScenario,
    /// Reading the settings.
    ReadSettings,
    /// Writing the settings.
    WriteSettings,
    /// Reading the scores of a run.
    ReadScores,
    /// Writing the scores of a run.
    WriteScores,
    /// Reading the file of a language.
    ReadLanguage,
    /// Writing a review.
    SaveReview,
    /// Writing the result of a sitting.
    SaveResult,
    /// Writing the moments of a run.
    SaveMoments,
}

/// Why something was not done, or what was put right on the way.
#[derive(Debug)]
pub enum Trouble {
    /// A kept file could not be written, opened or verified.
    Kept(JournalError),
    /// A kept file was put right.
    Note(Note),
    /// The rules do not allow it now.
    Refused(Refusal),
    /// The disk said no.
    Disk {
        /// What was being done.
        doing: Doing,
        /// With what.
        path: PathBuf,
        /// What the disk said.
        cause: String,
    },
    /// There is no run on the desk.
    NoRun,
    /// No scenario of this name.
    NoScenario(String),
    /// A scenario of this name is there already.
    NameTaken(String),
    /// A scenario could not begin as a copy of another.
    NotBegun {
        /// The name it was to have.
        id: String,
        /// Why.
        why: String,
    },
    /// A folder or an address does not open outside of the program.
    NotOpened {
        /// What was to be opened.
        what: String,
        /// What the system said.
        cause: String,
    },
    /// The scenario with this title has never loaded.
    ScenarioDoesNotLoad(String),
    /// The sprint (from 0) at which a fork was asked for has not begun.
    ForkTooLate(usize),
    /// The run's scenario is not the one on the shelf any more.
    ForkOtherScenario,
    /// Nothing can be taken back.
    NothingBack,
    /// This decision cannot be taken back; in words.
    Stays(String),
    /// Nothing was taken back.
    NothingForth,
    /// The settings could not be understood; what they were is kept beside, unless that failed too.
    SettingsBroken {
        /// What is wrong with them.
        error: String,
        /// Where the file is now, or why it could not be moved there.
        beside: Result<PathBuf, String>,
    },
    /// What is practised for could not be understood.
    AimBroken {
        /// The file, which is left as it is.
        path: PathBuf,
        /// What is wrong with it.
        error: String,
    },
    /// A language's file has mistakes.
    LanguageBroken {
        /// The file.
        path: PathBuf,
        /// How many mistakes there are.
        count: usize,
        /// The first of them.
        mistakes: String,
    },
    /// The chosen language's file is gone.
    LanguageGone(PathBuf),
    /// Texts of a scenario in another language have mistakes; those are shown as the scenario has them.
    TextsBroken {
        /// Their file.
        path: PathBuf,
        /// How many mistakes there are.
        count: usize,
        /// The first of them, with its line.
        first: String,
    },
    /// There is no exam of this name.
    NoExam(String),
    /// There are too few questions for an exam.
    Shortage(Shortage),
    /// Nothing is due.
    NothingToAsk,
    /// A moment cannot be opened; why.
    MomentNotOpened(String),
    /// Your own bank of questions cannot be used.
    BankLeftOut(String),
    /// A group session cannot be held; why.
    NotHeld(String),
    /// The room of a group session does not do it.
    Room(No),
    /// A job ended before it was done, by a mistake of the program.
    JobLost(String),
}

impl Trouble {
    /// Whether it says that something is not possible in the run as it is, rather than that something is wrong.
    #[must_use]
    pub const fn is_of_play(&self) -> bool {
        matches!(self, Self::Refused(_) | Self::NothingBack | Self::NothingForth | Self::Stays(_))
    }

    /// The disk said no.
    pub(super) fn disk(doing: Doing, path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        move |cause| Self::Disk { doing, path: path.to_path_buf(), cause: cause.to_string() }
    }
}

impl Trouble {
    /// Whether it is about the file of the chosen language.
    pub(super) const fn is_of_language(&self) -> bool {
        matches!(self, Self::LanguageBroken { .. } | Self::LanguageGone(_) | Self::Disk { doing: Doing::ReadLanguage, .. })
    }
}

impl From<JournalError> for Trouble {
    fn from(error: JournalError) -> Self {
        Self::Kept(error)
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said())
    }
}

impl Trouble {
    fn said(&self) -> String {
        match self {
            Self::Kept(error) => words::kept::trouble(error),
            Self::Note(note) => words::kept::note(note),
            Self::Refused(refusal) => words::refusal(refusal),
            Self::Disk { doing, path, cause } => disk_said(*doing, shown(path), cause),
            Self::NoRun => tr!("no-run-on-desk").into(),
            Self::NoScenario(name) => tr!("no-such-scenario", name = name.as_str()),
            Self::NameTaken(name) => tr!("scenario-name-taken", name = name.as_str()),
            Self::NotBegun { id, why } => tr!("scenario-not-begun", name = id.as_str(), why = why.as_str()),
            Self::NotOpened { what, cause } => tr!("not-opened", what = what.as_str(), error = cause.as_str()),
            Self::ScenarioDoesNotLoad(title) => tr!("scenario-does-not-load", scenario = title.as_str()),
            Self::ForkTooLate(sprint) => tr!("fork-too-late", sprint = sprint + 1),
            Self::ForkOtherScenario => tr!("fork-other-scenario").into(),
            Self::NothingBack => tr!("step-nothing-back").into(),
            Self::Stays(decision) => tr!("step-stands", decision = decision.as_str()),
            Self::NothingForth => tr!("step-nothing-forth").into(),
            Self::SettingsBroken { error, beside: Ok(path) } => tr!("settings-broken", error = error.as_str(), path = shown(path)),
            Self::SettingsBroken { error, beside: Err(trouble) } => {
                tr!("settings-broken-not-kept", error = error.as_str(), trouble = trouble.as_str())
            }
            Self::AimBroken { path, error } => tr!("practise-aim-broken", path = shown(path), error = error.as_str()),
            Self::LanguageBroken { path, count, mistakes } => {
                tr!("language-broken", path = shown(path), count = *count, mistakes = mistakes.as_str())
            }
            Self::LanguageGone(path) => tr!("language-gone", path = shown(path)),
            Self::TextsBroken { path, count, first } => {
                tr!("scenario-texts-broken", path = shown(path), count = *count, first = first.as_str())
            }
            Self::NoExam(exam) => tr!("window-no-such-exam", exam = exam.as_str()),
            Self::Shortage(shortage) => words::shortage(shortage),
            Self::NothingToAsk => tr!("practise-nothing-to-ask").into(),
            Self::MomentNotOpened(why) => tr!("moment-not-opened", why = why.as_str()),
            Self::BankLeftOut(name) => tr!("practise-left-out", name = name.as_str()),
            Self::NotHeld(why) if why.is_empty() => tr!("group-no-server").into(),
            Self::NotHeld(why) => tr!("group-not-held", why = why.as_str()),
            Self::Room(no) => room_said(*no).into(),
            Self::JobLost(what) => tr!("job-lost", what = what.as_str()),
        }
    }
}

fn room_said(no: No) -> &'static str {
    match no {
        No::Paused => tr!("group-no-paused"),
        No::NotSound => tr!("group-no-not-sound"),
        No::Tie => tr!("group-no-tie"),
        No::Nothing => tr!("group-no-nothing"),
        No::NotKept => tr!("group-no-not-kept"),
        No::BadPick => tr!("group-no-bad-pick"),
        No::Closed | No::OtherBallot | No::Locked | No::Full | No::Removed | No::NotNow => tr!("group-no-not-now"),
    }
}

fn disk_said(doing: Doing, path: String, cause: &str) -> String {
    match doing {
        Doing::MakeScenarioFolder => tr!("own-folder-not-made", path = path, error = cause),
        Doing::MakeLanguageFolder => tr!("language-folder-not-made", path = path, error = cause),
        Doing::Watch => tr!("own-folder-not-watched", error = cause),
        Doing::ReadScenario => tr!("window-file-unreadable", path = path, error = cause),
        Doing::WriteScenario => tr!("scenario-not-written", path = path, error = cause),
        Doing::ReadSettings => tr!("settings-unreadable", path = path, error = cause),
        Doing::WriteSettings => tr!("settings-not-written", path = path, error = cause),
        Doing::ReadScores => tr!("scores-unreadable", path = path, error = cause),
        Doing::WriteScores => tr!("scores-not-written", path = path, error = cause),
        Doing::ReadLanguage => tr!("language-unreadable", path = path, error = cause),
        Doing::SaveReview => tr!("window-review-not-saved", path = path, error = cause),
        Doing::SaveResult => tr!("window-result-not-kept", path = path, error = cause),
        Doing::SaveMoments => tr!("window-moments-not-kept", path = path, error = cause),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
