//! What the votes of a ballot were worth, given what was known: the ballot beside the choice that a review grades.

use super::ballot::{Asked, BallotOption, Further};
use super::offer::decisions;
use crate::scenario::RequestId;
use crate::score::{Beside, Choice, Fate, Grade, Moment, Valued, grade, moments};
use crate::sim::{Answer, Decision, Recording};
use crate::tr;
use crate::words::{Points, number};

/// Worlds in which the two options that most voted for are put side by side.
const BESIDE: usize = 200;

/// A ballot that was decided, beside the choice that it was about.
#[derive(Debug, Clone)]
pub struct Judged {
    /// The ballot.
    pub asked: Asked,
    /// The moment in which it was decided.
    pub moment: Moment,
    /// What was decided there, graded as a review grades it.
    pub grade: Grade,
    /// For each option of the ballot its place in the grade; none for what is not compared there.
    places: Vec<Option<usize>>,
    /// The two options that most voted for (by their places in the ballot) in the same worlds, where votes were split.
    pub beside: Option<([usize; 2], Beside)>,
}

/// Judges a ballot that was decided, in so many worlds for each option. `None` if nothing of the run hangs on it, or as long
/// as it can be decided anew.
#[must_use]
pub fn judge(recording: &Recording, asked: &Asked, rollouts: usize) -> Option<Judged> {
    let decided = asked.decided?;
    let about = asked.ballot.options.iter().find_map(request_of);
    let later = moments(recording, None).into_iter().filter(|moment| moment.number >= decided.made as usize);
    let mut sprint = None;
    for moment in later {
        // What a ballot is about is settled in its own Sprint.
        if *sprint.get_or_insert(moment.sprint) != moment.sprint {
            return None;
        }
        for question in 0..moment.graded() {
            let choices: Vec<&Choice> = moment.choices(question).collect();
            let place = |option| choices.iter().position(|choice| is_of(option, about, choice));
            let places: Vec<Option<usize>> = asked.ballot.options.iter().map(place).collect();
            if places.iter().flatten().count() < 2 {
                continue;
            }
            let grade = grade(&moment, rollouts).into_iter().nth(question)?;
            let beside = leading(asked, &places).and_then(|[one, other]| {
                let both = [places.get(one).copied().flatten()?, places.get(other).copied().flatten()?];
                Some(([one, other], moment.beside(question, &grade, both, BESIDE)?))
            });
            return Some(Judged { asked: asked.clone(), grade, places, beside, moment });
        }
    }
    None
}

/// Whether what a ballot came to can be judged as soon as it is decided: what waits for the end of a phase cannot.
#[must_use]
pub fn is_judged_at_once(asked: &Asked) -> bool {
    decisions(asked).iter().any(|decision| matches!(decision, Decision::Answer(..) | Decision::Choose(..)))
}

/// How far a room was from one mind when it voted first: the share of votes that were not for what most wanted, 0–1.
#[must_use]
pub fn disagreement(asked: &Asked) -> f64 {
    let counts = asked.counts(0);
    let all: u32 = counts.iter().sum();
    let most = counts.iter().copied().max().unwrap_or(0);
    if all == 0 { 0.0 } else { 1.0 - f64::from(most) / f64::from(all) }
}

/// The two options that most voted for first, of those that have a worth; none if all voted for one.
fn leading(asked: &Asked, places: &[Option<usize>]) -> Option<[usize; 2]> {
    let mut order: Vec<(usize, u32)> = asked.counts(0).into_iter().enumerate().filter(|(_, count)| *count > 0).collect();
    order.retain(|(option, _)| places.get(*option).is_some_and(Option::is_some));
    order.sort_by_key(|(option, count)| (std::cmp::Reverse(*count), *option));
    let mut order = order.into_iter().map(|(option, _)| option);
    Some([order.next()?, order.next()?])
}

/// The request that an option answers.
fn request_of(option: &BallotOption) -> Option<RequestId> {
    match (option.then, option.gives.first()) {
        (Some(Further::Reason(request) | Further::Alternative(request)), _) => Some(request),
        (None, Some(Decision::Answer(request, _))) => Some(*request),
        _ => None,
    }
}

