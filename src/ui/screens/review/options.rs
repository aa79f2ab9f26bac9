//! What could have been chosen: the options by their mean outcome.
use super::super::super::{Look, Type, egui::Ui, number, space};
use super::{data::Points, row::Line};
use crate::score::Grade;
use crate::sim::View;
use crate::words;

/// All options, the best mean first; what was chosen and what was best say so.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, grade: &Grade, points: Points<'_>) {
    let theme = Look::of(ui).theme;
    ui.spacing_mut().item_spacing.y = 0.0;
    Type::NOTE_STRONG.label(ui, "What could have been chosen, and its mean outcome", theme.dim);
    let mut order: Vec<usize> = (0..grade.options.len()).collect();
    order.sort_by(|a, b| grade.options[*b].mean.total_cmp(&grade.options[*a].mean).then(a.cmp(b)));
    for at in order {
        let option = &grade.options[at];
        let (chosen, best) = (at == 0, at == grade.best);
        let what = match (chosen, best) {
            (true, true) => "your choice, nothing better",
            (true, false) => "your choice",
            (false, true) => "best",
            (false, false) => "",
        };
        let remark = match option.key {
            Some(key) if what.is_empty() => format!("key {}", number::share(key as f32)),
            Some(key) => format!("{what} · key {}", number::share(key as f32)),
            None => what.to_owned(),
        };
        let colour = if best { theme.good } else { theme.ink };
        let value = number::plain(points.of(option.mean), 1);
        let style = if chosen || best { Type::TEXT_STRONG } else { Type::TEXT };
        let text = words::short(view, &option.choice);
        Line { text: &text, style, colour, remark: &remark, value: &value, value_colour: colour, noise: "", rows: 2 }.show(ui);
    }
    ui.add_space(space::GAP_TIGHT);
}
