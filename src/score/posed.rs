//! One question of a run by itself: options that can be put to anybody, and weighed in any worlds that fit what was known.

use super::choice::{Choice, Kind};
use super::grade::{Difference, Ending, Keyed, key, means};
use super::moment::{Alternative, Moment};
use crate::scenario::DilemmaId;
use crate::sim::{Decision, Run, Supposed, View};
use serde::{Deserialize, Serialize};

/// Worlds that are drawn together. Worlds that were drawn together may share what they hide, where the dashboard leaves
/// few that fit, so the error of a mean is found from what such batches differ by, too.
const BATCH: usize = 100;
/// Batches from which their differences say something.
const BATCHES: usize = 5;
/// The seeds of two batches are apart by this.
const BATCHES_APART: u64 = 1 << 33;
/// Standard errors from which one option is told to be worse than another.
const TOLD: f64 = 2.0;

/// An option, and how to take it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PosedOption {
    /// What it is.
    pub choice: Choice,
    /// What to decide then; the reference player decides the rest.
    pub script: Vec<Decision>,
}

/// A question with its options.
#[derive(Debug, Clone)]
pub struct Posed {
    /// What is decided about.
    pub kind: Kind,
    /// The options.
    pub options: Vec<PosedOption>,
    /// The run just before.
    before: Run,
}

/// What an option is worth beside the best one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weight {
    /// What the best one has over it, in utility; 0 of the best.
    pub lacks: Difference,
    /// It cannot be told to be worse than the best: by more than twice the error and by more than is called as good as any.
    pub is_good: bool,
    /// How far that is from being otherwise, in standard errors of the difference.
    pub sure: f64,
}

impl Moment {
    /// A question of the moment by itself; what was chosen is its first option.
    #[must_use]
    pub fn posed(&self, question: usize) -> Option<Posed> {
        let question = self.questions.get(question)?;
        let option = |place: &usize| {
            let option = self.options.get(*place)?;
            Some(PosedOption { choice: option.choice.clone(), script: option.script.clone() })
        };
        let options = question.among.iter().map(option).collect::<Option<_>>()?;
        Some(Posed { kind: question.kind, options, before: self.before.clone() })
    }
}

impl Posed {
    /// A question to be decided in a run as it is.
    #[must_use]
    pub const fn new(kind: Kind, options: Vec<PosedOption>, before: Run) -> Self {
        Self { kind, options, before }
    }

    /// The run just before.
    #[must_use]
    pub const fn before(&self) -> &Run {
        &self.before
    }

    /// What is known.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        self.before.view()
    }

    /// The same question of these options only, in this order.
    #[must_use]
    pub fn among(&self, places: &[usize]) -> Self {
        let options = places.iter().filter_map(|place| self.options.get(*place).cloned()).collect();
        Self { kind: self.kind, options, before: self.before.clone() }
    }

    /// The same question if one thing that is known were otherwise; `None` if there is no such thing. It can be weighed, and
    /// not played on.
    #[must_use]
    pub fn supposing(&self, supposed: Supposed) -> Option<Self> {
        Some(Self { kind: self.kind, options: self.options.clone(), before: self.before.supposing(supposed)? })
    }

    /// The option that could not be taken, if there is one: nothing that it says is possible.
    #[must_use]
    pub fn impossible(&self) -> Option<usize> {
        self.options.iter().position(|option| {
            let mut run = self.before.clone();
            let possible = option.script.iter().filter(|decision| run.apply(decision).is_ok()).count();
            possible == 0 && !option.script.is_empty()
        })
    }

    /// How each option ended in so many worlds that fit what is known, the same for all: utility, and what luck with items
    /// had to do with it. Of an option of a dilemma half of it is its author's key.
    fn played(&self, worlds: usize, seed: u64) -> Vec<Vec<Ending>> {
        let mut played: Vec<Vec<Ending>> = vec![Vec::with_capacity(worlds); self.options.len()];
        let mut room = None;
        for (batch, first) in (0..worlds).step_by(BATCH).enumerate() {
            let runs = self.view().imagine_all(BATCH.min(worlds - first), seed.wrapping_add(batch as u64 * BATCHES_APART));
            for (option, endings) in self.options.iter().zip(&mut played) {
                endings.extend(Moment::played(&option.alternative(), &runs, &mut room, |_, outcome| Ending::of(outcome)));
            }
        }
        let Some(dilemma) = self.dilemma() else { return played };
        let models = means(&played);
        let keys: Vec<f64> = self.options.iter().map(|option| key(self.before.scenario(), dilemma, &option.choice)).collect();
        let keyed = Keyed::new(&keys, &models);
        played.into_iter().enumerate().map(|(place, endings)| keyed.worth(place, endings)).collect()
    }

    fn dilemma(&self) -> Option<DilemmaId> {
        self.options.iter().find_map(|option| match option.choice {
            Choice::Option(dilemma, _) => Some(dilemma),
            _ => None,
        })
    }

    /// The utility of each option in so many worlds, the same for all.
    #[must_use]
    pub fn draws(&self, worlds: usize, seed: u64) -> Vec<Vec<f64>> {
        let utility = |endings: Vec<Ending>| endings.iter().map(|ending| ending.utility).collect();
        self.played(worlds, seed).into_iter().map(utility).collect()
    }

    /// What each option is worth beside the best in so many worlds. Sets of worlds of different seeds have none in common.
    #[must_use]
    pub fn weigh(&self, worlds: usize, seed: u64) -> Vec<Weight> {
        let played = self.played(worlds, seed);
        let scoring = &self.before.scenario().rules.scoring;
        let means = means(&played);
        let best = (0..means.len()).max_by(|a, b| {
            let mean = |place: &usize| means.get(*place).copied().unwrap_or_default();
            mean(a).total_cmp(&mean(b)).then(b.cmp(a))
        });
        let Some(best) = best.and_then(|best| played.get(best)) else { return Vec::new() };
        let lacks: Vec<Difference> = played.iter().map(|other| apart(best, other)).collect();
        let spread = lacks.iter().map(|lacks| lacks.mean).fold(0.0, f64::max);
        let least = scoring.close.max(scoring.near_spread * spread);
        let weight = |lacks: Difference| {
            let border = least.max(TOLD * lacks.se);
            let is_good = lacks.mean <= border;
            let sure = (lacks.mean - border).abs() / lacks.se.max(f64::MIN_POSITIVE);
            Weight { lacks, is_good, sure }
        };
        lacks.into_iter().map(weight).collect()
    }
}

/// What one option has over another, with an error that knows of batches.
fn apart(one: &[Ending], other: &[Ending]) -> Difference {
    let whole = Difference::of(one, other);
    let batches = || one.chunks(BATCH).zip(other.chunks(BATCH)).filter(|(one, _)| one.len() == BATCH);
    let count = batches().count();
    if count < BATCHES {
        return whole;
    }
    let n = count as f64;
    let by = || batches().map(|(one, other)| Difference::of(one, other).mean);
    let mean = by().sum::<f64>() / n;
    let squares: f64 = by().map(|by| (by - mean) * (by - mean)).sum();
    Difference { se: whole.se.max(libm::sqrt(squares / (n - 1.0) / n)), ..whole }
}

impl PosedOption {
    fn alternative(&self) -> Alternative {
        let leaves_open = match self.choice {
            Choice::LeaveOpen(request) => Some(request),
            _ => None,
        };
        Alternative { leaves_open, ..Alternative::new(self.choice.clone(), self.script.clone()) }
    }
}
