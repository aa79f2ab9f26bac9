//! The phases of a sprint.

use serde::{Deserialize, Serialize};

/// The phases of a sprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Phase {
    /// What arrived.
    Inbox,
    /// The Product Owner's half-days.
    Calendar,
    /// Goal, order, commitment, bets.
    Planning,
    /// The sprint stopped for a dilemma.
    Sprint,
    /// What came of it.
    Review,
    /// Looking back on product decisions.
    Retrospective,
    /// The run is over, its epilogue played.
    Over,
}

impl Phase {
    /// Name as shown.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Inbox => "Inbox",
            Self::Calendar => "Calendar",
            Self::Planning => "Planning",
            Self::Sprint => "Sprint",
            Self::Review => "Review",
            Self::Retrospective => "Retrospective",
            Self::Over => "Over",
        }
    }

    /// Whether a sprint (from 0) ends with a retrospective: every second one and the last.
    pub(super) const fn retrospective_due(sprint: usize, sprints: usize) -> bool {
        sprint % 2 == 1 || sprint + 1 == sprints
    }
}
