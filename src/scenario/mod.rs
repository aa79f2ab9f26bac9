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
pub use rules::{Constant, RuleProblem, Rules};
pub use schema::{
    AnswerFile, BlockFile, DecisionKind, ExpectationFile, FacilitatorFile, LessonFile, PortraitFile, ProductFile, StartFile, VoiceFile, WeightsFile,
};

/// The nearest of the valid names, if one is near enough to be what was meant.
pub(crate) fn nearest<'a>(name: &str, valid: &[&'a str]) -> Option<&'a str> {
    const NEAR_ENOUGH: f64 = 0.7;
    valid
        .iter()
        .map(|candidate| (strsim::jaro_winkler(name, candidate), *candidate))
        .filter(|(score, _)| *score > NEAR_ENOUGH)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}
