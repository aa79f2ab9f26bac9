//! Digits of the keyboard, read in one way everywhere.
//!
//! A digit is the place of its key: what a layout writes there (`&` or `'` on AZERTY, `+` in Czech), and
//! what Shift makes of it, differ. The number pad has no layout: there, and where the place is unknown,
//! what the key means counts. While somebody types into a field, a digit is text.

use super::egui::{Event, Key, Ui};

/// A digit that was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digit {
    /// 1 to 9.
    pub number: usize,
    /// Pressed with Shift, which some layouts need to write a digit.
    pub shift: bool,
    /// Pressed with Ctrl or Cmd.
    pub command: bool,
}

impl Digit {
    /// The digit that an event presses, if it does; a key that is held down presses once.
    #[must_use]
    pub fn of(event: &Event) -> Option<Self> {
        let Event::Key { key, physical_key, pressed: true, repeat: false, modifiers } = *event else { return None };
        // Without Num Lock the pad has its digits' places and moves.
        if modifiers.alt || MOVES.contains(&key) {
            return None;
        }
        let at = |key: Key| DIGITS.iter().position(|digit| *digit == key);
        let number = physical_key.and_then(at).or_else(|| at(key))? + 1;
        Some(Self { number, shift: modifiers.shift, command: modifiers.ctrl || modifiers.command })
    }
}

/// Takes the first digit, with or without Shift, unless somebody is typing; `command` asks for those with Ctrl or Cmd.
pub fn take(ui: &Ui, command: bool) -> Option<usize> {
    // Asked first: inside `input_mut` the context is locked.
    if ui.ctx().text_edit_focused() {
        return None;
    }
    ui.input_mut(|input| {
        let meant = |event: &Event| Digit::of(event).filter(|digit| digit.command == command);
        let (at, digit) = input.events.iter().enumerate().find_map(|(at, event)| Some((at, meant(event)?)))?;
        input.events.remove(at);
        Some(digit.number)
    })
}

const DIGITS: [Key; 9] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
const MOVES: [Key; 10] = [
    Key::ArrowUp,
    Key::ArrowDown,
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::Home,
    Key::End,
    Key::PageUp,
    Key::PageDown,
    Key::Insert,
    Key::Delete,
];
