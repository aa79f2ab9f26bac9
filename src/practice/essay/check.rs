//! What is wrong with files of essays.

use super::model::{Essay, EssaysFile, Level, ModelAnswer};
use crate::authored::{Checker, Finding, Length, Parsed, Severity, Source, Spot, Text, parse};
use crate::practice::sources::Sources;
use crate::practice::typography::typography;
use std::collections::BTreeMap;

/// Words of a case: more is not read in the first of six minutes.
const CASE: (usize, usize) = (25, 110);
/// Words of what is asked.
const ASKS: (usize, usize) = (4, 40);
/// Criteria of an essay: more cannot be kept in mind while one reads.
const CRITERIA: (usize, usize) = (3, 5);
/// Words of a criterion, and of the reason for it.
const SAYS: (usize, usize) = (4, 24);
const WHY: (usize, usize) = (5, 45);
/// Answers to learn marking by.
const MODELS: (usize, usize) = (2, 2);
/// Words that somebody writes in six minutes.
const ANSWER: (usize, usize) = (50, 170);
const DIFFICULTY: (u8, u8) = (3, 5);
/// By how much the answers must differ, in halves of a criterion.
const APART: usize = 3;

/// What came of files of essays: those of each file that has no error, and the findings of each.
pub(super) struct Checked {
    pub essays: Vec<Vec<Essay>>,
    pub findings: Vec<Vec<Finding>>,
}

/// Reads and checks files of essays, given as name and text. A name that is used twice belongs to the first.
pub(super) fn check(files: &[(&str, &str)], sources: &Sources) -> Checked {
    let mut checked = Checked { essays: Vec::new(), findings: Vec::new() };
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for (name, text) in files {
        let text = Text::of(text);
        let Parsed::<EssaysFile> { file, tree, mut notes } = parse(&text);
        let mut problems = std::mem::take(&mut notes.problems);
        if let (Some(file), Some(tree)) = (&file, &tree) {
            let mut checker = Checker::default();
            let list = Source { text: text.as_str(), tree, notes: &notes }.root().field("essays");
            checker.once(list, file.essays.iter().map(|essay| &essay.id));
            for (k, essay) in file.essays.iter().enumerate() {
                let spot = list.entry(k);
                if let Some(other) = names.insert(essay.id.clone(), (*name).to_owned()).filter(|other| other != name) {
                    let message = format!("there is another essay `{}` in `{other}`", essay.id);
                    checker.error(spot.field("id"), message, "Give each its own name.");
                }
                one(&mut checker, essay, spot, sources);
            }
            problems.extend(checker.problems);
        }
        let findings = text.findings(name, problems);
        let is_right = findings.iter().all(|finding| finding.severity != Severity::Error);
        checked.essays.push(file.filter(|_| is_right).map_or_else(Vec::new, |file| file.essays));
        checked.findings.push(findings);
    }
    checked
}

fn one(checker: &mut Checker, essay: &Essay, spot: Spot<'_>, sources: &Sources) {
    checker.name(spot.field("id"), &essay.id);
    checker.range(spot.field("difficulty"), "`difficulty`", essay.difficulty, DIFFICULTY);
    words(checker, spot.field("case"), "the case", &essay.case, CASE);
    words(checker, spot.field("asks"), "the question", &essay.asks, ASKS);
    let criteria = spot.field("criteria");
    checker.count(criteria, "criteria", essay.criteria.len(), CRITERIA);
    for (k, criterion) in essay.criteria.iter().enumerate() {
        let spot = criteria.entry(k);
        words(checker, spot.field("says"), "the criterion", &criterion.says, SAYS);
        words(checker, spot.field("why"), "the reason", &criterion.why, WHY);
        sources.check(checker, &criterion.source, spot.field("source"));
    }
    let models = spot.field("models");
    checker.count(models, "model answers", essay.models.len(), MODELS);
    for (k, model) in essay.models.iter().enumerate() {
        answer(checker, model, models.entry(k), essay.criteria.len(), criteria.is_whole());
    }
    if let [first, second] = &essay.models[..]
        && models.is_whole()
        && halves(first).abs_diff(halves(second)) < APART
    {
        let message = "the two answers are marked nearly alike";
        checker.error(models, message, "Make one of them miss what the other one meets: marking is learnt from the difference.");
    }
}

/// What an answer meets, in halves of a criterion.
fn halves(model: &ModelAnswer) -> usize {
    let of = |level: &Level| match level {
        Level::Met => 2,
        Level::Partly => 1,
        Level::Missed => 0,
    };
    model.marks.iter().map(of).sum()
}

fn answer(checker: &mut Checker, model: &ModelAnswer, spot: Spot<'_>, criteria: usize, can_tell: bool) {
    words(checker, spot.field("text"), "the answer", &model.text, ANSWER);
    for (field, count) in [("marks", model.marks.len()), ("why", model.why.len())] {
        if count != criteria && can_tell && spot.field(field).is_whole() {
            let message = format!("`{field}` has {count} entries, the essay {criteria} criteria");
            checker.error(spot.field(field), message, "Give each criterion its own, in the same order.");
        }
    }
    for (k, why) in model.why.iter().enumerate() {
        words(checker, spot.field("why").entry(k), "the reason", why, WHY);
    }
}

fn words(checker: &mut Checker, spot: Spot<'_>, what: &str, text: &str, (least, most): (usize, usize)) {
    let count = text.split_whitespace().count();
    if count == 0 {
        checker.text(spot, what, text, Length::Free);
    } else if !(least..=most).contains(&count) {
        checker.warning(spot, format!("{what} has {count} words, usual are {least} to {most}"), "Say it so that it can be read in time.");
    }
    typography(checker, text, spot);
}
