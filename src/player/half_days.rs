//! How a player of habits fills the calendar: the most useful strategic blocks within its share, the
//! rest for the team.

use super::bot::Bot;
use super::ranking::Ranking;
use super::style::{Habits, OrderBy};
use crate::scenario::{ItemId, Rules};
use crate::sim::{Block, BlockKind, Decision, LeaderUse, Stage, View};

/// Wishes for blocks by how strongly they are felt.
type Wishes = Ranking<Block>;

/// Schedules the blocks of a sprint.
pub(super) fn fill(bot: &mut Bot, view: &View<'_>, out: &mut Vec<Decision>) {
    let habits = bot.habits;
    let free = f64::from(free_when_cleared(view));
    let ahead = ahead(bot, view);
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
            let rounding = view.scenario().rules.habits.share_rounding;
            discover_by_share(out, share * free, &mut left, tests.clone(), &mut bot.held, rounding);
        }
        wishes.retain(|b| !is_discovery(b.kind()));
        let h = &view.scenario().rules.habits;
        budget = (budget * h.strategic_after_share).min(left * h.strategic_of_the_rest).max(0.0);
    }
    let over_budget = view.scenario().rules.habits.over_budget;
    let banned = |kind: BlockKind| habits.without & (1 << kind as u32) != 0;
    // What is in the team's way is brought before others at once, by whoever serves the team at all.
    let least = view.scenario().rules.wishes.escalate;
    for (id, ..) in view.impediments().filter(|(_, points, _)| *points >= least) {
        if left >= 1.0 && !banned(BlockKind::Escalate) {
            left -= 1.0;
            out.push(Decision::Schedule(Block::Escalate(id), None));
        }
    }
    let forced = habits.one_more.map(|kind| view.blocks_of(kind)).and_then(|b| b.first().copied());
    for (felt, block) in forced.map(|b| (f64::INFINITY, b)).into_iter().chain(wishes.iter()) {
        let cost = f64::from(block.kind().half_days());
        let is_forced = felt == f64::INFINITY;
        if banned(block.kind()) || felt <= 0.0 || cost > left || (!is_forced && cost > budget + over_budget) {
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
        let Some(block) = serving.next(&view.scenario().rules) else { break };
        left -= 1.0;
        out.push(Decision::Schedule(block, None));
    }
}

