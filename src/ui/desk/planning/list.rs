//! The backlog as an ordered list with the forecast's lines between its rows.

use super::drag::{self, Place};
use super::filter::Sieve;
use super::menu::{self, Menu};
use super::plan::{First, Line, PlannedWork, Row};
use super::row::{self, Columns, whole};
use super::{Fold, PlanningState, walk};
use crate::scenario::ItemId;
use crate::sim::{ItemView, Recording, View};
use crate::tr;
use crate::ui::desk::{DeskState, Part, keys, scrolled_in};
use crate::ui::egui::{
    EventFilter, Key, Memory, Mesh, Modifiers, ScrollArea, Sense, Shape, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::widgets::{Button, Evidence, EvidenceBar, empty_state};
use crate::ui::{Intent, Look, Type, number, space};

/// The list and its legend.
pub(super) fn show(ui: &mut Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) {
    let view = run.view();
    let plan = PlannedWork::of(&view);
    ui.spacing_mut().item_spacing.y = 0.0;
    if ui.available_height() >= HEADER_FROM {
        row::header(ui);
    }
    let room = ui.available_size();
    let legend = if room.x >= LEGEND_FROM.x && room.y >= LEGEND_FROM.y { LEGEND } else { 0.0 };
    let height = (ui.available_height() - legend).max(0.0);
    let mut area = ScrollArea::vertical().id_salt("plan").auto_shrink(false).max_height(height);
    if !std::mem::replace(&mut state.planning.opened, true) {
        // Each sprint is planned from the top.
        area = area.vertical_scroll_offset(0.0);
    }
    scrolled_in(ui, area, |ui| body(ui, &view, &plan, state, out));
    if legend > 0.0 {
        show_legend(ui);
    }
}

fn body(ui: &mut Ui, view: &View<'_>, plan: &PlannedWork, state: &mut DeskState, out: &mut Vec<Intent>) {
    for first in &plan.first {
        show_first(ui, first);
    }
    if plan.rows.is_empty() && plan.out.is_empty() {
        empty_state(ui, name::LIST_NUMBERS, tr!("planning-no-items"), tr!("planning-no-items-what"));
        return;
    }
    if shown(view, plan, &state.planning).is_empty() {
        none_shown(ui, view, &mut state.planning);
        return;
    }
    follow(ui, view, plan, state);
    state.planning.drag.follow(ui);
    let mut rows = Rows { view, plan, places: Vec::new(), moved: moved_in_sight(view, plan, &mut state.planning) };
    let mut lines = plan.lines.iter().peekable();
    let mut band: [Option<f32>; 2] = [None; 2];
    let mut draw_line = |ui: &mut Ui, line: &Line| {
        let y = show_line(ui, view, plan, line);
        match line.of_ten {
            9 => band[0] = Some(y),
            1 => band[1] = Some(y),
            _ => {}
        }
    };
    for row in &plan.rows {
        while let Some(line) = lines.next_if(|line| !line.reaches(row)) {
            draw_line(ui, line);
        }
        if state.planning.sieve.shows(view, &row.item) {
            rows.show(ui, &row.item, Some(row), state, out);
        }
    }
    for line in lines {
        draw_line(ui, line);
    }
    if !plan.out.is_empty() {
        show_remark(ui, tr!("planning-out-of-plan"));
    }
    for item in &plan.out {
        if state.planning.sieve.shows(view, item) {
            rows.show(ui, item, None, state, out);
        }
    }
    if let [Some(top), Some(bottom)] = band {
        paint_band(ui, top, bottom);
    }
    drag::show(ui, view, &rows.places, &mut state.planning, out);
}

/// That nothing fits what is asked for, and the way back to all.
fn none_shown(ui: &mut Ui, view: &View<'_>, planning: &mut PlanningState) {
    empty_state(ui, name::MAGNIFYING_GLASS, tr!("planning-none-shown"), tr!("planning-none-shown-what"));
    ui.vertical_centered(|ui| {
        if Button::secondary(tr!("planning-show-all")).show(ui).clicked() {
            planning.sieve = Sieve::default();
            planning.focus = planning.hand(view).map(row::id_of);
        }
    });
}

/// Items that are shown, from the top of the list to its end.
fn shown(view: &View<'_>, plan: &PlannedWork, planning: &PlanningState) -> Vec<ItemId> {
    let items = plan.rows.iter().map(|row| &row.item).chain(&plan.out);
    items.filter(|item| planning.sieve.shows(view, item)).map(|item| item.id).collect()
}

/// The item in hand, if it has another place in the list than when it was seen last: then it is brought into sight. Where
/// another one is in hand only because it came first, the list stays where it is.
fn moved_in_sight(view: &View<'_>, plan: &PlannedWork, planning: &mut PlanningState) -> Option<ItemId> {
    let shown = shown(view, plan, planning);
    let hand = planning.hand(view);
    let now = hand.and_then(|hand| Some((hand, shown.iter().position(|item| *item == hand)?)));
    let seen = std::mem::replace(&mut planning.seen, now);
    now.filter(|(item, _)| seen.is_some() && seen != now && planning.hand == Some(*item)).map(|(item, _)| item)
}

/// The list is one stop of Tab; arrows, Home and End lead from row to row. With Shift they choose all they pass,
/// with Ctrl they leave what is chosen as it is.
fn follow(ui: &Ui, view: &View<'_>, plan: &PlannedWork, state: &mut DeskState) {
    let planning = &mut state.planning;
    let shown = shown(view, plan, planning);
    let focused = walk::at(planning, &shown, ui.memory(Memory::focused));
    if let Some((item, at)) = focused.and_then(|item| Some((item, shown.iter().position(|other| *other == item)?))) {
        let last = shown.len() - 1;
        let ways = [(Key::ArrowUp, at.saturating_sub(1)), (Key::ArrowDown, (at + 1).min(last)), (Key::Home, 0), (Key::End, last)];
        for (with, (key, to)) in WITH.into_iter().flat_map(|with| ways.map(|way| (with, way))) {
            if !keys::take_with(ui, with, key) {
                continue;
            }
            match with {
                Modifiers::NONE => planning.group.clear(),
                Modifiers::SHIFT => planning.group.stretch(&shown, item, shown[to]),
                _ => {}
            }
            if to != at {
                planning.focus = Some(row::id_of(shown[to]));
            }
        }
    }
    walk::stop(ui, view, planning, &shown);
}

/// The rows as they are shown, one after the other.
struct Rows<'a> {
    view: &'a View<'a>,
    plan: &'a PlannedWork,
    places: Vec<Place>,
    /// The item that is brought into sight.
    moved: Option<ItemId>,
}

