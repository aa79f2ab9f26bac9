//! From a model to triangles, in the order of the recipe: what is drawn later lies in front.

use super::super::egui::{Pos2, Vec2, pos2, vec2};
use super::super::{Look, Theme, space};
use super::brush::Triangles;
use super::frame::Setting;
use super::model::{Cloud, Form, ItemMark, NeedMark, SkyModel, Wave, WaveState};
use std::f32::consts::FRAC_PI_4;

/// The sky in a look's colours.
#[must_use]
pub fn draw(model: &SkyModel, look: &Look) -> Triangles {
    let mut painter = Painter { model, theme: look.theme, to: Triangles::default() };
    painter.ground();
    painter.customers();
    painter.hazes();
    painter.fogs();
    painter.north_star();
    model.needs.iter().for_each(|need| painter.need(need));
    model.items.iter().for_each(|item| painter.item(item));
    painter.shore();
    painter.lamps();
    painter.strokes();
    for person in &model.people {
        if let Some(wave) = &person.wave {
            painter.wave(wave);
        }
    }
    painter.to
}

/// Shares of the sky's height at which its colours stand.
const BANDS: [f32; 4] = [0.0, 0.45, 0.82, 1.0];
/// A fan's inner ring: share of the radius.
const RING: f32 = 0.6;

struct Painter<'a> {
    model: &'a SkyModel,
    theme: Theme,
    to: Triangles,
}

