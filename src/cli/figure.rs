//! Figures of many runs: means, spreads, standard errors.

use serde::Serialize;

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

impl Spread {
    /// Of at least one value.
    pub fn of(values: impl Iterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.collect();
        let mean = mean(values.iter().copied());
        values.sort_by(f64::total_cmp);
        let at = |share| quantile(&values, share);
        Self { mean, p10: at(0.1), p50: at(0.5), p90: at(0.9) }
    }
}

/// The mean; 0 of nothing.
pub(super) fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0_u64), |(sum, count), value| (sum + value, count + 1));
    if count == 0 { 0.0 } else { sum / count as f64 }
}

/// Mean and its standard error.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(super) struct Estimate {
    pub mean: f64,
    pub standard_error: f64,
}

impl Estimate {
    /// Of independent values; of fewer than two the error is not known and given as 0.
    pub fn of(values: &[f64]) -> Self {
        let n = values.len() as f64;
        let mean = mean(values.iter().copied());
        let squares: f64 = values.iter().map(|v| (v - mean) * (v - mean)).sum();
        let standard_error = if values.len() < 2 { 0.0 } else { (squares / (n - 1.0) / n).sqrt() };
        Self { mean, standard_error }
    }
}

/// Pearson's correlation of pairs; 0 of fewer than two, or where one side does not vary.
pub(super) fn correlation(pairs: &[(f64, f64)]) -> f64 {
    let (a, b) = (mean(pairs.iter().map(|p| p.0)), mean(pairs.iter().map(|p| p.1)));
    let sum = |of: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>();
    let both = sum(&|p| (p.0 - a) * (p.1 - b));
    let spread = (sum(&|p| (p.0 - a) * (p.0 - a)) * sum(&|p| (p.1 - b) * (p.1 - b))).sqrt();
    if spread > 0.0 { both / spread } else { 0.0 }
}

/// A quantile of sorted values, between neighbours by distance.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * sorted.len().saturating_sub(1) as f64;
    let below = place.floor();
    let value = |k: usize| sorted.get(k).or(sorted.last()).copied().unwrap_or_default();
    let (low, high) = (value(below as usize), value(below as usize + 1));
    low + (high - low) * (place - below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_lie_between_their_neighbours() {
        let spread = Spread::of([4.0, 1.0, 3.0, 2.0, 5.0].into_iter());
        assert_eq!(spread, Spread { mean: 3.0, p10: 1.4, p50: 3.0, p90: 4.6 });
    }

    #[test]
    fn one_value_is_its_own_spread_and_tells_no_error() {
        assert_eq!(Spread::of(std::iter::once(7.0)), Spread { mean: 7.0, p10: 7.0, p50: 7.0, p90: 7.0 });
        assert_eq!(Estimate::of(&[7.0]), Estimate { mean: 7.0, standard_error: 0.0 });
    }
}
