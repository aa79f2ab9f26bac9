//! How a player of habits fills the calendar: the most useful strategic blocks within its share, the
//! rest for the team.

use super::bot::Bot;
use super::ranking::Ranking;
use super::style::OrderBy;
use crate::scenario::ItemId;
use crate::sim::{Block, BlockKind, Decision, Stage, View};

/// Wishes for blocks by how strongly they are felt.
type Wishes = Ranking<Block>;

/// Schedules the blocks of a sprint.
pub(super) fn fill(bot: &mut Bot, view: &View<'_>, out: &mut Vec<Decision>) {
    let habits = bot.habits;
    let free = f64::from(free_when_cleared(view));
    let ahead = ahead(bot);
    let mut wishes = std::mem::take(&mut bot.wishes);
    wishes.clear();
    strategic(bot, view, ahead, &mut wishes);
    let mut left = free;
    let mut budget = habits.strategic * free;
    let mut tests = bot.tests.iter().map(|(_, item)| item);
    bot.held.clear();
    let first = out.len();
    if let Some(share) = habits.discovery_share {
        // What is learnt in the last sprint nobody can use any more.
        if view.sprints_left() > 1 {
            discover_by_share(out, share * free, &mut left, tests.clone(), &mut bot.held);
        }
        wishes.retain(|b| !is_discovery(b.kind()));
        const AFTER: f64 = 0.6;
        const OF_THE_REST: f64 = 0.31;
        budget = (budget * AFTER).min(left * OF_THE_REST).max(0.0);
    }
    // A quarter of a half-day over budget is not worth leaving a block out.
    const ROUNDING: f64 = 0.25;
    let banned = |kind: BlockKind| habits.without & (1 << kind as u32) != 0;
    let forced = habits.one_more.map(|kind| view.blocks_of(kind)).and_then(|b| b.first().copied());
    for (felt, block) in forced.map(|b| (f64::INFINITY, b)).into_iter().chain(wishes.iter()) {
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
        out.push(Decision::Schedule(block, None));
    }
    bot.wishes = wishes;
    let mut serving = Serving::new(bot, view, ahead, banned);
    while left >= 1.0 && out.len() - first < view.slots().len() {
        let Some(block) = serving.next() else { break };
        left -= 1.0;
        out.push(Decision::Schedule(block, None));
    }
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

/// How many items of the plan may come up next, and a little more.
fn ahead(bot: &Bot) -> usize {
    const A_LITTLE_MORE: f64 = 1.4;
    let mut room = bot.forecast * A_LITTLE_MORE;
    bot.plan
        .iter()
        .take_while(|item| {
            let comes_up = room >= 0.0;
            room -= item.remaining;
            comes_up
        })
        .count()
}

const fn is_discovery(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Interview | BlockKind::ReadData | BlockKind::Prototype | BlockKind::Experiment | BlockKind::MapProblems)
}

fn discover_by_share(
    out: &mut Vec<Decision>,
    mut room: f64,
    left: &mut f64,
    mut tests: impl Iterator<Item = ItemId> + Clone,
    held: &mut Vec<ItemId>,
) {
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
        out.push(Decision::Schedule(block, None));
    }
}

/// The strategic blocks it would like, each with how much.
fn strategic(bot: &mut Bot, view: &View<'_>, ahead: usize, wishes: &mut Wishes) {
    learning(bot, view, wishes);
    talking(bot, view, wishes);
    let habits = &bot.habits;
    let left = view.sprints_left();
    if habits.order != OrderBy::Nothing && !view.story_mapped() && left >= 6 {
        wishes.add(0.7 * habits.team, Block::StoryMap);
    }
    if view.goal_clarity() < 0.55 && left > 2 {
        wishes.add(0.8, Block::ProductGoal);
    }
    let mut unlinked = 0;
    for item in &bot.plan[..ahead] {
        let sheet = view.sheet(item.id);
        unlinked += usize::from(sheet.need.is_none());
        for _ in sheet.coordinated..sheet.dependencies {
            wishes.add(0.5 * habits.alignment, Block::Coordinate(item.id));
        }
    }
    for _ in 0..view.blockers().min(2) {
        wishes.add(0.72 * habits.team.max(1.0), Block::ClearBlocker);
    }
    if habits.coach && unlinked >= 2 && view.since_block(BlockKind::Coach).is_none_or(|s| s > 2) {
        wishes.add(0.78, Block::Coach);
    }
    for _ in 0..habits.spams_coach {
        wishes.add(9.0, Block::Coach);
    }
}

