//! Where everything is in a file: a text as a tree of spans.
//!
//! The tree keeps no values, only places; values come from the text at those places. Each value starts
//! at an offset of its own, which is how notes about it are kept.

use super::finding::Problem;
use super::span::Span;
use super::text::Text;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A value and where it is.
#[derive(Debug)]
pub(crate) struct Node {
    /// From its first to its last byte, without comments around it.
    pub span: Span,
    /// What it looks like.
    pub kind: NodeKind,
}

/// What a value looks like.
#[derive(Debug)]
pub(crate) enum NodeKind {
    /// `"…"` or `r#"…"#`.
    Text,
    /// A number.
    Number,
    /// A name without brackets: a variant, `true`, `None`.
    Word,
    /// A character or a byte string; no field takes one.
    Other,
    /// A value that is missing, already reported.
    Hole,
    /// `(…)` with or without a name before it.
    Group(Option<Span>, Vec<Entry>),
    /// `[…]`.
    List(Vec<Node>),
    /// `{…}`.
    Map(Vec<(Node, Node)>),
}

/// One entry of a group.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The field's name, in groups with names.
    pub name: Option<Span>,
    /// Its value.
    pub value: Node,
}

impl Node {
    /// What a reader would call it.
    pub fn looks_like(&self, text: &str) -> String {
        match &self.kind {
            NodeKind::Text => "a text".into(),
            NodeKind::Number => format!("the number {}", self.span.of(text)),
            NodeKind::Word => format!("the word `{}`", self.span.of(text)),
            NodeKind::Other => "a character".into(),
            NodeKind::Hole => "nothing".into(),
            NodeKind::Group(Some(name), _) => format!("`{}(…)`", name.of(text)),
            NodeKind::Group(None, _) => "a group in `( )`".into(),
            NodeKind::List(_) => "a list in `[ ]`".into(),
            NodeKind::Map(_) => "a map in `{ }`".into(),
        }
    }

    /// Names that a map has twice: RON would take the last and say nothing.
    pub fn doubles(&self, text: &Text<'_>) -> Vec<Problem> {
        let mut found = Vec::new();
        let mut open = vec![self];
        while let Some(node) = open.pop() {
            match &node.kind {
                NodeKind::Group(_, entries) => open.extend(entries.iter().map(|entry| &entry.value)),
                NodeKind::List(nodes) => open.extend(nodes),
                NodeKind::Map(pairs) => {
                    let mut first = BTreeMap::new();
                    for (key, value) in pairs {
                        open.push(value);
                        let name = key.name(text.as_str());
                        if let Some(before) = first.get(&name) {
                            let message = format!("`{name}` is given twice, first in line {}", text.locate(*before).0);
                            found.push(Problem::error(key.span, message, "Keep one of the two."));
                        } else {
                            first.insert(name, key.span.start);
                        }
                    }
                }
                _ => {}
            }
        }
        found
    }

    /// What a key says, however its quotes are written.
    fn name<'n>(&self, text: &'n str) -> Cow<'n, str> {
        let written = self.span.of(text);
        match self.kind {
            NodeKind::Text => read(written),
            _ => Cow::Borrowed(written),
        }
    }

    /// The value inside `Some(…)`, or the value itself.
    pub fn unwrapped<'n>(&'n self, text: &str) -> &'n Self {
        match &self.kind {
            NodeKind::Group(Some(name), entries) if name.of(text) == "Some" => match entries.as_slice() {
                [Entry { name: None, value }] => value,
                _ => self,
            },
            _ => self,
        }
    }
}

/// What a text says, however its quotes are written.
pub(crate) fn read(written: &str) -> Cow<'_, str> {
    ron::from_str(written).map_or(Cow::Borrowed(written), Cow::Owned)
}
