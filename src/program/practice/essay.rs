//! Essays: the paper in hand, written and then marked; every step is on the disk before it shows.

use super::watch::Watch;
use crate::journal::{KeptPaper, PaperSummary, PracticeStore};
use crate::practice::{Area, Essays, Paper, PaperAct, PaperProfile, PaperSheet, PaperStep, Sources, TICK, draw_essays};
use crate::program::clock::Clock;
use crate::program::intent::EssayIntent;
use crate::program::new_seed;
use crate::program::trouble::Trouble;
use std::sync::Arc;

/// Essays, for their screens.
#[derive(Debug, Clone, Copy)]
pub struct EssayRoom<'a> {
    /// All that there are.
    pub essays: &'a Essays,
    /// What they cite.
    pub sources: &'a Sources,
    /// Exams of essays that can be sat.
    pub profiles: &'a [PaperProfile],
    /// Papers, the one begun last first.
    pub papers: &'a [PaperSummary],
    /// The paper in hand.
    pub held: Option<HeldPaper<'a>>,
}

/// A paper in hand.
#[derive(Debug, Clone, Copy)]
pub struct HeldPaper<'a> {
    /// Its name.
    pub name: &'a str,
    /// As it is.
    pub paper: &'a Paper,
    /// Seconds of writing used up to this moment.
    pub seconds: u32,
}

impl<'a> EssayRoom<'a> {
    /// Papers that are not finished, the one begun last first.
    pub fn open(&self) -> impl Iterator<Item = (&'a str, &'a Paper)> {
        let read = self.papers.iter().filter_map(|summary| Some((summary.name.as_str(), summary.paper.as_ref().ok()?)));
        read.filter(|(_, paper)| paper.finished().is_none())
    }

    /// The exam of essays that a paper is like.
    #[must_use]
    pub fn profile(&self, paper: &Paper) -> Option<&'a PaperProfile> {
        self.profiles.iter().find(|profile| profile.id == paper.sheet().exam)
    }
}

/// A paper in hand and its clock.
#[derive(Debug)]
struct Held {
    kept: KeptPaper,
    watch: Watch,
}

impl Held {
    fn new(kept: KeptPaper, clock: &Arc<dyn Clock>) -> Self {
        let paper = kept.paper();
        let watch = Watch::new(Arc::clone(clock), paper.seconds(), !paper.is_handed_in());
        Self { kept, watch }
    }

    fn act(&mut self, act: PaperAct) -> Result<(), Trouble> {
        self.kept.apply(&PaperStep { seconds: self.watch.seconds(), act }).map_err(Trouble::Kept)?;
        if self.kept.paper().is_handed_in() && self.watch.runs() {
            self.watch.stop_at(self.kept.paper().seconds());
        }
        Ok(())
    }
}

/// Essays while practice is open.
#[derive(Debug)]
pub(super) struct EssayDesk {
    clock: Arc<dyn Clock>,
    store: PracticeStore,
    papers: Vec<PaperSummary>,
    held: Option<Held>,
}

impl EssayDesk {
    /// What was kept.
    pub fn open(store: &PracticeStore, clock: &Arc<dyn Clock>) -> Self {
        Self { clock: Arc::clone(clock), papers: store.papers(), store: store.clone(), held: None }
    }

    /// What the screens show.
    pub fn room<'a>(&'a self, essays: &'a Essays, sources: &'a Sources, profiles: &'a [PaperProfile]) -> EssayRoom<'a> {
        let held =
            self.held.as_ref().map(|held| HeldPaper { name: held.kept.name(), paper: held.kept.paper(), seconds: held.watch.seconds() });
        EssayRoom { essays, sources, profiles, papers: &self.papers, held }
    }

    /// Does what was asked for.
    pub fn carry_out(&mut self, what: EssayIntent, essays: &Essays, profiles: &[PaperProfile]) -> Result<(), Trouble> {
        match what {
            EssayIntent::One(area) => self.one(area, essays),
            EssayIntent::Sit(exam) => self.sit(&exam, essays, profiles),
            EssayIntent::Open(name) => self.take(&name),
            EssayIntent::Do(act) => self.act(act),
            EssayIntent::Finish => self.finish(),
            EssayIntent::Leave => self.leave(),
        }
    }

