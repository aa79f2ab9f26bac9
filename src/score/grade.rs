//! One choice graded by what could be known: its worth against that of the others, in worlds that fit the view.

use super::choice::{Choice, Kind};
use super::moment::{Alternative, Moment, Question, Room};
use crate::scenario::{DilemmaId, Rules, Scenario};
use crate::sim::{Answer, Outcome, PARTS, Run};
use serde::{Deserialize, Serialize};

/// The best and the chosen option are compared in fresh worlds, so that the best of many noisy means is
/// not taken at its word; the seeds of the rounds are apart by this.
const ROUNDS_APART: u64 = 1 << 40;
/// The seeds of two sets of worlds are apart by this.
const SETS_APART: u64 = 1 << 50;
/// The seeds of two sprints' moments are apart by this.
const MOMENTS_APART: u64 = 1 << 20;
/// Worlds of each round, for each of the first: in the second those that may be the best meet again, in the others the
/// chosen one and the best of these, as long as it is open which class the loss is of.
const ROUNDS: [usize; 4] = [1, 2, 4, 8];
/// Options that may be better than the chosen one and meet again.
const RIVALS: usize = 6;
/// Standard errors within which a border between classes is open.
const APART: f64 = 2.0;
/// Worlds from which a slope is found.
const FOR_SLOPE: usize = 8;

/// How good a choice was, by what it cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Nothing known then can be told to be better.
    #[serde(alias = "best")]
    AsGood,
    /// Something was a little better.
    #[serde(alias = "good")]
    Close,
    /// It cost something.
    #[serde(alias = "inaccuracy", alias = "mistake")]
    Costly,
    /// It cost much.
    #[serde(alias = "blunder")]
    VeryCostly,
}

impl Class {
    /// All, the best first.
    pub const ALL: [Self; 4] = [Self::AsGood, Self::Close, Self::Costly, Self::VeryCostly];
}

/// An option with what it was worth.
#[derive(Debug, Clone, PartialEq)]
pub struct Valued {
    /// The option.
    pub choice: Choice,
    /// What it is worth: mean utility over the worlds; of an option of a dilemma, half that and half its key.
    pub mean: f64,
    /// What it has over the chosen option.
    pub over: Difference,
    /// It cannot be told from the best.
    pub is_as_good: bool,
    /// Mean utility over the worlds alone.
    pub model: f64,
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
    /// Share of the worlds in which it was better; known of the best only.
    pub better_in: f64,
}

/// How a world ended after an option.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Ending {
    pub(super) utility: f64,
    /// See [`crate::sim::Outcome::surprise`].
    surprise: f64,
    /// The parts of the utility, in the order of [`Utility::parts`].
    parts: [f64; PARTS],
}

impl Ending {
    pub(super) fn of(outcome: Outcome) -> Self {
        Self { utility: outcome.utility.total, surprise: outcome.surprise, parts: outcome.utility.parts() }
    }
}

impl Difference {
    /// Of two options in the same worlds. What the items that each of them released happened to be worth beyond what was
    /// believed is luck: its mean is known to be zero, so it is a control variate, with the slope of these worlds.
    pub(super) fn of(one: &[Ending], other: &[Ending]) -> Self {
        let n = one.len().max(1) as f64;
        let pairs = || one.iter().zip(other).map(|(a, b)| (a.utility - b.utility, a.surprise - b.surprise));
        let (mean, luck) = pairs().fold((0.0, 0.0), |(d, s), (by, surprise)| (d + by / n, s + surprise / n));
        let (both, spread) = pairs().fold((0.0, 0.0), |(both, spread), (by, surprise)| {
            let off = surprise - luck;
            (both + (by - mean) * off, spread + off * off)
        });
        let slope = if one.len() >= FOR_SLOPE && spread > f64::EPSILON { both / spread } else { 0.0 };
        let squares: f64 = pairs().map(|(by, surprise)| by - mean - slope * (surprise - luck)).map(|rest| rest * rest).sum();
        let se = libm::sqrt(squares / (n - if slope == 0.0 { 1.0 } else { 2.0 }).max(1.0) / n);
        Self { mean: mean - slope * luck, se, better_in: pairs().filter(|(by, _)| *by > 0.0).count() as f64 / n }
    }

