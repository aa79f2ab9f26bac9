//! What can be done next: again with other luck, again with the same, from a sprint on, or something else.
use super::super::super::{
    Intent, Look, Screen, Type,
    egui::{Context, Key, Modifiers, Ui},
    icon, space,
    widgets::{Button, Slider, section_header},
};
use super::{
    super::keys::{keys_are_open, keys_button},
    EndState,
};
use crate::sim::Recording;

/// The last section: each way on with what it is for.
pub(super) fn section(ui: &mut Ui, run: &Recording, state: &mut EndState, wide: bool, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::GIT_FORK), "Try something else", "");
    Type::TEXT.label(ui, "Fork the run: go back to the start of a sprint and decide differently, against the same luck.", theme.ink);
    let sprints = played(run);
    let mut sprint = fork_sprint(run, state) as f32 + 1.0;
    if sprints > 1 {
        let value = format!("{sprint:.0}");
        let last = format!("sprint {sprints}");
        let slider = Slider::new(&mut sprint, 1.0..=sprints as f32).step(1.0).label("From the start of sprint").value(&value);
        if slider.ends("sprint 1", &last).show(ui).changed() {
            state.fork = Some(sprint as usize - 1);
        }
    }
    ui.horizontal_wrapped(|ui| {
        // Where there is room these stand in the bar.
        if !wide {
            if state.has_original {
                compare(ui, out);
            }
            again(ui, run, out);
            fork(ui, run, state, out);
            same_seed(ui, run, out);
            elsewhere(ui, out);
        }
    });
}

/// The buttons of the bar, from right to left.
pub(super) fn bar(ui: &mut Ui, run: &Recording, state: &EndState, wide: bool, out: &mut Vec<Intent>) {
    let review = Button::primary("Review your choices").show(ui).on_hover_text("What each was worth, by what you knew then.");
    if review.clicked() {
        out.push(Intent::Open(Screen::Review));
    }
    if wide {
        again(ui, run, out);
        same_seed(ui, run, out);
        fork(ui, run, state, out);
        elsewhere(ui, out);
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
    let compare = Button::secondary("Compare with the original").icon(icon::name::COLUMNS).show(ui);
    if compare.on_hover_text("The run this one was forked from, under the same luck.").clicked() {
        out.push(Intent::Open(Screen::WhatIf));
    }
}

fn again(ui: &mut Ui, run: &Recording, out: &mut Vec<Intent>) {
    let again = Button::secondary("Play again").icon(icon::name::SHUFFLE).show(ui);
    if again.on_hover_text("The same scenario with other luck.").clicked() {
        out.push(Intent::NewRun { scenario: run.run().scenario().id.clone(), seed: None });
    }
}

fn same_seed(ui: &mut Ui, run: &Recording, out: &mut Vec<Intent>) {
    let again = Button::secondary("Same seed again").icon(icon::name::REPEAT).show(ui);
    if again.on_hover_text(format!("From the start, against the same luck: seed {}.", run.run().seed())).clicked() {
        out.push(Intent::NewRun { scenario: run.run().scenario().id.clone(), seed: Some(run.run().seed()) });
    }
}

fn fork(ui: &mut Ui, run: &Recording, state: &EndState, out: &mut Vec<Intent>) {
    let sprint = fork_sprint(run, state);
    if Button::secondary(&format!("Fork at sprint {}", sprint + 1)).icon(icon::name::GIT_FORK).show(ui).clicked() {
        out.push(Intent::Fork(sprint));
    }
}

fn elsewhere(ui: &mut Ui, out: &mut Vec<Intent>) {
    if Button::secondary("Library").icon(icon::name::BOOKS).show(ui).clicked() {
        out.push(Intent::Open(Screen::Library));
    }
    if Button::secondary("Title").icon(icon::name::HOUSE).show(ui).clicked() {
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
