//! The audit log: what was done, by whom.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;
use validator::Validate;

use crate::codes::EntryType;
use crate::limits::{FILTER_VALUES_MAX, PAGE_SIZE_MAX};
use crate::page::{Cursor, page_of};
use crate::query::{Filter, sorted};

/// Something that was done, as the audit log holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditLine {
    /// Identifier.
    pub id: Uuid,
    /// When.
    #[serde(with = "crate::iso_time")]
    pub at: OffsetDateTime,
    /// The account that did it; absent where it was nobody's, as a job's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Uuid>,
    /// Its person's name; absent where the account is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// What was done, a code.
    #[cfg_attr(feature = "openapi", schema(example = "claim_accepted"))]
    pub deed: String,
    /// With what kind of thing.
    #[cfg_attr(feature = "openapi", schema(example = "claim"))]
    pub subject_type: String,
    /// With which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Uuid>,
    /// Its name or title; absent where it is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The entry whose page shows it, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<AuditEntryRef>,
    /// The reason that was given, or what it became.
    pub detail: String,
}

/// An entry that the audit log speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditEntryRef {
    /// The kind.
    pub entry_type: EntryType,
    /// Readable part of its address.
    pub slug: String,
}

page_of! {
    /// A page of the audit log, latest first.
    AuditPage, AuditLine
}

/// Filter and page of `GET /api/v1/audit`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct AuditFilter {
    /// What this account did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Uuid>,
    /// What was done with this: an entry, a claim, a proposal, an account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Uuid>,
    /// What was done, a code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub deed: Vec<String>,
    /// From this time on.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub from: Option<OffsetDateTime>,
    /// Before this time.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub to: Option<OffsetDateTime>,
    /// Most lines of a page.
    #[validate(range(min = 1, max = "PAGE_SIZE_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
    /// `next_cursor` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<Cursor>))]
    pub cursor: Option<Cursor>,
}

impl Filter for AuditFilter {
    fn canonical(self) -> Self {
        Self {
            deed: sorted(self.deed),
            ..self
        }
    }

    fn whole(self) -> Self {
        Self {
            limit: None,
            cursor: None,
            ..self
        }
    }
}
