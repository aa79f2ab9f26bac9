//! What lies behind and below: the north star, customers, the far shore, strokes on the water.

use super::frame::{Frame, Setting};
use super::model::{CustomerStar, SkyHit, SkyMark, SkyModel};
use super::scatter::{What, between, number};
use super::words;
use crate::scenario::MetricId;
use crate::sim::View;
use crate::tr;
use crate::ui::desk;
use crate::ui::egui::{Pos2, pos2};

/// One dot for each percent of the customers.
const CUSTOMERS: usize = 100;
const CUSTOMER_RADIUS: (f32, f32) = (0.7, 1.5);
const CUSTOMER_LIT: (f32, f32) = (0.4, 0.85);
const CUSTOMER_UNLIT: f32 = 0.13;
/// Share of the sky's height that customers leave free above the horizon.
const CUSTOMER_LOWEST: f32 = 0.96;

/// Customers: as many lit as the first metric that counts active users says.
pub(super) fn customers(view: &View<'_>, frame: &Frame, seed: u64) -> Vec<CustomerStar> {
    let lit = active_share(view).unwrap_or_default() * CUSTOMERS as f32;
    (0..CUSTOMERS)
        .map(|i| {
            let is_lit = (rank(seed, i) as f32) < lit;
            let place = frame.at(number(seed, What::CustomerX, i), CUSTOMER_LOWEST * number(seed, What::CustomerY, i));
            let size = number(seed, What::CustomerSize, i);
            CustomerStar {
                place,
                radius: (CUSTOMER_RADIUS.0 + (CUSTOMER_RADIUS.1 - CUSTOMER_RADIUS.0) * size) * frame.unit,
                alpha: if is_lit { CUSTOMER_LIT.0 + (CUSTOMER_LIT.1 - CUSTOMER_LIT.0) * size } else { CUSTOMER_UNLIT },
            }
        })
        .collect()
}

/// Order in which customers light up: that of their index, turned by the seed, so that none goes out as others come.
fn rank(seed: u64, index: usize) -> usize {
    let turn = (number(seed, What::CustomerOrder, 0) * CUSTOMERS as f32) as usize;
    (index + turn) % CUSTOMERS
}

/// Active users from 0 to 1. A metric in percent says it; another is set against twice its first value.
fn active_share(view: &View<'_>) -> Option<f32> {
    let metrics = &view.scenario().metrics;
    let index = metrics.iter().position(|m| m.active_users)?;
    let seen = view.metric(MetricId::at(index));
    let (first, last) = (*seen.first()?, *seen.last()?);
    let whole = if metrics[index].unit.trim() == "%" { CUSTOMERS as f64 } else { first + first };
    Some(if whole > 0.0 { (last / whole).clamp(0.0, 1.0) as f32 } else { 0.0 })
}

const STAR_DESK: (f32, f32) = (0.5, 0.135);
const STAR_STRIP: (f32, f32) = (0.5, 0.25);
const STAR_TITLE: (f32, f32) = (0.43, 0.216);
const STAR_REACH: f32 = 22.0;

/// The north star: as bright as its metric has risen, on the scale of current value.
pub(super) fn north_star(view: &View<'_>, frame: &Frame, model: &mut SkyModel) {
    let Some((id, metric, last, level)) = desk::words::north_star_share(view) else { return };
    let (x, y) = match frame.setting {
        Setting::Desk => STAR_DESK,
        Setting::Strip => STAR_STRIP,
        Setting::Title => STAR_TITLE,
    };
    let place = frame.at(x, y);
    model.star = Some((place, level));
    model.marks.push(SkyMark {
        opens: SkyHit::NorthStar,
        place,
        radius: STAR_REACH * frame.unit,
        sort: tr!("sky-star"),
        name: metric.name.clone(),
        value: words::reading(metric, last),
        about: words::metric_moved(metric, view.metric(id)),
        label: None,
    });
}

/// Distance between the shore's corners.
const SHORE_STEP: f32 = 40.0;
const SHORE_HEIGHT: (f32, f32) = (3.0, 12.0);
/// Behind the title the shore is nearer.
const SHORE_NEAR: f32 = 2.5;

/// The far shore as a line from left to right.
pub(super) fn shore(frame: &Frame, seed: u64) -> Vec<Pos2> {
    let near = if frame.setting == Setting::Title { SHORE_NEAR } else { 1.0 };
    let count = (frame.area.width() / SHORE_STEP).ceil() as usize;
    (0..=count)
        .map(|i| {
            let height = between(seed, What::Shore, i, SHORE_HEIGHT.0, SHORE_HEIGHT.1) * near;
            pos2((frame.area.left() + i as f32 * SHORE_STEP).min(frame.area.right()), frame.horizon() - height)
        })
        .collect()
}

const STROKES: usize = 26;
const STROKE_LENGTH: (f32, f32) = (10.0, 50.0);
const STROKE_ALPHA: (f32, f32) = (0.10, 0.22);
/// Water this close to the horizon stays clear for the lamps' reflections.
const STROKE_FROM: f32 = 16.0;

/// Strokes on the water: left end, length, alpha.
pub(super) fn strokes(frame: &Frame, seed: u64) -> Vec<(Pos2, f32, f32)> {
    (0..STROKES)
        .map(|i| {
            let length = between(seed, What::StrokeLength, i, STROKE_LENGTH.0, STROKE_LENGTH.1);
            let x = frame.area.left() + (frame.area.width() - length).max(0.0) * number(seed, What::StrokeX, i);
            let y = between(seed, What::StrokeY, i, (frame.horizon() + STROKE_FROM).min(frame.area.bottom()), frame.area.bottom());
            (pos2(x, y), length, between(seed, What::StrokeAlpha, i, STROKE_ALPHA.0, STROKE_ALPHA.1))
        })
        .collect()
}
