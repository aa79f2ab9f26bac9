//! Practice: the bank, the history and the sitting in hand, and what the screens ask of them.
//!
//! The bank is read beside the screens at the start. The history is open, and closed to other programs,
//! only while the screen of practice shows. A step is on the disk before it shows; time counts for a sitting
//! while its question shows.

mod aim;
mod asked;
mod desk;
mod due;
mod essay;
mod moment;
mod room;
mod sitting;
mod stock;
mod watch;

pub use aim::read_aim;
pub use due::ExamAhead;
pub use essay::{EssayRoom, HeldPaper};
pub use moment::{DRAWS, HeldMoment, MomentRoom, ToldMoment};
pub use room::{PracticeData, PracticeRoom, ROUND, Round, Seat};

use super::World;
use super::intent::{EssayIntent, MomentIntent, PracticeIntent};
use super::jobs::Job;
use super::library::Shelf;
use super::notices::Notices;
use super::trouble::Trouble;
use crate::journal::PracticeStore;
use crate::moment::Moments;
use crate::practice::BadChoice;
use crate::score::Kind;
use desk::PracticeDesk;
use due::Awaits;
use std::path::PathBuf;
use std::sync::Arc;
use stock::Stock;

/// Practice, as far as it is read.
#[derive(Debug)]
pub(super) struct Practising {
    folder: PathBuf,
    coming: Option<Job<Stock>>,
    stock: Option<Stock>,
    /// What is open while the screen shows, or why it cannot be.
    desk: Option<Result<PracticeDesk, Trouble>>,
    /// What was asked for before that.
    wanted: Option<PracticeIntent>,
    wanted_moment: Option<MomentIntent>,
    /// What is said of it on other screens; none until it is counted.
    awaits: Option<Awaits>,
    /// The run of the table whose bad choices were noted.
    pub noted: Option<u32>,
}

impl Practising {
    /// Has the bank read that there is with a data folder.
    pub(super) fn begin(world: &World, folder: PathBuf) -> Self {
        let store = PracticeStore::open(Arc::clone(&world.disk), folder.clone());
        let coming = Some(world.jobs.start(move |_| Stock::read(&store)));
        Self { folder, coming, stock: None, desk: None, wanted: None, wanted_moment: None, awaits: None, noted: None }
    }

    /// Takes in what was read. Practice is open while its screen shows.
    pub(super) fn follow(&mut self, shows: bool, world: &World, shelf: &Shelf, notices: &mut Notices) {
        match Job::finished(&mut self.coming) {
            Some(Ok(stock)) => self.stock = Some(stock),
            Some(Err(said)) => self.desk = Some(Err(Trouble::JobLost(said))),
            None => {}
        }
        let Some(stock) = &self.stock else { return };
        if !shows {
            if self.desk.take().is_some() {
                self.awaits = None;
            }
            self.count(world);
            return;
        }
        if self.desk.is_none() {
            let opened = PracticeDesk::open(world, self.folder.clone(), stock);
            self.desk = Some(opened.map(|(desk, notes)| {
                notes.into_iter().chain(stock.troubles()).for_each(|note| notices.tell(note));
                desk
            }));
            if let (Some(wanted), Some(Ok(desk))) = (self.wanted.take(), &mut self.desk) {
                notices.tell_if(desk.carry_out(stock, wanted));
            }
            if let (Some(wanted), Some(Ok(desk))) = (self.wanted_moment.take(), &mut self.desk) {
                notices.tell_if(desk.with_moment(stock, shelf, wanted));
            }
        }
        if let Some(Ok(desk)) = &mut self.desk {
            notices.tell_if(desk.tick(stock));
        }
    }

    /// Does what a screen of practice asked for; before practice is open it is kept for then.
    pub(super) fn carry_out(&mut self, what: PracticeIntent) -> Result<(), Trouble> {
        match (&self.stock, &mut self.desk) {
            (Some(stock), Some(Ok(desk))) => desk.carry_out(stock, what),
            _ => {
                self.wanted = Some(what);
                Ok(())
            }
        }
    }

