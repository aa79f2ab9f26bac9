//! The plan of the sprint.

use super::View;
use crate::scenario::NeedId;
use crate::sim::known::ReleaseForecast;

impl<'a> View<'a> {
    /// The Sprint Goal.
    #[must_use]
    pub const fn goal(&self) -> Option<NeedId> {
        self.known.plan.goal
    }

    /// Commitment as share of the even-odds forecast.
    #[must_use]
    pub const fn commitment(&self) -> f64 {
        self.known.plan.commitment
    }

    /// Share of the sprint for debt.
    #[must_use]
    pub const fn debt_share(&self) -> f64 {
        self.known.plan.debt_share
    }

    /// Forecasts of release.
    #[must_use]
    pub fn forecasts(&self) -> &'a [ReleaseForecast] {
        &self.known.forecasts
    }
}
