//! Keys of Planning: Ctrl and 1 to 3 choose the view, Alt and arrows move the item in hand, P puts it in or out, T tells the sponsor, B sets a bet.

use super::plan::moved;
use super::{Fold, PlanForm};
use crate::sim::{Decision, Recording};
use crate::ui::Intent;
use crate::ui::desk::{DeskState, Part, keys};
use crate::ui::egui::{Key, Modifiers, Ui};

/// Follows the keys. Called by each panel, since which of them shows depends on the room; a key is taken once.
pub(super) fn follow(ui: &Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) {
    let view = run.view();
    if let Some(shown) = keys::take_command_digit(ui).and_then(|digit| VIEWS.get(digit - 1)) {
        state.planning.show_as(*shown, &view);
        state.part = Part::Centre;
    }
    let Some(item) = state.planning.hand(&view).and_then(|id| view.item(id)) else { return };
    for (key, up) in [(Key::ArrowUp, true), (Key::ArrowDown, false)] {
        if keys::take_with(ui, Modifiers::ALT, key)
            && let Some(order) = moved(&view, item.id, up)
        {
            out.push(Intent::Decide(Decision::Order(order)));
            state.planning.take_in_hand(item.id);
            state.planning.focus = Some(super::row::id_of(item.id));
        }
    }
    // What is unfolded on the card folds first.
    if state.planning.card && state.planning.fold == Fold::Nothing && state.planning.shown != PlanForm::List && keys::take(ui, Key::Escape)
    {
        state.planning.show_as(state.planning.shown, &view);
    }
    let include = Decision::Include(item.id, !item.included);
    if keys::take(ui, Key::P) && view.allows(&include).is_ok() {
        out.push(Intent::Decide(include));
        state.planning.take_in_hand(item.id);
    }
    for (key, fold) in [(Key::T, Fold::Tell), (Key::B, Fold::Bet)] {
        if keys::take(ui, key) {
            state.planning.unfold(item.id, fold);
            state.part = Part::Right;
        }
    }
}

const VIEWS: [PlanForm; 3] = [PlanForm::List, PlanForm::Matrix, PlanForm::Tree];
