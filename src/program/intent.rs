//! What a screen asks for. Screens change nothing themselves.

use super::group::GroupIntent;
use super::hint::Hint;
use super::practice::Round;
use super::settings::Settings;
use crate::practice::{Act, Aim, Area, Lesson, MomentMark, PaperAct, QuestionId, SittingMode};
use crate::sim::Decision;

/// Something the person wants to happen.
#[derive(Debug, Clone, PartialEq)]
pub enum Intent {
    /// Decide in the run on the desk.
    Decide(Decision),
    /// Take the last decision of this phase back.
    StepBack,
    /// Make the decision again that was taken back last.
    StepForth,
    /// Take the next step of the worked example.
    NextWorkedStep,
    /// Go to a screen; the run on the desk stays as it is.
    Open(Screen),
    /// Start a run of a scenario; a seed is chosen if none is given.
    NewRun {
        /// Name of the scenario.
        scenario: String,
        /// Seed typed by the player.
        seed: Option<u64>,
    },
    /// Draw a seed that a run of a scenario may start with, by the scenario's name; it is on the shelf then.
    DrawSeed(String),
    /// Begin a scenario of your own as a copy of one on the shelf.
    NewFrom {
        /// Name of that one.
        scenario: String,
        /// Name of the copy; the first free one that says what it is a copy of, if none is given.
        id: Option<String>,
    },
    /// Go on with a run by the name of its file.
    Continue(String),
    /// Fork the run on the desk at the start of a sprint (from 0), against the same luck.
    Fork(usize),
    /// Stop reviewing; what is done stays.
    CancelReview,
    /// Go on with a review that was stopped.
    GoOnReviewing,
    /// Grade all choices once more, in many more worlds.
    LookCloser,
    /// What the player expects of the review of the run on the desk: its headline, 0–100.
    Guess(u8),
    /// Save the review of the run on the desk as text and as JSON.
    SaveReview,
    /// Save the review of the run on the desk as one page to read and print.
    SavePage,
    /// Read the scenario folder again.
    CheckFiles,
    /// Put the oldest notice away.
    PutAwayNotice,
    /// Put the review of the last sprint away.
    PutAwaySprintReview,
    /// A hint was shown and need not be shown again.
    HintSeen(Hint),
    /// Change the settings.
    Settings(Settings),
    /// Something in practice.
    Practice(PracticeIntent),
    /// Something with a moment.
    Moment(MomentIntent),
    /// Something with essays.
    Essay(EssayIntent),
    /// Something of a group session.
    Group(GroupIntent),
    /// Close the program; everything is saved.
    Quit,
}

/// What is asked for in practice.
#[derive(Debug, Clone, PartialEq)]
pub enum PracticeIntent {
    /// Begin a round of questions, or go on with one of its kind.
    Begin(Round),
    /// Sit an exam of a profile, by its name.
    Sit(String, SittingMode),
    /// Open a sitting by its name: to go on with it, or to see what it came to.
    Open(String),
    /// A step in the sitting in hand.
    Do(Act),
    /// Stop its clock and hide its question, or go on.
    Pause(bool),
    /// End it.
    Finish,
    /// Begin another one of its profile and mode, with new questions; one that is open is put aside.
    Restart,
    /// Go back to the one that was put aside.
    TakeBack,
    /// Keep what is practised for.
    Aim(Aim),
    /// Mark a question as ambiguous, or no longer: it is not asked again, and answers to it do not count.
    Doubt(QuestionId, bool),
    /// Leave it for the start of practice; it is kept.
    Leave,
    /// Write what it came to beside it, as a file with this ending.
    Keep {
        /// `txt` or `json`.
        ending: &'static str,
        /// What to write.
        text: String,
    },
}

/// What is asked for with moments.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MomentIntent {
    /// Take the next one in hand: what is due, then what is new, of all lessons or of one.
    Next(Option<Lesson>),
    /// Take the moment of the day in hand.
    Daily,
    /// Decide the one in hand, and say how sure one is that it is as good as any.
    Decide {
        /// The option, by its place, from 0.
        option: u8,
        /// 0–100.
        sure: u8,
    },
    /// Mark the one in hand, once it is decided.
    Mark(MomentMark),
    /// Put it away.
    Leave,
}

/// What is asked for with essays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EssayIntent {
    /// Write one, of a focus area or of any; one that was begun goes on.
    One(Option<Area>),
    /// Sit an exam of essays, by its name; one that was begun goes on.
    Sit(String),
    /// Open a paper by its name.
    Open(String),
    /// A step on the paper in hand.
    Do(PaperAct),
    /// End the marking; what is not marked stays so.
    Finish,
    /// Put it away; it is kept.
    Leave,
}

/// Screens of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Screen {
    /// Title.
    #[default]
    Title,
    /// Scenarios.
    Library,
    /// The run in play.
    Desk,
    /// How the run on the desk went.
    End,
    /// What its choices were worth.
    Review,
    /// The run on the desk beside the one it was forked from.
    WhatIf,
    /// The group session that is held.
    Group,
    /// Practice for an exam.
    Practice,
    /// Settings.
    Settings,
}
