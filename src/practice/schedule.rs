//! What comes back when: spaced review, replayed from the history.
//!
//! Intervals are those of [`Spaced`] by whole days ([`Zone`]). A miss
//! brings up to two related questions with it, a bad choice in a run up to three, at once.

use super::bank::Bank;
use super::day::{Day, Zone};
use super::exam::Exam;
use super::history::{Answered, Entry, times};
use super::marking::Mark;
use super::pool::Pool;
use super::question::{Question, QuestionId};
use super::related::{BadChoice, to_choice, to_question};
#[cfg(test)]
use super::spacing::SECONDS_PER_DAY;
use super::spacing::{LONGEST_DAYS, Spaced};
use std::collections::{BTreeMap, BTreeSet};
use xxhash_rust::xxh3::xxh3_64;

/// Questions that a miss brings with it.
const WITH_A_MISS: usize = 2;
/// Questions that a bad choice brings up.
const WITH_A_CHOICE: usize = 3;
/// Questions that may wait because of others; more would bury the rest.
const MOST_CALLED: usize = 20;

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
#[derive(Debug, Clone, Default)]
pub struct Schedule {
    zone: Zone,
    cards: BTreeMap<QuestionId, Spaced>,
    calls: BTreeMap<QuestionId, Call>,
    choices: Vec<BadChoice>,
    /// The day on which each question was answered first.
    first: BTreeMap<QuestionId, Day>,
    /// What was not right when it was answered last.
    missed: BTreeSet<QuestionId>,
    /// What is marked as ambiguous.
    doubted: BTreeSet<QuestionId>,
}

/// Schedules are the same if the same comes back on the same days.
impl PartialEq for Schedule {
    fn eq(&self, other: &Self) -> bool {
        (&self.cards, &self.calls, &self.choices) == (&other.cards, &other.calls, &other.choices)
    }
}

impl Schedule {
    /// Of somebody who is there and has not answered anything yet.
    #[must_use]
    pub fn new(zone: Zone) -> Self {
        Self { zone, ..Self::default() }
    }

