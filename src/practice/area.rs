//! Focus areas: what a question is about.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A focus area of a Product Owner's learning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Theory, values, accountabilities, events, artifacts.
    ScrumFramework,
    /// Vision, Product Goal, strategy of the product.
    ProductVision,
    /// Value, and Evidence-Based Management.
    ProductValue,
    /// Ordering, refining, slicing, removing.
    BacklogManagement,
    /// Forecasts, releases, promises.
    Forecasting,
    /// How the business earns, markets, portfolios.
    BusinessStrategy,
    /// People who ask, people who use.
    Stakeholders,
    /// How a team decides and learns.
    SelfManagingTeams,
    /// Several teams on one product, and the roles and events that join them.
    Scaling,
}

impl Area {
    /// All, in the order in which they are listed.
    pub const ALL: [Self; 9] = [
        Self::ScrumFramework,
        Self::ProductVision,
        Self::ProductValue,
        Self::BacklogManagement,
        Self::Forecasting,
        Self::BusinessStrategy,
        Self::Stakeholders,
        Self::SelfManagingTeams,
        Self::Scaling,
    ];

    /// Name in files and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ScrumFramework => "scrum_framework",
            Self::ProductVision => "product_vision",
            Self::ProductValue => "product_value",
            Self::BacklogManagement => "backlog_management",
            Self::Forecasting => "forecasting",
            Self::BusinessStrategy => "business_strategy",
            Self::Stakeholders => "stakeholders",
            Self::SelfManagingTeams => "self_managing_teams",
            Self::Scaling => "scaling",
        }
    }

    /// Title on the screen.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::ScrumFramework => "Scrum framework",
            Self::ProductVision => "Product vision and goal",
            Self::ProductValue => "Value and Evidence-Based Management",
            Self::BacklogManagement => "Product Backlog management",
            Self::Forecasting => "Forecasting and release planning",
            Self::BusinessStrategy => "Business strategy",
            Self::Stakeholders => "Stakeholders and customers",
            Self::SelfManagingTeams => "Self-managing teams",
            Self::Scaling => "Scaling, SAFe roles and events",
        }
    }

    /// The area of that name.
    #[must_use]
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|area| area.name() == name)
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.title())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_files() {
        for area in Area::ALL {
            assert_eq!(ron::to_string(&area).expect("written"), area.name());
            assert_eq!(Area::by_name(area.name()), Some(area));
        }
    }
}
