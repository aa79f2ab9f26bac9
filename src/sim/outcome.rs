//! What comes of it: adoption, outcomes, metrics, bets, trust and influence at the end of a sprint.

use super::calendar::BlockCount;
use super::decision::BlockKind;
use super::forecast;
use super::happening::{Cause, Event, TrustReason};
use super::known::{KnownPerson, Promise, Stage};
use super::learning::EvidenceKind;
use super::luck::{Luck, What};
use super::run::Run;
use super::setup::BEFORE;
use crate::scenario::{ItemId, Metric, NeedId, Reads, StakeholderId};

impl Run {
    /// Adoption grows, the leading outcome follows it, the lagging one follows the leading one.
    pub(super) fn outcome_moves(&mut self) {
        let rules = &self.scenario.rules;
        let (o, v) = (rules.outcome, rules.value);
        let t = self.known.sprint as f64;
        let fading = &self.scenario.fading;
        let mut leading = self.truth.base - o.drift * (t + 1.0) - o.defects * self.truth.defects;
        let mut unused = 0.0;
        let mut late = 0.0;
        let mut late_item = None;
        for &item in &self.scenario.mandates {
            let known = &self.known.items[item];
            if known.stage != Stage::Live && known.deadline.is_some_and(|deadline| self.known.sprint + 1 >= usize::from(deadline)) {
                late += 1.0;
                late_item = Some(item);
            }
        }
        for id in &self.known.live {
            let i = id.index();
            if self.scenario.is_mandated(*id) {
                continue;
            }
            let known = &mut self.known.items[i];
            known.adoption = (known.adoption + (o.adoption_start + o.adoption_spread * known.adoption) * (1.0 - known.adoption)).min(1.0);
            let truth = &self.truth.items[i];
            let age = self.known.sprint - known.released.map_or(0, usize::from);
            leading += truth.value * known.adoption * fading.left(age);
            unused += f64::from(u8::from(truth.value <= v.helps_above));
            let need = &mut self.truth.needs[truth.need];
            need.served |= truth.value * known.adoption > o.served_share * need.importance;
        }
        if let Some(item) = late_item {
            leading -= o.late_mandate * late + o.late_again * f64::from(self.truth.late);
            if self.known.sprint < usize::from(self.scenario.sprints) {
                self.truth.late += 1;
                self.tell(Event::MandateLate(item));
                for i in 0..self.known.people.len() {
                    self.move_trust(StakeholderId::at(i), -o.late_mandate_trust, TrustReason::Mandate, Cause::Item(item));
                }
            }
        }
        leading -= o.unused * unused + o.bloat * unused * (t + 1.0);
        self.truth.leading = leading;
        self.truth.lagging += (leading - self.truth.lagging) / o.lag;
        self.truth.tally.course.push(self.truth.lagging);
    }

    /// Trust at the end of a sprint: missed promises, silence, outcomes that show.
    pub(super) fn trust_at_end(&mut self, blocks: BlockCount) {
        let t = self.known.sprint as u8;
        self.break_promises(|promise| promise.due <= t, |promise| Cause::Promise(promise.item));
        self.silence_refuses();
        self.silence(blocks);
        self.outcomes_show();
    }

    /// Promises that can no longer be kept: they are over, and who was promised trusts less.
    pub(super) fn break_promises(&mut self, broken: impl Fn(&Promise) -> bool, cause: impl Fn(&Promise) -> Cause) {
        let trust = self.scenario.rules.trust;
        let mut k = 0;
        while let Some(&promise) = self.known.promises.get(k) {
            if !broken(&promise) {
                k += 1;
                continue;
            }
            self.known.promises.remove(k);
            let loss = if promise.dated { trust.date_missed } else { trust.range_missed };
            self.tell_because(Event::PromiseMissed(promise.item), cause(&promise));
            self.move_trust(promise.to, loss, TrustReason::Missed, cause(&promise));
        }
    }

