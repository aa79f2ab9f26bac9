//! Shapes as coloured triangles. Every gradient is a vertex colour, every glow a fan that fades to its rim.
//!
//! Edges fade over one pixel, as egui's own do: nothing need sample a pixel more than once, which is most of
//! the time that a small or no graphics card would take.

use crate::ui::Look;
use crate::ui::egui::{Color32, Pos2, Rect, Vec2, pos2, vec2};
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
    /// Over how many points an edge fades.
    soft: f32,
}

/// Corners of a small and of a large circle.
const CORNERS_LEAST: f32 = 12.0;
const CORNERS_MOST: f32 = 64.0;
/// Corners per point of radius.
const CORNERS_PER_POINT: f32 = 1.5;

impl Triangles {
    /// None yet, to be drawn in a look.
    pub(super) fn of(look: &Look) -> Self {
        Self { soft: 1.0 / look.scale.factor(), ..Self::default() }
    }

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
        let full = (radius - self.soft / 2.0).max(0.0);
        let rim = full + self.soft;
        self.fan(centre, Vec2::splat(rim), &[(0.0, alpha), (full / rim, alpha), (1.0, 0.0)], colour);
    }

    /// A band along places, each with the direction across it and its alpha. One thinner than a pixel is fainter.
    fn band(&mut self, along: impl Iterator<Item = (Pos2, Vec2, f32)>, width: f32, colour: Color32) {
        let full = ((width - self.soft) / 2.0).max(0.0);
        let rim = full + self.soft;
        let strength = (width / self.soft).min(1.0);
        let mut before: Option<[u32; 4]> = None;
        for (place, across, alpha) in along {
            let rows = [(-rim, 0.0), (-full, alpha * strength), (full, alpha * strength), (rim, 0.0)];
            let here = rows.map(|(aside, alpha)| self.corner(place + across * aside, colour, alpha));
            if let Some(before) = before {
                for k in 1..here.len() {
                    self.quad([before[k - 1], before[k], here[k], here[k - 1]]);
                }
            }
            before = Some(here);
        }
    }

    /// What lies within corners, all of which the middle sees. Clockwise.
    fn within(&mut self, middle: Pos2, corners: &[Pos2], alpha: f32, colour: Color32) {
        // A sharp corner fades at most so many times further out than a straight edge.
        const SHARPEST: f32 = 5.0;
        let count = corners.len();
        let hub = self.corner(middle, colour, alpha);
        let first = hub + 1;
        let outwards = |from: Pos2, to: Pos2| (to - from).normalized().rot90();
        for (k, place) in corners.iter().enumerate() {
            let before = outwards(corners[(k + count - 1) % count], *place);
            let after = outwards(*place, corners[(k + 1) % count]);
            let aside = (before + after) / (1.0 + before.dot(after)).max(1.0 / SHARPEST) * (self.soft / 2.0);
            self.corner(*place - aside, colour, alpha);
            self.corner(*place + aside, colour, 0.0);
        }
        for k in 0..count as u32 {
            let (here, next) = (first + 2 * k, first + 2 * ((k + 1) % count as u32));
            self.triangle(hub, here, next);
            self.quad([here, here + 1, next + 1, next]);
        }
    }

    /// Part of a ring: from and to as shares of the turn, clockwise from twelve o'clock; radius of its middle.
    pub(super) fn arc(&mut self, centre: Pos2, radius: f32, width: f32, turn: (f32, f32), alpha: f32, colour: Color32) {
        let steps = ((corners(radius) as f32 * (turn.1 - turn.0)).ceil() as usize).max(1);
        let along = (0..=steps).map(|k| {
            let share = turn.0 + (turn.1 - turn.0) * k as f32 / steps as f32;
            let across = Vec2::angled(TAU * share - FRAC_PI_2);
            (centre + across * radius, across, alpha)
        });
        self.band(along, width, colour);
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
        let across = along.normalized().rot90();
        self.band([(from, across, alphas.0), (to, across, alphas.1)].into_iter(), width, colour);
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
        const CORNERS: usize = 8;
        let corners: [Pos2; CORNERS] = std::array::from_fn(|k| {
            let reach = if k % 2 == 0 { radius } else { radius * inner };
            let angle = TAU * k as f32 / CORNERS as f32 - FRAC_PI_2 + turn;
            centre + Vec2::angled(angle) * reach
        });
        self.within(centre, &corners, alpha, colour);
    }

    /// What lies between a line and a height below it.
    pub(super) fn under(&mut self, line: &[Pos2], bottom: f32, alpha: f32, colour: Color32) {
        let mut before: Option<[u32; 3]> = None;
        for (k, place) in line.iter().enumerate() {
            let along = line[(k + 1).min(line.len() - 1)] - line[k.saturating_sub(1)];
            // Where the line is steep, a pixel across it is more than one up.
            let up = self.soft / 2.0 * along.length() / along.x.abs().max(f32::EPSILON);
            let full = (place.y + up).min(bottom);
            let rows = [(place.y - up, 0.0), (full, alpha), (bottom, alpha)];
            let here = rows.map(|(y, alpha)| self.corner(pos2(place.x, y), colour, alpha));
            if let Some(before) = before {
                for k in 1..here.len() {
                    self.quad([before[k - 1], here[k - 1], here[k], before[k]]);
                }
            }
            before = Some(here);
        }
    }
}

fn corners(radius: f32) -> usize {
    (radius * CORNERS_PER_POINT).clamp(CORNERS_LEAST, CORNERS_MOST) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f32::consts::PI;

    /// What a shape would cover if it were opaque.
    fn covered(draw: impl FnOnce(&mut Triangles)) -> f32 {
        let mut to = Triangles::of(&Look::default());
        draw(&mut to);
        let cover = |corners: &[u32]| {
            let [a, b, c] = [0, 1, 2].map(|k| to.places[corners[k] as usize]);
            let alpha: f32 = corners.iter().map(|k| to.colours[*k as usize].1).sum::<f32>() / 3.0;
            let (ab, ac) = (b - a, c - a);
            (ab.x * ac.y - ab.y * ac.x).abs() / 2.0 * alpha
        };
        to.indices.chunks(3).map(cover).sum()
    }

    #[test]
    fn soft_edges_make_nothing_larger_or_smaller() {
        let (at, ink) = (pos2(50.0, 50.0), Look::default().theme.ink);
        let star = covered(|to| to.star(at, 20.0, 0.5, 0.0, 1.0, ink));
        let cases = [
            ("line", covered(|to| to.line(at, at + vec2(30.0, 40.0), 3.0, (1.0, 1.0), ink)), 150.0),
            ("thin line", covered(|to| to.line(at, at + vec2(30.0, 40.0), 0.4, (1.0, 1.0), ink)), 20.0),
            ("ring", covered(|to| to.ring(at, 20.0, 2.0, 1.0, ink)), 2.0 * PI * 20.0 * 2.0),
            ("disc", covered(|to| to.disc(at, 20.0, 1.0, ink)), PI * 20.0 * 20.0),
            // Eight triangles from the middle, between a point and an inner corner an eighth of the turn on.
            ("star", star, 8.0 * 0.5 * 20.0 * 10.0 * (PI / 4.0).sin()),
            ("hill", covered(|to| to.under(&[pos2(0.0, 90.0), pos2(50.0, 40.0), pos2(100.0, 90.0)], 100.0, 1.0, ink)), 3500.0),
        ];
        for (what, covered, should) in cases {
            assert!((covered / should - 1.0).abs() < 0.02, "{what}: {covered:.1} instead of {should:.1}");
        }
    }
}
