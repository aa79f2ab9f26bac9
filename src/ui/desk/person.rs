//! Somebody as a card shows them.

use super::words;
use crate::scenario::StakeholderId;
use crate::sim::View;
use crate::ui::egui::Ui;
use crate::ui::portrait::size;
use crate::ui::widgets::{TrustBar, power_bars};
use crate::ui::{Look, Type, space};

/// Portrait, name, role, trust and what moved it last.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, who: StakeholderId) {
    let theme = Look::of(ui).theme;
    let person = &view.scenario().stakeholders[who.index()];
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::PAD_LIST;
        words::portrait(view, who).size(size::CARD).show(ui, &person.name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::FOCUS;
            Type::LEAD_STRONG.elided(ui, &person.name, theme.ink, 2);
            Type::NOTE.elided(ui, format!("{} · {}", person.role, person.place), theme.dim, 2);
            ui.horizontal_wrapped(|ui| {
                let mut bar = TrustBar::new(view.person(who).trust as f32);
                if let Some(below) = view.overrides_below(who) {
                    bar = bar.override_at(below as f32);
                }
                bar.show(ui);
                power_bars(ui, words::power(view, who));
            });
        });
    });
    let exact = words::trust_move(view, who);
    let moved = if Look::of(ui).all_numbers { exact.clone() } else { words::trust_move_in_words(view, who) };
    if let (Some(moved), Some(exact)) = (moved, exact) {
        Type::NOTE.label(ui, moved, theme.dim).on_hover_text(exact);
    }
}
