//! What the chosen and the best option came to in the same worlds.
use super::data::Points;
use crate::score::Grade;
use crate::sim::View;
use crate::ui::screens::strips::{Strip, mean, strips};
use crate::ui::{Look, Type, Words, egui::Ui, number, space};
use crate::{tr, words};

/// Both strips with their axis, and what lies between them.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, grade: &Grade, points: Points<'_>) {
    let theme = Look::of(ui).theme;
    let draws = grade.worlds[0].len();
    Type::NOTE_STRONG.in_short(ui, tr!("run-review-strips.few"), tr!("run-review-strips", draws = draws), theme.dim);
    if grade.options.iter().any(|option| option.key.is_some()) {
        Type::NOTE.label(ui, tr!("run-review-strips-keyed"), theme.dim);
    }
    let better = grade.best != 0;
    let (best, chosen) = (words::short(view, grade.best()), words::short(view, grade.chosen()));
    let own = Strip { name: &chosen, values: worlds(grade, points, 0), colour: if better { theme.tactical } else { theme.good } };
    let best = better.then(|| Strip { name: &best, values: worlds(grade, points, 1), colour: theme.good });
    let all: Vec<Strip<'_>> = best.into_iter().chain([own]).collect();
    let drawn = |ui: &mut Ui| strips(ui, &all);
    // Beside the strips where there is room.
    if ui.available_width() >= DIFFERENCE_FROM {
        ui.horizontal_top(|ui| {
            let width = ui.available_width() - DIFFERENCE - space::GAP;
            super::columns::column(ui, width, drawn);
            super::columns::column(ui, DIFFERENCE, |ui| {
                ui.add_space(space::PAD_PANEL);
                difference(ui, grade, points);
            });
        });
    } else {
        drawn(ui);
        difference(ui, grade, points);
    }
}

/// What the chosen option (0) or the best (1) came to in each world.
fn worlds(grade: &Grade, points: Points<'_>, of: usize) -> Vec<f32> {
    grade.worlds[of].iter().map(|u| points.of(*u)).collect()
}

/// What the best had over the chosen one; the luck is the same in both.
fn difference(ui: &mut Ui, grade: &Grade, points: Points<'_>) {
    let theme = Look::of(ui).theme;
    if grade.best == 0 {
        Type::TEXT_STRONG.label(ui, tr!("run-review-nothing-better"), theme.ink);
        return;
    }
    let draws = grade.worlds[0].len();
    let better = (grade.difference.better_in * draws as f64).round() as usize;
    let by = number::signed(number::difference(mean(&worlds(grade, points, 0)), mean(&worlds(grade, points, 1)), 1), 1);
    let noise = number::noise(points.difference(grade.difference.se), 1);
    let how_often = tr!("run-review-difference-in", better = better, draws = draws);
    let all = Words::new().add(Type::TEXT_STRONG, tr!("run-review-difference", by = by, noise = noise) + " ", theme.ink);
    let few = Words::new().add(Type::NOTE, how_often.as_str(), theme.dim);
    few.in_short(ui, all.add(Type::NOTE, how_often, theme.dim), usize::MAX);
}

/// Width from which the difference is beside the strips, and its own.
const DIFFERENCE_FROM: f32 = 640.0;
const DIFFERENCE: f32 = 176.0;
