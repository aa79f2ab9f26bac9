//! The screens around the desk: they keep their place at every size, and a person gets through them by keyboard alone.

use std::{
    cell::{Cell, RefCell},
    path::{Path, PathBuf},
    rc::Rc,
    sync::{Arc, LazyLock},
};

use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use north_of_noise::program::{
    Doing, LanguageChoice, Trouble,
    hint::Hints,
    library::{BestRun, RunCard, ScenarioSource, Shelf, ShelfEntry},
};
use north_of_noise::{
    player::{self, Bot},
    scenario::{self, Challenge, Scenario},
    score::{Reference, reference},
    sim::{Phase, Recording},
    ui::{
        Intent, Look, Scale, Screen, Settings, ThemeName,
        egui::{Event, Key, Modifiers, Rect, Ui, accesskit::Role, vec2},
        install_fonts,
        screens::{EndState, LibraryState, SettingsData, TitleData, end_ui, library_ui, settings_ui, title_ui},
    },
};

const SEED: u64 = 3;
const LONG: &str = "A title somebody wrote without any thought of the width of a card, and who then went on for a while, as people do";
const LONG_NAME: &str = "Thandiwe Nomvula Mokoena-Featherstonehaugh of the Northern Customers’ Council";

static FINISHED: LazyLock<Recording> = LazyLock::new(|| played(Arc::new(shipped("busy_standing_still"))));
static REFERENCE: LazyLock<Reference> = LazyLock::new(|| reference(FINISHED.run().scenario(), SEED));

fn shipped(name: &str) -> Scenario {
    let (file, text) = scenario::by_name(name).expect("a shipped scenario");
    scenario::load(file, text).scenario.expect("it loads")
}

fn played(scenario: Arc<Scenario>) -> Recording {
    player::record(&scenario, SEED, &mut Bot::named("balanced").expect("the balanced player"))
}

/// A finished run whose names and titles are as long as authors write them by mistake.
fn long_winded() -> Recording {
    let mut scenario = shipped("busy_standing_still");
    scenario.title = LONG.into();
    scenario.stakeholders.iter_mut().for_each(|who| who.name = LONG_NAME.into());
    scenario.items.iter_mut().for_each(|item| item.title = LONG.into());
    scenario.requests.iter_mut().for_each(|request| request.title = LONG.into());
    scenario.metrics.iter_mut().for_each(|metric| metric.name = LONG_NAME.into());
    played(Arc::new(scenario))
}

fn entry(name: &str, source: ScenarioSource) -> ShelfEntry {
    let (_, text) = scenario::by_name("busy_standing_still").expect("a shipped scenario");
    let scenario = shipped("busy_standing_still");
    ShelfEntry {
        name: name.into(),
        title: format!("Scenario {name}"),
        situation: scenario.situation.clone(),
        sprints: scenario.sprints,
        trains: scenario.trains.clone(),
        source,
        scenario: Some(Arc::new(scenario)),
        findings: Vec::new(),
        text: text.into(),
        best: None,
        reviewed: Vec::new(),
    }
}

/// Two good scenarios, one that never loaded, one broken by an edit, all with long texts; one run that waits.
fn shelf() -> Shelf {
    let (file, text) = scenario::by_name("busy_standing_still").expect("a shipped scenario");
    let broken = scenario::load(file, &text.replace("sprints: 8", "sprints: 88")).findings;
    assert!(!broken.is_empty());
    let outcome = FINISHED.run().outcome().expect("an outcome");
    let own = || ScenarioSource::File(PathBuf::from("/home/somebody/scenarios/harbour_pilot.ron"));
    let first = ShelfEntry {
        best: Some(BestRun { run: "r1".into(), seed: u64::MAX, utility: outcome.utility, place: None }),
        ..entry("one", ScenarioSource::Embedded)
    };
    let second = ShelfEntry { title: LONG.into(), situation: LONG.repeat(3), ..entry("two", ScenarioSource::Embedded) };
    let third = ShelfEntry { title: "harbour_pilot.ron".into(), scenario: None, findings: broken.clone(), ..entry("three", own()) };
    let fourth = ShelfEntry { findings: broken, ..entry("four", own()) };
    let run = RunCard {
        name: "waiting".into(),
        scenario: "two".into(),
        title: LONG.into(),
        seed: 1,
        sprint: 2,
        sprints: 8,
        phase: Phase::Planning,
        finished: false,
        note: None,
        readable: true,
    };
    let cause = "permission denied".to_string();
    let troubles = vec![Arc::new(Trouble::Disk { doing: Doing::MakeScenarioFolder, path: "/home/somebody/scenarios".into(), cause })];
    Shelf { entries: vec![first, second, third, fourth], runs: vec![run], folder: None, troubles }
}

