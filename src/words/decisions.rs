//! Decisions in words: reasons, answers, blocks.

use crate::scenario::{ItemId, StakeholderId};
use crate::sim::{Answer, Block, BlockKind, Decision, LeaderUse, Reason, View};
use crate::tr;

/// A reason for a refusal.
#[must_use]
pub fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::OtherNeedsFirst => tr!("reason-other-needs-first"),
        Reason::Tested => tr!("reason-tested"),
        Reason::NotOurGoal => tr!("reason-not-our-goal"),
        Reason::NoRoom => tr!("reason-no-room"),
    }
}

/// A reason inside a sentence.
#[must_use]
pub fn reason_inside(reason: Reason) -> &'static str {
    match reason {
        Reason::OtherNeedsFirst => tr!("reason-other-needs-first.inside"),
        Reason::Tested => tr!("reason-tested.inside"),
        Reason::NotOurGoal => tr!("reason-not-our-goal.inside"),
        Reason::NoRoom => tr!("reason-no-room.inside"),
    }
}

/// An answer, as what was done.
#[must_use]
pub fn answer(view: &View<'_>, answer: Answer) -> String {
    match answer {
        Answer::AcceptDate => tr!("answer-date").to_owned(),
        Answer::AcceptRange => tr!("answer-range").to_owned(),
        Answer::AskWhy => tr!("answer-asked-why").to_owned(),
        Answer::Decline => tr!("answer-declined").to_owned(),
        Answer::DeclineBecause(why) => tr!("answer-declined-because", reason = reason_inside(why)),
        Answer::OfferAlternative(item) => tr!("answer-offered", item = view.title(item)),
        Answer::Park => tr!("answer-parked").to_owned(),
    }
}

/// What is said of something: `Wall screen: asked why`.
pub(super) fn about(subject: &str, what: &str) -> String {
    tr!("said-about", subject = subject, what = what)
}

/// A decision that was made: `Wall screen: asked why`.
#[must_use]
pub fn decision(view: &View<'_>, decision: &Decision) -> String {
    let scenario = view.scenario();
    let title = |item: &ItemId| view.title(*item);
    match decision {
        Decision::Answer(request, how) => about(scenario.title_of_request(*request), &answer(view, *how)),
        Decision::Schedule(block, _) => block_title(view, block),
        Decision::Unschedule(_) => tr!("decision-unschedule").to_owned(),
        Decision::ClearCalendar => tr!("decision-clear-calendar").to_owned(),
        Decision::SetGoal(Some(need)) => tr!("decision-goal", need = scenario.title_of_need(*need)),
        Decision::SetGoal(None) => tr!("decision-no-goal").to_owned(),
        Decision::SetProductGoal(Some(goal)) => tr!("decision-product-goal", goal = scenario.title_of_product_goal(*goal)),
        Decision::SetProductGoal(None) => tr!("decision-no-product-goal").to_owned(),
        Decision::Order(items) => {
            items.first().map_or_else(|| tr!("decision-order").to_owned(), |item| tr!("decision-first", item = title(item)))
        }
        Decision::Include(item, true) => tr!("decision-include", item = title(item)),
        Decision::Include(item, false) => tr!("decision-exclude", item = title(item)),
        Decision::Commit(percent) => tr!("decision-commit", percent = *percent),
        Decision::DebtShare(percent) => tr!("decision-debt", percent = *percent),
        Decision::PlaceBet(item, bet) => {
            tr!("decision-bet", item = title(item), least = signed(bet.at_least), chance = bet.chance)
        }
        Decision::WithdrawBet(item) => tr!("decision-withdraw-bet", item = title(item)),
        Decision::ForecastRelease(item, by, chance) => {
            tr!("decision-forecast-release", item = title(item), sprint = *by, chance = *chance)
        }
        Decision::Reject(item, None) => tr!("decision-reject", item = title(item)),
        Decision::Reject(item, Some(why)) => tr!("decision-reject-because", item = title(item), reason = reason_inside(*why)),
        Decision::ParkItem(item) => tr!("decision-park", item = title(item)),
        Decision::Iterate(item) => about(title(item), tr!("decision-iterate")),
        Decision::Remove(item, _) => about(title(item), tr!("decision-remove")),
        Decision::Keep(item) => about(title(item), tr!("decision-keep")),
        Decision::Choose(id, option) => about(
            scenario.title_of_dilemma(*id),
            scenario.options(*id).get(usize::from(*option)).map_or("", |option| option.label.as_str()),
        ),
        Decision::Reflect(_) => tr!("decision-reflect").to_owned(),
        Decision::BeTold(_) => tr!("decision-be-told", who = view.scenario().coach_name.as_str()),
        Decision::EndPhase => tr!("decision-end-phase").to_owned(),
        Decision::GoBack => tr!("decision-go-back").to_owned(),
    }
}

