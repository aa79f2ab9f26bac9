//! A run's file taken apart: what of it is as it was written, and where that ends.

use super::chain::Links;
use super::damage::Damage;
use super::error::JournalError;
use super::format::{Entry, Header};
use super::kind::FileKind;
use std::path::Path;

/// A file's valid lines.
#[derive(Debug)]
pub(super) struct Contents<'t> {
    /// The file's format.
    pub format: u32,
    pub header: Header,
    /// Checksum of the header: equal for files that begin alike.
    pub begun: u64,
    pub entries: Vec<Entry<'t>>,
    /// Their checksums, each of all lines up to its own.
    pub sums: Vec<u64>,
    /// Bytes up to the end of the last valid line.
    pub valid: usize,
    /// Checksum of the last valid line.
    pub chain: u64,
    /// What is wrong with the rest, if there is one.
    pub damage: Option<Damage>,
}

/// Lines of the file before the first decision.
pub(super) const HEADER_LINES: usize = 2;

impl<'t> Contents<'t> {
    /// Takes a file apart.
    ///
    /// # Errors
    /// If the first two lines do not say which run it is.
    pub fn of(bytes: &'t [u8], path: &Path) -> Result<Self, JournalError> {
        let mut links = Links::of(bytes, FileKind::Run, path)?;
        let damaged = || JournalError::HeaderDamaged { path: path.into() };
        let header = links.next().and_then(|link| ron::from_str(link.content).ok()).ok_or_else(damaged)?;
        let (mut entries, mut sums) = (Vec::new(), Vec::new());
        let format = links.format();
        let (mut valid, begun) = links.place();
        let mut chain = begun;
        for link in links {
            let Some(entry) = entry(link.content, entries.len()) else { break };
            entries.push(entry);
            sums.push(link.chain);
            (valid, chain) = (link.end, link.chain);
        }
        let tail = bytes.get(valid..).unwrap_or_default();
        let damage = (!tail.is_empty()).then(|| describe(tail, entries.len()));
        Ok(Self { format, header, begun, entries, sums, valid, chain, damage })
    }
}

/// The next decision, if it belongs there.
fn entry(content: &str, before: usize) -> Option<Entry<'_>> {
    Entry::read(content).filter(|entry| entry.number == before as u64 + 1)
}

/// What is wrong with what comes after the valid lines.
fn describe(tail: &[u8], decisions: usize) -> Damage {
    let ended = tail.iter().filter(|b| **b == b'\n').count();
    if ended == 0 {
        return Damage::Unwritten { after: decisions };
    }
    let lines = ended + usize::from(tail.last() != Some(&b'\n'));
    Damage::Edited { line: HEADER_LINES + decisions + 1, further: lines - 1, after: decisions }
}
