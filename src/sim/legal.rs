//! What is possible now, and for what is not, why.

use super::decision::{Answer, Bet, Block, BlockKind, Decision, Reason};
use super::dilemma;
use super::item_set::ItemSet;
use super::known::{Known, Slot, Stage};
use super::refusal::{Phase, Refusal, Thing};
use super::view::View;
use crate::scenario::{DecisionKind, ItemId, RequestId, Scenario, StakeholderId};

/// Bounds of chances in percent: nothing is certain.
pub const CHANCE: std::ops::RangeInclusive<u8> = 1..=99;

/// Whether a decision is possible now.
pub(crate) fn check(view: &View<'_>, decision: &Decision) -> Result<(), Refusal> {
    let known = view.known;
    if known.phase == Phase::Over {
        return Err(Refusal::Over);
    }
    match decision {
        Decision::Answer(request, how) => answer(view, *request, *how),
        Decision::Schedule(wanted, at) => {
            in_phase(known, Phase::Calendar)?;
            block(view, *wanted, *at)
        }
        Decision::Unschedule(half_day) => {
            in_phase(known, Phase::Calendar)?;
            match known.calendar.slots.get(usize::from(*half_day)) {
                Some(Slot::Block(_)) => Ok(()),
                _ => Err(Refusal::NothingThere),
            }
        }
        Decision::ClearCalendar => in_phase(known, Phase::Calendar),
        Decision::SetGoal(need) => {
            planning(view, Some(DecisionKind::Goal))?;
            match need {
                Some(n) if !known.needs.row(*n).is_some_and(|n| n.discovered) => Err(Refusal::Unknown(Thing::Need)),
                _ => Ok(()),
            }
        }
        Decision::Order(items) => {
            planning(view, None)?;
            let listed = |item: &ItemId| known.items.row(*item).is_some_and(|i| matches!(i.stage, Stage::Backlog | Stage::InWork));
            let mut named = ItemSet::default();
            let once = |item: &ItemId| listed(item) && named.insert(*item);
            if items.iter().all(once) { Ok(()) } else { Err(Refusal::Unknown(Thing::BacklogItem)) }
        }
        Decision::Include(item, _) => {
            planning(view, None)?;
            stage(known, *item, &[Stage::Backlog, Stage::InWork])
        }
        Decision::Commit(percent) => {
            planning(view, Some(DecisionKind::Commitment))?;
            let scope = &view.scenario.rules.scope;
            within(f64::from(*percent) / 100.0, scope.commit_least, scope.commit_most)
        }
        Decision::DebtShare(percent) => {
            planning(view, Some(DecisionKind::Debt))?;
            within(f64::from(*percent) / 100.0, 0.0, 1.0)
        }
        Decision::PlaceBet(item, wager) => bet(view, *item, wager),
        Decision::WithdrawBet(item) => {
            planning(view, Some(DecisionKind::Bets))?;
            stage(known, *item, &[Stage::Backlog])
        }
        Decision::ForecastRelease(item, by, chance) => {
            planning(view, Some(DecisionKind::Forecasts))?;
            stage(known, *item, &[Stage::Backlog, Stage::InWork, Stage::Finished])?;
            within(f64::from(*by), known.sprint as f64 + 1.0, f64::from(view.scenario.sprints))?;
            within(f64::from(*chance), f64::from(*CHANCE.start()), f64::from(*CHANCE.end()))
        }
        Decision::Reject(item, reason) => {
            planning(view, None)?;
            stage(known, *item, &[Stage::Backlog])?;
            if let Some(reason) = reason {
                unlocked(view, DecisionKind::Reasons)?;
                time(view, view.talk_of(Answer::DeclineBecause(*reason)))?;
            }
            refusing(view, *item)
        }
        Decision::ParkItem(item) => {
            planning(view, Some(DecisionKind::Parking))?;
            stage(known, *item, &[Stage::Backlog])?;
            let item_known = &known.items[*item];
            if item_known.sponsor.is_none() {
                return Err(Refusal::Unknown(Thing::Sponsor));
            }
            if item_known.parked_before {
                return Err(Refusal::ParkedBefore);
            }
            refusing(view, *item)
        }
        Decision::Iterate(item) => {
            live_feature(view, *item)?;
            if known.items[*item].iterated { Err(Refusal::DoneAlready) } else { Ok(()) }
        }
        Decision::Remove(item, _) => {
            live_feature(view, *item)?;
            let needed = view.scenario.rules.influence.remove_gate;
            if known.autonomy < needed { Err(Refusal::NoAutonomy { needed, have: known.autonomy }) } else { Ok(()) }
        }
        Decision::Keep(item) => live_feature(view, *item),
        Decision::Choose(id, option) => {
            in_phase(known, Phase::Sprint)?;
            if known.dilemma != Some(*id) {
                return Err(Refusal::Unknown(Thing::Dilemma));
            }
            let options = view.scenario.options(*id).len();
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
            Phase::Review if view.bets_due_ids().next().is_some() && unlocked(view, DecisionKind::LiveFeatures).is_ok() => {
                Err(Refusal::BetDue)
            }
            _ => Ok(()),
        },
    }
}

