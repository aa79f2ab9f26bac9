//! The sky as meshes: drawn again only when its model or its colours change.

use super::settings::Chosen;
use crate::sim::Recording;
use crate::ui::egui::{self, Color32, Rect, Ui};
use crate::ui::sky::{Frame, Setting, SkyHit, SkyModel, Triangles, draw, layout, sky_ui};
use crate::ui::{Look, Theme};
use bevy::asset::RenderAssetUsages;
use bevy::camera::visibility::NoFrustumCulling;
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;
use bevy::sprite_render::AlphaMode2d;
use bevy::window::PrimaryWindow;
use bevy_egui::EguiPostUpdateSet;

/// The sky that shows, if one does.
#[derive(Resource, Debug, Default)]
pub(super) struct Drawn {
    model: Option<SkyModel>,
}

impl Drawn {
    /// Says what shows from now on.
    pub(super) fn set(&mut self, model: Option<SkyModel>) {
        self.model = model;
    }
}

/// The mesh and what it shows.
#[derive(Resource)]
struct Canvas {
    mesh: Handle<Mesh>,
    entity: Entity,
    shows: Option<(SkyModel, Look)>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Drawn>();
    app.add_systems(Startup, hang);
    app.add_systems(PostUpdate, (paint, place).chain().after(EguiPostUpdateSet::EndPass).before(TransformSystems::Propagate));
}

/// Lays out a run's sky, shows what lies over it, and returns both.
pub(super) fn show(
    ui: &mut Ui,
    run: &Recording,
    area: Rect,
    setting: Setting,
    selected: Option<SkyHit>,
) -> (Option<SkyModel>, Option<SkyHit>) {
    if !area.is_positive() {
        return (None, None);
    }
    let frame = Frame::new(area, setting, Look::of(ui).scale);
    let model = layout(&run.view(), frame, run.run().seed(), selected);
    let opened = sky_ui(ui, &run.view(), &model);
    (Some(model), opened)
}

fn hang(mut commands: Commands, mut meshes: ResMut<Assets<Mesh>>, mut materials: ResMut<Assets<ColorMaterial>>) {
    let mesh = meshes.add(mesh_of(&Triangles::default(), &Look::default().theme, None));
    let material = materials.add(ColorMaterial { alpha_mode: AlphaMode2d::Blend, ..default() });
    let entity = commands.spawn((Mesh2d(mesh.clone()), MeshMaterial2d(material), NoFrustumCulling, Visibility::Hidden)).id();
    commands.insert_resource(Canvas { mesh, entity, shows: None });
}

/// Draws the model if it is another one than that on the canvas.
fn paint(
    drawn: Res<Drawn>,
    chosen: Res<Chosen>,
    mut canvas: ResMut<Canvas>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut visible: Query<&mut Visibility>,
    mut ground: ResMut<ClearColor>,
) -> Result {
    let look = chosen.look();
    ground.0 = opaque(look.theme.ground);
    let visibility = if drawn.model.is_some() { Visibility::Visible } else { Visibility::Hidden };
    visible.get_mut(canvas.entity)?.set_if_neq(visibility);
    let Some(model) = &drawn.model else { return Ok(()) };
    if canvas.shows.as_ref().is_some_and(|(shown, with)| shown == model && *with == look) {
        return Ok(());
    }
    let triangles = draw(model, &look);
    meshes.insert(&canvas.mesh, mesh_of(&triangles, &look.theme, Some(model)))?;
    canvas.shows = Some((model.clone(), look));
    Ok(())
}

/// Interface points, y down from the top left, to the camera's units, y up from the middle.
fn place(
    canvas: Res<Canvas>,
    chosen: Res<Chosen>,
    window: Single<&Window, With<PrimaryWindow>>,
    mut places: Query<&mut Transform>,
) -> Result {
    let zoom = chosen.look().scale.factor();
    let corner = Vec3::new(-window.width() / 2.0, window.height() / 2.0, 0.0);
    let to = Transform { translation: corner, scale: Vec3::new(zoom, -zoom, 1.0), ..default() };
    places.get_mut(canvas.entity)?.set_if_neq(to);
    Ok(())
}

