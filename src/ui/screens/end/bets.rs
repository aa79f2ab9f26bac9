//! How often what you bet on came true.
use super::digest::Digest;
use crate::tr;
use crate::ui::{Look, Type, egui::Ui, icon, number, widgets::section_header};

/// Bets: how many came true, against the chances you gave.
pub(super) fn show(ui: &mut Ui, digest: &Digest) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::TARGET), tr!("end-bets"), "");
    let read = digest.bets.len();
    if read == 0 {
        Type::TEXT.label(ui, tr!("end-bets-none"), theme.dim);
        return;
    }
    let reached = digest.bets.iter().filter(|bet| bet.reached).count();
    let said = digest.bets.iter().map(|bet| f32::from(bet.chance)).sum::<f32>() / read as f32;
    let text = tr!("end-bets-came-true", reached = reached, read = read, chance = number::percent_value(said, 0));
    Type::TEXT.label(ui, text, theme.ink);
    if read < FEW {
        Type::NOTE.label(ui, tr!("end-bets-few"), theme.dim);
    }
}

/// Bets below which a comparison of chances says nothing.
const FEW: usize = 4;
