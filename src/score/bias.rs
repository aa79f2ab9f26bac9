//! Biases: how often an option appealed to one, and how often it was followed. Never part of a score.
//!
//! Naming a bias on the spot where it pulled is what training against it needs: one session of a game that did so cut six
//! biases by about a third, and months later still by a fifth (Morewedge and others 2015).

use crate::scenario::{Bias, DilemmaId};
use crate::sim::{Decision, Recording};
use serde::Serialize;

/// How a bias was met in a run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pull {
    /// Which.
    pub bias: Bias,
    /// Dilemmas in which an option appealed to it.
    pub met: usize,
    /// The dilemmas in which such an option was chosen.
    pub followed: Vec<DilemmaId>,
}

/// The biases that a run's dilemmas appealed to, the most often followed first; of equals the most often met.
#[must_use]
pub fn pulls(run: &Recording) -> Vec<Pull> {
    let scenario = run.run().scenario();
    let mut all: Vec<Pull> = Vec::new();
    for decision in run.decisions() {
        let Decision::Choose(dilemma, chosen) = decision else { continue };
        let options = scenario.options(*dilemma);
        let mut met: Vec<Bias> = options.iter().filter_map(|option| option.bias).collect();
        met.sort_unstable();
        met.dedup();
        let followed = options.get(usize::from(*chosen)).and_then(|option| option.bias);
        for bias in met {
            let place = all.iter().position(|pull| pull.bias == bias).unwrap_or_else(|| {
                all.push(Pull { bias, met: 0, followed: Vec::new() });
                all.len() - 1
            });
            if let Some(pull) = all.get_mut(place) {
                pull.met += 1;
                pull.followed.extend((followed == Some(bias)).then_some(*dilemma));
            }
        }
    }
    all.sort_by_key(|pull| (std::cmp::Reverse((pull.followed.len(), pull.met)), pull.bias));
    all
}
