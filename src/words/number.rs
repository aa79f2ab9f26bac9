//! The wording of numbers, the same on every screen.
//!
//! Minus is U+2212, a share that a person or a product has (trust, debt, a part of the outcome) is from 0 to 100 as a score
//! is, percent is after a space, an effect shows its range. Texts only: no colour, no layout.

use crate::tr;

/// The minus sign of the text font; a hyphen is too short beside figures.
pub const MINUS: char = '\u{2212}';

/// A number with so many decimals and a true minus: `−2.5`, `0`. Never `−0`.
pub fn plain(value: f32, decimals: usize) -> String {
    let digits = format!("{:.*}", decimals, value.abs());
    if value < 0.0 && !is_zero(&digits) { format!("{MINUS}{digits}") } else { digits }
}

/// From one figure to another as both are shown with so many decimals: whoever subtracts what is there comes to
/// the same.
pub fn difference(from: f32, to: f32, decimals: usize) -> f32 {
    let shown = |value: f32| format!("{value:.decimals$}").parse().unwrap_or(value);
    shown(to) - shown(from)
}

/// A change: always with its sign, except zero. `+1.3`, `−0.3`, `0.0`.
pub fn signed(value: f32, decimals: usize) -> String {
    let text = plain(value, decimals);
    if value > 0.0 && !is_zero(&text) { format!("+{text}") } else { text }
}

/// A share between 0 and 1 on the scale from 0 to 100: `58`, `100`, `−4`.
pub fn share(value: f32) -> String {
    plain(value * FULL, 0)
}

/// A share with its scale, where nothing beside it says which it is: `58 of 100`.
pub fn of_hundred(value: f32) -> String {
    tr!("number-of-hundred", value = share(value))
}

/// A change of a share on the scale from 0 to 100: `+5`, `−15`, `0`.
pub fn share_change(value: f32) -> String {
    signed(value * FULL, 0)
}

/// From one share to another, as both are shown on the scale from 0 to 100.
pub fn share_difference(from: f32, to: f32) -> f32 {
    difference(from * FULL, to * FULL, 0) / FULL
}

/// A share as whole percent: `44 %`. Between none and all it never says 0 or 100: `< 1 %`, `> 99 %`.
pub fn percent(share: f32) -> String {
    let whole = (share * PERCENT).round();
    if share > 0.0 && whole < 1.0 {
        format!("< 1{NO_BREAK}%")
    } else if share < 1.0 && whole > PERCENT - 1.0 {
        format!("> 99{NO_BREAK}%")
    } else {
        format!("{}{NO_BREAK}%", plain(whole, 0))
    }
}

/// A value that is measured in percent already: `6.1 %`.
pub fn percent_value(value: f32, decimals: usize) -> String {
    format!("{}{NO_BREAK}%", plain(value, decimals))
}

/// Noise or half width of a range, to be dim behind its value: `± 1.6`.
pub fn noise(half_width: f32, decimals: usize) -> String {
    format!("±{NO_BREAK}{}", plain(half_width.abs(), decimals))
}

/// An effect with its 80 % range: `+1.3 ± 1.6`.
pub fn effect(mean: f32, half_width: f32) -> String {
    format!("{} {}", signed(mean, EFFECT_DECIMALS), noise(half_width, EFFECT_DECIMALS))
}

/// An effect as the ends of its range: `−0.3 to +2.9`.
pub fn effect_range(low: f32, high: f32) -> String {
    tr!("number-from-to", low = signed(low, EFFECT_DECIMALS), high = signed(high, EFFECT_DECIMALS))
}

/// Whole numbers from low to high: `26–34`, or `26` when both are the same.
pub fn whole_range(low: u32, high: u32) -> String {
    if low == high { low.to_string() } else { format!("{low}–{high}") }
}

/// Half-days with their unit: `1 half-day`, `no half-day`.
pub fn half_days(count: u32) -> String {
    tr!("number-half-days", count = count)
}

/// Time of a talk, in half-days, two halves of which share one: `half a half-day`, `1 half-day`, `1.5 half-days`.
pub fn talk(half_days: f64) -> String {
    const HALF: f64 = 0.5;
    if (half_days - HALF).abs() < f64::EPSILON {
        return tr!("number-half-a-half-day").to_owned();
    }
    tr!("number-half-days", count = half_days)
}

/// Points with their unit: `1 point`, `5 points`.
pub fn points(count: u32) -> String {
    tr!("number-points", count = count)
}

/// A chance in tens, the way a forecast is said: `7 of 10`.
pub fn of_ten(chance: f32) -> String {
    tr!("number-of-ten", count = (chance * TENTHS).round() as u32)
}

/// Keeps a number and its sign on one line.
const NO_BREAK: char = '\u{a0}';
const EFFECT_DECIMALS: usize = 1;
const PERCENT: f32 = 100.0;
/// Where the scale of a share ends.
const FULL: f32 = 100.0;
const TENTHS: f32 = 10.0;

fn is_zero(text: &str) -> bool {
    !text.chars().any(|c| ('1'..='9').contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_said_on_the_scale_of_scores() {
        assert_eq!([share(0.58), share(1.0), share(0.0), share(-0.04)], ["58", "100", "0", "−4"]);
        assert_eq!([share_change(0.05), share_change(-0.15), share_change(0.0)], ["+5", "−15", "0"]);
        assert_eq!(of_hundred(0.67), "67 of 100");
    }

    #[test]
    fn minus_is_a_minus_and_zero_has_no_sign() {
        assert_eq!([plain(-2.5, 1), plain(-0.01, 1), signed(0.04, 1), signed(-0.04, 1)], ["−2.5", "0.0", "0.0", "0.0"]);
    }

    #[test]
    fn a_difference_is_that_of_the_figures_as_shown() {
        assert_eq!(signed(difference(119.6, 116.4, 0), 0), "−4");
        assert_eq!(share_change(share_difference(0.584, 0.6549)), "+7");
        assert_eq!(signed(difference(0.4, -0.4, 0), 0), "0");
    }

    #[test]
    fn an_effect_is_said_with_its_range() {
        assert_eq!(effect(1.3, 1.6), "+1.3 ±\u{a0}1.6");
        assert_eq!(effect(-0.3, 0.9), "−0.3 ±\u{a0}0.9");
        assert_eq!(effect_range(-0.3, 2.9), "−0.3 to +2.9");
        assert_eq!([whole_range(26, 34), whole_range(4, 4)], ["26–34", "4"]);
    }

    #[test]
    fn percent_has_a_space_and_never_rounds_to_certainty() {
        assert_eq!([percent(0.44), percent(0.0), percent(1.0)], ["44\u{a0}%", "0\u{a0}%", "100\u{a0}%"]);
        assert_eq!([percent(0.003), percent(0.996)], ["< 1\u{a0}%", "> 99\u{a0}%"]);
        assert_eq!(percent_value(6.1, 1), "6.1\u{a0}%");
    }

    #[test]
    fn units_follow_the_count() {
        assert_eq!([half_days(0), half_days(1), half_days(2)], ["no half-day", "1 half-day", "2 half-days"]);
        assert_eq!([0.0, 0.5, 1.0, 1.5].map(talk), ["no half-day", "half a half-day", "1 half-day", "1.5 half-days"]);
        assert_eq!([points(1), points(5)], ["1 point", "5 points"]);
        assert_eq!(of_ten(0.72), "7 of 10");
    }
}
