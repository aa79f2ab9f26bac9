//! The sprint: ten days that play, and the dilemma that stops them.

mod card;
mod days;
pub(super) mod pace;
mod playback;
mod progress;

pub use playback::{sprint_playback_ui, sprint_plays};

use super::{DeskState, MainAction, Part, words};
use crate::scenario::DilemmaId;
use crate::sim::{Decision, Recording};
use crate::tr;
use crate::ui::Intent;
use crate::ui::egui::{Rect, Ui};

/// What the sprint remembers between frames.
#[derive(Debug, Default)]
pub struct SprintState {
    /// The option picked, and of which dilemma.
    picked: Option<(DilemmaId, usize)>,
    /// Days played since the last stop, while the sprint plays.
    pub playing: Option<f32>,
    /// Sprint and day up to which the player has seen the days go by.
    seen: Option<(usize, usize)>,
    /// When a day was last moved on, and how fast.
    clock: playback::Clock,
}

impl SprintState {
    fn picked(&self, dilemma: DilemmaId) -> Option<usize> {
        self.picked.filter(|(of, _)| *of == dilemma).map(|(_, option)| option)
    }
}

/// How far the plan is.
pub fn left(ui: &mut Ui, run: &Recording, _state: &mut DeskState, _out: &mut Vec<Intent>) {
    progress::show(ui, run);
}

/// The days over the sky.
pub fn centre(ui: &mut Ui, run: &Recording, _state: &mut DeskState, _out: &mut Vec<Intent>) -> Option<Rect> {
    let view = run.view();
    days::strip(ui, pace::day(&view) as f32);
    Some(ui.available_rect_before_wrap())
}

/// The dilemma.
pub fn right(ui: &mut Ui, run: &Recording, state: &mut DeskState, _out: &mut Vec<Intent>) {
    card::show(ui, run, state);
}

/// Names of the parts, in the order of the tabs where there is room for one.
pub fn tabs(_run: &Recording, _state: &DeskState) -> [(Part, String); 3] {
    [(Part::Right, tr!("sprint-dilemma").into()), (Part::Left, tr!("sprint-progress").into()), (Part::Centre, tr!("desk-sky").into())]
}

/// Deciding.
pub fn main_action(run: &Recording, state: &DeskState) -> MainAction {
    let view = run.view();
    let picked = view.dilemma().and_then(|id| Some(Decision::Choose(id, state.sprint.picked(id)? as u8)));
    let off_reason = match &picked {
        None => Some(tr!("sprint-choose-first").to_owned()),
        Some(decision) => view.allows(decision).err().map(|r| words::refusal(&r)),
    };
    MainAction {
        label: tr!("sprint-decide").into(),
        off_reason,
        tooltip: String::new(),
        intents: picked.into_iter().map(Intent::Decide).collect(),
    }
}

/// The main action while days go by: none, until they have.
pub(super) fn while_playing() -> MainAction {
    MainAction {
        label: tr!("sprint-runs").into(),
        off_reason: Some(tr!("sprint-runs.skip").into()),
        tooltip: String::new(),
        intents: Vec::new(),
    }
}
