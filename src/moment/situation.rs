//! A moment: a run cut at a decision, with one question and what its options are worth.

use super::fact::Turned;
use super::worlds::{Set, worlds_of};
use crate::practice::{Decided, Lesson, MomentId};
use crate::scenario::Scenario;
use crate::score::{Kind, Posed, PosedOption};
use crate::sim::{Decision, Refusal, Run};
use std::sync::Arc;
use thiserror::Error;

/// Options that a moment has at least and at most.
pub(super) const OPTIONS: std::ops::RangeInclusive<usize> = 3..=5;

/// A decision of a run, to be decided by somebody else.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// Its name.
    pub id: MomentId,
    /// The scenario's name.
    pub scenario: Arc<str>,
    /// Hash of the scenario without its texts: [`Scenario::content_hash`].
    pub mechanics: u64,
    /// Who played: a player made of code, or a run by its name.
    pub by: Arc<str>,
    /// The run's seed.
    pub seed: u64,
    /// What was decided before.
    pub before: Vec<Decision>,
    /// Sprint, from 1.
    pub sprint: u8,
    /// What is decided about.
    pub kind: Kind,
    /// What it teaches.
    pub lesson: Lesson,
    /// The options in the order in which they are shown.
    pub options: Vec<Offered>,
    /// Place of the one that was taken in the run.
    pub chosen: u8,
    /// How many in a hundred of the players of [`super::SKILLS`] take an option that is as good as any.
    pub found_by: u8,
    /// A known fact that decides it, with what would have turned the answer, where there is one.
    pub turned: Option<Turned>,
}

/// An option of a moment, and what it is worth.
#[derive(Debug, Clone, PartialEq)]
pub struct Offered {
    /// What it is and how it is taken.
    pub option: PosedOption,
    /// What the best has over it, in points of the outcome index; 0 of the best.
    pub lacks: f64,
    /// Standard error of that.
    pub error: f64,
    /// It is as good as any.
    pub good: bool,
}

/// Why a moment cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum Unopened {
    /// The scenario is not the one that it was found in any more.
    #[error("the scenario is another one since it was found")]
    OtherScenario,
    /// A decision before it is not possible any more.
    #[error("decision {number} before it is not possible: {refusal}")]
    NotReplayed {
        /// Which, from 1.
        number: usize,
        /// Why.
        refusal: Refusal,
    },
    /// An option is not possible.
    #[error("its option {0} is not possible")]
    Impossible(
        /// Which, from 1.
        usize,
    ),
}

impl Moment {
    /// Opens it: the question on the desk as it was. Replays what was decided before.
    ///
    /// # Errors
    /// If the scenario is another one, or a decision or option is not possible in it.
    pub fn open(&self, scenario: &Arc<Scenario>) -> Result<Posed, Unopened> {
        if scenario.content_hash != self.mechanics {
            return Err(Unopened::OtherScenario);
        }
        let mut run = Run::new(Arc::clone(scenario), self.seed);
        for (number, decision) in self.before.iter().enumerate() {
            run.apply(decision).map_err(|refusal| Unopened::NotReplayed { number: number + 1, refusal })?;
        }
        let options = self.options.iter().map(|offered| offered.option.clone()).collect();
        let posed = Posed::new(self.kind, options, run);
        match posed.impossible() {
            Some(place) => Err(Unopened::Impossible(place + 1)),
            None => Ok(posed),
        }
    }

    /// Whether it is of a run of this scenario and seed, whoever plays it.
    #[must_use]
    pub fn is_of(&self, scenario: &str, seed: u64) -> bool {
        (&*self.scenario, self.seed) == (scenario, seed)
    }

    /// Whether what was taken in the run was as good as any.
    #[must_use]
    pub fn is_well_made(&self) -> bool {
        self.is_good(self.chosen)
    }

    /// Whether an option is as good as any.
    #[must_use]
    pub fn is_good(&self, option: u8) -> bool {
        self.options.get(usize::from(option)).is_some_and(|offered| offered.good)
    }

    /// What an option costs, in points of the outcome index; nothing if it is as good as any.
    #[must_use]
    pub fn loss(&self, option: u8) -> f64 {
        self.options.get(usize::from(option)).filter(|offered| !offered.good).map_or(0.0, |offered| offered.lacks)
    }

    /// The places of the options that are as good as any.
    pub fn good(&self) -> impl Iterator<Item = usize> + '_ {
        self.options.iter().enumerate().filter(|(_, offered)| offered.good).map(|(place, _)| place)
    }

    /// The place of the best option.
    #[must_use]
    pub fn best(&self) -> usize {
        let lacks = |place: &usize| self.options.get(*place).map_or(f64::INFINITY, |offered| offered.lacks);
        (0..self.options.len()).min_by(|a, b| lacks(a).total_cmp(&lacks(b))).unwrap_or(0)
    }

    /// What the history keeps of taking an option.
    #[must_use]
    pub fn decided(&self, option: u8, sure: u8, when: u64, daily: bool) -> Decided {
        let (good, loss) = (self.is_good(option), self.loss(option));
        Decided { when, moment: self.id.clone(), lesson: self.lesson, option, good, loss, sure, daily }
    }

    /// In how many of so many draws each option came out best: worlds that fit what was known.
    #[must_use]
    pub fn best_in(&self, posed: &Posed, draws: usize) -> Vec<usize> {
        let drawn = posed.draws(draws, worlds_of(self.id.as_str(), Set::Draws));
        let mut best_in = vec![0; drawn.len()];
        for draw in 0..draws {
            let of = |option: &Vec<f64>| option.get(draw).copied().unwrap_or(f64::NEG_INFINITY);
            let best = drawn.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
            for (option, count) in drawn.iter().zip(&mut best_in) {
                *count += usize::from(of(option) >= best);
            }
        }
        best_in
    }
}
