//! A window of the engine with nothing in it but a colour: what the game's start is measured against.
//!
//! `.ci/start-time.sh PROGRAM EMPTY` starts both by turns and prints the ratio.

use bevy::prelude::*;

fn main() -> AppExit {
    let window = Window { title: "Empty".into(), resolution: (1280, 720).into(), ..default() };
    App::new()
        .add_plugins(DefaultPlugins.set(WindowPlugin { primary_window: Some(window), ..default() }))
        // Any colour that an X server's bare root does not have.
        .insert_resource(ClearColor(Color::srgb(0.5, 0.25, 0.125)))
        .add_systems(Startup, |mut commands: Commands| {
            commands.spawn(Camera2d);
        })
        .run()
}
