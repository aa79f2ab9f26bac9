//! What if: a fork beside the run it was forked from, under the same luck.
mod change;
mod changes;
mod copy;
mod courses;
mod lanes;
mod skies;
mod table;

pub(super) use change::Change;
pub use skies::sky_place;

use super::chrome::top_bar;
use super::keys::{KeyHelp, keys_are_open, keys_button, keys_overlay};
use super::page::page;
use super::review::columns;
use crate::program::Original;
use crate::score::{Reference, Scores};
use crate::sim::Recording;
use crate::tr;
use crate::ui::{
    Intent, Look, Screen, Type,
    egui::{Align, Frame, Key, Layout, Margin, Modifiers, Rect, Stroke, Ui, UiBuilder},
    icon, space,
    widgets::{Button, section_header},
};

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

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct WhatIfState {
    /// The sprint (from 0) at whose beginning both are shown; none for the end of the epilogue.
    pub at: Option<usize>,
    /// The sprint whose decisions are written out over the screen.
    open: Option<usize>,
    /// Where there is room for one sky: whether it is that of the fork.
    shows_fork: bool,
}

impl WhatIfState {
    /// Both runs at the moment that is shown, the original first.
    #[must_use]
    pub fn shown<'a>(&self, data: &WhatIfData<'a>) -> [&'a Recording; 2] {
        let begun = self.at.and_then(|sprint| data.original.begun.get(sprint));
        begun.map_or([&data.original.recording, data.fork], |[original, fork]| [original, fork])
    }

    /// Left and Right move both through time.
    fn move_in_time(&mut self, ui: &Ui, data: &WhatIfData<'_>) {
        // What has the keyboard uses its arrows itself.
        if keys_are_open(ui.ctx()) || self.open.is_some() || ui.memory(|memory| memory.focused().is_some()) {
            return;
        }
        let end = data.original.begun.len();
        let at = self.at.unwrap_or(end);
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let to = match (pressed(Key::ArrowLeft), pressed(Key::ArrowRight)) {
            (true, false) => at.saturating_sub(1),
            (false, true) => at + 1,
            _ => return,
        };
        self.at = (to < end).then_some(to);
    }

    /// The moment in words.
    fn moment(&self) -> String {
        match self.at {
            Some(sprint) => tr!("what-if-at-start", sprint = sprint + 1),
            None => tr!("what-if-at-end").to_owned(),
        }
    }
}

/// Both runs side by side. Returns where the skies of the original and of the fork may draw.
pub fn what_if_ui(ui: &mut Ui, data: &WhatIfData<'_>, state: &mut WhatIfState, out: &mut Vec<Intent>) -> [Option<Rect>; 2] {
    let sprint = data.original.parts_in();
    state.move_in_time(ui, data);
    let title = tr!("what-if-title", sprint = sprint + 1);
    let run = data.fork.run();
    let about = tr!("what-if-about", scenario = run.scenario().title.as_str(), seed = run.seed().to_string());
    let back = top_bar(ui, "what if bar", &title, &about, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if Button::secondary(tr!("what-if-fork-again")).icon(icon::name::GIT_FORK).show(ui).clicked() {
                out.push(Intent::Fork(sprint));
            }
            if ui.available_width() > COPY_FROM && Button::secondary(tr!("what-if-copy")).icon(icon::name::COPY).show(ui).clicked() {
                ui.ctx().copy_text(copy::figures(data));
            }
            if ui.available_width() > KEYS_FROM {
                keys_button(ui);
            }
        });
    });
    if back {
        out.push(Intent::Open(Screen::End));
    }
    let area = ui.available_rect_before_wrap();
    let whole = area.width() >= WIDE && area.height() >= HIGH;
    let high = if whole { SKY + (area.height() - HIGH) * SKY_SHARE } else { SKY_SMALL.min(area.height() * SKY_MOST) };
    let (strip, rest) = area.split_top_bottom_at_y(area.top() + high);
    let skies = skies::show(ui, strip, state);
    let theme = Look::of(ui).theme;
    ui.painter().rect_filled(rest, 0, theme.ground);
    let mut below = ui.new_child(UiBuilder::new().max_rect(rest).id_salt("below the skies"));
    below.set_clip_rect(rest);
    if whole {
        at_once(&mut below, data, state, rest);
    } else {
        one_after_the_other(&mut below, data, state);
    }
    if let Some(sprint) = state.open
        && changes::sheet(ui.ctx(), data, sprint)
    {
        state.open = None;
    }
    keys_overlay(ui, tr!("what-if"), &keys());
    skies
}

/// Curves and table side by side, lanes below.
fn at_once(ui: &mut Ui, data: &WhatIfData<'_>, state: &mut WhatIfState, rest: Rect) {
    let (middle, lanes) = rest.split_top_bottom_at_y(rest.bottom() - LANES);
    let (left, right) = middle.split_left_right_at_fraction(LEFT);
    part(ui, left, |ui| {
        let high = ui.available_height();
        courses::show(ui, data, state, high);
    });
    part(ui, right, |ui| table::show(ui, data));
    part(ui, lanes, |ui| lanes::show(ui, data, state));
    let line = Stroke::new(space::STROKE, Look::of(ui).theme.line);
    ui.painter().hline(rest.x_range(), rest.top(), line);
    ui.painter().hline(rest.x_range(), lanes.top(), line);
    ui.painter().vline(left.right(), middle.y_range(), line);
}

fn part(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt(("what if part", rect.min.x as i32, rect.min.y as i32)), |ui| {
        ui.set_clip_rect(rect);
        Frame::new().inner_margin(Margin::symmetric(space::PAD_PANEL as i8, space::PAD_LIST as i8)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
            add(ui);
        });
    });
}

fn one_after_the_other(ui: &mut Ui, data: &WhatIfData<'_>, state: &mut WhatIfState) {
    page(ui, |ui| {
        columns::two(
            ui,
            LEFT,
            LEAST,
            |ui| courses::show(ui, data, state, HEIGHT),
            |ui| {
                section_header(ui, None, tr!("what-if-both-at-end"), "");
                table::show(ui, data);
            },
        );
        ui.add_space(space::GAP_PART);
        changes::show(ui, data);
        let dim = Look::of(ui).theme.dim;
        Type::NOTE.label(ui, lanes::luck(data), dim);
    });
}

fn keys() -> [KeyHelp; 4] {
    [
        KeyHelp::new(&["Left", "Right"], tr!("what-if-keys-time")),
        KeyHelp::new(&["Tab", "Enter"], tr!("what-if-keys-sprint")),
        KeyHelp::new(&["PgUp", "PgDn", "Home", "End"], tr!("what-if-keys-read")),
        KeyHelp::new(&["Esc"], tr!("what-if-keys-back")),
    ]
}

/// Width and height below the bar from which all is at once.
const WIDE: f32 = 1180.0;
const HIGH: f32 = 600.0;
/// Height of the skies, what they take of more room, and their height where there is less.
const SKY: f32 = 166.0;
const SKY_SHARE: f32 = 0.5;
const SKY_SMALL: f32 = 184.0;
const SKY_MOST: f32 = 0.3;
const LANES: f32 = 148.0;
const LEFT: f32 = 0.58;
/// Least width of the curves beside the table, and their height on a page.
const LEAST: f32 = 420.0;
const HEIGHT: f32 = 300.0;
const KEYS_FROM: f32 = 240.0;
const COPY_FROM: f32 = 180.0;
