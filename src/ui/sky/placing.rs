//! Where in its column each need is and on which side of it its label: together, so that nothing
//! covers anything if that can be.
//!
//! One need after the other takes the seat that disturbs least, a few times round. The order is fixed,
//! so the same view gives the same sky.

use super::constellation::Homeless;
use super::frame::Frame;
use super::model::{Label, NeedMark};
use crate::ui::egui::{Align2, Pos2, Rect, Vec2, pos2, vec2};

/// Sizes of a label's pill: with value, and the name alone.
pub(super) type Sizes = [Vec2; 2];

/// Rounds after which nothing moves any more in practice.
const ROUNDS: usize = 5;
/// Places that are tried along a column.
const STEPS: usize = 16;
/// Gap between a need's arc and its label.
const BESIDE: f32 = 10.0;
/// A need's own marks end this far beyond its ring.
const ARC: f32 = 5.0;

/// What is where it is: the star, its name, the fog's.
pub(super) struct Obstacles<'a> {
    pub rects: &'a [Rect],
    /// Labels keep inside.
    pub sky: Rect,
}

#[derive(Debug, Clone, Copy)]
struct Seat {
    place: Pos2,
    label: Option<Label>,
}

/// Settles places and labels of all needs.
pub(super) fn settle(needs: &[Homeless], sizes: &[Sizes], frame: &Frame, obstacles: &Obstacles<'_>) -> Vec<(NeedMark, Option<Label>)> {
    let mut seats: Vec<Seat> = needs.iter().map(|need| Seat { place: pos2(need.home, need.mark.place.y), label: None }).collect();
    for _ in 0..ROUNDS {
        let before: Vec<Pos2> = seats.iter().map(|s| s.place).collect();
        for k in 0..needs.len() {
            seats[k] = best(k, needs, &seats, sizes.get(k), frame, obstacles);
        }
        if seats.iter().zip(before).all(|(seat, place)| seat.place == place) {
            break;
        }
    }
    let settled = needs.iter().zip(seats).map(|(need, seat)| (NeedMark { place: seat.place, ..need.mark }, seat.label));
    settled.collect()
}

fn best(k: usize, needs: &[Homeless], seats: &[Seat], sizes: Option<&Sizes>, frame: &Frame, obstacles: &Obstacles<'_>) -> Seat {
    let need = &needs[k];
    let (left, right) = need.column;
    let own = need.mark.place.y;
    // What matters more stays higher.
    let above = needs.iter().zip(seats).filter(|(n, _)| n.mark.place.y < own).map(|(_, s)| s.place.y).fold(f32::MIN, f32::max);
    let below = needs.iter().zip(seats).filter(|(n, _)| n.mark.place.y > own).map(|(_, s)| s.place.y).fold(f32::MAX, f32::min);
    let lifted = LIFTS.iter().map(|lift| own + lift * frame.unit).filter(|y| (above + APART..=below - APART).contains(y));
    let mut best: Option<(f32, Seat)> = None;
    for y in std::iter::once(own).chain(lifted) {
        let along = (0..=STEPS).map(|step| left + (right - left) * step as f32 / STEPS as f32);
        for place in along.chain([need.home]).map(|x| pos2(x, y)) {
            let away = (place.x - need.home).abs() / (right - left).max(1.0) + (y - own).abs() / LIFTS[LIFTS.len() - 1];
            let alone = of_disc(k, place, needs, seats, frame, obstacles) + away * HOME;
            if best.is_some_and(|(least, _)| alone >= least) {
                continue;
            }
            let labels = sizes.map(|sizes| labels(need, place, sizes, frame, obstacles.sky)).unwrap_or_default();
            let nothing = if sizes.is_some() { (NO_LABEL, None) } else { (0.0, None) };
            for (side, label) in labels.into_iter().map(|(side, label)| (side, Some(label))).chain([nothing]) {
                let cost = alone + side + label.map_or(0.0, |label| of_label(k, label.rect, needs, seats, frame, obstacles));
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, Seat { place, label }));
                }
            }
        }
    }
    best.map_or(seats[k], |(_, seat)| seat)
}

/// How far a need may move up or down from its height, and how far it stays off the next one's.
const LIFTS: [f32; 6] = [-8.0, 8.0, -16.0, 16.0, -26.0, 26.0];
const APART: f32 = 2.0;

