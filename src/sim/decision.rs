//! The one way in: what a Product Owner can decide (`design/rules.md` section 3).
//!
//! Interface, players made of code, replays and what-ifs all change a run through these values.

use crate::scenario::{DilemmaId, ImpedimentId, ItemId, NeedId, ProductGoalId, QuestionId, RequestId, StakeholderId};
use serde::{Deserialize, Serialize};

/// One decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[repr(u8)]
pub enum Decision {
    /// Answer a request.
    Answer(RequestId, Answer),
    /// Put a block into the calendar, from the given half-day on or in the first gap that fits.
    Schedule(Block, Option<u8>),
    /// Take the block that covers this half-day (from 0) out of the calendar.
    Unschedule(u8),
    /// Empty the calendar of everything that was chosen.
    ClearCalendar,
    /// Set or clear the Sprint Goal: the need this sprint serves.
    SetGoal(Option<NeedId>),
    /// Order the backlog; items not named keep their order behind the named ones.
    Order(Vec<ItemId>),
    /// Put an item into the plan or take it out; what is out is not started.
    Include(ItemId, bool),
    /// How hard to commit, in percent of the even-odds forecast.
    Commit(u8),
    /// Percent of the sprint's capacity for debt.
    DebtShare(u8),
    /// Bet on an item before it is started: what should change, by how much, when to look.
    PlaceBet(ItemId, Bet),
    /// Take a bet back before the item is started.
    WithdrawBet(ItemId),
    /// Forecast that an item is released by the end of a sprint (from 1), with a chance in percent.
    ForecastRelease(ItemId, u8, u8),
    /// Take an item off the backlog and tell its sponsor, with or without a reason.
    Reject(ItemId, Option<Reason>),
    /// Set an item aside where all can see it; it comes back.
    ParkItem(ItemId),
    /// Improve a live feature next sprint.
    Iterate(ItemId),
    /// Remove a live feature next sprint; with `true` its sponsor is shown the evidence.
    Remove(ItemId, bool),
    /// Keep a live feature as it is; ends what its bet left open.
    Keep(ItemId),
    /// Choose an option of the dilemma that stopped the sprint, from 0.
    Choose(DilemmaId, u8),
    /// Answers of the retrospective on product decisions.
    Reflect(Reflection),
    /// End the phase.
    EndPhase,
    /// Go back to the phase before, until the sprint starts: all that was decided there is as it was left.
    GoBack,
    /// Choose the Product Goal among the candidates, or none.
    SetProductGoal(Option<ProductGoalId>),
    /// Have the coach answer the question of the sprint instead of working it out.
    BeTold(QuestionId),
}

/// Answers to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// Accept with a date.
    AcceptDate,
    /// Accept with a range.
    AcceptRange,
    /// Ask why.
    AskWhy,
    /// Decline.
    Decline,
    /// Decline with the reason.
    DeclineBecause(Reason),
    /// Offer another item for the need behind it.
    OfferAlternative(ItemId),
    /// Park visibly.
    Park,
}

/// Reasons for a refusal. Whether a reason holds is for the world to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// The need behind it is known, and others matter more. Holds if the need is known.
    OtherNeedsFirst,
    /// It was tested and does too little. Holds if the item has evidence.
    Tested,
    /// It does not serve the Product Goal. Holds if goal clarity is above `influence.true_goal`.
    NotOurGoal,
    /// There is no room. True of everything, so it explains nothing.
    NoRoom,
}

impl Reason {
    /// All reasons, in the order of the list.
    pub const ALL: [Self; 4] = [Self::OtherNeedsFirst, Self::Tested, Self::NotOurGoal, Self::NoRoom];
}

