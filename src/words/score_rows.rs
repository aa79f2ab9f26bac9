//! The rows that a run's scores are shown in, with what each means.

use super::number;
use crate::scenario::Rules;
use crate::score::{Measured, Plane, Scores};
use crate::tr;

/// A row of the scores.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreRow {
    /// What it is called.
    pub name: &'static str,
    /// What it means, in a sentence.
    pub means: &'static str,
    /// The figure; a dash where there is none.
    pub value: String,
    /// Its standard error; empty where it has none.
    pub noise: String,
    /// What it counts in the headline; empty where it does not.
    pub weight: String,
    /// What it rests on, where it is measured on decisions.
    pub rests_on: Option<String>,
    /// The plane that it is of.
    pub plane: Option<Plane>,
}

/// The rows below the headline.
#[must_use]
pub fn score_rows(scores: &Scores, rules: &Rules) -> [ScoreRow; 7] {
    let scoring = &rules.scoring;
    // Who never forecast is as good a forecaster as a coin.
    let coin = tr!("run-review-as-coin", weight = weight(scoring.calibration));
    let calibration = if scores.calibration.is_none() { coin } else { weight(scoring.calibration) };
    [
        ScoreRow {
            plane: Some(Plane::Strategic),
            ..measured(tr!("run-review-strategic"), tr!("run-review-strategic.means"), "", scores.strategic)
        },
        ScoreRow {
            plane: Some(Plane::Tactical),
            ..measured(tr!("run-review-tactical"), tr!("run-review-tactical.means"), "", scores.tactical)
        },
        measured(tr!("run-review-choices"), tr!("run-review-choices.means"), &weight(scoring.choices), scores.choices),
        plain(tr!("run-review-outcome"), tr!("run-review-outcome.means"), "", Some(scores.outcome_index)),
        ScoreRow { value: number::signed(scores.luck as f32, 0), ..plain(tr!("run-review-luck"), tr!("run-review-luck.means"), "", None) },
        plain(tr!("run-review-without-luck"), tr!("run-review-without-luck.means"), &weight(scoring.outcome), Some(scores.without_luck())),
        plain(tr!("run-review-calibration"), tr!("run-review-calibration.means"), &calibration, scores.calibration),
    ]
}

/// The headline of a run.
#[must_use]
pub fn headline(scores: &Scores) -> String {
    number::plain(scores.headline as f32, 0)
}

fn weight(of: f64) -> String {
    format!("× {}", number::percent(of as f32))
}

fn measured(name: &'static str, means: &'static str, weight: &str, of: Option<Measured>) -> ScoreRow {
    let rests_on = match of {
        Some(m) => tr!("run-review-from-decisions", decisions = m.decisions),
        None => tr!("run-review-nothing-at-stake").to_owned(),
    };
    let noise = of.map_or_else(String::new, |m| number::noise(m.se as f32, 0));
    ScoreRow { noise, rests_on: Some(rests_on), ..plain(name, means, weight, of.map(|m| m.value)) }
}

fn plain(name: &'static str, means: &'static str, weight: &str, of: Option<f64>) -> ScoreRow {
    let value = of.map_or_else(|| "–".to_owned(), |value| number::plain(value as f32, 0));
    ScoreRow { name, means, value, noise: String::new(), weight: weight.to_owned(), rests_on: None, plane: None }
}
