//! What a language's file has beside the English one: what is missing in it, and what is too much.

use super::language::{ENGLISH_FILE, Mistake, is_too_deep, line_of};
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use std::collections::{BTreeMap, BTreeSet};

/// What a text names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// Values that the program fills in.
    pub values: BTreeSet<String>,
    /// Other messages, and terms with their `-`, that stand in it.
    others: BTreeSet<String>,
}

/// Messages, `group-name`, and their attributes, `group-name.attribute`, with what they name; of what stands
/// twice the first. And what cannot be read.
#[must_use]
pub fn messages(text: &str) -> (BTreeMap<String, Named>, Vec<Mistake>) {
    let (resource, mistakes) = parsed(text);
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let name = message.id.name;
            let whole = message.value.iter().map(|pattern| (name.to_owned(), pattern));
            let parts = message.attributes.iter().map(|part| (format!("{name}.{}", part.id.name), &part.value));
            for (id, pattern) in whole.chain(parts) {
                messages.entry(id).or_insert_with(|| Named::of(pattern));
            }
        }
    }
    (messages, mistakes)
}

/// What is wrong with a language's file by itself and beside the English one.
#[must_use]
pub fn mistakes(text: &str) -> Vec<Mistake> {
    let (english, _) = messages(ENGLISH_FILE);
    let (own, mut mistakes) = messages(text);
    let mut tell = |id: &str, time: usize, what: String| {
        let message = id.split_once('.').map_or(id, |(message, _)| message);
        mistakes.push(Mistake { line: line_of(text, message, time), what });
    };
    let mut met: BTreeMap<String, usize> = BTreeMap::new();
    for id in names(text) {
        let times = met.entry(id.clone()).or_default();
        if *times > 0 {
            tell(&id, *times, format!("`{id}` stands here again; the first one counts"));
        }
        *times += 1;
    }
    for (id, named) in &own {
        for other in named.others.iter().filter(|other| !own.contains_key(*other) && !met.contains_key(*other)) {
            tell(id, 0, format!("`{id}` names `{other}`, which is not in this file"));
        }
        let Some(wanted) = english.get(id) else {
            tell(id, 0, format!("`{id}` is not in the English file"));
            continue;
        };
        for value in named.values.difference(&wanted.values) {
            tell(id, 0, format!("`{id}` names ${value}, which it does not get"));
        }
        for value in wanted.values.difference(&named.values) {
            tell(id, 0, format!("`{id}` does not name ${value}"));
        }
    }
    let missing = english.keys().filter(|id| !own.contains_key(*id));
    mistakes.extend(missing.map(|id| Mistake { line: None, what: format!("`{id}` is missing; it is said in English") }));
    mistakes.sort_by_key(|mistake| mistake.line.unwrap_or(usize::MAX));
    mistakes
}

fn parsed(text: &str) -> (Resource<&str>, Vec<Mistake>) {
    if is_too_deep(text) {
        return (Resource { body: Vec::new() }, vec![Mistake::too_deep()]);
    }
    match fluent_syntax::parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((readable, errors)) => (readable, errors.iter().map(|error| Mistake::of(error, text)).collect()),
    }
}

/// Every message and term in the order of the file; terms with their `-`.
fn names(text: &str) -> Vec<String> {
    let name = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        Entry::Term(term) => Some(format!("-{}", term.id.name)),
        _ => None,
    };
    parsed(text).0.body.iter().filter_map(name).collect()
}

impl Named {
    fn of(pattern: &Pattern<&str>) -> Self {
        let mut named = Self::default();
        named.pattern(pattern);
        named
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => drop(self.values.insert(id.name.to_owned())),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::MessageReference { id, attribute } => {
                let part = attribute.as_ref().map_or_else(String::new, |part| format!(".{}", part.name));
                self.others.insert(format!("{}{part}", id.name));
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.others.insert(format!("-{}", id.name));
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        let named = arguments.named.iter().map(|argument| &argument.value);
        for argument in arguments.positional.iter().chain(named) {
            self.inline(argument);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        let missing = |mistake: &Mistake| mistake.line.is_none();
        mistakes(text).into_iter().filter(|mistake| !missing(mistake)).map(|mistake| mistake.to_string()).collect()
    }

    #[test]
    fn the_english_file_has_nothing_missing_and_nothing_too_much() {
        assert_eq!(mistakes(ENGLISH_FILE), []);
    }

    #[test]
    fn each_sort_of_mistake_is_told_on_its_line() {
        let text = "none = keine\ntimes = { $count } mal { $thing }\nnone = nichts\nfoo = x\n\nbroken\nput-away = { -brand }\n";
        let told = of(text);
        let expected = [
            "line 2: `times` names $thing, which it does not get",
            "line 2: `times` does not name $what",
            "line 3: `none` stands here again; the first one counts",
            "line 4: `foo` is not in the English file",
            "line 6:",
            "line 7: `put-away` names `-brand`, which is not in this file",
        ];
        assert_eq!(told.len(), expected.len(), "{told:#?}");
        assert!(told.iter().zip(expected).all(|(told, expected)| told.starts_with(expected)), "{told:#?}");
    }

    #[test]
    fn what_is_missing_is_told_after_the_rest() {
        let all = mistakes("none = keine\n");
        let english = messages(ENGLISH_FILE).0.len();
        assert_eq!(all.len(), english - 1);
        assert!(all.iter().any(|mistake| mistake.to_string() == "`times` is missing; it is said in English"));
    }

    #[test]
    fn values_are_found_wherever_they_stand() {
        let text = "a = { $n ->\n    [one] { NUMBER($m) }\n   *[other] { \"x\" }\n}\n    .part = { { $deep } }\n";
        let found = messages(text).0;
        let values = |id: &str| found[id].values.iter().map(String::as_str).collect::<Vec<_>>();
        assert_eq!((values("a"), values("a.part")), (vec!["m", "n"], vec!["deep"]));
    }
}
