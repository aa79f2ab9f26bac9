//! The thread that owns the room and its file: one order of events, no locks, and nothing acknowledged before it is on
//! the disk. What comes while it writes is written together next time, with one flush.

use crate::journal::SessionFile;
use crate::live::{Ask, Done, HostAsk, Lines, No, Session, Shown};
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};
use tokio::sync::{oneshot, watch};

/// The most that is written together: more would only make the first of them wait.
const BATCH: usize = 512;
/// How often phones hear of progress, at most.
const PROGRESS: Duration = Duration::from_secs(3);
/// How often the window hears of anything, at most.
const TOLD: Duration = Duration::from_millis(50);
/// How long the room waits after the disk has failed before it tries what is due once more.
const AFTER_FAILURE: Duration = Duration::from_millis(500);

/// What the room made known, and when.
#[derive(Debug, Clone)]
pub struct Published {
    /// It.
    pub shown: Arc<Shown>,
    at: Instant,
}

impl Published {
    /// Milliseconds of the session by now.
    #[must_use]
    pub fn now(&self) -> u64 {
        let since = if self.shown.session.is_paused() { 0 } else { self.at.elapsed().as_millis() as u64 };
        self.shown.now.saturating_add(since)
    }
}

/// What the host hears of the room.
#[derive(Debug, Clone)]
pub enum Told {
    /// How it is now; at most 20 times a second.
    Shown(Arc<Shown>),
    /// The disk does not take what happens; nothing of it counts.
    Trouble(String),
}

/// Takes the answer to whoever asked.
type Reply = Box<dyn FnOnce(Result<Done, No>) + Send>;

enum Message {
    Ask(Ask, Reply),
    Stop,
}

/// The way to the room.
#[derive(Clone)]
pub struct Room {
    messages: Sender<Message>,
    published: watch::Receiver<Published>,
}

impl Room {
    /// Starts the room's thread. `told` is called on it; it must not wait.
    ///
    /// # Errors
    /// If no thread can be started.
    pub fn start(
        session: Session,
        file: SessionFile,
        boot: u32,
        told: impl Fn(Told) + Send + 'static,
    ) -> io::Result<(Self, JoinHandle<SessionFile>)> {
        let (messages, inbox) = mpsc::channel();
        let now = session.kept().at();
        let shown = Arc::new(Shown { boot, number: 1, now, session: session.clone() });
        let (publish, published) = watch::channel(Published { shown, at: Instant::now() });
        let owner = Owner {
            clock: Clock { base: now, since: (!session.is_paused()).then(Instant::now) },
            session,
            file,
            boot,
            number: 1,
            heads: (0, 0),
            bumped: None,
            told_at: None,
            is_untold: true,
            failed: None,
            publish,
            told: Box::new(told),
        };
        let thread = thread::Builder::new().name("room".into()).spawn(move || owner.run(&inbox))?;
        Ok((Self { messages, published }, thread))
    }

    /// What was made known last.
    #[must_use]
    pub fn published(&self) -> Published {
        self.published.borrow().clone()
    }

    /// Waits until there is something that phones have to see.
    pub(super) async fn changed(&mut self) {
        if self.published.changed().await.is_err() {
            // The room is closed: whoever waits goes on waiting until its time is up.
            std::future::pending::<()>().await;
        }
    }

    /// The same handle, which has seen all there is by now.
    pub(super) fn watching(&self) -> Self {
        let mut own = self.clone();
        own.published.mark_unchanged();
        own
    }

    /// Asks something; it is on the disk when this is answered.
    ///
    /// # Errors
    /// Why not.
    pub async fn ask(&self, ask: Ask) -> Result<Done, No> {
        let (reply, answer) = oneshot::channel();
        self.send(ask, move |done| {
            // Whoever asked may have hung up.
            let _nobody_waits = reply.send(done);
        });
        answer.await.unwrap_or(Err(No::NotKept))
    }

    /// Asks for the host, and waits for the answer.
    ///
    /// # Errors
    /// Why not.
    pub fn host(&self, ask: HostAsk) -> Result<(), No> {
        let (reply, answer) = mpsc::channel();
        self.send(Ask::Host(ask), move |done| {
            let _nobody_waits = reply.send(done);
        });
        answer.recv().unwrap_or(Err(No::NotKept)).map(|_| ())
    }

    /// Lets the room know something that nobody waits for.
    pub fn tell(&self, ask: Ask) {
        self.send(ask, |_| ());
    }

    /// Ends the room's thread once it has done what it was asked before.
    pub fn stop(&self) {
        let _gone_already = self.messages.send(Message::Stop);
    }

    fn send(&self, ask: Ask, reply: impl FnOnce(Result<Done, No>) + Send + 'static) {
        // A room that is gone drops the reply, which is an answer too.
        let _gone = self.messages.send(Message::Ask(ask, Box::new(reply)));
    }
}

/// Milliseconds of the session, which stop while it is paused or its program does not run.
struct Clock {
    base: u64,
    since: Option<Instant>,
}

impl Clock {
    fn now(&self) -> u64 {
        self.base.saturating_add(self.since.map_or(0, |since| since.elapsed().as_millis() as u64))
    }

    fn pause(&mut self, is_paused: bool) {
        if is_paused != self.since.is_none() {
            self.base = self.now();
            self.since = (!is_paused).then(Instant::now);
        }
    }
}