    /// This less another one that was found in other worlds.
    fn less(&self, other: &Self) -> Self {
        Self { mean: self.mean - other.mean, se: libm::hypot(self.se, other.se), better_in: 0.0 }
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
    /// Decision quality, 0–1: 1 for the best and what shares credit with it, 0 for a mean option or worse. Scores add up
    /// many of them, so it also counts a likely loss that is too small or too noisy for [`Self::loss`].
    pub quality: f64,
    /// Standard error of the quality.
    pub se: f64,
    /// Spread of the options in utility beyond noise: the weight of the decision.
    pub stakes: f64,
    /// Utility that the choice cost; 0 unless that can be told.
    pub loss: f64,
    /// What of the loss each part of the utility is, in the order of [`crate::sim::Utility::parts`]. They add up to the loss.
    pub lost_in: [f64; PARTS],
    /// How it is called.
    pub class: Class,
    /// What the best had over the chosen.
    pub difference: Difference,
    /// Utility of the chosen and the best option in each world. Those of the best are moved together, so that the means
    /// differ by [`Self::difference`], from which the luck with items is taken out.
    pub worlds: [Vec<f64>; 2],
}

#[allow(clippy::indexing_slicing, reason = "`answer` puts the chosen option first and the best among them")]
impl Grade {
    /// Its class, where something was at stake: where nothing was, there is nothing to praise.
    #[must_use]
    pub fn verdict(&self) -> Option<Class> {
        (self.stakes > 0.0).then_some(self.class)
    }

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

    /// Decision quality of an option, had it been chosen, 0–1: 1 for what cannot be told from the best, 0 for a mean option
    /// or worse. Of the chosen one it is [`Self::quality`]. `None` if there is no such option.
    #[must_use]
    pub fn quality_of(&self, option: usize) -> Option<f64> {
        let (of, best) = (self.options.get(option)?, &self.options[self.best]);
        let above_mean = best.mean - mean(self.options.iter().map(|option| option.mean));
        Some(match option {
            0 => self.quality,
            _ if of.is_as_good || above_mean <= 0.0 => 1.0,
            _ => (1.0 - (best.mean - of.mean) / above_mean).clamp(0.0, 1.0),
        })
    }
}

/// Grades the choices of a moment in so many worlds.
///
/// A function of the moment's view alone: neither the truth nor the luck ahead has a say.
#[must_use]
pub fn grade(moment: &Moment, rollouts: usize) -> Vec<Grade> {
    grade_in(moment, rollouts, 0)
}

/// The same in one of many sets of worlds, which have none in common: grades of two sets differ by noise alone.
#[must_use]
pub fn grade_in(moment: &Moment, rollouts: usize, set: u64) -> Vec<Grade> {
    let rollouts = rollouts.max(2);
    // By its place, so that a decision more or less that is not graded changes no grade.
    let seed = set * SETS_APART + u64::from(moment.sprint) * MOMENTS_APART + moment.place as u64;
    let mut rounds = ROUNDS.map(|times| Worlds::new(moment, times * rollouts, seed));
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
        let mut played = Worlds::new(self, worlds, CHECK);
        let (best, chosen) = (played.of(*among.get(grade.best)?), played.of(*among.first()?));
        Some(Difference::of(&best, &chosen).mean)
    }
}

/// Seed of the worlds of a check, which no grade uses.
const CHECK: u64 = u64::MAX / 3;
/// Seed of the worlds in which two options are put side by side, which no grade uses.
const BESIDE: u64 = u64::MAX / 5;

/// What two options of a choice came to in the same worlds.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// Utility of the one and of the other in each world, moved so that the means are what the grade says they are worth: there
    /// is one worth of an option, however often it is played.
    pub worlds: [Vec<f64>; 2],
    /// What the other has over the one, by their worths.
    pub difference: Difference,
    /// Whether they can be told apart.
    pub is_told: bool,
}

