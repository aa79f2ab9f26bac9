//! Practice: the bank, the history and the sitting in hand, and what the screens ask of them.
//!
//! The bank is read beside the frames at the start. The history is open, and closed to other programs,
//! only while the screen of practice shows. A step is on the disk before it shows; the clock of a sitting
//! runs while its question shows.

mod desk;
mod due;
mod sitting;
mod stock;

use super::Step;
use super::data::DataFolder;
use super::intents::Shows;
use super::notice::Notices;
use super::play::Table;
use super::review::Reviewing;
use super::wake::Wake;
use crate::disk::Native;
use crate::journal::PracticeStore;
use crate::practice::bad_choices;
use crate::score::Kind;
use crate::ui::screens::{PractiseData, Stage};
use crate::ui::{Practise, Screen};
use crate::words;
use bevy::prelude::*;
use bevy::tasks::AsyncComputeTaskPool;
use desk::PracticeDesk;
use due::DueCounts;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};
use stock::Stock;

/// Practice, as far as it is read.
#[derive(Resource, Debug)]
pub(super) struct Practising {
    folder: PathBuf,
    coming: Option<Mutex<Receiver<Stock>>>,
    stock: Option<Stock>,
    /// What is open while the screen shows, or why it cannot be.
    desk: Option<Result<PracticeDesk, String>>,
    /// What was asked for before that.
    wanted: Option<Practise>,
    /// What is due, for other screens; none until it is counted.
    due: Option<DueCounts>,
    /// The run of the table whose bad choices were noted.
    noted: Option<u32>,
}

pub(super) fn plugin(app: &mut App) {
    let folder = app.world().resource::<DataFolder>().path().to_path_buf();
    app.insert_resource(Practising { folder, coming: None, stock: None, desk: None, wanted: None, due: None, noted: None });
    app.add_systems(Startup, read);
    app.add_systems(Update, (follow, note_choices).chain().in_set(Step::Settle));
}

fn read(mut practising: ResMut<Practising>, wake: Res<Wake>) {
    let wake = wake.clone();
    let folder = practising.folder.clone();
    let (sender, receiver) = channel();
    let job = async move {
        // Nobody listens any more when the window is closing.
        if sender.send(Stock::read(folder)).is_ok() {
            wake.up();
        }
    };
    AsyncComputeTaskPool::get().spawn(job).detach();
    practising.coming = Some(Mutex::new(receiver));
}

fn follow(mut practising: ResMut<Practising>, shows: Res<Shows>, mut notices: ResMut<Notices>) {
    let practising = practising.bypass_change_detection();
    practising.hear();
    if shows.screen != Screen::Practise {
        if practising.desk.take().is_some() {
            practising.due = None;
        }
        practising.count_due();
        return;
    }
    let Some(stock) = &practising.stock else { return };
    if practising.desk.is_none() {
        let opened = PracticeDesk::open(practising.folder.clone(), stock);
        practising.desk = Some(opened.map(|(desk, notes)| {
            notes.into_iter().chain(stock.left_out.iter().cloned()).for_each(|note| notices.tell(note));
            desk
        }));
        if let (Some(wanted), Some(Ok(desk))) = (practising.wanted.take(), &mut practising.desk)
            && let Err(trouble) = desk.carry_out(stock, wanted)
        {
            notices.tell(trouble);
        }
    }
    if let Some(Ok(desk)) = &mut practising.desk
        && let Err(trouble) = desk.tick(stock)
    {
        notices.tell(trouble);
    }
}

/// Bad choices of a run bring related questions up, once its review is complete.
fn note_choices(mut practising: ResMut<Practising>, reviewing: Res<Reviewing>, table: Res<Table>, mut notices: ResMut<Notices>) {
    let practising = practising.bypass_change_detection();
    let (Some(work), Some(playing)) = (reviewing.of(table.turn), &table.playing) else { return };
    let Some(review) = work.review.as_ref().filter(|_| work.progress().stage == Stage::Done) else { return };
    if practising.noted.replace(table.turn) == Some(table.turn) {
        return;
    }
    let said = |graded: &crate::score::Graded| words::choice(&review.moment(graded).view(), graded.grade.chosen());
    let choices = bad_choices(review, playing.keeper.origin(), &playing.recording.run().scenario().title, now(), said);
    let notes = practising.note(choices).unwrap_or_else(|trouble| vec![trouble]);
    notes.into_iter().for_each(|note| notices.tell(note));
}

impl Practising {
    fn hear(&mut self) {
        let Some(coming) = &mut self.coming else { return };
        if let Ok(stock) = coming.get_mut().unwrap_or_else(PoisonError::into_inner).try_recv() {
            self.stock = Some(stock);
            self.coming = None;
        }
    }

    /// Does what a screen of practice asked for; before practice is open it is kept for then.
    pub(super) fn carry_out(&mut self, what: Practise) -> Result<(), String> {
        match (&self.stock, &mut self.desk) {
            (Some(stock), Some(Ok(desk))) => desk.carry_out(stock, what),
            _ => {
                self.wanted = Some(what);
                Ok(())
            }
        }
    }

    /// What the screens show.
    pub(super) fn data(&self) -> PractiseData<'_> {
        match (&self.stock, &self.desk) {
            (Some(stock), Some(Ok(desk))) => PractiseData::Ready(desk.room(stock, now())),
            (_, Some(Err(trouble))) => PractiseData::Trouble(trouble),
            _ => PractiseData::Loading,
        }
    }

    /// Questions that are due, as far as that is known.
    pub(super) fn due(&self) -> usize {
        self.due.as_ref().map_or(0, |due| due.all)
    }

    /// Questions that are due, by the kinds of decision that they are related to.
    pub(super) fn due_on(&self) -> Vec<(Kind, usize)> {
        self.due.as_ref().map_or_else(Vec::new, |due| due.on.iter().map(|(kind, count)| (*kind, *count)).collect())
    }

    fn count_due(&mut self) {
        let Some(stock) = self.stock.as_ref().filter(|_| self.due.is_none()) else { return };
        // Whoever opens practice is told what is wrong with the history; here it only counts for nothing.
        let read = PracticeStore::open(Arc::new(Native), self.folder.clone()).entries().unwrap_or_default();
        self.due = Some(DueCounts::of(&stock.bank, &read.entries, now()));
    }

    /// Writes bad choices to the history; what stands there already is not written again.
    fn note(&mut self, choices: Vec<crate::practice::BadChoice>) -> Result<Vec<String>, String> {
        if choices.is_empty() {
            return Ok(Vec::new());
        }
        self.due = None;
        due::note(&self.folder, choices)
    }
}

/// Seconds since 1970.
fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}
