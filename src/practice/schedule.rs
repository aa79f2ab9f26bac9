//! What comes back when: spaced review, replayed from the history.
//!
//! Intervals are those of FSRS-5 (Ye 2022–2024, `rs-fsrs`) by whole days in UTC, without its random
//! spread, for a recall of 90 %. Right counts as good, partly right as hard, wrong as forgotten. A miss
//! brings up to two related questions with it, a bad choice in a run up to three, at once.

use super::bank::Bank;
use super::history::{Answered, Entry};
use super::marking::Mark;
use super::question::{Question, QuestionId};
use super::related::{BadChoice, to_choice, to_question};
use chrono::{DateTime, Utc};
use rs_fsrs::{Card, FSRS, Parameters, Rating};
use std::collections::BTreeMap;
use xxhash_rust::xxh3::xxh3_64;

/// Nothing is put off for longer than a year: exams come sooner.
const LONGEST_DAYS: i32 = 365;
/// Chance of still knowing it at which a question comes back.
const RECALL: f64 = 0.9;
/// Questions that a miss brings with it.
const WITH_A_MISS: usize = 2;
/// Questions that a bad choice brings up.
const WITH_A_CHOICE: usize = 3;
/// Questions that may wait because of others; more would bury the rest.
const MOST_CALLED: usize = 20;

const SECONDS_PER_DAY: u64 = 86_400;
/// 31 December 9999: later days cannot be written.
const LAST_DAY: u64 = 2_932_896;

/// A day, counted from 1 January 1970 in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub u32);

impl Day {
    /// The day of a moment in seconds since 1970.
    #[must_use]
    pub const fn of(when: u64) -> Self {
        let day = when / SECONDS_PER_DAY;
        Self(if day < LAST_DAY { day } else { LAST_DAY } as u32)
    }

    fn start(self) -> DateTime<Utc> {
        DateTime::from_timestamp(i64::from(self.0) * SECONDS_PER_DAY as i64, 0).unwrap_or_default()
    }

    /// Days from another day to this one; negative if it is past.
    #[must_use]
    pub const fn since(self, other: Self) -> i64 {
        self.0 as i64 - other.0 as i64
    }
}

/// Why a question comes up besides its own interval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// A related question was missed.
    Missed(QuestionId),
    /// A related choice in a run cost much.
    Chose(BadChoice),
}

/// A question that others bring up.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Call {
    day: Day,
    because: Because,
}

/// A question that is due.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Due<'s> {
    /// Which.
    pub question: &'s Question,
    /// Since when.
    pub since: Day,
    /// What brought it up; none if its own interval has passed.
    pub because: Option<&'s Because>,
}

/// When each question comes back.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Schedule {
    cards: BTreeMap<QuestionId, Card>,
    calls: BTreeMap<QuestionId, Call>,
    choices: Vec<BadChoice>,
}

