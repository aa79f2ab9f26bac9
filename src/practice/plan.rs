//! What the days until an exam ask for, and what of it fits into them.

use super::day::Day;
use super::drill::unseen;
use super::interval::Share;
use super::pool::Pool;
use super::question::Question;
use super::schedule::{Schedule, returns};
use serde::Serialize;

/// What a day has for practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Budget {
    /// Minutes a day.
    pub minutes: u8,
    /// Seconds that a question takes.
    pub pace: u32,
}

/// What is to be done today so that the time until the exam is well used: what is due first, then what is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// Days left to practise, today among them; 0 on the day of the exam.
    pub days: u32,
    /// What it was made for.
    pub budget: Budget,
    /// Questions that are due and still to be answered today.
    pub due: usize,
    /// New questions still to be answered today.
    pub new: usize,
    /// Questions of an average day until the exam that are due.
    pub due_a_day: usize,
    /// Those that are new.
    pub new_a_day: usize,
    /// Questions that the exam can draw.
    pub pool: usize,
    /// Those that were never answered.
    pub unseen: usize,
    /// Those that will have been answered by the exam.
    pub seen_by_then: usize,
    /// Minutes a day in which all of them can be answered once, if more are needed than there are and that is possible.
    pub enough: Option<u8>,
}

impl Budget {
    /// Most minutes a day that somebody is advised to take.
    const MOST: u8 = 60;
    /// Advice is given in steps of so many minutes.
    const STEP: u8 = 5;

    /// Questions that fit into a day.
    fn questions(self) -> f64 {
        const MINUTE: f64 = 60.0;
        (f64::from(self.minutes) * MINUTE / f64::from(self.pace.max(1))).floor().max(1.0)
    }

    /// Longer days, up to the longest.
    fn longer(self) -> impl Iterator<Item = Self> {
        let minutes = (self.minutes / Self::STEP + 1) * Self::STEP;
        (minutes..=Self::MOST).step_by(usize::from(Self::STEP)).map(move |minutes| Self { minutes, ..self })
    }
}

impl Plan {
    /// The plan for the exam of this pool on this day, looked at now; none without an exam, and once the day is past.
    #[must_use]
    pub fn of(pool: Pool<'_>, schedule: &Schedule, exam: Day, budget: Budget, now: u64) -> Option<Self> {
        pool.exam()?;
        let today = schedule.day(now);
        let days = u32::try_from(exam.since(today)).ok()?;
        // What is further away changes nothing of today.
        let horizon = days.min(FAR);
        let stand = Stand::of(pool, schedule, today, today.after(horizon));
        let due = schedule.due(pool, now).len();
        let unseen = pool.questions().filter(|question| !schedule.is_known(&question.id)).count();
        let all = pool.questions().count();
        let done =
            Self { days, budget, due, new: 0, due_a_day: 0, new_a_day: 0, pool: all, unseen, seen_by_then: all - unseen, enough: None };
        if days == 0 {
            return Some(done);
        }
        let course = stand.best(budget.questions());
        let is_enough = |budget: &Budget| stand.best(budget.questions()).left < 1.0;
        let a_day = |questions: f64| (questions / f64::from(horizon)).round() as usize;
        Some(Self {
            due: due.min((budget.questions() - stand.done_today).max(0.0) as usize),
            new: course.new_today.ceil() as usize,
            due_a_day: a_day(course.due),
            new_a_day: a_day(course.new),
            seen_by_then: all - course.left.ceil() as usize,
            enough: if course.left < 1.0 { None } else { budget.longer().find(is_enough).map(|budget| budget.minutes) },
            ..done
        })
    }

    /// What is still to be asked today: what is due, then what is new, as the exam weights it.
    #[must_use]
    pub fn questions<'b>(&self, pool: Pool<'b>, schedule: &'b Schedule, now: u64) -> Vec<&'b Question> {
        let due = schedule.due(pool, now).into_iter().map(|due| due.question).take(self.due);
        due.chain(unseen(pool, schedule, self.new, now)).collect()
    }
}

/// Days that a plan looks ahead: two years.
const FAR: u32 = 730;

