//! Typed ids: small indices that are valid by construction once a scenario has been checked.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $tag:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub(crate) u16);

        impl $name {
            /// Position in the scenario's own order.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            /// The id at a position. Positions beyond `u16` do not occur: a checked scenario is far smaller.
            pub(crate) const fn at(index: usize) -> Self {
                Self(index as u16)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($tag, "{}"), self.0)
            }
        }
    };
}

id!(/** A stakeholder. */ StakeholderId, "s");
id!(/** A customer need. */ NeedId, "n");
id!(/** A backlog item: authored, asked for, or a request's alternative. */ ItemId, "i");
id!(/** A request of the deck. */ RequestId, "r");
id!(/** A dilemma of the deck. */ DilemmaId, "d");
id!(/** An impediment beyond the team. */ ImpedimentId, "b");
id!(/** A candidate for the Product Goal. */ ProductGoalId, "o");
id!(/** A turn of the world. */ TurnId, "t");
id!(/** A named metric. */ MetricId, "m");
id!(/** A user group. */ GroupId, "g");
id!(/** A question of the coach. */ QuestionId, "q");
