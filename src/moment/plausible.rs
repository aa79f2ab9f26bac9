//! Which of many options a moment shows: three to five that somebody might take, so that none is a give-away.

use super::situation::OPTIONS;
use super::skill::{LOUD, SKILLS};
use crate::score::Weight;

/// Places of the options to show, or none if a question has too few, or nothing is at stake in it.
///
/// They are the best one, what was chosen (the first of the question), what players of all skills take, what the loud one
/// takes, and of the rest those nearest to the best. No more than half of them are as good as any.
pub(super) fn plausible(weights: &[Weight], picks: &[Vec<Option<usize>>]) -> Option<Vec<usize>> {
    let most = *OPTIONS.end();
    let is_good = |place: &usize| weights.get(*place).is_some_and(|weight| weight.is_good);
    let lacks = |place: &usize| weights.get(*place).map_or(f64::INFINITY, |weight| weight.lacks.mean);
    let mut by_worth: Vec<usize> = (0..weights.len()).collect();
    by_worth.sort_by(|a, b| lacks(a).total_cmp(&lacks(b)));
    let taken = |place: &usize| picks.iter().flatten().filter(|pick| **pick == Some(*place)).count();
    let mut by_taken: Vec<usize> = (0..weights.len()).filter(|place| taken(place) > 0).collect();
    by_taken.sort_by_key(|place| std::cmp::Reverse(taken(place)));
    let loud = SKILLS.iter().zip(picks).filter(|(name, _)| **name == LOUD).filter_map(|(_, picks)| picks.first().copied().flatten());
    let first = by_worth.first().copied().into_iter().chain([0]).chain(loud);
    let mut shown: Vec<usize> = Vec::new();
    for place in first.chain(by_taken).chain(by_worth) {
        let good = shown.iter().filter(|place| is_good(place)).count();
        let is_too_good = is_good(&place) && place != 0 && good >= most / 2;
        if shown.len() < most && !shown.contains(&place) && !is_too_good {
            shown.push(place);
        }
    }
    let good = shown.iter().filter(|place| is_good(place)).count();
    (OPTIONS.contains(&shown.len()) && is_open(good, shown.len())).then_some(shown)
}

/// Whether guessing hardly helps: at most half of the options are as good as any.
pub(super) const fn is_open(good: usize, options: usize) -> bool {
    good > 0 && 2 * good <= options
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::Difference;

    fn weights(lacks: &[f64]) -> Vec<Weight> {
        let weight = |mean: &f64| Weight { lacks: Difference { mean: *mean, ..Difference::default() }, is_good: *mean < 0.01, sure: 9.0 };
        lacks.iter().map(weight).collect()
    }

    #[test]
    fn shown_are_the_best_the_chosen_what_others_take_and_the_loud_one() {
        let picks = vec![vec![Some(6), Some(6)], vec![Some(5)], vec![None], vec![Some(3)], vec![Some(3)]];
        let shown = plausible(&weights(&[0.05, 0.3, 0.2, 0.0, 0.04, 0.5, 0.4]), &picks).expect("enough");
        assert_eq!(shown, [3, 0, 5, 6, 4], "the best, the chosen, the loud one’s, what dice take, the nearest of the rest");
    }

    #[test]
    fn what_gives_itself_away_is_no_moment() {
        let none = vec![Vec::new(); SKILLS.len()];
        assert!(plausible(&weights(&[0.0, 0.2]), &none).is_none(), "two options");
        assert!(plausible(&weights(&[0.0, 0.0, 0.0]), &none).is_none(), "nothing is at stake");
        let shown = plausible(&weights(&[0.0, 0.001, 0.002, 0.003, 0.2, 0.3]), &none).expect("enough");
        assert_eq!(shown, [0, 1, 4, 5], "never more than half good ones");
    }
}
