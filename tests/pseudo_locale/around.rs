//! The screens around the desk.

use crate::authored::{marked, scenario};
use crate::crawl::{Place, Screen};
use crate::harness::{library as harness, reviewed::Reviewed};
use north_of_noise::{
    program::{
        LanguageChoice, Progress, Stage, Trouble,
        library::{BestRun, RunCard, ScenarioSource, Shelf, ShelfEntry},
    },
    scenario::Scenario,
    score::Kind,
    sim::{Phase, Recording},
    ui::{
        Intent, Settings,
        egui::{Key, Modifiers, Ui},
        screens::{
            EndData, EndState, LibraryState, ReviewData, ReviewState, TitleData, WhatIfState, end_ui, library_ui, review_ui, settings_ui,
            sprint_review_ui, title_ui, what_if_ui,
        },
    },
};
use std::{
    path::Path,
    sync::{Arc, LazyLock},
};

static SCENARIO: LazyLock<Arc<Scenario>> = LazyLock::new(|| Arc::new(scenario("busy_standing_still")));

static PLAYED: LazyLock<Reviewed> = LazyLock::new(|| Reviewed::new(scenario("busy_standing_still"), marked));

fn entry(name: &str, source: ScenarioSource) -> ShelfEntry {
    ShelfEntry {
        title: marked(&format!("Scenario {name}")),
        source,
        reviewed: PLAYED.data(Stage::Done).earlier.to_vec(),
        ..harness::entry(marked(name), Arc::clone(&SCENARIO), "")
    }
}

fn card(name: &str, phase: Phase, note: Option<String>) -> RunCard {
    RunCard { phase, finished: phase == Phase::Over, note, ..harness::waiting(marked(name), marked("one"), marked("A run")) }
}

/// Scenarios as they come with the program, of one's own, broken by an edit, and never right.
fn shelf() -> Shelf {
    let (_, mut broken) = harness::broken();
    for finding in &mut broken {
        // Findings are for authors and always in English.
        finding.message = marked(&finding.message);
        finding.help = finding.help.as_deref().map(marked);
        finding.excerpt = marked(&finding.excerpt);
        finding.file = marked(&finding.file);
    }
    let own = || ScenarioSource::File(marked("/home/somebody/pilot").into());
    let utility = PLAYED.run.run().outcome().expect("an outcome").utility;
    let best = |place| BestRun { run: marked("r"), seed: 3, utility, place };
    let entries = vec![
        ShelfEntry { best: Some(best(None)), ..entry("one", ScenarioSource::Embedded) },
        ShelfEntry { best: Some(best(Some((30.0, 70.0)))), ..entry("two", own()) },
        ShelfEntry { title: marked("never"), scenario: None, findings: broken.clone(), ..entry("three", own()) },
        ShelfEntry { findings: broken, reviewed: Vec::new(), ..entry("four", own()) },
    ];
    let runs = vec![
        card("waiting", Phase::Planning, None),
        card("damaged", Phase::Inbox, Some(marked("a note"))),
        card("over", Phase::Over, None),
    ];
    Shelf {
        entries,
        runs,
        folder: Some(marked("/home/somebody").into()),
        troubles: vec![Arc::new(Trouble::JobLost(marked("trouble")))],
        drawn: Some(271_828),
        begun: None,
    }
}

fn settings(languages: usize) -> Screen {
    let of = |tag: &str| LanguageChoice { tag: marked(tag), name: marked(tag) };
    let languages: Vec<LanguageChoice> = ["en", "de", "es", "fr", "it"].into_iter().take(languages).map(of).collect();
    let folder = marked("/home/somebody");
    let mut chosen = Settings { language: marked("en"), ..Settings::default() };
    Box::new(move |ui| {
        let mut out = Vec::new();
        let data = harness::settings(&chosen, &languages, Path::new(&folder));
        settings_ui(ui, &data, &mut out);
        for intent in out {
            if let Intent::Settings(new) = intent {
                chosen = new;
            }
        }
    })
}

fn review(stage: Stage) -> Screen {
    let mut state = ReviewState::default();
    Box::new(move |ui| {
        state.due = vec![(Kind::Order, 3)];
        review_ui(ui, &PLAYED.data(stage), &mut state, &mut Vec::new());
    })
}

