//! The five decisions with the highest stakes, in the order of the run.
use super::{decision, state::ReviewState};
use crate::score::{Review, debrief};
use crate::tr;
use crate::ui::{
    Intent, Look, Type,
    egui::Ui,
    space,
    widgets::{card, section_header},
};

/// The turning points, whole.
pub(super) fn show(ui: &mut Ui, review: &Review, state: &mut ReviewState, out: &mut Vec<Intent>) {
    let look = Look::of(ui);
    section_header(ui, None, tr!("run-review-turning-points"), tr!("run-review-turning-points.note"));
    let points = debrief(review).turning_points;
    if points.is_empty() {
        super::waiting(ui, tr!("run-review-turning-wait"));
        return;
    }
    Type::TEXT.label(ui, tr!("run-review-turning-start"), look.theme.dim);
    for at in points {
        ui.add_space(space::GAP);
        card(&look).fill(look.theme.surface).show(ui, |ui| {
            ui.set_width(ui.available_width());
            decision::name(ui, review, at);
            decision::show(ui, review, at, state);
            decision::actions(ui, review, at, state, out);
        });
    }
}
