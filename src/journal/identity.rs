//! Which run a file holds.

use super::contents::Contents;
use super::folder::{is_own_name, stem};
use super::format::Header;

/// What tells whether two files hold the same run.
#[derive(Debug, Clone)]
pub(super) struct Identity {
    /// Name of the file.
    pub file: String,
    /// Name under which the run was begun, if the file says.
    pub name: Option<String>,
    /// The file has a name that the program would give it.
    pub is_own: bool,
    /// Checksum of the header.
    begun: u64,
    /// Checksums of the decisions' lines.
    pub sums: Vec<u64>,
}

impl Identity {
    pub fn of(file: &str, contents: &Contents<'_>) -> Self {
        let Header { name, scenario, seed, .. } = &contents.header;
        Self {
            file: file.into(),
            name: Some(name.clone()).filter(|name| !name.is_empty()),
            is_own: is_own_name(file, &stem(scenario, *seed)),
            begun: contents.begun,
            sums: contents.sums.clone(),
        }
    }

    /// Whether both hold the same run, as far as the shorter one goes.
    pub fn is_same_run(&self, other: &Self) -> bool {
        let shorter = self.sums.len().min(other.sums.len());
        let agree = shorter == 0 || self.sums.get(shorter - 1) == other.sums.get(shorter - 1);
        // Runs that were begun alike, such as a fork, are runs of their own.
        let copied = self.name.is_some() || !(self.is_own && other.is_own);
        self.begun == other.begun && agree && copied
    }

    /// The name is the one under which the run was begun, as far as that can be told.
    pub fn is_original(&self) -> bool {
        self.name.as_ref().map_or(self.is_own, |name| *name == self.file)
    }
}
