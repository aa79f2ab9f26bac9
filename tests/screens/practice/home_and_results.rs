//! Where practice begins, and what a sitting came to.

use super::{Program, click, finished, press, right, says, settle, texts, usual};
use crate::{
    harness::practice::{DAY_OF_NOW, NOW, TOLD, answers, done},
    practice_books::BOOKS,
};
use egui_kittest::{Harness, kittest::Queryable as _};
use north_of_noise::{
    practice::{Act, Aim, Area, Day, Entry, ExamResult, Mark, Readiness},
    program::Round,
    ui::{
        Intent, PracticeIntent,
        egui::{Event, Key, accesskit::Role},
    },
};

#[test]
fn the_start_leads_to_ten_questions_by_one_key_and_says_what_to_study() {
    let (mut harness, shared) = usual(Program::new(None));
    assert!(says(&harness, "show where to begin"));
    press(&mut harness, &[Key::Enter]);
    assert_eq!(shared.borrow().asked, [Intent::Practice(PracticeIntent::Begin(Round::Drill(None)))]);
    let (mut harness, shared) = usual(Program::with_history(None));
    let next = shared.borrow().history.sittings[0].exam.as_ref().expect("left").comes_next() + 1;
    assert!(says(&harness, "Today: ") && says(&harness, &format!("question {next} of 20")));
    press(&mut harness, &[Key::Enter]);
    assert_eq!(shared.borrow().asked, [Intent::Practice(PracticeIntent::Open("left".into()))], "what was just left comes first");
    harness.get_by_label_contains("Today’s plan: ").click();
    settle(&mut harness);
    assert_eq!(shared.borrow().asked.last(), Some(&Intent::Practice(PracticeIntent::Begin(Round::Today))));
    press(&mut harness, &[Key::Num5]);
    assert_eq!(shared.borrow().asked.last(), Some(&Intent::Practice(PracticeIntent::Begin(Round::Drill(Some(Area::Forecasting))))));
    click(&mut harness, "Go on");
    assert_eq!(shared.borrow().asked.last(), Some(&Intent::Practice(PracticeIntent::Open("left".into()))));
    click(&mut harness, "All that is next");
    settle(&mut harness);
    assert!(says(&harness, "Study next: "), "with its reason");
    press(&mut harness, &[Key::Escape]);
    settle(&mut harness);
    assert!(says(&harness, "All that is next"));
}

#[test]
fn a_certificate_without_an_exam_says_what_its_course_teaches_and_where_to_practise_it() {
    let (mut harness, shared) = usual(Program::with_history(None));
    let of = &BOOKS.courses[0];
    harness.get_by_label(&format!("What it teaches: {} objectives", of.objectives.len())).click_accesskit();
    settle(&mut harness);
    for objective in &of.objectives {
        assert!(says(&harness, &objective.title) && says(&harness, &objective.what), "{}", objective.title);
    }
    let drill = |area: Area| Some(Intent::Practice(PracticeIntent::Begin(Round::Drill(Some(area)))));
    press(&mut harness, &[Key::Escape]);
    assert!(says(&harness, "Exams"), "back at the start");
    harness.get_by_label_contains("What it teaches").click_accesskit();
    settle(&mut harness);
    let last = of.objectives.iter().flat_map(|objective| &objective.areas).find(|area| **area == Area::BacklogManagement);
    harness.get_by_label(&format!("Drill {}", north_of_noise::words::area(*last.expect("it is on the backlog too")))).click_accesskit();
    settle(&mut harness);
    assert_eq!(shared.borrow().asked.last().cloned(), drill(Area::BacklogManagement));
}

