//! From one sky to the next: what changed moves for a moment, then everything rests.
//!
//! Marks that can be pointed at are at their new places at once; only their drawing follows.

use super::model::{CustomerStar, ItemMark, NeedMark, SkyHit, SkyModel, Wave};
use crate::ui::egui::{Rect, lerp};
use crate::ui::motion;
use std::sync::Arc;

/// The sky that is shown, and how it came to be.
#[derive(Debug, Default)]
pub struct ShownSky {
    to: Option<Arc<SkyModel>>,
    from: Option<Arc<SkyModel>>,
    began: f64,
    /// Another part of the desk or another screen came: the whole sky settles.
    is_arrival: bool,
}

/// The sky as it is drawn in one frame.
#[derive(Debug, Clone)]
pub struct Moment {
    /// What is drawn.
    pub model: Arc<SkyModel>,
    /// Magnification about the sky's upper middle.
    pub zoom: f32,
    /// Marks that are new or have changed.
    pub changed: Vec<SkyHit>,
    /// How visible the labels of changed marks are, from 0 to 1.
    pub visible: f32,
    /// The frame after which another one is wanted, in seconds; none if all rests.
    pub again: Option<f64>,
}

/// How much larger a sky arrives than it stays.
const ARRIVES: f32 = 0.035;

impl ShownSky {
    /// The sky at a time in seconds, on its way to a model.
    pub fn at(&mut self, now: f64, model: &Arc<SkyModel>, moves: bool) -> Moment {
        if self.to.as_ref().is_none_or(|to| !Arc::ptr_eq(to, model)) {
            let before = self.to.take().map(|to| self.between(now, &to, moves));
            let alike = |old: &Arc<SkyModel>| old.area == model.area && old.setting == model.setting;
            let from = before.filter(alike);
            self.is_arrival = from.is_none();
            // A card taken in hand is no change of the run.
            let is_change = from.as_ref().is_some_and(|from| !changed(from, model).is_empty());
            if self.is_arrival || is_change {
                self.began = now;
                self.from = from;
            }
            self.to = Some(Arc::clone(model));
        }
        let elapsed = (now - self.began) as f32;
        let lasts = if moves { motion::SKY } else { motion::STILL_OUTLINE };
        let is_over = elapsed >= lasts || (self.is_arrival && !moves);
        if is_over {
            self.from = None;
        }
        let zoom = if self.is_arrival && moves { 1.0 + ARRIVES * (1.0 - eased(elapsed / motion::SKY)) } else { 1.0 };
        Moment {
            model: self.between(now, model, moves),
            zoom,
            changed: self.from.as_ref().map(|from| changed(from, model)).unwrap_or_default(),
            visible: if moves { eased(elapsed / motion::SKY) } else { 1.0 },
            again: (!is_over).then(|| if moves { 0.0 } else { f64::from(lasts - elapsed) }),
        }
    }

    fn between(&self, now: f64, to: &Arc<SkyModel>, moves: bool) -> Arc<SkyModel> {
        match &self.from {
            Some(from) if moves && ((now - self.began) as f32) < motion::SKY => Arc::new(between(from, to, (now - self.began) as f32)),
            _ => Arc::clone(to),
        }
    }
}

/// Slows down towards the end.
fn eased(share: f32) -> f32 {
    1.0 - (1.0 - share.clamp(0.0, 1.0)).powi(3)
}

/// Goes a little too far and comes back.
fn swung(share: f32) -> f32 {
    const OVER: f32 = 1.1;
    let left = share.clamp(0.0, 1.0) - 1.0;
    1.0 + (OVER + 1.0) * left.powi(3) + OVER * left.powi(2)
}

