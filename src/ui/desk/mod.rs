//! The desk: a run in play. Top bar, left panel, sky or table, card in hand, timeline with the one main action.
//!
//! Each phase has a module of its own with the same five functions; [`desk_ui`] lays out the frame and
//! calls those of the phase the run is in:
//! `left`, `centre` (returns the rect left for the sky, if any) and `right` fill the three panels: each gets
//! a [`Ui`] that is exactly the panel, already painted, without padding, and scrolls its own content
//! ([`scrolled`] helps); `tabs` names them where there is room for one only; `main_action` is the one
//! filled button. They all get the whole [`DeskState`], so that a phase may bring its card to the front
//! (`state.part`). Digits, arrows and Esc belong to the phase first ([`keys`]): what it does not take, the
//! frame takes.

pub mod calendar;
mod frame;
mod hints;
pub mod inbox;
mod intro;
pub mod keys;
mod metric_card;
mod objectives;
mod overlay;
mod person;
pub mod planning;
mod press;
pub mod retrospective;
pub mod review;
pub mod sprint;
mod state;
mod timeline_bar;
mod top_bar;
pub mod words;
mod worked;

pub use press::{press, press_as, press_icon, ring};
pub use state::{DeskState, OnDesk, Part};

use super::egui::{Frame, Key, Margin, Modifiers, Rect, ScrollArea, Ui};
use super::{Intent, Look};
use crate::sim::{Phase, Recording};
use crate::tr;

/// The one main action of a phase.
#[derive(Debug, Clone, PartialEq)]
pub struct MainAction {
    /// Where it leads: `To the calendar`.
    pub label: String,
    /// Why it cannot be done now.
    pub off_reason: Option<String>,
    /// What it costs or leaves behind; empty if nothing.
    pub tooltip: String,
    /// What it does.
    pub intents: Vec<Intent>,
}

/// The desk. Returns where the sky may draw, if it shows.
pub fn desk_ui(ui: &mut Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) -> Option<Rect> {
    state.meet(run);
    steps(ui, out);
    let sky = frame::show(ui, run, state, out);
    worked::note_hand(ui, run, state);
    overlay::show(ui, run, state, out);
    // What a press opens may be before what was pressed: it shows in the next frame, which would else wait.
    if ui.input(|input| !input.events.is_empty()) {
        ui.ctx().request_repaint();
    }
    sky
}

/// Ctrl+Z steps back inside a phase, Ctrl+Shift+Z or Ctrl+Y forth; a field of text keeps them for itself.
fn steps(ui: &Ui, out: &mut Vec<Intent>) {
    let forth = Modifiers::COMMAND | Modifiers::SHIFT;
    if keys::take_with(ui, forth, Key::Z) || keys::take_with(ui, Modifiers::COMMAND, Key::Y) {
        out.push(Intent::StepForth);
    } else if keys::take_with(ui, Modifiers::COMMAND, Key::Z) {
        out.push(Intent::StepBack);
    }
}

/// A panel's content that scrolls when it is taller than its place, with this padding at the sides.
pub fn scrolled<R>(ui: &mut Ui, id: &str, padding: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = Margin::symmetric(padding as i8, 0);
    let area = ScrollArea::vertical().id_salt(id).auto_shrink(false);
    scrolled_in(ui, area, |ui| Frame::new().inner_margin(margin).show(ui, add).inner)
}

/// Content that scrolls in an area of one's own. The bar is no brighter than a border.
pub fn scrolled_in<R>(ui: &mut Ui, area: ScrollArea, add: impl FnOnce(&mut Ui) -> R) -> R {
    let plain = ui.style().clone();
    let edge = Look::of(ui).theme.edge;
    let widgets = &mut ui.visuals_mut().widgets;
    for state in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
        state.fg_stroke.color = edge;
    }
    let content = |ui: &mut Ui| {
        ui.set_style(plain.clone());
        add(ui)
    };
    let inner = area.show(ui, content).inner;
    ui.set_style(plain);
    inner
}

fn left(ui: &mut Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) {
    match run.view().phase() {
        Phase::Inbox => inbox::left(ui, run, state, out),
        Phase::Calendar => calendar::left(ui, run, state, out),
        Phase::Planning => planning::left(ui, run, state, out),
        Phase::Sprint => sprint::left(ui, run, state, out),
        Phase::Review => review::left(ui, run, state, out),
        Phase::Retrospective => retrospective::left(ui, run, state, out),
        Phase::Over => {}
    }
}

fn centre(ui: &mut Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) -> Option<Rect> {
    match run.view().phase() {
        Phase::Inbox => inbox::centre(ui, run, state, out),
        Phase::Calendar => calendar::centre(ui, run, state, out),
        Phase::Planning => planning::centre(ui, run, state, out),
        Phase::Sprint => sprint::centre(ui, run, state, out),
        Phase::Review => review::centre(ui, run, state, out),
        Phase::Retrospective => retrospective::centre(ui, run, state, out),
        Phase::Over => Some(ui.max_rect()),
    }
}

fn right(ui: &mut Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) {
    if worked::shown(run, state).is_some() {
        return worked::right(ui, run, state);
    }
    match run.view().phase() {
        Phase::Inbox => inbox::right(ui, run, state, out),
        Phase::Calendar => calendar::right(ui, run, state, out),
        Phase::Planning => planning::right(ui, run, state, out),
        Phase::Sprint => sprint::right(ui, run, state, out),
        Phase::Review => review::right(ui, run, state, out),
        Phase::Retrospective => retrospective::right(ui, run, state, out),
        Phase::Over => {}
    }
}

/// Whether the right column is taken by a card; otherwise the centre has its room.
fn has_card(run: &Recording, state: &DeskState) -> bool {
    run.view().phase() != Phase::Planning || planning::has_card(state) || worked::shown(run, state).is_some()
}

fn tabs(run: &Recording, state: &DeskState) -> [(Part, String); 3] {
    let mut tabs = match run.view().phase() {
        Phase::Inbox => inbox::tabs(run, state),
        Phase::Calendar => calendar::tabs(run, state),
        Phase::Planning => planning::tabs(run, state),
        Phase::Sprint => sprint::tabs(run, state),
        Phase::Review => review::tabs(run, state),
        Phase::Retrospective => retrospective::tabs(run, state),
        Phase::Over => {
            [(Part::Left, tr!("desk-list").into()), (Part::Right, tr!("desk-card").into()), (Part::Centre, tr!("desk-sky").into())]
        }
    };
    if worked::shown(run, state).is_some() {
        tabs.iter_mut().filter(|(part, _)| *part == Part::Right).for_each(|(_, label)| tr!("worked-next").clone_into(label));
    }
    tabs
}

fn main_action(run: &Recording, state: &DeskState) -> MainAction {
    if worked::shown(run, state).is_some() {
        return worked::main_action();
    }
    if state.sprint.playing.is_some() {
        return sprint::while_playing();
    }
    match run.view().phase() {
        Phase::Inbox => inbox::main_action(run, state),
        Phase::Calendar => calendar::main_action(run, state),
        Phase::Planning => planning::main_action(run, state),
        Phase::Sprint => sprint::main_action(run, state),
        Phase::Review => review::main_action(run, state),
        Phase::Retrospective => retrospective::main_action(run, state),
        Phase::Over => MainAction {
            label: tr!("desk-see-end").into(),
            off_reason: None,
            tooltip: String::new(),
            intents: vec![Intent::Open(super::Screen::End)],
        },
    }
}
