//! Shapes as coloured triangles. Every gradient is a vertex colour, every glow a fan that fades to its rim.

use super::super::egui::{Color32, Pos2, Rect, Vec2, pos2, vec2};
use std::f32::consts::{FRAC_PI_2, TAU};

/// Triangles in drawing order, places in interface points with y down.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Triangles {
    /// Corners.
    pub places: Vec<Pos2>,
    /// Colour of each corner, opaque, and its alpha. They blend as colours of a screen do (sRGB values).
    pub colours: Vec<(Color32, f32)>,
    /// Three corners per triangle.
    pub indices: Vec<u32>,
}

/// Corners of a small and of a large circle.
const CORNERS_LEAST: f32 = 12.0;
const CORNERS_MOST: f32 = 64.0;
/// Corners per point of radius.
const CORNERS_PER_POINT: f32 = 1.5;

impl Triangles {
    fn corner(&mut self, place: Pos2, colour: Color32, alpha: f32) -> u32 {
        self.places.push(place);
        self.colours.push((colour, alpha));
        self.places.len() as u32 - 1
    }

    fn triangle(&mut self, a: u32, b: u32, c: u32) {
        self.indices.extend([a, b, c]);
    }

    fn quad(&mut self, corners: [u32; 4]) {
        let [a, b, c, d] = corners;
        self.triangle(a, b, c);
        self.triangle(a, c, d);
    }

    /// A strip from top to bottom: heights with their colours.
    pub(super) fn gradient(&mut self, area: Rect, rows: &[(f32, Color32)]) {
        let mut above: Option<[u32; 2]> = None;
        for (y, colour) in rows {
            let here = [area.left(), area.right()].map(|x| self.corner(pos2(x, *y), *colour, 1.0));
            if let Some([left, right]) = above {
                self.quad([left, right, here[1], here[0]]);
            }
            above = Some(here);
        }
    }

    /// An ellipse that fades: shares of the radius with their alphas, from the middle outwards.
    pub(super) fn fan(&mut self, centre: Pos2, radii: Vec2, rings: &[(f32, f32)], colour: Color32) {
        let count = corners(radii.max_elem());
        let Some(((_, middle), rings)) = rings.split_first() else { return };
        let hub = self.corner(centre, colour, *middle);
        let mut inner: Option<u32> = None;
        for (share, alpha) in rings {
            let first = self.places.len() as u32;
            for k in 0..count {
                let aside = Vec2::angled(TAU * k as f32 / count as f32);
                self.corner(centre + vec2(aside.x * radii.x, aside.y * radii.y) * *share, colour, *alpha);
            }
            for k in 0..count as u32 {
                let next = (k + 1) % count as u32;
                match inner {
                    None => self.triangle(hub, first + k, first + next),
                    Some(inside) => self.quad([inside + k, first + k, first + next, inside + next]),
                }
            }
            inner = Some(first);
        }
    }

    /// A soft glow that falls off like light: brightest in the middle, nothing at the rim.
    pub(super) fn glow(&mut self, centre: Pos2, radius: f32, alpha: f32, colour: Color32) {
        const RINGS: usize = 5;
        let rings: Vec<(f32, f32)> = (0..=RINGS)
            .map(|k| {
                let share = k as f32 / RINGS as f32;
                (share, alpha * (1.0 - share))
            })
            .collect();
        self.fan(centre, Vec2::splat(radius), &rings, colour);
    }

    /// A disc.
    pub(super) fn disc(&mut self, centre: Pos2, radius: f32, alpha: f32, colour: Color32) {
        self.fan(centre, Vec2::splat(radius), &[(0.0, alpha), (1.0, alpha)], colour);
    }

    /// Part of a ring: from and to as shares of the turn, clockwise from twelve o'clock; radius of its middle.
    pub(super) fn arc(&mut self, centre: Pos2, radius: f32, width: f32, turn: (f32, f32), alpha: f32, colour: Color32) {
        let steps = ((corners(radius) as f32 * (turn.1 - turn.0)).ceil() as usize).max(1);
        let half = width / 2.0;
        let mut before: Option<[u32; 2]> = None;
        for k in 0..=steps {
            let share = turn.0 + (turn.1 - turn.0) * k as f32 / steps as f32;
            let aside = Vec2::angled(TAU * share - FRAC_PI_2);
            let here = [radius - half, radius + half].map(|r| self.corner(centre + aside * r, colour, alpha));
            if let Some([inner, outer]) = before {
                self.quad([inner, outer, here[1], here[0]]);
            }
            before = Some(here);
        }
    }

