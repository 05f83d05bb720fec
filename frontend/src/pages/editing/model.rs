//! The document of a form, as JSON: each field reads and writes the value at its pointer.

use leptos::prelude::*;
use serde_json::{Map, Value};

use super::logic;

/// A document that is being written.
#[derive(Clone, Copy)]
pub struct Model(RwSignal<Value>);

impl Model {
    /// A document to begin with.
    pub fn new(value: Value) -> Self {
        Self(RwSignal::new(value))
    }

    /// All of it, as it changes.
    pub fn get(self) -> Value {
        self.0.get()
    }

    /// All of it, now.
    pub fn now(self) -> Value {
        self.0.get_untracked()
    }

    /// Puts another document in its place.
    pub fn replace(self, value: Value) {
        self.0.set(value);
    }

    /// The value at a pointer, as it changes.
    pub fn at(self, pointer: &str) -> Option<Value> {
        self.0.with(|value| value.pointer(pointer).cloned())
    }

    /// The text at a pointer, as it changes; empty where there is none.
    pub fn text(self, pointer: &str) -> String {
        self.0.with(|value| logic::text_at(value, pointer))
    }

    /// The codes at a pointer, as they change.
    pub fn codes(self, pointer: &str) -> Vec<String> {
        self.0.with(|value| logic::codes_at(value, pointer))
    }

    /// How many parts stand at a pointer, as it changes.
    pub fn count(self, pointer: &str) -> usize {
        self.0.with(|value| {
            value
                .pointer(pointer)
                .and_then(Value::as_array)
                .map_or(0, Vec::len)
        })
    }

    /// Writes a value; nothing takes it away.
    pub fn put(self, pointer: &str, value: Option<Value>) {
        if self
            .0
            .with_untracked(|document| document.pointer(pointer) != value.as_ref())
        {
            self.0
                .update(|document| logic::put(document, pointer, value));
        }
    }

    /// Writes a text; an empty one is none.
    pub fn put_text(self, pointer: &str, text: &str) {
        self.put(
            pointer,
            (!text.is_empty()).then(|| Value::from(text.to_owned())),
        );
    }

    /// Adds a part at the end of those at a pointer.
    pub fn push(self, pointer: &str, part: Value) {
        self.0.update(|document| {
            let mut parts = logic::parts_at(document, pointer);
            parts.push(part);
            logic::put(document, pointer, Some(Value::Array(parts)));
        });
    }

    /// Takes a part away.
    pub fn take(self, pointer: &str, index: usize) {
        self.0.update(|document| {
            let mut parts = logic::parts_at(document, pointer);
            if index < parts.len() {
                parts.remove(index);
            }
            logic::put(document, pointer, Some(Value::Array(parts)));
        });
    }

    /// Moves a part before the one before it.
    pub fn raise(self, pointer: &str, index: usize) {
        self.0.update(|document| {
            let mut parts = logic::parts_at(document, pointer);
            if index > 0 && index < parts.len() {
                parts.swap(index - 1, index);
            }
            logic::put(document, pointer, Some(Value::Array(parts)));
        });
    }

    /// The text at a pointer as a signal of its own, for a field: each follows the other.
    pub fn field(self, pointer: String) -> RwSignal<String> {
        let field = RwSignal::new(untrack(|| self.text(&pointer)));
        let at = pointer.clone();
        let there = Memo::new(move |_| self.text(&at));
        Effect::new(move |before: Option<()>| {
            let text = there.get();
            if before.is_some() && field.with_untracked(|field| *field != text) {
                field.set(text);
            }
        });
        Effect::new(move |before: Option<()>| {
            let text = field.get();
            if before.is_some() && there.with_untracked(|there| *there != text) {
                self.put_text(&pointer, &text);
            }
        });
        field
    }
}

/// An object of some fields.
pub fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let fields = fields
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value));
    Value::Object(fields.collect::<Map<_, _>>())
}
