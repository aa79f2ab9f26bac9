//! What could have been chosen: those that are as good as any, then the others, each by its mean outcome.
use super::{
    data::Points,
    row::{DIFFERENCE, Line},
};
use crate::score::Grade;
use crate::sim::View;
use crate::ui::{
    Look, Type,
    egui::{Align, Layout, Ui},
    number, space,
    widgets::filter_chip,
};
use crate::{tr, words};

/// The options, so many at first and then all: those that cannot be told from the best, then the others; both by what they have over the chosen.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, grade: &Grade, points: Points<'_>, most: usize, all: &mut bool) {
    let theme = Look::of(ui).theme;
    ui.spacing_mut().item_spacing.y = 0.0;
    // A row that says "1 more" would take the room of that one.
    let most = if grade.options.len() > most + 1 && !*all { most } else { grade.options.len() };
    let order = words::ranked(grade, most);
    let left_out = grade.options.len() - order.len();
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if left_out > 0 {
                *all |= filter_chip(ui, &tr!("run-review-more-options", count = left_out), None, false).clicked();
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                Type::NOTE_STRONG.elided(ui, tr!("run-review-options"), theme.dim, 1);
            });
        });
    });
    for at in order {
        let option = &grade.options[at];
        let (chosen, good) = (at == 0, option.is_as_good);
        let remark = words::remark(grade, at);
        let colour = if good { theme.good } else { theme.ink };
        let value = number::plain(points.of(option.mean), 1);
        let over = words::over(grade, at, points);
        let style = if chosen || good { Type::TEXT_STRONG } else { Type::NOTE };
        let text = words::short(view, &option.choice);
        Line {
            text: &text,
            style,
            colour,
            remark: &remark,
            value: &value,
            value_colour: colour,
            noise: &over,
            noise_room: DIFFERENCE,
            in_short: [words::standing(grade, at), ""],
            rows: 1,
            least: LEAST_ROW,
        }
        .show(ui);
    }
    ui.add_space(space::GAP_TIGHT);
}

/// Options that are shown at first where there is room.
pub(super) const FEW: usize = 4;

/// Height of a row.
const LEAST_ROW: f32 = 20.0;
