//! What a round asks.

use super::room::{PracticeRoom, ROUND, Round};
use crate::practice::{Exam, Question, across, drill};

impl<'a> PracticeRoom<'a> {
    /// The questions of a round, ten at most. Where an exam is aimed at, it asks what that exam can draw; what was wrong
    /// in a sitting it asks whatever it was.
    pub(super) fn asked(&self, round: Round) -> Vec<&'a Question> {
        let (pool, schedule, now) = (self.pool(), self.schedule, self.now);
        let due = || schedule.due(pool, now).into_iter().map(|due| due.question);
        let mut asked: Vec<&Question> = match round {
            Round::Today => self.plan().map(|plan| plan.questions(pool, schedule, now)).unwrap_or_default(),
            Round::Drill(Some(area)) => drill(pool, schedule, Some(area), ROUND, now),
            Round::Drill(None) => across(pool, schedule, ROUND, now),
            Round::Review => due().collect(),
            Round::Missed(None) => schedule.missed(pool),
            Round::Missed(Some(seed)) => {
                let exams = self.sittings.iter().filter_map(|sitting| sitting.exam.as_ref().ok());
                let is_it = |exam: &&Exam| exam.sheet().seed == seed && Round::of(&exam.sheet().profile.id).is_none();
                let exam = exams.into_iter().find(is_it);
                exam.map(|exam| schedule.missed_in(self.bank, exam)).unwrap_or_default()
            }
            Round::About(kind) => due().filter(|question| question.related.contains(&kind)).collect(),
        };
        asked.truncate(ROUND);
        asked
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::Memory;
    use crate::journal::PracticeStore;
    use crate::practice::{Aim, Answer, Answered, Area, Entry, Mark, Schedule, Setting, progress};
    use crate::program::practice::stock::Stock;
    use std::sync::Arc;

    const NOW: u64 = 1_800_000_000;

    #[test]
    fn no_round_for_an_exam_asks_what_that_exam_cannot_draw() {
        let stock = Stock::read(&PracticeStore::open(Arc::new(Memory::default()), "/data".into()));
        let mut schedule = Schedule::default();
        // Everything was wrong lately: due, missed, and nothing of it new.
        for question in stock.bank.questions().iter().step_by(2) {
            let (question, answer, setting) = (question.id.clone(), Answer::NONE, Setting::Drill);
            let answered = Answered { when: NOW - 3 * 86_400, question, answer, mark: Mark::Wrong, setting };
            schedule.add(&stock.bank, &Entry::Answered(answered));
        }
        let asked = |aim: &Aim, round| {
            let progress = progress(stock.pool(aim), &[]);
            let room = PracticeRoom {
                bank: &stock.bank,
                sources: &stock.sources,
                profiles: &stock.profiles,
                courses: &stock.courses,
                evidence: &stock.evidence,
                schedule: &schedule,
                progress: &progress,
                sittings: &[],
                aim,
                now: NOW,
                seat: None,
                written: None,
            };
            room.asked(round).into_iter().cloned().collect::<Vec<Question>>()
        };
        let exam = Some(schedule.day(NOW).after(14));
        let aim = Aim { profile: Some("pspo_1_like".into()), exam, ..Aim::default() };
        let profile = aim.profile(&stock.profiles).expect("the profile");
        let rounds = [Round::Today, Round::Drill(None), Round::Drill(Some(Area::Scaling)), Round::Review, Round::Missed(None)];
        for round in rounds {
            let questions = asked(&aim, round);
            assert!(questions.len() == ROUND && questions.iter().all(|question| profile.draws(question)), "{round:?}");
            let free = asked(&Aim::default(), round);
            assert_eq!(free.len(), if round == Round::Today { 0 } else { ROUND }, "{round:?}");
        }
    }
}
