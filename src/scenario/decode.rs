//! Tree of spans → `ScenarioFile`, going on after every error.
//!
//! RON's own parser stops at the first error. When it has refused a file, this decoder reads the same
//! file again, notes what is wrong value by value and puts a stand-in where a value cannot be read, so
//! that everything wrong is found at once. What it produced a stand-in for is noted as spoiled: the
//! checks that follow say nothing about spoiled places. Texts and numbers are still read by `ron`.

use super::finding::Problem;
use super::limits::MAX_FINDINGS;
use super::nearest::{nearest, suggestion, valid_names};
use super::stand_in::{StandIn, Stop, required_fields};
use super::tree::{Entry, Kind, Node, Span};
use serde::Deserialize;
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// What the decoder noted about a file.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// Starts of values that stand-ins replace.
    pub spoiled: BTreeSet<usize>,
    /// Fields that a group should have and has not, by the group's start.
    pub lacking: BTreeSet<(usize, &'static str)>,
    /// Misspelt field names, by where they start, and what they were meant to be.
    pub meant: BTreeMap<usize, &'static str>,
}

/// Reads a file as far as it can be read. None if the schema asks for something the decoder cannot give.
pub(super) fn decode<'t, T: Deserialize<'t>>(text: &'t str, root: &'t Node) -> (Option<T>, Notes) {
    let context = Context { text, notes: RefCell::default() };
    let file = T::deserialize(At { context: &context, node: root, label: Label::File }).ok();
    (file, context.notes.into_inner())
}

struct Context<'t> {
    text: &'t str,
    notes: RefCell<Notes>,
}

impl Context<'_> {
    fn report(&self, span: Span, message: String, help: String) {
        let problems = &mut self.notes.borrow_mut().problems;
        if problems.len() < MAX_FINDINGS {
            problems.push(Problem::error(span, message, help));
        }
    }

    fn is_full(&self) -> bool {
        self.notes.borrow().problems.len() >= MAX_FINDINGS
    }

    fn spoil(&self, node: &Node) {
        self.notes.borrow_mut().spoiled.insert(node.span.start);
    }
}

/// What a value is called in a message.
#[derive(Clone, Copy)]
enum Label<'t> {
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

    /// What stands here.
    fn thing(self) -> String {
        match self {
            Self::File => "the scenario".into(),
            Self::Field(name) | Self::Argument(name) => format!("`{name}`"),
            Self::EntryOf(name) => format!("this entry of `{name}`"),
        }
    }

    fn entry(self) -> Self {
        match self {
            Self::File => Self::EntryOf("the file"),
            Self::Field(name) | Self::EntryOf(name) | Self::Argument(name) => Self::EntryOf(name),
        }
    }
}

/// A value to be read.
#[derive(Clone, Copy)]
struct At<'c, 't> {
    context: &'c Context<'t>,
    node: &'t Node,
    label: Label<'t>,
}

impl<'c, 't> At<'c, 't> {
    fn written(self) -> &'t str {
        self.node.span.of(self.context.text)
    }

    fn to(self, node: &'t Node, label: Label<'t>) -> Self {
        Self { context: self.context, node, label }
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

    fn whole<T: Deserialize<'t>>(self, wanted: &str) -> Option<T> {
        self.scalar(|kind| matches!(kind, Kind::Number), wanted, "Write a number without a point and without quotes, such as 3.")
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
        visitor.visit_u8(self.whole("a whole number from 0 to 255").unwrap_or_default())
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
        visitor.visit_map(Pairs { at: self, pairs: pairs.iter(), value: None, seen: BTreeSet::new() })
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
                    let message = format!("`{}` stands before the `(`", written.of(self.context.text));
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
            self.context.report(written, format!("{} cannot be `{word}`", self.label.thing()), suggestion(word, variants));
            return StandIn::EMPTY.deserialize_enum(name, variants, visitor);
        }
        visitor.visit_enum(Variant { at: self, word, arguments })
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u16 u32 u64 u128 f32 char bytes byte_buf unit unit_struct newtype_struct
        tuple tuple_struct identifier ignored_any
    }
}

/// Entries of a list, or arguments of a variant; `wanted` of them, with stand-ins for those missing.
struct Values<'c, 't, I> {
    at: At<'c, 't>,
    nodes: I,
    label: Label<'t>,
    wanted: usize,
}

impl<'t, I: Iterator<Item = &'t Node>> SeqAccess<'t> for Values<'_, 't, I> {
    type Error = Stop;

    fn next_element_seed<T: DeserializeSeed<'t>>(&mut self, seed: T) -> Result<Option<T::Value>, Stop> {
        if self.wanted == 0 {
            return Ok(None);
        }
        self.wanted -= 1;
        match self.nodes.next() {
            Some(node) => seed.deserialize(self.at.to(node, self.label)).map(Some),
            None => seed.deserialize(StandIn::EMPTY).map(Some),
        }
    }
}

/// Entries of a map.
struct Pairs<'c, 't> {
    at: At<'c, 't>,
    pairs: std::slice::Iter<'t, (Node, Node)>,
    value: Option<(&'t str, &'t Node)>,
    seen: BTreeSet<&'t str>,
}

impl<'t> MapAccess<'t> for Pairs<'_, 't> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'t>>(&mut self, seed: K) -> Result<Option<K::Value>, Stop> {
        let Some((key, value)) = self.pairs.next() else { return Ok(None) };
        let written = key.span.of(self.at.context.text);
        if !self.seen.insert(written) {
            self.at.context.report(key.span, format!("{written} is given twice"), "Keep one of the two.".into());
        }
        self.value = Some((written.trim_matches('"'), value));
        seed.deserialize(self.at.to(key, self.at.label.entry())).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'t>>(&mut self, seed: V) -> Result<V::Value, Stop> {
        match self.value.take() {
            Some((key, node)) => seed.deserialize(self.at.to(node, Label::Field(key))),
            None => seed.deserialize(StandIn::EMPTY),
        }
    }
}

