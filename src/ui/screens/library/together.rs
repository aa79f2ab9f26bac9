//! The way to a group session: a new run that people decide by their phones, or a session that was not ended.
use super::{LibraryState, start};
use crate::program::GroupIntent;
use crate::program::library::ShelfEntry;
use crate::tr;
use crate::ui::{Intent, egui::Ui, icon, widgets::Button};

/// Its buttons.
pub(super) fn offer(ui: &mut Ui, entry: &ShelfEntry, state: &LibraryState, out: &mut Vec<Intent>) {
    for session in state.unended.iter().filter(|session| session.title == entry.title) {
        let label = tr!("library-group-go-on", code = session.code.as_str());
        if Button::secondary(&label).icon(icon::name::USERS_THREE).show(ui).clicked() {
            out.push(Intent::Group(GroupIntent::GoOn(session.name.clone())));
        }
    }
    let seed = start::parse(&state.seed);
    let off = seed.is_err().then_some(tr!("library-seed-wrong"));
    let clicked = Button::secondary(tr!("library-group-play")).icon(icon::name::USERS_THREE).off(off).show(ui).clicked();
    if let (true, Ok(seed)) = (clicked, seed) {
        out.push(Intent::NewRun { scenario: entry.name.clone(), seed });
        out.push(Intent::Group(GroupIntent::Hold));
    }
}
