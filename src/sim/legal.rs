//! What is possible now, and for what is not, why: by the scenario and what is known, nothing else.

use super::condition;
use super::decision::{Answer, Bet, Block, Decision};
use super::forecast;
use super::interval;
use super::item_set::ItemSet;
use super::known::{Known, Slot, Stage};
use super::phase::Phase;
use super::refusal::{Refusal, Thing};
use crate::scenario::{DecisionKind, ItemId, RequestId, Scenario, StakeholderId};

/// Bounds of chances in percent: nothing is certain.
pub const CHANCE: std::ops::RangeInclusive<u8> = 1..=99;

/// Whether a decision is possible now.
pub(crate) fn check(scenario: &Scenario, known: &Known, decision: &Decision) -> Result<(), Refusal> {
    if known.phase == Phase::Over {
        return Err(Refusal::Over);
    }
    match decision {
        Decision::Answer(request, how) => answer(scenario, known, *request, *how),
        Decision::Schedule(wanted, at) => room_for(scenario, known, *wanted, *at).map(|_| ()),
        Decision::Unschedule(half_day) => {
            in_phase(known, Phase::Calendar)?;
            match known.calendar.slots.get(usize::from(*half_day)) {
                Some(Slot::Block(_)) => Ok(()),
                _ => Err(Refusal::NothingThere),
            }
        }
        Decision::ClearCalendar => in_phase(known, Phase::Calendar),
        Decision::SetProductGoal(goal) => {
            planning(scenario, known, Some(DecisionKind::Goal))?;
            let is_there = goal.map_or(!scenario.product_goals.is_empty(), |goal| goal.index() < scenario.product_goals.len());
            if is_there { Ok(()) } else { Err(Refusal::Unknown(Thing::ProductGoal)) }
        }
        Decision::SetGoal(need) => {
            planning(scenario, known, Some(DecisionKind::Goal))?;
            match need {
                Some(n) if !known.needs.row(*n).is_some_and(|n| n.discovered) => Err(Refusal::Unknown(Thing::Need)),
                _ => Ok(()),
            }
        }
        Decision::Order(items) => order(scenario, known, items).map(|_| ()),
        Decision::Include(item, _) => {
            planning(scenario, known, None)?;
            stage(known, *item, &[Stage::Backlog, Stage::InWork])
        }
        Decision::Commit(percent) => {
            planning(scenario, known, Some(DecisionKind::Commitment))?;
            let scope = &scenario.rules.scope;
            within(f64::from(*percent) / 100.0, scope.commit_least, scope.commit_most)
        }
        Decision::DebtShare(percent) => {
            planning(scenario, known, Some(DecisionKind::Debt))?;
            within(f64::from(*percent) / 100.0, 0.0, 1.0)
        }
        Decision::PlaceBet(item, wager) => bet(scenario, known, *item, wager),
        Decision::WithdrawBet(item) => {
            planning(scenario, known, Some(DecisionKind::Bets))?;
            stage(known, *item, &[Stage::Backlog])
        }
        Decision::ForecastRelease(item, by, chance) => {
            planning(scenario, known, Some(DecisionKind::Forecasts))?;
            stage(known, *item, &[Stage::Backlog, Stage::InWork, Stage::Finished])?;
            within(f64::from(*by), known.sprint as f64 + 1.0, f64::from(scenario.sprints))?;
            within(f64::from(*chance), f64::from(*CHANCE.start()), f64::from(*CHANCE.end()))
        }
        Decision::Reject(item, reason) => {
            planning(scenario, known, None)?;
            stage(known, *item, &[Stage::Backlog])?;
            if let Some(reason) = reason {
                unlocked(scenario, known, DecisionKind::Reasons)?;
                time(known, forecast::talk(&scenario.rules, Answer::DeclineBecause(*reason)))?;
            }
            refusing(scenario, known, *item)
        }
        Decision::ParkItem(item) => {
            planning(scenario, known, Some(DecisionKind::Parking))?;
            stage(known, *item, &[Stage::Backlog])?;
            let item_known = &known.items[*item];
            if item_known.sponsor.is_none() {
                return Err(Refusal::Unknown(Thing::Sponsor));
            }
            if item_known.parked_before {
                return Err(Refusal::ParkedBefore);
            }
            refusing(scenario, known, *item)
        }
        Decision::Iterate(item) => {
            live_feature(scenario, known, *item)?;
            if known.items[*item].iterated { Err(Refusal::DoneAlready) } else { Ok(()) }
        }
        Decision::Remove(item, _) => {
            live_feature(scenario, known, *item)?;
            let needed = scenario.rules.influence.remove_gate;
            enough(known, needed)
        }
        Decision::Keep(item) => live_feature(scenario, known, *item),
        Decision::BeTold(question) => {
            in_phase(known, Phase::Inbox)?;
            if known.is_told() {
                return Err(Refusal::DoneAlready);
            }
            if condition::coach_question(scenario, known).is_none_or(|(asked, _)| asked != *question) {
                return Err(Refusal::Unknown(Thing::Question));
            }
            time(known, scenario.rules.coach.told_half_days)
        }
        Decision::Choose(id, option) => {
            in_phase(known, Phase::Sprint)?;
            if known.dilemma != Some(*id) {
                return Err(Refusal::Unknown(Thing::Dilemma));
            }
            let options = scenario.options(*id).len();
            if usize::from(*option) < options { Ok(()) } else { Err(Refusal::OutOfRange { least: 0.0, most: options as f64 - 1.0 }) }
        }
        Decision::Reflect(reflection) => {
            in_phase(known, Phase::Retrospective)?;
            match reflection.paid_off {
                Some(item) => stage(known, item, &[Stage::Live]),
                None => Ok(()),
            }
        }
        Decision::EndPhase => match known.phase {
            Phase::Sprint => Err(Refusal::DilemmaWaits),
            Phase::Review if known.bets_due().next().is_some() && unlocked(scenario, known, DecisionKind::LiveFeatures).is_ok() => {
                Err(Refusal::BetDue)
            }
            _ => Ok(()),
        },
        Decision::GoBack => match known.phase {
            Phase::Calendar | Phase::Planning => Ok(()),
            now => Err(Refusal::WrongPhase { needed: Phase::Planning, now }),
        },
    }
}

