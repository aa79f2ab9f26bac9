//! Decisions, answers and refusals in words and as marks.

use crate::scenario::DecisionKind;
use crate::sim::{Answer, Decision, Recording, Refusal, Stage, View};
use crate::tr;
use crate::ui::number;
use crate::ui::widgets::{Mark, MarkKind, Plane};

use crate::words::{block_title, decision, phase, reason_inside};

/// A decision that is about to be made, as an instruction: `Ask Rafael why: Wall screen`.
pub fn step(view: &View<'_>, decision: &Decision) -> String {
    let scenario = view.scenario();
    match decision {
        Decision::Answer(request, how) => {
            let card = &scenario.requests[request.index()];
            let who = super::first_name(view, card.from);
            let request = card.title.as_str();
            match how {
                Answer::AcceptDate => tr!("do-promise-date", who = who, request = request),
                Answer::AcceptRange => tr!("do-promise-range", who = who, request = request),
                Answer::AskWhy => tr!("do-ask-why", who = who, request = request),
                Answer::Decline => tr!("do-decline", request = request),
                Answer::DeclineBecause(why) => tr!("do-decline-because", who = who, request = request, reason = reason_inside(*why)),
                Answer::OfferAlternative(item) => tr!("do-offer", who = who, item = view.title(*item), request = request),
                Answer::Park => tr!("do-park", request = request),
            }
        }
        Decision::Schedule(block, _) => tr!("do-schedule", block = block_title(view, block)),
        Decision::SetGoal(Some(need)) => tr!("do-goal", need = scenario.needs[need.index()].title.as_str()),
        Decision::Order(items) => match items.as_slice() {
            [] => String::new(),
            [item] => tr!("do-first", item = view.title(*item)),
            [.., item] => tr!("do-at-place", place = items.len(), item = view.title(*item)),
        },
        Decision::EndPhase => tr!("do-end-phase", phase = phase(view.phase())),
        other => crate::words::decision(view, other),
    }
}

/// Which plane a decision belongs to: accepting work and tuning delivery is tactical, like tactical blocks.
pub const fn plane_of(decision: &Decision) -> Plane {
    let tactical = match decision {
        Decision::Answer(_, answer) => matches!(answer, Answer::AcceptDate | Answer::AcceptRange),
        Decision::Schedule(block, _) => !block.kind().is_strategic(),
        Decision::Unschedule(_)
        | Decision::ClearCalendar
        | Decision::Include(..)
        | Decision::Commit(_)
        | Decision::DebtShare(_)
        | Decision::ForecastRelease(..)
        | Decision::EndPhase => true,
        _ => false,
    };
    if tactical { Plane::Tactical } else { Plane::Strategic }
}

/// A decision's mark on the timeline; ending a phase has none.
pub fn mark_of(view: &View<'_>, made: &Decision) -> Option<Mark> {
    let kind = match made {
        Decision::Answer(..) => MarkKind::Request,
        Decision::Schedule(..) | Decision::Unschedule(_) | Decision::ClearCalendar => MarkKind::Calendar,
        Decision::Choose(..) => MarkKind::Dilemma,
        Decision::PlaceBet(..) | Decision::WithdrawBet(_) | Decision::ForecastRelease(..) => MarkKind::Bet,
        Decision::EndPhase => return None,
        _ => MarkKind::Planning,
    };
    let plane = match made {
        Decision::Choose(id, _) if view.scenario().dilemmas[id.index()].touches.is_none() => Plane::Tactical,
        _ => plane_of(made),
    };
    Some(Mark { kind, plane, title: decision(view, made) })
}

/// The decisions of a sprint (from 0) that a timeline shows: of the moves of a slider or a row, the last.
pub fn shown_decisions(run: &Recording, sprint: usize) -> Vec<&Decision> {
    let mut shown: Vec<&Decision> = Vec::new();
    for (_, made) in run.decisions_of(sprint) {
        let same = |a: &Decision, b: &Decision| match (a, b) {
            (Decision::Order(_), Decision::Order(_))
            | (Decision::Commit(_), Decision::Commit(_))
            | (Decision::DebtShare(_), Decision::DebtShare(_))
            | (Decision::SetGoal(_), Decision::SetGoal(_)) => true,
            (Decision::PlaceBet(a, _), Decision::PlaceBet(b, _)) | (Decision::Include(a, _), Decision::Include(b, _)) => a == b,
            _ => false,
        };
        match shown.last_mut() {
            Some(last) if same(last, made) => *last = made,
            _ => shown.push(made),
        }
    }
    shown
}

