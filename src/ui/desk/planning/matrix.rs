//! The plan as a matrix: needs by importance, items by the order of the plan; what is missing, doubled or for nothing.
//!
//! It changes nothing by itself; a cell opens its item in the card.

use super::plan::Plan;
use crate::scenario::NeedId;
use crate::sim::{Grounds, ItemView, NeedView, Recording, View};
use crate::ui::desk::{DeskState, Part, press};
use crate::ui::egui::{
    CornerRadius, Id, Pos2, Rect, ScrollArea, Sense, Shape, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::{Look, Type, number, space};

/// A row: a need, or the orphans.
struct Line {
    need: Option<NeedView>,
    title: String,
    below: String,
    flag: Option<(&'static str, bool, &'static str, String)>,
}

/// The matrix; it scrolls sideways and down.
pub(super) fn show(ui: &mut Ui, run: &Recording, state: &mut DeskState) {
    let view = run.view();
    let plan = Plan::of(&view);
    let filter = state.planning.filter;
    let columns: Vec<(ItemView, bool)> = plan
        .rows
        .iter()
        .map(|row| (row.item, !plan.below_even_odds(row)))
        .chain(plan.out.iter().map(|item| (*item, false)))
        .filter(|(item, _)| filter.shows(item))
        .collect();
    let lines = lines(&view, &columns);
    ScrollArea::both().id_salt("matrix").auto_shrink(false).show(ui, |ui| {
        let size = vec2(NEED + columns.len() as f32 * COLUMN + FLAG, HEAD + lines.len() as f32 * ROW + space::PAD_PANEL);
        let (area, _) = ui.allocate_exact_size(size, Sense::hover());
        let clip = ui.clip_rect();
        // The needs and, where there is room, the flags stay where they are while the items scroll.
        let left = clip.left().max(area.left());
        let pinned = clip.width() >= FLAG_PINNED;
        let flags = if pinned { clip.right().min(area.right()) - FLAG } else { area.right() - FLAG };
        let mut items = ui.new_child(UiBuilder::new().max_rect(area).id_salt("items"));
        let end = if pinned { flags } else { clip.right() };
        items.set_clip_rect(clip.intersect(Rect::from_x_y_ranges(left + NEED..=end, clip.y_range())));
        stripes(ui, area, lines.len());
        heads(&items, &view, area, &columns);
        for (r, line) in lines.iter().enumerate() {
            let top = area.top() + HEAD + r as f32 * ROW;
            let row = Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), ROW));
            for (c, (item, _)) in columns.iter().enumerate() {
                if item.need == line.need.map(|n| n.id) {
                    let centre = pos2(area.left() + NEED + (c as f32 + 0.5) * COLUMN, row.center().y);
                    cell(&items, &view, item, centre, state);
                }
            }
            flag(ui, line, Rect::from_min_size(pos2(flags, row.top()), vec2(FLAG, ROW)), r);
            need(ui, line, Rect::from_min_size(pos2(left, top), vec2(NEED, ROW)), r);
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

fn lines(view: &View<'_>, columns: &[(ItemView, bool)]) -> Vec<Line> {
    let mut needs: Vec<NeedView> = view.needs().collect();
    needs.sort_by(|a, b| b.importance.mean.total_cmp(&a.importance.mean));
    let count = |need: Option<NeedId>| columns.iter().filter(|(item, _)| item.need == need).count();
    let mut lines: Vec<Line> = needs
        .into_iter()
        .map(|need| {
            let (low, high) = need.met;
            let importance = number::plain(need.importance.mean as f32, 1);
            let met = format!("{} to {}", number::percent(low as f32), number::percent(high as f32));
            let half = number::noise(need.importance.half_width() as f32, 1);
            Line {
                need: Some(need),
                title: view.scenario().needs[need.id.index()].title.clone(),
                below: format!("importance {importance} {half} · met {met}"),
                flag: flag_of(columns, need.id),
            }
        })
        .collect();
    let orphans = count(None);
    let points: f64 = columns.iter().filter(|(item, _)| item.need.is_none()).map(|(item, _)| item.remaining).sum();
    let flag = (orphans > 0).then(|| (name::LINK_BREAK, true, "orphans", format!("{} points wait here", number::plain(points as f32, 0))));
    lines.push(Line { need: None, title: "No need linked".into(), below: "what are they for".into(), flag });
    lines
}

/// Gap, overlap, or what supports a need.
fn flag_of(columns: &[(ItemView, bool)], need: NeedId) -> Option<(&'static str, bool, &'static str, String)> {
    let serving: Vec<&(ItemView, bool)> = columns.iter().filter(|(item, _)| item.need == Some(need)).collect();
    let planned: Vec<&ItemView> = serving.iter().filter(|(_, in_plan)| *in_plan).map(|(item, _)| item).collect();
    let said = |n: usize| number::counted(n as u32, "item", "items");
    Some(match (serving.len(), planned.len()) {
        (0, _) => (name::CIRCLE_DASHED, true, "gap", "no item serves it".to_owned()),
        (n, 0) => (name::CIRCLE_DASHED, true, "gap", format!("nothing planned, {} below the line", said(n))),
        (_, 1..=2) if planned.iter().all(|i| i.grounds == Grounds::Opinion) => {
            (name::CIRCLE_DASHED, true, "thin", format!("{} planned, opinion only", said(planned.len())))
        }
        (_, 1..=2) => (name::CHECK, false, "", format!("{} planned, with evidence", said(planned.len()))),
        (_, n) => (name::STACK, true, "overlap", format!("{} planned for one need", said(n))),
    })
}

fn heads(ui: &Ui, view: &View<'_>, area: Rect, columns: &[(ItemView, bool)]) {
    let theme = Look::of(ui).theme;
    let painter = ui.painter();
    for (in_plan, words) in [(true, "in the plan"), (false, "below the line")] {
        let places: Vec<usize> = columns.iter().enumerate().filter(|(_, c)| c.1 == in_plan).map(|(k, _)| k).collect();
        let (Some(first), Some(last)) = (places.first(), places.last()) else { continue };
        let points: f64 = columns.iter().filter(|c| c.1 == in_plan).map(|c| c.0.remaining).sum();
        let left = area.left() + NEED + *first as f32 * COLUMN + space::GAP_TIGHT;
        let right = area.left() + NEED + (*last + 1) as f32 * COLUMN - space::GAP_TIGHT;
        let colour = if in_plan { theme.accent } else { theme.dim };
        let galley = Type::NOTE_STRONG.block(ui, format!("{words} · {} points", number::plain(points as f32, 0)), colour, right - left, 2);
        let y = area.top() + PLAN_LINE;
        painter.galley(pos2(left, y - galley.size().y - space::GAP_TIGHT), galley, colour);
        painter.hline(left..=right, y, Stroke::new(space::TAB_LINE, colour));
    }
    for (k, (item, in_plan)) in columns.iter().enumerate() {
        let colour = if *in_plan { theme.ink } else { theme.dim };
        let centre = area.left() + NEED + (k as f32 + 0.5) * COLUMN;
        let style = if *in_plan { Type::NOTE_STRONG } else { Type::NOTE };
        let title = style.block(ui, view.title(item.id), colour, COLUMN - space::GAP, TITLE_ROWS);
        let points = Type::NOTE.line(ui, format!("{} pts", super::row::points(item)), theme.dim);
        let bottom = area.top() + HEAD - space::GAP_TIGHT;
        let top = bottom - points.size().y - title.size().y;
        painter.galley(pos2(centre - title.size().x / 2.0, top), title, colour);
        painter.galley(pos2(centre - points.size().x / 2.0, bottom - points.size().y), points, theme.dim);
        painter.vline(centre, area.top() + HEAD..=area.bottom(), Stroke::new(space::STROKE, theme.line));
    }
}

fn need(ui: &Ui, line: &Line, rect: Rect, at: usize) {
    let theme = Look::of(ui).theme;
    let painter = ui.painter();
    let mark = pos2(rect.left() + space::PAD_PANEL + space::GAP, rect.center().y);
    match line.need {
        Some(need) => {
            let radius = (NEED_MARK * need.importance.mean.max(0.0).sqrt() as f32).clamp(NEED_LEAST, NEED_MOST);
            let met = ((need.met.0 + need.met.1) / 2.0) as f32;
            painter.circle_filled(mark, radius, theme.surface.lerp_to_gamma(theme.sky.need, FAINT + (1.0 - FAINT) * met));
            painter.circle_stroke(mark, radius, Stroke::new(space::STROKE, theme.sky.need));
        }
        None => icon::paint(painter, mark, name::LINK_BREAK, Drawn::Outline, space::ICON_HEAD, theme.dim),
    }
    let left = rect.left() + NEED_TEXT;
    let room = rect.right() - left - space::GAP;
    let title = Type::TITLE.block(ui, &line.title, theme.ink, room, 2);
    let below = Type::NOTE.block(ui, &line.below, theme.dim, room, 2);
    let top = rect.center().y - (title.size().y + below.size().y) / 2.0;
    let second = top + title.size().y;
    painter.galley(pos2(left, top), title, theme.ink);
    painter.galley(pos2(left, second), below, theme.dim);
    let response = ui.interact(rect, ui.id().with(("need", at)), Sense::hover());
    let said = format!("{}, {}", line.title, line.below);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, said.clone()));
}