/// A block of the calendar.
///
/// Its first byte is its kind, which is asked for all the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[repr(u8)]
pub enum Block {
    /// Ready two items; split a large one.
    Refine,
    /// Answer four of the team's questions.
    AnswerQuestions,
    /// Accept three finished items.
    AcceptWork,
    /// Tell three people where things are.
    StatusRound,
    /// Talk to customers, with one item in mind or none.
    Interview(Option<ItemId>),
    /// Read what the live features' data say.
    ReadData,
    /// Show customers a prototype of an item.
    Prototype(ItemId),
    /// Test an item live; the result comes next sprint.
    Experiment(ItemId),
    /// Lay the backlog over the customers' problems.
    MapProblems,
    /// Story-map with the team.
    StoryMap,
    /// Learn how the business earns; once.
    LearnBusiness,
    /// Talk with one stakeholder.
    OneToOne(StakeholderId),
    /// Have the stakeholders order together.
    PriorityWorkshop,
    /// Review the product with customers and up to three stakeholders.
    JointReview([Option<StakeholderId>; 3]),
    /// Work on the Product Goal and share it.
    ProductGoal,
    /// Check direction with leadership.
    StrategyCheckIn,
    /// Coordinate one dependency of an item.
    Coordinate(ItemId),
    /// Clear a blocker for the team.
    ClearBlocker,
    /// Talk with the coach.
    Coach,
    /// Bring an impediment before those who can remove it.
    Escalate(ImpedimentId),
    /// Talk with the Product Owner's leader, to one end.
    Leader(LeaderUse),
    /// Bring reasons to whoever drafts the next Planning Interval.
    ShapeInterval,
}

/// What a 1:1 with the Product Owner's leader is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LeaderUse {
    /// Tell how it goes: they trust more.
    Progress,
    /// Prepare a hard decision: they back one refusal or removal for which autonomy would not do.
    Decision,
    /// Pass on what was learnt: others answer with what they know of their items.
    Learnings,
    /// Ask what others know: news and blockers a sprint early.
    News,
}

impl LeaderUse {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 4] = [Self::Progress, Self::Decision, Self::Learnings, Self::News];
}

/// A kind of block, without what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[repr(u8)]
pub enum BlockKind {
    /// See [`Block::Refine`].
    Refine,
    /// See [`Block::AnswerQuestions`].
    AnswerQuestions,
    /// See [`Block::AcceptWork`].
    AcceptWork,
    /// See [`Block::StatusRound`].
    StatusRound,
    /// See [`Block::Interview`].
    Interview,
    /// See [`Block::ReadData`].
    ReadData,
    /// See [`Block::Prototype`].
    Prototype,
    /// See [`Block::Experiment`].
    Experiment,
    /// See [`Block::MapProblems`].
    MapProblems,
    /// See [`Block::StoryMap`].
    StoryMap,
    /// See [`Block::LearnBusiness`].
    LearnBusiness,
    /// See [`Block::OneToOne`].
    OneToOne,
    /// See [`Block::PriorityWorkshop`].
    PriorityWorkshop,
    /// See [`Block::JointReview`].
    JointReview,
    /// See [`Block::ProductGoal`].
    ProductGoal,
    /// See [`Block::StrategyCheckIn`].
    StrategyCheckIn,
    /// See [`Block::Coordinate`].
    Coordinate,
    /// See [`Block::ClearBlocker`].
    ClearBlocker,
    /// See [`Block::Coach`].
    Coach,
    /// See [`Block::Escalate`].
    Escalate,
    /// See [`Block::Leader`].
    Leader,
    /// See [`Block::ShapeInterval`].
    ShapeInterval,
}

impl BlockKind {
    /// How many kinds there are.
    pub const COUNT: usize = 22;

    /// All kinds: strategic ones first, as the calendar lists them, then tactical ones.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Interview,
        Self::ReadData,
        Self::Prototype,
        Self::Experiment,
        Self::MapProblems,
        Self::StoryMap,
        Self::LearnBusiness,
        Self::OneToOne,
        Self::PriorityWorkshop,
        Self::JointReview,
        Self::ProductGoal,
        Self::StrategyCheckIn,
        Self::Coordinate,
        Self::ClearBlocker,
        Self::Coach,
        Self::Leader,
        Self::ShapeInterval,
        Self::Refine,
        Self::AnswerQuestions,
        Self::AcceptWork,
        Self::StatusRound,
        Self::Escalate,
    ];

    /// Half-days the block takes (`design/rules.md` section 3).
    #[must_use]
    pub const fn half_days(self) -> u8 {
        match self {
            Self::StoryMap | Self::PriorityWorkshop => 3,
            Self::Interview | Self::Prototype | Self::MapProblems | Self::LearnBusiness | Self::JointReview | Self::ProductGoal => 2,
            _ => 1,
        }
    }

    /// Whether the calendar counts it as strategic.
    #[must_use]
    pub const fn is_strategic(self) -> bool {
        !matches!(self, Self::Refine | Self::AnswerQuestions | Self::AcceptWork | Self::StatusRound | Self::Escalate)
    }

    /// Position for tables by kind.
    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

