//! What the review remembers between frames.
use crate::scenario::{MetricId, QuestionId};
use crate::score::{Class, Kind, Plane, Review};
use crate::tr;

/// Parts of the review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Tab {
    /// What matters most, in three cards.
    #[default]
    Brief,
    Overview,
    /// The front page, and from par to the outcome.
    Story,
    TurningPoints,
    Trace,
    Calibration,
    Questions,
}

impl Tab {
    pub const ALL: [Self; 7] =
        [Self::Brief, Self::Overview, Self::Story, Self::TurningPoints, Self::Trace, Self::Calibration, Self::Questions];

    pub fn name(self) -> &'static str {
        match self {
            Self::Brief => tr!("run-review-brief"),
            Self::Overview => tr!("run-review-overview"),
            Self::Story => tr!("run-review-ledger.inside"),
            Self::TurningPoints => tr!("run-review-turning-points"),
            Self::Trace => tr!("run-review-trace"),
            Self::Calibration => tr!("run-review-calibration"),
            Self::Questions => tr!("run-review-questions"),
        }
    }
}

/// Orders of the list of decisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Order {
    /// What cost most first: the question that people come with.
    #[default]
    Cost,
    /// Highest stakes first.
    Stakes,
    /// As it was played.
    Run,
}

/// What the review remembers between frames.
#[derive(Debug, Default)]
pub struct ReviewState {
    /// Questions of practice that are due, by kind of decision.
    pub due: Vec<(Kind, usize)>,
    /// Decisions of the run that come back as moments, once that is known.
    pub moments: Option<usize>,
    /// All figures are there.
    pub(super) complete: bool,
    pub(super) tab: Tab,
    /// What the player would guess the headline to be, 0–100, and whether they would rather not.
    pub(super) guess: Option<f32>,
    pub(super) no_guess: bool,
    /// The main action in short was asked for by a key.
    pub(super) goes_on: bool,
    /// The decision in hand: which moment, and which choice of it. Places in the list move while it fills.
    pub(super) hand: Option<(usize, usize)>,
    /// All options of a decision show, not the first few.
    pub(super) all_options: bool,
    /// Where decisions open in the list itself: whether the one in hand is open.
    pub(super) open: bool,
    /// Only this class is listed, only this sprint (from 1), only this plane.
    pub(super) class: Option<Class>,
    pub(super) in_sprint: Option<u8>,
    pub(super) plane: Option<Plane>,
    /// The order of the list.
    pub(super) order: Order,
    /// The metric that is traced, and the sprint (from 0) up to which.
    pub(super) metric: Option<MetricId>,
    pub(super) sprint: Option<usize>,
    /// The choice whose trace was asked for: the number of its decision in the run, and what it was about.
    pub(super) traced: Option<(usize, Kind)>,
    /// What moved a metric by nothing that could be told is listed too.
    pub(super) untold: bool,
    /// Questions whose answers the player asked for.
    pub(super) told: Vec<QuestionId>,
    /// What can be exported shows over the screen, with what was copied last.
    pub(super) exports: bool,
    pub(super) copied: &'static str,
}

impl Order {
    pub const ALL: [Self; 3] = [Self::Cost, Self::Stakes, Self::Run];

    pub fn name(self) -> &'static str {
        match self {
            Self::Cost => tr!("run-review-by-cost"),
            Self::Stakes => tr!("run-review-by-stakes"),
            Self::Run => tr!("run-review-by-sprint"),
        }
    }
}

impl ReviewState {
    /// Places of the listed decisions among the graded, in the order they are listed in.
    pub(super) fn listed(&self, review: &Review) -> Vec<usize> {
        let grade = |at: &usize| &review.graded[*at].grade;
        let sprint = |at: &usize| review.moment(&review.graded[*at]).sprint;
        let is_listed = |at: &usize| {
            self.class.is_none_or(|class| grade(at).verdict() == Some(class))
                && self.in_sprint.is_none_or(|only| sprint(at) == only)
                && self.plane.is_none_or(|plane| grade(at).kind.plane() == plane)
        };
        let mut all: Vec<usize> = (0..review.graded.len()).filter(is_listed).collect();
        match self.order {
            Order::Cost => all.sort_by(|a, b| grade(b).loss.total_cmp(&grade(a).loss).then(a.cmp(b))),
            Order::Stakes => all.sort_by(|a, b| grade(b).stakes.total_cmp(&grade(a).stakes).then(a.cmp(b))),
            Order::Run => {}
        }
        all
    }

    /// The decision in hand: of those listed the chosen one, else the first.
    pub(super) fn in_hand(&self, review: &Review, listed: &[usize]) -> Option<usize> {
        let chosen = self.hand.and_then(|hand| listed.iter().copied().find(|at| key(review, *at) == hand));
        chosen.or_else(|| listed.first().copied())
    }

    /// Shows a decision in the overview, whatever was listed there.
    pub(super) fn show_in_overview(&mut self, review: &Review, at: usize) {
        (self.class, self.in_sprint, self.plane, self.order) = (None, None, None, Order::Cost);
        self.open = true;
        self.take(review, at);
        self.tab = Tab::Overview;
    }

    /// Takes a decision into the hand.
    pub(super) fn take(&mut self, review: &Review, at: usize) {
        let hand = Some(key(review, at));
        self.all_options &= self.hand == hand;
        self.hand = hand;
    }
}

/// What stays the same of a decision while others are added.
fn key(review: &Review, at: usize) -> (usize, usize) {
    let moment = review.graded[at].moment;
    let first = review.graded.iter().position(|graded| graded.moment == moment).unwrap_or(at);
    (moment, at - first)
}
