//! Figures of many runs: means, spreads, standard errors. What cannot be computed is absent, with the reason.

use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// Figures that cannot be computed, and why.
pub(super) type Absent = BTreeMap<&'static str, String>;

/// Figures for programs, without those of them that are not there: each under `absent`, with its reason. A
/// figure within others is named with a dot between.
///
/// # Errors
/// If they cannot be written as JSON.
pub(super) fn with_reasons(figures: &impl Serialize, reasons: &[(&'static str, &str)]) -> serde_json::Result<Value> {
    let mut figures = serde_json::to_value(figures)?;
    let mut absent = Absent::new();
    for (key, why) in reasons {
        let (within, name) = key.rsplit_once('.').unwrap_or(("", key));
        let fields = if within.is_empty() { Some(&mut figures) } else { figures.get_mut(within) };
        let Some(fields) = fields.and_then(Value::as_object_mut) else { continue };
        if fields.get(name).is_some_and(Value::is_null) {
            fields.remove(name);
            absent.insert(key, (*why).into());
        }
    }
    if let Some(fields) = figures.as_object_mut().filter(|_| !absent.is_empty()) {
        fields.insert("absent".into(), serde_json::to_value(absent)?);
    }
    Ok(figures)
}

/// Mean and spread of a figure over runs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(super) struct Spread {
    pub mean: f64,
    /// One run in ten lies below.
    pub p10: f64,
    pub p50: f64,
    /// One run in ten lies above.
    pub p90: f64,
}

/// A figure to print with so many digits after the point: what rounds to nothing has no sign.
pub(super) fn plain(value: f64, digits: i32) -> f64 {
    if (value * 10_f64.powi(digits)).round() == 0.0 { 0.0 } else { value }
}

impl Spread {
    /// Its four figures, to be printed with so many digits after the point.
    pub fn plain(&self, digits: i32) -> [f64; 4] {
        [self.mean, self.p10, self.p50, self.p90].map(|value| plain(value, digits))
    }

    /// Of at least one value.
    pub fn of(mut values: Vec<f64>) -> Option<Self> {
        let mean = mean(values.iter().copied())?;
        values.sort_by(f64::total_cmp);
        let at = |share| quantile(&values, share);
        Some(Self { mean, p10: at(0.1)?, p50: at(0.5)?, p90: at(0.9)? })
    }
}

/// The mean of what comes one after another.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Mean {
    sum: f64,
    count: u64,
}

impl Mean {
    /// One more value.
    pub fn add(&mut self, value: f64) {
        self.sum += value;
        self.count += 1;
    }

    /// The mean so far; there is none of nothing.
    pub fn value(self) -> Option<f64> {
        (self.count > 0).then(|| self.sum / self.count as f64)
    }
}

/// The mean; there is none of nothing.
pub(super) fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut mean = Mean::default();
    values.for_each(|value| mean.add(value));
    mean.value()
}

/// Mean and its standard error.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(super) struct Estimate {
    pub mean: f64,
    /// Not known of a single value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standard_error: Option<f64>,
}

impl Estimate {
    /// Of independent values, at least one.
    pub fn of(values: &[f64]) -> Option<Self> {
        let n = values.len() as f64;
        let mean = mean(values.iter().copied())?;
        let squares: f64 = values.iter().map(|v| (v - mean) * (v - mean)).sum();
        let standard_error = (values.len() > 1).then(|| (squares / (n - 1.0) / n).sqrt());
        Some(Self { mean, standard_error })
    }

    /// As people read it, with so many digits and a sign if it is a difference.
    pub fn shown(&self, is_difference: bool) -> String {
        let mean = if is_difference { format!("{:+.3}", self.mean) } else { format!("{:.3}", self.mean) };
        self.standard_error.map_or(mean.clone(), |error| format!("{mean} ± {error:.3}"))
    }
}

/// Pearson's correlation of pairs; of fewer than three it would be one or minus one whatever they are, and
/// where one side does not vary there is none.
fn correlation(pairs: &[(f64, f64)]) -> Option<f64> {
    let (a, b) = (mean(pairs.iter().map(|p| p.0))?, mean(pairs.iter().map(|p| p.1))?);
    let sum = |of: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>();
    let both = sum(&|p| (p.0 - a) * (p.1 - b));
    let spread = (sum(&|p| (p.0 - a) * (p.0 - a)) * sum(&|p| (p.1 - b) * (p.1 - b))).sqrt();
    (pairs.len() > 2 && spread > 0.0).then(|| both / spread)
}

/// Reliability of a whole from the scores of its halves, one pair for each run (Spearman and Brown 1910).
///
/// # Errors
/// Why there is none.
pub(super) fn split_half(halves: &[(f64, f64)]) -> Result<f64, String> {
    let Some(between) = correlation(halves) else {
        return Err(match halves.len() {
            0..3 => "it takes at least three runs with graded choices in both halves".into(),
            _ => "the scores of one half are the same in every run".into(),
        });
    };
    if between < 0.0 {
        return Err(format!("over {} runs the two halves disagree (correlation {between:.2}); it takes more runs", halves.len()));
    }
    Ok(2.0 * between / (1.0 + between))
}

/// A quantile of sorted values, between neighbours by distance.
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let place = share * sorted.len().saturating_sub(1) as f64;
    let below = place.floor();
    let value = |k: usize| sorted.get(k).or(sorted.last()).copied();
    let (low, high) = (value(below as usize)?, value(below as usize + 1)?);
    Some(low + (high - low) * (place - below))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_lie_between_their_neighbours() {
        let spread = Spread::of(vec![4.0, 1.0, 3.0, 2.0, 5.0]);
        assert_eq!(spread, Some(Spread { mean: 3.0, p10: 1.4, p50: 3.0, p90: 4.6 }));
    }

    #[test]
    fn one_value_is_its_own_spread_and_tells_no_error() {
        assert_eq!(Spread::of(vec![7.0]), Some(Spread { mean: 7.0, p10: 7.0, p50: 7.0, p90: 7.0 }));
        assert_eq!(Estimate::of(&[7.0]), Some(Estimate { mean: 7.0, standard_error: None }));
    }

    #[test]
    fn of_nothing_there_is_no_figure() {
        assert_eq!((Spread::of(Vec::new()), Estimate::of(&[])), (None, None));
    }

    #[test]
    fn halves_that_tell_nothing_have_no_reliability() {
        assert_eq!(split_half(&[(1.0, 2.0), (2.0, 4.0), (3.0, 6.0)]), Ok(1.0));
        for (halves, why) in [
            (&[(1.0, 2.0), (2.0, 1.0)][..], "three runs"),
            (&[(1.0, 3.0), (2.0, 2.0), (3.0, 1.0)], "disagree"),
            (&[(1.0, 3.0), (1.0, 2.0), (1.0, 1.0)], "the same in every run"),
        ] {
            assert!(split_half(halves).expect_err("none").contains(why), "{halves:?}");
        }
    }
}
