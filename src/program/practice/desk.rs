//! Practice while it is open: its history, its sittings, and the one in hand.

use super::aim::{read_aim, write_aim};
use super::essay::{EssayDesk, EssayRoom};
use super::moment::{MomentDesk, MomentRoom};
use super::room::{PracticeRoom, Round, Seat};
use super::sitting::Seated;
use super::stock::Stock;
use crate::disk::Disk;
use crate::journal::{History, PracticeStore, SittingSummary};
use crate::practice::{
    Act, Aim, Doubted, DrawnQuestion, Entry, Exam, Profile, Progress, QuestionId, Schedule, Sheet, SittingMode, progress,
};
use crate::program::clock::Clock;
use crate::program::intent::{EssayIntent, MomentIntent, PracticeIntent};
use crate::program::library::Shelf;
use crate::program::trouble::{Doing, Trouble};
use crate::program::{World, new_seed};
use std::path::PathBuf;
use std::sync::Arc;

/// Practice while it is open.
#[derive(Debug)]
pub(super) struct PracticeDesk {
    disk: Arc<dyn Disk>,
    clock: Arc<dyn Clock>,
    folder: PathBuf,
    store: PracticeStore,
    history: History,
    schedule: Schedule,
    progress: Vec<Progress>,
    sittings: Vec<SittingSummary>,
    seat: Option<Seated>,
    aim: Aim,
    moment: MomentDesk,
    essay: EssayDesk,
    /// Where the result was last written to.
    written: Option<String>,
    /// The sitting that was put aside for the one in hand.
    aside: Option<String>,
}

impl PracticeDesk {
    /// Opens practice below a data folder, with what was wrong with its history and was put right.
    pub fn open(world: &World, folder: PathBuf, stock: &Stock) -> Result<(Self, Vec<Trouble>), Trouble> {
        let store = PracticeStore::open(Arc::clone(&world.disk), folder.clone());
        let opened = store.history()?;
        let schedule = Schedule::replay(&stock.bank, opened.history.entries(), world.clock.now(), world.clock.zone());
        let sittings = store.sittings();
        let (aim, broken) = read_aim(&*world.disk, &folder);
        let progress = progress(stock.pool(&aim).without(schedule.doubted()), opened.history.entries());
        let (disk, clock) = (Arc::clone(&world.disk), Arc::clone(&world.clock));
        let moment = MomentDesk::open(&opened.history, &*clock);
        let essay = EssayDesk::open(&store, &clock);
        Ok((
            Self {
                disk,
                clock,
                folder,
                store,
                history: opened.history,
                schedule,
                progress,
                sittings,
                aim,
                moment,
                essay,
                seat: None,
                written: None,
                aside: None,
            },
            opened.notes.into_iter().map(Trouble::Note).chain(broken).collect(),
        ))
    }

    /// What the screens show.
    pub fn room<'a>(&'a self, stock: &'a Stock) -> PracticeRoom<'a> {
        let seat = self.seat.as_ref().map(|seated| Seat {
            name: seated.sitting.name(),
            exam: seated.sitting.exam(),
            seconds: seated.seconds(),
            paused: seated.is_paused(),
            can_take_back: self.can_take_back(),
        });
        PracticeRoom {
            bank: &stock.bank,
            sources: &stock.sources,
            profiles: &stock.profiles,
            courses: &stock.courses,
            evidence: &stock.evidence,
            schedule: &self.schedule,
            progress: &self.progress,
            sittings: &self.sittings,
            aim: &self.aim,
            now: self.clock.now(),
            seat,
            written: self.written.as_deref(),
        }
    }

