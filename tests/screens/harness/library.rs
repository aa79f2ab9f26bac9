//! Scenarios as they are in the library, right and broken ones, and the run that waits.

use north_of_noise::program::LanguageChoice;
use north_of_noise::{
    authored::Finding,
    program::library::{RunCard, ScenarioSource, ShelfEntry},
    scenario::{self, Scenario},
    sim::Phase,
    ui::{Screen, Settings, screens::SettingsData},
};
use std::{path::Path, sync::Arc};

/// A scenario as one of the program's own.
pub fn entry(name: String, scenario: Arc<Scenario>, text: &str) -> ShelfEntry {
    ShelfEntry {
        name,
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
}

/// A file with mistakes, and what is said of them.
pub fn broken() -> (Arc<str>, Vec<Finding>) {
    let (file, text) = scenario::by_name("busy_standing_still").expect("a shipped scenario");
    let broken = text.replace("sprints: 8", "sprints: 88").replace("team: 7", "team: many");
    let findings = scenario::load(file, &broken).findings;
    assert!(!findings.is_empty());
    (broken.into(), findings)
}

/// A run that waits in planning.
pub fn waiting(name: String, scenario: String, title: String) -> RunCard {
    let phase = Phase::Planning;
    RunCard { name, scenario, title, seed: 1, sprint: 2, sprints: 8, phase, finished: false, headline: None, note: None, readable: true }
}

/// The settings, as somebody comes to them from the title.
pub fn settings<'a>(settings: &'a Settings, languages: &'a [LanguageChoice], folder: &'a Path) -> SettingsData<'a> {
    SettingsData { settings, languages, language_folder: folder, data_folder: folder, back: Screen::Title }
}
