//! The five parts of the outcome: what each is, its weight, and how far it came.
use crate::scenario::WeightsFile;
use crate::sim::Utility;
use crate::tr;
use crate::ui::{
    Look, Type, Words,
    egui::Ui,
    icon, number, space,
    widgets::{progress_bar, section_header},
};

/// The parts, one below the other.
pub(super) fn show(ui: &mut Ui, utility: &Utility, weights: &WeightsFile) {
    let look = Look::of(ui);
    let theme = look.theme;
    section_header(ui, Some(icon::name::SCALES), tr!("end-parts"), look.shows(tr!("end-parts.few"), tr!("end-parts.note")));
    for part in parts(utility, weights) {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
            let words = Words::new().add(Type::TEXT_STRONG, number::share(part.reached as f32), theme.ink).add(
                Type::TITLE,
                format!("  {}", part.name),
                theme.ink,
            );
            let weight = format!("   {}", tr!("end-weight", weight = number::percent(part.weight as f32)));
            words.clone().in_short(ui, words.add(Type::NOTE, weight, theme.dim), usize::MAX);
            progress_bar(ui, part.reached as f32, theme.dim, part.name);
            Type::NOTE.label(ui, part.means, theme.dim);
        });
    }
    let words = Words::new().add(Type::TEXT_STRONG, number::share(utility.total as f32), theme.ink);
    words.add(Type::TEXT, format!("  {}", tr!("end-parts-together")), theme.dim).show(ui);
}

struct Part {
    name: &'static str,
    means: &'static str,
    reached: f64,
    weight: f64,
}

fn parts(utility: &Utility, weights: &WeightsFile) -> [Part; 5] {
    [
        Part {
            name: tr!("end-part-current-value"),
            means: tr!("end-part-current-value.note"),
            reached: utility.current_value,
            weight: weights.current_value,
        },
        Part {
            name: tr!("end-part-unrealized-value"),
            means: tr!("end-part-unrealized-value.note"),
            reached: utility.unrealized_value,
            weight: weights.unrealized_value,
        },
        Part {
            name: tr!("end-part-ability-to-innovate"),
            means: tr!("end-part-ability-to-innovate.note"),
            reached: utility.ability_to_innovate,
            weight: weights.ability_to_innovate,
        },
        Part {
            name: tr!("end-part-time-to-market"),
            means: tr!("end-part-time-to-market.note"),
            reached: utility.time_to_market,
            weight: weights.time_to_market,
        },
        Part { name: tr!("end-part-trust"), means: tr!("end-part-trust.note"), reached: utility.trust, weight: weights.trust },
    ]
}