    /// Does what was asked for.
    pub fn carry_out(&mut self, stock: &Stock, what: PracticeIntent) -> Result<(), Trouble> {
        match what {
            PracticeIntent::Begin(round) => self.begin_round(stock, round),
            PracticeIntent::Sit(profile, mode) => self.sit(stock, &profile, mode),
            PracticeIntent::Open(name) => self.take(&name),
            PracticeIntent::Do(act) => self.step(stock, act),
            PracticeIntent::Pause(paused) => self.seat.as_mut().map_or(Ok(()), |seat| seat.pause(paused)),
            PracticeIntent::Finish => self.finish(stock),
            PracticeIntent::Restart => self.restart(stock),
            PracticeIntent::TakeBack => self.take_back(),
            PracticeIntent::Aim(aim) => {
                write_aim(&*self.disk, &self.folder, &aim)?;
                self.aim = aim;
                self.measure(stock);
                Ok(())
            }
            PracticeIntent::Doubt(question, ambiguous) => self.doubt(stock, question, ambiguous),
            PracticeIntent::Leave => self.leave(),
            PracticeIntent::Keep { ending, text } => self.keep(ending, &text),
        }
    }

    /// Does what was asked for with a moment.
    pub fn with_moment(&mut self, stock: &Stock, shelf: &Shelf, what: MomentIntent) -> Result<(), Trouble> {
        self.moment.carry_out(what, &stock.moments, shelf, &mut self.history, &*self.clock)
    }

    /// Does what was asked for with essays.
    pub fn with_essay(&mut self, stock: &Stock, what: EssayIntent) -> Result<(), Trouble> {
        self.essay.carry_out(what, &stock.essays, &stock.papers)
    }

    /// Essays, for their screens.
    pub fn essays<'a>(&'a self, stock: &'a Stock) -> EssayRoom<'a> {
        self.essay.room(&stock.essays, &stock.sources, &stock.papers)
    }

    /// Moments, for their screens.
    pub fn moments<'a>(&'a self, stock: &'a Stock, now: u64) -> MomentRoom<'a> {
        self.moment.room(&stock.moments, now)
    }

    /// Keeps the time; ends an exam whose time is up.
    pub fn tick(&mut self, stock: &Stock) -> Result<(), Trouble> {
        self.essay.tick()?;
        let Some(seat) = &mut self.seat else { return Ok(()) };
        if seat.tick()? { self.finish(stock) } else { Ok(()) }
    }

    fn step(&mut self, stock: &Stock, act: Act) -> Result<(), Trouble> {
        let Some(seat) = &mut self.seat else { return Ok(()) };
        let (checked, expected) = (matches!(act, Act::Check(_)), matches!(act, Act::Expect(_)));
        seat.act(act)?;
        if expected {
            self.sittings = self.store.sittings();
        }
        if checked { self.settle(stock) } else { Ok(()) }
    }

    /// Writes what may be told of the sitting to the history, and learns from it.
    fn settle(&mut self, stock: &Stock) -> Result<(), Trouble> {
        let Some(seat) = &self.seat else { return Ok(()) };
        let added = self.history.settle(seat.sitting.name(), seat.sitting.exam(), self.clock.now())?;
        for entry in &added {
            self.schedule.add(&stock.bank, entry);
        }
        self.measure(stock);
        Ok(())
    }

    /// How each focus area goes, anew.
    fn measure(&mut self, stock: &Stock) {
        self.progress = progress(stock.pool(&self.aim).without(self.schedule.doubted()), self.history.entries());
    }

    /// Marks a question as ambiguous, or no longer.
    fn doubt(&mut self, stock: &Stock, question: QuestionId, ambiguous: bool) -> Result<(), Trouble> {
        let entry = Entry::Doubted(Doubted { when: self.clock.now(), question, ambiguous });
        self.history.add(entry.clone())?;
        self.schedule.add(&stock.bank, &entry);
        self.measure(stock);
        Ok(())
    }

    fn finish(&mut self, stock: &Stock) -> Result<(), Trouble> {
        let Some(seat) = &mut self.seat else { return Ok(()) };
        seat.finish()?;
        self.settle(stock)?;
        self.sittings = self.store.sittings();
        Ok(())
    }