/// Whether a choice that is graded is that of an option of a ballot about this request, or about none.
fn is_of(option: &BallotOption, about: Option<RequestId>, choice: &Choice) -> bool {
    match (option.then, option.gives.as_slice(), choice) {
        (Some(Further::Reason(request)), _, Choice::Answer(of, Answer::DeclineBecause(_)))
        | (Some(Further::Alternative(request)), _, Choice::Answer(of, Answer::OfferAlternative(_))) => request == *of,
        (None, [], Choice::LeaveOpen(of)) => about == Some(*of),
        (None, [Decision::Answer(request, answer)], Choice::Answer(of, given)) => (request, answer) == (of, given),
        (None, [Decision::Choose(dilemma, option)], Choice::Option(of, given)) => (dilemma, option) == (of, given),
        (None, [Decision::Keep(item)], Choice::Feature(of, Fate::Keep))
        | (None, [Decision::Iterate(item)], Choice::Feature(of, Fate::Iterate)) => item == of,
        (None, [Decision::Remove(item, shows)], Choice::Feature(of, Fate::Remove { shown })) => (item, shows) == (of, shown),
        (None, [Decision::SetGoal(goal)], Choice::Goal(of)) => goal == of,
        (None, [Decision::Commit(percent)], Choice::Commit(of)) => percent == of,
        _ => false,
    }
}

impl Judged {
    /// What an option of the ballot is worth; nothing where it was not compared.
    #[must_use]
    pub fn worth(&self, option: usize) -> Option<&Valued> {
        self.grade.options.get(self.place(option)?)
    }

    /// Place of an option of the ballot among those of the grade.
    #[must_use]
    pub fn place(&self, option: usize) -> Option<usize> {
        self.places.get(option).copied().flatten()
    }

    /// Mean decision quality of the votes of a round, from 0, hands included; none if nobody voted for what has a worth.
    #[must_use]
    pub fn quality(&self, round: usize) -> Option<f64> {
        let counts = self.asked.counts(round);
        let of = |(option, count): (usize, &u32)| Some((self.grade.quality_of(self.place(option)?)?, f64::from(*count)));
        let (sum, votes) =
            counts.iter().enumerate().filter_map(of).fold((0.0, 0.0), |(sum, all), (quality, votes)| (sum + quality * votes, all + votes));
        (votes > 0.0).then(|| sum / votes)
    }

    /// What lies between the two options that most voted for, where votes were split.
    #[must_use]
    pub fn beside_in_words(&self, points: Points<'_>) -> Option<String> {
        let ([one, other], beside) = self.beside.as_ref()?;
        let title = |place: usize| self.asked.ballot.options.get(place).map_or("", |option| option.title.as_str());
        let draws = beside.worlds[0].len();
        let better = (beside.difference.better_in * draws as f64).round() as usize;
        let by = number::signed(points.difference(beside.difference.mean), 1);
        let noise = number::noise(points.difference(beside.difference.se), 1);
        let (one, other) = (title(*one), title(*other));
        if !beside.is_told {
            return Some(tr!("live-beside-even", one = one, other = other, better = better, draws = draws));
        }
        Some(tr!("live-beside", one = one, other = other, by = by, noise = noise, better = better, draws = draws))
    }

    /// How much there is to talk about: how far the room was from one mind, times what was at stake, in utility.
    #[must_use]
    pub fn to_talk_about(&self) -> f64 {
        disagreement(&self.asked) * self.grade.stakes
    }
}

/// Decision quality of a group, 0–100, weighted by what was at stake.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupQuality {
    /// Of the votes before anybody had talked.
    pub first: f64,
    /// Of the votes after talking; of the first ones where there was one round.
    pub last: f64,
    /// Of what was decided.
    pub decided: f64,
    /// Ballots that it rests on.
    pub ballots: usize,
}

impl GroupQuality {
    /// Of some ballots; none unless at least four had something at stake: fewer are a few votes, not a group's quality.
    #[must_use]
    pub fn of(judged: &[Judged]) -> Option<Self> {
        const LEAST: usize = 4;
        const FULL: f64 = 100.0;
        let at_stake = |judged: &&Judged| judged.grade.stakes > 0.0 && judged.quality(0).is_some();
        let all: Vec<&Judged> = judged.iter().filter(at_stake).collect();
        let weight: f64 = all.iter().map(|judged| judged.grade.stakes).sum();
        let mean = |of: &dyn Fn(&Judged) -> f64| FULL * all.iter().map(|judged| judged.grade.stakes * of(judged)).sum::<f64>() / weight;
        let round = |judged: &Judged, round: usize| judged.quality(round).or_else(|| judged.quality(0)).unwrap_or_default();
        (all.len() >= LEAST).then(|| Self {
            first: mean(&|judged| round(judged, 0)),
            last: mean(&|judged| round(judged, judged.asked.rounds().len().saturating_sub(1))),
            decided: mean(&|judged| judged.grade.quality),
            ballots: all.len(),
        })
    }
}
