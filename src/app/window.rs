//! The window and the camera: as large as it was left, full screen on request, and drawn anew when its size changes.

use super::FrameStep;
use super::systems::Running;
use crate::program::{Intent, Settings};
use crate::ui::IN_PAGE;
use bevy::app::PanicHandlerPlugin;
use bevy::log::LogPlugin;
use bevy::platform::time::Instant;
use bevy::prelude::*;
use bevy::window::{MonitorSelection, PrimaryWindow, RequestRedraw, WindowMode, WindowResizeConstraints, WindowResized};
use bevy_egui::{EguiInput, EguiPlugin, EguiPreUpdateSet};

/// Size at the first start, and the least at which everything has its place.
const SIZE: (u32, u32) = (1280, 720);
const LEAST: (f32, f32) = (640.0, 400.0);
/// Frames after a change of size: the first still lays out for the size before.
const AFTER_RESIZE: u8 = 2;
/// What a page calls the place of the game.
const CANVAS: &str = "#game";
/// What is worth a line in a terminal; the rest of the engine's log is for its makers.
const LOGGED: &str = "error,wgpu=off,naga=off,bevy_render=off,bevy_winit=off,winit=off,sctk=off";

/// The window as these settings want it.
pub(super) fn plugin(settings: &Settings) -> impl Fn(&mut App) + use<> {
    let (mode, (width, height)) = (mode(settings), settings.window.unwrap_or(SIZE));
    let size = (width.max(LEAST.0 as u32), height.max(LEAST.1 as u32));
    move |app| {
        let window = Window {
            title: crate::tr!("title-program").into(),
            name: Some("north-of-noise".into()),
            resolution: size.into(),
            resize_constraints: WindowResizeConstraints { min_width: LEAST.0, min_height: LEAST.1, ..default() },
            mode,
            canvas: IN_PAGE.then(|| CANVAS.into()),
            fit_canvas_to_parent: IN_PAGE,
            ..default()
        };
        let plugins = DefaultPlugins
            .set(WindowPlugin { primary_window: Some(window), ..default() })
            .set(LogPlugin { filter: LOGGED.into(), ..default() });
        // A page says itself what went wrong.
        app.add_plugins(if IN_PAGE { plugins.disable::<PanicHandlerPlugin>() } else { plugins });
        app.add_plugins(EguiPlugin::default());
        app.init_resource::<Size>();
        app.add_systems(Startup, camera);
        app.add_systems(PreUpdate, tell_the_time.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass));
        app.add_systems(Update, (resized, follow_settings.after(FrameStep::Act)));
        app.add_systems(Last, remember_size);
    }
}

/// The engine's time is that of the picture before, so after a rest it knows of no time that has passed.
fn tell_the_time(mut inputs: Query<&mut EguiInput>, mut start: Local<Option<Instant>>) {
    let start = *start.get_or_insert_with(Instant::now);
    for mut input in &mut inputs {
        input.time = Some(start.elapsed().as_secs_f64());
    }
}

/// What is drawn softens its own edges: sampling each pixel four times would change nothing but the time it takes.
fn camera(mut commands: Commands) {
    commands.spawn((Camera2d, Msaa::Off));
}

/// A page does not fill the screen by itself: browsers let that happen only right after a key or click, and have a key for it.
const fn mode(settings: &Settings) -> WindowMode {
    if settings.full_screen && !IN_PAGE { WindowMode::BorderlessFullscreen(MonitorSelection::Current) } else { WindowMode::Windowed }
}

/// The size that the window has while it does not fill the screen, once it was changed.
#[derive(Resource, Debug, Default)]
struct Size(Option<(u32, u32)>);

fn resized(
    mut resized: MessageReader<WindowResized>,
    windows: Query<&Window, With<PrimaryWindow>>,
    mut size: ResMut<Size>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut frames: Local<u8>,
) {
    if let Some(now) = resized.read().last() {
        *frames = AFTER_RESIZE;
        if windows.single().is_ok_and(|window| window.mode == WindowMode::Windowed) {
            size.0 = Some((now.width as u32, now.height as u32));
        }
    }
    if *frames > 0 {
        *frames -= 1;
        redraw.write(RequestRedraw);
    }
}

fn follow_settings(running: Res<Running>, mut windows: Query<&mut Window, With<PrimaryWindow>>) {
    let wanted = mode(running.0.data().settings);
    for mut window in &mut windows {
        if window.mode != wanted {
            window.mode = wanted;
        }
    }
}

/// When the program closes, by whichever way, the next start finds the size.
fn remember_size(exits: MessageReader<AppExit>, size: Res<Size>, mut running: ResMut<Running>) {
    if exits.is_empty() || size.0.is_none() {
        return;
    }
    let program = &mut running.bypass_change_detection().0;
    let settings = program.data().settings.clone();
    program.act(Intent::Settings(Settings { window: size.0, ..settings }));
    program.tick();
}
