//! A fork beside its original, and the short review after a sprint.

use crate::{
    every_screen::{Texts, review_of},
    harness::{
        keys::{click, press},
        read::{Sideways, copied, places, says},
        reviewed::{PARTED, Reviewed},
        sizes::SMALL,
        window::{USUAL, still, window},
    },
};
use egui_kittest::kittest::Queryable as _;
use north_of_noise::{
    sim::Recording,
    ui::{
        Intent, Look, Scale, Screen, ThemeName,
        egui::{Key, Ui, vec2},
        screens::{WhatIfData, WhatIfState, sprint_review_key, sprint_review_ui, what_if_ui},
    },
};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

fn pair() -> &'static Reviewed {
    review_of(Texts::Shipped)
}

fn data() -> WhatIfData<'static> {
    WhatIfData { scores: [None, None], ..pair().what_if() }
}

fn what_if(ui: &mut Ui, out: &mut Vec<Intent>) {
    what_if_ui(ui, &data(), &mut WhatIfState::default(), out);
}

#[test]
fn nothing_leaves_the_window_at_any_size_scale_and_theme() {
    /// A screen and its name.
    type Named = (&'static str, Box<dyn FnMut(&mut Ui)>);
    fn screens() -> [Named; 2] {
        [
            ("what if", Box::new(|ui| what_if(ui, &mut Vec::new()))),
            ("sprint review", Box::new(|ui| _ = sprint_review_ui(ui.ctx(), &pair().sprint))),
        ]
    }
    let mut sideways = Sideways::default();
    for size in [SMALL, USUAL, vec2(2560.0, 1440.0)] {
        for scale in [1.0, Scale::MAX] {
            for theme in ThemeName::ALL {
                for (name, screen) in screens() {
                    sideways.look(&window(still(theme, scale), size, screen), &format!("{name} at {size:?} × {scale}, {theme:?}"));
                }
            }
        }
    }
    sideways.check(500);
}

#[test]
fn the_fork_is_told_from_its_original_by_what_they_came_to() {
    let asked = Rc::new(RefCell::new(Vec::new()));
    let kept = Rc::clone(&asked);
    let mut window = window(Look::default(), vec2(1280.0, 2000.0), move |ui| what_if(ui, &mut kept.borrow_mut()));
    assert_eq!(pair().original.parts_in(), PARTED);
    let index = |run: &Recording| pair().reference.index(run.run().outcome().expect("it is over").utility.total);
    let (one, other) = (index(&pair().original.recording), index(&pair().fork));
    let row = format!("Outcome, 0 nothing and 100 par: original {one:.0}, fork {other:.0}").replace('-', "\u{2212}");
    assert!(says(&window, &row), "{row}");
    assert!(says(&window, "Sprint 5"), "what was decided differently");
    click(&mut window, "Fork again");
    press(&mut window, &[Key::Escape]);
    assert_eq!(*asked.borrow(), [Intent::Fork(PARTED), Intent::Open(Screen::End)]);
}

#[test]
fn all_of_it_fits_a_small_window_and_each_sprint_shows_what_was_decided_otherwise() {
    let areas = Rc::new(RefCell::new([None, None]));
    let seen = Rc::clone(&areas);
    let mut state = WhatIfState::default();
    let at = Rc::new(Cell::new(None));
    let told = Rc::clone(&at);
    let asked = Rc::new(RefCell::new(Vec::new()));
    let kept = Rc::clone(&asked);
    let mut window = window(Look::default(), USUAL, move |ui| {
        *seen.borrow_mut() = what_if_ui(ui, &data(), &mut state, &mut kept.borrow_mut());
        told.set(state.at);
    });
    let [Some(left), Some(right)] = *areas.borrow() else { panic!("two skies") };
    assert!(left.right() <= right.left() && left.height() > 100.0);
    for (name, place) in places(&window).iter().filter(|(name, _)| !name.is_empty()) {
        assert!(place.bottom() <= USUAL.y + 0.5, "{name} ends at {}", place.bottom());
    }
    press(&mut window, &[Key::ArrowLeft]);
    assert_eq!(at.get(), Some(pair().fork.view().sprints() - 1), "back from the end of the epilogue");
    press(&mut window, &[Key::ArrowRight]);
    assert_eq!(at.get(), None);
    click(&mut window, "Sprint 5: what was decided differently");
    assert!(window.query_by_label("Sprint 5: what was decided differently, all of it").is_some());
    assert_eq!(at.get(), Some(PARTED));
    press(&mut window, &[Key::Escape]);
    assert!(window.query_by_label("Sprint 5: what was decided differently, all of it").is_none());
    assert!(asked.borrow().is_empty(), "Esc closes the sheet and not the screen");
}

#[test]
fn figures_are_copied_as_a_table() {
    let mut window = window(Look::default(), USUAL, |ui| what_if(ui, &mut Vec::new()));
    window.get_by_label("Copy figures").click();
    window.step();
    let text = copied(&window).expect("something was copied");
    assert!(text.lines().count() > 5 && text.lines().skip(1).all(|line| line.matches('\t').count() == 3), "{text}");
    // What is there adds up.
    for line in text.lines().skip(2) {
        let figures: Vec<f64> = line.split('\t').skip(1).map(figure).collect();
        assert!((figures[1] - figures[0] - figures[2]).abs() < 1e-6, "{line}");
    }
}

/// The number in a text such as `78 ± 7`, `−€19k` or `+.07`.
fn figure(text: &str) -> f64 {
    let value = text.split('±').next().unwrap_or(text).replace('−', "-");
    let digits: String = value.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | '-')).collect();
    digits.parse().unwrap_or_else(|_| panic!("no number in {text:?}"))
}

#[test]
fn the_sprint_review_tells_the_dearest_choices_and_enter_puts_it_away() {
    let review = &pair().sprint;
    let losses: Vec<f64> = review.graded.iter().flat_map(|(_, grades)| grades.iter().map(|g| g.loss)).filter(|loss| *loss > 0.0).collect();
    assert!(!losses.is_empty(), "a factory loses something");
    let away = Rc::new(Cell::new(false));
    let seen = Rc::clone(&away);
    let mut window = window(Look::default(), USUAL, move |ui| {
        if !seen.get() {
            seen.set(sprint_review_key(ui.ctx()) || sprint_review_ui(ui.ctx(), review));
        }
    });
    assert!(window.query_by_label_contains(&format!("Sprint {} reviewed", review.sprint)).is_some());
    press(&mut window, &[Key::Enter]);
    assert!(away.get());
}
