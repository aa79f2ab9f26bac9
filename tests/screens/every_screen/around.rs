//! Title, library, settings, the list of keys, the end of a run.

use std::{
    path::{Path, PathBuf},
    rc::Rc,
    sync::{Arc, LazyLock},
};

use north_of_noise::{
    player,
    program::{
        Doing, LanguageChoice, Trouble,
        library::{BestRun, RunCard, ScenarioSource, Shelf, ShelfEntry},
    },
    scenario::{self, Scenario},
    score::{Reference, reference},
    sim::Recording,
    ui::{
        Settings,
        egui::{Key, Ui},
        screens::{EndData, EndState, LibraryState, TitleData, end_ui, library_ui, settings_ui, title_ui},
    },
};

use super::{Shown, Step, Texts, review_of};
use crate::{
    authored::{longest, shipped},
    harness::{library as harness, runs},
};

const SEED: u64 = 3;
const FOLDER: &str = "/home/somebody/with a long name/.local/share/north-of-noise/and/a/folder/below/that/one/as/people/have";
/// A name as long as a language of the world gives itself.
const LANGUAGE: &str = "Bahasa Melayu, tulisan Jawi yang dibaharui";
const TITLE: &str = "The long way round to a product that earns its keep";

/// A run that is over, and the scale of its outcome.
pub struct Over {
    pub run: Recording,
    pub reference: Reference,
}

impl Over {
    /// A run of a scenario that somebody sensible has played.
    pub fn new(scenario: Scenario) -> Self {
        let run = player::record(&Arc::new(scenario), SEED, &mut *player::by_name("balanced", SEED).expect("a player"));
        Self { reference: reference(run.run().scenario(), SEED), run }
    }
}

static SHIPPED: LazyLock<Over> = LazyLock::new(|| Over::new(shipped()));
static LONGEST: LazyLock<Over> = LazyLock::new(|| Over::new(longest()));

/// The run that is over.
pub fn over(texts: Texts) -> &'static Over {
    match texts {
        Texts::Shipped => &SHIPPED,
        Texts::Longest => &LONGEST,
    }
}

/// All shipped scenarios, one of them with its longest texts if asked for.
fn embedded(texts: Texts) -> Vec<ShelfEntry> {
    let entry = |name: &str| {
        let mut loaded = runs::scenario(name);
        if texts == Texts::Longest {
            TITLE.clone_into(&mut loaded.title);
            loaded.trains = vec!["saying what will not be done and why".into(); 4];
            loaded.situation = loaded.situation.split_whitespace().cycle().take(60).collect::<Vec<_>>().join(" ");
        }
        let (_, text) = scenario::by_name(name).expect("it is shipped");
        harness::entry(name.into(), Arc::new(loaded), text)
    };
    let mut all: Vec<ShelfEntry> = scenario::names().map(entry).collect();
    let utility = over(texts).run.run().outcome().expect("it is over").utility;
    all[1].best = Some(BestRun { run: "r1".into(), seed: u64::MAX, utility, place: None });
    all
}

fn waiting(texts: Texts) -> RunCard {
    let title = if texts == Texts::Longest { TITLE } else { "Busy, standing still" };
    harness::waiting("waiting".into(), "busy_standing_still".into(), title.into())
}

fn shelf(texts: Texts) -> Shelf {
    let mut entries = embedded(texts);
    let (text, findings) = harness::broken();
    let own = ScenarioSource::File(PathBuf::from("/home/somebody/scenarios/harbour_pilot.ron"));
    let base = ShelfEntry { source: own, text, findings, ..entries[1].clone() };
    entries.push(ShelfEntry {
        name: "torn".into(),
        title: "harbour_pilot.ron".into(),
        scenario: None,
        situation: String::new(),
        ..base.clone()
    });
    entries.push(ShelfEntry { name: "edited".into(), ..base });
    let finished = RunCard { name: "over".into(), finished: true, headline: Some(71.0), ..waiting(texts) };
    Shelf { entries, runs: vec![waiting(texts), finished], folder: Some(FOLDER.into()), ..Shelf::default() }
}

