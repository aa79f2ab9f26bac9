//! The calendar: each group against none of it, each block against its half-days left free, and what somebody
//! competent would have put in besides, in place of what they would not have. What takes the place of something else
//! is asked once, in the group of what was missing.

use crate::score::choice::{Choice, Kind};
use crate::score::moment::{Alternative, Found, Question, reference_player};
use crate::sim::{Block, Decision, Run, Slot};

/// Blocks that were left out and are tried.
const LEFT_OUT: usize = 5;

pub(super) fn filled(found: &mut Found<'_>) {
    let in_it: Vec<Block> = found.run.view().blocks().to_vec();
    let wanted = reference_player(found.run.scenario()).blocks(&found.run.view());
    let missing = without(&wanted, &in_it);
    let placed = without(&in_it, found.given);
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
        let script = Script::new(found.run).unschedule(&block).end();
        add(Alternative::new(Choice::LeaveOut(block), script), Kind::of_block(block.kind()));
    }
    let mut try_in = |blocks: &[Block], least: usize, of: Kind| {
        let (blocks, room, script) = put_in(found.run, blocks, &surplus);
        if blocks.len() >= least {
            add(Alternative::new(Choice::PutIn(blocks, room), script), of);
        }
    };
    for block in one_of_each(&missing).into_iter().take(LEFT_OUT) {
        try_in(&[block], 1, Kind::of_block(block.kind()));
    }
    for group in Kind::BLOCKS {
        // Whoever leaves out much has more to gain by all of it than by any one block.
        let lacking: Vec<Block> = missing.iter().filter(|b| Kind::of_block(b.kind()) == group).copied().collect();
        if lacking.len() > 1 {
            try_in(&lacking, 2, group);
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

/// Blocks in, as many as fit, and what of the surplus goes out for them.
fn put_in(run: &Run, blocks: &[Block], surplus: &[Block]) -> (Vec<Block>, Vec<Block>, Vec<Decision>) {
    let mut script = Script::new(run);
    let mut surplus = surplus.iter().filter(|out| !blocks.iter().any(|b| b.kind() == out.kind()));
    let (mut fitted, mut room) = (Vec::new(), Vec::new());
    for block in blocks {
        let mut fits = script.schedule(*block);
        while !fits {
            let Some(out) = surplus.next() else { break };
            script = script.unschedule(out);
            room.push(*out);
            fits = script.schedule(*block);
        }
        if fits {
            fitted.push(*block);
        }
    }
    (fitted, room, script.end())
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
