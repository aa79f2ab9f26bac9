//! A fork beside its original, and the short review after a sprint.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::{Arc, LazyLock},
};

use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use north_of_noise::program::{Original, SprintReview, common};
use north_of_noise::{
    player, scenario,
    score::{Reference, grade, moments, reference},
    sim::Recording,
    ui::{
        Intent, Look, Scale, Screen, ThemeName,
        egui::{Key, OutputCommand, Rect, Ui, vec2},
        install_fonts,
        screens::{WhatIfData, WhatIfState, sprint_review_key, sprint_review_ui, what_if_ui},
    },
};

const SEED: u64 = 3;
/// The sprint (from 0) in which the two part.
const PARTED: usize = 4;

/// A fork with its original and the scale of both.
struct Pair {
    fork: Recording,
    original: Original,
    reference: Reference,
}

static PAIR: LazyLock<Pair> = LazyLock::new(|| {
    let (file, text) = scenario::by_name("busy_standing_still").expect("a shipped scenario");
    let scenario = Arc::new(scenario::load(file, text).scenario.expect("it loads"));
    let run = player::record(&scenario, SEED, &mut *player::by_name("factory", SEED).expect("a player"));
    let fork = finished(run.fork_at(PARTED).expect("a sprint of it"));
    let original = Original::new("one".into(), run, &fork);
    assert_eq!(original.common, common(&fork, &original.recording));
    Pair { fork, original, reference: reference(&scenario, SEED) }
});

fn finished(mut run: Recording) -> Recording {
    player::play_on(&mut run, &mut player::Bot::named("balanced").expect("the balanced player"), |_| false);
    run
}

/// A window with a screen in it, and what egui calls its extent.
fn window(look: Look, (width, height): (f32, f32), mut screen: impl FnMut(&mut Ui) + 'static) -> (Harness<'static>, Rc<Cell<Rect>>) {
    let extent = Rc::new(Cell::new(Rect::ZERO));
    let seen = Rc::clone(&extent);
    let mut frames = 0;
    let shown = move |ui: &mut Ui| {
        if frames == 0 {
            install_fonts(ui.ctx());
            look.apply(ui.ctx());
            ui.ctx().request_repaint();
        } else {
            seen.set(ui.ctx().content_rect());
            screen(ui);
        }
        frames += 1;
    };
    let mut harness = Harness::builder().with_size(vec2(width, height)).with_max_steps(20).build_ui(shown);
    harness.run();
    (harness, extent)
}

/// A screen and its name.
type Named = (&'static str, Box<dyn FnMut(&mut Ui)>);

fn data() -> WhatIfData<'static> {
    WhatIfData { fork: &PAIR.fork, reference: &PAIR.reference, original: &PAIR.original, scores: [None, None] }
}

fn what_if(ui: &mut Ui, out: &mut Vec<Intent>) {
    what_if_ui(ui, &data(), &mut WhatIfState::default(), out);
}

fn sprint() -> SprintReview {
    let run = &PAIR.original.recording;
    let graded = moments(run, Some(PARTED)).into_iter().map(|moment| {
        let grades = grade(&moment, 4);
        (moment, grades)
    });
    SprintReview { sprint: PARTED + 1, graded: graded.collect(), reference: PAIR.reference.clone() }
}

#[test]
fn nothing_leaves_the_window_at_any_size_scale_and_theme() {
    let panel = Rc::new(sprint());
    let (mut checked, mut outside) = (0, Vec::new());
    for size in [(1024.0, 640.0), (1280.0, 720.0), (2560.0, 1440.0)] {
        for scale in [1.0, Scale::MAX] {
            for theme in ThemeName::ALL {
                let look = Look::new(theme, false, Scale::new(scale), false);
                let panel = Rc::clone(&panel);
                let screens: [Named; 2] = [
                    ("what if", Box::new(|ui| what_if(ui, &mut Vec::new()))),
                    (
                        "sprint review",
                        Box::new(move |ui| {
                            sprint_review_ui(ui.ctx(), &panel);
                        }),
                    ),
                ];
                for (name, screen) in screens {
                    let (window, extent) = window(look, size, screen);
                    let extent = extent.get();
                    let per_point = f64::from(window.ctx.pixels_per_point());
                    for node in window.root().children_recursive() {
                        let node = node.accesskit_node();
                        let Some(bounds) = node.bounding_box() else { continue };
                        let (left, right) = ((bounds.x0 / per_point) as f32, (bounds.x1 / per_point) as f32);
                        if left < extent.left() - 0.5 || right > extent.right() + 0.5 {
                            let label = node.label().or(node.value()).unwrap_or_default();
                            outside.push(format!("{name} at {size:?} × {scale}: {label:?} from {left} to {right} of {extent:?}"));
                        }
                        checked += 1;
                    }
                }
            }
        }
    }
    outside.truncate(20);
    assert!(outside.is_empty(), "{outside:#?}");
    assert!(checked > 500, "only {checked} things looked at");
}

