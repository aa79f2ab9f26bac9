//! The screens around the desk in a language whose texts are a third longer: they keep their place there too.

use std::{borrow::Cow, sync::Arc};

use crate::every_screen::{Shown, Texts, around, practised, reviewed};
use crate::{
    harness::{
        sizes::SMALL,
        window::{USUAL, plain, still},
    },
    painted,
};
use north_of_noise::{
    ui::{Look, ThemeName, egui::Vec2},
    words::Language,
};

const ENGLISH: &str = include_str!("../../assets/languages/en.ftl");

/// Accented and longer, as other languages are.
fn longer(text: &str) -> Cow<'_, str> {
    fluent_pseudo::transform(text, false, true)
}

fn check(screens: fn(Texts) -> Vec<Shown>) {
    let (language, mistakes) = Language::transformed("en", ENGLISH, Some(longer));
    assert!(mistakes.is_empty(), "{mistakes:?}");
    let wrong = Arc::new(language).speak(|| wrong(&screens(Texts::Shipped)));
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}

fn wrong(screens: &[Shown]) -> Vec<String> {
    let sizes = [(SMALL, 1.0), (SMALL, 2.0), (USUAL, 1.0), (USUAL, 1.5)];
    let looks = |scale| [still(ThemeName::Dark, scale), plain(ThemeName::Dark, scale)];
    let sizes = sizes.into_iter().flat_map(|(pixels, scale)| looks(scale).map(|look| (pixels, look)));
    sizes.flat_map(|(pixels, look)| screens.iter().flat_map(move |screen| faults(screen, look, pixels))).collect()
}

fn faults(screen: &Shown, look: Look, pixels: Vec2) -> Vec<String> {
    let (window, scale) = (screen.settled(look, pixels), look.scale.factor());
    let mut faults = painted::faults(&painted::rows_on_top(&window), false);
    faults.extend(painted::covered_or_cut(&window));
    faults.extend(painted::out_of_reach(&window));
    faults.extend(painted::hanging_out(&window));
    faults.into_iter().map(|fault| format!("{} at {}×{} × {scale}: {fault}", screen.name, pixels.x, pixels.y)).collect()
}

#[test]
fn title_library_settings_and_end_keep_their_place_in_longer_words() {
    check(around);
}

#[test]
fn the_review_and_what_if_keep_their_place_in_longer_words() {
    check(reviewed);
}

#[test]
fn practice_keeps_its_place_in_longer_words() {
    check(practised);
}
