//! Keys of the desk. Whoever handles a key takes it, so that nobody behind handles it again.

use crate::ui::digits;
use crate::ui::egui::{Context, Event, FocusDirection, Key, Modifiers, Pos2, Rect, Sense, Ui, Vec2};

/// Takes a key without modifiers, unless somebody is typing.
pub fn take(ui: &Ui, key: Key) -> bool {
    take_with(ui, Modifiers::NONE, key)
}

/// Takes a key with exactly these modifiers, unless somebody is typing.
pub fn take_with(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    // Asked first: inside `input_mut` the context is locked.
    if ui.ctx().text_edit_focused() || is_covered(ui) {
        return false;
    }
    ui.input_mut(|input| {
        let at = input.events.iter().position(
            |event| matches!(event, Event::Key { key: k, pressed: true, modifiers: m, .. } if *k == key && m.matches_exact(modifiers)),
        );
        at.map(|at| input.events.remove(at)).is_some()
    })
}

/// Takes a digit from 1 to 9: which option of the card in hand is meant.
pub fn take_digit(ui: &Ui) -> Option<usize> {
    if is_covered(ui) { None } else { digits::take(ui, false) }
}

/// Takes a digit that is pressed with Ctrl or Cmd: which view is meant.
pub fn take_command_digit(ui: &Ui) -> Option<usize> {
    if is_covered(ui) { None } else { digits::take(ui, true) }
}

/// Under a sheet no key belongs to the desk.
fn is_covered(ui: &Ui) -> bool {
    ui.ctx().memory(|memory| memory.top_modal_layer().is_some())
}

/// Whether no control has the keyboard: then Enter is the main action's.
pub fn nothing_focused(ctx: &Context) -> bool {
    ctx.memory(|memory| memory.focused().is_none())
}

/// Brings the keyboard to the control that is shown next: an unseen place takes the focus and hands it on.
pub fn focus_next(ui: &Ui, at: Pos2) {
    let anchor = ui.id().with("jump");
    ui.memory_mut(|memory| {
        memory.request_focus(anchor);
        memory.move_focus(FocusDirection::Next);
    });
    ui.interact(Rect::from_min_size(at, Vec2::ZERO), anchor, Sense::focusable_noninteractive());
}
