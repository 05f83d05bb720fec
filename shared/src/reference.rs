//! Reference lists with their labels: what turns codes into words.

use serde::{Deserialize, Serialize};

use crate::geo::{CountryCode, Point};
use crate::lang::Lang;

/// Every reference list, for a client to keep: `GET /api/v1/reference`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reference {
    /// Themes of actions, events, groups and calls, in the order of display.
    pub themes: Vec<Label>,
    /// Sustainable Development Goals; the code is the number.
    pub sdgs: Vec<Label>,
    /// Countries.
    pub countries: Vec<Country>,
    /// French départements; the code is INSEE's.
    pub departments: Vec<Department>,
    /// French régions; the code is INSEE's.
    pub regions: Vec<Label>,
    /// Funding schemes.
    pub schemes: Vec<Label>,
}

/// A code with its names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Label {
    /// The code, as filters and entries carry it.
    pub code: String,
    /// Name in French.
    pub name_fr: String,
    /// Name in English.
    pub name_en: String,
    /// Whether new entries may no longer take it; those that carry it keep it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub retired: bool,
}

impl Label {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.name_fr,
            Lang::En => &self.name_en,
        }
    }
}

/// A country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: CountryCode,
    /// Name in French.
    pub name_fr: String,
    /// Name in English.
    pub name_en: String,
    /// A point inside, for a label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// Income group in the OECD DAC list of ODA recipients; absent for other countries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "ldc"))]
    pub dac_group: Option<String>,
}

impl Country {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.name_fr,
            Lang::En => &self.name_en,
        }
    }
}

/// A French département.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Department {
    /// INSEE code.
    #[cfg_attr(feature = "openapi", schema(example = "17"))]
    pub code: String,
    /// Name.
    pub name: String,
    /// INSEE code of its région.
    pub region: String,
}

/// A Sustainable Development Goal, 1 to 17.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Sdg(u8);

impl TryFrom<u8> for Sdg {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        if (1..=17).contains(&number) {
            Ok(Self(number))
        } else {
            Err("a number from 1 to 17 is expected")
        }
    }
}

impl From<Sdg> for u8 {
    fn from(sdg: Sdg) -> Self {
        sdg.0
    }
}

impl std::fmt::Display for Sdg {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(feature = "openapi")]
mod schema {
    use utoipa::openapi::{ObjectBuilder, RefOr, Schema, schema::Type};

    impl utoipa::PartialSchema for super::Sdg {
        fn schema() -> RefOr<Schema> {
            ObjectBuilder::new()
                .schema_type(Type::Integer)
                .minimum(Some(1))
                .maximum(Some(17))
                .description(Some("Sustainable Development Goal"))
                .into()
        }
    }
    impl utoipa::ToSchema for super::Sdg {}
}
