//! The screens around the desk: they keep their place at every size, and a person gets through them by keyboard alone.

mod end;
mod library;
mod places;
mod title_and_settings;

use crate::{
    authored::shipped,
    every_screen::{Over, Texts, over},
    harness::{self, window::window},
};
use egui_kittest::Harness;
use north_of_noise::{
    program::{
        Doing, LanguageChoice, Trouble,
        library::{BestRun, ScenarioSource, Shelf, ShelfEntry},
    },
    scenario,
    ui::{
        Intent, Look, Screen, Settings,
        egui::Vec2,
        screens::{EndData, EndState, LibraryState, TitleData, end_ui, library_ui, settings_ui, title_ui},
    },
};
use std::{
    cell::RefCell,
    path::{Path, PathBuf},
    rc::Rc,
    sync::Arc,
};

const LONG: &str = "A title somebody wrote without any thought of the width of a card, and who then went on for a while, as people do";
const LONG_NAME: &str = "Thandiwe Nomvula Mokoena-Featherstonehaugh of the Northern Customers’ Council";

/// A finished run whose names and titles are as long as authors write them by mistake.
fn long_winded() -> Over {
    let mut scenario = shipped();
    scenario.title = LONG.into();
    scenario.stakeholders.iter_mut().for_each(|who| who.name = LONG_NAME.into());
    scenario.items.iter_mut().for_each(|item| item.title = LONG.into());
    scenario.requests.iter_mut().for_each(|request| request.title = LONG.into());
    scenario.metrics.iter_mut().for_each(|metric| metric.name = LONG_NAME.into());
    Over::new(scenario)
}

fn entry(name: &str, source: ScenarioSource) -> ShelfEntry {
    let (_, text) = scenario::by_name("busy_standing_still").expect("a shipped scenario");
    let entry = harness::library::entry(name.into(), Arc::new(shipped()), text);
    ShelfEntry { title: format!("Scenario {name}"), source, ..entry }
}

/// Two good scenarios, one that never loaded, one broken by an edit, all with long texts; one run that waits.
fn shelf() -> Shelf {
    let (_, broken) = harness::library::broken();
    let outcome = over(Texts::Shipped).run.run().outcome().expect("an outcome");
    let own = || ScenarioSource::File(PathBuf::from("/home/somebody/scenarios/harbour_pilot.ron"));
    let first = ShelfEntry {
        best: Some(BestRun { run: "r1".into(), seed: u64::MAX, utility: outcome.utility, place: None }),
        ..entry("one", ScenarioSource::Embedded)
    };
    let second = ShelfEntry { title: LONG.into(), situation: LONG.repeat(3), ..entry("two", ScenarioSource::Embedded) };
    let third = ShelfEntry { title: "harbour_pilot.ron".into(), scenario: None, findings: broken.clone(), ..entry("three", own()) };
    let fourth = ShelfEntry { findings: broken, ..entry("four", own()) };
    let run = harness::library::waiting("waiting".into(), "two".into(), LONG.into());
    let cause = "permission denied".to_string();
    let troubles = vec![Arc::new(Trouble::Disk { doing: Doing::MakeScenarioFolder, path: "/home/somebody/scenarios".into(), cause })];
    Shelf { entries: vec![first, second, third, fourth], runs: vec![run], folder: Some(FOLDER.into()), troubles, ..Shelf::default() }
}

/// So many that they are in two rows.
fn languages() -> Vec<LanguageChoice> {
    let of = |(tag, name): (&str, &str)| LanguageChoice { tag: tag.into(), name: name.into() };
    [("en", "English"), ("de", "Deutsch"), ("es", "Español"), ("fr", "Français"), ("it", LONG)].map(of).into()
}

/// The folder of your own scenarios.
const FOLDER: &str = "/home/somebody/scenarios";
/// The seed that is drawn where one is asked for.
const DRAWN: u64 = 271_828;

/// A program of screens without a window: intents change the screen, those that would leave it are kept.
fn program<'a>(mut shelf: Shelf, start: Screen, pixels: Vec2) -> (Harness<'a>, Rc<RefCell<Vec<Intent>>>) {
    let kept = Rc::new(RefCell::new(Vec::new()));
    let seen = Rc::clone(&kept);
    let mut at = start;
    let (mut library, mut end) = (LibraryState::default(), EndState::default());
    let mut settings = Settings::default();
    let window = window(Look::default(), pixels, move |ui| {
        let mut out = Vec::new();
        match at {
            Screen::Title => title_ui(ui, &TitleData::of(&shelf), &mut out),
            Screen::Library => library_ui(ui, &shelf, &mut library, &mut out),
            Screen::Settings => settings_ui(ui, &harness::library::settings(&settings, &languages(), Path::new("/data")), &mut out),
            Screen::End | Screen::Desk | Screen::Review | Screen::WhatIf | Screen::Practice | Screen::Group => {
                let over = over(Texts::Shipped);
                end_ui(ui, &EndData { reference: Some(&over.reference), ..EndData::of(&over.run) }, &mut end, &mut out);
            }
        }
        for intent in out {
            match &intent {
                Intent::Open(screen) => at = *screen,
                Intent::DrawSeed(_) => shelf.drawn = Some(DRAWN),
                Intent::Settings(new) => settings.clone_from(new),
                _ => {}
            }
            seen.borrow_mut().push(intent);
        }
    });
    (window, kept)
}
