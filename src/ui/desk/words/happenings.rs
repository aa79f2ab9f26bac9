//! What happened and why, in words.

use crate::scenario::StakeholderId;
use crate::sim::{Event, Happening, Interruption, TrustReason, View};
use crate::ui::number;

/// Why trust moved.
pub const fn trust_reason(reason: TrustReason) -> &'static str {
    match reason {
        TrustReason::Kept => "a promise was kept",
        TrustReason::Missed => "a promise was missed",
        TrustReason::Range => "a range instead of a date",
        TrustReason::Refused => "refused without a reason",
        TrustReason::HeardOfRefusal => "heard of a refusal nobody explained",
        TrustReason::TrueReason => "refused, with a reason that holds",
        TrustReason::UntrueReason => "refused, with a reason that does not hold",
        TrustReason::Alternative => "you offered something else for the same need",
        TrustReason::Parked => "parked where all can see it",
        TrustReason::Overruled => "a refusal that was not yours to make",
        TrustReason::Silence => "not a word from you all sprint",
        TrustReason::Outcome => "an outcome showed on a need of theirs",
        TrustReason::OneToOne => "a 1:1 with you",
        TrustReason::Workshop => "the priority workshop",
        TrustReason::JointReview => "the joint review",
        TrustReason::CheckIn => "the strategy check-in",
        TrustReason::Removed => "a feature of theirs was removed",
        TrustReason::Dilemma => "how you decided a dilemma",
        TrustReason::Mandate => "mandated work is late",
        TrustReason::Slip => "others had to wait",
    }
}

/// What moved a person's trust last: `Trust last moved −.15: a promise was missed.`
pub fn trust_move(view: &View<'_>, who: StakeholderId) -> Option<String> {
    let (by, reason, sprint) = view.person(who).last_move?;
    Some(format!("Trust last moved {} in sprint {sprint}: {}.", number::share_change(by as f32), trust_reason(reason)))
}

/// What took a half-day.
pub const fn interruption(cause: Interruption) -> &'static str {
    match cause {
        Interruption::Everyday => "calls",
        Interruption::LowTrust => "low trust",
        Interruption::Promises => "open promises",
        Interruption::Defects => "defects",
        Interruption::Questions => "open questions",
        Interruption::Parked => "parked asks",
    }
}

/// What happened, as one sentence; `None` for what goes without saying.
pub fn happening(view: &View<'_>, happening: &Happening) -> Option<String> {
    let scenario = view.scenario();
    let name = |who: StakeholderId| scenario.stakeholders[who.index()].name.as_str();
    let need = |need: crate::scenario::NeedId| scenario.needs[need.index()].title.as_str();
    Some(match happening.event {
        Event::RequestArrived(request) => {
            let card = &scenario.requests[request.index()];
            format!("{} asks: {}.", name(card.from), card.title)
        }
        Event::Returned(item) => format!("{} is back from the parking place.", view.title(item)),
        Event::RequestLapsed(request) => {
            format!("{} went unanswered and counts as refused.", scenario.requests[request.index()].title)
        }
        Event::AskedInVain(request) => format!("{} did not say why.", name(scenario.requests[request.index()].from)),
        Event::AlternativeShown(request) => {
            format!("Another way to serve the need appears: {}.", view.title(scenario.alternative_of(request)))
        }
        Event::Overruled(who) => format!("The refusal was above your autonomy: {} has a range now.", name(who)),
        Event::Promised(item) => format!("{} is promised.", view.title(item)),
        Event::PromiseKept(item) => format!("The promise of {} was kept.", view.title(item)),
        Event::PromiseMissed(item) => format!("The promise of {} was missed.", view.title(item)),
        Event::Trust(who, by, reason) => format!("{} {}: {}.", name(who), number::share_change(by as f32), trust_reason(reason)),
        Event::NeedDiscovered(id) => format!("A need comes out of the fog: {}.", need(id)),
        Event::Linked(item, id) => format!("{} serves: {}.", view.title(item), need(id)),
        Event::ItemAppeared(item) => format!("New on the backlog: {}.", view.title(item)),
        Event::Observed(item, seen) => format!("{} read {} outcome points.", view.title(item), number::signed(seen as f32, 1)),
        Event::TestStarted(item) => format!("The live test of {} runs; it reads next sprint.", view.title(item)),
        Event::DilemmaPosed(id) => format!("The sprint stopped: {}.", scenario.dilemmas[id.index()].title),
        Event::CameOut(id, first) => {
            format!("{} came out {}.", scenario.dilemmas[id.index()].title, if first { "the first way" } else { "the other way" })
        }
        Event::ForcedIn(item, who) => format!("{} forced in {}.", name(who), view.title(item)),
        Event::Started(item) => format!("{} was started.", view.title(item)),
        Event::Finished(item) => format!("{} is finished.", view.title(item)),
        Event::Waits(item, sprints) => {
            format!("{} waits {} for another team.", view.title(item), number::counted(u32::from(sprints), "sprint", "sprints"))
        }
        Event::NotAccepted(item) => format!("Nobody accepted {}: it goes out a sprint later.", view.title(item)),
        Event::Released(item) => format!("{} is live.", view.title(item)),
        Event::Iterated(item) => format!("{} was improved.", view.title(item)),
        Event::Removed(item) => format!("{} was removed.", view.title(item)),
        Event::Deferred(item) => format!("No room to change {}; it stays queued.", view.title(item)),
        Event::BetRead(item, seen, reached) => {
            let how = if reached { "reached" } else { "not reached" };
            format!("The bet on {} reads {}: {how}.", view.title(item), number::signed(seen as f32, 1))
        }
        Event::OutcomeSeen(item) => format!("Everybody can see what {} did.", view.title(item)),
        Event::MandateLate(item) => format!("{} is late, and it is mandated.", view.title(item)),
        Event::OutOfMoney => "The money ran out. The team stops.".to_owned(),
        Event::Incidents(count) => format!("{} came up.", number::counted(u32::from(count), "incident", "incidents")),
        Event::Blockers(count) => {
            format!("{} the team.", number::counted(u32::from(count), "thing blocks", "things block"))
        }
        Event::Goal(id, reached) => {
            format!("Sprint Goal {}: {}.", if reached { "reached" } else { "missed" }, need(id))
        }
        Event::Worked(points, capacity) => {
            format!("{} points finished of {} there were.", number::plain(points as f32, 0), number::plain(capacity as f32, 0))
        }
        Event::Phase(_) => return None,
    })
}
