//! Decisions and answers in words and as marks.

use crate::sim::{Answer, Decision, Recording, View};
use crate::tr;
use crate::ui::widgets::{DecisionMark, MarkKind, Plane};
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
        Decision::SetProductGoal(Some(goal)) => tr!("do-product-goal", goal = scenario.title_of_product_goal(*goal)),
        Decision::SetGoal(Some(need)) => tr!("do-goal", need = scenario.needs[need.index()].title.as_str()),
        Decision::Order(items) => match items.as_slice() {
            [] => String::new(),
            [item] => tr!("do-first", item = view.title(*item)),
            [.., item] => tr!("do-at-place", place = items.len(), item = view.title(*item)),
        },
        Decision::GoBack => tr!("do-go-back").to_owned(),
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
        | Decision::EndPhase
        | Decision::GoBack => true,
        _ => false,
    };
    if tactical { Plane::Tactical } else { Plane::Strategic }
}

/// A decision's mark on the timeline; ending a phase has none.
pub fn mark_of(view: &View<'_>, made: &Decision) -> Option<DecisionMark> {
    let kind = match made {
        Decision::Answer(..) => MarkKind::Request,
        Decision::Schedule(..) | Decision::Unschedule(_) | Decision::ClearCalendar => MarkKind::Calendar,
        Decision::Choose(..) => MarkKind::Dilemma,
        Decision::PlaceBet(..) | Decision::WithdrawBet(_) | Decision::ForecastRelease(..) => MarkKind::Bet,
        Decision::EndPhase | Decision::GoBack => return None,
        _ => MarkKind::Planning,
    };
    let plane = match made {
        Decision::Choose(id, _) if view.scenario().dilemmas[id.index()].touches.is_none() => Plane::Tactical,
        _ => plane_of(made),
    };
    Some(DecisionMark { kind, plane, title: decision(view, made) })
}

/// The decisions of a sprint (from 0) that a timeline shows: of the moves of a slider or a row, the last.
pub fn shown_decisions(run: &Recording, sprint: usize) -> Vec<&Decision> {
    let mut shown: Vec<&Decision> = Vec::new();
    for (_, made) in run.decisions_of(sprint).filter(|(_, made)| **made != Decision::GoBack) {
        let same = |a: &Decision, b: &Decision| match (a, b) {
            (Decision::Order(_), Decision::Order(_))
            | (Decision::Commit(_), Decision::Commit(_))
            | (Decision::DebtShare(_), Decision::DebtShare(_))
            | (Decision::SetGoal(_), Decision::SetGoal(_))
            | (Decision::SetProductGoal(_), Decision::SetProductGoal(_)) => true,
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
pub fn marks(run: &Recording) -> Vec<Vec<DecisionMark>> {
    let view = run.view();
    let begun = (view.sprint() + 1).min(view.sprints());
    (0..begun).map(|sprint| gather(shown_decisions(run, sprint).into_iter().filter_map(|made| mark_of(&view, made)))).collect()
}

fn gather(marks: impl Iterator<Item = DecisionMark>) -> Vec<DecisionMark> {
    let mut gathered: Vec<DecisionMark> = Vec::new();
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
