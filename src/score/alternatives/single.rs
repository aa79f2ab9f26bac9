//! Decisions about one thing: an item, a dilemma.

use crate::scenario::{DilemmaId, ItemId};
use crate::score::choice::{Choice, Kind};
use crate::score::moment::{Alternative, Found, Question};
use crate::sim::{Decision, Reason};

/// An item taken off the backlog or parked.
pub(super) fn refused(found: &mut Found<'_>, item: ItemId, decision: &Decision, chosen: Choice) {
    let view = found.run.view();
    let reason = Reason::ALL.into_iter().find(|r| view.reason_holds(item, *r));
    let mut options = vec![Alternative::new(chosen.clone(), vec![decision.clone()])];
    let mut others = vec![
        (Choice::KeepOnBacklog(item), Vec::new()),
        (Choice::Park(item), vec![Decision::ParkItem(item)]),
        (Choice::Reject(item, None), vec![Decision::Reject(item, None)]),
    ];
    others.extend(reason.map(|r| (Choice::Reject(item, Some(r)), vec![Decision::Reject(item, Some(r))])));
    others.retain(|(choice, script)| *choice != chosen && script.iter().all(|d| view.allows(d).is_ok()));
    options.extend(others.into_iter().map(|(choice, script)| Alternative::new(choice, script)));
    found.ask(Kind::Refusal, options);
}

pub(super) fn dilemma(found: &mut Found<'_>, id: DilemmaId, chosen: u8) {
    let count = found.run.scenario().options(id).len() as u8;
    let order = std::iter::once(chosen).chain((0..count).filter(|o| *o != chosen));
    let options: Vec<Alternative> = order.map(|o| Alternative::new(Choice::Option(id, o), vec![Decision::Choose(id, o)])).collect();
    let among = (0..options.len()).collect();
    found.add(options, vec![Question { kind: Kind::Dilemma, among, dilemma: Some(id) }]);
}
