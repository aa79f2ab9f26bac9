//! What came of the sprint besides: dilemmas as they went on, gambles as they came out, what was forced, late or broken.

use crate::scenario::{DilemmaId, Effect};
use crate::sim::{Event, Recording, View};
use crate::tr;
use crate::ui::desk::words;
use crate::ui::egui::Ui;
use crate::ui::icon::name;
use crate::ui::widgets::{card, section_header};
use crate::ui::{Look, Type, number, space};

/// What came of the choices, then what else happened.
pub(super) fn show(ui: &mut Ui, run: &Recording) {
    let view = run.view();
    let look = Look::of(ui);
    let theme = look.theme;
    let now = view.sprint();
    let chosen: Vec<_> = view.dilemmas_seen().iter().filter(|(_, sprint, _)| usize::from(*sprint) == now).collect();
    if !chosen.is_empty() {
        ui.add_space(space::GAP);
        section_header(ui, Some(name::LIGHTNING), tr!("review-came"), "");
    }
    for (id, _, option) in chosen {
        let dilemma = &view.scenario().dilemmas[id.index()];
        let option = &dilemma.options[usize::from(*option)];
        card(&look).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::FOCUS;
            Type::NOTE.label(ui, &dilemma.title, theme.dim);
            Type::TITLE.label(ui, &option.label, theme.ink);
            Type::TEXT.label(ui, &option.then, theme.ink);
            for line in gambles(run, *id, &option.effects) {
                Type::NOTE.label(ui, format!("{} {line}", name::DICE_THREE), theme.ink);
            }
        });
    }
    let besides = besides(run, &view);
    if !besides.is_empty() {
        ui.add_space(space::GAP);
        section_header(ui, Some(name::INFO), tr!("review-besides"), "");
        for line in besides {
            Type::TEXT.label(ui, line, theme.ink);
        }
    }
}

/// How the gambles of an option came out, in the order in which the author wrote them.
fn gambles(run: &Recording, id: DilemmaId, effects: &[Effect]) -> Vec<String> {
    let chances = effects.iter().filter_map(|e| if let Effect::Chance(p, ..) = e { Some(*p) } else { None });
    let came = run.log().iter().filter_map(|h| match h.event {
        Event::CameOut(of, first) if of == id => Some(first),
        _ => None,
    });
    chances
        .zip(came)
        .map(|(chance, first)| {
            let chance = number::percent(chance as f32);
            if first { tr!("review-gamble-came", chance = chance) } else { tr!("review-gamble-not", chance = chance) }
        })
        .collect()
}

/// What else happened in the sprint that asks for a thought.
fn besides(run: &Recording, view: &View<'_>) -> Vec<String> {
    let number = view.sprint() as u8 + 1;
    run.log()
        .iter()
        .filter(|h| h.sprint == number)
        .filter(|h| {
            matches!(
                h.event,
                Event::ForcedIn(..)
                    | Event::Waits(..)
                    | Event::NotAccepted(_)
                    | Event::Iterated(_)
                    | Event::Removed(_)
                    | Event::Deferred(_)
                    | Event::OutcomeSeen(_)
                    | Event::MandateLate(_)
                    | Event::PromiseKept(_)
                    | Event::PromiseMissed(_)
                    | Event::NeedDiscovered(_)
                    | Event::Observed(..)
                    | Event::OutOfMoney
                    | Event::Incidents(1..)
                    | Event::Blockers(1..)
            )
        })
        .filter_map(|h| words::happening(view, h))
        .collect()
}