/// The end and the review of a run that is not over.
fn too_early(review: bool) -> Screen {
    let run = Recording::new(Arc::clone(&SCENARIO), 3);
    let (mut end, mut state) = (EndState::default(), ReviewState::default());
    Box::new(move |ui| {
        if review {
            let progress = Progress::default();
            let data = ReviewData { run: &run, review: None, traces: None, signs: None, earlier: &[], progress, saved: None, guess: None };
            review_ui(ui, &data, &mut state, &mut Vec::new());
        } else {
            end_ui(ui, &EndData::of(&run), &mut end, &mut Vec::new());
        }
    })
}

fn title(shelf: Shelf, due: usize) -> Screen {
    Box::new(move |ui| title_ui(ui, &TitleData { due, ..TitleData::of(&shelf) }, &mut Vec::new()))
}

const HELP: [(Modifiers, Key); 1] = [(Modifiers::NONE, Key::Questionmark)];

/// To the facilitator's page of a scenario, and what is on it.
const PAGE: [(Modifiers, Key); 2] = [(Modifiers::NONE, Key::F), (Modifiers::NONE, Key::Enter)];

/// Title, library, settings, end, review, what if, and the short review after a sprint.
pub fn places() -> Vec<Place> {
    let library = |shelf: fn() -> Shelf| {
        move || {
            let (shelf, mut state) = (shelf(), LibraryState::default());
            Box::new(move |ui: &mut Ui| library_ui(ui, &shelf, &mut state, &mut Vec::new())) as Screen
        }
    };
    let end = |reference: bool| {
        move || {
            let mut state = EndState::default();
            state.all_open = true;
            Box::new(move |ui: &mut Ui| {
                let original = Some((&PLAYED.original.recording, reference.then_some(&PLAYED.review.scores)));
                let review = reference.then_some(&PLAYED.review);
                let data = EndData { reference: reference.then_some(&PLAYED.reference), review, original, ..EndData::of(&PLAYED.run) };
                end_ui(ui, &data, &mut state, &mut Vec::new());
            }) as Screen
        }
    };
    let what_if = || {
        let mut state = WhatIfState::default();
        Box::new(move |ui: &mut Ui| _ = what_if_ui(ui, &PLAYED.what_if(), &mut state, &mut Vec::new())) as Screen
    };
    let mut places = vec![
        Place::new("title at the first start", || title(Shelf { runs: Vec::new(), ..shelf() }, 0)),
        Place::new("title", || title(shelf(), 3)),
        Place::new("title of a damaged run", || title(Shelf { runs: shelf().runs[1..2].to_vec(), ..shelf() }, 1)),
        Place::new("title, keys", || title(shelf(), 3)).keys(&HELP),
        Place::new("library", library(shelf)),
        Place::new("library, keys", library(shelf)).keys(&HELP),
        Place::new("facilitator’s page, what it gives away", library(shelf)).keys(&PAGE[..1]),
        Place::new("facilitator’s page", library(shelf)).keys(&PAGE),
        Place::new("library of a broken file", library(|| Shelf { entries: shelf().entries[2..3].to_vec(), ..shelf() })),
        Place::new("library, empty", library(Shelf::default)),
        Place::new("settings", || settings(5)),
        Place::new("settings with English alone", || settings(1)),
        Place::new("settings, keys", || settings(5)).keys(&HELP),
        Place::new("end", end(true)),
        Place::new("end before others have played", end(false)),
        Place::new("end, keys", end(true)).keys(&HELP),
        Place::new("end of a run that is not over", || too_early(false)),
        Place::new("review of a run that is not over", || too_early(true)),
        Place::new("what if", what_if),
        Place::new("what if, keys", what_if).keys(&HELP),
        Place::new("review, nothing there", || review(Stage::Preparing)),
        Place::new("review, keys", || review(Stage::Done)).keys(&HELP),
        Place::new("short review", || Box::new(|ui| _ = sprint_review_ui(ui.ctx(), &PLAYED.sprint))),
    ];
    for (at, key) in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5].into_iter().enumerate() {
        for (stage, how) in [(Stage::Working, "in part"), (Stage::Cancelled, "stopped"), (Stage::Done, "whole")] {
            let place = Place::new(format!("review {how}, tab {}", at + 1), move || review(stage));
            places.push(place.keys(&[(Modifiers::NONE, key)]));
        }
    }
    places
}
