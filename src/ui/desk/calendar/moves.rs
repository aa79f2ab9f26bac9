//! What is done to the calendar: placing, moving, swapping, leaving out. Each is one or more decisions.

use crate::sim::{Block, BlockKind, Decision, Slot, View};
use crate::tr;
use crate::ui::Intent;
use crate::ui::desk::words;

/// The block (its place in the list) that covers a half-day.
pub fn block_at(view: &View<'_>, half_day: usize) -> Option<usize> {
    match view.slots().get(half_day) {
        Some(Slot::Block(index)) => Some(usize::from(*index)),
        _ => None,
    }
}

/// The first half-day of a block.
pub fn start_of(view: &View<'_>, block: usize) -> Option<usize> {
    words::slots_of(view, block).next()
}

/// The block of a kind that would be placed: the one chosen, or the first that may be placed, or the first there is.
pub fn block_of(view: &View<'_>, kind: BlockKind, chosen: &[Block]) -> Option<Block> {
    let all = view.blocks_of(kind);
    let allowed = |block: &Block| view.allows(&Decision::Schedule(*block, None)).is_ok();
    chosen.iter().copied().find(|block| block.kind() == kind).or_else(|| all.iter().copied().find(allowed)).or_else(|| all.first().copied())
}

/// Why a kind of block cannot be placed now; `None` if it can.
pub fn lock(view: &View<'_>, kind: BlockKind, block: Option<Block>) -> Option<String> {
    let Some(block) = block else {
        return Some(match kind {
            BlockKind::Coordinate => tr!("calendar-no-item-waits").to_owned(),
            BlockKind::ShapeInterval => tr!("calendar-no-interval").to_owned(),
            BlockKind::Escalate => tr!("calendar-no-impediment").to_owned(),
            _ => tr!("calendar-no-item-there").to_owned(),
        });
    };
    view.allows(&Decision::Schedule(block, None)).err().map(|refusal| words::refusal(&refusal))
}

/// Places a block, from a half-day on or in the first gap that fits.
pub fn place(view: &View<'_>, block: Block, at: Option<usize>, out: &mut Vec<Intent>) -> Result<(), String> {
    let decision = Decision::Schedule(block, at.map(|at| at as u8));
    view.allows(&decision).map_err(|refusal| words::refusal(&refusal))?;
    out.push(Intent::Decide(decision));
    Ok(())
}

/// Leaves out the block that covers a half-day.
pub fn leave_out(view: &View<'_>, half_day: usize, out: &mut Vec<Intent>) {
    let decision = Decision::Unschedule(half_day as u8);
    if view.allows(&decision).is_ok() {
        out.push(Intent::Decide(decision));
    }
}

/// Moves a block to a half-day: into free room, or by swapping with a block of the same length.
pub fn shift(view: &View<'_>, block: usize, to: usize, out: &mut Vec<Intent>) -> Result<(), String> {
    let (Some(moved), Some(from)) = (view.blocks().get(block).copied(), start_of(view, block)) else { return Ok(()) };
    if let Some(other) = block_at(view, to).filter(|other| *other != block) {
        return swap(view, block, other, out);
    }
    let length = usize::from(moved.kind().half_days());
    let free = |slot: &Slot| *slot == Slot::Free || *slot == Slot::Block(block as u8);
    let room = view.slots().get(to..to + length).is_some_and(|slots| slots.iter().all(free));
    if !room {
        return Err(tr!("calendar-no-room", length = length));
    }
    if from != to {
        out.push(Intent::Decide(Decision::Unschedule(from as u8)));
        out.push(Intent::Decide(Decision::Schedule(moved, Some(to as u8))));
    }
    Ok(())
}

/// Swaps two blocks of the same length.
fn swap(view: &View<'_>, one: usize, other: usize, out: &mut Vec<Intent>) -> Result<(), String> {
    let whole = |block: usize| {
        let slots: Vec<usize> = words::slots_of(view, block).collect();
        let in_one_piece = slots.windows(2).all(|pair| pair[0] + 1 == pair[1]);
        slots.first().copied().filter(|_| in_one_piece).map(|start| (start, slots.len()))
    };
    let (Some((from, length)), Some((to, other_length))) = (whole(one), whole(other)) else {
        return Err(tr!("calendar-in-pieces").to_owned());
    };
    if length != other_length {
        return Err(tr!("calendar-other-length").to_owned());
    }
    let (a, b) = (view.blocks()[one], view.blocks()[other]);
    out.extend(
        [
            Decision::Unschedule(from as u8),
            Decision::Unschedule(to as u8),
            Decision::Schedule(a, Some(to as u8)),
            Decision::Schedule(b, Some(from as u8)),
        ]
        .map(Intent::Decide),
    );
    Ok(())
}

/// Swaps a block with the next one of the same length.
pub fn swap_next(view: &View<'_>, block: usize, out: &mut Vec<Intent>) -> Result<(), String> {
    let length = view.blocks()[block].kind().half_days();
    let from = start_of(view, block).unwrap_or_default();
    let mut others: Vec<(usize, usize)> = (0..view.blocks().len())
        .filter(|other| *other != block && view.blocks()[*other].kind().half_days() == length)
        .filter_map(|other| start_of(view, other).map(|start| (start, other)))
        .collect();
    others.sort_unstable();
    let next = others.iter().find(|(start, _)| *start > from).or_else(|| others.first());
    match next {
        Some((_, other)) => swap(view, block, *other, out),
        None => Err(tr!("calendar-no-such-length").to_owned()),
    }
}

/// Puts another block in the place of one, for another person or item.
pub fn replace(view: &View<'_>, block: usize, with: Block, out: &mut Vec<Intent>) {
    let Some(start) = start_of(view, block) else { return };
    let in_one_piece = words::slots_of(view, block).enumerate().all(|(k, slot)| slot == start + k);
    out.push(Intent::Decide(Decision::Unschedule(start as u8)));
    out.push(Intent::Decide(Decision::Schedule(with, in_one_piece.then_some(start as u8))));
}
