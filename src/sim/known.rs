//! What the player can know: everything the view shows, and nothing else.
//!
//! The hidden half is in [`super::truth`]. A value that the player cannot see must not be kept here:
//! the posterior worlds of [`super::posterior`] are built from this type alone.

use super::decision::{Bet, Block, BlockKind, Reflection};
use super::happening::TrustReason;
use super::phase::Phase;
use super::table::{Row, Table};
use crate::scenario::{DilemmaId, ImpedimentId, ItemId, MetricId, NeedId, ProductGoalId, RequestId, StakeholderId};
use serde::{Deserialize, Serialize};

/// The state of a run as the player can know it.
#[derive(Debug, PartialEq)]
#[cfg_attr(test, derive(Serialize, Deserialize))]
pub(crate) struct Known {
    /// Sprint in play, from 0; equals the scenario's length once the run is over.
    pub sprint: usize,
    pub phase: Phase,
    /// Decisions applied so far.
    pub decisions: u32,
    /// Expected worth by odds for a need of importance 1: follows from the rules, kept because it is asked for all the time.
    pub mean_worth: [f64; Odds::COUNT],
    pub items: Table<ItemId, KnownItem>,
    pub needs: Table<NeedId, KnownNeed>,
    pub people: Table<StakeholderId, KnownPerson>,
    pub requests: Vec<KnownRequest>,
    pub promises: Vec<Promise>,
    /// Live features, in order of release.
    pub live: Vec<ItemId>,
    /// The backlog, in order; items in work included.
    pub order: Vec<ItemId>,
    /// Finished and not released, in order of finishing.
    pub finished: Vec<ItemId>,
    pub parked: Vec<ItemId>,
    pub autonomy: f64,
    pub goal_clarity: f64,
    pub debt: f64,
    pub morale: f64,
    /// Follows from the commitments of past sprints, which the player made.
    pub exhaustion: f64,
    pub open_questions: f64,
    /// Escaped defects as reported, with noise; the stock itself is hidden.
    pub defect_reports: f64,
    pub blockers: u8,
    pub incidents: u8,
    /// Interviews' worth of customers heard.
    pub heard: f64,
    pub knows_business: bool,
    pub story_map: StoryMapState,
    /// No overrides and no deadlock before this sprint.
    pub peace_until: usize,
    /// Evidence ages at half speed before this sprint.
    pub checked_until: usize,
    /// When a block was last in the calendar, sprint + 1; 0 for never.
    pub last_used: [u8; BlockKind::COUNT],
    pub calendar: Calendar,
    pub plan: Plan,
    /// Half-days spent outside the calendar's blocks: talks in the inbox.
    pub talk_half_days: f64,
    /// Capacity of past sprints at even commitment, points.
    pub capacities: Vec<f64>,
    pub points_owed: f64,
    pub capacity_next: f64,
    pub dilemma: Option<DilemmaId>,
    pub dilemmas_left: u8,
    pub dilemmas_seen: Vec<(DilemmaId, u8, u8)>,
    pub pressure: DilemmaToll,
    /// Outcome points that dilemmas brought so far: their options said so.
    pub by_dilemmas: f64,
    pub evidence_shown: bool,
    pub goal_shared: bool,
    pub broke: bool,
    /// People who joined, or, negative, left: sprint and how many.
    pub joined: Vec<(u8, i8)>,
    /// The Product Goal.
    pub product_goal: Option<ProductGoalId>,
    /// The Product Goal when the last sprint began: until the next does, nobody has heard of another.
    pub last_product_goal: Option<ProductGoalId>,
    /// Turns that have come.
    pub turns: u8,
    /// Objectives of the Planning Interval.
    pub objectives: Vec<Objective>,
    /// Blocks that went into shaping the next one.
    pub shaped: u8,
    /// Impediments that are in the way, in the order in which they came.
    pub impediments: Vec<KnownImpediment>,
    /// Impediments that have come, as bits.
    pub met: u16,
    /// The leader backs one refusal or removal before this sprint.
    pub backed_until: usize,
    /// The leader told what is coming: 2 in the sprint of the talk, 1 in the one after, in which it is news.
    pub warned: u8,
    pub metrics: Table<MetricId, Vec<f64>>,
    pub history: Vec<SprintRecord>,
    pub released: u16,
    pub reflections: Vec<(u8, Reflection)>,
    pub forecasts: Vec<ReleaseForecast>,
}

