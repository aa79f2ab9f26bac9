//! What matters is in sight at large text, counts agree, and what was left is found again.

use super::{Program, click, exam, long_round, press, press_with, says, settle, usual, window};
use crate::{
    harness::{
        practice::{TOLD, answers, done, round},
        window::{USUAL, dressed, still},
    },
    practice_books::BOOKS,
};
use egui_kittest::{Harness, kittest::Queryable as _};
use north_of_noise::{
    journal::SittingSummary,
    practice::{Act, Answer, Area, Mark, QuestionKind},
    program::{ExamAhead, Round},
    ui::{
        Look, ThemeName,
        egui::{Key, Modifiers, accesskit::Role},
        screens::{TitleData, title_ui},
    },
};

fn is_in_sight(harness: &Harness<'_>, what: &str) -> bool {
    let whole = harness.ctx.content_rect();
    harness.query_all_by_label_contains(what).any(|node| whole.contains_rect(node.rect()))
}

fn large() -> Look {
    still(ThemeName::Dark, 2.0)
}

#[test]
fn at_large_text_a_result_opens_at_its_score_and_an_answer_at_its_verdict() {
    let (mut harness, _) = window(large(), USUAL, Program::with_history(Some(BOOKS.sitting("short_10"))));
    press_with(&mut harness, Modifiers::COMMAND, Key::Enter);
    click(&mut harness, "Finish now");
    assert!(is_in_sight(&harness, "Show me"));
    click(&mut harness, "Skip");
    assert!(is_in_sight(&harness, "0 of 10 points"));
    let (mut harness, shared) = window(large(), USUAL, Program::with_history(Some(long_round())));
    press(&mut harness, &[Key::Num1, Key::Enter]);
    assert!(exam(&shared).mark(0).is_some() && is_in_sight(&harness, "of 1 point"));
}

#[test]
fn at_large_text_the_sheet_of_the_exam_shows_its_field_whole_and_the_way_to_keep_it() {
    let (mut harness, _) = window(large(), USUAL, Program::new(None));
    click(&mut harness, "Choose your exam");
    settle(&mut harness);
    let whole = harness.ctx.content_rect();
    let field = harness.get_by_role_and_label(Role::TextInput, "Date of the exam, year-month-day").rect();
    let save = harness.get_by_label("Save without a date").rect();
    assert!(whole.contains_rect(save) && whole.contains_rect(field), "{field:?} {save:?} of {whole:?}");
    assert!(field.bottom() <= save.top(), "{field:?} is cut above {save:?}");
}

#[test]
fn counts_beside_each_other_agree() {
    let (mut harness, _) = usual(Program::new(Some(long_round())));
    press(&mut harness, &[Key::Num1]);
    assert!(says(&harness, "0 of 4 checked") && says(&harness, "chosen, not checked 1") && says(&harness, "open 3"));
    let blank = BOOKS.sitting("pspo_1_like");
    let several = |number: &usize| blank.question(*number).expect("a question").question().kind() == QuestionKind::Multiple;
    let number = (0..80).find(several).expect("one with several right ones");
    let half = Answer::NONE.pick(blank.question(number).expect("a question").question(), 0);
    let (mut harness, _) = usual(Program::new(Some(done(blank, 1, [Act::Answer(number, half)]))));
    assert!(says(&harness, "open 79"));
    press_with(&mut harness, Modifiers::COMMAND, Key::Enter);
    assert!(says(&harness, "79 questions are open") && says(&harness, "1 question is begun and not complete"));
}

#[test]
fn after_an_exam_the_wrong_answers_can_be_looked_at_without_the_open_ones() {
    let blank = BOOKS.sitting("short_10");
    let over = done(blank.clone(), 60, answers(&blank).into_iter().take(7).chain(TOLD));
    let wrong = (0..7).filter(|number| over.mark(*number) != Some(Mark::Right)).count();
    assert!(wrong > 1, "every third is missed");
    let (mut harness, _) = usual(Program::new(Some(over)));
    assert!(says(&harness, &format!("Look at {wrong} wrong answers")));
    for _ in 0..wrong {
        press(&mut harness, &[Key::Enter]);
        assert!(says(&harness, "Source") && !says(&harness, "You chose nothing") && !says(&harness, "points so far"));
    }
    press(&mut harness, &[Key::Enter]);
    click(&mut harness, &format!("Look at all {}", wrong + 3));
    for _ in 1..wrong + 3 {
        press(&mut harness, &[Key::Enter]);
    }
    assert!(says(&harness, "You chose nothing") && says(&harness, "Back to the result"));
}

#[test]
fn of_what_was_left_one_line_opens_all_but_the_newest() {
    let mut program = Program::with_history(None);
    for area in [Area::Forecasting, Area::Stakeholders, Area::ProductValue, Area::BusinessStrategy] {
        let exam = Ok(round(Round::Drill(Some(area)), &BOOKS.one_of_each_kind()));
        program.history.sittings.push(SittingSummary { name: area.name().into(), exam });
    }
    let (mut harness, _) = usual(program);
    assert!(!says(&harness, "Drill: Business strategy"));
    click(&mut harness, "4 more to go on with");
    for title in ["Drill: Forecasting and release planning", "Drill: Business strategy"] {
        assert!(says(&harness, title), "{title}");
    }
    click(&mut harness, "Show fewer");
    assert!(!says(&harness, "Drill: Business strategy"));
}

#[test]
fn the_title_says_which_exam_is_begun_and_when_the_one_ahead_is() {
    let says_of = |data: TitleData<'static>, what: &str| {
        let mut harness = dressed(Look::default(), USUAL, move |ui| title_ui(ui, &data, &mut Vec::new()));
        harness.run_steps(2);
        says(&harness, what)
    };
    let ahead = |exam| TitleData { exam_ahead: Some(exam), ..TitleData::default() };
    assert!(says_of(ahead(ExamAhead::Begun(13, 80)), "Exam begun: question 13 of 80"));
    assert!(says_of(ahead(ExamAhead::Days(14)), "Exam in 14 days"));
    assert!(says_of(TitleData { due: 3, ..ahead(ExamAhead::Days(1)) }, "Exam tomorrow · 3 questions due"));
}
