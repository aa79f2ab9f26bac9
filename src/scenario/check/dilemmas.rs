//! Dilemmas, their conditions and their options.

use super::Checker;
use super::effects;
use super::names::AllNames;
use super::thumbs;
use super::work::{last_sprint, played, sprint};
use crate::authored::Length::{Characters, Free, WordsUnder};
use crate::authored::Spot;
use crate::scenario::content::{Condition, Dilemma, DilemmaOption};
use crate::scenario::limits::{MAX_CONDITIONS, MAX_DILEMMAS, MAX_SPRINTS, OPTION_LENGTHS, OPTIONS, USUAL_OPTIONS, range};
use crate::scenario::schema::{ConditionFile, DilemmaFile, OptionFile, ScenarioFile};

/// Characters of headings and labels, as they fit on the card.
const TITLE: usize = 40;
const LABEL: usize = 36;
/// Dilemmas for each Sprint from which a deck does for two plays.
const DEALT_A_SPRINT: usize = 2;
/// Texts stay under so many words.
const SAYS_WORDS: usize = 60;
const ALSO_WORDS: usize = 20;
const OPTION_WORDS: usize = 25;
const THEN_WORDS: usize = 30;

/// The deck of dilemmas.
pub(super) fn dilemmas(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>, names: &AllNames<'_>) -> Vec<Dilemma> {
    let list = root.field("dilemmas");
    let sprints = last_sprint(file, root);
    let written = file.dilemmas.get(..MAX_DILEMMAS).unwrap_or(&file.dilemmas);
    thumbs::check(checker, written, list);
    let played = file.sprints.min(MAX_SPRINTS);
    if file.decks && written.len() < DEALT_A_SPRINT * usize::from(played) && list.is_whole() {
        let message = format!("{} dilemmas are too few to deal plays in a row different ones", written.len());
        checker.error(root.field("decks"), message, format!("Write {DEALT_A_SPRINT} for each Sprint, or remove `decks`."));
    }
    let written = written.iter().enumerate();
    written.map(|(index, written)| dilemma(checker, written, list.entry(index), names, sprints)).collect()
}

fn dilemma(checker: &mut Checker, dilemma: &DilemmaFile, spot: Spot<'_>, names: &AllNames<'_>, sprints: u8) -> Dilemma {
    checker.texts(spot, &[("title", &dilemma.title, Characters(TITLE)), ("says", &dilemma.says, WordsUnder(SAYS_WORDS))]);
    if let Some(arrives) = dilemma.arrives {
        sprint(checker, spot.field("arrives"), "`arrives`", arrives, (1, sprints));
    }
    let from = dilemma.from.as_ref().map(|name| names.stakeholder(checker, spot.field("from"), name));
    let also = dilemma.also.as_ref().map(|voice| {
        let spot = spot.field("also");
        checker.texts(spot, &[("says", &voice.says, WordsUnder(ALSO_WORDS))]);
        (voice.from.as_ref().map(|name| names.stakeholder(checker, spot.field("from"), name)), voice.says.clone())
    });
    Dilemma {
        key: dilemma.id.clone(),
        title: dilemma.title.clone(),
        from,
        says: dilemma.says.clone(),
        also,
        when: conditions(checker, &dilemma.when, spot.field("when"), names, sprints),
        touches: dilemma.touches.as_ref().map(|name| names.need(checker, spot.field("touches"), name)),
        options: options(checker, &dilemma.options, spot.field("options"), names),
        lesson: dilemma.lesson,
        arrives: dilemma.arrives,
    }
}

/// Conditions, each with its numbers in range, and none ruling out another.
pub(super) fn conditions(
    checker: &mut Checker,
    written: &[ConditionFile],
    list: Spot<'_>,
    names: &AllNames<'_>,
    sprints: u8,
) -> Vec<Condition> {
    checker.count(list, "conditions", written.len(), (0, MAX_CONDITIONS));
    let written = written.iter().take(MAX_CONDITIONS).enumerate();
    let all: Vec<Condition> = written.map(|(index, c)| condition(checker, c, list.entry(index), names, sprints)).collect();
    for (index, one) in all.iter().enumerate() {
        let before = all.iter().take(index).enumerate().filter(|(other, _)| list.entry(*other).is_whole());
        if list.entry(index).is_whole() && before.into_iter().any(|(_, other)| rule_out(*one, *other)) {
            checker.error(list.entry(index), "this can never hold together with the conditions before it", "Remove one of them.");
        }
    }
    all
}

