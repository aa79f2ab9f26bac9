//! The lines of a run's file, format 1.
//!
//! ```text
//! north-of-noise run, format 1
//! (version:"0.1.0",scenario:"first_sprint",…)⇥checksum
//! 1⇥1⇥Inbox⇥Answer(3,AskWhy)⇥-⇥checksum
//! 2⇥2⇥Inbox⇥EndPhase⇥fingerprint⇥checksum
//! ```
//!
//! Fields are parted by tabs: number of the decision; sprint and phase in which the run stands after
//! it, so that a list of runs needs no replay; the decision in RON, which reads floats back to the
//! same bits; the run's fingerprint where a sprint begins or the run ends; the checksum.

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
    /// Fingerprint of the fresh run.
    pub fingerprint: Hash,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry<'t> {
    /// Number of the decision, from 1.
    pub number: u64,
    /// Sprint in which the run stands after it, from 1.
    pub sprint: u8,
    /// Phase in which the run stands after it.
    pub phase: &'t str,
    /// The decision.
    pub decision: &'t str,
    /// Fingerprint of the run after it.
    pub fingerprint: Option<Hash>,
}

impl<'t> Entry<'t> {
    /// The line without its checksum.
    pub fn written(&self) -> String {
        let Self { number, sprint, phase, decision, fingerprint } = self;
        let fingerprint = fingerprint.map_or_else(|| NONE.into(), |f| f.to_string());
        format!("{number}\t{sprint}\t{phase}\t{decision}\t{fingerprint}")
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
        fields.next().is_none().then_some(Self { number, sprint, phase, decision, fingerprint })
    }
}

/// A line with its checksum and its end, and the checksum for the next.
pub(super) fn sealed(content: &str, chain: u64) -> (String, u64) {
    let sum = xxh3_64_with_seed(content.as_bytes(), chain);
    (format!("{content}\t{}\n", Hash(sum)), sum)
}

/// What a line says, if it is as it was written after the lines before; and the checksum for the next.
pub(super) fn unsealed(line: &str, chain: u64) -> Option<(&str, u64)> {
    let (content, sum) = line.rsplit_once('\t')?;
    let sum = Hash::read(sum)?.0;
    (xxh3_64_with_seed(content.as_bytes(), chain) == sum).then_some((content, sum))
}
