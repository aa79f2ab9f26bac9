//! Icons: outlined by default, filled or bold only where they tell a state.
//!
//! Names are those of the icon font: `icon::name::ARROW_RIGHT`. An icon is never without a word
//! near it or a label for AccessKit.
use super::{
    egui::{Align2, Color32, FontFamily, FontId, Painter, Pos2, Sense, Ui},
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

/// Shows an icon beside the words that say the same; nobody reads it out.
pub fn show(ui: &mut Ui, icon: &str, drawn: Drawn, size: f32, colour: Color32) {
    let galley = ui.painter().layout_no_wrap(icon.to_owned(), font(drawn, size), colour);
    let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, colour);
}

/// Text as it is read out: the letters of the icon fonts are left out.
pub(super) fn spoken(text: &str) -> String {
    let words: String = text.chars().filter(|letter| !('\u{e000}'..='\u{f8ff}').contains(letter)).collect();
    words.trim().to_owned()
}

/// Paints an icon round a centre.
pub fn paint(painter: &Painter, centre: Pos2, icon: &str, drawn: Drawn, size: f32, colour: Color32) {
    painter.text(centre, Align2::CENTER_CENTER, icon, font(drawn, size), colour);
}
