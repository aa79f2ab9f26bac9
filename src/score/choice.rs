//! What can be chosen, as a review names it.

use crate::scenario::{DilemmaId, ItemId, NeedId, ProductGoalId, RequestId};
use crate::sim::{Answer, Block, BlockKind, Reason};
use serde::{Deserialize, Serialize};

/// One way to decide.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Choice {
    /// Answer a request.
    Answer(RequestId, Answer),
    /// Leave a request unanswered this sprint.
    LeaveOpen(RequestId),
    /// The blocks of a group as they were chosen.
    Calendar(Kind),
    /// A block less.
    LeaveOut(Block),
    /// Blocks more, and what makes room for them.
    PutIn(Vec<Block>, Vec<Block>),
    /// None of a group of blocks.
    LeaveOutAll(Kind),
    /// The order as it was.
    Order,
    /// Order by some rule.
    OrderBy(Rule),
    /// The same order without an item.
    NotYet(ItemId),
    /// Commit to percent of the forecast.
    Commit(u8),
    /// Percent of the sprint for debt.
    Debt(u8),
    /// The Sprint Goal.
    Goal(Option<NeedId>),
    /// The Product Goal, or none.
    ProductGoal(Option<ProductGoalId>),
    /// Bets on these items.
    Bets(Vec<ItemId>),
    /// Take an item off the backlog.
    Reject(ItemId, Option<Reason>),
    /// Park an item of the backlog.
    Park(ItemId),
    /// Leave an item on the backlog.
    KeepOnBacklog(ItemId),
    /// What becomes of a live feature.
    Feature(ItemId, Fate),
    /// Option of a dilemma.
    Option(DilemmaId, u8),
}

/// Rules to order a backlog by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rule {
    /// Believed effect per point.
    Belief,
    /// Stated value per point.
    Stated,
    /// Loudness and power.
    Loudness,
}

/// What becomes of a live feature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fate {
    /// Stays as it is.
    Keep,
    /// Is improved.
    Iterate,
    /// Is removed, with or without showing its sponsor why.
    Remove {
        /// The evidence is shown.
        shown: bool,
    },
}

/// Kinds of decision that are graded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Asking why, or not.
    Asking,
    /// Another answer to a request.
    Answer,
    /// Blocks that find problems: interviews, mapping.
    Discovery,
    /// Blocks that test ideas: data, prototypes, live tests, the coach.
    Tests,
    /// Blocks with stakeholders.
    People,
    /// Blocks that align: goal, story map, business, dependencies.
    Alignment,
    /// Blocks for the team.
    Service,
    /// Order of the backlog and what is in the plan.
    Order,
    /// Taking items off the backlog.
    Refusal,
    /// How hard to commit.
    Commitment,
    /// Share for debt.
    Debt,
    /// The Sprint Goal.
    Goal,
    /// The Product Goal.
    ProductGoal,
    /// Bets.
    Bets,
    /// Live features.
    Feature,
    /// A dilemma.
    Dilemma,
}

/// Dimensions of a Product Owner's choices (`design/scoring.md` section 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// 1: what it should change, and whether it did.
    OutcomeFocus,
    /// 2: the problem before its solution.
    ProblemFirst,
    /// 3: learning where it can change a decision.
    Learning,
    /// 4: saying what is dropped.
    TradeOffs,
    /// 5: stakeholders.
    Influence,
    /// 6: a pace and a product that last.
    Sustainable,
    /// 7: being there for the team.
    Reliability,
    /// 8: more than one's own team.
    SystemView,
}

impl Dimension {
    /// All, in order.
    pub const ALL: [Self; 8] = [
        Self::OutcomeFocus,
        Self::ProblemFirst,
        Self::Learning,
        Self::TradeOffs,
        Self::Influence,
        Self::Sustainable,
        Self::Reliability,
        Self::SystemView,
    ];
}

/// The two axes of the plane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Plane {
    /// Which problems, for whom, with whose consent.
    Strategic,
    /// Being a reliable partner of the team.
    Tactical,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 16] = [
        Self::Asking,
        Self::Answer,
        Self::Discovery,
        Self::Tests,
        Self::People,
        Self::Alignment,
        Self::Service,
        Self::Order,
        Self::Refusal,
        Self::Commitment,
        Self::Debt,
        Self::Goal,
        Self::ProductGoal,
        Self::Bets,
        Self::Feature,
        Self::Dilemma,
    ];

    /// Groups of blocks.
    pub const BLOCKS: [Self; 5] = [Self::Discovery, Self::Tests, Self::People, Self::Alignment, Self::Service];

    /// The group of a kind of block.
    #[must_use]
    pub const fn of_block(block: BlockKind) -> Self {
        match block {
            BlockKind::Interview | BlockKind::MapProblems => Self::Discovery,
            BlockKind::ReadData | BlockKind::Prototype | BlockKind::Experiment | BlockKind::Coach => Self::Tests,
            BlockKind::OneToOne
            | BlockKind::PriorityWorkshop
            | BlockKind::JointReview
            | BlockKind::StrategyCheckIn
            | BlockKind::Leader
            | BlockKind::ShapeInterval => Self::People,
            BlockKind::StoryMap | BlockKind::LearnBusiness | BlockKind::ProductGoal | BlockKind::Coordinate => Self::Alignment,
            BlockKind::Refine
            | BlockKind::AnswerQuestions
            | BlockKind::AcceptWork
            | BlockKind::StatusRound
            | BlockKind::ClearBlocker
            | BlockKind::Escalate => Self::Service,
        }
    }

    /// The dimension that a decision of this kind shows.
    #[must_use]
    pub const fn dimension(self) -> Dimension {
        match self {
            Self::Bets | Self::Feature | Self::ProductGoal => Dimension::OutcomeFocus,
            Self::Asking | Self::Discovery => Dimension::ProblemFirst,
            Self::Tests => Dimension::Learning,
            Self::Order | Self::Refusal | Self::Dilemma => Dimension::TradeOffs,
            Self::Answer | Self::People => Dimension::Influence,
            Self::Commitment | Self::Debt => Dimension::Sustainable,
            Self::Service | Self::Goal => Dimension::Reliability,
            Self::Alignment => Dimension::SystemView,
        }
    }

    /// The axis it counts on. Dimension 7 is tactical, and so is the delivery side of 6: how hard the team is pressed,
    /// and what of its time keeps the product workable.
    #[must_use]
    pub const fn plane(self) -> Plane {
        match self {
            Self::Service | Self::Goal | Self::Commitment | Self::Debt => Plane::Tactical,
            _ => Plane::Strategic,
        }
    }
}