impl Painter<'_> {
    fn ground(&mut self) {
        let (area, horizon, sky) = (self.model.area, self.model.horizon, self.theme.sky);
        let at = |share: f32| area.top() + (horizon - area.top()) * share;
        let colours = [sky.sky0, sky.sky1, sky.sky2, sky.sky3];
        let rows: Vec<_> = BANDS.iter().zip(colours).map(|(share, colour)| (at(*share), colour)).collect();
        self.to.gradient(area, &rows);
        self.to.gradient(area, &[(horizon, sky.water0), (area.bottom(), sky.water1)]);
    }

    fn customers(&mut self) {
        for star in &self.model.customers {
            self.to.disc(star.place, star.radius, star.alpha, self.theme.sky.need);
        }
    }

    fn hazes(&mut self) {
        const FAN: f32 = 0.16;
        for cloud in &self.model.hazes {
            self.to.fan(cloud.centre, vec2(cloud.rx, cloud.ry), &[(0.0, FAN), (RING, FAN * RING), (1.0, 0.0)], self.theme.sky.haze);
            self.hatching(cloud);
        }
    }

    /// Parallel lines cut to the ellipse, each fading towards its rim.
    fn hatching(&mut self, cloud: &Cloud) {
        const ANGLE: f32 = -38.0;
        const APART: f32 = 7.0;
        const ALPHAS: (f32, f32) = (0.62, 0.46);
        const PIECES: usize = 8;
        let along = Vec2::angled(ANGLE.to_radians());
        let aside = along.rot90();
        let step = APART * self.model.unit;
        let count = (cloud.rx.max(cloud.ry) / step).ceil() as i32;
        for k in -count..=count {
            let middle = aside * (k as f32 * step);
            let Some((from, to)) = cut(middle, along, cloud) else { continue };
            let place = |share: f32| cloud.centre + middle + along * (from + (to - from) * share);
            let alpha = |place: Pos2| {
                let off = place - cloud.centre;
                let out = vec2(off.x / cloud.rx, off.y / cloud.ry).length();
                if out < RING { ALPHAS.0 + (ALPHAS.1 - ALPHAS.0) * out / RING } else { ALPHAS.1 * (1.0 - out).max(0.0) / (1.0 - RING) }
            };
            for piece in 0..PIECES {
                let (a, b) = (place(piece as f32 / PIECES as f32), place((piece + 1) as f32 / PIECES as f32));
                let clear = |p: Pos2| self.model.area.contains(p) && p.y < self.model.horizon;
                if clear(a) && clear(b) {
                    self.to.line(a, b, space::STROKE * self.model.unit, (alpha(a), alpha(b)), self.theme.sky.haze);
                }
            }
        }
    }

    fn fogs(&mut self) {
        const ALPHAS: (f32, f32) = (0.22, 0.12);
        const SHARE: f32 = 0.55;
        for cloud in &self.model.fogs {
            self.to.fan(cloud.centre, vec2(cloud.rx, cloud.ry), &[(0.0, ALPHAS.0), (SHARE, ALPHAS.1), (1.0, 0.0)], self.theme.sky.fog);
        }
    }

    fn north_star(&mut self) {
        let Some((place, level)) = self.model.star else { return };
        let (unit, colour, halo) = (self.model.unit, self.theme.sky.star, self.theme.sky.halo);
        let bright = 0.35 + 0.65 * level;
        self.to.glow(place, 120.0 * unit, 0.34 * bright * halo, colour);
        self.to.glow(place, 34.0 * unit, 0.7 * bright * halo, colour);
        let ray = 0.25 + 0.4 * bright;
        self.to.rhombus(place, vec2(46.0, 0.9) * unit, ray, colour);
        self.to.rhombus(place, vec2(0.9, 46.0) * unit, ray, colour);
        let body = 0.4 + 0.6 * bright;
        self.to.star(place, 22.0 * unit, 0.16, 0.0, body, colour);
        self.to.star(place, 9.0 * unit, 0.6, FRAC_PI_4, body, colour);
        self.to.disc(place, 4.5 * unit, 1.0, colour);
        if self.model.setting == Setting::Title {
            self.reflection(place.x, bright);
        }
    }

    /// The star on the water: strokes that widen and narrow, fainter further down.
    fn reflection(&mut self, x: f32, bright: f32) {
        const STROKES: usize = 13;
        const WIDTHS: [f32; 4] = [14.0, 24.0, 18.0, 10.0];
        const STEP: f32 = 7.0;
        for k in 0..STROKES {
            let y = self.model.horizon + STEP * self.model.unit * (k as f32 + 2.0);
            if y > self.model.area.bottom() {
                break;
            }
            let half = vec2(WIDTHS[k % WIDTHS.len()] / 2.0 * self.model.unit, 0.0);
            let alpha = 0.6 * bright * (1.0 - k as f32 / STROKES as f32);
            self.to.line(pos2(x, y) - half, pos2(x, y) + half, space::STROKE_SELECTED, (alpha, alpha), self.theme.sky.star);
        }
    }

    fn need(&mut self, need: &NeedMark) {
        let (unit, sky) = (self.model.unit, self.theme.sky);
        let met = (need.met.0 + need.met.1) / 2.0;
        self.to.glow(need.place, 2.5 * need.high, (0.16 + 0.75 * met).min(1.0) * sky.halo, sky.need);
        self.to.disc(need.place, need.high, 0.11, sky.need);
        self.to.ring(need.place, need.high, space::STROKE * unit, 0.35, sky.need);
        self.to.disc(need.place, need.low, 1.0, sky.sky1);
        self.to.disc(need.place, need.low, (0.26 + 1.35 * met).min(1.0), sky.need);
        self.to.glow(need.place, need.low, 0.5 * sky.halo, sky.star);
        let (arc, width) = (need.high + 3.0 * unit, 2.5 * unit);
        if need.met.0 > 0.0 {
            self.to.arc(need.place, arc, width, (0.0, need.met.0), 1.0, sky.need);
        }
        if need.met.1 > need.met.0 {
            self.to.arc(need.place, arc, width, need.met, 0.4, sky.need);
        }
        if need.selected {
            self.to.ring(need.place, need.high + 9.0 * unit, space::STROKE_SELECTED * unit, 1.0, self.theme.accent);
        }
    }

    fn item(&mut self, item: &ItemMark) {
        const LINE: f32 = 0.42;
        const DASH: f32 = 3.0;
        let (unit, sky) = (self.model.unit, self.theme.sky);
        let towards = (item.need - item.place).normalized();
        let from = item.place + towards * item.radius;
        // The line ends at the need's rim, which is where its ring begins.
        if item.dashed {
            self.to.dashed(from, item.need, space::STROKE * unit, DASH * unit, LINE, sky.need);
        } else {
            self.to.line(from, item.need, space::STROKE * unit, (LINE, LINE), sky.need);
        }
        let width = space::STROKE_SELECTED * unit;
        match item.form {
            Form::Opinion => self.to.dashed_ring(item.place, item.radius, width, DASHES, 0.9, sky.need),
            Form::Informed => {
                self.to.disc(item.place, item.radius, 1.0, sky.sky1);
                self.to.ring(item.place, item.radius, width, 1.0, sky.need);
            }
            Form::Tested => self.to.disc(item.place, item.radius, 1.0, sky.need),
            Form::Live => self.to.star(item.place, item.radius * 1.5, 0.32, 0.0, 1.0, sky.need),
        }
        if item.harms {
            let bad = self.theme.bad;
            self.to.ring(item.place, item.radius + 4.0 * unit, 2.0 * unit, 1.0, bad);
            let below = item.place + vec2(0.0, item.radius + 9.0 * unit);
            let half = vec2(3.0 * unit, 0.0);
            self.to.line(below - half, below + half, 2.0 * unit, (1.0, 1.0), bad);
        }
        if item.selected {
            self.to.ring(item.place, item.radius + 7.0 * unit, space::STROKE_SELECTED * unit, 1.0, self.theme.accent);
        }
    }

    fn shore(&mut self) {
        const SHORE: f32 = 0.55;
        let (area, horizon, sky) = (self.model.area, self.model.horizon, self.theme.sky);
        self.to.under(&self.model.shore, horizon, SHORE, sky.water1);
        self.to.line(pos2(area.left(), horizon), pos2(area.right(), horizon), space::STROKE, (1.0, 1.0), sky.sky3);
    }

    fn lamps(&mut self) {
        let (unit, sky, horizon) = (self.model.unit, self.theme.sky, self.model.horizon);
        for lamp in &self.model.lamps {
            if !lamp.lit {
                self.to.disc(lamp.place, 2.0 * unit, 1.0, sky.lampoff);
                continue;
            }
            self.to.glow(lamp.place, 13.0 * unit, 0.55 * sky.halo, sky.star);
            self.to.disc(lamp.place, 2.0 * unit, 1.0, sky.star);
            let top = pos2(lamp.place.x, horizon + 2.0 * unit);
            let foot = top + vec2(0.0, 10.0 * unit);
            self.to.line(top, foot, 1.5 * unit, (0.28, 0.28), sky.star);
            let half = vec2(2.5 * unit, 0.0);
            let ripple = foot + vec2(0.0, 4.0 * unit);
            self.to.line(ripple - half, ripple + half, 1.5 * unit, (0.16, 0.16), sky.star);
        }
    }

    fn strokes(&mut self) {
        for (left, length, alpha) in &self.model.strokes {
            self.to.line(*left, *left + vec2(*length, 0.0), space::STROKE, (*alpha, *alpha), self.theme.sky.wave);
        }
    }

    /// Three nested crests; an answered one is lower and has two.
    fn wave(&mut self, wave: &Wave) {
        const NESTED: [(f32, f32); 3] = [(1.0, 0.34), (0.72, 0.42), (0.45, 0.55)];
        const ANSWERED: [(f32, f32); 2] = [(1.0, 0.2), (0.72, 0.2)];
        let colour = if wave.state == WaveState::InHand { self.theme.accent } else { self.theme.sky.wave };
        let copies: &[(f32, f32)] = if wave.state == WaveState::Answered { &ANSWERED } else { &NESTED };
        for (size, alpha) in copies {
            let line = crest(wave.foot, wave.width * size, wave.height * size);
            self.to.under(&line, wave.foot.y, *alpha, colour);
        }
    }
}