    fn leave(&mut self) -> Result<(), Trouble> {
        let stopped = self.seat.as_mut().map_or(Ok(()), |seat| seat.pause(true));
        self.seat = None;
        self.written = None;
        self.aside = None;
        self.sittings = self.store.sittings();
        stopped
    }

    /// Takes a sitting in hand that was kept.
    fn take(&mut self, name: &str) -> Result<(), Trouble> {
        self.leave()?;
        let resumed = self.store.resume(name)?;
        let exam = resumed.sitting.exam();
        let next = Some(Act::Look(exam.comes_next())).filter(|look| exam.comes_next() != exam.at() && exam.allows(look).is_ok());
        let seat = self.seat.insert(Seated::new(resumed.sitting, Arc::clone(&self.clock)));
        next.map_or(Ok(()), |look| seat.act(look))?;
        resumed.note.map_or(Ok(()), |note| Err(Trouble::Note(note)))
    }

    fn begin(&mut self, sheet: Sheet) -> Result<(), Trouble> {
        self.leave()?;
        self.seat = Some(Seated::new(self.store.begin(sheet)?, Arc::clone(&self.clock)));
        Ok(())
    }

    /// The sitting of a profile that is open.
    fn unfinished(&self, profile: &str, mode: SittingMode) -> Option<String> {
        let is_open = |summary: &&SittingSummary| {
            let open = |exam: &Exam| exam.is_open() && exam.sheet().mode == mode && exam.sheet().profile.id == profile;
            summary.exam.as_ref().is_ok_and(open)
        };
        self.sittings.iter().find(is_open).map(|summary| summary.name.clone())
    }

    fn sit(&mut self, stock: &Stock, profile: &str, mode: SittingMode) -> Result<(), Trouble> {
        if let Some(name) = self.unfinished(profile, mode) {
            return self.take(&name);
        }
        self.begin(self.drawn(stock, profile, mode)?)
    }

    /// An exam of a profile, with questions of its own.
    fn drawn(&self, stock: &Stock, profile: &str, mode: SittingMode) -> Result<Sheet, Trouble> {
        let profile = stock.profiles.iter().find(|own| own.id == profile).ok_or_else(|| Trouble::NoExam(profile.into()))?;
        let (seed, now) = (new_seed(&*self.clock), self.clock.now());
        Sheet::draw_after(&stock.bank, profile, mode, seed, now, self.history.entries()).map_err(Trouble::Shortage)
    }

    fn restart(&mut self, stock: &Stock) -> Result<(), Trouble> {
        let Some(seat) = &self.seat else { return Ok(()) };
        let Sheet { mode, profile, .. } = seat.sitting.exam().sheet();
        let (mode, profile) = (*mode, profile.id.clone());
        let sheet = self.drawn(stock, &profile, mode)?;
        self.leave()?;
        let before = self.unfinished(&profile, mode);
        // The new one first: if the disk fails now, nothing is put aside.
        self.begin(sheet)?;
        if let Some(name) = before {
            let old = self.store.resume(&name)?.sitting;
            Seated::new(old, Arc::clone(&self.clock)).act(Act::SetAside)?;
            self.aside = Some(name);
        }
        Ok(())
    }

    /// Nothing has been chosen yet in the sitting for which another one was put aside.
    fn can_take_back(&self) -> bool {
        self.aside.is_some() && self.seat.as_ref().is_some_and(|seat| seat.sitting.exam().is_open() && seat.sitting.exam().is_untouched())
    }

    fn take_back(&mut self) -> Result<(), Trouble> {
        if !self.can_take_back() {
            return Ok(());
        }
        let before = self.aside.clone();
        if let Some(seat) = &mut self.seat {
            seat.pause(true)?;
            seat.act(Act::SetAside)?;
        }
        let Some(before) = before else { return Ok(()) };
        self.take(&before)?;
        self.seat.as_mut().map_or(Ok(()), |seat| seat.act(Act::Tick))
    }

