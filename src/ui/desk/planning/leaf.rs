//! An item as a leaf of the tree: its title, its points, and what is known of its effect.

use super::knowing::Knowing;
use super::served::Serving;
use crate::scenario::ItemId;
use crate::sim::View;
use crate::tr;
use crate::ui::desk::{DeskState, press};
use crate::ui::egui::{Color32, CornerRadius, Id, Rect, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};
use crate::ui::{Look, Type, number, space};

/// Shows a leaf in its place; returns where the keyboard finds it.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, serving: &Serving, knowing: &Knowing, rect: Rect, state: &mut DeskState) -> Id {
    let theme = Look::of(ui).theme;
    let item = &serving.item;
    let id = id_of(item.id);
    let (mean, half) = (item.effect.mean as f32, item.effect.half_width() as f32);
    let place = place(serving);
    let points = format!("{} · {place}", number::points(super::row::points(item)));
    let said = tr!(
        "planning-leaf-name",
        about = points.as_str(),
        effect = number::effect(mean, half),
        knowing = knowing.text.as_str(),
        note = knowing.note.as_str()
    );
    let chosen = state.planning.hand(view) == Some(item.id);
    let (fill, edge) = match (chosen, serving.planned) {
        (true, _) => (theme.raised, Stroke::new(space::STROKE_SELECTED, theme.accent)),
        (false, true) => (theme.raised, Stroke::new(space::STROKE, theme.edge)),
        (false, false) => (Color32::TRANSPARENT, Stroke::new(space::STROKE, theme.line)),
    };
    ui.painter().rect(rect, CornerRadius::same(space::RADIUS_BLOCK), fill, edge, StrokeKind::Inside);
    let response = press::press(ui, rect, id, view.title(item.id), &said);
    let colour = if serving.planned { theme.ink } else { theme.dim };
    let inside = rect.shrink2(vec2(space::PAD_LIST, 0.0));
    let title = Type::TITLE.block(ui, view.title(item.id), colour, inside.width(), 1);
    let elided = title.elided;
    let top = rect.center().y - (title.size().y + Type::NOTE.line) / 2.0;
    let line = top + title.size().y + Type::NOTE.line / 2.0;
    let numbers = Type::NOTE.line(ui, number::effect(mean, half), theme.dim);
    let numbers_left = inside.right() - numbers.size().x;
    // The numbers line up: the bar stands before the widest of them.
    let bar =
        Rect::from_min_max(pos2(inside.right() - NUMBERS - BAR, line - BAR_HEIGHT), pos2(inside.right() - NUMBERS, line + BAR_HEIGHT));
    let with_bar = bar.left() - inside.left() - space::GAP_TIGHT >= Type::NOTE.line(ui, &points, theme.dim).size().x;
    let words_end = if with_bar { bar.left() } else { numbers_left };
    let words = Type::NOTE.block(ui, &points, theme.dim, words_end - inside.left() - space::GAP_TIGHT, 1);
    let painter = ui.painter();
    painter.galley(pos2(inside.left(), top), title, colour);
    painter.galley(pos2(inside.left(), line - words.size().y / 2.0), words, theme.dim);
    painter.galley(pos2(numbers_left, line - numbers.size().y / 2.0), numbers, theme.dim);
    if with_bar {
        let mut ui = ui.new_child(UiBuilder::new().max_rect(bar).id_salt(id.with("bar")));
        super::row::effect_bar(item).width(BAR).faded(!serving.planned).show(&mut ui);
    }
    reach(ui, &response, rect, state);
    if response.clicked() {
        state.planning.open(item.id, &mut state.part);
    }
    if elided {
        response.on_hover_text(view.title(item.id));
    }
    id
}

/// Gives a place the keyboard if it should have it, and brings it into sight.
pub(super) fn reach(ui: &Ui, response: &crate::ui::egui::Response, rect: Rect, state: &mut DeskState) {
    if state.planning.focus == Some(response.id) {
        response.request_focus();
        state.planning.focus = None;
    }
    if response.gained_focus() {
        ui.scroll_to_rect(rect.expand(AROUND), None);
    }
}

/// Whether an item is in the plan and reached.
pub(super) fn place(serving: &Serving) -> &'static str {
    match (serving.item.included, serving.planned) {
        (true, true) => tr!("planning-in-plan"),
        (true, false) => tr!("planning-below-line"),
        _ => tr!("planning-out-of-plan"),
    }
}

/// Where the keyboard finds an item in matrix and tree.
pub(super) fn id_of(item: ItemId) -> Id {
    Id::new(("item in matrix or tree", item.index()))
}

/// Height of a leaf.
pub(super) const HEIGHT: f32 = 46.0;
const BAR: f32 = 60.0;
const BAR_HEIGHT: f32 = 9.0;
/// Room for a mean with its range.
const NUMBERS: f32 = 66.0;
/// What is kept in sight round a leaf that gets the keyboard: the names of the columns cover this much.
const AROUND: f32 = 44.0;
