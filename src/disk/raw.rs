//! What a file system can do, step by step: what durable writing is made of.

use super::About;
use std::ffi::OsString;
use std::fmt::Debug;
use std::io;
use std::path::Path;

/// How a file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// To be read.
    Read,
    /// To be written; it must be there.
    Write,
    /// To be written; it is made if it is not there.
    Make,
}

/// A file system.
pub trait Files: Debug + Send + Sync {
    /// What a name leads to.
    ///
    /// # Errors
    /// As the disk says.
    fn about(&self, path: &Path) -> io::Result<About>;
    /// Whether a name is taken, even by what leads nowhere.
    fn is_taken(&self, path: &Path) -> bool;
    /// The names in a folder, in any order.
    ///
    /// # Errors
    /// As the disk says.
    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>>;
    /// Opens a file.
    ///
    /// # Errors
    /// As the disk says; `WouldBlock` if another program keeps it from being opened.
    fn open(&self, path: &Path, how: How) -> io::Result<Box<dyn Handle>>;
    /// Makes one folder.
    ///
    /// # Errors
    /// As the disk says.
    fn make(&self, folder: &Path) -> io::Result<()>;
    /// Gives a file another name, in the place of what has it.
    ///
    /// # Errors
    /// As the disk says.
    fn put(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    ///
    /// # Errors
    /// As the disk says.
    fn unlink(&self, path: &Path) -> io::Result<()>;
    /// Makes the names in a folder last, where the system has a way to.
    ///
    /// # Errors
    /// As the disk says.
    fn sync_names(&self, folder: &Path) -> io::Result<()>;
}

/// An open file.
pub trait Handle: Debug + Send + Sync {
    /// What is known of it.
    ///
    /// # Errors
    /// As the disk says.
    fn about(&self) -> io::Result<About>;
    /// Keeps other programs from writing it until it is closed; false if one of them does so.
    ///
    /// # Errors
    /// As the disk says. A file system without locks is no error: nobody else is there then.
    fn lock(&self) -> io::Result<bool>;
    /// Whether it is still the file of that name.
    fn is(&self, path: &Path) -> bool;
    /// Reads from the beginning, so many bytes at most.
    ///
    /// # Errors
    /// As the disk says.
    fn read(&mut self, most: u64) -> io::Result<Vec<u8>>;
    /// Writes at a place.
    ///
    /// # Errors
    /// As the disk says; part of it may be written.
    fn write(&mut self, at: u64, bytes: &[u8]) -> io::Result<()>;
    /// Cuts it, or fills it up with zeros.
    ///
    /// # Errors
    /// As the disk says.
    fn set_len(&mut self, length: u64) -> io::Result<()>;
    /// Makes what was written last.
    ///
    /// # Errors
    /// As the disk says.
    fn sync(&mut self) -> io::Result<()>;
}
