//! The screens around the desk keep what is on them in its place, whatever the window, the text size, the theme
//! and the texts: nothing is cut off, covered or out of reach, and nothing moves of itself.
//!
//! Measured on what is painted and on what can be used; only down a marked area may be scrolled.

use crate::every_screen::{Shown, Texts, around, grouped, one_after_the_other, practised, reviewed};
use crate::{
    harness::{
        keys::press,
        sizes::SMALL,
        window::{USUAL, plain, still},
    },
    painted,
};
use north_of_noise::{
    score::Kind,
    ui::{
        Look, ThemeName,
        egui::{Key, Vec2, vec2},
    },
    words,
};

const LARGE: Vec2 = vec2(2560.0, 1440.0);
const LARGEST: Vec2 = vec2(3840.0, 2160.0);
const SCALES: [f32; 4] = [0.8, 1.0, 1.5, 2.0];

/// Fewest rows of text on any screen: less is a screen that was not drawn.
const ROWS: usize = 4;

fn report(mut wrong: Vec<String>) {
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong[..wrong.len().min(600)].join("\n"));
}

/// What is wrong with screens in a window.
fn wrong(screens: &[Shown], look: Look, pixels: Vec2) -> Vec<String> {
    let (theme, scale) = (look.name, look.scale.factor());
    let mut wrong = Vec::new();
    for screen in screens {
        let window = screen.settled(look, pixels);
        let rows = painted::rows_on_top(&window);
        let mut faults = painted::faults(&rows, false);
        if rows.len() < ROWS {
            faults.push(format!("only {} rows are painted", rows.len()));
        }
        faults.extend(painted::covered_or_cut(&window));
        faults.extend(painted::out_of_reach(&window));
        faults.extend(painted::hanging_out(&window));
        let at = format!("{} at {}×{} × {scale}, {theme:?}", screen.name, pixels.x, pixels.y);
        wrong.extend(faults.into_iter().map(|fault| format!("{at}: {fault}")));
    }
    wrong
}

/// These screens at every size and text size.
fn check(screens: &[Shown]) {
    let small = [SMALL, USUAL].into_iter().flat_map(|pixels| SCALES.map(|scale| (pixels, scale)));
    let large = [(LARGE, 1.0), (LARGE, 2.0), (LARGEST, 0.8), (LARGEST, 2.0)];
    report(small.chain(large).flat_map(|(pixels, scale)| wrong(screens, still(ThemeName::Dark, scale), pixels)).collect());
}

#[test]
fn title_library_settings_and_end_keep_their_place() {
    check(&around(Texts::Shipped));
}

#[test]
fn title_library_settings_and_end_keep_their_place_with_the_longest_texts() {
    check(&around(Texts::Longest));
}

#[test]
fn the_review_and_what_if_keep_their_place() {
    check(&reviewed(Texts::Shipped));
}

#[test]
fn the_review_and_what_if_keep_their_place_with_the_longest_texts() {
    check(&reviewed(Texts::Longest));
}

#[test]
fn a_group_session_keeps_its_place() {
    check(&grouped(Texts::Shipped));
}

#[test]
fn a_group_session_keeps_its_place_with_the_longest_texts() {
    check(&grouped(Texts::Longest));
}

#[test]
fn practice_keeps_its_place() {
    check(&practised(Texts::Shipped));
}

#[test]
fn practice_keeps_its_place_with_the_longest_texts() {
    check(&practised(Texts::Longest));
}

/// All screens with the shipped texts.
fn all() -> Vec<Shown> {
    let texts = Texts::Shipped;
    around(texts).into_iter().chain(reviewed(texts)).chain(practised(texts)).chain(grouped(texts)).collect()
}

#[test]
fn with_few_numbers_everything_keeps_its_place() {
    let screens =
        |texts| around(texts).into_iter().chain(reviewed(texts)).chain(practised(texts)).chain(grouped(texts)).collect::<Vec<_>>();
    let all: Vec<Shown> = [Texts::Shipped, Texts::Longest].into_iter().flat_map(screens).collect();
    let sizes = [SMALL, USUAL].into_iter().flat_map(|pixels| SCALES.map(|scale| (pixels, scale)));
    report(sizes.flat_map(|(pixels, scale)| wrong(&all, plain(ThemeName::Dark, scale), pixels)).collect());
}

#[test]
fn no_theme_moves_anything() {
    let others = ThemeName::ALL.into_iter().filter(|theme| *theme != ThemeName::Dark);
    report(others.flat_map(|theme| wrong(&all(), still(theme, 1.0), SMALL)).collect());
}

