//! Events: the shared agenda.

mod document;

pub use document::{EditableEvent, EventDocument, EventRevision};
use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use uuid::Uuid;
use validator::Validate;

use crate::actions::EntryRef;
use crate::codes::{EventFormat, EventKind, EventPeriod, EventStatus, Function, code_enum};
use crate::files::{Attachment, Cover};
use crate::geo::{BBox, Point};
use crate::limits::{
    FILTER_VALUES_MAX, NAME_LENGTH_MAX, PAGE_SIZE_MAX, PARTS_MAX, QUERY_LENGTH_MAX,
    SUMMARY_LENGTH_MAX, TEXT_LENGTH_MAX, TITLE_LENGTH_MAX,
};
use crate::members::MemberRef;
use crate::page::{Cursor, page_of};
use crate::query::{Filter, sorted, trimmed};
use crate::{iso_date, iso_time};

/// An event in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EventSummary {
    /// Identifier.
    pub id: Uuid,
    /// Readable part of its address.
    pub slug: String,
    /// Title.
    pub title: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// Kind of event.
    pub kind: EventKind,
    /// How one takes part.
    pub format: EventFormat,
    /// Whether it takes place as announced.
    pub status: EventStatus,
    /// Upcoming or past, seen from now.
    pub period: EventPeriod,
    /// Beginning, UTC.
    #[serde(with = "iso_time")]
    pub starts_at: OffsetDateTime,
    /// End, UTC.
    #[serde(with = "iso_time")]
    pub ends_at: OffsetDateTime,
    /// IANA time zone in which it is announced.
    #[cfg_attr(feature = "openapi", schema(example = "Europe/Paris"))]
    pub time_zone: String,
    /// Town of the venue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Where the venue is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// The member that hosts it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<MemberRef>,
    /// Theme codes.
    pub themes: Vec<String>,
    /// For whom it is meant; empty means everybody.
    pub audience: Vec<Function>,
    /// Places in all; absent where they are not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u32>,
    /// Whether a recording can be seen.
    pub has_replay: bool,
    /// The calendar that it was pulled from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<EventSource>,
    /// Last change.
    #[serde(with = "iso_time")]
    pub updated_at: OffsetDateTime,
    /// Image that stands for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<Cover>,
}

page_of! {
    /// A page of events.
    EventPage, EventSummary
}

/// The partner's calendar that an event was pulled from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EventSource {
    /// Name of the calendar.
    pub name: String,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// An event with what its page shows. The online link is for the registered alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EventDetail {
    /// What the list shows.
    #[serde(flatten)]
    pub summary: EventSummary,
    /// Description, Markdown.
    pub description: String,
    /// Description as safe HTML.
    pub description_html: String,
    /// Where it takes place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<Venue>,
    /// Members that host it together with the first.
    pub co_hosts: Vec<MemberRef>,
    /// Sessions in order.
    pub programme: Vec<Session>,
    /// Smallest population of the authorities that it is meant for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_population: Option<u32>,
    /// Largest population of the authorities that it is meant for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_population: Option<u32>,
    /// End of registration, UTC.
    #[serde(
        default,
        with = "iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub registration_closes_at: Option<OffsetDateTime>,
    /// The working group that meets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working_group: Option<EntryRef>,
    /// Address of the recording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replay_url: Option<String>,
    /// Report, Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<String>,
    /// Report as safe HTML.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_html: Option<String>,
    /// When the entry was made.
    #[serde(with = "iso_time")]
    pub created_at: OffsetDateTime,
    /// Raised at every change.
    pub version: u32,
    /// Files beside it.
    #[serde(default)]
    pub documents: Vec<Attachment>,
}

/// Where an event takes place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Venue {
    /// Name.
    #[validate(length(min = 1, max = "TITLE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub name: String,
    /// Street and number.
    #[validate(length(max = "TITLE_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub address: Option<String>,
    /// Town.
    #[validate(length(max = "NAME_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub city: Option<String>,
    /// Where it is.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// How accessible it is.
    #[validate(length(max = "SUMMARY_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub accessibility: Option<String>,
}

/// A session of a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    /// Beginning, UTC.
    #[validate(custom(function = "crate::validation::moment"))]
    #[serde(with = "iso_time")]
    pub starts_at: OffsetDateTime,
    /// Title.
    #[validate(length(min = 1, max = "TITLE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub title: String,
    /// What it is about.
    #[validate(length(max = "TEXT_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 20_000))]
    pub description: Option<String>,
    /// Who speaks.
    #[validate(length(max = "PARTS_MAX"), nested)]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub speakers: Vec<Speaker>,
}

/// A person who speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Speaker {
    /// Name.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub name: String,
    /// Title and organisation.
    #[validate(length(max = "TITLE_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub title: Option<String>,
}

code_enum! {
    /// Order of a list of events.
    #[derive(Default)]
    pub enum EventSort {
        /// Earliest first.
        #[default]
        StartsAt = "starts_at",
        /// Latest first.
        StartsAtDesc = "-starts_at",
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

/// Filters, order and page of `GET /api/v1/events`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct EventFilter {
    /// Words of the title, the text, the place or the host; accents and case do not matter.
    #[validate(length(max = "QUERY_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 200))]
    pub q: Option<String>,
    /// Kind of event.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub kind: Vec<EventKind>,
    /// How one takes part.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub format: Vec<EventFormat>,
    /// Theme code, from the reference lists.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub theme: Vec<String>,
    /// INSEE code of the host's département.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub department: Vec<String>,
    /// Whether it takes place as announced.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub status: Vec<EventStatus>,
    /// For these people, or for everybody.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub audience: Vec<Function>,
    /// Hosted by this member, by its id or slug.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub member: Vec<String>,
    /// Meetings of this working group, by its id or slug.
    #[validate(length(max = "QUERY_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 200))]
    pub working_group: Option<String>,
    /// Upcoming or past, seen from now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<EventPeriod>,
    /// With a venue inside this box.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bbox: Option<BBox>,
    /// Not over before this day, in the event's own time zone.
    #[serde(
        default,
        with = "iso_date::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", param(value_type = Option<String>, format = Date))]
    pub from: Option<Date>,
    /// Begun by this day, in the event's own time zone.
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
    pub sort: Option<EventSort>,
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

impl Filter for EventFilter {
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
            format: sorted(self.format),
            theme: sorted(self.theme),
            department: sorted(self.department),
            status: sorted(self.status),
            audience: sorted(self.audience),
            member: sorted(self.member),
            working_group: trimmed(self.working_group),
            ..self
        }
    }
}
