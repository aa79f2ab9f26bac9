//! What the rules say of what is still to come: prices, dates, questions, what a plan does to the team.
//!
//! Each rule is said once: carrying out a sprint, screens and players made of code all ask here. The functions take
//! what they work on; [`View`] has a method for whatever somebody may ask who decides.

use super::belief::Belief;
use super::capacity;
use super::decision::{Answer, Block, BlockKind};
use super::known::{Known, KnownItem, Stage, StoryMapState};
use super::utility;
use super::view::{ItemView, RequestView, View};
use super::work::remaining;
use crate::scenario::{ItemId, Rules, Scenario, StakeholderId};

/// Half-days that an answer takes; two halves share one.
pub(super) const fn talk(rules: &Rules, answer: Answer) -> f64 {
    match answer {
        Answer::AskWhy => rules.calendar.ask_why,
        Answer::DeclineBecause(_) | Answer::OfferAlternative(_) => rules.calendar.accept_half_day,
        Answer::AcceptDate | Answer::AcceptRange | Answer::Decline | Answer::Park => 0.0,
    }
}

/// Points of the team that a block takes; a live test's depend on the item's estimate.
pub(super) fn points(rules: &Rules, block: &Block, estimate: impl Fn(ItemId) -> f64) -> f64 {
    let e = &rules.evidence;
    match block {
        Block::Interview(_) => e.interview_points,
        Block::Prototype(_) => e.prototype_points,
        Block::MapProblems => e.map_points,
        Block::Experiment(item) => e.experiment_points + e.experiment_share * estimate(*item),
        _ => 0.0,
    }
}

/// Points that an improvement or a removal of a live feature takes.
pub(super) fn change_points(rules: &Rules, removes: bool, estimate: f64) -> f64 {
    let features = &rules.features;
    (if removes { features.remove_share } else { features.iterate_share }) * estimate
}

/// Points that measuring an item for its bet takes.
pub(super) fn measure_points(rules: &Rules, estimate: f64) -> f64 {
    rules.evidence.bet_share * estimate
}

/// How much of its effect a conversation has that was last had in a sprint (from 1; 0 for never): part of it
/// within the sprints that count as the same.
pub(super) fn freshness(rules: &Rules, sprint: usize, last: u8) -> f64 {
    let evidence = &rules.evidence;
    let since = sprint + 1 - usize::from(last);
    if last > 0 && since <= usize::from(evidence.repeat_sprints) { evidence.repeat_effect } else { 1.0 }
}

/// When a block like this was last in the calendar: sprint from 1, 0 for never.
pub(super) fn last_time(known: &Known, block: &Block) -> u8 {
    match block {
        Block::OneToOne(who) => known.people[*who].last_talk,
        other => known.last_used.get(other.kind().index()).copied().unwrap_or_default(),
    }
}

/// What a fresh block adds: trust of those it is about, goal clarity or autonomy.
pub(super) const fn gain(rules: &Rules, kind: BlockKind) -> f64 {
    match kind {
        BlockKind::OneToOne => rules.trust.one_to_one,
        BlockKind::PriorityWorkshop => rules.trust.workshop,
        BlockKind::JointReview => rules.trust.joint_review,
        BlockKind::ProductGoal => rules.influence.product_goal,
        BlockKind::StrategyCheckIn => rules.influence.check_in_autonomy,
        _ => 0.0,
    }
}

/// Chance that somebody tells in a 1:1 what lies behind what they want.
pub(super) fn opens_up(rules: &Rules, trust: f64, fresh: f64) -> f64 {
    (rules.trust.one_to_one_opens + rules.trust.one_to_one_trust * trust) * fresh
}

/// Chance that somebody says why when asked.
pub(super) fn says_why(rules: &Rules, trust: f64) -> f64 {
    rules.trust.why_base + rules.trust.why_trust * trust
}

/// How trust moves by a refusal with a reason that holds or does not.
pub(super) fn refusal_with_reason(rules: &Rules, holds: bool) -> f64 {
    let trust = &rules.trust;
    trust.refused * if holds { trust.true_reason } else { trust.untrue_reason }
}

/// Whether a request that has been open for so many sprints counts as refused at the end of this one.
pub(super) fn lapses(rules: &Rules, open_for: usize) -> bool {
    open_for + 1 >= usize::from(rules.requests.silence_sprints)
}

/// The sprint (from 0) by whose end a promise made now is due: a range is long, and the loud want their date next sprint.
pub(super) fn due(rules: &Rules, sprint: usize, loudness: f64, dated: bool) -> u8 {
    let requests = &rules.requests;
    let sprints = match (dated, loudness > requests.loud_date) {
        (false, _) => requests.range_sprints,
        (true, true) => 1,
        (true, false) => 2,
    };
    sprint as u8 + sprints
}

