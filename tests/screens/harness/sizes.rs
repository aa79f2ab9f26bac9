//! Windows, text sizes and themes that screens are looked at in.

use super::window::USUAL;
use north_of_noise::ui::{
    ThemeName,
    egui::{Vec2, vec2},
};

/// The smallest window, in pixels.
pub const SMALL: Vec2 = vec2(1024.0, 640.0);

/// A small window, the usual one and a large one, at these text sizes. How things are laid out does not depend on the
/// theme but where borders count; one size tells of the others.
pub fn everywhere(large: Vec2, scales: &[f32]) -> Vec<(Vec2, f32, ThemeName)> {
    let mut all = Vec::new();
    for size in [SMALL, USUAL, large] {
        for scale in scales {
            let tells = |theme: &ThemeName| *theme == ThemeName::Dark || size == SMALL && *scale >= 1.0;
            all.extend(ThemeName::ALL.into_iter().filter(tells).map(|theme| (size, *scale, theme)));
        }
    }
    all
}
