//! Keys of Planning: Ctrl and 1 to 3 choose the view, Alt and arrows, Home or End move what is meant, X chooses
//! several, M opens the menu, P puts in or out, T tells the sponsor, B sets a bet, Ctrl and F or / searches.

use super::menu::Menu;
use super::order::Move;
use super::{Fold, PlanForm};
use crate::sim::Recording;
use crate::ui::Intent;
use crate::ui::desk::{DeskState, Part, keys};
use crate::ui::egui::{Event, Key, Modifiers, Ui};

/// Follows the keys. Called by each panel, since which of them shows depends on the room; a key is taken once.
pub(super) fn follow(ui: &Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) {
    let view = run.view();
    // An open menu has its own keys.
    if state.planning.menu.is_some() {
        return;
    }
    if let Some(shown) = keys::take_command_digit(ui).and_then(|digit| VIEWS.get(digit - 1)) {
        state.planning.show_as(*shown, &view);
        state.part = Part::Centre;
    }
    if seeks(ui) {
        state.planning.seeks = true;
        state.part = Part::Centre;
    }
    let Some(item) = state.planning.hand(&view).and_then(|id| view.item(id)) else { return };
    for (key, to) in MOVES {
        if keys::take_with(ui, Modifiers::ALT, key) {
            state.planning.carry(&view, to, out);
        }
    }
    let planning = &mut state.planning;
    if planning.shown == PlanForm::List && view.order().contains(&item.id) {
        if keys::take(ui, Key::X) || keys::take_with(ui, Modifiers::COMMAND, Key::Space) {
            planning.group.toggle(item.id);
        }
        if keys::take(ui, Key::M) || keys::take_with(ui, Modifiers::SHIFT, Key::F10) {
            planning.menu = Some(Menu::Item(item.id));
            state.part = Part::Centre;
        }
    }
    let planning = &mut state.planning;
    // What is unfolded on the card folds first.
    if planning.fold == Fold::Nothing && planning.has_to_let_go() && keys::take(ui, Key::Escape) {
        planning.let_go(&view);
    }
    if keys::take(ui, Key::P) {
        planning.include(&view, !item.included, out);
        planning.take_in_hand(item.id);
    }
    for (key, fold) in [(Key::T, Fold::Tell), (Key::B, Fold::Bet)] {
        if keys::take(ui, key) {
            state.planning.unfold(item.id, fold);
            state.part = Part::Right;
        }
    }
}

/// Whether somebody asks for the search field. A `/` comes as a letter too, which the field must not begin with.
fn seeks(ui: &Ui) -> bool {
    let by_key = keys::take_with(ui, Modifiers::COMMAND, Key::F) || keys::take(ui, Key::Slash);
    let covered = ui.ctx().memory(|memory| memory.top_modal_layer().is_some());
    if covered || ui.ctx().text_edit_focused() {
        return by_key;
    }
    let slash = Event::Text("/".into());
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| *event != slash);
        by_key || input.events.len() < before
    })
}

const VIEWS: [PlanForm; 3] = [PlanForm::List, PlanForm::Matrix, PlanForm::Tree];
const MOVES: [(Key, Move); 4] = [(Key::Home, Move::Top), (Key::ArrowUp, Move::Up), (Key::ArrowDown, Move::Down), (Key::End, Move::Bottom)];
