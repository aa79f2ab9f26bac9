//! How a player of habits fills the calendar: the most useful strategic blocks within its share, the
//! rest for the team.

use super::bot::Bot;
use super::style::{Habits, OrderBy};
use crate::scenario::{ItemId, StakeholderId};
use crate::sim::{Block, BlockKind, Decision, Stage, View};

/// A wish for a block and how strongly it is felt.
type Wish = (f64, Block);

/// Schedules the blocks of a sprint.
pub(super) fn fill(bot: &mut Bot, view: &View<'_>, out: &mut Vec<Decision>) {
    let habits = bot.habits;
    let free = f64::from(free_when_cleared(view));
    let ahead = ahead(bot, view);
    let mut strategic = strategic(bot, view, &ahead);
    let mut tactical = tactical(bot, view, &ahead);
    strategic.sort_by(|a, b| b.0.total_cmp(&a.0));
    tactical.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut left = free;
    let mut budget = habits.strategic * free;
    let mut tests = bot.tests.iter().copied();
    bot.held.clear();
    let mut chosen: Vec<Block> = Vec::with_capacity(view.slots().len());
    if let Some(share) = habits.discovery_share {
        // What is learnt in the last sprint nobody can use any more.
        if view.sprints_left() > 1 {
            discover_by_share(&mut chosen, share * free, &mut left, &bot.tests, &mut bot.held);
        }
        strategic.retain(|(_, b)| !is_discovery(b.kind()));
        const AFTER: f64 = 0.6;
        const OF_THE_REST: f64 = 0.31;
        budget = (budget * AFTER).min(left * OF_THE_REST).max(0.0);
    }
    // A quarter of a half-day over budget is not worth leaving a block out.
    const ROUNDING: f64 = 0.25;
    let banned = |kind: BlockKind| habits.without & (1 << kind as u32) != 0;
    let forced = habits.one_more.map(|kind| view.blocks_of(kind)).and_then(|b| b.first().copied());
    for (felt, block) in forced.map(|b| (f64::INFINITY, b)).into_iter().chain(strategic) {
        let cost = f64::from(block.kind().half_days());
        let is_forced = felt == f64::INFINITY;
        if banned(block.kind()) || felt <= 0.0 || cost > left || (!is_forced && cost > budget + ROUNDING) {
            continue;
        }
        let Some(block) = aim(block, &mut tests) else { continue };
        if let Block::Experiment(item) = block {
            bot.held.push(item);
        }
        if !is_forced || block.kind().is_strategic() {
            budget -= cost;
        }
        left -= cost;
        chosen.push(block);
    }
    for (_, block) in tactical {
        if left >= 1.0 && !banned(block.kind()) {
            left -= 1.0;
            chosen.push(block);
        }
    }
    out.extend(chosen.into_iter().map(|b| Decision::Schedule(b, None)));
}

/// Free half-days once last sprint's blocks are out.
fn free_when_cleared(view: &View<'_>) -> u8 {
    let (strategic, tactical) = view.chosen_half_days();
    view.free_half_days() + strategic + tactical
}

/// A test is about the next item worth testing; without one there is nothing to test.
fn aim(block: Block, tests: &mut impl Iterator<Item = ItemId>) -> Option<Block> {
    match block {
        Block::Prototype(_) => tests.next().map(Block::Prototype),
        Block::Experiment(_) => tests.next().map(Block::Experiment),
        other => Some(other),
    }
}

/// Items that may come up next, and a little more.
fn ahead(bot: &Bot, view: &View<'_>) -> Vec<usize> {
    const A_LITTLE_MORE: f64 = 1.4;
    let mut room = view.forecast() * A_LITTLE_MORE;
    let mut next = Vec::new();
    for (k, item) in bot.items.iter().enumerate() {
        if room < 0.0 {
            break;
        }
        room -= item.remaining;
        next.push(k);
    }
    next
}

const fn is_discovery(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Interview | BlockKind::ReadData | BlockKind::Prototype | BlockKind::Experiment | BlockKind::MapProblems)
}

