//! What the run adds up to, row by row, to the headline.
use super::row::{Line, NOISE};
use crate::scenario::Rules;
use crate::score::{Plane, Scores};
use crate::ui::{Look, Type, Words, egui::Ui};
use crate::{tr, words};

/// Headline and rows.
pub(super) fn show(ui: &mut Ui, scores: &Scores, rules: &Rules) {
    let theme = Look::of(ui).theme;
    let words = Words::new()
        .add(Type::BIG, words::headline(scores), theme.ink)
        .add(Type::TEXT_STRONG, format!("  {}", tr!("run-review-headline")), theme.ink)
        .add(Type::NOTE, format!("  {}", tr!("run-review-headline.note")), theme.dim);
    words.show_rows(ui, 1);
    ui.spacing_mut().item_spacing.y = 0.0;
    for row in words::score_rows(scores, rules) {
        let value_colour = match row.plane {
            Some(Plane::Strategic) => theme.strategic,
            Some(Plane::Tactical) => theme.tactical,
            None => theme.ink,
        };
        let line = Line {
            text: row.name,
            style: Type::TEXT,
            colour: theme.ink,
            remark: &row.weight,
            value: &row.value,
            value_colour,
            noise: &row.noise,
            noise_room: NOISE,
            in_short: ["", &row.value],
            rows: 1,
            least: LEAST_ROW,
        };
        let about = row.rests_on.map_or_else(|| row.means.to_owned(), |rests_on| format!("{} {rests_on}", row.means));
        line.show(ui).on_hover_text(about);
    }
    ui.spacing_mut().item_spacing.y = crate::ui::space::GAP_TIGHT;
    Type::NOTE.elided(ui, tr!("run-review-certificate"), theme.dim, 1);
}

/// Height of a row: so dense that the decision below has its room.
const LEAST_ROW: f32 = 24.0;
