//! Needs and the items round them.

use super::super::egui::{Pos2, Vec2, pos2};
use super::frame::Frame;
use super::model::{Form, ItemMark, Mark, NeedMark, SkyHit, SkyModel};
use super::scatter::{self, What, spread};
use super::words;
use crate::sim::{Grounds, ItemView, Stage, View};
use std::f32::consts::TAU;

/// Radius of a mark of importance v is this times √v; a usual need counts as twenty.
const RADIUS: f32 = 3.1;
const USUAL: f64 = 20.0;
/// Least radius, so that a need of unknown importance can still be pointed at.
const RADIUS_LEAST: f32 = 4.0;
/// Importance runs from here down to the least, by share of the sky's height; above it is the star.
const HIGHEST: f32 = 0.32;
const LOWEST: f32 = 0.86;
/// How far a need may stand from the middle of its column, as share of its width.
const OFFSET: f32 = 0.66;
/// Items circle their need at this distance from its rim.
const ORBIT: f32 = 18.0;
const ORBIT_SPREAD: f32 = 0.25;
/// Seats on that circle.
const SEATS: usize = 14;
const ITEM_RADIUS: f32 = 3.4;
const ITEM_PER_POINT: f32 = 0.25;
const ITEM_RADIUS_MOST: f32 = 7.0;
/// Room between two needs, for their items.
const BETWEEN: f32 = 34.0;

/// Needs that are known: columns by user group, height by importance.
pub(super) fn needs(view: &View<'_>, frame: &Frame, selected: Option<SkyHit>, model: &mut SkyModel) {
    let scenario = view.scenario();
    let value = &scenario.rules.value;
    let groups = scenario.groups.len();
    for need in view.needs() {
        let (low, high) = words::importance(&need);
        let radius = |v: f64| (RADIUS * ((v * USUAL) as f32).sqrt()).max(RADIUS_LEAST) * frame.unit;
        // Importance spreads by factors, so its height is its logarithm.
        let middle = need.importance.mean.clamp(value.importance_least, value.importance_most);
        let share = (middle / value.importance_least).ln() / (value.importance_most / value.importance_least).ln();
        let text = &scenario.needs[need.id.index()];
        let mut mark = NeedMark {
            id: need.id,
            place: frame.at(0.0, LOWEST - (LOWEST - HIGHEST) * share as f32),
            low: radius(low),
            high: radius(high),
            met: (need.met.0 as f32, need.met.1 as f32),
            selected: selected == Some(SkyHit::Need(need.id)),
        };
        let column = frame.column(text.group.index(), groups);
        let width = frame.column_width(groups) * OFFSET;
        mark.place.x = free_x(frame, model, &mark, column, width, need.id.index());
        model.marks.push(Mark {
            opens: SkyHit::Need(need.id),
            place: mark.place,
            radius: mark.high,
            name: text.title.clone(),
            value: words::need(&need),
            moved: format!("Known since sprint {}.", need.since + 1),
            labelled: true,
        });
        model.needs.push(mark);
    }
}

/// Where in its column a need covers no need before it: its own offset, or the nearest place that is free.
fn free_x(frame: &Frame, model: &SkyModel, mark: &NeedMark, column: f32, width: f32, index: usize) -> f32 {
    const TRIES: usize = 24;
    let reach = mark.high + (ORBIT + ITEM_RADIUS_MOST) * frame.unit;
    let room = |x: f32| {
        let gaps = model.needs.iter().map(|n| n.place.distance(pos2(x, mark.place.y)) - n.high - mark.high);
        gaps.fold(f32::INFINITY, f32::min)
    };
    let own = frame.inside(column + (spread(index) - HALF) * width, reach);
    if room(own) >= BETWEEN * frame.unit {
        return own;
    }
    // Its whole column, then a bit beyond it, from one side to the other.
    let candidates = (0..=TRIES).map(|k| frame.inside(column + (k as f32 / TRIES as f32 - HALF) * width * 2.0, reach));
    candidates.max_by(|a, b| room(*a).min(BETWEEN * frame.unit).total_cmp(&room(*b).min(BETWEEN * frame.unit))).unwrap_or(own)
}

const HALF: f32 = 0.5;

/// Items whose need is known, on a circle round it.
pub(super) fn items(view: &View<'_>, frame: &Frame, seed: u64, selected: Option<SkyHit>, model: &mut SkyModel) {
    for k in 0..model.needs.len() {
        let need = model.needs[k];
        let mut taken = [false; SEATS];
        let turn = scatter::number(seed, What::NeedTurn, need.id.index());
        for item in view.items().filter(|i| i.need == Some(need.id) && shows(i.stage)) {
            let wanted = (spread(item.id.index()) * SEATS as f32) as usize;
            let Some(seat) = (0..SEATS).map(|s| (wanted + s) % SEATS).find(|s| !taken[*s]) else { break };
            taken[seat] = true;
            let angle = TAU * (seat as f32 / SEATS as f32 + turn);
            let distance = need.high + ORBIT * frame.unit * (1.0 + ORBIT_SPREAD * spread(item.id.index() + 1));
            let place = need.place + Vec2::angled(angle) * distance;
            let mark = item_mark(&item, frame, place, need.place, selected);
            model.marks.push(Mark {
                opens: SkyHit::Item(item.id),
                place,
                radius: mark.radius,
                name: view.title(item.id).into(),
                value: words::item(&item),
                moved: words::grounds(item.grounds).into(),
                labelled: false,
            });
            model.items.push(mark);
        }
    }
}

const fn shows(stage: Stage) -> bool {
    !matches!(stage, Stage::Hidden | Stage::Removed | Stage::Rejected)
}

fn item_mark(item: &ItemView, frame: &Frame, place: Pos2, need: Pos2, selected: Option<SkyHit>) -> ItemMark {
    let form = match (item.stage, item.grounds) {
        (Stage::Live, _) => Form::Live,
        (_, Grounds::Opinion) => Form::Opinion,
        (_, Grounds::Informed) => Form::Informed,
        (_, Grounds::Tested) => Form::Tested,
    };
    ItemMark {
        place,
        need,
        radius: (ITEM_RADIUS + ITEM_PER_POINT * item.estimate as f32).min(ITEM_RADIUS_MOST) * frame.unit,
        form,
        dashed: item.grounds == Grounds::Opinion,
        // As the evidence bar says it: bad only when the whole range is.
        harms: item.grounds == Grounds::Tested && item.effect.mean + item.effect.half_width() < 0.0,
        selected: selected == Some(SkyHit::Item(item.id)),
    }
}
