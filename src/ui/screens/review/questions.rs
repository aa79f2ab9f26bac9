//! What to talk about and to try: three questions, one thing for next time, and four signs over the runs.
use super::{data::ReviewData, state::ReviewState};
use crate::score::{Review, Signs, debrief};
use crate::ui::{
    Look, Type, Words,
    egui::Ui,
    icon, number, space,
    widgets::{Button, Sparkline, card, group, section_header, separator},
};
use crate::{tr, words};

/// Questions, advice and signs.
pub(super) fn show(ui: &mut Ui, data: &ReviewData<'_>, review: &Review, state: &mut ReviewState) {
    let look = Look::of(ui);
    let theme = look.theme;
    let debrief = debrief(review);
    let coach = &data.run.run().scenario().coach;
    section_header(ui, Some(icon::name::QUESTION), tr!("run-review-three-questions"), tr!("run-review-three-questions.note"));
    if debrief.questions.is_empty() {
        super::waiting(ui, tr!("run-review-no-questions"));
    }
    for (id, sprint) in &debrief.questions {
        let Some(question) = coach.get(id.index()) else { continue };
        card(&look).fill(theme.surface).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
            group(ui, &question.asks);
            Type::NOTE.label(ui, tr!("run-review-sprint", sprint = *sprint), theme.dim);
            Type::LEAD_STRONG.label(ui, question.asks.as_str(), theme.ink);
            let part = |ui: &mut Ui, name: &str, text: &str| {
                Words::new().add(Type::NOTE_STRONG, format!("{name}  "), theme.dim).add(Type::TEXT, text, theme.ink).show(ui);
            };
            part(ui, tr!("run-review-look"), &question.look);
            // An answer that is there already is no question.
            if state.told.contains(id) {
                part(ui, tr!("run-review-told"), &question.told);
            } else if Button::secondary(tr!("run-review-tell")).show(ui).clicked() {
                state.told.push(*id);
            }
        });
    }
    if let Some(told) = words::had_told(data.run) {
        ui.add_space(space::GAP);
        Type::TEXT.label(ui, told, theme.ink);
    }
    if let Some(leak) = debrief.leaks.first() {
        ui.add_space(space::GAP);
        section_header(ui, Some(icon::name::FLAG_BANNER), tr!("run-review-try"), "");
        Type::LEAD.label(ui, words::theme(data.run.run().scenario(), leak.theme), theme.ink);
    }
    ui.add_space(space::GAP);
    section_header(ui, Some(icon::name::CHART_LINE), tr!("run-review-signs"), tr!("run-review-signs.note"));
    let Some(now) = data.signs else {
        super::waiting(ui, tr!("run-review-signs-wait"));
        return;
    };
    for (name, what, of) in signs() {
        separator(ui);
        let past = data.earlier.iter().map(|run| of(&run.signs));
        let values: Vec<f32> = past.chain([of(now)]).flatten().map(|v| v as f32).collect();
        let figure = of(now).map_or_else(|| tr!("run-review-sign-none").to_owned(), |v| number::percent(v as f32));
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width((ui.available_width() - SPARK).max(0.0));
                ui.spacing_mut().item_spacing.y = 0.0;
                Words::new().add(Type::TEXT_STRONG, format!("{figure}  "), theme.ink).add(Type::TEXT, name, theme.ink).show(ui);
                Type::NOTE.label(ui, what, theme.dim);
            });
            if values.len() > 1 {
                let [first, last] = [values[0], values[values.len() - 1]].map(number::percent);
                Sparkline::new(&values).ends(&first, &last).show(ui, name);
            }
        });
    }
}

type Sign = fn(&Signs) -> Option<f64>;

/// Each sign's name, what it is a share of, and its value.
fn signs() -> [(&'static str, &'static str, Sign); 4] {
    [
        (tr!("run-review-sign-outcomes"), tr!("run-review-sign-outcomes.note"), |s| s.outcomes),
        (tr!("run-review-sign-reasons"), tr!("run-review-sign-reasons.note"), |s| s.true_reasons),
        (tr!("run-review-sign-evidence"), tr!("run-review-sign-evidence.note"), |s| s.by_evidence),
        (tr!("run-review-sign-problems"), tr!("run-review-sign-problems.note"), |s| s.problems),
    ]
}

/// Room for the small curve.
const SPARK: f32 = 80.0;
