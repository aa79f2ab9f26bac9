//! The one place that asks for the time.

use std::fmt::Debug;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Tells the time.
pub trait Clock: Debug + Send + Sync {
    /// Time since 1970, by the clock of the machine: it may be set back or ahead.
    fn since_1970(&self) -> Duration;

    /// Time since some moment before; it only goes forward.
    fn passed(&self) -> Duration;

    /// Seconds since 1970.
    fn now(&self) -> u64 {
        self.since_1970().as_secs()
    }
}

/// The machine's clock.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock {
    begun: std::time::Instant,
}

impl SystemClock {
    /// The clock, from this moment on.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the one place that may")]
    pub fn new() -> Self {
        Self { begun: std::time::Instant::now() }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that may")]
    fn since_1970(&self) -> Duration {
        std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default()
    }

    fn passed(&self) -> Duration {
        self.begun.elapsed()
    }
}

/// A clock that goes only when it is told to; clones tell the same time.
#[derive(Debug, Clone)]
pub struct TestClock(Arc<AtomicU64>);

impl TestClock {
    /// A clock that shows so many seconds since 1970.
    #[must_use]
    pub fn at(seconds: u64) -> Self {
        Self(Arc::new(AtomicU64::new(seconds * MILLIS)))
    }

    /// Lets time pass.
    pub fn pass(&self, time: Duration) {
        self.0.fetch_add(time.as_millis() as u64, Ordering::Relaxed);
    }
}

const MILLIS: u64 = 1000;

impl Clock for TestClock {
    fn since_1970(&self) -> Duration {
        Duration::from_millis(self.0.load(Ordering::Relaxed))
    }

    fn passed(&self) -> Duration {
        self.since_1970()
    }
}