/// Weights of what disturbs, per point of overlap unless said otherwise.
const CORES: f32 = 12.0;
const REACHES: f32 = 1.2;
const LABEL_ON_CORE: f32 = 12.0;
const LABEL_ON_REACH: f32 = 0.5;
const LABEL_ON_LABEL: f32 = 14.0;
const ON_OBSTACLE: f32 = 10.0;
/// From one end of the column to the other, or from the highest to the lowest.
const HOME: f32 = 8.0;
/// Once, for a label with its name alone, and for none.
const NAME_ALONE: f32 = 30.0;
const NO_LABEL: f32 = 150.0;

/// What a need with its items would cover at a place.
fn of_disc(k: usize, place: Pos2, needs: &[Homeless], seats: &[Seat], frame: &Frame, obstacles: &Obstacles<'_>) -> f32 {
    let own = &needs[k].mark;
    let mut cost = 0.0;
    for (j, other) in needs.iter().enumerate().filter(|(j, _)| *j != k) {
        let apart = place.distance(seats[j].place);
        cost += CORES * (core(own, frame) + core(&other.mark, frame) - apart).max(0.0);
        cost += REACHES * (own.reach + other.mark.reach - apart).max(0.0);
        if let Some(label) = seats[j].label {
            let gap = label.rect.distance_to_pos(place);
            cost += LABEL_ON_CORE * (core(own, frame) - gap).max(0.0) + LABEL_ON_REACH * (own.reach - gap).max(0.0);
        }
    }
    let into = |rect: &Rect| (own.reach - rect.distance_to_pos(place)).max(0.0);
    cost + obstacles.rects.iter().map(|rect| ON_OBSTACLE * into(rect)).sum::<f32>()
}

/// What a label would cover.
fn of_label(k: usize, rect: Rect, needs: &[Homeless], seats: &[Seat], frame: &Frame, obstacles: &Obstacles<'_>) -> f32 {
    let mut cost: f32 = obstacles.rects.iter().map(|o| ON_OBSTACLE * overlap(rect, *o)).sum();
    for (j, other) in needs.iter().enumerate().filter(|(j, _)| *j != k) {
        let gap = rect.distance_to_pos(seats[j].place);
        cost += LABEL_ON_CORE * (core(&other.mark, frame) - gap).max(0.0) + LABEL_ON_REACH * (other.mark.reach - gap).max(0.0);
        if let Some(label) = seats[j].label {
            cost += LABEL_ON_LABEL * overlap(rect.expand(ARC), label.rect);
        }
    }
    cost
}

/// A need without its items.
fn core(need: &NeedMark, frame: &Frame) -> f32 {
    need.high + ARC * frame.unit
}

/// How far one would have to move to leave the other.
fn overlap(a: Rect, b: Rect) -> f32 {
    let both = a.intersect(b);
    if both.is_positive() { both.width().min(both.height()) } else { 0.0 }
}

/// Sides in the order of liking, whole first: right, left, above, below, and slid along each.
fn labels(need: &Homeless, place: Pos2, sizes: &Sizes, frame: &Frame, sky: Rect) -> Vec<(f32, Label)> {
    const SLIDES: [f32; 3] = [0.0, -0.45, 0.45];
    const SIDES: [(Align2, Vec2); 4] = [
        (Align2::LEFT_CENTER, vec2(1.0, 0.0)),
        (Align2::RIGHT_CENTER, vec2(-1.0, 0.0)),
        (Align2::CENTER_BOTTOM, vec2(0.0, -1.0)),
        (Align2::CENTER_TOP, vec2(0.0, 1.0)),
    ];
    let off = core(&need.mark, frame) + BESIDE * frame.unit;
    let mut all = Vec::with_capacity(2 * SIDES.len() * SLIDES.len());
    for (size, whole) in [(sizes[0], true), (sizes[1], false)] {
        for (rank, (align, way)) in SIDES.into_iter().enumerate() {
            for slide in SLIDES {
                let along = vec2(way.y.abs() * size.x, way.x.abs() * size.y) * slide;
                let rect = align.anchor_size(place + way * off + along, size);
                if sky.contains_rect(rect) {
                    let cost = rank as f32 + slide.abs() * 2.0 + if whole { 0.0 } else { NAME_ALONE };
                    all.push((cost, Label { rect, whole }));
                }
            }
        }
    }
    all
}

/// The first of several places that covers nothing, of a label whose mark is no point.
pub(super) fn first_free(places: impl Iterator<Item = Rect>, taken: &[Rect], sky: Rect) -> Option<Rect> {
    places.into_iter().find(|rect| sky.contains_rect(*rect) && !taken.iter().any(|t| t.intersects(*rect)))
}
