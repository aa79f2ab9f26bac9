//! What the run adds up to, row by row, to the headline.
use super::row::{Line, NOISE};
use crate::scenario::Rules;
use crate::score::{Measured, Scores};
use crate::tr;
use crate::ui::{
    Look, Type, Words,
    egui::{Color32, Ui},
    number,
};

/// Headline and rows.
pub(super) fn show(ui: &mut Ui, scores: &Scores, rules: &Rules) {
    let theme = Look::of(ui).theme;
    let words = Words::new()
        .add(Type::BIG, number::plain(scores.headline as f32, 0), theme.ink)
        .add(Type::TEXT_STRONG, format!("  {}", tr!("run-review-headline")), theme.ink)
        .add(Type::NOTE, format!("  {}", tr!("run-review-headline.note")), theme.dim);
    words.show_rows(ui, 1);
    let scoring = &rules.scoring;
    ui.spacing_mut().item_spacing.y = 0.0;
    measured(ui, tr!("run-review-strategic"), "", scores.strategic, theme.strategic);
    measured(ui, tr!("run-review-tactical"), "", scores.tactical, theme.tactical);
    measured(ui, tr!("run-review-choices"), &weight(scoring.choices), scores.choices, theme.ink);
    plain(ui, tr!("run-review-outcome"), "", Some(scores.outcome_index), false);
    plain(ui, tr!("run-review-luck"), "", Some(scores.luck), true);
    plain(ui, tr!("run-review-without-luck"), &weight(scoring.outcome), Some(scores.outcome_index - scores.luck), false);
    let calibration = weight(scoring.calibration);
    // Who never forecast is as good a forecaster as a coin.
    let calibration = if scores.calibration.is_none() { tr!("run-review-as-coin", weight = calibration) } else { calibration };
    plain(ui, tr!("run-review-calibration"), &calibration, scores.calibration, false);
    ui.spacing_mut().item_spacing.y = crate::ui::space::GAP_TIGHT;
    Type::NOTE.elided(ui, tr!("run-review-certificate"), theme.dim, 1);
}

fn weight(of: f64) -> String {
    format!("× {}", number::share(of as f32))
}

fn measured(ui: &mut Ui, text: &str, remark: &str, of: Option<Measured>, value_colour: Color32) {
    let theme = Look::of(ui).theme;
    let value = of.map_or_else(|| "–".to_owned(), |m| number::plain(m.value as f32, 0));
    let noise = of.map_or_else(String::new, |m| number::noise(m.se as f32, 0));
    let line = Line {
        text,
        style: Type::TEXT,
        colour: theme.ink,
        remark,
        value: &value,
        value_colour,
        noise: &noise,
        noise_room: NOISE,
        rows: 1,
        least: LEAST_ROW,
    };
    let about = match of {
        Some(m) => tr!("run-review-from-decisions", decisions = m.decisions),
        None => tr!("run-review-nothing-at-stake").to_owned(),
    };
    line.show(ui).on_hover_text(about);
}

fn plain(ui: &mut Ui, text: &str, remark: &str, of: Option<f64>, sign: bool) {
    let theme = Look::of(ui).theme;
    let figure = |v: f64| if sign { number::signed(v as f32, 0) } else { number::plain(v as f32, 0) };
    let value = of.map_or_else(|| "–".to_owned(), figure);
    Line {
        text,
        style: Type::TEXT,
        colour: theme.ink,
        remark,
        value: &value,
        value_colour: theme.ink,
        noise: "",
        noise_room: NOISE,
        rows: 1,
        least: LEAST_ROW,
    }
    .show(ui);
}

/// Height of a row: so dense that the decision below has its room.
const LEAST_ROW: f32 = 24.0;
