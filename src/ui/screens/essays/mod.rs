//! Essays: written against the clock or without one, then marked by criteria, the answers of others first.
//!
//! What is typed is in the state of this screen until it is asked to be kept, some seconds later at most.
mod card;
mod marking;
mod result;
mod writing;

pub use card::{EssaysAhead, essays_card};

use super::chrome::top_bar;
use super::keys::keys_button;
use crate::practice::{Level, Paper, Whose};
use crate::program::{EssayIntent, EssayRoom, HeldPaper};
use crate::tr;
use crate::ui::{
    Intent, Theme,
    egui::{Align, Color32, Layout, Ui},
    icon,
};

/// What the screens of essays remember between frames.
#[derive(Debug, Default)]
pub struct EssayState {
    /// The paper that this is about.
    about: Option<String>,
    /// The essay that is typed on.
    number: Option<usize>,
    /// What is typed on it.
    draft: String,
    /// Since when what is typed is not kept yet, seconds.
    since: Option<f64>,
    /// Whether to hand in although something is empty was asked.
    asked: bool,
    /// Whose text is looked at while it is marked; none for the one whose turn it is.
    whose: Option<Whose>,
    /// The essay of a finished paper that is looked at.
    looking: Option<usize>,
}

/// The paper in hand.
pub fn essays_ui(ui: &mut Ui, room: &EssayRoom<'_>, held: &HeldPaper<'_>, state: &mut EssayState, out: &mut Vec<Intent>) {
    if state.about.as_deref() != Some(held.name) {
        *state = EssayState { about: Some(held.name.to_owned()), ..EssayState::default() };
    }
    let paper = held.paper;
    match (paper.finished().is_some(), state.looking) {
        (false, _) if !paper.is_handed_in() => writing::show(ui, room, held, state, out),
        (false, _) => marking::show(ui, room, paper, paper.at(), state, out),
        (true, Some(number)) => marking::show(ui, room, paper, number, state, out),
        (true, None) => result::show(ui, room, paper, state, out),
    }
}

/// What a paper is called.
fn title(room: &EssayRoom<'_>, paper: &Paper) -> String {
    room.profile(paper).map_or_else(|| tr!("essays-an").to_owned(), |profile| profile.title.clone())
}

/// The bar at the top with the list of keys; true when the person goes back.
fn bar(ui: &mut Ui, title: &str, about: &str, more: impl FnOnce(&mut Ui)) -> bool {
    top_bar(ui, "essay bar", title, about, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            keys_button(ui);
            more(ui);
        });
    })
}

fn act(out: &mut Vec<Intent>, act: crate::practice::PaperAct) {
    out.push(Intent::Essay(EssayIntent::Do(act)));
}

/// A level in a word.
fn level(level: Level) -> &'static str {
    match level {
        Level::Met => tr!("essays-met"),
        Level::Partly => tr!("essays-partly"),
        Level::Missed => tr!("essays-missed"),
    }
}

/// The sign of a level and its colour.
const fn sign(level: Level, theme: &Theme) -> (&'static str, Color32) {
    match level {
        Level::Met => (icon::name::CHECK, theme.good),
        Level::Partly => (icon::name::CIRCLE_HALF, theme.warn),
        Level::Missed => (icon::name::X, theme.bad),
    }
}

/// Whose text it is.
fn whose(whose: Whose) -> &'static str {
    match whose {
        Whose::First => tr!("essays-first"),
        Whose::Second => tr!("essays-second"),
        Whose::Own => tr!("essays-own"),
    }
}

/// Share of the width for what is read, and its least.
const READ: f32 = 0.45;
const READ_LEAST: f32 = 340.0;
