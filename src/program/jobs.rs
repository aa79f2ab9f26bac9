//! What takes long is done beside what shows it: by threads, or in slices between frames where there are none.
//!
//! A [`Job`] is asked, never waited for. One that is dropped or cancelled is done for nothing: its work may look at
//! [`Signal::is_cancelled`] and stop early, and nobody gets what it made. A mistake of ours inside one ends that job
//! alone, as [`State::Failed`].

use crate::words::Language;
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::collections::VecDeque;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::available_parallelism;
use std::time::Duration;

/// Work that is handed out.
pub type Work = Box<dyn FnOnce() + Send>;

/// Does work, some time, in the order in which it came.
pub trait Pool: fmt::Debug + Send + Sync {
    /// Takes work.
    fn take(&self, work: Work);

    /// How much is done at a time.
    fn at_a_time(&self) -> usize;

    /// Does work here and now, for about so long, if this pool has nobody else to do it. True while some is left.
    fn turn(&self, _passed: &dyn Fn() -> Duration, _most: Duration) -> bool {
        false
    }
}

/// Threads of their own: one less than the machine has, so that the window keeps one.
#[derive(Debug)]
pub struct Threads(ThreadPool);

/// Name of the threads that do jobs.
pub const THREAD: &str = "job";

impl Threads {
    /// Starts the threads.
    ///
    /// # Errors
    /// If the system gives none.
    pub fn start() -> std::io::Result<Self> {
        let threads = available_parallelism().map_or(1, |count| count.get().saturating_sub(1).max(1));
        let built = ThreadPoolBuilder::new().num_threads(threads).thread_name(|_| THREAD.into()).build();
        built.map(Self).map_err(std::io::Error::other)
    }
}

impl Pool for Threads {
    fn take(&self, work: Work) {
        self.0.spawn_fifo(work);
    }

    fn at_a_time(&self) -> usize {
        self.0.current_num_threads()
    }
}

/// No threads: work waits for [`Pool::turn`]. For browsers, and for tests that are the same each time.
#[derive(Debug, Default)]
pub struct Slices(Mutex<Waiting>);

#[derive(Default)]
struct Waiting(VecDeque<Work>);

impl fmt::Debug for Waiting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} waiting", self.0.len())
    }
}

impl Slices {
    fn next(&self) -> Option<Work> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0.pop_front()
    }
}

impl Pool for Slices {
    fn take(&self, work: Work) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0.push_back(work);
    }

    fn at_a_time(&self) -> usize {
        1
    }

    fn turn(&self, passed: &dyn Fn() -> Duration, most: Duration) -> bool {
        let begun = passed();
        while let Some(work) = self.next() {
            work();
            if passed().saturating_sub(begun) >= most {
                break;
            }
        }
        !self.0.lock().unwrap_or_else(PoisonError::into_inner).0.is_empty()
    }
}

/// Starts jobs, and wakes whoever shows what they made.
#[derive(Clone)]
pub struct Jobs {
    pool: Arc<dyn Pool>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl fmt::Debug for Jobs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pool.fmt(f)
    }
}

impl Jobs {
    /// Wakes whoever shows what is made.
    pub fn wake(&self) {
        (self.wake)();
    }

    /// Jobs done by a pool. `wake` is called from its threads whenever one has something to show.
    pub fn new(pool: Arc<dyn Pool>, wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self { pool, wake: Arc::new(wake) }
    }

    /// How much is done at a time.
    #[must_use]
    pub fn at_a_time(&self) -> usize {
        self.pool.at_a_time()
    }

    /// See [`Pool::turn`].
    pub(super) fn turn(&self, passed: &dyn Fn() -> Duration, most: Duration) -> bool {
        self.pool.turn(passed, most)
    }

    /// Starts a job. It speaks the language that is spoken here.
    pub fn start<T: Send + 'static>(&self, work: impl FnOnce(&Signal) -> T + Send + 'static) -> Job<T> {
        let signal = Signal::default();
        let slot = Arc::new(Mutex::new(None));
        let job = Job { signal: signal.clone(), slot: Arc::clone(&slot) };
        let wake = Arc::clone(&self.wake);
        let language = Language::spoken();
        self.pool.take(Box::new(move || {
            if signal.is_cancelled() {
                return;
            }
            let made = catch_unwind(AssertUnwindSafe(|| language.speak(|| work(&signal))));
            let made = made.map_err(|panic| {
                let said = panic.downcast_ref::<&str>().map(|said| (*said).to_owned());
                said.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
            });
            *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(made);
            wake();
        }));
        job
    }
}

/// Between a job and whoever started it.
#[derive(Debug, Clone, Default)]
pub struct Signal(Arc<Flags>);

