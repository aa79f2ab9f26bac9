//! Options as strips of worlds: what each came to, over one axis.
use super::plots::{LINES, round_step};
use crate::tr;
use crate::ui::{
    Look, Type,
    egui::{Color32, CornerRadius, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2},
    number, space,
};

/// What an option came to in each world, in points.
#[derive(Debug, Clone)]
pub(super) struct Strip<'a> {
    /// The option.
    pub name: &'a str,
    /// A value for each world.
    pub values: Vec<f32>,
    /// Its colour.
    pub colour: Color32,
}

/// The strips, one below the other, and their axis.
pub(super) fn strips(ui: &mut Ui, all: &[Strip<'_>]) {
    let over = Axis::of(all.iter().flat_map(|strip| strip.values.iter().copied()));
    ui.spacing_mut().item_spacing.y = 0.0;
    for Strip { name, values, colour } in all {
        strip(ui, name, values, *colour, &over);
    }
    axis(ui, &over);
}

/// Their mean.
pub(super) fn mean(values: &[f32]) -> f32 {
    values.iter().sum::<f32>() / values.len().max(1) as f32
}

/// Where a point is beside the line, so that those of one place can be told apart: the golden ratio leaves no rows.
pub(super) fn jitter(i: usize) -> f32 {
    (i as f32 * GOLDEN).fract()
}

/// What the strips lie over, from a round number to a round number: as far as the draws go and no farther, since
/// the choices differ by less than what is left of them to the worth of doing nothing.
struct Axis {
    step: f32,
    /// Steps from nothing to either end.
    first: i32,
    last: i32,
}

impl Axis {
    fn of(values: impl Iterator<Item = f32>) -> Self {
        let (low, high) = values.fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
        let (low, high) = if low <= high { (low, high) } else { (0.0, PAR) };
        let step = round_step((f64::from(high - low) / LINES).max(STEP_LEAST)) as f32;
        let first = (low / step).floor() as i32;
        Self { step, first, last: ((high / step).ceil() as i32).max(first + 1) }
    }

    /// Where a value lies, from 0 at the left end to 1 at the right.
    fn share(&self, value: f32) -> f32 {
        (value / self.step - self.first as f32) / (self.last - self.first) as f32
    }
}

fn place(rect: Rect) -> Rect {
    let name = if rect.width() >= BESIDE_FROM { NAME.max(rect.width() * NAME_SHARE) } else { 0.0 };
    Rect::from_min_max(pos2(rect.left() + name, rect.top()), rect.right_bottom()).shrink2(vec2(space::PAD_PANEL, 0.0))
}

fn strip(ui: &mut Ui, name: &str, values: &[f32], colour: Color32, over: &Axis) {
    let look = Look::of(ui);
    let theme = look.theme;
    let width = ui.available_width();
    if width < BESIDE_FROM {
        Type::NOTE.elided(ui, name, theme.ink, 1);
    }
    let (rect, response) = ui.allocate_exact_size(vec2(width, STRIP), Sense::hover());
    let line = place(rect);
    let x = |v: f32| line.left() + line.width() * over.share(v);
    let middle = rect.bottom() - DOTS / 2.0 - space::GAP_TIGHT;
    let painter = ui.painter();
    if width >= BESIDE_FROM {
        let galley = Type::NOTE.block(ui, name, theme.ink, line.left() - space::PAD_PANEL - rect.left(), 2);
        painter.galley(pos2(rect.left(), middle - galley.size().y / 2.0), galley, theme.ink);
    }
    let mut sorted = values.to_vec();
    sorted.sort_by(f32::total_cmp);
    let at = |share: f32| sorted.get(((sorted.len().saturating_sub(1)) as f32 * share).round() as usize).copied().unwrap_or(0.0);
    let (from, to) = (at(LOW), at(1.0 - LOW));
    let band = Rect::from_x_y_ranges(x(from)..=x(to), middle - space::BAR..=middle + space::BAR);
    painter.rect_filled(band, CornerRadius::same(space::RADIUS_BAR), colour.gamma_multiply(BAND));
    for (i, value) in values.iter().enumerate() {
        painter.circle_filled(pos2(x(*value), middle + (jitter(i) - 0.5) * DOTS), DOT, colour.gamma_multiply(FAINT));
    }
    let mean = mean(values);
    painter.vline(x(mean), middle - DOTS / 2.0..=middle + DOTS / 2.0, Stroke::new(space::FOCUS, colour));
    if look.all_numbers {
        let figure = Type::NOTE_STRONG.line(ui, number::plain(mean, 1), colour);
        let left = (x(mean) - figure.size().x / 2.0).clamp(line.left(), (line.right() - figure.size().x).max(line.left()));
        painter.galley(pos2(left, rect.top()), figure, colour);
    }
    let value = tr!("run-review-strip-value", mean = number::plain(mean, 1), low = number::plain(from, 0), high = number::plain(to, 0));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(value.as_str()));
    response.on_hover_text(value);
}

/// The marks, with their values where all numbers show.
fn axis(ui: &mut Ui, over: &Axis) {
    let look = Look::of(ui);
    let theme = look.theme;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), Type::NOTE.line + space::GAP_TIGHT), Sense::hover());
    let line = place(rect);
    let x = |v: f32| line.left() + line.width() * over.share(v);
    ui.painter().hline(line.x_range(), rect.top(), Stroke::new(space::STROKE, theme.line));
    for mark in over.first..=over.last {
        let value = mark as f32 * over.step;
        ui.painter().vline(x(value), rect.top()..=rect.top() + space::GAP_TIGHT, Stroke::new(space::STROKE, theme.edge));
        let word = Type::NOTE.line(ui, look.shows(String::new(), number::plain(value, 0)), theme.dim);
        ui.painter().galley(pos2(x(value) - word.size().x / 2.0, rect.top() + space::GAP_TIGHT), word, theme.dim);
    }
}

const PAR: f32 = 100.0;
const GOLDEN: f32 = 0.618_034;
/// Labels closer than this would say more than the draws can.
const STEP_LEAST: f64 = 2.0;
/// Width from which names are beside the strips.
const BESIDE_FROM: f32 = 480.0;
const NAME: f32 = 120.0;
const NAME_SHARE: f32 = 0.24;
const STRIP: f32 = 30.0;
/// Height over which the points are spread.
const DOTS: f32 = 16.0;
const DOT: f32 = 1.5;
const FAINT: f32 = 0.7;
const BAND: f32 = 0.35;
/// Share of the draws below the band.
const LOW: f32 = 0.1;
