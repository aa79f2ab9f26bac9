//! Watches the folders of scenarios and languages, so that an edited file is reloaded while the program runs.
//!
//! The folder of data around them is watched, too: it tells when one of them was put in place of another.

use super::FrameStep;
use super::systems::Running;
use super::wake::Wake;
use crate::program::{DataFolder, Doing, Trouble};
use bevy::prelude::*;
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The watcher, and whether it has seen a change.
#[derive(Resource)]
struct Watching {
    changed: Arc<AtomicBool>,
    /// Stops watching when it is dropped.
    watcher: RecommendedWatcher,
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostStartup, start);
    app.add_systems(Update, hear.in_set(FrameStep::Hear).run_if(resource_exists::<Watching>));
}

fn start(mut commands: Commands, mut running: ResMut<Running>, wake: Res<Wake>) {
    let folder = running.0.data().folder.clone();
    let changed = Arc::new(AtomicBool::new(false));
    let (seen, wake, followed) = (Arc::clone(&changed), wake.clone(), watched(&folder));
    let hear = move |event: notify::Result<notify::Event>| {
        // Reading a file is no change; everything else may be one. A run or the settings beside the folders are not theirs.
        let is_inside = |path: &PathBuf| followed.iter().any(|folder| path.iter().any(|part| folder.file_name() == Some(part)));
        if event.is_ok_and(|e| !matches!(e.kind, EventKind::Access(_)) && (e.need_rescan() || e.paths.iter().any(is_inside))) {
            seen.store(true, Ordering::Release);
            wake.up();
        }
    };
    let watching = notify::recommended_watcher(hear).and_then(|mut watcher| {
        watcher.watch(folder.path(), RecursiveMode::NonRecursive)?;
        watched(&folder).iter().try_for_each(|folder| watcher.watch(folder, RecursiveMode::NonRecursive))?;
        Ok(watcher)
    });
    match watching {
        Ok(watcher) => commands.insert_resource(Watching { changed, watcher }),
        Err(error) => {
            running.0.tell(Trouble::Disk { doing: Doing::Watch, path: folder.path().to_path_buf(), cause: error.to_string() });
        }
    }
}

/// The folders whose files are followed.
fn watched(folder: &DataFolder) -> [PathBuf; 2] {
    [folder.scenarios(), folder.languages()]
}

/// What has not changed is not read again: which of the folders it was does not matter.
fn hear(mut watching: ResMut<Watching>, mut running: ResMut<Running>) {
    if watching.changed.swap(false, Ordering::AcqRel) {
        for folder in watched(running.0.data().folder) {
            // It may be another folder by now, or gone; the folder around tells when it comes back.
            let _gone = watching.watcher.unwatch(&folder);
            let _gone = watching.watcher.watch(&folder, RecursiveMode::NonRecursive);
        }
        running.0.read_files();
    }
}
