//! Carrying out a decision, and the order of phases.

use super::decision::{Answer, Decision};
use super::dilemma;
use super::forecast;
use super::happening::{Cause, Event};
use super::known::{FeatureChange, Stage};
use super::legal;
use super::luck::What;
use super::phase::Phase;
use super::refusal::Refusal;
use super::run::Run;
use crate::scenario::{DecisionKind, ItemId};

/// A percentage as a share.
const PERCENT: f64 = 100.0;

impl Run {
    /// Applies a decision that has been checked; [`Run::apply`] puts blocks and orders where they belong.
    #[inline(never)]
    pub(super) fn carry_out(&mut self, decision: &Decision) {
        match decision {
            Decision::Answer(request, answer) => self.answer(*request, *answer),
            Decision::Schedule(..) | Decision::Order(_) => {}
            Decision::Unschedule(half_day) => {
                if let Some(super::known::Slot::Block(index)) = self.known.calendar.slots.get(usize::from(*half_day)).copied() {
                    self.known.calendar.remove(index);
                }
            }
            Decision::ClearCalendar => self.known.calendar.clear(),
            Decision::SetGoal(need) => self.known.plan.goal = *need,
            Decision::SetProductGoal(goal) => self.known.product_goal = *goal,
            Decision::Include(item, included) => self.known.items[*item].included = *included,
            Decision::Commit(percent) => self.known.plan.commitment = f64::from(*percent) / PERCENT,
            Decision::DebtShare(percent) => self.known.plan.debt_share = f64::from(*percent) / PERCENT,
            Decision::PlaceBet(item, bet) => self.known.items[*item].bet = Some(*bet),
            Decision::WithdrawBet(item) => self.known.items[*item].bet = None,
            Decision::ForecastRelease(item, by, chance) => {
                let made = self.sprint_number();
                self.known.forecasts.retain(|f| !(f.item == *item && f.made == made));
                self.known.forecasts.push(super::known::ReleaseForecast { item: *item, by: *by, chance: *chance, made });
            }
            Decision::Reject(item, reason) => {
                self.use_backing_for(*item);
                self.reject(*item, *reason);
            }
            Decision::ParkItem(item) => {
                self.use_backing_for(*item);
                if let Some(sponsor) = self.known.items[*item].sponsor {
                    self.park(*item, sponsor);
                }
            }
            Decision::Iterate(item) => self.change(*item, Some(FeatureChange::Iterate)),
            Decision::Remove(item, shown) => self.change(*item, Some(FeatureChange::Remove { shown: *shown })),
            Decision::Keep(item) => self.change(*item, None),
            Decision::BeTold(_) => self.be_told(),
            Decision::Choose(dilemma, option) => self.choose(*dilemma, *option),
            Decision::Reflect(reflection) => {
                let now = self.sprint_number();
                self.known.reflections.push((now, *reflection));
            }
            Decision::EndPhase => self.end_phase(),
            Decision::GoBack if self.known.phase == Phase::Planning => self.enter(Phase::Calendar),
            Decision::GoBack => {
                if self.fills_calendar {
                    self.known.calendar.put_away();
                }
                self.enter(Phase::Inbox);
            }
        }
    }

    /// Puts items first, in this order, if they may be.
    #[inline(never)]
    pub(super) fn order(&mut self, items: &[ItemId]) -> Result<(), Refusal> {
        let named = legal::order(&self.scenario, &self.known, items)?;
        self.due_to_decision();
        self.known.order.retain(|i| !named.contains(*i));
        self.known.order.extend_from_slice(items);
        self.known.order.rotate_right(items.len());
        Ok(())
    }

    fn use_backing_for(&mut self, item: ItemId) {
        if let Some(sponsor) = self.known.items[item].sponsor {
            let needed = forecast::refusal_gate(&self.scenario, sponsor);
            self.use_backing(Some(sponsor), needed);
        }
    }

    fn change(&mut self, item: ItemId, change: Option<FeatureChange>) {
        let known = &mut self.known.items[item];
        known.change = change;
        known.bet_answered = known.bet_result.is_some();
    }

    /// A backlog item is given up; a promise on it is broken at once.
    fn reject(&mut self, item: ItemId, reason: Option<super::decision::Reason>) {
        if let Some(reason) = reason {
            self.spend_talk(forecast::talk(&self.scenario.rules, Answer::DeclineBecause(reason)));
        }
        let cause = self.cause;
        self.break_promises(|promise| promise.item == item, |_| cause);
        match self.known.items[item].sponsor {
            Some(sponsor) => self.refuse(item, sponsor, reason),
            None => self.take_off(item, Stage::Rejected),
        }
    }

    fn end_phase(&mut self) {
        match self.known.phase {
            Phase::Inbox => {
                if self.fills_calendar {
                    self.prefill_calendar();
                }
                self.enter(Phase::Calendar);
            }
            Phase::Calendar => self.enter(Phase::Planning),
            Phase::Planning => {
                self.known.dilemmas_left = self.dilemmas_this_sprint();
                self.next_dilemma_or_work();
            }
            Phase::Sprint => {}
            Phase::Review => {
                if Phase::retrospective_due(self.known.sprint, usize::from(self.scenario.sprints)) {
                    self.enter(Phase::Retrospective);
                } else {
                    self.next_sprint();
                }
            }
            Phase::Retrospective => self.next_sprint(),
            Phase::Over => {}
        }
    }

    pub(super) fn next_dilemma_or_work(&mut self) {
        let next = if self.known.dilemmas_left > 0 { dilemma::draw(self) } else { None };
        if let Some(id) = next {
            self.known.dilemmas_left -= 1;
            self.known.dilemma = Some(id);
            if self.known.phase != Phase::Sprint {
                self.enter(Phase::Sprint);
            }
            self.tell_because(Event::DilemmaPosed(id), Cause::Luck);
        } else {
            self.play_sprint();
            self.cause = Cause::Rules;
            self.enter(Phase::Review);
        }
    }

    fn dilemmas_this_sprint(&self) -> u8 {
        if self.scenario.dilemmas.is_empty() || self.sprint_number() < self.scenario.unlocked_from(DecisionKind::Dilemmas) {
            return 0;
        }
        let d = &self.scenario.rules.dilemmas;
        let mut draw = self.luck.draw(What::DilemmaCount, 0, self.known.sprint);
        let (second, third) = (draw.chance(d.second), draw.chance(d.third));
        1 + u8::from(second) + u8::from(second && third)
    }

    fn next_sprint(&mut self) {
        self.known.sprint += 1;
        self.known.plan.goal = None;
        if self.known.sprint < usize::from(self.scenario.sprints) {
            self.begin_sprint();
        } else {
            self.epilogue();
            self.enter(Phase::Over);
        }
    }
}