fn title(texts: Texts, run: Option<RunCard>, name: &'static str, main: &'static [&'static str]) -> Shown {
    let shelf = Rc::new(Shelf { runs: run.into_iter().collect(), ..shelf(texts) });
    Shown::new(name, main, move || {
        let shelf = Rc::clone(&shelf);
        move |ui: &mut Ui| title_ui(ui, &TitleData { due: 12, ..TitleData::of(&shelf) }, &mut Vec::new())
    })
}

fn library(texts: Texts, name: &'static str, main: &'static [&'static str], change: impl Fn(&mut Shelf)) -> Shown {
    let mut shelf = shelf(texts);
    change(&mut shelf);
    let shelf = Rc::new(shelf);
    Shown::new(name, main, move || {
        let (shelf, mut state) = (Rc::clone(&shelf), LibraryState::default());
        move |ui: &mut Ui| library_ui(ui, &shelf, &mut state, &mut Vec::new())
    })
}

fn settings(name: &'static str, main: &'static [&'static str]) -> Shown {
    Shown::new(name, main, || {
        move |ui: &mut Ui| {
            let (settings, folder) = (Settings::default(), Path::new(FOLDER));
            let languages: Vec<LanguageChoice> = ["English", "Deutsch", LANGUAGE, "Français", "Polski"]
                .map(|name| LanguageChoice { tag: name.to_lowercase(), name: name.into() })
                .into();
            let data = harness::settings(&settings, &languages, folder);
            settings_ui(ui, &data, &mut Vec::new());
        }
    })
}

fn end(texts: Texts, name: &'static str, loaded: bool) -> Shown {
    Shown::new(name, END, move || {
        let (over, mut state) = (over(texts), EndState::default());
        // All that opens is looked at, too.
        state.all_open = true;
        let data = EndData { reference: loaded.then_some(&over.reference), ..EndData::of(&over.run) };
        move |ui: &mut Ui| end_ui(ui, &data, &mut state, &mut Vec::new())
    })
}

/// The end of a run that was played again under other luck, beside the one that it parted from.
fn end_of_fork(texts: Texts, name: &'static str, is_known: bool) -> Shown {
    Shown::new(name, END, move || {
        let (all, mut state) = (review_of(texts), EndState::default());
        let original = Some((&all.original.recording, is_known.then_some(&all.review.scores)));
        let data = EndData { reference: Some(&all.reference), review: Some(&all.review), original, ..EndData::of(&all.fork) };
        move |ui: &mut Ui| end_ui(ui, &data, &mut state, &mut Vec::new())
    })
}

const END: &[&str] = &["Review your choices", "Play again"];

/// All of them.
pub fn around(texts: Texts) -> Vec<Shown> {
    const KEYS: &[Step] = &[Step::Write("?")];
    let entries: &[&str] = &["Play", "Continue", "Practise", "Library", "Settings", "Quit", "Keys"];
    let first: &[&str] = &["Play", "Practise", "Library", "Settings", "Quit", "Keys"];
    let torn = RunCard { note: Some("Its last line is torn.".into()), ..waiting(texts) };
    vec![
        title(texts, None, "title, first start", first),
        title(texts, Some(waiting(texts)), "title", entries),
        title(texts, Some(torn), "title of a torn run", entries),
        title(texts, Some(waiting(texts)), "keys of the title", &["Close"]).after(KEYS),
        library(texts, "library", &["Start", "Search"], |_| ()),
        library(texts, "library, one opened", &["Start"], |_| ()).after(&[Step::Press(Key::ArrowRight), Step::Press(Key::Enter)]),
        library(texts, "library, all of one", &["Continue at Sprint 3"], |shelf| shelf.entries.rotate_left(1))
            .after(&[Step::Press(Key::Enter), Step::Click("More about it")]),
        library(texts, "library, nothing found", &["Show all"], |_| ()).after(&[Step::Write("/"), Step::Write("qqqqq")]),
        library(texts, "library, a broken file", &["Check again"], |shelf| shelf.entries.rotate_right(2)).after(&[Step::Press(Key::Enter)]),
        library(texts, "library, a file broken by an edit", &["Start"], |shelf| shelf.entries.rotate_right(1))
            .after(&[Step::Press(Key::Enter)]),
        library(texts, "library, troubles", &["Start"], |shelf| {
            let cause = "permission denied; give yourself the right to read it".to_string();
            let trouble = Arc::new(Trouble::Disk { doing: Doing::MakeScenarioFolder, path: FOLDER.into(), cause });
            shelf.troubles = vec![Arc::clone(&trouble), trouble];
        }),
        library(texts, "library, a group session", &["Open the room"], |_| ())
            .after(&[Step::Press(Key::Enter), Step::Click("Play with a group")]),
        library(texts, "library, a copy", &["Begin it"], |_| ()).after(&[Step::Press(Key::Enter), Step::Click("New from this")]),
        library(texts, "library, a code to give away", &["Start"], |shelf| shelf.drawn = Some(271_828)).after(&[Step::Press(Key::Enter)]),
        library(texts, "facilitator’s page, what it gives away", &["Show the page"], |_| ()).after(&[Step::Press(Key::F)]),
        library(texts, "facilitator’s page", &["Copy as text"], |shelf| shelf.entries.rotate_left(1))
            .after(&[Step::Press(Key::F), Step::Press(Key::Enter)]),
        library(texts, "keys of the library", &["Close"], |_| ()).after(KEYS),
        settings("settings", &["Smaller", "Larger", "Dark", "Still"]),
        settings("keys of the settings", &["Close"]).after(KEYS),
        end(texts, "end", true),
        end_of_fork(texts, "end of a fork", false),
        end_of_fork(texts, "end of a fork of a reviewed run", true),
        end(texts, "end while players play", false),
    ]
}
