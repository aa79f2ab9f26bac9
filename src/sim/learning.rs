//! What the calendar's blocks do: learning, talking, aligning.

use super::calendar::BlockCount;
use super::decision::{Block, BlockKind};
use super::forecast;
use super::happening::{Cause, Event, TrustReason};
use super::known::{Odds, Stage, StoryMapState};
use super::luck::What;
use super::run::Run;
use crate::scenario::{ItemId, NeedId, StakeholderId};

/// Which kind of evidence: part of the key of its luck.
#[derive(Debug, Clone, Copy)]
#[repr(usize)]
pub(super) enum EvidenceKind {
    Interview = 0,
    Prototype,
    Experiment,
    Bet,
    Data,
    Joint,
    Leader,
}

impl EvidenceKind {
    /// Kinds whose keys lie side by side.
    const COUNT: usize = 6;
    /// Beyond the keys of all items: a kind that came later has those from here on.
    const LATER: usize = 1 << 20;

    /// The key of what is observed of an item in this way.
    const fn key(self, item: ItemId) -> usize {
        match self {
            Self::Leader => Self::LATER + item.index(),
            _ => item.index() * Self::COUNT + self as usize,
        }
    }
}

impl Run {
    /// Carries out the calendar. Returns the team's points it used.
    pub(super) fn carry_out_calendar(&mut self, count: BlockCount) -> f64 {
        let blocks = std::mem::take(&mut self.known.calendar.blocks);
        let mut points = 0.0;
        if count.of(BlockKind::Interview) > 0 {
            let coached = if count.of(BlockKind::Coach) > 0 { self.coach_sharpens() } else { 1.0 };
            self.interview(count.of(BlockKind::Interview).into(), coached, &mut points);
        }
        let now = self.sprint_number();
        let mut refined = 0;
        for block in &blocks {
            let kind = block.kind();
            self.cause = Cause::Block(kind);
            if kind == BlockKind::Refine {
                self.refine(&mut refined);
            } else if let Block::Escalate(id) = *block {
                self.escalate(id);
            } else if kind.is_strategic() {
                let fresh = self.view().freshness(block);
                // Interviews are carried out together, before all else.
                points += if kind == BlockKind::Interview { 0.0 } else { self.view().points_of(block) };
                self.carry_out_block(*block, fresh);
            }
            self.remember(block, now);
        }
        self.known.calendar.blocks = blocks;
        self.cause = Cause::Rules;
        points
    }

    fn remember(&mut self, block: &Block, now: u8) {
        if let Block::OneToOne(who) = block {
            self.known.people[*who].last_talk = now;
        }
        if let Some(last) = self.known.last_used.get_mut(block.kind().index()) {
            *last = now;
        }
    }

    fn carry_out_block(&mut self, block: Block, fresh: f64) {
        let evidence = &self.scenario.rules.evidence;
        match block {
            Block::Interview(Some(item)) => {
                self.observe(item, evidence.interview_noise, EvidenceKind::Interview);
                self.known.evidence_shown = true;
            }
            Block::Prototype(item) => {
                self.observe(item, evidence.prototype_noise, EvidenceKind::Prototype);
                self.known.evidence_shown = true;
            }
            Block::Experiment(item) => {
                self.known.items[item].testing = true;
                self.known.evidence_shown = true;
                self.tell(Event::TestStarted(item));
            }
            Block::ReadData => self.read_data(),
            Block::MapProblems => self.map_problems(fresh),
            Block::StoryMap => {
                if self.known.story_map == StoryMapState::NotBegun {
                    self.known.story_map = StoryMapState::Settling(self.scenario.rules.capacity.story_map_sprints);
                }
                self.known.goal_shared = true;
            }
            Block::LearnBusiness => self.learn_business(),
            Block::OneToOne(who) => self.one_to_one(who, fresh),
            Block::PriorityWorkshop => self.workshop(fresh),
            Block::JointReview(invited) => self.joint_review(invited, fresh),
            Block::ProductGoal => {
                let gain = forecast::gain(&self.scenario.rules, BlockKind::ProductGoal) * fresh;
                self.known.goal_clarity = (self.known.goal_clarity + gain).min(1.0);
                self.known.goal_shared = true;
            }
            Block::StrategyCheckIn => self.check_in(fresh),
            Block::Coordinate(item) => {
                let known = &mut self.known.items[item];
                known.coordinated = (known.coordinated + 1).min(known.dependencies);
            }
            Block::Coach => self.coach(fresh),
            Block::ShapeInterval => self.known.shaped += 1,
            Block::Leader(to) => self.talk_with_leader(to, fresh),
            // These work through counts: see `Run::work` and `Run::accept_and_release`.
            Block::Interview(None)
            | Block::Refine
            | Block::AnswerQuestions
            | Block::AcceptWork
            | Block::StatusRound
            | Block::Escalate(_)
            | Block::ClearBlocker => {}
        }
    }