    /// Keeps the time; what is not handed in when it is up is handed in as it is.
    pub fn tick(&mut self) -> Result<(), Trouble> {
        let Some(held) = self.held.as_mut().filter(|held| held.watch.runs()) else { return Ok(()) };
        let (seconds, paper) = (held.watch.seconds(), held.kept.paper());
        if seconds >= paper.seconds() + TICK || paper.is_timed() && seconds >= paper.allowed() && !paper.is_time_up() {
            held.act(PaperAct::Tick)?;
        }
        if held.kept.paper().is_time_up() { held.act(PaperAct::HandIn) } else { Ok(()) }
    }

    /// One essay; one that was begun goes on.
    fn one(&mut self, area: Option<Area>, essays: &Essays) -> Result<(), Trouble> {
        let is_it = |paper: &Paper| {
            let of_area = |area: Area| paper.essay(0).is_some_and(|essay| essay.area == area);
            paper.sheet().exam.is_empty() && area.is_none_or(of_area)
        };
        match self.unfinished(is_it) {
            Some(name) => self.take(&name),
            None => self.begin(String::new(), 0, area, 1, essays),
        }
    }

    fn sit(&mut self, exam: &str, essays: &Essays, profiles: &[PaperProfile]) -> Result<(), Trouble> {
        let profile = profiles.iter().find(|profile| profile.id == exam).ok_or_else(|| Trouble::NoExam(exam.into()))?;
        match self.unfinished(|paper| paper.sheet().exam == profile.id) {
            Some(name) => self.take(&name),
            None => self.begin(profile.id.clone(), profile.minutes, None, profile.essays.into(), essays),
        }
    }

    fn unfinished(&self, is_it: impl Fn(&Paper) -> bool) -> Option<String> {
        let is_open = |paper: &Paper| paper.finished().is_none() && is_it(paper);
        self.papers.iter().find(|summary| summary.paper.as_ref().is_ok_and(is_open)).map(|summary| summary.name.clone())
    }

    fn begin(&mut self, exam: String, minutes: u8, area: Option<Area>, count: usize, essays: &Essays) -> Result<(), Trouble> {
        let seed = new_seed(&*self.clock);
        // Papers are listed the last first.
        let written = self.papers.iter().rev().filter_map(|summary| summary.paper.as_ref().ok());
        let written = written.flat_map(|paper| paper.sheet().essays.iter().map(|essay| essay.id.as_str()));
        let drawn = draw_essays(essays, area, count, seed, written);
        if drawn.len() < count {
            return Err(Trouble::NothingToAsk);
        }
        self.leave()?;
        let sheet = PaperSheet { exam, minutes, seed, begun: self.clock.now(), essays: drawn };
        self.held = Some(Held::new(self.store.begin_paper(sheet)?, &self.clock));
        Ok(())
    }

    fn take(&mut self, name: &str) -> Result<(), Trouble> {
        self.leave()?;
        let resumed = self.store.resume_paper(name)?;
        self.held = Some(Held::new(resumed.sitting, &self.clock));
        resumed.note.map_or(Ok(()), |note| Err(Trouble::Note(note)))
    }

    /// A step; once the last text is marked the paper is over.
    fn act(&mut self, act: PaperAct) -> Result<(), Trouble> {
        let Some(held) = &mut self.held else { return Ok(()) };
        let settles = matches!(act, PaperAct::Settle(..));
        held.act(act)?;
        if settles && held.kept.paper().next_to_mark().is_none() { self.finish() } else { Ok(()) }
    }

    fn finish(&mut self) -> Result<(), Trouble> {
        let Some(held) = &mut self.held else { return Ok(()) };
        held.act(PaperAct::Finish(self.clock.now()))?;
        self.papers = self.store.papers();
        Ok(())
    }

