//! The title and the settings.

use super::{LONG, program, shelf};
use crate::harness::{
    keys::{focus, press},
    sizes::SMALL,
    window::USUAL,
};
use egui_kittest::kittest::Queryable as _;
use north_of_noise::{
    program::{
        GroupSettings,
        hint::Hints,
        library::{RunCard, Shelf},
    },
    ui::{Intent, Screen, Settings, ThemeName, egui::Key},
};

#[test]
fn a_run_is_started_from_the_title_by_keyboard_alone() {
    let shelf = Shelf { runs: Vec::new(), ..shelf() };
    let played_before = RunCard { finished: true, ..super::shelf().runs[0].clone() };
    let (mut harness, intents) = program(Shelf { runs: vec![played_before], ..shelf }, Screen::Title, USUAL);
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
    let (mut harness, intents) = program(fresh(), Screen::Title, SMALL);
    press(&mut harness, &[Key::Enter]);
    assert_eq!(*intents.borrow(), [Intent::NewRun { scenario: "first_sprint".into(), seed: None }]);
    let (mut harness, intents) = program(fresh(), Screen::Title, SMALL);
    press(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::Enter]);
    assert_eq!(*intents.borrow(), [Intent::Open(Screen::Library)]);
}

#[test]
fn the_title_begins_on_the_run_that_waits() {
    let (mut harness, intents) = program(shelf(), Screen::Title, USUAL);
    press(&mut harness, &[Key::Enter]);
    assert_eq!(*intents.borrow(), [Intent::Continue("waiting".into())]);
}

#[test]
fn every_setting_takes_effect_at_once() {
    let (mut harness, intents) = program(shelf(), Screen::Settings, USUAL);
    for label in [
        "Larger",
        "High contrast",
        "For colour blindness",
        "All",
        "A room",
        "Full screen",
        "Still",
        "Assessment",
        "Show none",
        "Français",
        LONG,
        "Deutsch",
    ] {
        focus(&mut harness, label);
        press(&mut harness, &[Key::Enter]);
    }
    let theme = ThemeName::HighContrast;
    let expected = Settings {
        theme,
        colour_blind: true,
        text_percent: 110,
        all_numbers: true,
        projector: true,
        group: GroupSettings::default(),
        motion: false,
        training: false,
        hints: Hints::all(),
        language: "de".into(),
        full_screen: true,
        window: None,
    };
    assert_eq!(intents.borrow().len(), 12);
    assert_eq!(intents.borrow().last(), Some(&Intent::Settings(expected)));
    press(&mut harness, &[Key::Escape]);
    assert_eq!(intents.borrow().last(), Some(&Intent::Open(Screen::Title)));
}
