//! Practice while it is open: its history, its sittings, and the one in hand.

use super::now;
use super::sitting::Seated;
use super::stock::Stock;
use crate::disk::{Disk, Native};
use crate::journal::{History, JournalError, PracticeStore, SittingSummary};
use crate::practice::{Act, Area, Drawn, Profile, Progress, Question, Schedule, Sheet, SittingMode, drill, progress};
use crate::ui::screens::{PracticeRoom, ROUND, Round, Seat, round_title, shortage};
use crate::ui::{Practise, kept};
use std::path::PathBuf;
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_64;

/// Practice while it is open.
#[derive(Debug)]
pub(super) struct PracticeDesk {
    folder: PathBuf,
    store: PracticeStore,
    history: History,
    schedule: Schedule,
    progress: Vec<Progress>,
    sittings: Vec<SittingSummary>,
    seat: Option<Seated>,
    /// Where the result was last written to.
    written: Option<String>,
}

impl PracticeDesk {
    /// Opens practice below a data folder, with what was wrong with its history and was put right.
    pub fn open(folder: PathBuf, stock: &Stock) -> Result<(Self, Vec<String>), String> {
        let store = PracticeStore::open(Arc::new(Native), folder.clone());
        let opened = store.history().map_err(said)?;
        let schedule = Schedule::replay(&stock.bank, opened.history.entries());
        let progress = progress(&stock.bank, opened.history.entries());
        let sittings = store.sittings();
        Ok((
            Self { folder, store, history: opened.history, schedule, progress, sittings, seat: None, written: None },
            opened.notes.iter().map(kept::note).collect(),
        ))
    }

    /// What the screens show.
    pub fn room<'a>(&'a self, stock: &'a Stock, now: u64) -> PracticeRoom<'a> {
        let seat = self.seat.as_ref().map(|seated| Seat {
            name: seated.sitting.name(),
            exam: seated.sitting.exam(),
            seconds: seated.seconds(),
            paused: seated.is_paused(),
        });
        PracticeRoom {
            bank: &stock.bank,
            sources: &stock.sources,
            profiles: &stock.profiles,
            schedule: &self.schedule,
            progress: &self.progress,
            sittings: &self.sittings,
            now,
            seat,
            written: self.written.as_deref(),
        }
    }

    /// Does what was asked for.
    pub fn carry_out(&mut self, stock: &Stock, what: Practise) -> Result<(), String> {
        match what {
            Practise::Begin(round) => self.begin_round(stock, round),
            Practise::Sit(profile, mode) => self.sit(stock, &profile, mode),
            Practise::Open(name) => self.take(&name),
            Practise::Do(act) => self.step(stock, act),
            Practise::Pause(paused) => self.seat.as_mut().map_or(Ok(()), |seat| seat.pause(paused)),
            Practise::Finish => self.finish(stock),
            Practise::Leave => self.leave(),
            Practise::Keep { ending, text } => self.keep(ending, &text),
        }
    }

    /// Keeps the time; ends an exam whose time is up.
    pub fn tick(&mut self, stock: &Stock) -> Result<(), String> {
        let Some(seat) = &mut self.seat else { return Ok(()) };
        if seat.tick()? { self.finish(stock) } else { Ok(()) }
    }

    fn step(&mut self, stock: &Stock, act: Act) -> Result<(), String> {
        let Some(seat) = &mut self.seat else { return Ok(()) };
        let checked = matches!(act, Act::Check(_));
        seat.act(act)?;
        if checked { self.settle(stock) } else { Ok(()) }
    }

    /// Writes what may be told of the sitting to the history, and learns from it.
    fn settle(&mut self, stock: &Stock) -> Result<(), String> {
        let Some(seat) = &self.seat else { return Ok(()) };
        let added = self.history.settle(seat.sitting.name(), seat.sitting.exam(), now()).map_err(said)?;
        for entry in &added {
            self.schedule.add(&stock.bank, entry);
        }
        self.progress = progress(&stock.bank, self.history.entries());
        Ok(())
    }

    fn finish(&mut self, stock: &Stock) -> Result<(), String> {
        let Some(seat) = &mut self.seat else { return Ok(()) };
        seat.finish()?;
        self.settle(stock)?;
        self.sittings = self.store.sittings();
        Ok(())
    }

    fn leave(&mut self) -> Result<(), String> {
        let stopped = self.seat.as_mut().map_or(Ok(()), |seat| seat.pause(true));
        self.seat = None;
        self.written = None;
        self.sittings = self.store.sittings();
        stopped
    }

