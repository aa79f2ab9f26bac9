//! Files in a store of keys and texts, such as a browser has one.
//!
//! A file is one value, so each step of [`Files`] that changes it is whole or did not happen. Each byte is a character of
//! the same number: plain text can be read where it is kept, and takes as many characters as it has bytes. Before the
//! bytes the value says when it was written.

use super::raw::{Files, Handle, How};
use super::{About, Sort, folder_of};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt::Debug;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

/// A store of keys and texts. What it has taken outlasts the program as well as the store can make it.
pub trait Keys: Debug + Send + Sync {
    /// What is kept under a key.
    fn get(&self, key: &str) -> Option<String>;
    /// Keeps something under a key, in the place of what was there.
    ///
    /// # Errors
    /// As the store says, `StorageFull` if there is no room; what was there is unharmed then.
    fn set(&self, key: &str, value: &str) -> io::Result<()>;
    /// Lets go of what is kept under a key.
    fn remove(&self, key: &str);
    /// All keys, in any order.
    fn keys(&self) -> Vec<String>;
    /// Time since 1970.
    fn now(&self) -> Duration;
}

/// Files in a store of keys and texts. Clones are the same one; nobody else may write to the store.
#[derive(Debug)]
pub struct Keyed<K>(Arc<Shared<K>>);

#[derive(Debug)]
struct Shared<K> {
    keys: K,
    open: Mutex<Opened>,
}

/// The files that are open, each by a number.
type Opened = BTreeMap<u64, File>;

/// A file that is open.
#[derive(Debug)]
struct File {
    /// Its name by now; none once another file has it, or it was removed.
    path: Option<PathBuf>,
    is_locked: bool,
}

/// Ends the key of a folder, whose value is empty.
const FOLDER: char = '/';
/// Comes between the time of writing, in milliseconds since 1970, and the bytes.
const AFTER_TIME: char = '\n';

impl<K: Keys> Keyed<K> {
    /// Files in this store.
    #[must_use]
    pub fn new(keys: K) -> Self {
        Self(Arc::new(Shared { keys, open: Mutex::default() }))
    }
}

impl<K> Clone for Keyed<K> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<K: Keys> Shared<K> {
    fn is_folder(&self, path: &Path) -> bool {
        path.parent().is_none() || path.as_os_str().is_empty() || self.keys.get(&folder_key(path)).is_some()
    }

    fn value(&self, path: &Path) -> io::Result<String> {
        self.keys.get(&key(path)).ok_or_else(|| ErrorKind::NotFound.into())
    }

    fn bytes(&self, path: &Path) -> io::Result<Vec<u8>> {
        let value = self.value(path)?;
        let bytes = value.split_once(AFTER_TIME).and_then(|(_, text)| text.chars().map(|c| u8::try_from(c).ok()).collect());
        bytes.ok_or_else(|| io::Error::new(ErrorKind::InvalidData, "the store holds something else under this name"))
    }

    fn keep(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let time = self.keys.now().as_millis().to_string();
        let value: String = time.chars().chain([AFTER_TIME]).chain(bytes.iter().map(|byte| char::from(*byte))).collect();
        self.keys.set(&key(path), &value)
    }

    fn opened(&self) -> MutexGuard<'_, Opened> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whoever has a file of this name open has one without a name from now on.
    fn lose(&self, path: &Path) {
        self.opened().values_mut().filter(|file| file.path.as_deref() == Some(path)).for_each(|file| file.path = None);
    }
}

/// A path without steps that lead nowhere.
fn plain(path: &Path) -> PathBuf {
    path.components().filter(|step| *step != Component::CurDir).collect()
}

