//! The screens around the desk.

use crate::authored::{marked, scenario};
use crate::crawl::{Place, Screen};
use north_of_noise::program::{
    Earlier, LanguageChoice, Original, Progress, SprintReview, Stage, Trouble, common,
    library::{BestRun, RunCard, ScenarioSource, Shelf, ShelfEntry},
};
use north_of_noise::{
    player::{self, Bot},
    scenario::{self as shipped, Scenario},
    score::{Done, Measured, Reference, Review, ReviewPlan, Signs, Task, Traces, grade, moments, reference},
    sim::{Phase, Recording},
    ui::{
        Screen as Shown, Settings,
        egui::{Key, Modifiers},
        screens::{
            EndState, LibraryState, ReviewData, ReviewState, SettingsData, TitleData, WhatIfData, WhatIfState, end_ui, library_ui,
            review_ui, settings_ui, sprint_review_ui, title_ui, what_if_ui,
        },
    },
};
use std::{
    path::Path,
    rc::Rc,
    sync::{Arc, LazyLock},
};

const SEED: u64 = 3;
/// The sprint (from 0) in which the fork leaves its original.
const PARTED: usize = 4;
/// Re-runs that are made: enough for bands, few enough for a test.
const RERUNS: u64 = 12;

/// A run that came to its end, its review, and another that left it on the way.
struct Played {
    run: Recording,
    review: Review,
    traces: Traces,
    signs: Signs,
    earlier: Vec<Earlier>,
    fork: Recording,
    original: Original,
    reference: Reference,
}

static SCENARIO: LazyLock<Arc<Scenario>> = LazyLock::new(|| scenario("busy_standing_still"));

static PLAYED: LazyLock<Played> = LazyLock::new(|| {
    let run = player::record(&SCENARIO, SEED, &mut *player::by_name("factory", SEED).expect("a player"));
    let plan = ReviewPlan::new(&run, Some(4));
    let tasks = plan.tasks().into_iter().filter(|task| !matches!(task, Task::ReRun(number) if *number >= RERUNS));
    let done: Vec<Done> = tasks.map(|task| plan.work(task)).collect();
    let review = plan.finish(&done).expect("the run is over");
    let signs = Signs::of(&run);
    let earlier = |name: &str, strategic: f64| {
        let measured = |value| review.scores.strategic.map(|m| Measured { value, ..m });
        Earlier { name: marked(name), headline: 50.0, strategic: measured(strategic), tactical: measured(90.0), signs }
    };
    let fork = finished(run.fork_at(PARTED).expect("a sprint of it"));
    let original = Original::new(marked("one"), run.clone(), &fork);
    assert_eq!(original.common, common(&fork, &original.recording));
    let earlier = vec![earlier("before", 2.0), earlier("and before", 99.0)];
    Played { traces: Traces::of(&run), reference: reference(&SCENARIO, SEED), run, review, signs, earlier, fork, original }
});

/// A run that somebody sensible plays to its end.
pub fn finished(mut run: Recording) -> Recording {
    player::play_on(&mut run, &mut Bot::named("balanced").expect("the balanced player"), |_| false);
    run
}

fn entry(name: &str, source: ScenarioSource) -> ShelfEntry {
    ShelfEntry {
        name: marked(name),
        title: marked(&format!("Scenario {name}")),
        situation: SCENARIO.situation.clone(),
        sprints: SCENARIO.sprints,
        trains: SCENARIO.trains.clone(),
        source,
        scenario: Some(Arc::clone(&SCENARIO)),
        findings: Vec::new(),
        text: "".into(),
        best: None,
        reviewed: PLAYED.earlier.clone(),
    }
}

fn card(name: &str, phase: Phase, note: Option<String>) -> RunCard {
    let name = marked(name);
    let (scenario, title) = (marked("one"), marked("A run"));
    RunCard { name, scenario, title, seed: 1, sprint: 2, sprints: 8, phase, finished: phase == Phase::Over, note, readable: true }
}

/// Scenarios as they come with the program, of one's own, broken by an edit, and never right.
fn shelf() -> Shelf {
    let (file, text) = shipped::by_name("busy_standing_still").expect("a shipped scenario");
    let mut broken = shipped::load(file, &text.replace("sprints: 8", "sprints: 88")).findings;
    assert!(!broken.is_empty());
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
    Shelf { entries, runs, folder: Some(marked("/home/somebody").into()), troubles: vec![Arc::new(Trouble::JobLost(marked("trouble")))] }
}

fn settings(languages: usize) -> Screen {
    let of = |tag: &str| LanguageChoice { tag: marked(tag), name: marked(tag) };
    let languages: Vec<LanguageChoice> = ["en", "de", "es", "fr", "it"].into_iter().take(languages).map(of).collect();
    let folder = marked("/home/somebody");
    let mut chosen = Settings { language: marked("en"), ..Settings::default() };
    Box::new(move |ui| {
        let mut out = Vec::new();
        let data = SettingsData {
            settings: &chosen,
            languages: &languages,
            language_folder: Path::new(&folder),
            data_folder: Path::new(&folder),
            back: Shown::Title,
        };
        settings_ui(ui, &data, &mut out);
        for intent in out {
            if let north_of_noise::ui::Intent::Settings(new) = intent {
                chosen = new;
            }
        }
    })
}

