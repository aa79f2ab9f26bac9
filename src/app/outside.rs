//! What whoever opens the window gives the program of the world outside.

use crate::disk::Disk;
use crate::program::clock::Clock;
use crate::program::jobs::Pool;
use std::sync::Arc;

/// A disk, a clock, somebody who does what takes long, and a way to what is shown elsewhere.
#[derive(Debug, Clone)]
pub struct Outside {
    /// Where everything is kept.
    pub disk: Arc<dyn Disk>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Who does what takes long.
    pub pool: Arc<dyn Pool>,
    /// Opens an address or a file elsewhere, or says what keeps it from it.
    pub open: fn(&str) -> Result<(), String>,
}

#[cfg(feature = "gui")]
impl Outside {
    /// This machine's disk, clock and threads.
    #[must_use]
    pub fn of_machine() -> Self {
        use crate::program::jobs::{Slices, Threads};
        let open = |what: &str| open::that_detached(what).map_err(|problem| problem.to_string());
        // Where there are no threads to be had, work is done between frames.
        let pool: Arc<dyn Pool> =
            Threads::start().map_or_else(|_| Arc::new(Slices::default()) as Arc<dyn Pool>, |threads| Arc::new(threads));
        Self { disk: Arc::new(crate::disk::Native), clock: Arc::new(crate::program::clock::SystemClock::new()), pool, open }
    }
}
