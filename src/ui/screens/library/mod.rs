//! The library: scenarios as cards, the chosen one beside them (or as a sheet), seed, and how to start.
mod card;
mod challenge;
mod facilitator;
mod facts;
mod filter;
mod findings;
mod own;
mod start;
mod together;

use super::chrome::{body, bottom_bar, top_bar};
use super::keys::{KeyHelp, keys_are_open, keys_overlay};
use super::page::{list, page};
use crate::program::Unended;
use crate::program::library::{Shelf, ShelfEntry};
use crate::tr;
use crate::ui::{
    Intent, Look, Screen, Settings,
    egui::{Frame, Id, Key, Margin, Modifiers, Panel, Response, Ui, vec2},
    icon, space,
    widgets::{Button, empty_state},
};
use filter::Filter;

/// What the library remembers between frames.
#[derive(Debug, Default)]
pub struct LibraryState {
    /// The settings in force; the window says them.
    pub settings: Settings,
    /// Group sessions that were not ended; the window says them.
    pub unended: Vec<Unended>,
    filter: Filter,
    search: String,
    /// Name of the chosen scenario; the first one shown if it is not there.
    chosen: Option<String>,
    seed: String,
    /// The drawn seed that was taken over into the field.
    drawn: Option<u64>,
    /// The last copy of a scenario that was chosen when it was there.
    begun: Option<String>,
    /// A challenge code that is being typed, while its sheet is open.
    code: Option<String>,
    /// All is told of the chosen scenario, not only what must be known to choose it.
    more: bool,
    /// What a copy of the chosen scenario is to be called, while its sheet is open.
    copying: Option<String>,
    /// How a group session is to be held, while its sheet is open.
    together: Option<together::Draft>,
    /// The facilitator's page of the chosen scenario is open.
    facilitator: Option<facilitator::Open>,
    /// The chosen scenario covers the grid, where there is no room beside it.
    sheet: bool,
    /// The next frame puts the keyboard on the way to start.
    to_start: bool,
    /// A text field has the keyboard, so that Esc leaves it and not the screen.
    typing: bool,
}

/// The library.
pub fn library_ui(ui: &mut Ui, shelf: &Shelf, state: &mut LibraryState, out: &mut Vec<Intent>) {
    if state.typing && state.code.is_none() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        state.typing = false;
    }
    if shelf.drawn != state.drawn {
        state.drawn = shelf.drawn;
        state.seed = shelf.drawn.map(|seed| seed.to_string()).unwrap_or_default();
    }
    if shelf.begun != state.begun {
        state.begun.clone_from(&shelf.begun);
        state.chosen.clone_from(&shelf.begun);
        (state.filter, state.search) = (Filter::All, String::new());
    }
    let wide = ui.available_width() >= SIDE_FROM;
    let shown = state.filter.shown(shelf, &state.search);
    let chosen = state.chosen.as_deref().and_then(|name| shown.iter().copied().find(|entry| entry.name == name)).or(shown.first().copied());
    if let Some(entry) = chosen {
        facilitator::key(ui, entry, &mut state.facilitator);
        together::show(ui.ctx(), entry, state, out);
        own::sheet(ui.ctx(), entry, &mut state.copying, out);
        if facilitator::show(ui, entry, state) {
            keys_overlay(ui, tr!("library-facilitator"), &facilitator::keys());
            return;
        }
        challenge::key(ui, entry, &state.seed, out);
    }
    let sheet = chosen.filter(|_| !wide && state.sheet);
    if let Some(entry) = sheet {
        if top_bar(ui, "library sheet bar", &entry.title, tr!("library"), |_| {}) {
            state.sheet = false;
        }
        bottom_bar(ui, "library start", |ui| start::row(ui, shelf, entry, state, out));
        // Each scenario is scrolled by itself.
        body(ui, &entry.name, 0.0, |ui| {
            page(ui, |ui| facts::show(ui, shelf, entry, false, state, out));
        });
    } else {
        if top_bar(ui, "library bar", tr!("library"), "", |ui| filter::show(ui, shelf, state)) {
            out.push(Intent::Open(Screen::Title));
        }
        if let Some(entry) = chosen.filter(|_| wide) {
            side(ui, shelf, entry, state, out);
        }
        body(ui, "library", 0.0, |ui| {
            list(ui, |ui| {
                troubles(ui, shelf);
                grid(ui, shelf, &shown, chosen, wide, state);
            });
        });
    }
    challenge::sheet(ui, shelf, state, wide);
    state.typing = ui.ctx().text_edit_focused();
    keys_overlay(ui, tr!("library"), &keys());
}

