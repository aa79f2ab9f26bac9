//! Pictures of a page, as SVG in the page itself: a line over Sprints with marks, and two strips of worlds. What they say is
//! said in words or a table beside them, which is also what those get who do not see them.

use maud::{Markup, html};
use std::fmt::Write as _;

/// Width of a picture, in its own units.
const WIDTH: f64 = 320.0;
/// Room for marks and dots at its edges.
const EDGE: f64 = 8.0;

/// Maps values to a side of a picture.
struct Scale {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Scale {
    fn of(values: impl Iterator<Item = f64>, from: f64, to: f64) -> Self {
        let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
        let (low, high) = if low < high { (low, high) } else { (low.min(0.0) - 0.5, high.max(0.0) + 0.5) };
        Self { low, high, from, to }
    }

    fn at(&self, value: f64) -> f64 {
        self.from + (value - self.low) / (self.high - self.low) * (self.to - self.from)
    }
}

/// A line through values, with marks on it: places of values, each with its letter.
pub(super) fn line(values: &[f64], marks: &[(usize, String)], says: &str) -> Markup {
    const HEIGHT: f64 = 64.0;
    const LETTER: f64 = 14.0;
    let across = Scale::of([0.0, values.len().saturating_sub(1).max(1) as f64].into_iter(), EDGE, WIDTH - EDGE);
    let down = Scale::of(values.iter().copied(), HEIGHT - EDGE, EDGE + LETTER);
    let mut points = String::new();
    for (place, value) in values.iter().enumerate() {
        let _written = write!(points, "{:.1},{:.1} ", across.at(place as f64), down.at(*value));
    }
    html! {
        svg.line viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="img" aria-label=(says) {
            polyline points=(points.trim_end()) {}
            @for (place, letter) in marks {
                @if let Some(value) = values.get(*place) {
                    circle cx=(format!("{:.1}", across.at(*place as f64))) cy=(format!("{:.1}", down.at(*value))) r="3.5" {}
                    text x=(format!("{:.1}", across.at(*place as f64))) y=(format!("{:.1}", down.at(*value) - EDGE)) { (letter) }
                }
            }
        }
    }
}

/// What two options came to in the same worlds: a dot for each world, a stroke at the mean. The second is drawn hollow, so that
/// they are told apart without colours.
pub(super) fn strips(strips: [(&str, &[f64]); 2], says: &str) -> Markup {
    const STRIP: f64 = 30.0;
    const NAME: f64 = 12.0;
    const SPREAD: f64 = 9.0;
    let across = Scale::of(strips.iter().flat_map(|(_, values)| values.iter().copied()), EDGE, WIDTH - EDGE);
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len().max(1) as f64;
    html! {
        svg.strips viewBox=(format!("0 0 {WIDTH} {}", 2.0 * (STRIP + NAME))) role="img" aria-label=(says) {
            @for (place, (name, values)) in strips.iter().enumerate() {
                @let top = place as f64 * (STRIP + NAME);
                text x=(EDGE) y=(top + NAME - 2.0) { (name) }
                g class=(if place == 0 { "one" } else { "other" }) {
                    @for (world, value) in values.iter().enumerate() {
                        @let off = ((world * 7) % 19) as f64 / 18.0 - 0.5;
                        circle cx=(format!("{:.1}", across.at(*value))) cy=(format!("{:.1}", top + NAME + STRIP / 2.0 + off * 2.0 * SPREAD)) r="1.5" {}
                    }
                    path d=(format!("M{:.1} {}v{STRIP}", across.at(mean(values)), top + NAME)) {}
                }
            }
        }
    }
}
