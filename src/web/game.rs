//! The game on the page: it starts once the module is loaded.

use super::clock::BrowserClock;
use super::page;
use super::storage::BrowserStore;
use crate::app::{self, Outside};
use crate::disk::{Disk, Keyed, Memory};
use crate::program::Options;
use crate::program::jobs::Slices;
use crate::tr;
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use std::panic::PanicHookInfo;
use std::path::Path;
use std::sync::Arc;
use wasm_bindgen::prelude::wasm_bindgen;

/// Where everything is in the browser's store.
const DATA: &str = "data";
/// Longest page of our own that is shown in another tab.
const LARGEST: u64 = 4 << 20;
/// Frames until what was drawn is on the screen.
const UNTIL_SHOWN: u8 = 3;

/// Starts the game.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(explain));
    let disk: Arc<dyn Disk> = if BrowserStore.is_there() {
        Arc::new(Keyed::new(BrowserStore))
    } else {
        page::keeps_nothing();
        Arc::new(Memory::new())
    };
    let outside = Outside { disk, clock: Arc::new(BrowserClock), pool: Arc::new(Slices::default()), open };
    let mut app = app::windowed(Options { data: Some(DATA.into()), ..Options::default() }, outside);
    app.add_systems(Last, (tell_when_shown, tell_when_closed));
    app.run();
}

fn tell_when_shown(mut frames: Local<u8>, mut redraw: MessageWriter<RequestRedraw>) {
    if *frames < UNTIL_SHOWN {
        *frames += 1;
        redraw.write(RequestRedraw);
        if *frames == UNTIL_SHOWN {
            page::shown();
        }
    }
}

fn tell_when_closed(exits: MessageReader<AppExit>) {
    if !exits.is_empty() {
        page::closed();
    }
}

/// After a mistake of ours the module cannot go on; what was decided is kept.
fn explain(info: &PanicHookInfo<'_>) {
    let what = info.payload_as_str().unwrap_or_else(|| tr!("crash-unknown"));
    let place = info.location().map_or_else(String::new, |at| format!(" ({at})"));
    let kept = if BrowserStore.is_there() { tr!("crash-in-page") } else { tr!("crash-no-run") };
    page::stopped(&tr!("crash", what = what, place = place, kept = kept));
}

/// Opens an address, or a page that was saved, in another tab.
fn open(what: &str) -> Result<(), String> {
    if what.starts_with("https://") || what.starts_with("http://") {
        page::follow(what);
        return Ok(());
    }
    let html = Keyed::new(BrowserStore).read_text(Path::new(what), LARGEST).map_err(|problem| problem.to_string())?;
    page::show(&html);
    Ok(())
}
