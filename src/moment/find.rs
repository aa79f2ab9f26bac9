//! Which decisions of a run that is over are moments.

use super::fact::turned;
use super::plausible::{is_open, plausible};
use super::situation::{Moment, OPTIONS, Offered};
use super::skill::picks;
use super::worlds::{FRESH, Set, worlds_of};
use crate::practice::{Lesson, MomentId};
use crate::scenario::Scenario;
use crate::score::{self, Choice, Kind, PosedOption, Theme, Weight, moments, reference};
use crate::sim::{Answer, Decision, Recording};
use std::cmp::{Ordering, Reverse};
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_64;

/// Worlds in which a question is looked at first.
const SCREEN: usize = 100;
/// Standard errors by which every option must be clear of being judged otherwise, and in the second confirmation.
const CLEAR: f64 = 3.0;
const STILL_CLEAR: f64 = 2.0;

/// A run that is looked through.
#[derive(Debug, Clone)]
pub struct Finder {
    scenario: Arc<Scenario>,
    seed: u64,
    by: Arc<str>,
    decisions: Vec<Decision>,
    moments: Vec<score::Moment>,
    /// Points of the outcome index for one of utility.
    points: f64,
}

/// A share of the work: one question of a moment of the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    moment: usize,
    question: usize,
}

impl Finder {
    /// Looks through a run by whoever played it; `None` if it is not over.
    #[must_use]
    pub fn new(recording: &Recording, by: &str) -> Option<Self> {
        let run = recording.run();
        run.outcome()?;
        let points = reference(run.scenario(), run.seed()).points(1.0);
        (points > 0.0).then(|| Self {
            scenario: Arc::clone(run.scenario()),
            seed: run.seed(),
            by: by.into(),
            decisions: recording.decisions().to_vec(),
            moments: moments(recording, None),
            points,
        })
    }

    /// The parts of the work, each a pure function, to be done in any order.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let of = |(moment, of): (usize, &score::Moment)| (0..of.graded()).map(move |question| Part { moment, question });
        self.moments.iter().enumerate().flat_map(of).collect()
    }

    /// Does a part: the moment that it comes to, if it qualifies.
    #[must_use]
    pub fn work(&self, part: Part) -> Option<Moment> {
        let found = self.moments.get(part.moment)?;
        let posed = found.posed(part.question)?;
        let name = format!("{} {} {} {} {}", self.scenario.id, self.seed, self.by, found.number, part.question);
        // Of two options one guesses.
        if posed.options.len() < *OPTIONS.start() {
            return None;
        }
        let screened = posed.weigh(SCREEN, worlds_of(&name, Set::Screen));
        let picked = picks(&posed);
        let shown = plausible(&screened, &picked)?;
        let confirmed = posed.among(&shown).weigh(FRESH, worlds_of(&name, Set::Confirm));
        // What could be judged otherwise is not asked.
        let clear = shown.into_iter().zip(&confirmed).filter(|(_, weight)| is_clear(weight, CLEAR));
        let mut shown: Vec<(usize, bool)> = clear.map(|(place, weight)| (place, weight.is_good)).collect();
        shown.sort_by_key(|(place, _)| posed.options.get(*place).map(|option| order(option, &name)));
        let places: Vec<usize> = shown.iter().map(|(place, _)| *place).collect();
        if !OPTIONS.contains(&shown.len()) || !places.contains(&CHOSEN) {
            return None;
        }
        let asked = posed.among(&places);
        let weights = asked.weigh(FRESH, worlds_of(&name, Set::Again));
        let holds = |((_, was_good), weight): (&(usize, bool), &Weight)| weight.is_good == *was_good && is_clear(weight, STILL_CLEAR);
        let is_confirmed = shown.iter().zip(&weights).all(holds);
        let good = weights.iter().filter(|weight| weight.is_good).count();
        if !is_confirmed || !is_open(good, weights.len()) {
            return None;
        }
        let chosen = places.iter().position(|place| *place == CHOSEN)?;
        let is_good = |pick: &Option<usize>| match pick {
            Some(pick) => match places.iter().position(|place| place == pick) {
                Some(place) => weights.get(place).is_some_and(|weight| weight.is_good),
                None => screened.get(*pick).is_some_and(|weight| weight.is_good),
            },
            None => false,
        };
        let share = |picks: &Vec<Option<usize>>| picks.iter().filter(|pick| is_good(pick)).count() as f64 / picks.len().max(1) as f64;
        let found_by = picked.iter().map(share).sum::<f64>() / picked.len().max(1) as f64;
        let best = (0..weights.len()).min_by(|a, b| lacks(&weights, *a).total_cmp(&lacks(&weights, *b)))?;
        let foil = foil(&weights, chosen, &places, &picked)?;
        let choice = |place: usize| asked.options.get(place).map(|option| &option.choice);
        let theme = Theme::between(choice(foil)?, choice(best)?);
        let asks = matches!(choice(best)?, Choice::Answer(_, Answer::AskWhy));
        let offered = |(option, weight): (&PosedOption, &Weight)| Offered {
            option: option.clone(),
            lacks: rounded(self.points * weight.lacks.mean),
            error: rounded(self.points * weight.lacks.se),
            good: weight.is_good,
        };
        let decided: Vec<Decision> = self.decisions.iter().take(found.number).cloned().collect();
        Some(Moment {
            id: id(&self.scenario, self.seed, &decided, &asked.options),
            scenario: self.scenario.id.as_str().into(),
            mechanics: self.scenario.content_hash,
            by: Arc::clone(&self.by),
            seed: self.seed,
            before: decided,
            sprint: found.sprint,
            kind: if posed.kind == Kind::Answer && asks { Kind::Asking } else { posed.kind },
            lesson: Lesson::of(theme),
            options: asked.options.iter().zip(&weights).map(offered).collect(),
            chosen: chosen as u8,
            found_by: (found_by * PERCENT).round() as u8,
            turned: turned(&asked, best, &name),
        })
    }
}

