//! Where something was saved, and a button that opens it.
use crate::tr;
use crate::ui::{
    Look, Type,
    egui::{OpenUrl, Ui},
    icon,
    widgets::Button,
};
use std::path::Path;

/// What is said of a file that was saved, with its path to copy; a page can be opened.
pub(super) fn saved(ui: &mut Ui, said: &str, path: &Path) {
    let theme = Look::of(ui).theme;
    Type::NOTE.label(ui, said, theme.ink);
    let is_page = path.extension().is_some_and(|ending| ending == "html");
    let path = path.display().to_string();
    ui.horizontal_wrapped(|ui| {
        if is_page && Button::secondary(tr!("run-review-page-open")).icon(icon::name::ARROW_SQUARE_OUT).show(ui).clicked() {
            ui.ctx().open_url(OpenUrl::same_tab(&path));
        }
        if Button::quiet(tr!("settings-copy-path")).show(ui).clicked() {
            ui.ctx().copy_text(path);
        }
    });
}
