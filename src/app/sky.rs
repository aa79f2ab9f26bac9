//! The sky as meshes: laid out again only when what it shows changed, drawn again only then or while
//! something moves.

use super::systems::Running;
use crate::sim::Recording;
use crate::ui::egui::{Color32, Rect, Ui};
use crate::ui::sky::{
    Frame, Moment, Setting, ShownSky, SkyHit, SkyModel, SkyState, Subject, Triangles, blended_as_light, draw, label_sizes, layout, sky_ui,
};
use crate::ui::{Look, Theme};
use bevy::asset::RenderAssetUsages;
use bevy::camera::visibility::NoFrustumCulling;
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;
use bevy::sprite_render::AlphaMode2d;
use bevy::window::PrimaryWindow;
use bevy_egui::EguiPostUpdateSet;
use std::sync::Arc;
use std::time::Duration;

/// The skies that show, side by side; none where another screen covers all.
#[derive(Resource, Debug, Default)]
pub(super) struct DrawnSkies {
    models: Vec<Arc<SkyModel>>,
    zoom: f32,
}

impl DrawnSkies {
    /// Says what shows from now on.
    pub(super) fn set(&mut self, moments: &[Moment]) {
        self.models = moments.iter().map(|m| Arc::clone(&m.model)).collect();
        self.zoom = moments.first().map_or(1.0, |m| m.zoom);
    }
}

/// What skies remember between frames.
#[derive(Debug, Default)]
pub(super) struct Skies {
    /// One that was laid out, and what it was laid out of.
    kept: Vec<(Of, Arc<SkyModel>)>,
    shown: Vec<ShownSky>,
    /// What is open over each: the desk's or the title's, and two beside each other.
    pub states: [SkyState; 3],
}

/// What a sky is laid out of: as long as this is the same, so is the sky.
#[derive(Debug, Clone, PartialEq)]
struct Of {
    /// Counts runs on the table, and which of the states it is.
    run: (u32, usize),
    /// Decisions made; a run changes by nothing else.
    decisions: usize,
    frame: Frame,
    subject: Subject,
    look: Look,
    /// The language its labels are in.
    language: u64,
}

/// Skies that are kept laid out: the desk's, and two beside each other.
const KEPT: usize = 4;

/// What is shown, where, and about what.
pub(super) struct SkyToShow<'a> {
    /// Counts runs on the table, and which of the states it is.
    pub run: (u32, usize),
    pub recording: &'a Recording,
    pub area: Rect,
    pub setting: Setting,
    pub subject: Subject,
}

impl Skies {
    /// Lays out a run's sky, shows what lies over it, and returns both.
    pub(super) fn show(&mut self, ui: &mut Ui, show: &SkyToShow<'_>) -> (Option<Moment>, Option<SkyHit>) {
        if !show.area.is_positive() {
            return (None, None);
        }
        let model = self.laid_out(ui, show);
        let look = Look::of(ui);
        let at = show.run.1;
        if self.shown.len() <= at {
            self.shown.resize_with(at + 1, ShownSky::default);
        }
        let moment = self.shown[at].at(ui.input(|i| i.time), &model, look.motion);
        match moment.again {
            Some(0.0) => ui.ctx().request_repaint(),
            Some(wait) => ui.ctx().request_repaint_after(Duration::from_secs_f64(wait)),
            None => {}
        }
        let opened = sky_ui(ui, &show.recording.view(), &moment, &mut self.states[at]);
        (Some(moment), opened)
    }

    fn laid_out(&mut self, ui: &Ui, show: &SkyToShow<'_>) -> Arc<SkyModel> {
        let look = Look::of(ui);
        let frame = Frame::new(show.area, show.setting, look.scale);
        let language = crate::words::Language::spoken().identity();
        let of = Of { run: show.run, decisions: show.recording.decisions().len(), frame, subject: show.subject, look, language };
        if let Some((_, model)) = self.kept.iter().find(|(kept, _)| *kept == of) {
            return Arc::clone(model);
        }
        let measure = |name: &str, value: &str| label_sizes(ui, name, value);
        let model = Arc::new(layout(&show.recording.view(), frame, show.recording.run().seed(), show.subject, &measure));
        if self.kept.len() == KEPT {
            self.kept.remove(0);
        }
        self.kept.push((of, Arc::clone(&model)));
        model
    }
}

