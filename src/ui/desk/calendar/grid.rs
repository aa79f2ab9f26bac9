//! The centre: a strip of sky, the share of strategic work, and the days.

use super::waiting::{self, Waiting};
use super::{CalendarState, Dragged, WEEK, drag, moves};
use crate::sim::{Answer, Block, Decision, HALF_DAYS, Recording, Slot, View};
use crate::tr;
use crate::ui::desk::{keys, scrolled, words};
use crate::ui::egui::{
    Align, Color32, CornerRadius, EventFilter, Id, Layout, Painter, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, WidgetType,
    pos2, vec2,
};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::widgets::{Button, Plane, ShareBar, dashed_outline, key_chip};
use crate::ui::{Intent, Look, Theme, Type, space};

/// Gap between half-days.
const GAP: f32 = 4.0;
/// Height of a row of day names.
const NAMES: f32 = 20.0;
/// Height of a week.
const HEIGHT: f32 = NAMES + 2.0 * space::HALF_DAY + GAP + space::GAP;
/// Height of everything but the weeks: share of work, keys, padding.
const REST: f32 = 132.0;
/// Height of what is said before anything is changed.
const NOTICE: f32 = space::BUTTON + space::GAP;
/// A strip of sky lower than this shows nothing.
const SKY_LEAST: f32 = 56.0;
/// Least width of the whole grid at which all keys fit below it.
const KEYS: f32 = 380.0;
/// A half-day narrower than this may not say everything; the tooltip does.
const CELL_WHOLE: f32 = 110.0;
/// Distance between the lines of a taken half-day.
const HATCH: f32 = 7.0;

/// Days of a week.
const DAYS: usize = WEEK / 2;

/// Name of the day of a half-day: `Wed 3`.
pub(super) fn day_name(half_day: usize) -> String {
    tr!("calendar-day", weekday = weekday(half_day), number = half_day / 2 + 1)
}

fn weekday(half_day: usize) -> &'static str {
    match half_day / 2 % DAYS {
        0 => tr!("weekday-mon"),
        1 => tr!("weekday-tue"),
        2 => tr!("weekday-wed"),
        3 => tr!("weekday-thu"),
        _ => tr!("weekday-fri"),
    }
}

/// Shows the centre; returns the strip of sky.
pub(super) fn show(ui: &mut Ui, run: &Recording, state: &mut CalendarState, out: &mut Vec<Intent>) -> Option<Rect> {
    let view = &run.view();
    let theme = Look::of(ui).theme;
    let area = ui.max_rect();
    let notice = Notice::of(run);
    let rest = REST + notice.as_ref().map_or(0.0, Notice::height);
    let both = area.height() >= rest + 2.0 * HEIGHT;
    let sky = area.height() - rest - HEIGHT * if both { 2.0 } else { 1.0 };
    let sky = if both && sky >= SKY_LEAST { sky } else { 0.0 };
    let strip = area.with_max_y(area.top() + sky);
    let panel = area.with_min_y(strip.bottom());
    ui.painter().rect_filled(panel, 0, theme.surface);
    if sky > 0.0 {
        ui.painter().hline(panel.x_range(), panel.top(), Stroke::new(space::STROKE, theme.line));
    }
    let mut ui = ui.new_child(UiBuilder::new().id_salt("calendar").max_rect(panel).layout(Layout::top_down(Align::Min)));
    ui.set_clip_rect(panel);
    let ids: [Id; HALF_DAYS] = std::array::from_fn(|at| Id::new(("half-day", at)));
    let focused = ui.ctx().memory(crate::ui::egui::Memory::focused);
    if let Some(at) = ids.iter().position(|id| Some(*id) == focused) {
        if at != state.cursor {
            state.go(view, at);
        }
        state.keys(&ui, view, out);
        if keys::take(&ui, crate::ui::egui::Key::Enter) {
            state.act(view, out);
        }
    } else if focused.is_none() {
        state.keys(&ui, view, out);
    }
    scrolled(&mut ui, "days", 0.0, |ui| {
        let inside = Rect::from_min_max(ui.cursor().min, pos2(ui.max_rect().right(), f32::INFINITY));
        let width = inside.width() - 2.0 * space::PAD_PANEL;
        ui.horizontal(|ui| {
            ui.add_space(space::PAD_PANEL - ui.spacing().item_spacing.x / 2.0);
            ui.vertical(|ui| {
                ui.set_max_width(width);
                ui.add_space(space::PAD_LIST);
                share(ui, view);
                if let Some(notice) = &notice {
                    notice.show(ui, view, out);
                }
                let weeks = if both { vec![0, 1] } else { vec![state.cursor / WEEK] };
                days(ui, run, state, &weeks, &ids, out);
                foot(ui, view, state, both, out);
            });
        });
    });
    (sky > 0.0).then_some(strip)
}

