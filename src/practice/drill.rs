//! What to ask next outside of exams: what is due, then what is new, then what is known least.

use super::area::Area;
use super::luck::luck;
use super::pool::Pool;
use super::question::Question;
use super::schedule::Schedule;
use rand::seq::SliceRandom;
use std::collections::BTreeMap;

/// So many questions of a focus area, or of all. New ones come in another order every day.
#[must_use]
pub fn drill<'b>(pool: impl Into<Pool<'b>>, schedule: &'b Schedule, area: Option<Area>, count: usize, now: u64) -> Vec<&'b Question> {
    let pool = pool.into();
    let is_asked = |question: &&Question| area.is_none_or(|area| question.area == area);
    let mut asked: Vec<&Question> = schedule.due(pool, now).into_iter().map(|due| due.question).filter(is_asked).collect();
    let rest = pool.questions().filter(is_asked).filter(|question| !asked.iter().any(|due| due.id == question.id));
    let (mut known, mut new): (Vec<&Question>, Vec<&Question>) = rest.partition(|question| schedule.is_known(&question.id));
    shuffle(&mut new, schedule, now);
    let recall = |question: &Question| schedule.recall(&question.id, now).unwrap_or(0.0);
    known.sort_by(|a, b| recall(a).total_cmp(&recall(b)));
    asked.extend(new);
    asked.extend(known);
    asked.truncate(count);
    asked
}

/// So many questions across the focus areas: as many of each as the exam aimed at asks; without one, of every area one,
/// then the next of each.
#[must_use]
pub fn across<'b>(pool: impl Into<Pool<'b>>, schedule: &'b Schedule, count: usize, now: u64) -> Vec<&'b Question> {
    let pool = pool.into();
    let of_each = pool.exam().map(|exam| exam.areas_of(count));
    let most = |area: Area| of_each.as_ref().map_or(count, |of_each| of_each.get(&area).copied().unwrap_or(0));
    let each: Vec<Vec<&Question>> = Area::ALL.into_iter().map(|area| drill(pool, schedule, Some(area), most(area), now)).collect();
    (0..count).flat_map(|place| each.iter().filter_map(move |own| own.get(place).copied())).take(count).collect()
}

/// So many questions that were never answered and do not come up anyway, so that what has been seen of each focus area
/// comes to what the exam asks of it (by the divisors of Sainte-Laguë).
pub(super) fn unseen<'b>(pool: Pool<'b>, schedule: &Schedule, count: usize, now: u64) -> Vec<&'b Question> {
    let weight = |area: Area| pool.exam().map_or(1.0, |exam| exam.areas.get(&area).copied().unwrap_or(0.0));
    let mut left: BTreeMap<Area, (usize, Vec<&Question>)> = BTreeMap::new();
    for question in pool.questions() {
        let (seen, new) = left.entry(question.area).or_default();
        match (schedule.is_known(&question.id), schedule.is_waiting(question)) {
            (true, _) => *seen += 1,
            (false, true) => {}
            (false, false) => new.push(question),
        }
    }
    for (_, new) in left.values_mut() {
        shuffle(new, schedule, now);
    }
    let lag = |area: Area, seen: usize| weight(area) / (2 * seen + 1) as f64;
    let next = |_| {
        let open = left.iter_mut().filter(|(_, (_, new))| !new.is_empty());
        let (_, (seen, new)) = open.max_by(|(a, (a_seen, _)), (b, (b_seen, _))| lag(**a, *a_seen).total_cmp(&lag(**b, *b_seen)))?;
        *seen += 1;
        new.pop()
    };
    (0..count).map_while(next).collect()
}

/// Another order every day.
fn shuffle(new: &mut [&Question], schedule: &Schedule, now: u64) {
    new.shuffle(&mut luck(u64::from(schedule.day(now).0), "new questions"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::{Answer, Answered, Bank, Entry, Mark, Profile, Setting};

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

    #[test]
    fn what_an_exam_cannot_draw_is_not_asked_and_areas_come_as_it_weights_them() {
        let bank = Bank::shipped();
        let profile = Profile::shipped(&bank).into_iter().find(|profile| profile.id == "pspo_1_like").expect("the profile");
        let pool = Pool::of(&bank, Some(&profile));
        let schedule = Schedule::default();
        let ten = across(pool, &schedule, 10, NOON);
        let of = |asked: &[&Question], area: Area| asked.iter().filter(|question| question.area == area).count();
        assert_eq!(Area::ALL.map(|area| of(&ten, area)), [3, 1, 1, 1, 1, 1, 1, 1, 0]);
        let new = unseen(pool, &schedule, 80, NOON);
        assert_eq!(Area::ALL.map(|area| of(&new, area)), Area::ALL.map(|area| profile.per_area()[&area]));
        let all = drill(pool, &schedule, Some(Area::Scaling), usize::MAX, NOON);
        assert!(!all.is_empty() && all.len() < bank.of(Area::Scaling).count());
        assert!(ten.iter().chain(&new).chain(&all).all(|question| profile.draws(question)));
    }
}
