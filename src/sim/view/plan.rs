//! The plan of the sprint.

use super::View;
use crate::scenario::{NeedId, ProductGoalId};
use crate::sim::known::ReleaseForecast;
use crate::sim::product_goal;

impl<'a> View<'a> {
    /// The Sprint Goal.
    #[must_use]
    pub const fn goal(&self) -> Option<NeedId> {
        self.known.plan.goal
    }

    /// The Product Goal, once it is chosen.
    #[must_use]
    pub const fn product_goal(&self) -> Option<ProductGoalId> {
        self.known.product_goal
    }

    /// Whether the Product Goal is another one than when the last sprint began, if there was one.
    #[must_use]
    pub fn changes_product_goal(&self) -> bool {
        self.known.last_product_goal.is_some() && self.known.last_product_goal != self.known.product_goal
    }

    /// Whether what is known speaks against a candidate for the Product Goal: then it can be changed without loss.
    #[must_use]
    pub fn speaks_against(&self, goal: ProductGoalId) -> bool {
        product_goal::speaks_against(self.scenario, self.known, goal)
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
