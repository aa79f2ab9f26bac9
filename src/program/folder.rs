//! Where settings, runs and own scenarios are kept.

use std::path::{Path, PathBuf};

/// The data folder.
#[derive(Debug, Clone)]
pub struct DataFolder(PathBuf);

impl DataFolder {
    /// The folder that was asked for, or the platform's own.
    #[must_use]
    pub fn new(chosen: Option<PathBuf>) -> Self {
        // Somebody without a home still gets to play, and finds the runs where the program was started.
        Self(chosen.or_else(Self::of_platform).unwrap_or_else(|| PathBuf::from("north-of-noise-data")))
    }

    /// The platform's own, if it names one.
    #[must_use]
    pub fn of_platform() -> Option<PathBuf> {
        Some(directories::ProjectDirs::from("", "", "north-of-noise")?.data_dir().to_path_buf())
    }

    /// The folder itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The settings.
    #[must_use]
    pub fn settings(&self) -> PathBuf {
        self.0.join("settings.ron")
    }

    /// Your own languages.
    #[must_use]
    pub fn languages(&self) -> PathBuf {
        self.0.join("languages")
    }

    /// Your own scenarios.
    #[must_use]
    pub fn scenarios(&self) -> PathBuf {
        self.0.join("scenarios")
    }

    /// Moments of your own runs.
    #[must_use]
    pub fn moments(&self) -> PathBuf {
        self.0.join("moments")
    }

    /// Moments of the run of a name.
    #[must_use]
    pub fn moments_of(&self, run: &str) -> PathBuf {
        self.moments().join(run).with_extension("ron")
    }
}
