//! What to talk about and to try: three questions, one thing for next time, and four signs over the runs.
use super::super::super::{
    Look, Type, Words,
    egui::Ui,
    icon, number, space,
    widgets::{Sparkline, card, section_header, separator},
};
use super::data::ReviewData;
use crate::score::{Review, Signs, debrief};
use crate::words;

/// Questions, advice and signs.
pub(super) fn show(ui: &mut Ui, data: &ReviewData<'_>, review: &Review) {
    let look = Look::of(ui);
    let theme = look.theme;
    let debrief = debrief(review);
    let coach = &data.run.run().scenario().coach;
    section_header(ui, Some(icon::name::QUESTION), "Three questions", "the coach’s, where they would have helped most");
    if debrief.questions.is_empty() {
        super::waiting(ui, "None of the coach’s questions fits what was graded.");
    }
    for (id, sprint) in &debrief.questions {
        let Some(question) = coach.get(id.index()) else { continue };
        card(&look).fill(theme.surface).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
            Type::NOTE.label(ui, format!("Sprint {sprint}"), theme.dim);
            Type::LEAD_STRONG.label(ui, question.asks.as_str(), theme.ink);
            Words::new().add(Type::NOTE_STRONG, "Where to look  ", theme.dim).add(Type::TEXT, question.look.as_str(), theme.ink).show(ui);
            Words::new().add(Type::NOTE_STRONG, "Told  ", theme.dim).add(Type::TEXT, question.told.as_str(), theme.ink).show(ui);
        });
    }
    if let Some(kind) = debrief.next {
        ui.add_space(space::GAP);
        section_header(ui, Some(icon::name::FLAG_BANNER), "One thing to try next", words::kind(kind));
        Type::LEAD.label(ui, words::advice(kind), theme.ink);
    }
    ui.add_space(space::GAP);
    section_header(ui, Some(icon::name::CHART_LINE), "Four signs", "shares, over your reviewed runs of this scenario; never points");
    let Some(now) = data.signs else {
        super::waiting(ui, "They are being counted.");
        return;
    };
    for (name, what, of) in SIGNS {
        separator(ui);
        let past = data.earlier.iter().map(|run| of(&run.signs));
        let values: Vec<f32> = past.chain([of(now)]).flatten().map(|v| v as f32).collect();
        let figure = of(now).map_or_else(|| "no occasion".to_owned(), |v| number::percent(v as f32));
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

const SIGNS: [(&str, &str, Sign); 4] = [
    ("about problems and outcomes", "Of all conversations: asking why, offering another way, talking with customers.", |s| s.outcomes),
    ("pushed back with a reason that holds", "Of requests you believed to be worth little.", |s| s.true_reasons),
    ("changes of plan after evidence", "Of changes to what is planned or live.", |s| s.by_evidence),
    ("brought you their problem first", "Of asks you answered: the need behind them was known.", |s| s.problems),
];

/// Room for the small curve.
const SPARK: f32 = 80.0;
