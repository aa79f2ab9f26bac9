//! What a player of habits would work on, and what it would test first.

use super::bot::{Bot, Prospect};
use super::half_days;
use super::style::OrderBy;
use crate::scenario::{ItemId, NeedId};
use crate::sim::{ItemSet, KnownItem, Stage, View, normal_loss, normal_loss_at_most};

/// What presses for an item.
#[derive(Debug, Clone, Copy)]
struct Awaited {
    /// The market of its need will not wait.
    is_urgent: bool,
    /// It serves a need that the Product Goal is about.
    serves: bool,
    /// Promised until this sprint, from 0.
    promise: Option<u8>,
    /// Mandated until this sprint, from 1.
    deadline: Option<u8>,
}

impl Bot {
    /// Thinks up the order it would work in and what it would test.
    pub(super) fn think(&mut self, view: &View<'_>) {
        self.forecast = view.forecast();
        self.plan.clear();
        self.moved.clear();
        if self.habits.order == OrderBy::Nothing {
            self.moved.extend(view.order().iter().filter(|id| view.is_included(**id)).map(|id| (*id, false)));
        } else {
            let beliefs = view.beliefs();
            let served = self.served(view);
            let builds_above = self.habits.builds_above;
            // What others promised in the plan of an interval is kept where it is worth building.
            let theirs: ItemSet = match self.habits.order {
                OrderBy::Belief => view.objectives().iter().map(|objective| objective.item).collect(),
                _ => ItemSet::default(),
            };
            // Few items are promised or mandated: one bit tells that nothing has to be looked up for the others.
            let promised = view.promises().iter().map(|promise| promise.item);
            let pressing: ItemSet = promised.chain(view.scenario().mandates.iter().copied()).collect();
            self.plan.reserve(view.scenario().items.len());
            for &id in view.order() {
                let sheet = view.sheet(id);
                let need = beliefs.need_of(sheet);
                let effect = beliefs.mean_for(sheet, need) + self.debt_felt(view, id);
                let (promise, deadline) = if pressing.contains(id) { (view.due(id), view.deadline(id)) } else { (None, None) };
                let promise = promise.filter(|_| effect > builds_above || !theirs.contains(id));
                let serves = sheet.need.is_some_and(|need| served & bit(need) != 0);
                let awaited = Awaited { is_urgent: need.is_some_and(|need| need.window), serves, promise, deadline };
                let keeps = effect > builds_above || sheet.stage == Stage::InWork || promise.is_some() || deadline.is_some();
                if sheet.included != keeps {
                    self.moved.push((id, keeps));
                }
                if keeps {
                    let may_test = sheet.stage == Stage::Backlog && awaited.deadline.is_none();
                    let mut prospect = Prospect { id, effect, remaining: view.work_left(sheet), key: 0.0, may_test };
                    prospect.key = self.key(view, &prospect, sheet, awaited);
                    // Much of the backlog is in this order since last sprint.
                    let is_last = self.plan.last().is_none_or(|last| last.key >= prospect.key);
                    let place = if is_last { self.plan.len() } else { self.plan.partition_point(|p| p.key >= prospect.key) };
                    self.plan.insert(place, prospect);
                }
            }
        }
        if !view.scenario().enablers.is_empty() && self.habits.order != OrderBy::Nothing {
            self.bring_enablers(view);
        }
        self.choose_tests(view);
    }

    /// What must be finished before something in the plan can be begun comes just before it; where it cannot be had, what
    /// waits for it is no work to plan with.
    fn bring_enablers(&mut self, view: &View<'_>) {
        // Most items neither wait nor are waited for.
        let involved: ItemSet = view.scenario().enablers.iter().flat_map(|(item, first)| [*item, *first]).collect();
        let mut passed = ItemSet::default();
        let mut place = 0;
        while let Some(prospect) = self.plan.get(place) {
            let (id, key) = (prospect.id, prospect.key);
            if !involved.contains(id) {
                place += 1;
                continue;
            }
            match view.waits_for(id) {
                Some(first) if !passed.contains(first) => {
                    match self.plan.iter().position(|other| other.id == first) {
                        Some(later) => {
                            let enabler = self.plan.remove(later);
                            // It may have to wait for something itself, so it is looked at next.
                            self.plan.insert(place, enabler);
                        }
                        None if view.order().contains(&first) => {
                            let sheet = view.sheet(first);
                            let remaining = view.work_left(sheet);
                            if !sheet.included {
                                self.moved.push((first, true));
                            }
                            self.moved.retain(|(id, keeps)| *id != first || *keeps);
                            self.plan.insert(place, Prospect { id: first, effect: 0.0, remaining, key, may_test: false });
                        }
                        None => {
                            self.plan.remove(place);
                        }
                    }
                }
                _ => {
                    passed.insert(id);
                    place += 1;
                }
            }
        }
    }

    /// The needs that the Product Goal is about, as bits; none to whom goals mean nothing.
    fn served(&self, view: &View<'_>) -> u64 {
        let goal = view.product_goal().filter(|_| self.habits.goals).and_then(|goal| view.scenario().product_goal(goal));
        goal.map_or(0, |goal| goal.needs.iter().fold(0, |needs, need| needs | bit(*need)))
    }