impl Schedule {
    /// What follows from a history.
    #[must_use]
    pub fn replay<'e>(bank: &Bank, entries: impl IntoIterator<Item = &'e Entry>) -> Self {
        let mut schedule = Self::default();
        entries.into_iter().for_each(|entry| schedule.add(bank, entry));
        schedule
    }

    /// What changes with one more entry.
    pub fn add(&mut self, bank: &Bank, entry: &Entry) {
        match entry {
            Entry::Answered(answered) => self.answer(bank, answered),
            Entry::BadChoice(choice) => {
                self.choices.push(choice.clone());
                let waiting = self.calls.values().filter(|call| matches!(&call.because, Because::Chose(c) if c.kind == choice.kind));
                let wanted = WITH_A_CHOICE.saturating_sub(waiting.count());
                let day = Day::of(choice.when);
                self.call(to_choice(bank, choice.kind), day, day, wanted, &Because::Chose(choice.clone()));
            }
        }
    }

    fn answer(&mut self, bank: &Bank, answered: &Answered) {
        self.calls.remove(&answered.question);
        let rating = match answered.mark {
            Mark::Right => Rating::Good,
            Mark::Partly => Rating::Hard,
            Mark::Wrong => Rating::Again,
        };
        let today = Day::of(answered.when);
        let card = self.cards.remove(&answered.question).unwrap_or_default();
        // A clock that was set back must not run time backwards.
        let now = today.start().max(card.last_review);
        let card = fsrs().next(card, now, rating).card;
        let comes_back = due_day(&card);
        self.cards.insert(answered.question.clone(), card);
        if answered.mark != Mark::Right
            && let Some(missed) = bank.get(&answered.question)
        {
            self.call(to_question(bank, missed), today, comes_back, WITH_A_MISS, &Because::Missed(missed.id.clone()));
        }
    }

    /// Has those of some questions come up that are known least.
    fn call<'b>(&mut self, among: impl Iterator<Item = &'b Question>, today: Day, day: Day, wanted: usize, because: &Because) {
        let comes_anyway = |id: &QuestionId| self.calls.contains_key(id) || self.cards.get(id).is_some_and(|card| due_day(card) <= day);
        let mut weakest: Vec<(&Question, f64)> = among
            .filter(|question| !comes_anyway(&question.id))
            .map(|question| (question, self.recall_on(&question.id, today).unwrap_or(0.0)))
            .collect();
        // Of equals not always the first of a file.
        weakest.sort_by(|a, b| a.1.total_cmp(&b.1).then_with(|| spread(&a.0.id).cmp(&spread(&b.0.id))));
        let room = MOST_CALLED.saturating_sub(self.calls.len());
        for (question, _) in weakest.into_iter().take(wanted.min(room)) {
            self.calls.insert(question.id.clone(), Call { day, because: because.clone() });
        }
    }

    /// The questions of the bank that are due at a moment, the longest due first.
    #[must_use]
    pub fn due<'s>(&'s self, bank: &'s Bank, now: u64) -> Vec<Due<'s>> {
        let today = Day::of(now);
        let mut due: Vec<Due<'s>> =
            bank.questions().iter().filter_map(|question| self.due_of(question)).filter(|due| due.since <= today).collect();
        due.sort_by_key(|due| due.since);
        due
    }

    fn due_of<'s>(&'s self, question: &'s Question) -> Option<Due<'s>> {
        let own = self.cards.get(&question.id).map(|card| Due { question, since: due_day(card), because: None });
        let called = self.calls.get(&question.id).map(|call| Due { question, since: call.day, because: Some(&call.because) });
        own.into_iter().chain(called).min_by_key(|due| due.since)
    }

    /// When a question comes back, if it is to.
    #[must_use]
    pub fn comes_back(&self, question: &Question) -> Option<Day> {
        self.due_of(question).map(|due| due.since)
    }

    /// Questions that come back because this one was missed.
    #[must_use]
    pub fn brings(&self, missed: &QuestionId) -> Vec<&QuestionId> {
        let called = self.calls.iter().filter(|(_, call)| matches!(&call.because, Because::Missed(id) if id == missed));
        called.map(|(id, _)| id).collect()
    }

    /// Whether a question was ever answered.
    #[must_use]
    pub fn is_known(&self, id: &QuestionId) -> bool {
        self.cards.contains_key(id)
    }

    /// Chance that the answer is still known, 0–1; none if it was never given.
    #[must_use]
    pub fn recall(&self, id: &QuestionId, now: u64) -> Option<f64> {
        self.recall_on(id, Day::of(now))
    }

    fn recall_on(&self, id: &QuestionId, day: Day) -> Option<f64> {
        self.cards.get(id).map(|card| card.get_retrievability(day.start().max(card.last_review)))
    }

    /// Where a question was met in play: the latest choice that cost much and is related to it.
    #[must_use]
    pub fn met(&self, question: &Question) -> Option<&BadChoice> {
        self.choices.iter().rev().find(|choice| question.related.contains(&choice.kind))
    }
}

fn due_day(card: &Card) -> Day {
    Day::of(u64::try_from(card.due.timestamp()).unwrap_or(0))
}

