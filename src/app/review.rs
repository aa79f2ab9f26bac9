//! The review of the run on the table: computed beside the frames, a few tasks at a time.
//!
//! Threads send what they did and wake the window; a frame only takes it in. Adding up what is done is
//! such a task too.

use super::Step;
use super::intents::Shows;
use super::notice::Notices;
use super::play::Table;
use super::runs::Runs;
use super::wake::Wake;
use crate::disk::{Disk, Native};
use crate::score::{Done, Plan, Review, Signs, Task, Traces};
use crate::sim::Recording;
use crate::tr;
use crate::ui::Screen;
use crate::ui::screens::{Earlier, Progress, Stage};
use crate::words::ReviewFigures;
use bevy::prelude::*;
use bevy::tasks::{TaskPool, TaskPoolBuilder};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::available_parallelism;

/// The review on the table, if one was asked for.
#[derive(Resource)]
pub(super) struct Reviewing {
    pool: TaskPool,
    /// What is reviewed, and which run of the table it is of.
    work: Option<(u32, Work)>,
}

/// A review in the making.
pub(super) struct Work {
    sender: Sender<Part>,
    parts: Mutex<Receiver<Part>>,
    wake: Wake,
    plan: Option<Arc<Plan>>,
    todo: VecDeque<Task>,
    /// Tasks and additions that threads have in hand.
    running: usize,
    done: Vec<Arc<Done>>,
    /// How much of what is done the review shows; `None` while it is being added up.
    adding: bool,
    added: usize,
    progress: Progress,
    cancelled: bool,
    /// The scores were written.
    kept: bool,
    /// A closer look: what was reviewed before stays until all is done.
    closer: bool,
    /// Other reviewed runs of the scenario.
    pub earlier: Vec<Earlier>,
    /// What is reviewed so far.
    pub review: Option<Arc<Review>>,
    /// What moved the metrics.
    pub traces: Option<Arc<Traces>>,
    /// The four signs.
    pub signs: Option<Signs>,
    /// Where its text was saved last.
    pub saved: Option<PathBuf>,
}

/// What a thread sends.
enum Part {
    Plan(Arc<Plan>),
    Done(Done),
    Added(usize, Option<Box<Review>>),
    Traces(Box<Traces>),
    Signs(Signs),
}

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(Reviewing { pool: pool(), work: None });
    app.add_systems(Update, go_on.in_set(Step::Settle));
}

/// One thread less than the machine has: the window keeps one.
fn pool() -> TaskPool {
    let threads = available_parallelism().map_or(1, |count| count.get().saturating_sub(1).max(1));
    TaskPoolBuilder::new().num_threads(threads).thread_name("review".into()).build()
}

fn go_on(
    mut reviewing: ResMut<Reviewing>,
    mut runs: ResMut<Runs>,
    mut notices: ResMut<Notices>,
    shows: Res<Shows>,
    table: Res<Table>,
    wake: Res<Wake>,
) {
    let reviewing = reviewing.bypass_change_detection();
    // Another run on the table: what was reviewed is of no use to it.
    reviewing.work.take_if(|(turn, _)| *turn != table.turn);
    let Reviewing { pool, work } = reviewing;
    if let Some((_, work)) = work {
        work.hear(pool);
        if let Some(Err(trouble)) = work.keep(&table, &mut runs) {
            notices.tell(trouble);
        }
        return;
    }
    let finished = table.playing.as_ref().map(|p| &p.recording).filter(|r| r.run().outcome().is_some());
    if let (Screen::Review, Some(recording)) = (shows.screen, finished) {
        let name = table.playing.as_ref().map_or("", |p| p.keeper.name());
        let earlier = runs.scores.others(&recording.run().scenario().id, name);
        *work = Some((table.turn, Work { earlier, ..Work::begin(recording, pool, wake.clone(), None) }));
    }
}

impl Reviewing {
    /// The review of the run on the table.
    pub(super) fn of(&self, turn: u32) -> Option<&Work> {
        self.work.as_ref().filter(|(of, _)| *of == turn).map(|(_, work)| work)
    }