    /// What is felt to come of the debt that an item takes away, outcome points: it slows the team in all Sprints to come.
    fn debt_felt(&self, view: &View<'_>, item: ItemId) -> f64 {
        let scenario = view.scenario();
        if !scenario.has_technical_work {
            return 0.0;
        }
        scenario.repays(item).min(view.debt()) * scenario.rules.habits.debt_felt * self.habits.debt * view.sprints_left() as f64
    }

    #[inline]
    fn key(&self, view: &View<'_>, item: &Prospect, sheet: &KnownItem, awaited: Awaited) -> f64 {
        match self.habits.order {
            OrderBy::Nothing => 0.0,
            OrderBy::Loudness => {
                /// What power adds to loudness, both 0–1. Design choice.
                const POWER: f64 = 0.3;
                let power = sheet.sponsor.map_or(0.0, |s| POWER * view.person(s).power);
                sheet.loudness + power + if awaited.promise.is_some() { 1.0 } else { 0.0 }
            }
            OrderBy::Stated => view.stated_of(item.id) / sheet.estimate,
            OrderBy::Belief => self.key_by_belief(view, item, awaited),
        }
    }

    /// Believed effect per point, with something for dates, windows and the law.
    fn key_by_belief(&self, view: &View<'_>, item: &Prospect, awaited: Awaited) -> f64 {
        // Design choices: what a player feels it must do sooner, in outcome points per point of work. A usual item
        // has about a tenth.
        /// Factor on what a market window will not wait for.
        const WINDOW: f64 = 1.15;
        /// A promise due by the next sprint, to whom dates are one thing among others, and to whom they come first.
        const DATE: f64 = 0.05;
        const DATE_FIRST: f64 = 0.12;
        /// A date in the law, and one that comes within so many sprints.
        const LAW: f64 = 0.1;
        const LAW_SOON: f64 = 0.6;
        const SOON: usize = 3;
        let hurry = if awaited.is_urgent { WINDOW } else { 1.0 };
        let serves = if awaited.serves { view.scenario().rules.habits.goal_factor } else { 1.0 };
        let mut key = item.effect * hurry * serves / item.remaining;
        if awaited.promise.is_some_and(|due| usize::from(due) <= view.sprint() + 1) {
            key += if self.habits.dates_first { DATE_FIRST } else { DATE };
        }
        if let Some(deadline) = awaited.deadline {
            let is_soon = usize::from(deadline).saturating_sub(view.sprint()) <= SOON;
            key += if self.habits.dates_first || is_soon { LAW_SOON } else { LAW };
        }
        key
    }

    /// Items to test: where another belief would change the plan, by the value of information.
    fn choose_tests(&mut self, view: &View<'_>) {
        // Design choices: how far a busy person looks.
        /// Items from the top of the plan that it thinks of testing.
        const LOOKED_AT: usize = 20;
        /// Sprints whose capacity says which item is the last to be built.
        const AHEAD: usize = 4;
        /// What a point of work brings at least elsewhere, outcome points.
        const LEAST_RATE: f64 = 0.02;
        /// What a test must bring besides its points to be worth arranging, outcome points.
        const WORTH_THE_TALK: f64 = 0.10;
        /// Standard deviation of a belief below which it is settled, outcome points.
        const STILL_OPEN: f64 = 0.7;
        let noise = view.scenario().rules.evidence.experiment_noise;
        let mut room = self.forecast * (1.0 - self.habits.debt) * view.sprints_left().clamp(1, AHEAD) as f64;
        let mut rate = LEAST_RATE;
        for item in &self.plan {
            room -= item.remaining;
            if room < 0.0 {
                rate = (item.effect / item.remaining).max(LEAST_RATE);
                break;
            }
        }
        let beliefs = view.beliefs();
        // How far a test moves what is believed: the same for all that was never tested.
        let moves_by = |sd: f64| sd * sd / libm::sqrt(sd * sd + noise * noise);
        let moves_untested = moves_by(beliefs.sd_untested);
        let most = half_days::most_tests(&self.habits, view);
        self.tests.clear();
        let mut least = f64::NEG_INFINITY;
        if beliefs.sd_untested < STILL_OPEN {
            // Evidence narrows a belief: all are settled.
            return;
        }
        for item in self.plan.get(..LOOKED_AT).unwrap_or(&self.plan) {
            if !item.may_test {
                continue;
            }
            let sheet = view.sheet(item.id);
            let moves = if sheet.precision > 0.0 {
                let sd = beliefs.sd(sheet);
                if sd < STILL_OPEN {
                    continue;
                }
                moves_by(sd)
            } else {
                moves_untested
            };
            let price = rate * view.points_of_test(sheet.estimate) + WORTH_THE_TALK;
            let distance = (item.effect - rate * item.remaining).abs() / moves;
            // Most are far from being worth it, and the bound tells it for a tenth of the work.
            let bar = price.max(least);
            if moves * normal_loss_at_most(distance) <= bar {
                continue;
            }
            let value = moves * normal_loss(distance);
            if value > bar {
                self.tests.add(value, item.id);
                self.tests.keep(most);
                least = self.tests.bar(most);
            }
        }
    }
}

/// The bit of a need; a checked scenario has fewer of them than there are bits.
const fn bit(need: NeedId) -> u64 {
    1_u64.wrapping_shl(need.index() as u32)
}

pub(super) fn is_mandated(view: &View<'_>, item: ItemId) -> bool {
    view.scenario().is_mandated(item)
}