fn learning(bot: &Bot, view: &View<'_>, wishes: &mut Wishes) {
    let habits = &bot.habits;
    let d = habits.discovery;
    let left = view.sprints_left();
    let needs = view.scenario().needs.len();
    let known = view.needs_known();
    let (mut unmeasured, mut readable) = (0, 0);
    for id in view.live_ids() {
        let sheet = view.sheet(*id);
        unmeasured += u8::from(!sheet.measured);
        readable += u8::from(!sheet.measured && sheet.adoption > 0.25);
    }
    if readable >= 2 && habits.removes {
        wishes.add(0.85 * d.max(0.6), Block::ReadData);
    }
    if habits.prunes && unmeasured >= 3 {
        wishes.add(1.5, Block::ReadData);
    }
    if d <= 0.0 || left <= 1 {
        return;
    }
    let unknown = (needs - known) as f64 / needs as f64;
    if known < needs || d > 2.0 {
        wishes.add(1.1 * d * (0.4 + 0.6 * unknown), Block::Interview(None));
        wishes.add(0.6 * d * (0.3 + 0.7 * unknown), Block::Interview(None));
        if d > 1.5 {
            wishes.add(0.5 * d, Block::Interview(None));
        }
    }
    if let Some(item) = bot.tests.get(0) {
        wishes.add(0.75 * d, Block::Experiment(item));
        wishes.add(0.5 * d, Block::Prototype(item));
        if d > 1.5 {
            wishes.add(0.45 * d, Block::Experiment(item));
            wishes.add(0.4 * d, Block::Prototype(item));
        }
    }
    let unlinked = || bot.plan.iter().map(|i| view.sheet(i.id)).filter(|i| i.need.is_none() && i.stage == Stage::Backlog).count();
    if left > 2 && view.sprint() >= 1 && view.since_block(BlockKind::MapProblems).is_none_or(|s| s > 3) && unlinked() >= 4 {
        wishes.add(0.75 * d, Block::MapProblems);
    }
    if !view.knows_business() && left > 3 && known >= 3 {
        wishes.add(0.8 * d, Block::LearnBusiness);
    }
}

fn talking(bot: &mut Bot, view: &View<'_>, wishes: &mut Wishes) {
    let talks = bot.habits.talks;
    if talks <= 0.0 {
        return;
    }
    let mut lowest = f64::INFINITY;
    let people = &mut bot.people;
    people.clear();
    for person in view.people() {
        lowest = lowest.min(person.trust - 0.3 * (person.power - 0.5));
        let lately = view.since_talk(person.id).is_some_and(|s| s <= 2);
        people.add(0.5 * person.power - person.trust - if lately { 0.25 } else { 0.0 }, person.id);
    }
    if let Some(first) = people.get(0) {
        wishes.add(if lowest < 0.4 { 0.7 } else { 0.5 } * talks, Block::OneToOne(first));
    }
    if let Some(second) = people.get(1).filter(|_| lowest < 0.35 || talks > 1.5) {
        wishes.add(if lowest < 0.4 { 0.45 } else { 0.3 } * talks, Block::OneToOne(second));
    }
    if view.sprint() > 0 && view.since_block(BlockKind::JointReview).is_none_or(|s| s > 2) {
        let invited = std::array::from_fn(|place| people.get(place));
        wishes.add(if view.trust() < 0.5 { 0.6 } else { 0.5 } * talks, Block::JointReview(invited));
    }
    if view.since_block(BlockKind::StrategyCheckIn).is_none_or(|s| s > 2) {
        wishes.add(if view.autonomy() < 0.4 { 0.6 } else { 0.45 } * talks, Block::StrategyCheckIn);
    }
    if view.is_deadlocked() {
        wishes.add(0.6 * talks, Block::PriorityWorkshop);
    }
}

/// The tactical blocks it would like, the most felt first.
struct Serving {
    /// What there is to do of each kind, in blocks.
    unready: f64,
    questions: f64,
    finished: f64,
    /// How many of each kind were given out.
    given: [u8; SERVICES.len()],
    /// How much the next block of each kind is felt; the least there is for what is never used.
    felt: [f64; SERVICES.len()],
}

const SERVICES: [Block; 4] = [Block::Refine, Block::AnswerQuestions, Block::AcceptWork, Block::StatusRound];

impl Serving {
    fn new(bot: &Bot, view: &View<'_>, ahead: usize, banned: impl Fn(BlockKind) -> bool) -> Self {
        let rules = &view.scenario().rules;
        let mut unready = 0.0;
        for item in &bot.plan[..ahead] {
            let sheet = view.sheet(item.id);
            if !sheet.ready && sheet.stage != Stage::InWork {
                unready += 1.0;
            }
        }
        let questions = view.questions_if(bot.plan[..ahead].iter().take(4).map(|item| item.id));
        let finished = view.waiting_for_acceptance() as f64 + bot.forecast / 8.0;
        let mut serving = Self {
            unready: unready / f64::from(rules.calendar.refined_per_block),
            questions: questions / rules.questions.answered_per_block,
            finished: finished / f64::from(rules.calendar.accepted_per_block),
            given: [0; SERVICES.len()],
            felt: [f64::NEG_INFINITY; SERVICES.len()],
        };
        for service in (0..SERVICES.len()).filter(|s| !banned(SERVICES[*s].kind())) {
            serving.felt[service] = serving.feels(service);
        }
        serving
    }

    /// How much the next block of a kind is felt: much while there is work for it, little after.
    fn feels(&self, service: usize) -> f64 {
        let k = f64::from(self.given[service]);
        match service {
            0 if k < self.unready => 0.9 - 0.02 * k,
            0 => 0.10 - 0.01 * k,
            1 if k < self.questions => 0.85 - 0.06 * k,
            1 => 0.05 - 0.01 * k,
            2 if k < self.finished => 0.88 - 0.02 * k,
            2 => -0.01 * k,
            _ if k < 2.0 => 0.80 - 0.15 * k,
            _ => 0.12 - 0.01 * k,
        }
    }

    /// The next block, unless every kind is banned.
    fn next(&mut self) -> Option<Block> {
        let (mut service, mut most) = (None, f64::NEG_INFINITY);
        for (place, felt) in self.felt.into_iter().enumerate() {
            if felt > most {
                (service, most) = (Some(place), felt);
            }
        }
        let service = service?;
        self.given[service] += 1;
        self.felt[service] = self.feels(service);
        Some(SERVICES[service])
    }
}