#[test]
fn a_result_can_be_taken_along_as_text_and_as_json() {
    let (mut harness, shared) = usual(Program::with_history(Some(finished("short_10"))));
    click(&mut harness, "Export");
    for save in ["Save text", "Save JSON"] {
        click(&mut harness, save);
    }
    let program = shared.borrow();
    let kept: Vec<(&str, &String)> = program
        .asked
        .iter()
        .filter_map(
            |intent| if let Intent::Practice(PracticeIntent::Keep { ending, text }) = intent { Some((*ending, text)) } else { None },
        )
        .collect();
    let [("txt", text), ("json", json)] = kept[..] else { panic!("{kept:?}") };
    let exam = program.exam();
    let first = exam.question(0).expect("a question").question();
    assert!(
        text.contains(&first.stem) && text.contains(&first.options[0].why) && text.contains("no result here is a certificate"),
        "{text}"
    );
    let json: serde_json::Value = serde_json::from_str(json).expect("JSON");
    assert_eq!(json["answers"].as_array().map(Vec::len), Some(10));
    assert_eq!(json["result"]["passed"], false);
    assert!(text.contains("(Not answered)") && text.contains("10 not answered") && !text.contains("(Wrong)"), "{text}");
    assert_eq!((&json["result"]["wrong"], &json["result"]["unanswered"]), (&0.into(), &10.into()));
    assert!(json["answers"].as_array().expect("a list").iter().all(|answer| answer["mark"].is_null() && answer["answered"] == false));
}

#[test]
fn an_area_that_was_half_answered_says_both_halves() {
    let blank = BOOKS.sitting("pspo_1_like");
    let half = answers(&blank).into_iter().step_by(2).chain(TOLD);
    let (harness, shared) = usual(Program::with_history(Some(done(blank, 60, half))));
    let result = ExamResult::of(shared.borrow().exam()).expect("finished");
    assert_eq!((result.unanswered, result.right + result.partly + result.wrong), (40, 40));
    let of = result.areas.iter().find(|of| of.area == Area::ScrumFramework).expect("asked");
    let said = format!(" of {}, {} not answered", of.share.of, of.unanswered);
    assert!(of.unanswered > 0 && texts(&harness).iter().any(|text| text.contains(&said)), "{said}");
}

#[test]
fn wrong_answers_can_be_drilled_from_a_result_and_from_the_start() {
    let blank = BOOKS.sitting("short_10");
    let seed = blank.sheet().seed;
    let over = done(blank.clone(), 60, answers(&blank).into_iter().take(8).chain(TOLD));
    let wrong = (0..8).filter(|number| over.mark(*number) != Some(Mark::Right)).count();
    let mut program = Program::new(Some(over));
    program.act(&Intent::Practice(PracticeIntent::Pause(false)));
    let (mut harness, shared) = usual(program);
    assert!(wrong > 1, "every third is missed");
    click(&mut harness, &format!("Drill {wrong} wrong answers"));
    assert_eq!(shared.borrow().asked.last(), Some(&Intent::Practice(PracticeIntent::Begin(Round::Missed(Some(seed))))));
    press(&mut harness, &[Key::Escape]);
    click(&mut harness, &format!("Drill {wrong} wrong answers"));
    assert_eq!(shared.borrow().asked.last(), Some(&Intent::Practice(PracticeIntent::Begin(Round::Missed(None)))));
}

