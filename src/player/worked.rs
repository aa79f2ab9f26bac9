//! A sprint that plays itself with reasons: the author's steps as decisions.

use crate::scenario::{About, AnswerFile, BlockFile, WorkedDecision};
use crate::sim::{Answer, Bet, Block, Decision, Phase, Reason, Stage, View};

/// The next step of a worked example that is possible now, with the reason for it and its number.
///
/// `done` says how many steps are behind. Steps that luck has made impossible are passed over, and so is a no for a
/// reason that does not hold: an example says nothing untrue.
#[must_use]
pub fn next_step<'a>(view: &View<'a>, done: usize) -> Option<(usize, Decision, &'a str)> {
    if view.sprint() > 0 || view.phase() == Phase::Over {
        return None;
    }
    let steps = view.scenario().worked_example.iter().enumerate().skip(done);
    steps.filter_map(|(k, step)| Some((k, decision(view, step.step)?, step.because.as_str()))).find(|(_, d, _)| view.allows(d).is_ok())
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
            let named =
                view.scenario().worked_example.iter().filter_map(|s| if let WorkedDecision::First(i) = s.step { Some(i) } else { None });
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
