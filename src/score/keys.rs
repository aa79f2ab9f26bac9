//! The author's keys of dilemmas, held against what the model says of their options.

use super::choice::Choice;
use super::grade::grade;
use super::moments::moments;
use crate::player;
use crate::scenario::{DilemmaId, Scenario};
use crate::sim::Decision;
use std::sync::Arc;

/// Key and model differ by more than this where an author should look (`design/scoring.md` section 2).
const APART: f64 = 0.4;
/// Worlds in which each option is played.
const ROLLOUTS: usize = 32;
/// Players in whose runs the dilemmas come up: in good hands and in bad ones.
const PLAYERS: [&str; 2] = ["balanced", "random"];

/// What the options of a dilemma were worth where it came up once: utility above their mean, in the options' order.
pub type Met = (DilemmaId, Vec<f64>);

/// An option whose key and model are far apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KeyDoubt {
    /// The dilemma.
    pub dilemma: DilemmaId,
    /// The option, from 0.
    pub option: usize,
    /// The author's key, 0–1.
    pub key: f64,
    /// Decision quality by the model, 0–1.
    pub model: f64,
    /// Its standard error.
    pub se: f64,
    /// Times the dilemma came up.
    pub met: usize,
}

/// The dilemmas that come up on a seed, with what their options were worth there.
#[must_use]
pub fn meet(scenario: &Arc<Scenario>, seed: u64) -> Vec<Met> {
    let mut all = Vec::new();
    for mut player in PLAYERS.iter().filter_map(|name| player::by_name(name, seed)) {
        let run = player::record(scenario, seed, &mut *player);
        let is_dilemma = |number: usize| matches!(run.decisions().get(number), Some(Decision::Choose(..)));
        for moment in moments(&run, None).iter().filter(|m| is_dilemma(m.number)) {
            for graded in grade(moment, ROLLOUTS) {
                let Choice::Option(id, _) = graded.chosen() else { continue };
                let mean = graded.options.iter().map(|o| o.model).sum::<f64>() / graded.options.len() as f64;
                let mut worth = vec![0.0; graded.options.len()];
                for option in &graded.options {
                    if let Choice::Option(_, o) = option.choice
                        && let Some(worth) = worth.get_mut(usize::from(o))
                    {
                        *worth = option.model - mean;
                    }
                }
                all.push((*id, worth));
            }
        }
    }
    all
}

/// The options whose key the model doubts beyond its noise.
#[must_use]
pub fn doubts(scenario: &Scenario, met: &[Met]) -> Vec<KeyDoubt> {
    let mut doubts = Vec::new();
    for (d, dilemma) in scenario.dilemmas.iter().enumerate() {
        let id = DilemmaId::at(d);
        let own: Vec<&Vec<f64>> = met.iter().filter(|(of, _)| *of == id).map(|(_, worth)| worth).collect();
        if own.len() < 2 {
            continue;
        }
        let n = own.len() as f64;
        let worth = |of: &[f64], o: usize| of.get(o).copied().unwrap_or_default();
        let mean = |o: usize| own.iter().map(|of| worth(of, o)).sum::<f64>() / n;
        let best = (0..dilemma.options.len()).map(mean).fold(0.0, f64::max);
        for (o, option) in dilemma.options.iter().enumerate() {
            let squares: f64 = own.iter().map(|of| (worth(of, o) - mean(o)) * (worth(of, o) - mean(o))).sum();
            let se = libm::sqrt(squares / (n - 1.0) / n) / best.max(f64::MIN_POSITIVE);
            let model = (1.0 - (best - mean(o)) / best.max(f64::MIN_POSITIVE)).clamp(0.0, 1.0);
            if (option.key - model).abs() - se > APART {
                doubts.push(KeyDoubt { dilemma: id, option: o, key: option.key, model, se, met: own.len() });
            }
        }
    }
    doubts
}
