//! Texts are in the languages' files: each message that the program asks for is there, with the values that it
//! names, and none lies about unused. Each window says them in its own language.

#[allow(dead_code, reason = "this test asks for the files alone")]
mod source_text;

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
