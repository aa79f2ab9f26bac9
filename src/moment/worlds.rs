//! The worlds in which moments are weighed, each set for a purpose of its own.

use xxhash_rust::xxh3::xxh3_64_with_seed;

/// Fresh worlds in which what is said of a moment must be confirmed.
pub(super) const FRESH: usize = 1000;

/// The sets of worlds of a moment, none of which has a world in common with another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Set {
    Screen = 1,
    Confirm = 2,
    Again = 3,
    Supposed = 4,
    Check = 5,
    Draws = 6,
}

/// The seed of a set of worlds of what is called so.
pub(super) fn worlds_of(name: &str, set: Set) -> u64 {
    xxh3_64_with_seed(name.as_bytes(), set as u64)
}
