//! The screens around the desk in a language whose texts are a third longer: they keep their place there too.
//!
//! A binary of its own, because the language is one for the whole program.

use std::borrow::Cow;

use crate::every_screen::{Shown, Texts, around, practised, reviewed};
use crate::painted;
use north_of_noise::{
    ui::{
        ThemeName,
        egui::{Vec2, vec2},
    },
    words::{self, Language},
};

const ENGLISH: &str = include_str!("../../assets/languages/en.ftl");

/// Accented and longer, as other languages are.
fn longer(text: &str) -> Cow<'_, str> {
    fluent_pseudo::transform(text, false, true)
}

fn check(screens: &[Shown]) {
    let (language, mistakes) = Language::transformed("en", ENGLISH.to_owned(), Some(longer));
    assert!(mistakes.is_empty(), "{mistakes:?}");
    words::choose(Some(language.keep()));
    let mut wrong: Vec<String> = Vec::new();
    for (pixels, scale) in [(vec2(1024.0, 640.0), 1.0), (vec2(1024.0, 640.0), 2.0), (vec2(1280.0, 720.0), 1.0), (vec2(1280.0, 720.0), 1.5)]
    {
        wrong.extend(screens.iter().flat_map(|screen| faults(screen, scale, pixels)));
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}

fn faults(screen: &Shown, scale: f32, pixels: Vec2) -> Vec<String> {
    let window = screen.window(ThemeName::Dark, scale, pixels);
    let mut faults = painted::faults(&painted::rows_on_top(&window), false);
    faults.extend(painted::covered_or_cut(&window));
    faults.extend(painted::out_of_reach(&window));
    faults.extend(painted::hanging_out(&window));
    faults.into_iter().map(|fault| format!("{} at {}×{} × {scale}: {fault}", screen.name, pixels.x, pixels.y)).collect()
}

#[test]
fn title_library_settings_and_end_keep_their_place_in_longer_words() {
    check(&around(Texts::Shipped));
}

#[test]
fn the_review_and_what_if_keep_their_place_in_longer_words() {
    check(&reviewed(Texts::Shipped));
}

#[test]
fn practice_keeps_its_place_in_longer_words() {
    check(&practised(Texts::Shipped));
}
