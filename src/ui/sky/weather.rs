//! What lies over the sky: debt as haze, what has not been heard as fog.

use super::frame::{Frame, Setting};
use super::model::{Cloud, Label, SkyHit, SkyMark, SkyModel};
use super::placing::{Sizes, first_free};
use super::scatter::{What, between};
use super::words;
use crate::scenario::NeedId;
use crate::sim::{Stage, View};
use crate::tr;
use crate::ui::egui::{Pos2, Rect, Vec2, pos2, vec2};
use crate::ui::number;
use std::f32::consts::TAU;

const HAZE_RX: (f32, f32) = (60.0, 150.0);
const HAZE_RY: (f32, f32) = (40.0, 100.0);
/// More than so many hazy places would hide the sky.
const HAZES: usize = 3;
/// Where the debt hangs while it slows nothing that has a place.
const HAZE_ELSEWHERE: (f32, f32) = (0.17, 0.42);

/// Needs whose items the debt slows: those in work, then those of the plan that the forecast reaches.
fn slowed(view: &View<'_>) -> Vec<NeedId> {
    let planned = words::ahead(view).into_iter().filter_map(|id| view.item(id));
    let mut slowed: Vec<NeedId> = Vec::new();
    for need in view.items().filter(|i| i.stage == Stage::InWork).chain(planned).filter_map(|item| item.need) {
        if view.knows(need) && !slowed.contains(&need) && slowed.len() < HAZES {
            slowed.push(need);
        }
    }
    slowed
}

/// Haze round the needs whose items the debt slows.
pub(super) fn haze(view: &View<'_>, frame: &Frame, model: &mut SkyModel) {
    let debt = view.debt() as f32;
    if debt <= 0.0 {
        return;
    }
    let slowed = slowed(view);
    let mut places: Vec<Pos2> = model.needs.iter().filter(|n| slowed.contains(&n.id)).map(|n| n.place).collect();
    if places.is_empty() {
        places.push(frame.at(HAZE_ELSEWHERE.0, HAZE_ELSEWHERE.1));
    }
    let (rx, ry) = ((HAZE_RX.0 + HAZE_RX.1 * debt) * frame.unit, (HAZE_RY.0 + HAZE_RY.1 * debt) * frame.unit);
    model.hazes = places.iter().map(|centre| Cloud { centre: *centre, rx, ry }).collect();
    let titles: Vec<&str> = slowed.iter().map(|need| view.scenario().needs[need.index()].title.as_str()).collect();
    let about = if titles.is_empty() { tr!("sky-debt-slows-nothing").to_owned() } else { tr!("sky-debt-slows", needs = titles.join(", ")) };
    model.marks.push(SkyMark {
        opens: SkyHit::Debt,
        place: places[0],
        radius: 0.0,
        sort: tr!("sky-debt"),
        name: tr!("sky-debt-name").to_owned(),
        value: tr!(
            "sky-debt-value",
            debt = number::of_hundred(debt),
            change = number::percent_value(-(view.debt_drag() * 100.0) as f32, 0)
        ),
        about,
        label: None,
    });
}

/// Hangs the debt's name at the rim of its haze, where it covers nothing.
pub(super) fn name_haze(frame: &Frame, model: &mut SkyModel, sizes: Sizes, sky: Rect, taken: &[Rect]) {
    const ROUND: usize = 16;
    const RINGS: [f32; 4] = [0.8, 1.0, 0.6, 1.25];
    /// Upper left of the haze, as share of the turn.
    const FIRST: f32 = 0.62;
    let clouds = model.hazes.clone();
    let Some(mark) = model.marks.iter_mut().find(|m| m.opens == SkyHit::Debt) else { return };
    let inside = |centre: Pos2, size: Vec2| {
        let room = sky.shrink2(size / 2.0);
        Rect::from_center_size(pos2(frame.inside(centre.x, size.x / 2.0), centre.y.clamp(room.top(), room.bottom().max(room.top()))), size)
    };
    let places = |size: Vec2| {
        let around = clouds.iter().flat_map(move |cloud| RINGS.iter().map(move |ring| (cloud, *ring)));
        around.flat_map(move |(cloud, ring)| {
            (0..ROUND).map(move |k| {
                // From the first angle to both sides by turns.
                let step = if k % 2 == 0 { k / 2 } else { ROUND - k.div_ceil(2) };
                let way = Vec2::angled(TAU * (FIRST + step as f32 / ROUND as f32));
                inside(cloud.centre + vec2(way.x * cloud.rx, way.y * cloud.ry) * ring, size)
            })
        })
    };
    for (size, whole) in [(sizes[0], true), (sizes[1], false)] {
        if let Some(rect) = first_free(places(size), taken, sky) {
            mark.label = Some(Label { rect, whole });
            mark.place = rect.center();
            return;
        }
    }
}

/// Ellipses of one bank of fog.
pub(super) const PUFFS: usize = 9;
const FOG_RX: (f32, f32) = (50.0, 120.0);
const FOG_FLATNESS: f32 = 0.26;
const FOG_SPREAD: (f32, f32) = (90.0, 16.0);
/// Banks lie high and low by turns, by share of the sky's height, where fewest marks are.
const FOG_HEIGHTS: [f32; 2] = [0.16, 0.88];
/// Behind the title low fog would lie on the menu's lines.
const FOG_TITLE: f32 = 0.22;

/// Fog: how much has not been heard, one bank per user group. Never how many needs are hidden.
pub(super) fn fog(view: &View<'_>, frame: &Frame, seed: u64, model: &mut SkyModel) {
    let unheard = (1.0 - view.heard()).clamp(0.0, 1.0) as f32;
    let groups = view.scenario().groups.len();
    let size = unheard.sqrt() * frame.unit;
    // Behind the title one bank lies clear of the star; it says the same.
    let first = if frame.setting == Setting::Title { groups.saturating_sub(1) } else { 0 };
    for group in first..groups {
        // The last group's bank lies high, away from the star in the middle.
        let high = (groups - 1 - group) % FOG_HEIGHTS.len();
        let share = if frame.setting == Setting::Title { FOG_TITLE } else { FOG_HEIGHTS[high] };
        let middle = pos2(frame.column(group, groups), frame.at(0.0, share).y);
        for puff in 0..PUFFS {
            let index = group * PUFFS + puff;
            let rx = between(seed, What::FogSize, index, FOG_RX.0, FOG_RX.1) * size;
            let aside = vec2(
                between(seed, What::FogX, index, -FOG_SPREAD.0, FOG_SPREAD.0),
                between(seed, What::FogY, index, -FOG_SPREAD.1, FOG_SPREAD.1),
            );
            let mut centre = middle + aside * size;
            centre.x = frame.inside(centre.x, 0.0);
            model.fogs.push(Cloud { centre, rx, ry: rx * FOG_FLATNESS });
        }
        if group + 1 == groups {
            model.marks.push(SkyMark {
                opens: SkyHit::NotHeard,
                place: middle,
                radius: 0.0,
                sort: tr!("sky-not-heard"),
                name: tr!("sky-not-heard-yet").into(),
                value: tr!(
                    "sky-not-heard-value",
                    interviews = view.interviews().round() as u32,
                    heard = number::percent(view.heard() as f32)
                ),
                about: tr!("sky-not-heard-about").into(),
                label: None,
            });
        }
    }
}
