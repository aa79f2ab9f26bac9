//! Bad choices in played runs, and the questions that are related to them.

use super::bank::Bank;
use super::question::Question;
use crate::score::{Class, Graded, Kind, Review};
use serde::{Deserialize, Serialize};

/// A choice in a played run that cost much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BadChoice {
    /// When it was noted, in seconds since 1970.
    pub when: u64,
    /// What was decided about.
    pub kind: Kind,
    /// How bad it was.
    pub class: Class,
    /// Name of the run.
    pub run: String,
    /// Title of its scenario.
    pub scenario: String,
    /// Sprint, from 1.
    pub sprint: u8,
    /// Number of the decision in the run, from 0.
    pub decision: usize,
    /// What was chosen, in words.
    pub what: String,
}

/// The choices of a reviewed run that cost much: mistakes and blunders.
///
/// `run` and `scenario` are what the run is called and the title of its scenario, `when` is in seconds
/// since 1970, `said` puts a choice into words.
#[must_use]
pub fn bad_choices(review: &Review, run: &str, scenario: &str, when: u64, said: impl Fn(&Graded) -> String) -> Vec<BadChoice> {
    let bad = review.graded.iter().filter(|graded| graded.grade.class >= Class::Costly);
    let choice = |graded: &Graded| {
        let moment = review.moment(graded);
        BadChoice {
            when,
            kind: graded.grade.kind,
            class: graded.grade.class,
            run: run.into(),
            scenario: scenario.into(),
            sprint: moment.sprint,
            decision: moment.number,
            what: said(graded),
        }
    };
    bad.map(choice).collect()
}

/// Questions that a bad choice of this kind brings up.
pub(super) fn to_choice(bank: &Bank, kind: Kind) -> impl Iterator<Item = &Question> {
    bank.questions().iter().filter(move |question| question.related.contains(&kind))
}

/// Questions that a miss brings up: of the same focus area, about the same kind of decision.
pub(super) fn to_question<'b>(bank: &'b Bank, missed: &Question) -> impl Iterator<Item = &'b Question> {
    let shares = |question: &Question| question.related.iter().any(|kind| missed.related.contains(kind));
    bank.of(missed.area).filter(move |question| question.id != missed.id && shares(question))
}