#[test]
fn the_fork_is_told_from_its_original_by_what_they_came_to() {
    let asked = Rc::new(RefCell::new(Vec::new()));
    let kept = Rc::clone(&asked);
    let (mut window, _) = window(Look::default(), (1280.0, 2000.0), move |ui| what_if(ui, &mut kept.borrow_mut()));
    assert_eq!(PAIR.original.parts_in(), PARTED);
    let index = |run: &Recording| PAIR.reference.index(run.run().outcome().expect("it is over").utility.total);
    let (one, other) = (index(&PAIR.original.recording), index(&PAIR.fork));
    let row = format!("Outcome, 0 nothing and 100 par: original {one:.0}, fork {other:.0}").replace('-', "\u{2212}");
    assert!(window.query_all_by_label_contains(&row).next().is_some(), "{row}");
    assert!(window.query_all_by_label_contains("Sprint 5").next().is_some(), "what was decided differently");
    window.get_by_label("Fork again").click();
    window.run();
    window.key_press(Key::Escape);
    window.run();
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
    let (mut window, _) = window(Look::default(), (1280.0, 720.0), move |ui| {
        *seen.borrow_mut() = what_if_ui(ui, &data(), &mut state, &mut kept.borrow_mut());
        told.set(state.at);
    });
    let [Some(left), Some(right)] = *areas.borrow() else { panic!("two skies") };
    assert!(left.right() <= right.left() && left.height() > 100.0);
    for node in window.root().children_recursive() {
        let node = node.accesskit_node();
        if let (Some(bounds), Some(label)) = (node.bounding_box(), node.label()) {
            assert!(bounds.y1 <= 720.5, "{label} ends at {}", bounds.y1);
        }
    }
    window.key_press(Key::ArrowLeft);
    window.run();
    assert_eq!(at.get(), Some(PAIR.fork.view().sprints() - 1), "back from the end of the epilogue");
    window.key_press(Key::ArrowRight);
    window.run();
    assert_eq!(at.get(), None);
    window.get_by_label("Sprint 5: what was decided differently").click();
    window.run();
    assert!(window.query_by_label("Sprint 5: what was decided differently, all of it").is_some());
    assert_eq!(at.get(), Some(PARTED));
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_by_label("Sprint 5: what was decided differently, all of it").is_none());
    assert!(asked.borrow().is_empty(), "Esc closes the sheet and not the screen");
}

#[test]
fn figures_are_copied_as_a_table() {
    let (mut window, _) = window(Look::default(), (1280.0, 720.0), |ui| what_if(ui, &mut Vec::new()));
    window.get_by_label("Copy figures").click();
    window.step();
    let copied = window.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let text = copied.expect("something was copied");
    assert!(text.lines().count() > 5 && text.lines().skip(1).all(|line| line.matches('\t').count() == 3), "{text}");
    // What stands there adds up.
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
    let review = sprint();
    let losses: Vec<f64> = review.graded.iter().flat_map(|(_, grades)| grades.iter().map(|g| g.loss)).filter(|loss| *loss > 0.0).collect();
    assert!(!losses.is_empty(), "a factory loses something");
    let away = Rc::new(Cell::new(false));
    let seen = Rc::clone(&away);
    let (mut window, _) = window(Look::default(), (1280.0, 720.0), move |ui| {
        if !seen.get() {
            seen.set(sprint_review_key(ui.ctx()) || sprint_review_ui(ui.ctx(), &review));
        }
    });
    assert!(window.query_by_label_contains("Sprint 5 reviewed").is_some());
    window.key_press(Key::Enter);
    window.run();
    assert!(away.get());
}