    /// Who heard nothing all sprint trusts less; a status round reaches those who need it most.
    fn silence(&mut self, blocks: BlockCount) {
        let rules = &self.scenario.rules;
        let loss = rules.trust.silence;
        let mut reached = f64::from(rules.calendar.status_per_block) * f64::from(blocks.of(BlockKind::StatusRound));
        let is_silent = |person: &KnownPerson| !person.heard && !person.delivered;
        let silent = self.known.people.iter().filter(|p| is_silent(p)).count();
        if reached >= silent as f64 {
            // Everybody, so it does not matter who first.
            self.known.people.iter_mut().filter(|p| is_silent(p)).for_each(|p| p.heard = true);
            return;
        }
        while reached >= 1.0 {
            let turn = |i: usize| self.known.people[i].turn(self.scenario.power_of(StakeholderId::at(i)));
            let silent = (0..self.known.people.len()).filter(|&i| is_silent(&self.known.people[i]));
            let Some(next) = silent.min_by(|&a, &b| turn(a).total_cmp(&turn(b))) else { break };
            self.known.people[next].heard = true;
            reached -= 1.0;
        }
        for i in 0..self.known.people.len() {
            if is_silent(&self.known.people[i]) {
                self.move_trust(StakeholderId::at(i), loss, TrustReason::Silence, Cause::Rules);
            }
        }
    }

    /// Visible is what was measured, helps and is used.
    fn outcomes_show(&mut self) {
        let rules = self.scenario.rules;
        for k in 0..self.known.live.len() {
            let Some(i) = self.known.live.get(k).map(|item| item.index()) else { break };
            let known = &mut self.known.items[i];
            let truth = &self.truth.items[i];
            let shows = known.measured
                && !known.outcome_seen
                && truth.value > rules.value.helps_above
                && known.adoption > rules.outcome.seen_adoption;
            if !shows {
                continue;
            }
            known.outcome_seen = true;
            let (sponsor, need) = (known.sponsor, truth.need);
            let item = ItemId::at(i);
            self.tell(Event::OutcomeSeen(item));
            for s in 0..self.known.people.len() {
                let who = StakeholderId::at(s);
                let share = match self.scenario.stakeholders.get(s) {
                    Some(_) if sponsor == Some(who) && self.is_on_agenda(s, need) => 1.0,
                    Some(_) if self.is_on_agenda(s, need) => rules.trust.outcome_others,
                    // It was announced to all.
                    Some(_) if self.known.product_goal.is_some_and(|goal| self.scenario.covers(goal, need)) => {
                        rules.product_goal.seen_by_all
                    }
                    _ => continue,
                };
                self.move_trust(who, rules.trust.outcome_seen * share, TrustReason::Outcome, Cause::Item(item));
            }
        }
    }

    fn is_on_agenda(&self, person: usize, need: NeedId) -> bool {
        self.scenario.stakeholders.get(person).is_some_and(|person| person.agenda.contains(&need))
    }

    /// Items with a measure report two sprints after release, or when the bet said to look.
    pub(super) fn bets_read(&mut self) {
        let e = self.scenario.rules.evidence;
        let t = self.known.sprint;
        for k in 0..self.known.live.len() {
            let Some(i) = self.known.live.get(k).map(|item| item.index()) else { break };
            let known = &self.known.items[i];
            let Some(released) = known.released else { continue };
            if !known.has_measure || known.bet_result.is_some() || (known.measured && known.bet.is_none()) {
                continue;
            }
            if t < forecast::reads_in(&self.scenario, released.into(), known.bet.map(|bet| bet.review)) {
                continue;
            }
            let item = ItemId::at(i);
            self.cause = Cause::Item(item);
            let seen = self.observe(item, e.bet_noise, EvidenceKind::Bet);
            self.teach(item, seen, e.bet_noise);
            self.known.items[i].measured = true;
            self.known.evidence_shown = true;
            if let Some(bet) = self.known.items[i].bet {
                let reached = seen >= bet.at_least;
                self.known.items[i].bet_result = Some((seen, reached));
                self.tell(Event::BetRead(item, seen, reached));
            }
        }
        self.cause = Cause::Rules;
    }

