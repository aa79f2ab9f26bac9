//! A player of habits: answers, orders, bets and chooses by what it believes.

use super::half_days;
use super::nothing;
use super::style::{AnswerHabit, Habits, OrderBy, STYLES};
use super::{Player, worth};
use crate::scenario::{DecisionKind, ItemId};
use crate::sim::{
    Answer, Bet, Block, Decision, ItemSet, Phase, Reason, RequestView, Stage, View, normal_cdf, normal_loss, normal_loss_at_most,
};

/// An item as something to work on: what it is believed to bring and what it takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Prospect {
    pub(super) id: ItemId,
    /// Believed effect, outcome points.
    pub(super) effect: f64,
    /// Points it seems to need yet.
    pub(super) remaining: f64,
    /// The higher, the sooner.
    key: f64,
}

/// A player of habits.
#[derive(Debug, Clone)]
pub struct Bot {
    pub(super) habits: Habits,
    /// Sprint and number of times it has asked why there.
    asked: (usize, u8),
    /// Items under live test this sprint: they wait at the end of the order.
    pub(super) held: Vec<ItemId>,
    /// What it would work on, in its order.
    pub(super) plan: Vec<Prospect>,
    /// What is worth testing, the best first, with how much.
    pub(super) tests: Vec<(f64, ItemId)>,
    /// What was thought in the Calendar still holds in Planning: nothing changes between the two.
    thought: bool,
    /// Room for wishes, kept from sprint to sprint.
    pub(super) wishes: Vec<(f64, Block)>,
}

impl Bot {
    /// A player with these habits.
    #[must_use]
    pub const fn new(habits: Habits) -> Self {
        Self { habits, asked: (usize::MAX, 0), held: Vec::new(), plan: Vec::new(), tests: Vec::new(), thought: false, wishes: Vec::new() }
    }

    /// The blocks it would fill the calendar with.
    #[must_use]
    pub fn blocks(&mut self, view: &View<'_>) -> Vec<Block> {
        let mut out = Vec::new();
        self.think(view);
        half_days::fill(self, view, &mut out);
        let blocks = out.into_iter().filter_map(|decision| match decision {
            Decision::Schedule(block, _) => Some(block),
            _ => None,
        });
        blocks.collect()
    }

