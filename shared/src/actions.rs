//! Actions: what members do with partners abroad.

mod document;

pub use document::{ActionDocument, ActionRevision, ActionSource, PartnerDocument};
use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use uuid::Uuid;
use validator::Validate;

use crate::codes::{ActionStatus, BudgetNature, Freshness, PartnerRole, Relation, Side, code_enum};
use crate::files::{Attachment, Cover};
use crate::geo::{BBox, CountryCode, Point};
use crate::limits::{
    AMOUNT_CENTS_MAX, FILTER_VALUES_MAX, NAME_LENGTH_MAX, PAGE_SIZE_MAX, QUERY_LENGTH_MAX,
    TITLE_LENGTH_MAX,
};
use crate::members::MemberRef;
use crate::page::{Cursor, page_of};
use crate::query::{Filter, sorted, trimmed};
use crate::reference::{Label, Sdg};
use crate::{iso_date, iso_time};

/// An action in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActionSummary {
    /// Identifier.
    pub id: Uuid,
    /// Readable part of its address.
    #[cfg_attr(feature = "openapi", schema(example = "eau-potable-a-kaya"))]
    pub slug: String,
    /// Title.
    pub title: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// Kind of relation between the partners.
    pub relation: Relation,
    /// Where it stands (IATI).
    pub status: ActionStatus,
    /// The member that leads it.
    pub lead: MemberRef,
    /// Countries of its places and foreign partners.
    pub countries: Vec<CountryCode>,
    /// Theme codes.
    pub themes: Vec<String>,
    /// Sustainable Development Goals, 1 to 17.
    pub sdgs: Vec<Sdg>,
    /// First day.
    #[serde(
        default,
        with = "iso_date::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", schema(format = Date, value_type = Option<String>))]
    pub starts_on: Option<Date>,
    /// Last day, planned or real.
    #[serde(
        default,
        with = "iso_date::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", schema(format = Date, value_type = Option<String>))]
    pub ends_on: Option<Date>,
    /// Sum of the budget lines, in euro cents; absent where none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget_cents: Option<i64>,
    /// Whether further partners are sought.
    pub seeking_partners: bool,
    /// Its first place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// When the entry was last said to be true.
    #[serde(
        default,
        with = "iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_verified_at: Option<OffsetDateTime>,
    /// How long ago that was.
    pub freshness: Freshness,
    /// Last change.
    #[serde(with = "iso_time")]
    pub updated_at: OffsetDateTime,
    /// Image that stands for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<Cover>,
}

page_of! {
    /// A page of actions.
    ActionPage, ActionSummary
}

/// An action with what its page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActionDetail {
    /// What the list shows.
    #[serde(flatten)]
    pub summary: ActionSummary,
    /// Description, Markdown.
    pub description: String,
    /// Description as safe HTML.
    pub description_html: String,
    /// Partners besides the lead, French first.
    pub partners: Vec<ActionPartner>,
    /// Where it takes place.
    pub places: Vec<Place>,
    /// Who pays what.
    pub budget: Vec<BudgetLine>,
    /// The convention behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub convention: Option<Convention>,
    /// OECD DAC purpose code (CRS).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Label>,
    /// Whether it counts as official development assistance.
    pub oda_eligible: bool,
    /// The funding call that it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funding_call: Option<EntryRef>,
    /// Results, Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub results: Option<String>,
    /// Results as safe HTML.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub results_html: Option<String>,
    /// What partners are sought for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seeking_for: Option<String>,
    /// Other actions in the same countries or on the same themes, 4 at most.
    pub related: Vec<ActionSummary>,
    /// When the entry was made.
    #[serde(with = "iso_time")]
    pub created_at: OffsetDateTime,
    /// Raised at every change.
    pub version: u32,
    /// Files beside it.
    #[serde(default)]
    pub documents: Vec<Attachment>,
}

/// An entry in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EntryRef {
    /// Identifier.
    pub id: Uuid,
    /// Readable part of its address.
    pub slug: String,
    /// Title or name.
    pub title: String,
}

