//! Dilemmas: which one stops the sprint, and what a choice does.

use super::condition;
use super::happening::{Event, TrustReason};
use super::known::Stage;
use super::luck::What;
use super::run::Run;
use crate::scenario::{DilemmaId, Effect, ItemId, StakeholderId};

/// Takes the next dilemma whose conditions hold off the deck; one that is due this sprint goes first.
pub(super) fn draw(run: &mut Run) -> Option<DilemmaId> {
    let number = run.sprint_number();
    let (scenario, deck) = (&run.scenario, &run.truth.dilemmas);
    let next_of = |arrives: Option<u8>| {
        deck.iter().position(|id| {
            let dilemma = scenario.dilemmas.get(id.index()).filter(|dilemma| dilemma.arrives == arrives);
            dilemma.is_some_and(|dilemma| dilemma.when.iter().all(|c| condition::holds(scenario, &run.known, *c)))
        })
    };
    // Most sprints have none of their own, and then the deck need not be gone through for one.
    let is_any_due = scenario.dilemmas_due.contains(&number);
    let next = if is_any_due { next_of(Some(number)) } else { None }.or_else(|| next_of(None));
    next.map(|place| run.truth.dilemmas.remove(place))
}

impl Run {
    pub(super) fn choose(&mut self, id: DilemmaId, option: u8) {
        let scenario = std::sync::Arc::clone(&self.scenario);
        let Some(chosen) = scenario.options(id).get(usize::from(option)) else { return };
        self.spend_for_dilemma(chosen.half_days);
        self.known.pressure.points += chosen.points;
        // One coin for all options: what they are called and in which order they are means nothing.
        let mut draw = self.luck.draw(What::DilemmaOdds, id.index(), 0);
        self.effects(id, &chosen.effects, &mut draw);
        self.known.dilemmas_seen.push((id, self.known.sprint as u8, option));
        self.known.dilemma = None;
        self.next_dilemma_or_work();
    }

    fn effects(&mut self, id: DilemmaId, effects: &[Effect], draw: &mut super::luck::Draw) {
        for effect in effects {
            match effect {
                Effect::Trust(who, by) => self.move_trust(*who, *by, TrustReason::Dilemma, self.cause),
                Effect::TrustOfAll(by) => {
                    for i in 0..self.known.people.len() {
                        self.move_trust(StakeholderId::at(i), *by, TrustReason::Dilemma, self.cause);
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
                Effect::Newcomers(count) => self.known.joined.push((self.known.sprint as u8, *count)),
                Effect::DropGoal => {
                    self.known.plan.goal = None;
                    let p = self.scenario.rules.people;
                    self.known.morale = (self.known.morale - p.morale_goal_changed).max(0.0);
                    let decay = self.scenario.rules.influence.goal_decay;
                    self.known.goal_clarity = (self.known.goal_clarity - decay).max(0.0);
                }
                Effect::Chance(p, first, second) => {
                    let came = draw.chance(*p);
                    self.tell(Event::CameOut(id, came));
                    self.effects(id, if came { first } else { second }, draw);
                }
            }
        }
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
}
