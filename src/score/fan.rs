//! The same decisions under other luck: what of the outcome was luck.
//!
//! Decisions that are fixed cannot answer to what comes, so they do worse than those that did. The
//! reference players are therefore taken at their decisions too: par under other luck is what their
//! decisions on this seed come to there, and only the distance to par counts.

use super::again::Script;
use super::luck::{Played, Stroke, strokes};
use super::par::{Courses, NOTHING, Reference, par_players};
use crate::player;
use crate::scenario::Scenario;
use crate::sim::{OtherLuck, Outcome, Recording, Run};
use std::sync::Arc;

/// What decisions come to under other luck.
#[derive(Debug, Clone)]
pub struct ReRun {
    /// What the player's come to.
    pub outcome: Outcome,
    /// Lagging outcome at the end of each sprint, epilogue included.
    pub course: Vec<f64>,
    /// Utility of deciding nothing.
    pub nothing: f64,
    /// Mean utility of the reference players' decisions.
    pub par: f64,
    /// Lagging outcome of both.
    pub courses: Courses,
}

/// Decisions of a seed, ready to be re-run: the player's, the reference players', and none.
#[derive(Debug, Clone)]
pub struct Fixed {
    player: Decided,
    par: Vec<Decided>,
    nothing: Option<Decided>,
    names: Vec<String>,
}

/// Decisions of one player, and what they came to on this seed.
#[derive(Debug, Clone)]
struct Decided {
    script: Script,
    luck: OtherLuck,
    outcome: Option<Outcome>,
    course: Vec<f64>,
}

impl Decided {
    fn of(recording: &Recording) -> Self {
        let run = recording.run();
        let course = run.course().unwrap_or_default().to_vec();
        Self { script: Script::of(recording), luck: OtherLuck::of(recording), outcome: run.outcome(), course }
    }

    fn utility(&self) -> f64 {
        self.outcome.map_or(0.0, |o| o.utility.total)
    }

    fn played(&self) -> Played<'_> {
        Played { script: &self.script, utility: self.utility() }
    }

    fn again(&self, chance: u64) -> Run {
        let mut run = self.luck.begin(chance);
        self.script.play(&mut run, |_| true);
        run
    }
}

impl Fixed {
    /// Of a finished run.
    #[must_use]
    pub fn of(recording: &Recording) -> Self {
        let (scenario, seed) = (recording.run().scenario(), recording.run().seed());
        let decided = |name: &String| Some(Decided::of(&play(scenario, seed, name)?));
        let names = par_players(scenario);
        Self { player: Decided::of(recording), par: names.iter().filter_map(decided).collect(), nothing: decided(&NOTHING.into()), names }
    }

    /// What luck did to the player on this seed beyond what it did to the reference players.
    pub(super) fn strokes(&self, recording: &Recording) -> Vec<Stroke> {
        let par: Vec<Played<'_>> = self.par.iter().map(Decided::played).collect();
        strokes(recording, self.player.played(), &par)
    }

    /// What came of the reference players on this seed itself.
    #[must_use]
    pub fn reference(&self) -> Reference {
        let par: f64 = self.par.iter().map(Decided::utility).sum();
        let players = self.names.iter().zip(&self.par).filter_map(|(name, p)| Some((name.clone(), p.outcome?)));
        Reference {
            nothing: self.nothing.as_ref().map_or(0.0, Decided::utility),
            par: par / self.par.len().max(1) as f64,
            players: players.collect(),
            courses: Courses {
                nothing: self.nothing.as_ref().map(|n| n.course.clone()).unwrap_or_default(),
                par: Courses::mean(self.par.iter().map(|p| &p.course[..])),
            },
        }
    }

    /// Plays all of them once more, with other luck; `None` if the run is not over.
    #[must_use]
    pub fn rerun(&self, chance: u64) -> Option<ReRun> {
        let utility = |run: &Run| run.outcome().map_or(0.0, |o| o.utility.total);
        let run = self.player.again(chance);
        let par: Vec<Run> = self.par.iter().map(|p| p.again(chance)).collect();
        let nothing = self.nothing.as_ref().map(|n| n.again(chance));
        Some(ReRun {
            outcome: self.player.outcome.and(run.outcome())?,
            course: run.course()?.to_vec(),
            nothing: nothing.as_ref().map_or(0.0, utility),
            par: par.iter().map(utility).sum::<f64>() / par.len().max(1) as f64,
            courses: Courses {
                nothing: nothing.as_ref().and_then(Run::course).unwrap_or_default().to_vec(),
                par: Courses::mean(par.iter().filter_map(Run::course)),
            },
        })
    }
}

fn play(scenario: &Arc<Scenario>, seed: u64, name: &str) -> Option<Recording> {
    player::by_name(name, seed).map(|mut p| player::record(scenario, seed, &mut *p))
}

/// Outcome index of each re-run: 0 = nothing, 100 = par, both on average under other luck.
#[must_use]
pub fn indices(reruns: &[ReRun]) -> Vec<f64> {
    let n = reruns.len().max(1) as f64;
    let nothing = reruns.iter().map(|r| r.nothing).sum::<f64>() / n;
    let par = reruns.iter().map(|r| r.par).sum::<f64>() / n;
    let scale = Reference { nothing, par, players: Vec::new(), courses: Courses::default() };
    reruns.iter().map(|r| scale.index(r.outcome.utility.total)).collect()
}

/// Courses of nobody and of par under other luck, on average.
#[must_use]
pub fn mean_courses(reruns: &[ReRun]) -> Courses {
    Courses {
        nothing: Courses::mean(reruns.iter().map(|r| &r.courses.nothing[..])),
        par: Courses::mean(reruns.iter().map(|r| &r.courses.par[..])),
    }
}