fn key(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn folder_key(path: &Path) -> String {
    key(path) + &FOLDER.to_string()
}

fn about(value: &str) -> About {
    let (time, length) = match value.split_once(AFTER_TIME) {
        Some((time, text)) => (time.parse().unwrap_or_default(), text.chars().count() as u64),
        None => (0, 0),
    };
    About { sort: Sort::File, length, modified: SystemTime::UNIX_EPOCH + Duration::from_millis(time) }
}

impl<K: Keys + 'static> Files for Keyed<K> {
    fn about(&self, path: &Path) -> io::Result<About> {
        let path = plain(path);
        if self.0.is_folder(&path) {
            return Ok(About { sort: Sort::Folder, length: 0, modified: SystemTime::UNIX_EPOCH });
        }
        self.0.value(&path).map(|value| about(&value))
    }

    fn is_taken(&self, path: &Path) -> bool {
        self.about(path).is_ok()
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        let folder = plain(folder);
        if !self.0.is_folder(&folder) {
            return Err(ErrorKind::NotFound.into());
        }
        let paths = self.0.keys.keys().into_iter().map(|key| PathBuf::from(key.trim_end_matches(FOLDER)));
        let inside = paths.filter(|path| path.parent() == Some(&folder));
        Ok(inside.filter_map(|path| Some(path.file_name()?.to_os_string())).collect())
    }

    fn open(&self, path: &Path, how: How) -> io::Result<Box<dyn Handle>> {
        let path = plain(path);
        if self.0.is_folder(&path) {
            return Err(ErrorKind::IsADirectory.into());
        }
        if self.0.keys.get(&key(&path)).is_none() {
            if how != How::Make || !self.0.is_folder(&plain(folder_of(&path))) {
                return Err(ErrorKind::NotFound.into());
            }
            self.0.keep(&path, b"")?;
        }
        let mut opened = self.0.opened();
        let id = opened.last_key_value().map_or(0, |(last, _)| last + 1);
        opened.insert(id, File { path: Some(path), is_locked: false });
        Ok(Box::new(Open { files: Arc::clone(&self.0), id }))
    }

    fn make(&self, folder: &Path) -> io::Result<()> {
        let folder = plain(folder);
        if self.is_taken(&folder) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        if !self.0.is_folder(&plain(folder_of(&folder))) {
            return Err(ErrorKind::NotFound.into());
        }
        self.0.keys.set(&folder_key(&folder), "")
    }

    fn put(&self, from: &Path, to: &Path) -> io::Result<()> {
        let (from, to) = (plain(from), plain(to));
        self.0.keys.set(&key(&to), &self.0.value(&from)?)?;
        if from != to {
            self.0.keys.remove(&key(&from));
            self.0.lose(&to);
            self.0.opened().values_mut().filter(|file| file.path.as_ref() == Some(&from)).for_each(|file| file.path = Some(to.clone()));
        }
        Ok(())
    }

    fn unlink(&self, path: &Path) -> io::Result<()> {
        let path = plain(path);
        self.0.value(&path)?;
        self.0.keys.remove(&key(&path));
        self.0.lose(&path);
        Ok(())
    }

    fn sync_names(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }
}

/// An open file.
#[derive(Debug)]
struct Open<K: Keys> {
    files: Arc<Shared<K>>,
    id: u64,
}

impl<K: Keys> Open<K> {
    fn path(&self) -> io::Result<PathBuf> {
        self.files.opened().get(&self.id).and_then(|file| file.path.clone()).ok_or_else(|| ErrorKind::NotFound.into())
    }
}

impl<K: Keys> Handle for Open<K> {
    fn about(&self) -> io::Result<About> {
        self.files.value(&self.path()?).map(|value| about(&value))
    }

    fn lock(&self) -> io::Result<bool> {
        let path = Some(self.path()?);
        let mut opened = self.files.opened();
        if opened.iter().any(|(id, other)| *id != self.id && other.is_locked && other.path == path) {
            return Ok(false);
        }
        opened.get_mut(&self.id).into_iter().for_each(|own| own.is_locked = true);
        Ok(true)
    }

    fn is(&self, path: &Path) -> bool {
        self.path().is_ok_and(|own| own == plain(path))
    }

    fn read(&mut self, most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = self.files.bytes(&self.path()?)?;
        bytes.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        Ok(bytes)
    }

    fn write(&mut self, at: u64, bytes: &[u8]) -> io::Result<()> {
        let path = self.path()?;
        let mut all = self.files.bytes(&path)?;
        let at = at as usize;
        let end = all.len().max(at + bytes.len());
        all.resize(end, 0);
        all.iter_mut().skip(at).zip(bytes).for_each(|(old, new)| *old = *new);
        self.files.keep(&path, &all)
    }

    fn set_len(&mut self, length: u64) -> io::Result<()> {
        let path = self.path()?;
        let mut all = self.files.bytes(&path)?;
        if all.len() as u64 == length {
            return Ok(());
        }
        all.resize(length as usize, 0);
        self.files.keep(&path, &all)
    }

    fn sync(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<K: Keys> Drop for Open<K> {
    fn drop(&mut self) {
        self.files.opened().remove(&self.id);
    }
}
