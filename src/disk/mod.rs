//! The disk: the one place of the library that touches files.
//!
//! [`Disk`] says what is asked of it: files are read whole, with a limit and only if they are regular;
//! written whole or not at all, or a piece at the end; and what was written is still there after a cut of the power when
//! the call returns. [`Native`] is the machine's own file system, [`Memory`] one that lives in memory and
//! can be told to fail, [`Keyed`] one in a store of keys and texts, such as a browser has.
//!
//! How something is written durably is said once, here, in terms of the few things that a file system can
//! do (`raw::Files`). What an interrupted write leaves behind has a name by which it is known
//! ([`is_leftover`]) and is locked as long as its writer lives: [`Disk::sweep`] removes it.

mod appender;
mod keyed;
mod memory;
mod native;
mod raw;

pub use appender::Appender;
pub use keyed::{Keyed, Keys};
pub use memory::Memory;
pub use native::Native;

use raw::{Files, Handle, How};
use std::ffi::OsStr;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What a name in a folder stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// Anything else: a device, a pipe, a link that leads nowhere.
    Other,
}

/// What is known of a file or folder without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// What it is.
    pub sort: Sort,
    /// Bytes in it, if it is a file.
    pub length: u64,
    /// When it was last written; 1970 where the system does not say.
    pub modified: SystemTime,
}

/// One name in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Where it is.
    pub path: PathBuf,
    /// What it is.
    pub about: About,
}

impl Listed {
    /// Its name without the ending; none if it is not UTF-8.
    #[must_use]
    pub fn stem(&self) -> Option<&str> {
        self.path.file_stem()?.to_str()
    }

    /// Whether its name ends so, after a dot.
    #[must_use]
    pub fn ends_in(&self, ending: &str) -> bool {
        self.path.extension().is_some_and(|own| own == ending)
    }
}

/// Ending of a file that is not whole yet.
const UNFINISHED: &str = "new";
/// Comes before the number in the name of a file that was kept aside.
const ASIDE: &str = "damaged-";
/// Writers of one file at a time for whom there is a name to write aside under.
const WRITERS: u32 = 16;

/// Whether this is the name of what an interrupted write leaves behind.
#[must_use]
pub fn is_leftover(name: &OsStr) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == UNFINISHED)
}

