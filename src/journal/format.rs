//! The lines of a run's file, format 2.
//!
//! ```text
//! north-of-noise run, format 2
//! (version:"0.1.0",scenario:"first_sprint",…)⇥checksum
//! 1⇥1⇥Inbox⇥Answer(3,AskWhy)⇥-⇥checksum
//! 2⇥2⇥Inbox⇥EndPhase⇥fingerprint⇥(when:Some(1790000000))⇥checksum
//! ```
//!
//! Fields are parted by tabs: number of the decision; sprint and phase in which the run is after
//! it, so that a list of runs needs no replay; the decision in RON, which reads floats back to the
//! same bits; the run's fingerprint where a sprint begins or the run ends; when and by whom it was decided,
//! if that is known; the checksum. Format 1 has no field for when and by whom.

use crate::sim::DIGEST;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64_with_seed;

/// Stands where there is no fingerprint.
const NONE: &str = "-";

/// What a run was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Somebody plays.
    Play,
    /// A player made of code plays, for somebody to look at.
    Sample,
}

/// Which run it is: the second line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Header {
    /// Version of the game that began the run.
    pub version: String,
    /// Name of the scenario.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// Hash of its text.
    pub content: Hash,
    /// Hash of the constants of the rules.
    pub rules: Hash,
    /// The seed.
    pub seed: u64,
    /// What for.
    pub mode: Mode,
    /// Sprints that are played.
    pub sprints: u8,
    /// Form of the fingerprints in this file ([`DIGEST`]); that of version 0.1.0, which had no number, if the file
    /// does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<u32>,
    /// Fingerprint of the fresh run.
    pub fingerprint: Hash,
    /// Name under which the run was begun: a copy of the file has it too. Empty in files that do not say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

impl Header {
    /// Whether the fingerprints in this file can be compared with those of this version.
    pub const fn is_comparable(&self) -> bool {
        matches!(self.digest, Some(own) if own == DIGEST)
    }
}

/// When a decision was made and by whom, as far as that is known. The rules never see it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Stamp {
    /// When, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<u64>,
    /// Name of who decided, where several may.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
}

/// A hash, written as sixteen hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub(super) struct Hash(pub u64);

impl std::fmt::Display for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl From<Hash> for String {
    fn from(hash: Hash) -> Self {
        hash.to_string()
    }
}

impl TryFrom<String> for Hash {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::read(&text).ok_or("sixteen hexadecimal digits")
    }
}

impl Hash {
    const DIGITS: usize = 16;

    fn read(text: &str) -> Option<Self> {
        let is_hex = text.len() == Self::DIGITS && text.bytes().all(|b| b.is_ascii_hexdigit());
        u64::from_str_radix(text, 16).ok().filter(|_| is_hex).map(Self)
    }
}

/// The line of one decision, its decision not yet read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry<'t> {
    /// Number of the decision, from 1.
    pub number: u64,
    /// Sprint in which the run is after it, from 1.
    pub sprint: u8,
    /// Phase in which the run is after it.
    pub phase: &'t str,
    /// The decision.
    pub decision: &'t str,
    /// Fingerprint of the run after it.
    pub fingerprint: Option<Hash>,
    /// When and by whom.
    pub stamp: Stamp,
}

impl<'t> Entry<'t> {
    /// The line without its checksum.
    ///
    /// # Errors
    /// If the stamp cannot be written as text, which none can fail to be.
    pub fn written(&self) -> ron::Result<String> {
        let Self { number, sprint, phase, decision, fingerprint, stamp } = self;
        let fingerprint = fingerprint.map_or_else(|| NONE.into(), |f| f.to_string());
        let stamp = if *stamp == Stamp::default() { String::new() } else { format!("\t{}", ron::to_string(stamp)?) };
        Ok(format!("{number}\t{sprint}\t{phase}\t{decision}\t{fingerprint}{stamp}"))
    }

    /// Reads what [`Entry::written`] wrote.
    pub fn read(text: &'t str) -> Option<Self> {
        let mut fields = text.split('\t');
        let number = fields.next()?.parse().ok()?;
        let sprint = fields.next()?.parse().ok()?;
        let phase = fields.next()?;
        let decision = fields.next()?;
        let fingerprint = match fields.next()? {
            NONE => None,
            hash => Some(Hash::read(hash)?),
        };
        let stamp = fields.next().map_or(Some(Stamp::default()), |stamp| ron::from_str(stamp).ok())?;
        fields.next().is_none().then_some(Self { number, sprint, phase, decision, fingerprint, stamp })
    }
}

/// A line with its checksum and its end, and the checksum for the next.
pub(super) fn sealed(content: &str, chain: u64) -> (String, u64) {
    let sum = sum(content, chain);
    (format!("{content}\t{}\n", Hash(sum)), sum)
}

/// What a line seems to say and its checksum, whether they fit or not, as far as either can be read.
pub(super) fn stored(line: &[u8]) -> Option<(Option<&str>, Option<u64>)> {
    let (rest, own) = line.split_at_checked(line.len().checked_sub(Hash::DIGITS)?)?;
    let own = std::str::from_utf8(own).ok().and_then(Hash::read).map(|hash| hash.0);
    // Without the tab between them.
    let content = rest.split_last().and_then(|(_, content)| std::str::from_utf8(content).ok());
    Some((content, own))
}

/// The checksum of a line after one with that checksum.
pub(super) fn sum(content: &str, chain: u64) -> u64 {
    xxh3_64_with_seed(content.as_bytes(), chain)
}

/// What a line says, if it is as it was written after the lines before; and the checksum for the next.
pub(super) fn unsealed(line: &str, chain: u64) -> Option<(&str, u64)> {
    let (content, own) = line.rsplit_once('\t')?;
    let own = Hash::read(own)?.0;
    (sum(content, chain) == own).then_some((content, own))
}
