//! What somebody does in a window that comes to rest after it.

use egui_kittest::{Harness, kittest::Queryable as _};
use north_of_noise::ui::egui::{Event, Key, Modifiers};

/// Presses keys, one after the other.
pub fn press(window: &mut Harness<'_>, keys: &[Key]) {
    for key in keys {
        press_with(window, Modifiers::NONE, *key);
    }
}

/// Presses a key with others held down.
pub fn press_with(window: &mut Harness<'_>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// Reads what has changed the world, where something has, and comes to who asks first.
pub fn read_the_news(window: &mut Harness<'_>) {
    if window.query_by_label("Go on").is_some() {
        click(window, "Go on");
    }
}

/// Types a text.
pub fn write(window: &mut Harness<'_>, text: &str) {
    window.event(Event::Text(text.into()));
    window.run();
}

/// Clicks what is called so.
pub fn click(window: &mut Harness<'_>, label: &str) {
    window.get_by_label(label).click();
    window.run();
}

/// Gives the keyboard to what is called so.
pub fn focus(window: &mut Harness<'_>, label: &str) {
    window.get_by_label(label).focus();
    window.run();
}