/// So many tests there may be in a sprint: one of each sort, two for the eager, and one that is forced.
pub(super) fn most_tests(habits: &Habits, view: &View<'_>) -> usize {
    let of_a_sort = if habits.discovery > view.scenario().rules.wishes.eager { 2 } else { 1 };
    2 * of_a_sort + usize::from(habits.one_more.is_some())
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
fn ahead(bot: &Bot, view: &View<'_>) -> usize {
    let mut room = bot.forecast * view.scenario().rules.habits.looks_ahead;
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
    rounding: f64,
) {
    let first = tests.clone().next().map_or(Block::ReadData, Block::Experiment);
    let round = [Block::Interview(None), first, Block::Interview(None), Block::ReadData, Block::MapProblems];
    for block in round.into_iter().cycle().take(round.len() * 2) {
        let cost = f64::from(block.kind().half_days());
        if cost > room + rounding || cost > *left {
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
    let w = &view.scenario().rules.wishes;
    let lately = usize::from(w.lately);
    let left = view.sprints_left();
    if habits.order != OrderBy::Nothing && !view.story_mapped() && left >= usize::from(w.story_map_sprints) {
        wishes.add(w.story_map * habits.team, Block::StoryMap);
    }
    if view.goal_clarity() < w.goal_clear && left > usize::from(w.soon_over) {
        wishes.add(w.product_goal, Block::ProductGoal);
    }
    let mut unlinked = 0;
    for item in bot.plan.iter().take(ahead) {
        let sheet = view.sheet(item.id);
        unlinked += usize::from(sheet.need.is_none());
        for _ in sheet.coordinated..sheet.dependencies {
            wishes.add(w.coordinate * habits.alignment, Block::Coordinate(item.id));
        }
    }
    for _ in 0..view.blockers().min(w.blockers) {
        wishes.add(w.clear_blocker * habits.team.max(1.0), Block::ClearBlocker);
    }
    leader(bot, view, wishes);
    if habits.coach && unlinked >= usize::from(w.coach_unlinked) && view.since_block(BlockKind::Coach).is_none_or(|s| s > lately) {
        wishes.add(w.coach, Block::Coach);
    }
    for _ in 0..habits.spams_coach {
        wishes.add(w.coach_forced, Block::Coach);
    }
}

/// A 1:1 with the leader: to be backed where something is to be refused, else to pass on what was learnt, else to hear news.
fn leader(bot: &Bot, view: &View<'_>, wishes: &mut Wishes) {
    let w = &view.scenario().rules.wishes;
    let talks = bot.habits.talks;
    if view.scenario().leader.is_none() || talks <= 0.0 {
        return;
    }
    let since = view.since_block(BlockKind::Leader);
    if since.is_some_and(|sprints| sprints <= usize::from(w.lately)) {
        return;
    }
    let is_refused = |who| view.autonomy() < view.refusal_gate(who);
    let to = if view.people().any(|person| is_refused(person.id)) {
        LeaderUse::Decision
    } else if bot.habits.discovery > 0.0 {
        LeaderUse::Learnings
    } else {
        LeaderUse::News
    };
    wishes.add(w.leader * talks, Block::Leader(to));
}

fn learning(bot: &Bot, view: &View<'_>, wishes: &mut Wishes) {
    let habits = &bot.habits;
    let d = habits.discovery;
    let w = &view.scenario().rules.wishes;
    let left = view.sprints_left();
    let needs = view.scenario().needs.len();
    let known = view.needs_known();
    let (mut unmeasured, mut readable) = (0, 0);
    for id in view.live_ids() {
        let sheet = view.sheet(*id);
        unmeasured += u8::from(!sheet.measured);
        readable += u8::from(!sheet.measured && sheet.adoption > w.readable_adoption);
    }
    if readable >= w.readable && habits.removes {
        wishes.add(w.read_data * d.max(w.read_data_least), Block::ReadData);
    }
    if habits.prunes && unmeasured >= w.unmeasured {
        wishes.add(w.read_data_pruning, Block::ReadData);
    }
    if d <= 0.0 || left <= 1 {
        return;
    }
    let unknown = (needs - known) as f64 / needs as f64;
    if known < needs || d > w.insatiable {
        wishes.add(w.interview * d * (w.interview_known + w.interview_unknown * unknown), Block::Interview(None));
        wishes.add(w.interview_second * d * (w.interview_second_known + w.interview_second_unknown * unknown), Block::Interview(None));
        if d > w.eager {
            wishes.add(w.interview_third * d, Block::Interview(None));
        }
    }
    if let Some(item) = bot.tests.get(0) {
        wishes.add(w.experiment * d, Block::Experiment(item));
        wishes.add(w.prototype * d, Block::Prototype(item));
        if d > w.eager {
            wishes.add(w.experiment_second * d, Block::Experiment(item));
            wishes.add(w.prototype_second * d, Block::Prototype(item));
        }
    }
    let unlinked = || bot.plan.iter().map(|i| view.sheet(i.id)).filter(|i| i.need.is_none() && i.stage == Stage::Backlog).count();
    let lately_mapped = view.since_block(BlockKind::MapProblems).is_some_and(|s| s <= usize::from(w.map_lately));
    if left > usize::from(w.soon_over) && view.sprint() >= 1 && !lately_mapped && unlinked() >= usize::from(w.map_unlinked) {
        wishes.add(w.map_problems * d, Block::MapProblems);
    }
    if !view.knows_business() && left > usize::from(w.business_sprints) && known >= usize::from(w.business_needs) {
        wishes.add(w.learn_business * d, Block::LearnBusiness);
    }
}

fn talking(bot: &mut Bot, view: &View<'_>, wishes: &mut Wishes) {
    let talks = bot.habits.talks;
    if talks <= 0.0 {
        return;
    }
    let w = &view.scenario().rules.wishes;
    let lately = usize::from(w.lately);
    let mut lowest = f64::INFINITY;
    let people = &mut bot.people;
    people.clear();
    for person in view.people() {
        lowest = lowest.min(person.trust - w.lowest_power * (person.power - w.usual_power));
        let talked = view.since_talk(person.id).is_some_and(|s| s <= lately);
        people.add(w.talk_power * person.power - person.trust - if talked { w.talked_lately } else { 0.0 }, person.id);
    }
    if let Some(first) = people.get(0) {
        wishes.add(if lowest < w.trust_low { w.one_to_one_low } else { w.one_to_one } * talks, Block::OneToOne(first));
    }
    if let Some(second) = people.get(1).filter(|_| lowest < w.trust_very_low || talks > w.eager) {
        wishes.add(if lowest < w.trust_low { w.one_to_one_second_low } else { w.one_to_one_second } * talks, Block::OneToOne(second));
    }
    if view.sprint() > 0 && view.since_block(BlockKind::JointReview).is_none_or(|s| s > lately) {
        let invited = std::array::from_fn(|place| people.get(place));
        wishes
            .add(if view.trust() < w.trust_of_all_low { w.joint_review_low } else { w.joint_review } * talks, Block::JointReview(invited));
    }
    if view.since_block(BlockKind::StrategyCheckIn).is_none_or(|s| s > lately) {
        wishes.add(if view.autonomy() < w.autonomy_low { w.check_in_low } else { w.check_in } * talks, Block::StrategyCheckIn);
    }
    // While it can be: who has shaped the plan has fewer promises of others to keep.
    if view.shaped_in().is_some_and(|sprints| sprints.contains(&(view.sprint() as u8 + 1))) {
        wishes.add(w.shape_interval * talks, Block::ShapeInterval);
    }
    if view.is_deadlocked() {
        wishes.add(w.workshop * talks, Block::PriorityWorkshop);
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
        for item in bot.plan.iter().take(ahead) {
            let sheet = view.sheet(item.id);
            if !sheet.ready && sheet.stage != Stage::InWork {
                unready += 1.0;
            }
        }
        let questions = view.questions_if(bot.plan.iter().take(ahead).take(rules.serving.asking.into()).map(|item| item.id));
        let finished = view.waiting_for_acceptance() as f64 + bot.forecast / rules.serving.points_per_item;
        let mut serving = Self {
            unready: unready / f64::from(rules.calendar.refined_per_block),
            questions: questions / rules.questions.answered_per_block,
            finished: finished / f64::from(rules.calendar.accepted_per_block),
            given: [0; SERVICES.len()],
            felt: [f64::NEG_INFINITY; SERVICES.len()],
        };
        let felt = |service: usize, block: Block| if banned(block.kind()) { f64::NEG_INFINITY } else { serving.feels(rules, service, 0) };
        let [refine, answer, accept, status] = SERVICES;
        serving.felt = [felt(0, refine), felt(1, answer), felt(2, accept), felt(3, status)];
        serving
    }

    /// How much the next block of a kind is felt after so many of it: much while there is work for it, little after.
    fn feels(&self, rules: &Rules, service: usize, n: u8) -> f64 {
        let k = f64::from(n);
        let h = &rules.serving;
        match service {
            0 if k < self.unready => h.refine - h.refine_less * k,
            0 => h.refine_idle - h.idle_less * k,
            1 if k < self.questions => h.answer - h.answer_less * k,
            1 => h.answer_idle - h.idle_less * k,
            2 if k < self.finished => h.accept - h.accept_less * k,
            2 => -h.idle_less * k,
            _ if n < h.status_rounds => h.status - h.status_less * k,
            _ => h.status_idle - h.idle_less * k,
        }
    }

    /// The next block, unless every kind is banned.
    fn next(&mut self, rules: &Rules) -> Option<Block> {
        let (mut service, mut most) = (None, f64::NEG_INFINITY);
        for (place, felt) in self.felt.into_iter().enumerate() {
            if felt > most {
                (service, most) = (Some(place), felt);
            }
        }
        let service = service?;
        let given = self.given.get_mut(service)?;
        *given += 1;
        let given = *given;
        let felt = self.feels(rules, service, given);
        *self.felt.get_mut(service)? = felt;
        SERVICES.get(service).copied()
    }
}
