//! One choice graded by what could be known: its worth against that of the others, in worlds that fit the view.

use super::choice::{Choice, Kind};
use super::moment::{Alternative, Moment, Question};
use crate::scenario::{DilemmaId, Rules};
use crate::sim::{Answer, Run};
use serde::{Deserialize, Serialize};

/// The best and the chosen option are compared in fresh worlds, so that the best of many noisy means is
/// not taken at its word; the seeds of the rounds are apart by this.
const ROUNDS_APART: u64 = 1 << 40;
/// Worlds of the second round, for each of the first.
const SECOND_ROUND: usize = 2;
/// Worlds of a third round, for each of the first, where the second does not tell the two apart.
const THIRD_ROUND: usize = 4;
/// Standard errors that tell apart.
const APART: f64 = 2.0;

/// How good a choice was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Nothing known then was better.
    Best,
    /// Something was a little better.
    Good,
    /// It cost a little.
    Inaccuracy,
    /// It cost much.
    Mistake,
    /// It cost very much.
    Blunder,
}

impl Class {
    /// All, the best first.
    pub const ALL: [Self; 5] = [Self::Best, Self::Good, Self::Inaccuracy, Self::Mistake, Self::Blunder];
}

/// An option with what it was worth.
#[derive(Debug, Clone, PartialEq)]
pub struct Valued {
    /// The option.
    pub choice: Choice,
    /// Mean utility over the worlds.
    pub mean: f64,
    /// The author's key, 0–1, for an option of a dilemma.
    pub key: Option<f64>,
}

/// What one option had over another in the same worlds.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Difference {
    /// Mean, in utility.
    pub mean: f64,
    /// Its standard error.
    pub se: f64,
    /// Share of the worlds in which it was better.
    pub better_in: f64,
}

impl Difference {
    fn of(one: &[f64], other: &[f64]) -> Self {
        let n = one.len().max(1) as f64;
        let differences = || one.iter().zip(other).map(|(a, b)| a - b);
        let mean = differences().sum::<f64>() / n;
        let squares: f64 = differences().map(|d| (d - mean) * (d - mean)).sum();
        let se = libm::sqrt(squares / (n - 1.0).max(1.0) / n);
        Self { mean, se, better_in: differences().filter(|d| *d > 0.0).count() as f64 / n }
    }
}

/// A graded choice.
#[derive(Debug, Clone, PartialEq)]
pub struct Grade {
    /// What was decided about.
    pub kind: Kind,
    /// All options, what was chosen first.
    pub options: Vec<Valued>,
    /// Place of the best among them: 0 if nothing was better that could be told from noise.
    pub best: usize,
    /// Decision quality, 0–1: 1 for the best, 0 for a mean option or worse.
    pub quality: f64,
    /// Standard error of the quality.
    pub se: f64,
    /// Spread of the options in utility beyond noise: the weight of the decision.
    pub stakes: f64,
    /// Utility that the choice cost.
    pub loss: f64,
    /// How it is called.
    pub class: Class,
    /// What the best had over the chosen.
    pub difference: Difference,
    /// Utility of the chosen and the best option in each world.
    pub worlds: [Vec<f64>; 2],
}

#[allow(clippy::indexing_slicing, reason = "`answer` puts the chosen option first and the best among them")]
impl Grade {
    /// What was chosen.
    #[must_use]
    pub fn chosen(&self) -> &Choice {
        &self.options[0].choice
    }

    /// What was best; the chosen one if nothing was better.
    #[must_use]
    pub fn best(&self) -> &Choice {
        &self.options[self.best].choice
    }
}

/// Grades the choices of a moment in so many worlds.
///
/// A function of the moment's view alone: neither the truth nor the luck ahead has a say.
#[must_use]
pub fn grade(moment: &Moment, rollouts: usize) -> Vec<Grade> {
    let rollouts = rollouts.max(2);
    let seed = (moment.number as u64).wrapping_mul(2);
    let mut rounds = [1, SECOND_ROUND, THIRD_ROUND].map(|times| Played::new(moment, times * rollouts, seed));
    for (number, round) in rounds.iter_mut().enumerate() {
        round.seed += number as u64 * ROUNDS_APART;
    }
    moment.questions.iter().map(|question| answer(moment, question, &mut rounds)).collect()
}

impl Moment {
    /// What the stated best of a question has over the chosen option in so many fresh worlds, in utility: a check of
    /// the grade by worlds that it has not seen. `None` where nothing better is stated.
    #[must_use]
    pub fn best_above_chosen(&self, question: usize, rollouts: usize, worlds: usize) -> Option<f64> {
        let grade = grade(self, rollouts).into_iter().nth(question)?;
        let among = &self.questions.get(question)?.among;
        if grade.best == 0 {
            return None;
        }
        let mut played = Played::new(self, worlds, CHECK);
        let (best, chosen) = (played.of(*among.get(grade.best)?), played.of(*among.first()?));
        Some(Difference::of(&best, &chosen).mean)
    }
}

/// Seed of the worlds of a check, which no grade uses.
const CHECK: u64 = u64::MAX / 3;

/// What options came to in some worlds; each is played once, and only if it is asked for.
struct Played<'a> {
    moment: &'a Moment,
    count: usize,
    seed: u64,
    worlds: Option<Vec<Run>>,
    utilities: Vec<Option<Vec<f64>>>,
}

impl<'a> Played<'a> {
    fn new(moment: &'a Moment, count: usize, seed: u64) -> Self {
        Self { moment, count, seed, worlds: None, utilities: vec![None; moment.options.len()] }
    }

