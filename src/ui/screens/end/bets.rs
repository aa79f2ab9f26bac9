//! How often what you bet on came true, and what to make of luck.
use super::super::super::{Look, Type, egui::Ui, icon, number, widgets::section_header};
use super::digest::Digest;

/// Bets: how many came true, against the chances you gave.
pub(super) fn show(ui: &mut Ui, digest: &Digest) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::TARGET), "Your bets", "");
    let read = digest.bets.len();
    if read == 0 {
        Type::TEXT.label(ui, "No bet was read. A bet on an item tells you later how well you judged it.", theme.dim);
        return;
    }
    let reached = digest.bets.iter().filter(|bet| bet.reached).count();
    let said = digest.bets.iter().map(|bet| f32::from(bet.chance)).sum::<f32>() / read as f32;
    let text = format!("{reached} of {read} came true. The chances you gave them were {} on average.", number::percent_value(said, 0));
    Type::TEXT.label(ui, text, theme.ink);
    if read < FEW {
        Type::NOTE.label(ui, "Too few to say how well your chances fit.", theme.dim);
    }
}

/// What the outcome says of the player, and what it does not.
pub(super) fn luck(ui: &mut Ui) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::CLOVER), "Luck had a part in this", "");
    let text = "The same decisions meet other luck on another seed and come to something else. How good they were, judged by what you knew \
                when you made them, is a separate question: the review of the run answers it, not this page.";
    Type::TEXT.label(ui, text, theme.dim);
}

/// Bets below which a comparison of chances says nothing.
const FEW: usize = 4;
