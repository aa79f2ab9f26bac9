//! The end of a run.

use super::{program, shelf};
use crate::harness::{
    keys::{focus, press, press_with},
    window::{USUAL, window},
};
use crate::{
    every_screen::{Texts, over, review_of},
    harness::read::{in_focus, says},
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use north_of_noise::{
    sim::Recording,
    tr,
    ui::{
        Intent, Look, Screen,
        egui::{Key, Modifiers, vec2},
        number,
        screens::{EndData, EndState, end_ui},
    },
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

#[test]
fn the_end_shows_one_score_and_opens_the_rest() {
    let (mut harness, _) = program(shelf(), Screen::End, vec2(1280.0, 4000.0));
    let over = over(Texts::Shipped);
    let index = over.reference.index(over.run.run().outcome().expect("an outcome").utility.total).round();
    let score = harness.get_by_label_contains(&format!("{index:.0}   ")).rect();
    assert!(score.top() < harness.get_by_label_contains("You shipped").rect().top(), "the score comes first");
    let parts = ["Current Value", "How they see you", "Promises", "What you leave behind", "Your bets"];
    assert!(parts.iter().all(|part| harness.query_by_label(part).is_none()));
    focus(&mut harness, "What the score is made of");
    press(&mut harness, &[Key::Enter]);
    assert!(["How they see you", "Promises", "What you leave behind", "Your bets"].iter().all(|part| says(&harness, part)));
}

#[test]
fn the_end_says_what_the_decisions_come_to_on_average_and_what_luck_did() {
    let all = review_of(Texts::Shipped);
    let seen = |data: EndData<'static>| {
        let mut state = EndState::default();
        window(Look::default(), vec2(1280.0, 4000.0), move |ui| end_ui(ui, &data, &mut state, &mut Vec::new()))
    };
    let alone = EndData { reference: Some(&all.reference), ..EndData::of(&all.run) };
    assert!(says(&seen(alone), "Your decisions are being played again under other luck."));

    let data = EndData { review: Some(&all.review), ..alone };
    let (scores, shown) = (&all.review.scores, seen(data));
    let (own, mean) = (scores.outcome_index.round(), scores.without_luck().round());
    let luck = match own - mean {
        more if more > 0.0 => format!("This luck gave you {more:.0} on top."),
        less if less < 0.0 => format!("This luck cost you {:.0}.", -less),
        _ => "This luck made no difference to speak of.".to_owned(),
    };
    let mean = number::plain(scores.without_luck() as f32, 0);
    let sentence = format!("Under {} other lucks the same decisions come to {mean} on average. {luck}", all.review.reruns.len());
    assert!(says(&shown, &sentence), "{sentence}");
    let fan = shown.get_by_label(tr!("run-review-fan-name")).rect();
    assert!(fan.height() >= 100.0 && fan.top() > shown.get_by_label_contains(&sentence).rect().top(), "the picture is below the words");
    assert!(!says(&shown, "Against the run it was forked from"));

    assert!(!says(&shown, "How they see you") && !says(&shown, tr!("end-parts")), "one score first");

    // A fork against its original, reviewed or not.
    let mut fork = EndData { original: Some((&all.original.recording, None)), ..EndData { run: &all.fork, ..data } };
    assert!(says(&seen(fork), "Review that run, too"));
    fork.original = Some((&all.original.recording, Some(&all.review.scores)));
    let points = |run: &Recording| all.reference.index(run.run().outcome().expect("it is over").utility.total) as f32;
    let own = number::signed(number::difference(points(&all.original.recording), points(&all.fork), 0), 0);
    assert!(says(&seen(fork), &format!("Against the run it was forked from: {own} under this luck, 0 on average under others.")));
}