    /// What follows from a history, looked at now.
    ///
    /// A clock may have been ahead: [`times`].
    #[must_use]
    pub fn replay<'e>(bank: &Bank, entries: impl IntoIterator<Item = &'e Entry>, now: u64, zone: Zone) -> Self {
        let entries: Vec<&Entry> = entries.into_iter().collect();
        let mut schedule = Self::new(zone);
        for (when, entry) in times(&entries, now).into_iter().zip(entries) {
            schedule.add_at(bank, entry, when);
        }
        schedule
    }

    /// The day of a moment in seconds since 1970, where the learner is.
    #[must_use]
    pub fn day(&self, when: u64) -> Day {
        self.zone.day(when)
    }

    /// Questions that are marked as ambiguous: they are not asked, and answers to them do not count.
    #[must_use]
    pub const fn doubted(&self) -> &BTreeSet<QuestionId> {
        &self.doubted
    }

    /// What changes with one more entry.
    pub fn add(&mut self, bank: &Bank, entry: &Entry) {
        self.add_at(bank, entry, entry.when());
    }

    fn add_at(&mut self, bank: &Bank, entry: &Entry, when: u64) {
        let today = self.day(when);
        match entry {
            Entry::Answered(answered) => self.answer(bank, answered, today),
            Entry::Decided(_) | Entry::Marked(_) => {}
            Entry::Doubted(doubted) => {
                if doubted.ambiguous {
                    self.doubted.insert(doubted.question.clone());
                } else {
                    self.doubted.remove(&doubted.question);
                }
            }
            Entry::BadChoice(choice) => {
                self.choices.push(choice.clone());
                let waiting = self.calls.values().filter(|call| matches!(&call.because, Because::Chose(c) if c.kind == choice.kind));
                let wanted = WITH_A_CHOICE.saturating_sub(waiting.count());
                self.call(to_choice(bank, choice.kind), today, today, wanted, &Because::Chose(choice.clone()));
            }
        }
    }

    fn answer(&mut self, bank: &Bank, answered: &Answered, today: Day) {
        self.calls.remove(&answered.question);
        self.first.entry(answered.question.clone()).or_insert(today);
        let card = self.cards.remove(&answered.question).unwrap_or_default().answered(today, answered.mark);
        let comes_back = card.due();
        self.cards.insert(answered.question.clone(), card);
        if answered.mark == Mark::Right {
            self.missed.remove(&answered.question);
            return;
        }
        self.missed.insert(answered.question.clone());
        if let Some(missed) = bank.get(&answered.question) {
            self.call(to_question(bank, missed), today, comes_back, WITH_A_MISS, &Because::Missed(missed.id.clone()));
        }
    }

    /// Has those of some questions come up that are known least.
    fn call<'b>(&mut self, among: impl Iterator<Item = &'b Question>, today: Day, day: Day, wanted: usize, because: &Because) {
        let comes_anyway = |id: &QuestionId| self.calls.contains_key(id) || self.cards.get(id).is_some_and(|card| card.due() <= day);
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

    /// The questions that are due at a moment, the longest due first.
    #[must_use]
    pub fn due<'s>(&'s self, pool: impl Into<Pool<'s>>, now: u64) -> Vec<Due<'s>> {
        let today = self.day(now);
        let mut due: Vec<Due<'s>> =
            pool.into().questions().filter_map(|question| self.due_of(question)).filter(|due| due.since <= today).collect();
        due.sort_by_key(|due| due.since);
        due
    }

    fn due_of<'s>(&'s self, question: &'s Question) -> Option<Due<'s>> {
        let own = self.cards.get(&question.id).map(|card| Due { question, since: card.due(), because: None });
        let called = self.calls.get(&question.id).map(|call| Due { question, since: call.day, because: Some(&call.because) });
        own.into_iter().chain(called).min_by_key(|due| due.since)
    }

    /// When a question comes back, if it is to, seen from now: a year ahead at most, whatever the clock said.
    #[must_use]
    pub fn comes_back(&self, question: &Question, now: u64) -> Option<Day> {
        let last = self.day(now).after(LONGEST_DAYS.unsigned_abs());
        self.due_of(question).map(|due| due.since.min(last))
    }

    /// Whether a question is due, or will come up of itself.
    #[must_use]
    pub fn is_waiting(&self, question: &Question) -> bool {
        self.due_of(question).is_some()
    }

    /// The days before an exam on which a question comes up of itself, if every answer is right; what is overdue comes
    /// today.
    #[must_use]
    pub fn reviews(&self, question: &Question, today: Day, exam: Day) -> Vec<Day> {
        let first = self.due_of(question).map(|due| due.since.max(today));
        let card = self.cards.get(&question.id).cloned().unwrap_or_default();
        from(card, first).take_while(|day| *day < exam).collect()
    }

    /// Whether a question was answered on a day, and not since.
    #[must_use]
    pub fn is_answered_on(&self, id: &QuestionId, day: Day) -> bool {
        self.cards.get(id).is_some_and(|card| card.is_last_on(day))
    }

    /// Questions that come back because this one was missed.
    #[must_use]
    pub fn brings(&self, missed: &QuestionId) -> Vec<&QuestionId> {
        let called = self.calls.iter().filter(|(_, call)| matches!(&call.because, Because::Missed(id) if id == missed));
        called.map(|(id, _)| id).collect()
    }

    /// Whether a question was not right when it was answered last.
    #[must_use]
    pub fn is_missed(&self, id: &QuestionId) -> bool {
        self.missed.contains(id)
    }

    /// The questions that were not right when they were answered last, the one longest ago first.
    #[must_use]
    pub fn missed<'b>(&self, pool: impl Into<Pool<'b>>) -> Vec<&'b Question> {
        let mut missed: Vec<&Question> = pool.into().questions().filter(|question| self.missed.contains(&question.id)).collect();
        missed.sort_by_key(|question| self.cards.get(&question.id).map(Spaced::last));
        missed
    }

    /// The questions of a sitting that were answered there, not right, and have not been right since.
    #[must_use]
    pub fn missed_in<'b>(&self, bank: &'b Bank, exam: &Exam) -> Vec<&'b Question> {
        let is_missed = |number: &usize| exam.mark(*number).is_some_and(|mark| mark != Mark::Right) && !exam.answer(*number).is_empty();
        let questions = (0..exam.sheet().questions.len()).filter(is_missed).filter_map(|number| exam.question(number));
        questions.filter_map(|drawn| bank.get(&drawn.question().id)).filter(|question| self.missed.contains(&question.id)).collect()
    }

    /// Whether a question was ever answered.
    #[must_use]
    pub fn is_known(&self, id: &QuestionId) -> bool {
        self.cards.contains_key(id)
    }

    /// The day on which a question was answered first.
    #[must_use]
    pub fn first_met(&self, id: &QuestionId) -> Option<Day> {
        self.first.get(id).copied()
    }

    /// Chance that the answer is still known, 0–1; none if it was never given.
    #[must_use]
    pub fn recall(&self, id: &QuestionId, now: u64) -> Option<f64> {
        self.recall_on(id, self.day(now))
    }

    fn recall_on(&self, id: &QuestionId, day: Day) -> Option<f64> {
        self.cards.get(id).map(|card| card.recall(day))
    }

    /// Where a question was met in play: the latest choice that cost much and is related to it.
    #[must_use]
    pub fn met(&self, question: &Question) -> Option<&BadChoice> {
        self.choices.iter().rev().find(|choice| question.related.contains(&choice.kind))
    }
}

