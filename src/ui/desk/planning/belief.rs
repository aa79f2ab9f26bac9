//! A belief about an effect as a line: its word, its bar, its numbers.

use crate::sim::{Belief, Grounds};
use crate::ui::egui::{Label, Ui};
use crate::ui::widgets::{Evidence, EvidenceBar};
use crate::ui::{Look, Type, number, space};

/// How well something is known, in the bar's words.
pub(in crate::ui::desk) const fn evidence(grounds: Grounds) -> Evidence {
    match grounds {
        Grounds::Opinion => Evidence::Opinion,
        Grounds::Informed => Evidence::Informed,
        Grounds::Tested => Evidence::Tested,
    }
}

/// A belief as a line: its word, its bar, its numbers.
pub(in crate::ui::desk) fn belief(ui: &mut Ui, word: &str, belief: Belief, evidence: Evidence, faded: bool) {
    let theme = Look::of(ui).theme;
    let colour = if faded { theme.dim } else { theme.ink };
    let (mean, half) = (belief.mean as f32, belief.half_width() as f32);
    let width = ui.available_width();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let galley = Type::NOTE.block(ui, word, theme.dim, WORD, 2);
        let gap = WORD - galley.size().x;
        ui.add(Label::new(galley));
        ui.add_space(gap.max(0.0));
        EvidenceBar::new(mean - half, mean, mean + half, evidence)
            .width((width - WORD - NUMBERS - 2.0 * space::GAP).max(BAR_LEAST))
            .faded(faded)
            .show(ui);
        // The bar shows the range.
        let whole = number::effect(mean, half);
        let said = if Look::of(ui).all_numbers { whole.clone() } else { number::signed(mean, 1) };
        ui.label(Type::NOTE.rich(said, colour)).on_hover_text(whole);
    });
}

const WORD: f32 = 104.0;
const NUMBERS: f32 = 76.0;
const BAR_LEAST: f32 = 72.0;
