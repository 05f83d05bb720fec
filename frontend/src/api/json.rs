//! Reads an answer: the browser parses the JSON, serde puts it into the contract's types.
//!
//! `serde_json` would do both. It weighs several times as much in each page, though: it reads a
//! structure from a list too, parses numbers by tables of its own and words errors that no
//! visitor sees.

use std::fmt;

use js_sys::{Array, JSON, Object, Reflect};
use serde::de::value::U64Deserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess,
    Visitor,
};
use wasm_bindgen::{JsCast, JsValue};

/// What a text of JSON says; nothing where it is not of the contract.
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    T::deserialize(Value(JSON::parse(text).ok()?)).ok()
}

/// An answer is not of the contract. Nobody is told more.
#[derive(Debug)]
struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Unreadable {}

impl Error for Unreadable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

type Outcome<T> = Result<T, Unreadable>;

/// A value of JSON, as the browser parsed it.
struct Value(JsValue);

impl Value {
    fn integer(&self) -> Outcome<i64> {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "what is too large for its field is refused there"
        )]
        match self.0.as_f64() {
            Some(number) if number.fract() == 0.0 => Ok(number as i64),
            _ => Err(Unreadable),
        }
    }

    fn text(&self) -> Outcome<String> {
        self.0.as_string().ok_or(Unreadable)
    }

    fn elements(&self) -> Outcome<Elements> {
        let array: &Array = self.0.dyn_ref().ok_or(Unreadable)?;
        Ok(Elements {
            array: array.clone(),
            next: 0,
        })
    }

    fn entries(&self) -> Outcome<Entries> {
        let object: &Object = self.0.dyn_ref().ok_or(Unreadable)?;
        Ok(Entries {
            entries: Object::entries(object),
            next: 0,
        })
    }

    fn fields(self, names: &'static [&'static str]) -> Outcome<Fields> {
        if !self.0.is_object() {
            return Err(Unreadable);
        }
        Ok(Fields {
            object: self.0,
            names,
            next: 0,
            value: JsValue::UNDEFINED,
        })
    }
}

/// Methods that differ in nothing but what they are asked for.
macro_rules! same {
    ($($method:ident)+ => $visit:ident, $value:ident) => {
        $(
            fn $method<V: Visitor<'de>>(self, visitor: V) -> Outcome<V::Value> {
                visitor.$visit(self.$value()?)
            }
        )+
    };
}

impl<'de> Deserializer<'de> for Value {
    type Error = Unreadable;

    same! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 => visit_i64, integer
    }
    same! {
        deserialize_char deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf
        deserialize_identifier => visit_string, text
    }
    same! { deserialize_seq => visit_seq, elements }
    same! { deserialize_map => visit_map, entries }

    /// For what is flattened into an entry, which serde keeps until its type is known.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Outcome<V::Value> {
        if self.0.is_string() {
            self.deserialize_string(visitor)
        } else if let Some(is_so) = self.0.as_bool() {
            visitor.visit_bool(is_so)
        } else if let Ok(integer) = self.integer() {
            visitor.visit_i64(integer)
        } else if let Some(number) = self.0.as_f64() {
            visitor.visit_f64(number)
        } else if let Ok(elements) = self.elements() {
            visitor.visit_seq(elements)
        } else if self.0.is_object() {
            self.deserialize_map(visitor)
        } else {
            visitor.visit_unit()
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Outcome<V::Value> {
        visitor.visit_bool(self.0.as_bool().ok_or(Unreadable)?)
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Outcome<V::Value> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Outcome<V::Value> {
        visitor.visit_f64(self.0.as_f64().ok_or(Unreadable)?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Outcome<V::Value> {
        if self.0.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Outcome<V::Value> {
        visitor.visit_unit()
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Outcome<V::Value> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Outcome<V::Value> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Outcome<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Outcome<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _len: usize,
        visitor: V,
    ) -> Outcome<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Outcome<V::Value> {
        visitor.visit_map(self.fields(fields)?)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Outcome<V::Value> {
        visitor.visit_enum(self.text()?.into_deserializer())
    }
}

/// The elements of a list.
struct Elements {
    array: Array,
    next: u32,
}

impl<'de> SeqAccess<'de> for Elements {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Outcome<Option<T::Value>> {
        if self.next == self.array.length() {
            return Ok(None);
        }
        self.next += 1;
        seed.deserialize(Value(self.array.get(self.next - 1)))
            .map(Some)
    }
}

/// The fields of a structure that are there. Each is told by its place among the structure's
/// fields, which needs no comparison of names.
struct Fields {
    object: JsValue,
    names: &'static [&'static str],
    next: usize,
    value: JsValue,
}

impl Fields {
    fn advance(&mut self) -> Option<U64Deserializer<Unreadable>> {
        loop {
            let place = self.next;
            let name = *self.names.get(place)?;
            self.next += 1;
            self.value = Reflect::get(&self.object, &name.into()).unwrap_or_default();
            if !self.value.is_undefined() {
                return Some((place as u64).into_deserializer());
            }
        }
    }
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Unreadable;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Outcome<Option<K::Value>> {
        match self.advance() {
            Some(place) => seed.deserialize(place).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Outcome<V::Value> {
        seed.deserialize(Value(std::mem::take(&mut self.value)))
    }
}

/// All entries of an object, where its fields are not known.
struct Entries {
    entries: Array,
    next: u32,
}

impl<'de> MapAccess<'de> for Entries {
    type Error = Unreadable;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Outcome<Option<K::Value>> {
        if self.next == self.entries.length() {
            return Ok(None);
        }
        let entry: Array = self.entries.get(self.next).unchecked_into();
        seed.deserialize(Value(entry.get(0))).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Outcome<V::Value> {
        let entry: Array = self.entries.get(self.next).unchecked_into();
        self.next += 1;
        seed.deserialize(Value(entry.get(1)))
    }
}
