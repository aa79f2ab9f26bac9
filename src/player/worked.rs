//! A first sprint with somebody beside the player: the author's steps as decisions, and turns that are the player's.

use crate::scenario::{About, AnswerFile, BlockFile, PhaseFile, WorkedDecision};
use crate::sim::{Answer, Bet, Block, Decision, Phase, Reason, Stage, View};

/// A step of the worked example, as things are.
#[derive(Debug, Clone, PartialEq)]
pub struct Guided<'a> {
    /// Its number, from 0.
    pub step: usize,
    /// What it does now; nothing where it is the player's turn.
    pub does: Vec<Decision>,
    /// Why, or what to think of.
    pub because: &'a str,
}

/// The step of the worked example that applies now; `None` where it has nothing to say.
///
/// `done` says how many of its decisions are behind, over all its steps.
#[must_use]
pub fn guided<'a>(view: &View<'a>, done: usize) -> Option<Guided<'a>> {
    if !is_first(view) {
        return None;
    }
    let steps = &view.scenario().worked_example;
    if let Some((at, _)) = next_decision(view, done) {
        let mut behind = 0;
        let (step, example, first) = steps.iter().enumerate().find_map(|(step, example)| {
            let first = behind;
            behind += example.does.len();
            (at < behind).then_some((step, example, first))
        })?;
        let does = example.does.iter().skip(at - first).filter_map(|does| decision(view, *does)).collect();
        return Some(Guided { step, does, because: &example.because });
    }
    let is_turn = |yours: PhaseFile| phase(yours) == view.phase();
    let (step, example) = steps.iter().enumerate().find(|(_, example)| example.yours.is_some_and(is_turn))?;
    Some(Guided { step, does: Vec::new(), because: &example.because })
}

/// The next decision of the worked example that is possible now, with its number over all steps.
///
/// Decisions that luck has made impossible are passed over, and so is a no for a reason that does not hold: an example
/// says nothing untrue.
#[must_use]
pub fn next_decision(view: &View<'_>, done: usize) -> Option<(usize, Decision)> {
    if !is_first(view) {
        return None;
    }
    let all = view.scenario().worked_example.iter().flat_map(|example| &example.does).enumerate().skip(done);
    all.filter_map(|(k, does)| Some((k, decision(view, *does)?))).find(|(_, decision)| view.allows(decision).is_ok())
}

/// Whether a decision is the worked example's; `done`, how many of them are behind, goes on with it. Whoever decides
/// something else while the example has something to do has left it, and `done` is `None` from then on.
pub fn is_guided(done: &mut Option<usize>, view: &View<'_>, decided: &Decision) -> bool {
    let Some((at, next)) = done.and_then(|done| next_decision(view, done)) else { return false };
    *done = (next == *decided).then_some(at + 1);
    done.is_some()
}

fn is_first(view: &View<'_>) -> bool {
    view.sprint() == 0 && view.phase() != Phase::Over
}

const fn phase(written: PhaseFile) -> Phase {
    match written {
        PhaseFile::Inbox => Phase::Inbox,
        PhaseFile::Calendar => Phase::Calendar,
        PhaseFile::Planning => Phase::Planning,
        PhaseFile::Sprint => Phase::Sprint,
        PhaseFile::Review => Phase::Review,
        PhaseFile::Retrospective => Phase::Retrospective,
    }
}

fn decision(view: &View<'_>, step: WorkedDecision) -> Option<Decision> {
    Some(match step {
        WorkedDecision::Answer(request, answer) => {
            let because = |reason| {
                let holds = view.reason_holds(view.scenario().item_of(request), reason);
                holds.then_some(Answer::DeclineBecause(reason))
            };
            let answer = match answer {
                AnswerFile::AcceptDate => Answer::AcceptDate,
                AnswerFile::AcceptRange => Answer::AcceptRange,
                AnswerFile::AskWhy => Answer::AskWhy,
                AnswerFile::Decline => Answer::Decline,
                AnswerFile::DeclineForGoal => because(Reason::NotOurGoal)?,
                AnswerFile::DeclineForNeed => because(Reason::OtherNeedsFirst)?,
                AnswerFile::OfferAlternative => Answer::OfferAlternative(view.alternatives(request).next()?),
                AnswerFile::Park => Answer::Park,
            };
            Decision::Answer(request, answer)
        }
        WorkedDecision::Block(block, about) => Decision::Schedule(block_of(view, block, about)?, None),
        WorkedDecision::Goal(need) => Decision::SetGoal(Some(need)),
        WorkedDecision::First(item) => {
            let stays = view.item(item).is_some_and(|i| matches!(i.stage, Stage::Backlog | Stage::InWork));
            // Steps come in the order they are meant: each goes behind those named before it.
            let all = view.scenario().worked_example.iter().flat_map(|example| &example.does);
            let named = all.filter_map(|does| if let WorkedDecision::First(i) = does { Some(*i) } else { None });
            let mut first: Vec<_> = named.take_while(|i| *i != item).filter(|i| view.backlog().any(|b| b.id == *i)).collect();
            first.push(item);
            if !stays {
                return None;
            }
            Decision::Order(first)
        }
        WorkedDecision::Commit(percent) => Decision::Commit(percent),
        WorkedDecision::Debt(percent) => Decision::DebtShare(percent),
        WorkedDecision::Bet(item, chance) => Decision::PlaceBet(item, Bet { at_least: 0.5, review: view.sprints() as u8, chance }),
        WorkedDecision::Choose(dilemma, option) => Decision::Choose(dilemma, option),
        WorkedDecision::EndPhase => Decision::EndPhase,
    })
}

fn block_of(view: &View<'_>, block: BlockFile, about: About) -> Option<Block> {
    let item = || if let About::Item(i) = about { Some(i) } else { None };
    let person = || if let About::Person(p) = about { Some(p) } else { None };
    Some(match block {
        BlockFile::Refine => Block::Refine,
        BlockFile::AnswerQuestions => Block::AnswerQuestions,
        BlockFile::AcceptWork => Block::AcceptWork,
        BlockFile::StatusRound => Block::StatusRound,
        BlockFile::Interview => Block::Interview(item()),
        BlockFile::ReadData => Block::ReadData,
        BlockFile::Prototype => Block::Prototype(item()?),
        BlockFile::Experiment => Block::Experiment(item()?),
        BlockFile::MapProblems => Block::MapProblems,
        BlockFile::StoryMap => Block::StoryMap,
        BlockFile::LearnBusiness => Block::LearnBusiness,
        BlockFile::OneToOne => Block::OneToOne(person()?),
        BlockFile::PriorityWorkshop => Block::PriorityWorkshop,
        BlockFile::JointReview => view.blocks_of(crate::sim::BlockKind::JointReview).first().copied()?,
        BlockFile::ProductGoal => Block::ProductGoal,
        BlockFile::StrategyCheckIn => Block::StrategyCheckIn,
        BlockFile::Coordinate => Block::Coordinate(item()?),
        BlockFile::ClearBlocker => Block::ClearBlocker,
        BlockFile::Coach => Block::Coach,
    })
}
