//! Events as their editors write them, with the SQL of it.

use std::collections::HashSet;

use passerelle_shared::codes::{EntryType, Visibility};
use passerelle_shared::events::{EditableEvent, EventDocument, EventRevision, Session, Venue};
use passerelle_shared::validation::{Rule, Violation};
use sea_orm::{ActiveModelTrait, ConnectionTrait, DbErr, EntityTrait, Set};
use time::OffsetDateTime;
use uuid::Uuid;

use super::store;
use crate::editing::head::Head;
use crate::editing::parts::{position, replace};
use crate::editing::references::{References, missing};
use crate::editing::{Creatable, Editable, Ownership};
use crate::entity::{
    event, event_audience, event_co_host, event_session, event_speaker, event_theme,
};
use crate::files::uses;
use crate::policy::{Deed, Thing, can};
use crate::rows::{self, code, optional_number, point};
use crate::{members, working_groups};

/// Events, as they are edited.
pub struct Events;

impl Editable for Events {
    const TYPE: EntryType = EntryType::Event;
    const TITLE: &'static str = "title";
    const PATH: &'static str = "/api/v1/events";
    const WITHDRAWAL: Deed = Deed::Edit;
    type Document = EventDocument;
    type Source = EditableEvent;
    type Revision = EventRevision;

    fn title(document: &EventDocument) -> Option<&str> {
        Some(&document.title)
    }

    async fn document(
        connection: &impl ConnectionTrait,
        id: Uuid,
    ) -> Result<Option<EventDocument>, DbErr> {
        let Some(row) = store::row(connection, id).await? else {
            return Ok(None);
        };
        let point = point(row.latitude, row.longitude);
        let venue = row.venue_name.map(|name| Venue {
            name,
            address: row.venue_address,
            city: row.venue_city,
            point,
            accessibility: row.venue_accessibility,
        });
        let (cover, documents) = uses::read(connection, id).await?;
        Ok(Some(EventDocument {
            title: row.title,
            summary: row.summary,
            description: row.description,
            kind: code("event.kind", id, &row.kind)?,
            format: code("event.format", id, &row.format)?,
            status: code("event.status", id, &row.status)?,
            visibility: code("event.visibility", id, &row.visibility)?,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            time_zone: row.time_zone,
            venue,
            online_url: row.online_url,
            host: row.host_id,
            co_hosts: co_hosts(connection, id).await?,
            working_group: row.working_group_id,
            themes: themes(connection, id).await?,
            audience: audience(connection, id).await?,
            programme: store::programme(connection, id).await?,
            capacity: optional_number("event.capacity", id, row.capacity)?,
            min_population: optional_number("event.min_population", id, row.min_population)?,
            max_population: optional_number("event.max_population", id, row.max_population)?,
            registration_closes_at: row.registration_closes_at,
            replay_url: row.replay_url,
            report: row.report,
            cover,
            documents,
        }))
    }

    async fn write(
        connection: &impl ConnectionTrait,
        id: Uuid,
        document: &EventDocument,
    ) -> Result<(), DbErr> {
        let row = event::ActiveModel {
            id: Set(id),
            ..columns(document)
        };
        row.update(connection).await?;
        write_parts(connection, id, document).await
    }

    async fn ownership(
        connection: &impl ConnectionTrait,
        head: &Head,
        document: &EventDocument,
    ) -> Result<Ownership, DbErr> {
        let host = match document.host {
            Some(host) => members::store::row(connection, host).await?,
            None => None,
        };
        let hosts = document.host.into_iter();
        Ok(Ownership::Entry {
            // Without a host it is nobody's, whoever stands beside.
            owners: match document.host {
                Some(_) => hosts.chain(document.co_hosts.iter().copied()).collect(),
                None => Vec::new(),
            },
            trusted: host.is_some_and(|host| host.trusted),
            group: document.working_group,
            public: head.is_public() && document.visibility == Visibility::Public,
        })
    }

    async fn unknown(
        references: &References<'_, impl ConnectionTrait>,
        document: &EventDocument,
        before: Option<&EventDocument>,
    ) -> Result<Vec<Violation>, DbErr> {
        let held = before.map(|it| &it.themes[..]);
        let mut found = references.themes("/themes", &document.themes, held);
        if jiff::tz::TimeZone::get(&document.time_zone).is_err() {
            found.push(Violation::of("/time_zone", Rule::Unknown));
        }
        let known: HashSet<Uuid> = before
            .into_iter()
            .flat_map(named)
            .map(|(_, id)| id)
            .collect();
        let members: Vec<_> = named(document)
            .filter(|(_, id)| !known.contains(id))
            .collect();
        found.extend(references.members(&members).await?);
        if let Some(id) = document.working_group
            && before.and_then(|before| before.working_group) != Some(id)
        {
            let shown = working_groups::store::shown(references.connection, id).await?;
            let seen = shown.is_some_and(|public| {
                public || can(references.actor, Deed::Read, Thing::Group { id, public }).is_ok()
            });
            if !seen {
                found.push(missing("/working_group"));
            }
        }
        Ok(found)
    }
}

impl Creatable for Events {
    async fn insert(
        connection: &impl ConnectionTrait,
        head: &Head,
        verified_at: Option<OffsetDateTime>,
        document: &EventDocument,
    ) -> Result<(), DbErr> {
        let row = event::ActiveModel {
            id: Set(head.id),
            slug: Set(head.slug.clone()),
            publication: Set(head.publication.code().to_owned()),
            last_verified_at: Set(verified_at),
            created_at: Set(head.updated_at),
            updated_at: Set(head.updated_at),
            version: Set(head.version),
            deleted_at: Set(head.deleted_at),
            source_name: Set(None),
            source_url: Set(None),
            ..columns(document)
        };
        event::Entity::insert(row)
            .exec_without_returning(connection)
            .await?;
        write_parts(connection, head.id, document).await
    }
}

