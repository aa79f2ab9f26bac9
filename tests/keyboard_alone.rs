//! A whole run and its review, played by keyboard alone.
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
#[path = "keyboard_alone/run.rs"]
mod run;
#[path = "keyboard_alone/seat.rs"]
mod seat;

use person::Person;

#[test]
fn a_run_is_played_by_keyboard_alone() {
    whole("Light", 7);
}

/// From the title to the title again.
fn whole(theme: &str, seed: u32) {
    let data = tempfile::tempdir().expect("a folder");
    let mut person = Person::new(data.path());
    person.tour("title");
    person.choose("Settings");
    person.choose("Still");
    person.still = true;
    person.choose(theme);
    assert_eq!(person.page.control(theme).and_then(|told| told.chosen), Some(true));
    person.tour("settings");
    person.press("Esc");
    person.choose("Library");
    person.tour("library");
    person.choose("Busy, standing still");
    person.go_to("Seed");
    seed.to_string().chars().for_each(|digit| person.press(&digit.to_string()));
    person.choose("Start");
    person.tour("intro");
    person.choose("Begin");
    let decided = run::play(&mut person);
    let (name, recording) = kept::run_of(data.path(), None);
    assert_eq!(kept::sorts(&recording), decided);
    assert!(recording.run().outcome().is_some() && recording.run().seed() == u64::from(seed));
    println!("END {} {}", person.keys, person.page);
    afterwards::review(&mut person);
    person.press("Esc");
    afterwards::what_if(&mut person);
    kept::run_of(data.path(), Some(&name));
    person.press("Esc");
    println!("{}", person.page);
    assert!(person.faults.is_empty(), "{:#?}", person.faults);
}
