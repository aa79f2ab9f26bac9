//! A page that scrolls: by wheel, by the keys that pages scroll by, and after the keyboard's ring.
use super::keys::keys_are_open;
use crate::ui::{
    desk::scrolled_in,
    egui::{Frame, Id, Key, Margin, ScrollArea, Ui, vec2},
    space,
};

/// A page with the usual padding. The keys that scroll it do so wherever the ring is, arrows only where it is nowhere.
pub(super) fn page<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    scrolled_in(ui, ScrollArea::vertical().auto_shrink(false), |ui| {
        if !keys_are_open(ui.ctx()) {
            let nowhere = ui.ctx().memory(|memory| memory.focused().is_none());
            scroll_by_keys(ui, nowhere);
        }
        padded(ui, add)
    })
}

/// A scrolling list that only follows the ring, for where keys scroll something else.
pub(super) fn list<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    scrolled_in(ui, ScrollArea::vertical().auto_shrink(false), |ui| padded(ui, add))
}

/// Scrolls the area this is called in by `PgUp`, `PgDn`, Home and End, and by arrows if they are free for it.
pub(super) fn scroll_by_keys(ui: &Ui, arrows: bool) {
    let page = (ui.clip_rect().height() - 2.0 * space::GAP_PART).max(LINES);
    let by = ui.input(|input| {
        let pressed = |key: Key| input.num_presses(key) as f32;
        let pages = (pressed(Key::PageDown) - pressed(Key::PageUp)) * page + (pressed(Key::End) - pressed(Key::Home)) * FAR;
        if arrows { pages + (pressed(Key::ArrowDown) - pressed(Key::ArrowUp)) * LINES } else { pages }
    });
    if by != 0.0 {
        ui.scroll_with_delta(vec2(0.0, -by));
    }
}

fn padded<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let inner = Frame::new().inner_margin(Margin::same(space::PAD_PANEL as i8)).show(ui, add).inner;
    follow_ring(ui);
    inner
}

/// Scrolls to what has just got the keyboard, if this area hides part of it; egui leaves that to its users.
fn follow_ring(ui: &Ui) {
    let ctx = ui.ctx();
    let now = ctx.memory(crate::ui::egui::Memory::focused);
    let seen = ui.id().with("followed");
    if ctx.data(|data| data.get_temp::<Option<Id>>(seen)).flatten() == now {
        return;
    }
    ctx.data_mut(|data| data.insert_temp(seen, now));
    let Some(response) = now.and_then(|id| ctx.read_response(id)) else { return };
    // Cut off by this area; what is in a bar may be cut off too while the bar finds its height.
    let cut = response.rect != response.interact_rect && response.interact_rect == response.rect.intersect(ui.clip_rect());
    if cut && ui.min_rect().x_range().contains(response.rect.center().x) {
        ui.scroll_to_rect(response.rect.expand(space::GAP), None);
    }
}

/// How far one press of an arrow scrolls.
const LINES: f32 = 60.0;
/// Farther than any page is long.
const FAR: f32 = 1.0e5;