/// The share of strategic work over the half-days outside Scrum events: interruptions are tactical, talks strategic.
fn share(ui: &mut Ui, view: &View<'_>) {
    let count = |wanted: fn(&Slot) -> bool| view.slots().iter().filter(|slot| wanted(slot)).count() as u32;
    let (strategic, tactical) = view.chosen_half_days();
    let talks = count(|slot| *slot == Slot::Talk);
    let taken = count(|slot| matches!(slot, Slot::Taken(_)));
    let outside = count(|slot| *slot != Slot::Event);
    let last = view.history().last().map(|record| u32::from(record.strategic));
    let (strategic, tactical) = (u32::from(strategic) + talks, u32::from(tactical) + taken);
    let response = ShareBar::new(strategic, tactical, outside).last(last).show(ui);
    let counts = tr!("widget-share-value", strategic = strategic, tactical = tactical, of = outside);
    response.on_hover_text(format!("{counts}\n{}", tr!("calendar-share-what", count = outside)));
}

/// What is worth knowing before anything is changed.
struct Notice {
    /// All came from last sprint, and nothing was changed yet.
    is_carried: bool,
    /// Where blocks begin that have nothing to do as things are.
    idle: Vec<usize>,
    /// What waits, and fits.
    waiting: Vec<Waiting>,
}

impl Notice {
    fn of(run: &Recording) -> Option<Self> {
        let view = &run.view();
        let changes =
            |(_, made): &(usize, &Decision)| matches!(made, Decision::Schedule(..) | Decision::Unschedule(_) | Decision::ClearCalendar);
        let is_carried = view.sprint() > 0 && !view.blocks().is_empty() && !run.decisions_of(view.sprint()).any(|made| changes(&made));
        let idle = idle_blocks(view);
        let waiting = if view.sprint() > 0 { waiting::waiting(view, &idle) } else { Vec::new() };
        (is_carried || !idle.is_empty() || !waiting.is_empty()).then_some(Self { is_carried, idle, waiting })
    }

    /// Room that it takes: a line for what is carried over or idle, one for what waits.
    fn height(&self) -> f32 {
        let lines = usize::from(self.is_carried || !self.idle.is_empty()) + usize::from(!self.waiting.is_empty());
        lines as f32 * NOTICE
    }

    fn show(&self, ui: &mut Ui, view: &View<'_>, out: &mut Vec<Intent>) {
        let theme = Look::of(ui).theme;
        if self.is_carried || !self.idle.is_empty() {
            self.show_carried(ui, theme, out);
        }
        ui.horizontal_wrapped(|ui| waiting::show(ui, view, &self.waiting, &self.idle, out));
    }

    fn show_carried(&self, ui: &mut Ui, theme: Theme, out: &mut Vec<Intent>) {
        ui.horizontal_wrapped(|ui| {
            if self.is_carried {
                Type::NOTE.label(ui, tr!("calendar-carried-over"), theme.dim);
            }
            if !self.idle.is_empty() {
                Type::NOTE.label(ui, format!("{} {}", name::WARNING, tr!("calendar-idle", blocks = self.idle.len())), theme.warn);
                if Button::quiet(tr!("calendar-leave-idle-out")).show(ui).clicked() {
                    out.extend(self.idle.iter().map(|at| Intent::Decide(Decision::Unschedule(*at as u8))));
                }
            }
        });
    }
}

/// The first half-day of each block that has nothing to do as things are.
fn idle_blocks(view: &View<'_>) -> Vec<usize> {
    let is_idle = |index: usize, block: &Block| words::about(view, block, before(view, index)).is_idle;
    let idle = view.blocks().iter().enumerate().filter(|(index, block)| is_idle(*index, block));
    let mut places: Vec<usize> = idle.filter_map(|(index, _)| moves::start_of(view, index)).collect();
    places.sort_unstable();
    places
}

