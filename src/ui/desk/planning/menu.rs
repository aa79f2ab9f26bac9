//! Menus of Planning: of an item, of the rules of order, of the needs. Arrows lead through them, Esc closes them.

use super::order::{Move, moved};
use crate::scenario::ItemId;
use crate::sim::View;
use crate::tr;
use crate::ui::desk::{DeskState, keys, ring};
use crate::ui::egui::{
    Align, Color32, CornerRadius, EventFilter, Frame, Id, Key, Layout, Margin, Memory, Popup, PopupCloseBehavior, PopupKind, Rect,
    ScrollArea, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2,
};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::{Intent, Look, Type, space};

/// Which menu is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Menu {
    /// What can be done with an item, or with what is chosen together with it.
    Item(ItemId),
    /// Rules of order.
    Sort,
    /// Needs to filter by.
    Need,
}

/// A line of a menu.
#[derive(Debug, Default)]
pub(super) struct Entry<'a> {
    pub icon: &'a str,
    pub label: &'a str,
    /// A second line.
    pub note: &'a str,
    /// The key that does the same.
    pub key: &'a str,
    /// Whether it is in force, where it is one of several.
    pub chosen: Option<bool>,
    /// It would change nothing.
    pub off: bool,
}

/// How a menu was answered by whoever has the keyboard in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// The line at this place.
    Line(usize),
    /// Esc.
    Nothing,
}

/// Shows a menu beside a place until something is chosen or it is left; says what was chosen.
pub(super) fn show(ui: &Ui, anchor: Rect, open: &mut bool, entries: &[Entry<'_>]) -> Option<Choice> {
    let look = Look::of(ui);
    let window = ui.ctx().content_rect();
    let id = Id::new("menu of the plan");
    let frame = Frame::new()
        .fill(look.theme.raised)
        .stroke(Stroke::new(space::STROKE, look.theme.edge))
        .corner_radius(CornerRadius::same(space::RADIUS_CARD))
        .inner_margin(Margin::same(space::GAP_TIGHT as i8));
    let mut is_open = true;
    let popup = Popup::new(id, ui.ctx().clone(), anchor, ui.layer_id())
        .kind(PopupKind::Menu)
        .layout(Layout::top_down(Align::Min))
        .frame(frame)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .open_bool(&mut is_open);
    let shown = popup.show(|ui| {
        ui.set_width(WIDTH.min(window.width() - space::GAP_PART));
        ui.spacing_mut().item_spacing.y = 0.0;
        let most = window.height() - 2.0 * space::GAP_PART;
        ScrollArea::vertical().max_height(most).show(ui, |ui| lines(ui, entries)).inner
    });
    let (chosen, is_left) = shown.map_or((None, false), |shown| shown.inner);
    *open = is_open && chosen.is_none() && !is_left;
    if keys::take(ui, Key::Escape) {
        return Some(Choice::Nothing);
    }
    chosen.map(Choice::Line)
}

/// The lines; which was chosen, and whether the keyboard went elsewhere.
fn lines(ui: &mut Ui, entries: &[Entry<'_>]) -> (Option<usize>, bool) {
    let ids: Vec<Id> = (0..entries.len()).map(|k| ui.id().with(("line", k))).collect();
    let usable: Vec<usize> = (0..entries.len()).filter(|k| !entries[*k].off).collect();
    let focused = ui.memory(Memory::focused);
    let at = usable.iter().position(|k| Some(ids[*k]) == focused);
    // Where the keyboard was in the last frame that showed this menu.
    let now = ui.ctx().cumulative_pass_nr();
    let was = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or(ui.id(), 0), if at.is_some() { now } else { 0 }));
    let was_here = was + 1 >= now;
    let mut to = None;
    if let Some(at) = at {
        let last = usable.len() - 1;
        let ways = [
            (Key::ArrowDown, if at == last { 0 } else { at + 1 }),
            (Key::ArrowUp, at.checked_sub(1).unwrap_or(last)),
            (Key::Home, 0),
            (Key::End, last),
        ];
        to = ways.into_iter().find(|(key, _)| keys::take(ui, *key)).map(|(_, to)| usable[to]);
    } else if !was_here {
        // The line in force comes first.
        to = usable.iter().copied().find(|k| entries[*k].chosen == Some(true)).or(usable.first().copied());
    }
    let mut pressed = None;
    for (k, entry) in entries.iter().enumerate() {
        if line(ui, ids[k], entry, to == Some(k)) {
            pressed = Some(k);
        }
    }
    (pressed, was_here && at.is_none() && focused.is_some())
}

