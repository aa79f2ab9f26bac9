//! The facilitator's page: how to lead a group through a scenario. It gives away what players are to find out, so it says
//! that first.
use super::LibraryState;
use crate::program::library::ShelfEntry;
use crate::scenario::Scenario;
use crate::ui::{
    Look, Type,
    desk::keys::take,
    egui::{Key, Ui},
    icon,
    screens::{
        chrome::{body, top_bar},
        copy_button::copy_button,
        keys::KeyHelp,
        page::page,
        review::columns,
    },
    space,
    widgets::{Button, card, section_header},
};
use crate::{tr, words};

/// How far somebody has gone into the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Open {
    /// They are told what it gives away.
    Warned,
    /// They read it.
    Read,
}

/// The way to the page, where the scenario has one.
pub(super) fn offer(ui: &mut Ui, scenario: &Scenario, open: &mut Option<Open>) {
    if scenario.facilitator.is_some()
        && Button::secondary(tr!("library-facilitator")).icon(icon::name::CHALKBOARD_TEACHER).show(ui).clicked()
    {
        *open = Some(Open::Warned);
    }
}

/// Its key, wherever the ring is.
pub(super) fn key(ui: &Ui, entry: &ShelfEntry, open: &mut Option<Open>) {
    let has_page = entry.scenario.as_ref().is_some_and(|scenario| scenario.facilitator.is_some());
    if has_page && take(ui, Key::F) {
        *open = Some(Open::Warned);
    }
}

/// The page in the place of the library, or what it gives away; false if it is not open.
pub(super) fn show(ui: &mut Ui, entry: &ShelfEntry, state: &mut LibraryState) -> bool {
    let written = entry.scenario.as_deref().and_then(words::facilitator_page);
    let (Some(open), Some(written)) = (state.facilitator, written) else { return false };
    let back = top_bar(ui, "facilitator bar", &entry.title, tr!("library-facilitator"), |_| {});
    body(ui, ("facilitator", &entry.name), 0.0, |ui| {
        page(ui, |ui| {
            columns::middle_of(ui, WIDEST, |ui| match open {
                Open::Warned => warning(ui, &mut state.facilitator),
                Open::Read => read(ui, &written),
            });
        });
    });
    if back {
        state.facilitator = None;
    }
    true
}

fn warning(ui: &mut Ui, open: &mut Option<Open>) {
    let look = Look::of(ui);
    card(&look).fill(look.theme.surface).show(ui, |ui| {
        ui.set_width(ui.available_width());
        section_header(ui, Some(icon::name::WARNING), tr!("library-facilitator-spoilers"), "");
        Type::LEAD.label(ui, tr!("library-facilitator-spoilers.note"), look.theme.ink);
        let shown = Button::primary(tr!("library-facilitator-show")).show(ui);
        // The keyboard always has a place here.
        if ui.memory(|memory| memory.focused().is_none()) {
            shown.request_focus();
        }
        if shown.clicked() {
            *open = Some(Open::Read);
        }
    });
}

fn read(ui: &mut Ui, written: &words::FacilitatorPage<'_>) {
    let theme = Look::of(ui).theme;
    copy_button(ui, tr!("run-review-copy-text"), &written.to_string());
    for (heading, paragraphs) in &written.parts {
        section_header(ui, None, heading, "");
        for paragraph in paragraphs {
            Type::LEAD.label(ui, *paragraph, theme.ink);
        }
        ui.add_space(space::GAP);
    }
}

/// Its keys.
pub(super) fn keys() -> [KeyHelp; 2] {
    [KeyHelp::new(&["PgUp", "PgDn", "Home", "End"], tr!("end-keys-read-on")), KeyHelp::new(&["Esc"], tr!("library-keys-leave-page"))]
}

/// Widest column that reads well.
const WIDEST: f32 = 720.0;
