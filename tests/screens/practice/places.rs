//! What is on them: within the window at every size, apart from each other, with names.

use super::{Program, finished, long_round, press_with, right, usual, window};
use crate::{
    harness::{
        practice::{NOW, done},
        read::{CONTROLS, Sideways, check_names, places},
        sizes::{SMALL, everywhere},
        window::{USUAL, still},
    },
    practice_books::BOOKS,
};
use egui_kittest::{Node, kittest::NodeT as _};
use north_of_noise::{
    practice::{Act, Answer, Exam, QuestionKind},
    ui::{
        Scale, ThemeName,
        egui::{Key, Modifiers, Rect, accesskit::Role, vec2},
    },
};

/// A program, and keys to be pressed in it.
type Pressed = (Program, Vec<(Modifiers, Key)>);

/// A screen of practice by name.
type Named = (&'static str, Box<dyn Fn() -> Pressed>);

fn checked(number: usize) -> Exam {
    let exam = long_round();
    let question = exam.question(number).expect("a question").question();
    let answer = if question.kind() == QuestionKind::BestWorst { Answer::best_worst(0, 1) } else { right(question) };
    done(exam, 1, [Act::Look(number), Act::Answer(number, answer), Act::Check(number)])
}

fn screens() -> Vec<Named> {
    fn of(make: impl Fn() -> Program + 'static, keys: &'static [(Modifiers, Key)]) -> Box<dyn Fn() -> Pressed> {
        Box::new(move || (make(), keys.to_vec()))
    }
    let exam = |id: &'static str| move || Program::with_history(Some(BOOKS.sitting(id)));
    let open = |number: usize| move || Program::with_history(Some(done(long_round(), 0, [Act::Look(number)])));
    let told = |number: usize| move || Program::with_history(Some(checked(number)));
    vec![
        ("home, first start", of(|| Program::new(None), &[])),
        ("home", of(|| Program::with_history(None), &[])),
        ("single", of(open(0), &[])),
        ("multiple", of(open(1), &[])),
        ("best and worst", of(open(3), &[])),
        ("single, told", of(told(0), &[])),
        ("multiple, told", of(told(1), &[])),
        ("true or false, told", of(told(2), &[])),
        ("best and worst, told", of(told(3), &[])),
        ("exam of 80", of(exam("pspo_1_like"), &[])),
        ("exam, paused", of(exam("pspo_1_like"), &[(Modifiers::NONE, Key::Space)])),
        ("exam, to be finished", of(exam("popm_like"), &[(Modifiers::COMMAND, Key::Enter)])),
        ("result", of(|| Program::with_history(Some(finished("pspo_1_like"))), &[])),
        ("an answer of it", of(|| Program::with_history(Some(finished("short_10"))), &[(Modifiers::NONE, Key::N)])),
        ("end of a round", of(|| Program::with_history(Some(done(checked(3), 2, [Act::Finish(NOW)]))), &[])),
    ]
}

#[test]
fn nothing_leaves_the_window_at_any_size_scale_and_theme() {
    const MAIN: [&str; 6] = ["Check", "Next question", "Finish", "Back", "Pause", "Not yet"];
    let mut sideways = Sideways::default();
    for (size, scale, theme) in everywhere(vec2(3840.0, 2160.0), &[Scale::MIN, 1.0, Scale::MAX]) {
        for (name, make) in screens() {
            let (program, keys) = make();
            let (mut harness, _) = window(still(theme, scale), size, program);
            for (modifiers, key) in keys {
                press_with(&mut harness, modifiers, key);
            }
            let what = format!("{name} at {size:?} × {scale}, {theme:?}");
            let whole = harness.ctx.content_rect();
            assert!((whole.width() * scale - size.x).abs() < 1.0, "the window is {whole:?}");
            sideways.look(&harness, &what);
            for (label, place) in places(&harness).iter().filter(|(label, _)| MAIN.contains(&label.as_str())) {
                let is_whole = place.top() >= whole.top() - 0.5 && place.bottom() <= whole.bottom() + 0.5;
                assert!(is_whole, "{what}: {label:?} at {place:?} of {whole:?}");
            }
        }
    }
    sideways.check(1000);
}

#[test]
fn options_keep_apart_and_between_the_columns() {
    for (name, make) in screens() {
        for (size, scale) in [(SMALL, 1.0), (SMALL, 2.0), (USUAL, 1.0)] {
            let (program, _) = make();
            let (harness, shared) = window(still(ThemeName::Dark, scale), size, program);
            if shared.borrow().exam.as_ref().is_none_or(|exam| exam.finished().is_some()) {
                continue;
            }
            let is_option = |node: &Node<'_>| {
                let node = node.accesskit_node();
                matches!(node.role(), Role::RadioButton | Role::CheckBox) && !node.label().unwrap_or_default().starts_with("Worst")
            };
            let rects: Vec<Rect> = harness.root().children_recursive().filter(is_option).map(|node| node.rect()).collect();
            assert!(rects.len() >= 2, "{name}: {} options", rects.len());
            for pair in rects.windows(2) {
                assert!(pair[0].bottom() < pair[1].top(), "{name} at {size:?} × {scale}: {pair:?}");
                assert!((pair[0].width() - pair[1].width()).abs() < 1.0, "{name}: {pair:?}");
            }
        }
    }
}

#[test]
fn everything_that_can_be_used_says_its_name() {
    for (name, make) in screens() {
        check_names(&usual(make().0).0, &CONTROLS, 3, name);
    }
}