fn line(ui: &mut Ui, id: Id, entry: &Entry<'_>, takes_keyboard: bool) -> bool {
    let theme = Look::of(ui).theme;
    let width = ui.available_width();
    let left = space::GAP + space::ICON + space::GAP;
    let key = Type::NOTE.line(ui, entry.key, theme.dim);
    let beside = if entry.key.is_empty() { 0.0 } else { key.size().x + space::GAP };
    let room = width - left - space::GAP;
    let colour = if entry.off { theme.dim } else { theme.ink };
    let label = Type::TEXT.block(ui, entry.label, colour, room - beside, 2);
    let note = Type::NOTE.block(ui, entry.note, theme.dim, room, 3);
    let below = if entry.note.is_empty() { 0.0 } else { note.size().y };
    let height = (label.size().y + below + space::GAP).max(space::TARGET);
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let response = ui.interact(rect, id, if entry.off { Sense::hover() } else { Sense::click() });
    let lit = response.hovered() && !entry.off || response.has_focus();
    let painter = ui.painter();
    painter.rect_filled(rect, CornerRadius::same(space::RADIUS_KEY), if lit { theme.surface } else { Color32::TRANSPARENT });
    let top = rect.center().y - (label.size().y + below) / 2.0;
    let middle = top + label.size().y / 2.0;
    let mark = if entry.chosen == Some(true) { name::CHECK } else { entry.icon };
    icon::paint(painter, pos2(rect.left() + space::GAP + space::ICON / 2.0, middle), mark, Drawn::Outline, space::ICON, colour);
    let second = top + label.size().y;
    painter.galley(pos2(rect.left() + left, top), label, colour);
    painter.galley(pos2(rect.right() - space::GAP - key.size().x, middle - key.size().y / 2.0), key, theme.dim);
    if below > 0.0 {
        painter.galley(pos2(rect.left() + left, second), note, theme.dim);
    }
    ring(ui, &response, rect);
    response.widget_info(|| match entry.chosen {
        Some(chosen) => WidgetInfo::selected(WidgetType::RadioButton, !entry.off, chosen, entry.label),
        None => WidgetInfo::labeled(WidgetType::Button, !entry.off, entry.label),
    });
    let said = [entry.note, entry.key].into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" ");
    if !said.is_empty() {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(said));
    }
    if takes_keyboard {
        response.request_focus();
    }
    if response.has_focus() {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response.clicked()
}

/// The menu of an item: it moves what is meant, puts it in or out, chooses several.
pub(super) fn of_item(ui: &Ui, view: &View<'_>, item: ItemId, anchor: Rect, state: &mut DeskState, out: &mut Vec<Intent>) {
    let planning = &mut state.planning;
    let meant = planning.meant(view);
    let goes = |to: Move| moved(view, &meant, &planning.sieve, to).is_some();
    let is_in = view.is_included(item);
    let [top, bottom] = if is_in {
        [tr!("planning-move-top"), tr!("planning-move-bottom")]
    } else {
        [tr!("planning-move-top.out"), tr!("planning-move-bottom.out")]
    };
    let moves = [
        (name::ARROW_LINE_UP, top, "Alt+Home"),
        (name::ARROW_UP, tr!("planning-move-up"), "Alt+Up"),
        (name::ARROW_DOWN, tr!("planning-move-down"), "Alt+Down"),
        (name::ARROW_LINE_DOWN, bottom, "Alt+End"),
    ];
    let entry = |(icon, label, key): (&'static str, &'static str, &'static str)| Entry { icon, label, key, ..Entry::default() };
    let mut entries: Vec<Entry<'_>> = moves.into_iter().map(entry).collect();
    for (entry, to) in entries.iter_mut().zip(Move::ALL) {
        entry.off = !goes(to);
    }
    let is_chosen = planning.group.has(item);
    let (together, take_out) = (tr!("planning-choose-together"), tr!("planning-let-go"));
    entries.push(entry((name::CHECKS, if is_chosen { take_out } else { together }, "X")));
    let include =
        if is_in { (name::MINUS_CIRCLE, tr!("planning-take-out"), "P") } else { (name::PLUS_CIRCLE, tr!("planning-put-in"), "P") };
    entries.push(entry(include));
    let mut open = true;
    let chosen = show(ui, anchor, &mut open, &entries);
    if !open {
        planning.menu = None;
    }
    let Some(chosen) = chosen else { return };
    planning.focus = Some(planning.place_of(item));
    if let Choice::Line(line) = chosen {
        match Move::ALL.get(line) {
            Some(to) => planning.carry(view, *to, out),
            None if line == Move::ALL.len() => planning.group.toggle(item),
            None => planning.include(view, !is_in, out),
        }
    }
}

/// Width of a menu where there is room.
const WIDTH: f32 = 300.0;
