//! What can be done next: again with other luck, again with the same, from a sprint on, or something else.
use super::{
    super::challenge_code::challenge_code,
    super::keys::{keys_are_open, keys_button},
    EndData, EndState,
};
use crate::scenario::Challenge;
use crate::sim::Recording;
use crate::tr;
use crate::ui::{
    Intent, Look, PART, Screen, Type,
    egui::{Context, Key, Modifiers, Ui},
    icon, space,
    widgets::{Button, Slider, section_header},
};

/// The last section: each way on with what it is for.
pub(super) fn section(
    ui: &mut Ui,
    data: &EndData<'_>,
    challenge: Option<Challenge>,
    state: &mut EndState,
    wide: bool,
    out: &mut Vec<Intent>,
) {
    let run = data.run;
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::GIT_FORK), tr!("end-next"), "");
    Type::TEXT.label(ui, tr!("end-next-fork"), theme.ink);
    let sprints = played(run);
    let mut sprint = fork_sprint(run, state) as f32 + 1.0;
    if sprints > 1 {
        let value = format!("{sprint:.0}");
        let (first, last) = (tr!("end-fork-sprint", sprint = 1), tr!("end-fork-sprint", sprint = sprints));
        let slider = Slider::new(&mut sprint, 1.0..=sprints as f32).step(1.0).label(tr!("end-fork-from")).value(&value);
        if slider.ends(&first, &last).show(ui).changed() {
            state.fork = Some(sprint as usize - 1);
        }
    }
    if let Some(challenge) = challenge {
        challenge_code(ui, &tr!("end-code", code = PART), challenge);
    }
    ui.horizontal_wrapped(|ui| {
        // Where there is room these are in the bar.
        if !wide {
            if data.original.is_some() {
                compare(ui, out);
            }
            again(ui, run, out);
            fork(ui, run, state, out);
            same_seed(ui, run, out);
        }
        if !has_elsewhere(ui) {
            elsewhere(ui, out);
        }
    });
}

/// The buttons of the bar, from right to left.
pub(super) fn bar(ui: &mut Ui, run: &Recording, state: &EndState, wide: bool, out: &mut Vec<Intent>) {
    let review = Button::primary(tr!("end-review")).show(ui).on_hover_text(tr!("end-review.note"));
    if review.clicked() {
        out.push(Intent::Open(Screen::Review));
    }
    if wide {
        again(ui, run, out);
        same_seed(ui, run, out);
        fork(ui, run, state, out);
        if has_elsewhere(ui) {
            elsewhere(ui, out);
        }
    }
    ui.add_space(space::GAP);
    keys_button(ui);
}

/// Enter where nothing else has the keyboard, Ctrl+Enter anywhere: the main action, as on the desk.
pub(super) fn main_key(ctx: &Context) -> bool {
    if keys_are_open(ctx) {
        return false;
    }
    let free = ctx.memory(|memory| memory.focused().is_none());
    ctx.input_mut(|input| (free && input.consume_key(Modifiers::NONE, Key::Enter)) || input.consume_key(Modifiers::COMMAND, Key::Enter))
}

/// The way to the run this one was forked from.
pub(super) fn compare(ui: &mut Ui, out: &mut Vec<Intent>) {
    let compare = Button::secondary(tr!("end-compare")).icon(icon::name::COLUMNS).show(ui);
    if compare.on_hover_text(tr!("end-compare.note")).clicked() {
        out.push(Intent::Open(Screen::WhatIf));
    }
}

fn again(ui: &mut Ui, run: &Recording, out: &mut Vec<Intent>) {
    let again = Button::secondary(tr!("end-again")).icon(icon::name::SHUFFLE).show(ui);
    if again.on_hover_text(tr!("end-again.note")).clicked() {
        out.push(Intent::NewRun { scenario: run.run().scenario().id.clone(), seed: None });
    }
}

fn same_seed(ui: &mut Ui, run: &Recording, out: &mut Vec<Intent>) {
    let again = Button::secondary(tr!("end-same-seed")).icon(icon::name::REPEAT).show(ui);
    if again.on_hover_text(tr!("end-same-seed-what", seed = run.run().seed().to_string())).clicked() {
        out.push(Intent::NewRun { scenario: run.run().scenario().id.clone(), seed: Some(run.run().seed()) });
    }
}

fn fork(ui: &mut Ui, run: &Recording, state: &EndState, out: &mut Vec<Intent>) {
    let sprint = fork_sprint(run, state);
    if Button::secondary(&tr!("end-fork", sprint = sprint + 1)).icon(icon::name::GIT_FORK).show(ui).clicked() {
        out.push(Intent::Fork(sprint));
    }
}

/// Whether the window is so wide that the bar has the ways elsewhere, too, in any language.
fn has_elsewhere(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() >= ELSEWHERE_FROM
}

fn elsewhere(ui: &mut Ui, out: &mut Vec<Intent>) {
    if Button::secondary(tr!("title-library")).icon(icon::name::BOOKS).show(ui).clicked() {
        out.push(Intent::Open(Screen::Library));
    }
    if Button::secondary(tr!("title-name")).icon(icon::name::HOUSE).show(ui).clicked() {
        out.push(Intent::Open(Screen::Title));
    }
}

/// The sprint to fork at, from 0: the middle of the run until another is chosen.
fn fork_sprint(run: &Recording, state: &EndState) -> usize {
    state.fork.unwrap_or(played(run) / 2).min(played(run).saturating_sub(1))
}

fn played(run: &Recording) -> usize {
    run.view().history().len().max(1)
}

const ELSEWHERE_FROM: f32 = 1200.0;
