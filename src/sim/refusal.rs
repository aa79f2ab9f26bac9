//! Why a decision is not possible now, in words that say what would make it so.

use super::known::Stage;
use super::phase::Phase;
use crate::scenario::DecisionKind;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Something a decision is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Error)]
pub enum Thing {
    /// A need.
    #[error("need")]
    Need,
    /// An item.
    #[error("item")]
    Item,
    /// An item that waits on the backlog.
    #[error("item on the backlog")]
    BacklogItem,
    /// Who asked for an item.
    #[error("sponsor of this item")]
    Sponsor,
    /// A stakeholder.
    #[error("stakeholder")]
    Stakeholder,
    /// A dilemma.
    #[error("dilemma")]
    Dilemma,
    /// A question of the coach that fits the moment.
    #[error("question of the coach now")]
    Question,
    /// An impediment that is in the way.
    #[error("impediment")]
    Impediment,
    /// A candidate for the Product Goal.
    #[error("Product Goal")]
    ProductGoal,
    /// The Product Owner's leader.
    #[error("leader")]
    Leader,
    /// A Planning Interval after this one.
    #[error("next Planning Interval")]
    NextInterval,
}

/// Where an item is, inside a sentence.
const fn state(stage: Stage) -> &'static str {
    match stage {
        Stage::Hidden => "not known",
        Stage::Asked => "only asked for yet",
        Stage::Backlog => "still on the backlog",
        Stage::Parked => "parked",
        Stage::InWork => "in work",
        Stage::Finished => "finished",
        Stage::Live => "live",
        Stage::Removed => "removed",
        Stage::Rejected => "off the backlog",
    }
}

/// Why a decision is refused. Its text is for the command line and logs; what players read is in the
/// language that they chose. Nothing has changed when one is returned.
#[derive(Debug, Clone, Copy, PartialEq, Error, Serialize, Deserialize)]
pub enum Refusal {
    /// Another phase.
    #[error("this belongs to {needed:?}; the run is in {now:?}")]
    WrongPhase {
        /// Where it belongs.
        needed: Phase,
        /// Where the run is.
        now: Phase,
    },
    /// Not yet part of this scenario.
    #[error("{kind:?} come in sprint {from}")]
    NotYet {
        /// What.
        kind: DecisionKind,
        /// From which sprint.
        from: u8,
    },
    /// No such thing, or none the player knows of.
    #[error("there is no such {0} that you know of")]
    Unknown(Thing),
    /// The request is not open.
    #[error("this request is not open")]
    NotOpen,
    /// Asked already.
    #[error("you asked already")]
    AskedAlready,
    /// The need behind it is not known.
    #[error("the need behind this is not known")]
    NeedUnknown,
    /// The offered item does not serve the need behind the request.
    #[error("this item does not serve the need behind the request")]
    NotForThisNeed,
    /// Parked before.
    #[error("it was parked before and cannot be parked twice")]
    ParkedBefore,
    /// Too few half-days.
    #[error("needs {needed} half-days, {free} are free")]
    NoTime {
        /// Half-days needed.
        needed: u8,
        /// Half-days free.
        free: u8,
    },
    /// Too little autonomy.
    #[error("needs autonomy {needed:.2}, you have {have:.2}; influence comes first")]
    NoAutonomy {
        /// Autonomy needed.
        needed: f64,
        /// Autonomy there is.
        have: f64,
    },
    /// Nothing to clear there.
    #[error("nothing of yours is in this half-day")]
    NothingThere,
    /// A number out of its range.
    #[error("must lie between {least} and {most}")]
    OutOfRange {
        /// Least.
        least: f64,
        /// Most.
        most: f64,
    },
    /// Only in some sprints.
    #[error("only in sprints {first} to {last}")]
    OnlyIn {
        /// First sprint, from 1.
        first: u8,
        /// Last sprint, from 1.
        last: u8,
    },
    /// Once in a run.
    #[error("this was done already")]
    DoneAlready,
    /// The limit per sprint is reached.
    #[error("{0} a sprint at most")]
    Limit(u8),
    /// Where the item is does not allow it.
    #[error("the item is {}", state(*.0))]
    ItemIs(Stage),
    /// A bet is due.
    #[error("a bet is due: keep, iterate or remove it first")]
    BetDue,
    /// A dilemma waits.
    #[error("the sprint waits for your choice")]
    DilemmaWaits,
    /// No coach in this scenario.
    #[error("there is no coach in this scenario")]
    NoCoach,
    /// The run is over.
    #[error("the run is over")]
    Over,
}
