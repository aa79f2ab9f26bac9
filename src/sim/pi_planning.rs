//! PI Planning: an interval ends, which moves autonomy and the trust of those who wait, and the next one is planned.

use super::happening::{Cause, Event, TrustReason};
use super::interval::{agree, last_of, predictability};
use super::known::{Objective, Stage};
use super::normal::normal_cdf;
use super::run::Run;
use crate::scenario::{ItemId, StakeholderId};

/// Business value is said from 1 to so much.
const MOST_VALUE: f64 = 10.0;

impl Run {
    /// An interval ends: how much of the planned business value came, and what that does.
    pub(super) fn interval_ends(&mut self) {
        let t = self.known.sprint;
        let Some((interval, is_last)) = self.scenario.planning_interval.as_ref().map(|i| (i, last_of(i, t, &self.scenario) == t as u8))
        else {
            return;
        };
        if !is_last || self.known.objectives.is_empty() {
            return;
        }
        let keeper = interval.keeper;
        let share = predictability(&self.known);
        let rules = self.scenario.rules.interval;
        self.tell(Event::IntervalEnded(libm::round(share * 100.0) as u8));
        let above = share - rules.expected;
        self.known.autonomy = (self.known.autonomy + rules.autonomy * above).clamp(0.0, 1.0);
        let waited: Vec<StakeholderId> = self.known.objectives.drain(..).filter(|objective| objective.committed).map(|o| o.to).collect();
        for i in 0..self.known.people.len() {
            let who = StakeholderId::at(i);
            if who == keeper || waited.contains(&who) {
                self.move_trust(who, rules.trust * above, TrustReason::Interval, self.cause);
            }
        }
    }

    /// An interval begins: it is planned from the Product Owner's order as far as they shaped it, else from who is loudest.
    pub(super) fn interval_begins(&mut self) {
        let t = self.known.sprint;
        let Some(interval) = &self.scenario.planning_interval else { return };
        if t == 0 || !t.is_multiple_of(interval.sprints.into()) {
            return;
        }
        let (keeper, due) = (interval.keeper, last_of(interval, t, &self.scenario));
        let rules = self.scenario.rules.interval;
        let shaped = std::mem::take(&mut self.known.shaped);
        let sprints = usize::from(due) + 1 - t;
        let whole = self.view().forecast() * sprints as f64 * rules.load;
        let mut room = whole;
        for item in self.drafted(shaped) {
            if self.known.objectives.len() >= usize::from(rules.most) {
                break;
            }
            let left = self.view().work_left(&self.known.items[item]);
            if left > room {
                continue;
            }
            // What fills the plan to its brim is not committed.
            let committed = room > whole * rules.uncommitted;
            room -= left;
            let known = &mut self.known.items[item];
            // What was spoken about beforehand is in the other teams' plans too.
            known.coordinated = (known.coordinated + shaped).min(known.dependencies);
            let value = 1.0 + (MOST_VALUE - 1.0) * normal_cdf(known.stated);
            let to = known.sponsor.unwrap_or(keeper);
            agree(&mut self.known, Objective { item, value: libm::round(value) as u8, to, committed }, due);
        }
        self.tell_because(Event::IntervalPlanned(self.known.objectives.len() as u8), Cause::Rules);
    }

    /// What may go into the next plan, first what goes in first.
    fn drafted(&self, shaped: u8) -> Vec<ItemId> {
        let known = &self.known;
        let may = |item: &ItemId| known.items[*item].stage == Stage::Backlog && !known.promises.iter().any(|promise| promise.item == *item);
        let open: Vec<ItemId> = known.order.iter().copied().filter(may).collect();
        let own: Vec<ItemId> = open.iter().copied().filter(|item| known.items[*item].included).collect();
        let loud = |item: &ItemId| {
            let about = &known.items[*item];
            about.loudness * (self.scenario.rules.interval.unknown_power + about.sponsor.map_or(0.0, |who| self.scenario.power_of(who)))
        };
        let mut others = open;
        others.sort_by(|a, b| loud(b).total_cmp(&loud(a)));
        match shaped {
            0 => others,
            1 => {
                let mut both: Vec<ItemId> = Vec::with_capacity(own.len());
                for item in own.iter().zip(&others).flat_map(|(mine, theirs)| [*mine, *theirs]) {
                    if !both.contains(&item) {
                        both.push(item);
                    }
                }
                both
            }
            _ => own,
        }
    }
}
