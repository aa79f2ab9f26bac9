//! Practice: a drill that tells the reasons at once, an exam that tells nothing before its end, its result.

use super::page::Told;
use super::person::Person;
use north_of_noise::ui::egui::accesskit::Role;

/// Questions of the shortest round.
const QUESTIONS: usize = 10;
const MARKS: [&str; 3] = ["Right", "Partly right", "Wrong"];

/// From the title through ten questions from all areas to their result.
pub fn drill(person: &mut Person) {
    person.choose("Practise");
    person.tour("practice");
    person.choose("Ten questions from all areas");
    let mut right = 0;
    for number in 1..=QUESTIONS {
        is_at(person, number);
        if number == 1 {
            person.tour("a question");
        }
        answer(person, number % 2);
        person.press("Enter");
        assert!(is_marked(person), "no mark\n{}", person.page);
        right += usize::from(is_marked_as(person, "Right"));
        person.hears("Source");
        if number == 1 {
            person.tour("a question with its reasons");
        }
        person.press("Enter");
    }
    person.tour("the result of a round");
    person.hears(&format!("{right} right · "));
}

/// An exam of ten questions: one flagged, one left and come back to, a pause, the end.
pub fn exam(person: &mut Person) {
    person.is_at("the way to an exam");
    person.go("an exam", |told| told.name == "Exam" && told.within.iter().any(|place| place == "Short round, 10 questions"));
    person.press("Enter");
    is_at(person, 1);
    person.tour("a question of an exam");
    person.press("f");
    person.hears("flagged");
    person.press("n");
    is_at(person, 2);
    person.press("p");
    is_at(person, 1);
    person.choose("Pause");
    person.tour("a pause");
    person.press("Space");
    for number in 1..=QUESTIONS {
        is_at(person, number);
        answer(person, 0);
        assert!(!is_marked(person), "a mark in an exam\n{}", person.page);
        person.press("Enter");
    }
    person.hears("1 question is flagged");
    person.choose("Finish now");
    person.hears("What share of the points do you expect?");
    person.go_to("I expect");
    person.press("Right");
    person.choose("Show me");
    person.tour("the result of an exam");
    person.hears("You expected 51");
    person.hears(" of 10 points");
}

/// Chooses options until the question is answered, by digits; `from` is the first.
fn answer(person: &mut Person, from: usize) {
    let wanted = if person.page.says("Choose two") {
        2
    } else if person.page.says("Choose three") {
        3
    } else {
        1
    };
    // Once the best is chosen the question asks for the worst alone.
    let is_pair = person.page.says("Choose the best and the worst");
    for digit in 1..=wanted {
        person.press(&(from + digit).to_string());
    }
    if is_pair {
        // Shift and the digit 4: the worst.
        person.press("$");
    }
    assert!(person.page.all().any(is_chosen), "nothing is chosen\n{}", person.page);
}

fn is_chosen(told: &Told) -> bool {
    matches!(told.role, Role::RadioButton | Role::CheckBox) && told.chosen == Some(true)
}

/// Whether a mark with its points is told, as in `Wrong   0 of 1 point`.
fn is_marked(person: &Person) -> bool {
    MARKS.into_iter().any(|mark| is_marked_as(person, mark))
}

fn is_marked_as(person: &Person, mark: &str) -> bool {
    person.page.all().any(|told| told.value.contains(" of 1 point") && told.value.starts_with(mark))
}

fn is_at(person: &mut Person, number: usize) {
    person.is_at(&format!("question {number}"));
    assert!(person.page.all().any(|told| told.value.starts_with(&format!("Question {number}"))), "not question {number}\n{}", person.page);
}
