//! What lies over the sky: debt as haze, what has not been heard as fog.

use super::super::egui::{pos2, vec2};
use super::super::number;
use super::frame::{Frame, Setting};
use super::model::{Cloud, Mark, SkyHit, SkyModel};
use super::scatter::{What, between};
use crate::sim::{Stage, View};

const HAZE_RX: (f32, f32) = (60.0, 150.0);
const HAZE_RY: (f32, f32) = (40.0, 100.0);
/// More than so many hazy places would hide the sky.
const HAZES: usize = 2;
/// Where the debt hangs while it slows nothing that has a place.
const HAZE_ELSEWHERE: (f32, f32) = (0.2, 0.4);

/// Haze round the needs whose items the debt slows: those in work, or else the first of the plan.
pub(super) fn haze(view: &View<'_>, frame: &Frame, model: &mut SkyModel) {
    let debt = view.debt() as f32;
    if debt <= 0.0 {
        return;
    }
    let in_work = view.items().filter(|i| i.stage == Stage::InWork).filter_map(|i| i.need);
    let planned = view.next_items(view.backlog().count()).filter_map(|i| view.item(i)?.need);
    let mut slowed: Vec<_> = Vec::new();
    for need in in_work.chain(planned.take(1)) {
        if !slowed.contains(&need) && slowed.len() < HAZES {
            slowed.push(need);
        }
    }
    let places = model.needs.iter().filter(|n| slowed.contains(&n.id)).map(|n| n.place);
    let mut places: Vec<_> = places.collect();
    if places.is_empty() {
        places.push(frame.at(HAZE_ELSEWHERE.0, HAZE_ELSEWHERE.1));
    }
    let (rx, ry) = ((HAZE_RX.0 + HAZE_RX.1 * debt) * frame.unit, (HAZE_RY.0 + HAZE_RY.1 * debt) * frame.unit);
    model.hazes = places.iter().map(|centre| Cloud { centre: *centre, rx, ry }).collect();
    let first = places[0];
    let top = (first.y - ry * HAZE_LABEL).max(frame.area.top() + HAZE_LABEL_LEAST);
    model.marks.push(Mark {
        opens: SkyHit::Debt,
        place: pos2(frame.inside(first.x - rx * HAZE_LABEL, HAZE_LABEL_LEAST), top),
        radius: 0.0,
        name: format!("Debt {}", number::share(debt)),
        value: format!("work {}", number::percent_value(-(view.debt_drag() * 100.0) as f32, 0)),
        moved: "Technical debt: the share of the team's time it costs.".into(),
        labelled: true,
    });
}

/// Where on its ellipse the debt is named.
const HAZE_LABEL: f32 = 0.6;
/// Distance of that name from the frame.
const HAZE_LABEL_LEAST: f32 = 20.0;

/// Ellipses of one bank of fog.
const PUFFS: usize = 9;
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
            model.marks.push(Mark {
                opens: SkyHit::NotHeard,
                place: middle,
                radius: 0.0,
                name: "Not heard yet".into(),
                value: format!(
                    "{} · {} heard",
                    number::counted(view.interviews().round() as u32, "interview", "interviews"),
                    number::percent(view.heard() as f32)
                ),
                moved: "How much of what customers could tell you has been heard. It does not say how many needs are hidden.".into(),
                labelled: true,
            });
        }
    }
}
