//! Texts are in the languages' files: each message that the program asks for is there, with the values that it
//! names, none lies about unused, and none types a figure of the rules. Each window says them in its own language.

#[allow(dead_code, reason = "this test asks for the files alone")]
mod source_text;

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement, Variant, VariantKey};
use north_of_noise::tr;
use north_of_noise::words::{self, ENGLISH_FILE, Language};
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, Barrier};

/// Values that a message names.
type Values = BTreeSet<String>;

/// Messages and attributes of the English file, with the values that they name.
fn messages() -> BTreeMap<String, Values> {
    let (messages, mistakes) = words::messages(ENGLISH_FILE);
    assert!(mistakes.is_empty(), "{mistakes:#?}");
    messages.into_iter().map(|(id, named)| (id, named.values)).collect()
}

/// Messages that the program asks for, with the values that it gives, and where.
fn asked() -> Vec<(String, String, Values)> {
    let mut asked = Vec::new();
    for (file, source) in source_text::rust_files("src") {
        for (at, _) in source.match_indices("tr!(") {
            let line = source[source[..at].rfind('\n').map_or(0, |n| n + 1)..at].trim_start();
            let is_longer_name = line.ends_with(|c: char| c.is_alphanumeric() || c == '_');
            if line.starts_with("//") || is_longer_name {
                continue;
            }
            let call = &source[at + "tr!(".len()..];
            let call = &call[..end_of_call(call)];
            let Some(rest) = call.trim_start().strip_prefix('"') else { continue };
            let (id, rest) = rest.split_once('"').expect("a closed text");
            asked.push((file.clone(), id.to_owned(), arguments(rest)));
        }
    }
    asked
}

/// Where the bracket that opened before this text closes.
fn end_of_call(text: &str) -> usize {
    let (mut depth, mut quoted, mut escaped) = (1, false, false);
    for (at, c) in text.char_indices() {
        match c {
            '"' if !escaped => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            _ => {}
        }
        escaped = c == '\\' && !escaped;
        if depth == 0 {
            return at;
        }
    }
    panic!("a call that never closes: {text:.80}");
}

/// Names before a single `=` at the top level of a call's arguments.
fn arguments(text: &str) -> Values {
    let (mut depth, mut quoted, mut escaped, mut start) = (0, false, false, 0);
    let mut parts = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '"' if !escaped => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
        escaped = c == '\\' && !escaped;
    }
    parts.push(&text[start..]);
    parts.iter().filter_map(|part| part.split_once('=')).map(|(name, _)| name.trim().to_owned()).collect()
}

