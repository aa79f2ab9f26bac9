//! What to talk about after a run: the costliest habit, what was well made, turning points, three questions.

use super::choice::{Choice, Fate, Kind};
use super::grade::{Class, Grade};
use super::review::{Graded, Review};
use super::theme::Theme;
use crate::scenario::{Effect, QuestionId};
use crate::sim::{Answer, Cause, Decision, Event, Happening, Recording, View};
use serde::Serialize;

/// Turning points that are shown.
const TURNING_POINTS: usize = 5;
/// Questions that are asked.
const QUESTIONS: usize = 3;
const HUNDRED: f64 = 100.0;

/// The start of a debrief.
#[derive(Debug, Clone, PartialEq)]
pub struct Debrief {
    /// Places in the review's list of the choices with the highest stakes, one of a kind, in the order of the run.
    pub turning_points: Vec<usize>,
    /// Questions of the coach that fit where most was lost, each with the sprint (from 1).
    pub questions: Vec<(QuestionId, u8)>,
    /// The habits that cost something, the dearest first.
    pub leaks: Vec<Leak>,
    /// Decisions at which something was at stake.
    pub mattered: usize,
    /// Utility that was lost in a hundred such decisions, at the rate of this run.
    pub lost_in_hundred: f64,
    /// Place of a choice that was well made where another would have cost something. Of those that somebody takes amiss
    /// the one with most at stake; if there was none, of all.
    pub well_made: Option<usize>,
}

/// A time when the coach answered instead of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Answered {
    /// Sprint, from 1.
    pub sprint: u8,
    /// Items of which it came out what they are for.
    pub showed: usize,
}

/// The times when the coach was made to answer, in the order of the run.
#[must_use]
pub fn answered(recording: &Recording) -> Vec<Answered> {
    let all = recording.decisions().iter().zip(0_u32..).filter(|(decision, _)| matches!(decision, Decision::BeTold(_)));
    let one = |(_, number): (&Decision, u32)| {
        let linked = |h: &&Happening| matches!(h.event, Event::Linked(..)) && h.cause == Cause::Decision(number);
        let sprint = recording.made_in(number as usize).0 as u8 + 1;
        Answered { sprint, showed: recording.log().iter().filter(linked).count() }
    };
    all.map(one).collect()
}

/// What was lost for want of one thing over a whole run.
#[derive(Debug, Clone, PartialEq)]
pub struct Leak {
    /// What should have been done instead.
    pub theme: Theme,
    /// Utility.
    pub lost: f64,
    /// Places of the choices that lost it among all, the dearest first.
    pub decisions: Vec<usize>,
}

/// Picks from a review what to talk about.
#[must_use]
pub fn debrief(review: &Review) -> Debrief {
    let mut turning_points: Vec<(usize, &Grade)> = review.graded.iter().map(|graded| &graded.grade).enumerate().collect();
    turning_points.sort_by(|(a, one), (b, other)| other.stakes.total_cmp(&one.stakes).then(a.cmp(b)));
    // The team's half-days have the highest stakes in every sprint; five times the same is no debrief.
    let mut kinds: Vec<Kind> = Vec::new();
    turning_points.retain(|(_, grade)| {
        let is_new = !kinds.contains(&grade.kind);
        kinds.push(grade.kind);
        is_new
    });
    turning_points.truncate(TURNING_POINTS);
    let mut turning_points: Vec<usize> = turning_points.into_iter().map(|(place, _)| place).collect();
    turning_points.sort_unstable();
    let mattered = review.graded.iter().filter(|graded| graded.grade.verdict().is_some()).count();
    let lost: f64 = review.graded.iter().map(|graded| graded.grade.loss).sum();
    let lost_in_hundred = HUNDRED * lost / mattered.max(1) as f64;
    Debrief {
        mattered,
        lost_in_hundred,
        turning_points,
        questions: questions(review),
        leaks: leaks(review.graded.iter().map(|graded| &graded.grade)),
        well_made: well_made(review),
    }
}

