//! The server of a group session: the room's thread with its file, and the web's with its connections. Alone in the
//! program in naming axum and tokio.

mod addresses;
mod conn;
mod guard;
mod open_files;
mod pages;
mod public;
pub mod qr;
mod room;
mod routes;
mod secret;
mod web;

pub use addresses::{Address, addresses};
pub use conn::Conn;
pub use public::{Public, PublicUrl};
pub use room::{Published, Room, Told};
pub use routes::{Web, router};

use super::{Code, Header, Kept, Line, No, People, PersonLine, Session, Settings};
use crate::disk::Disk;
use crate::journal::{JournalError, Note, SessionFile, SessionSummary, Sessions};
use crate::words::Language;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;
use thiserror::Error;
use tokio::sync::watch;

/// The port that is tried first.
pub const PORT: u16 = 8420;
/// Ports after it that are tried when it is taken and none was asked for.
const PORTS: u16 = 20;

/// Why a session cannot be held.
#[derive(Debug, Error)]
pub enum LiveError {
    /// No port can be had.
    #[error("Cannot listen on port {port}: {cause}. Close the program that has it, or begin a session at another port.")]
    Port {
        /// The port.
        port: u16,
        /// Why not.
        cause: io::Error,
    },
    /// The files cannot be written or read.
    #[error(transparent)]
    Kept(#[from] JournalError),
    /// The session's file says something that cannot be.
    #[error("Line {line} of the session `{name}` cannot be: {what}. It was left as it is; begin another.")]
    NotPossible {
        /// The session.
        name: String,
        /// Line of the file, from 1.
        line: usize,
        /// What is wrong.
        what: String,
    },
    /// There is no session to go on with.
    #[error("There is no session `{0}` that was not ended.")]
    NoSuchSession(String),
    /// The public address cannot be one.
    #[error("`{0}` is no address of a web page: give it as https://name.example, without anything after the name.")]
    PublicUrl(String),
    /// The system gives no thread, no randomness or no network.
    #[error("The session cannot be held: {0}.")]
    System(io::Error),
}

/// A session to begin.
#[derive(Debug, Clone)]
pub struct Beginning {
    /// Name of the run that is played.
    pub run: String,
    /// Title of its scenario.
    pub title: String,
    /// Identity of its scenario's mechanics.
    pub content: u64,
    /// The host's own address for phones.
    pub public_url: Option<String>,
    /// When it is begun, in seconds since 1970.
    pub begun: u64,
    /// How it is run.
    pub settings: Settings,
}

/// A port that is listened on. It is had before anything is written, so that nothing is begun where nobody could join.
#[derive(Debug)]
pub struct Listening {
    listener: TcpListener,
    port: u16,
}

impl Listening {
    /// Listens on the port that was asked for, or on the first free one.
    ///
    /// # Errors
    /// If none can be had.
    pub fn on(asked: Option<u16>) -> Result<Self, LiveError> {
        let on = |port: u16| -> io::Result<Self> {
            let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::UNSPECIFIED, port)))?;
            listener.set_nonblocking(true)?;
            let port = listener.local_addr()?.port();
            Ok(Self { listener, port })
        };
        let refused = |port: u16| move |cause| LiveError::Port { port, cause };
        if let Some(port) = asked {
            return on(port).map_err(refused(port));
        }
        let free = (PORT..PORT + PORTS).find_map(|port| on(port).ok());
        free.map_or_else(|| on(0).map_err(refused(PORT)), Ok)
    }
}

/// A session that is held: its room, and what phones reach it by.
pub struct Live {
    /// The way to the room.
    pub room: Room,
    /// What phones reach it by.
    pub public: Public,
    /// Name of the session, to go on with it later.
    pub name: String,
    /// Name of the run that is played.
    pub run: String,
    /// What was put right in its file.
    pub note: Option<Note>,
    owner: JoinHandle<SessionFile>,
    web: JoinHandle<()>,
    stop: watch::Sender<bool>,
}

/// A session that was not ended.
#[derive(Debug, Clone)]
pub struct Unended {
    /// Its name, to go on with it.
    pub name: String,
    /// Its header.
    pub header: Header,
}

/// The sessions below a data folder that were not ended.
#[must_use]
pub fn unended(disk: Arc<dyn Disk>, data: &Path) -> Vec<Unended> {
    let is_ended = |last: &str| ron::from_str::<Line>(last).is_ok_and(|line| line.what == super::Entry::End);
    let all = Sessions::open(disk, data).list().into_iter();
    all.filter_map(|SessionSummary { name, header, last }| {
        let header = ron::from_str(&header).ok()?;
        (!last.as_deref().is_some_and(is_ended)).then_some(Unended { name, header })
    })
    .collect()
}

/// What a session came to so far, by its name; it may be held at the same time.
///
/// # Errors
/// If there is none of that name, or it cannot be read.
pub fn read(disk: Arc<dyn Disk>, data: &Path, name: &str) -> Result<(Header, Kept, People), LiveError> {
    let read = Sessions::open(disk, data).read(name)?;
    replayed(name, &read.header, &read.lines, &read.people)
}

/// A session from the lines of its files.
fn replayed(name: &str, header: &str, lines: &[String], people: &[String]) -> Result<(Header, Kept, People), LiveError> {
    let not_possible = |line: usize, what: String| LiveError::NotPossible { name: name.to_owned(), line, what };
    // The first line is that of the kind.
    let header: Header = ron::from_str(header).map_err(|e| not_possible(2, e.to_string()))?;
    let mut read = Vec::with_capacity(lines.len());
    for (number, line) in (3..).zip(lines) {
        read.push(ron::from_str::<Line>(line).map_err(|e| not_possible(number, e.to_string()))?);
    }
    let kept = Kept::replayed(&read, &header.settings).map_err(|(line, no): (usize, No)| not_possible(line + 3, no.to_string()))?;
    let mut known = People::default();
    people.iter().filter_map(|line| ron::from_str::<PersonLine>(line).ok()).for_each(|line| known.apply(&line));
    Ok((header, kept, known))
}