/// So many that they stand in two rows.
fn languages() -> Vec<LanguageChoice> {
    let of = |(tag, name): (&str, &str)| LanguageChoice { tag: tag.into(), name: name.into() };
    [("en", "English"), ("de", "Deutsch"), ("es", "Español"), ("fr", "Français"), ("it", LONG)].map(of).into()
}

/// A window with a screen in it, and what egui calls the window's extent.
fn window<'a>(look: Look, (width, height): (f32, f32), mut screen: impl FnMut(&mut Ui) + 'a) -> (Harness<'a>, Rc<Cell<Rect>>) {
    let extent = Rc::new(Cell::new(Rect::ZERO));
    let seen = Rc::clone(&extent);
    let mut frames = 0;
    // The size is what egui gets at 100 %; the scale takes its share of it like the zoom does in a real window.
    let size = vec2(width, height);
    let mut harness = Harness::builder().with_size(size).with_max_steps(20).build_ui(move |ui| {
        if frames == 0 {
            install_fonts(ui.ctx());
            look.apply(ui.ctx());
            ui.ctx().request_repaint();
        } else {
            seen.set(ui.ctx().content_rect());
            screen(ui);
        }
        frames += 1;
    });
    harness.run();
    (harness, extent)
}

/// A screen and its name.
type Named = (&'static str, Box<dyn FnMut(&mut Ui)>);

/// A screen by name with long texts and everything open that can be.
fn screens() -> Vec<Named> {
    let one = Rc::new(shelf());
    let (a, b, c) = (Rc::clone(&one), Rc::clone(&one), Rc::clone(&one));
    let folder = PathBuf::from("/home/somebody/with a long name/.local/share/north-of-noise/and/a/folder/below/that/one/as/people/have");
    let run = long_winded();
    let (mut library, mut library_of_one, mut end, mut loading) = Default::default();
    vec![
        ("title", Box::new(move |ui| title_ui(ui, &TitleData::of(&a), &mut Vec::new()))),
        ("library", Box::new(move |ui| library_ui(ui, &b, &mut library, &mut Vec::new()))),
        (
            "library of a broken file",
            Box::new(move |ui| {
                let broken = Shelf { entries: vec![c.entries[2].clone()], ..Shelf::default() };
                library_ui(ui, &broken, &mut library_of_one, &mut Vec::new());
            }),
        ),
        (
            "settings",
            Box::new(move |ui| {
                let data = SettingsData {
                    settings: &Settings::default(),
                    languages: &languages(),
                    language_folder: &folder,
                    data_folder: &folder,
                    back: Screen::Title,
                };
                settings_ui(ui, &data, &mut Vec::new());
            }),
        ),
        ("end", Box::new(move |ui| end_ui(ui, &run, Some(&REFERENCE), &mut end, &mut Vec::new()))),
        ("end while players play", Box::new(move |ui| end_ui(ui, &FINISHED, None, &mut loading, &mut Vec::new()))),
    ]
}

#[test]
fn nothing_leaves_the_window_at_any_size_scale_and_theme() {
    let (mut checked, mut outside) = (0, Vec::new());
    for size in [(1024.0, 640.0), (1280.0, 720.0), (2560.0, 1440.0)] {
        for scale in [1.0, Scale::MAX] {
            for theme in ThemeName::ALL {
                // How things are laid out does not depend on the theme but where borders count; one size tells.
                if theme != ThemeName::Dark && size.0 > 1024.0 {
                    continue;
                }
                for (name, screen) in screens() {
                    let look = Look::new(theme, false, Scale::new(scale), false);
                    let (window, extent) = window(look, size, screen);
                    let extent = extent.get();
                    assert!((extent.width() * scale - size.0).abs() < 1.0, "the window is {extent:?}");
                    let per_point = f64::from(window.ctx.pixels_per_point());
                    for node in window.root().children_recursive() {
                        let node = node.accesskit_node();
                        let Some(bounds) = node.bounding_box() else { continue };
                        let (left, right) = ((bounds.x0 / per_point) as f32, (bounds.x1 / per_point) as f32);
                        let label = node.label().or(node.value()).unwrap_or_default();
                        let inside = left >= extent.left() - 0.5 && right <= extent.right() + 0.5;
                        if !inside {
                            outside.push(format!(
                                "{name} at {size:?} × {scale}, {theme:?}: {label:?} reaches from {left} to {right} of {extent:?}"
                            ));
                        }
                        checked += 1;
                    }
                }
            }
        }
    }
    assert!(outside.is_empty(), "{outside:#?}");
    assert!(checked > 1000, "only {checked} things looked at");
}

#[test]
fn everything_that_can_be_used_says_its_name() {
    for (name, screen) in screens() {
        let (window, _) = window(Look::default(), (1280.0, 720.0), screen);
        let mut checked = 0;
        for node in window.root().children_recursive() {
            let accessible = node.accesskit_node();
            let role = accessible.role();
            if matches!(role, Role::Button | Role::CheckBox | Role::RadioButton | Role::Slider | Role::Tab | Role::TextInput) {
                checked += 1;
                assert!(!accessible.label().unwrap_or_default().is_empty(), "{name}: a {role:?} at {:?} without a name", node.rect());
            }
        }
        assert!(checked > 3, "{name}: only {checked} controls found");
    }
}

/// A program of screens without a window: intents change the screen, those that would leave it are kept.
fn program<'a>(shelf: Shelf, start: Screen, size: (f32, f32)) -> (Harness<'a>, Rc<RefCell<Vec<Intent>>>) {
    let kept = Rc::new(RefCell::new(Vec::new()));
    let seen = Rc::clone(&kept);
    let mut at = start;
    let (mut library, mut end) = (LibraryState::default(), EndState::default());
    let mut settings = Settings::default();
    let (harness, _) = window(Look::default(), size, move |ui| {
        let mut out = Vec::new();
        match at {
            Screen::Title => title_ui(ui, &TitleData::of(&shelf), &mut out),
            Screen::Library => library_ui(ui, &shelf, &mut library, &mut out),
            Screen::Settings => {
                let data = SettingsData {
                    settings: &settings,
                    languages: &languages(),
                    language_folder: Path::new("/data/languages"),
                    data_folder: Path::new("/data"),
                    back: Screen::Title,
                };
                settings_ui(ui, &data, &mut out);
            }
            Screen::End | Screen::Desk | Screen::Review | Screen::WhatIf | Screen::Practice => {
                end_ui(ui, &FINISHED, Some(&REFERENCE), &mut end, &mut out);
            }
        }
        for intent in out {
            match &intent {
                Intent::Open(screen) => at = *screen,
                Intent::Settings(new) => settings.clone_from(new),
                _ => {}
            }
            seen.borrow_mut().push(intent);
        }
    });
    (harness, kept)
}

