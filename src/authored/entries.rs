//! What is inside lists, maps, groups and variants, handed to the schema one by one.

use super::at::{At, Label};
use super::nearest::{nearest, suggestion};
use super::span::Span;
use super::stand_in::{StandIn, Stop};
use super::tree::{Entry, Node};
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor};

/// Entries of a list, or arguments of a variant; `wanted` of them, with stand-ins for those missing.
pub(super) struct Values<'c, 't, I> {
    pub at: At<'c, 't>,
    pub nodes: I,
    pub label: Label<'t>,
    pub wanted: usize,
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
pub(super) struct Pairs<'c, 't> {
    pub at: At<'c, 't>,
    pub pairs: std::slice::Iter<'t, (Node, Node)>,
    pub value: Option<(&'t str, &'t Node)>,
}

impl<'t> MapAccess<'t> for Pairs<'_, 't> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'t>>(&mut self, seed: K) -> Result<Option<K::Value>, Stop> {
        let Some((key, value)) = self.pairs.next() else { return Ok(None) };
        let written = key.span.of(self.at.context.text);
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
pub(super) struct Fields<'c, 't> {
    pub at: At<'c, 't>,
    pub name: &'static str,
    pub fields: &'static [&'static str],
    pub entries: std::slice::Iter<'t, Entry>,
    pub value: Option<(&'static str, &'t Node)>,
    pub seen: Vec<bool>,
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
        context.report(name, format!("{} has no field `{written}`", self.at.thing()), help);
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
        let required = self.at.context.required;
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
        context.report(self.at.node.span, format!("{} lacks `{field}`", self.at.thing()), format!("Add `{field}: …`."));
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

/// A variant that exists, and what is in brackets after it.
pub(super) struct Variant<'c, 't> {
    pub at: At<'c, 't>,
    pub word: &'t str,
    pub arguments: Option<&'t [Entry]>,
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
            0 => (format!("`{}` takes nothing in brackets", self.word), "Remove the brackets after it.".into()),
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
