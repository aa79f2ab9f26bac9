//! The calendar: each block against the best one left out, and each group against none of it.

use crate::score::choice::{Choice, Kind};
use crate::score::moment::{Alternative, Found, Question, reference_player};
use crate::sim::{Block, Decision, Run, Slot};

/// Blocks that were left out and are tried.
const LEFT_OUT: usize = 5;

pub(super) fn filled(found: &mut Found<'_>) {
    let placed: Vec<Block> = found.run.view().blocks().to_vec();
    let wanted = reference_player(found.run.scenario()).blocks(&found.run.view());
    let missing = without(&wanted, &placed);
    let surplus = without(&placed, &wanted);
    // What was chosen is the calendar as it is, in each group under the group's name.
    let chosen = |kind| Alternative::new(Choice::Calendar(kind), vec![Decision::EndPhase]);
    let mut options: Vec<Alternative> = Kind::BLOCKS.into_iter().map(chosen).collect();
    let mut groups: Vec<Vec<usize>> = (0..Kind::BLOCKS.len()).map(|chosen| vec![chosen]).collect();
    let mut add = |option: Alternative, of: Kind| {
        if let Some((_, group)) = Kind::BLOCKS.iter().zip(&mut groups).find(|(kind, _)| **kind == of) {
            group.push(options.len());
        }
        options.push(option);
    };
    for block in one_of_each(&placed) {
        let (out, script) = leave_out(found.run, block, &missing);
        add(Alternative::new(Choice::LeaveOut(block, out), script), Kind::of_block(block.kind()));
    }
    for kind in one_of_each(&surplus).iter().map(Block::kind) {
        let many: Vec<Block> = surplus.iter().filter(|b| b.kind() == kind).copied().collect();
        if many.len() > 1 {
            let (instead, script) = leave_out_many(found.run, &many, &missing);
            add(Alternative::new(Choice::LeaveOutMany(kind, many.len(), instead), script), Kind::of_block(kind));
        }
    }
    for block in one_of_each(&missing).into_iter().take(LEFT_OUT) {
        if let Some((room, script)) = put_in(found.run, block, &surplus) {
            add(Alternative::new(Choice::PutIn(block, room), script), Kind::of_block(block.kind()));
        }
    }
    for group in Kind::BLOCKS {
        let members = |b: &&Block| Kind::of_block(b.kind()) == group;
        // One block left out is all of a group that has but one.
        if placed.iter().filter(members).count() > 1 {
            let script = placed.iter().filter(members).fold(Script::new(found.run), Script::unschedule).end();
            add(Alternative::new(Choice::LeaveOutAll(group), script), group);
        }
    }
    let questions = Kind::BLOCKS.into_iter().zip(groups).map(|(kind, among)| Question { kind, among, dilemma: None }).collect();
    found.add(options, questions);
}

/// What is in one list and not in the other, counting.
fn without(one: &[Block], other: &[Block]) -> Vec<Block> {
    let mut left = other.to_vec();
    let is_left = |block: &&Block| match left.iter().position(|b| same(b, block)) {
        Some(at) => {
            left.swap_remove(at);
            false
        }
        None => true,
    };
    one.iter().filter(is_left).copied().collect()
}

/// Blocks that differ in whom they invite only are the same.
fn same(one: &Block, other: &Block) -> bool {
    one == other || (one.kind() == other.kind() && matches!(one, Block::JointReview(_) | Block::Interview(_)))
}

fn one_of_each(blocks: &[Block]) -> Vec<Block> {
    let mut kinds: Vec<Block> = Vec::new();
    for block in blocks {
        if !kinds.iter().any(|b| b.kind() == block.kind()) {
            kinds.push(*block);
        }
    }
    kinds
}

/// A block out, and the first of the missing ones that fits in; or nothing, where there is none.
fn leave_out(run: &Run, block: Block, missing: &[Block]) -> (Option<Block>, Vec<Decision>) {
    let empty = Script::new(run).unschedule(&block);
    for other in missing.iter().filter(|b| b.kind() != block.kind()) {
        let mut filled = empty.clone();
        if filled.schedule(*other) {
            return (Some(*other), filled.end());
        }
    }
    (None, empty.end())
}

/// All of some blocks out, and as many of the missing ones in as fit.
fn leave_out_many(run: &Run, blocks: &[Block], missing: &[Block]) -> (Vec<Block>, Vec<Decision>) {
    let mut script = blocks.iter().fold(Script::new(run), Script::unschedule);
    let instead: Vec<Block> = missing.iter().filter(|other| script.schedule(**other)).copied().collect();
    (instead, script.end())
}

/// A block in: where there is room, or in the place of what there is too much of.
fn put_in(run: &Run, block: Block, surplus: &[Block]) -> Option<(Option<Block>, Vec<Decision>)> {
    let mut script = Script::new(run);
    if script.schedule(block) {
        return Some((None, script.end()));
    }
    surplus.iter().filter(|b| b.kind() != block.kind()).find_map(|out| {
        let mut script = Script::new(run).unschedule(out);
        script.schedule(block).then(|| (Some(*out), script.end()))
    })
}

/// Decisions on a calendar, tried as they are put down.
#[derive(Clone)]
struct Script {
    run: Run,
    decisions: Vec<Decision>,
}

impl Script {
    fn new(run: &Run) -> Self {
        Self { run: run.clone(), decisions: Vec::new() }
    }

    fn take(&mut self, decision: Decision) -> bool {
        let is_possible = self.run.apply(&decision).is_ok();
        if is_possible {
            self.decisions.push(decision);
        }
        is_possible
    }

    fn unschedule(mut self, block: &Block) -> Self {
        let view = self.run.view();
        let covers = |slot: &Slot| matches!(slot, Slot::Block(b) if view.blocks().get(usize::from(*b)) == Some(block));
        if let Some(half_day) = view.slots().iter().rposition(covers) {
            self.take(Decision::Unschedule(half_day as u8));
        }
        self
    }

    fn schedule(&mut self, block: Block) -> bool {
        self.take(Decision::Schedule(block, None))
    }

    fn end(mut self) -> Vec<Decision> {
        self.decisions.push(Decision::EndPhase);
        self.decisions
    }
}
