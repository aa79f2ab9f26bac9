//! Decisions in words: reasons, answers, blocks.

use crate::scenario::StakeholderId;
use crate::sim::{Answer, Block, BlockKind, Decision, Reason, View};

/// A reason for a refusal.
#[must_use]
pub const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::OtherNeedsFirst => "Other needs matter more",
        Reason::Tested => "It was tested and does too little",
        Reason::NotOurGoal => "It does not serve the Product Goal",
        Reason::NoRoom => "There is no room",
    }
}

/// An answer, as what was done.
#[must_use]
pub fn answer(view: &View<'_>, answer: Answer) -> String {
    match answer {
        Answer::AcceptDate => "accepted with a date".to_owned(),
        Answer::AcceptRange => "accepted with a range".to_owned(),
        Answer::AskWhy => "asked why".to_owned(),
        Answer::Decline => "declined".to_owned(),
        Answer::DeclineBecause(why) => format!("declined: {}", lower(reason(why))),
        Answer::OfferAlternative(item) => format!("offered {}", view.title(item)),
        Answer::Park => "parked".to_owned(),
    }
}

/// A decision that was made: `Wall screen: asked why`.
#[must_use]
pub fn decision(view: &View<'_>, decision: &Decision) -> String {
    let scenario = view.scenario();
    match decision {
        Decision::Answer(request, how) => format!("{}: {}", scenario.requests[request.index()].title, answer(view, *how)),
        Decision::Schedule(block, _) => block_title(view, block),
        Decision::Unschedule(_) => "A block left out".to_owned(),
        Decision::ClearCalendar => "Calendar emptied".to_owned(),
        Decision::SetGoal(Some(need)) => format!("Sprint Goal: {}", scenario.needs[need.index()].title),
        Decision::SetGoal(None) => "No Sprint Goal".to_owned(),
        Decision::Order(items) => items.first().map_or_else(|| "Order".to_owned(), |item| format!("{} first", view.title(*item))),
        Decision::Include(item, true) => format!("{} into the plan", view.title(*item)),
        Decision::Include(item, false) => format!("{} out of the plan", view.title(*item)),
        Decision::Commit(percent) => format!("Commitment {percent}\u{a0}% of the forecast"),
        Decision::DebtShare(percent) => format!("{percent}\u{a0}% of the sprint for debt"),
        Decision::PlaceBet(item, bet) => {
            format!("Bet on {}: at least {}, chance {}\u{a0}%", view.title(*item), signed(bet.at_least), bet.chance)
        }
        Decision::WithdrawBet(item) => format!("Bet on {} taken back", view.title(*item)),
        Decision::ForecastRelease(item, by, chance) => format!("{} by sprint {by}: {chance}\u{a0}%", view.title(*item)),
        Decision::Reject(item, None) => format!("{} off the backlog", view.title(*item)),
        Decision::Reject(item, Some(why)) => format!("{} off the backlog: {}", view.title(*item), lower(reason(*why))),
        Decision::ParkItem(item) => format!("{} parked", view.title(*item)),
        Decision::Iterate(item) => format!("{}: iterate", view.title(*item)),
        Decision::Remove(item, _) => format!("{}: remove", view.title(*item)),
        Decision::Keep(item) => format!("{}: keep", view.title(*item)),
        Decision::Choose(id, option) => {
            let dilemma = &scenario.dilemmas[id.index()];
            let label = dilemma.options.get(usize::from(*option)).map_or("", |option| option.label.as_str());
            format!("{}: {label}", dilemma.title)
        }
        Decision::Reflect(_) => "Looked back".to_owned(),
        Decision::EndPhase => "Phase ended".to_owned(),
    }
}

/// A block's name in the list.
#[must_use]
pub const fn block_name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Interview => "Interview customers",
        BlockKind::ReadData => "Read the data",
        BlockKind::Prototype => "Prototype an item",
        BlockKind::Experiment => "Test an item live",
        BlockKind::MapProblems => "Map customer problems",
        BlockKind::StoryMap => "Story-map with the team",
        BlockKind::LearnBusiness => "Learn how it earns",
        BlockKind::OneToOne => "1:1 with a stakeholder",
        BlockKind::PriorityWorkshop => "Priority workshop",
        BlockKind::JointReview => "Joint review, customers",
        BlockKind::ProductGoal => "Product Goal",
        BlockKind::StrategyCheckIn => "Strategy check-in",
        BlockKind::Coordinate => "Coordinate a dependency",
        BlockKind::ClearBlocker => "Clear a blocker",
        BlockKind::Coach => "1:1 with the coach",
        BlockKind::Refine => "Refine",
        BlockKind::AnswerQuestions => "Answer questions",
        BlockKind::AcceptWork => "Accept finished work",
        BlockKind::StatusRound => "Status round",
    }
}

/// A block in the calendar, with whom or what it is about: `1:1 with Rafael`.
#[must_use]
pub fn block_title(view: &View<'_>, block: &Block) -> String {
    match block {
        Block::OneToOne(who) => format!("1:1 with {}", first_name(view, *who)),
        Block::Prototype(item) => format!("Prototype: {}", view.title(*item)),
        Block::Experiment(item) => format!("Live test: {}", view.title(*item)),
        Block::Coordinate(item) => format!("Coordinate: {}", view.title(*item)),
        Block::Interview(Some(item)) => format!("Interviews: {}", view.title(*item)),
        Block::Interview(None) => "Interviews".to_owned(),
        Block::JointReview(_) => "Joint review".to_owned(),
        other => block_name(other.kind()).to_owned(),
    }
}

/// The first word of a person's name.
#[must_use]
pub fn first_name<'a>(view: &View<'a>, who: StakeholderId) -> &'a str {
    let name = view.scenario().stakeholders[who.index()].name.as_str();
    name.split_whitespace().next().unwrap_or(name)
}

/// With its first letter small, to stand inside a sentence.
#[must_use]
pub fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|c| c.to_lowercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}

/// A number with its sign, the minus as long as the plus.
pub(super) fn signed(value: f64) -> String {
    format!("{value:+.1}").replace('-', "\u{2212}")
}
