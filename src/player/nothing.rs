//! The player who decides nothing: what the world does by itself.

use super::decides::Player;
use super::worth::Reader;
use crate::scenario::DilemmaOption;
use crate::sim::{Decision, Phase, Run, View};

/// Ends every phase; where a choice is forced, takes what costs nothing.
pub(super) struct Nothing;

impl Player for Nothing {
    fn clears_calendar(&self) -> bool {
        true
    }

    fn decide(&mut self, view: &View<'_>, out: &mut Vec<Decision>) {
        match view.phase() {
            Phase::Calendar => out.push(Decision::ClearCalendar),
            Phase::Planning => out.extend(view.order().iter().filter(|i| view.is_included(**i)).map(|i| Decision::Include(*i, false))),
            _ => {}
        }
        passing(view, out);
    }
}

/// The decisions that end a phase without deciding anything.
pub(super) fn passing(view: &View<'_>, out: &mut Vec<Decision>) {
    match (view.phase(), view.dilemma()) {
        (Phase::Sprint, Some(id)) => {
            // Whoever does nothing lets things run: the option that takes least of the team, of equals the one that
            // changes least.
            let reader = Reader::new(view);
            let price = |option: &DilemmaOption| option.points + f64::from(option.half_days);
            let options = view.scenario().options(id).iter().zip(0_u8..);
            let cheapest =
                options.min_by(|(a, _), (b, _)| price(a).total_cmp(&price(b)).then_with(|| reader.stir(a).total_cmp(&reader.stir(b))));
            out.push(Decision::Choose(id, cheapest.map_or(0, |(_, option)| option)));
        }
        (Phase::Review, _) => {
            out.extend(view.bets_due_ids().map(Decision::Keep));
            out.push(Decision::EndPhase);
        }
        _ => out.push(Decision::EndPhase),
    }
}

/// Gets a run past a phase whose player found nothing possible to do.
pub(super) fn move_on(run: &mut Run) {
    let mut out = Vec::new();
    passing(&run.view(), &mut out);
    for decision in &out {
        let _skipped = run.apply(decision);
    }
}
