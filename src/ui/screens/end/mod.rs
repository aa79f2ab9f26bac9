//! How a run went: a calm look back, once nothing is left to hide.
use super::super::{Intent, egui::Ui};
use crate::{score::Reference, sim::Recording};

/// What the end remembers between frames.
#[derive(Debug, Default)]
pub struct EndState {}

/// How the run went.
pub fn end_ui(_ui: &mut Ui, _run: &Recording, _reference: Option<&Reference>, _state: &mut EndState, _out: &mut Vec<Intent>) {}