    pub(super) fn influence_moves(&mut self, focus: f64) {
        let i = &self.scenario.rules.influence;
        let shown = if self.known.evidence_shown { i.autonomy_evidence } else { 0.0 };
        let gain = i.autonomy_trust * (self.mean_trust() - 0.5) + shown;
        let decay = if self.known.goal_shared { 0.0 } else { i.goal_decay };
        let aimed = if self.known.plan.goal.is_some() { i.sprint_goal_share } else { 0.0 };
        self.known.autonomy = (self.known.autonomy + gain).clamp(0.0, 1.0);
        self.known.goal_clarity = (self.known.goal_clarity - decay + aimed + focus).clamp(0.0, 1.0);
    }

    /// What the dashboard shows at the end of a sprint.
    pub(super) fn observe_metrics(&mut self) {
        if !self.is_watched {
            return;
        }
        let at = self.known.sprint + BEFORE;
        let points = self.known.history.last().map_or(0.0, |r| r.points);
        let scenario = std::sync::Arc::clone(&self.scenario);
        for (m, metric) in scenario.metrics.iter().enumerate() {
            let source = match metric.reads {
                Reads::Leading => self.truth.leading,
                Reads::Lagging => self.truth.lagging,
                Reads::Defects => self.truth.defects,
                Reads::Need(need) => self.part_of(need),
                Reads::PointsFinished => points,
                Reads::ItemsReleased => f64::from(self.known.released),
            };
            let value = reading(metric, source, self.luck, m, at);
            self.known.metrics[m].push(value);
        }
    }

    /// The part of the outcome that comes from one need's live items.
    fn part_of(&self, need: crate::scenario::NeedId) -> f64 {
        let part = |item: &ItemId| {
            let (known, truth) = (&self.known.items[*item], &self.truth.items[*item]);
            let age = self.known.sprint - known.released.map_or(0, usize::from);
            if truth.need == need { truth.value * known.adoption * self.scenario.fading.left(age) } else { 0.0 }
        };
        self.known.live.iter().map(part).sum()
    }

    /// The dashboard of the sprints before the player came.
    pub(super) fn metrics_before(&mut self) {
        let even = super::capacity::forecast(&self.scenario, &self.known);
        let spread = self.scenario.rules.capacity.noise;
        let scenario = std::sync::Arc::clone(&self.scenario);
        let readings = BEFORE + usize::from(scenario.sprints) + usize::from(scenario.rules.utility.epilogue_sprints);
        for (m, metric) in scenario.metrics.iter().enumerate() {
            self.known.metrics[m].reserve_exact(readings);
            for at in 0..BEFORE {
                let source = match metric.reads {
                    Reads::Leading | Reads::Lagging => self.scenario.start.outcome,
                    Reads::Defects => self.scenario.start.defects,
                    Reads::Need(_) | Reads::ItemsReleased => 0.0,
                    // Every output chart went up before the player came.
                    Reads::PointsFinished => even * (1.0 - spread * (BEFORE - 1 - at) as f64 / BEFORE as f64),
                };
                let value = reading(metric, source, self.luck, m, at);
                self.known.metrics[m].push(value);
            }
        }
    }

    /// Six sprints without features: the product lives on as it was left.
    pub(super) fn epilogue(&mut self) {
        let rules = self.scenario.rules;
        self.cause = Cause::Rules;
        for _ in 0..rules.utility.epilogue_sprints {
            self.truth.defects = rules.debt.defects_keep * self.truth.defects + rules.debt.epilogue_defects * self.known.debt;
            let t = self.known.sprint as u8;
            let mut place = 0;
            while let Some(item) = self.known.finished.get(place) {
                if self.known.items[*item].waits_until.is_none_or(|until| until <= t) {
                    self.release(place);
                } else {
                    place += 1;
                }
            }
            self.outcome_moves();
            self.observe_metrics();
            self.truth.tally.epilogue += self.truth.lagging;
            self.truth.tally.epilogue_sprints += 1;
            self.known.sprint += 1;
        }
    }
}

fn reading(metric: &Metric, source: f64, luck: Luck, index: usize, at: usize) -> f64 {
    let noise = if metric.noise > 0.0 { metric.noise * luck.normal(What::Metric, index, at) } else { 0.0 };
    metric.at_zero + metric.per_point * source + noise
}
