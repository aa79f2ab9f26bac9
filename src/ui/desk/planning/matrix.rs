//! The plan as a matrix: needs by importance, items by the order of the plan; what is missing, doubled or for nothing.
//!
//! It changes nothing by itself; a cell opens its item in the card.

use super::row::{self, whole};
use super::served::{self, Flag, Serving};
use super::tree::Tree;
use super::walk::{self, Along};
use super::{leaf, outline};
use crate::scenario::ItemId;
use crate::sim::{Grounds, ItemView, NeedView, Recording, View};
use crate::tr;
use crate::ui::desk::{DeskState, scrolled_in, words};
use crate::ui::egui::accesskit::Role;
use crate::ui::egui::{
    CornerRadius, Id, Pos2, Rect, ScrollArea, Sense, Shape, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::widgets::{empty_state, key_chip};
use crate::ui::{Look, Type, Words, number, space};

/// A row: a need, or the orphans.
struct Line {
    need: Option<NeedView>,
    title: String,
    below: String,
    /// The same with few numbers.
    brief: String,
    flag: Option<Flag>,
}

/// The matrix; it scrolls sideways and down. Needs, flags and heads stay in sight.
pub(super) fn show(ui: &mut Ui, run: &Recording, state: &mut DeskState) {
    let view = run.view();
    let columns = served::items(&view, &state.planning.sieve);
    if columns.is_empty() && view.needs_known() == 0 {
        empty_state(ui, name::GRID_NINE, tr!("planning-matrix-empty"), tr!("planning-no-items-what"));
        return;
    }
    if ui.available_width() < outline::BELOW {
        return outline::show(ui, &view, &Tree::of(&view, state), true, state);
    }
    let lines = lines(&view, &columns);
    let foot = if ui.available_width() >= FLAG_PINNED { FOOT } else { 0.0 };
    let height = (ui.available_height() - foot).max(0.0);
    let area = ScrollArea::both().id_salt("matrix").auto_shrink(false).max_height(height);
    scrolled_in(ui, area, |ui| table(ui, &view, &columns, &lines, state));
    if foot > 0.0 {
        keys(ui);
    }
}

fn table(ui: &mut Ui, view: &View<'_>, columns: &[Serving], lines: &[Line], state: &mut DeskState) {
    // A hair less than the room there is: rounded up, it would bring a scroll bar that takes the room away.
    let room = ui.available_size() - Vec2::splat(space::STROKE);
    let size = vec2(NEED + columns.len() as f32 * COLUMN + FLAG, HEAD + lines.len() as f32 * ROW).max(room);
    let (area, _) = ui.allocate_exact_size(size, Sense::hover());
    let clip = ui.clip_rect();
    let left = clip.left().max(area.left());
    let pinned = clip.width() >= FLAG_PINNED;
    let flags = if pinned { clip.right().min(area.right()) - FLAG } else { area.right() - FLAG };
    let body = clip.with_min_y(clip.top() + HEAD);
    let among = Rect::from_x_y_ranges(left + NEED..=if pinned { flags } else { clip.right() }, clip.y_range());
    let part = |ui: &mut Ui, id: &str, clip: Rect| {
        let mut part = ui.new_child(UiBuilder::new().max_rect(area).id_salt(id));
        part.set_clip_rect(clip);
        part
    };
    let sides = part(ui, "sides", body);
    let items = part(ui, "items", body.intersect(among));
    stripes(&sides, area, lines.len());
    let mut places: Vec<(Id, Rect)> = Vec::new();
    let shown: Vec<ItemId> = columns.iter().map(|serving| serving.item.id).collect();
    walk::stop(ui, view, &mut state.planning, &shown);
    for k in 0..columns.len() {
        let x = area.left() + NEED + (k as f32 + 0.5) * COLUMN;
        items.painter().vline(x, area.y_range(), Stroke::new(space::STROKE, Look::of(ui).theme.line));
    }
    for (r, line) in lines.iter().enumerate() {
        let top = area.top() + HEAD + r as f32 * ROW;
        for (c, serving) in columns.iter().enumerate() {
            if serving.item.need == line.need.map(|n| n.id) {
                let centre = pos2(area.left() + NEED + (c as f32 + 0.5) * COLUMN, top + ROW / 2.0);
                places.push(cell(&items, view, &serving.item, centre, state));
            }
        }
        flag(if pinned { &sides } else { &items }, line, Rect::from_min_size(pos2(flags, top), vec2(FLAG, ROW)), r);
        need(&sides, line, Rect::from_min_size(pos2(left, top), vec2(NEED, ROW)), r);
    }
    walk::follow(&items, &mut state.planning, &places, Along::Across);
    let theme = Look::of(ui).theme;
    let band = clip.with_max_y(body.top());
    ui.painter().rect_filled(band, CornerRadius::ZERO, theme.surface);
    let words = Type::NOTE.block(ui, tr!("planning-matrix-how"), theme.dim, NEED - space::PAD_PANEL - space::GAP, TITLE_ROWS);
    ui.painter().galley(pos2(left + space::PAD_PANEL, band.bottom() - words.size().y - space::GAP), words, theme.dim);
    heads(&part(ui, "heads", band.intersect(among)), view, area.with_min_y(band.top()), columns);
    ui.painter().hline(band.x_range(), band.bottom(), Stroke::new(space::STROKE, theme.line));
}

/// What the keys do here.
fn keys(ui: &mut Ui) {
    let theme = Look::of(ui).theme;
    ui.add_space(space::GAP);
    ui.horizontal(|ui| {
        ui.add_space(space::PAD_LIST);
        let keys = [
            (tr!("keys-arrow-keys"), tr!("planning-matrix-move")),
            ("Enter", tr!("planning-matrix-open")),
            ("Esc", tr!("planning-matrix-close")),
        ];
        for (key, does) in keys {
            key_chip(ui, key);
            Type::NOTE.label(ui, does, theme.dim);
            ui.add_space(space::GAP);
        }
    });
}

/// Every second row is darker, so that the eye keeps to it.
fn stripes(ui: &Ui, area: Rect, count: usize) {
    let theme = Look::of(ui).theme;
    for r in (0..count).step_by(2) {
        let row = Rect::from_min_size(pos2(area.left(), area.top() + HEAD + r as f32 * ROW), vec2(area.width(), ROW));
        ui.painter().rect_filled(row, CornerRadius::ZERO, theme.ground.lerp_to_gamma(theme.surface, STRIPE));
    }
}

fn lines(view: &View<'_>, columns: &[Serving]) -> Vec<Line> {
    let needs = served::needs(view).into_iter().map(|need| Line {
        title: view.scenario().needs[need.id.index()].title.clone(),
        below: words::need_range(&need),
        brief: words::need_in_words(&need),
        flag: Some(served::flag(view, columns, need.id)),
        need: Some(need),
    });
    let mut lines: Vec<Line> = needs.collect();
    let orphans: Vec<&Serving> = columns.iter().filter(|serving| serving.item.need.is_none()).collect();
    let points: f64 = orphans.iter().map(|serving| serving.item.remaining).sum();
    let note = tr!("planning-flag-orphans-what", points = whole(points));
    let flag = (!orphans.is_empty()).then_some(Flag { icon: name::LINK_BREAK, warns: true, word: tr!("planning-flag-orphans"), note });
    lines.push(Line {
        need: None,
        title: tr!("planning-no-need-head").into(),
        below: tr!("planning-no-need-what").into(),
        brief: tr!("planning-no-need-what").into(),
        flag,
    });
    lines
}

fn heads(ui: &Ui, view: &View<'_>, area: Rect, columns: &[Serving]) {
    let theme = Look::of(ui).theme;
    let painter = ui.painter();
    for (in_plan, words) in [(true, tr!("planning-in-plan")), (false, tr!("planning-below-line"))] {
        let places: Vec<usize> = columns.iter().enumerate().filter(|(_, c)| c.planned == in_plan).map(|(k, _)| k).collect();
        let (Some(first), Some(last)) = (places.first(), places.last()) else { continue };
        let points: f64 = columns.iter().filter(|c| c.planned == in_plan).map(|c| c.item.remaining).sum();
        // As far as it is in sight, so that its words are.
        let seen = ui.clip_rect();
        let left = (area.left() + NEED + *first as f32 * COLUMN).max(seen.left()) + space::GAP_TIGHT;
        let right = (area.left() + NEED + (*last + 1) as f32 * COLUMN).min(seen.right()) - space::GAP_TIGHT;
        if right - left < COLUMN - 2.0 * space::GAP_TIGHT {
            continue;
        }
        let colour = if in_plan { theme.accent } else { theme.dim };
        let galley = Type::NOTE_STRONG.block(ui, format!("{words} · {}", number::points(whole(points))), colour, right - left, 2);
        let y = area.top() + PLAN_LINE;
        painter.galley(pos2(left, y - galley.size().y - space::GAP_TIGHT), galley, colour);
        painter.hline(left..=right, y, Stroke::new(space::TAB_LINE, colour));
    }
    for (k, Serving { item, planned }) in columns.iter().enumerate() {
        let colour = if *planned { theme.ink } else { theme.dim };
        let centre = area.left() + NEED + (k as f32 + 0.5) * COLUMN;
        let style = if *planned { Type::NOTE_STRONG } else { Type::NOTE };
        let title = Words::new().add(style, view.title(item.id), colour).centred().lay_out(ui, COLUMN - space::GAP, TITLE_ROWS);
        let points = if Look::of(ui).all_numbers { tr!("planning-matrix-points", points = row::points(item)) } else { String::new() };
        let points = Type::NOTE.line(ui, points, theme.dim);
        let bottom = area.top() + HEAD - space::GAP_TIGHT;
        let top = bottom - points.size().y - title.size().y;
        painter.galley(pos2(centre, top), title, colour);
        painter.galley(pos2(centre - points.size().x / 2.0, bottom - points.size().y), points, theme.dim);
    }
}

fn need(ui: &Ui, line: &Line, rect: Rect, at: usize) {
    let theme = Look::of(ui).theme;
    let painter = ui.painter();
    let mark = pos2(rect.left() + space::PAD_PANEL + space::GAP, rect.center().y);
    match line.need {
        Some(need) => served::paint_need(painter, mark, &need, &theme),
        None => icon::paint(painter, mark, name::LINK_BREAK, Drawn::Outline, space::ICON_HEAD, theme.dim),
    }
    let left = rect.left() + NEED_TEXT;
    let room = rect.right() - left - space::GAP;
    let title = Type::TITLE.block(ui, &line.title, theme.ink, room, 2);
    let shown = if Look::of(ui).all_numbers { &line.below } else { &line.brief };
    let below = Type::NOTE.block(ui, shown, theme.dim, room, 2);
    let hidden = title.elided || below.elided || *shown != line.below;
    let top = rect.center().y - (title.size().y + below.size().y) / 2.0;
    let second = top + title.size().y;
    painter.galley(pos2(left, top), title, theme.ink);
    painter.galley(pos2(left, second), below, theme.dim);
    let response = ui.interact(rect, ui.id().with(("need", at)), Sense::hover());
    let said = if line.need.is_some() {
        tr!("planning-need-name", need = line.title.as_str(), range = line.below.as_str())
    } else {
        format!("{}, {}", line.title, line.below)
    };
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, said.clone()));
    if hidden {
        response.on_hover_text(said);
    }
}

