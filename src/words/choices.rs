//! Choices of a review in words, and what moved a metric.

use super::decisions::{about, answer, block_name_inside, block_title, block_title_inside, reason_inside};
use super::names;
use crate::scenario::{ItemId, TurnId};
use crate::score::{Chance, Choice, Fate, Kind, Mover, Rule, Traces};
use crate::sim::{Block, BlockKind, Recording, View};
use crate::tr;

/// A choice, as what was or would have been done: `Wall screen: asked why`.
#[must_use]
pub fn choice(view: &View<'_>, choice: &Choice) -> String {
    let what = short(view, choice);
    subject(view, choice).map_or_else(|| what.clone(), |subject| about(subject, &what))
}

/// What a choice is about, if it is about one thing.
fn subject<'a>(view: &View<'a>, choice: &Choice) -> Option<&'a str> {
    let scenario = view.scenario();
    match choice {
        Choice::Answer(request, _) | Choice::LeaveOpen(request) => Some(scenario.title_of_request(*request)),
        Choice::Reject(item, _) | Choice::Park(item) | Choice::KeepOnBacklog(item) | Choice::Feature(item, _) => Some(view.title(*item)),
        Choice::Option(id, _) => Some(scenario.title_of_dilemma(*id)),
        _ => None,
    }
}

/// A choice where what it is about has been said: `asked why`.
#[must_use]
pub fn short(view: &View<'_>, choice: &Choice) -> String {
    let scenario = view.scenario();
    match choice {
        Choice::Answer(_, how) => answer(view, *how),
        Choice::LeaveOpen(_) => tr!("choice-left-open").to_owned(),
        Choice::Calendar(kind) => about(names::kind(*kind), &blocks(view, *kind)),
        Choice::LeaveOut(out) => tr!("choice-one-less", block = block_title(view, out)),
        Choice::PutIn(blocks, out) => {
            let out = match &out[..] {
                [block] => block_title_inside(view, block),
                blocks => counted(blocks.iter().map(Block::kind)),
            };
            match (&blocks[..], out.is_empty()) {
                ([block], true) => tr!("choice-one-more", block = block_title(view, block)),
                ([block], false) => tr!("choice-in-place-of", block = block_title(view, block), out = out),
                (_, true) => tr!("choice-more", blocks = counted(blocks.iter().map(Block::kind))),
                (_, false) => tr!("choice-in-place-of", block = counted(blocks.iter().map(Block::kind)), out = out),
            }
        }
        Choice::LeaveOutAll(kind) => tr!("choice-none-of", kind = names::kind_inside(*kind)),
        Choice::Order => head(view),
        Choice::OrderBy(Rule::Belief) => tr!("choice-order-by-belief").to_owned(),
        Choice::OrderBy(Rule::Stated) => tr!("choice-order-by-stated").to_owned(),
        Choice::OrderBy(Rule::Loudness) => tr!("choice-order-by-loudness").to_owned(),
        Choice::NotYet(item) => tr!("choice-not-yet", item = view.title(*item)),
        Choice::Commit(percent) => tr!("choice-commit", percent = *percent),
        Choice::Debt(percent) => tr!("decision-debt", percent = *percent),
        Choice::Goal(Some(need)) => tr!("decision-goal", need = scenario.title_of_need(*need)),
        Choice::Goal(None) => tr!("decision-no-goal").to_owned(),
        Choice::ProductGoal(Some(goal)) => tr!("decision-product-goal", goal = scenario.title_of_product_goal(*goal)),
        Choice::ProductGoal(None) => tr!("decision-no-product-goal").to_owned(),
        Choice::Bets(items) => bets(view, items),
        Choice::Reject(_, None) => tr!("choice-off").to_owned(),
        Choice::Reject(_, Some(why)) => tr!("choice-off-because", reason = reason_inside(*why)),
        Choice::Park(_) => tr!("choice-parked").to_owned(),
        Choice::KeepOnBacklog(_) => tr!("choice-left").to_owned(),
        Choice::Feature(_, Fate::Keep) => tr!("choice-kept").to_owned(),
        Choice::Feature(_, Fate::Iterate) => tr!("choice-improved").to_owned(),
        Choice::Feature(_, Fate::Remove { shown: true }) => tr!("choice-removed-shown").to_owned(),
        Choice::Feature(_, Fate::Remove { shown: false }) => tr!("choice-removed").to_owned(),
        Choice::Option(id, option) => {
            let options = scenario.options(*id);
            options.get(usize::from(*option)).map_or_else(String::new, |o| o.label.clone())
        }
    }
}

