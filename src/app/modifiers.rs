//! The modifier keys of each key press. `bevy_egui` 0.42 gives every press of a frame the modifiers that
//! are held at the frame's end, so a quick Ctrl+Enter on a slow machine would arrive as Enter.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardFocusLost, KeyboardInput};
use bevy::prelude::*;
use bevy_egui::helpers::{bevy_to_egui_key, bevy_to_egui_physical_key};
use bevy_egui::{EguiInput, EguiPreUpdateSet, egui};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, correct.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass));
}

fn correct(
    mut keys: MessageReader<KeyboardInput>,
    mut lost: MessageReader<KeyboardFocusLost>,
    mut inputs: Query<&mut EguiInput>,
    mut held: Local<egui::Modifiers>,
) {
    if lost.read().count() > 0 {
        *held = egui::Modifiers::NONE;
    }
    let presses: Vec<egui::Modifiers> = keys.read().filter_map(|message| press(message, &mut held)).collect();
    for mut input in &mut inputs {
        if !presses.is_empty() {
            give(&mut input.events, &presses);
        }
    }
}

/// What is held when a key goes down or up, for the keys that egui hears of.
fn press(message: &KeyboardInput, held: &mut egui::Modifiers) -> Option<egui::Modifiers> {
    let down = message.state == ButtonState::Pressed;
    match message.logical_key {
        Key::Shift => held.shift = down,
        Key::Alt => held.alt = down,
        Key::Control => {
            held.ctrl = down;
            held.command = if cfg!(target_os = "macos") { held.command } else { down };
        }
        Key::Super | Key::Meta if cfg!(target_os = "macos") => {
            held.mac_cmd = down;
            held.command = down;
        }
        _ => {}
    }
    bevy_to_egui_key(&message.logical_key).or_else(|| bevy_to_egui_physical_key(&message.key_code)).map(|_| *held)
}

/// Gives each key event its own modifiers; what was taken for text though Ctrl was held is none (with Alt it is: `AltGr`).
fn give(events: &mut Vec<egui::Event>, presses: &[egui::Modifiers]) {
    let keys = events.iter().filter(|event| matches!(event, egui::Event::Key { .. })).count();
    // Another source has added keys: which is whose cannot be told.
    if keys != presses.len() {
        return;
    }
    let mut presses = presses.iter();
    let mut kept: Vec<egui::Event> = Vec::with_capacity(events.len());
    for mut event in events.drain(..) {
        if let egui::Event::Key { modifiers, .. } = &mut event
            && let Some(own) = presses.next()
        {
            *modifiers = *own;
            if own.command && !own.alt && matches!(kept.last(), Some(egui::Event::Text(_))) {
                kept.pop();
            }
        }
        kept.push(event);
    }
    *events = kept;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: egui::Key) -> egui::Event {
        egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: egui::Modifiers::NONE }
    }

    #[test]
    fn a_quick_ctrl_q_is_no_letter_and_the_next_letter_is_one() {
        let text = |t: &str| egui::Event::Text(t.into());
        let mut events = vec![text("q"), key(egui::Key::Q), text("a"), key(egui::Key::A)];
        give(&mut events, &[egui::Modifiers::COMMAND, egui::Modifiers::NONE]);
        let [egui::Event::Key { key: egui::Key::Q, modifiers, .. }, egui::Event::Text(a), egui::Event::Key { modifiers: none, .. }] =
            &events[..]
        else {
            panic!("{events:?}")
        };
        assert!(modifiers.command && a == "a" && none.is_none());
    }

    #[test]
    fn keys_of_another_source_are_left_alone() {
        let mut events = vec![key(egui::Key::Q), key(egui::Key::A)];
        let before = events.clone();
        give(&mut events, &[egui::Modifiers::COMMAND]);
        assert_eq!(events, before);
    }
}
