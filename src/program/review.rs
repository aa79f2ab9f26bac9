//! The review of the run on the table: computed beside the screens, a few tasks at a time. Adding up what is done is
//! such a task too.

use super::jobs::{Job, Jobs, State};
use super::trouble::{Doing, Trouble};
use crate::disk::Disk;
use crate::report;
use crate::scenario::Scenario;
use crate::score::{Done, Measured, Review, ReviewPlan, Signs, Task, TracePart, TracePlan, TraceTask, Traces};
use crate::sim::Recording;
use crate::words::ReviewFigures;
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// An earlier run that was reviewed.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    /// What it is called: `run 1`.
    pub name: String,
    /// Its headline score, 0–100.
    pub headline: f64,
    /// Its place on the plane.
    pub strategic: Option<Measured>,
    /// Its place on the plane.
    pub tactical: Option<Measured>,
    /// The four signs.
    pub signs: Signs,
}

/// How far a review is: what is done, of how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// What goes on.
    pub stage: Stage,
    /// Moments graded.
    pub grades: (usize, usize),
    /// Re-runs under other luck.
    pub reruns: (usize, usize),
}

/// What goes on while a review is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stage {
    /// The moments are being looked for.
    #[default]
    Preparing,
    /// They are being graded, and the run played again.
    Working,
    /// The player stopped it; what was done stays.
    Cancelled,
    /// Nothing is left to do.
    Done,
}

/// Worlds of a closer look.
const MANY_WORLDS: usize = 200;
/// Tasks after which the review is added up again.
const AT_ONCE: usize = 5;

/// The review on the table, if one was asked for.
#[derive(Debug, Default)]
pub(super) struct Reviewing {
    /// What is reviewed, and which run of the table it is of.
    work: Option<(u32, ReviewWork)>,
}

/// A review in the making.
#[derive(Debug)]
pub struct ReviewWork {
    making: Making,
    progress: Progress,
    /// Somebody has looked at it, so that it is worth the whole work.
    looked_at: bool,
    /// What its scores are for.
    scores: Scored,
    /// A job that was lost, and was not reported yet.
    lost: Option<Trouble>,
    tracing: Option<Tracing>,
    coming_signs: Option<Job<Signs>>,
    /// Other reviewed runs of the scenario.
    pub earlier: Vec<Earlier>,
    /// What is reviewed so far.
    pub review: Option<Arc<Review>>,
    /// What moved the metrics.
    pub traces: Option<Arc<Traces>>,
    /// The four signs.
    pub signs: Option<Signs>,
    /// Where it was saved last.
    pub saved: Option<PathBuf>,
    /// The headline that the player expected before seeing it, 0–100.
    pub guess: Option<u8>,
}

/// How a review is made.
#[derive(Debug)]
enum Making {
    Preparing(Job<ReviewPlan>),
    Grading(Grading),
    /// Nothing is left to do, or nothing more can be done.
    Over,
}

/// Whether the scores of a review are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scored {
    /// Once all is done.
    ToKeep,
    Kept,
    /// Never: in a closer look those that were kept stay, and what was reviewed before shows until all is done.
    Closer,
}

/// What moved the metrics, in the making: once all is graded, so that it does not keep that waiting.
#[derive(Debug)]
enum Tracing {
    Waiting(Option<Box<Recording>>),
    Planning(Job<TracePlan>),
    Working {
        plan: Arc<TracePlan>,
        todo: VecDeque<TraceTask>,
        running: Vec<Job<TracePart>>,
        done: Vec<TracePart>,
    },
    /// It was lost.
    Over,
}

#[derive(Debug)]
struct Grading {
    plan: Arc<ReviewPlan>,
    todo: VecDeque<Task>,
    running: Vec<Job<Done>>,
    done: Vec<Arc<Done>>,
    adding: Option<Job<Option<Review>>>,
    /// How much of what is done the review shows, or will once it is added up.
    added: usize,
    cancelled: bool,
}

impl Reviewing {
    /// The review of the run on the table.
    pub(super) fn of(&self, turn: u32) -> Option<&ReviewWork> {
        self.work.as_ref().filter(|(of, _)| *of == turn).map(|(_, work)| work)
    }

    /// Takes in what is done and hands out more; lets go of what another run on the table has no use for. Choices are
    /// graded once it was looked at; until then the run is only played again under other luck.
    pub(super) fn follow(&mut self, turn: u32, looked_at: bool, jobs: &Jobs) -> Option<&mut ReviewWork> {
        self.work.take_if(|(of, _)| *of != turn);
        let (_, work) = self.work.as_mut()?;
        work.looked_at |= looked_at;
        work.hear(jobs);
        Some(work)
    }

