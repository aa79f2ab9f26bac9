//! What the title and the library show: scenarios on a shelf and runs that were played.
//!
//! Plain data. The window fills it from the embedded library, the scenario folder and the journals;
//! screens read it and name a scenario by [`ShelfEntry::name`] and a run by [`RunCard::name`].

use super::review::Earlier;
use super::trouble::Trouble;
use crate::authored::{Finding, Severity};
use crate::scenario::Scenario;
use crate::sim::{Phase, Utility};
use std::path::PathBuf;
use std::sync::Arc;

/// Everything that can be played or gone on with.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    /// Scenarios: the shipped ones in the order for newcomers, then those of the folder by file name.
    pub entries: Vec<ShelfEntry>,
    /// Runs, the last one played first.
    pub runs: Vec<RunCard>,
    /// The seed that was drawn last before a run starts: [`crate::program::Intent::DrawSeed`].
    pub drawn: Option<u64>,
    /// The name of the scenario that began last as a copy of another: [`crate::program::Intent::NewFrom`].
    pub begun: Option<String>,
    /// The folder for one's own scenarios.
    pub folder: Option<PathBuf>,
    /// What kept the folder from being read.
    pub troubles: Vec<Arc<Trouble>>,
}

impl Shelf {
    /// A scenario by its name.
    #[must_use]
    pub fn entry(&self, name: &str) -> Option<&ShelfEntry> {
        self.entries.iter().find(|e| e.name == name)
    }

    /// The run to go on with: the last one played that is neither over nor beyond reading.
    #[must_use]
    pub fn unfinished(&self) -> Option<&RunCard> {
        self.runs.iter().find(|r| r.can_continue())
    }

    /// Runs of a scenario by its name, the last one played first.
    pub fn runs_of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a RunCard> {
        self.runs.iter().filter(move |r| r.scenario == name)
    }
}

/// Where a scenario comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScenarioSource {
    /// Shipped with the program.
    Embedded,
    /// A file of the scenario folder.
    File(PathBuf),
}

/// A scenario on the shelf, playable or not.
#[derive(Debug, Clone)]
pub struct ShelfEntry {
    /// What [`crate::program::Intent::NewRun`] calls it: the embedded name, or the file's name without `.ron`.
    pub name: String,
    /// Title; the file's name if the file never loaded.
    pub title: String,
    /// What is wrong there; empty if the file never loaded.
    pub situation: String,
    /// Sprints that are played; 0 if the file never loaded.
    pub sprints: u8,
    /// What it trains.
    pub trains: Vec<String>,
    /// Where it comes from.
    pub source: ScenarioSource,
    /// The scenario as it last loaded. `None` if it never did; `Some` beside errors in `findings`
    /// means that the file was broken by an edit and the last good one is kept.
    pub scenario: Option<Arc<Scenario>>,
    /// What is wrong with the file as it is now.
    pub findings: Vec<Finding>,
    /// The text that the findings point into.
    pub text: Arc<str>,
    /// The best finished run.
    pub best: Option<BestRun>,
    /// Where its reviewed runs are on the plane, the first one first.
    pub reviewed: Vec<Earlier>,
}

impl ShelfEntry {
    /// Whether the file as it is now can be played.
    #[must_use]
    pub fn is_broken(&self) -> bool {
        self.findings.iter().any(|f| f.severity == Severity::Error)
    }

    /// What a run takes who reads all of it, in minutes, rounded to five: a run of eight Sprints is made for 45.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        (u32::from(self.sprints) * 45).div_ceil(8 * 5) * 5
    }

    /// Errors and warnings of the file as it is now.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let errors = self.findings.iter().filter(|f| f.severity == Severity::Error).count();
        (errors, self.findings.len() - errors)
    }
}

/// The best finished run of a scenario, by utility.
#[derive(Debug, Clone, PartialEq)]
pub struct BestRun {
    /// Name of the run.
    pub run: String,
    /// Its seed.
    pub seed: u64,
    /// Its utility.
    pub utility: Utility,
    /// Its place on the plane, tactical and strategic, 0–100 each, once the run was graded.
    pub place: Option<(f64, f64)>,
}

/// A run that was kept.
#[derive(Debug, Clone, PartialEq)]
pub struct RunCard {
    /// What [`crate::program::Intent::Continue`] calls it.
    pub name: String,
    /// Name of its scenario.
    pub scenario: String,
    /// Title of its scenario.
    pub title: String,
    /// Seed.
    pub seed: u64,
    /// Sprint in play, from 0.
    pub sprint: usize,
    /// Sprints that are played; 0 if unknown.
    pub sprints: usize,
    /// Phase in play.
    pub phase: Phase,
    /// Whether the run is over.
    pub finished: bool,
    /// Its headline score, 0–100, once it was reviewed.
    pub headline: Option<f64>,
    /// What is wrong with its file, if anything is: a torn tail is cut when the run is gone on with.
    pub note: Option<String>,
    /// Whether the file can be read at all.
    pub readable: bool,
}

impl RunCard {
    /// Whether the run can be gone on with.
    #[must_use]
    pub const fn can_continue(&self) -> bool {
        self.readable && !self.finished
    }
}
