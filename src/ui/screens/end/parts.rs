//! The five parts of the outcome: what each is, its weight, and how far it came.
use super::super::super::{
    Look, Type, Words,
    egui::Ui,
    icon, number, space,
    widgets::{progress_bar, section_header},
};
use crate::scenario::WeightsFile;
use crate::sim::Utility;

/// The parts, one below the other.
pub(super) fn show(ui: &mut Ui, utility: &Utility, weights: &WeightsFile) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::SCALES), "What it is made of", "each part from 0 to 1, and its weight");
    for part in parts(utility, weights) {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
            let words = Words::new()
                .add(Type::TEXT_STRONG, number::share(part.reached as f32), theme.ink)
                .add(Type::TITLE, format!("  {}", part.name), theme.ink)
                .add(Type::NOTE, format!("   weight {}", number::share(part.weight as f32)), theme.dim);
            words.show(ui);
            progress_bar(ui, part.reached as f32, theme.dim, part.name);
            Type::NOTE.label(ui, part.means, theme.dim);
        });
    }
    let words = Words::new().add(Type::TEXT_STRONG, number::share(utility.total as f32), theme.ink).add(
        Type::TEXT,
        "  together. The parts are multiplied, each to the power of its weight: a part near 0 pulls all down.",
        theme.dim,
    );
    words.show(ui);
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
            name: "Current value",
            means: "What customers have of the product, over the sprints after you left.",
            reached: utility.current_value,
            weight: weights.current_value,
        },
        Part {
            name: "Unrealized value",
            means: "Needs you found, and needs you served, by their importance.",
            reached: utility.unrealized_value,
            weight: weights.unrealized_value,
        },
        Part {
            name: "Ability to innovate",
            means: "Time that debt leaves free, few defects, morale; over the last sprints.",
            reached: utility.ability_to_innovate,
            weight: weights.ability_to_innovate,
        },
        Part {
            name: "Time to market",
            means: "How soon started work was live, how often something went out, and how much of it was measured.",
            reached: utility.time_to_market,
            weight: weights.time_to_market,
        },
        Part {
            name: "Stakeholder trust",
            means: "By power, over the last sprints. What is lost at the bottom counts most.",
            reached: utility.trust,
            weight: weights.trust,
        },
    ]
}
