//! The browser's store for this page: `localStorage`, which is there at the next visit.
//!
//! It is the one store of a browser that answers at once, as a journal has to be: a decision is kept before it counts.

use super::clock;
use crate::disk::Keys;
use std::io::{self, ErrorKind};
use std::time::Duration;
use web_sys::{Storage, wasm_bindgen::JsCast};

/// The browser's store for this page.
#[derive(Debug, Clone, Copy)]
pub(super) struct BrowserStore;

/// Keys begin so: other pages of the same site may keep something too.
const OWN: &str = "north-of-noise:";

/// The store, where the browser gives one: some keep nothing for a page inside of another site's.
fn store() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

impl BrowserStore {
    /// Whether there is one that keeps anything.
    pub(super) fn is_there(self) -> bool {
        let is_kept = self.set("", "").is_ok();
        self.remove("");
        is_kept
    }
}

impl Keys for BrowserStore {
    fn get(&self, key: &str) -> Option<String> {
        store()?.get_item(&format!("{OWN}{key}")).ok()?
    }

    fn set(&self, key: &str, value: &str) -> io::Result<()> {
        let refused = |said: wasm_bindgen::JsValue| {
            let name = said.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name).unwrap_or_default();
            let is_full = name == "QuotaExceededError";
            let what = if is_full { "the browser has no more room for this page" } else { "the browser keeps nothing for this page" };
            io::Error::new(if is_full { ErrorKind::StorageFull } else { ErrorKind::PermissionDenied }, what)
        };
        let store = store().ok_or_else(|| refused(wasm_bindgen::JsValue::NULL))?;
        store.set_item(&format!("{OWN}{key}"), value).map_err(refused)
    }

    fn remove(&self, key: &str) {
        // What cannot be removed could not be written either.
        let _stays = store().map(|store| store.remove_item(&format!("{OWN}{key}")));
    }

    fn keys(&self) -> Vec<String> {
        let Some(store) = store() else { return Vec::new() };
        let all = (0..store.length().unwrap_or_default()).filter_map(|at| store.key(at).ok()?);
        all.filter_map(|key| Some(key.strip_prefix(OWN)?.to_owned())).collect()
    }

    fn now(&self) -> Duration {
        clock::since_1970()
    }
}
