//! Luck: every random number is a pure function of (seed, what, entity, sprint).
//!
//! There is no shared stream, so changing one decision never reshuffles unrelated luck, and two runs
//! with one seed can be compared decision by decision. The generator is xoshiro256++ from `rand`,
//! seeded per key; it gives the same bits on every platform.

use super::normal::inverse_normal_cdf;
use crate::scenario::Rate;
use rand::rngs::Xoshiro256PlusPlus;
use rand::{Rng, SeedableRng};

/// What a number is drawn for. The discriminants are part of what a seed means: never renumber them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u64)]
pub(crate) enum What {
    Need = 1,
    Item = 2,
    TrustAtStart = 3,
    RequestCount = 4,
    RequestDeck = 5,
    DilemmaCount = 6,
    DilemmaDeck = 7,
    DilemmaOdds = 8,
    Blockers = 9,
    Incidents = 10,
    Interruptions = 11,
    Capacity = 12,
    Forced = 13,
    AskWhy = 14,
    Observation = 15,
    Importance = 16,
    Dependency = 17,
    Slip = 18,
    OneToOne = 19,
    MapProblems = 20,
    Coach = 21,
    Iteration = 22,
    Metric = 23,
    DefectReport = 24,
    Posterior = 25,
    Impediment = 26,
    ImpedimentDeck = 27,
    ImpedimentPasses = 28,
}

impl What {
    /// Whether it decides what comes up, rather than what comes of it.
    const fn is_situation(self) -> bool {
        matches!(
            self,
            Self::Need
                | Self::Item
                | Self::TrustAtStart
                | Self::RequestCount
                | Self::RequestDeck
                | Self::DilemmaCount
                | Self::DilemmaDeck
                | Self::Blockers
                | Self::Impediment
                | Self::ImpedimentDeck
                | Self::Incidents
                | Self::Interruptions
                | Self::Forced
                | Self::AskWhy
                | Self::OneToOne
                | Self::MapProblems
                | Self::Coach
                | Self::DefectReport
                | Self::Metric
        )
    }

    /// The number that stands for no luck at all: no event, or the middle of a range.
    const fn calm(self) -> f64 {
        match self {
            Self::Blockers | Self::Incidents => 0.0,
            // An override happens below a chance.
            Self::Forced => 1.0,
            _ => 0.5,
        }
    }
}

/// The luck of one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Luck {
    seed: u64,
    /// Seed of what comes of things; the same as `seed` but in a re-run under other luck.
    chance: u64,
    /// Luck that a trace has taken out: of what, in which sprint.
    calm: Option<(What, usize)>,
}

impl Luck {
    pub(crate) const fn new(seed: u64) -> Self {
        Self { seed, chance: seed, calm: None }
    }

    /// The same situations, with other luck in what comes of them.
    pub(crate) const fn with_chance(self, chance: u64) -> Self {
        Self { chance, ..self }
    }

    /// The same luck without that of one thing in one sprint.
    pub(crate) const fn without(self, what: What, sprint: usize) -> Self {
        Self { calm: Some((what, sprint)), ..self }
    }

    pub(crate) const fn seed(self) -> u64 {
        self.seed
    }

    /// The numbers for one key; always the same ones.
    #[inline]
    pub(crate) fn draw(self, what: What, entity: usize, sprint: usize) -> Draw {
        match self.calmed(what, sprint) {
            Some(number) => Draw::Calm(number),
            None => Draw::Luck(self.generator(what, entity, sprint)),
        }
    }

    // Most things need one number only. Asked for by itself it takes two of the generator's four words,
    // and the compiler leaves the rest out.

    /// The first number of a key: uniform in (0, 1), never an end.
    #[inline]
    pub(crate) fn uniform(self, what: What, entity: usize, sprint: usize) -> f64 {
        self.calmed(what, sprint).unwrap_or_else(|| unit(self.generator(what, entity, sprint).next_u64()))
    }

    /// The first number of a key: standard normal.
    #[inline]
    pub(crate) fn normal(self, what: What, entity: usize, sprint: usize) -> f64 {
        inverse_normal_cdf(self.uniform(what, entity, sprint))
    }

    /// The first number of a key: true with the given chance.
    #[inline]
    pub(crate) fn chance(self, what: What, entity: usize, sprint: usize, p: f64) -> bool {
        self.uniform(what, entity, sprint) < p
    }

    /// The first number of a key: Poisson count by inversion, at most [`MOST_EVENTS`].
    #[inline]
    pub(crate) fn poisson(self, what: What, entity: usize, sprint: usize, rate: Rate) -> u8 {
        let u = self.uniform(what, entity, sprint);
        let mut term = rate.none;
        let mut sum = term;
        let mut count = 0;
        while u > sum && count < MOST_EVENTS {
            count += 1;
            term *= rate.mean / f64::from(count);
            sum += term;
        }
        count
    }

