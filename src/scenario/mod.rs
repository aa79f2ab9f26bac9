//! What authors write: schema, parsing with positions, checks, the embedded library.
//!
//! Names no file system, clock, thread, environment, egui or Bevy: text goes in, a checked
//! [`Scenario`] or a list of [`Finding`]s comes out.

mod content;
mod ids;
mod rules;
mod schema;

pub use content::*;
pub use ids::*;
pub use schema::{
    AnswerFile, BlockFile, DecisionKind, ExpectationFile, FacilitatorFile, LessonFile, PortraitFile, ProductFile, StartFile, VoiceFile, WeightsFile,
};