#[test]
fn an_exam_and_its_date_are_set_by_keys_and_today_gets_its_plan() {
    let (mut harness, shared) = usual(Program::new(None));
    assert!(says(&harness, "Choose the exam you are preparing for"));
    click(&mut harness, "Choose your exam");
    let typed = |harness: &mut Harness<'_>, text: &str| {
        harness.event(Event::Text(text.into()));
        settle(harness);
    };
    assert!(says(&harness, "Save without a date"), "nothing is typed, and nothing looks so");
    typed(&mut harness, "2020-02-02");
    assert!(says(&harness, "2020-02-02 is past") && shared.borrow().asked.is_empty(), "digits are text, and drill nothing");
    press(&mut harness, &[Key::Enter]);
    assert!(shared.borrow().asked.is_empty(), "a past day is not kept");
    click(&mut harness, "A week later");
    assert!(says(&harness, "Exam in 7 days"));
    press(&mut harness, &[Key::Escape]);
    assert!(shared.borrow().asked.is_empty() && !says(&harness, "A week later"), "Esc keeps nothing");
    click(&mut harness, "Choose your exam");
    harness.get_by_role_and_label(Role::CheckBox, "PSPO I-like, 80 questions").click();
    settle(&mut harness);
    let day = Day(DAY_OF_NOW + 10).to_string();
    harness.get_by_role_and_label(Role::TextInput, "Date of the exam, year-month-day").focus();
    typed(&mut harness, &day);
    press(&mut harness, &[Key::Enter]);
    let aim = Aim { profile: Some("pspo_1_like".into()), exam: Some(Day(DAY_OF_NOW + 10)), ..Aim::default() };
    assert_eq!(shared.borrow().asked, [Intent::Practice(PracticeIntent::Aim(aim))]);
    assert!(says(&harness, "Exam in 10 days") && says(&harness, "Today: 20 new, nothing due."));
    assert!(says(&harness, "With 15 minutes a day, that is about "));
    press(&mut harness, &[Key::Enter]);
    assert_eq!(shared.borrow().asked.last(), Some(&Intent::Practice(PracticeIntent::Begin(Round::Today))), "the plan does the plan");
}

#[test]
fn readiness_is_one_figure_once_there_is_evidence_and_before_that_it_says_what_is_missing() {
    let (harness, _) = usual(Program::with_history(None));
    assert!(says(&harness, "too early to tell how ready you are. Answers still needed: ") && says(&harness, "other focus areas"));
    let mut program = Program::with_history(None);
    let over = |profile: &str| {
        let blank = BOOKS.sitting(profile);
        let right = (0..blank.sheet().questions.len()).map(|n| Act::Answer(n, right(blank.question(n).expect("a question").question())));
        done(blank.clone(), 60, right.collect::<Vec<_>>().into_iter().chain(TOLD))
    };
    for (name, exam) in [("first", over("pspo_1_like")), ("second", over("popm_like"))] {
        for told in (0..exam.sheet().questions.len()).filter_map(|number| exam.answered(number, name, NOW)) {
            program.history.add(&BOOKS, Entry::Answered(told));
        }
    }
    let (harness, shared) = usual(program);
    let program = shared.borrow();
    let aimed = BOOKS.profiles.iter().find(|profile| profile.id == "pspo_1_like").expect("the profile");
    let Readiness::Told(expected) = Readiness::of(aimed, &program.history.progress(&BOOKS)) else { panic!("two exams are enough") };
    assert!(says(&harness, &format!("{:.0}–{:.0} % four times out of five", expected.low * 100.0, expected.high * 100.0)));
    assert!(says(&harness, "The pass mark is 85"));
}

#[test]
fn an_earlier_result_can_be_looked_at_again() {
    let (mut harness, shared) = usual(Program::with_history(None));
    harness.get_by_label_contains("below the pass mark, today").click();
    settle(&mut harness);
    assert_eq!(shared.borrow().asked.last(), Some(&Intent::Practice(PracticeIntent::Open("short".into()))));
}

#[test]
fn whoever_aimed_at_an_exam_can_let_go_of_it() {
    let mut program = Program::new(None);
    program.history.aim = Aim { profile: Some("pspo_1_like".into()), exam: Some(Day(DAY_OF_NOW + 10)), ..Aim::default() };
    let (mut harness, shared) = usual(program);
    click(&mut harness, "Change");
    harness.get_by_role_and_label(Role::CheckBox, "PSPO I-like, 80 questions").click();
    settle(&mut harness);
    click(&mut harness, "Aim at no exam");
    assert_eq!(shared.borrow().asked, [Intent::Practice(PracticeIntent::Aim(Aim::default()))]);
    assert!(says(&harness, "Choose the exam you are preparing for"));
}
