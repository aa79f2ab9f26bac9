//! A whole run reviewed, in parts that can be computed apart from each other.

use super::fan::{Fixed, ReRun};
use super::grade::{Grade, grade};
use super::luck::Stroke;
use super::moment::Moment;
use super::moments::moments;
use super::par::Reference;
use super::scores::{Forecast, Scores};
use crate::scenario::Scenario;
use crate::sim::{Recording, View};
use std::borrow::Borrow;
use std::sync::Arc;

/// A graded choice and the moment it was made in.
#[derive(Debug, Clone)]
pub struct Graded {
    /// Place of the moment in the review's list.
    pub moment: usize,
    /// The grade.
    pub grade: Grade,
}

/// Everything a review of a finished run shows.
#[derive(Debug, Clone)]
pub struct Review {
    /// The moments, in the order of the run.
    pub moments: Vec<Moment>,
    /// The graded choices, in the order of the run.
    pub graded: Vec<Graded>,
    /// The same decisions under other luck.
    pub reruns: Vec<ReRun>,
    /// What luck did on this seed, what did most first.
    pub strokes: Vec<Stroke>,
    /// What others made of the same seed.
    pub reference: Reference,
    /// What it adds up to.
    pub scores: Scores,
}

impl Review {
    /// The moment in which a choice was made.
    #[must_use]
    #[allow(clippy::indexing_slicing, reason = "choices are graded moment by moment, each with the number of its own")]
    pub fn moment(&self, graded: &Graded) -> &Moment {
        &self.moments[graded.moment]
    }

    /// Says everything in the words of another text of the same scenario: [`crate::sim::Run::reword`].
    pub fn reword(&mut self, scenario: &Arc<Scenario>) {
        self.moments.iter_mut().for_each(|moment| moment.reword(scenario));
    }
}

/// A share of the work of a review: independent of all others and of the order they are done in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Grade a moment.
    Grade(usize),
    /// Re-run under other luck, with this number.
    ReRun(u64),
    /// Take out each stroke of luck.
    Luck,
}

/// What came of a task.
#[derive(Debug, Clone)]
pub enum Done {
    /// The grades of a moment.
    Grades(usize, Vec<Grade>),
    /// A re-run, with its number; `None` if the run is not over.
    ReRun(u64, Option<ReRun>),
    /// The strokes of luck.
    Luck(Vec<Stroke>),
}

/// A review that is to be computed.
#[derive(Debug, Clone)]
pub struct ReviewPlan {
    recording: Recording,
    fixed: Fixed,
    /// The moments of the run.
    pub moments: Vec<Moment>,
    rollouts: usize,
    reruns: u64,
}

impl ReviewPlan {
    /// The review of a run, with so many worlds for each choice; of the usual number if none is given.
    #[must_use]
    pub fn new(recording: &Recording, rollouts: Option<usize>) -> Self {
        let scoring = &recording.run().scenario().rules.scoring;
        Self {
            fixed: Fixed::of(recording),
            moments: moments(recording, None),
            rollouts: rollouts.unwrap_or(scoring.rollouts.into()),
            reruns: scoring.reruns.into(),
            recording: recording.clone(),
        }
    }

    /// The same with so many re-runs under other luck.
    #[must_use]
    pub fn with_reruns(mut self, reruns: u64) -> Self {
        self.reruns = reruns;
        self
    }

    /// What is to be done: the moment that is graded soonest, so that there is something to see; a first part of the fan,
    /// then the moments with most to grade, then the rest of the fan.
    #[must_use]
    pub fn tasks(&self) -> Vec<Task> {
        const AT_ONCE: u64 = 20;
        let mut by_cost: Vec<(usize, &Moment)> = self.moments.iter().enumerate().collect();
        by_cost.sort_by_key(|(_, moment)| std::cmp::Reverse(moment.cost()));
        let soonest = by_cost.pop().map(|(number, _)| Task::Grade(number));
        let grades = by_cost.into_iter().map(|(number, _)| Task::Grade(number));
        let first = (0..AT_ONCE.min(self.reruns)).map(Task::ReRun);
        soonest.into_iter().chain(first).chain([Task::Luck]).chain(grades).chain((AT_ONCE..self.reruns).map(Task::ReRun)).collect()
    }

    /// Does one task.
    #[must_use]
    pub fn work(&self, task: Task) -> Done {
        match task {
            Task::Grade(moment) => {
                Done::Grades(moment, self.moments.get(moment).map_or_else(Vec::new, |moment| grade(moment, self.rollouts)))
            }
            // The seed's own luck is not another one.
            Task::Luck => Done::Luck(self.fixed.strokes(&self.recording)),
            Task::ReRun(number) => Done::ReRun(number, self.fixed.rerun(!self.recording.run().seed() ^ (number << 1 | 1))),
        }
    }

    /// Adds up what is done, in the order of the run, whatever order it came in; `None` if the run is not over.
    #[must_use]
    pub fn finish<D: Borrow<Done>>(&self, done: &[D]) -> Option<Review> {
        let run = self.recording.run();
        let outcome = run.outcome()?;
        let mut graded: Vec<(usize, &[Grade])> = Vec::new();
        let mut reruns: Vec<(u64, &ReRun)> = Vec::new();
        let mut strokes: Vec<Stroke> = Vec::new();
        for part in done {
            match part.borrow() {
                Done::Grades(moment, grades) => graded.push((*moment, grades)),
                Done::Luck(found) => strokes.clone_from(found),
                Done::ReRun(number, again) => reruns.extend(again.iter().map(|again| (*number, again))),
            }
        }
        graded.sort_by_key(|(moment, _)| *moment);
        reruns.sort_by_key(|(number, _)| *number);
        let reruns: Vec<ReRun> = reruns.into_iter().map(|(_, again)| again.clone()).collect();
        let reference = self.fixed.reference();
        let index = reference.index(outcome.utility.total);
        let grades: Vec<Grade> = graded.iter().flat_map(|(_, grades)| grades.iter().cloned()).collect();
        let scores = Scores::of(&run.scenario().rules, &grades, index, &reruns, &forecasts(&run.view()));
        let moments_of = graded.iter().flat_map(|(moment, grades)| grades.iter().map(|_| *moment));
        let graded = moments_of.zip(grades).map(|(moment, grade)| Graded { moment, grade }).collect();
        Some(Review { moments: self.moments.clone(), graded, reruns, strokes, reference, scores })
    }
}

/// The player's forecasts that have come out: bets that were read, releases whose date has passed.
#[must_use]
pub fn forecasts(view: &View<'_>) -> Vec<Forecast> {
    const PERCENT: f64 = 100.0;
    let mut all = Vec::new();
    for item in view.items() {
        if let (Some(bet), Some((_, came))) = (item.bet, item.bet_result) {
            all.push(Forecast { chance: f64::from(bet.chance) / PERCENT, came });
        }
    }
    for forecast in view.forecasts() {
        if usize::from(forecast.by) <= view.sprint() {
            let came = view.item(forecast.item).and_then(|i| i.released).is_some_and(|released| released < forecast.by);
            all.push(Forecast { chance: f64::from(forecast.chance) / PERCENT, came });
        }
    }
    all
}
