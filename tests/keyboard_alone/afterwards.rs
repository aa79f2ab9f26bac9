//! What comes after a run: how it went, what its choices were worth, and the same luck once more.

use super::person::Person;
use super::run;
use north_of_noise::ui::egui::accesskit::Role;
use std::time::Duration;

/// The review of a run of eight sprints, in a build that is not optimised, on a busy machine.
const GRADED: Duration = Duration::from_mins(8);
/// What takes a moment.
const SOON: Duration = Duration::from_mins(1);
const TABS: [(&str, &str); 7] = [
    ("1", "In short"),
    ("2", "Overview"),
    ("3", "Story"),
    ("4", "Turning points"),
    ("5", "Trace"),
    ("6", "Calibration"),
    ("7", "Questions"),
];

/// From the end of a run through all of its review.
pub fn review(person: &mut Person) {
    person.tour("the end");
    person.hears("How it went");
    person.choose("Review your choices");
    person.tour("the review while it is made");
    person.hears("Before you look");
    person.choose("Show me");
    person.hears("You expected");
    person.wait(GRADED, "all is graded", |page| {
        page.control("Export").is_some_and(|told| !told.disabled) && page.control("Cancel").is_none()
    });
    for (digit, tab) in TABS {
        person.press(digit);
        assert_eq!(person.page.control(tab).and_then(|told| told.chosen), Some(true), "{}", person.page);
        person.tour(&format!("{tab} of the review"));
    }
    person.is_at("a decision of the review");
    person.press("2");
    person.go("the decisions", |told| told.role == Role::ListBoxOption);
    let first = person.page.focus().cloned();
    person.press("Down");
    assert_ne!(person.page.focus().map(|told| &told.name), first.as_ref().map(|told| &told.name), "{}", person.page);
    person.press("Enter");
    person.hears("What was known then");
    person.hears("What could have been chosen");
}

/// Forks the run in its middle, plays it on with as little as there must be, and compares.
pub fn what_if(person: &mut Person) -> Vec<&'static str> {
    person.is_at("the fork");
    person.choose("Fork at");
    let decided = run::play_on(person);
    person.wait(SOON, "the original is found", |page| page.control("Compare with the original").is_some());
    person.choose("Compare with the original");
    person.tour("the what-if");
    decided
}
