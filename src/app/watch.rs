//! Watches the folders of scenarios and languages, so that an edited file is reloaded while the program runs.

use super::Step;
use super::systems::Running;
use super::wake::Wake;
use crate::program::{Doing, Trouble};
use bevy::prelude::*;
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The watcher, and whether it has seen a change.
#[derive(Resource)]
struct Watching {
    changed: Arc<AtomicBool>,
    /// Stops watching when it is dropped.
    _watcher: RecommendedWatcher,
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostStartup, start);
    app.add_systems(Update, hear.in_set(Step::Hear).run_if(resource_exists::<Watching>));
}

fn start(mut commands: Commands, mut running: ResMut<Running>, wake: Res<Wake>) {
    let folder = running.0.data().folder.clone();
    let changed = Arc::new(AtomicBool::new(false));
    let (seen, wake) = (Arc::clone(&changed), wake.clone());
    let hear = move |event: notify::Result<notify::Event>| {
        // Reading a file is no change; everything else may be one.
        if event.is_ok_and(|e| !matches!(e.kind, EventKind::Access(_))) {
            seen.store(true, Ordering::Release);
            wake.up();
        }
    };
    let watching = notify::recommended_watcher(hear).and_then(|mut watcher| {
        watcher.watch(&folder.scenarios(), RecursiveMode::NonRecursive)?;
        watcher.watch(&folder.languages(), RecursiveMode::NonRecursive)?;
        Ok(watcher)
    });
    match watching {
        Ok(watcher) => commands.insert_resource(Watching { changed, _watcher: watcher }),
        Err(error) => {
            running.0.tell(Trouble::Disk { doing: Doing::Watch, path: folder.path().to_path_buf(), cause: error.to_string() });
        }
    }
}

/// What has not changed is not read again: which of the folders it was does not matter.
fn hear(watching: Res<Watching>, mut running: ResMut<Running>) {
    if watching.changed.swap(false, Ordering::AcqRel) {
        running.0.read_files();
    }
}
