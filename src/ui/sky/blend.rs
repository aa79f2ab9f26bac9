//! The tokens' alphas mean colours of a screen; the graphics card blends light.

use super::brush::Triangles;
use crate::ui::egui::{Color32, Mesh, Pos2, Rgba, epaint::Vertex, epaint::WHITE_UV};

/// The light of a colour, and the alpha that gives over what lies behind what the token's alpha gives on a
/// screen, measured in the channel that differs most.
#[must_use]
pub fn blended_as_light(colour: Color32, alpha: f32, behind: Color32) -> [f32; 4] {
    let light = |c: Color32| Rgba::from(c).to_array();
    let wanted = light(behind.lerp_to_gamma(colour, alpha));
    let (over, under) = (light(colour), light(behind));
    const CHANNELS: usize = 3;
    let widest = (0..CHANNELS).max_by(|a, b| (over[*a] - under[*a]).abs().total_cmp(&(over[*b] - under[*b]).abs())).unwrap_or_default();
    let span = over[widest] - under[widest];
    let alpha = if span.abs() <= f32::EPSILON { alpha } else { ((wanted[widest] - under[widest]) / span).clamp(0.0, 1.0) };
    [over[0], over[1], over[2], alpha]
}

/// Triangles for egui's own painter, over a ground of one colour.
pub(super) fn mesh_over(triangles: &Triangles, ground: Color32) -> Mesh {
    let vertex = |(pos, (colour, alpha)): (&Pos2, &(Color32, f32))| {
        let [.., alpha] = blended_as_light(*colour, *alpha, ground);
        Vertex { pos: *pos, uv: WHITE_UV, color: (Rgba::from(*colour) * alpha).into() }
    };
    Mesh {
        indices: triangles.indices.clone(),
        vertices: triangles.places.iter().zip(&triangles.colours).map(vertex).collect(),
        ..Mesh::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::{Theme, ThemeName};

    #[test]
    fn what_covers_wholly_or_not_at_all_stays_so() {
        let theme = Theme::of(ThemeName::Light, false);
        for behind in [theme.sky.sky0, theme.sky.water1] {
            assert!(blended_as_light(theme.sky.need, 0.0, behind)[3].abs() < f32::EPSILON);
            assert!(blended_as_light(theme.sky.need, 1.0, behind)[3] > 0.999);
        }
    }

    #[test]
    fn light_over_dark_needs_less_alpha_than_the_token_says_and_dark_over_light_more() {
        let dark = Theme::of(ThemeName::Dark, false);
        assert!(blended_as_light(dark.sky.star, 0.5, dark.sky.sky0)[3] < 0.4);
        let light = Theme::of(ThemeName::Light, false);
        assert!(blended_as_light(light.sky.star, 0.5, light.sky.sky0)[3] > 0.55);
    }
}
