//! All SQL of events.

use std::collections::{BTreeSet, HashMap};

use passerelle_shared::codes::{EntryType, Publication, Visibility};
use passerelle_shared::events::{EventSource, EventSummary, Session, Speaker};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::entry::{EventEntry, period};
use crate::catalogue::Snapshot;
use crate::entity::{
    event, event_audience, event_co_host, event_session, event_speaker, event_theme,
};
use crate::files;
use crate::rows::{self, among, code, grouped, number, optional_number, point};
use crate::search::index::{Names, SearchText, paragraphs};

fn public(ids: Option<&[Uuid]>) -> Select<event::Entity> {
    among(event::Entity::find(), event::Column::Id, ids)
        .filter(event::Column::Publication.eq(Publication::Published.code()))
        .filter(event::Column::DeletedAt.is_null())
        .filter(event::Column::Visibility.eq(Visibility::Public.code()))
}

/// Meetings that the page of a group shows to whoever takes part.
const MEETINGS: u64 = 100;

/// The meetings of a working group that are published, for whomever, or all of them; the latest.
///
/// # Errors
/// The database does not answer.
pub async fn of_group(
    connection: &impl ConnectionTrait,
    group: Uuid,
    drafts: bool,
) -> Result<Vec<event::Model>, DbErr> {
    let mut meetings = event::Entity::find()
        .filter(event::Column::WorkingGroupId.eq(group))
        .filter(event::Column::DeletedAt.is_null());
    if !drafts {
        meetings = meetings.filter(event::Column::Publication.eq(Publication::Published.code()));
    }
    meetings
        .order_by_desc(event::Column::StartsAt)
        .order_by_desc(event::Column::Id)
        .limit(MEETINGS)
        .all(connection)
        .await
}

/// The public events among some, or all of them, for the catalogue.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn entries(
    connection: &impl ConnectionTrait,
    ids: Option<&[Uuid]>,
    snapshot: &Snapshot,
) -> Result<Vec<EventEntry>, DbErr> {
    let events = public(ids).all(connection).await?;
    let numbers = crate::search::store::numbers(connection, EntryType::Event, ids).await?;
    let mut themes = grouped(
        rows::of::<event_theme::Entity>(connection, event_theme::Column::EventId, ids).await?,
        |row| (row.event_id, row.theme_code),
    );
    let mut audience = grouped(
        rows::of::<event_audience::Entity>(connection, event_audience::Column::EventId, ids)
            .await?,
        |row| (row.event_id, row.function),
    );
    let mut co_hosts = grouped(
        rows::of::<event_co_host::Entity>(connection, event_co_host::Column::EventId, ids).await?,
        |row| (row.event_id, row.member_id),
    );
    let mut covers = files::view::covers(connection, EntryType::Event, ids).await?;
    events
        .into_iter()
        .map(|row| {
            let id = row.id;
            let functions = audience.remove(&id).unwrap_or_default();
            let mut members: Vec<Uuid> = row.host_id.into_iter().collect();
            members.extend(co_hosts.remove(&id).unwrap_or_default());
            let point = point(row.latitude, row.longitude);
            let host = row.host_id.and_then(|host| snapshot.members.by_id(host));
            let summary = EventSummary {
                id,
                slug: row.slug,
                title: row.title,
                summary: row.summary,
                kind: code("event.kind", id, &row.kind)?,
                format: code("event.format", id, &row.format)?,
                status: code("event.status", id, &row.status)?,
                period: period(row.ends_at, snapshot.as_of),
                starts_at: row.starts_at,
                ends_at: row.ends_at,
                city: row.venue_city,
                point,
                host: host.map(|host| host.reference()),
                themes: themes.remove(&id).unwrap_or_default(),
                audience: functions
                    .iter()
                    .map(|function| code("event_audience.function", id, function))
                    .collect::<Result<_, _>>()?,
                capacity: optional_number("event.capacity", id, row.capacity)?,
                has_replay: row.replay_url.is_some(),
                source: row.source_name.map(|name| EventSource {
                    name,
                    url: row.source_url,
                }),
                updated_at: row.updated_at,
                cover: covers.remove(&id),
                time_zone: row.time_zone,
            };
            let days = (
                local_day(id, summary.starts_at, &summary.time_zone)?,
                local_day(id, summary.ends_at, &summary.time_zone)?,
            );
            Ok(EventEntry {
                version: number("event.version", id, row.version)?,
                number: numbers.get(&id).copied().unwrap_or_default(),
                department: host.and_then(|host| host.summary.department.clone()),
                members,
                working_group: row.working_group_id,
                days,
                points: point.into_iter().collect(),
                summary,
            })
        })
        .collect()
}

