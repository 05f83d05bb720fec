//! Funding calls: calls for projects with their window and rules.

mod document;

pub use document::{FundingCallDocument, FundingCallRevision, FundingCallSource};
use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use uuid::Uuid;
use validator::Validate;

use crate::codes::{CallStatus, MemberKind, code_enum};
use crate::geo::CountryCode;
use crate::limits::{
    FILTER_VALUES_MAX, PAGE_SIZE_MAX, QUERY_LENGTH_MAX, TEXT_LENGTH_MAX, TITLE_LENGTH_MAX,
};
use crate::page::{Cursor, page_of};
use crate::query::{Filter, sorted, trimmed};
use crate::{iso_date, iso_time};

/// Days before its end from which a call is said to close soon.
pub const CLOSING_SOON_DAYS: i64 = 30;

/// A funding call in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FundingCallSummary {
    /// Identifier.
    pub id: Uuid,
    /// Readable part of its address.
    pub slug: String,
    /// Title.
    pub title: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// Funding scheme code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
    /// Who pays.
    pub funders: Vec<String>,
    /// Whether it is open all the time.
    pub permanent: bool,
    /// First day.
    #[serde(
        default,
        with = "iso_date::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", schema(format = Date, value_type = Option<String>))]
    pub opens_on: Option<Date>,
    /// Last day.
    #[serde(
        default,
        with = "iso_date::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", schema(format = Date, value_type = Option<String>))]
    pub closes_on: Option<Date>,
    /// Where it stands today.
    pub status: CallStatus,
    /// Days until the last day, 0 on that day; absent unless it is open with an end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_left: Option<u32>,
    /// Theme codes.
    pub themes: Vec<String>,
    /// Kinds of member that may apply; empty means all.
    pub eligible_kinds: Vec<MemberKind>,
    /// Countries where the action may take place; empty means all.
    pub eligible_countries: Vec<CountryCode>,
    /// Share of the costs that is paid, in per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cofunding_rate_percent: Option<u8>,
    /// Smallest grant, euro cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum_amount_cents: Option<i64>,
    /// Largest grant, euro cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum_amount_cents: Option<i64>,
    /// Last change.
    #[serde(with = "iso_time")]
    pub updated_at: OffsetDateTime,
}

page_of! {
    /// A page of funding calls.
    FundingCallPage, FundingCallSummary
}

/// A funding call with what its page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FundingCallDetail {
    /// What the list shows.
    #[serde(flatten)]
    pub summary: FundingCallSummary,
    /// Description, Markdown.
    pub description: String,
    /// Description as safe HTML.
    pub description_html: String,
    /// Smallest population of an authority that may apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_population: Option<u32>,
    /// Largest population of an authority that may apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_population: Option<u32>,
    /// Fewest partners that must apply together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum_consortium: Option<u32>,
    /// Conditions of the share that is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cofunding_conditions: Option<String>,
    /// What one does, in order.
    pub steps: Vec<CallStep>,
    /// The funder's page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// When the entry was last said to be true.
    #[serde(
        default,
        with = "iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_verified_at: Option<OffsetDateTime>,
    /// When the entry was made.
    #[serde(with = "iso_time")]
    pub created_at: OffsetDateTime,
    /// Raised at every change.
    pub version: u32,
}

/// A step of an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CallStep {
    /// What to do.
    #[validate(length(min = 1, max = "TITLE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub title: String,
    /// How.
    #[validate(length(max = "TEXT_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 20_000))]
    pub description: Option<String>,
}

code_enum! {
    /// Order of a list of funding calls.
    #[derive(Default)]
    pub enum FundingCallSort {
        /// Soonest end first, then those without an end, then closed ones, latest first.
        #[default]
        ClosesOn = "closes_on",
        /// The same from the other end.
        ClosesOnDesc = "-closes_on",
        /// By title.
        Title = "title",
        /// By title, from Z.
        TitleDesc = "-title",
        /// Longest unchanged first.
        UpdatedAt = "updated_at",
        /// Latest change first.
        UpdatedAtDesc = "-updated_at",
    }
}

/// Filters, order and page of `GET /api/v1/funding-calls`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct FundingCallFilter {
    /// Words of the title, the text or the funder; accents and case do not matter.
    #[validate(length(max = "QUERY_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 200))]
    pub q: Option<String>,
    /// Where it stands today.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub status: Vec<CallStatus>,
    /// Only those open all the time, or only the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permanent: Option<bool>,
    /// Theme code, from the reference lists.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub theme: Vec<String>,
    /// Funding scheme code, from the reference lists.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub scheme: Vec<String>,
    /// Open to a member of this kind.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub kind: Vec<MemberKind>,
    /// For an action in this country.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub country: Vec<CountryCode>,
    /// Open on this day or after.
    #[serde(
        default,
        with = "iso_date::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", param(value_type = Option<String>, format = Date))]
    pub from: Option<Date>,
    /// Open on this day or before.
    #[serde(
        default,
        with = "iso_date::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", param(value_type = Option<String>, format = Date))]
    pub to: Option<Date>,
    /// Those changed at this time or after.
    #[serde(
        default,
        with = "iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub changed_since: Option<OffsetDateTime>,
    /// Order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<FundingCallSort>,
    /// Entries per page.
    #[validate(range(min = 1, max = "PAGE_SIZE_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
    /// Where the page begins: `next_cursor` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<Cursor>))]
    pub cursor: Option<Cursor>,
}

impl Filter for FundingCallFilter {
    fn whole(self) -> Self {
        Self {
            sort: None,
            limit: None,
            cursor: None,
            ..self
        }
    }

    fn canonical(self) -> Self {
        Self {
            q: trimmed(self.q),
            status: sorted(self.status),
            theme: sorted(self.theme),
            scheme: sorted(self.scheme),
            kind: sorted(self.kind),
            country: sorted(self.country),
            ..self
        }
    }
}
