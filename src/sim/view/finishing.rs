//! How likely work is to be finished, given how wrong estimates are and how uneven sprints.

use super::View;
use crate::scenario::{Idea, ItemId};
use crate::sim::known::{KnownItem, Stage};
use crate::sim::luck::{Luck, What};
use crate::sim::normal::inverse_normal_cdf;
use crate::sim::{capacity, draws, forecast};

/// Futures that are looked at: enough for steps of half a percent.
const FUTURES: u32 = 200;
/// How often a size is drawn again because more was spent on the item already.
const TRIES: usize = 24;
/// What an item needs yet, as a share of what was spent, when no size that was drawn is larger than that.
const BEYOND: f64 = 0.1;

impl View<'_> {
    /// For each of these items, worked on in this order, the chance that it is finished within so many sprints.
    ///
    /// `first` are points that are gone before the first of them, `share` is the part of all points that debt work
    /// takes. Unlike a sum of estimates it knows that sizes differ from estimates, that items not ready take more,
    /// and that some of the work comes back (`design/rules.md` section 4, Size).
    #[must_use]
    pub fn chances_to_finish(&self, items: &[ItemId], first: f64, share: f64, sprints: usize) -> Vec<f64> {
        let rules = &self.scenario.rules;
        let sprints = sprints.max(1) as f64;
        let even = self.forecast() * capacity::pace(rules, self.commitment() - 1.0) * (1.0 - share) * sprints;
        // Good and bad sprints even out.
        let spread = rules.scope.forecast_noise / libm::sqrt(sprints);
        let mut finished = vec![0_u32; items.len()];
        for future in 0..FUTURES {
            let odds = (f64::from(future) + 0.5) / f64::from(FUTURES);
            let mut room = even * libm::exp(spread * inverse_normal_cdf(odds)) - first;
            for (item, count) in items.iter().zip(&mut finished) {
                room -= self.work_left_in(*item, Luck::new(u64::from(future)));
                if room < 0.0 {
                    break;
                }
                *count += 1;
            }
        }
        finished.into_iter().map(|count| f64::from(count) / f64::from(FUTURES)).collect()
    }

    /// Points that an item still needs in a future, by what is known of it.
    fn work_left_in(&self, id: ItemId, future: Luck) -> f64 {
        let rules = &self.scenario.rules;
        let item = &self.known.items[id];
        let growth = self.growth(id, item);
        let is_mandated = matches!(self.scenario.items.get(id.index()).map(|authored| authored.idea), Some(Idea::Mandated { .. }));
        let measure = if item.bet.is_some() { forecast::measure_points(rules, item.estimate) } else { 0.0 };
        let mut draw = future.draw(What::Posterior, id.index(), 1);
        for _ in 0..TRIES {
            let mut ratio = draws::size_ratio(rules, &mut draw);
            if is_mandated {
                ratio = ratio.clamp(rules.size.least_mandated, rules.size.most_mandated);
            }
            let left = item.estimate * ratio * growth + measure - item.spent;
            if left > 0.0 {
                return left;
            }
        }
        BEYOND * item.spent
    }

    /// How much larger than it seems an item becomes when it is begun.
    fn growth(&self, id: ItemId, item: &KnownItem) -> f64 {
        let rules = &self.scenario.rules;
        let rework = forecast::rework(self.scenario, self.known, id);
        // What is open now is not what was open when it was begun, but nobody wrote that down.
        let questions = if item.stage == Stage::InWork { 0.0 } else { rules.questions.rework * self.known.open_questions };
        (1.0 + rework + questions) * if item.ready { 1.0 } else { rules.size.unready }
    }
}
