//! A run with its review, and a fork of it.

use north_of_noise::{
    player,
    program::{Earlier, Original, Progress, SprintReview, Stage, common},
    scenario::Scenario,
    score::{Done, Grade, Measured, Reference, Review, ReviewPlan, Signs, Task, Traces, grade, moments, reference},
    sim::Recording,
    ui::screens::{ReviewData, WhatIfData},
};
use std::sync::Arc;

/// The luck of the run.
pub const SEED: u64 = 3;
/// The sprint (from 0) in which the fork parts from its original.
pub const PARTED: usize = 4;
/// Re-runs that are made: enough for bands, few enough for a test.
const RERUNS: u64 = 12;
const WORLDS: usize = 4;

/// A run that is over, what its choices were worth, and another that parts from it.
pub struct Reviewed {
    pub run: Recording,
    pub review: Review,
    traces: Traces,
    signs: Signs,
    earlier: Vec<Earlier>,
    pub reference: Reference,
    pub fork: Recording,
    pub original: Original,
    /// The short review of the sprint in which they part.
    pub sprint: SprintReview,
}

impl Reviewed {
    /// A run of a scenario; `name` makes names of runs out of plain ones.
    pub fn new(scenario: Scenario, name: fn(&str) -> String) -> Self {
        let scenario = Arc::new(scenario);
        let run = player::record(&scenario, SEED, &mut *player::by_name("factory", SEED).expect("a player"));
        let plan = ReviewPlan::new(&run, Some(WORLDS));
        let tasks = plan.tasks().into_iter().filter(|task| !matches!(task, Task::ReRun(number) if *number >= RERUNS));
        let done: Vec<Done> = tasks.map(|task| plan.work(task)).collect();
        let review = plan.finish(&done).expect("the run is over");
        let signs = Signs::of(&run);
        let earlier = |plain: &str, strategic: f64| {
            let measured = |value| review.scores.strategic.map(|m| Measured { value, ..m });
            Earlier { name: name(plain), headline: 50.0, strategic: measured(strategic), tactical: measured(90.0), signs }
        };
        let earlier = vec![earlier("run 1", 2.0), earlier("run 2", 99.0)];
        let reference = reference(&scenario, SEED);
        // From there on the first sprint in which something was lost.
        let graded = |sprint: usize| {
            let with_grades = moments(&run, Some(sprint)).into_iter().map(|moment| {
                let grades = grade(&moment, WORLDS);
                (moment, grades)
            });
            with_grades.collect::<Vec<_>>()
        };
        let loses = |graded: &Vec<(_, Vec<_>)>| graded.iter().flat_map(|(_, grades)| grades).any(|grade: &Grade| grade.loss > 0.0);
        let (lost_in, graded) = (PARTED..run.view().sprints())
            .map(|sprint| (sprint, graded(sprint)))
            .find(|(_, graded)| loses(graded))
            .expect("a factory loses something");
        let sprint = SprintReview { sprint: lost_in + 1, graded, reference: reference.clone() };
        // The same up to there, the rest by somebody else.
        let mut fork = run.fork_at(PARTED).expect("a sprint of it");
        player::play_on(&mut fork, &mut *player::by_name("balanced", SEED).expect("a player"), |_| false);
        let original = Original::new(name("one"), run.clone(), &fork);
        assert_eq!(original.common, common(&fork, &original.recording));
        Self { traces: Traces::of(&run), run, review, signs, earlier, reference, fork, original, sprint }
    }

    /// The review as far as it is in this stage.
    pub fn data(&self, stage: Stage) -> ReviewData<'_> {
        let done = stage == Stage::Done;
        ReviewData {
            run: &self.run,
            review: (stage != Stage::Preparing).then_some(&self.review),
            traces: done.then_some(&self.traces),
            signs: done.then_some(&self.signs),
            earlier: if done { &self.earlier } else { &[] },
            progress: Progress { stage, grades: (3, 60), reruns: (132, 200) },
            saved: None,
            guess: None,
        }
    }

    /// The fork beside its original.
    pub fn what_if(&self) -> WhatIfData<'_> {
        let scores = [Some(&self.review.scores), None];
        WhatIfData { fork: &self.fork, reference: &self.reference, original: &self.original, scores }
    }
}
