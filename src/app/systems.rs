//! The program inside the frames: it starts, acts on what the screens asked for, and hears what jobs have made.

use super::wake::Wake;
use super::{FrameStep, crash};
use crate::disk::Native;
use crate::program::clock::SystemClock;
use crate::program::jobs::{Jobs, Pool, Slices, Threads};
use crate::program::{Intent, Options, Program, World};
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use std::sync::Arc;

/// The program.
#[derive(Resource, Debug)]
pub(super) struct Running(pub Program);

/// Intents of the last pass, in order.
#[derive(Resource, Debug, Default)]
pub(super) struct Asked(pub Vec<Intent>);

/// Starts the program with this machine's disk, clock and threads.
pub(super) fn start(app: &mut App, options: &Options) {
    app.init_resource::<Wake>();
    let wake = app.world().resource::<Wake>().clone();
    // Where there are no threads to be had, work is done between frames.
    let pool: Arc<dyn Pool> = Threads::start().map_or_else(|_| Arc::new(Slices::default()) as Arc<dyn Pool>, |threads| Arc::new(threads));
    let jobs = Jobs::new(pool, move || wake.up());
    let world = World { disk: Arc::new(Native), clock: Arc::new(SystemClock::new()), jobs };
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
    crash::remember_journal(program.run_file());
    if program.is_closing() {
        exit.write(AppExit::Success);
    }
}
