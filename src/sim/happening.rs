//! What happened, to what, and because of what.

use super::decision::BlockKind;
use super::phase::Phase;
use crate::scenario::{DilemmaId, ImpedimentId, ItemId, NeedId, RequestId, StakeholderId, TurnId};
use serde::{Deserialize, Serialize};

/// Something that happened in a run.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Happening {
    /// What.
    pub event: Event,
    /// Because of what.
    pub cause: Cause,
    /// In which sprint, from 1.
    pub sprint: u8,
}

/// Why something happened, so that a trace needs no guessing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cause {
    /// The decision with this number in the run, from 0.
    Decision(u32),
    /// A block of the calendar.
    Block(BlockKind),
    /// An earlier promise on an item.
    Promise(ItemId),
    /// An item that was released earlier.
    Item(ItemId),
    /// A turn of the world.
    Turn(TurnId),
    /// Luck.
    Luck,
    /// The rules at the end of a sprint.
    Rules,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The world turned.
    Turned(TurnId),
    /// A request came in.
    RequestArrived(RequestId),
    /// A parked request or item came back.
    Returned(ItemId),
    /// A request was left unanswered for so long that it counts as refused.
    RequestLapsed(RequestId),
    /// Asked why; they did not say.
    AskedInVain(RequestId),
    /// A request's own alternative became known.
    AlternativeShown(RequestId),
    /// A refusal was above the Product Owner's autonomy: it counts as accepted with a range.
    Overruled(StakeholderId),
    /// A promise on an item was made.
    Promised(ItemId),
    /// A promise was kept.
    PromiseKept(ItemId),
    /// A promise was missed.
    PromiseMissed(ItemId),
    /// Trust moved by so much.
    Trust(StakeholderId, f64, TrustReason),
    /// A need became known.
    NeedDiscovered(NeedId),
    /// It became known which need an item serves.
    Linked(ItemId, NeedId),
    /// A solution came onto the backlog.
    ItemAppeared(ItemId),
    /// Evidence on an item: the worth observed, in outcome points.
    Observed(ItemId, f64),
    /// A test was started; its result comes next sprint.
    TestStarted(ItemId),
    /// A dilemma stopped the sprint.
    DilemmaPosed(DilemmaId),
    /// A gamble of a dilemma came out: the first effects or the second.
    CameOut(DilemmaId, bool),
    /// A powerful person forced an item into the sprint.
    ForcedIn(ItemId, StakeholderId),
    /// Work on an item started.
    Started(ItemId),
    /// An item is finished.
    Finished(ItemId),
    /// A finished item waits so many sprints for another team.
    Waits(ItemId, u8),
    /// A finished item was not accepted and goes out a sprint later.
    NotAccepted(ItemId),
    /// An item is live.
    Released(ItemId),
    /// A live feature was improved.
    Iterated(ItemId),
    /// A live feature was removed.
    Removed(ItemId),
    /// A live feature could not be changed: too little capacity; it stays queued.
    Deferred(ItemId),
    /// A bet was read: the worth observed, and whether it got there.
    BetRead(ItemId, f64, bool),
    /// Everybody can see what an item did.
    OutcomeSeen(ItemId),
    /// A mandated piece is late.
    MandateLate(ItemId),
    /// The money ran out: the team stops.
    OutOfMoney,
    /// So many incidents came up.
    Incidents(u8),
    /// So many things block the team.
    Blockers(u8),
    /// A Planning Interval ended: percent of the committed business value that came.
    IntervalEnded(u8),
    /// A Planning Interval was planned, with so many objectives.
    IntervalPlanned(u8),
    /// An impediment is in the team's way.
    ImpedimentCame(ImpedimentId),
    /// An impediment passed by itself.
    ImpedimentPassed(ImpedimentId),
    /// An impediment was escalated and goes; `true` if it would have passed by itself.
    Escalated(ImpedimentId, bool),
    /// The leader backed a decision for which autonomy would not have done.
    Backed(StakeholderId),
    /// The Sprint Goal was reached or not.
    Goal(NeedId, bool),
    /// Points finished in the sprint, of the capacity there was.
    Worked(f64, f64),
    /// A phase began.
    Phase(Phase),
}

/// Why trust moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TrustReason {
    /// A promise was kept.
    Kept,
    /// A promise was missed.
    Missed,
    /// A range instead of a date.
    Range,
    /// Refused without a reason.
    Refused,
    /// Heard of somebody else's unexplained refusal.
    HeardOfRefusal,
    /// Refused with a reason that holds.
    TrueReason,
    /// Refused with a reason that does not hold.
    UntrueReason,
    /// An alternative was offered.
    Alternative,
    /// Parked.
    Parked,
    /// A refusal that was not the Product Owner's to make.
    Overruled,
    /// No word all sprint.
    Silence,
    /// A visible outcome on a need of theirs.
    Outcome,
    /// A 1:1.
    OneToOne,
    /// A priority workshop.
    Workshop,
    /// A joint review.
    JointReview,
    /// A strategy check-in.
    CheckIn,
    /// A feature of theirs was removed.
    Removed,
    /// A dilemma.
    Dilemma,
    /// A turn of the world.
    Turn,
    /// The Product Goal was changed and nothing spoke against it.
    GoalChanged,
    /// A Planning Interval came out as planned, or did not.
    Interval,
    /// Something was escalated that would have passed by itself.
    InVain,
    /// Mandated work is late.
    Mandate,
    /// Others had to wait.
    Slip,
}
