//! Conditions of dilemmas and of the coach's questions.

use super::forecast;
use super::known::{Known, KnownNeed, Stage};
use crate::scenario::{CoachQuestion, Condition, NeedId, QuestionId, Scenario};

/// Whether a question of the coach fits the moment.
pub(super) fn fits(scenario: &Scenario, known: &Known, question: &CoachQuestion) -> bool {
    question.when.iter().all(|condition| holds(scenario, known, *condition))
}

/// The coach's question that fits the moment; those that fit take turns by sprint.
pub(super) fn coach_question<'a>(scenario: &'a Scenario, known: &Known) -> Option<(QuestionId, &'a CoachQuestion)> {
    let all = scenario.coach.iter().enumerate();
    let fitting: Vec<(usize, &CoachQuestion)> = all.filter(|(_, question)| fits(scenario, known, question)).collect();
    let (place, question) = *fitting.get(known.sprint % fitting.len().max(1))?;
    Some((QuestionId::at(place), question))
}

/// Whether a condition holds, as far as the player can see.
pub(super) fn holds(scenario: &Scenario, known: &Known, condition: Condition) -> bool {
    let needs = |n: NeedId| -> &KnownNeed { &known.needs[n] };
    match condition {
        Condition::Sprints(from, to) => (from..=to).contains(&(known.sprint as u8 + 1)),
        Condition::DebtAtLeast(d) => known.debt >= d,
        Condition::DebtBelow(d) => known.debt < d,
        Condition::TrustBelow(who, t) => known.people[who].trust < t,
        Condition::TrustAtLeast(who, t) => known.people[who].trust >= t,
        Condition::MoraleBelow(m) => known.morale < m,
        Condition::NeedKnown(n) => needs(n).discovered,
        Condition::NeedUnknown(n) => !needs(n).discovered,
        Condition::ReleasedAtLeast(n) => known.released >= u16::from(n),
        Condition::PromisesAtLeast(n) => known.promises.len() >= usize::from(n),
        Condition::QuestionsAtLeast(q) => known.open_questions >= q,
        Condition::GoalSet => known.plan.goal.is_some(),
        Condition::GoalNotSet => known.plan.goal.is_none(),
        Condition::GoalIs(need) => known.plan.goal == Some(need),
        Condition::Live(item) => known.items[item].stage == Stage::Live,
        Condition::NotLive(item) => known.items[item].stage != Stage::Live,
        Condition::PromisedTo(who) => known.promises.iter().any(|promise| promise.to == who),
        Condition::Turned(turn) => turn.index() < usize::from(known.turns),
        Condition::NotTurned(turn) => turn.index() >= usize::from(known.turns),
        Condition::UnlinkedAtLeast(n) => forecast::unlinked_ahead(scenario, known) >= usize::from(n),
        Condition::UnmeasuredAtLeast(n) => known.live.iter().filter(|i| !known.items[**i].measured).count() >= usize::from(n),
        Condition::AutonomyBelow(a) => known.autonomy < a,
        Condition::CommitmentAbove(c) => known.plan.commitment > c,
    }
}
