//! A folder of kept files of one kind: names, beginning a file, opening it again.

use super::chain::read;
use super::error::{Doing, JournalError};
use super::kept::sync_folder;
use super::kind::FileKind;
use crate::authored::suggestion;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

/// A folder whose files have names of their own and one ending.
#[derive(Debug, Clone)]
pub(super) struct Folder {
    path: PathBuf,
    kind: FileKind,
    ending: &'static str,
}

/// A file that was begun.
pub(super) struct Begun {
    pub name: String,
    pub path: PathBuf,
    /// Open for appending, locked.
    pub file: File,
}

impl Folder {
    /// Makes the folder if it is not there.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn open(path: PathBuf, kind: FileKind, ending: &'static str) -> Result<Self, JournalError> {
        fs::create_dir_all(&path).map_err(JournalError::io(Doing::MakeFolder, &path))?;
        Ok(Self { path, kind, ending })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The file of that name, whether it is there or not.
    pub fn file(&self, name: &str) -> PathBuf {
        self.path.join(format!("{name}.{}", self.ending))
    }

    /// The names there are, sorted.
    pub fn names(&self) -> Vec<String> {
        let files = fs::read_dir(&self.path).into_iter().flatten().flatten().map(|entry| entry.path());
        let own = files.filter(|path| path.extension().is_some_and(|e| e == self.ending));
        let mut names: Vec<String> = own.filter_map(|path| Some(path.file_stem()?.to_str()?.to_string())).collect();
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

    /// Makes a new file under the first free name, whole or not at all.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn begin(&self, stem: &str, head: &[u8]) -> Result<Begun, JournalError> {
        for n in 1_u32.. {
            let name = if n == 1 { stem.to_string() } else { format!("{stem}-{n}") };
            let path = self.file(&name);
            let unfinished = self.path.join(format!("{name}.new"));
            // Whoever makes this file has the name; another program takes the next.
            let mut file = match OpenOptions::new().read(true).append(true).create_new(true).open(&unfinished) {
                Ok(file) => file,
                Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => continue,
                Err(e) => return Err(JournalError::io(Doing::BeginIn, &self.path)(e)),
            };
            let is_taken = path.exists();
            let write = |file: &mut File| -> std::io::Result<()> {
                if is_taken {
                    return fs::remove_file(&unfinished);
                }
                file.write_all(head)?;
                file.sync_all()?;
                fs::rename(&unfinished, &path)?;
                sync_folder(&self.path)
            };
            write(&mut file).map_err(JournalError::io(Doing::Begin, &path))?;
            if !is_taken {
                self.lock(&file, &path)?;
                return Ok(Begun { name, path, file });
            }
        }
        Err(JournalError::io(Doing::BeginIn, &self.path)(std::io::ErrorKind::AlreadyExists.into()))
    }

    /// Opens a file for appending, locked, with what it holds.
    ///
    /// # Errors
    /// If it is not there, another program has it open, or it is too long.
    pub fn resume(&self, name: &str) -> Result<(PathBuf, File, Vec<u8>), JournalError> {
        let path = self.find(name)?;
        let mut file = OpenOptions::new().read(true).append(true).open(&path).map_err(JournalError::io(Doing::Open, &path))?;
        self.lock(&file, &path)?;
        let bytes = read(&mut file, self.kind, &path)?;
        Ok((path, file, bytes))
    }

    /// Cuts a damaged file back to its valid bytes and keeps it as it was beside; says where.
    ///
    /// # Errors
    /// If either cannot be written; then nothing was cut.
    pub fn cut(&self, name: &str, file: &File, bytes: &[u8], valid: usize) -> Result<PathBuf, JournalError> {
        let beside = self.keep_damaged(name, bytes)?;
        let cut = || file.set_len(valid as u64).and_then(|()| file.sync_all());
        cut().map_err(JournalError::io(Doing::CutBack, &self.file(name)))?;
        Ok(beside)
    }

    /// Keeps a damaged file as it was, under the first free name.
    fn keep_damaged(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, JournalError> {
        let free = (1_u32..).map(|n| self.path.join(format!("{name}.damaged-{n}"))).find(|path| !path.exists());
        let path = free.unwrap_or_else(|| self.path.join(format!("{name}.damaged")));
        let write = || -> std::io::Result<()> {
            let mut file = OpenOptions::new().write(true).create_new(true).open(&path)?;
            file.write_all(bytes)?;
            file.sync_all()?;
            sync_folder(&self.path)
        };
        write().map_err(JournalError::io(Doing::KeepDamaged, &path))?;
        Ok(path)
    }

    /// Keeps other programs from writing the same file.
    fn lock(&self, file: &File, path: &Path) -> Result<(), JournalError> {
        if cfg!(windows) {
            // A lock there would also keep the list of files from reading it.
            return Ok(());
        }
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => Err(JournalError::InUse { kind: self.kind, path: path.into() }),
            // A file system without locks is no reason not to go on.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
        }
    }
}

/// What a file's name begins with: a name and a seed, nothing that a file system could object to.
pub(super) fn stem(name: &str, seed: u64) -> String {
    let safe: String = name.chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { '_' }).collect();
    format!("{safe}-{seed}")
}
