//! The hint that applies now, in a strip below the panels with a tip at the panel it speaks of. It never
//! blocks: the desk works on, and what is on show until it no longer applies counts as seen.

use super::sprint::sprint_plays;
use super::state::Area;
use super::{DeskState, keys, planning, worked};
use crate::program::hint::Hint;
use crate::scenario::DecisionKind;
use crate::sim::{Phase, Recording};
use crate::tr;
use crate::ui::egui::{Align, Key, Layout, Rect, Sense, Shape, Stroke, Ui, UiBuilder, WidgetInfo, WidgetType, accesskit, pos2, vec2};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::widgets::{Button, key_chip};
use crate::ui::{Intent, Look, Type, space};

/// What applies now, the first first, and the panel that each speaks of.
fn here(run: &Recording, state: &DeskState, days_go_by: bool) -> Vec<(Hint, Area)> {
    let view = run.view();
    match view.phase() {
        _ if days_go_by => vec![(Hint::Days, Area::Centre)],
        Phase::Inbox if view.requests().next().is_some() => {
            vec![(Hint::Waves, Area::Centre), (Hint::Answers, Area::Right), (Hint::Marks, Area::Centre)]
        }
        Phase::Calendar if view.blocks().is_empty() => vec![(Hint::HalfDays, Area::Left)],
        Phase::Calendar => vec![(Hint::HalfDays, Area::Left), (Hint::LeavingOut, Area::Centre), (Hint::StepBack, Area::Centre)],
        Phase::Planning if !planning::shows_list(state) => Vec::new(),
        Phase::Planning => {
            let bets = view.is_unlocked(DecisionKind::Bets).then_some((Hint::Bet, Area::Right));
            [(Hint::Forecast, Area::Centre), (Hint::Evidence, Area::Centre)].into_iter().chain(bets).collect()
        }
        Phase::Sprint if view.dilemma().is_some() => vec![(Hint::Dilemma, Area::Right)],
        Phase::Review if view.live().next().is_some() => vec![(Hint::Noise, Area::Centre), (Hint::Late, Area::Centre)],
        Phase::Review => vec![(Hint::Noise, Area::Centre)],
        _ => Vec::new(),
    }
}

/// What the strip below the panels says.
#[derive(Debug, Clone)]
pub(super) struct Said {
    what: What,
    text: String,
    /// The panel it speaks of.
    pub(super) about: Option<Area>,
}

#[derive(Debug, Clone, Copy)]
enum What {
    Hint(Hint),
    /// What the guide says.
    Guide,
}

impl Said {
    fn icon(&self) -> &'static str {
        match self.what {
            What::Hint(_) => name::LIGHTBULB,
            What::Guide => name::FOOTPRINTS,
        }
    }

    fn put_away(&self, state: &DeskState) -> &'static str {
        match self.what {
            What::Hint(_) => tr!("hint-seen"),
            What::Guide if state.guide.is_open() => tr!("worked-hide"),
            What::Guide => tr!("worked-show"),
        }
    }

    /// It was put away.
    pub(super) fn is_put_away(&self, state: &mut DeskState, out: &mut Vec<Intent>) {
        match self.what {
            What::Hint(hint) => see(hint, state, out),
            What::Guide => state.guide.turn(),
        }
    }
}

/// What is to be said now: the hint that applies, if any is left. While the run goes by the worked example, its own
/// words are enough.
pub(super) fn due(ui: &Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) -> Option<Said> {
    let plays = sprint_plays(ui, run, state);
    if state.shows_intro(run) {
        return None;
    }
    if worked::shown(run, state).is_some() {
        return None;
    }
    if let Some(text) = worked::said(run, state).filter(|_| !plays) {
        return Some(Said { what: What::Guide, text, about: None });
    }
    let apply = here(run, state, plays);
    if let Some(hint) = state.hint.take_if(|shown| apply.iter().all(|(hint, _)| hint != shown)) {
        see(hint, state, out);
    }
    let next = apply.into_iter().find(|(hint, _)| state.hints.has(*hint));
    state.hint = next.map(|(hint, _)| hint);
    next.map(|(hint, area)| Said { what: What::Hint(hint), text: hint.text().into(), about: Some(area) })
}

/// The hint was seen.
fn see(hint: Hint, state: &mut DeskState, out: &mut Vec<Intent>) {
    state.hints = state.hints.without(hint);
    out.push(Intent::HintSeen(hint));
}

/// How high the strip is in a window of this width.
pub(super) fn height(ui: &Ui, said: &Said, width: f32) -> f32 {
    let text = Type::TEXT.block(ui, &said.text, Look::of(ui).theme.ink, text_width(width), usize::MAX);
    text.size().y.max(space::BUTTON) + 2.0 * space::GAP
}

/// The tip at the upper edge of a strip; it is on the panel above.
pub(super) fn tip(ui: &Ui, strip: Rect, x: f32) {
    let corners = [(-space::GAP, 0.0), (0.0, -space::GAP), (space::GAP, 0.0)].map(|(right, down)| pos2(x + right, strip.top() + down));
    ui.painter().add(Shape::convex_polygon(corners.to_vec(), Look::of(ui).theme.accent, Stroke::NONE));
}

/// Shows the strip; whether it was put away.
pub(super) fn strip(ui: &mut Ui, said: &Said, state: &DeskState) -> bool {
    let theme = Look::of(ui).theme;
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0, theme.raised);
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(space::STROKE, theme.accent));
    let centre = pos2(rect.left() + space::PAD_PANEL + space::ICON_HEAD / 2.0, rect.center().y);
    icon::paint(ui.painter(), centre, said.icon(), Drawn::Outline, space::ICON_HEAD, theme.accent);
    let text = Type::TEXT.block(ui, &said.text, theme.ink, text_width(rect.width()), usize::MAX);
    let place = Rect::from_min_size(pos2(rect.left() + BEFORE, rect.center().y - text.size().y / 2.0), text.size());
    let spoken = ui.interact(place, ui.id().with("said"), Sense::hover());
    spoken.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said.text));
    // Told by a screen reader when it is done with what it says.
    ui.ctx().accesskit_node_builder(spoken.id, |node| node.set_live(accesskit::Live::Polite));
    ui.painter().galley(place.min, text, theme.ink);
    let right = Rect::from_min_max(pos2(rect.right() - AFTER, rect.top()), rect.max - vec2(space::PAD_PANEL, 0.0));
    let mut place = ui.new_child(UiBuilder::new().id_salt("put away").max_rect(right).layout(Layout::right_to_left(Align::Center)));
    let pressed = Button::secondary(said.put_away(state)).show(&mut place).clicked();
    key_chip(&mut place, "H");
    pressed || keys::take(ui, Key::H)
}

/// Room for the text: what the icon and the button leave.
fn text_width(width: f32) -> f32 {
    (width - BEFORE - AFTER).clamp(space::ROW, WIDEST)
}

/// A longer line is hard to read.
const WIDEST: f32 = 860.0;
const BEFORE: f32 = space::PAD_PANEL + space::ICON_HEAD + space::GAP;
const AFTER: f32 = 196.0;
