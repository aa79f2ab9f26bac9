//! What is kept as a sheet and the steps done on it: a file of its own, the second line of which says what it is; the next
//! ones hold what is asked, so that it stays what it was when the bank changes. Each further line is one step.

use super::chain::{Chained, Links, head, read};
use super::damage::Note;
use super::error::{Doing, JournalError};
use super::folder::{Folder, Reopened};
use super::kind::FileKind;
use crate::disk::Disk;
use crate::practice::Refused;
use serde::{Serialize, de::DeserializeOwned};
use std::path::Path;

/// The line of the format and the one that says what it is.
const HEADER_LINES: usize = 2;

/// A state that is a pure function of a sheet and steps.
pub trait Stepwise: Clone {
    /// The kind of its file.
    const KIND: FileKind;
    /// The ending of its file's name.
    const ENDING: &str;
    /// What the second line says.
    type Header: Serialize + DeserializeOwned;
    /// What each line of the sheet says.
    type Part: Serialize + DeserializeOwned;
    /// What each further line says.
    type Step: Serialize + DeserializeOwned;

    /// The second line; how many parts follow is in it.
    fn header(&self) -> Self::Header;
    /// The parts of the sheet.
    fn parts(&self) -> &[Self::Part];
    /// How many parts a header announces.
    fn parts_of(header: &Self::Header) -> usize;
    /// The state before any step.
    fn fresh(header: Self::Header, parts: Vec<Self::Part>) -> Self;
    /// Name of its file, but for what makes it the only one of that name.
    fn stem(&self) -> String;
    /// Does a step.
    ///
    /// # Errors
    /// If it cannot be done now; nothing has changed then.
    fn step(&mut self, step: &Self::Step) -> Result<(), Refused>;
}

/// A state and its file: every step is on the disk before it counts.
#[derive(Debug)]
pub struct Stepped<T> {
    name: String,
    file: Chained,
    state: T,
}

/// A state opened again.
#[derive(Debug)]
pub struct ResumedSteps<T> {
    /// Takes the next steps.
    pub sitting: Stepped<T>,
    /// What was wrong with the file and was put right, for the player to read.
    pub note: Option<Note>,
}

impl<T: Stepwise> Stepped<T> {
    /// Begins a file.
    pub(super) fn begin(folder: &Folder, fresh: T) -> Result<Self, JournalError> {
        let lines = std::iter::once(ron::to_string(&fresh.header())).chain(fresh.parts().iter().map(ron::to_string));
        let lines = lines.collect::<Result<Vec<String>, _>>().map_err(std::io::Error::other);
        let lines = lines.map_err(JournalError::io(Doing::BeginIn, folder.path()))?;
        let head = |_: &str| Ok(head(T::KIND, lines.iter().map(String::as_str)));
        let (name, file) = folder.begin(&fresh.stem(), head)?;
        Ok(Self { name, file, state: fresh })
    }

    /// Opens a file again, step by step. A torn or edited end is cut back to the last step that is as it was written; the
    /// file as it was stays beside it.
    pub(super) fn resume(folder: &Folder, name: &str) -> Result<ResumedSteps<T>, JournalError> {
        let Reopened { path, mut file, bytes } = folder.resume(name)?;
        let Contents { state, steps, valid, chain } = Contents::of(&bytes, &path)?;
        let mut note = None;
        if valid < bytes.len() {
            let beside = folder.cut(&path, &mut file, &bytes, valid)?;
            note = Some(Note::SittingCut { steps, beside });
        }
        let file = Chained::resumed(path, T::KIND, file, bytes.get(..valid).unwrap_or_default(), chain);
        Ok(ResumedSteps { sitting: Self { name: name.into(), file, state }, note })
    }

    /// Reads what there is without opening it.
    pub(super) fn read(disk: &dyn Disk, path: &Path) -> Result<T, JournalError> {
        let bytes = read(disk, T::KIND, path)?;
        Ok(Contents::of(&bytes, path)?.state)
    }

    /// Name, to open it by.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its file.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// It as it is.
    #[must_use]
    pub const fn state(&self) -> &T {
        &self.state
    }

    /// Does a step; it is on the disk when this returns.
    ///
    /// # Errors
    /// If it is refused or the disk fails. Nothing has changed then, and the same step may be tried again.
    pub fn apply(&mut self, step: &T::Step) -> Result<(), JournalError> {
        let mut next = self.state.clone();
        next.step(step).map_err(|refused| JournalError::StepRefused { path: self.path().into(), refused })?;
        let content = ron::to_string(step).map_err(std::io::Error::other);
        let content = content.map_err(JournalError::io(Doing::WriteStep, self.file.path()))?;
        self.file.append(&content, Doing::WriteStep)?;
        self.state = next;
        Ok(())
    }
}

/// A file taken apart.
struct Contents<T> {
    state: T,
    steps: usize,
    /// Bytes up to the end of the last valid line.
    valid: usize,
    /// Its checksum.
    chain: u64,
}

impl<T: Stepwise> Contents<T> {
    fn of(bytes: &[u8], path: &Path) -> Result<Self, JournalError> {
        let damaged = || JournalError::SheetDamaged { path: path.into() };
        let mut links = Links::of(bytes, T::KIND, path)?;
        let header: T::Header = links.next().and_then(|link| ron::from_str(link.content).ok()).ok_or_else(damaged)?;
        let announced = T::parts_of(&header);
        let read = links.by_ref().take(announced).map(|link| ron::from_str(link.content).ok());
        let parts: Vec<T::Part> = read.collect::<Option<_>>().ok_or_else(damaged)?;
        if parts.len() != announced {
            return Err(damaged());
        }
        let mut state = T::fresh(header, parts);
        let (mut valid, mut chain) = links.place();
        let mut steps = 0;
        for link in links {
            let line = HEADER_LINES + announced + steps + 1;
            let unknown = |e: ron::error::SpannedError| JournalError::UnknownEntry { path: path.into(), line, what: e.code.to_string() };
            let step: T::Step = ron::from_str(link.content).map_err(unknown)?;
            state.step(&step).map_err(|refused| JournalError::StepNotPossible { path: path.into(), line, refused })?;
            steps += 1;
            (valid, chain) = (link.end, link.chain);
        }
        Ok(Self { state, steps, valid, chain })
    }
}
