//! Strokes of luck: what this seed did to a run by itself, each by playing the same decisions without it.

use super::again::Script;
use crate::scenario::{ItemId, TurnId};
use crate::sim::{Event, Recording, Run, Without};
use std::sync::Arc;

/// Something that nobody decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chance {
    /// What went live turned out better or worse than was believed.
    Item(ItemId),
    /// How much the team got done in a sprint (from 0), against an even one.
    Days(usize),
    /// What blocked the team in a sprint (from 0).
    Blockers(usize),
    /// The incidents of a sprint (from 0).
    Incidents(usize),
    /// What the powerful forced into a sprint (from 0).
    Overrides(usize),
    /// A turn of the world.
    Turn(TurnId),
}

/// A stroke of luck and what it did.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// What it was.
    pub what: Chance,
    /// The run's utility with it, less the utility without it; from this what it did to the reference players is taken off,
    /// since luck that all have makes nobody better or worse than par.
    pub by: f64,
}

/// Decisions that meet the luck of a seed again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Played<'a> {
    pub script: &'a Script,
    /// What they came to on the seed.
    pub utility: f64,
}

impl Played<'_> {
    /// What they came to, less what they come to in a run that begins otherwise.
    fn less(&self, mut run: Run) -> f64 {
        self.script.play(&mut run, |_| true);
        self.utility - run.outcome().map_or(self.utility, |other| other.utility.total)
    }
}

/// The strokes of luck of a finished run, the one that did most first; those that did nothing are left out. None of a run
/// that is not over.
///
/// Each is taken out alone, so that together they need not come to what all luck did.
pub(super) fn strokes(recording: &Recording, own: Played<'_>, par: &[Played<'_>]) -> Vec<Stroke> {
    if recording.run().outcome().is_none() {
        return Vec::new();
    }
    let without = |run: Run| {
        let others: f64 = par.iter().map(|played| played.less(run.clone())).sum();
        own.less(run) - others / par.len().max(1) as f64
    };
    let sprint = |s: usize| {
        [
            (Chance::Days(s), Without::Days(s)),
            (Chance::Blockers(s), Without::Blockers(s)),
            (Chance::Incidents(s), Without::Incidents(s)),
            (Chance::Overrides(s), Without::Overrides(s)),
        ]
    };
    let events = (0..recording.view().sprints()).flat_map(sprint);
    let events = events.map(|(what, taken_out)| Stroke { what, by: without(recording.begin_without(taken_out)) });
    let items = believed(recording).into_iter();
    let items = items.map(|(item, worth)| Stroke { what: Chance::Item(item), by: without(recording.begin_with_worth(item, worth)) });
    let turns = (0..recording.run().scenario().turns.len()).map(TurnId::at);
    let turns = turns.map(|turn| Stroke { what: Chance::Turn(turn), by: without(recording.begin_without(Without::Turn(turn))) });
    let mut all: Vec<Stroke> = events.chain(items).chain(turns).filter(|stroke| stroke.by.abs() > NOTHING).collect();
    all.sort_by(|a, b| b.by.abs().total_cmp(&a.by.abs()));
    all
}

/// Differences below this are rounding.
const NOTHING: f64 = 1e-9;

/// What went live, with what was believed of it just before.
fn believed(recording: &Recording) -> Vec<(ItemId, f64)> {
    let scenario = recording.run().scenario();
    let mut run = Run::new(Arc::clone(scenario), recording.run().seed());
    let mut all = Vec::new();
    for decision in recording.decisions() {
        let before = run.clone();
        // Possible before, and nothing else has changed.
        let Ok(happenings) = run.apply(decision) else { continue };
        let live = happenings.iter().filter_map(|happening| match happening.event {
            Event::Released(item) if !scenario.is_mandated(item) => Some(item),
            _ => None,
        });
        all.extend(live.filter_map(|item| Some((item, before.view().item(item)?.effect.mean))));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{player, scenario};

    #[test]
    fn an_item_that_is_worth_what_it_is_worth_was_no_luck() {
        let (name, text) = scenario::by_name("busy_standing_still").expect("shipped");
        let scenario = Arc::new(scenario::load(name, text).scenario.expect("loads"));
        let (mut same, mut all) = (0, 0);
        for seed in 852_000..852_010 {
            let run = player::record(&scenario, seed, &mut *player::by_name("factory", seed).expect("a player"));
            let script = Script::of(&run);
            for (item, _) in believed(&run) {
                let mut again = run.begin_with_worth(item, run.run().true_worth(item).expect("the run is over"));
                script.play(&mut again, |_| true);
                all += 1;
                same += usize::from(again.outcome() == run.run().outcome());
            }
        }
        // What is worth less for every sprint that it comes late, or was improved, was drawn otherwise.
        assert!(all > 40 && same * 10 >= all * 6, "{same} of {all}");
    }

    #[test]
    fn what_turned_out_better_than_was_believed_was_luck_and_what_turned_out_worse_was_bad_luck() {
        /// Strokes that count: below this the rest of the run may tip the sign.
        const TOLD: f64 = 0.005;
        let (name, text) = scenario::by_name("busy_standing_still").expect("shipped");
        let scenario = Arc::new(scenario::load(name, text).scenario.expect("loads"));
        let (mut right, mut all) = (0, 0);
        for (seed, style) in (851_000..851_020).flat_map(|seed| [(seed, "say_no"), (seed, "factory")]) {
            let run = player::record(&scenario, seed, &mut *player::by_name(style, seed).expect("a player"));
            let believed = believed(&run);
            let script = Script::of(&run);
            let own = Played { script: &script, utility: run.run().outcome().expect("it is over").utility.total };
            let strokes = strokes(&run, own, &[]);
            assert!(strokes.windows(2).all(|pair| pair[0].by.abs() >= pair[1].by.abs()));
            for stroke in strokes.iter().filter(|stroke| stroke.by.abs() > TOLD) {
                let Chance::Item(item) = stroke.what else { continue };
                let expected = believed.iter().find(|(of, _)| *of == item).expect("it went live").1;
                let worth = run.run().true_worth(item).expect("the run is over");
                all += 1;
                right += usize::from((worth > expected) == (stroke.by > 0.0));
            }
        }
        println!("{right} of {all} strokes by items have the sign of what the item was worth beyond belief");
        assert!(all > 40 && right * 10 >= all * 9, "{right} of {all}");
    }
}