/// The day on which an instant falls in a time zone.
fn local_day(id: Uuid, instant: OffsetDateTime, zone: &str) -> Result<Date, DbErr> {
    let wrong =
        |error: &dyn std::fmt::Display| DbErr::Type(format!("event.time_zone of {id}: {error}"));
    let zoned = jiff::Timestamp::from_second(instant.unix_timestamp())
        .and_then(|instant| instant.in_tz(zone))
        .map_err(|error| wrong(&error))?;
    let month =
        time::Month::try_from(zoned.month().unsigned_abs()).map_err(|error| wrong(&error))?;
    Date::from_calendar_date(zoned.year().into(), month, zoned.day().unsigned_abs())
        .map_err(|error| wrong(&error))
}

/// What search knows of the public events among some.
///
/// # Errors
/// The database does not answer.
pub async fn texts(
    connection: &impl ConnectionTrait,
    ids: &[Uuid],
    names: &Names,
) -> Result<Vec<SearchText>, DbErr> {
    let events = public(Some(ids)).all(connection).await?;
    let themes = grouped(
        rows::of::<event_theme::Entity>(connection, event_theme::Column::EventId, Some(ids))
            .await?,
        |row| (row.event_id, row.theme_code),
    );
    let sessions = grouped(
        rows::of::<event_session::Entity>(connection, event_session::Column::EventId, Some(ids))
            .await?,
        |row| (row.event_id, row.title),
    );
    let hosts: Vec<Uuid> = events.iter().filter_map(|row| row.host_id).collect();
    let hosts = crate::members::store::names(connection, &hosts).await?;
    Ok(events
        .into_iter()
        .map(|row| {
            let themes = themes.get(&row.id).map(Vec::as_slice).unwrap_or_default();
            let body = [
                row.summary,
                row.description,
                row.report.unwrap_or_default(),
                sessions
                    .get(&row.id)
                    .map(|titles| titles.join(". "))
                    .unwrap_or_default(),
                row.venue_name.unwrap_or_default(),
                row.venue_city.unwrap_or_default(),
                row.host_id
                    .and_then(|host| hosts.get(&host).cloned())
                    .unwrap_or_default(),
                names.themes(themes.iter().map(String::as_str)),
            ];
            SearchText {
                id: row.id,
                title: row.title,
                body: paragraphs(&body),
            }
        })
        .collect())
}

/// The events that some members host or help to host, public or not.
///
/// # Errors
/// The database does not answer.
pub async fn hosted_by(
    connection: &impl ConnectionTrait,
    members: &[Uuid],
) -> Result<BTreeSet<Uuid>, DbErr> {
    let hosted: Vec<Uuid> = event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .filter(event::Column::HostId.is_in(members.iter().copied()))
        .into_tuple()
        .all(connection)
        .await?;
    let helped: Vec<Uuid> = event_co_host::Entity::find()
        .select_only()
        .column(event_co_host::Column::EventId)
        .filter(event_co_host::Column::MemberId.is_in(members.iter().copied()))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(hosted.into_iter().chain(helped).collect())
}

/// The working groups of which some events are meetings.
///
/// # Errors
/// The database does not answer.
pub async fn groups_of(
    connection: &impl ConnectionTrait,
    events: &[Uuid],
) -> Result<BTreeSet<Uuid>, DbErr> {
    let groups: Vec<Option<Uuid>> = event::Entity::find()
        .select_only()
        .column(event::Column::WorkingGroupId)
        .filter(event::Column::Id.is_in(events.iter().copied()))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(groups.into_iter().flatten().collect())
}

/// The row of an event.
///
/// # Errors
/// The database does not answer.
pub async fn row(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<event::Model>, DbErr> {
    event::Entity::find_by_id(id).one(connection).await
}

/// The programme of an event, in order.
///
/// # Errors
/// The database does not answer.
pub async fn programme(connection: &impl ConnectionTrait, id: Uuid) -> Result<Vec<Session>, DbErr> {
    let sessions = event_session::Entity::find()
        .filter(event_session::Column::EventId.eq(id))
        .order_by_asc(event_session::Column::Position)
        .all(connection)
        .await?;
    let ids: Vec<Uuid> = sessions.iter().map(|session| session.id).collect();
    let speakers = event_speaker::Entity::find()
        .filter(event_speaker::Column::EventSessionId.is_in(ids))
        .order_by_asc(event_speaker::Column::Position)
        .all(connection)
        .await?;
    let mut speakers: HashMap<Uuid, Vec<Speaker>> = grouped(speakers, |row| {
        (
            row.event_session_id,
            Speaker {
                name: row.name,
                title: row.title,
            },
        )
    });
    Ok(sessions
        .into_iter()
        .map(|row| Session {
            speakers: speakers.remove(&row.id).unwrap_or_default(),
            starts_at: row.starts_at,
            title: row.title,
            description: row.description,
        })
        .collect())
}