fn flag(ui: &Ui, line: &Line, rect: Rect, at: usize) {
    let theme = Look::of(ui).theme;
    let Some((icon, warns, word, below)) = &line.flag else { return };
    let painter = ui.painter();
    let colour = if *warns { theme.warn } else { theme.good };
    icon::paint(painter, pos2(rect.left() + space::PAD_LIST, rect.center().y), icon, Drawn::Outline, space::ICON_BUTTON, colour);
    let left = rect.left() + space::PAD_LIST + space::GAP_GROUP;
    let room = rect.right() - left - space::GAP;
    let title = Type::TITLE.block(ui, *word, theme.ink, room, 1);
    let note = Type::NOTE.block(ui, below, theme.dim, room, 2);
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

fn cell(ui: &Ui, view: &View<'_>, item: &ItemView, centre: Pos2, state: &mut DeskState) {
    let theme = Look::of(ui).theme;
    let effect = item.effect.mean as f32;
    let radius = (effect.abs() * PER_POINT).clamp(MARK_LEAST, MARK_MOST);
    let rect = Rect::from_center_size(centre, Vec2::new(COLUMN - space::GAP, ROW - space::GAP));
    let value = number::effect(effect, item.effect.half_width() as f32);
    let response = press::press(ui, rect, Id::new(("cell of the matrix", item.id.index())), view.title(item.id), &value);
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
    let words = Type::NOTE.line(ui, number::signed(effect, 1), theme.dim);
    painter.galley(pos2(centre.x + space::GAP_TIGHT, rect.bottom() - words.size().y), words, theme.dim);
    if state.planning.hand(view) == Some(item.id) {
        painter.circle_stroke(centre, radius + space::GAP_TIGHT + space::FOCUS, Stroke::new(space::STROKE_SELECTED, theme.accent));
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.clicked() {
        state.planning.take_in_hand(item.id);
        state.part = Part::Right;
    }
}

const NEED: f32 = 200.0;
const NEED_TEXT: f32 = 52.0;
const NEED_MARK: f32 = 10.0;
const NEED_LEAST: f32 = 5.0;
const NEED_MOST: f32 = 15.0;
const FAINT: f32 = 0.2;
const COLUMN: f32 = 76.0;
const FLAG: f32 = 160.0;
/// Width from which the flags have room beside the items.
const FLAG_PINNED: f32 = 560.0;
const HEAD: f32 = 132.0;
const PLAN_LINE: f32 = 28.0;
const ROW: f32 = 76.0;
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
