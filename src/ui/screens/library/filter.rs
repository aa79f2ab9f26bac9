//! Which scenarios are shown: filters with counts, and the search.
use super::{LibraryState, challenge, search_id};
use crate::program::library::{ScenarioSource, Shelf, ShelfEntry};
use crate::tr;
use crate::ui::screens::keys::keys_are_open;
use crate::ui::{
    Look, Type,
    egui::{Align, Event, Layout, Margin, TextEdit, Ui, vec2},
    space,
    widgets::filter_chip,
};

/// A part of the shelf.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Filter {
    /// Everything.
    #[default]
    All,
    /// What was never finished.
    NotPlayed,
    /// What lies in the person's folder.
    Own,
}

impl Filter {
    const EACH: [Self; 3] = [Self::All, Self::NotPlayed, Self::Own];

    fn label(self) -> &'static str {
        match self {
            Self::All => tr!("library-filter-all"),
            Self::NotPlayed => tr!("library-filter-not-finished"),
            Self::Own => tr!("library-filter-own"),
        }
    }

    /// What is shown of a shelf under this filter and search.
    pub fn shown<'a>(self, shelf: &'a Shelf, search: &str) -> Vec<&'a ShelfEntry> {
        let wanted = search.trim().to_lowercase();
        let found = |entry: &ShelfEntry| {
            let mut texts = [&entry.name, &entry.title, &entry.situation].into_iter().chain(&entry.trains);
            wanted.is_empty() || texts.any(|text| text.to_lowercase().contains(&wanted))
        };
        shelf.entries.iter().filter(|entry| self.holds(entry) && found(entry)).collect()
    }

    fn holds(self, entry: &ShelfEntry) -> bool {
        match self {
            Self::All => true,
            Self::NotPlayed => entry.best.is_none() && entry.scenario.is_some(),
            Self::Own => entry.source != ScenarioSource::Embedded,
        }
    }
}

/// The filters and the search field, for the bar.
pub(super) fn show(ui: &mut Ui, shelf: &Shelf, state: &mut LibraryState) {
    ui.spacing_mut().item_spacing = vec2(space::GAP, space::GAP_TIGHT);
    ui.add_space(space::GAP);
    for filter in Filter::EACH {
        let count = shelf.entries.iter().filter(|entry| filter.holds(entry)).count();
        if filter_chip(ui, filter.label(), Some(count), state.filter == filter).clicked() {
            state.filter = filter;
        }
    }
    // At the far end of the bar, where the chips leave room for that; else without the button's words.
    if ui.available_size_before_wrap().x >= SEARCH_AND_CODE {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            challenge::button(ui, state);
            search(ui, state, FIELD);
        });
    } else {
        if ui.available_size_before_wrap().x < FIELD {
            ui.end_row();
        }
        search(ui, state, ui.available_size_before_wrap().x - space::TARGET - 2.0 * space::GAP);
        challenge::icon(ui, state);
    }
}

fn search(ui: &mut Ui, state: &mut LibraryState, room: f32) {
    let theme = Look::of(ui).theme;
    // Taken out of the input, so that the field does not begin with it.
    let asked = !keys_are_open(ui.ctx()) && !ui.ctx().text_edit_focused() && {
        let slash = Event::Text("/".into());
        ui.input_mut(|input| {
            let before = input.events.len();
            input.events.retain(|event| *event != slash);
            input.events.len() < before
        })
    };
    let field = TextEdit::singleline(&mut state.search)
        .id(search_id())
        .hint_text(Type::TEXT.rich(format!("{}  /", tr!("library-search")), theme.dim))
        .font(Type::TEXT.font())
        .margin(Margin::same(space::GAP as i8))
        .desired_width(FIELD.min(room) - 2.0 * space::GAP);
    let response = ui.add(field);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(tr!("library-search")));
    if asked {
        response.request_focus();
    }
}

const FIELD: f32 = 200.0;
/// Room for the search field and the button beside it.
const SEARCH_AND_CODE: f32 = 480.0;
