//! Planning.

use super::{DeskState, MainAction, Part};
use crate::sim::{Decision, Recording};
use crate::ui::Intent;
use crate::ui::egui::{Rect, Ui};

/// What Planning remembers between frames.
#[derive(Debug, Default)]
pub struct PlanningState {}

/// The left panel: the whole of it, without padding.
pub fn left(_ui: &mut Ui, _run: &Recording, _state: &mut DeskState, _out: &mut Vec<Intent>) {}

/// The centre. Returns what is left for the sky.
pub fn centre(ui: &mut Ui, _run: &Recording, _state: &mut DeskState, _out: &mut Vec<Intent>) -> Option<Rect> {
    Some(ui.max_rect())
}

/// The card in hand: the whole panel, without padding.
pub fn right(_ui: &mut Ui, _run: &Recording, _state: &mut DeskState, _out: &mut Vec<Intent>) {}

/// Names of the parts, in the order of the tabs where there is room for one.
pub fn tabs(_run: &Recording, _state: &DeskState) -> [(Part, String); 3] {
    [(Part::Left, "List".into()), (Part::Right, "Card".into()), (Part::Centre, "Sky".into())]
}

/// The one main action.
pub fn main_action(_run: &Recording, _state: &DeskState) -> MainAction {
    MainAction { label: "Go on".into(), off_reason: None, tooltip: String::new(), intents: vec![Intent::Decide(Decision::EndPhase)] }
}
