//! Decisions and answers in words and as marks.

use crate::sim::{Answer, Decision, Recording, View};
use crate::ui::widgets::{Mark, MarkKind, Plane};

use crate::words::{block_title, decision, reason_inside};

/// A decision that is about to be made, as an instruction: `Ask Rafael why: Wall screen`.
pub fn step(view: &View<'_>, decision: &Decision) -> String {
    let scenario = view.scenario();
    match decision {
        Decision::Answer(request, how) => {
            let card = &scenario.requests[request.index()];
            let who = super::first_name(view, card.from);
            let title = &card.title;
            match how {
                Answer::AcceptDate => format!("Promise {who} a date: {title}"),
                Answer::AcceptRange => format!("Promise {who} a range: {title}"),
                Answer::AskWhy => format!("Ask {who} why: {title}"),
                Answer::Decline => format!("Decline: {title}"),
                Answer::DeclineBecause(why) => format!("Decline {who}’s ask, {title}, with the reason: {}", reason_inside(*why)),
                Answer::OfferAlternative(item) => format!("Offer {who} {} instead of {title}", view.title(*item)),
                Answer::Park => format!("Park where all can see it: {title}"),
            }
        }
        Decision::Schedule(block, _) => format!("Put into the calendar: {}", block_title(view, block)),
        Decision::SetGoal(Some(need)) => format!("Set the Sprint Goal: {}", scenario.needs[need.index()].title),
        Decision::Order(items) => items.last().map_or_else(String::new, |item| {
            if items.len() == 1 {
                format!("Put first: {}", view.title(*item))
            } else {
                format!("Put at place {}: {}", items.len(), view.title(*item))
            }
        }),
        Decision::EndPhase => format!("End the phase: {}", view.phase().name()),
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
