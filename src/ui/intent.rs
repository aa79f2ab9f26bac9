//! What a screen asks for. Screens change nothing themselves.

use super::ThemeName;
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
    /// Leave the worked example and decide oneself.
    LeaveWorkedExample,
    /// Go to a screen; the run on the desk stays as it is.
    Open(Screen),
    /// Start a run of a scenario; a seed is chosen if none is given.
    NewRun {
        /// Name of the scenario.
        scenario: String,
        /// Seed typed by the player.
        seed: Option<u64>,
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
    /// Read the scenario folder again.
    CheckFiles,
    /// Change the settings.
    Settings(Settings),
    /// Close the program; everything is saved.
    Quit,
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
    /// Settings.
    Settings,
}

/// What a person can set; kept between starts.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Theme.
    pub theme: ThemeName,
    /// Colours for colour blindness.
    pub colour_blind: bool,
    /// Text size in percent, 80–200.
    pub text_percent: u16,
    /// Changes move.
    pub motion: bool,
    /// Training: a short review after each sprint. Otherwise the review comes at the end only.
    pub training: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { theme: ThemeName::default(), colour_blind: false, text_percent: 100, motion: true, training: true }
    }
}
