//! Group sessions as files: `sessions/<name>.session`, and `<name>.seats` beside with its people.
//!
//! The second line of a session says which it is, each further line what happened. What the lines say is the
//! caller's: here they are texts of one line each. Its people are kept apart so that they can be forgotten.

use super::chain::{Chained, Links, head, read};
use super::damage::Note;
use super::error::{Doing, JournalError};
use super::folder::{Folder, Reopened};
use super::kind::FileKind;
use crate::disk::Disk;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The group sessions below a data folder. Nothing is made before one is begun.
#[derive(Debug, Clone)]
pub struct Sessions {
    sessions: Folder,
    seats: Folder,
}

/// A session's file, open for the next lines. While it is open no other program can write it.
#[derive(Debug)]
pub struct SessionFile {
    name: String,
    disk: Arc<dyn Disk>,
    lines: Chained,
    people: Chained,
}

/// A session opened again.
#[derive(Debug)]
pub struct ResumedSession {
    /// Takes the next lines.
    pub file: SessionFile,
    /// The line that says which session it is.
    pub header: String,
    /// What happened, line by line.
    pub lines: Vec<String>,
    /// Its people, line by line; none if they were forgotten.
    pub people: Vec<String>,
    /// What was wrong with the file and was put right, for the host to read.
    pub note: Option<Note>,
}

/// A session as it was read.
#[derive(Debug)]
pub struct ReadSession {
    /// The line that says which session it is.
    pub header: String,
    /// What happened, line by line.
    pub lines: Vec<String>,
    /// Its people, line by line; none if they were forgotten.
    pub people: Vec<String>,
}

/// What a list of sessions shows of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionSummary {
    /// Name, to open it by.
    pub name: String,
    /// The line that says which session it is.
    pub header: String,
    /// What happened last, if anything did.
    pub last: Option<String>,
}

impl Sessions {
    /// The sessions below a data folder.
    #[must_use]
    pub fn open(disk: Arc<dyn Disk>, data: &Path) -> Self {
        let folder = |kind, ending| Folder::new(Arc::clone(&disk), data.join("sessions"), kind, ending);
        Self { sessions: folder(FileKind::Session, "session"), seats: folder(FileKind::Seats, "seats") }
    }

    /// Begins a session under the first free name that begins so.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn begin(&self, stem: &str, header: &str) -> Result<SessionFile, JournalError> {
        let safe: String = stem.chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' || c == '-' { c } else { '_' }).collect();
        let (name, lines) = self.sessions.begin(&safe, |_| Ok(head(FileKind::Session, [header])))?;
        let people = self.seats(&name)?.0;
        Ok(SessionFile { name, disk: self.sessions.shared_disk(), lines, people })
    }

    /// Opens a session again. A torn or edited end is cut back to the last line that is as it was written; the file as
    /// it was stays beside it.
    ///
    /// # Errors
    /// If there is no such session, another program has it open, or its first lines are not as they were written.
    pub fn resume(&self, name: &str) -> Result<ResumedSession, JournalError> {
        let (lines, contents, note) = reopen(&self.sessions, name, FileKind::Session)?;
        let mut contents = contents.into_iter();
        let header = contents.next().ok_or_else(|| JournalError::SessionDamaged { path: lines.path().into() })?;
        let (people, known) = self.seats(name)?;
        let file = SessionFile { name: name.into(), disk: self.sessions.shared_disk(), lines, people };
        Ok(ResumedSession { file, header, lines: contents.collect(), people: known, note })
    }

    /// Reads a session as far as its lines are as they were written, also while another program holds it.
    ///
    /// # Errors
    /// If there is no such session, or its first lines are not as they were written.
    pub fn read(&self, name: &str) -> Result<ReadSession, JournalError> {
        let texts = |folder: &Folder, kind| -> Result<Vec<String>, JournalError> {
            let path = folder.file(name);
            let bytes = read(folder.disk(), kind, &path)?;
            Ok(Links::of(&bytes, kind, &path)?.map(|link| link.content.to_owned()).collect())
        };
        let mut lines = texts(&self.sessions, FileKind::Session)?.into_iter();
        let header = lines.next().ok_or_else(|| JournalError::SessionDamaged { path: self.sessions.file(name) })?;
        // They may have been forgotten.
        let people = texts(&self.seats, FileKind::Seats).unwrap_or_default();
        Ok(ReadSession { header, lines: lines.collect(), people })
    }

    /// The sessions there are, by name; what cannot be read is left out.
    #[must_use]
    pub fn list(&self) -> Vec<SessionSummary> {
        let summary = |name: String| {
            let path = self.sessions.file(&name);
            let bytes = read(self.sessions.disk(), FileKind::Session, &path).ok()?;
            let mut links = Links::of(&bytes, FileKind::Session, &path).ok()?;
            let header = links.next()?.content.to_owned();
            let last = links.last().map(|link| link.content.to_owned());
            Some(SessionSummary { name, header, last })
        };
        self.sessions.names().into_iter().filter_map(summary).collect()
    }

    /// The people of a session, begun if they are not there.
    fn seats(&self, name: &str) -> Result<(Chained, Vec<String>), JournalError> {
        let (lines, chain) = head(FileKind::Seats, []);
        if let Some(file) = self.seats.begin_as(name, &lines, chain)? {
            return Ok((file, Vec::new()));
        }
        let (file, contents, _) = reopen(&self.seats, name, FileKind::Seats)?;
        Ok((file, contents))
    }
}

