//! What is in the place of a card that has nothing to show: nothing there, not yet there, or wrong.
use super::{button::Button, progress::progress_bar, section::card};
use crate::tr;
use crate::ui::{
    Look, Type,
    egui::{Align, Color32, Frame, Layout, Margin, Response, Stroke, Ui},
    icon::{self, Drawn},
    space,
};

/// Nothing there: an icon, what that means, and what to do instead.
pub fn empty_state(ui: &mut Ui, icon: &str, title: &str, body: &str) -> Response {
    let theme = Look::of(ui).theme;
    let words = |ui: &mut Ui| {
        ui.add_space(space::GAP_PART);
        icon::show(ui, icon, Drawn::Outline, space::ICON_EMPTY, theme.dim);
        for (style, text, colour) in [(Type::TEXT_STRONG, title, theme.ink), (Type::NOTE, body, theme.dim)] {
            ui.label(style.rich(text, colour));
        }
        ui.add_space(space::GAP_PART);
    };
    // It is in panels of every width and keeps off their edges.
    let sides = Frame::new().inner_margin(Margin::symmetric(space::PAD_PANEL as i8, 0));
    sides.show(ui, |ui| ui.with_layout(Layout::top_down(Align::Center), words).response).inner
}

/// Something is being calculated: what, how far, and a way out. True when Cancel was pressed.
pub fn loading_card(ui: &mut Ui, title: &str, done: usize, of: usize, what: &str) -> bool {
    let look = Look::of(ui);
    card(&look)
        .show(ui, |ui| {
            Type::TEXT_STRONG.label(ui, title, look.theme.ink);
            Type::NOTE.label(ui, tr!("widget-loading", done = done, of = of, what = what), look.theme.dim);
            progress_bar(ui, done as f32 / of.max(1) as f32, look.theme.accent, title);
            Button::secondary(tr!("widget-cancel")).show(ui).clicked()
        })
        .inner
}

/// Something is wrong: what, where, and what can be done, with the buttons for it.
pub fn error_card<R>(ui: &mut Ui, title: &str, body: &str, buttons: impl FnOnce(&mut Ui) -> R) -> R {
    let bad = Look::of(ui).theme.bad;
    said_card(ui, (icon::name::WARNING_CIRCLE, bad), title, body, buttons)
}

/// Nothing is wrong, but something is worth knowing: what, with the buttons for it.
pub fn note_card<R>(ui: &mut Ui, title: &str, body: &str, buttons: impl FnOnce(&mut Ui) -> R) -> R {
    let edge = Look::of(ui).theme.edge;
    said_card(ui, (icon::name::INFO, edge), title, body, buttons)
}

fn said_card<R>(ui: &mut Ui, (icon, colour): (&str, Color32), title: &str, body: &str, buttons: impl FnOnce(&mut Ui) -> R) -> R {
    let look = Look::of(ui);
    card(&look)
        .stroke(Stroke::new(space::STROKE, colour))
        .show(ui, |ui| {
            ui.horizontal_top(|ui| {
                icon::show(ui, icon, Drawn::Outline, space::ICON_BUTTON, colour);
                ui.vertical(|ui| Type::TEXT_STRONG.label(ui, title, look.theme.ink));
            });
            Type::NOTE.label(ui, body, look.theme.dim);
            ui.horizontal_wrapped(buttons).inner
        })
        .inner
}