/// Dashes of an opinion's ring.
const DASHES: usize = 7;

/// Where a line through an ellipse enters and leaves it, along the line.
fn cut(through: Vec2, along: Vec2, cloud: &Cloud) -> Option<(f32, f32)> {
    let (p, d) = (vec2(through.x / cloud.rx, through.y / cloud.ry), vec2(along.x / cloud.rx, along.y / cloud.ry));
    let (a, b, c) = (d.length_sq(), p.dot(d), p.length_sq() - 1.0);
    let root = (b * b - a * c).max(0.0).sqrt();
    (b * b > a * c).then(|| ((-b - root) / a, (-b + root) / a))
}

/// A crest that leans to the right: rises slowly, falls steeply, and flares out on both sides.
fn crest(foot: Pos2, width: f32, height: f32) -> Vec<Pos2> {
    // Corners of two cubic curves in shares of width and height, foot to peak to foot.
    const UP: [(f32, f32); 4] = [(0.0, 0.0), (0.34, 0.02), (0.32, 1.0), (0.53, 1.0)];
    const DOWN: [(f32, f32); 4] = [(0.53, 1.0), (0.70, 1.0), (0.58, 0.04), (1.0, 0.0)];
    const STEPS: usize = 14;
    let left = foot.x - width / 2.0;
    let mut line: Vec<Pos2> = Vec::with_capacity(2 * STEPS + 1);
    for (curve, skip) in [(UP, 0), (DOWN, 1)] {
        for k in skip..=STEPS {
            let t = k as f32 / STEPS as f32;
            let (x, y) = cubic(curve, t);
            // What leans over is cut off upright: the fill is drawn as a strip down to the foot.
            let x = line.last().map_or(left + x * width, |before| (left + x * width).max(before.x));
            line.push(pos2(x, foot.y - y * height));
        }
    }
    line
}

fn cubic(c: [(f32, f32); 4], t: f32) -> (f32, f32) {
    let s = 1.0 - t;
    let weights = [s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t];
    c.iter().zip(weights).fold((0.0, 0.0), |(x, y), ((cx, cy), w)| (x + cx * w, y + cy * w))
}
