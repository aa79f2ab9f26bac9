//! What awaits somebody in practice, for screens other than its own; and what a review of a run adds to it.

use super::super::trouble::Trouble;
use crate::journal::{OpenedHistory, PracticeStore, SittingSummary};
use crate::practice::{Aim, BadChoice, Day, Entry, Exam, Pool, Schedule, SittingMode, Zone};
use crate::score::Kind;
use std::collections::BTreeMap;

/// An exam that somebody has before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExamAhead {
    /// One for practice was begun and not finished: it goes on at this question of so many, from 1.
    Begun(usize, usize),
    /// The one that is aimed at is in so many days.
    Days(i64),
}

/// What awaits somebody, counted on a day.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Awaits {
    /// The day.
    pub day: Day,
    /// Questions that are due.
    pub all: usize,
    /// The same by the kind of decision that they are related to; a question may count for several.
    pub on: BTreeMap<Kind, usize>,
    /// An exam, if there is one.
    pub exam: Option<ExamAhead>,
}

impl Awaits {
    /// What is due of a pool by a history, and an exam that was begun, or else the day of the one that is aimed at.
    pub fn of(pool: Pool<'_>, entries: &[Entry], sittings: &[SittingSummary], aim: &Aim, now: u64, zone: Zone) -> Self {
        let schedule = Schedule::replay(pool.bank(), entries, now, zone);
        let pool = pool.without(schedule.doubted());
        let due = schedule.due(pool, now);
        let mut on = BTreeMap::new();
        for kind in due.iter().flat_map(|due| &due.question.related) {
            *on.entry(*kind).or_default() += 1;
        }
        let day = zone.day(now);
        let is_begun = |exam: &&Exam| exam.is_open() && exam.sheet().mode == SittingMode::Exam && !exam.is_untouched();
        let begun = sittings.iter().filter_map(|sitting| sitting.exam.as_ref().ok()).find(is_begun);
        let begun = begun.map(|exam| ExamAhead::Begun(exam.comes_next() + 1, exam.sheet().questions.len()));
        let days = pool.exam().and(aim.exam).map(|exam| exam.since(day)).filter(|days| *days >= 0);
        Self { day, all: due.len(), on, exam: begun.or(days.map(ExamAhead::Days)) }
    }
}

/// Writes bad choices to the history, each once; says what was wrong with it and was put right.
pub(super) fn note(store: &PracticeStore, choices: Vec<BadChoice>) -> Result<Vec<Trouble>, Trouble> {
    let OpenedHistory { mut history, notes } = store.history()?;
    for choice in choices {
        history.add(Entry::BadChoice(choice))?;
    }
    Ok(notes.into_iter().map(Trouble::Note).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::Memory;
    use crate::practice::{Act, Answer, Bank, ExamStep, Profile, Sheet};
    use crate::score::Class;
    use std::sync::Arc;

    #[test]
    fn a_bad_choice_makes_related_questions_due_and_counts_once() {
        let store = PracticeStore::open(Arc::new(Memory::default()), "/data".into());
        let bank = Bank::shipped();
        let choice = BadChoice {
            when: 1_000_000,
            kind: Kind::Order,
            class: Class::VeryCostly,
            run: "busy-1".into(),
            scenario: "Busy, standing still".into(),
            sprint: 3,
            decision: 17,
            what: "Order by who asks loudest".into(),
        };
        let counted = || Awaits::of((&bank).into(), &store.entries().expect("read").entries, &[], &Aim::default(), 1_000_000, Zone::UTC);
        assert!(counted().all == 0 && counted().on.is_empty());
        note(&store, vec![choice.clone()]).expect("noted");
        let once = counted();
        assert!(once.all > 0 && once.on[&Kind::Order] == once.all, "{once:?}");
        note(&store, vec![BadChoice { when: 2_000_000, ..choice }]).expect("noted");
        assert_eq!(counted(), once);
    }

    #[test]
    fn an_exam_that_was_begun_is_said_before_the_day_of_the_one_ahead() {
        const NOW: u64 = 1_800_000_000;
        let bank = Bank::shipped();
        let profiles = Profile::shipped(&bank);
        let profile = profiles.iter().find(|profile| profile.id == "short_10").expect("the profile");
        let aim = Aim { profile: Some(profile.id.clone()), exam: Some(Zone::UTC.day(NOW).after(14)), ..Aim::default() };
        let ahead = |aim: &Aim, exams: Vec<Exam>| {
            let sittings: Vec<_> = exams.into_iter().map(|exam| SittingSummary { name: "one".into(), exam: Ok(exam) }).collect();
            Awaits::of(Pool::of(&bank, aim.profile(&profiles)), &[], &sittings, aim, NOW, Zone::UTC).exam
        };
        assert_eq!((ahead(&Aim::default(), vec![]), ahead(&aim, vec![])), (None, Some(ExamAhead::Days(14))));
        let past = Aim { exam: Some(Zone::UTC.day(NOW).before(1)), ..aim.clone() };
        assert_eq!(ahead(&past, vec![]), None);
        let mut exam = Exam::new(Sheet::draw(&bank, profile, SittingMode::Exam, 1, NOW).expect("drawn"));
        assert_eq!(ahead(&aim, vec![exam.clone()]), Some(ExamAhead::Days(14)), "nothing is chosen in it");
        let key = exam.question(0).expect("a question").question().key;
        exam.apply(&ExamStep { seconds: 9, act: Act::Answer(0, Answer::right(key)) }).expect("possible");
        assert_eq!(ahead(&aim, vec![exam.clone()]), Some(ExamAhead::Begun(2, 10)));
        exam.apply(&ExamStep { seconds: 9, act: Act::Finish(NOW) }).expect("possible");
        assert_eq!(ahead(&aim, vec![exam]), Some(ExamAhead::Days(14)));
    }
}