fn press(harness: &mut Harness<'_>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
}

fn write(harness: &mut Harness<'_>, text: &str) {
    harness.event(Event::Text(text.into()));
    harness.run();
}

#[test]
fn a_run_is_started_from_the_title_by_keyboard_alone() {
    let shelf = Shelf { runs: Vec::new(), ..shelf() };
    let played_before = RunCard { finished: true, ..self::shelf().runs[0].clone() };
    let (mut harness, intents) = program(Shelf { runs: vec![played_before], ..shelf }, Screen::Title, (1280.0, 720.0));
    assert!(harness.query_by_label("Continue").is_none(), "nothing waits, so there is no Continue");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(*intents.borrow(), [Intent::Open(Screen::Library)]);
    // The keyboard is on the first card; right goes to the second, Enter to its start, Enter starts.
    press(&mut harness, &[Key::ArrowRight, Key::Enter, Key::Enter]);
    assert_eq!(intents.borrow().last(), Some(&Intent::NewRun { scenario: "two".into(), seed: None }));
}

#[test]
fn the_first_start_goes_straight_into_the_first_sprint_and_can_be_skipped() {
    let fresh = || Shelf { runs: Vec::new(), ..shelf() };
    let (mut harness, intents) = program(fresh(), Screen::Title, (1024.0, 640.0));
    press(&mut harness, &[Key::Enter]);
    assert_eq!(*intents.borrow(), [Intent::NewRun { scenario: "first_sprint".into(), seed: None }]);
    let (mut harness, intents) = program(fresh(), Screen::Title, (1024.0, 640.0));
    press(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::Enter]);
    assert_eq!(*intents.borrow(), [Intent::Open(Screen::Library)]);
}