    /// A style by name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        STYLES.iter().find(|(n, ..)| *n == name).map(|(_, _, habits)| Self::new(*habits))
    }

    fn inbox(&mut self, view: &View<'_>, out: &mut Vec<Decision>) {
        if self.asked.0 != view.sprint() {
            self.asked = (view.sprint(), 0);
        }
        let may_ask = if self.habits.answers == AnswerHabit::AskAll { u8::MAX } else { self.habits.asks_why };
        if self.asked.1 < may_ask && matches!(self.habits.answers, AnswerHabit::Judge | AnswerHabit::AskAll) {
            let worth_asking = view.requests().find(|r| {
                let unclear = view.sheet(r.item).need.is_none();
                unclear && !r.asked_why && view.allows(&Decision::Answer(r.id, Answer::AskWhy)).is_ok()
            });
            if let Some(request) = worth_asking {
                self.asked.1 += 1;
                out.push(Decision::Answer(request.id, Answer::AskWhy));
                return;
            }
        }
        for request in view.requests() {
            if let Some(answer) = self.answer(view, &request) {
                out.push(Decision::Answer(request.id, answer));
            }
        }
        out.push(Decision::EndPhase);
    }

    fn answer(&self, view: &View<'_>, request: &RequestView) -> Option<Answer> {
        match self.habits.answers {
            AnswerHabit::Ignore => None,
            AnswerHabit::Date => Some(Answer::AcceptDate),
            AnswerHabit::Range => Some(Answer::AcceptRange),
            AnswerHabit::Refuse => Some(Answer::Decline),
            AnswerHabit::Park if view.is_unlocked(DecisionKind::Parking) => Some(Answer::Park),
            AnswerHabit::Park => Some(Answer::AcceptRange),
            AnswerHabit::RefuseHalf { .. } if request.id.index() % 2 == 1 => Some(Answer::AcceptRange),
            AnswerHabit::RefuseHalf { explained: false } => Some(Answer::Decline),
            AnswerHabit::RefuseHalf { explained: true } => Some(Answer::DeclineBecause(best_reason(view, request.item))),
            AnswerHabit::Judge | AnswerHabit::AskAll => Some(self.judge(view, request)),
        }
    }

    fn judge(&self, view: &View<'_>, request: &RequestView) -> Answer {
        let per_point = |id: ItemId| view.mean_effect_of(id) / view.remaining(id);
        let asked = per_point(request.item);
        let better = view
            .alternatives(request.id)
            .map(|id| (per_point(id), id))
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .filter(|best| best.0 > asked && !self.habits.no_alternatives);
        if let Some((_, best)) = better {
            return Answer::OfferAlternative(best);
        }
        // Below this effect per point it takes the place of something better.
        const WORTH_THE_PLACE: f64 = 0.06;
        let effect = view.mean_effect_of(request.item);
        let wanted = effect > self.habits.accepts_above && asked > WORTH_THE_PLACE;
        if wanted || view.autonomy() < view.refusal_gate(request.from) {
            return self.promise(view, request.item, effect);
        }
        if self.habits.no_reasons { Answer::Decline } else { Answer::DeclineBecause(best_reason(view, request.item)) }
    }

    /// A date only for small things that will surely be worth it and finished.
    fn promise(&self, view: &View<'_>, item: ItemId, effect: f64) -> Answer {
        const SURE: f64 = 1.3;
        const SMALL: f64 = 0.25;
        let item = view.sheet(item);
        let safe = effect > SURE && item.estimate < SMALL * view.forecast() && view.sprints_left() > 2 && item.dependencies == 0;
        if (safe && !self.habits.no_dates) || self.habits.no_ranges { Answer::AcceptDate } else { Answer::AcceptRange }
    }

    /// Thinks up the order it would work in and what it would test.
    pub(super) fn think(&mut self, view: &View<'_>) {
        self.plan.clear();
        if self.habits.order != OrderBy::Nothing {
            let promised: ItemSet = view.promises().iter().map(|p| p.item).collect();
            for &id in view.order() {
                let mut prospect = Prospect { id, effect: view.mean_effect_of(id), remaining: view.remaining(id), key: 0.0 };
                let keeps = prospect.effect > self.habits.builds_above
                    || promised.contains(id)
                    || view.sheet(id).stage == Stage::InWork
                    || is_mandated(view, id);
                if keeps {
                    prospect.key = self.key(view, &prospect);
                    // The backlog is nearly in this order since last sprint, so the place is near the end.
                    let place = self.plan.iter().rposition(|p| p.key >= prospect.key).map_or(0, |before| before + 1);
                    self.plan.insert(place, prospect);
                }
            }
        }
        self.choose_tests(view);
    }

    fn key(&self, view: &View<'_>, item: &Prospect) -> f64 {
        let sheet = view.sheet(item.id);
        match self.habits.order {
            OrderBy::Nothing => 0.0,
            OrderBy::Loudness => {
                const POWER: f64 = 0.3;
                let power = sheet.sponsor.map_or(0.0, |s| POWER * view.person(s).power);
                sheet.loudness + power + if view.due(item.id).is_some() { 1.0 } else { 0.0 }
            }
            OrderBy::Stated => view.stated_of(item.id) / sheet.estimate,
            OrderBy::Belief => self.key_by_belief(view, item),
        }
    }

    /// Believed effect per point, with something for dates, windows and the law.
    fn key_by_belief(&self, view: &View<'_>, item: &Prospect) -> f64 {
        const WINDOW: f64 = 1.15;
        const DATE: f64 = 0.05;
        const DATE_FIRST: f64 = 0.12;
        const LAW: f64 = 0.1;
        const LAW_SOON: f64 = 0.6;
        const SOON: usize = 3;
        let hurry = if view.sheet(item.id).need.is_some_and(|n| view.is_urgent(n)) { WINDOW } else { 1.0 };
        let mut key = item.effect * hurry / item.remaining;
        if view.due(item.id).is_some_and(|due| usize::from(due) <= view.sprint() + 1) {
            key += if self.habits.dates_first { DATE_FIRST } else { DATE };
        }
        if let Some(deadline) = view.scenario().deadline(item.id) {
            let is_soon = usize::from(deadline).saturating_sub(view.sprint()) <= SOON;
            key += if self.habits.dates_first || is_soon { LAW_SOON } else { LAW };
        }
        key
    }

    /// Items to test: where another belief would change the plan, by the value of information.
    fn choose_tests(&mut self, view: &View<'_>) {
        const LOOKED_AT: usize = 20;
        const MOST: usize = 6;
        const AHEAD: usize = 4;
        const LEAST_RATE: f64 = 0.02;
        const WORTH_THE_TALK: f64 = 0.10;
        const STILL_OPEN: f64 = 0.7;
        let e = &view.scenario().rules.evidence;
        let noise = e.experiment_noise;
        let mut room = view.forecast() * (1.0 - self.habits.debt) * view.sprints_left().clamp(1, AHEAD) as f64;
        let mut rate = LEAST_RATE;
        for item in &self.plan {
            room -= item.remaining;
            if room < 0.0 {
                rate = (item.effect / item.remaining).max(LEAST_RATE);
                break;
            }
        }
        self.tests.clear();
        for item in self.plan.iter().take(LOOKED_AT) {
            let sheet = view.sheet(item.id);
            if sheet.stage != Stage::Backlog {
                continue;
            }
            let sd = view.effect_of(item.id).sd;
            if sd < STILL_OPEN || is_mandated(view, item.id) {
                continue;
            }
            let price = rate * (e.experiment_points + e.experiment_share * sheet.estimate) + WORTH_THE_TALK;
            let moves = sd * sd / libm::sqrt(sd * sd + noise * noise);
            let distance = (item.effect - rate * item.remaining).abs() / moves;
            if moves * normal_loss_at_most(distance) <= price {
                continue;
            }
            let value = moves * normal_loss(distance);
            if value > price {
                self.tests.push((value, item.id));
            }
        }
        self.tests.sort_by(|a, b| b.0.total_cmp(&a.0));
        self.tests.truncate(MOST);
    }

    fn calendar(&mut self, view: &View<'_>, out: &mut Vec<Decision>) {
        self.think(view);
        self.thought = true;
        out.push(Decision::ClearCalendar);
        half_days::fill(self, view, out);
        out.push(Decision::EndPhase);
    }

    fn planning(&mut self, view: &View<'_>, out: &mut Vec<Decision>) {
        let habits = self.habits;
        if !std::mem::take(&mut self.thought) {
            // Somebody else filled the calendar; what is tested live still waits for its result.
            self.held.clear();
            self.held.extend(view.blocks().iter().filter_map(|block| match block {
                Block::Experiment(item) => Some(*item),
                _ => None,
            }));
            self.think(view);
        }
        let mut order: Vec<ItemId> = Vec::with_capacity(self.plan.len());
        order.extend(self.plan.iter().map(|i| i.id).filter(|i| !self.held.contains(i)));
        order.extend(self.plan.iter().map(|i| i.id).filter(|i| self.held.contains(i)));
        let planned: ItemSet = order.iter().copied().collect();
        for &item in view.order() {
            let wanted = planned.contains(item);
            if view.is_included(item) != wanted {
                out.push(Decision::Include(item, wanted));
            }
        }
        if habits.goals && view.is_unlocked(DecisionKind::Goal) {
            const CLEAR: f64 = 0.3;
            let need = self.plan.first().and_then(|i| view.sheet(i.id).need).filter(|_| view.goal_clarity() > CLEAR);
            if need.is_some() {
                out.push(Decision::SetGoal(need));
            }
        }
        if view.is_unlocked(DecisionKind::Commitment) && (view.commitment() - habits.commitment).abs() > f64::EPSILON {
            out.push(Decision::Commit((habits.commitment * 100.0) as u8));
        }
        if view.is_unlocked(DecisionKind::Debt) {
            out.push(Decision::DebtShare((self.debt_share(view) * 100.0) as u8));
        }
        if habits.bets && view.is_unlocked(DecisionKind::Bets) {
            self.bet(view, out);
        }
        out.push(Decision::Order(order));
        if view.is_unlocked(DecisionKind::LiveFeatures) {
            self.live_features(view, out);
        }
        out.push(Decision::EndPhase);
    }

    fn debt_share(&self, view: &View<'_>) -> f64 {
        const MUCH: f64 = 0.22;
        const LITTLE_DEBT: f64 = 0.06;
        const JUST_KEEP: f64 = 0.3;
        const AT_THE_END: f64 = 0.7;
        const WITH_MANDATES: f64 = 0.12;
        let mut share = self.habits.debt;
        if share > 0.0 && share <= MUCH && view.debt() <= LITTLE_DEBT {
            share *= JUST_KEEP;
        }
        if self.habits.dates_first && self.plan.iter().any(|i| is_mandated(view, i.id)) {
            share = WITH_MANDATES;
        }
        if view.sprints_left() <= 1 && self.habits.debt <= MUCH {
            share *= AT_THE_END;
        }
        share
    }

    /// Bets on whatever may be started this sprint: that it helps at all.
    fn bet(&self, view: &View<'_>, out: &mut Vec<Decision>) {
        const AHEAD: f64 = 1.6;
        const HELPS: f64 = 0.5;
        let noise = view.scenario().rules.evidence.bet_noise;
        let mut room = view.forecast() * AHEAD;
        // The plan's order without what is held back; nothing of it has changed since it was thought up.
        for item in self.plan.iter().filter(|i| !self.held.contains(&i.id)) {
            if room <= 0.0 {
                break;
            }
            room -= item.remaining;
            let sheet = view.sheet(item.id);
            if sheet.stage != Stage::Backlog || sheet.bet.is_some() || is_mandated(view, item.id) {
                continue;
            }
            let sd = view.effect_of(item.id).sd;
            let spread = libm::sqrt(sd * sd + noise * noise);
            let chance = normal_cdf((item.effect - HELPS) / spread);
            let chance = ((chance * 100.0) as u8).clamp(*crate::sim::CHANCE.start(), *crate::sim::CHANCE.end());
            let review = (view.sprint() + 1).min(view.sprints()) as u8;
            out.push(Decision::PlaceBet(item.id, Bet { at_least: HELPS, review, chance }));
        }
    }

    fn live_features(&self, view: &View<'_>, out: &mut Vec<Decision>) {
        const USELESS: f64 = 0.12;
        const WEAK: f64 = 0.3;
        const WELL_USED: f64 = 0.6;
        let habits = self.habits;
        let effect = |id: ItemId| view.mean_effect_of(id);
        if habits.removes {
            let (below, most) = if habits.prunes { (WEAK, 4) } else { (USELESS, 2) };
            let is_weak = |id: &ItemId| view.sheet(*id).measured && view.sheet(*id).change.is_none() && effect(*id) < below;
            let mut weak: Vec<ItemId> = view.live_ids().iter().copied().filter(is_weak).collect();
            weak.sort_by(|a, b| effect(*a).total_cmp(&effect(*b)));
            out.extend(weak.iter().take(most).map(|id| Decision::Remove(*id, true)));
        }
        if habits.iterates && view.sprints_left() > 1 {
            let best = view.live_ids().iter().find(|id| {
                let i = view.sheet(**id);
                let could = i.measured && !i.iterated && i.adoption > WELL_USED && i.need.is_some() && i.change.is_none();
                could && effect(**id) > WEAK
            });
            out.extend(best.map(|id| Decision::Iterate(*id)));
        }
    }
}

/// A reason that holds, or the usual one.
fn best_reason(view: &View<'_>, item: ItemId) -> Reason {
    Reason::ALL.into_iter().find(|r| view.reason_holds(item, *r)).unwrap_or(Reason::NoRoom)
}

pub(super) fn is_mandated(view: &View<'_>, item: ItemId) -> bool {
    view.scenario().is_mandated(item)
}

impl Player for Bot {
    fn decide(&mut self, view: &View<'_>, out: &mut Vec<Decision>) {
        match (view.phase(), view.dilemma()) {
            (Phase::Inbox, _) => self.inbox(view, out),
            (Phase::Calendar, _) => self.calendar(view, out),
            (Phase::Planning, _) => self.planning(view, out),
            (Phase::Sprint, Some(id)) => {
                let options = &view.scenario().dilemmas[id.index()].options;
                let felt = |o: usize| worth::of_option(view, self.habits.chooses, id, &options[o]);
                let best = (0..options.len()).max_by(|&a, &b| felt(a).total_cmp(&felt(b)).then(b.cmp(&a)));
                out.push(Decision::Choose(id, best.unwrap_or(0) as u8));
            }
            _ => nothing::passing(view, out),
        }
    }
}