fn discover_by_share(chosen: &mut Vec<Block>, mut room: f64, left: &mut f64, tests: &[ItemId], held: &mut Vec<ItemId>) {
    let mut tests = tests.iter().copied();
    let first = tests.clone().next().map_or(Block::ReadData, Block::Experiment);
    let round = [Block::Interview(None), first, Block::Interview(None), Block::ReadData, Block::MapProblems];
    // Half a half-day of rounding evens out over sprints.
    const ROUNDING: f64 = 0.5;
    for block in round.into_iter().cycle().take(round.len() * 2) {
        let cost = f64::from(block.kind().half_days());
        if cost > room + ROUNDING || cost > *left {
            continue;
        }
        let aimed = match block {
            Block::Experiment(_) => tests.next().map(Block::Experiment),
            other => Some(other),
        };
        let Some(block) = aimed else { continue };
        if let Block::Experiment(item) = block {
            held.push(item);
        }
        room -= cost;
        *left -= cost;
        chosen.push(block);
    }
}

/// The strategic blocks it would like, each with how much.
fn strategic(bot: &Bot, view: &View<'_>, ahead: &[usize]) -> Vec<Wish> {
    let habits = &bot.habits;
    let mut wishes = Vec::with_capacity(24);
    learning(bot, view, &mut wishes);
    talking(habits, view, &mut wishes);
    let left = view.sprints_left();
    if habits.order != OrderBy::Nothing && !view.story_mapped() && left >= 6 {
        wishes.push((0.7 * habits.team, Block::StoryMap));
    }
    if view.goal_clarity() < 0.55 && left > 2 {
        wishes.push((0.8, Block::ProductGoal));
    }
    for &k in ahead {
        let item = &bot.items[k];
        for _ in item.coordinated..item.dependencies {
            wishes.push((0.5 * habits.alignment, Block::Coordinate(item.id)));
        }
    }
    for _ in 0..view.blockers().min(2) {
        wishes.push((0.72 * habits.team.max(1.0), Block::ClearBlocker));
    }
    let unlinked = ahead.iter().filter(|&&k| bot.items[k].need.is_none()).count();
    if habits.coach && unlinked >= 2 && view.since_block(BlockKind::Coach).is_none_or(|s| s > 2) {
        wishes.push((0.78, Block::Coach));
    }
    for _ in 0..habits.spams_coach {
        wishes.push((9.0, Block::Coach));
    }
    wishes
}

fn learning(bot: &Bot, view: &View<'_>, wishes: &mut Vec<Wish>) {
    let habits = &bot.habits;
    let d = habits.discovery;
    let left = view.sprints_left();
    let needs = view.scenario().needs.len();
    let known = view.needs_known();
    let (unmeasured, readable) =
        bot.live.iter().filter(|i| !i.measured).fold((0, 0), |(all, used), i| (all + 1, used + u8::from(i.adoption > 0.25)));
    if readable >= 2 && habits.removes {
        wishes.push((0.85 * d.max(0.6), Block::ReadData));
    }
    if habits.prunes && unmeasured >= 3 {
        wishes.push((1.5, Block::ReadData));
    }
    if d <= 0.0 || left <= 1 {
        return;
    }
    let unknown = (needs - known) as f64 / needs as f64;
    if known < needs || d > 2.0 {
        wishes.push((1.1 * d * (0.4 + 0.6 * unknown), Block::Interview(None)));
        wishes.push((0.6 * d * (0.3 + 0.7 * unknown), Block::Interview(None)));
        if d > 1.5 {
            wishes.push((0.5 * d, Block::Interview(None)));
        }
    }
    if let Some(&item) = bot.tests.first() {
        wishes.push((0.75 * d, Block::Experiment(item)));
        wishes.push((0.5 * d, Block::Prototype(item)));
        if d > 1.5 {
            wishes.push((0.45 * d, Block::Experiment(item)));
            wishes.push((0.4 * d, Block::Prototype(item)));
        }
    }
    let unlinked = bot.items.iter().filter(|i| i.need.is_none() && i.stage == Stage::Backlog).count();
    if left > 2 && unlinked >= 4 && view.sprint() >= 1 && view.since_block(BlockKind::MapProblems).is_none_or(|s| s > 3) {
        wishes.push((0.75 * d, Block::MapProblems));
    }
    if !view.knows_business() && left > 3 && known >= 3 {
        wishes.push((0.8 * d, Block::LearnBusiness));
    }
}

