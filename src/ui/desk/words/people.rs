//! People and metrics in words and pictures.

use crate::scenario::{Metric, MetricId, Stakeholder, StakeholderId, north_star};
use crate::sim::{Belief, View};
use crate::tr;
use crate::ui::number;
use crate::ui::portrait::{Features, Hair, Portrait};
use crate::words::metric_change;

/// Steps of power and of loudness.
const STEPS: f64 = 5.0;

/// A person's portrait with the face their trust gives them.
pub fn portrait<'a>(view: &View<'a>, who: StakeholderId) -> Portrait<'a> {
    let person = &view.scenario().stakeholders[who.index()];
    Portrait::new(&person.key).features(features(person)).trust(view.person(who).trust as f32)
}

fn features(person: &Stakeholder) -> Features {
    let chosen = &person.portrait;
    Features {
        hair: chosen.hair.as_deref().and_then(Hair::named),
        skin: chosen.skin,
        hair_colour: chosen.hair_colour,
        background: chosen.background,
        glasses: chosen.glasses,
        beard: chosen.beard,
    }
}

/// A change of trust, autonomy or goal clarity in words: `a little more`, `much less`.
pub fn more_or_less(change: f64) -> &'static str {
    let (much, some, little) = if change > 0.0 {
        (tr!("more-or-less.much-more"), tr!("more-or-less.more"), tr!("more-or-less.little-more"))
    } else {
        (tr!("more-or-less.much-less"), tr!("more-or-less.less"), tr!("more-or-less.little-less"))
    };
    match change.abs() {
        0.0 => tr!("more-or-less.same"),
        by if by < LITTLE => little,
        by if by < MUCH => some,
        _ => much,
    }
}

/// The same as signs, for where there is little room: `+`, `−−`, `−−−`; `0` for none.
pub fn plus_or_minus(change: f64) -> String {
    let sign = if change > 0.0 { "+" } else { "\u{2212}" };
    match change.abs() {
        0.0 => "0".to_owned(),
        by if by < LITTLE => sign.to_owned(),
        by if by < MUCH => sign.repeat(2),
        _ => sign.repeat(3),
    }
}

/// Changes of a share below the first are little, from the second on much.
const LITTLE: f64 = 0.035;
const MUCH: f64 = 0.09;

/// Power from 1 to 5.
pub fn power(view: &View<'_>, who: StakeholderId) -> u8 {
    steps(view.person(who).power)
}

/// Loudness from 1 to 5.
pub fn loudness(loud: f64) -> u8 {
    steps(loud)
}

fn steps(share: f64) -> u8 {
    (share * STEPS).ceil().clamp(1.0, STEPS) as u8
}

/// A metric's observation noise, half width of the 80 % range: `± 5`; `None` for a count of output.
pub fn metric_noise(metric: &Metric) -> Option<String> {
    (metric.noise > 0.0).then(|| number::noise(half_width(metric) as f32, usize::from(metric.decimals)))
}

/// Half width of the 80 % range of a metric's observation.
pub fn half_width(metric: &Metric) -> f64 {
    Belief { mean: 0.0, sd: metric.noise }.half_width()
}

/// What an outcome point is: by how much one moves the north star.
pub fn outcome_point(view: &View<'_>) -> String {
    let Some(metric) = north_star(view.scenario()).map(|id| &view.scenario().metrics[id.index()]) else {
        return tr!("outcome-point-alone").to_owned();
    };
    let decimals = usize::from(metric.decimals).max(1);
    let change = metric_change(metric, metric.per_point, decimals);
    tr!("outcome-point", metric = metric.name.as_str(), change = change)
}

/// The metric the star shows, its last value, and how much of what can be reached that is, from 0 to 1.
pub fn north_star_share<'a>(view: &View<'a>) -> Option<(MetricId, &'a Metric, f64, f32)> {
    north_star_before(view, 0)
}

/// The same so many readings ago.
pub fn north_star_before<'a>(view: &View<'a>, readings: usize) -> Option<(MetricId, &'a Metric, f64, f32)> {
    let id = north_star(view.scenario())?;
    let metric = &view.scenario().metrics[id.index()];
    let value = view.metric(id).iter().rev().nth(readings).copied()?;
    let lagging = if metric.per_point == 0.0 { 0.0 } else { (value - metric.at_zero) / metric.per_point };
    // The curve by which current value is judged, so that the gauge and the result agree.
    Some((id, metric, value, view.current_value(lagging) as f32))
}
