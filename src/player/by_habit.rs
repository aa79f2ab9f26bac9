//! How a player of habits decides: answers, orders, bets and chooses by what it believes.

use super::bot::Bot;
use super::decides::Player;
use super::prospect::is_mandated;
use super::style::AnswerHabit;
use super::worth::Reader;
use super::{half_days, nothing};
use crate::scenario::{DecisionKind, ItemId, ProductGoalId};
use crate::sim::{Answer, Bet, Block, Decision, ItemSet, Phase, Reason, RequestView, Stage, View, normal_cdf};

impl Bot {
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

    fn inbox(&mut self, view: &View<'_>, out: &mut Vec<Decision>) {
        if self.asked.0 != view.sprint() {
            self.asked = (view.sprint(), 0);
        }
        // Where most is said to be gained for the work, not as the author wrote them down.
        self.requests.clear();
        for request in view.requests() {
            self.requests.add(view.stated_of(request.item) / view.remaining(request.item), request);
        }
        let may_ask = if self.habits.answers == AnswerHabit::AskAll { u8::MAX } else { self.habits.asks_why };
        if self.asked.1 < may_ask && matches!(self.habits.answers, AnswerHabit::Judge | AnswerHabit::AskAll) {
            let could_ask = |r: &RequestView| {
                let unclear = view.sheet(r.item).need.is_none();
                unclear && !r.asked_why && view.allows(&Decision::Answer(r.id, Answer::AskWhy)).is_ok()
            };
            let worth_asking = self.requests.iter().map(|(_, request)| request).find(could_ask);
            if let Some(request) = worth_asking {
                self.asked.1 += 1;
                out.push(Decision::Answer(request.id, Answer::AskWhy));
                return;
            }
        }
        for (_, request) in self.requests.iter() {
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
            // A coin of the request itself.
            AnswerHabit::RefuseHalf { .. } if view.stated_of(request.item).to_bits().is_multiple_of(2) => Some(Answer::AcceptRange),
            AnswerHabit::RefuseHalf { explained: false } => Some(Answer::Decline),
            AnswerHabit::RefuseHalf { explained: true } => Some(Answer::DeclineBecause(best_reason(view, request.item))),
            AnswerHabit::Judge | AnswerHabit::AskAll => Some(self.judge(view, request)),
        }
    }

    fn judge(&self, view: &View<'_>, request: &RequestView) -> Answer {
        let beliefs = view.beliefs();
        let per_point = |id: ItemId| beliefs.mean(view.sheet(id)) / view.remaining(id);
        let asked = per_point(request.item);
        let better = view
            .alternatives(request.id)
            .map(|id| (per_point(id), id))
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .filter(|best| best.0 > asked && !self.habits.no_alternatives);
        if let Some((_, best)) = better {
            return Answer::OfferAlternative(best);
        }
        let effect = beliefs.mean(view.sheet(request.item));
        let wanted = effect > self.habits.accepts_above && asked > view.scenario().rules.habits.worth_the_place;
        if wanted || view.autonomy() < view.refusal_gate(request.from) {
            return self.promise(view, request.item, effect);
        }
        if self.habits.no_reasons { Answer::Decline } else { Answer::DeclineBecause(best_reason(view, request.item)) }
    }

