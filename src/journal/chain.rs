//! Lines chained by checksums: read as far as they are as they were written, and appended durably.

use super::error::{Doing, JournalError};
use super::format::{sealed, stored, sum, unsealed};
use super::kind::FileKind;
use crate::disk::{Appender, Disk};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use xxhash_rust::xxh3::xxh3_64;

/// Reads a file that is not longer than any of its kind.
pub(super) fn read(disk: &dyn Disk, kind: FileKind, path: &Path) -> Result<Vec<u8>, JournalError> {
    disk.read(path, kind.most()).map_err(unread(kind, path))
}

/// For `map_err` on reading a file of a kind.
pub(super) fn unread(kind: FileKind, path: &Path) -> impl FnOnce(io::Error) -> JournalError {
    let path = path.to_path_buf();
    move |cause| match cause.kind() {
        ErrorKind::FileTooLarge => JournalError::TooLong { path, kind, most: kind.most_mib() },
        ErrorKind::WouldBlock => JournalError::InUse { kind, path },
        _ => JournalError::Io { doing: Doing::Read, path, cause },
    }
}

/// The first lines of a new file: that of its kind, and these, sealed.
pub(super) fn head<'c>(kind: FileKind, contents: impl IntoIterator<Item = &'c str>) -> (String, u64) {
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
    format: u32,
}

impl<'t> Links<'t> {
    /// The lines of a file of this kind.
    ///
    /// # Errors
    /// If its first line is not of this kind, or of a format that this version does not know.
    pub fn of(bytes: &'t [u8], kind: FileKind, path: &Path) -> Result<Self, JournalError> {
        let mut lines = Lines { bytes, at: if bytes.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 } };
        let first = lines.next().and_then(|line| std::str::from_utf8(line).ok());
        let known = first.and_then(|first| Some((kind.format_of(first)?, xxh3_64(first.as_bytes()))));
        let (format, chain) = known.ok_or_else(|| JournalError::OtherKind { path: path.into(), kind })?;
        if !(1..=kind.format()).contains(&format) {
            return Err(JournalError::OtherFormat { path: path.into(), kind, format, known: kind.format() });
        }
        Ok(Self { lines, chain, format })
    }

    /// Where the next line begins, and the checksum for it.
    pub const fn place(&self) -> (usize, u64) {
        (self.lines.at, self.chain)
    }

    /// The file's format.
    pub const fn format(&self) -> u32 {
        self.format
    }

    /// Of lines that each count by themselves, those that are as they were written, wherever they are.
    pub fn salvage(mut self) -> Salvaged<'t> {
        let (valid, chain) = self.place();
        let mut salvaged = Salvaged { good: Vec::new(), bad: 0, valid, chain };
        // What the next line may be chained to: more than one thing after a bad line, of which either what it
        // says or its checksum may be what was changed.
        let mut seeds = vec![self.chain];
        let mut since = 0;
        // After the line of the kind.
        for number in 2.. {
            let Some(line) = self.lines.next() else { break };
            let parted = stored(line);
            let is_good = |content: &str, own: u64| seeds.iter().any(|seed| sum(content, *seed) == own);
            if let Some((Some(content), Some(own))) = parted
                && is_good(content, own)
            {
                salvaged.good.push((number, content));
                salvaged.bad += since;
                (salvaged.valid, salvaged.chain, since, seeds) = (self.lines.at, own, 0, vec![own]);
                continue;
            }
            since += usize::from(!line.is_empty());
            let (content, own) = parted.unwrap_or_default();
            let computed = content.and_then(|content| Some(sum(content, *seeds.last()?)));
            seeds.extend(own.into_iter().chain(computed));
            if seeds.len() > SEEDS {
                // The oldest but the last good one.
                seeds.drain(1..=seeds.len() - SEEDS);
            }
        }
        // A line that is not ended was never said to be on the disk.
        let is_ended = self.lines.bytes.ends_with(b"\n");
        salvaged.bad += since.saturating_sub(usize::from(!is_ended));
        salvaged
    }
}

impl<'t> Iterator for Links<'t> {
    type Item = Link<'t>;

    fn next(&mut self) -> Option<Link<'t>> {
        let mut lines = self.lines.clone();
        let (content, chain) = unsealed(std::str::from_utf8(lines.next()?).ok()?, self.chain)?;
        (self.lines, self.chain) = (lines, chain);
        Some(Link { content, chain, end: self.lines.at })
    }
}

/// What a line may be chained to after others that are not as they were written.
const SEEDS: usize = 8;

/// Lines of which each counts by itself.
#[derive(Debug)]
pub(super) struct Salvaged<'t> {
    /// Those that are as they were written: their numbers in the file, from 1, and what they say.
    pub good: Vec<(usize, &'t str)>,
    /// How many are not, but for a last one that was being written.
    pub bad: usize,
    /// Bytes up to the end of the last good one.
    pub valid: usize,
    /// Its checksum.
    pub chain: u64,
}

/// Some editors begin files with it.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Lines, the last of which need not be ended.
#[derive(Debug, Clone)]
struct Lines<'t> {
    bytes: &'t [u8],
    /// Where the next line begins.
    at: usize,
}

impl<'t> Iterator for Lines<'t> {
    type Item = &'t [u8];

    fn next(&mut self) -> Option<&'t [u8]> {
        let rest = self.bytes.get(self.at..).filter(|rest| !rest.is_empty())?;
        let end = rest.iter().position(|b| *b == b'\n').unwrap_or(rest.len());
        let line = rest.get(..end)?;
        self.at += rest.len().min(end + 1);
        // An editor or a version control system may have changed how lines end.
        Some(line.strip_suffix(b"\r").unwrap_or(line))
    }
}

