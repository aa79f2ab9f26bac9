//! The worth of an item that fits what the player knows of it: one of some that are drawn.

use super::draws;
use super::known::KnownItem;
use super::luck::{Luck, What};
use crate::scenario::{Idea, NeedId, Rules, Scenario};

/// Candidates from which an item's worth is drawn by weight.
const CANDIDATES: usize = 16;
/// The same for an item with evidence on it, which rules most candidates out.
const CANDIDATES_TESTED: usize = 48;

/// Keeps a weight above zero, so that there is always something to choose.
const LEAST_LOG_WEIGHT: f64 = -60.0;

/// Worth drawn from the prior and accepted by how likely it makes the stated value and the evidence.
///
/// Where nothing is accepted within the candidates, one of them is taken by weight (sampling-importance-resampling).
pub(super) fn weighted_worth(
    scenario: &Scenario,
    known: &KnownItem,
    idea: Idea,
    index: usize,
    need: NeedId,
    importance: f64,
    luck: Luck,
) -> f64 {
    let rules = &scenario.rules;
    let b = &rules.belief;
    let inherited = idea == Idea::Inherited;
    let scale = importance * if inherited { rules.value.inherited_keep } else { 1.0 };
    let half_precision = 0.5 / (1.0 - b.stated_correlation * b.stated_correlation);
    // No worth explains a stated value better than the most there can be.
    let beyond = (known.stated - b.stated_correlation * draws::standard_score(rules, rules.value.most * scale)).max(0.0);
    let least_miss = half_precision * beyond * beyond;
    let seen = if known.precision > 0.0 { known.evidence / known.precision } else { 0.0 };
    let candidates = Candidates { rules, known, index, need, luck, scale, half_precision, least_miss, seen };
    let count = if known.precision > 0.0 { CANDIDATES_TESTED } else { CANDIDATES };
    let accepted = (0..count).map(|c| candidates.get(c)).find(Candidate::is_accepted);
    accepted.map_or_else(|| candidates.one_by_weight(count), |candidate| candidate.worth)
}

/// The worths that an item may have, by number.
struct Candidates<'a> {
    rules: &'a Rules,
    known: &'a KnownItem,
    index: usize,
    need: NeedId,
    luck: Luck,
    /// What the worth for a need of importance 1 is multiplied by.
    scale: f64,
    half_precision: f64,
    least_miss: f64,
    seen: f64,
}

/// A worth that an item may have.
struct Candidate {
    worth: f64,
    /// Logarithm of the chance to be accepted.
    log_weight: f64,
    /// It is accepted if its chance is above this.
    accepted_below: f64,
}

impl Candidates<'_> {
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "the numbers of a key stay in registers from draw to draw")]
    fn get(&self, c: usize) -> Candidate {
        let (b, e) = (&self.rules.belief, &self.rules.evidence);
        let mut draw = self.luck.draw(What::Posterior, self.index * CANDIDATES_TESTED + c, 2 + self.need.index());
        let worth = draws::worth(self.rules, self.known.odds, &mut draw) * self.scale;
        let off = self.known.stated - b.stated_correlation * draws::standard_score(self.rules, worth);
        let miss = worth.clamp(e.least_seen, e.most_seen) - self.seen;
        let log_weight = self.least_miss - self.half_precision * off * off - 0.5 * self.known.precision * miss * miss;
        Candidate { worth, log_weight: log_weight.max(LEAST_LOG_WEIGHT), accepted_below: draw.uniform() }
    }

    /// One of the first so many by its weight, where none was accepted: that is rare enough to draw them once more.
    #[cold]
    #[inline(never)]
    fn one_by_weight(&self, count: usize) -> f64 {
        // What each candidate is worth, and all weights up to its own.
        let mut total = 0.0;
        let mut weigh = |candidate: Candidate| {
            total += candidate.weight();
            (candidate.worth, total)
        };
        let tried: Vec<(f64, f64)> = (0..count).map(|c| weigh(self.get(c))).collect();
        let at = self.luck.uniform(What::Posterior, self.index, 0) * total;
        tried.iter().find(|(_, sum)| *sum >= at).or(tried.last()).map_or(0.0, |(worth, _)| *worth)
    }
}

impl Candidate {
    fn weight(&self) -> f64 {
        libm::exp(self.log_weight)
    }

    /// Whether it is accepted. Most of what does not fit is ruled out by a bound of the exponential, which takes no more than products.
    #[inline]
    fn is_accepted(&self) -> bool {
        /// More than what rounding may do to the bound.
        const HAIR: f64 = 1e-9;
        let x = -self.log_weight;
        // The exponential of a number above 0 is at least its Taylor polynomial.
        let at_least = 1.0 + x * (1.0 + x * (0.5 + x * (1.0 / 6.0 + x * (1.0 / 24.0))));
        let may_be = x < 0.0 || self.accepted_below * at_least < 1.0 + HAIR;
        may_be && self.accepted_below < self.weight()
    }
}
