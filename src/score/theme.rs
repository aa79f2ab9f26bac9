//! What should have been done instead: choices that cost something are gathered by it, over kinds and sprints.

use super::choice::{Choice, Fate, Kind, Rule};
use super::grade::Grade;
use crate::scenario::DilemmaId;
use crate::sim::{Answer, Block};
use serde::{Deserialize, Serialize};

/// One thing to do otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Ask why before answering.
    AskFirst,
    /// Answer by what is known.
    AnswerAtOnce,
    /// Offer another item for the same need.
    OfferBetter,
    /// Say no.
    Refuse,
    /// Say no with a reason that holds.
    Explain,
    /// Say yes.
    Accept,
    /// Promise a range where a date was promised.
    PromiseRange,
    /// Promise a date where a range was promised.
    PromiseDate,
    /// Leave a request open, or park it.
    LeaveOpen,
    /// More half-days of a group.
    More(Kind),
    /// Fewer half-days of a group.
    Fewer(Kind),
    /// Order by believed effect.
    OrderByBelief,
    /// Give what is asked for more room in the order.
    OrderByWishes,
    /// Keep an item out of the plan.
    HoldBack,
    /// Plan more.
    PlanMore,
    /// Plan less.
    PlanLess,
    /// A larger share for debt.
    MoreForDebt,
    /// A smaller one.
    LessForDebt,
    /// Another Sprint Goal, or one at all.
    SprintGoal,
    /// Another Product Goal, or one at all.
    ProductGoal,
    /// Bet on what is built.
    Bet,
    /// Fewer bets.
    FewerBets,
    /// Leave a live feature as it is.
    Keep,
    /// Improve a live feature.
    Improve,
    /// Remove a live feature.
    Remove,
    /// Leave an item on the backlog, or park it.
    KeepInView,
    /// Take an item off the backlog.
    TakeOff,
    /// Another option of a dilemma: each is a case of its own.
    AnotherWay(DilemmaId),
}

impl Theme {
    /// What a choice lacked; `None` of one that cost nothing.
    #[must_use]
    pub fn of(grade: &Grade) -> Option<Self> {
        if grade.loss > 0.0 { Some(Self::between(grade.chosen(), grade.best())) } else { None }
    }

    /// What whoever chose the one lacks of the other.
    #[must_use]
    pub fn between(chosen: &Choice, best: &Choice) -> Self {
        match (chosen, best) {
            (_, Choice::Answer(_, Answer::AskWhy)) => Self::AskFirst,
            (Choice::Answer(_, Answer::AskWhy), _) => Self::AnswerAtOnce,
            (_, Choice::Answer(_, Answer::OfferAlternative(_))) => Self::OfferBetter,
            (Choice::Answer(_, Answer::AcceptDate), Choice::Answer(_, Answer::AcceptRange)) => Self::PromiseRange,
            (Choice::Answer(_, Answer::AcceptRange), Choice::Answer(_, Answer::AcceptDate)) => Self::PromiseDate,
            (_, Choice::Answer(_, Answer::AcceptRange | Answer::AcceptDate)) => Self::Accept,
            (Choice::Answer(_, Answer::Decline | Answer::DeclineBecause(_)), Choice::Answer(_, Answer::DeclineBecause(_))) => Self::Explain,
            (_, Choice::Answer(_, Answer::Decline | Answer::DeclineBecause(_))) => Self::Refuse,
            (_, Choice::LeaveOpen(_) | Choice::Answer(_, Answer::Park)) => Self::LeaveOpen,
            (_, Choice::PutIn(blocks, _)) => Self::More(group(blocks.first())),
            (_, Choice::LeaveOut(block)) => Self::Fewer(group(Some(block))),
            (_, Choice::LeaveOutAll(kind) | Choice::Calendar(kind)) => Self::Fewer(*kind),
            (_, Choice::OrderBy(Rule::Belief) | Choice::Order) => Self::OrderByBelief,
            (_, Choice::OrderBy(Rule::Stated | Rule::Loudness)) => Self::OrderByWishes,
            (_, Choice::NotYet(_)) => Self::HoldBack,
            (Choice::Commit(own), Choice::Commit(best)) if best < own => Self::PlanLess,
            (_, Choice::Commit(_)) => Self::PlanMore,
            (Choice::Debt(own), Choice::Debt(best)) if best < own => Self::LessForDebt,
            (_, Choice::Debt(_)) => Self::MoreForDebt,
            (_, Choice::Goal(_)) => Self::SprintGoal,
            (_, Choice::ProductGoal(_)) => Self::ProductGoal,
            (_, Choice::Bets(items)) if items.is_empty() => Self::FewerBets,
            (_, Choice::Bets(_)) => Self::Bet,
            (_, Choice::Feature(_, Fate::Keep)) => Self::Keep,
            (_, Choice::Feature(_, Fate::Iterate)) => Self::Improve,
            (_, Choice::Feature(_, Fate::Remove { .. })) => Self::Remove,
            (_, Choice::KeepOnBacklog(_) | Choice::Park(_)) => Self::KeepInView,
            (_, Choice::Reject(..)) => Self::TakeOff,
            (_, Choice::Option(dilemma, _)) => Self::AnotherWay(*dilemma),
        }
    }

    /// What would be done the other way round, where there is one: both in a run want to be told apart.
    #[must_use]
    pub const fn opposite(self) -> Option<Self> {
        Some(match self {
            Self::AskFirst => Self::AnswerAtOnce,
            Self::AnswerAtOnce => Self::AskFirst,
            Self::More(kind) => Self::Fewer(kind),
            Self::Fewer(kind) => Self::More(kind),
            Self::PlanMore => Self::PlanLess,
            Self::PlanLess => Self::PlanMore,
            Self::MoreForDebt => Self::LessForDebt,
            Self::LessForDebt => Self::MoreForDebt,
            Self::OrderByBelief => Self::OrderByWishes,
            Self::OrderByWishes => Self::OrderByBelief,
            _ => return None,
        })
    }
}

fn group(block: Option<&Block>) -> Kind {
    block.map_or(Kind::Service, |block| Kind::of_block(block.kind()))
}
