//! What to talk about after a run: turning points, three questions, one thing to try.

use super::choice::Kind;
use super::grade::Grade;
use super::review::{Graded, Review};
use crate::scenario::QuestionId;
use crate::sim::View;

/// Turning points that are shown.
const TURNING_POINTS: usize = 5;
/// Questions that are asked.
const QUESTIONS: usize = 3;

/// The start of a debrief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debrief {
    /// Places in the review's list of the choices with the highest stakes, one of a kind, in the order of the run.
    pub turning_points: Vec<usize>,
    /// Questions of the coach that fit where most was lost, each with the sprint (from 1).
    pub questions: Vec<(QuestionId, u8)>,
    /// The kind of decision in which most was lost, if anything was.
    pub next: Option<Kind>,
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
    Debrief { turning_points, questions: questions(review), next: next(review) }
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

fn next(review: &Review) -> Option<Kind> {
    let mut lost: Vec<(Kind, f64)> = Vec::new();
    for graded in &review.graded {
        let grade = &graded.grade;
        match lost.iter_mut().find(|(kind, _)| *kind == grade.kind) {
            Some((_, sum)) => *sum += grade.loss,
            None => lost.push((grade.kind, grade.loss)),
        }
    }
    let most = lost.into_iter().max_by(|a, b| a.1.total_cmp(&b.1))?;
    (most.1 > 0.0).then_some(most.0)
}
