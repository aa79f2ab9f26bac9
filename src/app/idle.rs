//! Rest: with no change on screen nothing is redrawn.

use bevy::ecs::message::{MessageCursor, Messages};
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::{EguiFullOutput, EguiInput, EguiPostUpdateSet, EguiPreUpdateSet, egui};
use std::time::Duration;

/// Frames without any reason, in case a reason was missed.
const SELDOM: Duration = Duration::from_mins(1);

/// Only what happens to the window counts, not every move of the mouse elsewhere.
fn resting(wait: Duration) -> WinitSettings {
    let mode = UpdateMode::reactive_low_power(wait.min(SELDOM));
    WinitSettings { focused_mode: mode, unfocused_mode: mode }
}

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(resting(SELDOM)).init_resource::<Wanted>();
    app.add_systems(PreUpdate, drop_unchanged_modifiers.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass));
    app.add_systems(PostUpdate, wake_when_asked.after(EguiPostUpdateSet::EndPass).before(EguiPostUpdateSet::ProcessOutput));
    app.add_systems(PostUpdate, wait_when_it_can.after(EguiPostUpdateSet::ProcessOutput));
}

/// `bevy_egui` 0.42 tells egui the modifier keys in every frame; each event makes egui ask for another
/// frame, so an idle window burned a core (fixed upstream in 0.43).
fn drop_unchanged_modifiers(mut contexts: Query<&mut EguiInput>, mut last: Local<egui::Modifiers>) {
    for mut input in &mut contexts {
        input.events.retain(|event| match *event {
            egui::Event::ModifiersChanged(now) => std::mem::replace(&mut *last, now) != now,
            _ => true,
        });
    }
}

/// Frames after one with new glyphs: they reach the graphics card after that frame is drawn, so it shows holes in their place.
const FOR_GLYPHS: u8 = 2;

/// Whether the next frame is wanted now, and what was heard of that.
#[derive(Resource, Debug, Default)]
struct Wanted {
    now: bool,
    /// Frames that are still to be drawn for new glyphs.
    for_glyphs: u8,
    heard: MessageCursor<RequestRedraw>,
}

/// egui asks for a frame now or in a while (a tooltip opens, a change moves, a clock ticks).
fn wake_when_asked(
    outputs: Query<&EguiFullOutput>,
    mut winit: ResMut<WinitSettings>,
    mut redraws: ResMut<Messages<RequestRedraw>>,
    mut wanted: ResMut<Wanted>,
) {
    let delays = outputs.iter().filter_map(|o| o.0.as_ref()?.viewport_output.get(&egui::ViewportId::ROOT)).map(|v| v.repaint_delay);
    let delay = delays.min().unwrap_or(Duration::MAX);
    if outputs.iter().filter_map(|o| o.0.as_ref()).any(|output| !output.textures_delta.set.is_empty()) {
        wanted.for_glyphs = FOR_GLYPHS;
    } else {
        wanted.for_glyphs = wanted.for_glyphs.saturating_sub(1);
    }
    if delay.is_zero() || wanted.for_glyphs > 0 {
        redraws.write(RequestRedraw);
    }
    wanted.now = wanted.heard.read(&redraws).count() > 0;
    *winit = resting(delay);
}

/// `bevy_egui` hears only "now": what it asks for besides is taken back.
fn wait_when_it_can(mut redraws: ResMut<Messages<RequestRedraw>>, mut wanted: ResMut<Wanted>) {
    if wanted.now {
        wanted.heard.clear(&redraws);
    } else {
        redraws.clear();
    }
}
