//! A working group from the inside.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::codes::{EventFormat, EventStatus, Publication, Visibility};
use crate::files::Attachment;
use crate::members::MemberRef;
use crate::participants::{GroupRef, GroupRole};

/// A working group as its participants see it, closed or not, with all its meetings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WorkingGroupWorkspace {
    /// The group.
    pub group: GroupRef,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// Purpose as safe HTML.
    pub purpose_html: String,
    /// What comes next, as safe HTML.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_steps_html: Option<String>,
    /// Theme codes.
    pub themes: Vec<String>,
    /// Members that lead it, by name.
    pub leads: Vec<MemberRef>,
    /// Members that take part, leads included, by name.
    pub members: Vec<MemberRef>,
    /// What you may do in it; absent where you see it and are not in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<GroupRole>,
    /// Whether you decide who is in it, and write its page.
    pub leading: bool,
    /// People who ask to enter, where you decide.
    pub requests: u32,
    /// Its meetings, coming first, 100 at most; drafts for its leads alone.
    pub meetings: Vec<GroupMeeting>,
    /// Files beside it.
    pub documents: Vec<Attachment>,
}

/// A meeting of a working group, for whoever takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupMeeting {
    /// Identifier of the event.
    pub id: Uuid,
    /// Readable part of its address.
    pub slug: String,
    /// Title.
    pub title: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// How one takes part.
    pub format: EventFormat,
    /// Whether it takes place as announced.
    pub status: EventStatus,
    /// Who may see it once it is published.
    pub visibility: Visibility,
    /// Where it stands on its way to them.
    pub publication: Publication,
    /// Beginning, UTC.
    #[serde(with = "crate::iso_time")]
    pub starts_at: OffsetDateTime,
    /// End, UTC.
    #[serde(with = "crate::iso_time")]
    pub ends_at: OffsetDateTime,
    /// IANA time zone in which it is announced.
    #[cfg_attr(feature = "openapi", schema(example = "Europe/Paris"))]
    pub time_zone: String,
    /// Name of the venue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// Town of the venue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Where one takes part online.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub online_url: Option<String>,
}
