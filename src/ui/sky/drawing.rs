//! From a model to triangles, in the order of the recipe: what is drawn later lies in front.

use super::brush::Triangles;
use super::frame::Setting;
use super::model::{Cloud, Form, ItemMark, Lamp, NeedMark, SkyHit, SkyModel, Wave, WaveState};
use crate::scenario::NeedId;
use crate::ui::egui::{Pos2, Rect, Vec2, pos2, vec2};
use crate::ui::{Look, Theme, space};
use std::f32::consts::{FRAC_PI_2, FRAC_PI_4, TAU};

/// The sky in a look's colours.
#[must_use]
pub fn draw(model: &SkyModel, look: &Look) -> Triangles {
    let mut painter = Painter { model, theme: look.theme, to: Triangles::of(look) };
    painter.ground();
    painter.customers();
    painter.hazes();
    painter.fogs();
    painter.north_star();
    model.needs.iter().for_each(|need| painter.need(need));
    model.items.iter().for_each(|item| painter.item(item));
    painter.change();
    painter.shore();
    painter.lamps();
    painter.strokes();
    for person in &model.people {
        if let Some(wave) = &person.wave {
            painter.wave(wave);
        }
    }
    // What reaches beyond the edges ends there: beside this sky there may be another one.
    painter.to.places.iter_mut().for_each(|place| *place = model.area.clamp(*place));
    painter.to
}

/// A mark by itself, for the legend.
#[derive(Debug, Clone, Copy)]
pub(super) enum Specimen {
    /// Radii of low and high importance, and how far it is met.
    Need(f32, f32, (f32, f32)),
    Item(Form),
    Harm,
    Ideas,
    Star,
    Haze,
    Fog,
    Lamp(bool),
    Wave(WaveState),
    Customers,
}

/// Draws a mark by itself.
pub(super) fn specimen(what: Specimen, area: Rect, look: &Look) -> Triangles {
    let at = area.center();
    let model = SkyModel::bare(area);
    let mut painter = Painter { model: &model, theme: look.theme, to: Triangles::of(look) };
    let item = |form, harms, count| ItemMark {
        place: at,
        need: at,
        radius: 5.5,
        form,
        opens: SkyHit::Debt,
        count,
        dashed: form == Form::Opinion,
        harms,
        selected: false,
    };
    match what {
        Specimen::Need(low, high, met) => {
            painter.need(&NeedMark { id: NeedId::default(), place: at, reach: high, low, high, met, selected: false });
        }
        Specimen::Item(form) => painter.item_alone(&item(form, false, 1)),
        Specimen::Harm => painter.item_alone(&item(Form::Live, true, 1)),
        Specimen::Ideas => painter.item_alone(&item(Form::Opinion, false, 2)),
        Specimen::Star => {
            painter.star(at, 1.0, 0.6);
        }
        Specimen::Haze | Specimen::Fog => {
            let cloud = Cloud { centre: at, rx: area.width() / 2.0, ry: area.height() / 2.0 };
            let haze = matches!(what, Specimen::Haze);
            let (hazes, fogs) = if haze { (vec![cloud], Vec::new()) } else { (Vec::new(), vec![cloud]) };
            let model = SkyModel { hazes, fogs, ..model.clone() };
            let mut painter = Painter { model: &model, theme: look.theme, to: Triangles::of(look) };
            painter.hazes();
            painter.fogs();
            return painter.to;
        }
        Specimen::Lamp(lit) => painter.lamp(&Lamp { place: at, lit }),
        Specimen::Wave(state) => {
            let foot = area.center_bottom() - vec2(0.0, 2.0);
            painter.wave(&Wave { foot, width: area.width(), height: area.height() * 0.7, state });
        }
        Specimen::Customers => {
            for (k, alpha) in [0.85, 0.13, 0.6].into_iter().enumerate() {
                painter.to.disc(at + vec2(10.0 * (k as f32 - 1.0), 3.0), 1.5, alpha, look.theme.sky.need);
            }
        }
    }
    painter.to
}