/// Where somebody is on the morning of a plan, in numbers of questions.
struct Stand {
    days: usize,
    /// By day from today on, what comes up of itself if every answer is right.
    coming: Vec<f64>,
    /// What does not come up of itself.
    new: f64,
    /// Of those answered today, the ones that were new.
    met_today: f64,
    /// Answered today.
    done_today: f64,
    /// Share of answers that are not right: each of these questions comes back the day after.
    missed: f64,
    /// Days after the first answer on which a new one comes back.
    returns: Vec<u32>,
}

/// What a way through the days comes to.
struct Course {
    due: f64,
    new: f64,
    new_today: f64,
    /// New ones that were not reached.
    left: f64,
}

impl Stand {
    fn of(pool: Pool<'_>, schedule: &Schedule, today: Day, exam: Day) -> Self {
        let days = exam.since(today).unsigned_abs() as usize;
        let mut coming = vec![0.0; days];
        let [mut new, mut met_today, mut done_today, mut known, mut missed] = [0.0; 5];
        let mut answers = 0;
        for question in pool.questions() {
            if !schedule.is_waiting(question) {
                new += 1.0;
            }
            for day in schedule.reviews(question, today, exam) {
                if let Some(on) = coming.get_mut(day.since(today).unsigned_abs() as usize) {
                    *on += 1.0;
                }
            }
            met_today += f64::from(u8::from(schedule.first_met(&question.id) == Some(today)));
            done_today += f64::from(u8::from(schedule.is_answered_on(&question.id, today)));
            if schedule.is_known(&question.id) {
                answers += 1;
                known += 1.0;
                missed += f64::from(u8::from(schedule.is_missed(&question.id)));
            }
        }
        // Of no answers it may be anything: the middle is a half.
        let right = Share::of(known - missed, answers);
        let missed = 1.0 - f64::midpoint(right.low, right.high);
        Self { days, coming, new, met_today, done_today, missed, returns: returns(days as u32) }
    }

    /// Evenly, if all is reached so; otherwise as much every day as it holds.
    fn best(&self, a_day: f64) -> Course {
        let even = self.through(a_day, true);
        if even.left < 1.0 { even } else { self.through(a_day, false) }
    }

    /// Goes through the days: each holds so many questions, due ones first. What is done today counts for today.
    fn through(&self, a_day: f64, evenly: bool) -> Course {
        let mut coming = self.coming.clone();
        let mut came = Course { due: 0.0, new: 0.0, new_today: 0.0, left: self.new };
        for day in 0..self.days {
            let (met, done) = if day == 0 { (self.met_today, self.done_today) } else { (0.0, 0.0) };
            let room = (a_day - done).max(0.0);
            let comes = coming.get(day).copied().unwrap_or_default();
            let due = comes.min(room);
            let share = ((came.left + met) / (self.days - day) as f64).ceil() - met;
            let most = if evenly { share.max(0.0) } else { f64::INFINITY };
            let new = (room - due).min(came.left).min(most);
            let waits = comes - due;
            let mut comes_back = |after: usize, count: f64| coming.get_mut(day + after).into_iter().for_each(|on| *on += count);
            comes_back(1, waits + self.missed * (due + new));
            self.returns.iter().for_each(|after| comes_back(*after as usize, new));
            came.due += due;
            came.new += new;
            came.left -= new;
            if day == 0 {
                came.new_today = new;
            }
        }
        came
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::{Answer, Answered, Bank, Entry, Mark, Profile, Setting};

    const DAY: u64 = 86_400;
    const NOON: u64 = 20_000 * DAY + DAY / 2;
    const QUARTER: Budget = Budget { minutes: 15, pace: 45 };
    const HOUR: Budget = Budget { minutes: 60, pace: 45 };

    struct Learner {
        bank: Bank,
        profile: Profile,
        schedule: Schedule,
        exam: Day,
    }

    impl Learner {
        /// Somebody who has done nothing yet, so many days before an exam.
        fn before(days: u32) -> Self {
            let bank = Bank::shipped();
            let profile = Profile::shipped(&bank).into_iter().find(|profile| profile.id == "pspo_1_like").expect("the profile");
            let schedule = Schedule::default();
            Self { exam: schedule.day(NOON).after(days), bank, profile, schedule }
        }

        fn pool(&self) -> Pool<'_> {
            Pool::of(&self.bank, Some(&self.profile))
        }

        fn plan(&self, budget: Budget, now: u64) -> Plan {
            Plan::of(self.pool(), &self.schedule, self.exam, budget, now).expect("a plan")
        }

        /// Does what the plan asks today, every so many wrong; says how many questions that were.
        fn follow(&mut self, budget: Budget, now: u64, wrong: usize) -> usize {
            let asked: Vec<Question> = self.plan(budget, now).questions(self.pool(), &self.schedule, now).into_iter().cloned().collect();
            for (place, question) in asked.iter().enumerate() {
                let mark = if place % wrong == wrong - 1 { Mark::Wrong } else { Mark::Right };
                self.answer(question, mark, now);
            }
            asked.len()
        }

        fn answer(&mut self, question: &Question, mark: Mark, when: u64) {
            let (question, answer) = (question.id.clone(), Answer::right(question.key));
            self.schedule.add(&self.bank, &Entry::Answered(Answered { when, question, answer, mark, setting: Setting::Drill }));
        }
    }