fn spread(id: &QuestionId) -> u64 {
    xxh3_64(id.as_str().as_bytes())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::{Answer, Setting};

    const DAY: u64 = SECONDS_PER_DAY;
    const NOON: u64 = 20_000 * DAY + DAY / 2;

    fn answered(question: &Question, mark: Mark, when: u64) -> Entry {
        Entry::Answered(Answered { when, question: question.id.clone(), answer: Answer::NONE, mark, setting: Setting::Drill })
    }

    /// Days until a question comes back after each of some marks, given whenever it is due.
    fn intervals(marks: &[Mark]) -> Vec<i64> {
        let bank = Bank::shipped();
        let question = &bank.questions()[0];
        let (mut schedule, mut now) = (Schedule::default(), NOON);
        let interval = |mark: &Mark| {
            schedule.add(&bank, &answered(question, *mark, now));
            let days = schedule.comes_back(question).expect("answered").since(Day::of(now));
            now += days as u64 * DAY;
            days
        };
        marks.iter().map(interval).collect()
    }

    #[test]
    fn what_is_known_comes_back_later_each_time_and_what_is_forgotten_soon() {
        let right = intervals(&[Mark::Right; 6]);
        assert!(right.is_sorted_by(|a, b| a < b) && right[0] >= 2 && right[5] > 60, "{right:?}");
        assert_eq!(intervals(&[Mark::Wrong]), [1]);
        let [first, partly] = [intervals(&[Mark::Right])[0], intervals(&[Mark::Partly])[0]];
        assert!(partly < first, "{partly} {first}");
        let lapse = intervals(&[Mark::Right, Mark::Right, Mark::Right, Mark::Wrong]);
        assert!(lapse[3] < lapse[2] / 2, "{lapse:?}");
        // The scheduler keeps good a day behind hard, so a year may be a year and a day.
        assert!(intervals(&[Mark::Right; 12]).into_iter().all(|days| days <= i64::from(LONGEST_DAYS) + 1));
    }

    #[test]
    fn the_intervals_are_pinned_so_that_a_history_keeps_its_meaning() {
        assert_eq!(intervals(&[Mark::Right, Mark::Right, Mark::Partly, Mark::Wrong, Mark::Right]), PINNED);
    }
    const PINNED: [i64; 5] = [3, 11, 17, 3, 7];

    #[test]
    fn a_miss_brings_two_related_ones_that_go_when_they_are_answered() {
        let bank = Bank::shipped();
        let missed = &bank.questions()[0];
        let mut schedule = Schedule::default();
        schedule.add(&bank, &answered(missed, Mark::Wrong, NOON));
        let due = schedule.due(&bank, NOON + DAY);
        assert_eq!(due.len(), 1 + WITH_A_MISS);
        let with: Vec<QuestionId> = schedule.brings(&missed.id).into_iter().cloned().collect();
        assert_eq!(with.len(), WITH_A_MISS);
        for id in &with {
            let question = bank.get(id).expect("in the bank");
            assert!(question.area == missed.area && question.related.iter().any(|kind| missed.related.contains(kind)));
            schedule.add(&bank, &answered(question, Mark::Right, NOON + DAY));
        }
        assert!(schedule.brings(&missed.id).is_empty());
        assert_eq!(schedule.due(&bank, NOON + DAY).len(), 1);
        assert!(schedule.due(&bank, NOON).is_empty(), "not before its day");
    }

    #[test]
    fn questions_called_by_others_never_bury_the_rest() {
        let bank = Bank::shipped();
        let mut schedule = Schedule::default();
        for question in bank.questions() {
            schedule.add(&bank, &answered(question, Mark::Wrong, NOON));
        }
        assert!(schedule.calls.len() <= MOST_CALLED, "{}", schedule.calls.len());
    }

    #[test]
    fn a_clock_set_back_or_gone_mad_does_no_harm() {
        let bank = Bank::shipped();
        let question = &bank.questions()[0];
        let mut schedule = Schedule::default();
        for when in [NOON, NOON - 100 * DAY, 0, u64::MAX, NOON] {
            schedule.add(&bank, &answered(question, Mark::Right, when));
            let recall = schedule.recall(&question.id, when).expect("answered");
            assert!((0.0..=1.0).contains(&recall), "{when}: {recall}");
            assert!(schedule.comes_back(question).is_some());
        }
    }
}
