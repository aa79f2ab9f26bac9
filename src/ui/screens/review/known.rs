//! What was known when a decision was made.
use super::super::super::{
    Look, Type,
    egui::{Sense, Ui, pos2, vec2},
    space,
};
use crate::score::Choice;
use crate::sim::View;
use crate::words;

/// The sentences of what was known.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, choice: &Choice) {
    let theme = Look::of(ui).theme;
    ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
    Type::NOTE_STRONG.label(ui, "What was known then", theme.dim);
    for sentence in words::known_then(view, choice) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::GAP;
            let (rect, _) = ui.allocate_exact_size(vec2(DOT, Type::TEXT.line), Sense::hover());
            ui.painter().circle_filled(pos2(rect.center().x, rect.center().y), DOT / 2.0, theme.edge);
            ui.vertical(|ui| Type::TEXT.label(ui, sentence, theme.ink));
        });
    }
}

const DOT: f32 = 4.0;
