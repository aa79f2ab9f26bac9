//! Scores of a run: strategic, tactical, outcome, luck, calibration, headline.

use super::choice::{Dimension, Plane};
use super::fan::{ReRun, indices};
use super::grade::Grade;
use crate::scenario::Rules;
use serde::{Deserialize, Serialize};

/// Version of the scorer: scores of different versions are not compared. Raise it when the same run gets other scores.
pub const SCORER: u32 = 4;

/// Scores run to this.
const FULL: f64 = 100.0;

/// A score with its standard error.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Measured {
    /// 0–100.
    pub value: f64,
    /// How far another run's worth of such decisions would lie from it, one standard error.
    pub se: f64,
    /// Decisions it rests on.
    pub decisions: usize,
}

impl Measured {
    /// Quality of some choices, weighted by stakes; `None` if nothing was at stake.
    #[must_use]
    pub fn of<'a>(grades: impl Iterator<Item = &'a Grade> + Clone) -> Option<Self> {
        let weight: f64 = grades.clone().map(|g| g.stakes).sum();
        if weight <= 0.0 {
            return None;
        }
        let value = grades.clone().map(|g| g.stakes * g.quality).sum::<f64>() / weight;
        let squares: f64 = grades
            .clone()
            .map(|g| {
                let off = g.quality - value;
                g.stakes * g.stakes * (off * off + g.se * g.se)
            })
            .sum();
        Some(Self { value: FULL * value, se: FULL * libm::sqrt(squares) / weight, decisions: grades.count() })
    }
}

/// A forecast that has come out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Forecast {
    /// The chance that was given, 0–1.
    pub chance: f64,
    /// What came.
    pub came: bool,
}

/// What a run's choices and outcome add up to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scores {
    /// The weighted rows below, 0–100.
    pub headline: f64,
    /// Choices of what for whom; `None` if nothing was at stake.
    pub strategic: Option<Measured>,
    /// Choices for the team.
    pub tactical: Option<Measured>,
    /// All choices.
    pub choices: Option<Measured>,
    /// Utility between nothing (0) and par (100) on the same seed.
    pub outcome_index: f64,
    /// What of it was luck, in points of the index.
    pub luck: f64,
    /// Score of the forecasts, 0–100; 50 says nothing. `None` without any.
    pub calibration: Option<f64>,
    /// Sub-scores of the dimensions, in order; `None` from too few decisions.
    pub dimensions: [Option<Measured>; Dimension::ALL.len()],
}

impl Scores {
    /// What the decisions come to on average under other luck, as an outcome index.
    #[must_use]
    pub fn without_luck(&self) -> f64 {
        self.outcome_index - self.luck
    }

    /// Of a run's grades, its outcome and the re-runs of its decisions.
    #[must_use]
    pub fn of(rules: &Rules, grades: &[Grade], outcome_index: f64, reruns: &[ReRun], forecasts: &[Forecast]) -> Self {
        let scoring = &rules.scoring;
        let on = |plane: Plane| Measured::of(grades.iter().filter(move |g| g.kind.plane() == plane));
        let choices = Measured::of(grades.iter());
        let luck = if reruns.is_empty() { 0.0 } else { outcome_index - indices(reruns).iter().sum::<f64>() / reruns.len() as f64 };
        let calibration = calibration(forecasts, scoring.coin);
        let dimensions = Dimension::ALL.map(|dimension| {
            let own = grades.iter().filter(move |g| g.kind.dimension() == dimension);
            Measured::of(own).filter(|m| m.decisions >= scoring.least_decisions.into())
        });
        let without_luck = (outcome_index - luck).clamp(0.0, scoring.most_outcome);
        // Who never forecast is as good a forecaster as a coin; who never had a choice is judged by the outcome.
        let headline = scoring.choices * choices.map_or(without_luck.min(FULL), |c| c.value)
            + scoring.outcome * without_luck
            + scoring.calibration * calibration.unwrap_or(FULL / 2.0);
        Self {
            headline: headline.min(FULL),
            strategic: on(Plane::Strategic),
            tactical: on(Plane::Tactical),
            choices,
            outcome_index,
            luck,
            calibration,
            dimensions,
        }
    }
}

/// Brier score on a scale on which certainty that comes true is 100 and even odds are 50; proper down to 0.
fn calibration(forecasts: &[Forecast], coin: f64) -> Option<f64> {
    if forecasts.is_empty() {
        return None;
    }
    let miss = |f: &Forecast| f.chance - f64::from(u8::from(f.came));
    let brier = forecasts.iter().map(|f| miss(f) * miss(f)).sum::<f64>() / forecasts.len() as f64;
    Some((FULL * (1.0 - brier / (2.0 * coin))).max(0.0))
}
