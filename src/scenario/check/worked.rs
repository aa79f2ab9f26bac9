//! The worked example: a first sprint with somebody beside the player, so every step must be possible in sprint 1.

use super::Checker;
use super::names::AllNames;
use crate::authored::Length::WordsUnder;
use crate::authored::Spot;
use crate::scenario::content::{About, WorkedDecision, WorkedStep};
use crate::scenario::limits::{MAX_DOES, MAX_STEPS, range};
use crate::scenario::schema::{AnswerFile, BlockFile, DecisionKind, ScenarioFile, StepFile};

/// A reason stays under so many words.
const BECAUSE_WORDS: usize = 35;

/// What a step may speak of.
#[derive(Clone, Copy)]
struct Stage<'f> {
    file: &'f ScenarioFile,
    root: Spot<'f>,
    names: &'f AllNames<'f>,
}

impl Stage<'_> {
    /// Everything in a list could be read, so that its entries' own values can be judged.
    fn can_judge(self, list: &str) -> bool {
        self.root.field(list).is_whole()
    }
}

/// The steps of the worked example.
pub(super) fn steps(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>, names: &AllNames<'_>) -> Vec<WorkedStep> {
    let list = root.field("worked_example");
    checker.count(list, "steps", file.worked_example.len(), (0, MAX_STEPS));
    let stage = Stage { file, root, names };
    let mut steps = Vec::new();
    for (index, written) in file.worked_example.iter().take(MAX_STEPS).enumerate() {
        let spot = list.entry(index);
        checker.texts(spot, &[("because", &written.because, WordsUnder(BECAUSE_WORDS))]);
        let places = spot.field("does");
        checker.count(places, "decisions of a step", written.does.len(), (0, MAX_DOES));
        let several = written.does.iter().take(MAX_DOES).enumerate().map(|(k, step)| (step, places.entry(k)));
        let decisions: Vec<_> = written.step.iter().map(|step| (step, spot.field("step"))).chain(several).collect();
        if spot.is_whole() && decisions.is_empty() != written.yours.is_some() {
            checker.error(
                spot,
                "a step either does something or is the player's",
                "Write `does: [..]` for what is shown, or `yours: Inbox` (or another phase) where the player decides.",
            );
        }
        let mut decided = |(written, at)| {
            if stage.can_judge("from_sprint") {
                is_unlocked(checker, file, written, at);
            }
            step(checker, stage, written, at)
        };
        let does = decisions.into_iter().map(&mut decided).collect();
        steps.push(WorkedStep { does, yours: written.yours, because: written.because.clone() });
    }
    steps
}

fn step(checker: &mut Checker, stage: Stage<'_>, step: &StepFile, spot: Spot<'_>) -> WorkedDecision {
    let Stage { file, names, .. } = stage;
    let (first, second) = (spot.entry(0), spot.entry(1));
    match step {
        StepFile::Answer(name, answer) => {
            let request = names.request(checker, first, name);
            let written = file.requests.iter().find(|request| request.id == *name);
            if stage.can_judge("requests") && written.is_some_and(|request| request.arrives != Some(1)) {
                checker.error(first, format!("`{name}` does not arrive in Sprint 1 for certain"), "Write `arrives: 1` at that request.");
            }
            WorkedDecision::Answer(request, *answer)
        }
        StepFile::Block(block, about) => WorkedDecision::Block(*block, subject(checker, *block, about.as_deref(), spot, names)),
        StepFile::Goal(name) => {
            let need = names.need(checker, first, name);
            if stage.can_judge("needs") && file.needs.iter().any(|need| need.id == *name && !need.known) {
                checker.warning(
                    first,
                    format!("`{name}` is not known in Sprint 1"),
                    "Write `known: true` at that need, or discover it before.",
                );
            }
            WorkedDecision::Goal(need)
        }
        StepFile::First(name) => WorkedDecision::First(names.item(checker, first, name)),
        StepFile::Commit(percent) => {
            checker.range(first, "the share of the forecast", *percent, range::COMMIT_PERCENT);
            WorkedDecision::Commit(*percent)
        }
        StepFile::Debt(percent) => {
            checker.range(first, "the share for debt", *percent, range::PERCENT);
            WorkedDecision::Debt(*percent)
        }
        StepFile::Bet(name, chance) => {
            checker.range(second, "the chance", *chance, range::PERCENT);
            WorkedDecision::Bet(names.item(checker, first, name), *chance)
        }
        StepFile::Choose(name, option) => choice(checker, stage, name, *option, spot),
        StepFile::EndPhase => WorkedDecision::EndPhase,
    }
}

