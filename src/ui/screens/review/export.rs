//! The review to hand on: as one page to read, or for other programs, copied or saved to files.
use super::{data::ReviewData, state::ReviewState};
use crate::score::Review;
use crate::tr;
use crate::ui::screens::saved::saved;
use crate::ui::sky::sheet;
use crate::ui::{
    Intent, Look, Type,
    egui::{Context, Ui},
    icon, space,
    widgets::{Button, section_header},
};
use crate::words::ReviewFigures;

/// The button that opens it.
pub(super) fn button(ui: &mut Ui, data: &ReviewData<'_>, state: &mut ReviewState) {
    let off = data.review.is_none().then_some(tr!("run-review-export-nothing"));
    let response = Button::secondary(tr!("run-review-export")).icon(icon::name::EXPORT).off(off).show(ui);
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
        section_header(ui, Some(icon::name::EXPORT), tr!("run-review-export-title"), "");
        Type::TEXT.label(ui, tr!("run-review-export-title.note"), theme.ink);
        if !state.complete || data.traces.is_none() {
            Type::NOTE.label(ui, tr!("run-review-export-partly"), theme.dim);
        }
        ui.horizontal_wrapped(|ui| {
            if Button::secondary(tr!("run-review-save-page")).icon(icon::name::FILE_HTML).accented().show(ui).clicked() {
                out.push(Intent::SavePage);
                state.copied = "";
            }
            let figures = || ReviewFigures::of(data.run, review);
            if Button::secondary(tr!("run-review-copy-text")).icon(icon::name::COPY).show(ui).clicked() {
                ui.ctx().copy_text(figures().to_string());
                state.copied = tr!("run-review-text-copied");
            }
            if Button::secondary(tr!("run-review-copy-json")).icon(icon::name::BRACKETS_CURLY).show(ui).clicked() {
                let json = figures().json();
                state.copied = if json.is_ok() { tr!("run-review-json-copied") } else { tr!("run-review-no-json") };
                ui.ctx().copy_text(json.unwrap_or_default());
            }
            if Button::secondary(tr!("run-review-save")).icon(icon::name::FLOPPY_DISK).show(ui).clicked() {
                out.push(Intent::SaveReview);
                state.copied = "";
            }
        });
        if !state.copied.is_empty() {
            Type::NOTE.label(ui, state.copied, theme.ink);
        }
        if let Some(path) = data.saved {
            let (is_page, name) = (path.extension().is_some_and(|ending| ending == "html"), path.display().to_string());
            let said =
                if is_page { tr!("run-review-page-saved", path = name.as_str()) } else { tr!("run-review-saved", path = name.as_str()) };
            saved(ui, &said, path);
        }
        ui.add_space(space::GAP);
    });
    if closed {
        state.exports = false;
        state.copied = "";
    }
}

const WIDTH: f32 = 520.0;