fn side(ui: &mut Ui, shelf: &Shelf, entry: &ShelfEntry, state: &mut LibraryState, out: &mut Vec<Intent>) {
    let ground = Frame::new().fill(Look::of(ui).theme.surface);
    let padded = ground.inner_margin(Margin::same(space::PAD_PANEL as i8));
    Panel::right("library side").exact_size(SIDE).resizable(false).frame(ground).show(ui, |ui| {
        Panel::bottom("library side start").resizable(false).frame(padded).show(ui, |ui| start::column(ui, shelf, entry, state, out));
        ui.push_id(&entry.name, |ui| page(ui, |ui| facts::show(ui, shelf, entry, true, state, out)));
    });
}

fn troubles(ui: &mut Ui, shelf: &Shelf) {
    for trouble in &shelf.troubles {
        let trouble = trouble.to_string();
        crate::ui::widgets::error_card(ui, tr!("library-trouble"), &trouble, |_| {});
        ui.add_space(space::GAP);
    }
}

fn grid(ui: &mut Ui, shelf: &Shelf, shown: &[&ShelfEntry], chosen: Option<&ShelfEntry>, wide: bool, state: &mut LibraryState) {
    let Some(chosen) = chosen else {
        ui.vertical_centered(|ui| {
            empty_state(ui, icon::name::BOOKS, tr!("library-nothing"), tr!("library-nothing.note"));
            if Button::secondary(tr!("library-show-all")).show(ui).clicked() {
                state.filter = Filter::All;
                state.search.clear();
            }
        });
        return;
    };
    let width = ui.available_width();
    let most = if wide { COLUMNS_MOST } else { COLUMNS_NARROW };
    let columns = (((width + space::PAD_PANEL) / (CARD_LEAST + space::PAD_PANEL)) as usize).clamp(1, most);
    let gaps = (columns - 1) as f32 * space::PAD_PANEL;
    let card_width = (width - gaps) / columns as f32;
    ui.spacing_mut().item_spacing = vec2(space::PAD_PANEL, space::PAD_PANEL);
    let mut focused = None;
    let mut moved = None;
    let next = shelf.next().map(|(entry, _)| &entry.name);
    for (row, entries) in shown.chunks(columns).enumerate() {
        ui.horizontal_top(|ui| {
            for (column, entry) in entries.iter().enumerate() {
                let response = card::show(ui, entry, card_width, entry.name == chosen.name, next == Some(&entry.name));
                follow(ui, &response, entry, wide, state);
                if response.has_focus() {
                    focused = Some(response.id);
                    moved = card::arrow(ui, response.id).map(|(dx, dy)| target(row, column, dx, dy, columns, shown.len()));
                }
            }
        });
    }
    if let Some(to) = moved.and_then(|to| shown.get(to)) {
        state.chosen = Some(to.name.clone());
        ui.ctx().memory_mut(|memory| memory.request_focus(card::id(&to.name)));
    }
    // The keyboard always has a place here: the chosen card.
    if focused.is_none() && state.code.is_none() && !keys_are_open(ui.ctx()) && ui.ctx().memory(|memory| memory.focused().is_none()) {
        ui.ctx().memory_mut(|memory| memory.request_focus(card::id(&chosen.name)));
    }
}

fn follow(ui: &Ui, response: &Response, entry: &ShelfEntry, wide: bool, state: &mut LibraryState) {
    if response.gained_focus() {
        state.chosen = Some(entry.name.clone());
    }
    if response.clicked() {
        state.chosen = Some(entry.name.clone());
        state.sheet = !wide;
        let by_key = ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Space));
        state.to_start = by_key || !wide;
    }
}

/// Where an arrow leads from a card; cards lie in reading order.
fn target(row: usize, column: usize, dx: isize, dy: isize, columns: usize, count: usize) -> usize {
    let here = row * columns + column;
    let there = here as isize + dx + dy * columns as isize;
    // Below the last row of a column the last card is the nearest.
    let last = count.saturating_sub(1);
    if dx.abs() > 1 {
        return if dx < 0 { 0 } else { last };
    }
    if there < 0 {
        return here;
    }
    let there = there as usize;
    if there <= last {
        there
    } else if row < last / columns {
        last
    } else {
        here
    }
}

fn search_id() -> Id {
    Id::new("library search")
}

fn keys() -> [KeyHelp; 7] {
    [
        KeyHelp::new(&["Up", "Down", "Left", "Right"], tr!("library-keys-choose")),
        KeyHelp::new(&["Enter"], tr!("library-keys-open")),
        KeyHelp::new(&["PgUp", "PgDn"], tr!("library-keys-read")),
        KeyHelp::new(&["/"], tr!("library-keys-search")),
        KeyHelp::new(&["C"], tr!("library-keys-code")),
        KeyHelp::new(&["F"], tr!("library-keys-facilitator")),
        KeyHelp::new(&["Esc"], tr!("library-keys-leave")),
    ]
}

/// Width from which the chosen scenario is beside the grid.
const SIDE_FROM: f32 = 1100.0;
const SIDE: f32 = 368.0;
/// Least width of a card where there is more than one column.
const CARD_LEAST: f32 = 268.0;
const COLUMNS_MOST: usize = 5;
const COLUMNS_NARROW: usize = 2;
