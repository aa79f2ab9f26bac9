//! A file system that lives in memory: for tests, and where there is no other.
//!
//! It knows what of it would outlast the program and what a cut of the power, and can be told to be full or
//! to fail at a certain step. Its clock only counts writes, so everything in it is reproducible.

use super::raw::{Files, Handle, How};
use super::{About, Sort, folder_of};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

/// A file system in memory. Clones are the same one.
#[derive(Debug, Clone, Default)]
pub struct Memory(Arc<Mutex<State>>);

type Id = u64;

/// Names and what they stand for.
#[derive(Debug, Clone, Default)]
struct Names {
    files: BTreeMap<PathBuf, Id>,
    folders: BTreeSet<PathBuf>,
}

#[derive(Debug, Clone, Default)]
struct Node {
    bytes: Vec<u8>,
    /// What of it would be there after a cut of the power.
    lasting: Vec<u8>,
    /// Writes to the disk before the last one to this file.
    written: u64,
    is_locked: bool,
    /// Neither file nor folder.
    is_odd: bool,
}

#[derive(Debug, Default)]
struct State {
    names: Names,
    /// The names that would be there after a cut of the power.
    lasting: Names,
    nodes: BTreeMap<Id, Node>,
    /// Bytes that fit in all; no end to them if none is said.
    room: Option<u64>,
    /// Steps that changed something.
    steps: u64,
    /// At which of them the disk fails.
    fails: Option<u64>,
    /// From which of them on it does nothing any more.
    stops: Option<u64>,
}

impl Memory {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// From now on so many bytes fit in all files together.
    pub fn set_room(&self, bytes: Option<u64>) {
        self.state().room = bytes;
    }

    /// Bytes in all files together.
    #[must_use]
    pub fn used(&self) -> u64 {
        self.state().used()
    }

    /// Steps so far that changed something: made, written, cut, flushed, renamed or removed.
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.state().steps
    }

    /// The step after so many more fails, and no other.
    pub fn fail_after(&self, steps: u64) {
        let mut state = self.state();
        state.fails = Some(state.steps + steps);
    }

    /// After so many more steps nothing is done any more, as if the program had been killed there.
    pub fn stop_after(&self, steps: u64) {
        let mut state = self.state();
        state.stops = Some(state.steps + steps);
    }

    /// What another program finds after this one was killed: all that was written, and no locks.
    #[must_use]
    pub fn after_kill(&self) -> Self {
        let state = self.state();
        let free = |(id, node): (&Id, &Node)| (*id, Node { is_locked: false, ..node.clone() });
        let nodes = state.nodes.iter().map(free).collect();
        Self::of(State { names: state.names.clone(), lasting: state.lasting.clone(), nodes, ..State::default() })
    }

    /// What is found after a cut of the power that took everything that was not flushed.
    #[must_use]
    pub fn after_power_cut(&self) -> Self {
        let state = self.state();
        let last = |(id, node): (&Id, &Node)| (*id, Node { is_locked: false, bytes: node.lasting.clone(), ..node.clone() });
        let nodes = state.nodes.iter().map(last).collect();
        Self::of(State { names: state.lasting.clone(), lasting: state.lasting.clone(), nodes, ..State::default() })
    }

    /// Puts something there that is neither file nor folder.
    pub fn put_odd(&self, path: &Path) {
        let mut state = self.state();
        let id = state.fresh(&plain(path));
        state.nodes.entry(id).or_default().is_odd = true;
    }

    fn of(state: State) -> Self {
        Self(Arc::new(Mutex::new(state)))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Does a step, unless it is one that fails.
    fn step(&mut self) -> io::Result<()> {
        let step = self.steps;
        if self.stops.is_some_and(|stops| step >= stops) {
            return Err(io::Error::other("the program was stopped"));
        }
        self.steps += 1;
        if self.fails == Some(step) { Err(io::Error::other("the disk failed")) } else { Ok(()) }
    }

    fn used(&self) -> u64 {
        self.names.files.values().filter_map(|id| self.nodes.get(id)).map(|node| node.bytes.len() as u64).sum()
    }

    fn fresh(&mut self, path: &Path) -> Id {
        let id = self.nodes.last_key_value().map_or(0, |(last, _)| last + 1);
        self.nodes.insert(id, Node { written: self.steps, ..Node::default() });
        self.names.files.insert(path.into(), id);
        id
    }

    fn node(&mut self, id: Id) -> io::Result<&mut Node> {
        self.nodes.get_mut(&id).ok_or_else(|| ErrorKind::NotFound.into())
    }

    fn is_folder(&self, path: &Path) -> bool {
        path.parent().is_none() || path.as_os_str().is_empty() || self.names.folders.contains(path)
    }
}

/// A path without steps that lead nowhere.
fn plain(path: &Path) -> PathBuf {
    path.components().filter(|step| *step != Component::CurDir).collect()
}

fn about(node: &Node) -> About {
    let sort = if node.is_odd { Sort::Other } else { Sort::File };
    About { sort, length: node.bytes.len() as u64, modified: SystemTime::UNIX_EPOCH + Duration::from_secs(node.written) }
}

impl Files for Memory {
    fn about(&self, path: &Path) -> io::Result<About> {
        let (path, state) = (plain(path), self.state());
        if state.is_folder(&path) {
            return Ok(About { sort: Sort::Folder, length: 0, modified: SystemTime::UNIX_EPOCH });
        }
        let node = state.names.files.get(&path).and_then(|id| state.nodes.get(id));
        node.map(about).ok_or_else(|| ErrorKind::NotFound.into())
    }