    /// Stops the work; what is done stays.
    pub(super) fn cancel(&mut self) {
        if let Some((_, work)) = &mut self.work {
            work.cancelled = true;
            work.count();
        }
    }

    /// Grades all choices once more, in many more worlds. The scores that were given stay those that are kept.
    pub(super) fn look_closer(&mut self, recording: &Recording) {
        let Some((_, work)) = self.work.as_mut().filter(|(_, work)| work.progress.stage == Stage::Done) else { return };
        let closer = Work::begin(recording, &self.pool, work.wake.clone(), Some(MANY_WORLDS));
        let Work { review, traces, signs, earlier, .. } = std::mem::replace(work, closer);
        (work.review, work.traces, work.signs, work.earlier) = (review, traces, signs, earlier);
        (work.kept, work.closer) = (true, true);
    }

    /// Writes the review as text and as JSON below the data folder.
    pub(super) fn save(&mut self, recording: &Recording, name: &str, data: &Path) -> Result<(), String> {
        let Some((work, review)) = self.work.as_mut().and_then(|(_, work)| work.review.clone().map(|review| (work, review))) else {
            return Ok(());
        };
        let figures = ReviewFigures::of(recording, &review);
        let text = data.join("reviews").join(format!("{name}.txt"));
        let json = figures.json().map_err(|error| tr!("window-review-not-written", error = error.to_string()))?;
        let write = || {
            Native.replace(&text, figures.to_string().as_bytes())?;
            Native.replace(&text.with_extension("json"), json.as_bytes())
        };
        write().map_err(|error| tr!("window-review-not-saved", path = text.display().to_string(), error = error.to_string()))?;
        work.saved = Some(text);
        Ok(())
    }

    /// Goes on with it.
    pub(super) fn resume(&mut self) {
        if let Some((_, work)) = &mut self.work {
            work.cancelled = false;
            work.hand_out(&self.pool);
        }
    }
}

impl Work {
    fn idle(wake: Wake) -> Self {
        let (sender, parts) = channel();
        Self {
            sender,
            parts: Mutex::new(parts),
            wake,
            plan: None,
            todo: VecDeque::new(),
            running: 0,
            done: Vec::new(),
            adding: false,
            added: 0,
            progress: Progress::default(),
            cancelled: false,
            kept: false,
            closer: false,
            earlier: Vec::new(),
            review: None,
            traces: None,
            signs: None,
            saved: None,
        }
    }

    /// Begins a review with so many worlds for each choice; with the usual number if none is given.
    fn begin(recording: &Recording, pool: &TaskPool, wake: Wake, worlds: Option<usize>) -> Self {
        let mut work = Self::idle(wake);
        let (a, b, c) = (recording.clone(), recording.clone(), recording.clone());
        work.spawn(pool, move || Part::Plan(Arc::new(Plan::new(&a, worlds))));
        work.spawn(pool, move || Part::Signs(Signs::of(&b)));
        work.spawn(pool, move || Part::Traces(Box::new(Traces::of(&c))));
        work
    }

    fn spawn(&mut self, pool: &TaskPool, work: impl FnOnce() -> Part + Send + 'static) {
        let (sender, wake) = (self.sender.clone(), self.wake.clone());
        self.running += 1;
        let job = async move {
            // Nobody listens any more when another run is on the table.
            if sender.send(work()).is_ok() {
                wake.up();
            }
        };
        pool.spawn(job).detach();
    }

    /// Takes in what threads did and gives them more.
    fn hear(&mut self, pool: &TaskPool) {
        let parts: Vec<Part> = self.parts.get_mut().unwrap_or_else(PoisonError::into_inner).try_iter().collect();
        if parts.is_empty() {
            return;
        }
        for part in parts {
            self.running -= 1;
            match part {
                Part::Plan(plan) => {
                    self.todo = plan.tasks().into();
                    for task in &self.todo {
                        match task {
                            Task::Grade(_) => self.progress.grades.1 += 1,
                            Task::ReRun(_) => self.progress.reruns.1 += 1,
                        }
                    }
                    self.plan = Some(plan);
                }
                Part::Done(done) => {
                    match done {
                        Done::Grades(..) => self.progress.grades.0 += 1,
                        Done::ReRun(..) => self.progress.reruns.0 += 1,
                    }
                    self.done.push(Arc::new(done));
                }
                Part::Added(count, review) => {
                    self.adding = false;
                    self.added = count;
                    self.review = review.map(Arc::from).or_else(|| self.review.take());
                }
                Part::Traces(traces) => self.traces = Some(Arc::from(traces)),
                Part::Signs(signs) => self.signs = Some(signs),
            }
        }
        self.hand_out(pool);
    }

