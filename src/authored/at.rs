//! A value while a file is decoded: where it is, what a message calls it, and what was noted so far.

use super::finding::Problem;
use super::limits::MAX_FINDINGS;
use super::span::Span;
use super::stand_in::Field;
use super::tree::Node;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// What the decoder noted about a file.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// Starts of values that stand-ins replace.
    pub spoiled: BTreeSet<usize>,
    /// Starts of whole numbers that are beyond what a field can store; the nearest it can replaces them.
    pub beyond: BTreeSet<usize>,
    /// Fields that a group should have and has not, by the group's start.
    pub lacking: BTreeSet<(usize, &'static str)>,
    /// Misspelt field names, by where they start, and what they were meant to be.
    pub meant: BTreeMap<usize, &'static str>,
}

/// What is read, and what has been noted about it.
pub(super) struct Context<'t> {
    pub text: &'t str,
    /// What the whole file is called.
    pub thing: &'static str,
    /// Fields that have no default.
    pub required: &'static BTreeSet<Field>,
    pub notes: RefCell<Notes>,
}

impl Context<'_> {
    pub fn report(&self, span: Span, message: String, help: String) {
        self.push(Problem::error(span, message, help));
    }

    pub fn push(&self, problem: Problem) {
        let problems = &mut self.notes.borrow_mut().problems;
        if problems.len() < MAX_FINDINGS {
            problems.push(problem);
        }
    }

    pub fn is_full(&self) -> bool {
        self.notes.borrow().problems.len() >= MAX_FINDINGS
    }

    pub fn spoil(&self, node: &Node) {
        self.notes.borrow_mut().spoiled.insert(node.span.start);
    }
}

/// What a value is called in a message.
#[derive(Clone, Copy)]
pub(super) enum Label<'t> {
    File,
    Field(&'t str),
    EntryOf(&'t str),
    Argument(&'t str),
}

impl<'t> Label<'t> {
    pub fn takes(self) -> String {
        match self {
            Self::File => "the file holds".into(),
            Self::Field(name) => format!("`{name}` takes"),
            Self::EntryOf(name) => format!("every entry of `{name}` is"),
            Self::Argument(name) => format!("here `{name}` takes"),
        }
    }

    pub fn entry(self) -> Self {
        match self {
            Self::File => Self::EntryOf("the file"),
            Self::Field(name) | Self::EntryOf(name) | Self::Argument(name) => Self::EntryOf(name),
        }
    }
}

/// A value to be read.
#[derive(Clone, Copy)]
pub(super) struct At<'c, 't> {
    pub context: &'c Context<'t>,
    pub node: &'t Node,
    pub label: Label<'t>,
}

impl<'c, 't> At<'c, 't> {
    pub fn written(self) -> &'t str {
        self.node.span.of(self.context.text)
    }

    pub fn to(self, node: &'t Node, label: Label<'t>) -> Self {
        Self { context: self.context, node, label }
    }

    /// What is here.
    pub fn thing(self) -> String {
        match self.label {
            Label::File => self.context.thing.into(),
            Label::Field(name) | Label::Argument(name) => format!("`{name}`"),
            Label::EntryOf(name) => format!("this entry of `{name}`"),
        }
    }
}
