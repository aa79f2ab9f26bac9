//! One pass of egui in each frame. What it asks for happens in the next `Update`.

use super::FrameStep;
use super::systems::{Asked, Running};
use crate::ui::{Look, Shell};
use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy_egui::{EguiContexts, EguiPrimaryContextPass};

#[derive(Resource, Default)]
struct Shown(Shell);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Shown>();
    app.add_systems(Update, ground.after(FrameStep::Act));
    app.add_systems(EguiPrimaryContextPass, pass);
}

/// What a pass may write.
#[derive(SystemParam)]
struct Written<'w> {
    shown: ResMut<'w, Shown>,
    asked: ResMut<'w, Asked>,
    redraw: MessageWriter<'w, RequestRedraw>,
}

fn pass(mut contexts: EguiContexts, running: Res<Running>, mut written: Written) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    let asked = &mut written.asked.bypass_change_detection().0;
    let before = asked.len();
    written.shown.bypass_change_detection().0.pass(&ctx, &running.0, asked);
    if asked.len() > before {
        written.redraw.write(RequestRedraw);
    }
    Ok(())
}

/// Where no screen paints, the theme's ground shows.
fn ground(running: Res<Running>, mut ground: ResMut<ClearColor>) {
    let colour = Look::chosen(running.0.data().settings).theme.ground;
    ground.0 = Color::srgb_u8(colour.r(), colour.g(), colour.b());
}