/// How much of a review is there.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum There {
    Nothing,
    Part,
    Stopped,
    All,
}

fn review(there: There) -> Screen {
    let mut state = ReviewState::default();
    Box::new(move |ui| {
        let stage = match there {
            There::Nothing => Stage::Preparing,
            There::Part => Stage::Working,
            There::Stopped => Stage::Cancelled,
            There::All => Stage::Done,
        };
        let all = there == There::All;
        let data = ReviewData {
            run: &PLAYED.run,
            review: (there > There::Nothing).then_some(&PLAYED.review),
            traces: all.then_some(&PLAYED.traces),
            signs: all.then_some(&PLAYED.signs),
            earlier: if all { &PLAYED.earlier } else { &[] },
            progress: Progress { stage, grades: (3, 60), reruns: (132, 200) },
            saved: None,
        };
        state.due = vec![(north_of_noise::score::Kind::Order, 3)];
        review_ui(ui, &data, &mut state, &mut Vec::new());
    })
}

/// The end and the review of a run that is not over.
fn too_early(review: bool) -> Screen {
    let run = Recording::new(Arc::clone(&SCENARIO), SEED);
    let (mut end, mut state) = (EndState::default(), ReviewState::default());
    Box::new(move |ui| {
        if review {
            let progress = Progress::default();
            let data = ReviewData { run: &run, review: None, traces: None, signs: None, earlier: &[], progress, saved: None };
            review_ui(ui, &data, &mut state, &mut Vec::new());
        } else {
            end_ui(ui, &run, None, &mut end, &mut Vec::new());
        }
    })
}

fn title(shelf: Shelf, due: usize) -> Screen {
    Box::new(move |ui| title_ui(ui, &TitleData { due, ..TitleData::of(&shelf) }, &mut Vec::new()))
}

const HELP: [(Modifiers, Key); 1] = [(Modifiers::NONE, Key::Questionmark)];

/// Title, library, settings, end, review, what if, and the short review after a sprint.
pub fn places() -> Vec<Place> {
    let library = |shelf: fn() -> Shelf| {
        move || {
            let (shelf, mut state) = (shelf(), LibraryState::default());
            Box::new(move |ui: &mut north_of_noise::ui::egui::Ui| library_ui(ui, &shelf, &mut state, &mut Vec::new())) as Screen
        }
    };
    let end = |reference: bool| {
        move || {
            let mut state = EndState::default();
            state.has_original = true;
            Box::new(move |ui: &mut north_of_noise::ui::egui::Ui| {
                end_ui(ui, &PLAYED.run, reference.then_some(&PLAYED.reference), &mut state, &mut Vec::new());
            }) as Screen
        }
    };
    let what_if = || {
        let mut state = WhatIfState::default();
        Box::new(move |ui: &mut north_of_noise::ui::egui::Ui| {
            let scores = [Some(&PLAYED.review.scores), None];
            let data = WhatIfData { fork: &PLAYED.fork, reference: &PLAYED.reference, original: &PLAYED.original, scores };
            what_if_ui(ui, &data, &mut state, &mut Vec::new());
        }) as Screen
    };
    let graded = moments(&PLAYED.run, Some(PARTED)).into_iter().map(|moment| {
        let grades = grade(&moment, 4);
        (moment, grades)
    });
    let sprint = Rc::new(SprintReview { sprint: PARTED + 1, graded: graded.collect(), reference: PLAYED.reference.clone() });
    let mut places = vec![
        Place::new("title at the first start", || title(Shelf { runs: Vec::new(), ..shelf() }, 0)),
        Place::new("title", || title(shelf(), 3)),
        Place::new("title of a damaged run", || title(Shelf { runs: shelf().runs[1..2].to_vec(), ..shelf() }, 1)),
        Place::new("title, keys", || title(shelf(), 3)).keys(&HELP),
        Place::new("library", library(shelf)),
        Place::new("library, keys", library(shelf)).keys(&HELP),
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
        Place::new("review, nothing there", || review(There::Nothing)),
        Place::new("review, keys", || review(There::All)).keys(&HELP),
        Place::new("short review", move || {
            let sprint = Rc::clone(&sprint);
            Box::new(move |ui| {
                let _put_away = sprint_review_ui(ui.ctx(), &sprint);
            })
        }),
    ];
    for (at, key) in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5].into_iter().enumerate() {
        for (there, how) in [(There::Part, "in part"), (There::Stopped, "stopped"), (There::All, "whole")] {
            let place = Place::new(format!("review {how}, tab {}", at + 1), move || review(there));
            places.push(place.keys(&[(Modifiers::NONE, key)]));
        }
    }
    places
}