fn talking(habits: &Habits, view: &View<'_>, wishes: &mut Vec<Wish>) {
    let talks = habits.talks;
    if talks <= 0.0 {
        return;
    }
    let lowest = view.people().map(|p| p.trust - 0.3 * (p.power - 0.5)).fold(f64::INFINITY, f64::min);
    let mut people: Vec<(f64, StakeholderId)> = view
        .people()
        .map(|p| {
            let lately = view.since_talk(p.id).is_some_and(|s| s <= 2);
            (p.trust - 0.5 * p.power + if lately { 0.25 } else { 0.0 }, p.id)
        })
        .collect();
    people.sort_by(|a, b| a.0.total_cmp(&b.0));
    if let Some(&(_, first)) = people.first() {
        wishes.push((if lowest < 0.4 { 0.7 } else { 0.5 } * talks, Block::OneToOne(first)));
    }
    if let Some(&(_, second)) = people.get(1).filter(|_| lowest < 0.35 || talks > 1.5) {
        wishes.push((if lowest < 0.4 { 0.45 } else { 0.3 } * talks, Block::OneToOne(second)));
    }
    if view.sprint() > 0 && view.since_block(BlockKind::JointReview).is_none_or(|s| s > 2) {
        let invited = std::array::from_fn(|k| people.get(k).map(|p| p.1));
        wishes.push((if view.trust() < 0.5 { 0.6 } else { 0.5 } * talks, Block::JointReview(invited)));
    }
    if view.since_block(BlockKind::StrategyCheckIn).is_none_or(|s| s > 2) {
        wishes.push((if view.autonomy() < 0.4 { 0.6 } else { 0.45 } * talks, Block::StrategyCheckIn));
    }
    if view.is_deadlocked() {
        wishes.push((0.6 * talks, Block::PriorityWorkshop));
    }
}

/// The tactical blocks it would like.
fn tactical(bot: &Bot, view: &View<'_>, ahead: &[usize]) -> Vec<Wish> {
    const SLOTS: usize = 10;
    let rules = &view.scenario().rules;
    let q = &rules.questions;
    let unready = ahead.iter().filter(|&&k| !bot.items[k].ready && bot.items[k].stage != Stage::InWork).count() as f64;
    let clarity = q.clarity_base - q.clarity_slope * view.goal_clarity();
    let asked: f64 = ahead.iter().take(4).map(|&k| if bot.items[k].ready { q.ready } else { q.unready }).sum();
    let questions = q.base + asked * clarity + q.incident * f64::from(view.incidents()) + q.carried * view.open_questions();
    let finished = view.waiting_for_acceptance() as f64 + view.forecast() / 8.0;
    let mut wishes = Vec::with_capacity(SLOTS * 4);
    for k in 0..SLOTS {
        let k = k as f64;
        wishes.push((if k < unready / rules.calendar.refined_per_block { 0.9 - 0.02 * k } else { 0.10 - 0.01 * k }, Block::Refine));
        wishes.push((if k * q.answered_per_block < questions { 0.85 - 0.06 * k } else { 0.05 - 0.01 * k }, Block::AnswerQuestions));
        wishes.push((if k * rules.calendar.accepted_per_block < finished { 0.88 - 0.02 * k } else { -0.01 * k }, Block::AcceptWork));
        wishes.push((if k < 2.0 { 0.80 - 0.15 * k } else { 0.12 - 0.01 * k }, Block::StatusRound));
    }
    wishes
}
