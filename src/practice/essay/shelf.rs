//! The essays that there are.

use super::check::check;
use super::model::Essay;
use crate::authored::Finding;
use crate::practice::sources::Sources;

/// Files of essays that come with the program, as name and text.
pub const ESSAY_FILES: &[(&str, &str)] = &[
    ("assets/essays/scrum_framework.ron", include_str!("../../../assets/essays/scrum_framework.ron")),
    ("assets/essays/product_vision.ron", include_str!("../../../assets/essays/product_vision.ron")),
    ("assets/essays/product_value.ron", include_str!("../../../assets/essays/product_value.ron")),
    ("assets/essays/backlog_management.ron", include_str!("../../../assets/essays/backlog_management.ron")),
    ("assets/essays/forecasting.ron", include_str!("../../../assets/essays/forecasting.ron")),
    ("assets/essays/business_strategy.ron", include_str!("../../../assets/essays/business_strategy.ron")),
    ("assets/essays/stakeholders.ron", include_str!("../../../assets/essays/stakeholders.ron")),
    ("assets/essays/self_managing_teams.ron", include_str!("../../../assets/essays/self_managing_teams.ron")),
    ("assets/essays/scaling.ron", include_str!("../../../assets/essays/scaling.ron")),
];

/// Essays that have been checked, in the order of their files.
#[derive(Debug, Clone, Default)]
pub struct Essays(Vec<Essay>);

impl Essays {
    /// Those that come with the program. A file that cannot be used is left out; `practice check` tells.
    #[must_use]
    pub fn shipped(sources: &Sources) -> Self {
        Self::load(ESSAY_FILES, sources).0
    }

    /// The essays of some files, given as name and text, and what is wrong with each file. Files with errors are left out.
    #[must_use]
    pub fn load(files: &[(&str, &str)], sources: &Sources) -> (Self, Vec<Vec<Finding>>) {
        let checked = check(files, sources);
        (Self(checked.essays.into_iter().flatten().collect()), checked.findings)
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Essay] {
        &self.0
    }
}
