//! What if: a fork beside the run it was forked from, under the same luck.
mod changes;
mod courses;
mod table;

use super::super::{
    Intent, Look, Screen, Type,
    egui::{Align, Layout, Ui},
    icon, space,
    widgets::{Button, section_header},
};
use super::chrome::{body, top_bar};
use super::keys::{KeyHelp, keys_button, keys_overlay};
use super::page::page;
use super::review::columns;
use crate::score::{Reference, Scores};
use crate::sim::{Phase, Recording};

/// A fork and the run it is compared with.
#[derive(Debug, Clone, Copy)]
pub struct WhatIfData<'a> {
    /// The fork.
    pub fork: &'a Recording,
    /// What others made of this luck.
    pub reference: &'a Reference,
    /// The run it was forked from.
    pub original: &'a Original,
    /// Scores of the original and the fork, where they were reviewed.
    pub scores: [Option<&'a Scores>; 2],
}

/// A finished run against the same luck, with the same first decisions.
#[derive(Debug)]
pub struct Original {
    /// Name of the run.
    pub name: String,
    /// The run.
    pub recording: Recording,
    /// Decisions it has in common with the fork.
    pub common: usize,
    /// Mean lagging outcome of the reference players, sprint by sprint.
    pub par: Vec<f64>,
}

impl Original {
    /// The sprint (from 0) in which the two part.
    #[must_use]
    pub fn parts_in(&self) -> usize {
        self.recording.made_in(self.common).0
    }
}

/// How many of the first decisions two runs share.
#[must_use]
pub fn common(one: &Recording, other: &Recording) -> usize {
    one.decisions().iter().zip(other.decisions()).take_while(|(a, b)| a == b).count()
}

/// Both runs side by side.
pub fn what_if_ui(ui: &mut Ui, data: &WhatIfData<'_>, out: &mut Vec<Intent>) {
    let sprint = data.original.parts_in();
    let title = format!("Same luck, forked at sprint {}", sprint + 1);
    let about = format!("What if · {} · seed {}", data.fork.run().scenario().title, data.fork.run().seed());
    let back = top_bar(ui, "what if bar", &title, &about, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if Button::secondary("Fork again").icon(icon::name::GIT_FORK).show(ui).clicked() {
                out.push(Intent::Fork(sprint));
            }
            if ui.available_width() > KEYS_FROM {
                keys_button(ui);
            }
        });
    });
    if back {
        out.push(Intent::Open(Screen::End));
    }
    body(ui, 0.0, |ui| {
        page(ui, |ui| {
            columns::two(
                ui,
                LEFT,
                LEAST,
                |ui| courses::show(ui, data),
                |ui| {
                    section_header(ui, None, "Both at the end of the epilogue", "");
                    table::show(ui, data);
                },
            );
            ui.add_space(space::GAP_PART);
            changes::show(ui, data);
            let note = "One luck only: what one changed answer is worth over many others, the review of the choice says.";
            let dim = Look::of(ui).theme.dim;
            Type::NOTE.label(ui, note, dim);
        });
    });
    keys_overlay(ui, "What if", &KEYS);
}

/// Whether a run is over and can be compared.
#[must_use]
pub fn is_comparable(run: &Recording) -> bool {
    run.view().phase() == Phase::Over
}

const KEYS: [KeyHelp; 2] = [KeyHelp::new(&["PgUp", "PgDn", "Home", "End"], "read on"), KeyHelp::new(&["Esc"], "back to how the run went")];

const LEFT: f32 = 0.58;
/// Least width of the curves beside the table.
const LEAST: f32 = 420.0;
const KEYS_FROM: f32 = 240.0;
