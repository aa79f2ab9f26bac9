//! What authors write: schema, parsing with positions, checks, the embedded library.
//!
//! Names no file system, clock, thread, environment, egui or Bevy: text goes in, a checked
//! [`Scenario`] or a list of [`Finding`]s comes out.

mod challenge;
mod check;
mod checker;
mod content;
mod decode;
mod entries;
mod finding;
mod ids;
mod leaves;
mod library;
mod limits;
mod load;
mod nearest;
mod parse;
mod rules;
mod scan;
mod schema;
mod spot;
mod stand_in;
mod tree;

pub use challenge::{Challenge, NoChallenge};
pub(crate) use checker::Checker;
pub use content::*;
pub use finding::{Finding, Severity, render};
pub(crate) use finding::{Lines, Problem};
pub use ids::*;
pub use library::{by_name, names};
pub use load::{Loaded, load};
pub(crate) use nearest::suggestion;
pub(crate) use parse::{Authored, Parsed, parse};
pub use rules::{Constant, RuleProblem, Rules};
pub use schema::{
    AnswerFile, BlockFile, DecisionKind, ExpectationFile, FacilitatorFile, LessonFile, PortraitFile, ProductFile, StartFile, VoiceFile,
    WeightsFile,
};
pub(crate) use spot::{Source, Spot};
pub(crate) use stand_in::{Field, required_fields};
