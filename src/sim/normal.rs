//! The normal distribution, by portable arithmetic.
//!
//! `rand_distr` draws normals too, but through `num-traits`, whose logarithm is libm's or the
//! platform's depending on which other crates are in the build; the same seed must give the same bits
//! with and without the window.

/// Quantile of the standard normal at `p` in (0, 1); relative error below 1.2e-9.
///
/// Acklam's rational approximation (P. J. Acklam, 2003), without the refinement step.
#[allow(clippy::excessive_precision, reason = "coefficients as published")]
pub(crate) fn inverse_normal_cdf(p: f64) -> f64 {
    const A: [f64; 6] = [
        -3.969683028665376e+01,
        2.209460984245205e+02,
        -2.759285104469687e+02,
        1.383577518672690e+02,
        -3.066479806614716e+01,
        2.506628277459239e+00,
    ];
    const B: [f64; 5] =
        [-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01, -1.328068155288572e+01];
    const C: [f64; 6] = [
        -7.784894002430293e-03,
        -3.223964580411365e-01,
        -2.400758277161838e+00,
        -2.549732539343734e+00,
        4.374664141464968e+00,
        2.938163982698783e+00,
    ];
    const D: [f64; 4] = [7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00];
    const TAIL: f64 = 0.02425;
    let in_tail = |p: f64| {
        let q = libm::sqrt(-2.0 * libm::log(p));
        (((((C[0] * q + C[1]) * q + C[2]) * q + C[3]) * q + C[4]) * q + C[5]) / ((((D[0] * q + D[1]) * q + D[2]) * q + D[3]) * q + 1.0)
    };
    if p < TAIL {
        in_tail(p)
    } else if p > 1.0 - TAIL {
        -in_tail(1.0 - p)
    } else {
        let q = p - 0.5;
        let r = q * q;
        (((((A[0] * r + A[1]) * r + A[2]) * r + A[3]) * r + A[4]) * r + A[5]) * q
            / (((((B[0] * r + B[1]) * r + B[2]) * r + B[3]) * r + B[4]) * r + 1.0)
    }
}

const INVERSE_SQRT_TAU: f64 = 0.398_942_280_401_432_7;

/// Probability that a standard normal is below `x`.
pub(crate) fn normal_cdf(x: f64) -> f64 {
    0.5 * libm::erfc(-x / core::f64::consts::SQRT_2)
}

/// Density of the standard normal at `x`.
fn normal_density(x: f64) -> f64 {
    INVERSE_SQRT_TAU * libm::exp(-0.5 * x * x)
}

/// Unit normal loss: the mean of what a standard normal exceeds `x` by, counting nothing below it.
pub(crate) fn normal_loss(x: f64) -> f64 {
    normal_density(x) - x * normal_cdf(-x)
}

/// A bound above [`normal_loss`] for `x` of at least 0, for the price of a root and a division.
///
/// Birnbaum's bound of Mills' ratio (1942) gives the density times `(s - x) / (s + x)` with `s = √(x² + 4)`; in the
/// density, the exponential is at least its Taylor polynomial.
pub(crate) fn normal_loss_at_most(x: f64) -> f64 {
    let half_square = 0.5 * x * x;
    let exponential = 1.0 + half_square * (1.0 + half_square * (0.5 + half_square * (1.0 / 6.0 + half_square / 24.0)));
    let root = libm::sqrt(x * x + 4.0);
    INVERSE_SQRT_TAU * (root - x) / ((root + x) * exponential)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bound_of_the_loss_is_above_it_and_of_its_size() {
        for i in 0..=600 {
            let x = f64::from(i) / 100.0;
            let (loss, bound) = (normal_loss(x), normal_loss_at_most(x));
            assert!(bound >= loss && (x > 2.0 || bound < 1.2 * loss), "at {x}: {loss} and {bound}");
        }
    }

    #[test]
    fn quantile_and_probability_are_inverse() {
        for i in 1..1000 {
            let p = f64::from(i) / 1000.0;
            assert!((normal_cdf(inverse_normal_cdf(p)) - p).abs() < 1e-8, "at {p}");
        }
    }
}
