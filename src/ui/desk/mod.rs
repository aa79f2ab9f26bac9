//! The desk: a run in play. Top bar, left panel, sky or table, card in hand, timeline with the one main action.
//!
//! Each phase has a file of its own here; [`desk_ui`] lays out the frame and hands its panels to the phase.

use super::Intent;
use super::egui::{Rect, Ui};
use crate::sim::Recording;

/// What the desk remembers between frames; nothing of it is part of the run.
#[derive(Debug, Default)]
pub struct DeskState {}

/// The desk. Returns where the sky may draw, if it shows.
pub fn desk_ui(_ui: &mut Ui, _run: &Recording, _state: &mut DeskState, _out: &mut Vec<Intent>) -> Option<Rect> {
    None
}
