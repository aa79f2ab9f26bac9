//! What happens when the window cannot open, or stops by a mistake of ours: one clear sentence, the
//! place of the journal, exit code 1. Never a dump.

use super::FrameStep;
use super::systems::Running;
use crate::program::jobs;
use crate::tr;
use bevy::prelude::*;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

/// The journal of the run in play.
static JOURNAL: Mutex<Option<PathBuf>> = Mutex::new(None);
/// Whether something was said already: one mistake can stop several threads.
static SAID: Mutex<bool> = Mutex::new(false);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, remember_journal.after(FrameStep::Act));
}

/// Remembers where the run in play is kept.
fn remember_journal(running: Res<Running>) {
    let path = running.0.run_file();
    let mut journal = JOURNAL.lock().unwrap_or_else(PoisonError::into_inner);
    if journal.as_deref() != path {
        *journal = path.map(Path::to_path_buf);
    }
}

/// Runs the window and turns how it ended into an exit code.
pub(super) fn guarded(run: impl FnOnce() -> AppExit) -> ExitCode {
    if !has_display() {
        say(NO_DISPLAY);
        return ExitCode::FAILURE;
    }
    panic::set_hook(Box::new(explain));
    match panic::catch_unwind(AssertUnwindSafe(run)) {
        Ok(AppExit::Success) => ExitCode::SUCCESS,
        Ok(AppExit::Error(code)) => ExitCode::from(code.get()),
        Err(_) => ExitCode::FAILURE,
    }
}

const NO_DISPLAY: &str =
    "There is no display to open a window on. What works without one: `north-of-noise simulate`, `check` and `--help`.";
const NO_ADAPTER: &str = "No graphics adapter was found: install a graphics driver, or Mesa's software Vulkan (on Debian: mesa-vulkan-drivers). \
    What works without one: `north-of-noise simulate`, `check` and `--help`.";

/// Whether the system says that there is a display; other systems than these always have one.
fn has_display() -> bool {
    let names: &[&str] =
        if cfg!(all(unix, not(target_os = "macos"))) { &["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] } else { return true };
    names.iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn explain(info: &PanicHookInfo<'_>) {
    // A job that was lost is reported in the window, which goes on.
    if std::thread::current().name() == Some(jobs::THREAD) {
        return;
    }
    let what = info.payload_as_str().unwrap_or_else(|| tr!("crash-unknown"));
    let is_any = |signs: &[&str]| signs.iter().any(|sign| what.contains(sign));
    if is_any(&["event loop", "EventLoop"]) {
        say(NO_DISPLAY);
    } else if is_any(&["GPU", "adapter", "wgpu surface", "window handle", "RequestDevice"]) {
        say(NO_ADAPTER);
    } else {
        let place = info.location().map_or_else(String::new, |at| format!(" ({at})"));
        let journal = JOURNAL.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = match &*journal {
            Some(path) => tr!("crash-kept", path = path.display().to_string()),
            None => tr!("crash-no-run").into(),
        };
        say(&tr!("crash", what = what, place = place, kept = kept));
    }
}

fn say(sentence: &str) {
    let mut said = SAID.lock().unwrap_or_else(PoisonError::into_inner);
    if !*said {
        *said = true;
        eprintln!("{sentence}");
    }
}
