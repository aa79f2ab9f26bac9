//! What interrupted writes left behind in a data folder, cleared up at a start.

use crate::disk::{Disk, is_leftover};
use std::path::Path;

/// The folders in which the program writes; what else is in the data folder is somebody else's.
const FOLDERS: [&str; 7] = ["runs", "runs/scenarios", "practice", "practice/exams", "practice/results", "scores", "reviews"];
/// What is written in the data folder itself.
const SETTINGS: &str = "settings.ron";

/// Clears up what interrupted writes left behind below a data folder, but what another program is just writing.
/// Where nothing can be written it does nothing.
pub fn clear_up(disk: &dyn Disk, data: &Path) {
    for folder in FOLDERS {
        let _left_where_it_is = disk.sweep(&data.join(folder));
    }
    let own = |name: &str| name.starts_with(SETTINGS) && is_leftover(name.as_ref());
    for name in disk.names(data).unwrap_or_default() {
        if name.to_str().is_some_and(own) {
            let _left_where_it_is = disk.sweep_away(&data.join(name));
        }
    }
}
