//! The ledger of a run: from par to its outcome, line by line, so that the lines add up.
//!
//! What the choices did together is known from the re-runs under other luck, to a point or two; what a single choice did
//! only where it can be told, and those are the losses of the review. So the ledger names these and leaves the rest in
//! one line, gains and all that is too small to be told. The same holds for luck and its strokes.

use super::debrief::debrief;
use super::luck::Chance;
use super::review::Review;
use super::theme::Theme;

/// Lines of a sort that are named.
const NAMED: usize = 3;
/// Par on the scale of the index.
const PAR: f64 = 100.0;

/// What a line of the ledger is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Booked {
    /// What was lost for want of one thing.
    Lost(Theme),
    /// What was lost in so many other choices.
    LostElsewhere(usize),
    /// All other choices, against those of the reference players.
    OtherChoices,
    /// A stroke of luck.
    Stroke(Chance),
    /// All other luck, less what luck did to the reference players.
    OtherLuck,
}

/// A line of the ledger.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entry {
    /// What it is about.
    pub what: Booked,
    /// What it did, in points of the outcome index.
    pub by: f64,
}

/// From par to the outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Ledger {
    /// Where it begins: par.
    pub par: f64,
    /// What the choices did, then what luck did.
    pub entries: Vec<Entry>,
    /// Where it ends: the outcome index. Par and all entries add up to it.
    pub outcome: f64,
}

impl Booked {
    /// Whether it was luck rather than a choice.
    #[must_use]
    pub const fn is_luck(self) -> bool {
        matches!(self, Self::Stroke(_) | Self::OtherLuck)
    }

    /// Whether it is what is left when all others are named.
    const fn is_rest(self) -> bool {
        matches!(self, Self::OtherChoices | Self::OtherLuck)
    }
}

impl Ledger {
    /// Of a review; `None` without re-runs, or where nobody's outcome is no worse than par and there are no points.
    #[must_use]
    pub fn of(review: &Review) -> Option<Self> {
        let points = |utility: f64| review.reference.points(utility);
        if review.reruns.is_empty() || review.reference.par <= review.reference.nothing {
            return None;
        }
        let (outcome, luck) = (review.scores.outcome_index, review.scores.luck);
        let leaks = debrief(review).leaks;
        let named = leaks.iter().take(NAMED).map(|leak| Entry { what: Booked::Lost(leak.theme), by: -points(leak.lost) });
        let mut entries: Vec<Entry> = named.collect();
        let others = leaks.get(NAMED..).unwrap_or_default();
        if !others.is_empty() {
            let count = others.iter().map(|leak| leak.decisions.len()).sum();
            entries.push(Entry { what: Booked::LostElsewhere(count), by: -others.iter().map(|leak| points(leak.lost)).sum::<f64>() });
        }
        let of_choices: f64 = entries.iter().map(|entry| entry.by).sum();
        entries.push(Entry { what: Booked::OtherChoices, by: outcome - luck - PAR - of_choices });
        let strokes: Vec<Entry> =
            review.strokes.iter().take(NAMED).map(|stroke| Entry { what: Booked::Stroke(stroke.what), by: points(stroke.by) }).collect();
        let of_strokes: f64 = strokes.iter().map(|entry| entry.by).sum();
        entries.extend(strokes);
        entries.push(Entry { what: Booked::OtherLuck, by: luck - of_strokes });
        Some(Self { par: PAR, entries, outcome })
    }

    /// What the choices did together, or luck.
    #[must_use]
    pub fn sum(&self, is_luck: bool) -> f64 {
        self.entries.iter().filter(|entry| entry.what.is_luck() == is_luck).map(|entry| entry.by).sum()
    }

    /// With all figures rounded to a place after the point, so that they still add up: what is left in its own line takes
    /// the difference.
    #[must_use]
    pub fn rounded(&self) -> Self {
        const TENTHS: f64 = 10.0;
        let round = |of: f64| (of * TENTHS).round() / TENTHS;
        let mut rounded = Self { par: round(self.par), entries: self.entries.clone(), outcome: round(self.outcome) };
        rounded.entries.iter_mut().for_each(|entry| entry.by = round(entry.by));
        let choices = round(self.sum(false));
        for (is_luck, whole) in [(false, choices), (true, rounded.outcome - rounded.par - choices)] {
            let of_named = |entry: &&Entry| entry.what.is_luck() == is_luck && !entry.what.is_rest();
            let named: f64 = rounded.entries.iter().filter(of_named).map(|entry| entry.by).sum();
            for entry in rounded.entries.iter_mut().filter(|entry| entry.what.is_luck() == is_luck && entry.what.is_rest()) {
                entry.by = round(whole - named);
            }
        }
        rounded
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::{Done, ReviewPlan};
    use crate::{player, scenario};
    use std::sync::Arc;

    #[test]
    fn the_lines_add_up_to_the_outcome_rounded_or_not() {
        let (name, text) = scenario::by_name("busy_standing_still").expect("shipped");
        let scenario = Arc::new(scenario::load(name, text).scenario.expect("loads"));
        let mut named = 0;
        for (seed, style) in [(853_001, "random"), (853_002, "factory"), (853_003, "balanced")] {
            let run = player::record(&scenario, seed, &mut *player::by_name(style, seed).expect("a player"));
            let plan = ReviewPlan::new(&run, Some(4)).with_reruns(8);
            let done: Vec<Done> = plan.tasks().into_iter().map(|task| plan.work(task)).collect();
            let review = plan.finish(&done).expect("it is over");
            let ledger = Ledger::of(&review).expect("par is better than nobody");
            let sum = |ledger: &Ledger| ledger.par + ledger.entries.iter().map(|entry| entry.by).sum::<f64>();
            assert!((sum(&ledger) - review.scores.outcome_index).abs() < 1e-9, "{ledger:?}");
            assert!((ledger.sum(true) - review.scores.luck).abs() < 1e-9);
            let shown = ledger.rounded();
            assert!((sum(&shown) - shown.outcome).abs() < 1e-9, "{shown:?}");
            for (exact, shown) in ledger.entries.iter().zip(&shown.entries) {
                assert!((exact.by - shown.by).abs() < 0.5, "{exact:?} is shown as {shown:?}");
            }
            named += ledger.entries.iter().filter(|entry| !entry.what.is_rest()).count();
        }
        assert!(named >= 6, "{named} lines have a name");
    }
}
