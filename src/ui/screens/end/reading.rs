//! How a metric's value is written.
use crate::scenario::Metric;
use crate::sim::Belief;
use crate::ui::number;

/// A value with prefix and unit, the sign first: `€412k`, `−€3k`, `6.1 %`.
pub(in super::super) fn shown(metric: &Metric, value: f64) -> String {
    let text = number::plain(value as f32, usize::from(metric.decimals));
    match text.strip_prefix(number::MINUS) {
        Some(digits) => format!("{}{}{digits}{}", number::MINUS, metric.prefix, metric.unit),
        None => format!("{}{text}{}", metric.prefix, metric.unit),
    }
}

/// Half width of the 80 % band of observation noise, in the metric's unit.
pub(in super::super) fn noise_band(metric: &Metric) -> f64 {
    Belief { mean: 0.0, sd: metric.noise }.half_width()
}