/// The mesh and what it shows.
#[derive(Resource)]
struct Canvas {
    mesh: Handle<Mesh>,
    entity: Entity,
    shows: Option<(Vec<Arc<SkyModel>>, Look)>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<DrawnSkies>();
    app.add_systems(Startup, hang);
    app.add_systems(PostUpdate, (paint, place).chain().after(EguiPostUpdateSet::EndPass).before(TransformSystems::Propagate));
}

fn hang(mut commands: Commands, mut meshes: ResMut<Assets<Mesh>>, mut materials: ResMut<Assets<ColorMaterial>>) {
    let mesh = meshes.add(mesh_of(&[], &Look::default()));
    let material = materials.add(ColorMaterial { alpha_mode: AlphaMode2d::Blend, ..default() });
    let entity = commands.spawn((Mesh2d(mesh.clone()), MeshMaterial2d(material), NoFrustumCulling, Visibility::Hidden)).id();
    commands.insert_resource(Canvas { mesh, entity, shows: None });
}

/// Draws the models if they are others than those on the canvas.
fn paint(
    drawn: Res<DrawnSkies>,
    running: Res<Running>,
    mut canvas: ResMut<Canvas>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut visible: Query<&mut Visibility>,
    mut ground: ResMut<ClearColor>,
) -> Result {
    let look = Look::chosen(running.0.data().settings);
    ground.0 = opaque(look.theme.ground);
    let visibility = if drawn.models.is_empty() { Visibility::Hidden } else { Visibility::Visible };
    visible.get_mut(canvas.entity)?.set_if_neq(visibility);
    let is_same = |(shown, with): &(Vec<Arc<SkyModel>>, Look)| {
        *with == look && shown.len() == drawn.models.len() && shown.iter().zip(&drawn.models).all(|(a, b)| Arc::ptr_eq(a, b))
    };
    if drawn.models.is_empty() || canvas.shows.as_ref().is_some_and(is_same) {
        return Ok(());
    }
    meshes.insert(&canvas.mesh, mesh_of(&drawn.models, &look))?;
    canvas.shows = Some((drawn.models.clone(), look));
    Ok(())
}

/// Interface points, y down from the top left, to the camera's units, y up from the middle.
fn place(
    canvas: Res<Canvas>,
    drawn: Res<DrawnSkies>,
    running: Res<Running>,
    window: Single<&Window, With<PrimaryWindow>>,
    mut places: Query<&mut Transform>,
) -> Result {
    let points = Look::chosen(running.0.data().settings).scale.factor();
    let corner = Vec3::new(-window.width() / 2.0, window.height() / 2.0, 0.0);
    // Magnified about the middle of the upper edge.
    let held = drawn.models.first().map_or(Vec2::ZERO, |m| Vec2::new(m.area.center().x, m.area.top()));
    let shift = held * points * (1.0 - drawn.zoom);
    let translation = corner + Vec3::new(shift.x, -shift.y, 0.0);
    let zoom = points * drawn.zoom;
    let to = Transform { translation, scale: Vec3::new(zoom, -zoom, 1.0), ..default() };
    places.get_mut(canvas.entity)?.set_if_neq(to);
    Ok(())
}

fn mesh_of(models: &[Arc<SkyModel>], look: &Look) -> Mesh {
    let (mut places, mut colours, mut indices) = (Vec::new(), Vec::new(), Vec::new());
    for model in models {
        let Triangles { places: corners, colours: paints, indices: own, .. } = draw(model, look);
        let first = places.len() as u32;
        colours.extend(
            corners
                .iter()
                .zip(&paints)
                .map(|(place, (colour, alpha))| blended_as_light(*colour, *alpha, behind(model, &look.theme, place.y))),
        );
        places.extend(corners.iter().map(|p| [p.x, p.y, 0.0]));
        indices.extend(own.iter().map(|index| first + index));
    }
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::default())
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, places)
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colours)
        .with_inserted_indices(Indices::U32(indices))
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

fn opaque(colour: Color32) -> Color {
    Color::srgb_u8(colour.r(), colour.g(), colour.b())
}