/// The sky a while after a change, in seconds.
fn between(from: &SkyModel, to: &SkyModel, elapsed: f32) -> SkyModel {
    let share = |lasts: f32| eased(elapsed / lasts);
    let mut model = to.clone();
    if let (Some((place, level)), Some((_, before))) = (&mut model.star, from.star) {
        (*place, *level) = (*place, lerp(before..=*level, share(motion::SKY)));
    }
    for (star, before) in model.customers.iter_mut().zip(&from.customers) {
        *star = CustomerStar { alpha: lerp(before.alpha..=star.alpha, share(motion::SKY)), ..*star };
    }
    for (clouds, before) in [(&mut model.hazes, &from.hazes), (&mut model.fogs, &from.fogs)] {
        for (k, cloud) in clouds.iter_mut().enumerate() {
            let t = share(motion::SKY);
            let old = before.get(k).copied().unwrap_or(super::model::Cloud { rx: 0.0, ry: 0.0, ..*cloud });
            cloud.centre = old.centre.lerp(cloud.centre, t);
            (cloud.rx, cloud.ry) = (lerp(old.rx..=cloud.rx, t), lerp(old.ry..=cloud.ry, t));
        }
    }
    for need in &mut model.needs {
        *need = need_between(from.needs.iter().find(|n| n.id == need.id), need, share(motion::NEED_FOUND));
    }
    for item in &mut model.items {
        *item = item_between(from.items.iter().find(|i| i.opens == item.opens), item, share(motion::ITEM_LIVE));
    }
    for person in &mut model.people {
        let before = from.people.iter().find(|p| p.id == person.id).and_then(|p| p.wave);
        person.wave = wave_between(before, person.wave, elapsed);
    }
    model
}

fn need_between(from: Option<&NeedMark>, to: &NeedMark, t: f32) -> NeedMark {
    let from = from.copied().unwrap_or(NeedMark { low: 0.0, high: 0.0, met: (0.0, 0.0), ..*to });
    NeedMark {
        place: from.place.lerp(to.place, t),
        low: lerp(from.low..=to.low, t),
        high: lerp(from.high..=to.high, t),
        met: (lerp(from.met.0..=to.met.0, t), lerp(from.met.1..=to.met.1, t)),
        ..*to
    }
}

fn item_between(from: Option<&ItemMark>, to: &ItemMark, t: f32) -> ItemMark {
    let from = from.copied().unwrap_or(ItemMark { radius: 0.0, ..*to });
    // What has become something else grows anew.
    let radius = if from.form == to.form { from.radius } else { 0.0 };
    ItemMark { place: from.place.lerp(to.place, t), need: from.need.lerp(to.need, t), radius: lerp(radius..=to.radius, t), ..*to }
}

fn wave_between(from: Option<Wave>, to: Option<Wave>, elapsed: f32) -> Option<Wave> {
    let to = to?;
    let before = from.map_or(0.0, |wave| wave.height);
    let rises = to.height > before;
    let t = if rises { swung(elapsed / motion::WAVE_ARRIVES) } else { eased(elapsed / motion::WAVE_ANSWERED) };
    Some(Wave { height: (before + (to.height - before) * t).max(0.0), ..to })
}

/// Marks of the new sky that are not in the old one or stand for another value there.
fn changed(from: &SkyModel, to: &SkyModel) -> Vec<SkyHit> {
    let value = |model: &SkyModel, hit: SkyHit| model.marks.iter().find(|m| m.opens == hit).map(|m| m.value.clone());
    let differ = |hit: &SkyHit| value(from, *hit) != value(to, *hit);
    to.marks.iter().map(|mark| mark.opens).filter(differ).collect()
}

/// Where a mark's change is outlined when motion is off.
pub(super) fn outline(model: &SkyModel, hit: SkyHit) -> Option<Rect> {
    let mark = model.marks.iter().find(|mark| mark.opens == hit)?;
    Some(match mark.label {
        Some(label) if mark.radius == 0.0 => label.rect,
        _ => Rect::from_center_size(mark.place, crate::ui::egui::Vec2::splat(2.0 * mark.radius)),
    })
}