    fn is_taken(&self, path: &Path) -> bool {
        self.about(path).is_ok()
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        let (folder, state) = (plain(folder), self.state());
        if !state.is_folder(&folder) {
            return Err(ErrorKind::NotFound.into());
        }
        let inside = state.names.files.keys().chain(&state.names.folders).filter(|path| path.parent() == Some(&folder));
        Ok(inside.filter_map(|path| Some(path.file_name()?.to_os_string())).collect())
    }

    fn open(&self, path: &Path, how: How) -> io::Result<Box<dyn Handle>> {
        let (path, mut state) = (plain(path), self.state());
        if state.is_folder(&path) {
            return Err(ErrorKind::IsADirectory.into());
        }
        let id = match state.names.files.get(&path) {
            Some(id) => *id,
            None if how == How::Make && state.is_folder(&plain(folder_of(&path))) => {
                state.step()?;
                state.fresh(&path)
            }
            None => return Err(ErrorKind::NotFound.into()),
        };
        Ok(Box::new(Open { disk: self.clone(), id, holds: Mutex::new(false) }))
    }

    fn make(&self, folder: &Path) -> io::Result<()> {
        let (folder, mut state) = (plain(folder), self.state());
        if state.is_folder(&folder) || state.names.files.contains_key(&folder) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        if !state.is_folder(&plain(folder_of(&folder))) {
            return Err(ErrorKind::NotFound.into());
        }
        state.step()?;
        state.names.folders.insert(folder);
        Ok(())
    }

    fn put(&self, from: &Path, to: &Path) -> io::Result<()> {
        let (from, to, mut state) = (plain(from), plain(to), self.state());
        let Some(id) = state.names.files.get(&from).copied() else { return Err(ErrorKind::NotFound.into()) };
        state.step()?;
        state.names.files.remove(&from);
        state.names.files.insert(to, id);
        Ok(())
    }

    fn unlink(&self, path: &Path) -> io::Result<()> {
        let (path, mut state) = (plain(path), self.state());
        if !state.names.files.contains_key(&path) {
            return Err(ErrorKind::NotFound.into());
        }
        state.step()?;
        state.names.files.remove(&path);
        Ok(())
    }

    fn sync_names(&self, folder: &Path) -> io::Result<()> {
        let (folder, mut state) = (plain(folder), self.state());
        state.step()?;
        let State { names, lasting, .. } = &mut *state;
        let is_in = |path: &Path| path.parent() == Some(&folder);
        lasting.files.retain(|path, _| !is_in(path));
        lasting.files.extend(names.files.iter().filter(|(path, _)| is_in(path)).map(|(path, id)| (path.clone(), *id)));
        lasting.folders.retain(|path| !is_in(path));
        lasting.folders.extend(names.folders.iter().filter(|path| is_in(path)).cloned());
        Ok(())
    }
}

/// An open file.
#[derive(Debug)]
struct Open {
    disk: Memory,
    id: Id,
    holds: Mutex<bool>,
}

impl Handle for Open {
    fn about(&self) -> io::Result<About> {
        self.disk.state().node(self.id).map(|node| about(node))
    }

    fn lock(&self) -> io::Result<bool> {
        let mut holds = self.holds.lock().unwrap_or_else(PoisonError::into_inner);
        let mut state = self.disk.state();
        let node = state.node(self.id)?;
        let is_free = *holds || !std::mem::replace(&mut node.is_locked, true);
        *holds |= is_free;
        Ok(is_free)
    }

    fn is(&self, path: &Path) -> bool {
        self.disk.state().names.files.get(&plain(path)) == Some(&self.id)
    }

    fn read(&mut self, most: u64) -> io::Result<Vec<u8>> {
        let mut state = self.disk.state();
        let bytes = &state.node(self.id)?.bytes;
        let most = usize::try_from(most).unwrap_or(usize::MAX).min(bytes.len());
        Ok(bytes.iter().take(most).copied().collect())
    }

    fn write(&mut self, at: u64, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.disk.state();
        state.step()?;
        let free = state.room.map_or(u64::MAX, |room| room.saturating_sub(state.used()));
        let written = state.steps;
        let node = state.node(self.id)?;
        let overlap = node.bytes.len() as u64 - at.min(node.bytes.len() as u64);
        // As on a real disk, what fits is written.
        let fits = usize::try_from(free.saturating_add(overlap)).unwrap_or(usize::MAX).min(bytes.len());
        let at = at as usize;
        let length = node.bytes.len().max(at + fits);
        node.bytes.resize(length, 0);
        node.bytes.iter_mut().skip(at).zip(bytes.iter().take(fits)).for_each(|(old, new)| *old = *new);
        node.written = written;
        if fits < bytes.len() { Err(ErrorKind::StorageFull.into()) } else { Ok(()) }
    }

    fn set_len(&mut self, length: u64) -> io::Result<()> {
        let mut state = self.disk.state();
        state.step()?;
        let written = state.steps;
        let node = state.node(self.id)?;
        node.bytes.resize(length as usize, 0);
        node.written = written;
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut state = self.disk.state();
        state.step()?;
        let node = state.node(self.id)?;
        node.lasting.clone_from(&node.bytes);
        Ok(())
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        let holds = *self.holds.get_mut().unwrap_or_else(PoisonError::into_inner);
        if let Ok(node) = self.disk.state().node(self.id)
            && holds
        {
            node.is_locked = false;
        }
    }
}
