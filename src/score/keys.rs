//! The author's keys of dilemmas, held against what the model says of their options.

use super::choice::Choice;
use super::moment::Moment;
use super::moments::moments;
use crate::player;
use crate::scenario::{DilemmaId, Scenario};
use crate::sim::{Decision, Outcome};
use std::sync::Arc;

/// Key and model differ by more than this where an author should look (`design/scoring.md` section 2).
const APART: f64 = 0.4;
/// Worlds in which each option is played. Fewer than for a grade: a key is held against the mean over many situations,
/// and these differ by more than the worlds of one.
const WORLDS: usize = 16;
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

impl KeyDoubt {
    /// Whether key and model are apart by so many standard errors more than they may be.
    #[must_use]
    pub fn is_beyond(&self, errors: f64) -> bool {
        (self.key - self.model).abs() - errors * self.se > APART
    }
}

/// The dilemmas that come up on a seed, with what their options were worth there.
#[must_use]
pub fn meet(scenario: &Arc<Scenario>, seed: u64) -> Vec<Met> {
    let mut all = Vec::new();
    for mut player in PLAYERS.iter().filter_map(|name| player::by_name(name, seed)) {
        let run = player::record(scenario, seed, &mut *player);
        let is_dilemma = |number: usize| matches!(run.decisions().get(number), Some(Decision::Choose(..)));
        all.extend(moments(&run, None).iter().filter(|moment| is_dilemma(moment.number)).filter_map(met));
    }
    all
}

/// The options of a dilemma, all in the same worlds. What they released happened to be worth beyond what was believed is
/// luck: its mean is known to be zero, so it is a control variate here as it is in a grade.
fn met(moment: &Moment) -> Option<Met> {
    let worlds = moment.view().imagine_all(WORLDS, moment.number as u64);
    let dilemma = moment.questions.iter().find_map(|question| question.dilemma)?;
    let places = moment.options.iter().map(|option| match option.choice {
        Choice::Option(_, place) => Some(usize::from(place)),
        _ => None,
    });
    let places: Vec<usize> = places.collect::<Option<_>>()?;
    let n = places.len() as f64;
    let (mut both, mut spread) = (0.0, 0.0);
    let mut means = vec![(0.0, 0.0); places.len()];
    let mut room = None;
    let mut play = |option| Moment::played(option, &worlds, &mut room, |_, outcome| outcome);
    let played: Vec<Vec<Outcome>> = moment.options.iter().map(&mut play).collect();
    for world in 0..worlds.len() {
        let endings: Vec<&Outcome> = played.iter().filter_map(|option| option.get(world)).collect();
        let (utility, surprise) = endings.iter().fold((0.0, 0.0), |(u, s), end| (u + end.utility.total / n, s + end.surprise / n));
        for (end, (by, luck)) in endings.iter().zip(&mut means) {
            let (above, off) = (end.utility.total - utility, end.surprise - surprise);
            (both, spread) = (both + above * off, spread + off * off);
            (*by, *luck) = (*by + above / worlds.len() as f64, *luck + off / worlds.len() as f64);
        }
    }
    let slope = if spread > f64::EPSILON { both / spread } else { 0.0 };
    let mut worth = vec![0.0; places.len()];
    for (place, (by, luck)) in places.iter().zip(means) {
        *worth.get_mut(*place)? = by - slope * luck;
    }
    Some((dilemma, worth))
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
            let doubt = KeyDoubt { dilemma: id, option: o, key: option.key, model, se, met: own.len() };
            if doubt.is_beyond(1.0) {
                doubts.push(doubt);
            }
        }
    }
    doubts
}
