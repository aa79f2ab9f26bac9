//! A first sprint with somebody beside the player: what is done next and why, or what to think of now.

use super::{DeskState, MainAction, scrolled, words};
use crate::player::{Guided, guided};
use crate::sim::{Decision, Recording};
use crate::tr;
use crate::ui::egui::Ui;
use crate::ui::icon::name;
use crate::ui::widgets::{Button, Step, section_header, separator, step_bar};
use crate::ui::{Intent, Look, Type, portrait, space};

/// The step that applies now, while the run goes by the worked example.
pub(super) fn step<'a>(run: &'a Recording, state: &DeskState) -> Option<Guided<'a>> {
    guided(&run.view(), state.worked?)
}

/// The step that is about to be taken, if it is not the player's turn.
pub(super) fn shown<'a>(run: &'a Recording, state: &DeskState) -> Option<Guided<'a>> {
    step(run, state).filter(|step| !step.does.is_empty())
}

/// Which step of how many it is.
pub(super) fn number(run: &Recording, step: &Guided<'_>) -> String {
    tr!("worked-step", step = step.step + 1, of = run.view().scenario().worked_example.len())
}

/// The card of the step that is about to be taken, in place of the card in hand.
pub(super) fn right(ui: &mut Ui, run: &Recording, state: &DeskState, out: &mut Vec<Intent>) {
    let Some(step) = shown(run, state) else { return };
    let view = run.view();
    let theme = Look::of(ui).theme;
    scrolled(ui, "worked", space::PAD_PANEL, |ui| {
        ui.add_space(space::PAD_LIST);
        section_header(ui, Some(name::FOOTPRINTS), tr!("worked-title"), &number(run, &step));
        let steps: Vec<Step> = (0..view.scenario().worked_example.len())
            .map(|k| match k.cmp(&step.step) {
                std::cmp::Ordering::Less => Step::Done,
                std::cmp::Ordering::Equal => Step::Now,
                std::cmp::Ordering::Greater => Step::Ahead,
            })
            .collect();
        step_bar(ui, &steps, tr!("worked-bar"));
        ui.add_space(space::GAP);
        if let [Decision::Answer(request, _)] = &step.does[..] {
            let who = view.scenario().requests[request.index()].from;
            let person = &view.scenario().stakeholders[who.index()];
            ui.horizontal(|ui| {
                words::portrait(&view, who).size(portrait::size::LIST).show(ui, &person.name);
                ui.vertical(|ui| {
                    Type::TEXT_STRONG.label(ui, &person.name, theme.ink);
                    Type::NOTE.label(ui, format!("{} · {}", person.role, person.place), theme.dim);
                });
            });
            Type::TEXT.label(ui, tr!("desk-quoted", says = view.ask(*request)), theme.dim);
            separator(ui);
        }
        Type::LEAD.label(ui, step.because, theme.ink);
        ui.add_space(space::GAP);
        // Several blocks are a list; anything else is said by itself.
        let blocks: Vec<_> =
            step.does.iter().filter_map(|does| if let Decision::Schedule(block, _) = does { Some(block) } else { None }).collect();
        if blocks.len() > 1 {
            Type::TEXT_STRONG.label(ui, tr!("worked-blocks"), theme.ink);
            for block in &blocks {
                let icon = words::block_icon(block.kind());
                Type::TEXT.label(ui, format!("{icon}  {}", words::block_title(&view, block)), theme.ink);
            }
        }
        let single = |does: &&Decision| blocks.len() <= 1 || !matches!(does, Decision::Schedule(..));
        for decision in step.does.iter().filter(single) {
            Type::TEXT_STRONG.label(ui, words::step(&view, decision), theme.ink);
        }
        ui.add_space(space::GAP);
        separator(ui);
        Type::NOTE.label(ui, tr!("worked-waits"), theme.dim);
        if Button::secondary(tr!("worked-leave")).show(ui).clicked() {
            out.push(Intent::LeaveWorkedExample);
        }
        ui.add_space(space::PAD_PANEL);
    });
}

/// Taking the step as the main action.
pub(super) fn main_action() -> MainAction {
    MainAction { label: tr!("worked-next").into(), off_reason: None, tooltip: String::new(), intents: vec![Intent::NextWorkedStep] }
}
