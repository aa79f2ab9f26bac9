//! A file as its texts and as all the rest: texts can be said in other words and another language, the rest cannot.

use super::span::Span;
use super::tree::{Entry, Node, NodeKind, read};
use std::borrow::Cow;
use std::fmt::Write;

/// A text of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    /// The way to it, by the author's names where there are some: `requests.wall_screen.behind.1.because`.
    pub way: String,
    /// Where it is, quotes included.
    pub span: Span,
}

/// Which fields hold texts, by the fields that lead there: `requests.behind.because`.
pub(crate) type IsText = fn(&str) -> bool;

/// The texts of a file, from first to last.
pub(crate) fn texts(tree: &Node, text: &str, is_text: IsText) -> Vec<Said> {
    let mut walk = Walk { text, is_text, said: Vec::new() };
    walk.node(tree, "", "");
    walk.said
}

/// A file without its texts in one form, however it is laid out: comments, the order of fields and the ways to
/// write a number or a text do not show in it.
pub(crate) fn without_texts(tree: &Node, text: &str, is_text: IsText) -> String {
    let mut rest = String::new();
    Rest { text, is_text }.node(tree, "", &mut rest);
    rest
}

struct Walk<'t> {
    text: &'t str,
    is_text: IsText,
    said: Vec<Said>,
}

impl Walk<'_> {
    fn node(&mut self, node: &Node, fields: &str, way: &str) {
        let node = node.unwrapped(self.text);
        match &node.kind {
            NodeKind::Text if (self.is_text)(fields) => self.said.push(Said { way: way.into(), span: node.span }),
            NodeKind::Group(_, entries) => {
                for (name, value) in named(entries, self.text) {
                    self.node(value, &joined(fields, name), &joined(way, name));
                }
            }
            NodeKind::List(nodes) => {
                for (number, node) in (1..).zip(nodes) {
                    let name = id_of(node, self.text).unwrap_or_else(|| Cow::Owned(number.to_string()));
                    self.node(node, fields, &joined(way, &name));
                }
            }
            _ => {}
        }
    }
}

struct Rest<'t> {
    text: &'t str,
    is_text: IsText,
}

impl Rest<'_> {
    fn node(&self, node: &Node, fields: &str, to: &mut String) {
        let node = node.unwrapped(self.text);
        let written = node.span.of(self.text);
        match &node.kind {
            NodeKind::Text if (self.is_text)(fields) => to.push('*'),
            NodeKind::Text => to.push_str(&format!("{:?}", read(written))),
            NodeKind::Number => match written.replace('_', "").parse::<f64>() {
                Ok(number) => to.push_str(&format!("{number:?}")),
                Err(_) => to.push_str(written),
            },
            NodeKind::Word | NodeKind::Other | NodeKind::Hole => to.push_str(written),
            NodeKind::Group(name, entries) => {
                let mut fielded: Vec<_> = named(entries, self.text).filter(|(_, value)| !is_none(value, self.text)).collect();
                fielded.sort_unstable_by_key(|(name, _)| *name);
                // The name of a group with fields says only what the place says already.
                if let Some(name) = name.filter(|_| fielded.is_empty()) {
                    to.push_str(name.of(self.text));
                }
                to.push('(');
                for (name, value) in fielded {
                    let _ = write!(to, "{name}:");
                    self.node(value, &joined(fields, name), to);
                    to.push(',');
                }
                for value in entries.iter().filter(|entry| entry.name.is_none()) {
                    self.node(&value.value, fields, to);
                    to.push(',');
                }
                to.push(')');
            }
            NodeKind::List(nodes) => {
                to.push('[');
                for node in nodes {
                    self.node(node, fields, to);
                    to.push(',');
                }
                to.push(']');
            }
            NodeKind::Map(pairs) => {
                let mut named: Vec<_> = pairs.iter().map(|(key, value)| (read(key.span.of(self.text)), value)).collect();
                named.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
                to.push('{');
                for (name, value) in named {
                    let _ = write!(to, "{name:?}:");
                    self.node(value, &joined(fields, &name), to);
                    to.push(',');
                }
                to.push('}');
            }
        }
    }
}

fn named<'n>(entries: &'n [Entry], text: &'n str) -> impl Iterator<Item = (&'n str, &'n Node)> {
    entries.iter().filter_map(move |entry| {
        let name = entry.name?.of(text);
        Some((name.strip_prefix("r#").unwrap_or(name), &entry.value))
    })
}

/// The author's name for an entry of a list.
fn id_of<'n>(node: &'n Node, text: &'n str) -> Option<Cow<'n, str>> {
    let NodeKind::Group(_, entries) = &node.unwrapped(text).kind else { return None };
    let (_, id) = named(entries, text).find(|(name, value)| *name == "id" && matches!(value.kind, NodeKind::Text))?;
    Some(read(id.span.of(text)))
}

fn is_none(node: &Node, text: &str) -> bool {
    matches!(node.kind, NodeKind::Word) && node.span.of(text) == "None"
}

fn joined(way: &str, name: &str) -> String {
    if way.is_empty() { name.into() } else { format!("{way}.{name}") }
}
