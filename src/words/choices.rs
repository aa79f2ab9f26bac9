//! Choices of a review in words, and what moved a metric.

use super::decisions::{answer, block_name, block_title, decision, lower, reason};
use super::names;
use crate::scenario::ItemId;
use crate::score::{Choice, Fate, Kind, Mover, Rule};
use crate::sim::{Block, BlockKind, Recording, View};

/// A choice, as what was or would have been done: `Wall screen: asked why`.
#[must_use]
pub fn choice(view: &View<'_>, choice: &Choice) -> String {
    let scenario = view.scenario();
    match choice {
        Choice::Answer(request, how) => format!("{}: {}", scenario.requests[request.index()].title, answer(view, *how)),
        Choice::LeaveOpen(request) => format!("{}: left open", scenario.requests[request.index()].title),
        Choice::Calendar(kind) => format!("{}: {}", names::kind(*kind), blocks(view, *kind)),
        Choice::LeaveOut(out, None) => format!("One less: {}", block_title(view, out)),
        Choice::LeaveOut(out, Some(instead)) => format!("{} in place of {}", block_title(view, instead), in_text(view, out)),
        Choice::PutIn(block, None) => format!("One more: {}", block_title(view, block)),
        Choice::PutIn(block, Some(out)) => format!("{} in place of {}", block_title(view, block), in_text(view, out)),
        Choice::LeaveOutMany(kind, count, instead) => {
            let out = format!("{count} × {}", lower(block_name(*kind)));
            let names: Vec<String> = instead.iter().map(|b| block_title(view, b)).collect();
            if names.is_empty() { format!("Without {out}") } else { format!("{} in place of {out}", names.join(", ")) }
        }
        Choice::LeaveOutAll(kind) => format!("No {}", lower(names::kind(*kind))),
        Choice::Order => head(view),
        Choice::OrderBy(Rule::Belief) => "Order by believed effect per point".to_owned(),
        Choice::OrderBy(Rule::Stated) => "Order by stated value per point".to_owned(),
        Choice::OrderBy(Rule::Loudness) => "Order by who asks loudest".to_owned(),
        Choice::NotYet(item) => format!("The same without {}", view.title(*item)),
        Choice::Commit(percent) => format!("Commit to {percent}\u{a0}% of the forecast"),
        Choice::Debt(percent) => format!("{percent}\u{a0}% of the sprint for debt"),
        Choice::Goal(Some(need)) => format!("Sprint Goal: {}", scenario.needs[need.index()].title),
        Choice::Goal(None) => "No Sprint Goal".to_owned(),
        Choice::Bets(items) => bets(view, items),
        Choice::Reject(item, None) => format!("{}: off the backlog", view.title(*item)),
        Choice::Reject(item, Some(why)) => format!("{}: off the backlog, {}", view.title(*item), lower(reason(*why))),
        Choice::Park(item) => format!("{}: parked", view.title(*item)),
        Choice::KeepOnBacklog(item) => format!("{}: left on the backlog", view.title(*item)),
        Choice::Feature(item, Fate::Keep) => format!("{}: kept", view.title(*item)),
        Choice::Feature(item, Fate::Iterate) => format!("{}: improved", view.title(*item)),
        Choice::Feature(item, Fate::Remove { shown: true }) => format!("{}: removed, with the evidence", view.title(*item)),
        Choice::Feature(item, Fate::Remove { shown: false }) => format!("{}: removed", view.title(*item)),
        Choice::Option(id, option) => {
            let dilemma = &scenario.dilemmas[id.index()];
            let label = dilemma.options.get(usize::from(*option)).map_or("", |o| o.label.as_str());
            format!("{}: {label}", dilemma.title)
        }
    }
}

/// A block inside a sentence; names of people and items keep their letters.
fn in_text(view: &View<'_>, block: &Block) -> String {
    let title = block_title(view, block);
    // "1:1 with Rafael" and "Live test: Wall screen" stay as they are.
    if title.contains(':') { title } else { lower(&title) }
}

/// A choice where what it is about has been said: `asked why`.
#[must_use]
pub fn short(view: &View<'_>, choice: &Choice) -> String {
    let words = self::choice(view, choice);
    let subject = match choice {
        Choice::Answer(request, _) | Choice::LeaveOpen(request) => Some(view.scenario().requests[request.index()].title.as_str()),
        Choice::Reject(item, _) | Choice::Park(item) | Choice::KeepOnBacklog(item) | Choice::Feature(item, _) => Some(view.title(*item)),
        Choice::Option(id, _) => Some(view.scenario().dilemmas[id.index()].title.as_str()),
        _ => None,
    };
    subject.and_then(|s| words.strip_prefix(s)).and_then(|rest| rest.strip_prefix(": ")).map_or_else(|| words.clone(), str::to_owned)
}

/// What a group of blocks was: `2 × interviews, map customer problems`.
fn blocks(view: &View<'_>, kind: Kind) -> String {
    let mut counted: Vec<(BlockKind, usize)> = Vec::new();
    for block in view.blocks().iter().map(Block::kind).filter(|b| Kind::of_block(*b) == kind) {
        match counted.iter_mut().find(|(k, _)| *k == block) {
            Some((_, count)) => *count += 1,
            None => counted.push((block, 1)),
        }
    }
    let name = |(block, count): &(BlockKind, usize)| {
        let name = lower(block_name(*block));
        if *count == 1 { name } else { format!("{count} × {name}") }
    };
    let names: Vec<String> = counted.iter().map(name).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

/// The head of the plan.
fn head(view: &View<'_>) -> String {
    const NAMED: usize = 2;
    let first: Vec<&str> = view.next_items(NAMED).map(|item| view.title(item)).collect();
    if first.is_empty() { "Nothing in the plan".to_owned() } else { format!("Plan: {} first", first.join(", ")) }
}

fn bets(view: &View<'_>, items: &[ItemId]) -> String {
    match items {
        [] => "No bets".to_owned(),
        [item] => format!("A bet on {}", view.title(*item)),
        [first, rest @ ..] => format!("Bets on {} and {} more", view.title(*first), rest.len()),
    }
}

/// What moved a metric.
#[must_use]
pub fn mover(recording: &Recording, mover: &Mover) -> String {
    let view = recording.view();
    match mover {
        Mover::Decision(number) => recording.decisions().get(*number).map_or_else(String::new, |made| decision(&view, made)),
        Mover::Feature(item) => format!("What {} does", view.title(*item)),
        Mover::Days(sprint) => format!("How the days of sprint {} went", sprint + 1),
        Mover::Blockers(sprint) => format!("What blocked the team in sprint {}", sprint + 1),
        Mover::Incidents(sprint) => format!("Incidents of sprint {}", sprint + 1),
        Mover::Overrides(sprint) => format!("What was forced into sprint {}", sprint + 1),
    }
}