    /// Takes a sitting in hand that was kept.
    fn take(&mut self, name: &str) -> Result<(), String> {
        self.leave()?;
        let resumed = self.store.resume(name).map_err(said)?;
        self.seat = Some(Seated::new(resumed.sitting));
        resumed.note.as_ref().map_or(Ok(()), |note| Err(kept::note(note)))
    }

    fn begin(&mut self, sheet: Sheet) -> Result<(), String> {
        self.leave()?;
        self.seat = Some(Seated::new(self.store.begin(sheet).map_err(said)?));
        Ok(())
    }

    /// The sitting of a profile that is not finished.
    fn unfinished(&self, profile: &str, mode: SittingMode) -> Option<String> {
        let is_open = |summary: &&SittingSummary| {
            let open =
                |exam: &crate::practice::Exam| exam.finished().is_none() && exam.sheet().mode == mode && exam.sheet().profile.id == profile;
            summary.exam.as_ref().is_ok_and(open)
        };
        self.sittings.iter().find(is_open).map(|summary| summary.name.clone())
    }

    fn sit(&mut self, stock: &Stock, profile: &str, mode: SittingMode) -> Result<(), String> {
        if let Some(name) = self.unfinished(profile, mode) {
            return self.take(&name);
        }
        let profile =
            stock.profiles.iter().find(|own| own.id == profile).ok_or_else(|| crate::tr!("window-no-such-exam", exam = profile))?;
        self.begin(Sheet::draw(&stock.bank, profile, mode, seed(), now()).map_err(|found| shortage(&found))?)
    }

    fn begin_round(&mut self, stock: &Stock, round: Round) -> Result<(), String> {
        let id = round.profile_id();
        if let Some(name) = self.unfinished(&id, SittingMode::Training) {
            return self.take(&name);
        }
        let questions = self.asked(stock, round);
        if questions.is_empty() {
            return Err(crate::tr!("practise-nothing-to-ask").into());
        }
        let seed = seed();
        let questions: Vec<Drawn> = questions.into_iter().map(|question| Drawn::new(question, seed)).collect();
        let profile = Profile::round(id, round_title(round), questions.len());
        self.begin(Sheet { mode: SittingMode::Training, profile, seed, bank: stock.bank.hash(), begun: now(), questions })
    }

    /// The questions of a round, ten at most.
    fn asked<'s>(&'s self, stock: &'s Stock, round: Round) -> Vec<&'s Question> {
        let now = now();
        let due = || self.schedule.due(&stock.bank, now).into_iter().map(|due| due.question);
        match round {
            Round::Drill(Some(area)) => drill(&stock.bank, &self.schedule, Some(area), ROUND, now),
            // Of every area one, then the next of each: ten of all would leave some out.
            Round::Drill(None) => {
                let each: Vec<Vec<&Question>> =
                    Area::ALL.into_iter().map(|area| drill(&stock.bank, &self.schedule, Some(area), ROUND, now)).collect();
                (0..ROUND).flat_map(|place| each.iter().filter_map(move |own| own.get(place).copied())).take(ROUND).collect()
            }
            Round::Review => due().take(ROUND).collect(),
            Round::About(kind) => due().filter(|question| question.related.contains(&kind)).take(ROUND).collect(),
        }
    }

    /// Writes a text beside the sittings, under the name of the one in hand.
    fn keep(&mut self, ending: &str, text: &str) -> Result<(), String> {
        let Some(seat) = &self.seat else { return Ok(()) };
        let path = self.folder.join("practice").join("results").join(format!("{}.{ending}", seat.sitting.name()));
        Native
            .replace(&path, text.as_bytes())
            .map_err(|error| crate::tr!("window-result-not-kept", path = path.display().to_string(), error = error.to_string()))?;
        self.written = Some(path.display().to_string());
        Ok(())
    }
}

fn said(error: JournalError) -> String {
    kept::trouble(&error)
}