super::copied::copied! { Known {
    sprint, phase, decisions, mean_worth, items, needs, people, requests, promises, live, order, finished, parked, autonomy, goal_clarity, debt, morale, exhaustion, open_questions, defect_reports, blockers, incidents, heard, knows_business, story_map, peace_until, checked_until, last_used, calendar, plan, talk_half_days, capacities, points_owed, capacity_next, dilemma, dilemmas_left, dilemmas_seen, pressure, by_dilemmas, evidence_shown, goal_shared, broke, joined, product_goal, last_product_goal, turns, objectives, shaped, impediments, met, backed_until, warned, metrics, history, released, reflections, forecasts,
} }

super::copied::copied! { Calendar { slots, free, blocks, last } }

impl Known {
    /// Whether the coach has answered its own question in this Inbox. A talk in the calendar comes after the Inbox, so a last
    /// one of the same sprint was none.
    pub(crate) fn is_told(&self) -> bool {
        self.last_used.get(BlockKind::Coach.index()).is_some_and(|last| usize::from(*last) > self.sprint)
    }

    /// Whether the leader backs one refusal or removal now.
    pub(crate) const fn is_backed(&self) -> bool {
        self.sprint < self.backed_until
    }

    /// Live features whose bet was read and waits for an answer.
    pub(crate) fn bets_due(&self) -> impl Iterator<Item = ItemId> + '_ {
        self.live.iter().copied().filter(|id| {
            let item = &self.items[*id];
            item.bet_result.is_some() && !item.bet_answered
        })
    }
}

/// An objective of the Planning Interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Serialize, Deserialize))]
pub struct Objective {
    /// The item that it comes to.
    pub item: ItemId,
    /// Business value that was given to it, 1–10.
    pub value: u8,
    /// Who waits for it.
    pub to: StakeholderId,
    /// Whether the team committed to it.
    pub committed: bool,
}

/// An impediment that is in the way.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(test, derive(Serialize, Deserialize))]
pub(crate) struct KnownImpediment {
    pub id: ImpedimentId,
    /// Sprint in which it came, from 0.
    pub since: u8,
    /// Points that it takes this sprint.
    pub points: f64,
}

/// What the dilemmas of this sprint have taken so far.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[cfg_attr(test, derive(Serialize, Deserialize))]
pub(crate) struct DilemmaToll {
    pub points: f64,
    pub questions: f64,
}

/// Story-mapping: not begun, settling for so many sprints, or in effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Serialize, Deserialize))]
pub(crate) enum StoryMapState {
    NotBegun,
    Settling(u8),
    InEffect,
}

/// Where an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stage {
    /// Not known to the player.
    Hidden,
    /// Asked for, not answered.
    Asked,
    /// On the backlog.
    Backlog,
    /// Set aside visibly.
    Parked,
    /// Started.
    InWork,
    /// Finished, not released.
    Finished,
    /// Live.
    Live,
    /// Removed from the product.
    Removed,
    /// Refused or taken off the backlog.
    Rejected,
}

/// The odds an idea was drawn with, known from where it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Odds {
    /// Somebody's guess.
    Guessed,
    /// From a person who brings problems rather than features.
    Informed,
    /// Made for an understood need.
    Targeted,
}

impl Odds {
    pub(crate) const COUNT: usize = 3;

