//! Places that look scattered and are the same for the same run.

use xxhash_rust::xxh3::xxh3_64_with_seed;

/// What is scattered; each draws numbers of its own.
#[derive(Debug, Clone, Copy)]
pub(super) enum What {
    CustomerX,
    CustomerY,
    CustomerSize,
    CustomerOrder,
    FogX,
    FogY,
    FogSize,
    Shore,
    StrokeX,
    StrokeY,
    StrokeLength,
    StrokeAlpha,
    NeedTurn,
}

/// A number from 0 to 1 that belongs to a run, a purpose and an index.
pub(super) fn number(seed: u64, what: What, index: usize) -> f32 {
    let hash = xxh3_64_with_seed(&[what as u8, (index >> 8) as u8, index as u8], seed);
    // 24 bits fit a float exactly.
    const BITS: u32 = 24;
    (hash >> (u64::BITS - BITS)) as f32 / (1u32 << BITS) as f32
}

/// A number between two ends.
pub(super) fn between(seed: u64, what: What, index: usize, low: f32, high: f32) -> f32 {
    low + (high - low) * number(seed, what, index)
}

/// Numbers from 0 to 1 that stay far apart from each other however many are taken: multiples of the
/// golden ratio. They do not tell how many there are.
pub(super) fn spread(index: usize) -> f32 {
    const GOLDEN: f32 = 0.618_034;
    (index as f32 * GOLDEN).fract()
}