/// The sprint (from 0) in which a live item reports, if it has a measure: not before its bet says.
pub(super) fn reads_in(scenario: &Scenario, released: usize, review: Option<u8>) -> usize {
    let look = review.map_or(0, |review| usize::from(review).saturating_sub(1));
    let last = usize::from(scenario.sprints).saturating_sub(1);
    (released + usize::from(scenario.rules.evidence.bet_sprints)).max(look.min(last))
}

/// Interviews' worth that so many blocks of interviews bring; who is not trusted does not get near the customers.
pub(super) fn interviews(rules: &Rules, trust: f64, coached: f64, blocks: f64) -> f64 {
    let e = &rules.evidence;
    let access = (e.access_by_trust * trust).clamp(e.access_least, 1.0);
    let talks = coached * access * e.interviews_per_block * blocks;
    e.saturation * (1.0 - libm::exp(-talks / e.saturation))
}

/// Share of what customers could tell that so many interviews hear.
pub(super) fn heard(rules: &Rules, interviews: f64) -> f64 {
    1.0 - libm::pow(rules.evidence.missed_per_interview, interviews)
}

/// Questions that an item in work raises, before goal clarity has its say.
const fn asked(rules: &Rules, item: &KnownItem) -> f64 {
    if item.ready { rules.questions.ready } else { rules.questions.unready }
}

/// How much goal clarity leaves of the questions that items raise.
fn unclear(rules: &Rules, known: &Known) -> f64 {
    rules.questions.clarity_base - rules.questions.clarity_slope * known.goal_clarity
}

/// All questions of a sprint, if items raise so many before goal clarity has its say.
fn questions_if(rules: &Rules, known: &Known, asked: f64) -> f64 {
    let q = &rules.questions;
    q.base
        + asked * unclear(rules, known)
        + q.carried * known.open_questions
        + questions_of_incidents(rules, known.incidents)
        + known.pressure.questions
}

fn questions_of_incidents(rules: &Rules, incidents: u8) -> f64 {
    rules.questions.incident * f64::from(incidents)
}

/// What story-mapping leaves of the questions.
fn mapped(rules: &Rules, known: &Known) -> f64 {
    if known.story_map == StoryMapState::InEffect { rules.questions.story_map_keep } else { 1.0 }
}

/// Items of the plan that are likely to be worked on this sprint, in order.
fn likely<'a>(scenario: &'a Scenario, known: &'a Known) -> impl Iterator<Item = (ItemId, &'a KnownItem)> {
    let mut room = capacity::forecast(scenario, known) * scenario.rules.scope.likely;
    let planned = known.order.iter().map(|item| (*item, &known.items[*item]));
    planned.filter(|(_, item)| item.included || item.stage == Stage::InWork).take_while(move |(_, item)| {
        let comes_up = room > 0.0;
        room -= remaining(&scenario.rules, item.estimate, item.spent);
        comes_up
    })
}

/// Questions the team will ask this sprint, by the plan as it is.
pub(super) fn questions(scenario: &Scenario, known: &Known) -> f64 {
    let rules = &scenario.rules;
    let raised = likely(scenario, known).fold(0.0, |sum, (_, item)| sum + asked(rules, item));
    questions_if(rules, known, raised) * mapped(rules, known)
}

/// Share of the capacity that unanswered questions cost.
pub(super) fn questions_cost(rules: &Rules, questions: f64) -> f64 {
    (rules.capacity.question_cost * questions).min(rules.capacity.question_cost_cap)
}

/// Factor on the capacity that so many blockers leave.
pub(super) fn kept_by_blockers(rules: &Rules, blockers: f64) -> f64 {
    libm::pow(rules.capacity.blocker_keep, blockers)
}

/// Factor on the capacity under so much pressure, above 0 or below.
pub(super) fn pace(rules: &Rules, pressure: f64) -> f64 {
    1.0 + rules.capacity.pressure_gain * pressure
}

/// Debt after a sprint of so many points of items and of debt work.
pub(super) fn debt_after(rules: &Rules, debt: f64, points: f64, debt_points: f64, pressure: f64) -> f64 {
    let d = &rules.debt;
    let inflow = d.inflow * points * (1.0 + d.contagion * debt) * (1.0 + d.pressure * pressure.max(0.0));
    (debt + inflow - d.repayment * debt_points).clamp(0.0, 1.0)
}

/// Mean of the last capacities at even commitment; none before the first sprint is played.
pub(super) fn mean_of_last(rules: &Rules, capacities: &[f64]) -> Option<f64> {
    let lately = usize::from(rules.scope.forecast_sprints);
    let recent = capacities.get(capacities.len().saturating_sub(lately)..)?;
    (!recent.is_empty()).then(|| recent.iter().sum::<f64>() / recent.len() as f64)
}