fn flag(ui: &Ui, line: &Line, rect: Rect, at: usize) {
    let theme = Look::of(ui).theme;
    let Some(Flag { icon, warns, word, note: below }) = &line.flag else { return };
    let painter = ui.painter();
    let colour = if *warns { theme.warn } else { theme.good };
    icon::paint(painter, pos2(rect.left() + space::PAD_LIST, rect.center().y), icon, Drawn::Outline, space::ICON_BUTTON, colour);
    let left = rect.left() + space::PAD_LIST + space::GAP_GROUP;
    let room = rect.right() - left - space::GAP;
    let title = Type::TITLE.block(ui, *word, theme.ink, room, 1);
    let note = Type::NOTE.block(ui, below, theme.dim, room, 3);
    let head = if word.is_empty() { 0.0 } else { title.size().y };
    let top = rect.center().y - (head + note.size().y) / 2.0;
    if !word.is_empty() {
        painter.galley(pos2(left, top), title, theme.ink);
    }
    painter.galley(pos2(left, top + head), note, theme.dim);
    let response = ui.interact(rect, ui.id().with(("flag", at)), Sense::hover());
    let said = format!("{} {below}", line.title);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, said.clone()));
}

/// An item's mark; returns where the keyboard finds it.
fn cell(ui: &Ui, view: &View<'_>, item: &ItemView, centre: Pos2, state: &mut DeskState) -> (Id, Rect) {
    let theme = Look::of(ui).theme;
    let effect = item.effect.mean as f32;
    let radius = (effect.abs() * PER_POINT).clamp(MARK_LEAST, MARK_MOST);
    let rect = Rect::from_center_size(centre, Vec2::new(COLUMN - space::GAP, ROW - space::GAP));
    let value = number::effect(effect, item.effect.half_width() as f32);
    // The needs, the flags and the heads cover the edges.
    let seen = Rect::from_min_max(rect.min - vec2(NEED, HEAD), rect.max + vec2(FLAG, 0.0));
    let response = leaf::Place { rect, seen, role: Role::GridCell, said: &value }.press(ui, view, item.id, state);
    let painter = ui.painter();
    let edge = Stroke::new(space::STROKE_SELECTED, theme.sky.need);
    match item.grounds {
        Grounds::Opinion => {
            let ring: Vec<Pos2> =
                (0..=STEPS).map(|k| centre + radius * Vec2::angled(std::f32::consts::TAU * k as f32 / STEPS as f32)).collect();
            painter.extend(Shape::dashed_line(&ring, edge, DASH, DASH));
        }
        Grounds::Informed => {
            painter.circle(centre, radius, theme.surface.lerp_to_gamma(theme.sky.need, INFORMED), edge);
        }
        Grounds::Tested => {
            painter.circle_filled(centre, radius, theme.sky.need);
        }
    }
    if effect < 0.0 {
        painter.circle_stroke(centre, radius + space::FOCUS, Stroke::new(space::FOCUS, theme.bad));
    }
    if state.planning.hand(view) == Some(item.id) {
        painter.circle_stroke(centre, radius + space::GAP_TIGHT + space::FOCUS, Stroke::new(space::STROKE_SELECTED, theme.accent));
    }
    if !Look::of(ui).all_numbers {
        let points = tr!("planning-matrix-points", points = row::points(item));
        response.on_hover_text(format!("{}\n{value} · {points}", view.title(item.id)));
        return (leaf::id_of(item.id), rect);
    }
    // In the corner, and clear of a large circle.
    let words = Type::NOTE.line(ui, number::signed(effect, 1), theme.dim);
    let place = Rect::from_min_max(rect.max - words.size(), rect.max);
    painter.rect_filled(place.expand2(Vec2::new(space::FOCUS, 0.0)), space::RADIUS_KEY, theme.surface);
    painter.galley(place.min, words, theme.dim);
    (leaf::id_of(item.id), rect)
}

const NEED: f32 = 200.0;
const FOOT: f32 = 40.0;
const NEED_TEXT: f32 = 52.0;
const COLUMN: f32 = 72.0;
const FLAG: f32 = 160.0;
/// Width from which the flags have room beside the items.
const FLAG_PINNED: f32 = 720.0;
const HEAD: f32 = 132.0;
const PLAN_LINE: f32 = 28.0;
const ROW: f32 = 68.0;
const TITLE_ROWS: usize = 4;
/// Every second row is lifted by this much.
const STRIPE: f32 = 0.5;
/// Radius of a mark for each outcome point.
const PER_POINT: f32 = 8.0;
const MARK_LEAST: f32 = 5.0;
const MARK_MOST: f32 = 18.0;
const STEPS: usize = 32;
const DASH: f32 = 3.0;
const INFORMED: f32 = 0.28;
