//! The machine's own file system.

use super::raw::{Files, Handle, How};
use super::{About, Sort};
use std::ffi::OsString;
use std::fs::{self, File, Metadata, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::time::SystemTime;

/// The machine's own file system.
#[derive(Debug, Clone, Copy, Default)]
pub struct Native;

fn of(metadata: &Metadata) -> About {
    let sort = match () {
        () if metadata.is_file() => Sort::File,
        () if metadata.is_dir() => Sort::Folder,
        () => Sort::Other,
    };
    About { sort, length: metadata.len(), modified: metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH) }
}

impl Files for Native {
    fn about(&self, path: &Path) -> io::Result<About> {
        fs::metadata(path).map(|metadata| of(&metadata))
    }

    fn is_taken(&self, path: &Path) -> bool {
        fs::symlink_metadata(path).is_ok()
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect()
    }

    fn open(&self, path: &Path, how: How) -> io::Result<Box<dyn Handle>> {
        let mut options = OpenOptions::new();
        options.read(true).write(how != How::Read).create(how == How::Make).truncate(false);
        if how != How::Read {
            alone(&mut options);
        }
        let file = options.open(path).map_err(held)?;
        Ok(Box::new(Open { file }))
    }

    fn make(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir(folder)
    }

    fn put(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn unlink(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn sync_names(&self, folder: &Path) -> io::Result<()> {
        if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
    }
}

/// Keeps other programs from opening it for writing, while they may read, rename and remove it.
#[cfg(windows)]
fn alone(options: &mut OpenOptions) {
    use std::os::windows::fs::OpenOptionsExt;
    const SHARE_READ: u32 = 1;
    const SHARE_DELETE: u32 = 4;
    options.share_mode(SHARE_READ | SHARE_DELETE);
}

/// Elsewhere it is locked once it is open.
#[cfg(not(windows))]
fn alone(_: &mut OpenOptions) {}

/// What the system says where another program keeps a file from being opened.
fn held(error: io::Error) -> io::Error {
    const SHARING_VIOLATION: i32 = 32;
    if cfg!(windows) && error.raw_os_error() == Some(SHARING_VIOLATION) { io::ErrorKind::WouldBlock.into() } else { error }
}

/// An open file.
#[derive(Debug)]
struct Open {
    file: File,
}

impl Drop for Open {
    fn drop(&mut self) {
        // A child that was started in this moment has the file open too until it becomes another program; without
        // this it would have the lock until then.
        let _there_may_be_none = self.file.unlock();
    }
}

impl Handle for Open {
    fn about(&self) -> io::Result<About> {
        self.file.metadata().map(|metadata| of(&metadata))
    }

    fn lock(&self) -> io::Result<bool> {
        // On Windows a lock would keep others from reading too; there it is opened alone.
        if cfg!(windows) {
            return Ok(true);
        }
        match self.file.try_lock() {
            Err(TryLockError::WouldBlock) => Ok(false),
            // A file system without locks is no reason not to go on.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(true),
        }
    }

    #[cfg(unix)]
    fn is(&self, path: &Path) -> bool {
        use std::os::unix::fs::MetadataExt;
        let own = self.file.metadata().map(|m| (m.dev(), m.ino()));
        let named = fs::metadata(path).map(|m| (m.dev(), m.ino()));
        matches!((own, named), (Ok(own), Ok(named)) if own == named)
    }

    #[cfg(not(unix))]
    fn is(&self, path: &Path) -> bool {
        path.exists()
    }

    fn read(&mut self, most: u64) -> io::Result<Vec<u8>> {
        self.file.seek(SeekFrom::Start(0))?;
        let mut bytes = Vec::new();
        (&self.file).take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write(&mut self, at: u64, bytes: &[u8]) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(at))?;
        self.file.write_all(bytes)
    }

    fn set_len(&mut self, length: u64) -> io::Result<()> {
        self.file.set_len(length)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.file.sync_data()
    }
}
