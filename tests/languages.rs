//! What is said stands in the languages' files: each message that the program asks for is there, with the
//! values that it names, and none lies about unused.

#[allow(dead_code, reason = "this test asks for the files alone")]
mod source_text;

use north_of_noise::words::{self, ENGLISH_FILE};
use std::collections::{BTreeMap, BTreeSet};

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
