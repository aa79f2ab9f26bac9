//! What is told of the chosen scenario before it starts.
use super::super::super::{
    Intent, Look, Type, Words,
    egui::Ui,
    icon, number, space,
    widgets::{Button, chip, section_header, separator},
};
use super::super::library_data::{Shelf, ShelfEntry};
use super::super::review::plane;
use super::findings;
use crate::scenario::{Scenario, WeightsFile};

/// The facts of a scenario, or what is wrong with its file: what must be known to choose it, and the rest where
/// it is asked for. `headed` repeats the title.
pub(super) fn show(ui: &mut Ui, shelf: &Shelf, entry: &ShelfEntry, headed: bool, more: &mut bool, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    if headed {
        Type::HEAD.label(ui, entry.title.as_str(), theme.ink);
    }
    findings::show(ui, entry, out);
    let Some(scenario) = &entry.scenario else { return };
    Type::TEXT.label(ui, scenario.situation.as_str(), theme.ink);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
        chip(ui, &format!("{} and an epilogue", number::counted(u32::from(scenario.sprints), "sprint", "sprints")));
        chip(ui, &number::counted(scenario.stakeholders.len() as u32, "person", "people"));
        chip(ui, &format!("team of {}", scenario.start.team));
    });
    if !entry.reviewed.is_empty() {
        section_header(ui, None, "Where your runs landed", "");
        plane::plane(ui, None, &entry.reviewed, PLANE);
    }
    runs(ui, shelf, entry);
    let label = if *more { "Less" } else { "More about it" };
    let turned = if *more { icon::name::CARET_UP } else { icon::name::CARET_DOWN };
    if Button::quiet(label).icon(turned).show(ui).clicked() {
        *more = !*more;
    }
    if !*more {
        return;
    }
    separator(ui);
    section_header(ui, None, &scenario.product.name, "");
    Type::TEXT.label(ui, scenario.product.what.as_str(), theme.ink);
    Type::TEXT.label(ui, scenario.product.company.as_str(), theme.dim);
    section_header(ui, None, "Your charter", "");
    Type::TEXT.label(ui, scenario.product.charter.as_str(), theme.ink);
    weights(ui, &scenario.weights);
    section_header(ui, None, "What it trains", "");
    for what in &scenario.trains {
        Type::TEXT.label(ui, format!("· {what}"), theme.ink);
    }
    par(ui, scenario);
}

/// Height of the plane.
const PLANE: f32 = 150.0;

fn runs(ui: &mut Ui, shelf: &Shelf, entry: &ShelfEntry) {
    let theme = Look::of(ui).theme;
    let all = shelf.runs_of(&entry.name).count();
    let mut words = Words::new().add(Type::NOTE, number::counted(all as u32, "run so far", "runs so far"), theme.dim);
    if let Some(headline) = entry.reviewed.iter().map(|run| run.headline).max_by(f64::total_cmp) {
        words = words
            .add(Type::NOTE, ", best headline ", theme.dim)
            .add(Type::NOTE_STRONG, number::plain(headline as f32, 0), theme.ink)
            .add(Type::NOTE, " of 100", theme.dim);
    } else if let Some(best) = &entry.best {
        words = words
            .add(Type::NOTE, ", best outcome ", theme.dim)
            .add(Type::NOTE_STRONG, number::share(best.utility.total as f32), theme.ink)
            .add(Type::NOTE, format!(" of 1, on seed {}", best.seed), theme.dim);
    }
    words.show(ui);
}

fn weights(ui: &mut Ui, weights: &WeightsFile) {
    let theme = Look::of(ui).theme;
    section_header(ui, None, "What counts in the end", "weights of the outcome");
    let parts = [
        ("Current value", weights.current_value),
        ("Unrealized value", weights.unrealized_value),
        ("Ability to innovate", weights.ability_to_innovate),
        ("Time to market", weights.time_to_market),
        ("Stakeholder trust", weights.trust),
    ];
    for (name, weight) in parts {
        let words = Words::new().add(Type::TEXT_STRONG, number::share(weight as f32), theme.ink);
        words.add(Type::TEXT, format!("  {name}"), theme.dim).show(ui);
    }
}

fn par(ui: &mut Ui, scenario: &Scenario) {
    let theme = Look::of(ui).theme;
    section_header(ui, None, "What your outcome is measured by", "");
    let players = scenario.expectation.as_ref().map_or(1, |expectation| expectation.par.len());
    let par = if players == 1 { "a reference player".to_owned() } else { format!("the mean of {players} different reference players") };
    let text = format!("0 is what happens if nothing is decided, 100 is par: {par} on the same seed, with the same luck. You may pass it.");
    Type::TEXT.label(ui, text, theme.dim);
}
