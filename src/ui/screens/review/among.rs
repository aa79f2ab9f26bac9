//! Where the run's outcome is among those of the same decisions under other luck.
use crate::tr;
use crate::ui::screens::strips::jitter;
use crate::ui::{
    Look, Type,
    egui::{Color32, Pos2, Rect, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2},
    number, space,
};

/// How many in a hundred re-runs were worse.
pub(super) fn better_than(index: f64, all: &[f64]) -> usize {
    let worse = all.iter().filter(|other| **other < index).count();
    (worse as f64 / all.len().max(1) as f64 * 100.0).round() as usize
}

/// The outcomes as points on an upright line.
pub(super) fn upright(ui: &mut Ui, index: f64, all: &[f64], height: f32) {
    let (rect, response) = ui.allocate_exact_size(vec2(WIDTH, height), Sense::hover());
    let line = Rect::from_min_max(rect.left_top() + vec2(0.0, space::PAD_LIST), rect.right_bottom() - vec2(0.0, space::PAD_LIST));
    let (low, high) = ends(index, all);
    let y = |of: f64| line.bottom() - line.height() * ((of - low) / (high - low)) as f32;
    let theme = Look::of(ui).theme;
    let middle = rect.left() + MIDDLE;
    for (i, other) in all.iter().enumerate() {
        dot(ui, pos2(middle + (jitter(i) - 0.5) * SPREAD, y(*other)), theme.strategic);
    }
    for (at, word) in landmarks(ui) {
        ui.painter().hline(rect.left()..=rect.left() + 2.0 * MIDDLE, y(at), Stroke::new(space::STROKE, theme.edge));
        words(ui, rect, y(at), word, Type::NOTE, theme.dim, y(index));
    }
    ui.painter().circle_filled(pos2(middle, y(index)), YOU, theme.accent);
    let you = you(ui, index);
    words(ui, rect, y(index), &you, Type::NOTE_STRONG, theme.accent, f32::INFINITY);
    tell(ui, response, index, all);
}

/// The same lying, where there is no room beside the fan.
pub(super) fn flat(ui: &mut Ui, index: f64, all: &[f64]) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), FLAT), Sense::hover());
    let theme = Look::of(ui).theme;
    let (low, high) = ends(index, all);
    let line = rect.shrink2(vec2(space::GAP_PART, 0.0));
    let x = |of: f64| line.left() + line.width() * ((of - low) / (high - low)) as f32;
    let middle = rect.top() + FLAT / 2.0;
    for (i, other) in all.iter().enumerate() {
        dot(ui, pos2(x(*other), middle + (jitter(i) - 0.5) * SPREAD), theme.strategic);
    }
    for (at, word) in landmarks(ui) {
        ui.painter().vline(x(at), middle - MIDDLE..=middle + MIDDLE, Stroke::new(space::STROKE, theme.edge));
        centred(ui, rect, x(at), rect.bottom() - Type::NOTE.line, word, Type::NOTE, theme.dim);
    }
    ui.painter().circle_filled(pos2(x(index), middle), YOU, theme.accent);
    let you = you(ui, index);
    centred(ui, rect, x(index), rect.top(), &you, Type::NOTE_STRONG, theme.accent);
    tell(ui, response, index, all);
}

/// Par and doing nothing, by name; with all numbers by value, too.
fn landmarks(ui: &Ui) -> [(f64, &'static str); 2] {
    let look = Look::of(ui);
    let par = look.shows(tr!("plot-par"), tr!("run-review-par-at"));
    [(PAR, par), (0.0, look.shows(tr!("run-review-nothing"), tr!("run-review-nothing.at")))]
}

/// The run by name; with all numbers by value, too.
fn you(ui: &Ui, index: f64) -> String {
    Look::of(ui).shows(tr!("run-review-you").to_owned(), tr!("run-review-you.at", index = number::plain(index as f32, 0)))
}

fn dot(ui: &Ui, at: Pos2, colour: Color32) {
    ui.painter().circle_filled(at, DOT, colour.gamma_multiply(FAINT));
}

/// Words right of the line; those that would meet the player's are left out of its way.
fn words(ui: &Ui, rect: Rect, y: f32, text: &str, style: Type, colour: Color32, you: f32) {
    let galley = style.line(ui, text, colour);
    let half = galley.size().y / 2.0;
    let off = y - you;
    let y = if off.abs() < 2.0 * half { you + 2.0 * half * if off < 0.0 { -1.0 } else { 1.0 } } else { y };
    let y = y.clamp(rect.top() + half, (rect.bottom() - half).max(rect.top() + half));
    ui.painter().galley(pos2(rect.left() + 2.0 * MIDDLE + space::GAP_TIGHT, y - half), galley, colour);
}

fn centred(ui: &Ui, rect: Rect, x: f32, top: f32, text: &str, style: Type, colour: Color32) {
    let galley = style.line(ui, text, colour);
    let left = (x - galley.size().x / 2.0).min(rect.right() - galley.size().x).max(rect.left());
    ui.painter().galley(pos2(left, top), galley, colour);
}

fn tell(ui: &Ui, response: Response, index: f64, all: &[f64]) {
    let value = tr!("run-review-among-value", index = number::plain(index as f32, 0), better = better_than(index, all));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, tr!("run-review-among")));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(value.as_str()));
    response.on_hover_text(value);
}

fn ends(index: f64, all: &[f64]) -> (f64, f64) {
    let (low, high) = all.iter().fold((index.min(0.0), index.max(PAR)), |(low, high), other| (low.min(*other), high.max(*other)));
    (low, high.max(low + 1.0))
}

/// Width of the upright line with its words.
pub(super) const WIDTH: f32 = 104.0;
const MIDDLE: f32 = 18.0;
const SPREAD: f32 = 24.0;
const FLAT: f32 = 68.0;
const PAR: f64 = 100.0;
const DOT: f32 = 2.0;
const YOU: f32 = 5.0;
const FAINT: f32 = 0.6;
