//! The Retrospective on product decisions: forecast against result, and three questions.

mod bets;
mod compare;
mod questions;

use super::{DeskState, MainAction, Part, scrolled, words};
use crate::scenario::ItemId;
use crate::sim::{Decision, Recording, Reflection, Resolve, Surprise};
use crate::tr;
use crate::ui::Intent;
use crate::ui::egui::{CornerRadius, Rect, Ui};
use crate::ui::{Look, space};

/// What the Retrospective remembers between frames.
#[derive(Debug, Default)]
pub struct RetrospectiveState {
    /// The sprint that the answers belong to.
    sprint: usize,
    paid_off: Option<Option<ItemId>>,
    surprise: Option<Surprise>,
    change: Option<Resolve>,
    /// A question that was opened again.
    open: Option<usize>,
}

impl RetrospectiveState {
    fn begin(&mut self, sprint: usize) {
        if self.sprint != sprint {
            *self = Self { sprint, ..Self::default() };
        }
    }

    /// All answers, once there are three.
    fn reflection(&self, sprint: usize) -> Option<Reflection> {
        (self.sprint == sprint).then_some(())?;
        Some(Reflection { paid_off: self.paid_off?, surprise: self.surprise?, change: self.change? })
    }
}

/// Bets: what was said, how likely it seemed, what was seen.
pub fn left(ui: &mut Ui, run: &Recording, _state: &mut DeskState, _out: &mut Vec<Intent>) {
    scrolled(ui, "bets looked back on", space::PAD_PANEL, |ui| bets::show(ui, run));
}

/// Forecasts of sprints and releases against what came.
pub fn centre(ui: &mut Ui, run: &Recording, _state: &mut DeskState, _out: &mut Vec<Intent>) -> Option<Rect> {
    ui.painter().rect_filled(ui.max_rect(), CornerRadius::ZERO, Look::of(ui).theme.surface);
    scrolled(ui, "forecasts looked back on", space::PAD_PANEL, |ui| compare::show(ui, run));
    None
}

/// Three questions.
pub fn right(ui: &mut Ui, run: &Recording, state: &mut DeskState, _out: &mut Vec<Intent>) {
    state.retrospective.begin(run.view().sprint());
    scrolled(ui, "questions", space::PAD_PANEL, |ui| questions::show(ui, run, &mut state.retrospective));
}

/// Names of the parts, in the order of the tabs where there is room for one.
pub fn tabs(_run: &Recording, _state: &DeskState) -> [(Part, String); 3] {
    [
        (Part::Right, tr!("retrospective-questions").into()),
        (Part::Left, tr!("retrospective-bets-tab").into()),
        (Part::Centre, tr!("retrospective-forecasts").into()),
    ]
}

/// Going on; answers are kept once there are three.
pub fn main_action(run: &Recording, state: &DeskState) -> MainAction {
    let view = run.view();
    let reflection = state.retrospective.reflection(view.sprint()).map(Decision::Reflect).filter(|d| view.allows(d).is_ok());
    let label = if view.sprint() + 1 < view.sprints() {
        tr!("desk-to-sprint", sprint = view.sprint() + 2)
    } else {
        tr!("retrospective-end").to_owned()
    };
    let tooltip = if reflection.is_some() { "" } else { tr!("retrospective-kept") };
    MainAction {
        label,
        off_reason: view.allows(&Decision::EndPhase).err().map(|r| words::refusal(&r)),
        tooltip: tooltip.to_owned(),
        intents: reflection.into_iter().chain([Decision::EndPhase]).map(Intent::Decide).collect(),
    }
}
