//! Lines chained by checksums: read as far as they are as they were written, and appended durably.

use super::error::{Doing, JournalError};
use super::format::{sealed, unsealed};
use super::kind::{FORMAT, FileKind};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use xxhash_rust::xxh3::xxh3_64;

/// Longer files are not read: a long run of the largest scenario takes a hundredth of it.
const MOST_MIB: u64 = 16;

/// Reads a file that is not longer than any of its kind.
pub(super) fn read(file: &mut File, kind: FileKind, path: &Path) -> Result<Vec<u8>, JournalError> {
    let most = MOST_MIB << 20;
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(JournalError::io(Doing::Read, path))?;
    if bytes.len() as u64 > most {
        return Err(JournalError::TooLong { path: path.into(), kind, most: MOST_MIB });
    }
    Ok(bytes)
}

/// The first lines of a new file: that of its kind, and these, sealed.
pub(super) fn head(kind: FileKind, contents: &[String]) -> (String, u64) {
    let first = kind.first_line();
    let mut chain = xxh3_64(first.as_bytes());
    let mut head = first + "\n";
    for content in contents {
        let (line, next) = sealed(content, chain);
        head += &line;
        chain = next;
    }
    (head, chain)
}

/// One line that is as it was written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link<'t> {
    /// What it says.
    pub content: &'t str,
    /// Checksum for the next line.
    pub chain: u64,
    /// Where the next line begins.
    pub end: usize,
}

/// The lines of a file after the first, up to one that is not as it was written.
#[derive(Debug, Clone)]
pub(super) struct Links<'t> {
    lines: Lines<'t>,
    chain: u64,
}

impl<'t> Links<'t> {
    /// The lines of a file of this kind.
    ///
    /// # Errors
    /// If its first line is not of this kind and format.
    pub fn of(bytes: &'t [u8], kind: FileKind, path: &Path) -> Result<Self, JournalError> {
        let mut lines = Lines { bytes, at: 0 };
        let first = lines.next().and_then(|line| kind.format_of(line));
        let format = first.ok_or_else(|| JournalError::OtherKind { path: path.into(), kind })?;
        if format != FORMAT {
            return Err(JournalError::OtherFormat { path: path.into(), kind, format, known: FORMAT });
        }
        Ok(Self { lines, chain: xxh3_64(kind.first_line().as_bytes()) })
    }

    /// Where the next line begins, and the checksum for it.
    pub const fn place(&self) -> (usize, u64) {
        (self.lines.at, self.chain)
    }
}

impl<'t> Iterator for Links<'t> {
    type Item = Link<'t>;

    fn next(&mut self) -> Option<Link<'t>> {
        let mut lines = self.lines.clone();
        let (content, chain) = unsealed(lines.next()?, self.chain)?;
        (self.lines, self.chain) = (lines, chain);
        Some(Link { content, chain, end: self.lines.at })
    }
}

/// Whole lines of text; ends at the first that is neither.
#[derive(Debug, Clone)]
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

/// A file open for the next line. While it is open no other program can write it.
#[derive(Debug)]
pub(super) struct Chained {
    path: PathBuf,
    /// Open for appending, locked.
    file: File,
    /// Bytes that hold whole lines.
    length: u64,
    /// Checksum of the last line.
    chain: u64,
    /// The last attempt to write failed and may have left part of a line.
    is_torn: bool,
}

impl Chained {
    /// A file of so many bytes in whole lines, the last of which has this checksum.
    pub const fn new(path: PathBuf, file: File, length: u64, chain: u64) -> Self {
        Self { path, file, length, chain, is_torn: false }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes a line; it is on the disk when this returns.
    ///
    /// # Errors
    /// If the disk fails. Nothing counts as written then, and the same line may be tried again.
    pub fn append(&mut self, content: &str) -> io::Result<()> {
        let (line, chain) = sealed(content, self.chain);
        if self.is_torn {
            self.file.set_len(self.length)?;
        }
        self.is_torn = true;
        self.file.write_all(line.as_bytes())?;
        self.file.sync_data()?;
        self.length += line.len() as u64;
        self.chain = chain;
        self.is_torn = false;
        Ok(())
    }
}
