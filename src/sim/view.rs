//! What may be seen of a run: the only thing that screens, players made of code and reviews get.
//!
//! A view borrows the known half of the state; the hidden half is not reachable from it.

use super::capacity;
use super::decision::{Block, BlockKind, Decision, Reason, Reflection};
use super::happening::TrustReason;
use super::known::{Change, Known, KnownItem, Odds, Promise, ReleaseForecast, Slot, SprintRecord, Stage, StoryMapState};
use super::legal;
use super::outcome;
use super::posterior;
use super::refusal::{Phase, Refusal};
use super::run::{Run, mean_trust};
use super::work::remaining;
use crate::scenario::{CoachQuestion, DilemmaId, ItemId, MetricId, NeedId, QuestionId, RequestId, Scenario, StakeholderId};
use std::sync::Arc;

/// A run as the player may see it.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    pub(super) scenario: &'a Arc<Scenario>,
    pub(super) known: &'a Known,
}

/// A normal belief about a quantity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Belief {
    /// Mean.
    pub mean: f64,
    /// Standard deviation.
    pub sd: f64,
}

impl Belief {
    /// Half width of the 80 % range.
    #[must_use]
    pub const fn half_width(&self) -> f64 {
        // 90th percentile of the standard normal.
        const TEN_TO_NINETY: f64 = 1.281_551_565_544_6;
        TEN_TO_NINETY * self.sd
    }
}

/// How well an item's worth is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grounds {
    /// Somebody thinks so.
    Opinion,
    /// An interview or a prototype.
    Informed,
    /// A live test, a bet read, or data.
    Tested,
}

/// An item as it can be seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ItemView {
    /// Which.
    pub id: ItemId,
    /// Where it is.
    pub stage: Stage,
    /// Odds of its kind.
    pub odds: Odds,
    /// The need it serves, if known.
    pub need: Option<NeedId>,
    /// Who wants it.
    pub sponsor: Option<StakeholderId>,
    /// Estimate in points.
    pub estimate: f64,
    /// Points it seems to need yet.
    pub remaining: f64,
    /// Points spent.
    pub spent: f64,
    /// Stated value, in outcome points as its sponsor would have it.
    pub stated: f64,
    /// Loudness, 0–1.
    pub loudness: f64,
    /// Other teams it waits for, and how many of them are coordinated.
    pub dependencies: u8,
    /// Of these, coordinated.
    pub coordinated: u8,
    /// Ready to be started.
    pub ready: bool,
    /// In the plan.
    pub included: bool,
    /// Believed effect in outcome points once everybody who will use it does.
    pub effect: Belief,
    /// How well that is known.
    pub grounds: Grounds,
    /// A live test is running.
    pub testing: bool,
    /// Promised until this sprint (from 0).
    pub due: Option<u8>,
    /// Sprint of release, from 0.
    pub released: Option<u8>,
    /// Adoption, 0–1.
    pub adoption: f64,
    /// Its effect has been read.
    pub measured: bool,
    /// It has a measure.
    pub has_measure: bool,
    /// It was improved once.
    pub iterated: bool,
    /// Everybody can see what it did.
    pub outcome_seen: bool,
    /// The bet on it.
    pub bet: Option<super::decision::Bet>,
    /// What the bet read and whether it got there.
    pub bet_result: Option<(f64, bool)>,
    /// Waits for other teams until this sprint (from 0).
    pub waits_until: Option<u8>,
    /// A change waits for capacity: `Some(true)` to remove it, `Some(false)` to iterate.
    pub change: Option<bool>,
}

/// A need as it can be seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NeedView {
    /// Which.
    pub id: NeedId,
    /// Importance relative to a usual need.
    pub importance: Belief,
    /// Whether its market will not wait.
    pub window: bool,
    /// Share of it met by live features, believed, 0–1 (low and high end of the 80 % range).
    pub met: (f64, f64),
    /// Sprint in which it became known, from 0.
    pub since: u8,
    /// Heard from customers themselves: only then are there solutions made for it.
    pub understood: bool,
}