impl Moment {
    /// Plays two options of a graded choice in so many worlds that fit what was known, the rest by the reference player.
    /// `None` if there are no such options.
    #[must_use]
    pub fn beside(&self, question: usize, grade: &Grade, options: [usize; 2], worlds: usize) -> Option<Beside> {
        let among = &self.questions.get(question)?.among;
        let mut played = Worlds::new(self, worlds, BESIDE);
        let mut play = |place: usize| {
            let utilities = played.of(*among.get(place)?).iter().map(|ending| ending.utility).collect();
            let valued = grade.options.get(place)?;
            Some((valued, moved_to(valued.mean, utilities)))
        };
        let ((one, of_one), (other, of_other)) = (play(options[0])?, play(options[1])?);
        let better = of_one.iter().zip(&of_other).filter(|(one, other)| other > one).count();
        let mean = other.mean - one.mean;
        let se = libm::hypot(one.over.se, other.over.se);
        let is_told = match (one.is_as_good, other.is_as_good) {
            (true, true) => false,
            (false, false) => mean.abs() > self.before.scenario().rules.scoring.told_error * se,
            _ => true,
        };
        let difference = Difference { mean, se, better_in: better as f64 / of_one.len().max(1) as f64 };
        Some(Beside { worlds: [of_one, of_other], difference, is_told })
    }
}

/// Utilities moved together, so that this is their mean.
fn moved_to(to: f64, mut utilities: Vec<f64>) -> Vec<f64> {
    let by = to - mean(utilities.iter().copied());
    for utility in &mut utilities {
        *utility += by;
    }
    utilities
}

/// What options came to in some worlds; each is played once, and only if it is asked for.
struct Worlds<'a> {
    moment: &'a Moment,
    count: usize,
    seed: u64,
    runs: Option<Vec<Run>>,
    room: Option<Room>,
    endings: Vec<Option<Vec<Ending>>>,
}

impl<'a> Worlds<'a> {
    fn new(moment: &'a Moment, count: usize, seed: u64) -> Self {
        Self { moment, count, seed, runs: None, room: None, endings: vec![None; moment.options.len()] }
    }

    #[allow(clippy::indexing_slicing, reason = "a moment's questions are among its own options")]
    fn of(&mut self, option: usize) -> Vec<Ending> {
        let same = |other: &Alternative| {
            let this = &self.moment.options[option];
            other.script == this.script && other.leaves_open == this.leaves_open
        };
        // Several questions may share an option: the plan as it was.
        let first = self.moment.options.iter().position(same).unwrap_or(option);
        let runs = self.runs.get_or_insert_with(|| self.moment.view().imagine_all(self.count, self.seed));
        let room = &mut self.room;
        let play = || Moment::played(&self.moment.options[first], runs, room, |_, outcome| Ending::of(outcome));
        self.endings[first].get_or_insert_with(play).clone()
    }
}

/// What it takes to say that one option is better than another.
struct Telling {
    /// Standard errors.
    errors: f64,
    /// Utility.
    least: f64,
}

impl Telling {
    fn tells(&self, difference: &Difference) -> bool {
        difference.mean > (self.errors * difference.se).max(self.least)
    }

    /// Whether the one may be better than the other for all that was found.
    fn leaves_open(&self, difference: &Difference) -> bool {
        difference.mean <= self.errors * difference.se + self.least
    }
}