/// What an order of the backlog names, if it is one.
pub(crate) fn order(scenario: &Scenario, known: &Known, items: &[ItemId]) -> Result<ItemSet, Refusal> {
    planning(scenario, known, None)?;
    let listed = |item: ItemId| known.items.row(item).is_some_and(|i| matches!(i.stage, Stage::Backlog | Stage::InWork));
    let mut named = ItemSet::default();
    for item in items {
        if !listed(*item) || !named.insert(*item) {
            return Err(Refusal::Unknown(Thing::BacklogItem));
        }
    }
    Ok(named)
}

fn in_phase(known: &Known, needed: Phase) -> Result<(), Refusal> {
    match known.phase {
        now if now == needed => Ok(()),
        Phase::Over => Err(Refusal::Over),
        now => Err(Refusal::WrongPhase { needed, now }),
    }
}

fn planning(scenario: &Scenario, known: &Known, kind: Option<DecisionKind>) -> Result<(), Refusal> {
    in_phase(known, Phase::Planning)?;
    kind.map_or(Ok(()), |k| unlocked(scenario, known, k))
}

pub(crate) fn unlocked(scenario: &Scenario, known: &Known, kind: DecisionKind) -> Result<(), Refusal> {
    let from = scenario.unlocked_from(kind);
    if known.sprint + 1 >= usize::from(from) { Ok(()) } else { Err(Refusal::NotYet { kind, from }) }
}

