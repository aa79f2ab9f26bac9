//! Work that takes a while: how far it is, and whether it goes on.
//!
//! A bar on the error stream, if somebody looks there, once the work takes longer than half a second. Ctrl+C
//! ends the work where its parts meet, so that what is done can be shown; a second one ends the program.

use super::out::say;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use signal_hook::consts::SIGINT;
use signal_hook::flag;
use std::fmt::Display;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Exit code of what was stopped by Ctrl+C, as shells have it.
const STOPPED: u8 = 130;
/// Whoever waits no longer than this needs no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// What is worked on, in parts that are counted.
pub(super) struct Work {
    bar: ProgressBar,
    begun: Instant,
    is_shown: AtomicBool,
    is_stopped: Arc<AtomicBool>,
}

impl Work {
    /// Begins so many parts. From now on Ctrl+C stops the work and not the program.
    pub fn begin(what: &'static str, parts: u64) -> Self {
        let bar = ProgressBar::with_draw_target(Some(parts), ProgressDrawTarget::hidden()).with_message(what);
        // A template that is wrong gets the crate's own; a test holds ours right.
        let bar = match ProgressStyle::with_template(TEMPLATE) {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        };
        let is_stopped = Arc::new(AtomicBool::new(false));
        // In this order: the first Ctrl+C finds the flag down and raises it. Where the system has no such
        // signal, Ctrl+C ends the program as it does anyhow.
        let _second_ends = flag::register_conditional_shutdown(SIGINT, i32::from(STOPPED), Arc::clone(&is_stopped));
        let _first_stops = flag::register(SIGINT, Arc::clone(&is_stopped));
        Self { bar, begun: Instant::now(), is_shown: AtomicBool::new(false), is_stopped }
    }

    /// Whether to go on; asked before every part, and within long ones.
    pub fn goes_on(&self) -> bool {
        if self.begun.elapsed() > PATIENCE && !self.is_shown.swap(true, Ordering::Relaxed) {
            // Draws nothing unless the error stream is a terminal.
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.bar.tick();
        }
        !self.is_stopped.load(Ordering::Relaxed)
    }

    /// A part is done.
    pub fn step(&self) {
        self.bar.inc(1);
    }

    /// Parts that are done.
    pub fn done(&self) -> u64 {
        self.bar.position()
    }

    /// Takes the bar away, before figures are printed. If not all was done, says so; that is the exit code, too.
    pub fn end(&self, is_whole: bool, so_far: impl Display) -> ExitCode {
        self.bar.finish_and_clear();
        if is_whole {
            return ExitCode::SUCCESS;
        }
        say(so_far);
        ExitCode::from(STOPPED)
    }
}

const TEMPLATE: &str = "{msg} {bar:30} {pos} of {len}, {eta} left";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_can_be_drawn() {
        assert!(ProgressStyle::with_template(TEMPLATE).is_ok());
    }
}