    #[test]
    fn only_what_the_exam_can_draw_is_planned() {
        let learner = Learner::before(14);
        let plan = learner.plan(QUARTER, NOON);
        let drawn = learner.bank.questions().iter().filter(|question| learner.profile.draws(question)).count();
        assert_eq!((plan.pool, plan.unseen), (drawn, drawn));
        assert!(drawn * 4 < learner.bank.questions().len() * 3, "{drawn}");
        let asked = plan.questions(learner.pool(), &learner.schedule, NOON);
        assert!(asked.len() == plan.new && asked.iter().all(|question| learner.profile.draws(question)));
        assert_eq!(Plan::of((&learner.bank).into(), &learner.schedule, learner.exam, QUARTER, NOON), None, "no exam, no plan");
    }

    #[test]
    fn a_day_holds_what_its_minutes_hold_and_what_is_said_of_the_exam_is_what_comes() {
        for (budget, days, wrong) in [(QUARTER, 14, 4), (QUARTER, 40, 5), (Budget { minutes: 5, pace: 60 }, 10, 2), (HOUR, 30, 8)] {
            let mut learner = Learner::before(days);
            // What was answered before says how often answers are wrong.
            learner.follow(budget, NOON - DAY, wrong);
            let first = learner.plan(budget, NOON);
            for day in 0..u64::from(days) {
                let asked = learner.follow(budget, NOON + day * DAY, wrong);
                assert!(asked as f64 <= budget.questions(), "{asked} on day {day} of {budget:?}");
                assert_eq!(learner.follow(budget, NOON + day * DAY + 60, wrong), 0, "what is done today counts for today");
            }
            let seen = learner.bank.questions().iter().filter(|question| learner.schedule.is_known(&question.id)).count();
            let said = first.seen_by_then;
            println!("{budget:?} for {days} days: {said} of {} said, {seen} seen; {first:?}", first.pool);
            assert!(seen.abs_diff(said) * 8 <= first.pool, "{said} said, {seen} seen");
        }
    }

    #[test]
    fn what_does_not_fit_is_said_with_the_minutes_that_would_do() {
        let learner = Learner::before(30);
        let short = learner.plan(QUARTER, NOON);
        assert!(short.seen_by_then < short.pool, "{short:?}");
        let enough = short.enough.expect("an hour is enough");
        let long = learner.plan(Budget { minutes: enough, ..QUARTER }, NOON);
        assert_eq!((long.seen_by_then, long.enough), (long.pool, None), "{long:?}");
        assert!(short.new_a_day + short.due_a_day <= QUARTER.questions() as usize + 1, "{short:?}");
        let late = Learner::before(2).plan(QUARTER, NOON);
        assert_eq!(late.enough, None, "no day is so long");
    }

    #[test]
    fn on_the_day_itself_nothing_is_new_and_a_past_exam_has_no_plan() {
        let mut learner = Learner::before(0);
        let today = learner.plan(QUARTER, NOON);
        assert_eq!((today.days, today.new, today.seen_by_then), (0, 0, 0));
        learner.exam = learner.schedule.day(NOON).before(1);
        assert_eq!(Plan::of(learner.pool(), &learner.schedule, learner.exam, QUARTER, NOON), None);
    }
}