/// Grades one question. Everything that is said of it follows from the same worth of its options: what is best,
/// the loss, its class, the stakes.
#[allow(clippy::indexing_slicing, reason = "all lists are as long as the question has options, and places among them")]
fn answer(moment: &Moment, question: &Question, [first, second, later @ ..]: &mut [Worlds<'_>; ROUNDS.len()]) -> Grade {
    let rules = &moment.before.scenario().rules;
    let scoring = &rules.scoring;
    let modelled: Vec<Vec<Ending>> = question.among.iter().map(|o| first.of(*o)).collect();
    let models = means(&modelled);
    let keys = question.dilemma.map(|id| keys(moment, question, id));
    let keyed = keys.as_ref().map(|keys| Keyed::new(keys, &models));
    let worth = |place: usize, played: Vec<Ending>| match &keyed {
        Some(keyed) => keyed.worth(place, played),
        None => played,
    };
    let played: Vec<Vec<Ending>> = modelled.into_iter().enumerate().map(|(place, played)| worth(place, played)).collect();
    let means = means(&played);
    let by_mean = |a: &usize, b: &usize| means[*a].total_cmp(&means[*b]).then(b.cmp(a));
    let mut ranked: Vec<usize> = (0..means.len()).collect();
    ranked.sort_by(|a, b| by_mean(b, a));
    let (top, worst) = (ranked.first().copied().unwrap_or(0), ranked.last().copied().unwrap_or(0));
    let spread = Difference::of(&played[top], &played[worst]);
    let near = scoring.near_spread * spread.mean;
    let telling = Telling { errors: scoring.told_error, least: scoring.close.max(near) };
    let crediting = Telling { errors: scoring.near_error, least: scoring.trifle.max(near) };
    let lacks: Vec<Difference> = played.iter().map(|played_too| Difference::of(&played[top], played_too)).collect();
    // What was chosen meets whatever may be better than it, even where it seems to be the best itself.
    let rivals = ranked.iter().copied().filter(|k| *k != 0 && telling.leaves_open(&lacks[*k])).take(RIVALS);
    let mut again = |place: usize| worth(place, second.of(question.among[place]));
    let chosen = again(0);
    let met = rivals.map(|k| (Difference::of(&again(k), &chosen).mean, k));
    let best = met.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))).map_or(0, |(_, k)| k);
    let mut worlds = [chosen, again(best)];
    let mut difference = Difference::of(&worlds[1], &worlds[0]);
    for round in later {
        if best == 0 || !is_open(rules, &telling, &difference, worlds[0].len() > FEW * first.count) {
            break;
        }
        for (place, worlds) in [0, best].into_iter().zip(&mut worlds) {
            worlds.extend(worth(place, round.of(question.among[place])));
        }
        difference = Difference::of(&worlds[1], &worlds[0]);
    }
    let above_mean = means[top] - mean(means.iter().copied());
    let is_best = best == 0 || above_mean <= 0.0 || !telling.tells(&difference);
    let base = mean(worlds[0].iter().map(|ending| ending.utility));
    // What is the same as the best in every world is as good, though it did not meet it in all of them.
    let is_best_or_twin = |k: usize| k == best || (k != 0 && played[k] == played[best]);
    let mut options: Vec<Valued> = question
        .among
        .iter()
        .enumerate()
        .map(|(k, o)| {
            // The best and the chosen met in the most worlds; the others are placed by what they lack of the first round's.
            let over = match k {
                0 => Difference::default(),
                _ if is_best_or_twin(k) => difference,
                _ if top == 0 => Difference::default().less(&lacks[k]),
                _ => difference.less(&lacks[k]),
            };
            Valued {
                choice: moment.options[*o].choice.clone(),
                mean: base + over.mean,
                over,
                is_as_good: is_best_or_twin(k) || if k == 0 { is_best } else { !telling.tells(&lacks[k]) },
                model: models[k],
                key: keys.as_ref().map(|keys| keys[k]),
            }
        })
        .collect();
    tie(&mut options, is_best);
    let loss = if is_best { 0.0 } else { difference.mean };
    // What is too little to be told of one choice adds up over many.
    let (quality, se) = if best == 0 || above_mean <= 0.0 || !crediting.tells(&difference) {
        (1.0, 0.0)
    } else {
        ((1.0 - difference.mean / above_mean).clamp(0.0, 1.0), (difference.se / above_mean).min(0.5))
    };
    let lost_in = lost_in(&moment.before.scenario().weights.all(), rules.utility.least, &worlds, loss);
    // The most different of many options differ by noise alone; what is known to have been lost is no noise.
    let stakes = (spread.mean - APART * spread.se).max(loss);
    let best = if is_best { 0 } else { best };
    let asks = |place: usize| matches!(options[place].choice, Choice::Answer(_, Answer::AskWhy));
    let [own, others] = worlds.map(|endings| endings.iter().map(|ending| ending.utility).collect::<Vec<f64>>());
    let worlds = [own, moved_to(base + difference.mean, others)];
    Grade {
        kind: if question.kind == Kind::Answer && asks(best) { Kind::Asking } else { question.kind },
        class: class(rules, is_best, loss),
        worlds: if is_best { [worlds[0].clone(), worlds[0].clone()] } else { worlds },
        difference: if is_best { Difference::default() } else { difference },
        options,
        best,
        quality,
        se,
        stakes,
        loss,
        lost_in,
    }
}

/// What of a loss each part of the utility is. The utility is a product of powers, so that its logarithm is a sum over
/// the parts; what each of them did to it is their share.
fn lost_in(weights: &[f64; PARTS], least: f64, [chosen, best]: &[Vec<Ending>; 2], loss: f64) -> [f64; PARTS] {
    if loss <= 0.0 {
        return [0.0; PARTS];
    }
    let of = |endings: &[Ending], part: usize| -> Vec<Ending> {
        let log = |ending: &Ending| libm::log(ending.parts.get(part).copied().unwrap_or_default().max(least));
        endings.iter().map(|ending| Ending { utility: log(ending), ..*ending }).collect()
    };
    let mut shares: [f64; PARTS] = std::array::from_fn(|part| Difference::of(&of(best, part), &of(chosen, part)).mean);
    shares.iter_mut().zip(weights).for_each(|(share, weight)| *share *= weight);
    let sum: f64 = shares.iter().sum();
    // A dilemma's key may see a loss that the model does not.
    shares.map(|share| if sum > 0.0 { share / sum * loss } else { 0.0 })
}