fn days(ui: &mut Ui, run: &Recording, state: &mut CalendarState, weeks: &[usize], ids: &[Id; HALF_DAYS], out: &mut Vec<Intent>) {
    let view = &run.view();
    let talks = talks(run);
    let theme = Look::of(ui).theme;
    let width = (ui.available_width() - GAP * (DAYS - 1) as f32) / DAYS as f32;
    let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT * weeks.len() as f32), Sense::hover());
    let mut places: Vec<(usize, Rect)> = Vec::new();
    for (row, week) in weeks.iter().enumerate() {
        for day in 0..DAYS {
            let corner = pos2(whole.left() + day as f32 * (width + GAP), whole.top() + row as f32 * HEIGHT);
            let first = week * WEEK + 2 * day;
            let name = if Look::of(ui).all_numbers { day_name(first) } else { weekday(first).to_owned() };
            let title = Type::NOTE.line(ui, name, theme.dim);
            ui.painter().galley(corner, title, theme.dim);
            for half in 0..2 {
                let top = corner + vec2(0.0, NAMES + half as f32 * (space::HALF_DAY + GAP));
                places.push((first + half, Rect::from_min_size(top, vec2(width, space::HALF_DAY))));
            }
        }
    }
    // Two halves of a day with the same block are one place.
    let mut shown: Vec<(usize, Rect)> = Vec::new();
    for (at, rect) in &places {
        let block = moves::block_at(view, *at);
        match shown.last_mut() {
            Some((before, place)) if at % 2 == 1 && block.is_some() && moves::block_at(view, *before) == block => {
                *place = place.union(*rect);
            }
            _ => shown.push((*at, *rect)),
        }
    }
    for (at, rect) in shown {
        half_day(ui, view, state, Place { at, rect, said: said(view, &talks, at) }, ids, out);
    }
    drag::follow(ui, view, state, &places, out);
}

/// A half-day, or a whole day with one block: which, where, and what it says.
#[derive(Debug)]
struct Place {
    at: usize,
    rect: Rect,
    said: Said,
}

/// What a half-day says.
#[derive(Debug, Clone, Default)]
struct Said {
    /// What fills it.
    title: String,
    /// What that brings, to the last number.
    note: String,
    /// The same with few numbers.
    brief: String,
    /// It has nothing to do as things are.
    is_idle: bool,
}

impl Said {
    fn new(title: impl Into<String>, note: impl Into<String>) -> Self {
        let note = note.into();
        Self { title: title.into(), brief: note.clone(), note, is_idle: false }
    }
}

/// One half-day, or a whole day with one block.
fn half_day(ui: &Ui, view: &View<'_>, state: &mut CalendarState, place: Place, ids: &[Id; HALF_DAYS], out: &mut Vec<Intent>) {
    let Place { at, rect, said } = place;
    let theme = Look::of(ui).theme;
    let block = moves::block_at(view, at);
    let whole = block.is_some() && rect.height() > space::HALF_DAY;
    let here = state.cursor == at || (whole && state.cursor == at + 1);
    let id = if here { ids[state.cursor] } else { ids[at] };
    // One stop for Tab; arrows move within.
    let sense = if here { Sense::click_and_drag() } else { Sense::CLICK | Sense::DRAG };
    let response = ui.interact(rect, id, sense);
    if here && std::mem::take(&mut state.focus_cursor) {
        response.request_focus();
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
    let carried = block.is_some() && (state.carried == block || state.dragged == block.map(Dragged::Placed));
    paint(ui, &theme, view, at, rect, here, carried);
    let shown = if Look::of(ui).all_numbers { &said.note } else { &said.brief };
    write(ui, &theme, rect, &said, shown, view.slots().get(at));
    if response.has_focus() {
        ui.painter().rect_stroke(
            rect.expand(space::FOCUS),
            CornerRadius::same(space::RADIUS_BLOCK),
            Stroke::new(space::FOCUS, theme.ink),
            StrokeKind::Outside,
        );
    }
    response.widget_info(|| {
        WidgetInfo::selected(WidgetType::Button, true, here, tr!("said-about", subject = place_name(at, whole), what = said.title.as_str()))
    });
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(said.note.as_str()));
    if response.drag_started()
        && let Some(block) = block
    {
        state.dragged = Some(Dragged::Placed(block));
    }
    if (rect.width() < CELL_WHOLE || *shown != said.note) && !said.note.is_empty() {
        response.clone().on_hover_text(tr!("said-about", subject = said.title.as_str(), what = said.note.as_str()));
    }
    if response.clicked() {
        let had = state.kind;
        state.go(view, at);
        state.focus_cursor = true;
        if state.carried.is_some() || (had.is_some() && block.is_none()) {
            state.act(view, out);
        }
    }
}