/// The questions that would have helped where most was lost; if too few fit, those that fit where most was at stake.
fn questions(review: &Review) -> Vec<(QuestionId, u8)> {
    let mut order: Vec<&Graded> = review.graded.iter().collect();
    order.sort_by(|a, b| {
        let (a, b) = (&a.grade, &b.grade);
        b.loss.total_cmp(&a.loss).then(b.stakes.total_cmp(&a.stakes))
    });
    let mut chosen: Vec<(QuestionId, u8)> = Vec::new();
    for graded in order {
        let moment = review.moment(graded);
        let fitting = fitting(&moment.view()).into_iter().find(|q| !chosen.iter().any(|(c, _)| c == q));
        if let Some(question) = fitting {
            chosen.push((question, moment.sprint));
        }
        if chosen.len() == QUESTIONS {
            break;
        }
    }
    chosen
}

/// The coach's questions that fit a moment, those that ask for most first: they fit few others.
fn fitting(view: &View<'_>) -> Vec<QuestionId> {
    let coach = &view.scenario().coach;
    let mut fitting: Vec<_> = coach.iter().enumerate().filter(|(_, question)| view.fits(question)).collect();
    fitting.sort_by_key(|(_, question)| std::cmp::Reverse(question.when.len()));
    fitting.into_iter().map(|(place, _)| QuestionId::at(place)).collect()
}

/// What was lost in some decisions, gathered by what should have been done instead, the dearest first.
#[must_use]
pub fn leaks<'a>(grades: impl Iterator<Item = &'a Grade>) -> Vec<Leak> {
    let grades: Vec<&Grade> = grades.collect();
    let mut leaks: Vec<Leak> = Vec::new();
    for (place, grade) in grades.iter().enumerate() {
        let Some(theme) = Theme::of(grade) else { continue };
        match leaks.iter_mut().find(|leak| leak.theme == theme) {
            Some(leak) => {
                leak.lost += grade.loss;
                leak.decisions.push(place);
            }
            None => leaks.push(Leak { theme, lost: grade.loss, decisions: vec![place] }),
        }
    }
    let loss = |place: &usize| grades.get(*place).map_or(0.0, |grade| grade.loss);
    for leak in &mut leaks {
        leak.decisions.sort_by(|a, b| loss(b).total_cmp(&loss(a)).then(a.cmp(b)));
    }
    leaks.sort_by(|a, b| b.lost.total_cmp(&a.lost));
    leaks
}

fn well_made(review: &Review) -> Option<usize> {
    let is_good = |grade: &Grade| grade.class == Class::AsGood && grade.stakes > 0.0 && grade.options.iter().any(|o| !o.is_as_good);
    let good = review.graded.iter().enumerate().filter(|(_, graded)| is_good(&graded.grade));
    let by_courage = good.map(|(place, graded)| {
        let displeases = displeases(&review.moment(graded).view(), graded.grade.chosen());
        (displeases, graded.grade.stakes, place)
    });
    let best = by_courage.max_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(b.2.cmp(&a.2)));
    best.map(|(_, _, place)| place)
}

/// Whether somebody takes a choice amiss when it is made.
fn displeases(view: &View<'_>, choice: &Choice) -> bool {
    match choice {
        Choice::Answer(_, answer) => matches!(answer, Answer::Decline | Answer::DeclineBecause(_) | Answer::Park),
        Choice::Reject(..) | Choice::Feature(_, Fate::Remove { .. }) => true,
        Choice::Option(id, option) => {
            let options = view.scenario().options(*id);
            let costs = |effect: &Effect| match effect {
                Effect::Trust(_, by) | Effect::TrustOfAll(by) => *by < 0.0,
                _ => false,
            };
            options.get(usize::from(*option)).is_some_and(|option| option.effects.iter().any(costs))
        }
        _ => false,
    }
}