    /// Begins the review of the run on the table.
    pub(super) fn begin(&mut self, turn: u32, recording: &Recording, earlier: Vec<Earlier>, guess: Option<u8>, jobs: &Jobs) {
        self.work = Some((turn, ReviewWork { earlier, guess, ..ReviewWork::begin(recording, None, jobs) }));
    }

    /// Notes what the player expects of the review.
    pub(super) fn guess(&mut self, guess: u8) {
        if let Some((_, work)) = &mut self.work {
            work.guess = Some(guess);
        }
    }

    /// Says everything in these words from now on.
    pub(super) fn reword(&mut self, scenario: &Arc<Scenario>) {
        let review = self.work.as_mut().and_then(|(_, work)| work.review.as_mut());
        if let Some(review) = review.filter(|review| review.moments.iter().any(|moment| !moment.is_worded(scenario))) {
            Arc::make_mut(review).reword(scenario);
        }
        if let Some(traces) = self.work.as_mut().and_then(|(_, work)| work.traces.as_mut()).filter(|traces| !traces.is_worded(scenario)) {
            Arc::make_mut(traces).reword(scenario);
        }
    }

    /// Stops the work; what is done stays.
    pub(super) fn cancel(&mut self) {
        if let Some((_, work)) = &mut self.work
            && let Making::Grading(grading) = &mut work.making
        {
            grading.cancelled = true;
            work.count();
        }
    }

    /// Goes on with it.
    pub(super) fn resume(&mut self, jobs: &Jobs) {
        if let Some((_, work)) = &mut self.work
            && let Making::Grading(grading) = &mut work.making
        {
            grading.cancelled = false;
            work.hear(jobs);
        }
    }

    /// Grades all choices once more, in many more worlds. The scores that were given stay those that are kept.
    pub(super) fn look_closer(&mut self, recording: &Recording, jobs: &Jobs) {
        let Some((_, work)) = self.work.as_mut().filter(|(_, work)| work.progress.stage == Stage::Done) else { return };
        let closer = ReviewWork { scores: Scored::Closer, looked_at: true, ..ReviewWork::begin(recording, Some(MANY_WORLDS), jobs) };
        let ReviewWork { review, traces, tracing, signs, earlier, guess, .. } = std::mem::replace(work, closer);
        (work.review, work.signs, work.earlier, work.guess) = (review, signs, earlier, guess);
        (work.traces, work.tracing) = (traces, tracing);
    }

    /// Writes the review as text and as JSON below the data folder.
    pub(super) fn save(&mut self, recording: &Recording, name: &str, data: &Path, disk: &dyn Disk) -> Result<(), Trouble> {
        self.save_as(data, name, "txt", |_, review, text| {
            let figures = ReviewFigures::of(recording, review);
            disk.replace(text, figures.to_string().as_bytes())?;
            disk.replace(&text.with_extension("json"), figures.json().map_err(std::io::Error::other)?.as_bytes())
        })
    }

    /// Writes the review as one page below the data folder.
    pub(super) fn save_page(&mut self, recording: &Recording, name: &str, data: &Path, disk: &dyn Disk) -> Result<(), Trouble> {
        self.save_as(data, name, "html", |work, review, file| {
            disk.replace(file, report::page(recording, review, work.traces.as_deref()).as_bytes())
        })
    }

    /// Writes what is reviewed so far into a file with this ending, and notes where it is.
    fn save_as(
        &mut self,
        data: &Path,
        name: &str,
        ending: &str,
        write: impl FnOnce(&ReviewWork, &Review, &Path) -> std::io::Result<()>,
    ) -> Result<(), Trouble> {
        let Some((work, review)) = self.work.as_mut().and_then(|(_, work)| work.review.clone().map(|review| (work, review))) else {
            return Ok(());
        };
        let file = data.join("reviews").join(format!("{name}.{ending}"));
        write(work, &review, &file).map_err(Trouble::disk(Doing::SaveReview, &file))?;
        work.saved = Some(file);
        Ok(())
    }
}

impl ReviewWork {
    /// Begins a review with so many worlds for each choice; with the usual number if none is given.
    fn begin(recording: &Recording, worlds: Option<usize>, jobs: &Jobs) -> Self {
        let (a, b, c) = (recording.clone(), recording.clone(), recording.clone());
        Self {
            making: Making::Preparing(jobs.start(move |_| ReviewPlan::new(&a, worlds))),
            coming_signs: Some(jobs.start(move |_| Signs::of(&b))),
            tracing: Some(Tracing::Waiting(Some(Box::new(c)))),
            progress: Progress::default(),
            looked_at: false,
            scores: Scored::ToKeep,
            lost: None,
            earlier: Vec::new(),
            review: None,
            traces: None,
            signs: None,
            saved: None,
            guess: None,
        }
    }