/// A block's name in the list.
#[must_use]
pub fn block_name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Interview => tr!("block-interview"),
        BlockKind::ReadData => tr!("block-read-data"),
        BlockKind::Prototype => tr!("block-prototype"),
        BlockKind::Experiment => tr!("block-experiment"),
        BlockKind::MapProblems => tr!("block-map-problems"),
        BlockKind::StoryMap => tr!("block-story-map"),
        BlockKind::LearnBusiness => tr!("block-learn-business"),
        BlockKind::OneToOne => tr!("block-one-to-one"),
        BlockKind::PriorityWorkshop => tr!("block-priority-workshop"),
        BlockKind::JointReview => tr!("block-joint-review"),
        BlockKind::ProductGoal => tr!("block-product-goal"),
        BlockKind::StrategyCheckIn => tr!("block-strategy-check-in"),
        BlockKind::Coordinate => tr!("block-coordinate"),
        BlockKind::ClearBlocker => tr!("block-clear-blocker"),
        BlockKind::Coach => tr!("block-coach"),
        BlockKind::Escalate => tr!("block-escalate"),
        BlockKind::Leader => tr!("block-leader"),
        BlockKind::ShapeInterval => tr!("block-shape-interval"),
        BlockKind::Refine => tr!("block-refine"),
        BlockKind::AnswerQuestions => tr!("block-answer-questions"),
        BlockKind::AcceptWork => tr!("block-accept-work"),
        BlockKind::StatusRound => tr!("block-status-round"),
    }
}

/// A block's name inside a sentence.
#[must_use]
pub fn block_name_inside(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Interview => tr!("block-interview.inside"),
        BlockKind::ReadData => tr!("block-read-data.inside"),
        BlockKind::Prototype => tr!("block-prototype.inside"),
        BlockKind::Experiment => tr!("block-experiment.inside"),
        BlockKind::MapProblems => tr!("block-map-problems.inside"),
        BlockKind::StoryMap => tr!("block-story-map.inside"),
        BlockKind::LearnBusiness => tr!("block-learn-business.inside"),
        BlockKind::OneToOne => tr!("block-one-to-one.inside"),
        BlockKind::PriorityWorkshop => tr!("block-priority-workshop.inside"),
        BlockKind::JointReview => tr!("block-joint-review.inside"),
        BlockKind::ProductGoal => tr!("block-product-goal.inside"),
        BlockKind::StrategyCheckIn => tr!("block-strategy-check-in.inside"),
        BlockKind::Coordinate => tr!("block-coordinate.inside"),
        BlockKind::ClearBlocker => tr!("block-clear-blocker.inside"),
        BlockKind::Coach => tr!("block-coach.inside"),
        BlockKind::Escalate => tr!("block-escalate.inside"),
        BlockKind::Leader => tr!("block-leader.inside"),
        BlockKind::ShapeInterval => tr!("block-shape-interval.inside"),
        BlockKind::Refine => tr!("block-refine.inside"),
        BlockKind::AnswerQuestions => tr!("block-answer-questions.inside"),
        BlockKind::AcceptWork => tr!("block-accept-work.inside"),
        BlockKind::StatusRound => tr!("block-status-round.inside"),
    }
}

/// What a 1:1 with the leader is for.
#[must_use]
pub fn leader_use(to: LeaderUse) -> &'static str {
    match to {
        LeaderUse::Progress => tr!("leader-use-progress"),
        LeaderUse::Decision => tr!("leader-use-decision"),
        LeaderUse::Learnings => tr!("leader-use-learnings"),
        LeaderUse::News => tr!("leader-use-news"),
    }
}

/// A block in the calendar, with whom or what it is about: `1:1 with Rafael`.
#[must_use]
pub fn block_title(view: &View<'_>, block: &Block) -> String {
    match block {
        Block::OneToOne(who) => tr!("block-with-person", who = first_name(view, *who)),
        Block::Escalate(id) => tr!("block-escalate-what", what = view.scenario().title_of_impediment(*id)),
        Block::Leader(to) => tr!("block-leader-to", use = leader_use(*to)),
        Block::Prototype(item) => tr!("block-prototype-of", item = view.title(*item)),
        Block::Experiment(item) => tr!("block-experiment-of", item = view.title(*item)),
        Block::Coordinate(item) => tr!("block-coordinate-of", item = view.title(*item)),
        Block::Interview(Some(item)) => tr!("block-interviews-on", item = view.title(*item)),
        Block::Interview(None) => tr!("block-interviews").to_owned(),
        Block::JointReview(_) => tr!("block-joint-review-held").to_owned(),
        other => block_name(other.kind()).to_owned(),
    }
}

/// The same inside a sentence.
pub(super) fn block_title_inside(view: &View<'_>, block: &Block) -> String {
    match block {
        Block::Interview(None) => tr!("block-interviews.inside").to_owned(),
        Block::JointReview(_) => tr!("block-joint-review-held.inside").to_owned(),
        Block::OneToOne(_) | Block::Prototype(_) | Block::Experiment(_) | Block::Coordinate(_) | Block::Interview(Some(_)) => {
            block_title(view, block)
        }
        other => block_name_inside(other.kind()).to_owned(),
    }
}

/// The first word of a person's name.
#[must_use]
pub fn first_name<'a>(view: &View<'a>, who: StakeholderId) -> &'a str {
    let name = view.scenario().name_of(who);
    name.split_whitespace().next().unwrap_or(name)
}

/// A number with its sign, the minus as long as the plus.
pub(super) fn signed(value: f64) -> String {
    format!("{value:+.1}").replace('-', "\u{2212}")
}
