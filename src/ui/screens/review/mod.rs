//! The review of a finished run: what its choices were worth, apart from luck.
//!
//! An overview with the list of decisions and the one in hand, and four further tabs. All figures come
//! from [`crate::score`]; what is still being computed fills in as it comes.
mod among;
mod brief;
mod calibration;
pub(super) mod class;
pub(super) mod columns;
mod data;
mod decision;
mod export;
pub(super) mod fan;
mod keyboard;
mod known;
mod list;
mod options;
mod overview;
pub(super) mod plane;
mod progress;
mod questions;
mod row;
mod scores;
mod state;
mod story;
mod strips;
mod trace;
mod turning;

pub use data::ReviewData;
pub use state::ReviewState;

use super::chrome::{body, bottom_bar, top_bar};
use super::keys::{KeyHelp, keys_button, keys_overlay};
use super::page::page;
use crate::program::Stage;
use crate::tr;
use crate::ui::{
    Intent, Look, Screen, Type,
    egui::{Align, Layout, Ui},
    icon, space,
    widgets::{Button, empty_state, tabs},
};
use state::Tab;

/// The review of the run on the desk, as far as it is computed.
pub fn review_ui(ui: &mut Ui, data: &ReviewData<'_>, state: &mut ReviewState, out: &mut Vec<Intent>) {
    keyboard::tabs(ui, state);
    state.goes_on = keyboard::goes_on(ui, state);
    state.complete = data.progress.stage == Stage::Done;
    let in_bar = ui.available_width() >= TABS_IN_BAR;
    let about = tr!("run-review-about", seed = data.run.run().seed().to_string());
    let most = ui.available_width() - if in_bar { BESIDE_TITLE } else { BESIDE_TITLE_NARROW };
    let title = shortened(ui, &data.run.run().scenario().title, most);
    let back = top_bar(ui, "review bar", &title, &about, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            export::button(ui, data, state);
            if in_bar {
                keys_button(ui);
                ui.add_space(space::GAP_PART);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add_space(space::GAP_PART);
                    choose_tab(ui, state);
                });
            }
        });
    });
    if back {
        out.push(Intent::Open(Screen::End));
    }
    if data.progress.stage != Stage::Done {
        bottom_bar(ui, "review progress", |ui| progress::show(ui, data.progress, out));
    }
    body(ui, ("review", data.run.run().seed(), data.run.view().decisions()), 0.0, |ui| {
        if !in_bar {
            ui.horizontal_wrapped(|ui| {
                ui.add_space(space::PAD_PANEL);
                choose_tab(ui, state);
            });
        }
        if data.run.run().outcome().is_none() {
            not_over(ui, out);
        } else if let Some(review) = data.review {
            shown(ui, data, review, state, out);
        } else if state.tab == Tab::Brief && brief::asks(data, state) {
            // What the player expects needs no figure yet.
            page(ui, |ui| columns::middle(ui, |ui| brief::before(ui, state, out)));
        } else {
            empty_state(ui, icon::name::HOURGLASS, tr!("run-review-begins"), tr!("run-review-begins.note"));
        }
    });
    if let Some(review) = data.review {
        export::show(ui.ctx(), data, review, state, out);
    }
    keys_overlay(ui, tr!("run-review"), &keys());
}

/// A title that leaves the tabs their room.
fn shortened(ui: &Ui, title: &str, most: f32) -> String {
    let width = |text: &str| Type::HEAD.line(ui, text, Look::of(ui).theme.ink).size().x;
    let mut words: Vec<&str> = title.split(' ').collect();
    if width(title) <= most {
        return title.to_owned();
    }
    while words.len() > 1 && width(&format!("{} …", words.join(" "))) > most {
        words.pop();
    }
    format!("{} …", words.join(" "))
}

fn choose_tab(ui: &mut Ui, state: &mut ReviewState) {
    let mut chosen = state.tab as usize;
    if tabs(ui, &Tab::ALL.map(Tab::name), &mut chosen) {
        state.tab = Tab::ALL[chosen.min(Tab::ALL.len() - 1)];
    }
}

fn shown(ui: &mut Ui, data: &ReviewData<'_>, review: &crate::score::Review, state: &mut ReviewState, out: &mut Vec<Intent>) {
    if state.tab == Tab::Overview {
        overview::show(ui, data, review, state, out);
        return;
    }
    // Each tab is scrolled by itself.
    ui.push_id(state.tab as usize, |ui| {
        page(ui, |ui| {
            columns::middle(ui, |ui| match state.tab {
                Tab::Brief => brief::show(ui, data, review, state, out),
                Tab::Overview => {}
                Tab::Story => story::show(ui, data, review, state),
                Tab::TurningPoints => turning::show(ui, review, state, out),
                Tab::Trace => trace::show(ui, data, state),
                Tab::Calibration => calibration::show(ui, data, review),
                Tab::Questions => questions::show(ui, data, review, state),
            });
        });
    });
}

fn not_over(ui: &mut Ui, out: &mut Vec<Intent>) {
    ui.vertical_centered(|ui| {
        empty_state(ui, icon::name::HOURGLASS, tr!("run-review-not-over"), tr!("run-review-not-over.note"));
        if Button::secondary(tr!("run-review-to-desk")).show(ui).clicked() {
            out.push(Intent::Open(Screen::Desk));
        }
    });
}

/// A sentence in the place of something that is not there yet.
fn waiting(ui: &mut Ui, sentence: &str) {
    let theme = Look::of(ui).theme;
    Type::TEXT.label(ui, sentence, theme.dim);
}

fn keys() -> [KeyHelp; 6] {
    [
        KeyHelp::new(&["1", "2", "3", "4", "5", "6", "7"], tr!("run-review-keys-tabs")),
        KeyHelp::new(&["Ctrl+Tab"], tr!("run-review-keys-next-tab")),
        KeyHelp::new(&["Up", "Down"], tr!("run-review-keys-list")),
        KeyHelp::new(&["Enter"], tr!("run-review-keys-open")),
        KeyHelp::new(&["F2"], tr!("keys-all-numbers")),
        KeyHelp::new(&["Esc"], tr!("run-review-keys-back")),
    ]
}

/// What is in the bar beside the title.
const BESIDE_TITLE: f32 = 800.0;
/// The same where the tabs do not: the way back and the export.
const BESIDE_TITLE_NARROW: f32 = 220.0;
/// Width from which the tabs fit into the bar.
const TABS_IN_BAR: f32 = 1000.0;