/// A seed from the clock, short enough to be read out.
fn seed() -> u64 {
    const SEEDS: u64 = 999_999;
    let nanos = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_nanos();
    xxh3_64(&nanos.to_le_bytes()) % SEEDS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::{Answer, Exam, Mark};
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    fn stock() -> Stock {
        Stock::read(tempfile::tempdir().expect("a folder").path().into())
    }

    fn open(folder: &Path, stock: &Stock) -> PracticeDesk {
        PracticeDesk::open(folder.into(), stock).expect("opened").0
    }

    fn exam(desk: &PracticeDesk) -> &Exam {
        desk.seat.as_ref().expect("a sitting").sitting.exam()
    }

    fn answer(desk: &mut PracticeDesk, stock: &Stock, number: usize, checks: bool) {
        let question = exam(desk).question(number).expect("a question").question();
        let right = Answer::right(question.key);
        let acts = [Act::Answer(number, right)].into_iter().chain(checks.then_some(Act::Check(number)));
        acts.for_each(|act| desk.carry_out(stock, Practise::Do(act)).expect("possible"));
    }

    #[test]
    fn a_drill_that_was_killed_goes_on_where_it_stood_with_every_answer() {
        let (folder, stock) = (tempfile::tempdir().expect("a folder"), stock());
        let begin = || Practise::Begin(Round::Drill(Some(Area::Forecasting)));
        let mut desk = open(folder.path(), &stock);
        desk.carry_out(&stock, begin()).expect("begun");
        answer(&mut desk, &stock, 0, true);
        desk.carry_out(&stock, Practise::Do(Act::Look(1))).expect("looked at");
        answer(&mut desk, &stock, 1, false);
        let before = exam(&desk).clone();
        // A kill says nothing on the way out either.
        drop(desk);
        let mut desk = open(folder.path(), &stock);
        assert_eq!(desk.history.entries().len(), 1, "what was checked is in the history");
        desk.carry_out(&stock, begin()).expect("gone on with");
        assert_eq!(*exam(&desk), before);
        assert_eq!((exam(&desk).at(), exam(&desk).mark(0), exam(&desk).mark(1)), (1, Some(Mark::Right), None));
    }

    #[test]
    fn an_exam_keeps_its_time_over_a_kill_and_ends_when_it_is_up() {
        let (folder, stock) = (tempfile::tempdir().expect("a folder"), stock());
        let sit = || Practise::Sit("short_10".into(), SittingMode::Exam);
        let mut desk = open(folder.path(), &stock);
        desk.carry_out(&stock, sit()).expect("begun");
        let whole = exam(&desk).sheet().profile.seconds();
        let seat = desk.seat.as_mut().expect("a sitting");
        seat.act(Act::Tick).expect("written");
        seat.sitting.apply(&crate::practice::Step { seconds: whole - 1, act: Act::Tick }).expect("written");
        drop(desk);
        let mut desk = open(folder.path(), &stock);
        desk.carry_out(&stock, sit()).expect("gone on with");
        assert_eq!(desk.seat.as_ref().map(Seated::seconds), Some(whole - 1));
        desk.tick(&stock).expect("nothing to do yet");
        assert_eq!(exam(&desk).finished(), None);
        std::thread::sleep(std::time::Duration::from_millis(1100));
        desk.tick(&stock).expect("ended");
        assert!(exam(&desk).finished().is_some() && exam(&desk).is_time_up());
    }

    #[test]
    fn ten_questions_from_all_areas_leave_none_out() {
        let (folder, stock) = (tempfile::tempdir().expect("a folder"), stock());
        let mut desk = open(folder.path(), &stock);
        desk.carry_out(&stock, Practise::Begin(Round::Drill(None))).expect("begun");
        let areas: BTreeSet<Area> = exam(&desk).sheet().questions.iter().map(|drawn| drawn.question().area).collect();
        assert_eq!((exam(&desk).sheet().questions.len(), areas.len()), (ROUND, Area::ALL.len()));
    }

    #[test]
    fn a_review_asks_what_is_due_and_says_so_when_nothing_is() {
        let (folder, stock) = (tempfile::tempdir().expect("a folder"), stock());
        let mut desk = open(folder.path(), &stock);
        assert!(desk.carry_out(&stock, Practise::Begin(Round::Review)).is_err_and(|said| said.contains("due")));
        assert!(desk.seat.is_none());
    }

    #[test]
    fn a_result_is_written_under_the_name_of_its_sitting() {
        let (folder, stock) = (tempfile::tempdir().expect("a folder"), stock());
        let mut desk = open(folder.path(), &stock);
        desk.carry_out(&stock, Practise::Sit("short_10".into(), SittingMode::Exam)).expect("begun");
        desk.carry_out(&stock, Practise::Finish).expect("finished");
        desk.carry_out(&stock, Practise::Keep { ending: "txt", text: "so it was".into() }).expect("kept");
        let path = desk.written.clone().expect("a path");
        assert!(path.contains("short_10-"), "{path}");
        assert_eq!(fs::read_to_string(path).expect("there"), "so it was");
    }
}
