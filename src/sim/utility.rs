//! How a run is judged at the end of its epilogue (`design/rules.md` section 4, Utility).

use super::phase::Phase;
use super::run::Run;
use crate::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// The utility of a finished run and its five parts.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Utility {
    /// 0–1: the weighted product of the parts.
    pub total: f64,
    /// Current value, 0–1.
    pub current_value: f64,
    /// Unrealized value: needs known and served, 0–1.
    pub unrealized_value: f64,
    /// Ability to innovate, 0–1.
    pub ability_to_innovate: f64,
    /// Time to market, 0–1.
    pub time_to_market: f64,
    /// Stakeholder trust, 0–1.
    pub trust: f64,
}

/// Parts of the utility.
pub const PARTS: usize = 5;

impl Utility {
    /// Its parts: current value, unrealized value, ability to innovate, time to market, trust.
    #[must_use]
    pub const fn parts(&self) -> [f64; PARTS] {
        [self.current_value, self.unrealized_value, self.ability_to_innovate, self.time_to_market, self.trust]
    }
}

/// What a finished run came to: shown once it is over, when nothing is left to hide.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// Lagging outcome L at the end of the epilogue, outcome points.
    pub lagging: f64,
    /// Utility and its parts.
    pub utility: Utility,
    /// Items released.
    pub shipped: u16,
    /// Items released or finished by sprint 8.
    pub shipped_by_sprint_8: u16,
    /// Share of the released items that help.
    pub helped_share: f64,
    /// Share that harm.
    pub harmed_share: f64,
    /// Debt at the end of play, 0–1.
    pub debt: f64,
    /// Morale at the end of play, 0–1.
    pub morale: f64,
    /// Mean trust at the end of play, weighted by power.
    pub trust: f64,
    /// Needs known.
    pub needs_known: u8,
    /// What the released items turned out to be worth beyond what was believed when they went live, outcome points:
    /// luck, as beliefs are right on average.
    #[serde(default)]
    pub surprise: f64,
}

impl Run {
    /// What the run came to; `None` before it is over.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        (self.known.phase == Phase::Over).then(|| {
            let tally = &self.truth.tally;
            let judged = tally.cycles.max(1);
            Outcome {
                lagging: self.truth.lagging,
                utility: self.utility(),
                shipped: self.known.released,
                shipped_by_sprint_8: tally.shipped_by_8,
                helped_share: f64::from(tally.helped) / f64::from(judged),
                harmed_share: f64::from(tally.harmed) / f64::from(judged),
                debt: self.known.debt,
                morale: self.known.morale,
                trust: self.mean_trust(),
                needs_known: self.known.needs.iter().filter(|n| n.discovered).count() as u8,
                surprise: self.surprise,
            }
        })
    }

    /// What a released item truly was worth, once the run is over and nothing is left to hide.
    #[must_use]
    pub fn true_worth(&self, item: crate::scenario::ItemId) -> Option<f64> {
        (self.known.phase == Phase::Over).then(|| self.truth.items[item].value)
    }

    /// Lagging outcome at the end of each sprint, epilogue included; `None` before the run is over.
    #[must_use]
    pub fn course(&self) -> Option<&[f64]> {
        (self.known.phase == Phase::Over).then_some(&self.truth.tally.course[..])
    }

    fn utility(&self) -> Utility {
        let rules = &self.scenario.rules;
        let u = &rules.utility;
        let tally = &self.truth.tally;
        let mean_lagging = tally.epilogue / f64::from(tally.epilogue_sprints.max(1));
        let current_value = current_value(&self.scenario, mean_lagging);
        let [debt, defects, morale, trust] = self.last_sprints(u.window.into());
        let free_of_drag = 1.0 - rules.capacity.drag_base;
        let ability_to_innovate = u.innovate_time * (free_of_drag - rules.capacity.drag_debt * debt) / free_of_drag
            + u.innovate_defects * libm::exp(-defects / u.innovate_defect_scale)
            + u.innovate_morale * morale;
        let unrealized_value = self.unrealized_value(u.known_share);
        let time_to_market = self.time_to_market();
        let trust = 1.0 - (1.0 - trust) * (1.0 - trust);
        let utility = Utility { total: 0.0, current_value, unrealized_value, ability_to_innovate, time_to_market, trust };
        let powers = utility.parts().into_iter().zip(self.scenario.weights.all());
        Utility { total: powers.map(|(part, weight)| libm::pow(part.max(u.least), weight)).product(), ..utility }
    }

    /// Means over the last played sprints, so that nothing can be repaired for show at the end.
    fn last_sprints(&self, window: usize) -> [f64; 4] {
        let ends = &self.truth.tally.ends;
        let last = ends.iter().skip(ends.len().saturating_sub(window));
        let n = last.len().max(1) as f64;
        last.fold([0.0; 4], |[a, b, c, d], [debt, defects, morale, trust]| [a + debt, b + defects, c + morale, d + trust])
            .map(|sum| sum / n)
    }

    fn unrealized_value(&self, known_share: f64) -> f64 {
        let mut reached = 0.0;
        let mut all = 0.0;
        for (known, truth) in self.known.needs.iter().zip(&self.truth.needs) {
            let of_known = if known.discovered { known_share } else { 0.0 };
            let of_served = if truth.served { 1.0 - known_share } else { 0.0 };
            reached += truth.importance * (of_known + of_served);
            all += truth.importance;
        }
        if all > 0.0 { reached / all } else { 0.0 }
    }

    fn time_to_market(&self) -> f64 {
        let u = &self.scenario.rules.utility;
        let tally = &self.truth.tally;
        if tally.cycles == 0 {
            return 0.0;
        }
        let cycle = tally.cycle_sum / f64::from(tally.cycles);
        let shipped = f64::from(self.known.released);
        let measured = self.known.items.iter().filter(|i| i.released.is_some() && i.measured).count() as f64;
        let pace = u.market_cycle * libm::exp(-(cycle - 1.0) / u.market_cycle_scale) + u.market_measured * (measured / shipped).min(1.0);
        pace * (shipped / f64::from(self.scenario.sprints)).min(1.0)
    }
}

/// Current value of a lagging outcome, 0–1.
pub(super) fn current_value(scenario: &Scenario, lagging: f64) -> f64 {
    let u = &scenario.rules.utility;
    1.0 - libm::exp(-(lagging - scenario.start.outcome - u.value_floor).max(0.0) / u.value_scale)
}
