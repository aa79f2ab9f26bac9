//! What authors of scenarios write: schema, checks, the constants of the rules, the embedded library.
//!
//! Names no file system, clock, thread, environment, egui or Bevy: text goes in, a checked
//! [`Scenario`] or a list of [`Finding`](crate::authored::Finding)s comes out.

mod challenge;
mod check;
mod content;
mod copy;
mod ids;
mod library;
mod limits;
mod load;
mod mechanics;
mod rules;
mod schema;
mod skeleton;
mod texts;

pub use challenge::{Challenge, NoChallenge};
pub use content::*;
pub use copy::renamed;
pub use ids::*;
pub use library::{by_name, names};
#[cfg(test)]
pub(crate) use limits::STYLES;
pub use load::{Loaded, load, warn_at_keys};
pub use mechanics::is_of;
pub use rules::{Constant, RuleProblem, Rules};
pub use schema::{
    AnswerFile, Bias, BlockFile, DecisionKind, ExpectationFile, FacilitatorFile, LessonFile, PhaseFile, PortraitFile, ProductFile,
    RecallsFile, StartFile, THING, VoiceFile, WeightsFile,
};
pub use skeleton::SKELETON;
pub use texts::{TextsFile, load_in_words, texts_named, texts_to_say};
