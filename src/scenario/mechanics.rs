//! A scenario is its mechanics and its texts. Runs are tied to the mechanics.

use crate::authored::{Node, Text, goes_by, tree_of, without_texts};
use xxhash_rust::xxh3::xxh3_64;

/// The fields that hold texts, sorted. All others are mechanics.
const TEXTS: [&str; 56] = [
    "coach.name",
    "coach.questions.asks",
    "coach.questions.look",
    "coach.questions.told",
    "coach.role",
    "dilemmas.also.says",
    "dilemmas.options.label",
    "dilemmas.options.text",
    "dilemmas.options.then",
    "dilemmas.options.why",
    "dilemmas.says",
    "dilemmas.title",
    "expectation.because",
    "facilitator.debrief",
    "facilitator.in_45_minutes",
    "facilitator.in_90_minutes",
    "facilitator.purpose",
    "facilitator.questions",
    "groups.name",
    "impediments.says",
    "impediments.title",
    "items.depends_on",
    "items.title",
    "items.what",
    "metrics.name",
    "metrics.prefix",
    "metrics.unit",
    "metrics.what",
    "needs.story",
    "needs.title",
    "planning_interval.met",
    "planning_interval.missed",
    "planning_interval.says",
    "product.charter",
    "product.company",
    "product.earns",
    "product.name",
    "product.what",
    "product_goals.outcome",
    "product_goals.title",
    "requests.ask",
    "requests.behind.alternative",
    "requests.behind.because",
    "requests.problem",
    "requests.title",
    "situation",
    "stakeholders.drives",
    "stakeholders.name",
    "stakeholders.place",
    "stakeholders.role",
    "stakeholders.says",
    "title",
    "trains",
    "turns.says",
    "turns.title",
    "worked_example.because",
];

/// Everything that a person says is a text.
const VOICE: &str = "stakeholders.says.";

/// Whether the fields that lead to a text make it one that can be said in other words.
pub(super) fn is_text(fields: &str) -> bool {
    TEXTS.binary_search(&fields).is_ok() || fields.starts_with(VOICE)
}

/// The hash of a file's mechanics. Texts, comments and layout are no part of it.
pub(super) fn mechanics(tree: &Node, text: &str) -> u64 {
    xxh3_64(without_texts(tree, text, is_text).as_bytes())
}

/// Whether a file has these mechanics; or is this very text, which is what files of older versions name.
#[must_use]
pub fn is_of(text: &str, content: u64) -> bool {
    let mechanics_of = |text: &str| {
        let text = Text::of(text);
        tree_of(&text).map(|tree| mechanics(&tree, text.as_str()))
    };
    goes_by(text, content) || mechanics_of(text) == Some(content)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authored::{NodeKind, read as plain, texts as texts_in};
    use crate::scenario::{by_name, names};

    const CLINIC: &str = include_str!("../../tests/scenario_files/corner_clinic.ron");

    fn tree_of(text: &str) -> Node {
        crate::authored::tree_of(&Text::of(text)).expect("it scans")
    }

    fn hash(text: &str) -> u64 {
        mechanics(&tree_of(text), text)
    }

    fn leaves<'n>(node: &'n Node, found: &mut Vec<&'n Node>) {
        match &node.kind {
            NodeKind::Group(_, entries) => entries.iter().for_each(|entry| leaves(&entry.value, found)),
            NodeKind::List(nodes) => nodes.iter().for_each(|node| leaves(node, found)),
            NodeKind::Map(pairs) => pairs.iter().for_each(|(_, value)| leaves(value, found)),
            _ => found.push(node),
        }
    }

    #[test]
    fn the_hash_is_of_every_value_but_the_texts() {
        assert!(TEXTS.is_sorted());
        let tree = tree_of(CLINIC);
        let texts = texts_in(&tree, CLINIC, is_text);
        let mut all = Vec::new();
        leaves(&tree, &mut all);
        let before = hash(CLINIC);
        for Node { span, kind } in all {
            let other = match kind {
                NodeKind::Text => "\"other\"".into(),
                NodeKind::Number => format!("{}1", span.of(CLINIC)),
                _ => "Other".into(),
            };
            let changed = format!("{}{other}{}", &CLINIC[..span.start], &CLINIC[span.end..]);
            let is_said = texts.iter().any(|said| said.span == *span);
            assert_eq!(hash(&changed) == before, is_said, "{}", span.of(CLINIC));
        }
    }

    #[test]
    fn what_is_no_text_is_a_name() {
        let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        for (name, text) in names().filter_map(by_name).chain([("corner_clinic", CLINIC)]) {
            let tree = tree_of(text);
            let texts = texts_in(&tree, text, is_text);
            let mut all = Vec::new();
            leaves(&tree, &mut all);
            let others = all.iter().filter(|leaf| matches!(leaf.kind, NodeKind::Text) && texts.iter().all(|said| said.span != leaf.span));
            for leaf in others {
                assert!(plain(leaf.span.of(text)).chars().all(is_name), "{name}: {} is a text?", leaf.span.of(text));
            }
        }
    }

    #[test]
    fn layout_comments_and_ways_to_write_are_no_part_of_the_hash() {
        let before = hash(CLINIC);
        let written = CLINIC.replacen("sprints: 4,", "// four weeks\n    sprints: 4.0 /* all of them */,", 1);
        let wide = CLINIC.replace("    ", "\t");
        for changed in [written, wide] {
            assert!(changed != CLINIC);
            assert_eq!(hash(&changed), before);
        }
        let (head, tail) = CLINIC.split_once("    sprints: 4,\n").expect("a line of its own");
        let at_the_end = tail.rfind(')').expect("it ends");
        let moved = format!("{head}{}    sprints: 4,\n)\n", &tail[..at_the_end]);
        assert_eq!(hash(&moved), before);
    }
}
