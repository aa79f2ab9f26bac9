//! The coach's questions, the facilitator's page, and which styles are meant to do well.

use super::Checker;
use super::dilemmas::conditions;
use super::names::AllNames;
use super::work::last_sprint;
use crate::authored::Length::{Characters, Free, WordsUnder};
use crate::authored::{Spot, suggestion};
use crate::scenario::content::CoachQuestion;
use crate::scenario::limits::{MAX_LINES, MAX_QUESTIONS, STYLES, length};
use crate::scenario::schema::{ExpectationFile, FacilitatorFile, ScenarioFile};

/// Texts stay under so many words.
const ASKS_WORDS: usize = 25;
const TOLD_WORDS: usize = 30;

/// The coach's questions.
pub(super) fn questions(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>, names: &AllNames<'_>) -> Vec<CoachQuestion> {
    let coach = root.field("coach");
    let sprints = last_sprint(file, root);
    if !file.coach.questions.is_empty() && coach.is_whole() {
        checker.texts(coach, &[("name", &file.coach.name, Characters(length::NAME)), ("role", &file.coach.role, Characters(length::ROLE))]);
    }
    let mut questions = Vec::new();
    for (index, question) in file.coach.questions.iter().take(MAX_QUESTIONS).enumerate() {
        let spot = coach.field("questions").entry(index);
        let texts = [("asks", &question.asks, ASKS_WORDS), ("look", &question.look, ASKS_WORDS), ("told", &question.told, TOLD_WORDS)];
        checker.texts(spot, &texts.map(|(field, text, words)| (field, text.as_str(), WordsUnder(words))));
        questions.push(CoachQuestion {
            key: question.id.clone(),
            asks: question.asks.clone(),
            when: conditions(checker, &question.when, spot.field("when"), names, sprints),
            look: question.look.clone(),
            told: question.told.clone(),
        });
    }
    questions
}

/// The facilitator's page.
pub(super) fn facilitator(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>) -> Option<FacilitatorFile> {
    let page = file.facilitator.as_ref()?;
    let spot = root.field("facilitator");
    let texts = [
        ("purpose", &page.purpose),
        ("in_45_minutes", &page.in_45_minutes),
        ("in_90_minutes", &page.in_90_minutes),
        ("debrief", &page.debrief),
    ];
    checker.texts(spot, &texts.map(|(field, text)| (field, text.as_str(), Free)));
    let questions = spot.field("questions");
    checker.count(questions, "questions for the group", page.questions.len(), (1, MAX_QUESTIONS));
    checker.lines(questions, "a question for the group", &page.questions, Free);
    Some(page.clone())
}

/// Which styles are meant to do well, and who plays for par.
pub(super) fn expectation(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>) -> Option<ExpectationFile> {
    let expectation = file.expectation.as_ref()?;
    let spot = root.field("expectation");
    checker.texts(spot, &[("fits", &expectation.fits, Characters(length::NAME)), ("because", &expectation.because, Free)]);
    for (field, players) in [("worse", &expectation.worse), ("par", &expectation.par)] {
        let list = spot.field(field);
        checker.count(list, field, players.len(), (1, MAX_LINES));
        checker.lines(list, "the name of a player", players, Characters(length::NAME));
        checker.once(list, players);
    }
    style(checker, spot.field("fits"), &expectation.fits);
    for (list, players) in [(spot.field("worse"), &expectation.worse), (spot.field("par"), &expectation.par)] {
        players.iter().take(MAX_LINES).enumerate().for_each(|(index, player)| style(checker, list.entry(index), player));
    }
    if let Some(index) = expectation.worse.iter().position(|player| *player == expectation.fits) {
        let message = format!("`{}` cannot both fit best and do worse", expectation.fits);
        checker.error(spot.field("worse").entry(index), message, "Remove it from one of the two.");
    }
    Some(expectation.clone())
}

/// A player with a style, by name.
fn style(checker: &mut Checker, spot: Spot<'_>, name: &str) {
    if !name.is_empty() && !STYLES.contains(&name) {
        checker.error(spot, format!("no player has the style `{name}`"), suggestion(name, STYLES));
    }
}
