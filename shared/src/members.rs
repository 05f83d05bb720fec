//! Members: the directory of organisations.

mod create;
mod document;

pub use create::CreateMember;
pub(crate) use create::{insee_code, siren_number, some_digits};
pub use document::{ContactDocument, MemberDocument, MemberRevision, MemberSource};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;
use validator::Validate;

use crate::actions::ActionSummary;
use crate::codes::{Claim, EpciForm, Freshness, Function, MemberKind, Stratum, code_enum};
use crate::events::EventSummary;
use crate::files::Cover;
use crate::geo::{BBox, CountryCode, Point};
use crate::iso_time;
use crate::limits::{FILTER_VALUES_MAX, PAGE_SIZE_MAX, QUERY_LENGTH_MAX};
use crate::page::{Cursor, page_of};
use crate::query::{Filter, sorted, trimmed};
use crate::working_groups::WorkingGroupSummary;

/// A member in a sentence, where another entry names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberRef {
    /// Identifier.
    pub id: Uuid,
    /// Readable part of its address.
    #[cfg_attr(feature = "openapi", schema(example = "la-rochelle"))]
    pub slug: String,
    /// Name.
    #[cfg_attr(feature = "openapi", schema(example = "La Rochelle"))]
    pub name: String,
    /// Kind of organisation.
    pub kind: MemberKind,
}

/// A member in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberSummary {
    /// Identifier.
    pub id: Uuid,
    /// Readable part of its address.
    #[cfg_attr(feature = "openapi", schema(example = "la-rochelle"))]
    pub slug: String,
    /// Name.
    #[cfg_attr(feature = "openapi", schema(example = "La Rochelle"))]
    pub name: String,
    /// Kind of organisation.
    pub kind: MemberKind,
    /// Legal form, for an EPCI.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub epci_form: Option<EpciForm>,
    /// INSEE code of the département.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<String>,
    /// INSEE code of the région.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Inhabitants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<u32>,
    /// Size class of the population.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stratum: Option<Stratum>,
    /// Whether somebody keeps the page.
    pub claim: Claim,
    /// One sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Theme codes.
    pub themes: Vec<String>,
    /// Countries of interest and of its actions.
    pub countries: Vec<CountryCode>,
    /// Where it is, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// Public actions that it leads or takes part in.
    pub actions_count: u32,
    /// When the entry was last said to be true.
    #[serde(
        default,
        with = "iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_verified_at: Option<OffsetDateTime>,
    /// How long ago that was; absent on an unclaimed page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub freshness: Option<Freshness>,
    /// Last change.
    #[serde(with = "iso_time")]
    pub updated_at: OffsetDateTime,
    /// Image that stands for it: a logo, for most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<Cover>,
}

page_of! {
    /// A page of members.
    MemberPage, MemberSummary
}

/// A member with what its page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberDetail {
    /// What the list shows.
    #[serde(flatten)]
    pub summary: MemberSummary,
    /// INSEE code of the commune, département or région.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "17300"))]
    pub insee: Option<String>,
    /// SIREN number (9 digits).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "211703004"))]
    pub siren: Option<String>,
    /// The intercommunality that a commune belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub epci: Option<MemberRef>,
    /// Communes of an EPCI, by population.
    pub communes: Vec<MemberRef>,
    /// Description, Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Description as safe HTML.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description_html: Option<String>,
    /// Its own site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Working languages, ISO 639-1.
    pub languages: Vec<String>,
    /// People to write to, as far as they consented to be shown.
    pub contacts: Vec<Contact>,
    /// Its latest public actions, 50 at most; all of them by `GET /api/v1/actions?member=`.
    pub actions: Vec<ActionSummary>,
    /// Events that it hosts, coming first, 12 at most.
    pub events: Vec<EventSummary>,
    /// Working groups that it takes part in.
    pub working_groups: Vec<WorkingGroupSummary>,
    /// When the entry was made.
    #[serde(with = "iso_time")]
    pub created_at: OffsetDateTime,
    /// Raised at every change.
    pub version: u32,
}

/// A person shown on a member's page; each detail only with their consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contact {
    /// Name.
    pub name: String,
    /// Elected official, officer or other.
    pub function: Function,
    /// Title in the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// The people of a member, as the members of the network see them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberContacts {
    /// Those who consented to be shown to everybody, or to the members of the network, in the
    /// member's order.
    pub items: Vec<Contact>,
}

code_enum! {
    /// Order of a list of members.
    #[derive(Default)]
    pub enum MemberSort {
        /// By name.
        #[default]
        Name = "name",
        /// By name, from Z.
        NameDesc = "-name",
        /// Smallest population first.
        Population = "population",
        /// Largest population first.
        PopulationDesc = "-population",
        /// Fewest actions first.
        ActionsCount = "actions_count",
        /// Most actions first.
        ActionsCountDesc = "-actions_count",
        /// Longest unchanged first.
        UpdatedAt = "updated_at",
        /// Latest change first.
        UpdatedAtDesc = "-updated_at",
    }
}

/// Filters, order and page of `GET /api/v1/members`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct MemberFilter {
    /// Words of the name, the description or the place; accents and case do not matter.
    #[validate(length(max = "QUERY_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 200))]
    pub q: Option<String>,
    /// Kind of organisation.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub kind: Vec<MemberKind>,
    /// INSEE code of the département.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub department: Vec<String>,
    /// Size class of the population.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub stratum: Vec<Stratum>,
    /// Theme code, from the reference lists.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub theme: Vec<String>,
    /// Country of interest or of an action.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub country: Vec<CountryCode>,
    /// Whether somebody keeps the page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    pub claim: Vec<Claim>,
    /// How long ago the entry was last said to be true.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    pub freshness: Vec<Freshness>,
    /// Communes of this intercommunality, by its id or slug.
    #[validate(length(max = "QUERY_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 200))]
    pub epci: Option<String>,
    /// First letter of the name, without accent; `_` for names that begin with a digit.
    #[validate(length(max = 1))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 1))]
    pub letter: Option<String>,
    /// Those inside this box.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bbox: Option<BBox>,
    /// Those changed at this time or after.
    #[serde(
        default,
        with = "iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub changed_since: Option<OffsetDateTime>,
    /// Order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<MemberSort>,
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

impl Filter for MemberFilter {
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
            kind: sorted(self.kind),
            department: sorted(self.department),
            stratum: sorted(self.stratum),
            theme: sorted(self.theme),
            country: sorted(self.country),
            claim: sorted(self.claim),
            freshness: sorted(self.freshness),
            epci: trimmed(self.epci),
            letter: trimmed(self.letter),
            ..self
        }
    }
}
