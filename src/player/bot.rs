//! A player of habits: answers, orders, bets and chooses by what it believes.

use super::half_days;
use super::nothing;
use super::style::{AnswerHabit, Habits, OrderBy, STYLES};
use super::{Player, worth};
use crate::scenario::{DecisionKind, ItemId};
use crate::sim::{Answer, Bet, Decision, ItemSet, ItemView, Phase, Reason, RequestView, Stage, View, normal_cdf, normal_density};

/// A player of habits.
#[derive(Debug, Clone)]
pub struct Bot {
    pub(super) habits: Habits,
    /// Sprint and number of times it has asked why there.
    asked: (usize, u8),
    /// Items under live test this sprint: they wait at the end of the order.
    pub(super) held: Vec<ItemId>,
    pub(super) items: Vec<ItemView>,
    pub(super) live: Vec<ItemView>,
    pub(super) tests: Vec<ItemId>,
    /// What was thought in the Calendar still holds in Planning: nothing changes between the two.
    thought: bool,
}

impl Bot {
    /// A player with these habits.
    #[must_use]
    pub const fn new(habits: Habits) -> Self {
        Self { habits, asked: (usize::MAX, 0), held: Vec::new(), items: Vec::new(), live: Vec::new(), tests: Vec::new(), thought: false }
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
                let unclear = view.item(r.item).is_some_and(|i| i.need.is_none());
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
        let item = view.item(request.item)?;
        match self.habits.answers {
            AnswerHabit::Ignore => None,
            AnswerHabit::Date => Some(Answer::AcceptDate),
            AnswerHabit::Range => Some(Answer::AcceptRange),
            AnswerHabit::Refuse => Some(Answer::Decline),
            AnswerHabit::Park if view.is_unlocked(DecisionKind::Parking) => Some(Answer::Park),
            AnswerHabit::Park => Some(Answer::AcceptRange),
            AnswerHabit::RefuseHalf { .. } if request.id.index() % 2 == 1 => Some(Answer::AcceptRange),
            AnswerHabit::RefuseHalf { explained: false } => Some(Answer::Decline),
            AnswerHabit::RefuseHalf { explained: true } => Some(Answer::DeclineBecause(best_reason(view, item.id))),
            AnswerHabit::Judge | AnswerHabit::AskAll => Some(self.judge(view, request, &item)),
        }
    }

    fn judge(&self, view: &View<'_>, request: &RequestView, item: &ItemView) -> Answer {
        let per_point = |i: &ItemView| i.effect.mean / i.remaining;
        let better = view
            .alternatives(request.id)
            .filter_map(|id| view.item(id))
            .max_by(|a, b| per_point(a).total_cmp(&per_point(b)))
            .filter(|best| per_point(best) > per_point(item) && !self.habits.no_alternatives);
        if let Some(best) = better {
            return Answer::OfferAlternative(best.id);
        }
        // Below this effect per point it takes the place of something better.
        const WORTH_THE_PLACE: f64 = 0.06;
        let wanted = item.effect.mean > self.habits.accepts_above && per_point(item) > WORTH_THE_PLACE;
        if wanted || view.autonomy() < view.refusal_gate(request.from) {
            return self.promise(view, item);
        }
        if self.habits.no_reasons { Answer::Decline } else { Answer::DeclineBecause(best_reason(view, item.id)) }
    }

    /// A date only for small things that will surely be worth it and finished.
    fn promise(&self, view: &View<'_>, item: &ItemView) -> Answer {
        const SURE: f64 = 1.3;
        const SMALL: f64 = 0.25;
        let safe = item.effect.mean > SURE && item.estimate < SMALL * view.forecast() && view.sprints_left() > 2 && item.dependencies == 0;
        if (safe && !self.habits.no_dates) || self.habits.no_ranges { Answer::AcceptDate } else { Answer::AcceptRange }
    }

    /// The order it would work in; fills `items` and `tests`.
    pub(super) fn think(&mut self, view: &View<'_>) {
        let habits = self.habits;
        self.items.clear();
        self.live.clear();
        self.live.extend(view.live());
        if habits.order != OrderBy::Nothing {
            self.items.extend(view.backlog());
        }
        self.items
            .retain(|i| i.effect.mean > habits.builds_above || is_mandated(view, i.id) || i.stage == Stage::InWork || i.due.is_some());
        let mut keyed: Vec<(f64, usize)> = self.items.iter().enumerate().map(|(k, i)| (self.key(view, i), k)).collect();
        keyed.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        self.items = keyed.into_iter().map(|(_, k)| self.items[k]).collect();
        self.choose_tests(view);
    }

    fn key(&self, view: &View<'_>, item: &ItemView) -> f64 {
        match self.habits.order {
            OrderBy::Nothing => 0.0,
            OrderBy::Loudness => {
                const POWER: f64 = 0.3;
                let power = item.sponsor.map_or(0.0, |s| POWER * view.person(s).power);
                item.loudness + power + if item.due.is_some() { 1.0 } else { 0.0 }
            }
            OrderBy::Stated => item.stated / item.estimate,
            OrderBy::Belief => self.key_by_belief(view, item),
        }
    }

