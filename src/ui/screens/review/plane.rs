//! Where the choices landed: strategic over tactical, with earlier runs of the scenario.
use crate::program::Earlier;
use crate::score::{Measured, Scores};
use crate::ui::{
    Look, Theme, Type,
    egui::{Color32, CornerRadius, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2},
    number, space,
    widgets::section_header,
};
use crate::{tr, words};

/// The plane, as wide as there is room, at most as high as given.
pub(super) fn show(ui: &mut Ui, scores: &Scores, earlier: &[Earlier], most_high: f32) {
    section_header(ui, None, tr!("run-review-landed"), "");
    plane(ui, scores.strategic.zip(scores.tactical), earlier, most_high);
}

/// The plane alone: a run that is looked at, strategic and tactical, and earlier ones.
pub(in super::super) fn plane(ui: &mut Ui, own: Option<(Measured, Measured)>, earlier: &[Earlier], most_high: f32) {
    let look = Look::of(ui);
    let theme = look.theme;
    let width = ui.available_width();
    let height = (width * RATIO).min(most_high).max(LEAST_HIGH);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let field = Rect::from_min_max(rect.left_top() + vec2(SIDE, 0.0), rect.right_bottom() - vec2(0.0, FOOT));
    let mut taken = paint_field(ui, field, &theme);
    let at = |strategic: f64, tactical: f64| {
        let part = |v: f64| (v / FULL).clamp(0.0, 1.0) as f32;
        pos2(field.left() + field.width() * part(tactical), field.bottom() - field.height() * part(strategic))
    };
    // No words over a point; what this run came to is named first.
    let points = earlier.iter().filter_map(|run| run.strategic.zip(run.tactical)).chain(own);
    taken.extend(
        points.map(|(strategic, tactical)| Rect::from_center_size(at(strategic.value, tactical.value), Vec2::splat(2.0 * (DOT + 1.0)))),
    );
    if let Some((strategic, tactical)) = own {
        let centre = at(strategic.value, tactical.value);
        let words = look.shows(tr!("run-review-you").to_owned(), in_figures(strategic, tactical));
        label(ui, field, centre, &words, Type::NOTE_STRONG, theme.ink, &mut taken);
    }
    let mut path: Vec<Pos2> = Vec::new();
    for run in earlier {
        let (Some(strategic), Some(tactical)) = (run.strategic, run.tactical) else { continue };
        let centre = at(strategic.value, tactical.value);
        cross(ui, centre, field, strategic, tactical, theme.dim);
        ui.painter().circle(centre, DOT, theme.ground, Stroke::new(space::STROKE_SELECTED, theme.dim));
        label(ui, field, centre, &run.name, Type::NOTE, theme.dim, &mut taken);
        path.push(centre);
    }
    let value = if let Some((strategic, tactical)) = own {
        let centre = at(strategic.value, tactical.value);
        path.push(centre);
        cross(ui, centre, field, strategic, tactical, theme.accent);
        ui.painter().circle_filled(centre, DOT + 1.0, theme.accent);
        let quadrant = words::quadrant_told(strategic, tactical);
        tr!("run-review-place", strategic = figure(strategic), tactical = figure(tactical), quadrant = quadrant)
    } else if earlier.is_empty() {
        tr!("run-review-no-place").to_owned()
    } else {
        let told = earlier.iter().filter_map(|run| Some((run, run.strategic?, run.tactical?)));
        let place = |(run, strategic, tactical): (&Earlier, Measured, Measured)| {
            tr!("run-review-place-of", run = run.name.as_str(), strategic = figure(strategic), tactical = figure(tactical))
        };
        told.map(place).collect::<Vec<String>>().join("; ")
    };
    ui.painter().extend(Shape::dashed_line(&path, Stroke::new(space::STROKE, theme.dim), DASH, DASH));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, tr!("run-review-plane")));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(value.as_str()));
    response.on_hover_text(value);
}

fn figure(of: Measured) -> String {
    format!("{} {}", number::plain(of.value as f32, 0), number::noise(of.se as f32, 0))
}

fn in_figures(strategic: Measured, tactical: Measured) -> String {
    format!("{} · {}", figure(strategic), figure(tactical))
}

