//! Keys of the review: digits and Ctrl+Tab for its tabs, arrows for its list.
use super::state::{ReviewState, Tab};
use crate::ui::digits;
use crate::ui::egui::{Key, Modifiers, Ui};
use crate::ui::screens::keys::keys_are_open;

/// Follows the keys that choose a tab.
pub(super) fn tabs(ui: &Ui, state: &mut ReviewState) {
    if keys_are_open(ui.ctx()) || ui.ctx().text_edit_focused() {
        return;
    }
    let count = Tab::ALL.len();
    let now = state.tab as usize;
    let beside = ui.input_mut(|input| {
        let back = input.consume_key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Tab).then_some((now + count - 1) % count);
        back.or_else(|| input.consume_key(Modifiers::COMMAND, Key::Tab).then_some((now + 1) % count))
    });
    let to = digits::take(ui, false).map(|digit| digit - 1).or(beside);
    if let Some(tab) = to.and_then(|to| Tab::ALL.get(to)) {
        state.tab = *tab;
    }
}

/// Whether the main action in short is asked for: by Ctrl+Enter from anywhere, by Enter where nothing has the keyboard.
pub(super) fn goes_on(ui: &Ui, state: &ReviewState) -> bool {
    if state.tab != Tab::Brief || state.exports || keys_are_open(ui.ctx()) {
        return false;
    }
    let free = ui.ctx().memory(|memory| memory.focused().is_none());
    ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter) || (free && input.consume_key(Modifiers::NONE, Key::Enter)))
}

/// How far the arrows move in the list, if they are free for it.
pub(super) fn steps(ui: &Ui, has_ring: bool) -> i64 {
    let nowhere = ui.ctx().memory(|memory| memory.focused().is_none());
    if keys_are_open(ui.ctx()) || !(has_ring || nowhere) {
        return 0;
    }
    ui.input_mut(|input| {
        let down = input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown) as i64;
        down - input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp) as i64
    })
}
