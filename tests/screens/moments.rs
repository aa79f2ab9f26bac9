//! A moment by keys: nothing is decided before an option and how sure one is are said, and nothing is told before it is decided.

use std::{cell::RefCell, rc::Rc};

use crate::every_screen::moments::opened;
use crate::harness::{
    keys::{focus, press},
    practice::NOW,
    read::says,
    window::{USUAL, window},
};
use egui_kittest::kittest::Queryable as _;
use north_of_noise::{
    moment::{Course, Why},
    practice::{Decided, MomentMark, Zone},
    program::{DRAWS, HeldMoment, MomentIntent, MomentRoom, ToldMoment},
    ui::{
        Intent, Look,
        egui::{Key, Ui},
        screens::{MomentState, moments_ui},
    },
    words::moment as words,
};

#[test]
fn a_moment_is_decided_by_keys_and_told_only_then() {
    let (moments, moment, posed) = opened(|moment| moment.options.len() == 4);
    let told: Rc<RefCell<Option<Decided>>> = Rc::default();
    let asked: Rc<RefCell<Vec<Intent>>> = Rc::default();
    let (best_in, course) = (moment.best_in(&posed, DRAWS), Course::replay([], NOW, Zone::UTC));
    let of = moment.clone();
    let (shown, pushed, mut state) = (Rc::clone(&told), Rc::clone(&asked), MomentState::default());
    let worth: Vec<String> = (0..4).map(|place| words::worth(&moment, place)).collect();
    let mut harness = window(Look::default(), USUAL, move |ui: &mut Ui| {
        let decided = shown.borrow().clone();
        let told = decided.as_ref().map(|decided| ToldMoment { moment: &of, decided, best_in: &best_in, mark: MomentMark::None });
        let held = HeldMoment { id: &of.id, posed: &posed, why: Some(Why::New), told };
        let room = MomentRoom { moments: &moments, course: &course, now: NOW, held: Some(held) };
        moments_ui(ui, &room, &held, &mut state, &mut pushed.borrow_mut());
    });
    let tells =
        |harness: &egui_kittest::Harness<'_>| worth.iter().any(|worth| says(harness, worth)) || says(harness, &words::difficulty(&moment));
    assert!(!tells(&harness));
    focus(&mut harness, "Decide");
    press(&mut harness, &[Key::Enter]);
    assert!(asked.borrow().is_empty(), "nothing was chosen");
    press(&mut harness, &[Key::Num3]);
    focus(&mut harness, "Decide");
    press(&mut harness, &[Key::Enter]);
    assert!(asked.borrow().is_empty(), "nobody said how sure they are");
    focus(&mut harness, "Sure");
    press(&mut harness, &[Key::Enter]);
    focus(&mut harness, "Decide");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(*asked.borrow(), [Intent::Moment(MomentIntent::Decide { option: 2, sure: 80 })]);
    assert!(!tells(&harness), "it is not on the disk yet");
    *told.borrow_mut() = Some(moment.decided(2, 80, NOW, false));
    harness.run_steps(3);
    assert!(says(&harness, &words::result(&moment, 2)) && says(&harness, &words::difficulty(&moment)));
    focus(&mut harness, "Star it");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(asked.borrow().last(), Some(&Intent::Moment(MomentIntent::Mark(MomentMark::Starred))));
    focus(&mut harness, "Next moment");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(asked.borrow().last(), Some(&Intent::Moment(MomentIntent::Next(None))));
    press(&mut harness, &[Key::Escape]);
    assert_eq!(asked.borrow().last(), Some(&Intent::Moment(MomentIntent::Leave)));
    assert!(harness.query_by_label("Decide").is_none());
}
