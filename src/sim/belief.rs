//! What is believed of an item's worth: a prior by the odds of its kind and what its sponsor says of it, then evidence.

use super::known::{Known, KnownItem, KnownNeed, Odds};
use super::table::Table;
use crate::scenario::{NeedId, Scenario};

/// A normal belief about a quantity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Belief {
    /// Mean.
    pub mean: f64,
    /// Standard deviation.
    pub sd: f64,
}

impl Belief {
    /// Half width of the 80 % range.
    #[must_use]
    pub const fn half_width(&self) -> f64 {
        // 90th percentile of the standard normal.
        const TEN_TO_NINETY: f64 = 1.281_551_565_544_6;
        TEN_TO_NINETY * self.sd
    }

    /// After one more observation with this noise; the mean may move either way.
    #[must_use]
    pub fn narrowed(self, noise: f64) -> Self {
        let (variance, noise) = (self.sd * self.sd, noise * noise);
        Self { mean: self.mean, sd: libm::sqrt(variance * noise / (variance + noise)) }
    }
}

/// What items are believed to be worth; what all of them have in common is worked out once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Beliefs<'a> {
    needs: &'a Table<NeedId, KnownNeed>,
    /// Expected worth by odds, for a need of importance 1.
    mean_worth: &'a [f64; Odds::COUNT],
    /// Outcome points for a standard score of stated value.
    stated: f64,
    /// Variance before any evidence, and one over it.
    variance: f64,
    precision: f64,
    /// Standard deviation before any evidence.
    pub sd_untested: f64,
}

impl<'a> Beliefs<'a> {
    #[inline]
    pub(crate) fn new(scenario: &Scenario, known: &'a Known) -> Self {
        let b = &scenario.rules.belief;
        let variance = b.sd * b.sd * (1.0 - b.stated_correlation * b.stated_correlation);
        Self {
            needs: &known.needs,
            mean_worth: &known.mean_worth,
            stated: b.sd * b.stated_correlation,
            variance,
            precision: 1.0 / variance,
            sd_untested: libm::sqrt(1.0 / (1.0 / variance)),
        }
    }

    /// Before any evidence on the item.
    pub(crate) fn prior(&self, item: &KnownItem) -> Belief {
        Belief { mean: self.prior_mean(item), sd: libm::sqrt(self.variance) }
    }

    #[inline]
    fn prior_mean(&self, item: &KnownItem) -> f64 {
        self.prior_mean_for(item, self.need_of(item))
    }

    #[inline]
    fn prior_mean_for(&self, item: &KnownItem, need: Option<&KnownNeed>) -> f64 {
        let importance = need.map_or(1.0, |need| need.importance);
        item.odds.of(self.mean_worth) * importance + self.stated * item.stated
    }

    /// The need that an item is known to serve, if it is known itself.
    #[inline]
    pub(crate) fn need_of(&self, item: &KnownItem) -> Option<&'a KnownNeed> {
        item.need.map(|need| &self.needs[need]).filter(|need| need.discovered)
    }

    /// The mean, with the evidence.
    #[inline]
    pub(crate) fn mean(&self, item: &KnownItem) -> f64 {
        self.mean_for(item, self.need_of(item))
    }

    /// The mean for the need that has been looked up.
    #[inline]
    pub(crate) fn mean_for(&self, item: &KnownItem, need: Option<&KnownNeed>) -> f64 {
        let prior = self.prior_mean_for(item, need);
        if item.precision <= 0.0 { prior } else { (prior / self.variance + item.evidence) / (self.precision + item.precision) }
    }

    /// The standard deviation, with the evidence.
    #[inline]
    pub(crate) fn sd(&self, item: &KnownItem) -> f64 {
        if item.precision <= 0.0 { self.sd_untested } else { libm::sqrt(1.0 / (self.precision + item.precision)) }
    }
}