/// A file open for the next line. While it is open no other program can write it.
#[derive(Debug)]
pub(super) struct Chained {
    path: PathBuf,
    kind: FileKind,
    file: Appender,
    /// Checksum of the last line.
    chain: u64,
    /// The last line lacks its end.
    is_open: bool,
}

impl Chained {
    /// A new file; its last line has this checksum.
    pub const fn new(path: PathBuf, kind: FileKind, file: Appender, chain: u64) -> Self {
        Self { path, kind, file, chain, is_open: false }
    }

    /// A file that ends in these bytes, the last line of which has this checksum.
    pub fn resumed(path: PathBuf, kind: FileKind, file: Appender, valid: &[u8], chain: u64) -> Self {
        Self { path, kind, file, chain, is_open: !valid.ends_with(b"\n") }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes a line; it is on the disk when this returns.
    ///
    /// # Errors
    /// If the disk fails, or the file would become longer than can be opened again. Nothing counts as written
    /// then, and the same line may be tried again.
    pub fn append(&mut self, content: &str, doing: Doing) -> Result<(), JournalError> {
        self.append_all([content], doing)
    }

    /// Writes lines with one flush for all of them; they are on the disk when this returns.
    ///
    /// # Errors
    /// As [`Chained::append`]; none of them counts as written then.
    pub fn append_all<'c>(&mut self, contents: impl IntoIterator<Item = &'c str>, doing: Doing) -> Result<(), JournalError> {
        let mut chain = self.chain;
        let mut lines = String::from(if self.is_open { "\n" } else { "" });
        for content in contents {
            let (line, next) = sealed(content, chain);
            lines += &line;
            chain = next;
        }
        if self.file.length() + lines.len() as u64 > self.kind.most() {
            return Err(JournalError::Full { path: self.path.clone(), kind: self.kind, most: self.kind.most_mib() });
        }
        self.file.append(lines.as_bytes()).map_err(JournalError::io(doing, &self.path))?;
        (self.chain, self.is_open) = (chain, false);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::Memory;
    use std::sync::Arc;

    /// A history of so many entries.
    fn history(entries: usize) -> String {
        let lines: Vec<String> = (0..entries).map(|k| format!("entry {k}")).collect();
        head(FileKind::History, lines.iter().map(String::as_str)).0
    }

    fn salvaged(bytes: &[u8]) -> (Vec<String>, usize) {
        let links = Links::of(bytes, FileKind::History, Path::new("history.log")).expect("a history");
        let salvaged = links.salvage();
        (salvaged.good.iter().map(|(_, line)| (*line).to_string()).collect(), salvaged.bad)
    }

    #[test]
    fn one_changed_byte_costs_its_own_line_and_at_most_the_next() {
        let whole = history(12).into_bytes();
        let head = whole.iter().position(|b| *b == b'\n').expect("a line") + 1;
        for at in head..whole.len() {
            for byte in [b'x', b'\n', b'\t', b'0', 0, 0xff] {
                let mut bytes = whole.clone();
                if std::mem::replace(&mut bytes[at], byte) == byte {
                    continue;
                }
                let (good, bad) = salvaged(&bytes);
                // An end of a line that is gone joins two, and one that is new parts a checksum, on which the next line builds.
                let least = if whole[at] == b'\n' || byte == b'\n' { 10 } else { 11 };
                assert!(good.len() >= least, "byte {at} made {byte}: {good:?}");
                assert!(good.len() == 12 || bad > 0 || at == whole.len() - 1, "byte {at} made {byte}: nothing said");
            }
        }
    }

    #[test]
    fn lines_that_are_gone_or_doubled_cost_no_more_than_one_after_them() {
        let whole = history(12);
        let lines: Vec<&str> = whole.split_inclusive('\n').collect();
        let without: String = lines[..4].iter().chain(&lines[6..]).copied().collect();
        assert_eq!(salvaged(without.as_bytes()).0.len(), 9);
        let doubled: String = lines[..6].iter().chain(&lines[5..]).copied().collect();
        assert_eq!(salvaged(doubled.as_bytes()), (salvaged(whole.as_bytes()).0, 1));
    }

    #[test]
    fn other_ends_of_lines_and_a_mark_at_the_beginning_change_nothing() {
        let whole = history(5);
        let all = salvaged(whole.as_bytes());
        assert_eq!((all.0.len(), all.1), (5, 0));
        for other in [whole.replace('\n', "\r\n"), format!("\u{feff}{whole}"), whole.trim_end().into(), format!("{}\r", whole.trim_end())] {
            assert_eq!(salvaged(other.as_bytes()), all, "{other:?}");
        }
    }

    #[test]
    fn what_could_not_be_opened_again_is_not_written() {
        let disk: Arc<dyn Disk> = Arc::new(Memory::new());
        let path = Path::new("a.exam");
        let (head, chain) = head(FileKind::Exam, []);
        let file = disk.create(path, head.as_bytes()).expect("begun");
        let mut chained = Chained::new(path.into(), FileKind::Exam, file, chain);
        let long = "x".repeat((FileKind::Exam.most() / 4) as usize);
        for _ in 0..3 {
            chained.append(&long, Doing::WriteStep).expect("fits");
        }
        assert!(matches!(chained.append(&long, Doing::WriteStep), Err(JournalError::Full { .. })));
        chained.append("short", Doing::WriteStep).expect("fits");
        let bytes = read(&*disk, FileKind::Exam, path).expect("can be opened");
        assert_eq!(Links::of(&bytes, FileKind::Exam, path).expect("an exam").count(), 4);
    }
}
