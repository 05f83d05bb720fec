//! Events as their editors write them.

use serde::{Deserialize, Serialize};
use time::{OffsetDateTime, UtcOffset};
use uuid::Uuid;
use validator::Validate;

use super::{Session, Speaker, Venue};
use crate::codes::{EventFormat, EventKind, EventStatus, Function, Visibility};
use crate::editing::{Document, Files, codes, editable, line, some_line, some_text, text};
use crate::files::{AttachmentDocument, CoverDocument};
use crate::limits::{
    NAME_LENGTH_MAX, PARTS_MAX, PEOPLE_MAX, SUMMARY_LENGTH_MAX, TEXT_LENGTH_MAX, TITLE_LENGTH_MAX,
    WEB_ADDRESS_LENGTH_MAX,
};
use crate::query::sorted;
use crate::validation::{Rule, Violation};

/// An event as its editors write it: all of it, as `PUT` replaces it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EventDocument {
    /// Title. Its address follows it.
    #[validate(length(min = 1, max = "TITLE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub title: String,
    /// What it is, in a sentence or two.
    #[validate(length(min = 1, max = "SUMMARY_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
    pub summary: String,
    /// Description, Markdown.
    #[validate(length(max = "TEXT_LENGTH_MAX"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 20_000))]
    pub description: String,
    /// Kind of event.
    pub kind: EventKind,
    /// How one takes part.
    pub format: EventFormat,
    /// Whether it takes place as announced.
    pub status: EventStatus,
    /// Who may see it once it is published.
    pub visibility: Visibility,
    /// Beginning.
    #[validate(custom(function = "crate::validation::moment"))]
    #[serde(with = "time::serde::rfc3339")]
    pub starts_at: OffsetDateTime,
    /// End.
    #[validate(custom(function = "crate::validation::moment"))]
    #[serde(with = "time::serde::rfc3339")]
    pub ends_at: OffsetDateTime,
    /// IANA time zone in which it is announced.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 100, example = "Europe/Paris")
    )]
    pub time_zone: String,
    /// Where it takes place.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<Venue>,
    /// Where one takes part online; no public answer shows it.
    #[validate(
        length(max = "WEB_ADDRESS_LENGTH_MAX"),
        custom(function = "crate::validation::web_address")
    )]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub online_url: Option<String>,
    /// The member that hosts it, whose event it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<Uuid>,
    /// Members that host it together with the first, and edit it, too.
    #[validate(length(max = "PARTS_MAX"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub co_hosts: Vec<Uuid>,
    /// The working group that meets; its leads edit the event, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working_group: Option<Uuid>,
    /// Theme codes.
    #[validate(length(max = "PARTS_MAX"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub themes: Vec<String>,
    /// For whom it is meant; empty means everybody.
    #[validate(length(max = "PARTS_MAX"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub audience: Vec<Function>,
    /// Sessions in order.
    #[validate(length(max = "PARTS_MAX"), nested)]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub programme: Vec<Session>,
    /// Places in all; absent where they are not counted.
    #[validate(range(max = "PEOPLE_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000_000))]
    pub capacity: Option<u32>,
    /// Smallest population of the authorities that it is meant for.
    #[validate(range(max = "PEOPLE_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000_000))]
    pub min_population: Option<u32>,
    /// Largest population of the authorities that it is meant for.
    #[validate(range(max = "PEOPLE_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000_000))]
    pub max_population: Option<u32>,
    /// End of registration.
    #[validate(custom(function = "crate::validation::moment"))]
    #[serde(
        default,
        with = "time::serde::rfc3339::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub registration_closes_at: Option<OffsetDateTime>,
    /// Address of the recording.
    #[validate(
        length(max = "WEB_ADDRESS_LENGTH_MAX"),
        custom(function = "crate::validation::web_address")
    )]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub replay_url: Option<String>,
    /// Report, Markdown.
    #[validate(length(max = "TEXT_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 20_000))]
    pub report: Option<String>,
    /// Image that stands for it.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<CoverDocument>,
    /// Files beside it, in order.
    #[validate(length(max = "PARTS_MAX"), nested)]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub documents: Vec<AttachmentDocument>,
}

impl Document for EventDocument {
    fn canonical(self) -> Self {
        Self {
            title: line(&self.title),
            summary: text(&self.summary),
            description: text(&self.description),
            starts_at: second(self.starts_at),
            ends_at: second(self.ends_at),
            time_zone: line(&self.time_zone),
            venue: self.venue.map(|venue| Venue {
                name: line(&venue.name),
                address: venue.address.and_then(|address| some_line(&address)),
                city: venue.city.and_then(|city| some_line(&city)),
                accessibility: venue.accessibility.and_then(|text| some_text(&text)),
                point: venue.point,
            }),
            online_url: self.online_url.and_then(|url| some_line(&url)),
            co_hosts: sorted(self.co_hosts),
            themes: codes(&self.themes),
            audience: sorted(self.audience),
            programme: self
                .programme
                .into_iter()
                .map(|session| Session {
                    starts_at: second(session.starts_at),
                    title: line(&session.title),
                    description: session.description.and_then(|text| some_text(&text)),
                    speakers: session
                        .speakers
                        .into_iter()
                        .map(|speaker| Speaker {
                            name: line(&speaker.name),
                            title: speaker.title.and_then(|title| some_line(&title)),
                        })
                        .collect(),
                })
                .collect(),
            registration_closes_at: self.registration_closes_at.map(second),
            replay_url: self.replay_url.and_then(|url| some_line(&url)),
            report: self.report.and_then(|report| some_text(&report)),
            cover: self.cover.map(CoverDocument::canonical),
            documents: self
                .documents
                .into_iter()
                .map(AttachmentDocument::canonical)
                .collect(),
            ..self
        }
    }

    fn files(&self) -> Files<'_> {
        Files {
            cover: self.cover.as_ref(),
            documents: &self.documents,
        }
    }

    fn contradictions(&self) -> Vec<Violation> {
        let mut found = Vec::new();
        if self.ends_at < self.starts_at {
            found.push(Violation::of("/ends_at", Rule::Order));
        }
        let bounds = (self.min_population, self.max_population);
        if matches!(bounds, (Some(least), Some(most)) if most < least) {
            found.push(Violation::of("/max_population", Rule::Order));
        }
        found
    }
}

/// A moment in UTC, to the second: what every database keeps.
fn second(moment: OffsetDateTime) -> OffsetDateTime {
    let moment = moment.checked_to_offset(UtcOffset::UTC).unwrap_or(moment);
    moment.truncate_to_second()
}

editable! {
    /// An event with what its editors need: how it stands, and what may be done with it.
    EditableEvent,
    /// An event as it was saved once.
    EventRevision, EventDocument
}
