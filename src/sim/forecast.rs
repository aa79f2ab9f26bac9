//! What the rules say of what is still to come: prices, dates, questions, what a plan does to the team.
//!
//! Each rule is said once: carrying out a sprint, screens and players made of code all ask here. The functions take
//! what they work on; the view has a method for whatever somebody may ask who decides (`view/forecast.rs`).

use super::capacity;
use super::decision::{Answer, Block, BlockKind, Reason};
use super::known::{Known, KnownItem, Stage, StoryMapState};
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
        Block::Experiment(item) => test_points(rules, estimate(*item)),
        _ => 0.0,
    }
}

/// Points of the team that a live test of an item takes.
pub(super) fn test_points(rules: &Rules, estimate: f64) -> f64 {
    rules.evidence.experiment_points + rules.evidence.experiment_share * estimate
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
pub(super) const fn asked(rules: &Rules, item: &KnownItem) -> f64 {
    if item.ready { rules.questions.ready } else { rules.questions.unready }
}

/// How much goal clarity leaves of the questions that items raise.
pub(super) fn unclear(rules: &Rules, known: &Known) -> f64 {
    rules.questions.clarity_base - rules.questions.clarity_slope * known.goal_clarity
}

/// All questions of a sprint, if items raise so many before goal clarity has its say.
pub(super) fn questions_if(rules: &Rules, known: &Known, asked: f64) -> f64 {
    let q = &rules.questions;
    q.base
        + asked * unclear(rules, known)
        + q.carried * known.open_questions
        + questions_of_incidents(rules, known.incidents)
        + known.pressure.questions
}

pub(super) fn questions_of_incidents(rules: &Rules, incidents: u8) -> f64 {
    rules.questions.incident * f64::from(incidents)
}

/// What story-mapping leaves of the questions.
pub(super) fn mapped(rules: &Rules, known: &Known) -> f64 {
    if known.story_map == StoryMapState::InEffect { rules.questions.story_map_keep } else { 1.0 }
}

/// Items of the plan that are likely to be worked on this sprint, in order.
pub(super) fn likely<'a>(scenario: &'a Scenario, known: &'a Known) -> impl Iterator<Item = (ItemId, &'a KnownItem)> {
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

/// Debt after a sprint of so many points of items and of debt work.
pub(super) fn debt_after(rules: &Rules, debt: f64, points: f64, debt_points: f64, pressure: f64) -> f64 {
    let d = &rules.debt;
    let inflow = d.inflow * points * (1.0 + d.contagion * debt) * (1.0 + d.pressure * pressure.max(0.0));
    (debt + inflow - d.repayment * debt_points).clamp(0.0, 1.0)
}

/// Points an item seems to need yet.
pub(super) const fn remaining(rules: &Rules, estimate: f64, spent: f64) -> f64 {
    let (least, left) = (rules.scope.remaining_least * estimate, estimate - spent);
    if left > least { left } else { least }
}

/// Autonomy needed to refuse a person's wish.
pub(super) fn refusal_gate(scenario: &Scenario, who: StakeholderId) -> f64 {
    scenario.rules.influence.refuse_gate * scenario.power_of(who)
}

/// Whether a reason can be shown to be true of an item.
pub(super) fn reason_holds(scenario: &Scenario, known: &Known, item: ItemId, reason: Reason) -> bool {
    let influence = &scenario.rules.influence;
    let about = &known.items[item];
    match reason {
        Reason::OtherNeedsFirst => about.need.is_some(),
        Reason::Tested => about.precision > influence.true_evidence,
        // What serves another need than those of the goal is no matter of clarity.
        Reason::NotOurGoal => match (known.product_goal, about.need) {
            (Some(goal), Some(need)) => !scenario.covers(goal, need),
            _ => known.goal_clarity > influence.true_goal,
        },
        Reason::NoRoom => false,
    }
}

/// The next items of the plan, in order.
pub(super) fn next_items(known: &Known, count: usize) -> impl Iterator<Item = ItemId> + '_ {
    known.order.iter().copied().filter(move |item| known.items[*item].included).take(count)
}

/// How many of the next items have no known need.
pub(super) fn unlinked_ahead(scenario: &Scenario, known: &Known) -> usize {
    let ahead = usize::from(scenario.rules.coach.looks_at);
    next_items(known, ahead).filter(|item| known.items[*item].need.is_none()).count()
}

/// Points that live features take in each sprint.
pub(super) fn upkeep(scenario: &Scenario, known: &Known) -> f64 {
    if scenario.has_upkeep { known.live.iter().map(|item| scenario.upkeep_of(*item)).sum() } else { 0.0 }
}

/// Share of an item's size that is done twice: less of it once the team has a story map, or knows what the item is for.
pub(super) fn rework(scenario: &Scenario, known: &Known, item: ItemId) -> f64 {
    let size = &scenario.rules.size;
    let rework = if known.story_map == StoryMapState::InEffect { size.rework_story_map } else { size.rework };
    match (known.product_goal, known.items[item].need) {
        (Some(goal), Some(need)) if scenario.covers(goal, need) => (rework - scenario.rules.product_goal.rework).max(0.0),
        _ => rework,
    }
}

/// The item that must be finished before another can be begun, if it is not.
pub(super) fn waits_for(scenario: &Scenario, known: &Known, item: ItemId) -> Option<ItemId> {
    if scenario.enablers.is_empty() {
        return None;
    }
    let first = scenario.items.get(item.index())?.after?;
    let is_there = matches!(known.items[first].stage, Stage::Finished | Stage::Live | Stage::Removed);
    let is_begun = matches!(known.items[item].stage, Stage::InWork | Stage::Finished | Stage::Live | Stage::Removed);
    (!is_there && !is_begun).then_some(first)
}
