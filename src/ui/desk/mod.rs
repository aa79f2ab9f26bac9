//! The desk: a run in play. Top bar, left panel, sky or table, card in hand, timeline with the one main action.
//!
//! Each phase has a module of its own with the same five functions; [`desk_ui`] lays out the frame and
//! calls those of the phase the run is in:
//! `left`, `centre` (returns the rect left for the sky, if any) and `right` fill the three panels: each gets
//! a [`Ui`] that is exactly the panel, already painted, without padding, and scrolls its own content
//! ([`scrolled`] helps); `tabs` names them where there is room for one only; `main_action` is the one
//! filled button. They all get the whole [`DeskState`], so that a phase may bring its card to the front
//! (`state.part`). Digits, arrows and Esc belong to the phase first ([`keys`]): what it does not take, the
//! frame takes.

pub mod calendar;
pub mod inbox;
pub mod keys;
pub mod planning;
mod press;
pub mod retrospective;
pub mod review;
pub mod sprint;
mod state;
pub mod words;

pub use press::{press, press_as, ring};
pub use state::{DeskState, Part};

use super::Intent;
use super::egui::{Frame, Margin, Rect, ScrollArea, Ui};
use crate::sim::Recording;

/// The one main action of a phase.
#[derive(Debug, Clone, PartialEq)]
pub struct MainAction {
    /// Where it leads: `To the calendar`.
    pub label: String,
    /// Why it cannot be done now.
    pub off_reason: Option<String>,
    /// What it costs or leaves behind; empty if nothing.
    pub tooltip: String,
    /// What it does.
    pub intents: Vec<Intent>,
}

/// The desk. Returns where the sky may draw, if it shows.
pub fn desk_ui(_ui: &mut Ui, _run: &Recording, _state: &mut DeskState, _out: &mut Vec<Intent>) -> Option<Rect> {
    None
}

/// A panel's content that scrolls when it is taller than its place, with this padding at the sides.
pub fn scrolled<R>(ui: &mut Ui, id: &str, padding: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = Margin::symmetric(padding as i8, 0);
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| Frame::new().inner_margin(margin).show(ui, add).inner).inner
}
