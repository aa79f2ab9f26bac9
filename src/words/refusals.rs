//! Why something cannot be done now, as a sentence: `Needs 2 half-days, 1 is free.`

use super::number;
use super::phase;
use crate::scenario::DecisionKind;
use crate::sim::{Refusal, Stage, Thing};
use crate::tr;

/// Why a decision is not possible now.
#[must_use]
pub fn refusal(refusal: &Refusal) -> String {
    match *refusal {
        Refusal::WrongPhase { needed, now } => tr!("refusal-wrong-phase", needed = phase(needed), now = phase(now)),
        Refusal::NotYet { kind, from } => not_yet(kind, from),
        Refusal::Unknown(thing) => unknown(thing).to_owned(),
        Refusal::NotOpen => tr!("refusal-not-open").to_owned(),
        Refusal::AskedAlready => tr!("refusal-asked-already").to_owned(),
        Refusal::NeedUnknown => tr!("refusal-need-unknown").to_owned(),
        Refusal::NotForThisNeed => tr!("refusal-not-for-this-need").to_owned(),
        Refusal::ParkedBefore => tr!("refusal-parked-before").to_owned(),
        Refusal::NoTime { needed, free } => tr!("refusal-no-time", needed = needed, free = free),
        Refusal::NoAutonomy { needed, have } => {
            tr!("refusal-no-autonomy", needed = number::share(needed as f32), have = number::of_hundred(have as f32))
        }
        Refusal::NothingThere => tr!("refusal-nothing-there").to_owned(),
        Refusal::OutOfRange { least, most } => tr!("refusal-out-of-range", least = least.to_string(), most = most.to_string()),
        Refusal::OnlyIn { first, last } => tr!("refusal-only-in", first = first, last = last),
        Refusal::DoneAlready => tr!("refusal-done-already").to_owned(),
        Refusal::Limit(most) => tr!("refusal-limit", most = most),
        Refusal::ItemIs(stage) => item_is(stage).to_owned(),
        Refusal::BetDue => tr!("refusal-bet-due").to_owned(),
        Refusal::DilemmaWaits => tr!("refusal-dilemma-waits").to_owned(),
        Refusal::NoCoach => tr!("refusal-no-coach").to_owned(),
        Refusal::Over => tr!("refusal-over").to_owned(),
    }
}

fn not_yet(kind: DecisionKind, sprint: u8) -> String {
    match kind {
        DecisionKind::StrategicBlocks => tr!("not-yet-strategic-blocks", sprint = sprint),
        DecisionKind::Tests => tr!("not-yet-tests", sprint = sprint),
        DecisionKind::Reasons => tr!("not-yet-reasons", sprint = sprint),
        DecisionKind::Parking => tr!("not-yet-parking", sprint = sprint),
        DecisionKind::Goal => tr!("not-yet-goal", sprint = sprint),
        DecisionKind::Commitment => tr!("not-yet-commitment", sprint = sprint),
        DecisionKind::Debt => tr!("not-yet-debt", sprint = sprint),
        DecisionKind::Bets => tr!("not-yet-bets", sprint = sprint),
        DecisionKind::LiveFeatures => tr!("not-yet-live-features", sprint = sprint),
        DecisionKind::Dilemmas => tr!("not-yet-dilemmas", sprint = sprint),
        DecisionKind::Forecasts => tr!("not-yet-forecasts", sprint = sprint),
    }
}

fn unknown(thing: Thing) -> &'static str {
    match thing {
        Thing::Need => tr!("unknown-need"),
        Thing::Item => tr!("unknown-item"),
        Thing::BacklogItem => tr!("unknown-backlog-item"),
        Thing::Sponsor => tr!("unknown-sponsor"),
        Thing::Stakeholder => tr!("unknown-stakeholder"),
        Thing::Dilemma => tr!("unknown-dilemma"),
        Thing::Question => tr!("unknown-question"),
        Thing::Impediment => tr!("unknown-impediment"),
        Thing::NextInterval => tr!("unknown-next-interval"),
        Thing::Leader => tr!("unknown-leader"),
        Thing::ProductGoal => tr!("unknown-product-goal"),
    }
}

fn item_is(stage: Stage) -> &'static str {
    match stage {
        Stage::Hidden => tr!("unknown-item"),
        Stage::Asked => tr!("item-is-asked"),
        Stage::Backlog => tr!("item-is-backlog"),
        Stage::Parked => tr!("item-is-parked"),
        Stage::InWork => tr!("item-is-in-work"),
        Stage::Finished => tr!("item-is-finished"),
        Stage::Live => tr!("item-is-live"),
        Stage::Removed => tr!("item-is-removed"),
        Stage::Rejected => tr!("item-is-rejected"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_days_are_counted_as_english_counts() {
        assert_eq!(refusal(&Refusal::NoTime { needed: 2, free: 1 }), "Needs 2 half-days, 1 is free.");
        assert_eq!(refusal(&Refusal::NoTime { needed: 1, free: 0 }), "Needs 1 half-day, 0 are free.");
    }

    #[test]
    fn what_is_missing_is_said_on_its_scale() {
        assert_eq!(
            refusal(&Refusal::NoAutonomy { needed: 0.5, have: 0.28 }),
            "You need autonomy 50 and have 28 of 100. Build influence first."
        );
    }
}