/// The days on which a card comes up from a first one on, if every answer is right.
fn from(card: Spaced, first: Option<Day>) -> impl Iterator<Item = Day> {
    let after = |(day, card): &(Day, Spaced)| {
        let card = card.clone().answered(*day, Mark::Right);
        Some((card.due().max(day.after(1)), card))
    };
    std::iter::successors(first.map(|day| (day, card)), after).map(|(day, _)| day)
}

/// Days after the first answer on which a question comes back before so many days have passed, if every answer is right.
#[must_use]
pub fn returns(days: u32) -> Vec<u32> {
    from(Spaced::default(), Some(Day(1))).map(|day| day.0 - 1).take_while(|day| *day < days).skip(1).collect()
}

fn spread(id: &QuestionId) -> u64 {
    xxh3_64(id.as_str().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::{Answer, Setting};

    const DAY: u64 = SECONDS_PER_DAY as u64;
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
            let days = schedule.comes_back(question, now).expect("answered").since(schedule.day(now));
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
    fn what_was_missed_last_is_missed_until_it_is_right() {
        let bank = Bank::shipped();
        let mut schedule = Schedule::default();
        let mut answer = |place: usize, mark, day| schedule.add(&bank, &answered(&bank.questions()[place], mark, NOON + day * DAY));
        answer(4, Mark::Right, 0);
        answer(2, Mark::Wrong, 1);
        answer(9, Mark::Partly, 0);
        answer(7, Mark::Wrong, 0);
        answer(7, Mark::Right, 2);
        let missed: Vec<&QuestionId> = schedule.missed(&bank).into_iter().map(|question| &question.id).collect();
        assert_eq!(missed, [&bank.questions()[9].id, &bank.questions()[2].id]);
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
            let days = schedule.comes_back(question, when).expect("answered").since(schedule.day(when));
            assert!(days <= i64::from(LONGEST_DAYS), "{when}: in {days} days");
        }
    }

    #[test]
    fn an_answer_from_the_future_counts_as_of_the_next_one_or_of_now() {
        let bank = Bank::shipped();
        let [question, other] = [&bank.questions()[0], &bank.questions()[100]];
        let future = NOON + 26_663 * DAY;
        let replay = |entries: &[Entry], now| Schedule::replay(&bank, entries, now, Zone::UTC);
        let days = |schedule: &Schedule, question, now| schedule.comes_back(question, now).expect("answered").since(schedule.day(now));
        let ahead = [answered(question, Mark::Right, NOON), answered(question, Mark::Right, future)];
        let honest = [answered(question, Mark::Right, NOON), answered(question, Mark::Right, NOON + 3 * DAY)];
        let now = NOON + 3 * DAY;
        assert_eq!(days(&replay(&ahead, now), question, now), days(&replay(&honest, now), question, now));
        // What was answered later with the clock right says when it was at the latest, so that it comes due.
        let later = [ahead[0].clone(), ahead[1].clone(), answered(other, Mark::Right, now)];
        let now = now + 200 * DAY;
        assert!(replay(&later, now).due(&bank, now).iter().any(|due| due.question.id == question.id));
        assert!(days(&replay(&later, now), question, now) < 0);
    }

    #[test]
    fn a_clock_that_is_ahead_while_it_runs_puts_nothing_off_for_longer_than_a_year() {
        let bank = Bank::shipped();
        let question = &bank.questions()[0];
        let mut schedule = Schedule::default();
        for when in [NOON, NOON + 26_663 * DAY, NOON + DAY] {
            schedule.add(&bank, &answered(question, Mark::Right, when));
        }
        let days = schedule.comes_back(question, NOON + DAY).expect("answered").since(schedule.day(NOON + DAY));
        assert!((1..=i64::from(LONGEST_DAYS)).contains(&days), "{days}");
    }

    #[test]
    fn tomorrow_is_tomorrow_where_the_learner_is() {
        const HOUR: u64 = 3_600;
        let bank = Bank::shipped();
        let question = &bank.questions()[0];
        let midnight = NOON - DAY / 2;
        for (zone, offset) in [(Zone::new(|_| 12 * 3_600), 12), (Zone::new(|_| -7 * 3_600), -7)] {
            let local = |day: u64, hour: i64| midnight + day * DAY + (hour - offset) as u64 * HOUR;
            // Whatever the hour of the answer, it is due from four o'clock of the next morning on.
            for hour in [8, 15, 23, 27] {
                let entry = answered(question, Mark::Wrong, (midnight as i64 + (hour - offset) * HOUR as i64) as u64);
                let schedule = Schedule::replay(&bank, [&entry], local(3, 12), zone);
                let is_due = |when| schedule.due(&bank, when).iter().any(|due| due.question.id == question.id);
                let morning = (midnight as i64 + (28 - offset) * HOUR as i64) as u64;
                assert!(is_due(morning) && !is_due(morning - 1), "{offset}: answered at {hour}");
            }
        }
    }
}
