//! Dashed outlines: what is not there yet, or not known well enough to be drawn whole.
use crate::ui::egui::{Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2};

/// Paints a dashed outline just inside a rectangle, its corners rounded.
pub fn dashed_outline(painter: &Painter, rect: Rect, radius: f32, stroke: Stroke) {
    painter.extend(Shape::dashed_line(&outline(rect.shrink(stroke.width / 2.0), radius), stroke, DASH, DASH));
}

/// A closed path, because egui dashes paths only.
fn outline(rect: Rect, radius: f32) -> Vec<Pos2> {
    let r = radius.min(rect.width() / 2.0).min(rect.height() / 2.0);
    let corners = [
        (pos2(rect.right() - r, rect.top() + r), -0.25),
        (pos2(rect.right() - r, rect.bottom() - r), 0.0),
        (pos2(rect.left() + r, rect.bottom() - r), 0.25),
        (pos2(rect.left() + r, rect.top() + r), 0.5),
    ];
    let mut path: Vec<Pos2> = corners
        .iter()
        .flat_map(|&(centre, from)| {
            (0..=CORNER_STEPS).map(move |step| {
                let turn = from + 0.25 * step as f32 / CORNER_STEPS as f32;
                centre + r * Vec2::angled(turn * std::f32::consts::TAU)
            })
        })
        .collect();
    path.extend(path.first().copied());
    path
}

const DASH: f32 = 2.5;
const CORNER_STEPS: usize = 4;