impl Rows<'_> {
    fn show(&mut self, ui: &mut Ui, item: &ItemView, row: Option<&Row>, state: &mut DeskState, out: &mut Vec<Intent>) {
        let view = self.view;
        let planning = &mut state.planning;
        let in_hand = planning.hand(view) == Some(item.id);
        let together = planning.group.has(item.id);
        let dragged = planning.drag.item().is_some_and(|dragged| dragged == item.id || together && planning.group.has(dragged));
        let looks = row::Shown { in_hand, together, dragged, is_stop: planning.stop == Some(item.id) };
        let (response, grip) = row::show(ui, view, self.plan, item, row, looks);
        self.places.push(Place { item: item.id, rect: response.rect, included: row.is_some() });
        planning.drag.grip(item.id, grip.rect);
        if planning.focus == Some(response.id) {
            response.request_focus();
            planning.focus = None;
        }
        if response.has_focus() {
            // Up and down are the list's as long as it has the ring.
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        }
        if response.gained_focus() || self.moved == Some(item.id) {
            // With what is above and below it.
            ui.scroll_to_rect(response.rect.expand2(vec2(0.0, space::ROW_BACKLOG)), None);
        }
        // A form on the card keeps its item while the keyboard passes by.
        if response.gained_focus() && !in_hand && planning.fold == Fold::Nothing {
            planning.take_in_hand(item.id);
        }
        if response.clicked() {
            click(ui, view, self.plan, item.id, planning);
            // Where there is room for one part only, the card comes to the front.
            if planning.group.is_empty() {
                state.part = Part::Right;
            }
        }
        let planning = &mut state.planning;
        if grip.clicked() || response.secondary_clicked() || grip.secondary_clicked() {
            if !planning.group.has(item.id) {
                planning.group.clear();
            }
            planning.take_in_hand(item.id);
            planning.menu = Some(Menu::Item(item.id));
        }
        if planning.menu == Some(Menu::Item(item.id)) {
            ui.scroll_to_rect(response.rect, None);
            menu::of_item(ui, view, item.id, grip.rect, state, out);
        }
    }
}