#[test]
fn every_message_that_is_asked_for_exists_and_gets_its_values() {
    let messages = messages();
    let mut wrong = Vec::new();
    for (file, id, given) in asked() {
        match messages.get(&id) {
            None => wrong.push(format!("{file}: `{id}` is not in en.ftl")),
            Some(named) if *named != given => wrong.push(format!("{file}: `{id}` names {named:?}, gets {given:?}")),
            Some(_) => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_message_lies_about_unused() {
    let asked: BTreeSet<String> = asked().into_iter().map(|(_, id, _)| id).collect();
    // Asked of every file by itself, see `Language::name`.
    let is_used = |id: &String| asked.contains(id) || id == "language-name";
    let unused: Vec<String> = messages().into_keys().filter(|id| !is_used(id)).collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

/// Groups of messages that say what the rules do.
const OF_THE_RULES: [&str; 16] = [
    "advice-",
    "blocks-",
    "calendar-",
    "happened-",
    "hint-",
    "inbox-",
    "known-",
    "metric-",
    "not-yet-",
    "outcome-",
    "planning-",
    "refusal-",
    "retrospective-",
    "review-",
    "sky-",
    "sprint-",
];

/// Words for a number, beside digits. “One” is left out: it is seldom a number.
const NUMBER_WORDS: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "dozen", "hundred", "twice",
    "thrice", "double", "half", "halves", "third", "thirds", "quarter", "quarters", "fourth", "fifth", "sixth", "eighth", "tenth", "½",
];

/// Numbers that a message may say itself: message, number, why it is none of the rules'.
const SAID_OUTRIGHT: &[(&str, &str, &str)] = &[
    ("calendar-first-half", "half", "which half of a day"),
    ("calendar-second-half", "half", "which half of a day"),
    ("hint-evidence", "80", "how wide ranges are drawn, `Belief::half_width`"),
    ("hint-forecast", "1", "the upper end of such a range"),
    ("hint-forecast", "9", "the lower end of such a range"),
    ("planning-columns-what", "80", "how wide ranges are drawn"),
    ("planning-half-half-day", "½", "shown only where the price is exactly that"),
    ("review-bet-due", "1", "the first of the bets that are due"),
    ("sky-effect-what", "80", "how wide ranges are drawn"),
    ("sky-need-ranges", "1", "importance is measured against a usual need"),
    ("sky-need-ranges", "80", "how wide ranges are drawn"),
    ("sky-person-value", "5", "power is shown in five steps"),
    ("sprint-ends-at", "8", "how wide ranges are drawn"),
];

/// The numbers in what a message says itself, in digits or words; what is filled in is not looked at.
fn numbers(message: &str) -> Vec<String> {
    // Half-days are the unit of time, a 1:1 is a talk, and chances are said as so many of 10.
    let text = message.to_lowercase().replace("half-day", "").replace("1:1", "").replace("of 10", "");
    let is_part = |c: char| c.is_alphanumeric() || c == '½';
    let words = text.split(|c| !is_part(c)).filter(|word| NUMBER_WORDS.contains(word) || word.starts_with(|c: char| c.is_ascii_digit()));
    words.map(str::to_owned).collect()
}

/// Numbers that a pattern says itself. What is said of exactly one may say “1”.
fn said_by(pattern: &Pattern<&str>, of_one: bool, said: &mut Vec<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => said.extend(numbers(value).into_iter().filter(|number| !of_one || number != "1")),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for Variant { key, value, .. } in variants {
                    let of_one = matches!(key, VariantKey::Identifier { name: "one" } | VariantKey::NumberLiteral { value: "1" });
                    said_by(value, of_one, said);
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}

#[test]
fn figures_of_the_rules_are_filled_in_and_not_typed_into_prose() {
    let resource = fluent_syntax::parser::parse(ENGLISH_FILE).unwrap_or_else(|(resource, _)| resource);
    let mut found = BTreeSet::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        if !OF_THE_RULES.iter().any(|group| id.starts_with(group)) {
            continue;
        }
        let mut said = Vec::new();
        let patterns = message.value.iter().chain(message.attributes.iter().map(|attribute| &attribute.value));
        patterns.for_each(|pattern| said_by(pattern, false, &mut said));
        found.extend(said.into_iter().map(|number| (id.to_owned(), number)));
    }
    let allowed: BTreeSet<(String, String)> = SAID_OUTRIGHT.iter().map(|(id, number, _)| ((*id).into(), (*number).into())).collect();
    let typed: Vec<_> = found.difference(&allowed).collect();
    assert!(typed.is_empty(), "let the code fill these in from `rules` by name: {typed:#?}");
    let idle: Vec<_> = allowed.difference(&found).collect();
    assert!(idle.is_empty(), "these exceptions are for nothing: {idle:#?}");
}

#[test]
fn a_number_in_prose_is_seen_in_digits_and_in_words() {
    let seen = |text: &str| numbers(text).join(" ");
    assert_eq!(seen("Back in 3 Sprints, a third fewer. Twice that."), "3 third twice");
    assert_eq!(seen("On time 7 of 10 times, 80\u{a0}%"), "7 80");
    assert_eq!(seen("A 1:1 takes a half-day; often, someone, network"), "");
}

fn of(text: &str) -> Arc<Language> {
    Arc::new(Language::read("de", text).0)
}

#[test]
fn windows_speak_their_own_languages_at_once() {
    let (german, french) = (of("none = keine\n"), of("none = aucun\ntimes = { $count } fois { $what }\n"));
    let together = Barrier::new(3);
    let window = |language: Option<&Arc<Language>>, none: &str, times: &str| {
        let say = || {
            for _ in 0..100 {
                together.wait();
                assert_eq!((tr!("none"), tr!("times", count = 2, what = "x").as_str()), (none, times));
            }
        };
        match language {
            Some(language) => language.speak(say),
            None => say(),
        }
    };
    std::thread::scope(|threads| {
        threads.spawn(|| window(Some(&german), "keine", "2 × x"));
        threads.spawn(|| window(Some(&french), "aucun", "2 fois x"));
        window(None, "none", "2 × x");
    });
}

#[test]
fn a_language_ends_with_what_was_to_be_said_in_it() {
    let (german, french) = (of("none = keine\n"), of("none = aucun\n"));
    german.speak(|| {
        assert_eq!(french.speak(|| tr!("none")), "aucun");
        assert_eq!(tr!("none"), "keine");
        let lost = catch_unwind(AssertUnwindSafe(|| french.speak(|| resume_unwind(Box::new(())))));
        assert!(lost.is_err());
        assert_eq!(tr!("none"), "keine");
        let along = Language::spoken();
        let other = std::thread::spawn(move || (tr!("none"), along.speak(|| tr!("none"))));
        assert_eq!(other.join().expect("a thread"), ("none", "keine"));
    });
    assert_eq!(tr!("none"), "none");
    assert_eq!(Language::spoken().identity(), Language::english().identity());
}
