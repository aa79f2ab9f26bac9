//! What the desk remembers between frames. Nothing of it is part of the run.

use super::calendar::CalendarState;
use super::inbox::{Card, InboxState};
use super::planning::PlanningState;
use super::retrospective::RetrospectiveState;
use super::review::ReviewState;
use super::sprint::SprintState;
use super::worked::GuideState;
use crate::program::hint::{Hint, Hints};
use crate::scenario::{DilemmaId, MetricId};
use crate::sim::{Phase, Recording};

/// What the desk remembers between frames: one field per phase, kept by the phase, and what the frame needs.
#[derive(Debug, Default)]
pub struct DeskState {
    /// The Inbox.
    pub inbox: InboxState,
    /// The Calendar.
    pub calendar: CalendarState,
    /// Planning.
    pub planning: PlanningState,
    /// The sprint.
    pub sprint: SprintState,
    /// The Review.
    pub review: ReviewState,
    /// The Retrospective.
    pub retrospective: RetrospectiveState,
    /// How many decisions of the worked example are behind, if there is one; set by the app.
    pub worked: Option<usize>,
    /// Where the guide is.
    pub(super) guide: GuideState,
    /// Hints that are left to be shown; set by the app.
    pub hints: Hints,
    /// The hint on show.
    pub(super) hint: Option<Hint>,
    /// What shows where there is room for one part only. A phase sets it to bring its card to the front.
    pub part: Part,
    /// Sprint and phase of the last frame, so that a new phase starts with its own part.
    seen: Option<(usize, Phase)>,
    /// The player has read what the run is about.
    pub(super) begun: bool,
    /// The keyboard was sent to the centre: the sky takes it, if it fills the centre.
    pub to_sky: bool,
    /// What lies over the desk.
    pub(super) overlay: Overlay,
    /// An earlier sprint (from 0) whose Review is read again, and the run as it was then.
    pub(super) earlier: Option<(usize, Recording)>,
    /// The area that F6 went to last.
    pub(super) area: Area,
}

/// What the desk asks: another phase, dilemma, card or step of the worked example is another question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OnDesk {
    phase: (usize, Phase),
    dilemma: Option<DilemmaId>,
    card: Option<Card>,
    is_shown: Option<usize>,
    chooses_goal: bool,
    days_go_by: bool,
    has_begun: bool,
}

impl OnDesk {
    /// Whether it is what came of a sprint that is to be read, and no longer how its days go by.
    pub(in crate::ui) const fn shows_results(self) -> bool {
        !self.days_go_by && matches!(self.phase.1, Phase::Review | Phase::Retrospective)
    }
}

/// The three parts of a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    /// Who is speaking, or the settings of the phase.
    Left,
    /// Sky, or the phase's table.
    Centre,
    /// The card in hand.
    #[default]
    Right,
}

/// What lies over the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Overlay {
    /// Nothing.
    #[default]
    None,
    /// The list of keys.
    Keys,
    /// The menu.
    Menu,
    /// What the run is about.
    Charter,
    /// The metrics, the one at this place first.
    Metrics(usize),
    /// The run as a strip, with the decisions of this sprint (from 0).
    Timeline(usize),
    /// The Review of an earlier sprint (from 0).
    Review(usize),
}

/// The areas F6 jumps between, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Area {
    /// Left panel, or the tabs and their part.
    Left,
    /// Centre.
    Centre,
    /// Card in hand.
    Right,
    /// Timeline and main action.
    Bottom,
    /// Top bar.
    #[default]
    Top,
}

impl Area {
    const ALL: [Self; 5] = [Self::Left, Self::Centre, Self::Right, Self::Bottom, Self::Top];

    /// The next area, or the one before.
    pub fn step(self, forward: bool) -> Self {
        let at = Self::ALL.iter().position(|area| *area == self).unwrap_or_default();
        let by = if forward { 1 } else { Self::ALL.len() - 1 };
        Self::ALL[(at + by) % Self::ALL.len()]
    }
}

impl DeskState {
    /// Meets the run as it is: a new phase starts with its own part in front.
    pub(super) fn meet(&mut self, run: &Recording) {
        let view = run.view();
        let now = (view.sprint(), view.phase());
        if self.seen != Some(now) {
            self.seen = Some(now);
            self.area = Area::default();
            self.part = match view.phase() {
                Phase::Calendar | Phase::Planning | Phase::Review => Part::Centre,
                _ => Part::Right,
            };
        }
    }

    /// Opens the card of a metric.
    pub const fn show_metric(&mut self, metric: MetricId) {
        self.overlay = Overlay::Metrics(metric.index());
    }

    /// What the desk asks just now.
    pub fn asks(&self, run: &Recording) -> OnDesk {
        let view = run.view();
        OnDesk {
            phase: (view.sprint(), view.phase()),
            dilemma: view.dilemma(),
            card: self.inbox.open.filter(|_| view.phase() == Phase::Inbox),
            is_shown: self.worked,
            chooses_goal: self.planning.goal_open,
            days_go_by: self.sprint.playing.is_some(),
            has_begun: !self.shows_intro(run),
        }
    }

    /// Whether the run has not begun and its charter has not been read.
    pub(super) fn shows_intro(&self, run: &Recording) -> bool {
        run.decisions().is_empty() && !self.begun
    }
}