/// A click takes an item in hand; with Ctrl it is chosen together with the others, with Shift so is all up to it.
fn click(ui: &Ui, view: &View<'_>, plan: &PlannedWork, item: ItemId, planning: &mut PlanningState) {
    let held = ui.input(|input| input.modifiers);
    let hand = planning.hand(view).filter(|hand| view.order().contains(hand));
    if held.shift {
        let shown = shown(view, plan, planning);
        planning.group.stretch(&shown, hand.unwrap_or(item), item);
    } else if held.command {
        if let Some(hand) = hand.filter(|hand| planning.group.is_empty() && *hand != item) {
            planning.group.toggle(hand);
        }
        planning.group.toggle(item);
    } else {
        planning.group.clear();
    }
    planning.take_in_hand(item);
}

fn show_first(ui: &mut Ui, first: &First) {
    let theme = Look::of(ui).theme;
    let wide = Columns::of(ui.max_rect()).effect.is_some();
    let height = if wide { FIRST } else { space::ROW_BACKLOG };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let columns = Columns::of(rect);
    let painter = ui.painter();
    let y = rect.center().y;
    icon::paint(painter, pos2(columns.grip, y), first.icon, Drawn::Outline, space::ICON, theme.dim);
    let points = Type::TEXT_STRONG.line(ui, points_of(first), theme.ink);
    painter.galley(pos2(columns.points - points.size().x, y - points.size().y / 2.0), points, theme.ink);
    // The note takes the place of the effect, or is below the title.
    let title = Type::TITLE.block(ui, &first.title, theme.ink, columns.title_end - columns.title, 1);
    let elided = title.elided;
    let note_room =
        if columns.effect.is_some() { columns.finished - columns.points - space::PAD_PANEL } else { columns.title_end - columns.title };
    let note = Type::NOTE.block(ui, &first.note, theme.dim, note_room, 1);
    match columns.effect {
        Some(x) => {
            painter.galley(pos2(x, y - note.size().y / 2.0), note, theme.dim);
            painter.galley(pos2(columns.title, y - title.size().y / 2.0), title, theme.ink);
        }
        None => {
            let top = y - (title.size().y + note.size().y) / 2.0;
            let below = top + title.size().y;
            painter.galley(pos2(columns.title, top), title, theme.ink);
            painter.galley(pos2(columns.title, below), note, theme.dim);
        }
    }
    let said = tr!("planning-first-name", what = first.title.as_str(), points = points_of(first), note = first.note.as_str());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, said.clone()));
    if elided {
        response.on_hover_text(&first.title);
    }
}

/// Points as shown: tenths only where they count.
fn points_of(first: &First) -> String {
    number::plain(first.points as f32, usize::from(first.points < MANY))
}

