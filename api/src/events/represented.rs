//! An event in a table, a calendar, a feed and as linked data.

use icalendar::{Component, Event, EventLike, EventStatus as CalendarStatus};
use passerelle_shared::addresses::Kind;
use passerelle_shared::codes::{EntryType, EventFormat, EventStatus};
use serde_json::{Value, json};
use time::OffsetDateTime;

use super::entry::EventEntry;
use super::geojson;
use crate::representations::Represented;
use crate::representations::calendar;
use crate::representations::context::{Context, local, rfc3339, without_nulls};
use crate::representations::feed::Item;
use crate::representations::table::Row;

impl Represented for EventEntry {
    const TYPE: EntryType = EntryType::Event;
    const PAGES: (Kind, Kind) = (Kind::Agenda, Kind::Event);
    const COLUMNS: &'static [&'static str] = &[
        "title",
        "kind",
        "format",
        "status",
        "starts_at",
        "ends_at",
        "time_zone",
        "city",
        "latitude",
        "longitude",
        "host",
        "department",
        "themes",
        "audience",
        "capacity",
        "summary",
        "source",
        "page",
        "updated",
        "id",
    ];

    fn row(&self, context: &Context, row: Row) -> Row {
        let event = &self.summary;
        let audience: Vec<String> = event
            .audience
            .iter()
            .map(|function| context.label("function", function.code()))
            .collect();
        row.text(&event.title)
            .text(&context.label("event_kind", event.kind.code()))
            .text(&context.label("event_format", event.format.code()))
            .text(&context.label("event_status", event.status.code()))
            .minute(Some(local(event.starts_at, &event.time_zone)))
            .minute(Some(local(event.ends_at, &event.time_zone)))
            .text(&event.time_zone)
            .maybe(event.city.as_deref())
            .point(event.point)
            .maybe(event.host.as_ref().map(|host| host.name.as_str()))
            .text(&context.department(self.department.as_deref()))
            .several(&context.themes(&event.themes))
            .several(&audience)
            .number(event.capacity)
            .text(&event.summary)
            .maybe(event.source.as_ref().map(|source| source.name.as_str()))
            .text(&context.page(Kind::Event, &event.slug))
            .minute(Some(event.updated_at))
            .text(&event.id.to_string())
    }

    fn updated_at(&self) -> OffsetDateTime {
        self.summary.updated_at
    }

    fn item(&self, context: &Context) -> Item {
        let event = &self.summary;
        Item {
            id: event.id,
            title: event.title.clone(),
            summary: Some(event.summary.clone()),
            page: context.page(Kind::Event, &event.slug),
            themes: context.categories(&event.themes),
            updated_at: event.updated_at,
        }
    }

    fn linked(&self, context: &Context) -> Value {
        let event = &self.summary;
        let page = context.page(Kind::Event, &event.slug);
        let attendance = match event.format {
            EventFormat::InPerson => "OfflineEventAttendanceMode",
            EventFormat::Online => "OnlineEventAttendanceMode",
            EventFormat::Hybrid => "MixedEventAttendanceMode",
        };
        let status = match event.status {
            EventStatus::Scheduled => "EventScheduled",
            EventStatus::Postponed => "EventPostponed",
            EventStatus::Cancelled => "EventCancelled",
        };
        let mut places = Vec::new();
        if event.format != EventFormat::Online {
            places.push(json!({
                "@type": "Place",
                "name": event.city,
                "address": event.city.as_ref().map(|city| json!({
                    "@type": "PostalAddress",
                    "addressLocality": city,
                })),
                "geo": event.point.map(Context::coordinates),
            }));
        }
        // Where one meets online is for the registered: the page says how to register.
        if event.format != EventFormat::InPerson {
            places.push(json!({ "@type": "VirtualLocation", "url": page }));
        }
        let organizer = event.host.as_ref().map(|host| {
            json!({
                "@type": "Organization",
                "name": host.name,
                "url": context.page(Kind::Member, &host.slug),
            })
        });
        without_nulls(json!({
            "@type": "Event",
            "@id": page,
            "url": page,
            "name": event.title,
            "description": event.summary,
            "startDate": rfc3339(local(event.starts_at, &event.time_zone)),
            "endDate": rfc3339(local(event.ends_at, &event.time_zone)),
            "eventAttendanceMode": format!("https://schema.org/{attendance}"),
            "eventStatus": format!("https://schema.org/{status}"),
            "location": places,
            "organizer": organizer,
            "keywords": context.themes(&event.themes),
            "maximumAttendeeCapacity": event.capacity,
            "inLanguage": "fr",
            "dateModified": rfc3339(event.updated_at),
        }))
    }

    fn occurrence(&self, context: &Context) -> Option<Event> {
        let summary = &self.summary;
        let page = context.page(Kind::Event, &summary.slug);
        let mut event = calendar::event(context, summary.id, self.version, summary.updated_at);
        event
            .summary(&summary.title)
            .description(&format!("{}\n\n{page}", summary.summary))
            .add_property("DTSTART", calendar::utc(summary.starts_at))
            .add_property("DTEND", calendar::utc(summary.ends_at))
            .url(&page)
            .status(match summary.status {
                EventStatus::Scheduled => CalendarStatus::Confirmed,
                EventStatus::Postponed => CalendarStatus::Tentative,
                EventStatus::Cancelled => CalendarStatus::Cancelled,
            });
        event.categories(context.themes(&summary.themes));
        let online = (summary.format == EventFormat::Online)
            .then(|| context.label("event_format", summary.format.code()));
        if let Some(place) = summary.city.clone().or(online) {
            event.location(&place);
        }
        if let Some(point) = summary.point {
            let place = format!("{:.6};{:.6}", point.latitude, point.longitude);
            event.add_property("GEO", place);
        }
        Some(event)
    }

    fn features(&self) -> Vec<Vec<u8>> {
        let feature = geojson::feature(self);
        feature
            .iter()
            .filter_map(|feature| serde_json::to_vec(feature).ok())
            .collect()
    }
}
