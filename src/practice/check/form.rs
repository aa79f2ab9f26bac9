//! One question by itself.

use super::draft::Placed;
use super::referring;
use crate::authored::{Checker, Spot};
use crate::practice::places::Places;
use crate::practice::question::{Key, MOST_OPTIONS, TRUE_FALSE};
use crate::practice::schema::{QuestionFile, QuestionKind};
use crate::practice::sources::Sources;
use crate::practice::typography::typography;
use std::collections::BTreeMap;

/// Words of a stem: more is not read under time.
const MOST_WORDS: usize = 90;
/// Words of a reason: fewer explain nothing.
const LEAST_REASON: usize = 4;
const DIFFICULTY: (u8, u8) = (1, 5);
/// Places that a question may cite.
const CITATIONS: (usize, usize) = (1, 3);
/// Kinds of decision that may bring a question up.
const RELATED: (usize, usize) = (1, 3);
/// The longest option should not be longer than this many times the shortest,
const LENGTHS: f64 = 1.5;
/// if they differ by more than this many characters.
const LENGTHS_APART: usize = 14;
/// What to do about an option that refers to others.
const OTHER_ORDER: &str = "Say what it means: options are shown in another order each time.";
/// Words that give a wrong option away.
const ABSOLUTE: [&str; 6] = ["always", "never", "only", "nobody", "entirely", "completely"];

pub(super) fn check(checker: &mut Checker, placed: Placed<'_>, sources: &Sources) {
    let Placed { question, spot, .. } = placed;
    checker.name(spot.field("id"), &question.id);
    checker.range(spot.field("difficulty"), "`difficulty`", question.difficulty, DIFFICULTY);
    stem(checker, question, spot.field("stem"));
    options(checker, question, spot);
    reasons(checker, question, spot);
    key(checker, question, spot);
    citations(checker, question, spot.field("source"), sources);
    let related = spot.field("related");
    checker.count(related, "`related`", question.related.len(), RELATED);
    for (k, kind) in question.related.iter().enumerate() {
        if question.related.iter().take(k).any(|before| before == kind) {
            checker.error(related.entry(k), "this kind is here twice", "Remove one of the two.");
        }
    }
    if question.kind == QuestionKind::BestWorst && !question.situational && !spot.field("kind").is_spoiled() {
        checker.error(spot.field("situational"), "a `best_worst` that is not situational", "Put the reader into a case, or ask otherwise.");
    }
}

fn stem(checker: &mut Checker, question: &QuestionFile, spot: Spot<'_>) {
    let words = question.stem.split_whitespace().count();
    if words == 0 {
        checker.error(spot, "a question without words", "Write the question.");
    } else if words > MOST_WORDS {
        checker.error(spot, format!("the stem has {words} words, at most {MOST_WORDS} are read under time"), "Say it shorter.");
    }
    typography(checker, &question.stem, spot);
}

fn options(checker: &mut Checker, question: &QuestionFile, spot: Spot<'_>) {
    let list = spot.field("options");
    let options = &question.options;
    if question.kind == QuestionKind::TrueFalse {
        let is_fixed = options.iter().map(String::as_str).eq(TRUE_FALSE);
        if !is_fixed && list.is_whole() && !spot.field("kind").is_spoiled() {
            checker.error(list, "the options of a `true_false` are fixed", r#"Write `options: ["True", "False"]`."#);
        }
        return;
    }
    checker.count(list, "options", options.len(), (3, MOST_OPTIONS));
    let mut seen = BTreeMap::new();
    for (k, option) in options.iter().take(MOST_OPTIONS).enumerate() {
        let spot = list.entry(k);
        typography(checker, option, spot);
        let lower = option.to_lowercase();
        if option.trim().is_empty() {
            checker.error(spot, "an option without words", "Write it.");
        } else if seen.insert(lower.trim_end_matches('.').to_owned(), k).is_some() {
            checker.error(spot, "this option is here twice", "Make the two differ.");
        }
        if let Some(words) = referring::among(option, &question.stem) {
            checker.error(spot, format!("an option says “{words}”"), OTHER_ORDER);
        }
    }
    lengths(checker, options, list);
    absolutes(checker, question, list);
}

fn lengths(checker: &mut Checker, options: &[String], list: Spot<'_>) {
    let lengths = || options.iter().map(|option| option.chars().count());
    let (Some(shortest), Some(longest)) = (lengths().min(), lengths().max()) else { return };
    let is_uneven = longest - shortest > LENGTHS_APART && longest as f64 > LENGTHS * shortest as f64;
    if is_uneven && list.is_whole() {
        checker.warning(
            list,
            format!("the options have {shortest} to {longest} characters"),
            format!("Make them similar: the longest at most {LENGTHS} times the shortest."),
        );
    }
}

/// The right options of a question whose key can be read.
fn right(question: &QuestionFile) -> Option<Places> {
    Key::read(question.kind, &question.key, question.options.len()).ok().map(Key::right)
}

fn absolutes(checker: &mut Checker, question: &QuestionFile, list: Spot<'_>) {
    let Some(right) = right(question) else { return };
    let absolute = |option: &str| {
        let lower = option.to_lowercase();
        let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
        ABSOLUTE.into_iter().find(|word| words.contains(word))
    };
    let found: Vec<(usize, &str)> = question.options.iter().enumerate().filter_map(|(k, option)| Some((k, absolute(option)?))).collect();
    if found.iter().any(|(k, _)| right.has(*k as u8)) {
        return;
    }
    for (k, word) in found {
        let help = "Say it without, or give a right option such a word too: readers who know nothing pass over absolute words.";
        checker.warning(list.entry(k), format!("“{word}” is in wrong options only"), help);
    }
}

fn reasons(checker: &mut Checker, question: &QuestionFile, spot: Spot<'_>) {
    let list = spot.field("why");
    if question.why.len() != question.options.len() && list.is_whole() && spot.field("options").is_whole() {
        let message = format!("{} options and {} reasons", question.options.len(), question.why.len());
        checker.error(list, message, "Give every option its reason, in the same order.");
        return;
    }
    for (k, why) in question.why.iter().take(MOST_OPTIONS).enumerate() {
        let spot = list.entry(k);
        typography(checker, why, spot);
        if let Some(words) = referring::by_place(why, &question.stem) {
            checker.error(spot, format!("a reason says “{words}”"), OTHER_ORDER);
        }
        if why.split_whitespace().count() < LEAST_REASON {
            checker.error(spot, "a reason of so few words explains nothing", "Say why it is right, or what is so instead.");
        } else if question.options.get(k).is_some_and(|option| option.eq_ignore_ascii_case(why)) {
            checker.error(spot, "this reason repeats its option", "Say why it is right, or what is so instead.");
        }
    }
}

fn key(checker: &mut Checker, question: &QuestionFile, spot: Spot<'_>) {
    let list = spot.field("key");
    let can_tell = list.is_whole() && spot.field("options").is_whole() && !spot.field("kind").is_spoiled();
    if let (true, Err((message, help))) = (can_tell, Key::read(question.kind, &question.key, question.options.len())) {
        checker.error(list, message, help);
    }
}

fn citations(checker: &mut Checker, question: &QuestionFile, list: Spot<'_>, sources: &Sources) {
    checker.count(list, "sources", question.source.len(), CITATIONS);
    for (k, citation) in question.source.iter().take(CITATIONS.1).enumerate() {
        let spot = list.entry(k);
        sources.check(checker, citation, spot);
        if question.source.iter().take(k).any(|before| before == citation) {
            checker.error(spot, "this source is here twice", "Remove one of the two.");
        }
    }
}
