//! The plan as a matrix: needs by importance, items in plan first; what is missing, doubled or for nothing.

use crate::sim::Recording;
use crate::ui::desk::DeskState;
use crate::ui::egui::Ui;

/// The matrix.
pub(super) fn show(_ui: &mut Ui, _run: &Recording, _state: &mut DeskState) {}
