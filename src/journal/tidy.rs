//! What interrupted writes left behind in a data folder, cleared up at a start.

use super::folder::HISTORY;
use crate::disk::Disk;
use std::path::Path;

/// The folders in which the program writes, and how the names begin that are its own there.
const OWN: [(&str, &str); 9] = [
    ("", "settings.ron"),
    ("runs", ""),
    ("runs/scenarios", ""),
    ("practice", HISTORY),
    ("practice/exams", ""),
    ("practice/results", ""),
    ("scores", ""),
    ("reviews", ""),
    ("sessions", ""),
];

/// Clears up what interrupted writes left behind below a data folder, but what another program is just writing.
/// Where nothing can be written it does nothing.
pub fn clear_up(disk: &dyn Disk, data: &Path) {
    for (folder, beginning) in OWN {
        let _left_where_it_is = disk.sweep(&data.join(folder), beginning);
    }
}
