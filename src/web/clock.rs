//! The browser's clock.

use crate::practice::Zone;
use crate::program::clock::Clock;
use js_sys::Date;
use std::time::Duration;

/// The browser's clock.
#[derive(Debug, Clone, Copy)]
pub(super) struct BrowserClock;

/// Time since 1970, by the clock of the machine.
pub(super) fn since_1970() -> Duration {
    of_millis(Date::now())
}

/// A browser counts in milliseconds and parts of them.
fn of_millis(millis: f64) -> Duration {
    Duration::try_from_secs_f64(millis / 1000.0).unwrap_or_default()
}

impl Clock for BrowserClock {
    fn since_1970(&self) -> Duration {
        since_1970()
    }

    fn passed(&self) -> Duration {
        web_sys::window().and_then(|window| window.performance()).map_or_else(since_1970, |clock| of_millis(clock.now()))
    }

    fn zone(&self) -> Zone {
        Zone::new(|at| {
            let then = Date::new(&(at as f64 * 1000.0).into());
            let behind = then.get_timezone_offset() * 60.0;
            // Past the end of its calendar the browser knows no offset.
            if behind.is_finite() { -behind as i32 } else { 0 }
        })
    }
}