fn place_name(at: usize, whole: bool) -> String {
    let day = day_name(at);
    match at % 2 {
        _ if whole => tr!("calendar-whole-day", day = day),
        0 => tr!("calendar-first-half", day = day),
        _ => tr!("calendar-second-half", day = day),
    }
}

/// What a half-day says.
fn said(view: &View<'_>, talks: &[(String, String)], at: usize) -> Said {
    match view.slots().get(at) {
        Some(Slot::Event) => {
            let (title, note) = match at {
                0 => (tr!("calendar-event-planning"), ""),
                _ if at + 1 == HALF_DAYS => (tr!("calendar-event-retrospective"), ""),
                _ if at + 2 == HALF_DAYS => (tr!("calendar-event-review"), ""),
                _ => (tr!("calendar-event-daily"), tr!("calendar-event-daily.note")),
            };
            Said::new(title, note)
        }
        Some(Slot::Taken(cause)) => Said::new(tr!("calendar-taken"), words::interruption(*cause)),
        Some(Slot::Talk) => {
            let before = view.slots()[..at].iter().filter(|slot| **slot == Slot::Talk).count();
            match talks.get(before) {
                Some((title, note)) => Said::new(title, note),
                None => Said::new(tr!("calendar-talks"), tr!("calendar-talk-done")),
            }
        }
        Some(Slot::Block(index)) => {
            let index = usize::from(*index);
            let Some(block) = view.blocks().get(index) else { return Said::default() };
            let about = words::about(view, block, before(view, index));
            Said { title: words::block_title(view, block), note: about.short, brief: about.brief, is_idle: about.is_idle }
        }
        Some(Slot::Free) | None => Said::new(tr!("calendar-free"), ""),
    }
}

/// The talks of the inbox, one entry per half-day they took; two halves share one.
fn talks(run: &Recording) -> Vec<(String, String)> {
    let view = run.view();
    let mut talks: Vec<(String, String)> = Vec::new();
    let mut spent = 0.0;
    for (_, made) in run.decisions_of(view.sprint()) {
        let Decision::Answer(request, answer) = made else { continue };
        let who = words::first_name(&view, view.scenario().requests[request.index()].from);
        let (title, note) = match answer {
            Answer::AskWhy => {
                let found = if view.because(*request).is_some() { tr!("calendar-talk-found") } else { tr!("calendar-talk-no-answer") };
                (tr!("calendar-talk-why", who = who), found)
            }
            Answer::DeclineBecause(_) => (tr!("calendar-talk-reason", who = who), tr!("calendar-talk-done")),
            Answer::OfferAlternative(_) => (tr!("calendar-talk-offer", who = who), tr!("calendar-talk-done")),
            _ => continue,
        };
        spent += view.talk_of(*answer);
        if talks.len() < spent.ceil() as usize {
            talks.resize(spent.ceil() as usize, (title, note.to_owned()));
        } else if let Some((said, _)) = talks.last_mut() {
            said.push_str(&format!(", {who}"));
        }
    }
    talks
}

/// How many blocks of the same kind come before one in the calendar.
pub(super) fn before(view: &View<'_>, index: usize) -> usize {
    let (Some(block), Some(start)) = (view.blocks().get(index), moves::start_of(view, index)) else { return 0 };
    let earlier =
        |other: &usize| view.blocks()[*other].kind() == block.kind() && moves::start_of(view, *other).is_some_and(|at| at < start);
    (0..view.blocks().len()).filter(earlier).count()
}

fn paint(ui: &Ui, theme: &Theme, view: &View<'_>, at: usize, rect: Rect, here: bool, carried: bool) {
    let painter = ui.painter();
    let radius = CornerRadius::same(space::RADIUS_BLOCK);
    let plain = Stroke::new(space::STROKE, theme.line);
    match view.slots().get(at) {
        Some(Slot::Block(index)) => {
            let strategic = view.blocks().get(usize::from(*index)).is_some_and(|block| block.kind().is_strategic());
            plane_block(painter, theme, rect, if strategic { Plane::Strategic } else { Plane::Tactical }, carried);
        }
        Some(Slot::Talk) => plane_block(painter, theme, rect, Plane::Strategic, false),
        Some(Slot::Taken(_)) => {
            painter.rect(rect, radius, theme.surface, plain, StrokeKind::Inside);
            hatch(painter, rect.shrink(space::STROKE), theme.line);
        }
        Some(Slot::Event) => {
            painter.rect(rect, radius, theme.surface, plain, StrokeKind::Inside);
        }
        Some(Slot::Free) | None => {
            dashed_outline(painter, rect, f32::from(space::RADIUS_BLOCK), Stroke::new(space::STROKE, theme.edge));
        }
    }
    if here {
        painter.rect_stroke(rect.expand(space::STROKE), radius, Stroke::new(space::FOCUS, theme.accent), StrokeKind::Outside);
    }
}