/// A partner of an action: a member, or a named authority with its country and place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActionPartner {
    /// French or foreign.
    pub side: Side,
    /// IATI organisation role.
    pub role: PartnerRole,
    /// Name.
    pub name: String,
    /// The member, where the partner is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberRef>,
    /// Country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// Town or region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Where that is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
}

/// A place of an action.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Place {
    /// Name.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub name: String,
    /// Country.
    pub country: CountryCode,
    /// Where it is.
    #[validate(nested)]
    pub point: Point,
}

/// A line of a budget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BudgetLine {
    /// Who gives it.
    #[validate(length(min = 1, max = "TITLE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub source: String,
    /// Euro cents.
    #[validate(range(min = 0, max = "AMOUNT_CENTS_MAX"))]
    #[cfg_attr(
        feature = "openapi",
        schema(minimum = 0, maximum = 100_000_000_000_i64, example = 1_200_000)
    )]
    pub amount_cents: i64,
    /// Money or in kind.
    pub nature: BudgetNature,
    /// Funding scheme code.
    #[validate(length(max = "NAME_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub scheme: Option<String>,
}

/// The convention behind an action (CGCT, article L1115-1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Convention {
    /// Day of signature.
    #[validate(custom(function = "crate::validation::day"))]
    #[serde(
        default,
        with = "iso_date::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", schema(format = Date, value_type = Option<String>))]
    pub signed_on: Option<Date>,
    /// Reference of the deliberation or convention.
    #[validate(length(max = "TITLE_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub reference: Option<String>,
}

code_enum! {
    /// Order of a list of actions.
    #[derive(Default)]
    pub enum ActionSort {
        /// Longest unchanged first.
        UpdatedAt = "updated_at",
        /// Latest change first.
        #[default]
        UpdatedAtDesc = "-updated_at",
        /// By title.
        Title = "title",
        /// By title, from Z.
        TitleDesc = "-title",
        /// Earliest start first; those without a date last.
        StartsOn = "starts_on",
        /// Latest start first; those without a date last.
        StartsOnDesc = "-starts_on",
        /// Smallest budget first; those without one last.
        BudgetCents = "budget_cents",
        /// Largest budget first; those without one last.
        BudgetCentsDesc = "-budget_cents",
    }
}

/// Filters, order and page of `GET /api/v1/actions`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct ActionFilter {
    /// Words of the title, the text, the partners or the places; accents and case do not matter.
    #[validate(length(max = "QUERY_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 200))]
    pub q: Option<String>,
    /// Theme code, from the reference lists.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub theme: Vec<String>,
    /// Country of a place or a foreign partner.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub country: Vec<CountryCode>,
    /// Sustainable Development Goal, 1 to 17.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub sdg: Vec<Sdg>,
    /// INSEE code of the lead's département.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub department: Vec<String>,
    /// Kind of relation.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub relation: Vec<Relation>,
    /// Where it stands (IATI).
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub status: Vec<ActionStatus>,
    /// How long ago the entry was last said to be true.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub freshness: Vec<Freshness>,
    /// Led by this member or with it as a partner, by its id or slug.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub member: Vec<String>,
    /// Only those that seek partners, or only those that do not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seeking_partners: Option<bool>,
    /// With a place inside this box.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bbox: Option<BBox>,
    /// Not over before this day.
    #[serde(
        default,
        with = "iso_date::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", param(value_type = Option<String>, format = Date))]
    pub from: Option<Date>,
    /// Begun by this day.
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
    pub sort: Option<ActionSort>,
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

impl Filter for ActionFilter {
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
            theme: sorted(self.theme),
            country: sorted(self.country),
            sdg: sorted(self.sdg),
            department: sorted(self.department),
            relation: sorted(self.relation),
            status: sorted(self.status),
            freshness: sorted(self.freshness),
            member: sorted(self.member),
            ..self
        }
    }
}
