//! Which items the list shows: each filter is a question worth asking of a backlog.

use crate::sim::{Grounds, ItemView};
use crate::tr;

/// A question of the backlog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filter {
    /// Everything.
    #[default]
    All,
    /// No need is linked: what is it for.
    NoNeed,
    /// Nobody will know what it did.
    NoMeasure,
    /// Only somebody's opinion speaks for it.
    OpinionOnly,
}

impl Filter {
    /// All filters in the order of the chips.
    pub const ALL: [Self; 4] = [Self::All, Self::NoNeed, Self::NoMeasure, Self::OpinionOnly];

    /// The chip's word.
    pub fn word(self) -> &'static str {
        match self {
            Self::All => tr!("planning-filter-all"),
            Self::NoNeed => tr!("planning-filter-no-need"),
            Self::NoMeasure => tr!("planning-filter-no-measure"),
            Self::OpinionOnly => tr!("planning-filter-opinion"),
        }
    }

    /// Whether an item is shown.
    pub fn shows(self, item: &ItemView) -> bool {
        match self {
            Self::All => true,
            Self::NoNeed => item.need.is_none(),
            Self::NoMeasure => item.bet.is_none() && !item.has_measure,
            Self::OpinionOnly => item.grounds == Grounds::Opinion,
        }
    }
}