/// Whether this is the name of a file that was kept aside.
fn is_aside(name: &OsStr) -> bool {
    let ending = Path::new(name).extension().and_then(OsStr::to_str);
    let number = ending.and_then(|ending| ending.strip_prefix(ASIDE));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a name is hidden, as synchronisation tools and editors name what is theirs.
fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// Files and folders, read and durably written. Used as `Arc<dyn Disk>`.
///
/// Errors that callers tell apart by their kind: `FileTooLarge` (longer than the limit), `IsADirectory` and
/// `InvalidInput` (no regular file), `AlreadyExists` (the name is taken), `WouldBlock` (another program is
/// writing it).
pub trait Disk: Files {
    /// Reads a whole file of `most` bytes at most. What is longer or no regular file is refused before it is read.
    ///
    /// # Errors
    /// As the disk says; `FileTooLarge`, `IsADirectory`, `InvalidInput`.
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        is_readable(self.about(path)?, most)?;
        let mut handle = self.open(path, How::Read)?;
        read_all(&mut *handle, most)
    }

    /// Reads a whole file of text; see [`Disk::read`].
    ///
    /// # Errors
    /// As [`Disk::read`]; `InvalidData` if it is not UTF-8.
    fn read_text(&self, path: &Path, most: u64) -> io::Result<String> {
        let not_text = |_| io::Error::new(ErrorKind::InvalidData, "it is not text in UTF-8");
        String::from_utf8(self.read(path, most)?).map_err(not_text)
    }

    /// What is in a folder, by name. Hidden names and leftovers of interrupted writes are left out.
    ///
    /// # Errors
    /// As the disk says.
    fn list(&self, folder: &Path) -> io::Result<Vec<Listed>> {
        let mut all = Vec::new();
        for name in self.names(folder)? {
            if is_hidden(&name) || is_leftover(&name) {
                continue;
            }
            let path = folder.join(name);
            // One that is gone by now is listed as what it is: nothing that can be read.
            let gone = About { sort: Sort::Other, length: 0, modified: SystemTime::UNIX_EPOCH };
            all.push(Listed { about: self.about(&path).unwrap_or(gone), path });
        }
        all.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(all)
    }

    /// What in a folder has this ending and is no folder; nothing if the folder is not there.
    ///
    /// # Errors
    /// As the disk says.
    fn files(&self, folder: &Path, ending: &str) -> io::Result<Vec<Listed>> {
        match self.list(folder) {
            Ok(mut listed) => {
                listed.retain(|file| file.about.sort != Sort::Folder && file.ends_in(ending));
                Ok(listed)
            }
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(Vec::new()),
            Err(e) => Err(e),
        }
    }

    /// Whether there is something of that name, whatever it is.
    fn exists(&self, path: &Path) -> bool {
        self.is_taken(path)
    }

    /// Makes a folder and those it lies in, unless they are there.
    ///
    /// # Errors
    /// As the disk says.
    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        let mut missing = Vec::new();
        for ancestor in folder.ancestors().filter(|path| !path.as_os_str().is_empty()) {
            match self.about(ancestor) {
                Ok(About { sort: Sort::Folder, .. }) => break,
                Ok(_) => return Err(io::Error::new(ErrorKind::NotADirectory, format!("`{}` is not a folder", ancestor.display()))),
                Err(e) if e.kind() == ErrorKind::NotFound => missing.push(ancestor),
                Err(e) => return Err(e),
            }
        }
        for path in missing.into_iter().rev() {
            match self.make(path) {
                Err(e) if e.kind() != ErrorKind::AlreadyExists => return Err(e),
                // Another program may have made it in this very moment.
                _ => self.sync_names(folder_of(path))?,
            }
        }
        Ok(())
    }

    /// Puts a file in the place of another, whole or not at all, and makes its folder if there is none.
    ///
    /// # Errors
    /// As the disk says; what was there before is unharmed then, unless it says that only the folder could
    /// not be flushed.
    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.make_folder(folder_of(path))?;
        let mut last = io::Error::from(ErrorKind::WouldBlock);
        for n in 1..=WRITERS {
            match self.aside(&unfinished(path, n)) {
                Ok(mut aside) => return aside.finish(self.as_files(), path, bytes),
                Err(e) if e.kind() == ErrorKind::WouldBlock => last = e,
                Err(e) => return Err(e),
            }
        }
        Err(last)
    }

    /// Makes a new file that begins with these bytes, whole or not at all, and its folder if there is none;
    /// gives it back open for appending and locked.
    ///
    /// # Errors
    /// As the disk says; `AlreadyExists` if the name is taken or another program is just taking it.
    fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<Appender> {
        let taken = || io::Error::from(ErrorKind::AlreadyExists);
        if self.exists(path) {
            return Err(taken());
        }
        self.make_folder(folder_of(path))?;
        // Whoever writes aside under this name has the file's name.
        let mut aside = self.aside(&unfinished(path, 1)).map_err(|e| if e.kind() == ErrorKind::WouldBlock { taken() } else { e })?;
        if self.exists(path) {
            aside.give_up(self.as_files());
            return Err(taken());
        }
        if let Err(e) = aside.finish(self.as_files(), path, bytes) {
            // Where only the folder could not be flushed it has its name already.
            if aside.handle.is(path) {
                let _as_it_was = self.unlink(path);
            }
            return Err(e);
        }
        Ok(Appender::new(aside.handle, bytes.len() as u64))
    }

    /// Opens a file for appending, locked: as long as it is open no other program can. What it holds is on the disk
    /// when this returns.
    ///
    /// # Errors
    /// As the disk says; `WouldBlock` if another program has it open.
    fn append(&self, path: &Path) -> io::Result<Appender> {
        is_regular(self.about(path)?)?;
        let mut handle = self.locked(path, How::Write)?;
        let about = handle.about()?;
        is_regular(about)?;
        // A program that was killed may have left what only the system has yet, be it bytes or the name. Whoever goes on
        // from it counts on it.
        handle.sync()?;
        self.sync_names(folder_of(path))?;
        Ok(Appender::new(handle, about.length))
    }

    /// Keeps bytes under the first free name of a file that is damaged, `<stem>.damaged-<n>`; says under which.
    ///
    /// # Errors
    /// As the disk says.
    fn keep_aside(&self, path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
        for n in 1_u32.. {
            let beside = path.with_extension(format!("{ASIDE}{n}"));
            match self.create(&beside, bytes) {
                Ok(_) => return Ok(beside),
                Err(e) if e.kind() == ErrorKind::AlreadyExists => {}
                Err(e) => return Err(e),
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }

    /// Gives a file another name; what had that name is gone.
    ///
    /// # Errors
    /// As the disk says.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.put(from, to)?;
        self.sync_names(folder_of(to))?;
        if folder_of(from) == folder_of(to) { Ok(()) } else { self.sync_names(folder_of(from)) }
    }

    /// Removes a file.
    ///
    /// # Errors
    /// As the disk says.
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.unlink(path)?;
        self.sync_names(folder_of(path))
    }

    /// Removes from a folder what interrupted writes left behind, unless their writer still lives: files that are
    /// not whole, and empty ones where a damaged file was to be kept; only those whose names begin so. Says how many.
    ///
    /// # Errors
    /// As the disk says. A folder that is not there holds none.
    fn sweep(&self, folder: &Path, beginning: &str) -> io::Result<usize> {
        let names = match self.names(folder) {
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(0),
            names => names?,
        };
        let mut swept = 0;
        for name in names.iter().filter(|name| name.as_encoded_bytes().starts_with(beginning.as_bytes())) {
            let path = folder.join(name);
            let Ok(About { sort: Sort::File, length, .. }) = self.about(&path) else { continue };
            if is_leftover(name) || is_aside(name) && length == 0 {
                match self.locked(&path, How::Write) {
                    Ok(_held) => self.unlink(&path)?,
                    Err(e) if matches!(e.kind(), ErrorKind::WouldBlock | ErrorKind::NotFound) => continue,
                    Err(e) => return Err(e),
                }
                swept += 1;
            }
        }
        if swept > 0 {
            self.sync_names(folder)?;
        }
        Ok(swept)
    }

    /// Opens and locks a file, which is still the one of that name when the lock is held.
    #[doc(hidden)]
    fn locked(&self, path: &Path, how: How) -> io::Result<Box<dyn Handle>> {
        // Its last writer may give it its proper name, or a sweep remove it, between opening and locking.
        const TRIES: u32 = 100;
        for _ in 0..TRIES {
            let handle = self.open(path, how)?;
            if !handle.lock()? {
                break;
            }
            if handle.is(path) {
                return Ok(handle);
            }
        }
        Err(ErrorKind::WouldBlock.into())
    }

    /// Opens what is not whole yet: made, or taken over from a writer that is gone.
    #[doc(hidden)]
    fn aside(&self, path: &Path) -> io::Result<Aside> {
        Ok(Aside { handle: self.locked(path, How::Make)?, path: path.into() })
    }

    #[doc(hidden)]
    fn as_files(&self) -> &dyn Files;
}

