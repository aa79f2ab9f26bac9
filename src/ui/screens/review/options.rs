//! What could have been chosen: the options by their mean outcome.
use super::{data::Points, row::Line};
use crate::score::Grade;
use crate::sim::View;
use crate::ui::{
    Look, Type,
    egui::{Align, Layout, Ui},
    number, space,
    widgets::filter_chip,
};
use crate::{tr, words};

/// All options: the best, which was measured in most worlds, then the others by their mean.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, grade: &Grade, points: Points<'_>, all: &mut bool) {
    let theme = Look::of(ui).theme;
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut order: Vec<usize> = (0..grade.options.len()).collect();
    let is_best = |at: usize| at == grade.best;
    order.sort_by(|a, b| is_best(*b).cmp(&is_best(*a)).then(mean(grade, *b).total_cmp(&mean(grade, *a))).then(a.cmp(b)));
    let few = order.len() > FEW && !*all;
    if few {
        // The best, the next, and what was chosen wherever it stands.
        let last = order.iter().copied().take(FEW).find(|at| *at == 0).map_or(0, |_| order[FEW - 1]);
        order.truncate(FEW - 1);
        order.push(last);
    }
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
        let (chosen, best) = (at == 0, at == grade.best);
        let what = match (chosen, best) {
            (true, true) => tr!("run-review-option-own-best"),
            (true, false) => tr!("run-review-option-own"),
            (false, true) => tr!("run-review-option-best"),
            (false, false) => "",
        };
        let key = option.key.map(|key| tr!("run-review-option-key", key = number::share(key as f32)));
        let remark = match key {
            Some(key) if what.is_empty() => key,
            Some(key) => format!("{what} · {key}"),
            None => what.to_owned(),
        };
        let colour = if best { theme.good } else { theme.ink };
        let value = number::plain(points.of(mean(grade, at)), 1);
        let style = if chosen || best { Type::TEXT_STRONG } else { Type::TEXT };
        let text = words::short(view, &option.choice);
        Line { text: &text, style, colour, remark: &remark, value: &value, value_colour: colour, noise: "", rows: 1, least: LEAST_ROW }
            .show(ui);
    }
    ui.add_space(space::GAP_TIGHT);
}

/// Options that are shown at first.
const FEW: usize = 4;

/// Mean utility of an option. The chosen and the best were played in more worlds than the others; what the
/// others had over the chosen in the same worlds is added to what is known better of that one.
fn mean(grade: &Grade, at: usize) -> f64 {
    let of = |worlds: &[f64]| worlds.iter().sum::<f64>() / worlds.len().max(1) as f64;
    let chosen = of(&grade.worlds[0]);
    match at {
        0 => chosen,
        best if best == grade.best => of(&grade.worlds[1]),
        other => chosen + grade.options[other].mean - grade.options[0].mean,
    }
}

/// Height of a row.
const LEAST_ROW: f32 = 22.0;
