//! The window: Bevy with one plugin per concern. It keeps what the screens show and turns what they
//! ask for into effects.
//!
//! A frame goes one way: what came from outside (files) is heard, intents of the last frame are acted
//! on, then the screens are laid out and push the next intents, then the sky is drawn. Nothing is
//! redrawn while nothing changes.

mod after_sprint;
mod crash;
mod data;
mod idle;
mod intents;
mod languages;
mod modifiers;
mod notice;
mod play;
mod pointed;
mod practise;
mod review;
mod runs;
mod scores;
mod screens;
mod settings;
mod shelf;
mod sky;
mod steps;
mod wake;
mod watch;
mod what_if;
mod window;

use crate::cli::PlayOptions;
use bevy::prelude::*;
use std::process::ExitCode;

/// Opens the window and returns when it is closed.
#[must_use]
pub fn run(options: PlayOptions) -> ExitCode {
    crash::guarded(|| App::new().add_plugins((window::plugin, Program { options })).run())
}

/// The order within a frame's `Update`.
#[derive(SystemSet, Debug, Clone, PartialEq, Eq, Hash)]
enum Step {
    /// What came from outside.
    Hear,
    /// What the screens asked for.
    Act,
    /// What follows from it: the look, the files.
    Settle,
}

/// The whole program but its window: [`run`] puts it into one. Whoever adds it elsewhere brings Bevy's
/// plugins, egui and a camera, and calls for the frames.
#[derive(Debug, Clone)]
pub struct Program {
    /// What to play, and where the data is.
    pub options: PlayOptions,
}

impl Plugin for Program {
    fn build(&self, app: &mut App) {
        app.init_resource::<wake::Wake>();
        app.insert_resource(data::DataFolder::new(self.options.data.clone()));
        if let Some(scenario) = &self.options.scenario {
            app.insert_resource(play::First { scenario: scenario.clone(), seed: self.options.seed });
        }
        app.configure_sets(Update, (Step::Hear, Step::Act, Step::Settle).chain());
        app.add_plugins((
            idle::plugin,
            modifiers::plugin,
            (settings::plugin, languages::plugin),
            notice::plugin,
            runs::plugin,
            shelf::plugin,
            watch::plugin,
            play::plugin,
            review::plugin,
            after_sprint::plugin,
            what_if::plugin,
            practise::plugin,
            intents::plugin,
            screens::plugin,
            sky::plugin,
        ));
    }
}
