//! Training: after each sprint its choices are graded beside the screens, and offered as a short review.

use super::jobs::{Job, Jobs, Signal};
use super::table::Table;
use super::trouble::Trouble;
use crate::scenario::Scenario;
use crate::score::{Grade, Moment, Reference, grade, moments, reference};
use crate::sim::{Phase, Recording};
use std::sync::Arc;

/// The graded choices of a sprint.
#[derive(Debug)]
pub struct SprintReview {
    /// Which, from 1.
    pub sprint: usize,
    /// Its moments and the grades of what was decided in each.
    pub graded: Vec<(Moment, Vec<Grade>)>,
    /// What others made of the same seed: the scale of the points.
    pub reference: Reference,
}

/// The review of the last sprint.
#[derive(Debug, Default)]
pub(super) struct AfterSprint {
    /// Which run of the table, and how many of its sprints are over.
    at: Option<(u32, usize)>,
    coming: Option<Job<Option<SprintReview>>>,
    /// What is offered, until it is put away.
    shown: Option<Arc<SprintReview>>,
}

impl AfterSprint {
    /// Takes in what is graded, and has the sprint graded that has just ended.
    pub(super) fn follow(&mut self, table: &Table, training: bool, jobs: &Jobs) -> Result<(), Trouble> {
        let heard = match Job::finished(&mut self.coming) {
            Some(Ok(review)) => {
                self.shown = review.map(Arc::new);
                Ok(())
            }
            Some(Err(said)) => Err(Trouble::JobLost(said)),
            None => Ok(()),
        };
        let now = table.playing.as_ref().map(|playing| (table.turn, over(&playing.recording)));
        if now == self.at {
            return heard;
        }
        let before = std::mem::replace(&mut self.at, now);
        self.coming = None;
        self.shown = None;
        let (Some((turn, sprints)), Some((turn_before, sprints_before)), Some(playing)) = (now, before, &table.playing) else {
            return heard;
        };
        if training && turn == turn_before && sprints > sprints_before {
            let recording = playing.recording.clone();
            self.coming = Some(jobs.start(move |signal| review(&recording, sprints - 1, signal)));
        }
        heard
    }

    /// Says everything in these words from now on.
    pub(super) fn reword(&mut self, scenario: &Arc<Scenario>) {
        if let Some(review) = self.shown.as_mut().and_then(Arc::get_mut) {
            review.graded.iter_mut().for_each(|(moment, _)| moment.reword(scenario));
        }
    }

    /// What is offered now.
    pub(super) fn offered(&self) -> Option<&Arc<SprintReview>> {
        self.shown.as_ref()
    }

    /// Puts it away.
    pub(super) fn put_away(&mut self) {
        self.shown = None;
    }
}

/// Sprints that are over.
fn over(recording: &Recording) -> usize {
    let view = recording.view();
    if view.phase() == Phase::Over { view.history().len() } else { view.sprint() }
}

/// Grades the choices of a sprint (from 0); none if nobody wants it any more.
fn review(recording: &Recording, sprint: usize, signal: &Signal) -> Option<SprintReview> {
    let run = recording.run();
    let rollouts = usize::from(run.scenario().rules.scoring.rollouts);
    let moments = moments(recording, Some(sprint));
    let count = moments.len();
    let mut graded: Vec<(Moment, Vec<Grade>)> = Vec::with_capacity(count);
    for moment in moments {
        if signal.is_cancelled() {
            return None;
        }
        signal.progress(graded.len(), count);
        let grades = grade(&moment, rollouts);
        graded.push((moment, grades));
    }
    let reference: Reference = reference(run.scenario(), run.seed());
    Some(SprintReview { sprint: sprint + 1, graded, reference })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{player, scenario};

    #[test]
    fn a_sprint_is_reviewed_by_its_own_choices_alone() {
        let (name, text) = scenario::by_name("first_sprint").expect("shipped");
        let scenario = Arc::new(scenario::load(name, text).scenario.expect("loads"));
        let run = player::record(&scenario, 4, &mut *player::by_name("balanced", 4).expect("a player"));
        let last = over(&run) - 1;
        let review = review(&run, last, &Signal::default()).expect("not cancelled");
        assert!(!review.graded.is_empty());
        assert!(review.graded.iter().all(|(moment, _)| usize::from(moment.sprint) == last + 1));
    }
}