    /// A date only for small things that will surely be worth it and finished.
    fn promise(&self, view: &View<'_>, item: ItemId, effect: f64) -> Answer {
        let h = &view.scenario().rules.habits;
        let item = view.sheet(item);
        let safe = effect > h.date_sure
            && item.estimate < h.date_small * view.forecast()
            && view.sprints_left() > usize::from(h.date_sprints)
            && item.dependencies == 0;
        if (safe && !self.habits.no_dates) || self.habits.no_ranges { Answer::AcceptDate } else { Answer::AcceptRange }
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
        out.extend(self.moved.iter().map(|(item, wanted)| Decision::Include(*item, *wanted)));
        if habits.goals && view.is_unlocked(DecisionKind::Goal) {
            let product_goal = better_goal(view);
            out.extend(product_goal.map(|goal| Decision::SetProductGoal(Some(goal))));
            let need = self
                .plan
                .first()
                .and_then(|i| view.sheet(i.id).need)
                .filter(|_| view.goal_clarity() > view.scenario().rules.habits.goal_from);
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
        out.push(Decision::Order(self.order()));
        if view.is_unlocked(DecisionKind::LiveFeatures) {
            self.live_features(view, out);
        }
        out.push(Decision::EndPhase);
    }

    /// The plan in its order; what is tested live waits at its end.
    fn order(&self) -> Vec<ItemId> {
        let mut order: Vec<ItemId> = self.plan.iter().map(|item| item.id).collect();
        // Few are tested: each that waits goes to the end, in the order in which they came.
        let mut left = order.len();
        let first = |ahead: &[ItemId]| self.held.iter().filter_map(|held| ahead.iter().position(|id| id == held)).min();
        while let Some(place) = order.get(..left).and_then(first) {
            if let Some(behind) = order.get_mut(place..) {
                behind.rotate_left(1);
            }
            left -= 1;
        }
        order
    }

    fn held_items(&self) -> ItemSet {
        self.held.iter().copied().collect()
    }

    fn debt_share(&self, view: &View<'_>) -> f64 {
        let h = &view.scenario().rules.habits;
        let mut share = self.habits.debt;
        if share > 0.0 && share <= h.debt_much && view.debt() <= h.debt_little {
            share *= h.debt_keep;
        }
        if self.habits.dates_first && self.plan.iter().any(|i| is_mandated(view, i.id)) {
            share = h.debt_with_mandates;
        }
        if view.sprints_left() <= 1 && self.habits.debt <= h.debt_much {
            share *= h.debt_at_the_end;
        }
        share
    }

    /// Bets on whatever may be started this sprint: that it helps at all.
    fn bet(&self, view: &View<'_>, out: &mut Vec<Decision>) {
        let rules = &view.scenario().rules;
        let (noise, h) = (rules.evidence.bet_noise, &rules.habits);
        let beliefs = view.beliefs();
        let mut room = self.forecast * h.bets_ahead;
        // The plan's order without what is held back; nothing of it has changed since it was thought up.
        let held = self.held_items();
        for item in self.plan.iter().filter(|i| !held.contains(i.id)) {
            if room <= 0.0 {
                break;
            }
            room -= item.remaining;
            let sheet = view.sheet(item.id);
            if sheet.stage != Stage::Backlog || sheet.bet.is_some() || is_mandated(view, item.id) {
                continue;
            }
            let sd = beliefs.sd(sheet);
            let spread = libm::sqrt(sd * sd + noise * noise);
            let chance = normal_cdf((item.effect - h.bet_at_least) / spread);
            let chance = ((chance * 100.0) as u8).clamp(*crate::sim::CHANCE.start(), *crate::sim::CHANCE.end());
            let review = (view.sprint() + 1).min(view.sprints()) as u8;
            out.push(Decision::PlaceBet(item.id, Bet { at_least: h.bet_at_least, review, chance }));
        }
    }

    fn live_features(&self, view: &View<'_>, out: &mut Vec<Decision>) {
        let h = &view.scenario().rules.habits;
        let habits = self.habits;
        let beliefs = view.beliefs();
        // Work that a feature takes in each sprint is work that something else could have.
        let upkeep = h.upkeep * view.sprints_left() as f64;
        let effect = |id: ItemId| beliefs.mean(view.sheet(id)) - upkeep * view.scenario().upkeep_of(id);
        if habits.removes {
            let (below, most) = if habits.prunes { (h.weak, h.pruned) } else { (h.useless, h.removed) };
            let is_weak = |id: &ItemId| view.sheet(*id).measured && view.sheet(*id).change.is_none() && effect(*id) < below;
            let mut weak: Vec<ItemId> = view.live_ids().iter().copied().filter(is_weak).collect();
            weak.sort_by(|a, b| effect(*a).total_cmp(&effect(*b)));
            out.extend(weak.iter().take(most.into()).map(|id| Decision::Remove(*id, true)));
        }
        if habits.iterates && view.sprints_left() > 1 {
            let could = |id: &ItemId| {
                let i = view.sheet(*id);
                let could = i.measured && !i.iterated && i.adoption > h.well_used && i.need.is_some() && i.change.is_none();
                could && effect(*id) > h.weak
            };
            let best = view.live_ids().iter().copied().filter(could).max_by(|a, b| effect(*a).total_cmp(&effect(*b)));
            out.extend(best.map(Decision::Iterate));
        }
    }
}

/// A reason that holds, or the usual one.
fn best_reason(view: &View<'_>, item: ItemId) -> Reason {
    Reason::ALL.into_iter().find(|r| view.reason_holds(item, *r)).unwrap_or(Reason::NoRoom)
}

impl Player for Bot {
    fn clears_calendar(&self) -> bool {
        true
    }

    fn decide(&mut self, view: &View<'_>, out: &mut Vec<Decision>) {
        match (view.phase(), view.dilemma()) {
            (Phase::Inbox, _) => self.inbox(view, out),
            (Phase::Calendar, _) => self.calendar(view, out),
            (Phase::Planning, _) => self.planning(view, out),
            (Phase::Sprint, Some(id)) => {
                let reader = Reader::new(view);
                let options = view.scenario().options(id);
                let felt = options.iter().map(|option| (reader.likes(self.habits.chooses, id, option), option));
                // Of equals the one that changes least.
                let best = felt
                    .zip(0_u8..)
                    .max_by(|((one, a), _), ((other, b), _)| one.total_cmp(other).then_with(|| reader.stir(b).total_cmp(&reader.stir(a))));
                out.push(Decision::Choose(id, best.map_or(0, |(_, option)| option)));
            }
            _ => nothing::passing(view, out),
        }
    }
}
/// The Product Goal whose needs weigh most, where there is none yet or what is known speaks against the one there is.
fn better_goal(view: &View<'_>) -> Option<ProductGoalId> {
    let scenario = view.scenario();
    if view.product_goal().is_some_and(|goal| !view.speaks_against(goal)) {
        return None;
    }
    let unknown = scenario.rules.habits.goal_unknown;
    let weighs = |place: &usize| -> f64 {
        let goal = scenario.product_goals.get(*place);
        goal.map_or(0.0, |goal| goal.needs.iter().map(|need| view.importance_of(*need).unwrap_or(unknown)).sum())
    };
    let best = (0..scenario.product_goals.len()).max_by(|a, b| weighs(a).total_cmp(&weighs(b)).then(b.cmp(a)));
    best.map(ProductGoalId::at).filter(|goal| view.product_goal() != Some(*goal))
}
