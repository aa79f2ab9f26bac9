//! Decisions as lanes: once while they were the same, then each run's own.
use super::{Change, WhatIfData, WhatIfState, changes};
use crate::tr;
use crate::ui::{
    Look, Type,
    desk::words as marks,
    egui::{Color32, CornerRadius, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2},
    space,
    widgets::paint_mark,
};

/// The lanes of all sprints, and beside them what other luck would have made of it.
pub(super) fn show(ui: &mut Ui, data: &WhatIfData<'_>, state: &mut WhatIfState) {
    let area = ui.available_rect_before_wrap();
    let (lanes, note) = area.split_left_right_at_x(area.right() - NOTE);
    let (names, sprints) = lanes.split_left_right_at_x(lanes.left() + NAMES);
    let rows = Rows::of(lanes);
    let theme = Look::of(ui).theme;
    let named = [
        (rows.original, tr!("what-if-original.inside"), theme.accent),
        (rows.same, tr!("what-if-same"), theme.dim),
        (rows.fork, tr!("what-if-fork.inside"), theme.strategic),
    ];
    for (y, name, colour) in named {
        let galley = Type::NOTE_STRONG.line(ui, name, colour);
        ui.painter().galley(pos2(names.left(), y - galley.size().y / 2.0), galley, colour);
    }
    let count = data.fork.view().sprints();
    let parted = data.original.parts_in();
    // Sprints that were the same say less, so they take less room.
    let share = |sprint: usize| if sprint < parted { SAME } else { 1.0 };
    let whole: f32 = (0..count).map(share).sum();
    let mut left = sprints.left();
    let same = marks::marks(&data.original.recording);
    for sprint in 0..count {
        let width = sprints.width() * share(sprint) / whole;
        let column = Rect::from_min_max(pos2(left, area.top()), pos2(left + width, area.bottom()));
        left += width;
        let (pressed, reached) = head(ui, column, sprint, state, parted);
        if sprint < parted {
            let shown = same.get(sprint).map_or(&[][..], |marks| marks);
            once(ui, column, rows.same, shown);
        } else {
            if sprint == parted {
                fork_out(ui, column, &rows);
            }
            let both = changes::own(data, sprint);
            for (y, colour, texts) in [(rows.original, theme.accent, &both[0]), (rows.fork, theme.strategic, &both[1])] {
                lane(ui, column, y, colour, texts, sprint == parted);
            }
        }
        if pressed || reached {
            state.at = Some(sprint);
        }
        if pressed {
            state.open = (sprint >= parted).then_some(sprint);
        }
    }
    let mut words = ui.new_child(crate::ui::egui::UiBuilder::new().max_rect(note.shrink2(vec2(space::GAP, 0.0))).id_salt("luck"));
    words.add_space(space::GAP_GROUP);
    Type::NOTE.label(&mut words, luck(data), theme.dim);
}

/// Heights of the three lanes.
struct Rows {
    original: f32,
    same: f32,
    fork: f32,
}

impl Rows {
    fn of(area: Rect) -> Self {
        // Each lane has its words above and a note below; what room is left parts the two.
        let above = ROWS as f32 * Type::NOTE.line + OFF;
        let original = area.top() + Type::NOTE.line + above;
        let fork = (area.bottom() - Type::NOTE.line - OFF).max(original + Type::NOTE.line + OFF + above);
        Self { original, same: f32::midpoint(original, fork), fork }
    }
}

/// A sprint's number over a line down; whether it was pressed, and whether the keyboard has come to it.
fn head(ui: &mut Ui, column: Rect, sprint: usize, state: &WhatIfState, parted: usize) -> (bool, bool) {
    let look = Look::of(ui);
    let theme = look.theme;
    let response = ui.interact(column, ui.id().with(("sprint", sprint)), Sense::click());
    let is_shown = state.at == Some(sprint);
    if is_shown || response.hovered() {
        ui.painter().rect_filled(column, CornerRadius::ZERO, theme.surface);
    }
    ui.painter().vline(column.left(), column.y_range(), Stroke::new(space::STROKE, theme.line));
    let text = if sprint == 0 { tr!("what-if-sprint", sprint = 1) } else { (sprint + 1).to_string() };
    let colour = if is_shown { theme.accent } else { theme.dim };
    // With few numbers the first sprint has its own, that of the fork, and the one that is pointed at.
    if look.all_numbers || [0, parted].contains(&sprint) || is_shown || response.hovered() || response.has_focus() {
        let galley = Type::NOTE.line(ui, text, colour);
        ui.painter().galley(column.left_top() + vec2(space::GAP, 0.0), galley, colour);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(column.shrink(space::FOCUS), space::RADIUS_KEY, Stroke::new(space::FOCUS, theme.ink), StrokeKind::Inside);
    }
    response.widget_info(|| {
        let words = if sprint < parted {
            tr!("what-if-sprint-same", sprint = sprint + 1)
        } else {
            tr!("what-if-sprint-otherwise", sprint = sprint + 1)
        };
        WidgetInfo::labeled(WidgetType::Button, true, words)
    });
    (response.clicked(), response.gained_focus())
}