    fn begin_round(&mut self, stock: &Stock, round: Round) -> Result<(), Trouble> {
        let id = round.profile_id();
        if let Some(name) = self.unfinished(&id, SittingMode::Training) {
            return self.take(&name);
        }
        let questions = self.room(stock).asked(round);
        if questions.is_empty() {
            return Err(Trouble::NothingToAsk);
        }
        let seed = new_seed(&*self.clock);
        let questions: Vec<DrawnQuestion> = questions.into_iter().map(|question| DrawnQuestion::new(question, seed)).collect();
        let profile = Profile::round(id, round.title(), questions.len());
        self.begin(Sheet { mode: SittingMode::Training, profile, seed, bank: stock.bank.hash(), begun: self.clock.now(), questions })
    }

    /// Writes a text beside the sittings, under the name of the one in hand.
    fn keep(&mut self, ending: &str, text: &str) -> Result<(), Trouble> {
        let Some(seat) = &self.seat else { return Ok(()) };
        let path = self.folder.join("practice").join("results").join(format!("{}.{ending}", seat.sitting.name()));
        self.disk.replace(&path, text.as_bytes()).map_err(Trouble::disk(Doing::SaveResult, &path))?;
        self.written = Some(path.display().to_string());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::Memory;
    use crate::practice::{Answer, Area, Mark, Question};
    use crate::program::ROUND;
    use crate::program::clock::TestClock;
    use crate::program::jobs::{Jobs, Slices};
    use std::collections::BTreeSet;
    use std::path::Path;
    use std::time::Duration;

    /// A disk and a clock that outlast a kill.
    struct Outside {
        disk: Memory,
        clock: TestClock,
    }

    fn outside() -> (Outside, Stock) {
        let disk = Memory::default();
        let stock = Stock::read(&PracticeStore::open(Arc::new(disk.clone()), FOLDER.into()));
        (Outside { disk, clock: TestClock::at(1_000_000) }, stock)
    }

    const FOLDER: &str = "/data";

    fn open(outside: &Outside, stock: &Stock) -> PracticeDesk {
        let jobs = Jobs::new(Arc::new(Slices::default()), || {});
        let world = World { disk: Arc::new(outside.disk.clone()), clock: Arc::new(outside.clock.clone()), jobs };
        PracticeDesk::open(&world, FOLDER.into(), stock).expect("opened").0
    }

    fn exam(desk: &PracticeDesk) -> &Exam {
        desk.seat.as_ref().expect("a sitting").sitting.exam()
    }

    fn answer(desk: &mut PracticeDesk, stock: &Stock, number: usize, checks: bool) {
        let question = exam(desk).question(number).expect("a question").question();
        let right = Answer::right(question.key);
        let acts = [Act::Answer(number, right)].into_iter().chain(checks.then_some(Act::Check(number)));
        acts.for_each(|act| desk.carry_out(stock, PracticeIntent::Do(act)).expect("possible"));
    }

    #[test]
    fn a_drill_that_was_killed_goes_on_where_it_stood_with_every_answer() {
        let (outside, stock) = outside();
        let begin = || PracticeIntent::Begin(Round::Drill(Some(Area::Forecasting)));
        let mut desk = open(&outside, &stock);
        desk.carry_out(&stock, begin()).expect("begun");
        answer(&mut desk, &stock, 0, true);
        desk.carry_out(&stock, PracticeIntent::Do(Act::Look(1))).expect("looked at");
        answer(&mut desk, &stock, 1, false);
        let before = exam(&desk).clone();
        // A kill says nothing on the way out either.
        drop(desk);
        let mut desk = open(&outside, &stock);
        assert_eq!(desk.history.entries().len(), 1, "what was checked is in the history");
        desk.carry_out(&stock, begin()).expect("gone on with");
        assert_eq!(*exam(&desk), before);
        assert_eq!((exam(&desk).at(), exam(&desk).mark(0), exam(&desk).mark(1)), (1, Some(Mark::Right), None));
    }

    #[test]
    fn what_was_left_after_an_answer_goes_on_at_the_next_question() {
        let (outside, stock) = outside();
        let mut desk = open(&outside, &stock);
        desk.carry_out(&stock, PracticeIntent::Begin(Round::Drill(None))).expect("begun");
        let name = desk.seat.as_ref().expect("a sitting").sitting.name().to_owned();
        for number in [0, 1, 2] {
            desk.carry_out(&stock, PracticeIntent::Do(Act::Look(number))).expect("looked at");
            answer(&mut desk, &stock, number, true);
        }
        desk.carry_out(&stock, PracticeIntent::Leave).expect("left");
        let left = desk.sittings.iter().find(|sitting| sitting.name == name).expect("kept");
        assert_eq!(left.exam.as_ref().map(Exam::comes_next).ok(), Some(3), "what is said of it");
        desk.carry_out(&stock, PracticeIntent::Open(name)).expect("gone on with");
        assert_eq!(exam(&desk).at(), 3, "what comes");
    }

    #[test]
    fn an_exam_keeps_its_time_over_a_kill_and_ends_when_it_is_up() {
        let (outside, stock) = outside();
        let sit = || PracticeIntent::Sit("short_10".into(), SittingMode::Exam);
        let mut desk = open(&outside, &stock);
        desk.carry_out(&stock, sit()).expect("begun");
        let whole = exam(&desk).sheet().profile.seconds();
        let seat = desk.seat.as_mut().expect("a sitting");
        seat.act(Act::Tick).expect("written");
        seat.sitting.apply(&crate::practice::ExamStep { seconds: whole - 1, act: Act::Tick }).expect("written");
        drop(desk);
        let mut desk = open(&outside, &stock);
        desk.carry_out(&stock, sit()).expect("gone on with");
        assert_eq!(desk.seat.as_ref().map(Seated::seconds), Some(whole - 1));
        desk.tick(&stock).expect("nothing to do yet");
        assert_eq!(exam(&desk).finished(), None);
        outside.clock.pass(Duration::from_secs(1));
        desk.tick(&stock).expect("ended");
        assert!(exam(&desk).finished().is_some() && exam(&desk).is_time_up());
    }

    #[test]
    fn an_exam_asks_what_earlier_ones_did_not() {
        let (outside, stock) = outside();
        let sit = || PracticeIntent::Sit("pspo_1_like".into(), SittingMode::Exam);
        let asked =
            |desk: &PracticeDesk| -> BTreeSet<_> { exam(desk).sheet().questions.iter().map(|drawn| drawn.question().id.clone()).collect() };
        let mut desk = open(&outside, &stock);
        desk.carry_out(&stock, sit()).expect("begun");
        let first = asked(&desk);
        (0..first.len()).for_each(|number| answer(&mut desk, &stock, number, false));
        desk.carry_out(&stock, PracticeIntent::Finish).expect("finished");
        outside.clock.pass(Duration::from_secs(1));
        desk.carry_out(&stock, sit()).expect("begun");
        // A tenth and more would come again by lot.
        let again = asked(&desk).intersection(&first).count();
        assert!(again * 10 < first.len(), "{again} of {}", first.len());
    }

    #[test]
    fn a_drill_of_wrong_answers_leaves_out_what_was_right_and_what_was_not_answered() {
        let (outside, stock) = outside();
        let mut desk = open(&outside, &stock);
        desk.carry_out(&stock, PracticeIntent::Sit("short_10".into(), SittingMode::Exam)).expect("begun");
        let seed = exam(&desk).sheet().seed;
        let questions: Vec<Question> = exam(&desk).sheet().questions.iter().map(|drawn| drawn.question().clone()).collect();
        for (number, question) in questions.iter().enumerate().take(8) {
            let wrong = (0..question.options.len() as u8).find(|place| !question.key.right().has(*place)).expect("a wrong option");
            let answer = if number < 3 { Answer::NONE.pick(question, wrong) } else { Answer::right(question.key) };
            desk.carry_out(&stock, PracticeIntent::Do(Act::Answer(number, answer))).expect("answered");
        }
        desk.carry_out(&stock, PracticeIntent::Finish).expect("finished");
        let asked =
            |desk: &PracticeDesk| -> BTreeSet<_> { exam(desk).sheet().questions.iter().map(|drawn| drawn.question().id.clone()).collect() };
        let wrong: BTreeSet<_> = questions[..3].iter().map(|question| question.id.clone()).collect();
        for round in [Round::Missed(Some(seed)), Round::Missed(None)] {
            desk.carry_out(&stock, PracticeIntent::Begin(round)).expect("begun");
            assert_eq!(asked(&desk), wrong, "{round:?}");
        }
        answer(&mut desk, &stock, 0, true);
        let right = exam(&desk).question(0).expect("a question").question().id.clone();
        desk.carry_out(&stock, PracticeIntent::Finish).expect("finished");
        desk.carry_out(&stock, PracticeIntent::Begin(Round::Missed(None))).expect("begun");
        assert_eq!(asked(&desk), wrong.into_iter().filter(|id| *id != right).collect());
    }

    #[test]
    fn an_open_exam_begun_again_can_be_taken_back_with_every_answer_until_the_new_one_has_one() {
        let (outside, stock) = outside();
        let mut desk = open(&outside, &stock);
        let ask = |desk: &mut PracticeDesk, what| {
            outside.clock.pass(Duration::from_secs(1));
            desk.carry_out(&stock, what).expect("done");
        };
        let sit = || PracticeIntent::Sit("short_10".into(), SittingMode::Exam);
        let chosen = |desk: &PracticeDesk| (0..10).map(|number| exam(desk).answer(number)).collect::<Vec<_>>();
        ask(&mut desk, sit());
        answer(&mut desk, &stock, 0, false);
        let (first, before) = (exam(&desk).sheet().seed, chosen(&desk));
        ask(&mut desk, PracticeIntent::Restart);
        assert!(
            exam(&desk).sheet().seed != first
                && exam(&desk).is_untouched()
                && desk.room(&stock).seat.is_some_and(|seat| seat.can_take_back)
        );
        ask(&mut desk, PracticeIntent::TakeBack);
        assert_eq!((exam(&desk).sheet().seed, chosen(&desk)), (first, before));
        ask(&mut desk, PracticeIntent::Leave);
        assert_eq!(desk.room(&stock).open().count(), 1, "the one that was taken back is not left lying open");
        ask(&mut desk, sit());
        assert_eq!(exam(&desk).sheet().seed, first);
        ask(&mut desk, PracticeIntent::Restart);
        let second = exam(&desk).sheet().seed;
        answer(&mut desk, &stock, 0, false);
        assert!(!desk.room(&stock).seat.is_some_and(|seat| seat.can_take_back));
        ask(&mut desk, PracticeIntent::TakeBack);
        assert_eq!(exam(&desk).sheet().seed, second, "an answer is not thrown away");
        drop(desk);
        let mut desk = open(&outside, &stock);
        ask(&mut desk, sit());
        assert_eq!((exam(&desk).sheet().seed, desk.room(&stock).open().count()), (second, 1));
        ask(&mut desk, PracticeIntent::Finish);
        ask(&mut desk, PracticeIntent::Restart);
        assert!(exam(&desk).sheet().seed != second && !desk.can_take_back(), "a result stays what it is: there is nothing to take back");
    }

    #[test]
    fn the_day_of_the_exam_outlasts_a_kill_and_comes_nearer() {
        let (outside, stock) = outside();
        let mut desk = open(&outside, &stock);
        assert_eq!(desk.room(&stock).plan(), None);
        let exam = Some(desk.room(&stock).today().after(12));
        let aim = Aim { profile: Some("pspo_1_like".into()), exam, ..Aim::default() };
        desk.carry_out(&stock, PracticeIntent::Aim(aim)).expect("kept");
        drop(desk);
        outside.clock.pass(Duration::from_hours(5 * 24));
        let desk = open(&outside, &stock);
        assert_eq!(desk.room(&stock).plan().map(|plan| plan.days), Some(7));
        outside.clock.pass(Duration::from_hours(8 * 24));
        assert_eq!(desk.room(&stock).plan(), None, "the day is past");
    }

    #[test]
    fn ten_questions_from_all_areas_leave_none_out() {
        let (outside, stock) = outside();
        let mut desk = open(&outside, &stock);
        desk.carry_out(&stock, PracticeIntent::Begin(Round::Drill(None))).expect("begun");
        let areas: BTreeSet<Area> = exam(&desk).sheet().questions.iter().map(|drawn| drawn.question().area).collect();
        assert_eq!((exam(&desk).sheet().questions.len(), areas.len()), (ROUND, Area::ALL.len()));
    }

    #[test]
    fn a_review_asks_what_is_due_and_says_so_when_nothing_is() {
        let (outside, stock) = outside();
        let mut desk = open(&outside, &stock);
        assert!(
            desk.carry_out(&stock, PracticeIntent::Begin(Round::Review)).is_err_and(|trouble| matches!(trouble, Trouble::NothingToAsk))
        );
        assert!(desk.seat.is_none());
    }

    #[test]
    fn what_is_marked_as_ambiguous_is_neither_asked_nor_counted_until_that_is_taken_back() {
        let (outside, stock) = outside();
        let mut desk = open(&outside, &stock);
        desk.carry_out(&stock, PracticeIntent::Begin(Round::Drill(Some(Area::Forecasting)))).expect("begun");
        let id = exam(&desk).question(0).expect("a question").question().id.clone();
        answer(&mut desk, &stock, 0, true);
        let counted = |desk: &PracticeDesk| {
            let progress = desk.progress.iter().find(|progress| progress.area == Area::Forecasting).expect("every area");
            (progress.answers, progress.questions)
        };
        let (answers, questions) = counted(&desk);
        desk.carry_out(&stock, PracticeIntent::Doubt(id.clone(), true)).expect("kept");
        assert_eq!((counted(&desk), answers), ((0, questions - 1), 1));
        drop(desk);
        let mut desk = open(&outside, &stock);
        assert_eq!(counted(&desk), (0, questions - 1), "it outlasts a kill");
        assert!(desk.room(&stock).pool().get(&id).is_none() && desk.room(&stock).missed() == 0);
        for seed in 0..20 {
            let profile = &stock.profiles[0];
            let sheet = Sheet::draw_after(&stock.bank, profile, SittingMode::Exam, seed, 0, desk.history.entries()).expect("drawn");
            assert!(sheet.questions.iter().all(|drawn| drawn.question().id != id), "seed {seed}");
        }
        desk.carry_out(&stock, PracticeIntent::Doubt(id.clone(), false)).expect("kept");
        assert_eq!(counted(&desk), (1, questions));
    }

    #[test]
    fn a_result_is_written_under_the_name_of_its_sitting() {
        let (outside, stock) = outside();
        let mut desk = open(&outside, &stock);
        desk.carry_out(&stock, PracticeIntent::Sit("short_10".into(), SittingMode::Exam)).expect("begun");
        desk.carry_out(&stock, PracticeIntent::Finish).expect("finished");
        desk.carry_out(&stock, PracticeIntent::Keep { ending: "txt", text: "so it was".into() }).expect("kept");
        let path = desk.written.clone().expect("a path");
        assert!(path.contains("short_10-"), "{path}");
        assert_eq!(outside.disk.read(Path::new(&path), 100).expect("there"), b"so it was");
    }
}