fn within(value: f64, least: f64, most: f64) -> Result<(), Refusal> {
    // Percentages come as whole numbers; a hair of rounding is not out of range.
    const HAIR: f64 = 1e-9;
    if value >= least - HAIR && value <= most + HAIR { Ok(()) } else { Err(Refusal::OutOfRange { least, most }) }
}

fn stage(known: &Known, item: ItemId, allowed: &[Stage]) -> Result<(), Refusal> {
    let is = known.items.row(item).map_or(Stage::Hidden, |i| i.stage);
    match is {
        _ if allowed.contains(&is) => Ok(()),
        Stage::Hidden => Err(Refusal::Unknown(Thing::Item)),
        other => Err(Refusal::ItemIs(other)),
    }
}

/// Half-days that a talk needs beyond those already opened for talks.
fn time(known: &Known, half_days: f64) -> Result<(), Refusal> {
    let spent = known.talk_half_days;
    if half_days <= 0.0 {
        return Ok(());
    }
    let needed = ((spent + half_days).ceil() - spent.ceil()) as u8;
    let free = known.calendar.free();
    if needed <= free { Ok(()) } else { Err(Refusal::NoTime { needed, free }) }
}

fn answer(scenario: &Scenario, known: &Known, request: RequestId, how: Answer) -> Result<(), Refusal> {
    in_phase(known, Phase::Inbox)?;
    let Some(open) = known.requests.iter().find(|r| r.id == request) else { return Err(Refusal::NotOpen) };
    time(known, forecast::talk(&scenario.rules, how))?;
    let item = scenario.item_of(request);
    let about = &known.items[item];
    match how {
        Answer::AcceptDate | Answer::AcceptRange | Answer::Decline => Ok(()),
        Answer::AskWhy if open.asked_why && (about.need.is_some() || open.evaded) => Err(Refusal::AskedAlready),
        Answer::AskWhy => Ok(()),
        Answer::DeclineBecause(_) => unlocked(scenario, known, DecisionKind::Reasons),
        Answer::Park => {
            unlocked(scenario, known, DecisionKind::Parking)?;
            if about.parked_before { Err(Refusal::ParkedBefore) } else { Ok(()) }
        }
        Answer::OfferAlternative(other) => {
            unlocked(scenario, known, DecisionKind::Reasons)?;
            let Some(need) = about.need else { return Err(Refusal::NeedUnknown) };
            stage(known, other, &[Stage::Backlog])?;
            if known.items[other].need == Some(need) { Ok(()) } else { Err(Refusal::NotForThisNeed) }
        }
    }
}

/// Refusing a backlog item needs autonomy, unless nobody sponsors it.
fn refusing(scenario: &Scenario, known: &Known, item: ItemId) -> Result<(), Refusal> {
    let Some(sponsor) = known.items[item].sponsor else { return Ok(()) };
    enough(known, forecast::refusal_gate(scenario, sponsor))
}

/// Whether there is autonomy enough, or the leader backs it.
fn enough(known: &Known, needed: f64) -> Result<(), Refusal> {
    let have = known.autonomy;
    if have < needed && !known.is_backed() { Err(Refusal::NoAutonomy { needed, have }) } else { Ok(()) }
}

/// The half-days that a block gets if it may be put into the calendar now, as bits.
pub(crate) fn room_for(scenario: &Scenario, known: &Known, block: Block, at: Option<u8>) -> Result<u32, Refusal> {
    in_phase(known, Phase::Calendar)?;
    makes_sense(scenario, known, block)?;
    known.calendar.room_for(block.kind().half_days(), at)
}