/// Decisions that both runs made, as marks.
fn once(ui: &Ui, column: Rect, y: f32, shown: &[crate::ui::widgets::DecisionMark]) {
    let theme = Look::of(ui).theme;
    let room = ((column.width() - 2.0 * space::GAP) / MARK_STEP).floor().max(1.0) as usize;
    for (k, mark) in shown.iter().take(room).enumerate() {
        let place = pos2(column.left() + space::GAP + (k as f32 + 0.5) * MARK_STEP, y);
        paint_mark(ui.painter(), place, MARK, mark.kind, mark.plane.colour(&theme));
    }
}

/// From the line in the middle to both lanes.
fn fork_out(ui: &Ui, column: Rect, rows: &Rows) {
    let theme = Look::of(ui).theme;
    let from = pos2(column.left(), rows.same);
    for (y, colour) in [(rows.original, theme.accent), (rows.fork, theme.strategic)] {
        let to = pos2(column.left() + OUT, y);
        let bend = OUT / 2.0;
        let curve = crate::ui::egui::epaint::CubicBezierShape::from_points_stroke(
            [from, from + vec2(bend, 0.0), to - vec2(bend, 0.0), to],
            false,
            Color32::TRANSPARENT,
            Stroke::new(space::STROKE_SELECTED, colour),
        );
        ui.painter().add(Shape::CubicBezier(curve));
    }
}

/// A run's own decisions of a sprint: a dot if there are any, the first in words, the number of the others.
fn lane(ui: &Ui, column: Rect, y: f32, colour: Color32, texts: &[String], is_first: bool) {
    let theme = Look::of(ui).theme;
    let from = column.left() + if is_first { OUT } else { 0.0 };
    ui.painter().hline(from..=column.right(), y, Stroke::new(space::STROKE_SELECTED, colour));
    let Some(first) = texts.first() else { return };
    let dot: Pos2 = pos2(from + DOT, y);
    ui.painter().circle_filled(dot, DOT, colour);
    let left = dot.x + DOT + space::GAP_TIGHT;
    let width = column.right() - left - space::GAP_TIGHT;
    let above = Type::NOTE.block(ui, first.as_str(), theme.ink, width, ROWS);
    ui.painter().galley(pos2(left, y - above.size().y - OFF), above, theme.ink);
    if texts.len() > 1 {
        let more = Look::of(ui).shows(tr!("what-if-more.few").to_owned(), tr!("what-if-more", count = texts.len() - 1));
        let more = Type::NOTE.block(ui, more, theme.dim, width, 1);
        ui.painter().galley(pos2(left, y + OFF), more, theme.dim);
    }
}

/// What this luck says and, where both runs were reviewed, what other luck says.
pub(super) fn luck(data: &WhatIfData<'_>) -> String {
    let change = Change::of(data.reference, [&data.original.recording, data.fork], data.scores);
    match change.others {
        Some(others) => tr!("what-if-luck", own = change.own, others = others),
        None => tr!("what-if-luck-unknown", own = change.own),
    }
}

const NOTE: f32 = 216.0;
const NAMES: f32 = 84.0;
/// Rows of words above a lane, and how far all words are off it.
const ROWS: usize = 2;
const OFF: f32 = 1.0;
/// Width of a sprint that was the same, by that of one that was not.
const SAME: f32 = 0.55;
const MARK: f32 = 8.0;
const MARK_STEP: f32 = 11.0;
const DOT: f32 = 4.0;
const OUT: f32 = 20.0;
