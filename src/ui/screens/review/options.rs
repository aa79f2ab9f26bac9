//! What could have been chosen: those that are as good as any, then the others, each by its mean outcome.
use super::{
    data::Points,
    row::{DIFFERENCE, Line},
};
use crate::score::{Grade, Valued};
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
    let mut order: Vec<usize> = (0..grade.options.len()).collect();
    let option = |at: &usize| &grade.options[*at];
    order.sort_by(|a, b| {
        let by_group = option(b).is_as_good.cmp(&option(a).is_as_good);
        by_group.then(option(b).mean.total_cmp(&option(a).mean)).then(a.cmp(b))
    });
    // A row that says "1 more" would take the room of that one.
    let few = order.len() > most + 1 && !*all;
    if few {
        // The best, the next, and what was chosen wherever it is.
        let last = order.iter().copied().take(most).find(|at| *at == 0).map_or(0, |_| order[most - 1]);
        order.truncate(most - 1);
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
    let alone = grade.options.iter().filter(|option| option.is_as_good).count() == 1;
    for at in order {
        let option = &grade.options[at];
        let (chosen, good) = (at == 0, option.is_as_good);
        let what = match (chosen, good) {
            (true, true) => tr!("run-review-option-own-as-good"),
            (true, false) => tr!("run-review-option-own"),
            (false, true) if alone => tr!("run-review-option-best"),
            (false, true) => tr!("run-review-option-as-good"),
            (false, false) => "",
        };
        let key = option.key.map(|key| tr!("run-review-option-key", key = number::share(key as f32)));
        let remark = match key {
            Some(key) if what.is_empty() => key,
            Some(key) => format!("{what} · {key}"),
            None => what.to_owned(),
        };
        let colour = if good { theme.good } else { theme.ink };
        let value = number::plain(points.of(option.mean), 1);
        let over = if chosen { String::new() } else { over(grade, option, points) };
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
            rows: 1,
            least: LEAST_ROW,
        }
        .show(ui);
    }
    ui.add_space(space::GAP_TIGHT);
}

/// Options that are shown at first where there is room.
pub(super) const FEW: usize = 4;

/// What an option has over the chosen one, with how sure that is.
fn over(grade: &Grade, option: &Valued, points: Points<'_>) -> String {
    format!("{} {}", number::signed(points.over(grade, option), 1), number::noise(points.difference(option.over.se), 1))
}

/// Height of a row.
const LEAST_ROW: f32 = 20.0;
