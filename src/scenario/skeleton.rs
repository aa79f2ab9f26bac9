//! What a new scenario begins with, and which of its texts an author has left as they were.

use super::mechanics::is_text;
use crate::authored::{Node, Problem, Severity, Span, texts};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A scenario that can be played and waits for its texts: each says, in angle quotation marks, what belongs there.
pub const SKELETON: &str = include_str!("../../assets/skeleton.ron");

/// Marks where a text of the skeleton begins and ends.
const OPENS: char = '‹';
const CLOSES: char = '›';

/// All that the skeleton says in place of an author.
static PLACEHOLDERS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let code = SKELETON.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut all: Vec<&str> = code.flat_map(placeholders).collect();
    all.sort_unstable();
    all.dedup();
    all
});

/// The stretches of a text between the marks, marks included.
fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let found = rest.get(rest.find(OPENS)?..)?;
        let (one, after) = found.split_at(found.find(CLOSES)? + CLOSES.len_utf8());
        rest = after;
        Some(one)
    })
}

/// One warning for each part of a scenario that has texts of the skeleton left, at the first of them.
pub(super) fn left_in(tree: &Node, text: &str) -> Vec<Problem> {
    let is_left = |said: &str| placeholders(said).any(|one| PLACEHOLDERS.binary_search(&one).is_ok());
    let mut parts: BTreeMap<String, (Span, usize)> = BTreeMap::new();
    for said in texts(tree, text, is_text) {
        if is_left(said.span.of(text)) {
            let part = said.way.split('.').next().unwrap_or_default().to_owned();
            parts.entry(part).or_insert((said.span, 0)).1 += 1;
        }
    }
    let warned = parts.into_iter().map(|(part, (first, count))| {
        let message = match count {
            1 => format!("a text of `{part}` is still as in the skeleton"),
            _ => format!("{count} texts of `{part}` are still as in the skeleton; this is the first"),
        };
        Problem::new(Severity::Warning, first, message, "Put your own words in its place; the marks ‹ and › go, too.")
    });
    warned.collect()
}

#[cfg(test)]
mod tests {
    use crate::scenario::{by_name, load, names, renamed};

    #[test]
    fn every_text_of_the_skeleton_is_told_and_nothing_else() {
        let text = renamed(super::SKELETON, "harbour_pilot").expect("it can be played");
        let loaded = load("harbour_pilot.ron", &text);
        assert!(loaded.scenario.is_some());
        assert!(loaded.findings.iter().all(|finding| finding.message.contains("still as in the skeleton")), "{:#?}", loaded.findings);
        // By words of one's own they are gone, one part after the other.
        let mut own = text;
        let mut before = loaded.findings.len();
        while before > 0 {
            let findings = load("harbour_pilot.ron", &own).findings;
            assert!(findings.len() <= before, "{findings:#?}");
            before = findings.len();
            let Some(first) = findings.first() else { break };
            let with = own[first.span.clone()].replace(['‹', '›'], "");
            own.replace_range(first.span.clone(), &with);
        }
        assert!(!own.lines().filter(|line| !line.trim_start().starts_with("//")).any(|line| line.contains('‹')), "{own}");
    }

    #[test]
    fn marks_of_an_authors_own_are_no_skeleton() {
        for (name, text) in names().filter_map(by_name) {
            let quoted = text.replacen("situation: \"", "situation: \"‹Home›, she said. ", 1);
            for text in [text, &quoted] {
                assert!(load(&format!("{name}.ron"), text).findings.iter().all(|f| !f.message.contains("skeleton")), "{name}");
            }
        }
    }
}
