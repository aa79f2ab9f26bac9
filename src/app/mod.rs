//! The screens in Bevy's frames, round the [`Program`](crate::program::Program): it lays them out, and hands back what they
//! ask for. [`run`] opens the window of a desktop; the page of a browser brings its own disk, clock and pool.
//!
//! A frame goes one way: what came from outside (files) is heard, intents of the last frame are acted
//! on, then the screens are laid out and push the next intents. Nothing is redrawn while nothing changes.

#[cfg(feature = "gui")]
mod crash;
mod idle;
mod links;
mod modifiers;
mod outside;
mod screens;
mod systems;
mod wake;
#[cfg(feature = "gui")]
mod watch;
mod window;

pub use outside::Outside;

use crate::program::{self, Options};
use bevy::prelude::*;

/// Opens the window and returns when it is closed.
#[cfg(feature = "gui")]
#[must_use]
pub fn run(options: Options) -> std::process::ExitCode {
    crash::guarded(|| windowed(options, Outside::of_machine()).run())
}

/// The program in its window, ready to run.
pub fn windowed(options: Options, outside: Outside) -> App {
    let window = window::plugin(&program::at_start(&options, &*outside.disk));
    let mut app = App::new();
    app.add_plugins((window, NorthOfNoise { options, outside }));
    app
}

/// The order within a frame's `Update`.
#[derive(SystemSet, Debug, Clone, PartialEq, Eq, Hash)]
enum FrameStep {
    /// What came from outside.
    Hear,
    /// What the screens asked for, and what follows from it.
    Act,
}

/// The program and its screens without a window: [`windowed`] puts them into one. Whoever adds them elsewhere brings
/// Bevy's plugins, egui and a camera, and calls for the frames.
#[derive(Debug, Clone)]
pub struct NorthOfNoise {
    /// What to play, and where the data is.
    pub options: Options,
    /// What the program has of the world outside.
    pub outside: Outside,
}

impl Plugin for NorthOfNoise {
    fn build(&self, app: &mut App) {
        systems::start(app, self);
        app.configure_sets(Update, (FrameStep::Hear, FrameStep::Act).chain());
        app.add_plugins((idle::plugin, modifiers::plugin, systems::plugin, screens::plugin, links::plugin(self.outside.open)));
        #[cfg(feature = "gui")]
        app.add_plugins((crash::plugin, watch::plugin));
    }
}
