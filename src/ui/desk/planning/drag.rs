//! Dragging items of the list: what was under the pointer when it was pressed, however far it is by the next frame;
//! the list scrolls at its edges, and a line shows where the item will land.

use super::PlanningState;
use super::order::placed;
use crate::scenario::ItemId;
use crate::sim::View;
use crate::tr;
use crate::ui::egui::style::ScrollAnimation;
use crate::ui::egui::{
    CornerRadius, CursorIcon, Event, Id, Key, LayerId, Order, PointerButton, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2,
};
use crate::ui::{Intent, Look, Type, space};

/// What the mouse has taken hold of.
#[derive(Debug, Default)]
pub(super) struct Drag {
    /// The item that was pressed, and where.
    held: Option<(ItemId, Pos2)>,
    /// It has left its place.
    moves: bool,
    /// It was let go here.
    dropped: Option<(ItemId, Pos2)>,
    /// Where items can be taken hold of, as they were shown last: that is what a press means.
    grips: Vec<(ItemId, Rect)>,
}

/// A row that something can be dropped beside.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Whose row it is.
    pub item: ItemId,
    /// Where it is.
    pub rect: Rect,
    /// It is in the plan.
    pub included: bool,
}

impl Drag {
    /// The item that is being dragged.
    pub fn item(&self) -> Option<ItemId> {
        self.held.filter(|_| self.moves).map(|(item, _)| item)
    }

    /// Follows the pointer, before the rows are shown. Every press, move and release of a frame counts where it was.
    pub fn follow(&mut self, ui: &Ui) {
        let clip = ui.clip_rect();
        for event in ui.input(|input| input.events.clone()) {
            match event {
                Event::PointerButton { pos, button: PointerButton::Primary, pressed: true, .. } => {
                    let is_here = clip.contains(pos) && ui.ctx().layer_id_at(pos) == Some(ui.layer_id());
                    let pressed = self.grips.iter().find(|(_, grip)| is_here && grip.contains(pos));
                    (self.held, self.moves) = (pressed.map(|(item, _)| (*item, pos)), false);
                }
                Event::PointerMoved(pos) => self.moves |= self.is_far(pos),
                Event::PointerButton { pos, button: PointerButton::Primary, pressed: false, .. } => {
                    self.moves |= self.is_far(pos);
                    self.dropped = self.item().map(|item| (item, pos));
                    (self.held, self.moves) = (None, false);
                }
                Event::Key { key: Key::Escape, pressed: true, .. } => (self.held, self.moves) = (None, false),
                _ => {}
            }
        }
        if !ui.input(|input| input.pointer.primary_down()) {
            self.held = None;
        }
        self.grips.clear();
    }

    /// Notes where an item can be taken hold of.
    pub fn grip(&mut self, item: ItemId, place: Rect) {
        self.grips.push((item, place));
    }

    fn is_far(&self, pos: Pos2) -> bool {
        self.held.is_some_and(|(_, from)| from.distance(pos) > FAR)
    }
}

/// Shows where what is dragged would land, scrolls at the edges, and moves it once it is let go.
pub(super) fn show(ui: &Ui, view: &View<'_>, places: &[Place], planning: &mut PlanningState, out: &mut Vec<Intent>) {
    if let Some((item, at)) = planning.drag.dropped.take() {
        let meant = together(view, planning, item);
        let order = landing(view, places, &meant, item, at).map(|(place, behind)| placed(view.order(), &meant, place.item, behind));
        planning.take_in_hand(item);
        if let Some(order) = order.filter(|order| order != view.order()) {
            planning.reorder(view, &meant, order, out);
        }
    }
    let (Some(item), Some(at)) = (planning.drag.item(), ui.ctx().pointer_latest_pos()) else { return };
    // Whatever lies under the pointer by now, this is what is dragged.
    ui.ctx().set_dragged_id(super::row::grip_of(item));
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    let meant = together(view, planning, item);
    let theme = Look::of(ui).theme;
    if let Some((place, behind)) = landing(view, places, &meant, item, at) {
        let y = if behind { place.rect.bottom() } else { place.rect.top() };
        ui.painter().hline(place.rect.x_range(), y, Stroke::new(space::FOCUS, theme.accent));
        ui.painter().circle_filled(pos2(place.rect.left() + space::GAP, y), space::GAP_TIGHT, theme.accent);
    }
    let words = if meant.len() > 1 { tr!("planning-dragged", count = meant.len()) } else { view.title(item).to_owned() };
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::new("what is dragged")));
    let galley = Type::TEXT.block(ui, words, theme.ink, TAG, 1);
    let tag = Rect::from_min_size(at + vec2(space::GAP_PART, space::GAP), galley.size() + vec2(2.0 * space::GAP, space::GAP));
    let tag = tag.translate(vec2((ui.ctx().content_rect().right() - tag.right()).min(0.0), 0.0));
    let radius = CornerRadius::same(space::RADIUS_KEY);
    painter.rect(tag, radius, theme.raised, Stroke::new(space::STROKE, theme.accent), StrokeKind::Inside);
    painter.galley(tag.min + vec2(space::GAP, space::GAP / 2.0), galley, theme.ink);
    scroll(ui, at);
}

/// What goes along with an item that is dragged: all that is chosen together, if it is one of them.
fn together(view: &View<'_>, planning: &mut PlanningState, item: ItemId) -> Vec<ItemId> {
    if !planning.group.has(item) {
        planning.group.clear();
        return vec![item];
    }
    planning.meant(view)
}

/// The row nearest to the pointer among its own, leaving out what is dragged, and whether it would lie behind it.
fn landing(view: &View<'_>, places: &[Place], meant: &[ItemId], item: ItemId, at: Pos2) -> Option<(Place, bool)> {
    let far = |place: &&Place| (place.rect.center().y - at.y).abs();
    let fits = |place: &&Place| place.included == view.is_included(item) && !meant.contains(&place.item);
    let nearest = places.iter().filter(fits).min_by(|a, b| far(a).total_cmp(&far(b)))?;
    Some((*nearest, at.y > nearest.rect.center().y))
}

/// Scrolls while the pointer is near an edge or past it, faster the further out it is.
fn scroll(ui: &Ui, at: Pos2) {
    let (clip, content) = (ui.clip_rect(), ui.min_rect());
    let edge = EDGE.min(clip.height() / 4.0);
    let above = (clip.top() + edge - at.y).max(0.0);
    let below = (at.y - clip.bottom() + edge).max(0.0);
    let out = if content.top() < clip.top() && above > 0.0 {
        above
    } else if content.bottom() > clip.bottom() && below > 0.0 {
        -below
    } else {
        return;
    };
    let seconds = ui.input(|input| input.stable_dt).min(LONGEST_S);
    ui.scroll_with_delta_animation(vec2(0.0, out.clamp(-FASTEST, FASTEST) * PER_POINT * seconds), ScrollAnimation::none());
    ui.ctx().request_repaint();
}

/// How far the pointer goes before a press becomes a drag.
const FAR: f32 = 6.0;
/// Width of the words beside the pointer.
const TAG: f32 = 240.0;
/// How near to its edge the list begins to scroll.
const EDGE: f32 = 48.0;
/// Points a second that it scrolls for each point that the pointer is past there, and from where on no faster.
const PER_POINT: f32 = 10.0;
const FASTEST: f32 = 120.0;
/// A frame longer than this scrolls no further.
const LONGEST_S: f32 = 0.1;
