//! Tree of spans → the form of a file, going on after every error.
//!
//! RON's own parser stops at the first error. When it has refused a file, this decoder reads the same
//! file again, notes what is wrong value by value and puts a stand-in where a value cannot be read, so
//! that everything wrong is found at once. What it produced a stand-in for is noted as spoiled: the
//! checks that follow say nothing about spoiled places. Texts and numbers are still read by `ron`.

use super::entries::{Fields, Pairs, Values, Variant};
use super::finding::Problem;
use super::limits::MAX_FINDINGS;
use super::nearest::{suggestion, valid_names};
use super::parse::Authored;
use super::stand_in::{Field, StandIn, Stop};
use super::tree::{Kind, Node, Span};
use serde::Deserialize;
use serde::de::{Deserializer, Visitor};
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

/// Reads a file as far as it can be read. None if the schema asks for something the decoder cannot give.
pub(super) fn decode<T: Authored>(text: &str, root: &Node) -> (Option<T>, Notes) {
    let context = Context { text, thing: T::THING, required: T::required(), notes: RefCell::default() };
    let file = T::deserialize(At { context: &context, node: root, label: Label::File }).ok();
    (file, context.notes.into_inner())
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
    fn takes(self) -> String {
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
    fn written(self) -> &'t str {
        self.node.span.of(self.context.text)
    }

    pub fn to(self, node: &'t Node, label: Label<'t>) -> Self {
        Self { context: self.context, node, label }
    }

    /// What stands here.
    pub fn thing(self) -> String {
        match self.label {
            Label::File => self.context.thing.into(),
            Label::Field(name) | Label::Argument(name) => format!("`{name}`"),
            Label::EntryOf(name) => format!("this entry of `{name}`"),
        }
    }

    /// Notes that the value is not what it should be.
    fn is_wrong(self, wanted: &str, help: &str) {
        self.context.spoil(self.node);
        if !matches!(self.node.kind, Kind::Hole) {
            let found = self.node.looks_like(self.context.text);
            self.context.report(self.node.span, format!("{} {wanted}; this is {found}", self.label.takes()), help.into());
        }
    }

    /// Reads a scalar with RON's own parser; notes what is wrong if it cannot.
    fn scalar<T: Deserialize<'t>>(self, kind: fn(&Kind) -> bool, wanted: &str, help: &str) -> Option<T> {
        let value = if kind(&self.node.kind) { ron::from_str(self.written()).ok() } else { None };
        if value.is_none() {
            self.is_wrong(wanted, help);
        }
        value
    }

    /// Reads a small whole number. Its range is the checks' business, so one that is too large or too small
    /// to be stored is read as the nearest that can be.
    fn whole(self) -> u8 {
        if matches!(self.node.kind, Kind::Number)
            && let Ok(number) = ron::from_str::<i64>(self.written())
            && u8::try_from(number).is_err()
        {
            self.context.notes.borrow_mut().beyond.insert(self.node.span.start);
            let message = format!("{} cannot be {number}", self.thing());
            self.context.push(Problem { yields: true, ..Problem::error(self.node.span, message, "Write a smaller number, 0 or above.") });
            return if number < 0 { u8::MIN } else { u8::MAX };
        }
        let help = "Write a number without a point and without quotes, such as 3.";
        self.scalar(|kind| matches!(kind, Kind::Number), "a whole number", help).unwrap_or_default()
    }
}

/// Numbers that RON may also write as words.
fn is_number(kind: &Kind) -> bool {
    matches!(kind, Kind::Number | Kind::Word)
}

impl<'de> Deserializer<'de> for At<'_, 'de> {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Stop> {
        Err(Stop::Unforeseen)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let value = self.scalar(|kind| matches!(kind, Kind::Word), "`true` or `false`", "Write `true` or `false`, without quotes.");
        visitor.visit_bool(value.unwrap_or_default())
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_u8(self.whole())
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_f64(self.scalar(is_number, "a number", "Write a number such as 0.5, without quotes.").unwrap_or_default())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        if matches!(self.node.kind, Kind::Text)
            && let Err(error) = ron::from_str::<String>(self.written())
        {
            self.context.spoil(self.node);
            let help = "Inside a text, write a quote as `\\\"` and a backslash as `\\\\`.";
            self.context.report(self.node.span, format!("this text cannot be read: {}", error.code), help.into());
            return visitor.visit_string(String::new());
        }
        let text = self.scalar(|kind| matches!(kind, Kind::Text), "a text", "Put texts in quotes: `\"…\"`.");
        visitor.visit_string(text.unwrap_or_default())
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_string(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.node.kind {
            Kind::Word if self.written() == "None" => visitor.visit_none(),
            Kind::Hole => {
                self.context.spoil(self.node);
                visitor.visit_none()
            }
            _ => visitor.visit_some(self.to(self.node.unwrapped(self.context.text), self.label)),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let nodes: &[Node] = if let Kind::List(nodes) = &self.node.kind {
            nodes
        } else {
            self.is_wrong("a list", "Put the entries between `[` and `]`.");
            &[]
        };
        visitor.visit_seq(Values { at: self, nodes: nodes.iter(), label: self.label.entry(), wanted: nodes.len() })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let pairs: &[(Node, Node)] = if let Kind::Map(pairs) = &self.node.kind {
            pairs
        } else {
            self.is_wrong("a map", "Put the entries between `{` and `}`, as `name: value`.");
            &[]
        };
        visitor.visit_map(Pairs { at: self, pairs: pairs.iter(), value: None })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        match &self.node.kind {
            Kind::Group(written, entries) if entries.iter().all(|entry| entry.name.is_some()) => {
                if let Some(written) = written
                    && written.of(self.context.text) != name
                {
                    let message = format!("`{}` comes before the `(`", written.of(self.context.text));
                    self.context.report(*written, message, "Write the fields in `( )` without a name before it.".into());
                }
                let fields = Fields { at: self, name, fields, entries: entries.iter(), value: None, seen: vec![false; fields.len()] };
                visitor.visit_map(fields)
            }
            _ => {
                self.is_wrong("a group of fields in `( )`", &format!("Write `({}: …, …)`.", fields.first().unwrap_or(&"")));
                StandIn::EMPTY.deserialize_struct(name, fields, visitor)
            }
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        let (written, arguments) = match &self.node.kind {
            Kind::Word => (self.node.span, None),
            Kind::Group(Some(written), entries) => (*written, Some(entries.as_slice())),
            _ => {
                self.is_wrong("a name without quotes", &valid_names(variants));
                return StandIn::EMPTY.deserialize_enum(name, variants, visitor);
            }
        };
        let word = written.of(self.context.text);
        if !variants.contains(&word) {
            self.context.spoil(self.node);
            self.context.report(written, format!("{} cannot be `{word}`", self.thing()), suggestion(word, variants));
            return StandIn::EMPTY.deserialize_enum(name, variants, visitor);
        }
        visitor.visit_enum(Variant { at: self, word, arguments })
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u16 u32 u64 u128 f32 char bytes byte_buf unit unit_struct newtype_struct
        tuple tuple_struct identifier ignored_any
    }
}
