//! The Planning Interval.

use super::View;
use crate::sim::interval;
use crate::sim::known::Objective;
use std::ops::RangeInclusive;

impl<'a> View<'a> {
    /// The number of the Planning Interval, from 1, and its sprints, from 1; none where a scenario has no intervals.
    #[must_use]
    pub fn interval(&self) -> Option<(usize, RangeInclusive<u8>)> {
        let interval = self.scenario.planning_interval.as_ref()?;
        let sprint = self.known.sprint.min(usize::from(self.scenario.sprints) - 1);
        let (first, last) = (interval::first_of(interval, sprint), interval::last_of(interval, sprint, self.scenario));
        Some((first / usize::from(interval.sprints) + 1, first as u8 + 1..=last + 1))
    }

    /// The objectives of the Planning Interval, in the order in which they were planned.
    #[must_use]
    pub fn objectives(&self) -> &'a [Objective] {
        &self.known.objectives
    }

    /// Whether an objective is met: it is live, or was.
    #[must_use]
    pub fn is_met(&self, objective: &Objective) -> bool {
        interval::is_met(self.known, objective)
    }

    /// Achieved business value as a share of what was committed to in this Planning Interval, so far.
    #[must_use]
    pub fn predictability(&self) -> f64 {
        interval::predictability(self.known)
    }

    /// Whether so much of the committed business value, 0–1, is enough for others to count on the team.
    #[must_use]
    pub fn is_reliable(&self, share: f64) -> bool {
        share >= self.scenario.rules.interval.reliable
    }

    /// Blocks that went into shaping the next Planning Interval.
    #[must_use]
    pub const fn shaped(&self) -> u8 {
        self.known.shaped
    }

    /// The sprints, from 1, in which the next Planning Interval can be shaped; none where no other follows.
    #[must_use]
    pub fn shaped_in(&self) -> Option<RangeInclusive<u8>> {
        let sprints = interval::shaped_in(self.scenario, self.known.sprint)?;
        Some(*sprints.start() as u8 + 1..=*sprints.end() as u8 + 1)
    }
}