impl<'a> View<'a> {
    fn rules(&self) -> &'a Rules {
        &self.scenario.rules
    }

    /// Half-days that an answer takes; two halves share one.
    #[must_use]
    pub fn talk_of(&self, answer: Answer) -> f64 {
        talk(self.rules(), answer)
    }

    /// Points of the team that a block takes.
    #[must_use]
    pub fn points_of(&self, block: &Block) -> f64 {
        points(self.rules(), block, |item| self.known.items[item].estimate)
    }

    /// Points of the coming sprint that tests in the calendar use.
    #[must_use]
    pub fn test_points(&self) -> f64 {
        self.known.calendar.blocks.iter().map(|block| self.points_of(block)).sum()
    }

    /// Points that improving a live feature takes, or removing it.
    #[must_use]
    pub fn change_points(&self, item: &ItemView, removes: bool) -> f64 {
        change_points(self.rules(), removes, item.estimate)
    }

    /// Points that measuring an item for its bet takes.
    #[must_use]
    pub fn measure_points(&self, item: &ItemView) -> f64 {
        measure_points(self.rules(), item.estimate)
    }

    /// How much of its effect a block has: part of it if the same conversation was had lately.
    #[must_use]
    pub fn freshness(&self, block: &Block) -> f64 {
        if block.kind().tires() { freshness(self.rules(), self.known.sprint, last_time(self.known, block)) } else { 1.0 }
    }

    /// What a block would add to the trust of those it is about, to goal clarity or to autonomy.
    #[must_use]
    pub fn gain_of(&self, block: &Block) -> f64 {
        gain(self.rules(), block.kind()) * self.freshness(block)
    }

    /// Noise of what a block observes of an item, in outcome points; none if it does not ask about one.
    #[must_use]
    pub fn noise_of(&self, block: &Block) -> Option<f64> {
        let e = &self.rules().evidence;
        match block {
            Block::Interview(_) => Some(e.interview_noise),
            Block::Prototype(_) => Some(e.prototype_noise),
            Block::Experiment(_) => Some(e.experiment_noise),
            _ => None,
        }
    }

    /// Chance that somebody tells in a 1:1 what lies behind what they want.
    #[must_use]
    pub fn opens_up(&self, who: StakeholderId) -> f64 {
        opens_up(self.rules(), self.person(who).trust, self.freshness(&Block::OneToOne(who)))
    }

    /// Chance that somebody says why when asked.
    #[must_use]
    pub fn says_why(&self, who: StakeholderId) -> f64 {
        says_why(self.rules(), self.person(who).trust)
    }

    /// How trust moves by a refusal with a reason that holds or does not.
    #[must_use]
    pub fn refusal_with_reason(&self, holds: bool) -> f64 {
        refusal_with_reason(self.rules(), holds)
    }

    /// Trust below which somebody forces items into a sprint, if they have the power to.
    #[must_use]
    pub fn overrides_below(&self, who: StakeholderId) -> Option<f64> {
        let trust = &self.rules().trust;
        (self.person(who).power >= trust.override_power).then_some(trust.override_below)
    }

    /// Whether a request counts as refused at the end of this sprint if it stays unanswered.
    #[must_use]
    pub fn lapses(&self, request: &RequestView) -> bool {
        lapses(self.rules(), request.open_for.into())
    }

    /// The sprint (from 0) by whose end a promise on an item would be due, with a date or with a range.
    #[must_use]
    pub fn promise_due(&self, item: ItemId, dated: bool) -> usize {
        due(self.rules(), self.known.sprint, self.sheet(item).loudness, dated).into()
    }

    /// The first Review (from 1) that could read a bet on an item released in this sprint.
    #[must_use]
    pub fn first_reading(&self) -> usize {
        (reads_in(self.scenario, self.known.sprint, None) + 1).min(self.sprints())
    }

    /// The Review (from 1) that reads an item's bet, if the item is live by the end of this sprint.
    #[must_use]
    pub fn reads_in(&self, item: &ItemView) -> usize {
        let released = item.released.map_or(self.known.sprint, usize::from);
        reads_in(self.scenario, released, item.bet.map(|bet| bet.review)) + 1
    }

    /// An effect as far as observations can show it, outcome points.
    #[must_use]
    pub fn observable(&self, effect: f64) -> f64 {
        let e = &self.rules().evidence;
        effect.clamp(e.least_seen, e.most_seen)
    }

    /// Share heard after so many more blocks of interviews.
    #[must_use]
    pub fn heard_after(&self, blocks: usize) -> f64 {
        self.heard_by(self.known.heard + interviews(self.rules(), self.trust(), 1.0, blocks as f64))
    }

    /// Share of what customers could tell that so many interviews hear.
    #[must_use]
    pub fn heard_by(&self, interviews: f64) -> f64 {
        heard(self.rules(), interviews)
    }

    /// How many interviews hear such a share.
    #[must_use]
    pub fn interviews_for(&self, share: f64) -> f64 {
        libm::log(1.0 - share) / libm::log(self.rules().evidence.missed_per_interview)
    }

    /// Whether the coach asks for the problem behind the next items, rather than for measures.
    #[must_use]
    pub fn coach_asks_for_needs(&self) -> bool {
        self.unlinked_ahead() >= usize::from(self.rules().coach.unlinked)
    }

    /// What the team is likely to work on this sprint by the plan as it is, each with the questions it raises.
    pub fn askers(&self) -> impl Iterator<Item = (ItemView, f64)> + 'a {
        let view = *self;
        let factor = unclear(self.rules(), self.known) * mapped(self.rules(), self.known);
        likely(self.scenario, self.known).filter_map(move |(id, item)| Some((view.item(id)?, factor * asked(view.rules(), item))))
    }

    /// Questions the team will ask this sprint, by the plan as it is.
    #[must_use]
    pub fn questions_ahead(&self) -> f64 {
        questions(self.scenario, self.known)
    }

    /// Questions of the team for a block of answers, with so many such blocks before it.
    #[must_use]
    pub fn questions_left(&self, before: usize) -> f64 {
        let most = self.rules().questions.answered_per_block;
        (self.questions_ahead() - before as f64 * most).clamp(0.0, most)
    }

    /// Questions of a sprint in which these items are worked on, before story-mapping helps.
    pub(crate) fn questions_if(&self, items: impl Iterator<Item = ItemId>) -> f64 {
        let raised = items.fold(0.0, |sum, item| sum + asked(self.rules(), self.sheet(item)));
        questions_if(self.rules(), self.known, raised)
    }

    /// Questions that this sprint's incidents raise.
    #[must_use]
    pub fn questions_of_incidents(&self) -> f64 {
        questions_of_incidents(self.rules(), self.known.incidents)
    }

    /// Share of the capacity that so many unanswered questions cost.
    #[must_use]
    pub fn questions_cost(&self, questions: f64) -> f64 {
        questions_cost(self.rules(), questions)
    }

    /// Share of the capacity that so many blockers cost.
    #[must_use]
    pub fn blockers_cost(&self, blockers: u8) -> f64 {
        1.0 - kept_by_blockers(self.rules(), blockers.into())
    }

    /// Share of the capacity that story-mapping costs while it settles.
    #[must_use]
    pub fn story_map_cost(&self) -> f64 {
        1.0 - self.rules().capacity.story_map_keep
    }

    /// How much larger an item gets that is started unready, as a share.
    #[must_use]
    pub fn unready_work(&self) -> f64 {
        self.rules().size.unready - 1.0
    }

    /// Points that a commitment off the even-odds forecast adds or takes.
    #[must_use]
    pub fn points_by_pressure(&self, commitment: f64) -> f64 {
        self.forecast() * self.rules().capacity.pressure_gain * (commitment - 1.0)
    }

    /// The commitments that are possible, in percent of the even-odds forecast.
    #[must_use]
    pub fn commitments(&self) -> std::ops::RangeInclusive<f64> {
        const PERCENT: f64 = 100.0;
        let scope = &self.rules().scope;
        scope.commit_least * PERCENT..=scope.commit_most * PERCENT
    }

    /// Debt at the end of an even-odds sprint with this share for debt.
    #[must_use]
    pub fn debt_after(&self, share: f64) -> f64 {
        let debt_points = self.forecast() * share;
        let points = (self.forecast() * (1.0 - share) - self.test_points()).max(0.0);
        debt_after(self.rules(), self.known.debt, points, debt_points, self.known.plan.commitment - 1.0)
    }

    /// The even-odds forecast that a past sprint (from 0) began with; none for the first.
    #[must_use]
    pub fn forecast_of(&self, sprint: usize) -> Option<f64> {
        mean_of_last(self.rules(), self.known.capacities.get(..sprint)?)
    }

    /// Where on the way from nothing to all that can be reached such a lagging outcome is, 0–1.
    #[must_use]
    pub fn current_value(&self, lagging: f64) -> f64 {
        utility::current_value(self.scenario, lagging)
    }

    /// Where between the least and the most importance that a need can have a value is, 0–1; importance spreads by factors.
    #[must_use]
    pub fn importance_place(&self, importance: f64) -> f64 {
        let (least, most) = (self.rules().value.importance_least, self.rules().value.importance_most);
        libm::log(importance.clamp(least, most) / least) / libm::log(most / least)
    }
}

impl Belief {
    /// After one more observation with this noise; the mean may move either way.
    #[must_use]
    pub fn narrowed(self, noise: f64) -> Self {
        let (variance, noise) = (self.sd * self.sd, noise * noise);
        Self { mean: self.mean, sd: libm::sqrt(variance * noise / (variance + noise)) }
    }
}
