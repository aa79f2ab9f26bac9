//! Dragging a block with the mouse: it follows the pointer, its place fades, and the half-day below it is marked.

use super::{CalendarState, Dragged, grid, moves};
use crate::sim::{Slot, View};
use crate::ui::desk::words;
use crate::ui::egui::{CornerRadius, CursorIcon, Id, LayerId, Order, Rect, Stroke, StrokeKind, Ui, pos2, vec2};
use crate::ui::widgets::Plane;
use crate::ui::{Intent, Look, Type, space};

/// Follows the mouse with what it drags, and puts it down where it is released; `places` are the half-days.
pub(super) fn follow(ui: &Ui, view: &View<'_>, state: &mut CalendarState, places: &[(usize, Rect)], out: &mut Vec<Intent>) {
    let Some(dragged) = state.dragged else { return };
    let theme = Look::of(ui).theme;
    let Some(pointer) = ui.ctx().pointer_latest_pos() else { return };
    let over = places.iter().find(|(_, rect)| rect.contains(pointer));
    let (kind, title) = match dragged {
        Dragged::Kind(kind) => (Some(kind), words::block_name(kind).to_owned()),
        Dragged::Placed(at) => {
            let block = view.blocks().get(at);
            (block.map(crate::sim::Block::kind), block.map_or_else(String::new, |block| words::block_title(view, block)))
        }
    };
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    if let Some((at, rect)) = over {
        let open = matches!(view.slots().get(*at), Some(Slot::Free | Slot::Block(_)));
        let stroke = Stroke::new(space::FOCUS, if open { theme.accent } else { theme.bad });
        ui.painter().rect_stroke(*rect, CornerRadius::same(space::RADIUS_BLOCK), stroke, StrokeKind::Inside);
    }
    let top = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::new("dragged block")));
    let title = Type::NOTE_STRONG.block(ui, title, theme.ink, WIDTH - 2.0 * space::PAD_LIST, 2);
    // Held below the pointer, so that the half-day can be seen.
    let size = vec2(WIDTH, title.size().y + 2.0 * space::GAP);
    let place = Rect::from_min_size(pointer + vec2(space::GAP, space::GAP), size);
    let plane = if kind.is_some_and(crate::sim::BlockKind::is_strategic) { Plane::Strategic } else { Plane::Tactical };
    grid::plane_block(&top, &theme, place, plane, true);
    top.galley(pos2(place.left() + space::PAD_LIST, place.top() + space::GAP), title, theme.ink);
    if ui.input(|input| input.pointer.any_released()) {
        state.dragged = None;
        if let Some((at, _)) = over {
            drop_at(view, state, dragged, *at, out);
        }
    }
}

fn drop_at(view: &View<'_>, state: &mut CalendarState, dragged: Dragged, at: usize, out: &mut Vec<Intent>) {
    state.cursor = at;
    let result = match dragged {
        Dragged::Placed(block) => moves::shift(view, block, at, out),
        Dragged::Kind(kind) => match state.block_of(view, kind) {
            Some(block) => moves::place(view, block, Some(at), out),
            None => Err(moves::lock(view, kind, None).unwrap_or_default()),
        },
    };
    state.note(result);
}

/// Width of a block in the hand.
const WIDTH: f32 = 136.0;
