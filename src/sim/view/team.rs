//! The team: what it can do and what holds it up.

use super::View;
use crate::scenario::{ImpedimentId, Turn};
use crate::sim::belief::Belief;
use crate::sim::capacity;
use crate::sim::forecast;
use crate::sim::known::StoryMapState;
use crate::sim::normal::normal_cdf;

impl<'a> View<'a> {
    /// Even-odds forecast of the coming sprint, points.
    #[must_use]
    pub fn forecast(&self) -> f64 {
        capacity::forecast(self.scenario, self.known)
    }

    /// Points that nine, five and one of ten forecasts reach.
    #[must_use]
    pub fn forecast_band(&self) -> [f64; 3] {
        let even = self.forecast();
        let spread = Belief { mean: 0.0, sd: self.scenario.rules.scope.forecast_noise }.half_width();
        [even * libm::exp(-spread), even, even * libm::exp(spread)]
    }

    /// Chance that a sprint reaches so many points.
    #[must_use]
    pub fn chance_of_points(&self, points: f64) -> f64 {
        let even = self.forecast().max(f64::MIN_POSITIVE);
        if points <= 0.0 {
            return 1.0;
        }
        normal_cdf(libm::log(even / points) / self.scenario.rules.scope.forecast_noise)
    }

    /// Impediments beyond the team that are in its way, with the points that each takes this sprint and would take next.
    pub fn impediments(&self) -> impl Iterator<Item = (ImpedimentId, f64, f64)> + 'a {
        let grows = self.scenario.rules.impediments.grows;
        self.known.impediments.iter().map(move |open| (open.id, open.points, open.points * grows))
    }

    /// Points that live features take in each sprint.
    #[must_use]
    pub fn upkeep(&self) -> f64 {
        forecast::upkeep(self.scenario, self.known)
    }

    /// How many live features take points in each sprint.
    #[must_use]
    pub fn live_features_with_upkeep(&self) -> usize {
        self.known.live.iter().filter(|item| self.scenario.upkeep_of(**item) > 0.0).count()
    }

    /// Points that an impediment takes this sprint if it is escalated.
    #[must_use]
    pub fn points_if_escalated(&self, points: f64) -> f64 {
        points * self.scenario.rules.impediments.escalated
    }

    /// The turns that come next sprint, if the leader has told of them.
    pub fn foretold(&self) -> impl Iterator<Item = &'a Turn> {
        let next = if self.known.warned == 1 { self.known.sprint + 2 } else { 0 };
        self.scenario.turns.iter().filter(move |turn| usize::from(turn.sprint) == next)
    }

    /// Debt, 0–1.
    #[must_use]
    pub const fn debt(&self) -> f64 {
        self.known.debt
    }

    /// Share of the team's time that debt costs now.
    #[must_use]
    pub fn debt_drag(&self) -> f64 {
        self.scenario.rules.capacity.drag_debt * self.known.debt
    }

    /// Morale, 0–1.
    #[must_use]
    pub const fn morale(&self) -> f64 {
        self.known.morale
    }

    /// How tired the team is, 0–1; it follows from past commitments.
    #[must_use]
    pub const fn exhaustion(&self) -> f64 {
        self.known.exhaustion
    }

    /// Open questions of the team.
    #[must_use]
    pub const fn open_questions(&self) -> f64 {
        self.known.open_questions
    }

    /// Escaped defects as reported, with noise.
    #[must_use]
    pub const fn defects_reported(&self) -> f64 {
        self.known.defect_reports
    }

    /// Things that block the team this sprint.
    #[must_use]
    pub const fn blockers(&self) -> u8 {
        self.known.blockers
    }

    /// Incidents this sprint.
    #[must_use]
    pub const fn incidents(&self) -> u8 {
        self.known.incidents
    }

    /// Goal clarity, 0–1.
    #[must_use]
    pub const fn goal_clarity(&self) -> f64 {
        self.known.goal_clarity
    }

    /// Whether story-mapping has been begun.
    #[must_use]
    pub fn story_mapped(&self) -> bool {
        self.known.story_map != StoryMapState::NotBegun
    }

    /// Whether the money ran out.
    #[must_use]
    pub const fn is_broke(&self) -> bool {
        self.known.broke
    }
}
