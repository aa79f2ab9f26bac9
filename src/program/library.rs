//! What the title and the library show: scenarios on a shelf and runs that were played.
//!
//! Plain data. The window fills it from the embedded library, the scenario folder and the journals;
//! screens read it and name a scenario by [`ShelfEntry::name`] and a run by [`RunCard::name`].

use super::review::Earlier;
use super::trouble::Trouble;
use crate::authored::{Finding, Severity};
use crate::scenario::Scenario;
use crate::score::Measured;
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

    /// The scenario of this id and these mechanics, in the words that it is said in.
    pub(super) fn of_mechanics(&self, id: &str, mechanics: u64) -> Option<&Arc<Scenario>> {
        let mut all = self.entries.iter().filter_map(|entry| entry.scenario.as_ref());
        all.find(|scenario| scenario.id == id && scenario.content_hash == mechanics)
    }

    /// The run to go on with: the last one played that is neither over nor beyond reading.
    #[must_use]
    pub fn unfinished(&self) -> Option<&RunCard> {
        self.runs.iter().find(|r| r.can_continue())
    }

    /// The shipped scenario that would teach most now, and why; none once all were reviewed.
    ///
    /// First what the library begins with, then the full scenarios in its order, those first that are played well in the way
    /// in which the reviewed runs were weaker.
    #[must_use]
    pub fn next(&self) -> Option<(&ShelfEntry, Next)> {
        let left = || self.entries.iter().filter(|entry| entry.source == ScenarioSource::Embedded && entry.can_be_tried());
        let played: Vec<&Earlier> = self.entries.iter().flat_map(|entry| &entry.reviewed).collect();
        if played.is_empty() {
            return left().next().map(|entry| (entry, Next::First));
        }
        let sum = |axis: fn(&Earlier) -> Option<Measured>| played.iter().filter_map(|run| axis(run)).map(|score| score.value).sum::<f64>();
        let weaker = if sum(|run| run.tactical) < sum(|run| run.strategic) { Side::Tactical } else { Side::Strategic };
        let trains_it = left().find(|entry| entry.side() == Some(weaker));
        trains_it.map(|entry| (entry, Next::Weaker(weaker))).or_else(|| left().next().map(|entry| (entry, Next::Unplayed)))
    }

    /// Runs of a scenario by its name, the last one played first.
    pub fn runs_of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a RunCard> {
        self.runs.iter().filter(move |r| r.scenario == name)
    }
}

/// Why a scenario is the one to try next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Nothing was reviewed yet.
    First,
    /// It is played well in the way in which the reviewed runs were weaker.
    Weaker(Side),
    /// It was not reviewed yet.
    Unplayed,
}

/// One of the two ways in which a run can be weak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Choices of what for whom.
    Strategic,
    /// Choices of how and when.
    Tactical,
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

    /// Whether it can be played and no run of it was reviewed.
    fn can_be_tried(&self) -> bool {
        self.scenario.is_some() && !self.is_broken() && self.reviewed.is_empty()
    }

    /// The side that it trains, by the style of play that its author expects to do best.
    fn side(&self) -> Option<Side> {
        const TACTICAL: [&str; 3] = ["delivery_first", "tactical_first", "debt_first"];
        const STRATEGIC: [&str; 4] = ["discovery_first", "say_no", "trust_first", "align_first"];
        let fits = self.scenario.as_ref()?.expectation.as_ref()?.fits.as_str();
        match fits {
            fits if TACTICAL.contains(&fits) => Some(Side::Tactical),
            fits if STRATEGIC.contains(&fits) => Some(Side::Strategic),
            _ => None,
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{load, names};
    use crate::score::Signs;

    fn shelf() -> Shelf {
        let entry = |name: &'static str| {
            let text = crate::scenario::by_name(name).expect("it is shipped").1;
            let scenario = Arc::new(load(name, text).scenario.expect("it loads"));
            ShelfEntry {
                name: name.into(),
                title: scenario.title.clone(),
                situation: scenario.situation.clone(),
                sprints: scenario.sprints,
                trains: scenario.trains.clone(),
                source: ScenarioSource::Embedded,
                scenario: Some(scenario),
                findings: Vec::new(),
                text: text.into(),
                best: None,
                reviewed: Vec::new(),
            }
        };
        Shelf { entries: names().map(entry).collect(), ..Shelf::default() }
    }

    fn reviewed(strategic: f64, tactical: f64) -> Earlier {
        let score = |value| Some(Measured { value, se: 1.0, decisions: 9 });
        Earlier { name: "run".into(), headline: 50.0, strategic: score(strategic), tactical: score(tactical), signs: Signs::default() }
    }

    #[test]
    fn the_scenario_to_try_next_trains_what_was_weaker_and_in_the_end_there_is_none() {
        let mut shelf = shelf();
        assert_eq!(shelf.next().map(|(entry, why)| (entry.name.as_str(), why)), Some(("first_sprint", Next::First)));
        shelf.entries[0].reviewed.push(reviewed(40.0, 60.0));
        let (entry, why) = shelf.next().expect("there are more");
        assert!(why == Next::Weaker(Side::Strategic) && entry.side() == Some(Side::Strategic), "{} {why:?}", entry.name);
        shelf.entries[0].reviewed[0] = reviewed(60.0, 40.0);
        let (entry, why) = shelf.next().expect("there are more");
        assert!(why == Next::Weaker(Side::Tactical) && entry.side() == Some(Side::Tactical), "{} {why:?}", entry.name);
        let mut met = 1;
        while let Some((entry, _)) = shelf.next() {
            let name = entry.name.clone();
            let played = shelf.entries.iter_mut().find(|entry| entry.name == name).expect("it is there");
            assert!(played.reviewed.is_empty(), "{name} comes twice");
            played.reviewed.push(reviewed(60.0, 40.0));
            met += 1;
        }
        assert_eq!(met, shelf.entries.len(), "all are tried in the end");
        assert!(shelf.entries.iter().filter(|entry| entry.side().is_some()).count() >= 7, "a style of play without a side");
    }
}
