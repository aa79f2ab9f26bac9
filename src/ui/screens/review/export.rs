//! The review for other programs: copied, or saved to files.
use std::path::Path;

use super::super::super::{
    Intent, Look, Type,
    egui::{Context, Ui},
    icon, space,
    widgets::{Button, section_header},
};
use super::{data::ReviewData, state::ReviewState};
use crate::score::Review;
use crate::ui::sky::sheet;
use crate::words::ReviewFigures;

/// The button that opens it.
pub(super) fn button(ui: &mut Ui, data: &ReviewData<'_>, state: &mut ReviewState) {
    let off = data.review.is_none().then_some("There is nothing to export yet.");
    let response = Button::secondary("Export").icon(icon::name::EXPORT).off(off).show(ui);
    if response.clicked() && off.is_none() {
        state.exports = true;
    }
}

/// Shows what can be exported, while that is open.
pub(super) fn show(ctx: &Context, data: &ReviewData<'_>, review: &Review, state: &mut ReviewState, out: &mut Vec<Intent>) {
    if !state.exports {
        return;
    }
    let (closed, ()) = sheet(ctx, "export", WIDTH, |ui| {
        let theme = Look::of(ui).theme;
        section_header(ui, Some(icon::name::EXPORT), "Export the review", "");
        Type::TEXT.label(ui, "Scores, every graded decision with what would have been better, and the questions.", theme.ink);
        if !state.complete {
            Type::NOTE.label(ui, "Not all is graded yet; this is what there is so far.", theme.dim);
        }
        ui.horizontal_wrapped(|ui| {
            let figures = || ReviewFigures::of(data.run, review);
            if Button::secondary("Copy as text").icon(icon::name::COPY).show(ui).clicked() {
                ui.ctx().copy_text(figures().to_string());
                state.copied = "The text is copied.";
            }
            if Button::secondary("Copy as JSON").icon(icon::name::BRACKETS_CURLY).show(ui).clicked() {
                let json = figures().json();
                state.copied = if json.is_ok() { "The JSON is copied." } else { "A figure is no number, so there is no JSON." };
                ui.ctx().copy_text(json.unwrap_or_default());
            }
            if Button::secondary("Save both").icon(icon::name::FLOPPY_DISK).show(ui).clicked() {
                out.push(Intent::SaveReview);
                state.copied = "";
            }
        });
        if !state.copied.is_empty() {
            Type::NOTE.label(ui, state.copied, theme.ink);
        }
        if let Some(path) = data.saved {
            saved(ui, path);
        }
        ui.add_space(space::GAP);
    });
    if closed {
        state.exports = false;
        state.copied = "";
    }
}

fn saved(ui: &mut Ui, path: &Path) {
    let theme = Look::of(ui).theme;
    Type::NOTE.label(ui, format!("Saved as {} and beside it as .json.", path.display()), theme.ink);
    if Button::quiet("Copy the path").show(ui).clicked() {
        ui.ctx().copy_text(path.display().to_string());
    }
}

const WIDTH: f32 = 520.0;