/// So many of something: `2 × interviews`.
fn times(count: usize, what: &str) -> String {
    tr!("times", count = count, what = what)
}

/// What a group of blocks was: `2 × interviews, map customer problems`.
fn blocks(view: &View<'_>, kind: Kind) -> String {
    let names = counted(view.blocks().iter().map(Block::kind).filter(|b| Kind::of_block(*b) == kind));
    if names.is_empty() { tr!("none").to_owned() } else { names }
}

/// Kinds of blocks, each once: `2 × interviews, map customer problems`.
fn counted(kinds: impl Iterator<Item = BlockKind>) -> String {
    let mut counted: Vec<(BlockKind, usize)> = Vec::new();
    for block in kinds {
        match counted.iter_mut().find(|(k, _)| *k == block) {
            Some((_, count)) => *count += 1,
            None => counted.push((block, 1)),
        }
    }
    let name = |(block, count): &(BlockKind, usize)| {
        let name = block_name_inside(*block);
        if *count == 1 { name.to_owned() } else { times(*count, name) }
    };
    let names: Vec<String> = counted.iter().map(name).collect();
    names.join(", ")
}

/// The head of the plan.
fn head(view: &View<'_>) -> String {
    const NAMED: usize = 2;
    let first: Vec<&str> = view.next_items(NAMED).map(|item| view.title(item)).collect();
    if first.is_empty() { tr!("choice-no-plan").to_owned() } else { tr!("choice-plan", items = first.join(", ")) }
}

fn bets(view: &View<'_>, items: &[ItemId]) -> String {
    match items {
        [] => tr!("choice-no-bets").to_owned(),
        [item] => tr!("choice-bet", item = view.title(*item)),
        [first, rest @ ..] => tr!("choice-bets", item = view.title(*first), more = rest.len()),
    }
}

/// A stroke of luck.
#[must_use]
pub fn chance(view: &View<'_>, chance: &Chance) -> String {
    match chance {
        Chance::Item(item) => tr!("chance-item", item = view.title(*item)),
        Chance::Days(sprint) => tr!("mover-days", sprint = sprint + 1),
        Chance::Blockers(sprint) => tr!("mover-blockers", sprint = sprint + 1),
        Chance::Incidents(sprint) => tr!("mover-incidents", sprint = sprint + 1),
        Chance::Overrides(sprint) => tr!("mover-overrides", sprint = sprint + 1),
        Chance::Turn(turn) => turned(view, *turn),
    }
}

fn turned(view: &View<'_>, turn: TurnId) -> String {
    let scenario = view.scenario();
    tr!("mover-turn", news = scenario.title_of_turn(turn), sprint = scenario.turn(turn).map_or(0, |turn| turn.sprint))
}

/// What moved a metric.
#[must_use]
pub fn mover(recording: &Recording, traces: &Traces, mover: &Mover) -> String {
    let view = recording.view();
    match mover {
        Mover::Choice(place, _, made) => traces.moment(*place).map_or_else(String::new, |moment| {
            tr!("run-review-decision-in", sprint = moment.sprint, decision = choice(&moment.view(), made))
        }),
        Mover::Feature(item) => tr!("mover-feature", item = view.title(*item)),
        Mover::Days(sprint) => tr!("mover-days", sprint = sprint + 1),
        Mover::Blockers(sprint) => tr!("mover-blockers", sprint = sprint + 1),
        Mover::Incidents(sprint) => tr!("mover-incidents", sprint = sprint + 1),
        Mover::Overrides(sprint) => tr!("mover-overrides", sprint = sprint + 1),
        Mover::Turn(turn) => turned(&view, *turn),
    }
}
