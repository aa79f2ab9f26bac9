//! The end of a run.

use super::{program, shelf};
use crate::harness::{
    keys::{focus, press, press_with},
    window::USUAL,
};
use crate::{
    every_screen::{Texts, over},
    harness::read::{in_focus, says},
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use north_of_noise::ui::{
    Intent, Screen,
    egui::{Key, Modifiers, vec2},
};

#[test]
fn the_main_key_of_the_end_reviews_the_choices() {
    for modifiers in [Modifiers::NONE, Modifiers::COMMAND] {
        let (mut harness, intents) = program(shelf(), Screen::End, USUAL);
        press_with(&mut harness, modifiers, Key::Enter);
        assert_eq!(*intents.borrow(), [Intent::Open(Screen::Review)]);
    }
}

#[test]
fn the_end_can_be_walked_and_left_by_keyboard() {
    let (mut harness, intents) = program(shelf(), Screen::End, USUAL);
    let mut met = Vec::new();
    for _ in 0..20 {
        press(&mut harness, &[Key::Tab]);
        met.extend(in_focus(&harness).and_then(|node| node.accesskit_node().label()));
    }
    for label in ["Back", "Recurring revenue", "From the start of Sprint", "Title", "Library", "Same seed again", "Play again"] {
        assert!(met.iter().any(|name| name == label), "{label} was not met: {met:?}");
    }
    focus(&mut harness, "From the start of Sprint");
    press(&mut harness, &[Key::ArrowLeft, Key::ArrowLeft]);
    for label in ["Fork at Sprint 3", "Same seed again", "Play again"] {
        focus(&mut harness, label);
        press(&mut harness, &[Key::Enter]);
    }
    let again = |seed| Intent::NewRun { scenario: "busy_standing_still".into(), seed };
    assert_eq!(*intents.borrow(), [Intent::Fork(2), again(Some(over(Texts::Shipped).run.run().seed())), again(None)]);
}

#[test]
fn the_end_tells_the_same_as_the_run() {
    let (harness, _) = program(shelf(), Screen::End, vec2(1280.0, 4000.0));
    let over = over(Texts::Shipped);
    let outcome = over.run.run().outcome().expect("an outcome");
    let index = over.reference.index(outcome.utility.total).round();
    assert!(says(&harness, &format!("{index:.0}   ")), "the outcome index {index}");
    let told = harness.get_by_label_contains("You shipped").accesskit_node().value().expect("a sentence");
    let counts: Vec<u16> = told.split(|c: char| !c.is_ascii_digit()).filter_map(|figure| figure.parse().ok()).collect();
    assert_eq!(counts[0], outcome.shipped, "{told}");
    assert_eq!(counts[1..].iter().sum::<u16>(), outcome.shipped, "{told}");
}
