//! Scenarios of your own: where the file of one is, the folder they are in, and how to begin another.
use crate::program::library::{ScenarioSource, Shelf, ShelfEntry};
use crate::tr;
use crate::ui::{
    Intent, Look, Type,
    egui::{OpenUrl, Ui},
    icon,
    screens::copy_button::copy_button,
    widgets::{Button, section_header},
};

/// The file, if it is one of your own, and the ways on.
pub(super) fn show(ui: &mut Ui, shelf: &Shelf, entry: &ShelfEntry, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    section_header(ui, None, tr!("library-own"), "");
    let path = match &entry.source {
        ScenarioSource::File(path) => Some(path.display().to_string()),
        ScenarioSource::Embedded => None,
    };
    if let Some(path) = &path {
        Type::NOTE.label(ui, path.as_str(), theme.ink);
    }
    ui.horizontal_wrapped(|ui| {
        if let Some(path) = path {
            copy_button(ui, tr!("settings-copy-path"), &path);
        }
        if entry.scenario.is_some() {
            let new = Button::secondary(tr!("library-own-new")).icon(icon::name::FILE_PLUS).show(ui);
            if new.on_hover_text(tr!("library-own-new.note")).clicked() {
                out.push(Intent::NewFrom(entry.name.clone()));
            }
        }
        if let Some(folder) = &shelf.folder
            && Button::secondary(tr!("library-own-folder")).icon(icon::name::FOLDER_OPEN).show(ui).clicked()
        {
            ui.ctx().open_url(OpenUrl::same_tab(folder.display()));
        }
    });
}
