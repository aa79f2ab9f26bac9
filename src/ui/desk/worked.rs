//! A first sprint with a guide beside the player: what is done next and why, or what to think of now. It can be hidden and
//! brought back, and steps aside by itself for whoever takes something else in hand.

use super::{DeskState, MainAction, keys, scrolled, words};
use crate::player::Guided;
use crate::program::guide::next_step;
use crate::sim::{Decision, Phase, Recording};
use crate::tr;
use crate::ui::egui::{Key, Ui};
use crate::ui::icon::name;
use crate::ui::widgets::{Button, Step, key_chip, section_header, separator, step_bar};
use crate::ui::{Intent, Look, Type, portrait, space};

/// Where the guide is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Guide {
    /// It says its whole step.
    #[default]
    Open,
    /// The player has something else in hand: it waits in a line until the next step.
    Aside,
    /// The player has hidden it: it waits in a line until it is called.
    Hidden,
}

/// Where the guide is, and at what.
#[derive(Debug, Default)]
pub(super) struct GuideState {
    guide: Guide,
    /// The step and the phase that it speaks of.
    at: Option<(Option<usize>, usize, Phase)>,
    /// What was in hand when it began to.
    hand: Option<InHand>,
}

/// What the player has in hand and has decided.
type InHand = (Option<super::inbox::Card>, Option<crate::sim::BlockKind>, usize, Option<crate::scenario::ItemId>, usize);

impl GuideState {
    /// Whether it says its whole step.
    pub fn is_open(&self) -> bool {
        self.guide == Guide::Open
    }

    /// Hides it, or brings it back.
    pub fn turn(&mut self) {
        self.guide = if self.is_open() { Guide::Hidden } else { Guide::Open };
        self.hand = None;
    }
}

/// Notes at the end of a frame what is in hand: where the player turns to something else while a step waits, the guide steps
/// aside, and it is back with the next step.
pub(super) fn note_hand(ui: &Ui, run: &Recording, state: &mut DeskState) {
    let view = run.view();
    let at = Some((state.worked, view.sprint(), view.phase()));
    let hand = (state.inbox.open, state.calendar.kind, state.calendar.cursor, state.planning.in_hand(), run.decisions().len());
    let guide = &mut state.guide;
    if guide.at != at {
        *guide = GuideState { guide: if guide.guide == Guide::Aside { Guide::Open } else { guide.guide }, at, hand: Some(hand) };
    } else if *guide.hand.get_or_insert(hand) != hand {
        if guide.is_open() && shown(run, state).is_some() {
            state.guide.guide = Guide::Aside;
            // It was drawn before that in this frame.
            ui.ctx().request_repaint();
        }
        state.guide.hand = Some(hand);
    }
}

/// The step of the guide that applies now.
pub(super) fn step<'a>(run: &'a Recording, state: &DeskState) -> Option<Guided<'a>> {
    next_step(&run.view(), state.worked?)
}

/// The step that is about to be taken, if the guide is open and it is not the player's turn.
pub(super) fn shown<'a>(run: &'a Recording, state: &DeskState) -> Option<Guided<'a>> {
    step(run, state).filter(|step| state.guide.is_open() && !step.does.is_empty())
}

/// What the guide says in its line; nothing where its step has the card, and after the first Sprint.
pub(super) fn said(run: &Recording, state: &DeskState) -> Option<String> {
    let view = run.view();
    if view.sprint() > 0 || view.phase() == Phase::Over || state.worked.is_none() || shown(run, state).is_some() {
        return None;
    }
    let step = step(run, state);
    let place = step.as_ref().map(|step| number(run, step));
    let next = match &step {
        Some(step) if !step.does.is_empty() => words::step(&view, step.does.first()?),
        Some(step) if state.guide.is_open() && !is_done_here(run) => {
            return Some(tr!("worked-turn", step = number(run, step), says = step.because));
        }
        _ => {
            let action = super::main_action(run, state);
            action.off_reason.unwrap_or(action.label)
        }
    };
    Some(match place {
        Some(place) => tr!("worked-next-of", step = place, next = next),
        None => tr!("worked-next-is", next = next),
    })
}

/// Whether the player's turn in this phase is over: everybody has an answer, no half-day is left.
fn is_done_here(run: &Recording) -> bool {
    let view = run.view();
    match view.phase() {
        Phase::Inbox => view.requests().next().is_none(),
        Phase::Calendar => view.free_half_days() == 0,
        _ => false,
    }
}

/// Which step of how many it is.
pub(super) fn number(run: &Recording, step: &Guided<'_>) -> String {
    tr!("worked-step", step = step.step + 1, of = run.view().scenario().worked_example.len())
}

/// The card of the step that is about to be taken, in place of the card in hand.
pub(super) fn right(ui: &mut Ui, run: &Recording, state: &mut DeskState) {
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
            Type::TEXT.label(ui, words::quoted(view.ask(*request)), theme.dim);
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
        ui.horizontal(|ui| {
            if Button::secondary(tr!("worked-hide")).show(ui).clicked() || keys::take(ui, Key::H) {
                state.guide.turn();
            }
            key_chip(ui, "H");
        });
        ui.add_space(space::PAD_PANEL);
    });
}

/// Taking the step as the main action.
pub(super) fn main_action() -> MainAction {
    MainAction { label: tr!("worked-next").into(), off_reason: None, tooltip: String::new(), intents: vec![Intent::NextWorkedStep] }
}