/// The field with its names; where those of the corners are.
fn paint_field(ui: &Ui, field: Rect, theme: &Theme) -> Vec<Rect> {
    stamp(ui, field, &[]);
    let mut taken = Vec::new();
    let painter = ui.painter();
    let half = field.width() / 2.0 - 2.0 * space::GAP;
    for (strategic, tactical) in [(0.0, 0.0), (0.0, FULL), (FULL, 0.0), (FULL, FULL)] {
        let name = Type::NOTE.block(ui, words::quadrant(strategic, tactical), theme.dim, half, 2);
        let x = if tactical > 0.0 { field.right() - space::GAP - name.size().x } else { field.left() + space::GAP };
        let y = if strategic > 0.0 { field.top() + space::GAP_TIGHT } else { field.bottom() - space::GAP_TIGHT - name.size().y };
        taken.push(Rect::from_min_size(pos2(x, y), name.size()));
        painter.galley(pos2(x, y), name, theme.dim);
    }
    let foot = field.bottom() + space::GAP_TIGHT;
    let word = |text: &str, colour: Color32| Type::NOTE.line(ui, text, colour);
    let tactical = word(tr!("run-review-tactical.inside"), theme.tactical);
    painter.galley(pos2(field.center().x - tactical.size().x / 2.0, foot), tactical, theme.tactical);
    if Look::of(ui).all_numbers {
        painter.galley(pos2(field.left(), foot), word("0", theme.dim), theme.dim);
        let most = word("100", theme.dim);
        painter.galley(pos2(field.right() - most.size().x, foot), most, theme.dim);
    }
    let strategic = word(tr!("run-review-strategic.inside"), theme.strategic);
    let (long, high) = (strategic.size().x, strategic.size().y);
    let upright = crate::ui::egui::epaint::TextShape::new(
        pos2(field.left() - space::GAP_TIGHT - high, field.center().y + long / 2.0),
        strategic,
        theme.strategic,
    );
    painter.add(upright.with_angle(-std::f32::consts::FRAC_PI_2));
    taken
}

/// A cross that reaches one standard error each way, within the field.
fn cross(ui: &Ui, centre: Pos2, field: Rect, strategic: Measured, tactical: Measured, colour: Color32) {
    let reach = |se: f64, side: f32| (se / FULL) as f32 * side;
    let (x, y) = (reach(tactical.se, field.width()), reach(strategic.se, field.height()));
    let stroke = Stroke::new(space::STROKE_SELECTED, colour);
    ui.painter().hline((centre.x - x).max(field.left())..=(centre.x + x).min(field.right()), centre.y, stroke);
    ui.painter().vline(centre.x, (centre.y - y).max(field.top())..=(centre.y + y).min(field.bottom()), stroke);
}

/// Words beside a point, at the first side where they stay in the field and over no others; nowhere if there is none.
fn label(ui: &Ui, field: Rect, centre: Pos2, text: &str, style: Type, colour: Color32, taken: &mut Vec<Rect>) {
    let galley = style.block(ui, text, colour, field.width() - space::GAP, 1);
    let size = galley.size();
    let (right, left) = (centre.x + space::GAP, centre.x - space::GAP - size.x);
    let (above, below) = (centre.y - size.y - space::GAP_TIGHT, centre.y + space::GAP_TIGHT);
    let lines = [above, below, above - size.y, below + size.y];
    let mut places = lines.into_iter().flat_map(|y| [right, left].map(|x| Rect::from_min_size(pos2(x, y), size)));
    let is_free = |place: &Rect| field.contains_rect(*place) && !taken.iter().any(|other| other.intersects(*place));
    if let Some(place) = places.find(is_free) {
        taken.push(place);
        ui.painter().galley(place.min, galley, colour);
    }
}

/// The plane as small as a stamp: quadrants, and a dot per run, the last one filled.
pub(in super::super) fn stamp(ui: &Ui, field: Rect, runs: &[Earlier]) {
    let theme = Look::of(ui).theme;
    let painter = ui.painter();
    painter.rect(field, CornerRadius::same(space::RADIUS_KEY), theme.ground, Stroke::new(space::STROKE, theme.line), StrokeKind::Inside);
    let leader = Rect::from_min_max(pos2(field.center().x, field.top()), pos2(field.right(), field.center().y));
    painter.rect_filled(leader.shrink(space::STROKE), CornerRadius::same(space::RADIUS_KEY), theme.accent.gamma_multiply(LEADER));
    painter.vline(field.center().x, field.y_range(), Stroke::new(space::STROKE, theme.line));
    painter.hline(field.x_range(), field.center().y, Stroke::new(space::STROKE, theme.line));
    let placed: Vec<(f64, f64)> = runs.iter().filter_map(|run| Some((run.strategic?.value, run.tactical?.value))).collect();
    for (k, (strategic, tactical)) in placed.iter().enumerate() {
        let part = |v: f64| (v / FULL).clamp(0.0, 1.0) as f32;
        let at = pos2(field.left() + field.width() * part(*tactical), field.bottom() - field.height() * part(*strategic));
        let colour = if k + 1 == placed.len() { theme.ink } else { theme.edge };
        painter.circle_filled(at, STAMP_DOT, colour);
    }
}

const FULL: f64 = 100.0;
const STAMP_DOT: f32 = 3.5;
/// Height for a width.
const RATIO: f32 = 0.74;
const LEAST_HIGH: f32 = 120.0;
/// Room for the words at the left and below.
const SIDE: f32 = 24.0;
const FOOT: f32 = 24.0;
const DOT: f32 = 5.0;
const DASH: f32 = 3.0;
/// How much the best quadrant is lit.
const LEADER: f32 = 0.07;
