//! What the desk remembers between frames. Nothing of it is part of the run.

use super::calendar::CalendarState;
use super::inbox::InboxState;
use super::planning::PlanningState;
use super::retrospective::RetrospectiveState;
use super::review::ReviewState;
use super::sprint::SprintState;
use crate::sim::Phase;

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
    /// How many steps of the worked example are behind, while it plays; set by the app.
    pub worked: Option<usize>,
    /// What shows where there is room for one part only. A phase sets it to bring its card to the front.
    pub part: Part,
    /// Sprint and phase of the last frame, so that a new phase starts with its own part.
    pub(super) seen: Option<(usize, Phase)>,
    /// The player has read what the run is about.
    pub(super) begun: bool,
    /// What lies over the desk.
    pub(super) overlay: Overlay,
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
    /// The metrics, where the bar has no room for them.
    Metrics,
    /// The timeline, where the bar has no room for it.
    Timeline,
}
