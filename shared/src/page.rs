//! Keyset pagination: one shape for every list.

use serde::{Deserialize, Serialize};

/// Declares the page of a list as a type of its own: generic schemas of the same name would
/// overwrite each other in the OpenAPI document.
macro_rules! page_of {
    ($(#[$meta:meta])* $name:ident, $item:ty) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub struct $name {
            /// The entries of this page, in the order asked for.
            pub items: Vec<$item>,
            /// How many entries the filters keep, over all pages.
            pub total: u64,
            /// Address of the next page, relative to the host; absent on the last.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub next: Option<String>,
            /// The `cursor` parameter of the next page, opaque; absent on the last.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub next_cursor: Option<crate::page::Cursor>,
        }
    };
}
pub(crate) use page_of;

/// A place in a list, opaque: `next_cursor` of a page is the `cursor` of the next. Any other
/// text of the right form is a place too, so that a list never breaks off for a reader whose
/// last entry is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Cursor(Vec<u8>);

impl Cursor {
    /// A cursor from the bytes of a place.
    pub const fn new(place: Vec<u8>) -> Self {
        Self(place)
    }

    /// The bytes of the place.
    pub fn place(&self) -> &[u8] {
        &self.0
    }
}

/// Longest cursor, in characters: a title of 1,000 letters and an identifier.
const CURSOR_LENGTH_MAX: usize = 4_096;

impl TryFrom<String> for Cursor {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        match hex::decode(&text) {
            Ok(place) if text.len() <= CURSOR_LENGTH_MAX => Ok(Self(place)),
            _ => Err("the next_cursor of another page is expected"),
        }
    }
}

impl From<Cursor> for String {
    fn from(cursor: Cursor) -> Self {
        hex::encode(cursor.0)
    }
}

#[cfg(feature = "openapi")]
mod schema {
    use utoipa::openapi::{ObjectBuilder, RefOr, Schema, schema::Type};

    impl utoipa::PartialSchema for super::Cursor {
        fn schema() -> RefOr<Schema> {
            ObjectBuilder::new()
                .schema_type(Type::String)
                .pattern(Some("^([0-9a-f]{2})+$"))
                .max_length(Some(4096))
                .description(Some(
                    "A place in a list, opaque: `next_cursor` of another page",
                ))
                .into()
        }
    }
    impl utoipa::ToSchema for super::Cursor {}
}

#[cfg(test)]
mod tests {
    use super::Cursor;

    #[test]
    fn a_cursor_is_read_back_as_it_was_written() {
        let text = String::from(Cursor::new(vec![0, 127, 255]));
        assert_eq!(text, "007fff");
        assert_eq!(Cursor::try_from(text).unwrap().place(), [0, 127, 255]);
    }

    #[test]
    fn what_is_no_cursor_is_refused() {
        for text in ["abc", "zz", "éé", "+1", "0 "] {
            assert!(Cursor::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}
