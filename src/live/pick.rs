//! What somebody picks on a ballot: a set of its options.

use serde::{Deserialize, Serialize};

/// The most options of a ballot.
pub const MOST_OPTIONS: usize = 64;

/// A set of options by their places, from 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "Vec<usize>", into = "Vec<usize>")]
pub struct Pick(u64);

impl From<Vec<usize>> for Pick {
    fn from(places: Vec<usize>) -> Self {
        Self::of(places)
    }
}

impl From<Pick> for Vec<usize> {
    fn from(pick: Pick) -> Self {
        pick.places().collect()
    }
}

impl Pick {
    /// These places; those that no ballot has are left out.
    pub fn of(places: impl IntoIterator<Item = usize>) -> Self {
        Self(places.into_iter().filter(|place| *place < MOST_OPTIONS).fold(0, |all, place| all | 1 << place))
    }

    /// Its places in ascending order.
    pub fn places(self) -> impl Iterator<Item = usize> {
        (0..MOST_OPTIONS).filter(move |place| self.has(*place))
    }

    /// Whether a place is among them.
    #[must_use]
    pub const fn has(self, place: usize) -> bool {
        place < MOST_OPTIONS && self.0 >> place & 1 == 1
    }

    /// How many there are.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether all of it are among others.
    #[must_use]
    pub const fn is_among(self, others: Self) -> bool {
        self.0 & !others.0 == 0
    }

    /// Both together.
    #[must_use]
    pub const fn with(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }
}