impl<F: Files> Disk for F {
    fn as_files(&self) -> &dyn Files {
        self
    }
}

/// A file that is not whole yet, locked.
#[doc(hidden)]
#[derive(Debug)]
pub struct Aside {
    handle: Box<dyn Handle>,
    path: PathBuf,
}

impl Aside {
    /// Writes it and gives it its name; when a step fails nothing is left of it.
    fn finish(&mut self, files: &dyn Files, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut write = || {
            self.handle.set_len(0)?;
            self.handle.write(0, bytes)?;
            self.handle.sync()?;
            files.put(&self.path, path)
        };
        if let Err(e) = write() {
            self.give_up(files);
            return Err(e);
        }
        files.sync_names(folder_of(path))
    }

    fn give_up(&self, files: &dyn Files) {
        // What cannot be removed is swept at a later start.
        let _swept_later = files.unlink(&self.path);
    }
}

/// The name under which a file is written until it is whole; another one for each writer at a time.
fn unfinished(path: &Path, n: u32) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(if n == 1 { format!(".{UNFINISHED}") } else { format!(".{n}.{UNFINISHED}") });
    path.with_file_name(name)
}

/// The folder of a file.
fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn is_regular(about: About) -> io::Result<()> {
    match about.sort {
        Sort::File => Ok(()),
        Sort::Folder => Err(io::Error::new(ErrorKind::IsADirectory, "it is a folder")),
        Sort::Other => Err(io::Error::new(ErrorKind::InvalidInput, "it is not a regular file")),
    }
}

fn is_readable(about: About, most: u64) -> io::Result<()> {
    is_regular(about)?;
    if about.length > most { Err(too_long(most)) } else { Ok(()) }
}

fn too_long(most: u64) -> io::Error {
    let most = if most < 1 << 20 { format!("{most} bytes") } else { format!("{} MiB", most >> 20) };
    io::Error::new(ErrorKind::FileTooLarge, format!("it is longer than {most}"))
}

/// Reads a file from its beginning. It may have become another one since it was looked at.
fn read_all(handle: &mut dyn Handle, most: u64) -> io::Result<Vec<u8>> {
    is_readable(handle.about()?, most)?;
    let bytes = handle.read(most.saturating_add(1))?;
    if bytes.len() as u64 > most { Err(too_long(most)) } else { Ok(bytes) }
}
