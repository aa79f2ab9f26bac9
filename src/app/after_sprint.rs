//! Training: after each sprint its choices are graded beside the frames, and offered as a short review.

use super::Step;
use super::play::Table;
use super::settings::Chosen;
use super::wake::Wake;
use crate::score::{Grade, Moment, Reference, grade, moments, reference};
use crate::sim::{Phase, Recording};
use crate::ui::screens::SprintReview;
use bevy::prelude::*;
use bevy::tasks::AsyncComputeTaskPool;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};

/// The review of the last sprint.
#[derive(Resource, Default)]
pub(super) struct AfterSprint {
    /// Which run of the table, and how many of its sprints are over.
    at: Option<(u32, usize)>,
    coming: Option<Mutex<Receiver<SprintReview>>>,
    /// What is offered, until it is put away.
    shown: Option<Arc<SprintReview>>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<AfterSprint>();
    app.add_systems(Update, follow.in_set(Step::Settle));
}

fn follow(mut after: ResMut<AfterSprint>, table: Res<Table>, chosen: Res<Chosen>, wake: Res<Wake>) {
    let after = after.bypass_change_detection();
    after.hear();
    let now = table.playing.as_ref().map(|playing| (table.turn, over(&playing.recording)));
    if now == after.at {
        return;
    }
    let before = std::mem::replace(&mut after.at, now);
    after.coming = None;
    after.shown = None;
    let (Some((turn, sprints)), Some((turn_before, sprints_before))) = (now, before) else { return };
    let has_ended = turn == turn_before && sprints > sprints_before;
    let Some(playing) = &table.playing else { return };
    if !chosen.0.training || !has_ended {
        return;
    }
    let recording = playing.recording.clone();
    let wake = wake.clone();
    let (sender, receiver) = channel();
    let job = async move {
        // Nobody listens any more when the next sprint is over, too.
        if sender.send(review(&recording, sprints - 1)).is_ok() {
            wake.up();
        }
    };
    AsyncComputeTaskPool::get().spawn(job).detach();
    after.coming = Some(Mutex::new(receiver));
}

impl AfterSprint {
    fn hear(&mut self) {
        let Some(coming) = &mut self.coming else { return };
        if let Ok(review) = coming.get_mut().unwrap_or_else(PoisonError::into_inner).try_recv() {
            self.shown = Some(Arc::new(review));
            self.coming = None;
        }
    }

    /// What is offered now.
    pub(super) fn offered(&self) -> Option<Arc<SprintReview>> {
        self.shown.clone()
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

/// Grades the choices of a sprint (from 0).
fn review(recording: &Recording, sprint: usize) -> SprintReview {
    let run = recording.run();
    let rollouts = usize::from(run.scenario().rules.scoring.rollouts);
    let graded: Vec<(Moment, Vec<Grade>)> = moments(recording, Some(sprint))
        .into_iter()
        .map(|moment| {
            let grades = grade(&moment, rollouts);
            (moment, grades)
        })
        .collect();
    let reference: Reference = reference(run.scenario(), run.seed());
    SprintReview { sprint: sprint + 1, graded, reference }
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
        let review = review(&run, last);
        assert!(!review.graded.is_empty());
        assert!(review.graded.iter().all(|(moment, _)| usize::from(moment.sprint) == last + 1));
    }
}
