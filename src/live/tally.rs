//! What votes come to: counts, the most votes, the median of chances, who moved, splits by group.

use super::pick::Pick;
use super::seats::SeatNumber;
use std::collections::BTreeMap;

/// What a round came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nobody voted.
    Nothing,
    /// These have won.
    Won(Pick),
    /// `tied` have as many votes as each other, and not all of them fit; `sure` have won whatever becomes of those.
    Tied {
        /// Those with as many votes.
        tied: Pick,
        /// Those with more.
        sure: Pick,
    },
}

/// Votes per option: those of seats, and hands that were counted.
#[must_use]
pub fn counts(votes: impl Iterator<Item = Pick>, hands: &[u32]) -> Vec<u32> {
    let mut counts = hands.to_vec();
    for pick in votes {
        for place in pick.places() {
            if let Some(count) = counts.get_mut(place) {
                *count += 1;
            }
        }
    }
    counts
}

/// The options with most votes, so many at most, beside those that have won already. An option without a vote does
/// not win.
#[must_use]
pub fn most(counts: &[u32], places: usize, sure: Pick) -> Outcome {
    let mut by_votes: Vec<(usize, u32)> =
        counts.iter().copied().enumerate().filter(|(place, count)| *count > 0 && !sure.has(*place)).collect();
    by_votes.sort_by_key(|(place, count)| (std::cmp::Reverse(*count), *place));
    let Some((_, least)) = by_votes.get(..places.min(by_votes.len())).and_then(<[_]>::last).copied() else {
        return Outcome::Nothing;
    };
    let above = Pick::of(by_votes.iter().filter(|(_, count)| *count > least).map(|(place, _)| *place));
    let at = Pick::of(by_votes.iter().filter(|(_, count)| *count == least).map(|(place, _)| *place));
    if (above.count() + at.count()) as usize <= places {
        Outcome::Won(sure.with(above).with(at))
    } else {
        Outcome::Tied { tied: at, sure: sure.with(above) }
    }
}

/// The median of chances, the lower one of two: it is never further out than half of those who voted.
#[must_use]
pub fn median(counts: &[u32]) -> Outcome {
    let all: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    let mut below = 0;
    for (place, count) in counts.iter().enumerate() {
        below += u64::from(*count);
        if below > 0 && below * 2 >= all {
            return Outcome::Won(Pick::of([place]));
        }
    }
    Outcome::Nothing
}

/// How many moved from one option to another between two rounds, `moved[from][to]`; of seats that picked one option
/// in both. Those who stayed are on the diagonal.
#[must_use]
pub fn moved(before: &BTreeMap<SeatNumber, Pick>, after: &BTreeMap<SeatNumber, Pick>, options: usize) -> Vec<Vec<u32>> {
    let mut moved = vec![vec![0; options]; options];
    let single = |pick: &Pick| pick.places().next().filter(|_| pick.count() == 1);
    for (seat, pick) in before {
        if let (Some(from), Some(to)) = (single(pick), after.get(seat).and_then(single))
            && let Some(count) = moved.get_mut(from).and_then(|row| row.get_mut(to))
        {
            *count += 1;
        }
    }
    moved
}

/// Voters below which a group is not shown by itself: nobody's vote is to be guessed.
pub const LEAST_OF_GROUP: u32 = 3;

/// Votes per option of each group, from 0; none unless every group that has voted has three voters.
#[must_use]
pub fn by_group(
    votes: &BTreeMap<SeatNumber, Pick>,
    group_of: impl Fn(SeatNumber) -> Option<u8>,
    groups: usize,
    options: usize,
) -> Option<Vec<Vec<u32>>> {
    let mut split = vec![vec![0; options]; groups];
    let mut voters = vec![0_u32; groups];
    for (seat, pick) in votes {
        // Whoever belongs to no group would be known by what is left over.
        let group = usize::from(group_of(*seat)?);
        *voters.get_mut(group)? += 1;
        for place in pick.places() {
            *split.get_mut(group)?.get_mut(place)? += 1;
        }
    }
    let is_shown = voters.iter().all(|voters| *voters == 0 || *voters >= LEAST_OF_GROUP);
    (is_shown && voters.iter().filter(|voters| **voters > 0).count() > 1).then_some(split)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pick(places: &[usize]) -> Pick {
        Pick::of(places.iter().copied())
    }

    #[test]
    fn most_votes_win_and_ties_are_told() {
        let none = Pick::default();
        assert_eq!(most(&[3, 5, 1, 3], 1, none), Outcome::Won(pick(&[1])));
        assert_eq!(most(&[3, 5, 1, 5], 1, none), Outcome::Tied { tied: pick(&[1, 3]), sure: none });
        assert_eq!(most(&[0, 0], 1, none), Outcome::Nothing);
        // Up to three of five.
        assert_eq!(most(&[4, 1, 3, 3, 0], 3, none), Outcome::Won(pick(&[0, 2, 3])));
        assert_eq!(most(&[4, 2, 2, 2, 0], 3, none), Outcome::Tied { tied: pick(&[1, 2, 3]), sure: pick(&[0]) });
        assert_eq!(most(&[4, 0, 0, 0, 0], 3, none), Outcome::Won(pick(&[0])));
        // The tie broken, what was sure stays.
        assert_eq!(most(&[0, 5, 2, 4, 0], 2, pick(&[0])), Outcome::Won(pick(&[0, 1, 3])));
    }

    #[test]
    fn the_median_is_the_lower_of_two() {
        assert_eq!(median(&[0, 0, 1, 0, 0, 0, 0]), Outcome::Won(pick(&[2])));
        assert_eq!(median(&[1, 0, 0, 0, 0, 0, 1]), Outcome::Won(pick(&[0])));
        assert_eq!(median(&[1, 0, 0, 2, 0, 0, 2]), Outcome::Won(pick(&[3])));
        assert_eq!(median(&[0; 7]), Outcome::Nothing);
    }

    #[test]
    fn groups_are_shown_only_where_nobody_can_be_guessed() {
        let votes = |picks: &[usize]| -> BTreeMap<SeatNumber, Pick> {
            picks.iter().enumerate().map(|(seat, place)| (SeatNumber(seat as u32 + 1), pick(&[*place]))).collect()
        };
        let halves = |seat: SeatNumber| Some(u8::from(seat.0 > 3));
        assert_eq!(by_group(&votes(&[0, 0, 1, 1, 1, 1]), halves, 2, 2), Some(vec![vec![2, 1], vec![0, 3]]));
        assert_eq!(by_group(&votes(&[0, 0, 1, 1, 1]), halves, 2, 2), None, "two in the second group");
        assert_eq!(by_group(&votes(&[0, 0, 1]), halves, 2, 2), None, "one group is the whole");
        assert_eq!(by_group(&votes(&[0, 0, 1, 1, 1, 1]), |seat| (seat.0 > 1).then_some(0), 2, 2), None, "one without a group");
    }

    #[test]
    fn who_moved_is_counted_by_seat() {
        let before = [(SeatNumber(1), pick(&[0])), (SeatNumber(2), pick(&[0])), (SeatNumber(3), pick(&[1]))].into();
        let after = [(SeatNumber(1), pick(&[1])), (SeatNumber(3), pick(&[1])), (SeatNumber(4), pick(&[0]))].into();
        assert_eq!(moved(&before, &after, 2), vec![vec![0, 1], vec![0, 1]]);
    }
}
