//! Random numbers of practice: a pure function of a seed and what they are for.

use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;
use xxhash_rust::xxh3::xxh3_64_with_seed;

/// The numbers for one purpose; always the same ones, whatever else is drawn.
pub(super) fn luck(seed: u64, purpose: &str) -> Xoshiro256PlusPlus {
    Xoshiro256PlusPlus::seed_from_u64(xxh3_64_with_seed(purpose.as_bytes(), seed))
}
