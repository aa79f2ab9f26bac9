//! A beginner meets few numbers on a screen: the others wait where one points, or for a key.

use crate::{
    authored::shipped,
    desk_layout::{PHASES, VIEWS, moments_from},
    every_screen::{Texts, around, grouped, practised, reviewed},
    harness::{
        keys::press_with,
        window::{USUAL, plain},
    },
    open_desk::open,
    painted::figures,
};
use north_of_noise::{
    sim::Phase,
    ui::{ThemeName, egui::Modifiers},
};

/// Most numbers that any screen shows at first.
const MOST: usize = 35;

/// Fails with what is on the screens that show more.
fn check(screens: impl Iterator<Item = (String, Vec<String>)>) {
    let shown: Vec<_> = screens.collect();
    let many = shown.iter().filter(|(_, numbers)| numbers.len() > MOST);
    let many: Vec<String> = many.map(|(name, numbers)| format!("{name}: {} numbers: {numbers:#?}", numbers.len())).collect();
    let counts: Vec<String> = shown.iter().map(|(name, numbers)| format!("{} {name}", numbers.len())).collect();
    assert!(many.is_empty(), "{}\n{}", many.join("\n"), counts.join("\n"));
    // The count itself works.
    assert!(shown.iter().any(|(_, numbers)| numbers.len() > 2), "no screen shows a number");
}

#[test]
fn on_the_desk() {
    let early_to_late = [0, 3, 7].into_iter().flat_map(|sprint| moments_from(sprint, shipped(), &PHASES));
    check(early_to_late.flat_map(|run| {
        let (sprint, phase) = (run.view().sprint() + 1, run.view().phase());
        let (mut window, _desk) = open(run, plain(ThemeName::Dark, 1.0), USUAL);
        let views = if phase == Phase::Planning { VIEWS.len() } else { 1 };
        let shown = VIEWS.into_iter().enumerate().take(views).map(|(at, key)| {
            if views > 1 {
                press_with(&mut window, Modifiers::CTRL, key);
            }
            (format!("Sprint {sprint}, {phase:?}, view {at}"), figures(&window))
        });
        shown.collect::<Vec<_>>()
    }));
}

#[test]
fn around_the_desk() {
    check(around(Texts::Shipped).iter().map(|screen| (screen.name.to_owned(), figures(&screen.plain_window(USUAL)))));
}

#[test]
fn in_the_review() {
    check(reviewed(Texts::Shipped).iter().map(|screen| (screen.name.to_owned(), figures(&screen.plain_window(USUAL)))));
}

#[test]
fn in_a_group() {
    check(grouped(Texts::Shipped).iter().map(|screen| (screen.name.to_owned(), figures(&screen.plain_window(USUAL)))));
}

#[test]
fn in_practice() {
    check(practised(Texts::Shipped).iter().map(|screen| (screen.name.to_owned(), figures(&screen.plain_window(USUAL)))));
}