    /// Makes the next items ready, from a place in the order on: before it there is nothing more to refine this sprint, as
    /// what comes up meanwhile joins the end.
    fn refine(&mut self, from: &mut usize) {
        let mut left = self.scenario.rules.calendar.refined_per_block;
        for item in self.known.order.iter().skip(*from) {
            if left == 0 {
                break;
            }
            *from += 1;
            let known = &mut self.known.items[*item];
            if known.stage == Stage::Backlog && known.included && !known.ready {
                known.ready = true;
                left -= 1;
            }
        }
    }

    /// Talks with customers: needs come out of the fog, and what is known of the others narrows.
    fn interview(&mut self, blocks: f64, coached: f64, points: &mut f64) {
        let e = self.scenario.rules.evidence;
        self.cause = Cause::Block(BlockKind::Interview);
        *points += e.interview_points * blocks;
        self.hear(forecast::interviews(&self.scenario.rules, self.mean_trust(), coached, blocks));
        self.known.evidence_shown = true;
    }

    /// So many interviews' worth of customers are heard.
    pub(super) fn hear(&mut self, effective: f64) {
        let e = self.scenario.rules.evidence;
        let v = self.scenario.rules.value;
        self.known.heard += effective;
        let is_any_hidden = self.known.needs.iter().any(|need| !need.discovered);
        let heard = if is_any_hidden { forecast::heard(&self.scenario.rules, self.known.heard) } else { 0.0 };
        let noise = e.importance_noise / effective.max(f64::MIN_POSITIVE);
        let spread = libm::sqrt(noise);
        let cause = self.cause;
        for i in 0..self.known.needs.len() {
            if self.known.needs[i].discovered {
                let seen = self.truth.needs[i].importance + spread * self.luck.normal(What::Importance, i, self.known.sprint);
                let need = &mut self.known.needs[i];
                let gain = need.variance / (need.variance + noise);
                need.importance = (need.importance + gain * (seen - need.importance)).clamp(v.importance_least, v.importance_most);
                need.variance *= 1.0 - gain;
                if effective >= e.understand_from {
                    self.understand(NeedId::at(i), cause);
                }
            } else if self.truth.needs[i].shows_at < heard {
                self.understand(NeedId::at(i), cause);
            }
        }
    }

    /// Evidence on an item's worth. Returns what was observed.
    pub(super) fn observe(&mut self, item: ItemId, noise: f64, source: EvidenceKind) -> f64 {
        let evidence = &self.scenario.rules.evidence;
        let worth = self.truth.items[item].value.clamp(evidence.least_seen, evidence.most_seen);
        let seen = worth + noise * self.luck.normal(What::Observation, source.key(item), self.known.sprint);
        let precision = 1.0 / (noise * noise);
        let known = &mut self.known.items[item];
        known.precision += precision;
        known.evidence += precision * seen;
        self.tell(Event::Observed(item, seen));
        seen
    }

    /// What one item turned out to be worth says something about its need's importance.
    pub(super) fn teach(&mut self, item: ItemId, seen: f64, noise: f64) {
        let need = self.truth.items[item].need;
        if !self.known.needs[need].discovered {
            return;
        }
        self.link(item, self.cause);
        let rules = &self.scenario.rules;
        let mean = self.known.items[item].odds.of(&self.known.mean_worth);
        let spread = rules.belief.teach_spread;
        let variance = (spread * spread + noise * noise) / (mean * mean);
        let known = &mut self.known.needs[need];
        let gain = known.variance / (known.variance + variance);
        known.importance =
            (known.importance + gain * (seen / mean - known.importance)).clamp(rules.value.importance_least, rules.value.importance_most);
        known.variance *= 1.0 - gain;
    }