fn condition(checker: &mut Checker, written: &ConditionFile, spot: Spot<'_>, names: &AllNames<'_>, sprints: u8) -> Condition {
    let first = spot.entry(0);
    match written {
        ConditionFile::Sprints(from, to) => {
            sprint(checker, first, "the condition", *from, (1, sprints));
            if to < from {
                checker.error(spot.entry(1), format!("Sprints {from} to {to} are none"), "Write the earlier Sprint first.");
            } else if *to > sprints {
                checker.warning(spot.entry(1), format!("the condition says Sprint {to}; {}", played(sprints)), format!("Write {sprints}."));
            }
        }
        ConditionFile::DebtAtLeast(share) | ConditionFile::DebtBelow(share) => checker.range(first, "debt", *share, range::SHARE),
        ConditionFile::MoraleBelow(share) => checker.range(first, "morale", *share, range::SHARE),
        ConditionFile::AutonomyBelow(share) => checker.range(first, "autonomy", *share, range::SHARE),
        ConditionFile::TrustBelow(_, share) | ConditionFile::TrustAtLeast(_, share) => {
            checker.range(spot.entry(1), "trust", *share, range::SHARE);
        }
        ConditionFile::QuestionsAtLeast(count) => checker.range(first, "open questions", *count, range::QUESTIONS),
        ConditionFile::CommitmentAbove(share) => checker.range(first, "the share of the forecast", *share, range::COMMITMENT),
        ConditionFile::ReleasedAtLeast(n) | ConditionFile::PromisesAtLeast(n) | ConditionFile::UnmeasuredAtLeast(n) => {
            checker.range(first, "the count", *n, range::COUNT);
        }
        ConditionFile::UnlinkedAtLeast(n) => checker.range(first, "the count of the next six items", *n, range::NEXT_ITEMS),
        ConditionFile::NeedKnown(_)
        | ConditionFile::NeedUnknown(_)
        | ConditionFile::GoalSet
        | ConditionFile::GoalNotSet
        | ConditionFile::GoalIs(_)
        | ConditionFile::Live(_)
        | ConditionFile::NotLive(_)
        | ConditionFile::PromisedTo(_)
        | ConditionFile::Turned(_)
        | ConditionFile::NotTurned(_) => {}
    }
    resolved(checker, written, first, names)
}

fn resolved(checker: &mut Checker, written: &ConditionFile, first: Spot<'_>, names: &AllNames<'_>) -> Condition {
    match written {
        ConditionFile::Sprints(from, to) => Condition::Sprints(*from, *to),
        ConditionFile::DebtAtLeast(share) => Condition::DebtAtLeast(*share),
        ConditionFile::DebtBelow(share) => Condition::DebtBelow(*share),
        ConditionFile::TrustBelow(name, share) => Condition::TrustBelow(names.stakeholder(checker, first, name), *share),
        ConditionFile::TrustAtLeast(name, share) => Condition::TrustAtLeast(names.stakeholder(checker, first, name), *share),
        ConditionFile::MoraleBelow(share) => Condition::MoraleBelow(*share),
        ConditionFile::NeedKnown(name) => Condition::NeedKnown(names.need(checker, first, name)),
        ConditionFile::NeedUnknown(name) => Condition::NeedUnknown(names.need(checker, first, name)),
        ConditionFile::ReleasedAtLeast(count) => Condition::ReleasedAtLeast(*count),
        ConditionFile::PromisesAtLeast(count) => Condition::PromisesAtLeast(*count),
        ConditionFile::QuestionsAtLeast(count) => Condition::QuestionsAtLeast(*count),
        ConditionFile::GoalSet => Condition::GoalSet,
        ConditionFile::GoalNotSet => Condition::GoalNotSet,
        ConditionFile::GoalIs(name) => Condition::GoalIs(names.need(checker, first, name)),
        ConditionFile::Live(name) => Condition::Live(names.item(checker, first, name)),
        ConditionFile::NotLive(name) => Condition::NotLive(names.item(checker, first, name)),
        ConditionFile::PromisedTo(name) => Condition::PromisedTo(names.stakeholder(checker, first, name)),
        ConditionFile::Turned(name) => Condition::Turned(names.turn(checker, first, name)),
        ConditionFile::NotTurned(name) => Condition::NotTurned(names.turn(checker, first, name)),
        ConditionFile::UnlinkedAtLeast(count) => Condition::UnlinkedAtLeast(*count),
        ConditionFile::UnmeasuredAtLeast(count) => Condition::UnmeasuredAtLeast(*count),
        ConditionFile::AutonomyBelow(share) => Condition::AutonomyBelow(*share),
        ConditionFile::CommitmentAbove(share) => Condition::CommitmentAbove(*share),
    }
}

