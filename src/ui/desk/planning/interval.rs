//! The Planning Interval beside the plan: its objectives, how much came so far, and when the next one can be shaped.

use crate::sim::View;
use crate::tr;
use crate::ui::desk::objectives;
use crate::ui::egui::Ui;
use crate::ui::icon::name;
use crate::ui::widgets::section_header;
use crate::ui::{Look, Type, number, space};

/// The interval; nothing where a scenario has none.
pub(super) fn show(ui: &mut Ui, view: &View<'_>) {
    let Some((number, sprints)) = view.interval() else { return };
    let theme = Look::of(ui).theme;
    let when = tr!("planning-interval-sprints", first = *sprints.start(), last = *sprints.end());
    section_header(ui, Some(name::TRAIN), &tr!("planning-interval", number = number), &when);
    objectives::show(ui, view);
    let share = |share: f64| number::percent(share as f32);
    let enough = view.scenario().rules.interval.reliable;
    Type::NOTE.label(ui, tr!("planning-interval-so-far", share = share(view.predictability()), enough = share(enough)), theme.dim);
    if let Some(shaped) = view.shaped_in() {
        Type::NOTE.label(ui, tr!("planning-interval-shape", first = *shaped.start(), last = *shaped.end()), theme.dim);
    }
    ui.add_space(space::GRID);
}
