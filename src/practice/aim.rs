//! What somebody practises for: an exam and its day.

use super::day::Day;
use super::profile::Profile;
use serde::{Deserialize, Serialize};

/// The exam that somebody aims at, as far as they have said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Aim {
    /// Name of the profile.
    pub profile: Option<String>,
    /// Day of the exam.
    pub exam: Option<Day>,
    /// Focus area and difficulty show while an exam is sat, which no real one does.
    pub tags: bool,
}

impl Aim {
    /// The profile, if it is among these.
    #[must_use]
    pub fn profile<'p>(&self, profiles: &'p [Profile]) -> Option<&'p Profile> {
        profiles.iter().find(|own| Some(&own.id) == self.profile.as_ref())
    }
}