/// A person as they can be seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PersonView {
    /// Who.
    pub id: StakeholderId,
    /// Power, 0–1.
    pub power: f64,
    /// Trust, 0–1.
    pub trust: f64,
    /// What moved it last: by how much, why, in which sprint (from 1).
    pub last_move: Option<(f64, TrustReason, u8)>,
    /// Heard something this sprint.
    pub heard: bool,
}

/// An open request.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RequestView {
    /// Which.
    pub id: RequestId,
    /// The item asked for.
    pub item: ItemId,
    /// Who asks.
    pub from: StakeholderId,
    /// Sprints it has been open.
    pub open_for: u8,
    /// Asked why already.
    pub asked_why: bool,
    /// Asked why, and they did not say.
    pub evaded: bool,
}

impl<'a> View<'a> {
    pub(crate) const fn new(scenario: &'a Arc<Scenario>, known: &'a Known) -> Self {
        Self { scenario, known }
    }

    /// The scenario's texts and settings.
    #[must_use]
    pub fn scenario(&self) -> &'a Scenario {
        self.scenario
    }

    /// A run that the player could be in for all they know, with other luck ahead.
    #[must_use]
    pub fn imagine(&self, seed: u64) -> Run {
        posterior::imagine_run(self.scenario, self.known, seed)
    }

    /// Runs that the player could be in for all they know, all equally likely, each with other luck ahead.
    #[must_use]
    pub fn imagine_all(&self, count: usize, seed: u64) -> Vec<Run> {
        posterior::imagine_runs(self.scenario, self.known, count, seed)
    }

    /// Sprint in play, from 0.
    #[must_use]
    pub const fn sprint(&self) -> usize {
        self.known.sprint
    }

    /// Sprints that are played.
    #[must_use]
    pub fn sprints(&self) -> usize {
        usize::from(self.scenario.sprints)
    }

    /// Sprints left, this one included.
    #[must_use]
    pub fn sprints_left(&self) -> usize {
        self.sprints().saturating_sub(self.known.sprint)
    }

    /// The phase.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.known.phase
    }

    /// Decisions made so far.
    #[must_use]
    pub const fn decisions(&self) -> u32 {
        self.known.decisions
    }

    /// Whether this sprint ends with a retrospective on product decisions.
    #[must_use]
    pub fn has_retrospective(&self) -> bool {
        super::phases::retrospective_due(self.known.sprint, self.sprints())
    }

    /// Every decision with few values that the phase offers, each with the reason if it is not possible.
    #[must_use]
    pub fn legal(&self) -> Vec<(Decision, Result<(), Refusal>)> {
        legal::list(self)
    }

    /// Whether one decision is possible now.
    ///
    /// # Errors
    /// The reason why not.
    pub fn allows(&self, decision: &Decision) -> Result<(), Refusal> {
        legal::check(self, decision)
    }

    /// Whether a kind of decision exists yet in this scenario.
    #[must_use]
    pub fn is_unlocked(&self, kind: crate::scenario::DecisionKind) -> bool {
        legal::unlocked(self, kind).is_ok()
    }

    /// An item, unless it is hidden.
    #[must_use]
    pub fn item(&self, id: ItemId) -> Option<ItemView> {
        let known = self.known.items.get(id.index())?;
        (known.stage != Stage::Hidden).then(|| self.show(id))
    }

    /// All items that can be seen, in the scenario's order.
    pub fn items(&self) -> impl Iterator<Item = ItemView> + 'a {
        let this = *self;
        (0..this.known.items.len()).filter(move |&i| this.known.items[i].stage != Stage::Hidden).map(move |i| this.show(ItemId::at(i)))
    }

    /// The backlog in order, items in work included.
    pub fn backlog(&self) -> impl Iterator<Item = ItemView> + 'a {
        let this = *self;
        this.known.order.iter().map(move |id| this.show(*id))
    }

    /// What is known of an item, for players that look at many: cheaper than [`View::item`].
    pub(crate) fn sheet(&self, id: ItemId) -> &'a KnownItem {
        &self.known.items[id.index()]
    }

    /// Points an item seems to need yet.
    #[must_use]
    pub fn remaining(&self, id: ItemId) -> f64 {
        let k = self.sheet(id);
        remaining(&self.scenario.rules, k.estimate, k.spent)
    }

    /// The sprint (from 0) until which an item is promised.
    #[must_use]
    pub fn due(&self, id: ItemId) -> Option<u8> {
        self.known.promises.iter().find(|p| p.item == id).map(|p| p.due)
    }

    /// Stated value of an item, in outcome points as its sponsor would have it.
    #[must_use]
    pub fn stated_of(&self, id: ItemId) -> f64 {
        let belief = &self.scenario.rules.belief;
        belief.stated_usual * libm::exp(belief.stated_spread * self.sheet(id).stated)
    }

    /// Live features in order of release.
    pub(crate) fn live_ids(&self) -> &'a [ItemId] {
        &self.known.live
    }

    /// Live features.
    pub fn live(&self) -> impl Iterator<Item = ItemView> + 'a {
        let this = *self;
        this.known.live.iter().map(move |id| this.show(*id))
    }

    fn show(&self, id: ItemId) -> ItemView {
        let k = self.sheet(id);
        let rules = &self.scenario.rules;
        let effect = self.effect_of(id);
        let bet_or_test = 1.0 / (rules.evidence.data_noise * rules.evidence.data_noise);
        let grounds = if k.measured || k.precision > bet_or_test * 2.0 {
            Grounds::Tested
        } else if k.precision > 0.0 {
            Grounds::Informed
        } else {
            Grounds::Opinion
        };
        ItemView {
            id,
            stage: k.stage,
            odds: k.odds,
            need: k.need,
            sponsor: k.sponsor,
            estimate: k.estimate,
            remaining: remaining(rules, k.estimate, k.spent),
            spent: k.spent,
            stated: self.stated_of(id),
            loudness: k.loudness,
            dependencies: k.dependencies,
            coordinated: k.coordinated,
            ready: k.ready,
            included: k.included,
            effect,
            grounds,
            testing: k.testing,
            due: self.due(id),
            released: k.released,
            adoption: k.adoption,
            measured: k.measured,
            has_measure: k.has_measure,
            iterated: k.iterated,
            outcome_seen: k.outcome_seen,
            bet: k.bet,
            bet_result: k.bet_result,
            waits_until: k.waits_until,
            change: k.change.map(|c| matches!(c, Change::Remove { .. })),
        }
    }

    /// The mean of what is believed of an item's effect: [`View::effect_of`] for those who look at many.
    #[inline]
    pub(crate) fn mean_effect_of(&self, id: ItemId) -> f64 {
        let (k, (mean, variance)) = (self.sheet(id), self.prior(id));
        if k.precision <= 0.0 { mean } else { (mean / variance + k.evidence) / (1.0 / variance + k.precision) }
    }

    /// What is believed of an item's effect, in outcome points.
    #[must_use]
    pub fn effect_of(&self, id: ItemId) -> Belief {
        let (_, variance) = self.prior(id);
        let precision = 1.0 / variance + self.sheet(id).precision;
        Belief { mean: self.mean_effect_of(id), sd: libm::sqrt(1.0 / precision) }
    }

    /// What is believed of an item's effect before any evidence on it, in outcome points.
    #[must_use]
    pub fn prior_of(&self, id: ItemId) -> Belief {
        let (mean, variance) = self.prior(id);
        Belief { mean, sd: libm::sqrt(variance) }
    }

    fn prior(&self, id: ItemId) -> (f64, f64) {
        let k = self.sheet(id);
        let need = k.need.map(|n| &self.known.needs[n.index()]).filter(|n| n.discovered);
        let importance = need.map_or(1.0, |n| n.importance);
        outcome::prior(self.scenario, self.known, k.odds, importance, k.stated)
    }

    /// A need, unless it is undiscovered.
    #[must_use]
    pub fn need(&self, id: NeedId) -> Option<NeedView> {
        let known = self.known.needs.get(id.index())?;
        known.discovered.then(|| {
            let mut served = Belief { mean: 0.0, sd: 0.0 };
            let mut variance = 0.0;
            for item in self.live().filter(|i| i.need == Some(id)) {
                served.mean += item.effect.mean * item.adoption;
                variance += (item.effect.sd * item.adoption) * (item.effect.sd * item.adoption);
            }
            served.sd = libm::sqrt(variance);
            // A need counts as served at this share of its importance; met in full at its whole importance.
            let whole = known.importance;
            let met = |x: f64| (x / whole).clamp(0.0, 1.0);
            NeedView {
                id,
                importance: Belief { mean: known.importance, sd: libm::sqrt(known.variance) },
                window: known.window,
                met: (met(served.mean - served.half_width()), met(served.mean + served.half_width())),
                since: known.since,
                understood: known.understood,
            }
        })
    }

    /// Needs that are known.
    pub fn needs(&self) -> impl Iterator<Item = NeedView> + 'a {
        let this = *self;
        (0..this.known.needs.len()).filter_map(move |i| this.need(NeedId::at(i)))
    }

    /// How many needs are known.
    #[must_use]
    pub fn needs_known(&self) -> usize {
        self.known.needs.iter().filter(|n| n.discovered).count()
    }

    /// Whether a need is known whose market will not wait.
    #[must_use]
    pub fn is_urgent(&self, need: NeedId) -> bool {
        let known = &self.known.needs[need.index()];
        known.discovered && known.window
    }

    /// Whether an item is in the plan.
    #[must_use]
    pub fn is_included(&self, item: ItemId) -> bool {
        self.known.items[item.index()].included
    }

    /// The backlog's order.
    #[must_use]
    pub fn order(&self) -> &'a [ItemId] {
        &self.known.order
    }

    /// Whether a need is known.
    #[must_use]
    pub fn knows(&self, need: NeedId) -> bool {
        self.known.needs[need.index()].discovered
    }

    /// Share of what customers could tell that has been heard, 0–1.
    #[must_use]
    pub fn heard(&self) -> f64 {
        1.0 - libm::pow(self.scenario.rules.evidence.missed_per_interview, self.known.heard)
    }

    /// Interviews' worth of customers heard.
    #[must_use]
    pub const fn interviews(&self) -> f64 {
        self.known.heard
    }

    /// A person.
    #[must_use]
    pub fn person(&self, id: StakeholderId) -> PersonView {
        let known = &self.known.people[id.index()];
        PersonView {
            id,
            power: self.scenario.stakeholders[id.index()].power,
            trust: known.trust,
            last_move: known.last_move,
            heard: known.heard,
        }
    }

    /// Everybody.
    pub fn people(&self) -> impl Iterator<Item = PersonView> + 'a {
        let this = *self;
        (0..this.known.people.len()).map(move |i| this.person(StakeholderId::at(i)))
    }

    /// Mean trust, weighted by power.
    #[must_use]
    pub fn trust(&self) -> f64 {
        mean_trust(self.scenario, self.known)
    }

    /// Sprints since the last 1:1 with somebody; `None` if there was none.
    #[must_use]
    pub fn since_talk(&self, who: StakeholderId) -> Option<usize> {
        let last = usize::from(self.known.people[who.index()].last_talk);
        (last > 0).then(|| self.known.sprint + 1 - last)
    }

    /// Sprints since a kind of block was last in the calendar; `None` if never.
    #[must_use]
    pub fn since_block(&self, kind: BlockKind) -> Option<usize> {
        let last = usize::from(self.known.last_used[kind.index()]);
        (last > 0).then(|| self.known.sprint + 1 - last)
    }

    /// Autonomy needed to refuse a person's wish.
    #[must_use]
    pub fn refusal_gate(&self, who: StakeholderId) -> f64 {
        self.scenario.rules.influence.refuse_gate * self.scenario.stakeholders[who.index()].power
    }

    /// Open requests, oldest first.
    pub fn requests(&self) -> impl Iterator<Item = RequestView> + 'a {
        let this = *self;
        this.known.requests.iter().map(move |r| RequestView {
            id: r.id,
            item: this.scenario.item_of(r.id),
            from: this.scenario.requests[r.id.index()].from,
            open_for: this.known.sprint as u8 - r.since,
            asked_why: r.asked_why,
            evaded: r.evaded,
        })
    }

    /// Items that may be offered instead of a request: same need, on the backlog, not promised.
    pub fn alternatives(&self, request: RequestId) -> impl Iterator<Item = ItemId> + 'a {
        let this = *self;
        let need = this.known.items[this.scenario.item_of(request).index()].need;
        this.known.order.iter().copied().filter(move |i| {
            let k = &this.known.items[i.index()];
            need.is_some() && k.need == need && k.stage == Stage::Backlog && !this.known.promises.iter().any(|p| p.item == *i)
        })
    }

    /// What the person said when asked why, once they did.
    #[must_use]
    pub fn because(&self, request: RequestId) -> Option<&'a str> {
        let card = &self.scenario.requests[request.index()];
        let need = self.known.items[self.scenario.item_of(request).index()].need?;
        card.behind.iter().find(|b| b.need == need).map(|b| b.because.as_str())
    }

    /// Title of an item as it can be seen.
    #[must_use]
    pub fn title(&self, item: ItemId) -> &'a str {
        if let Some(request) = self.scenario.request_of(item) {
            let card = &self.scenario.requests[request.index()];
            if self.scenario.alternative_of(request) == item {
                let need = self.known.items[item.index()].need;
                return card.behind.iter().find(|b| Some(b.need) == need).map_or(card.title.as_str(), |b| b.alternative.as_str());
            }
            return &card.title;
        }
        &self.scenario.items[item.index()].title
    }

    /// Whether a reason would hold for an item.
    #[must_use]
    pub fn reason_holds(&self, item: ItemId, reason: Reason) -> bool {
        legal::reason_holds(self.scenario, self.known, item, reason)
    }

    /// Open promises.
    #[must_use]
    pub fn promises(&self) -> &'a [Promise] {
        &self.known.promises
    }

    /// The calendar's half-days.
    #[must_use]
    pub fn slots(&self) -> &'a [Slot] {
        &self.known.calendar.slots
    }

    /// Blocks in the calendar; [`Slot::Block`] counts into it.
    #[must_use]
    pub fn blocks(&self) -> &'a [Block] {
        &self.known.calendar.blocks
    }

    /// Half-days that are free.
    #[must_use]
    pub fn free_half_days(&self) -> u8 {
        self.known.calendar.free()
    }

    /// Half-days of chosen blocks: strategic, tactical.
    #[must_use]
    pub fn chosen_half_days(&self) -> (u8, u8) {
        self.known.calendar.chosen()
    }

    /// Half-days spent on talks in the inbox.
    #[must_use]
    pub const fn talk_half_days(&self) -> f64 {
        self.known.talk_half_days
    }

    /// Blocks of a kind with every sensible object.
    #[must_use]
    pub fn blocks_of(&self, kind: BlockKind) -> Vec<Block> {
        let buildable = || self.known.order.iter().copied();
        match kind {
            BlockKind::Prototype => buildable().map(Block::Prototype).collect(),
            BlockKind::Experiment => buildable().map(Block::Experiment).collect(),
            BlockKind::Coordinate => buildable()
                .filter(|i| self.known.items[i.index()].dependencies > self.known.items[i.index()].coordinated)
                .map(Block::Coordinate)
                .collect(),
            BlockKind::OneToOne => (0..self.known.people.len()).map(|i| Block::OneToOne(StakeholderId::at(i))).collect(),
            BlockKind::JointReview => {
                // The three who trust least: they have most to hear.
                let mut people: Vec<PersonView> = self.people().collect();
                people.sort_by(|a, b| a.trust.total_cmp(&b.trust));
                vec![Block::JointReview(std::array::from_fn(|k| people.get(k).map(|p| p.id)))]
            }
            BlockKind::Interview => vec![Block::Interview(None)],
            BlockKind::Refine => vec![Block::Refine],
            BlockKind::AnswerQuestions => vec![Block::AnswerQuestions],
            BlockKind::AcceptWork => vec![Block::AcceptWork],
            BlockKind::StatusRound => vec![Block::StatusRound],
            BlockKind::ReadData => vec![Block::ReadData],
            BlockKind::MapProblems => vec![Block::MapProblems],
            BlockKind::StoryMap => vec![Block::StoryMap],
            BlockKind::LearnBusiness => vec![Block::LearnBusiness],
            BlockKind::PriorityWorkshop => vec![Block::PriorityWorkshop],
            BlockKind::ProductGoal => vec![Block::ProductGoal],
            BlockKind::StrategyCheckIn => vec![Block::StrategyCheckIn],
            BlockKind::ClearBlocker => vec![Block::ClearBlocker],
            BlockKind::Coach => vec![Block::Coach],
        }
    }

    /// Even-odds forecast of the coming sprint, points.
    #[must_use]
    pub fn forecast(&self) -> f64 {
        capacity::forecast(self.scenario, self.known)
    }

    /// Points that nine, five and one of ten forecasts reach.
    #[must_use]
    pub fn forecast_band(&self) -> [f64; 3] {
        let even = self.forecast();
        let spread = Belief { mean: 0.0, sd: self.scenario.rules.capacity.noise }.half_width();
        [even * libm::exp(-spread), even, even * libm::exp(spread)]
    }

    /// Chance that a sprint reaches so many points.
    #[must_use]
    pub fn chance_of_points(&self, points: f64) -> f64 {
        let even = self.forecast().max(f64::MIN_POSITIVE);
        if points <= 0.0 {
            return 1.0;
        }
        super::normal::normal_cdf(libm::log(even / points) / self.scenario.rules.capacity.noise)
    }

    /// Autonomy, 0–1.
    #[must_use]
    pub const fn autonomy(&self) -> f64 {
        self.known.autonomy
    }

    /// Goal clarity, 0–1.
    #[must_use]
    pub const fn goal_clarity(&self) -> f64 {
        self.known.goal_clarity
    }

    /// Debt, 0–1.
    #[must_use]
    pub const fn debt(&self) -> f64 {
        self.known.debt
    }

    /// Share of the team's time that debt costs now.
    #[must_use]
    pub fn debt_drag(&self) -> f64 {
        self.scenario.rules.capacity.drag_debt * self.known.debt
    }

    /// Morale, 0–1.
    #[must_use]
    pub const fn morale(&self) -> f64 {
        self.known.morale
    }

    /// How tired the team is, 0–1; it follows from past commitments.
    #[must_use]
    pub const fn exhaustion(&self) -> f64 {
        self.known.exhaustion
    }

    /// Open questions of the team.
    #[must_use]
    pub const fn open_questions(&self) -> f64 {
        self.known.open_questions
    }

    /// Escaped defects as reported, with noise.
    #[must_use]
    pub const fn defects_reported(&self) -> f64 {
        self.known.defect_reports
    }

    /// Things that block the team this sprint.
    #[must_use]
    pub const fn blockers(&self) -> u8 {
        self.known.blockers
    }

    /// Incidents this sprint.
    #[must_use]
    pub const fn incidents(&self) -> u8 {
        self.known.incidents
    }

    /// Items in work.
    #[must_use]
    pub fn in_work(&self) -> usize {
        self.known.order.iter().filter(|i| self.known.items[i.index()].stage == Stage::InWork).count()
    }

    /// Finished items that nobody has looked at.
    #[must_use]
    pub fn waiting_for_acceptance(&self) -> usize {
        self.known.finished.iter().filter(|i| !self.known.items[i.index()].accepted).count()
    }

    /// Whether powerful people without trust block each other.
    #[must_use]
    pub fn is_deadlocked(&self) -> bool {
        let t = &self.scenario.rules.trust;
        let blocked =
            |(p, s): (&super::known::KnownPerson, &crate::scenario::Stakeholder)| s.power >= t.override_power && p.trust < t.deadlock_below;
        self.known.peace_until <= self.known.sprint
            && self.known.people.iter().zip(&self.scenario.stakeholders).filter(|x| blocked(*x)).count() >= 2
    }

    /// Sprints without overrides yet.
    #[must_use]
    pub const fn peace_for(&self) -> usize {
        self.known.peace_until.saturating_sub(self.known.sprint)
    }

    /// Whether the player has learned how the business earns.
    #[must_use]
    pub const fn knows_business(&self) -> bool {
        self.known.knows_business
    }

    /// Whether story-mapping has been begun.
    #[must_use]
    pub fn story_mapped(&self) -> bool {
        self.known.story_map != StoryMapState::NotBegun
    }

    /// The Sprint Goal.
    #[must_use]
    pub const fn goal(&self) -> Option<NeedId> {
        self.known.plan.goal
    }

    /// Commitment as share of the even-odds forecast.
    #[must_use]
    pub const fn commitment(&self) -> f64 {
        self.known.plan.commitment
    }

    /// Share of the sprint for debt.
    #[must_use]
    pub const fn debt_share(&self) -> f64 {
        self.known.plan.debt_share
    }

    /// Points of the coming sprint that tests in the calendar use.
    #[must_use]
    pub fn test_points(&self) -> f64 {
        let e = &self.scenario.rules.evidence;
        self.known
            .calendar
            .blocks
            .iter()
            .map(|b| match b {
                Block::Interview(_) => e.interview_points,
                Block::Prototype(_) => e.prototype_points,
                Block::MapProblems => e.map_points,
                Block::Experiment(i) => e.experiment_points + e.experiment_share * self.known.items[i.index()].estimate,
                _ => 0.0,
            })
            .sum()
    }

    /// The next items of the plan, in order.
    pub fn next_items(&self, count: usize) -> impl Iterator<Item = ItemId> + 'a {
        let this = *self;
        this.known.order.iter().copied().filter(move |i| this.known.items[i.index()].included).take(count)
    }

    /// How many of the next items have no known need.
    #[must_use]
    pub fn unlinked_ahead(&self) -> usize {
        let ahead = self.scenario.rules.coach.looks_at as usize;
        self.next_items(ahead).filter(|i| self.known.items[i.index()].need.is_none()).count()
    }

    /// The dilemma that waits.
    #[must_use]
    pub const fn dilemma(&self) -> Option<DilemmaId> {
        self.known.dilemma
    }

    /// Dilemmas that came up: which, sprint (from 0), option chosen.
    #[must_use]
    pub fn dilemmas_seen(&self) -> &'a [(DilemmaId, u8, u8)] {
        &self.known.dilemmas_seen
    }

    /// Live features whose bet was read and waits for an answer.
    pub fn bets_due(&self) -> impl Iterator<Item = ItemView> + 'a {
        let this = *self;
        let is_due = move |id: &&ItemId| this.sheet(**id).bet_result.is_some() && !this.sheet(**id).bet_answered;
        this.known.live.iter().filter(is_due).map(move |id| this.show(*id))
    }

    /// Observations of a metric: four before the first sprint, then one per sprint, then the epilogue's.
    #[must_use]
    pub fn metric(&self, id: MetricId) -> &'a [f64] {
        &self.known.metrics[id.index()]
    }

    /// How many observations of each metric lie before the first sprint.
    #[must_use]
    pub const fn metrics_before(&self) -> usize {
        super::setup::BEFORE
    }

    /// What past sprints came to.
    #[must_use]
    pub fn history(&self) -> &'a [SprintRecord] {
        &self.known.history
    }

    /// Items released by the player.
    #[must_use]
    pub const fn released(&self) -> u16 {
        self.known.released
    }

    /// What the player took from retrospectives: sprint (from 1) and answers.
    #[must_use]
    pub fn reflections(&self) -> &'a [(u8, Reflection)] {
        &self.known.reflections
    }

    /// Forecasts of release.
    #[must_use]
    pub fn forecasts(&self) -> &'a [ReleaseForecast] {
        &self.known.forecasts
    }

    /// Whether a question of the coach fits the moment.
    #[must_use]
    pub fn fits(&self, question: &CoachQuestion) -> bool {
        question.when.iter().all(|c| legal::condition_holds(self, *c))
    }

    /// The coach's question that fits the moment; the questions that fit take turns by sprint.
    #[must_use]
    pub fn coach_question(&self) -> Option<(QuestionId, &'a CoachQuestion)> {
        let fitting: Vec<(usize, &CoachQuestion)> = self.scenario.coach.iter().enumerate().filter(|(_, q)| self.fits(q)).collect();
        let (i, q) = *fitting.get(self.known.sprint % fitting.len().max(1))?;
        Some((QuestionId::at(i), q))
    }

    /// Whether the money ran out.
    #[must_use]
    pub const fn is_broke(&self) -> bool {
        self.known.broke
    }
}
