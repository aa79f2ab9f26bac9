//! What somebody practises for: an exam and its day.

use super::day::Day;
use super::profile::Profile;
use serde::{Deserialize, Serialize};

/// The exam that somebody aims at, as far as they have said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Aim {
    /// Name of the profile.
    pub profile: Option<String>,
    /// Day of the exam.
    pub exam: Option<Day>,
    /// Minutes a day for it.
    pub minutes: u8,
    /// Focus area and difficulty show while an exam is sat, which no real one does.
    pub tags: bool,
}

impl Default for Aim {
    fn default() -> Self {
        Self { profile: None, exam: None, minutes: USUAL_MINUTES, tags: false }
    }
}

/// Minutes a day that nobody has said anything about.
const USUAL_MINUTES: u8 = 15;

impl Aim {
    /// Fewest and most minutes a day that a plan is made for.
    pub const MINUTES: (u8, u8) = (5, 60);

    /// The profile, if it is among these.
    #[must_use]
    pub fn profile<'p>(&self, profiles: &'p [Profile]) -> Option<&'p Profile> {
        profiles.iter().find(|own| Some(&own.id) == self.profile.as_ref())
    }
}
