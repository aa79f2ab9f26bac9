//! What to ask next outside of exams: what is due, then what is new, then what is known least.

use super::area::Area;
use super::bank::Bank;
use super::luck::luck;
use super::question::Question;
use super::schedule::{Day, Schedule};
use rand::seq::SliceRandom;

/// So many questions of a focus area, or of all. New ones come in another order every day.
#[must_use]
pub fn drill<'b>(bank: &'b Bank, schedule: &'b Schedule, area: Option<Area>, count: usize, now: u64) -> Vec<&'b Question> {
    let is_asked = |question: &&Question| area.is_none_or(|area| question.area == area);
    let mut asked: Vec<&Question> = schedule.due(bank, now).into_iter().map(|due| due.question).filter(is_asked).collect();
    let rest = bank.questions().iter().filter(is_asked).filter(|question| !asked.iter().any(|due| due.id == question.id));
    let (mut known, mut new): (Vec<&Question>, Vec<&Question>) = rest.partition(|question| schedule.is_known(&question.id));
    new.shuffle(&mut luck(u64::from(Day::of(now).0), "new questions"));
    let recall = |question: &Question| schedule.recall(&question.id, now).unwrap_or(0.0);
    known.sort_by(|a, b| recall(a).total_cmp(&recall(b)));
    asked.extend(new);
    asked.extend(known);
    asked.truncate(count);
    asked
}
