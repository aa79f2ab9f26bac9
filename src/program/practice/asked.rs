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