pub(super) fn plane_block(painter: &Painter, theme: &Theme, rect: Rect, plane: Plane, carried: bool) {
    let colour = plane.colour(theme);
    let fill = if carried { theme.raised } else { theme.tint(colour) };
    painter.rect(rect, CornerRadius::same(space::RADIUS_BLOCK), fill, Stroke::new(space::STROKE, theme.line), StrokeKind::Inside);
    painter.rect_filled(rect.with_max_x(rect.left() + space::SELECTED_BAR), CornerRadius::same(space::RADIUS_BAR), colour);
    if carried {
        painter.rect_stroke(rect, CornerRadius::same(space::RADIUS_BLOCK), Stroke::new(space::STROKE, theme.accent), StrokeKind::Inside);
    }
}

fn hatch(painter: &Painter, rect: Rect, colour: Color32) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        painter.line_segment([pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())], Stroke::new(space::STROKE, colour));
        x += HATCH;
    }
}

fn write(ui: &Ui, theme: &Theme, rect: Rect, said: &Said, note: &str, slot: Option<&Slot>) {
    let inside = rect.shrink2(vec2(space::GAP, space::GRID + space::FOCUS));
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let locked = matches!(slot, Some(Slot::Taken(_)));
    let free = matches!(slot, Some(Slot::Free) | None);
    let icon_room = if locked { space::ICON_NOTE + space::GRID } else { 0.0 };
    let high = rect.height() > space::HALF_DAY;
    let (title_colour, style) = if free { (theme.dim, Type::NOTE) } else { (theme.ink, Type::NOTE_STRONG) };
    let note_rows = if high { 4 } else { 2 };
    // What is wasted says so in its place.
    let (note, colour) = if said.is_idle { (format!("{} {note}", name::WARNING), theme.warn) } else { (note.to_owned(), theme.dim) };
    let note = Type::NOTE.block(ui, note, colour, inside.width(), note_rows);
    // What the note leaves, the title may take.
    let room = inside.height() - if note.text().is_empty() { 0.0 } else { note.size().y };
    let title_rows = ((room / Type::NOTE.line) as usize).max(1);
    let title = style.block(ui, &said.title, title_colour, inside.width() - icon_room, title_rows);
    let below = inside.top() + title.size().y;
    painter.galley(inside.min, title, title_colour);
    painter.galley(pos2(inside.left(), below), note, colour);
    if locked {
        let at = pos2(inside.right() - space::ICON_NOTE / 2.0, inside.top() + Type::NOTE.line / 2.0);
        icon::paint(&painter, at, name::LOCK_SIMPLE, Drawn::Fill, space::ICON_NOTE, theme.dim);
    }
}

/// Why the last move did not work, or the keys.
fn foot(ui: &mut Ui, view: &View<'_>, state: &mut CalendarState, both: bool, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    if !state.message.is_empty() {
        ui.horizontal_wrapped(|ui| {
            Type::NOTE.label(ui, format!("{} {}", name::WARNING, state.message), theme.warn);
        });
        return;
    }
    if state.carried.is_some() {
        Type::NOTE.label(ui, tr!("calendar-carried"), theme.accent);
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if ui.available_width() >= KEYS {
            let keys = [
                ("Space", tr!("calendar-key-pick-up")),
                (tr!("keys-arrow-keys"), tr!("calendar-key-move")),
                ("Del", tr!("calendar-key-leave-out")),
                ("S", tr!("calendar-key-swap")),
            ];
            for (key, what) in keys {
                key_chip(ui, key);
                Type::NOTE.label(ui, what, theme.dim);
            }
        }
        if !both {
            let other = 1 - state.cursor / WEEK;
            if Button::quiet(&tr!("calendar-week", number = other + 1)).icon(name::CALENDAR_BLANK).show(ui).clicked() {
                state.go(view, other * WEEK);
            }
        }
        if !view.blocks().is_empty() && Button::quiet(tr!("calendar-empty-it")).show(ui).clicked() {
            out.push(Intent::Decide(Decision::ClearCalendar));
        }
    });
}
