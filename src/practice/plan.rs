//! What the days until an exam ask for.

use super::bank::Bank;
use super::day::Day;
use super::profile::Profile;
use super::question::Question;
use super::schedule::Schedule;
use serde::Serialize;

/// New questions that a day takes at most: at an exam's pace three quarters of an hour, and each comes back.
const MOST_NEW: usize = 60;

/// What is to be done today so that every question was met before the exam.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// Days left to practise, today among them; 0 on the day of the exam.
    pub days: u32,
    /// Questions that are due.
    pub due: usize,
    /// New questions still to be answered today.
    pub new: usize,
    /// New questions for each day until the exam.
    pub new_a_day: usize,
    /// Questions of the exam's focus areas that were never answered.
    pub unseen: usize,
    /// Those of them that the days left do not reach.
    pub out_of_reach: usize,
}

impl Plan {
    /// The plan for an exam of this profile on this day, looked at now; none once the day is past.
    ///
    /// What is new is spread evenly over the days, by what there was this morning: what is done today counts for
    /// today.
    #[must_use]
    pub fn of(bank: &Bank, schedule: &Schedule, profile: &Profile, exam: Day, now: u64) -> Option<Self> {
        let today = schedule.day(now);
        let days = u32::try_from(exam.since(today)).ok()?;
        let is_asked = |question: &&Question| profile.areas.get(&question.area).is_some_and(|weight| *weight > 0.0);
        let asked = || bank.questions().iter().filter(is_asked);
        let unseen = asked().filter(|question| !schedule.is_known(&question.id)).count();
        let met_today = asked().filter(|question| schedule.first_met(&question.id) == Some(today)).count();
        let this_morning = unseen + met_today;
        let new_a_day = this_morning.div_ceil(days.max(1) as usize).min(if days > 0 { MOST_NEW } else { 0 });
        Some(Self {
            days,
            due: schedule.due(bank, now).len(),
            new: new_a_day.saturating_sub(met_today).min(unseen),
            new_a_day,
            unseen,
            out_of_reach: this_morning.saturating_sub(new_a_day * days as usize).min(unseen),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::{Answer, Answered, Entry, Mark, Setting};

    const DAY: u64 = 86_400;
    const NOON: u64 = 20_000 * DAY + DAY / 2;

    fn profile(bank: &Bank) -> Profile {
        Profile::shipped(bank).into_iter().find(|profile| profile.id == "pspo_1_like").expect("the profile")
    }

    fn meet(schedule: &mut Schedule, bank: &Bank, count: usize, when: u64) {
        let new: Vec<_> = bank.questions().iter().filter(|question| !schedule.is_known(&question.id)).take(count).collect();
        for question in new {
            let (question, answer, mark) = (question.id.clone(), Answer::right(question.key), Mark::Right);
            schedule.add(bank, &Entry::Answered(Answered { when, question, answer, mark, setting: Setting::Drill }));
        }
    }

    #[test]
    fn what_is_new_is_spread_over_the_days_and_what_is_done_today_counts_for_today() {
        let bank = Bank::shipped();
        let (profile, mut schedule) = (profile(&bank), Schedule::default());
        let exam = schedule.day(NOON).after(20);
        let plan = |schedule: &Schedule, now| Plan::of(&bank, schedule, &profile, exam, now).expect("a plan");
        let all = bank.questions().len();
        let first = plan(&schedule, NOON);
        assert_eq!((first.days, first.unseen, first.new, first.new_a_day), (20, all, all.div_ceil(20), all.div_ceil(20)));
        meet(&mut schedule, &bank, 5, NOON);
        let later = plan(&schedule, NOON + 60);
        assert_eq!((later.new_a_day, later.new), (first.new_a_day, first.new - 5));
        meet(&mut schedule, &bank, first.new_a_day, NOON);
        assert_eq!(plan(&schedule, NOON + 120).new, 0, "more than asked for is no debt");
        // Followed every day, it has met them all before the exam.
        let mut schedule = Schedule::default();
        for day in 0..20 {
            let now = NOON + day * DAY;
            let new = plan(&schedule, now).new;
            meet(&mut schedule, &bank, new, now);
        }
        assert_eq!(plan(&schedule, NOON + 19 * DAY).unseen, 0);
    }

    #[test]
    fn too_few_days_say_what_stays_out_of_reach_and_a_past_exam_has_no_plan() {
        let bank = Bank::shipped();
        let (profile, schedule) = (profile(&bank), Schedule::default());
        let on = |days| Plan::of(&bank, &schedule, &profile, schedule.day(NOON).after(days), NOON);
        let last = on(1).expect("a plan");
        assert_eq!((last.new, last.out_of_reach), (MOST_NEW, bank.questions().len() - MOST_NEW));
        let today = on(0).expect("a plan");
        assert_eq!((today.days, today.new, today.out_of_reach), (0, 0, bank.questions().len()));
        assert_eq!(Plan::of(&bank, &schedule, &profile, schedule.day(NOON).before(1), NOON), None);
    }
}