    /// Does what was asked for with a moment; before practice is open it is kept for then.
    pub(super) fn with_moment(&mut self, what: MomentIntent, shelf: &Shelf) -> Result<(), Trouble> {
        match (&self.stock, &mut self.desk) {
            (Some(stock), Some(Ok(desk))) => desk.with_moment(stock, shelf, what),
            _ => {
                self.wanted_moment = Some(what);
                Ok(())
            }
        }
    }

    /// Does what was asked for with essays, which is asked on a screen of practice.
    pub(super) fn with_essay(&mut self, what: EssayIntent) -> Result<(), Trouble> {
        match (&self.stock, &mut self.desk) {
            (Some(stock), Some(Ok(desk))) => desk.with_essay(stock, what),
            _ => Ok(()),
        }
    }

    /// Essays, for their screens.
    pub(super) fn essays(&self) -> Option<EssayRoom<'_>> {
        match (&self.stock, &self.desk) {
            (Some(stock), Some(Ok(desk))) => Some(desk.essays(stock)),
            _ => None,
        }
    }

    /// Moments, for their screens.
    pub(super) fn moments(&self, now: u64) -> Option<MomentRoom<'_>> {
        match (&self.stock, &self.desk) {
            (Some(stock), Some(Ok(desk))) => Some(desk.moments(stock, now)),
            _ => None,
        }
    }

    /// What the screens show.
    pub(super) fn data(&self) -> PracticeData<'_> {
        match (&self.stock, &self.desk) {
            (Some(stock), Some(Ok(desk))) => PracticeData::Ready(desk.room(stock)),
            (_, Some(Err(trouble))) => PracticeData::Trouble(trouble),
            _ => PracticeData::Loading,
        }
    }

    /// Reads one's own moments again.
    pub(super) fn moments_are_new(&mut self, world: &World) {
        let own = self.store(world).own_moments();
        if let Some(stock) = &mut self.stock {
            stock.moments = Moments::with(&own);
        }
    }

    /// Questions that are due, as far as that is known.
    pub(super) fn due(&self) -> usize {
        self.awaits.as_ref().map_or(0, |awaits| awaits.all)
    }

    /// Questions that are due, by the kinds of decision that they are related to.
    pub(super) fn due_on(&self) -> Vec<(Kind, usize)> {
        self.awaits.as_ref().map_or_else(Vec::new, |awaits| awaits.on.iter().map(|(kind, count)| (*kind, *count)).collect())
    }

    /// An exam that somebody has before them, as far as that is known.
    pub(super) fn exam_ahead(&self) -> Option<ExamAhead> {
        self.awaits.as_ref().and_then(|awaits| awaits.exam)
    }

    fn count(&mut self, world: &World) {
        let (now, zone) = (world.clock.now(), world.clock.zone());
        let is_counted = self.awaits.as_ref().is_some_and(|awaits| awaits.day == zone.day(now));
        let Some(stock) = self.stock.as_ref().filter(|_| !is_counted) else { return };
        // Whoever opens practice learns what is wrong with the history; here it only counts for nothing.
        let store = self.store(world);
        let read = store.entries().unwrap_or_default();
        let (aim, _) = read_aim(&*world.disk, &self.folder);
        self.awaits = Some(Awaits::of(stock.pool(&aim), &read.entries, &store.sittings(), &aim, now, zone));
    }

    /// Writes bad choices to the history; what is there already is not written again. Says what was put right in it.
    pub(super) fn note(&mut self, choices: Vec<BadChoice>, world: &World) -> Result<Vec<Trouble>, Trouble> {
        if choices.is_empty() {
            return Ok(Vec::new());
        }
        self.awaits = None;
        due::note(&self.store(world), choices)
    }

    fn store(&self, world: &World) -> PracticeStore {
        PracticeStore::open(Arc::clone(&world.disk), self.folder.clone())
    }
}
