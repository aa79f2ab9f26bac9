//! A whole run and its review, and practice, by keyboard alone.
#![cfg(feature = "gui")]

#[path = "keyboard_alone/afterwards.rs"]
mod afterwards;
#[path = "keyboard_alone/kept.rs"]
mod kept;
#[path = "keyboard_alone/keyboard.rs"]
mod keyboard;
#[path = "keyboard_alone/page.rs"]
mod page;
#[path = "keyboard_alone/person.rs"]
mod person;
#[path = "keyboard_alone/practice.rs"]
mod practice;
#[path = "keyboard_alone/run.rs"]
mod run;
#[path = "keyboard_alone/seat.rs"]
mod seat;

use person::Person;
use seat::FRAME;
use std::path::Path;
use std::time::Duration;

/// More than a run and its review take: whoever presses so many goes round in circles.
const KEYS_MOST: usize = 20_000;

#[test]
fn a_run_is_played_in_the_dark_theme() {
    played_in("Dark", 7);
}

#[test]
fn a_run_is_played_in_the_light_theme() {
    played_in("Light", 11);
}

#[test]
fn a_run_is_played_in_the_theme_of_high_contrast() {
    played_in("High contrast", 15);
}

/// From the title to the title again: settings, library, a run, its review, a fork of it.
fn played_in(theme: &str, seed: u64) {
    let data = tempfile::tempdir().expect("a folder");
    let mut person = Person::new(data.path());
    person.tour("the title");
    keep_still(&mut person);
    person.choose(theme);
    assert_eq!(person.page.control(theme).and_then(|told| told.chosen), Some(true), "{}", person.page);
    person.tour("the settings");
    person.press("Esc");
    begin(&mut person, seed);
    let decided = run::play(&mut person);
    let (name, recording) = kept::run_of(data.path(), None);
    assert_eq!(kept::sorts(&recording), decided, "what was decided is not what was kept");
    assert!(recording.run().outcome().is_some() && recording.run().seed() == seed);

    afterwards::review(&mut person);
    while person.page.control("Overview").is_some() {
        person.press("Esc");
        assert!(person.keys < KEYS_MOST, "Esc leads nowhere\n{}", person.page);
    }
    let decided = afterwards::what_if(&mut person);
    let (_, fork) = kept::run_of(data.path(), Some(&name));
    let shared = fork.decisions().iter().zip(recording.decisions()).take_while(|(a, b)| a == b).count();
    assert!(kept::sorts(&fork).ends_with(&decided) && shared > 0 && fork.run().seed() == seed, "{decided:?}");

    person.is_at("the way back");
    person.press("Esc");
    person.choose("Title");
    person.hears("North of Noise");
    person.press("Ctrl+q");
    assert!(person.is_done(), "Ctrl+Q does not quit");
    assert!(person.faults.is_empty(), "{:#?}", person.faults);
}

#[test]
fn a_drill_and_an_exam_are_practised() {
    let data = tempfile::tempdir().expect("a folder");
    let mut person = Person::new(data.path());
    keep_still(&mut person);
    person.press("Esc");
    practice::drill(&mut person);
    person.press("Esc");
    practice::exam(&mut person);
    assert!(person.faults.is_empty(), "{:#?}", person.faults);
}

#[test]
fn enter_pressed_again_and_again_decides_nothing_that_was_not_to_be_read() {
    // Frames from one press to the next, from as fast as keys come to a slow hand.
    for apart in [1, 2, 7, 20, 31] {
        for from_the_title in [true, false] {
            let data = tempfile::tempdir().expect("a folder");
            let mut person = Person::new(data.path());
            if !from_the_title {
                begin(&mut person, 5);
            }
            hammered(&mut person, data.path(), apart);
        }
    }
}

/// Presses Enter so often, and finds half a second before each thing that is decided in which nothing else was.
fn hammered(person: &mut Person, data: &Path, apart: usize) {
    const PRESSES: usize = 200;
    const AT_ONCE: Duration = Duration::from_millis(100);
    let to_read = Duration::from_millis(500);
    let (mut kept, mut since, mut decided) = (kept::count(data), Duration::MAX, 0);
    for _ in 0..PRESSES {
        person.hammer("Enter", apart);
        since = since.saturating_add(FRAME * apart as u32);
        let now = kept::count(data);
        // What one press decides may be several things: a step of the guided Sprint is carried out one by one.
        if now > kept && since > AT_ONCE {
            assert!(since >= to_read, "decided {since:?} after the one before, pressed every {apart} frames\n{}", person.page);
            (since, decided) = (Duration::ZERO, decided + 1);
        }
        kept = now;
    }
    // A slow hand does decide.
    assert!(apart < 31 || decided > 1, "{decided} decided\n{}", person.page);
}

/// Goes to the settings and has changes not move.
fn keep_still(person: &mut Person) {
    person.choose("Settings");
    person.choose("Still");
    person.still = true;
}

/// From the title into a new run of eight sprints.
fn begin(person: &mut Person, seed: u64) {
    person.choose("Library");
    person.tour("the library");
    person.choose("Busy, standing still");
    person.go_to("Seed");
    seed.to_string().chars().for_each(|digit| person.press(&digit.to_string()));
    person.choose("Start");
    person.tour("the charter");
    person.press("?");
    person.hears("Keys");
    person.press("Esc");
    person.choose("Begin");
}