/// Whether a block may be put into the calendar as far as it is not about room.
pub(crate) fn makes_sense(scenario: &Scenario, known: &Known, block: Block) -> Result<(), Refusal> {
    let kind = block.kind();
    if kind.is_strategic() {
        unlocked(scenario, known, DecisionKind::StrategicBlocks)?;
    }
    let scheduled = || known.calendar.blocks.iter().filter(|b| b.kind() == kind).count();
    match block {
        Block::Interview(None) => {}
        Block::Interview(Some(item)) => stage(known, item, &[Stage::Backlog, Stage::InWork])?,
        Block::Prototype(item) | Block::Experiment(item) => {
            unlocked(scenario, known, DecisionKind::Tests)?;
            stage(known, item, &[Stage::Backlog, Stage::InWork])?;
            if known.calendar.blocks.contains(&block) {
                return Err(Refusal::Limit(1));
            }
        }
        Block::Coordinate(item) => {
            stage(known, item, &[Stage::Backlog, Stage::InWork])?;
            let planned = known.calendar.blocks.iter().filter(|b| **b == block).count();
            let open = known.items[item].dependencies.saturating_sub(known.items[item].coordinated);
            if planned >= usize::from(open) {
                return Err(Refusal::DoneAlready);
            }
        }
        Block::OneToOne(who) => person(scenario, who)?,
        Block::JointReview(invited) => invited.into_iter().flatten().try_for_each(|who| person(scenario, who))?,
        Block::LearnBusiness if known.knows_business || scheduled() > 0 => return Err(Refusal::DoneAlready),
        Block::StoryMap if known.story_map != super::known::StoryMapState::NotBegun || scheduled() > 0 => return Err(Refusal::DoneAlready),
        Block::ClearBlocker => {
            let most = scenario.rules.calendar.unblock_most;
            if scheduled() >= usize::from(most) {
                return Err(Refusal::Limit(most));
            }
        }
        Block::Coach if scenario.coach_name.is_empty() => return Err(Refusal::NoCoach),
        Block::Escalate(id) => {
            if !known.impediments.iter().any(|open| open.id == id) {
                return Err(Refusal::Unknown(Thing::Impediment));
            }
            if known.calendar.blocks.contains(&block) {
                return Err(Refusal::Limit(1));
            }
        }
        Block::ShapeInterval => {
            let sprints = interval::shaped_in(scenario, known.sprint).ok_or(Refusal::Unknown(Thing::NextInterval))?;
            if !sprints.contains(&known.sprint) {
                return Err(Refusal::OnlyIn { first: *sprints.start() as u8 + 1, last: *sprints.end() as u8 + 1 });
            }
            if scheduled() > 0 {
                return Err(Refusal::Limit(1));
            }
        }
        Block::Leader(_) if scenario.leader.is_none() => return Err(Refusal::Unknown(Thing::Leader)),
        Block::Leader(_) if scheduled() > 0 => return Err(Refusal::Limit(1)),
        _ => {}
    }
    Ok(())
}

fn person(scenario: &Scenario, who: StakeholderId) -> Result<(), Refusal> {
    if who.index() < scenario.stakeholders.len() { Ok(()) } else { Err(Refusal::Unknown(Thing::Stakeholder)) }
}

fn bet(scenario: &Scenario, known: &Known, item: ItemId, bet: &Bet) -> Result<(), Refusal> {
    planning(scenario, known, Some(DecisionKind::Bets))?;
    stage(known, item, &[Stage::Backlog])?;
    let evidence = &scenario.rules.evidence;
    within(bet.at_least, evidence.least_seen, evidence.most_seen)?;
    within(f64::from(bet.review), known.sprint as f64 + 1.0, f64::from(scenario.sprints))?;
    within(f64::from(bet.chance), f64::from(*CHANCE.start()), f64::from(*CHANCE.end()))
}

fn live_feature(scenario: &Scenario, known: &Known, item: ItemId) -> Result<(), Refusal> {
    if !matches!(known.phase, Phase::Planning | Phase::Review) {
        return Err(Refusal::WrongPhase { needed: Phase::Review, now: known.phase });
    }
    unlocked(scenario, known, DecisionKind::LiveFeatures)?;
    stage(known, item, &[Stage::Live])
}