#[test]
fn the_title_begins_on_the_run_that_waits() {
    let (mut harness, intents) = program(shelf(), Screen::Title, (1280.0, 720.0));
    press(&mut harness, &[Key::Enter]);
    assert_eq!(*intents.borrow(), [Intent::Continue("waiting".into())]);
}

#[test]
fn a_challenge_code_leads_to_its_scenario_and_seed_by_keyboard_alone() {
    let shelf = || Shelf { runs: Vec::new(), ..shelf() };
    let (mut harness, intents) = program(shelf(), Screen::Library, (1280.0, 720.0));
    let entry = shelf().entries.into_iter().find(|entry| entry.scenario.is_some()).expect("a scenario that loads");
    let code = Challenge::new(entry.scenario.as_deref().expect("it loads"), 4711).expect("a code").to_string();
    press(&mut harness, &[Key::ArrowRight]);
    harness.get_by_label("Enter a challenge code").focus();
    press(&mut harness, &[Key::Enter]);
    write(&mut harness, "7K2Q");
    assert!(harness.query_by_label("A code has eight letters and digits; here are 4.").is_some());
    press(&mut harness, &[Key::Enter]);
    assert!(harness.query_by_label("Go to its scenario").is_some(), "half a code leads nowhere");
    press(&mut harness, &[Key::Escape]);
    assert!(harness.query_by_label("Go to its scenario").is_none(), "Esc closes the sheet, not the library");
    harness.get_by_label("Enter a challenge code").focus();
    press(&mut harness, &[Key::Enter]);
    write(&mut harness, &code.to_lowercase());
    press(&mut harness, &[Key::Enter]);
    assert!(intents.borrow().is_empty(), "it chooses; starting is another step");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(intents.borrow().last(), Some(&Intent::NewRun { scenario: entry.name, seed: Some(4711) }));
}

#[test]
fn a_seed_that_is_no_number_starts_nothing() {
    let (mut harness, intents) = program(Shelf { runs: Vec::new(), ..shelf() }, Screen::Library, (1280.0, 720.0));
    harness.get_by_label("Seed").focus();
    harness.run();
    write(&mut harness, "12x");
    assert_eq!(harness.get_by_label("Start").accesskit_node().data().description(), Some("A seed is a whole number, or leave it empty."));
    harness.get_by_label("Start").click();
    harness.run();
    assert!(intents.borrow().is_empty());
    harness.get_by_label("Seed").focus();
    harness.run();
    press(&mut harness, &[Key::Backspace]);
    harness.get_by_label("Start").click();
    harness.run();
    assert_eq!(*intents.borrow(), [Intent::NewRun { scenario: "one".into(), seed: Some(12) }]);
}