    /// Of a list by odds, the one for these.
    pub(crate) const fn of(self, [guessed, informed, targeted]: &[f64; Self::COUNT]) -> f64 {
        match self {
            Self::Guessed => *guessed,
            Self::Informed => *informed,
            Self::Targeted => *targeted,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(test, derive(Serialize, Deserialize))]
pub(crate) struct KnownItem {
    pub stage: Stage,
    pub odds: Odds,
    /// The need it serves, once that is known.
    pub need: Option<NeedId>,
    pub sponsor: Option<StakeholderId>,
    /// Points; 0 while hidden.
    pub estimate: f64,
    /// Stated value, standard score; 0 while hidden.
    pub stated: f64,
    pub loudness: f64,
    pub dependencies: u8,
    pub coordinated: u8,
    pub ready: bool,
    pub included: bool,
    /// Sum of 1/variance of the evidence on it.
    pub precision: f64,
    /// Sum of observation/variance.
    pub evidence: f64,
    /// A live test is running.
    pub testing: bool,
    /// Points of work spent.
    pub spent: f64,
    pub started: Option<u8>,
    pub finished: Option<u8>,
    /// Waits for other teams until this sprint.
    pub waits_until: Option<u8>,
    pub accepted: bool,
    pub released: Option<u8>,
    pub removed: Option<u8>,
    pub adoption: f64,
    pub has_measure: bool,
    pub measured: bool,
    pub outcome_seen: bool,
    pub iterated: bool,
    pub bet: Option<Bet>,
    /// What the bet read, and whether it got there.
    pub bet_result: Option<(f64, bool)>,
    /// The player has kept, iterated or removed it after its bet.
    pub bet_answered: bool,
    pub parked_until: Option<u8>,
    pub parked_before: bool,
    pub change: Option<FeatureChange>,
    /// Mandated: live by the end of this sprint, from 1.
    pub deadline: Option<u8>,
}

impl Row for KnownItem {
    const NONE: Self = Self {
        stage: Stage::Hidden,
        odds: Odds::Guessed,
        need: None,
        sponsor: None,
        estimate: 0.0,
        stated: 0.0,
        loudness: 0.0,
        dependencies: 0,
        coordinated: 0,
        ready: false,
        included: true,
        precision: 0.0,
        evidence: 0.0,
        testing: false,
        spent: 0.0,
        started: None,
        finished: None,
        waits_until: None,
        accepted: false,
        released: None,
        removed: None,
        adoption: 0.0,
        has_measure: false,
        measured: false,
        outcome_seen: false,
        iterated: false,
        bet: None,
        bet_result: None,
        bet_answered: false,
        parked_until: None,
        parked_before: false,
        change: None,
        deadline: None,
    };
}

/// A change of a live feature that waits for capacity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Serialize, Deserialize))]
pub enum FeatureChange {
    /// It is improved.
    Iterate,
    /// It is removed.
    Remove {
        /// Its sponsor is shown the evidence.
        shown: bool,
    },
}

#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(test, derive(Serialize, Deserialize))]
pub(crate) struct KnownNeed {
    pub discovered: bool,
    /// Heard from customers themselves: only then are there solutions made for it.
    pub understood: bool,
    /// Sprint of discovery.
    pub since: u8,
    /// Believed importance: mean and variance.
    pub importance: f64,
    pub variance: f64,
    /// Whether its market will wait; known once discovered.
    pub window: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(test, derive(Serialize, Deserialize))]
pub(crate) struct KnownPerson {
    pub trust: f64,
    pub last_move: Option<(f64, TrustReason, u8)>,
    /// Heard something this sprint.
    pub heard: bool,
    /// Got something of theirs this sprint.
    pub delivered: bool,
    /// Last 1:1, sprint + 1; 0 for never.
    pub last_talk: u8,
}

impl Row for KnownNeed {
    const NONE: Self = Self { discovered: false, understood: false, since: 0, importance: 1.0, variance: 1.0, window: false };
}

impl Row for KnownPerson {
    const NONE: Self = Self { trust: 0.0, last_move: None, heard: false, delivered: false, last_talk: 0 };
}

impl Row for f64 {
    const NONE: Self = 0.0;
}

impl Row for Vec<f64> {
    const NONE: Self = Self::new();
}

impl KnownPerson {
    /// Whom a status round reaches first: the lower, the sooner. Least trust first, power counting a fifth.
    pub(crate) fn turn(&self, power: f64) -> f64 {
        const POWER: f64 = 0.2;
        self.trust - POWER * power
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(test, derive(Serialize, Deserialize))]
pub(crate) struct KnownRequest {
    pub id: RequestId,
    /// Sprint it arrived or came back.
    pub since: u8,
    pub asked_why: bool,
    pub evaded: bool,
}

/// A promise on an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// What.
    pub item: ItemId,
    /// To whom.
    pub to: StakeholderId,
    /// With a date rather than a range.
    pub dated: bool,
    /// Sprint (from 0) by whose end it must be live.
    pub due: u8,
}

/// Ten days of two half-days.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(Serialize, Deserialize))]
pub(crate) struct Calendar {
    pub slots: [Slot; HALF_DAYS],
    /// The free slots once more, as bits: room is looked for much more often than it is taken.
    pub free: u32,
    pub blocks: Vec<Block>,
    /// Blocks from which the Calendar phase starts: last sprint's, or this one's when it was gone back from.
    pub last: Vec<Block>,
}

/// Half-days in a sprint of two weeks: ten working days.
pub const HALF_DAYS: usize = 20;

/// What fills a half-day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Slot {
    /// Nothing.
    Free,
    /// A Scrum event.
    Event,
    /// Taken by interruptions.
    Taken(Interruption),
    /// A talk of the inbox or of a dilemma.
    Talk,
    /// A block, by its place in the list of blocks.
    Block(u8),
}

/// What interrupts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Interruption {
    /// What always comes up.
    Everyday,
    /// People who trust little ask more.
    LowTrust,
    /// Open promises.
    Promises,
    /// Escaped defects.
    Defects,
    /// Open questions of the team.
    Questions,
    /// Parked requests.
    Parked,
}

