//! Where settings, runs and own scenarios are kept.

use bevy::prelude::*;
use std::path::{Path, PathBuf};

/// The data folder.
#[derive(Resource, Debug, Clone)]
pub(super) struct DataFolder(PathBuf);

impl DataFolder {
    /// The folder that was asked for, or the platform's own.
    pub(super) fn new(chosen: Option<PathBuf>) -> Self {
        let own = || directories::ProjectDirs::from("", "", "north-of-noise").map(|dirs| dirs.data_dir().to_path_buf());
        // Somebody without a home still gets to play, and finds the runs where the program was started.
        Self(chosen.or_else(own).unwrap_or_else(|| PathBuf::from("north-of-noise-data")))
    }

    /// The folder itself.
    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// The settings.
    pub(super) fn settings(&self) -> PathBuf {
        self.0.join("settings.ron")
    }

    /// One's own languages.
    pub(super) fn languages(&self) -> PathBuf {
        self.0.join("languages")
    }

    /// One's own scenarios.
    pub(super) fn scenarios(&self) -> PathBuf {
        self.0.join("scenarios")
    }
}
