//! The window and the camera.

use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::window::WindowResizeConstraints;
use bevy_egui::EguiPlugin;

/// Size at the first start, and the least at which everything has its place.
const SIZE: (u32, u32) = (1280, 720);
const LEAST: (f32, f32) = (640.0, 400.0);
/// What is worth a line in a terminal; the rest of the engine's log is for its makers.
const LOGGED: &str = "error,wgpu=off,naga=off,bevy_render=off,bevy_winit=off,winit=off,sctk=off";

pub(super) fn plugin(app: &mut App) {
    let window = Window {
        title: crate::tr!("title-program").into(),
        name: Some("north-of-noise".into()),
        resolution: SIZE.into(),
        resize_constraints: WindowResizeConstraints { min_width: LEAST.0, min_height: LEAST.1, ..default() },
        ..default()
    };
    app.add_plugins(
        DefaultPlugins
            .set(WindowPlugin { primary_window: Some(window), ..default() })
            .set(LogPlugin { filter: LOGGED.into(), ..default() }),
    );
    app.add_plugins(EguiPlugin::default());
    app.add_systems(Startup, camera);
}

/// What is drawn softens its own edges: sampling each pixel four times would change nothing but the time it takes.
fn camera(mut commands: Commands) {
    commands.spawn((Camera2d, Msaa::Off));
}
