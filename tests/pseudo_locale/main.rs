//! Every word that shows or is read out comes from the language's file, from an author, or from a keyboard.
//!
//! It says everything with accents and longer than it is, has authors write in another alphabet, goes through
//! all screens, points at all that is there, presses all that can be pressed, and reports each text with a word
//! of plain letters.
#![cfg(feature = "ui")]

mod around;
mod authored;
mod crawl;
mod desk;
mod harness;
mod practice;

use crawl::{Crawler, Heard, Place, is_fault};
use north_of_noise::ui::Scale;
use north_of_noise::words::{self, ENGLISH, ENGLISH_FILE, Language};
use std::{borrow::Cow, sync::Arc};

fn accented() -> Arc<Language> {
    let accented = |text: &str| -> Cow<'_, str> { Cow::Owned(fluent_pseudo::transform(text, false, true).into_owned()) };
    let (language, mistakes) = Language::transformed(ENGLISH, ENGLISH_FILE, Some(accented));
    assert!(mistakes.is_empty(), "{mistakes:?}");
    Arc::new(language)
}

/// Goes through these places; reports each text that comes from nowhere, with the place where it was met first.
fn check(least: usize, places: fn() -> Vec<Place>) {
    let heard = accented().speak(|| {
        let (mut wide, mut narrow, mut heard) = (Crawler::new(1.0), Crawler::new(Scale::MAX), Heard::default());
        for place in &places() {
            if place.narrow { &mut narrow } else { &mut wide }.visit(place, &mut heard);
        }
        heard
    });
    assert!(heard.all.len() > least, "only {} texts", heard.all.len());
    let mut faults: Vec<String> = heard.faults.iter().map(|(text, place)| format!("{place}: {text:?}")).collect();
    faults.sort();
    assert!(faults.is_empty(), "{} of {} texts:\n{}", faults.len(), heard.all.len(), faults.join("\n"));
}

#[test]
fn the_screens_around_the_desk_say_nothing_of_their_own() {
    check(400, around::places);
}

#[test]
fn the_desk_says_nothing_of_its_own() {
    check(1000, desk::places);
}

#[test]
fn practice_says_nothing_of_its_own() {
    check(400, practice::places);
}

#[test]
fn a_word_of_plain_letters_is_seen_among_others() {
    let title = accented().speak(|| words::text("settings-title"));
    assert!(!is_fault(title) && is_fault("Settings"));
    assert!(!is_fault(&authored::marked("Trust, 12 %")) && is_fault(&format!("{} and 3 more", authored::marked("Trust"))));
    assert!(!is_fault("Ctrl+Enter") && !is_fault("B") && !is_fault("± 1.6 · 7") && is_fault("7 of 10 days"));
}