#[test]
fn a_broken_file_is_told_and_can_be_checked_again() {
    let (mut harness, intents) = program(shelf(), Screen::Library, (1280.0, 720.0));
    harness.get_by_label("harbour_pilot.ron").click();
    harness.run();
    assert!(harness.query_by_label_contains("outside 1 to 12").is_some());
    assert!(harness.query_by_label("Start").is_none(), "what does not load cannot be started");
    harness.get_by_label("Check again").click();
    harness.run();
    assert_eq!(*intents.borrow(), [Intent::CheckFiles]);
    harness.get_by_label("Scenario four").click();
    harness.run();
    assert!(harness.query_by_label_contains("last good version").is_some());
    assert!(harness.query_by_label("Start").is_some(), "the last good version stays playable");
}

#[test]
fn the_search_finds_by_slash_and_an_empty_result_shows_all_again() {
    let (mut harness, intents) = program(shelf(), Screen::Library, (1280.0, 720.0));
    write(&mut harness, "/");
    write(&mut harness, "four");
    assert!(harness.query_by_role_and_label(Role::Button, "Scenario four").is_some());
    assert!(harness.query_by_role_and_label(Role::Button, "Scenario one").is_none());
    write(&mut harness, "teen");
    harness.get_by_label("Show all").click();
    harness.run();
    assert!(harness.query_by_role_and_label(Role::Button, "Scenario one").is_some());
    write(&mut harness, "/");
    press(&mut harness, &[Key::Escape]);
    assert!(intents.borrow().is_empty(), "Esc leaves the search first");
    press(&mut harness, &[Key::Escape]);
    assert_eq!(*intents.borrow(), [Intent::Open(Screen::Title)]);
}

#[test]
fn a_sheet_takes_the_place_of_the_panel_where_it_is_narrow() {
    let (mut harness, intents) = program(shelf(), Screen::Library, (1024.0, 640.0));
    assert!(harness.query_by_label("Seed").is_none());
    press(&mut harness, &[Key::ArrowRight, Key::Enter]);
    assert!(harness.query_by_label("Seed").is_some());
    press(&mut harness, &[Key::Enter]);
    assert_eq!(intents.borrow().last(), Some(&Intent::Continue("waiting".into())));
    press(&mut harness, &[Key::Escape]);
    assert!(harness.query_by_label("Seed").is_none(), "Esc closes the sheet, not the library");
    assert_eq!(intents.borrow().len(), 1);
}

#[test]
fn every_setting_takes_effect_at_once() {
    let (mut harness, intents) = program(shelf(), Screen::Settings, (1280.0, 720.0));
    for label in ["Larger", "High contrast", "For colour blindness", "Still", "Assessment", "Show none", "Français", LONG, "Deutsch"] {
        harness.get_by_label(label).focus();
        harness.run();
        press(&mut harness, &[Key::Enter]);
    }
    let theme = ThemeName::HighContrast;
    let expected = Settings {
        theme,
        colour_blind: true,
        text_percent: 110,
        motion: false,
        training: false,
        hints: Hints::all(),
        language: "de".into(),
    };
    assert_eq!(intents.borrow().len(), 9);
    assert_eq!(intents.borrow().last(), Some(&Intent::Settings(expected)));
    press(&mut harness, &[Key::Escape]);
    assert_eq!(intents.borrow().last(), Some(&Intent::Open(Screen::Title)));
}

#[test]
fn the_list_of_keys_opens_and_closes_without_leaving_the_screen() {
    let (mut harness, intents) = program(shelf(), Screen::Library, (1280.0, 720.0));
    write(&mut harness, "?");
    assert!(harness.query_by_label("Everywhere").is_some());
    press(&mut harness, &[Key::Escape]);
    harness.run();
    assert!(harness.query_by_label("Everywhere").is_none());
    assert!(intents.borrow().is_empty());
}

