//! The moment in hand: chosen, opened, decided, kept, and only then told.

use crate::journal::History;
use crate::moment::{Course, Moment, Moments, Why, daily};
use crate::practice::{Decided, Entry, Lesson, Marked, MomentId, MomentMark};
use crate::program::clock::Clock;
use crate::program::intent::MomentIntent;
use crate::program::library::Shelf;
use crate::program::trouble::Trouble;
use crate::score::Posed;

/// Draws by which it is shown how often each option came out best.
pub const DRAWS: usize = 100;

/// Moments, for their screens.
#[derive(Debug, Clone, Copy)]
pub struct MomentRoom<'a> {
    /// All that there are.
    pub moments: &'a Moments,
    /// How far somebody has come: what is due, what each lesson costs.
    pub course: &'a Course,
    /// Seconds since 1970.
    pub now: u64,
    /// The moment in hand.
    pub held: Option<HeldMoment<'a>>,
}

/// A moment in hand. Before it is decided nothing of it can be told.
#[derive(Debug, Clone, Copy)]
pub struct HeldMoment<'a> {
    /// Its name.
    pub id: &'a MomentId,
    /// The question, on the desk as it was.
    pub posed: &'a Posed,
    /// Why it comes up; none of the moment of a day.
    pub why: Option<Why>,
    /// What it was worth, once it is decided.
    pub told: Option<ToldMoment<'a>>,
}

/// A moment that was decided.
#[derive(Debug, Clone, Copy)]
pub struct ToldMoment<'a> {
    /// What each option is worth, and which fact decides it.
    pub moment: &'a Moment,
    /// What was answered.
    pub decided: &'a Decided,
    /// In how many of [`DRAWS`] each option came out best.
    pub best_in: &'a [usize],
    /// How it is marked.
    pub mark: MomentMark,
}

#[derive(Debug)]
struct Held {
    moment: Moment,
    posed: Posed,
    why: Option<Why>,
    told: Option<(Decided, Vec<usize>)>,
}

/// Moments while practice is open.
#[derive(Debug)]
pub(super) struct MomentDesk {
    course: Course,
    held: Option<Held>,
}

impl MomentDesk {
    /// After a history.
    pub fn open(history: &History, clock: &dyn Clock) -> Self {
        Self { course: Course::replay(history.entries(), clock.now(), clock.zone()), held: None }
    }

    /// What the screens show.
    pub fn room<'a>(&'a self, moments: &'a Moments, now: u64) -> MomentRoom<'a> {
        let held = self.held.as_ref().map(|held| {
            let told = |(decided, best_in): &'a (Decided, Vec<usize>)| ToldMoment {
                moment: &held.moment,
                decided,
                best_in,
                mark: self.course.mark(&held.moment.id),
            };
            HeldMoment { id: &held.moment.id, posed: &held.posed, why: held.why, told: held.told.as_ref().map(told) }
        });
        MomentRoom { moments, course: &self.course, now, held }
    }

    /// Does what was asked for.
    pub fn carry_out(
        &mut self,
        what: MomentIntent,
        moments: &Moments,
        shelf: &Shelf,
        history: &mut History,
        clock: &dyn Clock,
    ) -> Result<(), Trouble> {
        match what {
            MomentIntent::Next(lesson) => self.next(lesson, moments, shelf, clock),
            MomentIntent::Daily => self.daily(moments, shelf, clock),
            MomentIntent::Decide { option, sure } => self.decide(option, sure, history, clock),
            MomentIntent::Mark(mark) => self.mark(mark, history, clock),
            MomentIntent::Leave => {
                self.held = None;
                Ok(())
            }
        }
    }

    fn next(&mut self, lesson: Option<Lesson>, moments: &Moments, shelf: &Shelf, clock: &dyn Clock) -> Result<(), Trouble> {
        let is_asked = |moment: &&Moment| lesson.is_none_or(|lesson| moment.lesson == lesson);
        let is_in_play = |moment: &Moment| shelf.runs.iter().any(|run| !run.finished && moment.is_of(&run.scenario, run.seed));
        // What its scenario does not fit any more is passed over.
        let can_open = |moment: &&Moment| shelf.of_mechanics(&moment.scenario, moment.mechanics).is_some();
        let pool = moments.all().filter(is_asked).filter(can_open);
        let next = self.course.next(pool, is_in_play, clock.now()).ok_or(Trouble::NothingToAsk)?;
        self.hold(next.moment, Some(next.why), shelf)
    }

    fn daily(&mut self, moments: &Moments, shelf: &Shelf, clock: &dyn Clock) -> Result<(), Trouble> {
        let today = clock.zone().day(clock.now());
        let moment = daily(moments.shipped(), today).ok_or(Trouble::NothingToAsk)?;
        self.hold(moment, None, shelf)?;
        // It is asked once.
        if let (Some(held), Some(decided)) = (&mut self.held, self.course.of_day(&moment.id, today)) {
            held.told = Some((decided.clone(), moment.best_in(&held.posed, DRAWS)));
        }
        Ok(())
    }

    fn hold(&mut self, moment: &Moment, why: Option<Why>, shelf: &Shelf) -> Result<(), Trouble> {
        let no = || Trouble::NoScenario(moment.scenario.to_string());
        let scenario = shelf.of_mechanics(&moment.scenario, moment.mechanics).ok_or_else(no)?;
        let posed = moment.open(scenario).map_err(|why| Trouble::MomentNotOpened(why.to_string()))?;
        self.held = Some(Held { moment: moment.clone(), posed, why, told: None });
        Ok(())
    }

    /// The answer is on the disk before it is told; what was decided stays.
    fn decide(&mut self, option: u8, sure: u8, history: &mut History, clock: &dyn Clock) -> Result<(), Trouble> {
        let Some(held) = self.held.as_mut().filter(|held| held.told.is_none()) else { return Ok(()) };
        if usize::from(option) >= held.moment.options.len() {
            return Ok(());
        }
        let decided = held.moment.decided(option, sure.min(SUREST), clock.now(), held.why.is_none());
        let entry = Entry::Decided(decided.clone());
        history.add(entry.clone())?;
        self.course.add(&entry);
        let best_in = held.moment.best_in(&held.posed, DRAWS);
        held.told = Some((decided, best_in));
        Ok(())
    }

    fn mark(&mut self, mark: MomentMark, history: &mut History, clock: &dyn Clock) -> Result<(), Trouble> {
        let Some(held) = self.held.as_ref().filter(|held| held.told.is_some()) else { return Ok(()) };
        let entry = Entry::Marked(Marked { when: clock.now(), moment: held.moment.id.clone(), mark });
        history.add(entry.clone())?;
        self.course.add(&entry);
        Ok(())
    }
}

/// How sure one can be.
const SUREST: u8 = 100;
