//! Moments: decisions of played runs that come back, each by itself.
//!
//! A [`Moment`] is a run cut at a decision: what was decided before it, one question with three to five options, and which
//! of these are as good as any. [`Finder`] finds them in a run that is over; [`Collection`] is a file of them, one for each
//! shipped scenario; [`check()`] weighs them anew in worlds that the finder never saw. [`Course`] says from the history
//! what comes back, by lessons and not by copies; [`daily()`] is the moment of a day, [`leaks()`] what each lesson costs.
//!
//! Names no clock, file or thread: texts, seeds and days go in, values come out.

mod check;
mod collection;
mod course;
mod daily;
mod fact;
mod find;
mod leaks;
mod plausible;
mod shipped;
mod situation;
mod skill;
mod spread;
mod stock;
mod worlds;

pub use check::{Overturned, Verdict, check};
pub use collection::{Collection, Unread};
pub use course::{Course, Next, Why};
pub use daily::daily;
pub use fact::Turned;
pub use find::{Finder, Part};
pub use leaks::{Leak, LeakOver, leaks};
pub use shipped::{shipped, shipped_names};
pub use situation::{Moment, Offered, Unopened};
pub use skill::{SKILLS, pick, picks};
pub use spread::{enough_well_made, spread};
pub use stock::Moments;
