//! Search over every kind of entry.

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use validator::Validate;

use crate::codes::EntryType;
use crate::limits::{QUERY_LENGTH_MAX, SEARCH_SIZE_MAX};
use crate::query::{Filter, sorted};

/// What to search: `GET /api/v1/search`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct SearchQuery {
    /// Words; accents, case and French endings do not matter, the last word may be unfinished.
    #[validate(length(max = "QUERY_LENGTH_MAX"))]
    #[serde(default)]
    #[cfg_attr(
        feature = "openapi",
        param(max_length = 200, required = false, example = "eau potable")
    )]
    pub q: String,
    /// Only these kinds of entry.
    #[serde(default, rename = "type", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 5))]
    #[validate(length(max = 5))]
    pub entry_type: Vec<EntryType>,
    /// Most results.
    #[validate(range(min = 1, max = "SEARCH_SIZE_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 50))]
    pub limit: Option<u32>,
}

impl Filter for SearchQuery {
    fn parameter(field: &str) -> &str {
        if field == "entry_type" { "type" } else { field }
    }

    fn whole(self) -> Self {
        Self {
            limit: None,
            ..self
        }
    }

    fn canonical(self) -> Self {
        Self {
            q: self.q.split_whitespace().collect::<Vec<_>>().join(" "),
            entry_type: sorted(self.entry_type),
            ..self
        }
    }
}

/// What was found, best first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchResults {
    /// Results.
    pub items: Vec<SearchHit>,
    /// How many entries match, by kind; `more` says that the count stopped at its bound.
    pub counts: Vec<SearchCount>,
}

/// Matches of one kind of entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchCount {
    /// Kind of entry.
    #[serde(rename = "type")]
    pub entry_type: EntryType,
    /// Matches among those looked at.
    pub count: u32,
    /// Whether there are more than were looked at.
    pub more: bool,
}

/// One result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchHit {
    /// Kind of entry.
    #[serde(rename = "type")]
    pub entry_type: EntryType,
    /// Identifier.
    pub id: Uuid,
    /// Readable part of its address.
    pub slug: String,
    /// Title or name, cut where it matches.
    pub title: Vec<TextPart>,
    /// A passage around the first match, cut where it matches.
    pub snippet: Vec<TextPart>,
    /// Its address in the API, relative to the host.
    #[cfg_attr(feature = "openapi", schema(example = "/api/v1/members/la-rochelle"))]
    pub link: String,
}

/// A piece of text; joined, the pieces give the whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TextPart {
    /// The text.
    pub text: String,
    /// Whether it is what was searched.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub matched: bool,
}
