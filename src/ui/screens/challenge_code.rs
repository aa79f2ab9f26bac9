//! The code by which others meet the same scenario with the same luck.
use super::copy_button::copy_button;
use crate::scenario::Challenge;
use crate::tr;
use crate::ui::{Look, Type, Words, egui::Ui};

/// The code within a sentence that has a place for it, to be copied.
pub(super) fn challenge_code(ui: &mut Ui, sentence: &str, challenge: Challenge) {
    let (theme, code) = (Look::of(ui).theme, challenge.to_string());
    ui.horizontal_wrapped(|ui| {
        Words::new().add_around(Type::TEXT, sentence, theme.ink, (Type::TEXT_STRONG, &code, theme.ink)).show(ui);
        copy_button(ui, tr!("end-code-copy"), &code);
    });
}
