//! What a language's file has beside the English one: what is missing in it, and what is too much.

use super::language::wanted;
use super::source::{LanguageSource, Mistake, Named};
use std::collections::BTreeMap;

/// Messages, `group-name`, and their attributes, `group-name.attribute`, with what they name; of what is there
/// twice the first. And what cannot be said.
#[must_use]
pub fn messages(text: &str) -> (BTreeMap<String, Named>, Vec<Mistake>) {
    let source = LanguageSource::read(text, None);
    (source.messages, source.mistakes)
}

/// What is wrong with a language's file by itself and beside the English one.
#[must_use]
pub fn mistakes(text: &str) -> Vec<Mistake> {
    let english = wanted();
    let LanguageSource { messages: own, mut mistakes, .. } = LanguageSource::read(text, Some(english));
    for (id, named) in &own {
        let line = Some(named.line);
        let Some(wanted) = english.get(id) else {
            mistakes.push(Mistake { line, what: format!("`{id}` is not in the English file") });
            continue;
        };
        let unnamed = wanted.values.difference(&named.values);
        mistakes.extend(unnamed.map(|value| Mistake { line, what: format!("`{id}` does not name ${value}") }));
    }
    let missing = english.keys().filter(|id| !own.contains_key(*id));
    mistakes.extend(missing.map(|id| Mistake { line: None, what: format!("`{id}` is missing; it is said in English") }));
    mistakes.sort_by_key(|mistake| mistake.line.unwrap_or(usize::MAX));
    mistakes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::ENGLISH_FILE;

    fn of(text: &str) -> Vec<String> {
        let missing = |mistake: &Mistake| mistake.line.is_none();
        mistakes(text).into_iter().filter(|mistake| !missing(mistake)).map(|mistake| mistake.to_string()).collect()
    }

    #[test]
    fn the_english_file_has_nothing_missing_and_nothing_too_much() {
        assert_eq!(mistakes(ENGLISH_FILE), []);
    }

    #[test]
    fn each_sort_of_mistake_is_reported_on_its_line() {
        let text = "none = keine\ntimes = { $count } mal { $thing }\nnone = nichts\nfoo = x\n\nbroken\nput-away = { -brand }\n";
        let told = of(text);
        let expected = [
            "line 2: `times` names $thing, which it does not get",
            "line 2: `times` does not name $what",
            "line 3: `none` is here again, or a message and a term have this name; the first one counts",
            "line 4: `foo` is not in the English file",
            "line 6:",
            "line 7: `put-away` names `-brand`, which is not in this file",
        ];
        assert_eq!(told.len(), expected.len(), "{told:#?}");
        assert!(told.iter().zip(expected).all(|(told, expected)| told.starts_with(expected)), "{told:#?}");
    }

    #[test]
    fn what_is_missing_is_reported_after_the_rest() {
        let all = mistakes("none = keine\n");
        let english = messages(ENGLISH_FILE).0.len();
        assert_eq!(all.len(), english - 1);
        assert!(all.iter().any(|mistake| mistake.to_string() == "`times` is missing; it is said in English"));
    }

    #[test]
    fn values_are_found_wherever_they_are() {
        let text = "a = { $n ->\n    [one] { NUMBER($m) }\n   *[other] { \"x\" }\n}\n    .part = { { $deep } }\n";
        let found = messages(text).0;
        let values = |id: &str| found[id].values.iter().map(String::as_str).collect::<Vec<_>>();
        assert_eq!((values("a"), values("a.part")), (vec!["m", "n"], vec!["deep"]));
    }
}
