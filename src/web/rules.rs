//! The rules for a script: a run that is played by a player made of code, to its fingerprint.

use crate::player;
use crate::scenario;
use std::sync::Arc;
use wasm_bindgen::prelude::wasm_bindgen;

/// The fingerprint of a run of a shipped scenario, as `north-of-noise record` prints it; none if there is no such scenario
/// or player.
#[wasm_bindgen]
#[must_use]
pub fn fingerprint(scenario: &str, player: &str, seed: u32) -> Option<String> {
    let seed = u64::from(seed);
    let (name, text) = scenario::by_name(scenario)?;
    let scenario = Arc::new(scenario::load(name, text).scenario?);
    let mut player = player::by_name(player, seed)?;
    let recording = player::record(&scenario, seed, &mut *player);
    Some(format!("{:016x}", recording.run().fingerprint()))
}
