//! The Review: how people take the sprint, what got done, what the metrics say, and which bets are due.

mod curves;
mod done;
mod due;
mod marks;
mod outcome;
mod reactions;

pub(super) use curves::metric;

use super::planning::live;
use super::{DeskState, MainAction, Part, scrolled, words};
use crate::sim::{Decision, Recording, Refusal};
use crate::tr;
use crate::ui::Intent;
use crate::ui::egui::{CornerRadius, Frame, Margin, Panel, Rect, Ui};
use crate::ui::{Look, space};

/// What the Review remembers between frames.
#[derive(Debug, Default)]
pub struct ReviewState {
    /// The metric shown, by its tab.
    metric: usize,
    /// What is picked for the bet that is due.
    live: live::Choice,
}

/// How they take it.
pub fn left(ui: &mut Ui, run: &Recording, _state: &mut DeskState, _out: &mut Vec<Intent>) {
    reactions::show(ui, run);
}

/// What got done, and the metrics.
pub fn centre(ui: &mut Ui, run: &Recording, state: &mut DeskState, _out: &mut Vec<Intent>) -> Option<Rect> {
    ui.painter().rect_filled(ui.max_rect(), CornerRadius::ZERO, Look::of(ui).theme.surface);
    let height = ui.available_height();
    scrolled(ui, "review", space::PAD_PANEL, |ui| {
        let top = ui.cursor().top();
        done::show(ui, run);
        let left = height - (ui.cursor().top() - top);
        curves::show(ui, run, &mut state.review.metric, left);
    });
    None
}

/// Bets that are due, one after the other, and what came of the choices of the sprint.
pub fn right(ui: &mut Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) {
    let view = run.view();
    if let Some(item) = view.bets_due().next() {
        let margin = Margin::symmetric(space::PAD_PANEL as i8, space::PAD_LIST as i8);
        let bar =
            Panel::bottom("what to do with the bet").resizable(false).show_separator_line(false).frame(Frame::new().inner_margin(margin));
        bar.show(ui, |ui| live::decide(ui, &view, &item, &mut state.review.live, out));
    }
    scrolled(ui, "bets due", space::PAD_PANEL, |ui| {
        ui.add_space(space::PAD_PANEL);
        due::show(ui, run, &mut state.review.live);
        outcome::show(ui, run);
        ui.add_space(space::PAD_PANEL);
    });
}

/// The Review of an earlier sprint, to be read again.
pub(super) fn earlier(ui: &mut Ui, past: &Recording, state: &mut ReviewState) {
    done::show(ui, past);
    curves::show(ui, past, &mut state.metric, EARLIER_CURVE);
    outcome::show(ui, past);
    ui.add_space(space::GAP_PART);
    reactions::list(ui, past);
}

/// Height of the curve where the Review is one long page.
const EARLIER_CURVE: f32 = 320.0;

/// Names of the parts, in the order of the tabs where there is room for one.
pub fn tabs(run: &Recording, _state: &DeskState) -> [(Part, String); 3] {
    let due = run.view().bets_due().count();
    let right = if due > 0 { tr!("review-bets-due", count = due) } else { tr!("review-outcomes").to_owned() };
    [(Part::Right, right), (Part::Left, tr!("review-reactions").into()), (Part::Centre, tr!("review-results").into())]
}

/// Going on.
pub fn main_action(run: &Recording, _state: &DeskState) -> MainAction {
    let view = run.view();
    let label = if view.has_retrospective() {
        tr!("review-to-retrospective").to_owned()
    } else {
        tr!("desk-to-sprint", sprint = view.sprint() + 2)
    };
    let off_reason = view.allows(&Decision::EndPhase).err().map(|refusal| match refusal {
        Refusal::BetDue => tr!("review-bets-wait", count = view.bets_due().count()),
        other => words::refusal(&other),
    });
    MainAction { label, off_reason, tooltip: String::new(), intents: vec![Intent::Decide(Decision::EndPhase)] }
}
