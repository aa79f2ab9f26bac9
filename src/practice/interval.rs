//! A share of points with what it leaves open.

use serde::Serialize;

/// Points out of some questions, with an 80 % interval of the share.
///
/// The interval is Wilson's (1927): near 0 and 1 and with few questions it keeps its coverage, where the
/// usual one collapses, and it needs no prior (Brown, Cai and `DasGupta` 2001 recommend it for 40 questions
/// or fewer). Half points make it a little wider than it had to be.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Share {
    /// Points.
    pub points: f64,
    /// Questions, each worth at most one point.
    pub of: usize,
    /// Lower end of the interval of the share, 0–1.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Of fewer questions no share is told.
pub const LEAST_QUESTIONS: usize = 4;

/// Standard normal quantile of an 80 % interval's upper end.
pub(super) const Z: f64 = 1.281_551_565_544_600_4;

impl Share {
    /// So many points out of so many questions. Of no questions the share may be anything.
    #[must_use]
    pub fn of(points: f64, of: usize) -> Self {
        if of == 0 {
            return Self { points: 0.0, of, low: 0.0, high: 1.0 };
        }
        let n = of as f64;
        let p = (points / n).clamp(0.0, 1.0);
        let z2 = Z * Z / n;
        let middle = (p + z2 / 2.0) / (1.0 + z2);
        let half = Z * (p * (1.0 - p) / n + z2 / (4.0 * n)).sqrt() / (1.0 + z2);
        Self { points, of, low: (middle - half).max(0.0), high: (middle + half).min(1.0) }
    }

    /// The share, 0–1; 0 of no questions.
    #[must_use]
    pub fn share(&self) -> f64 {
        if self.of == 0 { 0.0 } else { self.points / self.of as f64 }
    }

    /// Enough questions for a share to say something; otherwise "too few to say".
    #[must_use]
    pub const fn tells(&self) -> bool {
        self.of >= LEAST_QUESTIONS
    }

    /// Lower and upper end of the difference of this share to another, an 80 % interval (Newcombe 1998,
    /// method 10: from the two Wilson intervals).
    #[must_use]
    pub fn less(&self, other: &Self) -> (f64, f64) {
        let (p, q) = (self.share(), other.share());
        let down = libm::hypot(p - self.low, other.high - q);
        let up = libm::hypot(self.high - p, q - other.low);
        (p - q - down, p - q + up)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_wilsons() {
        // Newcombe 1998 gives the formula; figures worked out by hand for 80 %.
        for (points, of, low, high) in
            [(7.0, 8, 66, 96), (4.0, 4, 71, 100), (4.5, 6, 49, 90), (5.0, 5, 75, 100), (2.5, 4, 32, 85), (0.0, 4, 0, 29)]
        {
            let share = Share::of(points, of);
            let percent = |part: f64| (part * 100.0).round() as i32;
            assert_eq!((percent(share.low), percent(share.high)), (low, high), "{points} of {of}");
        }
        assert_eq!((Share::of(0.0, 0).low, Share::of(0.0, 0).high), (0.0, 1.0));
    }

    #[test]
    fn a_difference_is_told_only_where_it_is_larger_than_luck() {
        let (low, high) = Share::of(18.0, 20).less(&Share::of(8.0, 20));
        assert!(low > 0.2 && high < 0.7, "{low} {high}");
        let (low, high) = Share::of(12.0, 20).less(&Share::of(11.0, 20));
        assert!(low < 0.0 && high > 0.0, "{low} {high}");
    }
}
