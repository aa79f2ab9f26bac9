//! Values that stand in for what cannot be read, and what can be learned about the schema with them.

use serde::de::value::StrDeserializer;
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Why reading stopped. Only the first kind is foreseen; the second leaves the word to RON's own error.
#[derive(Debug)]
pub(super) enum Stop {
    /// A field is missing that has no default.
    Lacks,
    /// Something the decoder has no answer for.
    Unforeseen,
}

impl std::fmt::Display for Stop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the file could not be read further")
    }
}

impl std::error::Error for Stop {}

impl de::Error for Stop {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self::Unforeseen
    }

    fn missing_field(_: &'static str) -> Self {
        Self::Lacks
    }
}

pub(crate) type Field = (&'static str, &'static str);

/// Fields of the schema that have no default, as (type, field).
///
/// Learned from the schema itself: a file of stand-ins is read once per field with that field left
/// out; where that fails, the field is required.
pub(crate) fn required_fields<T: DeserializeOwned>() -> BTreeSet<Field> {
    let all = RefCell::default();
    let stops = |left_out| {
        let stand_in = StandIn { entries: 1, left_out, fields: Some(&all) };
        T::deserialize(stand_in).is_err()
    };
    stops(None);
    let fields = all.borrow().clone();
    fields.into_iter().filter(|field| stops(Some(*field))).collect()
}

/// Reads as the emptiest value of any type: zero, no text, no entries, the first variant.
#[derive(Clone, Copy)]
pub(super) struct StandIn<'s> {
    /// Entries of lists.
    entries: usize,
    /// A field that is not given.
    left_out: Option<Field>,
    /// Where the fields that are met are written down.
    fields: Option<&'s RefCell<BTreeSet<Field>>>,
}

impl StandIn<'_> {
    /// The stand-in for a value that cannot be read.
    pub const EMPTY: Self = Self { entries: 0, left_out: None, fields: None };
}

impl<'de> Deserializer<'de> for StandIn<'_> {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Stop> {
        Err(Stop::Unforeseen)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_bool(false)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_u8(0)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_f64(0.0)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_str("")
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_str("")
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        if self.fields.is_some() { visitor.visit_some(self) } else { visitor.visit_none() }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_seq(StandIns { of: self, left: self.entries })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_map(StandInFields { of: self, name: "", fields: &[] })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        if let Some(seen) = self.fields {
            seen.borrow_mut().extend(fields.iter().map(|field| (name, *field)));
        }
        visitor.visit_map(StandInFields { of: self, name, fields })
    }

    fn deserialize_enum<V: Visitor<'de>>(self, _: &'static str, variants: &'static [&'static str], visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_enum(StandInVariant { of: self, first: variants.first().copied().unwrap_or_default() })
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u16 u32 u64 u128 f32 char bytes byte_buf unit unit_struct newtype_struct
        tuple tuple_struct identifier ignored_any
    }
}

struct StandIns<'s> {
    of: StandIn<'s>,
    left: usize,
}

impl<'de> SeqAccess<'de> for StandIns<'_> {
    type Error = Stop;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Stop> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(self.of).map(Some)
    }
}

struct StandInFields<'s> {
    of: StandIn<'s>,
    name: &'static str,
    fields: &'static [&'static str],
}

impl<'de> MapAccess<'de> for StandInFields<'_> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Stop> {
        while let Some((field, rest)) = self.fields.split_first() {
            self.fields = rest;
            if self.of.left_out != Some((self.name, *field)) {
                let key: StrDeserializer<'_, Stop> = (*field).into_deserializer();
                return seed.deserialize(key).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Stop> {
        seed.deserialize(self.of)
    }
}

struct StandInVariant<'s> {
    of: StandIn<'s>,
    first: &'static str,
}

impl<'de, 's> EnumAccess<'de> for StandInVariant<'s> {
    type Error = Stop;
    type Variant = StandIn<'s>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, StandIn<'s>), Stop> {
        let name: StrDeserializer<'_, Stop> = self.first.into_deserializer();
        Ok((seed.deserialize(name)?, self.of))
    }
}

impl<'de> VariantAccess<'de> for StandIn<'_> {
    type Error = Stop;

    fn unit_variant(self) -> Result<(), Stop> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Stop> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_seq(StandIns { of: self, left: len })
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, Stop> {
        Err(Stop::Unforeseen)
    }
}
