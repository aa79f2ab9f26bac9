//! Keys as a keyboard of the United States sends them.

use bevy::input::keyboard::{Key, KeyCode};

/// A key as the window system tells it: where it is and what it means.
#[derive(Debug, Clone)]
pub struct Stroke {
    pub key_code: KeyCode,
    pub logical_key: Key,
}

/// A key and those held with it, written as in the list of keys: `Ctrl+Enter`, `?`, `1`.
#[derive(Debug, Clone)]
pub struct Chord {
    pub held: Vec<Stroke>,
    pub key: Stroke,
}

impl Chord {
    /// Reads a chord.
    ///
    /// # Panics
    /// If there is no such key.
    pub fn of(text: &str) -> Self {
        let mut names: Vec<&str> = text.split('+').collect();
        let last = names.pop().expect("a key");
        // Those are written with Shift.
        if matches!(last, "?" | "$") {
            names.push("Shift");
        }
        Self { held: names.into_iter().map(stroke).collect(), key: stroke(last) }
    }
}

fn stroke(name: &str) -> Stroke {
    let (key_code, logical_key) = match name {
        "Shift" => (KeyCode::ShiftLeft, Key::Shift),
        "Ctrl" => (KeyCode::ControlLeft, Key::Control),
        "Alt" => (KeyCode::AltLeft, Key::Alt),
        "Tab" => (KeyCode::Tab, Key::Tab),
        "Enter" => (KeyCode::Enter, Key::Enter),
        "Esc" => (KeyCode::Escape, Key::Escape),
        "Space" => (KeyCode::Space, Key::Space),
        "Del" => (KeyCode::Delete, Key::Delete),
        "Up" => (KeyCode::ArrowUp, Key::ArrowUp),
        "Down" => (KeyCode::ArrowDown, Key::ArrowDown),
        "Left" => (KeyCode::ArrowLeft, Key::ArrowLeft),
        "Right" => (KeyCode::ArrowRight, Key::ArrowRight),
        "Home" => (KeyCode::Home, Key::Home),
        "F6" => (KeyCode::F6, Key::F6),
        "?" => (KeyCode::Slash, character(name)),
        "1" => (KeyCode::Digit1, character(name)),
        "2" => (KeyCode::Digit2, character(name)),
        "3" => (KeyCode::Digit3, character(name)),
        "4" => (KeyCode::Digit4, character(name)),
        "5" => (KeyCode::Digit5, character(name)),
        "6" => (KeyCode::Digit6, character(name)),
        "7" => (KeyCode::Digit7, character(name)),
        "$" => (KeyCode::Digit4, character(name)),
        "b" => (KeyCode::KeyB, character(name)),
        "f" => (KeyCode::KeyF, character(name)),
        "n" => (KeyCode::KeyN, character(name)),
        "p" => (KeyCode::KeyP, character(name)),
        "q" => (KeyCode::KeyQ, character(name)),
        "s" => (KeyCode::KeyS, character(name)),
        "t" => (KeyCode::KeyT, character(name)),
        "z" => (KeyCode::KeyZ, character(name)),
        other => panic!("no key {other}"),
    };
    Stroke { key_code, logical_key }
}

fn character(name: &str) -> Key {
    Key::Character(name.into())
}