impl Block {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> BlockKind {
        match self {
            Self::Refine => BlockKind::Refine,
            Self::AnswerQuestions => BlockKind::AnswerQuestions,
            Self::AcceptWork => BlockKind::AcceptWork,
            Self::StatusRound => BlockKind::StatusRound,
            Self::Interview(_) => BlockKind::Interview,
            Self::ReadData => BlockKind::ReadData,
            Self::Prototype(_) => BlockKind::Prototype,
            Self::Experiment(_) => BlockKind::Experiment,
            Self::MapProblems => BlockKind::MapProblems,
            Self::StoryMap => BlockKind::StoryMap,
            Self::LearnBusiness => BlockKind::LearnBusiness,
            Self::OneToOne(_) => BlockKind::OneToOne,
            Self::PriorityWorkshop => BlockKind::PriorityWorkshop,
            Self::JointReview(_) => BlockKind::JointReview,
            Self::ProductGoal => BlockKind::ProductGoal,
            Self::StrategyCheckIn => BlockKind::StrategyCheckIn,
            Self::Coordinate(_) => BlockKind::Coordinate,
            Self::ClearBlocker => BlockKind::ClearBlocker,
            Self::Coach => BlockKind::Coach,
            Self::Escalate(_) => BlockKind::Escalate,
            Self::Leader(_) => BlockKind::Leader,
            Self::ShapeInterval => BlockKind::ShapeInterval,
        }
    }

    /// The item it is about.
    #[must_use]
    pub const fn item(&self) -> Option<ItemId> {
        match self {
            Self::Prototype(item) | Self::Experiment(item) | Self::Coordinate(item) => Some(*item),
            Self::Interview(item) => *item,
            _ => None,
        }
    }
}

/// A bet on an item.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bet {
    /// Outcome points the item should add at least.
    pub at_least: f64,
    /// The sprint (from 1) in whose Review to look; not before two sprints after release.
    pub review: u8,
    /// The player's own chance that it gets there, in percent, 1–99.
    pub chance: u8,
}

/// What the player takes from a retrospective.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reflection {
    /// The live item that paid off best, if any.
    pub paid_off: Option<ItemId>,
    /// What surprised most.
    pub surprise: Surprise,
    /// What to do differently.
    pub change: Resolve,
}

/// What surprised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Surprise {
    /// Nothing.
    Nothing,
    /// What an item was worth.
    Worth,
    /// How large an item was.
    Size,
    /// What lay behind a request.
    NeedBehind,
    /// How somebody took it.
    Reaction,
    /// What slowed the team.
    Team,
}

/// What to do differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Resolve {
    /// Nothing.
    Nothing,
    /// Test before building.
    TestFirst,
    /// Ask why before answering.
    AskWhyFirst,
    /// Say no earlier.
    SayNoEarlier,
    /// Promise less.
    PromiseLess,
    /// Repay debt.
    RepayDebt,
    /// Measure what ships.
    MeasureMore,
    /// Look after the team's questions.
    ServeTheTeam,
}

impl Surprise {
    /// All, in the order of the list.
    pub const ALL: [Self; 6] = [Self::Nothing, Self::Worth, Self::Size, Self::NeedBehind, Self::Reaction, Self::Team];
}

impl Resolve {
    /// All, in the order of the list.
    pub const ALL: [Self; 8] = [
        Self::Nothing,
        Self::TestFirst,
        Self::AskWhyFirst,
        Self::SayNoEarlier,
        Self::PromiseLess,
        Self::RepayDebt,
        Self::MeasureMore,
        Self::ServeTheTeam,
    ];
}