    fn leave(&mut self) -> Result<(), Trouble> {
        let Some(mut held) = self.held.take() else { return Ok(()) };
        let is_over = held.kept.paper().is_handed_in();
        let kept = if is_over { Ok(()) } else { held.act(PaperAct::Tick) };
        drop(held);
        self.papers = self.store.papers();
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::Memory;
    use crate::practice::{Bank, Level, PROFILES_FILE, Profile, Whose};
    use crate::program::clock::TestClock;
    use std::time::Duration;

    struct Outside {
        store: PracticeStore,
        clock: TestClock,
        essays: Essays,
        profiles: Vec<PaperProfile>,
    }

    fn outside() -> Outside {
        let store = PracticeStore::open(Arc::new(Memory::default()), "/data".into());
        let profiles = Profile::load(PROFILES_FILE.0, PROFILES_FILE.1, &Bank::shipped()).papers;
        Outside { store, clock: TestClock::at(1_000_000), essays: Essays::shipped(&Sources::shipped()), profiles }
    }

    impl Outside {
        fn desk(&self) -> EssayDesk {
            let clock: Arc<dyn Clock> = Arc::new(self.clock.clone());
            EssayDesk::open(&self.store, &clock)
        }

        fn ask(&self, desk: &mut EssayDesk, what: EssayIntent) {
            desk.carry_out(what, &self.essays, &self.profiles).expect("possible");
        }
    }

    fn paper(desk: &EssayDesk) -> &Paper {
        desk.held.as_ref().expect("in hand").kept.paper()
    }

    /// Marks all that can be marked of an essay in the same way.
    fn mark(outside: &Outside, desk: &mut EssayDesk, number: usize) {
        while let Some(whose) = desk.held.as_ref().and_then(|held| held.kept.paper().turn(number)) {
            for criterion in 0..paper(desk).essay(number).expect("there").criteria.len() {
                outside.ask(desk, EssayIntent::Do(PaperAct::Mark(number, whose, criterion, Level::Partly)));
            }
            outside.ask(desk, EssayIntent::Do(PaperAct::Settle(number, whose)));
            if paper(desk).finished().is_some() {
                return;
            }
        }
    }

    #[test]
    fn an_essay_that_was_killed_goes_on_where_it_was_and_ends_with_the_last_mark() {
        let outside = outside();
        let mut desk = outside.desk();
        outside.ask(&mut desk, EssayIntent::One(Some(Area::Forecasting)));
        outside.clock.pass(Duration::from_secs(90));
        outside.ask(&mut desk, EssayIntent::Do(PaperAct::Write(0, "I would ask “why”.\n\nThen slice it.".into())));
        // A kill says nothing on the way out.
        drop(desk);
        let mut desk = outside.desk();
        assert_eq!(desk.room(&outside.essays, &Sources::shipped(), &outside.profiles).open().count(), 1);
        outside.ask(&mut desk, EssayIntent::One(None));
        assert_eq!((paper(&desk).text(0), paper(&desk).seconds()), ("I would ask “why”.\n\nThen slice it.", 90));
        assert_eq!(paper(&desk).essay(0).map(|essay| essay.area), Some(Area::Forecasting));
        outside.ask(&mut desk, EssayIntent::Do(PaperAct::HandIn));
        mark(&outside, &mut desk, 0);
        assert_eq!(paper(&desk).finished(), Some(outside.clock.now()));
        let first = paper(&desk).essay(0).expect("there").id.clone();
        outside.ask(&mut desk, EssayIntent::Leave);
        outside.ask(&mut desk, EssayIntent::One(Some(Area::Forecasting)));
        assert_ne!(paper(&desk).essay(0).expect("there").id, first, "another one comes next");
    }

    #[test]
    fn an_exam_of_essays_is_handed_in_when_its_time_is_up_and_counts_no_time_after() {
        let outside = outside();
        let mut desk = outside.desk();
        outside.ask(&mut desk, EssayIntent::Sit("pspo_3_like".into()));
        let whole = paper(&desk).allowed();
        assert_eq!((paper(&desk).sheet().essays.len(), whole), (24, 150 * 60));
        outside.ask(&mut desk, EssayIntent::Do(PaperAct::Write(3, "So.".into())));
        outside.clock.pass(Duration::from_secs(u64::from(whole) - 10));
        desk.tick().expect("kept");
        assert!(!paper(&desk).is_handed_in());
        outside.ask(&mut desk, EssayIntent::Leave);
        // Time does not count while nobody writes.
        outside.clock.pass(Duration::from_hours(30));
        outside.ask(&mut desk, EssayIntent::Sit("pspo_3_like".into()));
        assert_eq!((paper(&desk).seconds(), paper(&desk).text(3)), (whole - 10, "So."));
        outside.clock.pass(Duration::from_secs(11));
        desk.tick().expect("kept");
        assert!(paper(&desk).is_handed_in() && paper(&desk).is_time_up());
        outside.clock.pass(Duration::from_secs(500));
        outside.ask(&mut desk, EssayIntent::Do(PaperAct::Mark(0, Whose::First, 0, Level::Met)));
        assert_eq!(paper(&desk).seconds(), whole);
        outside.ask(&mut desk, EssayIntent::Finish);
        assert!(
            paper(&desk).finished().is_some() && desk.room(&outside.essays, &Sources::shipped(), &outside.profiles).open().next().is_none()
        );
    }
}