struct Owner {
    session: Session,
    file: SessionFile,
    clock: Clock,
    boot: u32,
    /// Of the state that phones know.
    number: u64,
    /// Who is there and has voted, as phones know.
    heads: (u32, u32),
    /// When phones heard last.
    bumped: Option<Instant>,
    /// When the host heard last.
    told_at: Option<Instant>,
    /// There is something that the host has not heard.
    is_untold: bool,
    /// When the disk failed last, unless it has worked since.
    failed: Option<Instant>,
    publish: watch::Sender<Published>,
    told: Box<dyn Fn(Told) + Send>,
}

impl Owner {
    fn run(mut self, inbox: &Receiver<Message>) -> SessionFile {
        let mut news = self.session.news();
        self.make_known(true);
        loop {
            let first = match self.wait() {
                Some(wait) => match inbox.recv_timeout(wait) {
                    Ok(message) => Some(message),
                    Err(RecvTimeoutError::Timeout) => None,
                    Err(RecvTimeoutError::Disconnected) => break,
                },
                None => match inbox.recv() {
                    Ok(message) => Some(message),
                    Err(_) => break,
                },
            };
            let mut batch = Vec::new();
            let mut stops = false;
            for message in first.into_iter().chain(inbox.try_iter()).take(BATCH) {
                match message {
                    Message::Ask(ask, reply) => batch.push((ask, reply)),
                    Message::Stop => stops = true,
                }
            }
            self.carry_out(batch, &mut news);
            if stops {
                break;
            }
        }
        self.file
    }

    /// How long there is nothing to do unless somebody asks.
    fn wait(&self) -> Option<Duration> {
        let now = self.clock.now();
        let due = self.session.next_due(now).map(|due| Duration::from_millis(due.saturating_sub(now)));
        // What the disk did not take is not tried without a pause.
        let due = due.map(|due| self.failed.map_or(due, |failed| due.max(AFTER_FAILURE.saturating_sub(failed.elapsed()))));
        let left = |since: Option<Instant>, of: Duration| since.map_or(Duration::ZERO, |since| of.saturating_sub(since.elapsed()));
        let progress = (self.heads != self.heads_now(now)).then(|| left(self.bumped, PROGRESS));
        let told = self.is_untold.then(|| left(self.told_at, TOLD));
        [due, progress, told].into_iter().flatten().min()
    }

    fn heads_now(&self, now: u64) -> (u32, u32) {
        (self.session.here(now), self.session.kept().voted())
    }

    fn carry_out(&mut self, batch: Vec<(Ask, Reply)>, news: &mut u64) {
        let now = self.clock.now();
        let is_waiting = self.failed.is_some_and(|failed| failed.elapsed() < AFTER_FAILURE);
        let before = self.session.clone();
        let mut lines = Lines::default();
        let mut answers = Vec::with_capacity(batch.len());
        for (ask, reply) in batch {
            // Whoever only looks changes nothing that the host has to hear at once.
            self.is_untold |= !matches!(ask, Ask::Here(_));
            answers.push((self.session.ask(ask, now, &mut lines), reply));
        }
        if !is_waiting {
            self.session.tick(now, &mut lines);
        }
        if lines != Lines::default() {
            self.is_untold = true;
            match self.write(&lines) {
                Ok(()) => self.failed = None,
                Err(what) => {
                    // None of it has happened.
                    self.session = before;
                    self.failed = Some(Instant::now());
                    for (answer, _) in &mut answers {
                        *answer = answer.clone().and(Err(No::NotKept));
                    }
                    (self.told)(Told::Trouble(what));
                }
            }
        }
        self.clock.pause(self.session.is_paused());
        self.make_known(*news != self.session.news());
        *news = self.session.news();
        // Whoever is answered sees what it did.
        for (answer, reply) in answers {
            reply(answer);
        }
    }

    fn write(&mut self, lines: &Lines) -> Result<(), String> {
        let people: Result<Vec<String>, _> = lines.people.iter().map(ron::to_string).collect();
        let session: Result<Vec<String>, _> = lines.session.iter().map(ron::to_string).collect();
        let (people, session) = people.and_then(|people| Ok((people, session?))).map_err(|e| e.to_string())?;
        self.file.append_all(&people, &session).map_err(|e| e.to_string())
    }

    /// Makes the session known: to phones at once if there is news, otherwise every few seconds; to the host at most
    /// twenty times a second.
    fn make_known(&mut self, is_news: bool) {
        let now = self.clock.now();
        let heads = self.heads_now(now);
        let is_progress = heads != self.heads && self.bumped.is_none_or(|bumped| bumped.elapsed() >= PROGRESS);
        let is_bumped = is_news || is_progress;
        if is_bumped {
            (self.number, self.heads, self.bumped) = (self.number + 1, heads, Some(Instant::now()));
        }
        self.is_untold |= is_bumped;
        let shown = Arc::new(Shown { boot: self.boot, number: self.number, now, session: self.session.clone() });
        let published = Published { shown: Arc::clone(&shown), at: Instant::now() };
        self.publish.send_if_modified(|last| {
            *last = published;
            is_bumped
        });
        if self.is_untold && self.told_at.is_none_or(|told| told.elapsed() >= TOLD) {
            (self.told_at, self.is_untold) = (Some(Instant::now()), false);
            (self.told)(Told::Shown(shown));
        }
    }
}
