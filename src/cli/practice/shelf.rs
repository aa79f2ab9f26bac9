//! The bank, the sources and the profiles, with what the data folder adds.

use crate::authored::{Severity, suggestion};
use crate::cli::data_folder;
use crate::cli::out::say;
use crate::disk::Native;
use crate::journal::PracticeStore;
use crate::practice::{BANK_FILES, Bank, Profile, Sources, Zone};
use crate::program::utc_offset;
use anyhow::bail;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// What is practised with.
pub(super) struct Shelf {
    pub store: PracticeStore,
    pub sources: Sources,
    pub bank: Bank,
    pub profiles: Vec<Profile>,
}

impl Shelf {
    /// Opens it; says which of one's own banks cannot be used.
    ///
    /// # Errors
    /// If the data folder cannot be had.
    pub fn open(data: Option<PathBuf>) -> anyhow::Result<Self> {
        let store = PracticeStore::open(Arc::new(Native), data_folder(data.clone())?);
        let own = store.own_banks();
        let files: Vec<(&str, &str)> =
            BANK_FILES.iter().copied().chain(own.iter().map(|(name, text)| (name.as_str(), text.as_str()))).collect();
        let sources = Sources::shipped();
        let (bank, findings) = Bank::load(&files, &sources);
        for ((name, _), findings) in files.iter().zip(findings) {
            if findings.iter().any(|finding| finding.severity == Severity::Error) {
                say(format!("`{name}` was left out: `{}` says why.", advice(name, data.as_deref())));
            }
        }
        let profiles = Profile::shipped(&bank);
        Ok(Self { store, sources, bank, profiles })
    }

    /// The profile of that name.
    ///
    /// # Errors
    /// If there is none, with the nearest.
    pub fn profile(&self, asked: &str) -> anyhow::Result<&Profile> {
        if let Some(profile) = self.profiles.iter().find(|profile| profile.id == asked) {
            return Ok(profile);
        }
        let names: Vec<&str> = self.profiles.iter().map(|profile| profile.id.as_str()).collect();
        bail!("There is no exam profile `{asked}`. {}", suggestion(asked, &names))
    }
}

/// The command that says what is wrong with a bank, to be typed as it is: names with more than letters in them are quoted.
fn advice(name: &str, data: Option<&Path>) -> String {
    let quoted = |text: &str| {
        let plain = text.chars().all(|c| c.is_alphanumeric() || "/\\.:_-".contains(c));
        if plain { text.to_owned() } else { format!("\"{text}\"") }
    };
    let data = data.map(|data| format!(" --data {}", quoted(&data.display().to_string()))).unwrap_or_default();
    format!("north-of-noise practice check {}{data}", quoted(name))
}

/// Where the learner is.
pub(in crate::cli) const fn zone() -> Zone {
    Zone::new(utc_offset)
}

/// The time, in seconds since 1970.
pub(in crate::cli) fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}
