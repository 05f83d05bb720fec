//! The two languages of the platform.

use serde::{Deserialize, Serialize};

use crate::codes::code_enum;

code_enum! {
    /// A language of the interface and of labels; French is the default.
    #[derive(Default)]
    pub enum Lang {
        /// French.
        #[default]
        Fr = "fr",
        /// English.
        En = "en",
    }
}

/// A language by its code of ISO 639-1: two small letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LanguageCode([u8; 2]);

impl LanguageCode {
    /// The two letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl std::str::FromStr for LanguageCode {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.as_bytes() {
            &[a, b] if a.is_ascii_lowercase() && b.is_ascii_lowercase() => Ok(Self([a, b])),
            _ => Err("two small letters of ISO 639-1 are expected, such as \"fr\""),
        }
    }
}

impl TryFrom<String> for LanguageCode {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<LanguageCode> for String {
    fn from(code: LanguageCode) -> Self {
        code.as_str().to_owned()
    }
}

#[cfg(feature = "openapi")]
mod schema {
    use utoipa::openapi::{ObjectBuilder, RefOr, Schema, schema::Type};

    impl utoipa::PartialSchema for super::LanguageCode {
        fn schema() -> RefOr<Schema> {
            ObjectBuilder::new()
                .schema_type(Type::String)
                .pattern(Some("^[a-z]{2}$"))
                .description(Some("ISO 639-1 language code"))
                .examples(["fr"])
                .into()
        }
    }
    impl utoipa::ToSchema for super::LanguageCode {}
}
