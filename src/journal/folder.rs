//! A folder of kept files of one kind: names, beginning a file, opening it again.

use super::chain::{Chained, unread};
use super::error::{Doing, JournalError};
use super::kind::FileKind;
use crate::authored::suggestion;
use crate::disk::{Appender, Disk, Listed};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Name of the file that the history is kept in, beside which people keep banks of their own.
pub(super) const HISTORY: &str = "history";

/// A folder whose files have names of their own and one ending. It is made when the first of them is.
#[derive(Debug, Clone)]
pub(super) struct Folder {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    kind: FileKind,
    ending: &'static str,
}

/// A file opened again.
pub(super) struct Reopened {
    pub path: PathBuf,
    pub file: Appender,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Folder {
    /// The folder, whether it is there or not.
    pub const fn new(disk: Arc<dyn Disk>, path: PathBuf, kind: FileKind, ending: &'static str) -> Self {
        Self { disk, path, kind, ending }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The disk it is on.
    pub fn disk(&self) -> &dyn Disk {
        &*self.disk
    }

    /// The same, to be kept.
    pub fn shared_disk(&self) -> Arc<dyn Disk> {
        Arc::clone(&self.disk)
    }

    /// The file of that name, whether it is there or not.
    pub fn file(&self, name: &str) -> PathBuf {
        self.path.join(format!("{name}.{}", self.ending))
    }

    /// The files there are, by name.
    pub fn files(&self) -> Vec<Listed> {
        let mut files = self.disk.files(&self.path, self.ending).unwrap_or_default();
        files.retain(|file| file.stem().is_some());
        files
    }

    /// The names there are, sorted.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.files().iter().filter_map(|file| file.stem().map(String::from)).collect();
        names.sort_unstable();
        names
    }

    /// The file of a name that is there.
    ///
    /// # Errors
    /// The nearest names, if there is none.
    pub fn find(&self, name: &str) -> Result<PathBuf, JournalError> {
        let names = self.names();
        // Only names that were listed: nothing can lead out of the folder.
        if names.iter().any(|known| known == name) {
            return Ok(self.file(name));
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let hint = if names.is_empty() { format!("No {} was begun yet.", self.kind) } else { suggestion(name, &names) };
        Err(JournalError::NotThere { kind: self.kind, name: name.into(), folder: self.path.clone(), hint })
    }

    /// Makes a new file under the first free name, whole or not at all; says under which. Its first lines, with the
    /// checksum of the last of them, may depend on the name.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn begin(
        &self,
        stem: &str,
        lines: impl Fn(&str) -> Result<(String, u64), JournalError>,
    ) -> Result<(String, Chained), JournalError> {
        self.sweep();
        for n in 1_u32.. {
            let name = if n == 1 { stem.to_string() } else { format!("{stem}-{n}") };
            if self.disk.exists(&self.file(&name)) {
                continue;
            }
            let (lines, chain) = lines(&name)?;
            if let Some(file) = self.begin_as(&name, &lines, chain)? {
                return Ok((name, file));
            }
        }
        Err(JournalError::io(Doing::BeginIn, &self.path)(ErrorKind::AlreadyExists.into()))
    }

    /// Makes a new file of this name, whole or not at all; none if the name is taken.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn begin_as(&self, name: &str, lines: &str, chain: u64) -> Result<Option<Chained>, JournalError> {
        let path = self.file(name);
        match self.disk.create(&path, lines.as_bytes()) {
            Ok(file) => Ok(Some(Chained::new(path, self.kind, file, chain))),
            Err(e) if e.kind() == ErrorKind::AlreadyExists => Ok(None),
            Err(e) => Err(JournalError::io(Doing::Begin, &path)(e)),
        }
    }

    /// Opens a file for appending, locked, with what it holds.
    ///
    /// # Errors
    /// If it is not there, another program has it open, or it is too long.
    pub fn resume(&self, name: &str) -> Result<Reopened, JournalError> {
        let path = self.find(name)?;
        self.sweep();
        let opened = self.disk.append(&path).map_err(|cause| match cause.kind() {
            ErrorKind::WouldBlock => JournalError::InUse { kind: self.kind, path: path.clone() },
            _ => JournalError::io(Doing::Open, &path)(cause),
        });
        let mut file = opened?;
        let bytes = file.read(self.kind.most()).map_err(unread(self.kind, &path))?;
        Ok(Reopened { path, file, bytes })
    }

    /// Cuts a damaged file back to its valid bytes and keeps it as it was beside; says where.
    ///
    /// # Errors
    /// If either cannot be written; then nothing was cut.
    pub fn cut(&self, path: &Path, file: &mut Appender, bytes: &[u8], valid: usize) -> Result<PathBuf, JournalError> {
        let beside = self.keep_damaged(path, bytes)?;
        file.cut(valid as u64).map_err(JournalError::io(Doing::CutBack, path))?;
        Ok(beside)
    }

    /// Keeps a damaged file as it was, under the first free name; says where.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn keep_damaged(&self, path: &Path, bytes: &[u8]) -> Result<PathBuf, JournalError> {
        self.disk.keep_aside(path, bytes).map_err(JournalError::io(Doing::KeepDamaged, path))
    }

    /// Clears up what interrupted writes left behind. Where that is not possible it does no harm to anything else.
    pub fn sweep(&self) {
        // What people keep beside the history is theirs.
        let beginning = if self.kind == FileKind::History { HISTORY } else { "" };
        let _swept_later = self.disk.sweep(&self.path, beginning);
    }
}

/// What a file's name begins with: a name and a seed, nothing that a file system could object to.
pub(super) fn stem(name: &str, seed: u64) -> String {
    let safe: String = name.chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { '_' }).collect();
    format!("{safe}-{seed}")
}

/// Whether a file that begins with this stem has a name that the program gave it.
pub(super) fn is_own_name(name: &str, stem: &str) -> bool {
    let rest = name.strip_prefix(stem);
    rest.is_some_and(|rest| {
        rest.is_empty() || rest.strip_prefix('-').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    })
}
