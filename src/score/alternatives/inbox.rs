//! Answers to a request, and none.

use crate::scenario::{ItemId, RequestId};
use crate::score::choice::{Choice, Kind};
use crate::score::moment::{Alternative, Found};
use crate::sim::{Answer, Decision, Reason, View};

/// Alternatives on offer that are compared, the best by belief first.
const OFFERS: usize = 2;

pub(super) fn answered(found: &mut Found<'_>, request: RequestId, answer: Answer) {
    let view = found.run.view();
    let mut options = vec![by(request, answer)];
    options.extend(answers(&view, request).into_iter().filter(|a| !alike(&view, request, *a, answer)).map(|a| by(request, a)));
    options.push(open(request));
    let kind = if answer == Answer::AskWhy { Kind::Asking } else { Kind::Answer };
    found.ask(kind, options);
}

/// Leaving a request unanswered is a decision too.
pub(super) fn left_open(found: &mut Found<'_>) {
    let view = found.run.view();
    let requests: Vec<RequestId> = view.requests().map(|r| r.id).collect();
    for request in requests {
        let mut options = vec![open(request)];
        options.extend(answers(&found.run.view(), request).into_iter().map(|a| by(request, a)));
        found.ask(Kind::Answer, options);
    }
}

fn by(request: RequestId, answer: Answer) -> Alternative {
    Alternative::new(Choice::Answer(request, answer), vec![Decision::Answer(request, answer)])
}

fn open(request: RequestId) -> Alternative {
    Alternative { leaves_open: Some(request), ..Alternative::new(Choice::LeaveOpen(request), Vec::new()) }
}

/// The answers that are possible now, one of each sort.
fn answers(view: &View<'_>, request: RequestId) -> Vec<Answer> {
    let item = view.scenario().item_of(request);
    let mut all = vec![Answer::AcceptDate, Answer::AcceptRange, Answer::AskWhy, Answer::Decline, Answer::Park];
    // A reason that holds; where none does, giving one is no option worth naming.
    all.extend(Reason::ALL.into_iter().find(|r| view.reason_holds(item, *r)).map(Answer::DeclineBecause));
    let mut offers: Vec<ItemId> = view.alternatives(request).collect();
    let per_point = |id: &ItemId| view.mean_effect_of(*id) / view.remaining(*id);
    offers.sort_by(|a, b| per_point(b).total_cmp(&per_point(a)));
    all.extend(offers.into_iter().take(OFFERS).map(Answer::OfferAlternative));
    all.retain(|answer| view.allows(&Decision::Answer(request, *answer)).is_ok());
    all
}

/// Whether two answers are the same choice: one reason that holds is as good as another.
fn alike(view: &View<'_>, request: RequestId, one: Answer, other: Answer) -> bool {
    let item = view.scenario().item_of(request);
    match (one, other) {
        (Answer::DeclineBecause(a), Answer::DeclineBecause(b)) => view.reason_holds(item, a) == view.reason_holds(item, b),
        _ => one == other,
    }
}