/// Shares of the sky's height at which its colours are.
pub(super) const BANDS: [f32; 4] = [0.0, 0.45, 0.82, 1.0];
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
        }
        self.hatching();
    }

    /// Parallel lines over the whole sky, seen only within the ellipses and fading towards their rims. Where
    /// two ellipses overlap the lines go through.
    fn hatching(&mut self) {
        const ANGLE: f32 = -38.0;
        const APART: f32 = 7.0;
        const PIECE: f32 = 10.0;
        let unit = self.model.unit;
        let Some(bounds) = self.model.hazes.iter().map(|c| Rect::from_center_size(c.centre, 2.0 * vec2(c.rx, c.ry))).reduce(Rect::union)
        else {
            return;
        };
        let along = Vec2::angled(ANGLE.to_radians());
        let aside = along.rot90();
        let of = |corner: Pos2| (corner.to_vec2().dot(along), corner.to_vec2().dot(aside));
        let corners = [bounds.left_top(), bounds.right_top(), bounds.left_bottom(), bounds.right_bottom()].map(of);
        let ends = |pick: fn(&(f32, f32)) -> f32| corners.iter().map(pick).fold((f32::MAX, f32::MIN), |(l, h), v| (l.min(v), h.max(v)));
        let (long, wide) = (ends(|c| c.0), ends(|c| c.1));
        let (step, piece) = (APART * unit, PIECE * unit);
        for k in (wide.0 / step).ceil() as i32..=(wide.1 / step).floor() as i32 {
            let at = |t: f32| (aside * (k as f32 * step) + along * t).to_pos2();
            for p in (long.0 / piece).floor() as i32..=(long.1 / piece).ceil() as i32 {
                let (a, b) = (at(p as f32 * piece), at((p + 1) as f32 * piece));
                let alphas = (self.hazy(a), self.hazy(b));
                let clear = |p: Pos2| self.model.area.contains(p) && p.y < self.model.horizon;
                if alphas.0.max(alphas.1) > 0.0 && clear(a) && clear(b) {
                    self.to.line(a, b, space::STROKE * unit, alphas, self.theme.sky.haze);
                }
            }
        }
    }

    /// How hazy it is at a place.
    fn hazy(&self, place: Pos2) -> f32 {
        const ALPHAS: (f32, f32) = (0.62, 0.46);
        let by = |cloud: &Cloud| {
            let off = place - cloud.centre;
            let out = vec2(off.x / cloud.rx, off.y / cloud.ry).length();
            if out < RING { ALPHAS.0 + (ALPHAS.1 - ALPHAS.0) * out / RING } else { ALPHAS.1 * (1.0 - out).max(0.0) / (1.0 - RING) }
        };
        self.model.hazes.iter().map(by).fold(0.0, f32::max)
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
        let bright = self.star(place, level, 1.0);
        if self.model.setting == Setting::Title {
            self.reflection(place.x, bright);
        }
    }

    /// The star in a size of its own; returns how bright it is.
    fn star(&mut self, place: Pos2, level: f32, size: f32) -> f32 {
        let (unit, colour, halo) = (self.model.unit * size, self.theme.sky.star, self.theme.sky.halo);
        let bright = 0.35 + 0.65 * level;
        self.to.glow(place, 120.0 * unit, 0.34 * bright * halo, colour);
        self.to.glow(place, 34.0 * unit, 0.7 * bright * halo, colour);
        let ray = 0.25 + 0.4 * bright;
        for k in 0..4 {
            let reach = Vec2::angled(FRAC_PI_2 * k as f32) * 46.0 * unit;
            self.to.line(place, place + reach, 1.2 * unit, (ray, 0.0), colour);
        }
        let body = 0.4 + 0.6 * bright;
        self.to.star(place, 22.0 * unit, 0.16, 0.0, body, colour);
        self.to.star(place, 9.0 * unit, 0.6, FRAC_PI_4, body, colour);
        self.to.disc(place, 4.5 * unit, 1.0, colour);
        bright
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
        self.item_alone(item);
    }

    /// An item without the line to its need.
    fn item_alone(&mut self, item: &ItemMark) {
        let (unit, sky) = (self.model.unit, self.theme.sky);
        let width = space::STROKE_SELECTED * unit;
        if item.count > 1 {
            // Ideas together: one behind the other.
            let behind = item.place + vec2(item.radius, -item.radius) * 0.9;
            self.to.dashed_ring(behind, item.radius, width, DASHES, 0.45, sky.need);
        }
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

    /// A dashed ring round what the card in hand would change.
    fn change(&mut self) {
        const DASH: f32 = 6.0;
        let Some(change) = &self.model.change else { return };
        let cloud = change.cloud;
        let radius = cloud.rx.max(cloud.ry);
        let count = (TAU * radius / (2.0 * DASH)).ceil().max(1.0) as usize;
        let at = |turn: f32| {
            let way = Vec2::angled(TAU * turn);
            cloud.centre + vec2(way.x * cloud.rx, way.y * cloud.ry)
        };
        for k in 0..count {
            let (from, to) = (k as f32 / count as f32, (k as f32 + 0.55) / count as f32);
            self.to.line(at(from), at(to), space::STROKE_SELECTED, (1.0, 1.0), self.theme.accent);
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
            self.lamp(lamp);
            if !lamp.lit {
                continue;
            }
            let top = pos2(lamp.place.x, horizon + 2.0 * unit);
            let foot = top + vec2(0.0, 10.0 * unit);
            self.to.line(top, foot, 1.5 * unit, (0.28, 0.28), sky.star);
            let half = vec2(2.5 * unit, 0.0);
            let ripple = foot + vec2(0.0, 4.0 * unit);
            self.to.line(ripple - half, ripple + half, 1.5 * unit, (0.16, 0.16), sky.star);
        }
    }

    /// A lamp without its reflection.
    fn lamp(&mut self, lamp: &Lamp) {
        let (unit, sky) = (self.model.unit, self.theme.sky);
        if lamp.lit {
            self.to.glow(lamp.place, 13.0 * unit, 0.55 * sky.halo, sky.star);
        }
        self.to.disc(lamp.place, 2.0 * unit, 1.0, if lamp.lit { sky.star } else { sky.lampoff });
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
