//! The program inside the frames: it starts, acts on what the screens asked for, and hears what jobs have made.

use super::wake::Wake;
use super::{FrameStep, NorthOfNoise, Outside};
use crate::program::jobs::Jobs;
use crate::program::{Intent, Program, World};
use bevy::prelude::*;
use bevy::window::RequestRedraw;

/// The program.
#[derive(Resource, Debug)]
pub(super) struct Running(pub Program);

/// Intents of the last pass, in order.
#[derive(Resource, Debug, Default)]
pub(super) struct Asked(pub Vec<Intent>);

/// Starts the program.
pub(super) fn start(app: &mut App, NorthOfNoise { options, outside }: &NorthOfNoise) {
    app.init_resource::<Wake>();
    let wake = app.world().resource::<Wake>().clone();
    let Outside { disk, clock, pool, .. } = outside.clone();
    let world = World { disk, clock, jobs: Jobs::new(pool, move || wake.up()) };
    app.insert_resource(Running(Program::start(options, world)));
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Asked>();
    app.add_systems(Update, act.in_set(FrameStep::Act));
}

fn act(mut running: ResMut<Running>, mut asked: ResMut<Asked>, mut redraw: MessageWriter<RequestRedraw>, mut exit: MessageWriter<AppExit>) {
    let program = &mut running.bypass_change_detection().0;
    for intent in std::mem::take(&mut asked.bypass_change_detection().0) {
        program.act(intent);
    }
    if program.tick() {
        redraw.write(RequestRedraw);
    }
    if program.is_closing() {
        exit.write(AppExit::Success);
    }
}
