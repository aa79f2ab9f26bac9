//! The stance of a Product Owner that a choice resembles: feedback, never points.
//!
//! Six preferred and six misunderstood stances after Schuurman and Vermaak, "Master the Art of Product
//! Ownership".

use super::choice::{Choice, Fate, Kind, Rule};
use crate::sim::{Answer, BlockKind, View};
use serde::{Deserialize, Serialize};

/// A stance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Says where the product goes, and why.
    Visionary,
    /// Works with stakeholders rather than for them.
    Collaborator,
    /// Brings the customers' problems in.
    CustomerRepresentative,
    /// Decides, and says what is dropped.
    DecisionMaker,
    /// Finds out before building.
    Experimenter,
    /// Wins others for the direction.
    Influencer,
    /// Takes orders.
    Clerk,
    /// Keeps the team in stories.
    StoryWriter,
    /// Watches dates and scope.
    ProjectManager,
    /// Knows the solution.
    SubjectMatterExpert,
    /// Lets nobody through.
    Gatekeeper,
    /// Drives the team.
    Manager,
}

impl Stance {
    /// Whether it is one of the six that are preferred.
    #[must_use]
    pub const fn is_preferred(self) -> bool {
        matches!(
            self,
            Self::Visionary
                | Self::Collaborator
                | Self::CustomerRepresentative
                | Self::DecisionMaker
                | Self::Experimenter
                | Self::Influencer
        )
    }
}

/// The stance that a choice resembles in the moment it was made, if it resembles any.
#[must_use]
pub fn stance(view: &View<'_>, choice: &Choice) -> Option<Stance> {
    let known = |request: &crate::scenario::RequestId| {
        let item = view.scenario().item_of(*request);
        view.item(item).is_some_and(|i| i.need.is_some())
    };
    match choice {
        Choice::Answer(_, Answer::AskWhy) => Some(Stance::CustomerRepresentative),
        Choice::Answer(_, Answer::OfferAlternative(_)) => Some(Stance::Collaborator),
        Choice::Answer(_, Answer::DeclineBecause(_)) | Choice::Reject(_, Some(_)) => Some(Stance::DecisionMaker),
        Choice::Answer(_, Answer::Decline) | Choice::Reject(_, None) | Choice::LeaveOpen(_) => Some(Stance::Gatekeeper),
        Choice::Answer(request, Answer::AcceptDate) => Some(if known(request) { Stance::ProjectManager } else { Stance::Clerk }),
        Choice::Answer(request, Answer::AcceptRange) if !known(request) => Some(Stance::Clerk),
        Choice::Calendar(kind) => of_calendar(view, *kind),
        Choice::OrderBy(Rule::Loudness) => Some(Stance::Clerk),
        Choice::Commit(percent) if *percent > EVEN => Some(Stance::Manager),
        Choice::Goal(Some(_)) | Choice::ProductGoal(Some(_)) => Some(Stance::Visionary),
        Choice::Bets(items) if !items.is_empty() => Some(Stance::Experimenter),
        Choice::Feature(_, Fate::Remove { shown: true }) => Some(Stance::DecisionMaker),
        _ => None,
    }
}

/// A commitment to the even-odds forecast, in percent.
const EVEN: u8 = 110;

/// A group of blocks: what the calendar was filled with, of this group.
fn of_calendar(view: &View<'_>, kind: Kind) -> Option<Stance> {
    let count = |of: BlockKind| view.blocks().iter().filter(|b| b.kind() == of).count();
    let in_group = view.blocks().iter().filter(|b| Kind::of_block(b.kind()) == kind).count();
    if in_group == 0 {
        return None;
    }
    match kind {
        Kind::Discovery => Some(Stance::CustomerRepresentative),
        Kind::Tests => Some(Stance::Experimenter),
        Kind::People => Some(Stance::Influencer),
        Kind::Alignment if count(BlockKind::ProductGoal) > 0 => Some(Stance::Visionary),
        Kind::Service if count(BlockKind::Refine) > MOST_REFINING => Some(Stance::StoryWriter),
        _ => None,
    }
}

/// Half-days of refinement in a sprint that a Product Owner need not sit in beyond.
const MOST_REFINING: usize = 4;