#[test]
fn the_main_key_of_the_end_reviews_the_choices() {
    for modifiers in [Modifiers::NONE, Modifiers::COMMAND] {
        let (mut harness, intents) = program(shelf(), Screen::End, (1280.0, 720.0));
        harness.key_press_modifiers(modifiers, Key::Enter);
        harness.run();
        assert_eq!(*intents.borrow(), [Intent::Open(Screen::Review)]);
    }
}

#[test]
fn the_end_can_be_walked_and_left_by_keyboard() {
    let (mut harness, intents) = program(shelf(), Screen::End, (1280.0, 720.0));
    let mut met = Vec::new();
    for _ in 0..20 {
        press(&mut harness, &[Key::Tab]);
        let root = harness.root();
        let focused = root.children_recursive().find(|node| node.accesskit_node().is_focused());
        met.extend(focused.and_then(|node| node.accesskit_node().label()));
    }
    for label in ["Back", "Recurring revenue", "From the start of sprint", "Title", "Library", "Same seed again", "Play again"] {
        assert!(met.iter().any(|name| name == label), "{label} was not met: {met:?}");
    }
    harness.get_by_label("From the start of sprint").focus();
    harness.run();
    press(&mut harness, &[Key::ArrowLeft, Key::ArrowLeft]);
    for label in ["Fork at sprint 3", "Same seed again", "Play again"] {
        harness.get_by_label(label).focus();
        harness.run();
        press(&mut harness, &[Key::Enter]);
    }
    let again = |seed| Intent::NewRun { scenario: "busy_standing_still".into(), seed };
    assert_eq!(*intents.borrow(), [Intent::Fork(2), again(Some(SEED)), again(None)]);
}

#[test]
fn the_end_tells_the_same_as_the_run() {
    let (harness, _) = program(shelf(), Screen::End, (1280.0, 4000.0));
    let outcome = FINISHED.run().outcome().expect("an outcome");
    let index = REFERENCE.index(outcome.utility.total).round();
    assert!(harness.query_all_by_label_contains(&format!("{index:.0}   ")).next().is_some(), "the outcome index {index}");
    let told = harness.get_by_label_contains("You shipped").accesskit_node().value().expect("a sentence");
    let counts: Vec<u16> = told.split(|c: char| !c.is_ascii_digit()).filter_map(|figure| figure.parse().ok()).collect();
    assert_eq!(counts[0], outcome.shipped, "{told}");
    assert_eq!(counts[1..].iter().sum::<u16>(), outcome.shipped, "{told}");
}

#[test]
fn what_gets_the_keyboard_comes_into_sight_and_the_way_on_never_leaves_it() {
    // The narrow window at 200 %.
    let small = Look::new(ThemeName::Dark, false, Scale::new(Scale::MAX), false);
    for (name, screen) in screens() {
        let (mut window, extent) = window(small, (1024.0, 640.0), screen);
        let mut met = 0;
        for _ in 0..25 {
            press(&mut window, &[Key::Tab]);
            let per_point = f64::from(window.ctx.pixels_per_point());
            let root = window.root();
            let focused = root.children_recursive().find(|node| node.accesskit_node().is_focused());
            let Some(bounds) = focused.and_then(|node| node.accesskit_node().bounding_box()) else { continue };
            let (top, bottom) = ((bounds.y0 / per_point) as f32, (bounds.y1 / per_point) as f32);
            let label = focused_label(&window);
            let height = extent.get().height();
            // A card is higher than what is left between the bars; its top or its end must be seen.
            assert!(bottom > 0.0 && top < height, "{name}: {label:?} from {top} to {bottom} of {height}");
            met += 1;
        }
        assert!(met > 10, "{name}: the ring was seen only {met} times");
        for main in ["Review your choices", "Continue at sprint 3", "Keys"] {
            for node in window.query_all_by_role_and_label(Role::Button, main) {
                assert!(extent.get().contains_rect(node.rect()), "{name}: {main} at {:?}", node.rect());
            }
        }
    }
}

fn focused_label(window: &Harness<'_>) -> String {
    let root = window.root();
    let focused = root.children_recursive().find(|node| node.accesskit_node().is_focused());
    focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}
