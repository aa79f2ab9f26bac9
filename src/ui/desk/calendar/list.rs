//! The left panel: every block there is, with its price, or why it cannot be placed now.

use super::{CalendarState, Dragged, moves};
use crate::sim::{BlockKind, Decision, Refusal, View};
use crate::tr;
use crate::ui::desk::{ring, scrolled, words};
use crate::ui::egui::{CornerRadius, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::widgets::{Plane, rows, section_header, separator};
use crate::ui::{Intent, Look, Type, number, space};

/// Shows the list; true when a block was taken in hand with the pointer.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, state: &mut CalendarState, out: &mut Vec<Intent>) -> bool {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.horizontal(|ui| {
        ui.add_space(space::PAD_LIST);
        ui.allocate_ui(vec2(ui.available_width() - space::GAP, space::BUTTON), |ui| {
            ui.set_min_height(space::BUTTON);
            section_header(ui, None, tr!("calendar-blocks"), &tr!("calendar-blocks.note", free = view.free_half_days()));
        });
    });
    separator(ui);
    let mut taken = false;
    scrolled(ui, "blocks", 0.0, |ui| {
        rows(ui, |ui| {
            for plane in [Plane::Strategic, Plane::Tactical] {
                heading(ui, plane);
                for kind in view.kinds_of_blocks().filter(|kind| kind.is_strategic() == (plane == Plane::Strategic)) {
                    taken |= block(ui, view, state, kind, plane, out);
                }
            }
            ui.add_space(space::GAP);
        });
    });
    taken
}

fn heading(ui: &mut Ui, plane: Plane) {
    let theme = Look::of(ui).theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEADING), Sense::hover());
    plane.paint(ui.painter(), pos2(rect.left() + space::PAD_LIST + space::ICON / 2.0, rect.center().y), &theme);
    let word = match plane {
        Plane::Strategic => tr!("calendar-strategic"),
        Plane::Tactical => tr!("calendar-tactical"),
    };
    let galley = Type::NOTE_STRONG.line(ui, word, plane.colour(&theme));
    ui.painter().galley(pos2(rect.left() + TEXT, rect.center().y - galley.size().y / 2.0), galley, theme.ink);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, word));
}

fn block(ui: &mut Ui, view: &View<'_>, state: &mut CalendarState, kind: BlockKind, plane: Plane, out: &mut Vec<Intent>) -> bool {
    let block = state.block_of(view, kind);
    let lock = moves::lock(view, kind, block);
    let short = block.is_some_and(|block| matches!(view.allows(&Decision::Schedule(block, None)), Err(Refusal::NoTime { .. })));
    let points = block.map_or(0.0, |block| view.points_of(&block));
    let test = matches!(kind, BlockKind::Prototype | BlockKind::Experiment);
    let half_days = kind.half_days();
    // Marks to count at a glance where few numbers show.
    let price = if Look::of(ui).all_numbers { half_days.to_string() } else { PIP.repeat(usize::from(half_days)) };
    let price = if test && points > 0.0 { tr!("calendar-price-points", price = price) } else { price };
    let response = row(ui, kind, plane, &price, lock.as_deref(), short, state.kind == Some(kind));
    if response.drag_started() {
        state.dragged = Some(Dragged::Kind(kind));
    }
    if !response.clicked() {
        return false;
    }
    state.kind = Some(kind);
    state.carried = None;
    state.message.clear();
    // Enter places it at once; a click takes it in hand, so that it can be read first.
    let by_pointer = response.clicked_by(crate::ui::egui::PointerButton::Primary);
    if !by_pointer || response.double_clicked() {
        let result = match (block, lock) {
            (Some(block), None) => moves::place(view, block, None, out),
            (_, lock) => Err(lock.unwrap_or_default()),
        };
        state.note(result);
        return false;
    }
    true
}

fn row(ui: &mut Ui, kind: BlockKind, plane: Plane, price: &str, lock: Option<&str>, short: bool, selected: bool) -> Response {
    let theme = Look::of(ui).theme;
    let width = ui.available_width();
    let ink = if lock.is_some() { theme.dim } else { theme.ink };
    let figure = Type::NOTE.line(ui, price, theme.dim);
    let side = if lock.is_some() { space::ICON_NOTE + space::GAP_TIGHT } else { 0.0 } + figure.size().x;
    let room = width - TEXT - side - space::PAD_LIST - space::GAP;
    let title = Type::TEXT.block(ui, words::block_name(kind), ink, room, 2);
    // That time is short is said once, above; another reason takes the place of the price, or is in the tooltip.
    let reason = lock.filter(|_| !short);
    let room_for_reason = room + figure.size().x - title.size().x;
    let said = reason.map(|reason| Type::NOTE.line(ui, reason, theme.dim)).filter(|said| said.size().x <= room_for_reason);
    let hidden = reason.filter(|_| said.is_none());
    let figure = said.unwrap_or(figure);
    let height = (title.size().y + space::GRID / 2.0).max(ROW);
    let (rect, mut response) = ui.allocate_exact_size(vec2(width, height), Sense::click_and_drag());
    let painter = ui.painter();
    if selected || response.hovered() {
        painter.rect_filled(rect, CornerRadius::ZERO, theme.raised);
    }
    if selected {
        painter.rect_filled(rect.with_max_x(rect.left() + space::SELECTED_BAR), CornerRadius::ZERO, theme.accent);
    }
    let top = rect.top() + (height - title.size().y) / 2.0;
    let middle = top + Type::TEXT.line / 2.0;
    let colour = if lock.is_some() { theme.dim } else { plane.colour(&theme) };
    let centre = pos2(rect.left() + space::PAD_LIST + space::ICON / 2.0, middle);
    icon::paint(painter, centre, words::block_icon(kind), Drawn::Outline, space::ICON_BUTTON, colour);
    painter.galley(pos2(rect.left() + TEXT, top), title, ink);
    if lock.is_some() {
        let at = pos2(rect.right() - space::PAD_LIST - space::ICON_NOTE / 2.0, middle);
        icon::paint(painter, at, name::LOCK_SIMPLE, Drawn::Outline, space::ICON_NOTE, theme.dim);
    }
    let lock_room = if lock.is_some() { space::ICON_NOTE + space::GAP_TIGHT } else { 0.0 };
    let x = rect.right() - space::PAD_LIST - lock_room - figure.size().x;
    painter.galley(pos2(x, middle - figure.size().y / 2.0), figure, theme.dim);
    ring(ui, &response, rect);
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, selected, words::block_name(kind)));
    let spoken = match lock {
        Some(reason) => reason.to_owned(),
        None => tr!("calendar-block-kind", plane = plane.words(), length = number::half_days(u32::from(kind.half_days()))),
    };
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(spoken));
    if let Some(reason) = hidden {
        response = response.on_hover_text(reason);
    }
    response
}

/// So dense that all kinds fit 1280 × 720 without scrolling.
const ROW: f32 = 24.0;
const HEADING: f32 = 22.0;
/// A half-day of a price.
const PIP: &str = "•";
/// Where the names begin.
const TEXT: f32 = space::PAD_LIST + space::ICON + space::PAD_LIST;
