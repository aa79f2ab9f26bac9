//! Choices of a review in words, and what moved a metric.

use super::decisions::{answer, block_title, decision, lower, reason};
use super::names;
use crate::scenario::ItemId;
use crate::score::{Choice, Fate, Mover, Rule};
use crate::sim::{Recording, View};

/// A choice, as what was or would have been done: `Wall screen: asked why`.
#[must_use]
pub fn choice(view: &View<'_>, choice: &Choice) -> String {
    let scenario = view.scenario();
    match choice {
        Choice::Answer(request, how) => format!("{}: {}", scenario.requests[request.index()].title, answer(view, *how)),
        Choice::LeaveOpen(request) => format!("{}: left open", scenario.requests[request.index()].title),
        Choice::Calendar => "The calendar as it was".to_owned(),
        Choice::LeaveOut(out, None) => format!("One less: {}", block_title(view, out)),
        Choice::LeaveOut(out, Some(instead)) => format!("{} in place of {}", block_title(view, instead), in_text(view, out)),
        Choice::PutIn(block, None) => format!("One more: {}", block_title(view, block)),
        Choice::PutIn(block, Some(out)) => format!("{} in place of {}", block_title(view, block), in_text(view, out)),
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
fn in_text(view: &View<'_>, block: &crate::sim::Block) -> String {
    let title = block_title(view, block);
    if title.starts_with(|c: char| c.is_ascii_digit()) { title } else { lower(&title) }
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
