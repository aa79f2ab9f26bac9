//! An item in matrix and tree: what can be pressed of it; and as a leaf of the tree, with its title, its points,
//! and what is known of its effect.

use super::Fold;
use super::knowing::Knowing;
use super::served::Serving;
use crate::scenario::ItemId;
use crate::sim::View;
use crate::tr;
use crate::ui::desk::{DeskState, press};
use crate::ui::egui::accesskit::{Action, Role};
use crate::ui::egui::{Color32, CornerRadius, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};
use crate::ui::{Look, Type, number, space};

/// Shows a leaf in its place; returns where the keyboard finds it.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, serving: &Serving, knowing: &Knowing, rect: Rect, state: &mut DeskState) -> Id {
    let theme = Look::of(ui).theme;
    let item = &serving.item;
    let id = id_of(item.id);
    let (mean, half) = (item.effect.mean as f32, item.effect.half_width() as f32);
    let points = format!("{} · {}", number::points(super::row::points(item)), in_plan(serving));
    let few = !Look::of(ui).all_numbers;
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
    let place = Place { rect, seen: rect, role: Role::TreeItem, said: &said };
    let response = place.press(ui, view, item.id, state);
    let colour = if serving.planned { theme.ink } else { theme.dim };
    let inside = rect.shrink2(vec2(space::PAD_LIST, 0.0));
    let title = Type::TITLE.block(ui, view.title(item.id), colour, inside.width(), 1);
    let hidden = title.elided || few;
    let top = rect.center().y - (title.size().y + Type::NOTE.line) / 2.0;
    let line = top + title.size().y + Type::NOTE.line / 2.0;
    let numbers = Type::NOTE.line(ui, number::effect(mean, half), theme.dim);
    let numbers_left = inside.right() - numbers.size().x;
    // The numbers line up: the bar is before the widest of them.
    let bar =
        Rect::from_min_max(pos2(inside.right() - NUMBERS - BAR, line - BAR_HEIGHT), pos2(inside.right() - NUMBERS, line + BAR_HEIGHT));
    let with_bar = bar.left() - inside.left() - space::GAP_TIGHT >= Type::NOTE.line(ui, &points, theme.dim).size().x;
    let words_end = if with_bar { bar.left() } else { numbers_left };
    let shown = if few && !serving.planned { in_plan(serving) } else { points.as_str() };
    let words = Type::NOTE.block(ui, shown, theme.dim, words_end - inside.left() - space::GAP_TIGHT, 1);
    let painter = ui.painter();
    painter.galley(pos2(inside.left(), top), title, colour);
    painter.galley(pos2(inside.left(), line - words.size().y / 2.0), words, theme.dim);
    if !with_bar || !few {
        painter.galley(pos2(numbers_left, line - numbers.size().y / 2.0), numbers, theme.dim);
    }
    if with_bar {
        let mut ui = ui.new_child(UiBuilder::new().max_rect(bar).id_salt(id.with("bar")));
        super::row::effect_bar(item).width(BAR).faded(!serving.planned).show(&mut ui);
    }
    if hidden {
        response.on_hover_text(format!("{}\n{points} · {}", view.title(item.id), number::effect(mean, half)));
    }
    id
}

/// Where an item lies, and what a screen reader is told of it.
pub(super) struct Place<'a> {
    /// What can be pressed.
    pub rect: Rect,
    /// What is brought into sight with it.
    pub seen: Rect,
    /// What it is to a screen reader.
    pub role: Role,
    /// What is read after its title.
    pub said: &'a str,
}

impl Place<'_> {
    /// Makes the place of an item pressable; Tab stops at it if it is the stop. Pressed, it opens in the card.
    pub fn press(self, ui: &Ui, view: &View<'_>, item: ItemId, state: &mut DeskState) -> Response {
        let sense = if state.planning.stop == Some(item) { Sense::click() } else { Sense::CLICK };
        let response = press::press_as(ui, self.rect, id_of(item), sense, view.title(item), self.said);
        let planning = &mut state.planning;
        let chosen = planning.hand(view) == Some(item);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(self.role);
            node.set_selected(chosen);
            // A screen reader may put the keyboard on any of them, wherever Tab stops.
            node.add_action(Action::Focus);
        });
        if planning.focus == Some(response.id) {
            response.request_focus();
            planning.focus = None;
        }
        if response.gained_focus() {
            ui.scroll_to_rect(self.seen.expand(AROUND), None);
            // A form on the card keeps its item while the keyboard passes by.
            if !chosen && planning.fold == Fold::Nothing {
                planning.take_in_hand(item);
            }
        }
        if response.clicked() {
            planning.open(item, &mut state.part);
        }
        response
    }
}

/// Whether an item is in the plan and reached.
pub(super) fn in_plan(serving: &Serving) -> &'static str {
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
