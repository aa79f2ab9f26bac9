//! The window: Bevy round the [`Program`](crate::program::Program). It gives the program its disk, clock and threads, lays
//! its screens out, and hands back what they ask for.
//!
//! A frame goes one way: what came from outside (files) is heard, intents of the last frame are acted
//! on, then the screens are laid out and push the next intents. Nothing is redrawn while nothing changes.

mod crash;
mod idle;
mod links;
mod modifiers;
mod screens;
mod systems;
mod wake;
mod watch;
mod window;

use crate::disk::Native;
use crate::program::{self, Options};
use bevy::prelude::*;
use std::process::ExitCode;

/// Opens the window and returns when it is closed.
#[must_use]
pub fn run(options: Options) -> ExitCode {
    crash::guarded(|| {
        let window = window::plugin(&program::at_start(&options, &Native));
        App::new().add_plugins((window, NorthOfNoise { options })).run()
    })
}

/// The order within a frame's `Update`.
#[derive(SystemSet, Debug, Clone, PartialEq, Eq, Hash)]
enum FrameStep {
    /// What came from outside.
    Hear,
    /// What the screens asked for, and what follows from it.
    Act,
}

/// The program and its screens without a window: [`run`] puts them into one. Whoever adds them elsewhere brings
/// Bevy's plugins, egui and a camera, and calls for the frames.
#[derive(Debug, Clone)]
pub struct NorthOfNoise {
    /// What to play, and where the data is.
    pub options: Options,
}

impl Plugin for NorthOfNoise {
    fn build(&self, app: &mut App) {
        systems::start(app, &self.options);
        app.configure_sets(Update, (FrameStep::Hear, FrameStep::Act).chain());
        app.add_plugins((idle::plugin, modifiers::plugin, watch::plugin, systems::plugin, screens::plugin, links::plugin));
    }
}
