//! The tokens' alphas mean colours of a screen; egui's painter in the window blends light.

use super::brush::Triangles;
use super::drawing::{BANDS, draw};
use super::model::SkyModel;
use crate::ui::egui::ecolor::{gamma_u8_from_linear_f32, linear_u8_from_linear_f32};
use crate::ui::egui::{Color32, Mesh, Pos2, Rgba, epaint::Vertex, epaint::WHITE_UV};
use crate::ui::{Look, Theme};

/// A sky's triangles in a look's colours.
pub(super) fn mesh_of(model: &SkyModel, look: &Look) -> Mesh {
    mesh_over(&draw(model, look), |place| behind(model, &look.theme, place.y))
}

/// Triangles for egui's painter, over a ground whose colour at a place is known.
pub(super) fn mesh_over(triangles: &Triangles, ground: impl Fn(Pos2) -> Color32) -> Mesh {
    let vertex = |(pos, (colour, alpha)): (&Pos2, &(Color32, f32))| {
        let alpha = alpha_as_light(*colour, *alpha, ground(*pos));
        Vertex { pos: *pos, uv: WHITE_UV, color: as_light(*colour, alpha) }
    };
    Mesh {
        indices: triangles.indices.clone(),
        vertices: triangles.places.iter().zip(&triangles.colours).map(vertex).collect(),
        ..Mesh::default()
    }
}

/// A colour whose share of light is what the window adds to what lies behind. Not egui's own way to make a colour
/// transparent, which means colours of a screen: decoded to light, such a glow is all but gone.
fn as_light(colour: Color32, alpha: f32) -> Color32 {
    let mut share = colour;
    let [light @ .., _] = Rgba::from(colour).to_array();
    for (channel, light) in light.into_iter().enumerate() {
        share[channel] = gamma_u8_from_linear_f32(light * alpha);
    }
    share[3] = linear_u8_from_linear_f32(alpha);
    share
}

/// The alpha that gives as light, over what lies behind, what the token's alpha gives on a screen, measured in
/// the channel that differs most.
fn alpha_as_light(colour: Color32, alpha: f32, behind: Color32) -> f32 {
    let light = |c: Color32| Rgba::from(c).to_array();
    let wanted = light(behind.lerp_to_gamma(colour, alpha));
    let (over, under) = (light(colour), light(behind));
    const CHANNELS: usize = 3;
    let widest = (0..CHANNELS).max_by(|a, b| (over[*a] - under[*a]).abs().total_cmp(&(over[*b] - under[*b]).abs())).unwrap_or_default();
    let span = over[widest] - under[widest];
    if span.abs() <= f32::EPSILON { alpha } else { ((wanted[widest] - under[widest]) / span).clamp(0.0, 1.0) }
}

/// The colour of the bare sky or water at a height.
fn behind(model: &SkyModel, theme: &Theme, y: f32) -> Color32 {
    let sky = theme.sky;
    let down = (y - model.area.top()) / (model.horizon - model.area.top()).max(1.0);
    let between = |from: f32, to: f32, a: Color32, b: Color32| a.lerp_to_gamma(b, ((down - from) / (to - from)).clamp(0.0, 1.0));
    let [top, high, low, horizon] = BANDS;
    match down {
        d if d < high => between(top, high, sky.sky0, sky.sky1),
        d if d < low => between(high, low, sky.sky1, sky.sky2),
        d if d <= horizon => between(low, horizon, sky.sky2, sky.sky3),
        _ => sky.water0.lerp_to_gamma(sky.water1, ((y - model.horizon) / (model.area.bottom() - model.horizon).max(1.0)).clamp(0.0, 1.0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::ThemeName;
    use crate::ui::egui::ecolor::linear_f32_from_gamma_u8;

    #[test]
    fn what_covers_wholly_or_not_at_all_stays_so() {
        let theme = Theme::of(ThemeName::Light, false);
        for behind in [theme.sky.sky0, theme.sky.water1] {
            assert!(alpha_as_light(theme.sky.need, 0.0, behind).abs() < f32::EPSILON);
            assert!(alpha_as_light(theme.sky.need, 1.0, behind) > 0.999);
        }
    }

    #[test]
    fn half_of_a_light_is_half_of_it_where_light_is_added_up() {
        let star = Theme::of(ThemeName::Dark, false).sky.star;
        let half: Vec<f32> = as_light(star, 0.5).to_array()[..3].iter().map(|c| linear_f32_from_gamma_u8(*c)).collect();
        for (half, whole) in half.iter().zip(Rgba::from(star).to_array()) {
            assert!((half * 2.0 - whole).abs() < 0.02, "{half} of {whole}");
        }
    }

    #[test]
    fn light_over_dark_needs_less_alpha_than_the_token_says_and_dark_over_light_more() {
        let dark = Theme::of(ThemeName::Dark, false);
        assert!(alpha_as_light(dark.sky.star, 0.5, dark.sky.sky0) < 0.4);
        let light = Theme::of(ThemeName::Light, false);
        assert!(alpha_as_light(light.sky.star, 0.5, light.sky.sky0) > 0.55);
    }
}
