//! The objectives of a Planning Interval as a list: what was committed to, what it is worth, how far it is.

use crate::sim::{Objective, Stage, View};
use crate::tr;
use crate::ui::egui::Ui;
use crate::ui::icon::name;
use crate::ui::{Look, Type};

/// The objectives, one below the other.
pub fn show(ui: &mut Ui, view: &View<'_>) {
    let theme = Look::of(ui).theme;
    for objective in view.objectives() {
        let (symbol, state) = state(view, objective);
        let colour = if view.is_met(objective) { theme.good } else { theme.ink };
        let mut note = tr!("planning-interval-objective", value = objective.value, state = state);
        if !objective.committed {
            note = format!("{note} · {}", tr!("planning-interval-uncommitted"));
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            Type::TEXT.label(ui, format!("{symbol} {}", view.title(objective.item)), colour);
            Type::NOTE.label(ui, note, theme.dim);
        });
    }
}

/// A sign and a word for how far an objective is.
fn state(view: &View<'_>, objective: &Objective) -> (&'static str, &'static str) {
    match view.item(objective.item).map(|item| item.stage) {
        _ if view.is_met(objective) => (name::CHECK, tr!("planning-interval-met")),
        Some(Stage::InWork | Stage::Finished) => (name::CIRCLE_HALF, tr!("planning-interval-in-work")),
        Some(Stage::Backlog) => (name::CIRCLE, tr!("planning-interval-open")),
        _ => (name::X, tr!("planning-interval-gone")),
    }
}