fn show_line(ui: &mut Ui, view: &View<'_>, plan: &PlannedWork, line: &Line) -> f32 {
    let theme = Look::of(ui).theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), space::ROW_SEPARATOR), Sense::hover());
    let columns = Columns::of(rect);
    let even = line.of_ten == EVEN;
    let style = if even { Type::NOTE_STRONG } else { Type::NOTE };
    let committed = number::plain((view.forecast() * view.commitment()) as f32, 0);
    let words = match line.of_ten {
        EVEN if !Look::of(ui).all_numbers => tr!("planning-line-even.few").to_owned(),
        EVEN => tr!("planning-line-even", points = committed),
        n if n > EVEN => tr!("planning-line-nearly-all").to_owned(),
        _ => tr!("planning-line-hardly-any").to_owned(),
    };
    let points = if even {
        tr!("planning-line-sum", above = whole(plan.points_above_even_odds()), all = whole(line.points))
    } else {
        number::points(whole(line.points))
    };
    let right = style.line(ui, if even || response.hovered() { points.as_str() } else { "" }, theme.accent);
    let room = columns.finished - right.size().x - space::GAP - columns.title;
    let left = style.block(ui, &words, theme.accent, room, 1);
    let painter = ui.painter();
    let y = rect.center().y;
    let (from, to) = (columns.title + left.size().x + space::GAP, columns.finished - right.size().x - space::GAP);
    painter.galley(pos2(columns.title, y - left.size().y / 2.0), left, theme.accent);
    painter.galley(pos2(columns.finished - right.size().x, y - right.size().y / 2.0), right, theme.accent);
    if from < to {
        if even {
            painter.hline(from..=to, y, Stroke::new(space::FOCUS, theme.accent));
        } else {
            let dash = Stroke::new(space::STROKE, theme.accent);
            painter.extend(Shape::dashed_line(&[pos2(from, y), pos2(to, y)], dash, DASH, DASH));
        }
    }
    let said = if even { words } else { tr!("planning-line", count = line.of_ten) };
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{said}, {points}")));
    response.on_hover_text(said);
    y
}

fn show_remark(ui: &mut Ui, text: &str) {
    let theme = Look::of(ui).theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), space::ROW), Sense::hover());
    let columns = Columns::of(rect);
    let galley = Type::NOTE.line(ui, text, theme.dim);
    ui.painter().galley(pos2(columns.title, rect.center().y - galley.size().y / 2.0), galley, theme.dim);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
}

/// The forecast's band at the left edge, fading from certain to hopeless.
fn paint_band(ui: &Ui, top: f32, bottom: f32) {
    let haze = Look::of(ui).theme.accent;
    let left = ui.max_rect().left() + space::SELECTED_BAR;
    let mut mesh = Mesh::default();
    for (y, alpha) in [(top, BAND), (bottom, 0.0)] {
        mesh.colored_vertex(pos2(left, y), haze.gamma_multiply(alpha));
        mesh.colored_vertex(pos2(left + BAND_WIDTH, y), haze.gamma_multiply(alpha));
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(1, 2, 3);
    ui.painter().add(Shape::mesh(mesh));
}

fn show_legend(ui: &mut Ui) {
    let theme = Look::of(ui).theme;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), LEGEND), Sense::hover());
    let mut ui = ui.new_child(UiBuilder::new().max_rect(rect.shrink2(vec2(space::PAD_PANEL, 0.0))));
    ui.horizontal_centered(|ui| {
        for evidence in [Evidence::Opinion, Evidence::Informed, Evidence::Tested] {
            EvidenceBar::new(SAMPLE.0, SAMPLE.1, SAMPLE.2, evidence).width(SAMPLE_WIDTH).show(ui);
            ui.label(Type::NOTE.rich(evidence.words(), theme.dim));
            ui.add_space(space::GAP);
        }
    });
}

/// What is held with an arrow.
const WITH: [Modifiers; 3] = [Modifiers::NONE, Modifiers::SHIFT, Modifiers::COMMAND];
const EVEN: u8 = 5;
/// Height from which there is room for the names of the columns.
const HEADER_FROM: f32 = 220.0;
/// Row of what uses points first, where its note is beside it.
const FIRST: f32 = 34.0;
const DASH: f32 = 3.0;
const BAND: f32 = 0.6;
const BAND_WIDTH: f32 = 8.0;
const LEGEND: f32 = 36.0;
/// Width and height from which there is room for a legend.
const LEGEND_FROM: Vec2 = vec2(560.0, 400.0);
/// Range that the legend's bars show, outcome points.
const SAMPLE: (f32, f32, f32) = (-1.2, 0.5, 2.2);
const SAMPLE_WIDTH: f32 = 40.0;
/// Points from here on are shown whole.
const MANY: f64 = 3.0;
