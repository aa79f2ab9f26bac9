//! An essay by keys: written, handed in, marked, the answers of others first; and nothing is told before it is marked.

use std::{cell::RefCell, rc::Rc};

use crate::harness::{
    keys::{focus, press},
    practice::NOW,
    read::says,
    window::{USUAL, window},
};
use north_of_noise::{
    journal::PaperSummary,
    practice::{Essays, Level, Paper, PaperAct, PaperSheet, PaperStep, Sources, Whose},
    program::{EssayIntent, EssayRoom, HeldPaper},
    ui::{
        Intent, Look,
        egui::{Event, Key, Ui},
        screens::{EssayState, essays_ui},
    },
};

/// A paper of so many essays, as it begins.
pub fn paper(essays: usize, minutes: u8) -> Paper {
    let all = Essays::shipped(&Sources::shipped());
    let essays = all.all().iter().take(essays).cloned().collect();
    Paper::new(PaperSheet { exam: String::new(), minutes, seed: 1, begun: NOW, essays })
}

/// After these acts.
pub fn done(mut paper: Paper, acts: impl IntoIterator<Item = PaperAct>) -> Paper {
    acts.into_iter().for_each(|act| paper.apply(&PaperStep { seconds: 60, act }).expect("possible"));
    paper
}

/// All marks of a text, and that they are done.
pub fn marked(paper: &Paper, number: usize, whose: Whose, level: Level) -> Vec<PaperAct> {
    let criteria = paper.essay(number).expect("there").criteria.len();
    let marks = (0..criteria).map(|criterion| PaperAct::Mark(number, whose, criterion, level));
    marks.chain([PaperAct::Settle(number, whose)]).collect()
}

#[test]
fn an_essay_is_written_and_marked_by_keys_alone() {
    let kept: Rc<RefCell<Paper>> = Rc::new(RefCell::new(paper(1, 0)));
    let asked: Rc<RefCell<Vec<Intent>>> = Rc::default();
    let (shown, pushed, mut state) = (Rc::clone(&kept), Rc::clone(&asked), EssayState::default());
    let (essays, sources) = (Essays::default(), Sources::shipped());
    let mut harness = window(Look::default(), USUAL, move |ui: &mut Ui| {
        let mut out = Vec::new();
        {
            let paper = shown.borrow();
            let held = HeldPaper { name: "essay-1", paper: &paper, seconds: 1 };
            let papers: &[PaperSummary] = &[];
            let room = EssayRoom { essays: &essays, sources: &sources, profiles: &[], papers, held: Some(held) };
            essays_ui(ui, &room, &held, &mut state, &mut out);
        }
        // As the program does.
        for intent in &out {
            if let Intent::Essay(EssayIntent::Do(act)) = intent {
                shown.borrow_mut().apply(&PaperStep { seconds: 1, act: act.clone() }).expect("possible");
            }
        }
        if shown.borrow().is_handed_in() && shown.borrow().finished().is_none() && shown.borrow().next_to_mark().is_none() {
            shown.borrow_mut().apply(&PaperStep { seconds: 1, act: PaperAct::Finish(NOW) }).expect("possible");
        }
        pushed.borrow_mut().append(&mut out);
    });
    let essay = kept.borrow().essay(0).expect("there").clone();
    assert!(says(&harness, &essay.asks) && !says(&harness, &essay.criteria[0].says), "criteria are not shown beforehand");
    focus(&mut harness, "On to marking");
    press(&mut harness, &[Key::Enter]);
    assert!(!kept.borrow().is_handed_in(), "nothing is written");
    focus(&mut harness, "Your answer");
    harness.event(Event::Text("I would ask them first.".into()));
    harness.run_steps(2);
    focus(&mut harness, "On to marking");
    press(&mut harness, &[Key::Enter]);
    assert!(kept.borrow().is_handed_in());
    assert_eq!(kept.borrow().text(0), "I would ask them first.");
    for (whose, button) in [(Whose::First, "Compare with our marking"), (Whose::Second, "Compare with our marking"), (Whose::Own, "Done")] {
        harness.run_steps(3);
        assert_eq!(kept.borrow().turn(0), Some(whose));
        let ours = essay.model(whose).map(|model| model.why[0].clone());
        assert!(ours.as_ref().is_none_or(|why| !says(&harness, why)), "not before it is marked");
        focus(&mut harness, button);
        press(&mut harness, &[Key::Enter]);
        assert_eq!(kept.borrow().turn(0), Some(whose), "nothing is marked yet");
        for _ in &essay.criteria {
            press(&mut harness, &[Key::Num2]);
        }
        focus(&mut harness, button);
        press(&mut harness, &[Key::Enter]);
        harness.run_steps(3);
        assert_ne!(kept.borrow().turn(0), Some(whose));
        if let Some(why) = ours {
            assert!(says(&harness, &why), "how it is marked here, and why");
            let next = if whose == Whose::First { "On to: Answer B" } else { "On to: Your answer" };
            focus(&mut harness, next);
            press(&mut harness, &[Key::Enter]);
        }
    }
    harness.run_steps(3);
    assert!(kept.borrow().finished().is_some() && says(&harness, "There is no percentage: what you can use is which criteria you miss."));
    press(&mut harness, &[Key::Escape]);
    assert_eq!(asked.borrow().last(), Some(&Intent::Essay(EssayIntent::Leave)));
}

#[test]
fn what_is_typed_is_asked_to_be_kept_without_leaving() {
    let asked: Rc<RefCell<Vec<Intent>>> = Rc::default();
    let (pushed, mut state, paper) = (Rc::clone(&asked), EssayState::default(), paper(3, 30));
    let (essays, sources) = (Essays::default(), Sources::shipped());
    let mut harness = window(Look::default(), USUAL, move |ui: &mut Ui| {
        let held = HeldPaper { name: "essay-1", paper: &paper, seconds: 1 };
        let room = EssayRoom { essays: &essays, sources: &sources, profiles: &[], papers: &[], held: Some(held) };
        essays_ui(ui, &room, &held, &mut state, &mut pushed.borrow_mut());
    });
    focus(&mut harness, "Your answer");
    harness.event(Event::Text("So".into()));
    harness.run_steps(1);
    let keeps = |asked: &[Intent]| asked.contains(&Intent::Essay(EssayIntent::Do(PaperAct::Write(0, "So".into()))));
    assert!(!keeps(&asked.borrow()), "not with every letter");
    harness.run_steps(120);
    assert!(keeps(&asked.borrow()));
}
