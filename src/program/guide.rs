//! The guide of a first Sprint: which step of the worked example is next, whatever the player has decided besides.

use crate::player::{Guided, guided, next_decision};
use crate::sim::{Decision, View};

/// The step of the guide that is next; `None` where it has nothing to say.
///
/// `behind` is how many decisions of the worked example are behind. What the player has seen to already is passed over, so
/// the guide can be gone along with at any time and never does anything twice.
#[must_use]
pub fn next_step<'a>(view: &View<'a>, mut behind: usize) -> Option<Guided<'a>> {
    loop {
        let step = guided(view, behind)?;
        let Some((at, _)) = next_decision(view, behind) else { return Some(step) };
        let does: Vec<_> = step.does.into_iter().filter(|does| !is_so(view, does) && view.allows(does).is_ok()).collect();
        if !does.is_empty() {
            return Some(Guided { does, ..step });
        }
        behind = at + 1;
    }
}

/// How many decisions of the worked example are behind once this one is made: it goes on with the example if it is the next
/// that is left of it, and else it is the player's own and the example waits.
#[must_use]
pub fn behind_after(view: &View<'_>, behind: usize, decided: &Decision) -> usize {
    let mut from = behind;
    while let Some((at, next)) = next_decision(view, from) {
        if next == *decided {
            return at + 1;
        }
        if !is_so(view, &next) {
            break;
        }
        from = at + 1;
    }
    behind
}

/// Whether a decision would only do again what is done.
fn is_so(view: &View<'_>, decision: &Decision) -> bool {
    matches!(decision, Decision::Schedule(block, _) if view.blocks().contains(block))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{by_name, load};
    use crate::sim::{Phase, Run};
    use std::sync::Arc;

    /// A guided run in its first Calendar.
    fn in_calendar() -> Run {
        let (name, text) = by_name("first_sprint").expect("shipped");
        let mut run = Run::new(Arc::new(load(name, text).scenario.expect("right")), 5);
        while run.view().phase() == Phase::Inbox {
            run.apply(&Decision::EndPhase).expect("possible");
        }
        run
    }

    #[test]
    fn whoever_decides_something_else_is_told_what_is_left() {
        let mut run = in_calendar();
        let does = next_step(&run.view(), 0).expect("a step").does;
        let (first, last) = (does[0].clone(), does.last().expect("several").clone());
        // The last one first: it is the player's own, and the guide leaves it out.
        assert_eq!(behind_after(&run.view(), 0, &last), 0);
        run.apply(&last).expect("possible");
        let left = next_step(&run.view(), 0).expect("the guide goes on");
        assert_eq!(left.does, does[..does.len() - 1]);
        assert!(behind_after(&run.view(), 0, &first) > 0, "and is gone along with again");
    }

    #[test]
    fn once_all_is_done_in_any_order_it_is_the_players_turn() {
        let mut run = in_calendar();
        for decision in next_step(&run.view(), 0).expect("a step").does.into_iter().rev() {
            run.apply(&decision).expect("possible");
        }
        let turn = next_step(&run.view(), 0).expect("a turn");
        assert!(turn.does.is_empty(), "{:?}", turn.does);
    }
}