#[test]
fn what_is_done_next_is_in_sight_in_the_usual_window() {
    let mut wrong = Vec::new();
    for screen in all() {
        let window = screen.window(ThemeName::Dark, 1.0, USUAL);
        wrong.extend(screen.main.iter().filter_map(|label| {
            let told = painted::is_in_sight(&window, label).err()?;
            Some(format!("{}: {told}", screen.name))
        }));
    }
    report(wrong);
}

#[test]
fn nothing_scrolls_by_a_hair_in_the_usual_window() {
    let hairs = |screen: &Shown| {
        let name = screen.name;
        painted::scrolls_by_a_hair(&screen.window(ThemeName::Dark, 1.0, USUAL)).into_iter().map(move |told| format!("{name}: {told}"))
    };
    report(all().iter().flat_map(hairs).collect());
}

#[test]
fn what_is_opened_begins_at_its_top() {
    // Where the ring was led down a list, its row is followed; a trouble may be before the row that has it.
    let led = ["review, a decision opened", "review, all options", "library, all of one", "library, troubles"];
    let mut wrong = Vec::new();
    for screen in all().iter().filter(|screen| !led.contains(&screen.name)) {
        for (pixels, scale) in [(USUAL, 1.0), (SMALL, 1.0), (SMALL, 2.0)] {
            let away = painted::scrolled_away(&screen.window(ThemeName::Dark, scale, pixels));
            wrong.extend(away.into_iter().map(|told| format!("{} at {}×{} × {scale}: {told}", screen.name, pixels.x, pixels.y)));
        }
    }
    report(wrong);
}

#[test]
fn a_decision_and_what_it_came_to_fit_the_usual_window() {
    let review = all().into_iter().find(|screen| screen.name == "review").expect("there is one");
    let mut window = review.window(ThemeName::Dark, 1.0, USUAL);
    let dilemma = format!("· {} ·", words::kind(Kind::Dilemma));
    let mut rows = painted::rows(&window);
    // What a dilemma says may be long, and what differed from another Sprint too; then one scrolls.
    while rows.iter().any(|row| row.text.contains(&dilemma) || row.text.contains("other way round")) {
        press(&mut window, &[Key::ArrowDown]);
        rows = painted::rows(&window);
    }
    // The axis of the strips is the lowest row of numbers beside the list; the plane and the fan above have theirs higher.
    let is_beside = |row: &&painted::Row| row.text.parse::<u32>().is_ok() && row.place.left() > USUAL.x / 2.0;
    let axis = rows.iter().filter(is_beside).max_by(|a, b| a.place.bottom().total_cmp(&b.place.bottom())).expect("the axis is painted");
    assert!(axis.place.top() > USUAL.y / 2.0, "{:?}", axis.place);
    assert!(axis.clip.contains_rect(axis.place), "{:?} in {:?}", axis.place, axis.clip);
}

#[test]
fn nothing_jumps_when_it_gets_the_keyboard() {
    /// Presses of Tab: enough for a round of most screens.
    const PRESSES: usize = 30;
    let mut wrong = Vec::new();
    for (screen, (pixels, scale)) in all().iter().flat_map(|screen| [(screen, (USUAL, 1.0)), (screen, (SMALL, 2.0))]) {
        let jumps = painted::jumps(&mut screen.window(ThemeName::Dark, scale, pixels), PRESSES);
        wrong.extend(jumps.into_iter().map(|told| format!("{} at {}×{} × {scale}: {told}", screen.name, pixels.x, pixels.y)));
    }
    report(wrong);
}

#[test]
fn a_screen_looks_the_same_wherever_one_comes_from() {
    let words = |window: &egui_kittest::Harness<'_>| painted::rows(window).into_iter().map(|row| (row.text, row.place)).collect::<Vec<_>>();
    let each = [
        "title",
        "library",
        "settings",
        "end",
        "review, before the first figure",
        "what if",
        "practice",
        "single",
        "exam of 80",
        "result",
        "end of a round",
    ];
    let screens: Vec<Shown> = all().into_iter().filter(|screen| each.contains(&screen.name)).collect();
    assert_eq!(screens.len(), each.len());
    for pixels in [USUAL, SMALL] {
        let apart: Vec<_> = screens.iter().map(|screen| words(&screen.window(ThemeName::Dark, 1.0, pixels))).collect();
        let after: Vec<_> = one_after_the_other(&screens, pixels, words);
        for ((screen, apart), after) in screens.iter().zip(apart).zip(after) {
            let moved = apart.iter().zip(&after).find(|(apart, after)| apart != after);
            assert!(moved.is_none(), "{} at {pixels:?}: {moved:?}", screen.name);
            assert_eq!(apart.len(), after.len(), "{} at {pixels:?}", screen.name);
        }
    }
}
