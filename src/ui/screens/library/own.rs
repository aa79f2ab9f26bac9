//! Scenarios of your own: where the file of one is, the folder they are in, and how to begin another.
use crate::authored::MAX_NAME;
use crate::program::library::{ScenarioSource, Shelf, ShelfEntry};
use crate::tr;
use crate::ui::{
    Intent, Look, Type,
    egui::{Context, Key, Margin, OpenUrl, TextEdit, Ui},
    icon,
    screens::copy_button::copy_button,
    sky, space,
    widgets::{Button, section_header},
};

/// The file, if it is one of your own, and the ways on.
pub(super) fn show(ui: &mut Ui, shelf: &Shelf, entry: &ShelfEntry, copying: &mut Option<String>) {
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
                *copying = Some(proposed(entry));
            }
        }
        if let Some(folder) = &shelf.folder
            && Button::secondary(tr!("library-own-folder")).icon(icon::name::FOLDER_OPEN).show(ui).clicked()
        {
            ui.ctx().open_url(OpenUrl::same_tab(folder.display()));
        }
    });
}

fn proposed(entry: &ShelfEntry) -> String {
    format!("my_{}", entry.name)
}

/// The sheet that asks what the copy is to be called, while it is open.
pub(super) fn sheet(ctx: &Context, entry: &ShelfEntry, copying: &mut Option<String>, out: &mut Vec<Intent>) {
    let Some(mut name) = copying.take() else { return };
    let (closed, begins) = sky::sheet(ctx, "new from", WIDTH, |ui| {
        let theme = Look::of(ui).theme;
        section_header(ui, Some(icon::name::FILE_PLUS), tr!("library-own-new"), "");
        Type::TEXT.label(ui, tr!("library-own-new.note"), theme.ink);
        ui.add_space(space::GAP);
        let label = Type::NOTE.label(ui, tr!("library-own-name"), theme.dim);
        let margin = Margin::symmetric(space::GAP as i8, space::GRID as i8);
        let field =
            TextEdit::singleline(&mut name).font(Type::TEXT.font()).margin(margin).desired_width(f32::INFINITY).char_limit(MAX_NAME);
        let field = ui.add(field).labelled_by(label.id);
        // Before the field takes the keyboard again: what has it has not lost it.
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if ui.memory(|memory| memory.focused().is_none()) {
            field.request_focus();
        }
        ui.add_space(space::GAP);
        let off = name.trim().is_empty().then_some(tr!("library-own-name-none"));
        let pressed = Button::primary(tr!("library-own-begin")).off(off).show(ui).clicked();
        off.is_none() && (pressed || entered)
    });
    if begins {
        // The name that was proposed is the first free one of its kind.
        let id = Some(name.trim().to_owned()).filter(|name| *name != proposed(entry));
        out.push(Intent::NewFrom { scenario: entry.name.clone(), id });
    } else if !closed {
        *copying = Some(name);
    }
}

const WIDTH: f32 = 480.0;