    fn read_data(&mut self) {
        let e = self.scenario.rules.evidence;
        let mut left = e.data_items;
        // What has a measure first, then what is used most, of equals what is loudest.
        for wants_measure in [true, false] {
            loop {
                let next = self
                    .known
                    .live
                    .iter()
                    .map(|item| item.index())
                    .filter(|&i| {
                        let k = &self.known.items[i];
                        !k.measured && k.has_measure == wants_measure && k.adoption >= e.data_adoption && !self.is_mandated(i)
                    })
                    .max_by(|&a, &b| {
                        let (one, other) = (&self.known.items[a], &self.known.items[b]);
                        one.adoption.total_cmp(&other.adoption).then(one.loudness.total_cmp(&other.loudness))
                    });
                let Some(i) = next.filter(|_| left > 0) else { break };
                let noise = if wants_measure { e.data_noise_measured } else { e.data_noise };
                let item = ItemId::at(i);
                let seen = self.observe(item, noise, EvidenceKind::Data);
                self.known.items[i].measured = true;
                self.teach(item, seen, noise);
                self.known.evidence_shown = true;
                left -= 1;
            }
        }
    }

    fn map_problems(&mut self, fresh: f64) {
        let t = self.known.sprint;
        self.known.goal_shared = true;
        let cause = self.cause;
        for place in 0..self.known.order.len() {
            let Some(&item) = self.known.order.get(place) else { break };
            let need = self.truth.items[item].need;
            let known = &self.known.items[item];
            if known.stage == Stage::Backlog
                && known.need != Some(need)
                && self.known.needs[need].discovered
                && self.luck.uniform(What::MapProblems, item.index(), t) < fresh
            {
                self.link(item, cause);
            }
        }
        for n in 0..self.known.needs.len() {
            if self.known.needs[n].discovered {
                self.understand(NeedId::at(n), cause);
            }
        }
        if !self.luck.chance(What::MapProblems, self.known.items.len(), t, self.scenario.rules.evidence.map_discovers * fresh) {
            return;
        }
        let hidden = (0..self.known.needs.len())
            .filter(|&n| {
                !self.known.needs[n].discovered
                    && self
                        .known
                        .order
                        .iter()
                        .any(|item| self.known.items[*item].stage == Stage::Backlog && self.truth.items[*item].need.index() == n)
            })
            .map(|n| (self.luck.uniform(What::MapProblems, self.known.items.len() + 1 + n, t), n))
            .min_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, n)) = hidden {
            self.understand(NeedId::at(n), cause);
        }
    }

    fn learn_business(&mut self) {
        let rules = &self.scenario.rules;
        let (noise, v) = (rules.belief.business_noise, rules.value);
        self.known.knows_business = true;
        for i in 0..self.known.needs.len() {
            if self.known.needs[i].discovered {
                let seen = self.truth.needs[i].importance + noise * self.luck.normal(What::Importance, self.known.needs.len() + i, 0);
                let need = &mut self.known.needs[i];
                need.importance = seen.clamp(v.importance_least, v.importance_most);
                need.variance = noise * noise;
            }
        }
    }

    fn one_to_one(&mut self, who: StakeholderId, fresh: f64) {
        let trust = self.scenario.rules.trust;
        let t = self.known.sprint;
        self.move_trust(who, forecast::gain(&self.scenario.rules, BlockKind::OneToOne) * fresh, TrustReason::OneToOne, self.cause);
        self.known.people[who].heard = true;
        let opens = forecast::opens_up(&self.scenario.rules, self.known.people[who].trust, fresh);
        let mut draw = self.luck.draw(What::OneToOne, who.index(), t);
        let (opens, new) = (draw.chance(opens), draw.chance(trust.one_to_one_discovers));
        if !opens {
            return;
        }
        let asked = self.known.requests.iter().map(|r| self.scenario.item_of(r.id));
        let theirs = self.known.order.iter().copied().chain(asked).filter(|item| {
            let k = &self.known.items[*item];
            k.sponsor == Some(who) && k.need.is_none() && k.stage != Stage::InWork
        });
        let Some(item) = theirs.min() else { return };
        let i = item.index();
        let known_need = self.known.needs[self.truth.items[i].need.index()].discovered;
        match self.scenario.request_of(item) {
            // A request they made: they tell what lies behind it, as if asked why.
            Some(request) if known_need || new => self.open_up(request, item, self.cause),
            None if known_need || new => {
                self.link(item, self.cause);
                self.discover(self.truth.items[i].need, self.cause);
            }
            _ => {}
        }
    }

    fn workshop(&mut self, fresh: f64) {
        let rules = self.scenario.rules;
        self.known.peace_until = self.known.sprint + usize::from(rules.influence.workshop_sprints);
        self.known.goal_shared = true;
        let gain = forecast::gain(&rules, BlockKind::PriorityWorkshop) * fresh;
        // Without evidence it orders opinions: half the effect.
        let brought = if self.known.evidence_shown { 1.0 } else { rules.evidence.repeat_effect };
        for i in 0..self.known.people.len() {
            self.known.people[i].heard = true;
            if self.scenario.power_of(StakeholderId::at(i)) >= rules.influence.refuse_gate {
                self.move_trust(StakeholderId::at(i), gain * brought, TrustReason::Workshop, self.cause);
            }
        }
    }

    fn joint_review(&mut self, invited: [Option<StakeholderId>; 3], fresh: f64) {
        let rules = self.scenario.rules;
        self.known.goal_shared = true;
        let gain = forecast::gain(&rules, BlockKind::JointReview) * fresh;
        for who in invited.into_iter().flatten() {
            self.move_trust(who, gain, TrustReason::JointReview, self.cause);
            self.known.people[who].heard = true;
        }
        let mut left = rules.coach.items;
        for k in 0..self.known.live.len() {
            let Some(&item) = self.known.live.get(k) else { break };
            if left > 0 && !self.known.items[item].measured && !self.is_mandated(item.index()) {
                self.observe(item, rules.evidence.joint_noise, EvidenceKind::Joint);
                self.known.items[item].measured = true;
                self.known.evidence_shown = true;
                left -= 1;
            }
        }
    }

    fn check_in(&mut self, fresh: f64) {
        let rules = self.scenario.rules;
        let shown = if self.known.evidence_shown { 2.0 } else { 1.0 };
        let gain = forecast::gain(&rules, BlockKind::StrategyCheckIn) * fresh;
        self.known.autonomy = (self.known.autonomy + gain * shown).min(1.0);
        self.known.checked_until = self.known.sprint + 1 + usize::from(rules.influence.check_in_sprints);
        self.known.goal_shared = true;
        if let Some(who) = self.scenario.most_powerful() {
            self.move_trust(who, rules.trust.check_in * fresh, TrustReason::CheckIn, self.cause);
            self.known.people[who].heard = true;
        }
    }

    /// Results of live tests that were started this sprint.
    pub(super) fn tests_report(&mut self) {
        let noise = self.scenario.rules.evidence.experiment_noise;
        self.cause = Cause::Block(BlockKind::Experiment);
        let blocks = std::mem::take(&mut self.known.calendar.blocks);
        for block in &blocks {
            let Block::Experiment(item) = *block else { continue };
            let i = item.index();
            if std::mem::take(&mut self.known.items[i].testing) {
                self.observe(item, noise, EvidenceKind::Experiment);
                let known = &self.known.items[i];
                self.teach(item, known.evidence / known.precision, noise);
            }
        }
        self.known.calendar.blocks = blocks;
        self.cause = Cause::Rules;
    }

    /// Evidence ages: the market moves on.
    pub(super) fn evidence_ages(&mut self) {
        let rules = &self.scenario.rules;
        let slower = if self.known.checked_until > self.known.sprint { rules.evidence.repeat_effect } else { 1.0 };
        let ageing = rules.belief.ageing * slower;
        let items = &mut self.known.items;
        let mut ages = |item: ItemId| {
            let known = &mut items[item];
            if known.precision > 0.0 {
                let aged = 1.0 / (1.0 / known.precision + ageing);
                known.evidence *= aged / known.precision;
                known.precision = aged;
            }
        };
        self.known.order.iter().for_each(|item| ages(*item));
        self.known.requests.iter().for_each(|request| ages(self.scenario.item_of(request.id)));
    }

    pub(super) fn is_mandated(&self, item: usize) -> bool {
        self.scenario.is_mandated(ItemId::at(item))
    }

    /// Odds of an idea for a need, by whether the need is understood.
    pub(super) const fn odds_for_iteration(linked_and_known: bool) -> Odds {
        if linked_and_known { Odds::Targeted } else { Odds::Informed }
    }
}