/// The members that a document names, each with its pointer.
fn named(document: &EventDocument) -> impl Iterator<Item = (String, Uuid)> {
    let co_hosts = document.co_hosts.iter().enumerate();
    let co_hosts = co_hosts.map(|(index, id)| (format!("/co_hosts/{index}"), *id));
    document
        .host
        .map(|host| ("/host".to_owned(), host))
        .into_iter()
        .chain(co_hosts)
}

/// What an event's own row holds of its document.
fn columns(document: &EventDocument) -> event::ActiveModel {
    let document = document.clone();
    let venue = document.venue;
    let point = venue.as_ref().and_then(|venue| venue.point);
    let number = |count: Option<u32>| count.and_then(|count| i32::try_from(count).ok());
    event::ActiveModel {
        title: Set(document.title),
        summary: Set(document.summary),
        description: Set(document.description),
        kind: Set(document.kind.code().to_owned()),
        format: Set(document.format.code().to_owned()),
        status: Set(document.status.code().to_owned()),
        visibility: Set(document.visibility.code().to_owned()),
        starts_at: Set(document.starts_at),
        ends_at: Set(document.ends_at),
        time_zone: Set(document.time_zone),
        venue_name: Set(venue.as_ref().map(|venue| venue.name.clone())),
        venue_address: Set(venue.as_ref().and_then(|venue| venue.address.clone())),
        venue_city: Set(venue.as_ref().and_then(|venue| venue.city.clone())),
        latitude: Set(point.map(|point| point.latitude)),
        longitude: Set(point.map(|point| point.longitude)),
        venue_accessibility: Set(venue.and_then(|venue| venue.accessibility)),
        online_url: Set(document.online_url),
        host_id: Set(document.host),
        working_group_id: Set(document.working_group),
        capacity: Set(number(document.capacity)),
        min_population: Set(number(document.min_population)),
        max_population: Set(number(document.max_population)),
        registration_closes_at: Set(document.registration_closes_at),
        replay_url: Set(document.replay_url),
        report: Set(document.report),
        ..Default::default()
    }
}

async fn write_parts(
    connection: &impl ConnectionTrait,
    id: Uuid,
    document: &EventDocument,
) -> Result<(), DbErr> {
    let themes = document
        .themes
        .iter()
        .map(|theme| event_theme::ActiveModel {
            event_id: Set(id),
            theme_code: Set(theme.clone()),
        });
    let column = event_theme::Column::EventId;
    replace(connection, column, id, themes.collect()).await?;
    let audience = document.audience.iter();
    let audience = audience.map(|function| event_audience::ActiveModel {
        event_id: Set(id),
        function: Set(function.code().to_owned()),
    });
    let column = event_audience::Column::EventId;
    replace(connection, column, id, audience.collect()).await?;
    let co_hosts = document.co_hosts.iter();
    let co_hosts = co_hosts.map(|member| event_co_host::ActiveModel {
        event_id: Set(id),
        member_id: Set(*member),
    });
    let column = event_co_host::Column::EventId;
    replace(connection, column, id, co_hosts.collect()).await?;
    write_programme(connection, id, &document.programme).await
}

/// Speakers go with their sessions: the database sees to it.
async fn write_programme(
    connection: &impl ConnectionTrait,
    id: Uuid,
    programme: &[Session],
) -> Result<(), DbErr> {
    let mut sessions = Vec::with_capacity(programme.len());
    let mut speakers = Vec::new();
    for (place, session) in programme.iter().enumerate() {
        let session_id = Uuid::now_v7();
        sessions.push(event_session::ActiveModel {
            id: Set(session_id),
            event_id: Set(id),
            position: Set(position(place)),
            starts_at: Set(session.starts_at),
            title: Set(session.title.clone()),
            description: Set(session.description.clone()),
        });
        let people = session.speakers.iter().enumerate();
        speakers.extend(people.map(|(place, speaker)| event_speaker::ActiveModel {
            id: Set(Uuid::now_v7()),
            event_session_id: Set(session_id),
            position: Set(position(place)),
            name: Set(speaker.name.clone()),
            title: Set(speaker.title.clone()),
        }));
    }
    replace(connection, event_session::Column::EventId, id, sessions).await?;
    for speakers in speakers.chunks(CHUNK) {
        event_speaker::Entity::insert_many(speakers.to_vec())
            .exec_without_returning(connection)
            .await?;
    }
    Ok(())
}

/// Speakers that one statement inserts, below the parameter limits of both engines.
const CHUNK: usize = 1_000;

async fn co_hosts(connection: &impl ConnectionTrait, id: Uuid) -> Result<Vec<Uuid>, DbErr> {
    let rows =
        rows::of::<event_co_host::Entity>(connection, event_co_host::Column::EventId, Some(&[id]))
            .await?;
    Ok(rows.into_iter().map(|row| row.member_id).collect())
}

async fn themes(connection: &impl ConnectionTrait, id: Uuid) -> Result<Vec<String>, DbErr> {
    let rows =
        rows::of::<event_theme::Entity>(connection, event_theme::Column::EventId, Some(&[id]))
            .await?;
    Ok(rows.into_iter().map(|row| row.theme_code).collect())
}

async fn audience(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Vec<passerelle_shared::codes::Function>, DbErr> {
    let rows = rows::of::<event_audience::Entity>(
        connection,
        event_audience::Column::EventId,
        Some(&[id]),
    )
    .await?;
    rows.iter()
        .map(|row| code("event_audience.function", id, &row.function))
        .collect()
}
