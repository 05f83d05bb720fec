//! Reference lists: themes and schemes, as administrators write them.

use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::codes::code_enum;
use crate::editing::line;
use crate::limits::NAME_LENGTH_MAX;

code_enum! {
    /// A reference list that administrators write.
    pub enum ReferenceList {
        /// Themes.
        Themes = "themes",
        /// Funding schemes.
        Schemes = "schemes",
    }
}

/// A line of a reference list, as administrators see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReferenceLine {
    /// The code, as filters and entries carry it. It never changes.
    pub code: String,
    /// Name in French.
    pub name_fr: String,
    /// Name in English.
    pub name_en: String,
    /// Whether new entries may no longer take it.
    pub retired: bool,
    /// How many entries carry it.
    pub uses: u64,
    /// Raised at every change; in quotation marks it is the `ETag` of the line.
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    pub version: u32,
}

/// A reference list, as administrators see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReferenceLines {
    /// In the order of display.
    pub items: Vec<ReferenceLine>,
}

/// A line to be added to a reference list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateReferenceLine {
    /// Name in French.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub name_fr: String,
    /// Name in English.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub name_en: String,
}

impl CreateReferenceLine {
    /// The names as they are kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            name_fr: line(&self.name_fr),
            name_en: line(&self.name_en),
        }
    }
}

/// What is changed of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateReferenceLine {
    /// Name in French.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub name_fr: String,
    /// Name in English.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub name_en: String,
    /// Whether new entries may no longer take it. Those that carry it keep it.
    pub retired: bool,
}

impl UpdateReferenceLine {
    /// The names as they are kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            name_fr: line(&self.name_fr),
            name_en: line(&self.name_en),
            ..self
        }
    }
}

/// Most lines of a reference list: the longest has some dozens.
const LINES_MAX: u64 = 1_000;

/// The order of a reference list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReferenceOrder {
    /// Every code of the list, once, in the order of display.
    #[validate(length(max = "LINES_MAX"))]
    #[cfg_attr(feature = "openapi", schema(max_items = 1000))]
    pub codes: Vec<String>,
}
