//! What comes after a run: how it went, what its choices were worth, and the same luck once more.

use super::person::Person;
use super::run;
use north_of_noise::ui::egui::accesskit::Role;
use std::time::Duration;

/// The review of a run of eight sprints, in a build that is not optimised, on a busy machine.
const GRADED: Duration = Duration::from_mins(8);
/// What takes a moment.
const SOON: Duration = Duration::from_secs(30);

/// From the end of a run through all of its review and back.
pub fn review(person: &mut Person) {
    person.tour("end");
    person.hears("How it went");
    person.choose("Review your choices");
    person.tour("review, while it is made");
    person.wait(GRADED, "all is graded", |page| {
        page.control("Export").is_some_and(|told| !told.disabled) && page.control("Cancel").is_none()
    });
    for (digit, tab) in [("1", "Overview"), ("2", "Turning points"), ("3", "Trace"), ("4", "Calibration"), ("5", "Questions")] {
        person.press(digit);
        assert_eq!(person.page.control(tab).and_then(|told| told.chosen), Some(true), "{}", person.page);
        println!("TAB {tab} {}", person.page);
        person.tour(&format!("review, {tab}"));
    }
}

/// Forks the run at the sprint that the end offers, plays it on by the main action alone, and compares.
pub fn what_if(person: &mut Person) {
    person.place = "fork".to_owned();
    person.choose("Fork at sprint");
    while run::stands_at(person).is_some() {
        if person.page.says("The sprint waits for you") {
            person.press("1");
        }
        person.press("Ctrl+Enter");
    }
    person.wait(SOON, "the original is found", |page| page.control("Compare with the original").is_some());
    person.choose("Compare with the original");
    println!("WHATIF {}", person.page);
    person.tour("what if");
    assert!(person.page.all().any(|told| told.role == Role::Button), "{}", person.page);
}
