//! A round canvas of 64 units: shapes are given in its units and cut at its rim.
use std::f32::consts::TAU;

use crate::ui::egui::{Color32, Painter, Pos2, Shape, Stroke, Vec2, epaint::QuadraticBezierShape, pos2, vec2};

/// Units across the canvas.
const UNITS: f32 = 64.0;
/// Corners a round shape is drawn with.
const ROUND: usize = 36;

/// A disc to paint a face on.
pub(super) struct Canvas<'a> {
    painter: &'a Painter,
    centre: Pos2,
    /// What lies in the middle, and how far it is to the rim.
    middle: Pos2,
    reach: f32,
    scale: f32,
}

impl<'a> Canvas<'a> {
    /// A canvas of this diameter round a centre; a closer one shows only so much of the units, round a place.
    pub fn new(painter: &'a Painter, centre: Pos2, size: f32, middle: Pos2, closer: f32) -> Self {
        Self { painter, centre, middle, reach: UNITS / 2.0 / closer, scale: size / UNITS * closer }
    }

    fn place(&self, point: Pos2) -> Pos2 {
        self.centre + (point - self.middle) * self.scale
    }

    /// The whole disc in one colour.
    pub fn ground(&self, colour: Color32) {
        self.circle(self.middle, self.reach, colour);
    }

    /// A circle that lies inside the canvas.
    pub fn circle(&self, centre: Pos2, radius: f32, colour: Color32) {
        self.painter.circle_filled(self.place(centre), radius * self.scale, colour);
    }

    /// A ring that lies inside the canvas.
    pub fn ring(&self, centre: Pos2, radius: f32, width: f32, colour: Color32) {
        self.painter.circle_stroke(self.place(centre), radius * self.scale, Stroke::new(width * self.scale, colour));
    }

    /// A straight line.
    pub fn line(&self, from: Pos2, to: Pos2, width: f32, colour: Color32) {
        self.painter.line_segment([self.place(from), self.place(to)], Stroke::new(width * self.scale, colour));
    }

    /// A curve pulled towards `over`.
    pub fn curve(&self, from: Pos2, over: Pos2, to: Pos2, width: f32, colour: Color32) {
        let points = [from, over, to].map(|point| self.place(point));
        let stroke = Stroke::new(width * self.scale, colour);
        self.painter.add(QuadraticBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, stroke));
    }

    /// A convex outline, cut at the rim.
    pub fn fill(&self, outline: &[Pos2], colour: Color32) {
        let rim = ellipse(self.middle, Vec2::splat(self.reach));
        let cut = common(outline, &rim);
        if cut.len() > 2 {
            self.painter.add(Shape::convex_polygon(cut.into_iter().map(|p| self.place(p)).collect(), colour, Stroke::NONE));
        }
    }
}

/// The part two convex outlines have in common; `other` runs clockwise on the screen.
pub(super) fn common(outline: &[Pos2], other: &[Pos2]) -> Vec<Pos2> {
    let mut cut = outline.to_vec();
    for (i, &from) in other.iter().enumerate() {
        cut = keep_right_of(&cut, from, other[(i + 1) % other.len()]);
    }
    cut
}

/// An ellipse, clockwise on the screen.
pub(super) fn ellipse(centre: Pos2, radii: Vec2) -> Vec<Pos2> {
    (0..ROUND).map(|i| centre + radii * Vec2::angled(TAU * i as f32 / ROUND as f32)).collect()
}

/// The outline of a head: an ellipse narrower towards the chin.
pub(super) fn egg(centre: Pos2, radii: Vec2) -> Vec<Pos2> {
    let narrow = |v: Vec2| vec2(v.x * (1.0 - CHIN * v.y.max(0.0)), v.y);
    (0..ROUND).map(|i| centre + radii * narrow(Vec2::angled(TAU * i as f32 / ROUND as f32))).collect()
}

/// How much narrower a head is at the chin.
const CHIN: f32 = 0.16;

/// A rectangle whose upper corners are round and whose lower ones are cut.
pub(super) fn arch(left: f32, right: f32, top: f32, bottom: f32) -> Vec<Pos2> {
    let r = (right - left) / 2.0;
    let centre = pos2(left + r, top + r);
    let half = ROUND / 2;
    let mut outline: Vec<Pos2> = (0..=half).map(|i| centre + r * Vec2::angled(TAU / 2.0 + TAU * i as f32 / ROUND as f32)).collect();
    outline.extend([pos2(right, bottom - BEVEL), pos2(right - BEVEL, bottom), pos2(left + BEVEL, bottom), pos2(left, bottom - BEVEL)]);
    outline
}

/// How much is cut off the lower corners of an arch.
const BEVEL: f32 = 2.5;

/// The part of a convex outline to the right of the line, seen from `from` to `to` (Sutherland–Hodgman, one edge).
pub(super) fn keep_right_of(outline: &[Pos2], from: Pos2, to: Pos2) -> Vec<Pos2> {
    let along = to - from;
    let side = |p: Pos2| along.x * (p.y - from.y) - along.y * (p.x - from.x);
    let mut kept = Vec::with_capacity(outline.len() + 1);
    for (i, &here) in outline.iter().enumerate() {
        let next = outline[(i + 1) % outline.len()];
        let (a, b) = (side(here), side(next));
        if a >= 0.0 {
            kept.push(here);
        }
        if (a > 0.0 && b < 0.0) || (a < 0.0 && b > 0.0) {
            kept.push(here + (next - here) * (a / (a - b)));
        }
    }
    kept
}