fn choice(checker: &mut Checker, stage: Stage<'_>, name: &str, option: u8, spot: Spot<'_>) -> WorkedDecision {
    let Stage { file, names, .. } = stage;
    let dilemma = names.dilemma(checker, spot.entry(0), name);
    if let Some(written) = file.dilemmas.iter().find(|dilemma| dilemma.id == name)
        && stage.can_judge("dilemmas")
    {
        if written.arrives != Some(1) {
            checker.error(
                spot.entry(0),
                format!("`{name}` does not come up in Sprint 1 for certain"),
                "Write `arrives: 1` at that dilemma.",
            );
        }
        let options = u8::try_from(written.options.len()).unwrap_or(u8::MAX);
        if options > 0 {
            checker.range(spot.entry(1), "the option", option, (1, options));
        }
    }
    WorkedDecision::Choose(dilemma, option.saturating_sub(1))
}

/// What a block is about: some need a person, some an item, the others may have either.
fn subject(checker: &mut Checker, block: BlockFile, about: Option<&str>, spot: Spot<'_>, names: &AllNames<'_>) -> About {
    let needs_person = block == BlockFile::OneToOne;
    let needs_item = matches!(block, BlockFile::Prototype | BlockFile::Experiment | BlockFile::Coordinate);
    let second = spot.entry(1);
    match about {
        Some(name) if needs_person || (!needs_item && names.is_stakeholder(name)) => {
            About::Person(names.stakeholder(checker, second, name))
        }
        Some(name) => About::Item(names.item(checker, second, name)),
        None if needs_person => {
            checker.error(spot, "this block needs a person", "Write the stakeholder's name in place of `None`.");
            About::Nothing
        }
        None if needs_item => {
            checker.error(spot, "this block needs an item", "Write the item's name in place of `None`.");
            About::Nothing
        }
        None => About::Nothing,
    }
}

/// Whether the kind of decision exists in sprint 1.
fn is_unlocked(checker: &mut Checker, file: &ScenarioFile, step: &StepFile, spot: Spot<'_>) {
    let Some(kind) = kind_of(step) else { return };
    if let Some(sprint) = file.from_sprint.get(&kind).filter(|sprint| **sprint > 1) {
        let message = format!("this decision exists only from Sprint {sprint} on (`{kind:?}` in `from_sprint`)");
        checker.error(spot, message, "Remove the step, or let that kind exist from Sprint 1.");
    }
}

fn kind_of(step: &StepFile) -> Option<DecisionKind> {
    match step {
        StepFile::Answer(_, AnswerFile::OfferAlternative | AnswerFile::DeclineForGoal | AnswerFile::DeclineForNeed) => {
            Some(DecisionKind::Reasons)
        }
        StepFile::Answer(_, AnswerFile::Park) => Some(DecisionKind::Parking),
        StepFile::Block(BlockFile::Prototype | BlockFile::Experiment, _) => Some(DecisionKind::Tests),
        StepFile::Block(BlockFile::Refine | BlockFile::AnswerQuestions | BlockFile::AcceptWork | BlockFile::StatusRound, _) => None,
        StepFile::Block(..) => Some(DecisionKind::StrategicBlocks),
        StepFile::Goal(_) => Some(DecisionKind::Goal),
        StepFile::Commit(_) => Some(DecisionKind::Commitment),
        StepFile::Debt(_) => Some(DecisionKind::Debt),
        StepFile::Bet(..) => Some(DecisionKind::Bets),
        StepFile::Choose(..) => Some(DecisionKind::Dilemmas),
        StepFile::Answer(..) | StepFile::First(_) | StepFile::EndPhase => None,
    }
}
