//! The library: scenarios, codes, seeds, files that are broken.

use super::{DRAWN, FOLDER, program, shelf};
use crate::authored::shipped;
use crate::harness::{
    keys::{click, focus, press, write},
    read::{copied, opened, says},
    sizes::SMALL,
    window::USUAL,
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use north_of_noise::{
    program::{GroupIntent, GroupSettings, library::Shelf},
    scenario::{Challenge, Scenario},
    ui::{
        Intent, Screen,
        egui::{Key, accesskit::Role},
    },
};
use std::sync::Arc;

#[test]
fn a_challenge_code_leads_to_its_scenario_and_seed_by_keyboard_alone() {
    let shelf = || Shelf { runs: Vec::new(), ..shelf() };
    let (mut harness, intents) = program(shelf(), Screen::Library, USUAL);
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
fn a_challenge_code_is_made_copied_and_started_from_before_anything_is_played() {
    let (mut harness, intents) = program(Shelf { runs: Vec::new(), ..shelf() }, Screen::Library, USUAL);
    let code = |seed| Challenge::new(shelf().entries[0].scenario.as_deref().expect("it loads"), seed).expect("a code").to_string();
    press(&mut harness, &[Key::C]);
    assert_eq!(*intents.borrow(), [Intent::DrawSeed("one".into())], "without a seed one is drawn");
    assert!(says(&harness, &code(DRAWN)));
    harness.key_down(Key::C);
    harness.step();
    assert_eq!(copied(&harness), Some(code(DRAWN)));
    click(&mut harness, "Start");
    assert_eq!(intents.borrow().last(), Some(&Intent::NewRun { scenario: "one".into(), seed: Some(DRAWN) }));
    focus(&mut harness, "Seed");
    press(&mut harness, &[Key::End]);
    (0..DRAWN.to_string().len()).for_each(|_| press(&mut harness, &[Key::Backspace]));
    write(&mut harness, "12");
    assert!(says(&harness, &code(12)), "a chosen seed has its code");
    write(&mut harness, "345678901");
    let why = harness.get_by_label("Make a challenge code").accesskit_node().data().description().map(ToOwned::to_owned);
    assert_eq!(why, Some(format!("A seed up to {} has a code; this one is larger.", Challenge::SEEDS - 1)));
}

#[test]
fn a_scenario_of_your_own_is_begun_from_another_and_its_folder_opens() {
    let (mut harness, intents) = program(shelf(), Screen::Library, USUAL);
    click(&mut harness, "New from this");
    press(&mut harness, &[Key::Escape]);
    assert!(intents.borrow().is_empty() && harness.query_by_label("Begin it").is_none(), "Esc begins nothing");
    click(&mut harness, "New from this");
    click(&mut harness, "Begin it");
    assert_eq!(*intents.borrow(), [Intent::NewFrom { scenario: "one".into(), id: None }], "the first free name of that kind");
    click(&mut harness, "New from this");
    focus(&mut harness, "Its name: lower case letters, digits and _");
    press(&mut harness, &[Key::End]);
    write(&mut harness, "_of_ours");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(intents.borrow().last(), Some(&Intent::NewFrom { scenario: "one".into(), id: Some("my_one_of_ours".into()) }));
    harness.get_by_label("Open my folder").click();
    harness.step();
    assert_eq!(opened(&harness), Some(FOLDER.into()));
    // A broken file of your own says where it is, and is not copied.
    click(&mut harness, "harbour_pilot.ron");
    assert!(says(&harness, "/home/somebody/scenarios/harbour_pilot.ron") && harness.query_by_label("New from this").is_none());
}

#[test]
fn what_was_begun_is_chosen_as_soon_as_it_is_there() {
    let begun = Shelf { begun: Some("four".into()), runs: Vec::new(), ..shelf() };
    let (mut harness, intents) = program(begun, Screen::Library, USUAL);
    assert!(says(&harness, "last good version can still be played"), "the fourth is shown");
    click(&mut harness, "Scenario one");
    assert!(!says(&harness, "last good version can still be played"), "and another can be chosen");
    click(&mut harness, "Start");
    assert_eq!(*intents.borrow(), [Intent::NewRun { scenario: "one".into(), seed: None }]);
}

#[test]
fn the_facilitators_page_says_what_it_gives_away_before_it_shows_anything_and_is_copied() {
    let (mut harness, intents) = program(Shelf { runs: Vec::new(), ..shelf() }, Screen::Library, USUAL);
    let page = shipped().facilitator.expect("a shipped scenario has one");
    let texts: Vec<&String> =
        [&page.purpose, &page.in_45_minutes, &page.in_90_minutes, &page.debrief].into_iter().chain(&page.questions).collect();
    press(&mut harness, &[Key::F]);
    assert!(says(&harness, "gives things away"));
    assert!(texts.iter().all(|text| !says(&harness, text)), "nothing before it is asked for");
    press(&mut harness, &[Key::Enter]);
    let unsaid: Vec<_> = texts.iter().filter(|text| !says(&harness, text)).collect();
    assert!(unsaid.is_empty(), "{unsaid:#?}");
    harness.get_by_label("Copy as text").click();
    harness.step();
    let text = copied(&harness).expect("it is copied");
    assert!(texts.iter().all(|part| text.contains(part.as_str())), "{text}");
    harness.run();
    assert!(harness.query_by_label("Copied").is_some());
    press(&mut harness, &[Key::Escape]);
    assert!(harness.query_by_label("Facilitator’s page").is_some(), "Esc leads back to the library");
    assert!(intents.borrow().is_empty());
    press(&mut harness, &[Key::F]);
    assert!(says(&harness, "gives things away"), "it is said each time");
}

#[test]
fn where_there_is_no_facilitators_page_nothing_leads_to_it() {
    let mut none = shelf();
    for entry in &mut none.entries {
        entry.scenario = entry.scenario.as_deref().map(|scenario| Arc::new(Scenario { facilitator: None, ..scenario.clone() }));
    }
    let (mut harness, _) = program(none, Screen::Library, USUAL);
    press(&mut harness, &[Key::F]);
    assert!(harness.query_by_label("Facilitator’s page").is_none() && !says(&harness, "gives things away"));
}

#[test]
fn a_seed_that_is_no_number_starts_nothing() {
    let (mut harness, intents) = program(Shelf { runs: Vec::new(), ..shelf() }, Screen::Library, USUAL);
    focus(&mut harness, "Seed");
    write(&mut harness, "12x");
    assert_eq!(harness.get_by_label("Start").accesskit_node().data().description(), Some("A seed is a whole number, or leave it empty."));
    click(&mut harness, "Start");
    assert!(intents.borrow().is_empty());
    focus(&mut harness, "Seed");
    press(&mut harness, &[Key::Backspace]);
    click(&mut harness, "Start");
    assert_eq!(*intents.borrow(), [Intent::NewRun { scenario: "one".into(), seed: Some(12) }]);
}

#[test]
fn a_broken_file_is_told_and_can_be_checked_again() {
    let (mut harness, intents) = program(shelf(), Screen::Library, USUAL);
    click(&mut harness, "harbour_pilot.ron");
    assert!(harness.query_by_label_contains("outside 1 to 12").is_some());
    assert!(harness.query_by_label("Start").is_none(), "what does not load cannot be started");
    click(&mut harness, "Check again");
    assert_eq!(*intents.borrow(), [Intent::CheckFiles]);
    click(&mut harness, "Scenario four");
    assert!(harness.query_by_label_contains("last good version").is_some());
    assert!(harness.query_by_label("Start").is_some(), "the last good version stays playable");
}

#[test]
fn the_search_finds_by_slash_and_an_empty_result_shows_all_again() {
    let (mut harness, intents) = program(shelf(), Screen::Library, USUAL);
    write(&mut harness, "/");
    write(&mut harness, "four");
    assert!(harness.query_by_role_and_label(Role::GridCell, "Scenario four").is_some());
    assert!(harness.query_by_role_and_label(Role::GridCell, "Scenario one").is_none());
    write(&mut harness, "teen");
    click(&mut harness, "Show all");
    assert!(harness.query_by_role_and_label(Role::GridCell, "Scenario one").is_some());
    write(&mut harness, "/");
    press(&mut harness, &[Key::Escape]);
    assert!(intents.borrow().is_empty(), "Esc leaves the search first");
    press(&mut harness, &[Key::Escape]);
    assert_eq!(*intents.borrow(), [Intent::Open(Screen::Title)]);
}

#[test]
fn a_sheet_takes_the_place_of_the_panel_where_it_is_narrow() {
    let (mut harness, intents) = program(shelf(), Screen::Library, SMALL);
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
fn the_list_of_keys_opens_and_closes_without_leaving_the_screen() {
    let (mut harness, intents) = program(shelf(), Screen::Library, USUAL);
    write(&mut harness, "?");
    assert!(harness.query_by_label("Everywhere").is_some());
    press(&mut harness, &[Key::Escape]);
    harness.run();
    assert!(harness.query_by_label("Everywhere").is_none());
    assert!(intents.borrow().is_empty());
}

#[test]
fn a_group_session_is_set_up_by_keyboard_alone_and_what_was_chosen_is_kept() {
    let (mut harness, intents) = program(Shelf { runs: Vec::new(), ..shelf() }, Screen::Library, USUAL);
    let open = |harness: &mut _| {
        focus(harness, "Play with a group");
        press(harness, &[Key::Enter]);
    };
    open(&mut harness);
    press(&mut harness, &[Key::Escape]);
    assert!(harness.query_by_label("Open the room").is_none() && intents.borrow().is_empty(), "Esc closes the sheet, not the library");
    open(&mut harness);
    for choice in ["Ask for names", "You, having seen the votes"] {
        focus(&mut harness, choice);
        press(&mut harness, &[Key::Enter]);
    }
    // Letters go into the field, not to the keys of the library.
    focus(&mut harness, "Roles to choose from when joining, with commas between them; none are asked for if you leave it empty");
    write(&mut harness, "Fixer, ,Coach");
    focus(&mut harness, "For people elsewhere: the address of your own tunnel or proxy, such as https://name.example");
    write(&mut harness, "group.example");
    focus(&mut harness, "Open the room");
    press(&mut harness, &[Key::Enter]);
    assert!(intents.borrow().is_empty(), "an address without https is none: {:?}", intents.borrow());
    focus(&mut harness, "For people elsewhere: the address of your own tunnel or proxy, such as https://name.example");
    press(&mut harness, &[Key::Home]);
    write(&mut harness, "https://");
    focus(&mut harness, "Open the room");
    press(&mut harness, &[Key::Enter]);
    let group = GroupSettings {
        names: true,
        roles: vec!["Fixer".into(), "Coach".into()],
        by_votes: false,
        public_url: "https://group.example".into(),
        ..GroupSettings::default()
    };
    let made = intents.borrow();
    let [Intent::Settings(settings), Intent::NewRun { scenario, seed: None }, Intent::Group(GroupIntent::Hold)] = &made[..] else {
        panic!("{made:?}");
    };
    assert_eq!((&settings.group, scenario.as_str()), (&group, "one"));
}
