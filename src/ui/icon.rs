//! Icons: outlined by default, filled or bold only where they tell a state.
//!
//! Names are those of the icon font: `icon::name::ARROW_RIGHT`. An icon never stands without a word
//! near it or a label for AccessKit.
use super::{
    egui::{Align2, Color32, FontFamily, FontId, Painter, Pos2},
    text,
};

pub use egui_phosphor::regular as name;

/// How an icon is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Drawn {
    /// Outlined.
    #[default]
    Outline,
    /// Filled: chosen, checked.
    Fill,
    /// Bold: primary action, and small sizes.
    Bold,
}

/// The font of an icon of this size, for egui's own widgets.
pub fn font(drawn: Drawn, size: f32) -> FontId {
    let family = match drawn {
        Drawn::Outline => text::ICON,
        Drawn::Fill => text::ICON_FILL,
        Drawn::Bold => text::ICON_BOLD,
    };
    FontId::new(size, FontFamily::Name(family.into()))
}

/// Paints an icon round a centre.
pub fn paint(painter: &Painter, centre: Pos2, icon: &str, drawn: Drawn, size: f32, colour: Color32) {
    painter.text(centre, Align2::CENTER_CENTER, icon, font(drawn, size), colour);
}