    fn hand_out(&mut self, pool: &TaskPool) {
        let Some(plan) = self.plan.clone() else { return };
        while !self.cancelled && self.running <= pool.thread_num() {
            let Some(task) = self.todo.pop_front() else { break };
            let plan = Arc::clone(&plan);
            self.spawn(pool, move || Part::Done(plan.work(task)));
        }
        let new = self.done.len() - self.added;
        let is_last = self.running == 0 || self.todo.is_empty();
        let is_time =
            if self.closer { self.todo.is_empty() && self.running == 0 } else { new >= AT_ONCE || is_last || self.review.is_none() };
        if !self.adding && new > 0 && is_time {
            self.adding = true;
            let done = self.done.clone();
            self.spawn(pool, move || {
                let count = done.len();
                let done = done.iter().map(|done| Done::clone(done)).collect();
                Part::Added(count, Plan::clone(&plan).finish(done).map(Box::new))
            });
        }
        self.count();
    }

    fn count(&mut self) {
        let all = self.plan.is_some() && self.todo.is_empty() && self.running == 0 && self.added == self.done.len();
        self.progress.stage = match (&self.plan, all) {
            (None, _) => Stage::Preparing,
            (_, true) => Stage::Done,
            _ if self.cancelled => Stage::Cancelled,
            _ => Stage::Working,
        };
    }

    /// Keeps the scores once all is done; `None` if there is nothing new to keep.
    fn keep(&mut self, table: &Table, runs: &mut Runs) -> Option<Result<(), String>> {
        if self.kept || self.progress.stage != Stage::Done {
            return None;
        }
        let (review, signs, playing) = (self.review.as_ref()?, self.signs?, table.playing.as_ref()?);
        self.kept = true;
        let run = playing.recording.run();
        Some(runs.scores.keep(playing.keeper.name(), &run.scenario().id, run.seed(), review.scores.clone(), signs))
    }

    /// How far it is.
    pub(super) const fn progress(&self) -> Progress {
        self.progress
    }
}

/// Worlds of a closer look.
const MANY_WORLDS: usize = 200;
/// Tasks after which the review is added up again.
const AT_ONCE: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{player, scenario};

    #[test]
    fn a_review_fills_stops_goes_on_and_comes_to_the_same() {
        let (name, text) = scenario::by_name("first_sprint").expect("shipped");
        let scenario = Arc::new(scenario::load(name, text).scenario.expect("loads"));
        let run = player::record(&scenario, 4, &mut *player::by_name("balanced", 4).expect("a player"));
        let pool = TaskPoolBuilder::new().num_threads(2).build();
        let (woken, waking) = channel();
        let mut work = Work::begin(&run, &pool, Wake::by(move || woken.send(()).unwrap_or_default()), None);
        let wait = |work: &mut Work, until: fn(&Work) -> bool| {
            while !until(work) {
                waking.recv().expect("a thread still works");
                work.hear(&pool);
            }
        };
        wait(&mut work, |w| w.review.is_some() && w.progress.reruns.0 > 0);
        work.cancelled = true;
        wait(&mut work, |w| w.running == 0);
        let kept = work.done.len();
        assert_eq!(work.progress.stage, Stage::Cancelled);
        assert!(!work.todo.is_empty() && work.added == kept);
        work.cancelled = false;
        work.hand_out(&pool);
        wait(&mut work, |w| w.progress.stage == Stage::Done);
        let plan = Plan::new(&run, None);
        let all = plan.tasks().into_iter().map(|task| plan.work(task)).collect();
        assert_eq!(work.review.expect("a review").scores, plan.finish(all).expect("a review").scores);
        assert!(work.traces.is_some() && work.signs.is_some());
    }
}