/// The first option of a question was chosen.
const CHOSEN: usize = 0;
const PERCENT: f64 = 100.0;

/// Whether an option could hardly be judged otherwise. The best one is the measure of the others.
fn is_clear(weight: &Weight, errors: f64) -> bool {
    weight.sure >= errors || weight.lacks.mean <= 0.0
}

fn lacks(weights: &[Weight], place: usize) -> f64 {
    weights.get(place).map_or(f64::INFINITY, |weight| weight.lacks.mean)
}

/// What the lesson is told from: what was chosen if it cost something, otherwise what most players would have chosen of what
/// does, otherwise what costs least of it.
fn foil(weights: &[Weight], chosen: usize, places: &[usize], picked: &[Vec<Option<usize>>]) -> Option<usize> {
    let is_bad = |place: &usize| weights.get(*place).is_some_and(|weight| !weight.is_good);
    let taken = |place: usize| picked.iter().flatten().filter(|pick| pick.is_some() && **pick == places.get(place).copied()).count();
    let bad = (0..weights.len()).filter(is_bad);
    let tempting = || {
        bad.min_by(|a, b| {
            (Reverse(taken(*a)), lacks(weights, *a)).partial_cmp(&(Reverse(taken(*b)), lacks(weights, *b))).unwrap_or(Ordering::Equal)
        })
    };
    Some(chosen).filter(is_bad).or_else(tempting)
}

/// To a hundredth: more is noise.
fn rounded(points: f64) -> f64 {
    (points * PERCENT).round() / PERCENT
}

/// The name of a moment, the same wherever it is found.
fn id(scenario: &Scenario, seed: u64, decided: &[Decision], options: &[PosedOption]) -> MomentId {
    let choices: Vec<&Choice> = options.iter().map(|option| &option.choice).collect();
    let what = format!("{:016x} {seed} {decided:?} {choices:?}", scenario.content_hash);
    MomentId::new(format!("{}-{:016x}", scenario.id, xxh3_64(what.as_bytes())))
}

/// In which order options are shown: amounts by size, others by chance, another in each moment, so that no place is the
/// better one.
fn order(option: &PosedOption, name: &str) -> (u8, u64) {
    match option.choice {
        Choice::Commit(percent) | Choice::Debt(percent) => (percent, 0),
        _ => (0, xxh3_64(format!("{name} {:?}", option.choice).as_bytes())),
    }
}
