//! The address as a QR code.

use qrcodegen::{QrCode, QrCodeEcc};

/// A QR code: its rows, dark where true, with the quiet zone that readers need.
#[must_use]
pub fn rows(text: &str) -> Vec<Vec<bool>> {
    const QUIET: i32 = 2;
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Medium) else { return Vec::new() };
    let range = -QUIET..code.size() + QUIET;
    range.clone().map(|y| range.clone().map(|x| code.get_module(x, y)).collect()).collect()
}

/// The same for a terminal, two rows in a line, light on dark: most terminals are dark, and readers take it either way
/// round only when the light parts are drawn.
#[must_use]
pub fn lines(text: &str) -> Vec<String> {
    let rows = rows(text);
    let line = |pair: &[Vec<bool>]| {
        let (Some(upper), lower) = (pair.first(), pair.get(1)) else { return String::new() };
        let is_light = |row: Option<&Vec<bool>>, x: usize| row.is_none_or(|row| row.get(x) == Some(&false));
        let half = |x: usize| match (is_light(Some(upper), x), is_light(lower, x)) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        };
        (0..upper.len()).map(half).collect()
    };
    rows.chunks(2).map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_square_with_a_light_border() {
        let rows = rows("http://192.168.0.12:8420/j/TIDE-42");
        assert!(rows.len() > 21 && rows.iter().all(|row| row.len() == rows.len()));
        assert!(rows.first().is_some_and(|row| row.iter().all(|dark| !dark)));
        let dark = rows.iter().flatten().filter(|dark| **dark).count();
        assert!(dark * 4 > rows.len() * rows.len(), "{dark} dark of {}", rows.len());
        assert_eq!(lines("http://192.168.0.12:8420/").len(), super::rows("http://192.168.0.12:8420/").len().div_ceil(2));
        assert!(super::rows(&"x".repeat(5_000)).is_empty(), "too long for any code");
    }
}
