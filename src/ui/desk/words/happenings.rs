//! What happened and why, in words.

use crate::scenario::{ItemId, StakeholderId};
use crate::sim::{Event, Happening, Interruption, TrustReason, View};
use crate::tr;
use crate::ui::number;

use super::people::more_or_less;

/// Why trust moved.
pub fn trust_reason(reason: TrustReason) -> &'static str {
    match reason {
        TrustReason::Kept => tr!("trust-kept"),
        TrustReason::Missed => tr!("trust-missed"),
        TrustReason::Range => tr!("trust-range"),
        TrustReason::Refused => tr!("trust-refused"),
        TrustReason::HeardOfRefusal => tr!("trust-heard-of-refusal"),
        TrustReason::TrueReason => tr!("trust-true-reason"),
        TrustReason::UntrueReason => tr!("trust-untrue-reason"),
        TrustReason::Alternative => tr!("trust-alternative"),
        TrustReason::Parked => tr!("trust-parked"),
        TrustReason::Overruled => tr!("trust-overruled"),
        TrustReason::Silence => tr!("trust-silence"),
        TrustReason::Outcome => tr!("trust-outcome"),
        TrustReason::OneToOne => tr!("trust-one-to-one"),
        TrustReason::Workshop => tr!("trust-workshop"),
        TrustReason::JointReview => tr!("trust-joint-review"),
        TrustReason::CheckIn => tr!("trust-check-in"),
        TrustReason::Removed => tr!("trust-removed"),
        TrustReason::Dilemma => tr!("trust-dilemma"),
        TrustReason::Turn => tr!("trust-turn"),
        TrustReason::Interval => tr!("trust-interval"),
        TrustReason::InVain => tr!("trust-in-vain"),
        TrustReason::GoalChanged => tr!("trust-goal-changed"),
        TrustReason::Mandate => tr!("trust-mandate"),
        TrustReason::Slip => tr!("trust-slip"),
    }
}

/// What moved a person's trust last: `Trust −15 in Sprint 3: a promise was missed.`
pub fn trust_move(view: &View<'_>, who: StakeholderId) -> Option<String> {
    trust_moved(view, who, |by| number::share_change(by as f32))
}

/// The same without the number: a little more, much less.
pub fn trust_move_in_words(view: &View<'_>, who: StakeholderId) -> Option<String> {
    trust_moved(view, who, |by| more_or_less(by).to_owned())
}

fn trust_moved(view: &View<'_>, who: StakeholderId, change: impl Fn(f64) -> String) -> Option<String> {
    let (by, reason, sprint) = view.person(who).last_move?;
    Some(tr!("trust-moved", change = change(by), sprint = sprint, reason = trust_reason(reason)))
}

/// What took a half-day.
pub fn interruption(cause: Interruption) -> &'static str {
    match cause {
        Interruption::Everyday => tr!("interruption-everyday"),
        Interruption::LowTrust => tr!("interruption-low-trust"),
        Interruption::Promises => tr!("interruption-promises"),
        Interruption::Defects => tr!("interruption-defects"),
        Interruption::Questions => tr!("interruption-questions"),
        Interruption::Parked => tr!("interruption-parked"),
    }
}

