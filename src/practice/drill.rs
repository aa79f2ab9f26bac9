//! What to ask next outside of exams: what is due, then what is new, then what is known least.

use super::area::Area;
use super::bank::Bank;
use super::luck::luck;
use super::question::Question;
use super::schedule::Schedule;
use rand::seq::SliceRandom;

/// So many questions of a focus area, or of all. New ones come in another order every day.
#[must_use]
pub fn drill<'b>(bank: &'b Bank, schedule: &'b Schedule, area: Option<Area>, count: usize, now: u64) -> Vec<&'b Question> {
    let is_asked = |question: &&Question| area.is_none_or(|area| question.area == area);
    let mut asked: Vec<&Question> = schedule.due(bank, now).into_iter().map(|due| due.question).filter(is_asked).collect();
    let rest = bank.questions().iter().filter(is_asked).filter(|question| !asked.iter().any(|due| due.id == question.id));
    let (mut known, mut new): (Vec<&Question>, Vec<&Question>) = rest.partition(|question| schedule.is_known(&question.id));
    new.shuffle(&mut luck(u64::from(schedule.day(now).0), "new questions"));
    let recall = |question: &Question| schedule.recall(&question.id, now).unwrap_or(0.0);
    known.sort_by(|a, b| recall(a).total_cmp(&recall(b)));
    asked.extend(new);
    asked.extend(known);
    asked.truncate(count);
    asked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::{Answer, Answered, Entry, Mark, Setting};

    const NOON: u64 = 1_790_000_000;

    #[test]
    fn what_is_due_comes_first_then_what_is_new_then_what_is_known_least() {
        const DAY: u64 = 86_400;
        let bank = Bank::shipped();
        let own: Vec<&Question> = bank.of(Area::Forecasting).collect();
        let mut schedule = Schedule::default();
        let mut answer = |place: usize, mark, when| {
            let question = own[place].id.clone();
            schedule.add(&bank, &Entry::Answered(Answered { when, question, answer: Answer::NONE, mark, setting: Setting::Drill }));
        };
        answer(7, Mark::Right, NOON - 9 * DAY);
        answer(3, Mark::Right, NOON);
        answer(5, Mark::Right, NOON - 2 * DAY);
        let asked = drill(&bank, &schedule, Some(Area::Forecasting), usize::MAX, NOON);
        let place = |question: &Question| own.iter().position(|other| other.id == question.id);
        assert_eq!(asked.len(), own.len());
        assert_eq!(place(asked[0]), Some(7), "due for days");
        assert_eq!(asked[own.len() - 2..].iter().map(|question| place(question)).collect::<Vec<_>>(), [Some(5), Some(3)]);
        assert_eq!(drill(&bank, &schedule, None, 12, NOON).len(), 12);
        assert_eq!(place(drill(&bank, &schedule, None, 12, NOON)[0]), Some(7));
    }
}