    /// How far it is.
    #[must_use]
    pub const fn progress(&self) -> Progress {
        self.progress
    }

    /// A job that was lost since this was asked last.
    pub(super) fn lost(&mut self) -> Option<Trouble> {
        self.lost.take()
    }

    /// The review with its signs, once all is done and its scores were not kept yet.
    pub(super) fn take_to_keep(&mut self) -> Option<(Arc<Review>, Signs)> {
        if self.scores != Scored::ToKeep || self.progress.stage != Stage::Done {
            return None;
        }
        let kept = (self.review.clone()?, self.signs?);
        self.scores = Scored::Kept;
        Some(kept)
    }

    /// Takes in what is done and hands out more.
    fn hear(&mut self, jobs: &Jobs) {
        let mut lost = None;
        if let Some(signs) = Job::finished(&mut self.coming_signs) {
            self.signs = taken(signs, &mut lost).or(self.signs);
        }
        if let Making::Preparing(job) = &mut self.making {
            match job.state() {
                State::Started(..) => {}
                State::Done(plan) => self.making = Making::Grading(Grading::of(plan)),
                State::Failed(said) => {
                    lost = Some(said);
                    self.making = Making::Over;
                }
                State::Cancelled => self.making = Making::Over,
            }
        }
        if let Making::Grading(grading) = &mut self.making {
            let whole = self.scores == Scored::Closer;
            if let Some(review) = grading.hear(&mut lost) {
                self.review = Some(Arc::new(review));
            }
            grading.hand_out(jobs, self.looked_at, whole, self.review.is_none());
        }
        self.count();
        if let Making::Grading(grading) = &self.making
            && grading.is_over()
        {
            self.making = Making::Over;
            self.progress.stage = Stage::Done;
        }
        if matches!(self.making, Making::Over)
            && let Some(tracing) = &mut self.tracing
            && let Some(traces) = tracing.hear(jobs, &mut lost)
        {
            self.traces = Some(Arc::new(traces));
            self.tracing = None;
        }
        self.lost = lost.map(Trouble::JobLost).or_else(|| self.lost.take());
    }

    fn count(&mut self) {
        match &self.making {
            Making::Preparing(_) => self.progress.stage = Stage::Preparing,
            Making::Grading(grading) => self.progress = grading.progress(),
            Making::Over => self.progress.stage = Stage::Done,
        }
    }
}

/// What a job made; a failed one is noted.
fn taken<T>(made: Result<T, String>, lost: &mut Option<String>) -> Option<T> {
    made.map_err(|said| *lost = Some(said)).ok()
}

/// Takes in what the jobs made that are done; a failed one is noted.
fn collect<T>(running: &mut Vec<Job<T>>, lost: &mut Option<String>, mut take: impl FnMut(T)) {
    running.retain_mut(|job| match job.state() {
        State::Started(..) => true,
        State::Done(part) => {
            take(part);
            false
        }
        State::Failed(said) => {
            *lost = Some(said);
            false
        }
        State::Cancelled => false,
    });
}

impl Tracing {
    /// Takes in what is done and hands out more; the traces once there is nothing more to do. A part that was lost is left out.
    fn hear(&mut self, jobs: &Jobs, lost: &mut Option<String>) -> Option<Traces> {
        match self {
            Self::Waiting(recording) => {
                let recording = recording.take()?;
                *self = Self::Planning(jobs.start(move |_| TracePlan::new(&recording)));
                None
            }
            Self::Planning(job) => {
                match job.state() {
                    State::Started(..) => {}
                    State::Done(plan) => {
                        let (todo, plan) = (plan.tasks().into(), Arc::new(plan));
                        *self = Self::Working { plan, todo, running: Vec::new(), done: Vec::new() };
                        return self.hear(jobs, lost);
                    }
                    State::Failed(said) => {
                        *lost = Some(said);
                        *self = Self::Over;
                    }
                    State::Cancelled => *self = Self::Over,
                }
                None
            }
            Self::Working { plan, todo, running, done } => {
                collect(running, lost, |part| done.push(part));
                while running.len() <= jobs.at_a_time() {
                    let Some(task) = todo.pop_front() else { break };
                    let plan = Arc::clone(plan);
                    running.push(jobs.start(move |_| plan.work(task)));
                }
                running.is_empty().then(|| plan.finish(std::mem::take(done)))
            }
            Self::Over => None,
        }
    }
}

impl Grading {
    fn of(plan: ReviewPlan) -> Self {
        let plan = Arc::new(plan);
        let todo = plan.tasks().into();
        Self { plan, todo, running: Vec::new(), done: Vec::new(), adding: None, added: 0, cancelled: false }
    }

