//! Decisions about one thing: an item, a live feature, a dilemma.

use crate::scenario::{DilemmaId, ItemId};
use crate::score::choice::{Choice, Fate, Kind};
use crate::score::moment::{Alternative, Found, Question};
use crate::sim::{Decision, Phase, Reason};

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

/// What becomes of a live feature.
pub(super) fn feature(found: &mut Found<'_>, item: ItemId, chosen: Fate) {
    found.ask(Kind::Feature, fates(found, item, chosen));
}

pub(super) fn fates(found: &Found<'_>, item: ItemId, chosen: Fate) -> Vec<Alternative> {
    let view = found.run.view();
    // In Planning the reference player would plan the rest of the sprint anew; the phase ends as it was planned.
    let ends = view.phase() == Phase::Planning;
    let all = [Fate::Keep, Fate::Iterate, Fate::Remove { shown: true }, Fate::Remove { shown: false }];
    let mut fates: Vec<Fate> = std::iter::once(chosen).chain(all.into_iter().filter(|f| *f != chosen)).collect();
    fates.retain(|fate| *fate == chosen || view.allows(&decision(item, *fate)).is_ok());
    let script = |fate| {
        let mut script = vec![decision(item, fate)];
        script.extend(ends.then_some(Decision::EndPhase));
        script
    };
    fates.into_iter().map(|fate| Alternative::new(Choice::Feature(item, fate), script(fate))).collect()
}

const fn decision(item: ItemId, fate: Fate) -> Decision {
    match fate {
        Fate::Keep => Decision::Keep(item),
        Fate::Iterate => Decision::Iterate(item),
        Fate::Remove { shown } => Decision::Remove(item, shown),
    }
}

pub(super) fn dilemma(found: &mut Found<'_>, id: DilemmaId, chosen: u8) {
    let count = found.run.scenario().options(id).len() as u8;
    let order = std::iter::once(chosen).chain((0..count).filter(|o| *o != chosen));
    let options: Vec<Alternative> = order.map(|o| Alternative::new(Choice::Option(id, o), vec![Decision::Choose(id, o)])).collect();
    let among = (0..options.len()).collect();
    found.add(options, vec![Question { kind: Kind::Dilemma, among, dilemma: Some(id) }]);
}