#[derive(Debug, Default)]
struct Flags {
    cancelled: AtomicBool,
    done: AtomicUsize,
    of: AtomicUsize,
}

impl Signal {
    /// Whether nobody wants it any more.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.cancelled.load(Ordering::Relaxed)
    }

    /// Says how far it is: so much, of so much.
    pub fn progress(&self, done: usize, of: usize) {
        self.0.done.store(done, Ordering::Relaxed);
        self.0.of.store(of, Ordering::Relaxed);
    }
}

/// How a job is.
#[derive(Debug)]
pub enum State<T> {
    /// Waiting or at work: so much is done, of so much; 0 of 0 where nothing was said.
    Started(usize, usize),
    /// This came out. It is handed over once.
    Done(T),
    /// It ended by a mistake of ours, which says this.
    Failed(String),
    /// It was cancelled.
    Cancelled,
}

/// Something that is being made. Dropping it cancels it.
#[derive(Debug)]
pub struct Job<T> {
    signal: Signal,
    slot: Arc<Mutex<Option<Result<T, String>>>>,
}

impl<T> Job<T> {
    /// How it is by now. After `Done` or `Failed` it should be let go of.
    pub fn state(&mut self) -> State<T> {
        if self.signal.is_cancelled() {
            return State::Cancelled;
        }
        match self.slot.lock().unwrap_or_else(PoisonError::into_inner).take() {
            Some(Ok(made)) => State::Done(made),
            Some(Err(said)) => State::Failed(said),
            None => State::Started(self.signal.0.done.load(Ordering::Relaxed), self.signal.0.of.load(Ordering::Relaxed)),
        }
    }

    /// Nobody wants it any more.
    pub fn cancel(&self) {
        self.signal.0.cancelled.store(true, Ordering::Relaxed);
    }

    /// Takes it out of where it is kept once it has come to an end: what it made, or what its failure says.
    pub fn finished(kept: &mut Option<Self>) -> Option<Result<T, String>> {
        let end = match kept.as_mut()?.state() {
            State::Started(..) => return None,
            State::Done(made) => Some(Ok(made)),
            State::Failed(said) => Some(Err(said)),
            State::Cancelled => None,
        };
        *kept = None;
        end
    }
}

impl<T> Drop for Job<T> {
    fn drop(&mut self) {
        self.cancel();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slices() -> (Arc<Slices>, Jobs) {
        let pool = Arc::new(Slices::default());
        (Arc::clone(&pool), Jobs::new(pool, || {}))
    }

    fn turn(pool: &Slices) -> bool {
        pool.turn(&Duration::default, Duration::from_secs(1))
    }

    #[test]
    fn a_job_is_started_makes_progress_and_is_done_once() {
        let (pool, jobs) = slices();
        let mut job = jobs.start(|signal| {
            signal.progress(2, 3);
            7
        });
        assert!(matches!(job.state(), State::Started(0, 0)));
        assert!(!turn(&pool));
        assert!(matches!(job.state(), State::Done(7)));
        assert!(matches!(job.state(), State::Started(2, 3)));
    }

    #[test]
    fn a_job_that_is_let_go_of_is_not_begun() {
        let (pool, jobs) = slices();
        let begun = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&begun);
        let mut job = Some(jobs.start(move |_| seen.store(true, Ordering::Relaxed)));
        job.as_ref().expect("there").cancel();
        assert!(Job::finished(&mut job).is_none() && job.is_none());
        turn(&pool);
        assert!(!begun.load(Ordering::Relaxed));
    }

    #[test]
    fn a_mistake_inside_a_job_ends_that_job_alone() {
        for jobs in [slices().1, Jobs::new(Arc::new(Threads::start().expect("threads")), || {})] {
            let mut bad = Some(jobs.start(|_| -> u8 { panic!("two and two") }));
            let mut good = Some(jobs.start(|_| 4_u8));
            let mut ends = (None, None);
            while ends.0.is_none() || ends.1.is_none() {
                jobs.turn(&Duration::default, Duration::from_secs(1));
                ends.0 = ends.0.or_else(|| Job::finished(&mut bad));
                ends.1 = ends.1.or_else(|| Job::finished(&mut good));
            }
            assert_eq!(ends, (Some(Err("two and two".into())), Some(Ok(4))));
        }
    }

    #[test]
    fn a_slice_ends_when_its_time_is_over() {
        let (pool, jobs) = slices();
        let kept: Vec<Job<()>> = (0..5).map(|_| jobs.start(|_| {})).collect();
        let time = std::cell::Cell::new(0);
        let passed = || {
            time.set(time.get() + 1);
            Duration::from_millis(time.get())
        };
        assert!(pool.turn(&passed, Duration::from_millis(2)), "five take longer than two milliseconds");
        drop(kept);
    }
}
