//! Outcome against par: the same seed, played by nobody and by diverse reference players.

use crate::player;
use crate::scenario::Scenario;
use crate::sim::{Outcome, Run};
use std::sync::Arc;

/// Par on the scale of the index.
const FULL: f64 = 100.0;

/// What others made of the same seed.
#[derive(Debug, Clone)]
pub struct Reference {
    /// Utility when nothing is decided.
    pub nothing: f64,
    /// Mean utility of the reference players.
    pub par: f64,
    /// The reference players, with what each reached.
    pub players: Vec<(String, Outcome)>,
    /// Lagging outcome at the end of each sprint, epilogue included.
    pub courses: Courses,
}

/// Lagging outcome of others, sprint by sprint, epilogue included.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Courses {
    /// When nothing is decided.
    pub nothing: Vec<f64>,
    /// Mean of the reference players.
    pub par: Vec<f64>,
}

impl Courses {
    /// Of some runs of the same length, their mean.
    pub(super) fn mean<'a>(courses: impl Iterator<Item = &'a [f64]>) -> Vec<f64> {
        let (mut sum, mut count) = (Vec::new(), 0.0);
        for course in courses {
            if sum.is_empty() {
                sum = vec![0.0; course.len()];
            }
            sum.iter_mut().zip(course).for_each(|(sum, value)| *sum += value);
            count += 1.0;
        }
        sum.iter().map(|sum| sum / count).collect()
    }

    /// A course in points: 0 as if nothing had been decided until then, 100 what par comes to at the end.
    /// `None` where par's product does not end better than nobody's.
    #[must_use]
    pub fn points(&self, course: &[f64]) -> Option<Vec<f64>> {
        let whole = self.par.last()? - self.nothing.last()?;
        (whole > f64::EPSILON).then(|| course.iter().zip(&self.nothing).map(|(own, nothing)| FULL * (own - nothing) / whole).collect())
    }
}

impl Reference {
    /// 0 = nothing decided, 100 = par; may be below or above.
    #[must_use]
    pub fn index(&self, utility: f64) -> f64 {
        let distance = self.par - self.nothing;
        if distance <= 0.0 { 0.0 } else { FULL * (utility - self.nothing) / distance }
    }

    /// A difference of utilities in points of the index.
    #[must_use]
    pub fn points(&self, difference: f64) -> f64 {
        let distance = self.par - self.nothing;
        if distance <= 0.0 { 0.0 } else { FULL * difference / distance }
    }
}

/// The player who decides nothing.
pub(super) const NOTHING: &str = "nothing";

/// The reference players of a scenario: those its author named, or the balanced one.
pub(super) fn par_players(scenario: &Scenario) -> Vec<String> {
    scenario.expectation.as_ref().map_or_else(|| vec!["balanced".into()], |e| e.par.clone())
}

/// Plays the reference players of a scenario on a seed.
#[must_use]
pub fn reference(scenario: &Arc<Scenario>, seed: u64) -> Reference {
    let play = |name: &str| {
        let mut player = player::by_name(name, seed)?;
        let mut run = Run::unwatched(Arc::clone(scenario), seed);
        let outcome = player::play_out(&mut run, &mut *player);
        Some((outcome, run.course().unwrap_or_default().to_vec()))
    };
    type Played = (String, (Outcome, Vec<f64>));
    let players: Vec<Played> = par_players(scenario).into_iter().filter_map(|name| play(&name).map(|played| (name, played))).collect();
    let par = players.iter().map(|(_, (outcome, _))| outcome.utility.total).sum::<f64>() / players.len().max(1) as f64;
    let nobody = play(NOTHING);
    Reference {
        nothing: nobody.as_ref().map_or(0.0, |(outcome, _)| outcome.utility.total),
        par,
        courses: Courses {
            par: Courses::mean(players.iter().map(|(_, (_, course))| &course[..])),
            nothing: nobody.map(|(_, course)| course).unwrap_or_default(),
        },
        players: players.into_iter().map(|(name, (outcome, _))| (name, outcome)).collect(),
    }
}
