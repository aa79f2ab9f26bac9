//! What options of dilemmas and turns do to the world.

use super::happening::{Event, TrustReason};
use super::known::Stage;
use super::run::Run;
use super::setup;
use crate::scenario::{Effect, ItemId, NeedId, StakeholderId};

impl Run {
    /// Carries out an effect; whoever has chances draws them and comes with what follows.
    pub(super) fn take_effect(&mut self, effect: &Effect, reason: TrustReason) {
        match effect {
            Effect::Trust(who, by) => self.move_trust(*who, *by, reason, self.cause),
            Effect::TrustOfAll(by) => {
                for i in 0..self.known.people.len() {
                    self.move_trust(StakeholderId::at(i), *by, reason, self.cause);
                }
            }
            Effect::Morale(by) => self.known.morale = (self.known.morale + by).clamp(0.0, 1.0),
            Effect::Debt(by) => self.known.debt = (self.known.debt + by).clamp(0.0, 1.0),
            Effect::Defects(by) => self.truth.defects = (self.truth.defects + by).max(0.0),
            Effect::Autonomy(by) => self.known.autonomy = (self.known.autonomy + by).clamp(0.0, 1.0),
            Effect::GoalClarity(by) => self.known.goal_clarity = (self.known.goal_clarity + by).clamp(0.0, 1.0),
            Effect::Questions(by) => self.known.pressure.questions += by,
            Effect::Exhaustion(by) => self.known.exhaustion = (self.known.exhaustion + by).clamp(0.0, 1.0),
            Effect::CapacityNext(by) => self.known.capacity_next += by,
            Effect::Outcome(by) => {
                self.truth.base += by;
                self.known.by_dilemmas += by;
            }
            Effect::Heard(by) => self.hear(*by),
            Effect::Discover(need) => self.discover(*need, self.cause),
            Effect::PromiseTo(who) => self.promise_loudest(*who),
            Effect::Newcomers(count) => self.known.joined.push((self.known.sprint as u8, *count as i8)),
            Effect::Leave(count) => self.known.joined.push((self.known.sprint as u8, -(*count as i8))),
            Effect::DropGoal => self.drop_goal(),
            Effect::Deadline(item, sprint) => self.known.items[*item].deadline = Some(*sprint),
            Effect::Window(need) => {
                self.truth.needs[*need].window = true;
                self.discover(*need, self.cause);
                self.known.needs[*need].window = true;
            }
            Effect::Ask(request) => {
                if self.known.items[self.scenario.item_of(*request)].stage == Stage::Hidden {
                    self.arrive(*request);
                }
            }
            Effect::Drop(item) => self.no_longer_wanted(*item),
            Effect::Resize(item, factor) => self.resize(*item, *factor),
            Effect::Importance(need, factor) => self.weigh(*need, *factor),
            // Whoever draws it goes on with what follows.
            Effect::Chance(..) => {}
        }
    }

    fn drop_goal(&mut self) {
        self.known.plan.goal = None;
        let p = self.scenario.rules.people;
        self.known.morale = (self.known.morale - p.morale_goal_changed).max(0.0);
        let decay = self.scenario.rules.influence.goal_decay;
        self.known.goal_clarity = (self.known.goal_clarity - decay).max(0.0);
    }

    fn promise_loudest(&mut self, who: StakeholderId) {
        let is_free = |item: &ItemId| {
            let known = &self.known.items[*item];
            let theirs = known.sponsor == Some(who) && known.stage == Stage::Backlog;
            theirs && !self.known.promises.iter().any(|promise| promise.item == *item)
        };
        if let Some(item) = self.loudest(self.known.order.iter().copied().filter(is_free)) {
            self.promise_quietly(item, who, false);
        }
    }

    /// Whoever wanted an item wants it no more: nobody is disappointed, and nothing is owed.
    fn no_longer_wanted(&mut self, item: ItemId) {
        self.known.promises.retain(|promise| promise.item != item);
        self.known.items[item].deadline = None;
        match self.known.items[item].stage {
            Stage::Live => {
                self.known.live.retain(|other| *other != item);
                let now = self.known.sprint as u8;
                let known = &mut self.known.items[item];
                (known.stage, known.removed, known.change) = (Stage::Removed, Some(now), None);
                self.tell(Event::Removed(item));
            }
            // What nobody has heard of nobody misses; what is over is over.
            Stage::Hidden | Stage::Removed | Stage::Rejected => {}
            stage => {
                if let Some(request) = self.scenario.request_of(item).filter(|_| stage == Stage::Asked) {
                    self.known.requests.retain(|open| open.id != request);
                }
                self.known.parked.retain(|other| *other != item);
                self.known.finished.retain(|other| *other != item);
                self.take_off(item, Stage::Rejected);
            }
        }
    }

    /// An item that is not finished yet is larger, or smaller.
    fn resize(&mut self, item: ItemId, factor: f64) {
        let known = &mut self.known.items[item];
        if matches!(known.stage, Stage::Asked | Stage::Backlog | Stage::Parked | Stage::InWork) {
            known.estimate *= factor;
            let truth = &mut self.truth.items[item];
            truth.estimate *= factor;
            truth.size *= factor;
        }
    }

    /// Draws what serves a need and was left for when it comes up: it was there before, and is as it would have been.
    fn draw_what_serves(&mut self, need: NeedId) {
        for place in 0..self.truth.items.len() {
            if self.truth.items[place].is_drawn() {
                continue;
            }
            let item = ItemId::at(place);
            // Of the author's items the need is there already; an alternative serves that of its request.
            let serves = match self.scenario.request_of(item).map(|request| self.scenario.item_of(request)) {
                Some(asked) => self.known.items[asked].stage != Stage::Hidden && self.truth.items[asked].need == need,
                None => self.truth.items[item].need == need,
            };
            if serves {
                setup::draw_late(&self.scenario, &mut self.truth, self.luck, item);
            }
        }
    }

    /// A need weighs more, or less, and with it what serves it.
    fn weigh(&mut self, need: NeedId, factor: f64) {
        self.discover(need, self.cause);
        self.draw_what_serves(need);
        let known = &mut self.known.needs[need];
        known.importance *= factor;
        known.variance *= factor * factor;
        self.truth.needs[need].importance *= factor;
        for (known, truth) in self.known.items.iter_mut().zip(self.truth.items.iter_mut()) {
            if truth.need == need && truth.is_drawn() {
                truth.value *= factor;
                // What was seen of it was seen of the same thing.
                known.evidence *= factor;
            }
        }
    }
}