/// Fields of a group.
struct Fields<'c, 't> {
    at: At<'c, 't>,
    name: &'static str,
    fields: &'static [&'static str],
    entries: std::slice::Iter<'t, Entry>,
    value: Option<(&'static str, &'t Node)>,
    seen: Vec<bool>,
}

impl Fields<'_, '_> {
    /// The field that a name means, if it means one that is not there yet.
    fn meant_by(&self, name: Span) -> Option<&'static str> {
        let context = self.at.context;
        let written = name.of(context.text);
        let written = written.strip_prefix("r#").unwrap_or(written);
        let free = |field: &str| self.fields.iter().zip(&self.seen).any(|(f, seen)| *f == field && !seen);
        if let Some(field) = self.fields.iter().copied().find(|field| *field == written) {
            if free(field) {
                return Some(field);
            }
            context.report(name, format!("`{field}` is given twice"), "Keep one of the two.".into());
            return None;
        }
        if context.is_full() {
            return None;
        }
        let help = suggestion(written, self.fields);
        context.report(name, format!("{} has no field `{written}`", self.at.label.thing()), help);
        let meant = nearest(written, self.fields).filter(|field| free(field) && !self.is_written(field))?;
        context.notes.borrow_mut().meant.insert(name.start, meant);
        Some(meant)
    }

    /// Whether a field is still to come under its right name.
    fn is_written(&self, field: &str) -> bool {
        self.entries.clone().any(|entry| entry.name.is_some_and(|name| name.of(self.at.context.text) == field))
    }

    /// A field that must be there, is not, and has not been given its stand-in yet.
    fn next_lacking(&mut self) -> Option<&'static str> {
        let required = required_fields();
        let (field, seen) =
            self.fields.iter().zip(&mut self.seen).find(|(field, seen)| !**seen && required.contains(&(self.name, **field)))?;
        *seen = true;
        Some(field)
    }
}

impl<'t> MapAccess<'t> for Fields<'_, 't> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'t>>(&mut self, seed: K) -> Result<Option<K::Value>, Stop> {
        while let Some(entry) = self.entries.next() {
            let Some(field) = entry.name.and_then(|name| self.meant_by(name)) else { continue };
            for (known, seen) in self.fields.iter().zip(&mut self.seen) {
                *seen |= *known == field;
            }
            self.value = Some((field, &entry.value));
            let key: StrDeserializer<'_, Stop> = field.into_deserializer();
            return seed.deserialize(key).map(Some);
        }
        let Some(field) = self.next_lacking() else { return Ok(None) };
        let context = self.at.context;
        let start = self.at.node.span.start;
        context.notes.borrow_mut().lacking.insert((start, field));
        context.report(self.at.node.span, format!("{} lacks `{field}`", self.at.label.thing()), format!("Add `{field}: …`."));
        let key: StrDeserializer<'_, Stop> = field.into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'t>>(&mut self, seed: V) -> Result<V::Value, Stop> {
        match self.value.take() {
            Some((field, node)) => seed.deserialize(self.at.to(node, Label::Field(field))),
            None => seed.deserialize(StandIn::EMPTY),
        }
    }
}

/// A variant that exists, and what stands in brackets after it.
struct Variant<'c, 't> {
    at: At<'c, 't>,
    word: &'t str,
    arguments: Option<&'t [Entry]>,
}

impl<'t> EnumAccess<'t> for Variant<'_, 't> {
    type Error = Stop;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'t>>(self, seed: V) -> Result<(V::Value, Self), Stop> {
        let name: StrDeserializer<'_, Stop> = self.word.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'t> Variant<'_, 't> {
    /// The arguments, if there are as many as there should be.
    fn expect(&self, wanted: usize) -> &'t [Entry] {
        let given = self.arguments.unwrap_or_default();
        if given.len() == wanted && (wanted > 0) == self.arguments.is_some() {
            return given;
        }
        let values = if wanted == 1 { "value" } else { "values" };
        let (message, help) = match wanted {
            0 => (format!("`{}` stands alone", self.word), "Remove the brackets after it.".into()),
            _ => (format!("`{}` takes {wanted} {values} in brackets; here are {}", self.word, given.len()), example(self.word, wanted)),
        };
        self.at.context.spoil(self.at.node);
        self.at.context.report(self.at.node.span, message, help);
        &[]
    }
}

fn example(word: &str, wanted: usize) -> String {
    format!("Write `{word}({})`.", vec!["…"; wanted].join(", "))
}

impl<'t> VariantAccess<'t> for Variant<'_, 't> {
    type Error = Stop;

    fn unit_variant(self) -> Result<(), Stop> {
        self.expect(0);
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'t>>(self, seed: T) -> Result<T::Value, Stop> {
        match self.expect(1) {
            [entry] => seed.deserialize(self.at.to(&entry.value, Label::Argument(self.word))),
            _ => seed.deserialize(StandIn::EMPTY),
        }
    }

    fn tuple_variant<V: Visitor<'t>>(self, len: usize, visitor: V) -> Result<V::Value, Stop> {
        let given = self.expect(len);
        let nodes = given.iter().map(|entry| &entry.value);
        visitor.visit_seq(Values { at: self.at, nodes, label: Label::Argument(self.word), wanted: len })
    }

    fn struct_variant<V: Visitor<'t>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, Stop> {
        Err(Stop::Unforeseen)
    }
}
