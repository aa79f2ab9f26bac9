//! Findings of one kind: the first few, and how many more there are.

use std::collections::BTreeMap;

/// So many of a kind are shown unless all are asked for.
const FEW: usize = 10;

/// What is shown of many findings.
pub(super) struct Shown<'f, T> {
    /// These, in their order.
    pub findings: Vec<&'f T>,
    /// For each kind that goes on, in a sentence: how many more there are, and what the first of them says.
    pub more: Vec<String>,
}

/// The first few findings of each kind, or all. Two are of one kind if they say the same of different things.
pub(super) fn shown<'f, T>(all: &'f [T], says: impl Fn(&T) -> &str, is_all: bool) -> Shown<'f, T> {
    let mut kinds: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, finding) in all.iter().enumerate() {
        kinds.entry(kind(says(finding))).or_default().push(place);
    }
    // In the order in which the first of each kind is found.
    let mut kinds: Vec<Vec<usize>> = kinds.into_values().collect();
    kinds.sort_by_key(|places| places.first().copied());
    let few = |places: &[usize]| if is_all { places.len() } else { FEW };
    let mut places: Vec<usize> = kinds.iter().flat_map(|of| of.iter().copied().take(few(of))).collect();
    places.sort_unstable();
    let hidden = kinds.iter().filter_map(|of| Some((of.len().checked_sub(few(of))?, all.get(*of.first()?)?))).filter(|(more, _)| *more > 0);
    let more = hidden.map(|(more, first)| format!("{more} more of the kind “{}”; `--all` shows them", says(first)));
    Shown { more: more.collect(), findings: places.into_iter().filter_map(|place| all.get(place)).collect() }
}

/// A message without what it is about: names, quotes and numbers.
fn kind(message: &str) -> String {
    let mut kind = String::with_capacity(message.len());
    let mut until = None;
    for c in message.chars() {
        match (until, c) {
            (Some(end), _) if c == end => until = None,
            (Some(_), _) | (None, '0'..='9' | '.') => {}
            (None, '`') => until = Some('`'),
            (None, '“') => until = Some('”'),
            // One and several are one kind: "has 1 character", "has 7 characters".
            (None, 's') => {}
            (None, _) => kind.push(c),
        }
    }
    kind
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_each_kind_the_first_few_are_shown_and_the_rest_counted() {
        let mut all: Vec<String> = (1..=13).map(|n| format!("`text_{n}` has {n} words, at most 2.5 fit")).collect();
        all.insert(2, "there is no need `queu`".into());
        all.push("there is no need `fridy`".into());
        let few = shown(&all, |message| message, false);
        let names: Vec<&str> = few.findings.iter().map(|message| message.as_str()).collect();
        assert_eq!(names.len(), FEW + 2);
        assert_eq!((names[0], names[2], names[11]), (all[0].as_str(), "there is no need `queu`", "there is no need `fridy`"));
        assert_eq!(few.more, ["3 more of the kind “`text_1` has 1 words, at most 2.5 fit”; `--all` shows them"]);
        let whole = shown(&all, |message| message, true);
        assert_eq!((whole.findings.len(), whole.more.len()), (15, 0));
    }
}
