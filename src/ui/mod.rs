//! The room of things to be read: screens, widgets, type and colour as egui functions.
//!
//! It gets views and hands back intents. It knows no Bevy, no files and no rules; egui is named in
//! this one line, so the engine below it can change. Start with [`Look`] (theme, scale, motion),
//! [`Type`] (five sizes of text) and [`widgets`].
pub use ::egui;

pub mod desk;
pub mod digits;
pub mod icon;
mod look;
pub mod motion;
mod pointed;
pub mod portrait;
pub mod screens;
mod settle;
mod shell;
pub mod sky;
pub mod space;
pub mod text;
mod theme;
pub mod widgets;

pub use crate::program::{Intent, PracticeIntent, Screen, Settings, ThemeName};
pub use look::{Look, Scale};
pub use shell::Shell;
pub use text::{PART, Type, Words, install_fonts};
pub use theme::{Sky, Theme};

pub use crate::words::number;

/// Whether the screens are a part of a page in a browser: there are no folders there, and no window to fill the screen.
pub const IN_PAGE: bool = cfg!(target_arch = "wasm32");
