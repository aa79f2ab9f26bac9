//! What the program is asked to begin with.

use std::path::PathBuf;

/// What to play, and where the data is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// Name of a shipped scenario or path of a file; the title if there is none.
    pub scenario: Option<PathBuf>,
    /// The run's luck, if it was asked for.
    pub seed: Option<u64>,
    /// Folder for runs and settings, if it was asked for.
    pub data: Option<PathBuf>,
}