/// Worlds of the first round within which the class is looked for; beyond them only whether there was a loss at all.
const FEW: usize = 5;
/// Standard errors within which a loss that would be costly is doubted.
const SURE: f64 = 4.0;

/// Whether more worlds may change what is said of a difference.
fn is_open(rules: &Rules, telling: &Telling, difference: &Difference, is_late: bool) -> bool {
    let scoring = &rules.scoring;
    if is_late {
        return difference.mean >= scoring.costly && difference.mean < SURE * difference.se;
    }
    let borders = [telling.least, scoring.costly, scoring.very_costly];
    borders.iter().any(|border| (difference.mean - border).abs() < APART * difference.se)
}

/// What is as good as any stays together: nothing above the chosen option is worse than the best if that one is as good,
/// and nothing below an option that is told to be worse is as good.
fn tie(options: &mut [Valued], is_best: bool) {
    for option in options.iter_mut().filter(|option| is_best && option.over.mean >= 0.0) {
        option.is_as_good = true;
    }
    let told = options.iter().filter(|option| !option.is_as_good).map(|option| option.mean);
    let worse = told.fold(f64::NEG_INFINITY, f64::max);
    for option in options.iter_mut().filter(|option| option.mean <= worse) {
        option.is_as_good = false;
    }
}

/// What each option is worth, compared with the first one world by world.
pub(super) fn means(played: &[Vec<Ending>]) -> Vec<f64> {
    let Some(chosen) = played.first() else { return Vec::new() };
    let base = mean(chosen.iter().map(|ending| ending.utility));
    played.iter().map(|option| base + Difference::of(option, chosen).mean).collect()
}

/// The author's key of a dilemma's options beside the model: both count alike in what an option is worth.
pub(super) struct Keyed<'a> {
    keys: &'a [f64],
    /// Mean utility of the option that is worst and of the one that is best by the model: 0 and 1 on the key's scale.
    scale: [f64; 2],
}

impl<'a> Keyed<'a> {
    pub(super) fn new(keys: &'a [f64], models: &[f64]) -> Self {
        let means = || models.iter().copied();
        Self { keys, scale: [means().fold(f64::INFINITY, f64::min), means().fold(f64::NEG_INFINITY, f64::max)] }
    }

    /// Half what the model says in each world, half what the key says in all of them.
    pub(super) fn worth(&self, place: usize, played: Vec<Ending>) -> Vec<Ending> {
        let [worst, best] = self.scale;
        let by_key = worst + self.keys.get(place).copied().unwrap_or_default() * (best - worst);
        let half = |ending: Ending| Ending { utility: f64::midpoint(ending.utility, by_key), ..ending };
        played.into_iter().map(half).collect()
    }
}

fn keys(moment: &Moment, question: &Question, id: DilemmaId) -> Vec<f64> {
    let key = |o: &usize| moment.options.get(*o).map_or(0.0, |option| key(moment.before.scenario(), id, &option.choice));
    question.among.iter().map(key).collect()
}

/// The author's key of an option of a dilemma.
pub(super) fn key(scenario: &Scenario, id: DilemmaId, choice: &Choice) -> f64 {
    match choice {
        Choice::Option(_, option) => scenario.options(id).get(usize::from(*option)).map_or(0.0, |option| option.key),
        _ => 0.0,
    }
}

/// By what a choice cost.
fn class(rules: &Rules, is_best: bool, loss: f64) -> Class {
    let scoring = &rules.scoring;
    if is_best {
        Class::AsGood
    } else if loss < scoring.costly {
        Class::Close
    } else if loss < scoring.very_costly {
        Class::Costly
    } else {
        Class::VeryCostly
    }
}

fn mean(of: impl ExactSizeIterator<Item = f64>) -> f64 {
    let n = of.len().max(1) as f64;
    of.sum::<f64>() / n
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