/// Opens a file again: where to write on, what its lines say, and what was cut off.
fn reopen(folder: &Folder, name: &str, kind: FileKind) -> Result<(Chained, Vec<String>, Option<Note>), JournalError> {
    let Reopened { path, mut file, bytes } = folder.resume(name)?;
    let mut links = Links::of(&bytes, kind, &path)?;
    let mut contents = Vec::new();
    let (mut valid, mut chain) = links.place();
    for link in links.by_ref() {
        contents.push(link.content.to_owned());
        (valid, chain) = (link.end, link.chain);
    }
    // Cut to nothing, nobody would know which session it was.
    if contents.is_empty() && kind == FileKind::Session {
        return Err(JournalError::SessionDamaged { path });
    }
    let mut note = None;
    if valid < bytes.len() {
        let beside: PathBuf = folder.cut(&path, &mut file, &bytes, valid)?;
        note = Some(Note::SessionCut { lines: contents.len(), beside });
    }
    let file = Chained::resumed(path, kind, file, bytes.get(..valid).unwrap_or_default(), chain);
    Ok((file, contents, note))
}

impl SessionFile {
    /// Name of the session, to open it by.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its file.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.lines.path()
    }

    /// Writes what is known of people and then what happened, each with one flush; all of it is on the disk when this
    /// returns.
    ///
    /// # Errors
    /// If the disk fails, or a file has become as long as it may. None of what happened counts as written then, and it may be
    /// tried again; of people who have no seat nothing follows.
    pub fn append_all(&mut self, people: &[String], lines: &[String]) -> Result<(), JournalError> {
        // In this order: a seat without its person could not be reclaimed.
        if !people.is_empty() {
            self.people.append_all(people.iter().map(String::as_str), Doing::WriteSession)?;
        }
        if !lines.is_empty() {
            self.lines.append_all(lines.iter().map(String::as_str), Doing::WriteSession)?;
        }
        Ok(())
    }

    /// Closes the file for good, and forgets its people unless they are to be kept.
    ///
    /// # Errors
    /// If they cannot be removed.
    pub fn close(self, keeps_people: bool) -> Result<(), JournalError> {
        let Self { disk, people, .. } = self;
        let path = people.path().to_path_buf();
        // Some systems remove no file that is open.
        drop(people);
        if keeps_people { Ok(()) } else { disk.remove(&path).map_err(JournalError::io(Doing::WriteSession, &path)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::Memory;

    fn texts(lines: &[&str]) -> Vec<String> {
        lines.iter().map(|line| (*line).to_string()).collect()
    }

    #[test]
    fn a_session_comes_back_and_its_people_can_be_forgotten() {
        let disk: Arc<dyn Disk> = Arc::new(Memory::new());
        let sessions = Sessions::open(Arc::clone(&disk), Path::new("data"));
        let mut file = sessions.begin("TIDE-42", "header").expect("begun");
        file.append_all(&texts(&["ada", "bo"]), &texts(&["seat", "seat", "vote"])).expect("written");
        assert!(sessions.resume("TIDE-42").is_err(), "it is open");
        drop(file);

        let ResumedSession { mut file, header, lines, people, note } = sessions.resume("TIDE-42").expect("resumed");
        assert_eq!((header.as_str(), lines, people, note), ("header", texts(&["seat", "seat", "vote"]), texts(&["ada", "bo"]), None));
        file.append_all(&[], &texts(&["end"])).expect("written");
        file.close(false).expect("closed");
        assert!(!disk.exists(Path::new("data/sessions/TIDE-42.seats")));
        let listed = sessions.list();
        assert_eq!(listed, [SessionSummary { name: "TIDE-42".into(), header: "header".into(), last: Some("end".into()) }]);
        assert_eq!(sessions.begin("TIDE-42", "other").expect("begun").name(), "TIDE-42-2");
    }

    #[test]
    fn a_torn_end_is_cut_and_kept_beside() {
        let disk: Arc<dyn Disk> = Arc::new(Memory::new());
        let sessions = Sessions::open(Arc::clone(&disk), Path::new("data"));
        let mut file = sessions.begin("TIDE-42", "header").expect("begun");
        file.append_all(&[], &texts(&["one", "two", "three"])).expect("written");
        drop(file);
        let path = Path::new("data/sessions/TIDE-42.session");
        let whole = disk.read(path, 1 << 20).expect("read");
        for cut in 1..whole.len() {
            disk.replace(path, &whole[..cut]).expect("written");
            match sessions.resume("TIDE-42") {
                Ok(resumed) => assert_eq!(resumed.lines, texts(&["one", "two", "three"])[..resumed.lines.len()], "{cut}"),
                Err(e) => assert!(cut < 80, "{cut}: {e}"),
            }
        }
    }
}
