//! Working groups: groups on a concrete subject. A closed group is not public.

mod document;
mod workspace;

pub use document::{WorkingGroupDocument, WorkingGroupRevision, WorkingGroupSource};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;
use validator::Validate;
pub use workspace::{GroupMeeting, WorkingGroupWorkspace};

use crate::codes::{Access, code_enum};
use crate::events::EventSummary;
use crate::files::{Attachment, Cover};
use crate::iso_time;
use crate::limits::{FILTER_VALUES_MAX, PAGE_SIZE_MAX, QUERY_LENGTH_MAX};
use crate::members::MemberRef;
use crate::page::{Cursor, page_of};
use crate::query::{Filter, sorted, trimmed};

/// A working group in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WorkingGroupSummary {
    /// Identifier.
    pub id: Uuid,
    /// Readable part of its address.
    pub slug: String,
    /// Name.
    pub name: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// Theme codes.
    pub themes: Vec<String>,
    /// How one enters.
    pub access: Access,
    /// Members whose people lead it.
    pub leads: Vec<MemberRef>,
    /// Members that take part.
    pub members_count: u32,
    /// Beginning of its next public meeting, UTC.
    #[serde(
        default,
        with = "iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub next_meeting_at: Option<OffsetDateTime>,
    /// Last change.
    #[serde(with = "iso_time")]
    pub updated_at: OffsetDateTime,
    /// Image that stands for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<Cover>,
}

page_of! {
    /// A page of working groups.
    WorkingGroupPage, WorkingGroupSummary
}

/// A working group with what its page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WorkingGroupDetail {
    /// What the list shows.
    #[serde(flatten)]
    pub summary: WorkingGroupSummary,
    /// Purpose, Markdown.
    pub purpose: String,
    /// Purpose as safe HTML.
    pub purpose_html: String,
    /// What comes next, Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_steps: Option<String>,
    /// What comes next, as safe HTML.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_steps_html: Option<String>,
    /// Members that take part, leads included, by name.
    pub members: Vec<MemberRef>,
    /// Its public meetings, coming first, 20 at most.
    pub meetings: Vec<EventSummary>,
    /// When the group began.
    #[serde(with = "iso_time")]
    pub created_at: OffsetDateTime,
    /// Raised at every change.
    pub version: u32,
    /// Files beside it.
    #[serde(default)]
    pub documents: Vec<Attachment>,
}

code_enum! {
    /// Order of a list of working groups.
    #[derive(Default)]
    pub enum WorkingGroupSort {
        /// By name.
        #[default]
        Name = "name",
        /// By name, from Z.
        NameDesc = "-name",
        /// Longest unchanged first.
        UpdatedAt = "updated_at",
        /// Latest change first.
        UpdatedAtDesc = "-updated_at",
    }
}

/// Filters, order and page of `GET /api/v1/working-groups`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct WorkingGroupFilter {
    /// Words of the name or the purpose; accents and case do not matter.
    #[validate(length(max = "QUERY_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 200))]
    pub q: Option<String>,
    /// Theme code, from the reference lists.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub theme: Vec<String>,
    /// How one enters.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub access: Vec<Access>,
    /// With this member, by its id or slug.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub member: Vec<String>,
    /// Those changed at this time or after.
    #[serde(
        default,
        with = "iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub changed_since: Option<OffsetDateTime>,
    /// Order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<WorkingGroupSort>,
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

impl Filter for WorkingGroupFilter {
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
            access: sorted(self.access),
            member: sorted(self.member),
            ..self
        }
    }
}
