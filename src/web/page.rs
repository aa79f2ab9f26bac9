//! What the page round the game does for it: `web/page.js`, by the name that it has there.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(js_namespace = ["globalThis", "northOfNoise"])]
extern "C" {
    /// The game can be seen.
    pub(super) fn shown();
    /// The game was closed.
    pub(super) fn closed();
    /// The game has stopped by a mistake of ours: says this in its place.
    pub(super) fn stopped(sentence: &str);
    /// What is played is gone when the page is closed: says so.
    pub(super) fn keeps_nothing();
    /// Opens an address in another tab.
    pub(super) fn follow(address: &str);
    /// Shows a page of our own in another tab.
    pub(super) fn show(html: &str);
}
