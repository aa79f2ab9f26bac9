//! What a run came to, and what its choices were worth apart from luck.
//!
//! [`moments`] finds what was decided and what else could have been; [`grade`] plays the alternatives in
//! worlds that fit what was known then. Each is a pure function, so callers may share moments among threads.

mod again;
mod alternatives;
mod bias;
mod choice;
mod debrief;
mod fan;
mod grade;
mod keys;
mod ledger;
mod luck;
mod moment;
mod moments;
mod par;
mod posed;
mod review;
mod scores;
mod signs;
mod stance;
mod theme;
mod trace;

pub use bias::{Pull, pulls};
pub use choice::{Choice, Dimension, Fate, Kind, Plane, Rule};
pub use debrief::{Answered, Debrief, Leak, answered, debrief, leaks};
pub use fan::{Fixed, ReRun, indices, mean_courses};
pub use grade::{Beside, Class, Difference, Grade, Valued, grade, grade_in};
pub use keys::{KeyDoubt, Met, doubts, meet};
pub use ledger::{Booked, Entry, Ledger};
pub use luck::{Chance, Stroke};
pub use moment::Moment;
pub use moments::moments;
pub use par::{Courses, Reference, reference};
pub use posed::{Posed, PosedOption, Weight};
pub use review::{Done, Graded, Review, ReviewPlan, Task, forecasts};
pub use scores::{Forecast, Measured, SCORER, Scores};
pub use signs::Signs;
pub use stance::{Stance, stance};
pub use theme::Theme;
pub use trace::{Mover, Share, Told, TracePart, TracePlan, TraceTask, Traces};
