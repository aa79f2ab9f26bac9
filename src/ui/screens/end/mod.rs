//! How a run went: a calm look back, once nothing is left to hide.
//!
//! One page to read: one score and what it means, what happened to the product, what could be seen of it, what each shipped
//! item did, and beside it how much of it was luck. What the score is made of and how people see you waits behind a heading.
//! What to do next comes last and in the bar.
mod bets;
mod curves;
mod digest;
mod headline;
mod index_strip;
mod letters;
mod next;
mod on_average;
mod parts;
mod people;
pub(super) mod reading;
mod shipped;

use std::sync::Arc;

use super::chrome::{body, bottom_bar, top_bar};
use super::keys::{KeyHelp, keys_overlay};
use super::page::page;
use crate::ui::{
    Intent, Look, Screen, Type,
    egui::{Align, Layout, Rect, Ui, UiBuilder, vec2},
    icon, space,
    widgets::{Button, empty_state},
};
use crate::{
    score::{Reference, Review, Scores},
    sim::{Outcome, Recording},
    tr,
};
use digest::Digest;

/// What the end of a run is told from.
#[derive(Debug, Clone, Copy)]
pub struct EndData<'a> {
    /// The run.
    pub run: &'a Recording,
    /// What others made of its luck, once they have played.
    pub reference: Option<&'a Reference>,
    /// What is reviewed of it so far: the same decisions under other luck.
    pub review: Option<&'a Review>,
    /// The run that it was forked from, if it was, and its scores, if it was reviewed.
    pub original: Option<(&'a Recording, Option<&'a Scores>)>,
}

impl<'a> EndData<'a> {
    /// The end of a run of which nothing else is known yet.
    #[must_use]
    pub const fn of(run: &'a Recording) -> Self {
        Self { run, reference: None, review: None, original: None }
    }
}

/// What the end remembers between frames.
#[derive(Debug, Default)]
pub struct EndState {
    /// The metric whose curve is shown; the north star until another is chosen.
    metric: Option<usize>,
    /// The sprint to fork at, from 0.
    fork: Option<usize>,
    /// What the score is made of shows.
    pub all_open: bool,
    /// What the run is told from, with the seed and number of decisions it was taken from.
    digest: Option<(u64, u32, Arc<Digest>)>,
}

impl EndState {
    fn digest(&mut self, run: &Recording) -> Arc<Digest> {
        let (seed, decisions) = (run.run().seed(), run.view().decisions());
        match &self.digest {
            Some((for_seed, up_to, digest)) if (*for_seed, *up_to) == (seed, decisions) => Arc::clone(digest),
            _ => {
                let digest = Arc::new(Digest::of(run));
                self.digest = Some((seed, decisions, Arc::clone(&digest)));
                digest
            }
        }
    }
}

/// How the run went. What others made of it may come later; a line says so until it is there.
pub fn end_ui(ui: &mut Ui, data: &EndData<'_>, state: &mut EndState, out: &mut Vec<Intent>) {
    let run = data.run;
    let wide = ui.available_width() >= WIDE_FROM;
    let about = tr!("end-about", seed = run.run().seed().to_string());
    // Taken before anything is shown: egui takes Enter for a click on what has the keyboard, whatever is held with it.
    if run.run().outcome().is_some() && next::main_key(ui.ctx()) {
        out.push(Intent::Open(Screen::Review));
    }
    if top_bar(ui, "end bar", &run.run().scenario().title, &about, |ui| {
        // Where there is less room it is at the end of the page.
        if wide && data.original.is_some() {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| next::compare(ui, out));
        }
    }) {
        out.push(Intent::Open(Screen::Title));
    }
    let Some(outcome) = run.run().outcome() else {
        body(ui, "end", space::PAD_PANEL, |ui| not_over(ui, out));
        return;
    };
    let digest = state.digest(run);
    bottom_bar(ui, "end actions", |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| next::bar(ui, run, state, wide, out));
    });
    body(ui, ("end", run.run().seed(), run.view().decisions()), 0.0, |ui| {
        page(ui, |ui| {
            let width = ui.available_width().min(WIDEST);
            let side = (ui.available_width() - width) / 2.0;
            ui.horizontal_top(|ui| {
                ui.add_space(side);
                column(ui, width, |ui| Page { data, outcome: &outcome, digest: &digest, wide }.show(ui, state, out));
            });
        });
    });
    keys_overlay(ui, tr!("end-title"), &keys());
}

