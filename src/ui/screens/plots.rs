//! What plots of several screens share.

/// The next step that people count in: 1, 2 or 5 times a power of ten.
pub(super) fn round_step(least: f64) -> f64 {
    let unit = 10.0_f64.powf(least.max(f64::MIN_POSITIVE).log10().floor());
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * unit).find(|step| *step >= least).unwrap_or(unit)
}