    /// Takes in what is done; a new review if it was added up. A task that was lost is left out.
    fn hear(&mut self, lost: &mut Option<String>) -> Option<Review> {
        let done = &mut self.done;
        collect(&mut self.running, lost, |part| done.push(Arc::new(part)));
        Job::finished(&mut self.adding).and_then(|added| taken(added, lost)).flatten()
    }

    /// The next task: any, or of the re-runs alone.
    fn next(&mut self, any: bool) -> Option<Task> {
        let at = self.todo.iter().position(|task| any || matches!(task, Task::ReRun(_)))?;
        self.todo.remove(at)
    }

    /// Hands out tasks, those of the re-runs or `any`, and has what is done added up: `whole`, only once all is done,
    /// otherwise from time to time, and at once while there is nothing to show.
    fn hand_out(&mut self, jobs: &Jobs, any: bool, whole: bool, nothing_shows: bool) {
        let mut rests = self.cancelled;
        // One waits while the others are done, so that no thread waits for the next frame.
        while !rests && self.running.len() <= jobs.at_a_time() {
            let Some(task) = self.next(any) else {
                rests = true;
                break;
            };
            let plan = Arc::clone(&self.plan);
            self.running.push(jobs.start(move |_| plan.work(task)));
        }
        let new = self.done.len() - self.added;
        let all = self.running.is_empty() && rests;
        let is_time = if whole { all && self.todo.is_empty() } else { all || new >= AT_ONCE || nothing_shows };
        if self.adding.is_none() && new > 0 && is_time {
            self.added = self.done.len();
            let (plan, done) = (Arc::clone(&self.plan), self.done.clone());
            self.adding = Some(jobs.start(move |_| plan.finish(&done)));
        }
    }

    fn is_over(&self) -> bool {
        self.todo.is_empty() && self.running.is_empty() && self.adding.is_none() && self.added == self.done.len()
    }

    fn progress(&self) -> Progress {
        let tasks = self.plan.tasks();
        let of = tasks.iter().filter(|task| matches!(task, Task::Grade(_))).count();
        let graded = self.done.iter().filter(|done| matches!(***done, Done::Grades(..))).count();
        let is_rerun = |task: &&Task| matches!(task, Task::ReRun(_));
        let rerun = self.done.iter().filter(|done| matches!(***done, Done::ReRun(..))).count();
        Progress {
            stage: if self.cancelled { Stage::Cancelled } else { Stage::Working },
            grades: (graded, of),
            reruns: (rerun, tasks.iter().filter(is_rerun).count()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::jobs::Slices;
    use crate::{player, scenario};
    use std::time::Duration;

    #[test]
    fn a_review_fills_stops_goes_on_and_is_the_same() {
        let (name, text) = scenario::by_name("first_sprint").expect("shipped");
        let scenario = Arc::new(scenario::load(name, text).scenario.expect("loads"));
        let run = player::record(&scenario, 4, &mut *player::by_name("balanced", 4).expect("a player"));
        let jobs = Jobs::new(Arc::new(Slices::default()), || {});
        let mut reviewing = Reviewing::default();
        reviewing.begin(1, &run, Vec::new(), None, &jobs);
        let until = |reviewing: &mut Reviewing, is: fn(&ReviewWork) -> bool| {
            for _ in 0..100_000 {
                jobs.turn(&Duration::default, Duration::ZERO);
                if is(reviewing.follow(1, true, &jobs).expect("a review")) {
                    return;
                }
            }
            panic!("it comes to no end: {:?}", reviewing.of(1).expect("a review").progress());
        };
        let rests = |work: &ReviewWork| matches!(&work.making, Making::Grading(g) if g.running.is_empty() && g.adding.is_none());
        until(&mut reviewing, |work| work.review.is_some() && work.progress.reruns.0 > 0);
        reviewing.cancel();
        until(&mut reviewing, rests);
        let work = reviewing.of(1).expect("a review");
        assert_eq!(work.progress.stage, Stage::Cancelled);
        let Making::Grading(grading) = &work.making else { panic!("{:?}", work.progress) };
        assert!(!grading.todo.is_empty() && grading.added == grading.done.len());
        reviewing.resume(&jobs);
        until(&mut reviewing, |work| work.progress.stage == Stage::Done && work.signs.is_some() && work.traces.is_some());
        let plan = ReviewPlan::new(&run, None);
        let all: Vec<Done> = plan.tasks().into_iter().map(|task| plan.work(task)).collect();
        let (review, _) = reviewing.follow(1, true, &jobs).expect("a review").take_to_keep().expect("all done");
        assert_eq!(review.scores, plan.finish(&all).expect("a review").scores);
        assert!(reviewing.follow(1, true, &jobs).expect("a review").take_to_keep().is_none(), "kept once");
        assert!(reviewing.follow(2, true, &jobs).is_none(), "another run is on the table");
    }
}