/// What the page is made from.
struct Page<'a> {
    data: &'a EndData<'a>,
    outcome: &'a Outcome,
    digest: &'a Digest,
    wide: bool,
}

impl Page<'_> {
    fn show(&self, ui: &mut Ui, state: &mut EndState, out: &mut Vec<Intent>) {
        let theme = Look::of(ui).theme;
        index_strip::score(ui, self.outcome.utility.total, self.data.reference);
        let head = if self.wide { Type::HEAD } else { Type::LEAD_STRONG };
        head.label(ui, headline::headline(self.data.run, self.digest), theme.ink);
        Type::LEAD.label(ui, headline::shipped(self.digest), theme.dim);
        ui.add_space(space::GAP);
        let width = ui.available_width();
        if width < TWO_COLUMNS_FROM {
            self.story(ui, state);
            ui.add_space(space::GAP_PART);
            self.account(ui, state);
        } else {
            let gap = space::GAP_PART + space::GAP;
            let left = (width - gap) * STORY;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                column(ui, left, |ui| self.story(ui, state));
                column(ui, width - gap - left, |ui| self.account(ui, state));
            });
        }
        ui.add_space(space::GAP_PART);
        next::section(ui, self.data, self.digest.challenge, state, self.wide, out);
    }

    /// What happened.
    fn story(&self, ui: &mut Ui, state: &mut EndState) {
        let view = self.data.run.view();
        curves::show(ui, &view, self.digest, state);
        ui.add_space(space::GAP_PART);
        shipped::show(ui, &view, self.digest);
    }

    /// What it comes to.
    fn account(&self, ui: &mut Ui, state: &mut EndState) {
        let view = self.data.run.view();
        index_strip::show(ui, self.outcome.utility.total, self.data.reference);
        ui.add_space(space::GAP_PART);
        on_average::show(ui, self.data);
        ui.add_space(space::GAP_PART);
        let sign = if state.all_open { icon::name::CARET_UP } else { icon::name::CARET_DOWN };
        let toggle = Button::secondary(tr!("end-all")).icon(icon::name::SCALES).icon_after(sign).show(ui);
        toggle.ctx.accesskit_node_builder(toggle.id, |node| node.set_expanded(state.all_open));
        state.all_open ^= toggle.clicked();
        if !state.all_open {
            Type::NOTE.label(ui, tr!("end-all.what"), Look::of(ui).theme.dim);
            return;
        }
        ui.add_space(space::GAP);
        parts::show(ui, &self.outcome.utility, &view.scenario().weights);
        ui.add_space(space::GAP_PART);
        people::trust(ui, &view, self.digest);
        ui.add_space(space::GAP_PART);
        people::promises(ui, &view, self.digest);
        ui.add_space(space::GAP_PART);
        people::team(ui, self.outcome, self.digest);
        ui.add_space(space::GAP_PART);
        bets::show(ui, self.digest);
    }
}

fn column(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let rect = Rect::from_min_size(room.min, vec2(width, room.height()));
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(space::GAP, space::GAP);
        add(ui);
    });
}

fn not_over(ui: &mut Ui, out: &mut Vec<Intent>) {
    ui.vertical_centered(|ui| {
        empty_state(ui, icon::name::HOURGLASS, tr!("end-not-over"), tr!("end-not-over.note"));
        if Button::secondary(tr!("end-to-desk")).show(ui).clicked() {
            out.push(Intent::Open(Screen::Desk));
        }
    });
}

fn keys() -> [KeyHelp; 4] {
    [
        KeyHelp::new(&["Enter"], tr!("end-keys-review")),
        KeyHelp::new(&["PgUp", "PgDn", "Home", "End"], tr!("end-keys-read-on")),
        KeyHelp::new(&["Left", "Right"], tr!("end-keys-fork")),
        KeyHelp::new(&["Esc"], tr!("end-keys-title")),
    ]
}

/// Width from which all buttons fit into the bar.
const WIDE_FROM: f32 = 960.0;
/// Width from which the page has two columns.
const TWO_COLUMNS_FROM: f32 = 840.0;
/// Widest page.
const WIDEST: f32 = 1240.0;
/// Share of the width the story takes.
const STORY: f32 = 0.58;