fn mesh_of(triangles: &Triangles, theme: &Theme, model: Option<&SkyModel>) -> Mesh {
    let places: Vec<[f32; 3]> = triangles.places.iter().map(|p| [p.x, p.y, 0.0]).collect();
    let colours: Vec<[f32; 4]> = triangles
        .places
        .iter()
        .zip(&triangles.colours)
        .map(|(place, (colour, alpha))| blended_as_light(*colour, *alpha, model.map_or(theme.ground, |m| behind(m, theme, place.y))))
        .collect();
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::default())
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, places)
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colours)
        .with_inserted_indices(Indices::U32(triangles.indices.clone()))
}

/// The colour of the bare sky or water at a height.
fn behind(model: &SkyModel, theme: &Theme, y: f32) -> Color32 {
    let sky = theme.sky;
    let down = (y - model.area.top()) / (model.horizon - model.area.top()).max(1.0);
    let between = |from: f32, to: f32, a: Color32, b: Color32| a.lerp_to_gamma(b, ((down - from) / (to - from)).clamp(0.0, 1.0));
    match down {
        d if d < BANDS[0] => between(0.0, BANDS[0], sky.sky0, sky.sky1),
        d if d < BANDS[1] => between(BANDS[0], BANDS[1], sky.sky1, sky.sky2),
        d if d <= 1.0 => between(BANDS[1], 1.0, sky.sky2, sky.sky3),
        _ => sky.water0.lerp_to_gamma(sky.water1, ((y - model.horizon) / (model.area.bottom() - model.horizon).max(1.0)).clamp(0.0, 1.0)),
    }
}

/// Where the sky's inner colours stand, as in its drawing.
const BANDS: [f32; 2] = [0.45, 0.82];

/// The tokens' alphas mean colours of a screen; the graphics card blends light. The alpha that gives the
/// same result over what lies behind, measured in the channel that differs most.
fn blended_as_light(colour: Color32, alpha: f32, behind: Color32) -> [f32; 4] {
    let light = |c: Color32| egui::Rgba::from(c).to_array();
    let wanted = light(behind.lerp_to_gamma(colour, alpha));
    let (over, under) = (light(colour), light(behind));
    const CHANNELS: usize = 3;
    let widest = (0..CHANNELS).max_by(|a, b| (over[*a] - under[*a]).abs().total_cmp(&(over[*b] - under[*b]).abs())).unwrap_or_default();
    let span = over[widest] - under[widest];
    let alpha = if span.abs() <= f32::EPSILON { alpha } else { ((wanted[widest] - under[widest]) / span).clamp(0.0, 1.0) };
    [over[0], over[1], over[2], alpha]
}

fn opaque(colour: Color32) -> Color {
    Color::srgb_u8(colour.r(), colour.g(), colour.b())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_covers_wholly_or_not_at_all_stays_so() {
        let theme = Theme::of(crate::ui::ThemeName::Light, false);
        for behind in [theme.sky.sky0, theme.sky.water1] {
            assert!(blended_as_light(theme.sky.need, 0.0, behind)[3].abs() < f32::EPSILON);
            assert!(blended_as_light(theme.sky.need, 1.0, behind)[3] > 0.999);
        }
    }

    #[test]
    fn light_over_dark_needs_less_alpha_than_the_token_says_and_dark_over_light_more() {
        let dark = Theme::of(crate::ui::ThemeName::Dark, false);
        assert!(blended_as_light(dark.sky.star, 0.5, dark.sky.sky0)[3] < 0.4);
        let light = Theme::of(crate::ui::ThemeName::Light, false);
        assert!(blended_as_light(light.sky.star, 0.5, light.sky.sky0)[3] > 0.55);
    }
}