#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(test, derive(Serialize, Deserialize))]
pub(crate) struct Plan {
    pub goal: Option<NeedId>,
    /// Share of the even-odds forecast.
    pub commitment: f64,
    pub debt_share: f64,
}

/// A forecast of release and its chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseForecast {
    /// What.
    pub item: ItemId,
    /// Released by the end of this sprint, from 1.
    pub by: u8,
    /// Chance in percent.
    pub chance: u8,
    /// Sprint in which it was made, from 1.
    pub made: u8,
}

/// What a sprint came to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SprintRecord {
    /// Capacity in points.
    pub capacity: f64,
    /// Points of items worked.
    pub points: f64,
    /// Points of debt work.
    pub debt_points: f64,
    /// Points of tests.
    pub test_points: f64,
    /// Items released in the sprint.
    pub released: u8,
    /// Mean trust, power-weighted, at its end.
    pub trust: f64,
    /// Debt at its end.
    pub debt: f64,
    /// Morale at its end.
    pub morale: f64,
    /// Defects reported at its end.
    pub defects: f64,
    /// Open questions at its end.
    pub questions: f64,
    /// Autonomy at its end.
    pub autonomy: f64,
    /// Half-days of chosen strategic work.
    pub strategic: u8,
    /// Half-days of chosen tactical work.
    pub tactical: u8,
    /// Half-days taken by interruptions.
    pub taken: u8,
    /// Commitment above the forecast, forced items included.
    pub pressure: f64,
    /// Sprint Goal and whether it was reached.
    pub goal: Option<(NeedId, bool)>,
    /// Outcome points that dilemmas brought so far.
    pub by_dilemmas: f64,
}
