//! A place in a file by its path: `root.field("items").entry(3).field("needs").entry(0)`.

use super::at::Notes;
use super::span::Span;
use super::tree::{Node, NodeKind};

/// A file's text with what is known about it.
#[derive(Clone, Copy)]
pub(crate) struct Source<'t> {
    pub text: &'t str,
    pub tree: &'t Node,
    pub notes: &'t Notes,
}

/// A place in a file. A path that leads nowhere (a field left to its default) stays at the place it
/// left from.
#[derive(Clone, Copy)]
pub(crate) struct Spot<'t> {
    source: Source<'t>,
    node: Option<&'t Node>,
    span: Span,
    /// The value here could not be read and was reported.
    spoiled: bool,
}

impl<'t> Source<'t> {
    /// The whole file's value.
    pub fn root(self) -> Spot<'t> {
        self.spot(self.tree, false)
    }

    fn spot(self, node: &'t Node, spoiled: bool) -> Spot<'t> {
        let spoiled = spoiled || self.notes.spoiled.contains(&node.span.start);
        let node = node.unwrapped(self.text);
        Spot { source: self, node: Some(node), span: node.span, spoiled: spoiled || self.notes.spoiled.contains(&node.span.start) }
    }
}

impl<'t> Spot<'t> {
    /// The value of a field.
    pub fn field(self, name: &str) -> Self {
        let Some(Node { kind: NodeKind::Group(_, entries), span }) = self.node else { return self.nowhere(false) };
        let Source { text, notes, .. } = self.source;
        let is_named = |written: Span| {
            let word = written.of(text);
            word == name || word.strip_prefix("r#") == Some(name) || notes.meant.get(&written.start) == Some(&name)
        };
        match entries.iter().find(|entry| entry.name.is_some_and(is_named)) {
            Some(entry) => self.source.spot(&entry.value, self.spoiled),
            None => self.nowhere(notes.lacking.iter().any(|(start, field)| *start == span.start && *field == name)),
        }
    }

    /// An entry of a list or an argument of a variant.
    pub fn entry(self, index: usize) -> Self {
        let node = match self.node.map(|node| &node.kind) {
            Some(NodeKind::List(nodes)) => nodes.get(index),
            Some(NodeKind::Group(_, entries)) => entries.get(index).map(|entry| &entry.value),
            _ => None,
        };
        node.map_or_else(|| self.nowhere(false), |node| self.source.spot(node, self.spoiled))
    }

    /// The name in a map and its value.
    pub fn pair(self, key: &str) -> (Self, Self) {
        let Some(Node { kind: NodeKind::Map(pairs), .. }) = self.node else { return (self.nowhere(false), self.nowhere(false)) };
        let found = pairs.iter().find(|(name, _)| name.span.of(self.source.text).trim_matches('"') == key);
        found.map_or((self.nowhere(false), self.nowhere(false)), |(name, value)| {
            (self.source.spot(name, self.spoiled), self.source.spot(value, self.spoiled))
        })
    }

    fn nowhere(self, spoiled: bool) -> Self {
        Self { node: None, spoiled: self.spoiled || spoiled, ..self }
    }

    /// Where to point.
    pub fn span(self) -> Span {
        self.span
    }

    /// Nothing can be said about the value: it was reported already.
    pub fn is_spoiled(self) -> bool {
        self.spoiled
    }

    /// The number as written, where it is beyond what could be stored.
    pub fn beyond(self) -> Option<&'t str> {
        self.source.notes.beyond.contains(&self.span.start).then(|| self.span.of(self.source.text))
    }

    /// Everything in here could be read, so that counts and sums mean something.
    pub fn is_whole(self) -> bool {
        let Span { start, end } = self.span;
        let Notes { spoiled, lacking, .. } = self.source.notes;
        !self.spoiled && spoiled.range(start..end).next().is_none() && lacking.range((start, "")..(end, "")).next().is_none()
    }
}