fn in_phase(known: &Known, needed: Phase) -> Result<(), Refusal> {
    if known.phase == needed { Ok(()) } else { Err(Refusal::WrongPhase { needed, now: known.phase }) }
}

fn planning(view: &View<'_>, kind: Option<DecisionKind>) -> Result<(), Refusal> {
    in_phase(view.known, Phase::Planning)?;
    kind.map_or(Ok(()), |k| unlocked(view, k))
}

pub(crate) fn unlocked(view: &View<'_>, kind: DecisionKind) -> Result<(), Refusal> {
    let from = view.scenario.unlocked_from(kind);
    if view.known.sprint + 1 >= usize::from(from) { Ok(()) } else { Err(Refusal::NotYet { kind, from }) }
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
fn time(view: &View<'_>, half_days: f64) -> Result<(), Refusal> {
    let spent = view.known.talk_half_days;
    let needed = (libm::ceil(spent + half_days) - libm::ceil(spent)) as u8;
    let free = view.known.calendar.free();
    if needed <= free { Ok(()) } else { Err(Refusal::NoTime { needed, free }) }
}

fn answer(view: &View<'_>, request: RequestId, how: Answer) -> Result<(), Refusal> {
    in_phase(view.known, Phase::Inbox)?;
    let Some(open) = view.known.requests.iter().find(|r| r.id == request) else { return Err(Refusal::NotOpen) };
    time(view, view.talk_of(how))?;
    let item = view.scenario.item_of(request);
    let known = &view.known.items[item];
    match how {
        Answer::AcceptDate | Answer::AcceptRange | Answer::Decline => Ok(()),
        Answer::AskWhy if open.asked_why && (known.need.is_some() || open.evaded) => Err(Refusal::AskedAlready),
        Answer::AskWhy => Ok(()),
        Answer::DeclineBecause(_) => unlocked(view, DecisionKind::Reasons),
        Answer::Park => {
            unlocked(view, DecisionKind::Parking)?;
            if known.parked_before { Err(Refusal::ParkedBefore) } else { Ok(()) }
        }
        Answer::OfferAlternative(other) => {
            unlocked(view, DecisionKind::Reasons)?;
            let Some(need) = known.need else { return Err(Refusal::NeedUnknown) };
            stage(view.known, other, &[Stage::Backlog])?;
            if view.known.items[other].need == Some(need) { Ok(()) } else { Err(Refusal::NotForThisNeed) }
        }
    }
}

/// Refusing a backlog item needs autonomy, unless nobody sponsors it.
fn refusing(view: &View<'_>, item: ItemId) -> Result<(), Refusal> {
    let Some(sponsor) = view.known.items[item].sponsor else { return Ok(()) };
    let needed = view.refusal_gate(sponsor);
    if view.known.autonomy < needed { Err(Refusal::NoAutonomy { needed, have: view.known.autonomy }) } else { Ok(()) }
}

/// Whether a block may be put into the calendar.
fn block(view: &View<'_>, block: Block, at: Option<u8>) -> Result<(), Refusal> {
    makes_sense(view, block)?;
    view.known.calendar.room_for(block.kind().half_days(), at).map(|_| ())
}

/// Whether a block may be put into the calendar as far as it is not about room.
pub(crate) fn makes_sense(view: &View<'_>, block: Block) -> Result<(), Refusal> {
    let known = view.known;
    let kind = block.kind();
    if kind.is_strategic() {
        unlocked(view, DecisionKind::StrategicBlocks)?;
    }
    let scheduled = || known.calendar.blocks.iter().filter(|b| b.kind() == kind).count();
    match block {
        Block::Interview(None) => {}
        Block::Interview(Some(item)) => stage(known, item, &[Stage::Backlog, Stage::InWork])?,
        Block::Prototype(item) | Block::Experiment(item) => {
            unlocked(view, DecisionKind::Tests)?;
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
        Block::OneToOne(who) => person(view, who)?,
        Block::JointReview(invited) => invited.into_iter().flatten().try_for_each(|who| person(view, who))?,
        Block::LearnBusiness if known.knows_business || scheduled() > 0 => return Err(Refusal::DoneAlready),
        Block::StoryMap if known.story_map != super::known::StoryMapState::NotBegun || scheduled() > 0 => return Err(Refusal::DoneAlready),
        Block::ClearBlocker => {
            let most = view.scenario.rules.calendar.unblock_most;
            if scheduled() >= usize::from(most) {
                return Err(Refusal::Limit(most));
            }
        }
        Block::Coach if view.scenario.coach_name.is_empty() => return Err(Refusal::NoCoach),
        _ => {}
    }
    Ok(())
}

fn person(view: &View<'_>, who: StakeholderId) -> Result<(), Refusal> {
    if who.index() < view.scenario.stakeholders.len() { Ok(()) } else { Err(Refusal::Unknown(Thing::Stakeholder)) }
}

fn bet(view: &View<'_>, item: ItemId, bet: &Bet) -> Result<(), Refusal> {
    planning(view, Some(DecisionKind::Bets))?;
    stage(view.known, item, &[Stage::Backlog])?;
    let evidence = &view.scenario.rules.evidence;
    within(bet.at_least, evidence.least_seen, evidence.most_seen)?;
    within(f64::from(bet.review), view.known.sprint as f64 + 1.0, f64::from(view.scenario.sprints))?;
    within(f64::from(bet.chance), f64::from(*CHANCE.start()), f64::from(*CHANCE.end()))
}

fn live_feature(view: &View<'_>, item: ItemId) -> Result<(), Refusal> {
    let known = view.known;
    if !matches!(known.phase, Phase::Planning | Phase::Review) {
        return Err(Refusal::WrongPhase { needed: Phase::Review, now: known.phase });
    }
    unlocked(view, DecisionKind::LiveFeatures)?;
    stage(known, item, &[Stage::Live])
}

/// Whether a reason can be shown to be true of an item.
pub(crate) fn reason_holds(scenario: &Scenario, known: &Known, item: ItemId, reason: Reason) -> bool {
    let influence = &scenario.rules.influence;
    let about = &known.items[item];
    match reason {
        Reason::OtherNeedsFirst => about.need.is_some(),
        Reason::Tested => about.precision > influence.true_evidence,
        Reason::NotOurGoal => known.goal_clarity > influence.true_goal,
        Reason::NoRoom => false,
    }
}

/// Every decision with few values that the phase offers, each with the reason if it is not possible.
pub(crate) fn list(view: &View<'_>) -> Vec<(Decision, Result<(), Refusal>)> {
    let known = view.known;
    let mut all = Vec::new();
    match known.phase {
        Phase::Inbox => {
            for open in &known.requests {
                let answers = [Answer::AcceptDate, Answer::AcceptRange, Answer::AskWhy, Answer::Decline, Answer::Park];
                all.extend(answers.map(|a| Decision::Answer(open.id, a)));
                all.extend(Reason::ALL.map(|r| Decision::Answer(open.id, Answer::DeclineBecause(r))));
                all.extend(view.alternatives(open.id).map(|i| Decision::Answer(open.id, Answer::OfferAlternative(i))));
            }
        }
        Phase::Calendar => {
            all.extend(BlockKind::ALL.into_iter().flat_map(|kind| view.blocks_of(kind)).map(|b| Decision::Schedule(b, None)));
            all.push(Decision::ClearCalendar);
        }
        Phase::Planning => {
            for i in (0..known.items.len()).filter(|&i| matches!(known.items[i].stage, Stage::Backlog | Stage::InWork)) {
                all.push(Decision::Include(ItemId::at(i), !known.items[i].included));
                all.push(Decision::Reject(ItemId::at(i), None));
                all.push(Decision::ParkItem(ItemId::at(i)));
            }
            all.extend(
                (0..known.needs.len())
                    .filter(|&n| known.needs[n].discovered)
                    .map(|n| Decision::SetGoal(Some(crate::scenario::NeedId::at(n)))),
            );
        }
        Phase::Sprint => {
            if let Some(id) = known.dilemma {
                all.extend((0..view.scenario.options(id).len()).map(|o| Decision::Choose(id, o as u8)));
            }
        }
        Phase::Review | Phase::Retrospective | Phase::Over => {}
    }
    if matches!(known.phase, Phase::Planning | Phase::Review) {
        for i in (0..known.items.len()).filter(|&i| known.items[i].stage == Stage::Live) {
            let item = ItemId::at(i);
            all.extend([Decision::Keep(item), Decision::Iterate(item), Decision::Remove(item, true)]);
        }
    }
    all.push(Decision::EndPhase);
    all.into_iter().map(|d| (check(view, &d), d)).map(|(ok, d)| (d, ok)).collect()
}

/// Whether a dilemma's condition holds; for the coach's questions too.
pub(crate) fn condition_holds(view: &View<'_>, condition: crate::scenario::Condition) -> bool {
    dilemma::holds(view, condition)
}
