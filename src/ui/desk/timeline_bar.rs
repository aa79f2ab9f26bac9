//! The bottom bar: the run as a strip of decisions, and the one main action.

use super::state::Overlay;
use super::{DeskState, MainAction, words};
use crate::sim::{Decision, Phase, Recording, View};
use crate::tr;
use crate::ui::egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};
use crate::ui::icon::name;
use crate::ui::widgets::{Button, Timeline};
use crate::ui::{Intent, space};
use crate::words::phase;

/// What the main button does.
#[derive(Debug, Clone)]
pub(super) enum Main {
    /// Begins the run.
    Begin,
    /// What the phase says.
    Phase(MainAction),
}

/// Where the button before the main one leads.
#[derive(Debug, Clone, Copy)]
enum Back {
    /// To the phase before, to decide otherwise.
    Phase(Phase),
    /// To look once more at the Review of a sprint (from 0), where nothing can be changed any more.
    Review(usize),
}

impl Back {
    fn of(view: &View<'_>) -> Option<Self> {
        if view.allows(&Decision::GoBack).is_ok() {
            return Some(Self::Phase(if view.phase() == Phase::Planning { Phase::Calendar } else { Phase::Inbox }));
        }
        match view.phase() {
            Phase::Retrospective => Some(Self::Review(view.sprint())),
            Phase::Inbox => view.sprint().checked_sub(1).map(Self::Review),
            _ => None,
        }
    }

    fn label(self) -> String {
        match self {
            Self::Phase(before) => tr!("desk-go-back", phase = phase(before)),
            Self::Review(sprint) => tr!("desk-look-back", sprint = sprint + 1),
        }
    }
}

/// Width and height of the main button where the bar is small.
const SMALL: [f32; 2] = [192.0, 40.0];
/// Width below which the timeline's button loses its word.
const WORD: f32 = 560.0;

/// Shows the bar; whether the main action was pressed.
pub(super) fn show(ui: &mut Ui, run: &Recording, state: &mut DeskState, main: &Main, small: bool, out: &mut Vec<Intent>) -> bool {
    let rect = ui.max_rect();
    let size = if small { vec2(SMALL[0], SMALL[1]) } else { vec2(space::PRIMARY_WIDTH, space::PRIMARY_HEIGHT) };
    let right = rect.right() - if small { space::GAP } else { space::PAD_PANEL };
    let button = Rect::from_min_max(pos2(right - size.x, rect.center().y - size.y / 2.0), pos2(right, rect.center().y + size.y / 2.0));
    let view = run.view();
    let is_begin = matches!(main, Main::Begin);
    let back_to = Back::of(&view).filter(|_| !is_begin && state.sprint.playing.is_none());
    let back = button.with_max_x(button.left() - space::GAP).with_min_x(button.left() - space::GAP - space::BUTTON);
    let end = if back_to.is_some() { back.left() } else { button.left() };
    let rest = Rect::from_min_max(
        rect.min + vec2(if small { space::GAP } else { space::PAD_LIST }, space::GAP),
        pos2(end - space::PAD_PANEL, rect.bottom() - space::GAP),
    );
    let mut left = ui.new_child(UiBuilder::new().id_salt("timeline").max_rect(rest).layout(Layout::left_to_right(Align::Center)));
    if small {
        timeline_button(&mut left, run, state, rect.width());
    } else {
        left.vertical(|ui| {
            if let Some(sprint) = strip(ui, run, false) {
                state.overlay = Overlay::Timeline(sprint);
            }
        });
    }
    if let Some(back_to) = back_to {
        let mut place = ui.new_child(UiBuilder::new().id_salt("back").max_rect(back).layout(Layout::left_to_right(Align::Center)));
        if super::press_icon(&mut place, name::ARROW_LEFT, &back_to.label()).clicked() {
            match back_to {
                Back::Phase(_) => out.push(Intent::Decide(Decision::GoBack)),
                Back::Review(sprint) => state.overlay = Overlay::Review(sprint),
            }
        }
    }
    let mut place = ui.new_child(UiBuilder::new().id_salt("main").max_rect(button).layout(Layout::top_down(Align::Min)));
    let (label, off, tooltip) = match main {
        Main::Begin => (tr!("desk-begin"), None, ""),
        Main::Phase(action) => (action.label.as_str(), action.off_reason.as_deref(), action.tooltip.as_str()),
    };
    let mut response = Button::primary(label).width(size.x).height(size.y).off(off).show(&mut place);
    if !tooltip.is_empty() {
        response = response.on_hover_text(tooltip);
    }
    response.clicked()
}

/// The run as a strip, with every sprint or those there is room for. Returns the sprint that was pressed.
pub(super) fn strip(ui: &mut Ui, run: &Recording, whole: bool) -> Option<usize> {
    let view = run.view();
    let marks = words::marks(run);
    let epilogue = usize::from(view.scenario().rules.utility.epilogue_sprints);
    let now = view.sprint().min(view.sprints() - 1);
    let timeline = Timeline::new(&marks, view.sprints()).now(now, progress(&view)).epilogue(epilogue);
    let hit = if whole { timeline.whole() } else { timeline }.show(ui);
    hit.map(|hit| hit.sprint).filter(|sprint| *sprint < marks.len())
}

fn timeline_button(ui: &mut Ui, run: &Recording, state: &mut DeskState, width: f32) {
    let response = if width >= WORD {
        Button::secondary(tr!("timeline-title")).icon(name::CLOCK_COUNTER_CLOCKWISE).show(ui)
    } else {
        super::press_icon(ui, name::CLOCK_COUNTER_CLOCKWISE, tr!("timeline-title"))
    };
    if response.clicked() {
        state.overlay = Overlay::Timeline(run.view().sprint().min(run.view().sprints() - 1));
    }
}

/// How far the sprint is, by its phases.
fn progress(view: &View<'_>) -> f32 {
    let phases = phases(view);
    let at = phases.iter().position(|phase| *phase == view.phase()).unwrap_or(phases.len());
    at as f32 / phases.len() as f32
}

/// The phases of this sprint.
pub(super) fn phases(view: &View<'_>) -> Vec<Phase> {
    let mut phases = vec![Phase::Inbox, Phase::Calendar, Phase::Planning, Phase::Sprint, Phase::Review];
    if view.has_retrospective() {
        phases.push(Phase::Retrospective);
    }
    phases
}