/// What happened, as one sentence; `None` for what goes without saying.
pub fn happening(view: &View<'_>, happening: &Happening) -> Option<String> {
    let scenario = view.scenario();
    let name = |who: StakeholderId| scenario.stakeholders[who.index()].name.as_str();
    let need = |need: crate::scenario::NeedId| scenario.needs[need.index()].title.as_str();
    let title = |item: ItemId| view.title(item);
    Some(match happening.event {
        Event::Turned(turn) => tr!("happened-turned", news = scenario.title_of_turn(turn)),
        Event::RequestArrived(request) => {
            let card = &scenario.requests[request.index()];
            tr!("happened-request", who = name(card.from), request = card.title.as_str())
        }
        Event::Returned(item) => tr!("happened-returned", item = title(item)),
        Event::RequestLapsed(request) => tr!("happened-lapsed", request = scenario.requests[request.index()].title.as_str()),
        Event::AskedInVain(request) => tr!("happened-asked-in-vain", who = name(scenario.requests[request.index()].from)),
        Event::AlternativeShown(request) => tr!("happened-alternative", item = title(scenario.alternative_of(request))),
        Event::Overruled(who) => tr!("happened-overruled", who = name(who)),
        Event::Promised(item) => tr!("happened-promised", item = title(item)),
        Event::PromiseKept(item) => tr!("happened-promise-kept", item = title(item)),
        Event::PromiseMissed(item) => tr!("happened-promise-missed", item = title(item)),
        Event::Trust(who, by, reason) => {
            tr!("happened-trust", who = name(who), change = number::share_change(by as f32), reason = trust_reason(reason))
        }
        Event::NeedDiscovered(id) => tr!("happened-need", need = need(id)),
        Event::Linked(item, id) => tr!("happened-linked", item = title(item), need = need(id)),
        Event::ItemAppeared(item) => tr!("happened-item", item = title(item)),
        Event::Observed(item, seen) => tr!("happened-observed", item = title(item), reading = number::signed(seen as f32, 1)),
        Event::TestStarted(item) => tr!("happened-test-started", item = title(item)),
        Event::DilemmaPosed(id) => tr!("happened-dilemma", dilemma = scenario.dilemmas[id.index()].title.as_str()),
        Event::CameOut(id, first) => {
            let dilemma = scenario.dilemmas[id.index()].title.as_str();
            if first { tr!("happened-came-out-first", dilemma = dilemma) } else { tr!("happened-came-out-other", dilemma = dilemma) }
        }
        Event::ForcedIn(item, who) => tr!("happened-forced-in", who = name(who), item = title(item)),
        Event::Started(item) => tr!("happened-started", item = title(item)),
        Event::Finished(item) => tr!("happened-finished", item = title(item)),
        Event::Waits(item, sprints) => tr!("happened-waits", item = title(item), sprints = sprints),
        Event::NotAccepted(item) => tr!("happened-not-accepted", item = title(item)),
        Event::Released(item) => tr!("happened-released", item = title(item)),
        Event::Iterated(item) => tr!("happened-iterated", item = title(item)),
        Event::Removed(item) => tr!("happened-removed", item = title(item)),
        Event::Deferred(item) => tr!("happened-deferred", item = title(item)),
        Event::BetRead(item, seen, reached) => {
            let (item, reading) = (title(item), number::signed(seen as f32, 1));
            if reached {
                tr!("happened-bet-reached", item = item, reading = reading)
            } else {
                tr!("happened-bet-missed", item = item, reading = reading)
            }
        }
        Event::OutcomeSeen(item) => tr!("happened-outcome-seen", item = title(item)),
        Event::MandateLate(item) => tr!("happened-mandate-late", item = title(item)),
        Event::OutOfMoney => tr!("happened-out-of-money").to_owned(),
        Event::IntervalEnded(percent) => tr!("happened-interval-ended", share = number::percent(f32::from(percent) / 100.0)),
        Event::IntervalPlanned(count) => tr!("happened-interval-planned", count = count),
        Event::ImpedimentCame(id) => tr!("happened-impediment", what = scenario.title_of_impediment(id)),
        Event::ImpedimentPassed(id) => tr!("happened-impediment-passed", what = scenario.title_of_impediment(id)),
        Event::Escalated(id, false) => tr!("happened-escalated", what = scenario.title_of_impediment(id)),
        Event::Escalated(id, true) => tr!("happened-escalated-in-vain", what = scenario.title_of_impediment(id)),
        Event::Backed(who) => tr!("happened-backed", who = name(who)),
        Event::Incidents(count) => tr!("happened-incidents", count = count),
        Event::Blockers(count) => tr!("happened-blockers", count = count),
        Event::Goal(id, true) => tr!("happened-goal-reached", need = need(id)),
        Event::Goal(id, false) => tr!("happened-goal-missed", need = need(id)),
        Event::Worked(points, capacity) => {
            tr!("happened-worked", points = number::plain(points as f32, 0), capacity = number::plain(capacity as f32, 0))
        }
        Event::Phase(_) => return None,
    })
}
