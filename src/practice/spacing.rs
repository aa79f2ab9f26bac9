//! When what was practised comes back: FSRS by whole days, the same for questions and for what moments teach.
//!
//! Intervals are those of FSRS-5 (Ye 2022–2024, `rs-fsrs`) without its random spread, for a recall of 90 %. Right counts
//! as good, partly right as hard, wrong as forgotten.

use super::day::Day;
use super::marking::Mark;
use chrono::{DateTime, Utc};
use rs_fsrs::{Card, FSRS, Parameters, Rating};

/// Nothing is put off for longer than a year: exams come sooner.
pub(super) const LONGEST_DAYS: i32 = 365;
/// Chance of still knowing it at which something comes back.
const RECALL: f64 = 0.9;
/// The scheduler's days are abstract ones: it counts what lies between them.
pub(super) const SECONDS_PER_DAY: i64 = 86_400;

/// How well something is known that was practised, and when it comes back.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Spaced(Card);

impl Spaced {
    /// After one more answer on a day. A clock that was set back does not run time backwards.
    #[must_use]
    pub fn answered(self, today: Day, mark: Mark) -> Self {
        let rating = match mark {
            Mark::Right => Rating::Good,
            Mark::Partly => Rating::Hard,
            Mark::Wrong => Rating::Again,
        };
        let now = start(today).max(self.0.last_review);
        Self(fsrs().next(self.0, now, rating).card)
    }

    /// The day on which it comes back.
    #[must_use]
    pub fn due(&self) -> Day {
        Day(u32::try_from(self.0.due.timestamp() / SECONDS_PER_DAY).unwrap_or(0))
    }

    /// Chance that it is still known on a day, 0–1.
    #[must_use]
    pub fn recall(&self, day: Day) -> f64 {
        self.0.get_retrievability(start(day).max(self.0.last_review))
    }

    /// When it was answered last, in the scheduler's time.
    pub(super) const fn last(&self) -> DateTime<Utc> {
        self.0.last_review
    }

    /// Whether it was answered last on this day.
    pub(super) fn is_last_on(&self, day: Day) -> bool {
        self.0.last_review == start(day)
    }
}

/// Start of a day as the scheduler counts them.
fn start(day: Day) -> DateTime<Utc> {
    DateTime::from_timestamp(i64::from(day.0) * SECONDS_PER_DAY, 0).unwrap_or_default()
}

fn fsrs() -> FSRS {
    FSRS::new(Parameters {
        request_retention: RECALL,
        maximum_interval: LONGEST_DAYS,
        enable_short_term: false,
        enable_fuzz: false,
        ..Parameters::default()
    })
}
