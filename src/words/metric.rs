//! Values of a metric, and changes of it.

use super::number;
use crate::scenario::Metric;

/// A metric's value with prefix and unit: `€412k`.
#[must_use]
pub fn metric_value(metric: &Metric, value: f64) -> String {
    format!("{}{}{}", metric.prefix, number::plain(value as f32, usize::from(metric.decimals)), unit(metric))
}

/// A change of a metric with its sign before everything else: `+€6.0k`.
#[must_use]
pub fn metric_change(metric: &Metric, change: f64, decimals: usize) -> String {
    let signed = number::signed(change as f32, decimals);
    let sign = signed.chars().next().filter(|first| !first.is_ascii_digit()).map_or(0, char::len_utf8);
    let (sign, size) = signed.split_at(sign);
    format!("{sign}{}{size}{}", metric.prefix, unit(metric))
}

/// It never breaks from its number.
fn unit(metric: &Metric) -> String {
    metric.unit.replace(' ', "\u{a0}")
}
