//! A sprint that plays itself: what is about to be done, and why.

use super::{DeskState, MainAction, scrolled, words};
use crate::player::next_step;
use crate::sim::{Decision, Recording};
use crate::tr;
use crate::ui::egui::Ui;
use crate::ui::icon::name;
use crate::ui::widgets::{Button, Step, section_header, separator, step_bar};
use crate::ui::{Intent, Look, Type, portrait, space};

/// The next step while the worked example plays: its number, what it does, and why.
pub(super) fn step<'a>(run: &'a Recording, state: &DeskState) -> Option<(usize, Decision, &'a str)> {
    next_step(&run.view(), state.worked?)
}

/// The card of the next step, in place of the card in hand.
pub(super) fn right(ui: &mut Ui, run: &Recording, state: &DeskState, out: &mut Vec<Intent>) {
    let Some((at, decision, because)) = step(run, state) else { return };
    let view = run.view();
    let theme = Look::of(ui).theme;
    let count = view.scenario().worked_example.len();
    scrolled(ui, "worked", space::PAD_PANEL, |ui| {
        ui.add_space(space::PAD_LIST);
        section_header(ui, Some(name::FOOTPRINTS), tr!("worked-title"), &tr!("worked-step", step = at + 1, of = count));
        let steps: Vec<Step> = (0..count)
            .map(|k| match k.cmp(&at) {
                std::cmp::Ordering::Less => Step::Done,
                std::cmp::Ordering::Equal => Step::Now,
                std::cmp::Ordering::Greater => Step::Ahead,
            })
            .collect();
        step_bar(ui, &steps, tr!("worked-bar"));
        ui.add_space(space::GAP);
        if let Decision::Answer(request, _) = decision {
            let who = view.scenario().requests[request.index()].from;
            let person = &view.scenario().stakeholders[who.index()];
            ui.horizontal(|ui| {
                words::portrait(&view, who).size(portrait::size::LIST).show(ui, &person.name);
                ui.vertical(|ui| {
                    Type::TEXT_STRONG.label(ui, &person.name, theme.ink);
                    Type::NOTE.label(ui, format!("{} · {}", person.role, person.place), theme.dim);
                });
            });
            let ask = &view.scenario().requests[request.index()].ask;
            Type::TEXT.label(ui, tr!("desk-quoted", says = ask.as_str()), theme.dim);
            separator(ui);
        }
        Type::LEAD_STRONG.label(ui, words::step(&view, &decision), theme.ink);
        Type::LEAD.label(ui, because, theme.ink);
        ui.add_space(space::GAP);
        separator(ui);
        Type::NOTE.label(ui, tr!("worked-waits"), theme.dim);
        if Button::secondary(tr!("worked-leave")).show(ui).clicked() {
            out.push(Intent::LeaveWorkedExample);
        }
        ui.add_space(space::PAD_PANEL);
    });
}

/// The next step as the main action.
pub(super) fn main_action() -> MainAction {
    MainAction { label: tr!("worked-next").into(), off_reason: None, tooltip: String::new(), intents: vec![Intent::NextWorkedStep] }
}