    #[inline]
    fn calmed(self, what: What, sprint: usize) -> Option<f64> {
        if self.calm == Some((what, sprint)) { Some(what.calm()) } else { None }
    }

    #[inline]
    fn generator(self, what: What, entity: usize, sprint: usize) -> Xoshiro256PlusPlus {
        // An odd multiplier with well-mixed bits (2^64 / golden ratio), applied once per part of the
        // key; `seed_from_u64` finishes the mixing with SplitMix64.
        const MIX: u64 = 0x9E37_79B9_7F4A_7C15;
        let mut key = if what.is_situation() { self.seed } else { self.chance };
        for part in [what as u64, entity as u64, sprint as u64] {
            key = (key ^ part).wrapping_mul(MIX);
            key ^= key >> 29;
        }
        Xoshiro256PlusPlus::seed_from_u64(key)
    }
}

/// Random bits as a number in (0, 1), never an end.
#[inline]
fn unit(bits: u64) -> f64 {
    const DROPPED: u32 = 11;
    const UNIT: f64 = 1.0 / (1_u64 << (64 - DROPPED)) as f64;
    // Signed, as what is left fits: processors turn that into a float at once.
    ((bits >> DROPPED) as i64 as f64 + 0.5) * UNIT
}

/// The numbers of one key, in order.
pub(crate) enum Draw {
    Luck(Xoshiro256PlusPlus),
    /// Always the same number: luck that was taken out.
    Calm(f64),
}

impl Draw {
    /// Uniform in (0, 1), never an end.
    #[inline]
    pub(crate) fn uniform(&mut self) -> f64 {
        match self {
            Self::Luck(generator) => unit(generator.next_u64()),
            Self::Calm(number) => *number,
        }
    }

    /// Standard normal.
    #[inline]
    pub(crate) fn normal(&mut self) -> f64 {
        inverse_normal_cdf(self.uniform())
    }

    /// True with the given chance.
    #[inline]
    pub(crate) fn chance(&mut self, p: f64) -> bool {
        self.uniform() < p
    }
}

/// More events than this in one sprint do not happen; at the highest rate the rules allow, 5, the
/// chance of more is below one in five hundred.
const MOST_EVENTS: u8 = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_key_gives_the_same_numbers() {
        let draw = || Luck::new(7).draw(What::Item, 3, 2).uniform();
        assert_eq!(draw().to_bits(), draw().to_bits());
    }

    #[test]
    fn the_generator_is_pinned_so_that_old_seeds_keep_their_worlds() {
        let mut d = Luck::new(42).draw(What::Item, 1, 0);
        assert_eq!(format!("{:.12} {:.12}", d.uniform(), d.normal()), PINNED);
    }
    const PINNED: &str = "0.122150015115 0.247745381501";

    #[test]
    fn a_number_asked_for_by_itself_is_the_first_of_its_key() {
        for luck in [Luck::new(3), Luck::new(3).without(What::Item, 2)] {
            for entity in 0..50 {
                let alone = luck.uniform(What::Item, entity, 2);
                assert_eq!(alone.to_bits(), luck.draw(What::Item, entity, 2).uniform().to_bits());
                assert_eq!(luck.normal(What::Item, entity, 2).to_bits(), luck.draw(What::Item, entity, 2).normal().to_bits());
            }
        }
    }

    #[test]
    fn neighbouring_keys_are_uncorrelated() {
        let n = 20_000_usize;
        let pairs: Vec<(f64, f64)> =
            (0..n).map(|i| (Luck::new(1).draw(What::Item, i, 0).normal(), Luck::new(1).draw(What::Item, i + 1, 0).normal())).collect();
        let mean = pairs.iter().map(|p| p.0).sum::<f64>() / n as f64;
        let correlation = pairs.iter().map(|p| p.0 * p.1).sum::<f64>() / n as f64;
        // Standard error of both is 1/sqrt(n) = .007.
        assert!(mean.abs() < 0.03 && correlation.abs() < 0.03, "mean {mean:.4}, correlation {correlation:.4}");
    }

    #[test]
    fn poisson_counts_have_their_rate_as_mean() {
        let n = 20_000_usize;
        let mean = (0..n).map(|i| f64::from(Luck::new(9).poisson(What::Blockers, i, 0, Rate::new(1.3)))).sum::<f64>() / n as f64;
        assert!((mean - 1.3).abs() < 0.04, "{mean:.3}");
    }
}
