//! A run's file taken apart: what of it is as it was written, and where that ends.

use super::error::JournalError;
use super::format::{Entry, FORMAT, Header, first_line, format_of, unsealed};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Longer files are not read: a long run of the largest scenario takes a hundredth of it.
const MOST_MIB: u64 = 16;

/// A file's valid lines.
#[derive(Debug)]
pub(super) struct Contents<'t> {
    pub header: Header,
    pub entries: Vec<Entry<'t>>,
    /// Bytes up to the end of the last valid line.
    pub valid: usize,
    /// Checksum of the last valid line.
    pub chain: u64,
    /// What is wrong with the rest, if there is one: a sentence.
    pub damage: Option<String>,
}

/// Lines of the file before the first decision.
pub(super) const HEADER_LINES: usize = 2;

/// Reads a file that is not longer than a run.
pub(super) fn read(file: &mut File, path: &Path) -> Result<Vec<u8>, JournalError> {
    let most = MOST_MIB << 20;
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(JournalError::io("read", path))?;
    if bytes.len() as u64 > most {
        return Err(JournalError::TooLong { path: path.into(), most: MOST_MIB });
    }
    Ok(bytes)
}

impl<'t> Contents<'t> {
    /// Takes a file apart.
    ///
    /// # Errors
    /// If the first two lines do not say which run it is.
    pub fn of(bytes: &'t [u8], path: &Path) -> Result<Self, JournalError> {
        let not_a_run = || JournalError::NotARun { path: path.into() };
        let mut rest = Lines { bytes, at: 0 };
        let format = rest.next().and_then(format_of).ok_or_else(not_a_run)?;
        if format != FORMAT {
            return Err(JournalError::OtherFormat { path: path.into(), format, known: FORMAT });
        }
        let (_, chain) = first_line();
        let (header, mut chain) =
            rest.next().and_then(|line| header(line, chain)).ok_or_else(|| JournalError::HeaderDamaged { path: path.into() })?;
        let mut entries = Vec::new();
        let mut valid = rest.at;
        while let Some((entry, next)) = rest.next().and_then(|line| entry(line, chain, entries.len())) {
            entries.push(entry);
            (chain, valid) = (next, rest.at);
        }
        let tail = bytes.get(valid..).unwrap_or_default();
        let damage = (!tail.is_empty()).then(|| describe(tail, entries.len()));
        Ok(Self { header, entries, valid, chain, damage })
    }
}

fn header(line: &str, chain: u64) -> Option<(Header, u64)> {
    let (content, chain) = unsealed(line, chain)?;
    Some((ron::from_str(content).ok()?, chain))
}

/// The next decision's line, if it belongs there.
fn entry(line: &str, chain: u64, before: usize) -> Option<(Entry<'_>, u64)> {
    let (content, chain) = unsealed(line, chain)?;
    let entry = Entry::read(content)?;
    (entry.number == before as u64 + 1).then_some((entry, chain))
}

/// What is wrong with what stands after the valid lines.
fn describe(tail: &[u8], decisions: usize) -> String {
    let ended = tail.iter().filter(|b| **b == b'\n').count();
    if ended == 0 {
        return format!("The decision after number {decisions} was not yet on the disk when the program stopped, and is lost.");
    }
    let line = HEADER_LINES + decisions + 1;
    let after = match ended + usize::from(tail.last() != Some(&b'\n')) - 1 {
        0 => String::new(),
        1 => " and the line after it".into(),
        more => format!(" and the {more} lines after it"),
    };
    format!("Line {line} is not as it was written{after}: the run goes on after decision {decisions}.")
}

/// Whole lines of text; ends at the first that is neither.
struct Lines<'t> {
    bytes: &'t [u8],
    /// Where the next line begins.
    at: usize,
}

impl<'t> Iterator for Lines<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let rest = self.bytes.get(self.at..)?;
        let end = rest.iter().position(|b| *b == b'\n')?;
        let line = std::str::from_utf8(rest.get(..end)?).ok()?;
        self.at += end + 1;
        // An editor or a version control system may have changed how lines end.
        Some(line.strip_suffix('\r').unwrap_or(line))
    }
}
