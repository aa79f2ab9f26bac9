//! What becomes of live features, as it is when a phase ends: deciding the same again, or there and back, is one choice.

use crate::scenario::ItemId;
use crate::score::choice::{Choice, Fate, Kind};
use crate::score::moment::{Alternative, Found};
use crate::sim::{Decision, FeatureChange, Run};

/// Each feature whose fate was changed in the phase, or that had to be decided about, or that somebody competent
/// would have changed: leaving it is a decision too.
pub(super) fn left(found: &mut Found<'_>, reference: &[Decision]) {
    let (now, began) = (found.run, found.phase);
    let would_change = |item: ItemId| {
        let changes = |d: &Decision| matches!(d, Decision::Iterate(i) | Decision::Remove(i, _) if *i == item);
        reference.iter().any(changes)
    };
    let was_due = |item: ItemId| began.view().bets_due().any(|due| due.id == item);
    let all: Vec<ItemId> = now.view().items().map(|item| item.id).collect();
    for item in all {
        let Some(chosen) = fate(now, item) else { continue };
        let is_new = fate(began, item) != Some(chosen);
        if is_new || (chosen == Fate::Keep && (was_due(item) || would_change(item))) {
            found.ask(Kind::Feature, fates(found, item, chosen));
        }
    }
}

/// What becomes of a live feature as things are; `None` of what is not live.
fn fate(run: &Run, item: ItemId) -> Option<Fate> {
    let view = run.view();
    // Keeping it is possible as long as it lives.
    view.allows(&Decision::Keep(item)).ok()?;
    Some(match view.item(item)?.change {
        None => Fate::Keep,
        Some(FeatureChange::Iterate) => Fate::Iterate,
        Some(FeatureChange::Remove { shown }) => Fate::Remove { shown },
    })
}

fn fates(found: &Found<'_>, item: ItemId, chosen: Fate) -> Vec<Alternative> {
    let view = found.run.view();
    let all = [Fate::Keep, Fate::Iterate, Fate::Remove { shown: true }, Fate::Remove { shown: false }];
    let others = all.into_iter().filter(|fate| *fate != chosen && view.allows(&decision(item, *fate)).is_ok());
    let other = |fate| Alternative::new(Choice::Feature(item, fate), vec![decision(item, fate), Decision::EndPhase]);
    let as_it_is = Alternative::new(Choice::Feature(item, chosen), vec![Decision::EndPhase]);
    std::iter::once(as_it_is).chain(others.map(other)).collect()
}

const fn decision(item: ItemId, fate: Fate) -> Decision {
    match fate {
        Fate::Keep => Decision::Keep(item),
        Fate::Iterate => Decision::Iterate(item),
        Fate::Remove { shown } => Decision::Remove(item, shown),
    }
}