impl Live {
    /// Begins a session. `told` is called from the room's thread and must not wait.
    ///
    /// # Errors
    /// If the files cannot be had, or the public address is none.
    pub fn begin(
        disk: Arc<dyn Disk>,
        data: &Path,
        door: Listening,
        beginning: Beginning,
        told: impl Fn(Told) + Send + 'static,
    ) -> Result<Self, LiveError> {
        let url = beginning.public_url.as_deref().map(public_url).transpose()?;
        let code = Code::drawn(getrandom::u64().map_err(random)?);
        let Beginning { run, title, content, begun, settings, .. } = beginning;
        let header = Header {
            version: env!("CARGO_PKG_VERSION").into(),
            run,
            title,
            content,
            code: code.to_string(),
            port: door.port,
            public_url: url.as_ref().map(PublicUrl::origin),
            lang: Language::spoken().tag(),
            begun,
            settings,
        };
        let written = ron::to_string(&header).map_err(|e| LiveError::System(io::Error::other(e)))?;
        let file = Sessions::open(disk, data).begin(code.as_str(), &written)?;
        Self::hold(Session::new(header), file, None, url, door, told)
    }

    /// Goes on with a session whose program ended: the same code, the same port, paused.
    ///
    /// # Errors
    /// If there is none of that name or code, it cannot be read, or the port cannot be had.
    pub fn go_on(disk: Arc<dyn Disk>, data: &Path, asked: &str, told: impl Fn(Told) + Send + 'static) -> Result<Self, LiveError> {
        let code = Code::typed(asked);
        let unended = unended(Arc::clone(&disk), data);
        let is_asked = |own: &&Unended| own.name == asked || code.as_ref().is_some_and(|code| code.as_str() == own.header.code);
        let found = unended.iter().filter(is_asked).max_by_key(|own| own.header.begun);
        let name = found.map(|own| own.name.clone()).ok_or_else(|| LiveError::NoSuchSession(asked.to_owned()))?;
        let resumed = Sessions::open(disk, data).resume(&name)?;
        let (header, kept, people) = replayed(&name, &resumed.header, &resumed.lines, &resumed.people)?;
        let url = header.public_url.as_deref().map(public_url).transpose()?;
        let door = Listening::on(Some(header.port))?;
        Self::hold(Session::resumed(header, kept, people, true), resumed.file, resumed.note, url, door, told)
    }

    fn hold(
        session: Session,
        file: SessionFile,
        note: Option<Note>,
        url: Option<PublicUrl>,
        door: Listening,
        told: impl Fn(Told) + Send + 'static,
    ) -> Result<Self, LiveError> {
        open_files::raise();
        let header = session.header().clone();
        let code = Code::typed(&header.code).ok_or_else(|| LiveError::NoSuchSession(header.code.clone()))?;
        let screen = secret::token().ok_or_else(|| LiveError::System(io::Error::other("no randomness")))?;
        let boot = getrandom::u32().map_err(random)?;
        let public = Public { code, port: header.port, url, screen };
        let name = file.name().to_owned();
        let (room, owner) = Room::start(session, file, boot, told).map_err(LiveError::System)?;
        let (stop, mut stopped) = watch::channel(false);
        let app = router(Web::new(room.clone(), public.clone()));
        let gate = web::Gate::new(public.url.is_some());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build().map_err(LiveError::System)?;
        let language = Language::spoken();
        let serve = move || {
            language.speak(|| {
                runtime.block_on(async move {
                    // Made non-blocking by `Listening`.
                    if let Ok(listener) = tokio::net::TcpListener::from_std(door.listener) {
                        tokio::spawn(web::serve(listener, app, gate));
                        let _stopped_or_gone = stopped.changed().await;
                    }
                });
                // What is still being answered has this long.
                runtime.shutdown_timeout(Duration::from_millis(200));
            });
        };
        let web = thread::Builder::new().name("web".into()).spawn(serve).map_err(LiveError::System)?;
        Ok(Self { room, public, name, run: header.run, note, owner, web, stop })
    }

    /// Where phones may find it, the likeliest first: what the QR says.
    #[must_use]
    pub fn urls(&self) -> Vec<String> {
        let Public { url, port, .. } = &self.public;
        match url {
            Some(url) => vec![url.origin()],
            None => addresses().iter().map(|own| format!("http://{}:{port}", own.ip)).collect(),
        }
    }

    /// What the address of the projected view is after that of the session.
    #[must_use]
    pub fn screen_path(&self) -> String {
        format!("/screen/{}", self.public.screen.written())
    }

    /// Stops holding the session; if it was ended, its people are forgotten unless they are to be kept.
    ///
    /// # Errors
    /// If their file cannot be removed.
    pub fn stop(self) -> Result<(), JournalError> {
        let published = self.room.published();
        let session = &published.shown.session;
        let keeps = session.kept().phase != super::Phase::Ended || session.header().settings.keep_names;
        let _gone_already = self.stop.send(true);
        self.room.stop();
        let _said_elsewhere = self.web.join();
        match self.owner.join() {
            Ok(file) => file.close(keeps),
            // A mistake in the room's thread was said when it happened.
            Err(_) => Ok(()),
        }
    }
}

fn public_url(text: &str) -> Result<PublicUrl, LiveError> {
    PublicUrl::read(text).ok_or_else(|| LiveError::PublicUrl(text.to_owned()))
}

fn random(error: getrandom::Error) -> LiveError {
    LiveError::System(io::Error::other(error.to_string()))
}