    #[allow(clippy::indexing_slicing, reason = "a moment's questions are among its own options")]
    fn of(&mut self, option: usize) -> Vec<f64> {
        let same = |other: &Alternative| {
            let this = &self.moment.options[option];
            other.script == this.script && other.leaves_open == this.leaves_open
        };
        // Several questions may share an option: the plan as it was.
        let first = self.moment.options.iter().position(same).unwrap_or(option);
        let worlds = self.worlds.get_or_insert_with(|| self.moment.view().imagine_all(self.count, self.seed));
        let play = |world: &Run| self.moment.play(&self.moment.options[first], world);
        self.utilities[first].get_or_insert_with(|| worlds.iter().map(play).collect()).clone()
    }
}

#[allow(clippy::indexing_slicing, reason = "all lists are as long as the question has options, and places among them")]
fn answer(moment: &Moment, question: &Question, [first, second, third]: &mut [Played<'_>; 3]) -> Grade {
    let rules = &moment.before.scenario().rules.scoring;
    let played: Vec<Vec<f64>> = question.among.iter().map(|o| first.of(*o)).collect();
    let means: Vec<f64> = played.iter().map(|u| mean(u)).collect();
    let by_mean = |a: &usize, b: &usize| means[*a].total_cmp(&means[*b]).then(b.cmp(a));
    let best = (0..means.len()).max_by(by_mean).unwrap_or(0);
    let worst = (0..means.len()).min_by(by_mean).unwrap_or(0);
    let spread = Difference::of(&played[best], &played[worst]);
    let mut worlds = [0, best].map(|place| second.of(question.among[place]));
    let mut difference = Difference::of(&worlds[1], &worlds[0]);
    if best != 0 && difference.mean.abs() < APART * difference.se {
        for (place, worlds) in [0, best].into_iter().zip(&mut worlds) {
            worlds.extend(third.of(question.among[place]));
        }
        difference = Difference::of(&worlds[1], &worlds[0]);
    }
    let near = (rules.near_error * difference.se).max(rules.near_spread * spread.mean).max(rules.trifle);
    let above_mean = means[best] - mean(&means);
    let is_best = best == 0 || difference.mean <= near;
    let (quality, se) = if is_best || above_mean <= 0.0 {
        (1.0, 0.0)
    } else {
        ((1.0 - difference.mean / above_mean).clamp(0.0, 1.0), (difference.se / above_mean).min(0.5))
    };
    let keys = question.dilemma.map(|id| keys(moment, question, id));
    let (quality, loss) = match &keys {
        // The author and the model count alike.
        Some(keys) => {
            let quality = f64::midpoint(quality, keys[0]);
            (quality, (1.0 - quality) * above_mean)
        }
        None => (quality, if is_best { 0.0 } else { difference.mean }),
    };
    // The most different of many options differ by noise alone; what is known to have been lost is no noise.
    let stakes = (spread.mean - APART * spread.se).max(loss);
    let best = if is_best { 0 } else { best };
    let options: Vec<Valued> = question
        .among
        .iter()
        .zip(&means)
        .enumerate()
        .map(|(k, (o, mean))| Valued { choice: moment.options[*o].choice.clone(), mean: *mean, key: keys.as_ref().map(|keys| keys[k]) })
        .collect();
    let asks = |place: usize| matches!(options[place].choice, Choice::Answer(_, Answer::AskWhy));
    Grade {
        kind: if question.kind == Kind::Answer && asks(best) { Kind::Asking } else { question.kind },
        class: class(&moment.before.scenario().rules, quality, loss),
        worlds: if is_best { [worlds[0].clone(), worlds[0].clone()] } else { worlds },
        difference: if is_best { Difference::default() } else { difference },
        options,
        best,
        quality,
        se,
        stakes,
        loss,
    }
}

fn keys(moment: &Moment, question: &Question, id: DilemmaId) -> Vec<f64> {
    let options = moment.before.scenario().options(id);
    let key = |o: &usize| match moment.options.get(*o).map(|option| &option.choice) {
        Some(Choice::Option(_, option)) => options.get(usize::from(*option)).map_or(0.0, |option| option.key),
        _ => 0.0,
    };
    question.among.iter().map(key).collect()
}

/// By what a choice cost.
fn class(rules: &Rules, quality: f64, loss: f64) -> Class {
    let scoring = &rules.scoring;
    if quality >= 1.0 {
        Class::Best
    } else if loss < scoring.inaccuracy {
        Class::Good
    } else if loss < scoring.mistake {
        Class::Inaccuracy
    } else if loss < scoring.blunder {
        Class::Mistake
    } else {
        Class::Blunder
    }
}

fn mean(of: &[f64]) -> f64 {
    of.iter().sum::<f64>() / of.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::moments;
    use std::sync::Arc;

    #[test]
    fn another_truth_behind_the_same_view_changes_no_grade() {
        let (name, text) = crate::scenario::by_name("busy_standing_still").expect("it is shipped");
        let scenario = Arc::new(crate::scenario::load(name, text).scenario.expect("it has no errors"));
        let mut player = crate::player::by_name("balanced", 8).expect("it is there");
        let run = crate::player::record(&scenario, 8, &mut *player);
        for moment in moments(&run, Some(3)) {
            let mut other = moment.clone();
            other.before = moment.view().imagine(77);
            assert_ne!(other.before.fingerprint(), moment.before.fingerprint());
            assert_eq!(grade(&other, 3), grade(&moment, 3));
        }
    }
}