    /// Believed effect per point, with something for dates, windows and the law.
    fn key_by_belief(&self, view: &View<'_>, item: &ItemView) -> f64 {
        const WINDOW: f64 = 1.15;
        const DATE: f64 = 0.05;
        const DATE_FIRST: f64 = 0.12;
        const LAW: f64 = 0.1;
        const LAW_SOON: f64 = 0.6;
        const SOON: usize = 3;
        let hurry = if item.need.is_some_and(|n| view.is_urgent(n)) { WINDOW } else { 1.0 };
        let mut key = item.effect.mean * hurry / item.remaining;
        if item.due.is_some_and(|due| usize::from(due) <= view.sprint() + 1) {
            key += if self.habits.dates_first { DATE_FIRST } else { DATE };
        }
        if let Some(deadline) = deadline(view, item.id) {
            key += if self.habits.dates_first || deadline.saturating_sub(view.sprint()) <= SOON { LAW_SOON } else { LAW };
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
        for item in &self.items {
            room -= item.remaining;
            if room < 0.0 {
                rate = (item.effect.mean / item.remaining).max(LEAST_RATE);
                break;
            }
        }
        let mut worth: Vec<(f64, ItemId)> = self
            .items
            .iter()
            .take(LOOKED_AT)
            .filter(|i| i.stage == Stage::Backlog && i.effect.sd >= STILL_OPEN && !is_mandated(view, i.id))
            .filter_map(|i| {
                let sd = i.effect.sd;
                let moves = sd * libm::sqrt(sd * sd / (sd * sd + noise * noise));
                let distance = (i.effect.mean - rate * i.remaining).abs() / moves;
                let value = moves * (normal_density(distance) - distance * normal_cdf(-distance));
                (value > rate * (e.experiment_points + e.experiment_share * i.estimate) + WORTH_THE_TALK).then_some((value, i.id))
            })
            .collect();
        worth.sort_by(|a, b| b.0.total_cmp(&a.0));
        self.tests.clear();
        self.tests.extend(worth.into_iter().take(MOST).map(|(_, id)| id));
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
            self.held.clear();
            self.think(view);
        }
        let mut order: Vec<ItemId> = self.items.iter().map(|i| i.id).filter(|i| !self.held.contains(i)).collect();
        order.extend(self.items.iter().map(|i| i.id).filter(|i| self.held.contains(i)));
        let planned: ItemSet = order.iter().copied().collect();
        for &item in view.order() {
            let wanted = planned.contains(item);
            if view.is_included(item) != wanted {
                out.push(Decision::Include(item, wanted));
            }
        }
        if habits.goals && view.is_unlocked(DecisionKind::Goal) {
            const CLEAR: f64 = 0.3;
            let need = self.items.first().and_then(|i| i.need).filter(|_| view.goal_clarity() > CLEAR);
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
        if self.habits.dates_first && self.items.iter().any(|i| is_mandated(view, i.id)) {
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
        for item in self.items.iter().filter(|i| !self.held.contains(&i.id)) {
            if room <= 0.0 {
                break;
            }
            room -= item.remaining;
            if item.stage != Stage::Backlog || item.bet.is_some() || is_mandated(view, item.id) {
                continue;
            }
            let spread = libm::sqrt(item.effect.sd * item.effect.sd + noise * noise);
            let chance = normal_cdf((item.effect.mean - HELPS) / spread);
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
        if habits.removes {
            let (below, most) = if habits.prunes { (WEAK, 4) } else { (USELESS, 2) };
            let mut weak: Vec<ItemView> =
                self.live.iter().filter(|i| i.measured && i.effect.mean < below && i.change.is_none()).copied().collect();
            weak.sort_by(|a, b| a.effect.mean.total_cmp(&b.effect.mean));
            out.extend(weak.iter().take(most).map(|i| Decision::Remove(i.id, true)));
        }
        if habits.iterates && view.sprints_left() > 1 {
            let best = self.live.iter().find(|i| {
                i.measured && i.effect.mean > WEAK && !i.iterated && i.adoption > WELL_USED && i.need.is_some() && i.change.is_none()
            });
            out.extend(best.map(|i| Decision::Iterate(i.id)));
        }
    }
}

/// A reason that holds, or the usual one.
fn best_reason(view: &View<'_>, item: ItemId) -> Reason {
    Reason::ALL.into_iter().find(|r| view.reason_holds(item, *r)).unwrap_or(Reason::NoRoom)
}

pub(super) fn is_mandated(view: &View<'_>, item: ItemId) -> bool {
    deadline(view, item).is_some()
}

fn deadline(view: &View<'_>, item: ItemId) -> Option<usize> {
    match view.scenario().items[item.index()].idea {
        crate::scenario::Idea::Mandated { deadline } => Some(usize::from(deadline)),
        _ => None,
    }
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
