//! What an option of a dilemma is worth to a player who reads it.
//!
//! Options say their effects (as odds where they are odds), so a player may weigh them; the author's
//! key is not read.

use super::style::Chooses;
use crate::scenario::{DilemmaId, DilemmaOption, Effect, StakeholderId};
use crate::sim::View;

/// Rough worth of a unit of each effect, in hundredths of utility: what a competent player believes. A design choice,
/// and no more than a belief: the scorer measures worth by playing on.
mod weight {
    pub(super) const TRUST: f64 = 9.0;
    pub(super) const MORALE: f64 = 8.0;
    pub(super) const DEBT: f64 = -16.0;
    pub(super) const DEFECT: f64 = -0.3;
    pub(super) const AUTONOMY: f64 = 5.0;
    pub(super) const CLARITY: f64 = 3.0;
    pub(super) const QUESTION: f64 = -0.15;
    pub(super) const EXHAUSTION: f64 = -5.0;
    pub(super) const POINT: f64 = 0.12;
    pub(super) const OUTCOME: f64 = 1.2;
    pub(super) const INTERVIEW: f64 = 0.25;
    pub(super) const NEED: f64 = 1.0;
    pub(super) const PROMISE: f64 = -0.3;
    pub(super) const NEWCOMER: f64 = 0.3;
    pub(super) const GOAL_DROPPED: f64 = -0.6;
    pub(super) const HALF_DAY: f64 = -0.2;
}

/// What an option does for the trust of one person, in the units of its worth.
fn pleases(list: &[Effect], who: StakeholderId) -> f64 {
    // Whoever asks loudest counts for more than the work it makes.
    const LOUD: f64 = 100.0;
    list.iter()
        .map(|effect| match effect {
            Effect::Trust(person, by) if *person == who => LOUD * by,
            Effect::TrustOfAll(by) => LOUD * by,
            Effect::Chance(p, first, second) => p * pleases(first, who) + (1.0 - p) * pleases(second, who),
            _ => 0.0,
        })
        .sum()
}

/// Somebody who reads what options do.
pub(super) struct Reader<'a> {
    view: &'a View<'a>,
    /// Everybody's power together.
    power: f64,
}

impl<'a> Reader<'a> {
    pub(super) fn new(view: &'a View<'a>) -> Self {
        Self { view, power: view.scenario().power.max(f64::MIN_POSITIVE) }
    }

    /// How much an option is liked: by its expected worth in hundredths of utility, or by a simpler habit.
    pub(super) fn likes(&self, chooses: Chooses, id: DilemmaId, option: &DilemmaOption) -> f64 {
        let price = weight::POINT * option.points - weight::HALF_DAY * f64::from(option.half_days);
        match chooses {
            Chooses::Worth => self.effects(&option.effects) - price,
            Chooses::LeastWork => -price,
            Chooses::WhoAsks => {
                let from = self.view.scenario().dilemmas.get(id.index()).and_then(|dilemma| dilemma.from);
                from.map_or(0.0, |who| pleases(&option.effects, who)) - price
            }
        }
    }

    /// How much an option changes, whichever way, in hundredths of utility.
    pub(super) fn stir(&self, option: &DilemmaOption) -> f64 {
        self.stirred(&option.effects)
    }

    fn stirred(&self, list: &[Effect]) -> f64 {
        let stirred = |effect: &Effect| match effect {
            Effect::Chance(p, first, second) => p * self.stirred(first) + (1.0 - p) * self.stirred(second),
            other => self.effect(other).abs(),
        };
        list.iter().map(stirred).sum()
    }

    fn effects(&self, list: &[Effect]) -> f64 {
        list.iter().map(|effect| self.effect(effect)).sum()
    }

    fn effect(&self, effect: &Effect) -> f64 {
        let power_of = |who: StakeholderId| self.view.scenario().power_of(who) / self.power;
        match effect {
            // Trust counts by power: everybody's trust together is worth `people.len()` shares of it.
            Effect::Trust(who, by) => weight::TRUST * 2.0 * by * power_of(*who) * 2.0,
            Effect::TrustOfAll(by) => weight::TRUST * 2.0 * 2.0 * by,
            Effect::Morale(by) => weight::MORALE * by,
            Effect::Debt(by) => weight::DEBT * by,
            Effect::Defects(by) => weight::DEFECT * by,
            Effect::Autonomy(by) => weight::AUTONOMY * by,
            Effect::GoalClarity(by) => weight::CLARITY * by,
            Effect::Questions(by) => weight::QUESTION * by,
            Effect::Exhaustion(by) => weight::EXHAUSTION * by,
            Effect::CapacityNext(by) => weight::POINT * by,
            Effect::Outcome(by) => weight::OUTCOME * by,
            Effect::Heard(by) => weight::INTERVIEW * by,
            Effect::Discover(need) => {
                if self.view.knows(*need) {
                    0.0
                } else {
                    weight::NEED
                }
            }
            Effect::PromiseTo(_) => weight::PROMISE,
            Effect::Newcomers(count) => weight::NEWCOMER * f64::from(*count),
            Effect::Leave(count) => -weight::NEWCOMER * f64::from(*count),
            // What is worth something there is worth it elsewhere: these change what there is to do, not what came of it.
            Effect::Deadline(..) | Effect::Window(_) | Effect::Ask(_) | Effect::Drop(_) | Effect::Resize(..) | Effect::Importance(..) => {
                0.0
            }
            Effect::DropGoal => {
                if self.view.goal().is_some() {
                    weight::GOAL_DROPPED
                } else {
                    0.0
                }
            }
            Effect::Chance(p, first, second) => p * self.effects(first) + (1.0 - p) * self.effects(second),
        }
    }
}