/// Whether two conditions can never hold at once.
fn rule_out(one: Condition, other: Condition) -> bool {
    let ordered = |a, b| match (a, b) {
        (Condition::DebtAtLeast(least), Condition::DebtBelow(below)) => least >= below,
        (Condition::TrustAtLeast(who, least), Condition::TrustBelow(whom, below)) => who == whom && least >= below,
        (Condition::NeedKnown(need), Condition::NeedUnknown(other)) => need == other,
        (Condition::GoalSet | Condition::GoalIs(_), Condition::GoalNotSet) => true,
        (Condition::GoalIs(one), Condition::GoalIs(other)) => one != other,
        (Condition::Live(one), Condition::NotLive(other)) => one == other,
        (Condition::Turned(one), Condition::NotTurned(other)) => one == other,
        (Condition::Sprints(_, end), Condition::Sprints(start, _)) => end < start,
        _ => false,
    };
    ordered(one, other) || ordered(other, one)
}

fn options(checker: &mut Checker, written: &[OptionFile], list: Spot<'_>, names: &AllNames<'_>) -> Vec<DilemmaOption> {
    checker.count(list, "options", written.len(), OPTIONS);
    if written.len() < USUAL_OPTIONS && written.len() >= OPTIONS.0 {
        checker.warning(list, "only two options", "Add a third that somebody would defend.");
    }
    let lengths = || written.iter().map(|option| option.text.chars().count());
    if let (Some(longest), Some(shortest)) = (lengths().max(), lengths().min())
        && list.is_whole()
        && longest as f64 > OPTION_LENGTHS * shortest as f64
    {
        let message = format!("the longest option has {longest} characters, the shortest {shortest}");
        checker.warning(list, message, "Make them of similar length, so that length does not tell the best.");
    }
    let written = written.iter().take(OPTIONS.1).enumerate();
    written.map(|(index, written)| option(checker, written, list.entry(index), names)).collect()
}

fn option(checker: &mut Checker, option: &OptionFile, spot: Spot<'_>, names: &AllNames<'_>) -> DilemmaOption {
    checker.texts(
        spot,
        &[
            ("label", &option.label, Characters(LABEL)),
            ("text", &option.text, WordsUnder(OPTION_WORDS)),
            ("why", &option.why, Free),
            ("then", &option.then, WordsUnder(THEN_WORDS)),
        ],
    );
    checker.range(spot.field("half_days"), "`half_days`", option.half_days, range::HALF_DAYS);
    checker.range(spot.field("points"), "`points`", option.points, range::POINTS);
    checker.range(spot.field("key"), "`key`", option.key, range::SHARE);
    let effects = effects::of_option(checker, &option.effects, spot.field("effects"), names);
    DilemmaOption {
        label: option.label.clone(),
        text: option.text.clone(),
        half_days: option.half_days,
        points: option.points,
        effects,
        bias: option.bias,
        key: option.key,
        why: option.why.clone(),
        then: option.then.clone(),
    }
}