    /// A whole ring.
    pub(super) fn ring(&mut self, centre: Pos2, radius: f32, width: f32, alpha: f32, colour: Color32) {
        self.arc(centre, radius, width, (0.0, 1.0), alpha, colour);
    }

    /// A ring of so many dashes.
    pub(super) fn dashed_ring(&mut self, centre: Pos2, radius: f32, width: f32, dashes: usize, alpha: f32, colour: Color32) {
        const DRAWN: f32 = 0.62;
        for k in 0..dashes {
            let from = k as f32 / dashes as f32;
            self.arc(centre, radius, width, (from, from + DRAWN / dashes as f32), alpha, colour);
        }
    }

    /// A line whose ends have alphas of their own.
    pub(super) fn line(&mut self, from: Pos2, to: Pos2, width: f32, alphas: (f32, f32), colour: Color32) {
        let along = to - from;
        if along.length_sq() <= f32::EPSILON {
            return;
        }
        let aside = along.normalized().rot90() * (width / 2.0);
        let corners = [(from - aside, alphas.0), (to - aside, alphas.1), (to + aside, alphas.1), (from + aside, alphas.0)];
        let corners = corners.map(|(place, alpha)| self.corner(place, colour, alpha));
        self.quad(corners);
    }

    /// A line of dashes as long as their gaps.
    pub(super) fn dashed(&mut self, from: Pos2, to: Pos2, width: f32, dash: f32, alpha: f32, colour: Color32) {
        let length = from.distance(to);
        let along = (to - from).normalized();
        let mut at = 0.0;
        while at < length {
            self.line(from + along * at, from + along * (at + dash).min(length), width, (alpha, alpha), colour);
            at += dash * 2.0;
        }
    }

    /// A four-pointed star: the inner corners at this share of the radius, turned by an angle.
    pub(super) fn star(&mut self, centre: Pos2, radius: f32, inner: f32, turn: f32, alpha: f32, colour: Color32) {
        const CORNERS: u32 = 8;
        let hub = self.corner(centre, colour, alpha);
        for k in 0..CORNERS {
            let reach = if k % 2 == 0 { radius } else { radius * inner };
            let angle = TAU * k as f32 / CORNERS as f32 - FRAC_PI_2 + turn;
            self.corner(centre + Vec2::angled(angle) * reach, colour, alpha);
        }
        for k in 0..CORNERS {
            self.triangle(hub, hub + 1 + k, hub + 1 + (k + 1) % CORNERS);
        }
    }

    /// A thin rhombus: half its length and half its width.
    pub(super) fn rhombus(&mut self, centre: Pos2, half: Vec2, alpha: f32, colour: Color32) {
        let corners = [vec2(-half.x, 0.0), vec2(0.0, -half.y), vec2(half.x, 0.0), vec2(0.0, half.y)];
        // Its points fade, as a ray does.
        let hub = self.corner(centre, colour, alpha);
        let long = half.x > half.y;
        let corners = corners.map(|c| {
            let is_point = (c.x != 0.0) == long;
            self.corner(centre + c, colour, if is_point { 0.0 } else { alpha })
        });
        for k in 0..corners.len() {
            self.triangle(hub, corners[k], corners[(k + 1) % corners.len()]);
        }
    }

    /// What lies between a line and a height below it.
    pub(super) fn under(&mut self, line: &[Pos2], bottom: f32, alpha: f32, colour: Color32) {
        let mut before: Option<[u32; 2]> = None;
        for place in line {
            let here = [*place, pos2(place.x, bottom)].map(|p| self.corner(p, colour, alpha));
            if let Some([top, foot]) = before {
                self.quad([top, here[0], here[1], foot]);
            }
            before = Some(here);
        }
    }
}

fn corners(radius: f32) -> usize {
    (radius * CORNERS_PER_POINT).clamp(CORNERS_LEAST, CORNERS_MOST) as usize
}