/// The marks of every sprint so far. Blocks of one plane share a mark, and so do the moves of a plan.
pub fn marks(run: &Recording) -> Vec<Vec<Mark>> {
    let view = run.view();
    let begun = (view.sprint() + 1).min(view.sprints());
    (0..begun).map(|sprint| gather(shown_decisions(run, sprint).into_iter().filter_map(|made| mark_of(&view, made)))).collect()
}

fn gather(marks: impl Iterator<Item = Mark>) -> Vec<Mark> {
    let mut gathered: Vec<Mark> = Vec::new();
    for mark in marks {
        let shared = matches!(mark.kind, MarkKind::Calendar | MarkKind::Planning);
        match gathered.iter_mut().find(|other| shared && other.kind == mark.kind && other.plane == mark.plane) {
            Some(other) if other.title.matches(", ").count() + 1 < NAMED => other.title = format!("{}, {}", other.title, mark.title),
            Some(other) if !other.title.ends_with('…') => other.title.push_str(", …"),
            Some(_) => {}
            None => gathered.push(mark),
        }
    }
    gathered
}

/// Decisions that a shared mark names.
const NAMED: usize = 6;

/// Why something cannot be done now, as a sentence: `Needs 2 half-days, 1 is free.`
pub fn refusal(refusal: &Refusal) -> String {
    let said = match *refusal {
        Refusal::WrongPhase { needed, now } => return tr!("refusal-wrong-phase", needed = phase(needed), now = phase(now)),
        Refusal::NotYet { kind, from } => return tr!("refusal-not-yet", what = not_yet(kind), sprint = from),
        Refusal::NoTime { needed, free } => return tr!("refusal-no-time", needed = needed, free = free),
        Refusal::NoAutonomy { needed, have } => {
            return tr!("refusal-no-autonomy", needed = number::share(needed as f32), have = number::share(have as f32));
        }
        Refusal::OutOfRange { least, most } => return tr!("refusal-out-of-range", least = least, most = most),
        Refusal::Limit(most) => return tr!("refusal-limit", most = most),
        Refusal::ItemIs(stage) => item_is(stage),
        Refusal::Unknown(_) => tr!("refusal-unknown"),
        Refusal::NotOpen => tr!("refusal-not-open"),
        Refusal::AskedAlready => tr!("refusal-asked-already"),
        Refusal::NeedUnknown => tr!("refusal-need-unknown"),
        Refusal::NotForThisNeed => tr!("refusal-not-for-this-need"),
        Refusal::ParkedBefore => tr!("refusal-parked-before"),
        Refusal::NothingThere => tr!("refusal-nothing-there"),
        Refusal::DoneAlready => tr!("refusal-done-already"),
        Refusal::BetDue => tr!("refusal-bet-due"),
        Refusal::DilemmaWaits => tr!("refusal-dilemma-waits"),
        Refusal::NoCoach => tr!("refusal-no-coach"),
        Refusal::Over => tr!("refusal-over"),
    };
    said.to_owned()
}

/// Where an item is that something cannot be done with.
fn item_is(stage: Stage) -> &'static str {
    match stage {
        Stage::Hidden => tr!("refusal-unknown"),
        Stage::Asked => tr!("refusal-item-asked"),
        Stage::Backlog => tr!("refusal-item-backlog"),
        Stage::Parked => tr!("refusal-item-parked"),
        Stage::InWork => tr!("refusal-item-in-work"),
        Stage::Finished => tr!("refusal-item-finished"),
        Stage::Live => tr!("refusal-item-live"),
        Stage::Removed => tr!("refusal-item-removed"),
        Stage::Rejected => tr!("refusal-item-rejected"),
    }
}

fn not_yet(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::StrategicBlocks => tr!("not-yet-strategic-blocks"),
        DecisionKind::Tests => tr!("not-yet-tests"),
        DecisionKind::Reasons => tr!("not-yet-reasons"),
        DecisionKind::Parking => tr!("not-yet-parking"),
        DecisionKind::Goal => tr!("not-yet-goal"),
        DecisionKind::Commitment => tr!("not-yet-commitment"),
        DecisionKind::Debt => tr!("not-yet-debt"),
        DecisionKind::Bets => tr!("not-yet-bets"),
        DecisionKind::LiveFeatures => tr!("not-yet-live-features"),
        DecisionKind::Dilemmas => tr!("not-yet-dilemmas"),
        DecisionKind::Forecasts => tr!("not-yet-forecasts"),
    }
}
