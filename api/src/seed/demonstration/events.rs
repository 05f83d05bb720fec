//! Events of the demonstration.

use anyhow::Context;
use passerelle_shared::codes::{
    EntryType, EventFormat, EventKind, EventStatus, Function, Visibility,
};
use sea_orm::Set;
use serde::Deserialize;
use time::{Date, Duration, OffsetDateTime, Time};
use uuid::Uuid;

use super::calendar::{between, chance_below, days_of, in_zone, next_weekdays, time_of_day};
use super::entries;
use super::stage::{Stage, numbered, part};
use crate::entity::{
    event, event_audience, event_co_host, event_session, event_speaker, event_theme,
};

const FILE: &str = include_str!("../../../seeds/demo/events.json");

/// When registration closes on its last day.
const CLOSING_TIME: Time = time::macros::time!(18:00);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Event {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) description: String,
    pub(super) kind: EventKind,
    pub(super) format: EventFormat,
    pub(super) starts_in_days: i64,
    pub(super) start_time: String,
    pub(super) duration_minutes: i64,
    pub(super) time_zone: String,
    pub(super) venue: Option<Venue>,
    pub(super) online_url: Option<String>,
    pub(super) host: Option<String>,
    pub(super) co_hosts: Vec<String>,
    pub(super) themes: Vec<String>,
    pub(super) programme: Vec<Session>,
    pub(super) audience: Audience,
    pub(super) capacity: Option<i32>,
    pub(super) visibility: Visibility,
    pub(super) status: EventStatus,
    pub(super) group: Option<String>,
    pub(super) registration_closes_days_before: Option<i64>,
    pub(super) replay_url: Option<String>,
    pub(super) report: Option<String>,
    pub(super) accessibility: Option<String>,
    pub(super) source: Option<Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Venue {
    pub(super) name: String,
    pub(super) address: Option<String>,
    pub(super) city: String,
    pub(super) latitude: f64,
    pub(super) longitude: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Session {
    pub(super) start: String,
    pub(super) title: String,
    pub(super) description: Option<String>,
    pub(super) speakers: Vec<Speaker>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Speaker {
    pub(super) name: String,
    pub(super) title: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Audience {
    pub(super) functions: Vec<Function>,
    pub(super) min_population: Option<i32>,
    pub(super) max_population: Option<i32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    pub(super) name: String,
    pub(super) url: String,
}

pub(super) fn read() -> anyhow::Result<Vec<Event>> {
    entries("events.json", FILE)
}

pub(super) async fn load(stage: &mut Stage) -> anyhow::Result<usize> {
    let events = read()?;
    let count = events.len();
    let mut rows = Vec::new();
    let mut parts = Parts::default();
    for entry in events {
        let id = stage.enter(EntryType::Event, &entry.key);
        let date = date(stage.today(), &entry)?;
        rows.push(row(stage, id, date, &entry).with_context(|| entry.key.clone())?);
        parts.add(stage, id, date, entry)?;
    }
    stage.insert(rows).await?;
    stage.insert(parts.themes).await?;
    stage.insert(parts.audience).await?;
    stage.insert(parts.co_hosts).await?;
    stage.insert(parts.sessions).await?;
    stage.insert(parts.speakers).await?;
    Ok(count)
}

/// The day on which an event begins.
pub(super) fn date(today: Date, entry: &Event) -> anyhow::Result<Date> {
    let days = days_of(time_of_day(&entry.start_time)?, entry.duration_minutes);
    Ok(next_weekdays(
        today + Duration::days(entry.starts_in_days),
        days,
    ))
}

fn row(stage: &Stage, id: Uuid, date: Date, entry: &Event) -> anyhow::Result<event::ActiveModel> {
    let starts_at = in_zone(date, time_of_day(&entry.start_time)?, &entry.time_zone)?;
    let ends_at = starts_at + Duration::minutes(entry.duration_minutes);
    let (created_at, updated_at) = written_at(stage.now, starts_at, ends_at, entry);
    let registration_closes_at = entry
        .registration_closes_days_before
        .map(|days| in_zone(date - Duration::days(days), CLOSING_TIME, &entry.time_zone))
        .transpose()?;
    let venue = entry.venue.as_ref();
    let source = entry.source.as_ref();
    Ok(event::ActiveModel {
        id: Set(id),
        slug: Set(entry.key.clone()),
        publication: Set(Stage::published()),
        last_verified_at: Set(None),
        created_at: Set(created_at),
        updated_at: Set(updated_at),
        version: Set(1),
        deleted_at: Set(None),
        title: Set(entry.title.clone()),
        summary: Set(entry.summary.clone()),
        description: Set(entry.description.clone()),
        kind: Set(entry.kind.code().to_owned()),
        format: Set(entry.format.code().to_owned()),
        status: Set(entry.status.code().to_owned()),
        visibility: Set(entry.visibility.code().to_owned()),
        starts_at: Set(starts_at),
        ends_at: Set(ends_at),
        time_zone: Set(entry.time_zone.clone()),
        venue_name: Set(venue.map(|venue| venue.name.clone())),
        venue_address: Set(venue.and_then(|venue| venue.address.clone())),
        venue_city: Set(venue.map(|venue| venue.city.clone())),
        latitude: Set(venue.map(|venue| venue.latitude)),
        longitude: Set(venue.map(|venue| venue.longitude)),
        venue_accessibility: Set(entry.accessibility.clone()),
        online_url: Set(entry.online_url.clone()),
        host_id: Set(entry
            .host
            .as_deref()
            .map(|key| stage.member(key))
            .transpose()?),
        working_group_id: Set(entry
            .group
            .as_deref()
            .map(|key| stage.group(key))
            .transpose()?),
        capacity: Set(entry.capacity),
        min_population: Set(entry.audience.min_population),
        max_population: Set(entry.audience.max_population),
        registration_closes_at: Set(registration_closes_at),
        replay_url: Set(entry.replay_url.clone()),
        report: Set(entry.report.clone()),
        source_name: Set(source.map(|source| source.name.clone())),
        source_url: Set(source.map(|source| source.url.clone())),
    })
}

/// When an event was announced and last changed: six weeks to three months before it, and
/// afterwards where there is something to read or see; never to come.
fn written_at(
    now: OffsetDateTime,
    starts_at: OffsetDateTime,
    ends_at: OffsetDateTime,
    entry: &Event,
) -> (OffsetDateTime, OffsetDateTime) {
    let before = Duration::days((42 + chance_below(&entry.key, "announced", 50)).into());
    let latest = now - Duration::days((1 + chance_below(&entry.key, "latest", 20)).into());
    let created_at = (starts_at - before).min(latest);
    let updated_at = if entry.report.is_some() || entry.replay_url.is_some() {
        ends_at + Duration::days((2 + chance_below(&entry.key, "report", 6)).into())
    } else {
        between(created_at, starts_at.min(now), &entry.key)
    };
    (created_at, updated_at.min(now))
}

#[derive(Default)]
struct Parts {
    themes: Vec<event_theme::ActiveModel>,
    audience: Vec<event_audience::ActiveModel>,
    co_hosts: Vec<event_co_host::ActiveModel>,
    sessions: Vec<event_session::ActiveModel>,
    speakers: Vec<event_speaker::ActiveModel>,
}

impl Parts {
    fn add(&mut self, stage: &Stage, id: Uuid, date: Date, entry: Event) -> anyhow::Result<()> {
        self.themes.extend(
            entry
                .themes
                .into_iter()
                .map(|code| event_theme::ActiveModel {
                    event_id: Set(id),
                    theme_code: Set(code),
                }),
        );
        self.audience
            .extend(entry.audience.functions.into_iter().map(|function| {
                event_audience::ActiveModel {
                    event_id: Set(id),
                    function: Set(function.code().to_owned()),
                }
            }));
        for key in &entry.co_hosts {
            let member_id = stage.member(key)?;
            self.co_hosts.push(event_co_host::ActiveModel {
                event_id: Set(id),
                member_id: Set(member_id),
            });
        }
        for (position, session) in numbered(entry.programme) {
            let session_id = part(id, "session", position);
            let starts_at = in_zone(date, time_of_day(&session.start)?, &entry.time_zone)?;
            self.sessions.push(event_session::ActiveModel {
                id: Set(session_id),
                event_id: Set(id),
                position: Set(position),
                starts_at: Set(starts_at),
                title: Set(session.title),
                description: Set(session.description),
            });
            self.speakers
                .extend(numbered(session.speakers).map(|(position, speaker)| {
                    event_speaker::ActiveModel {
                        id: Set(part(session_id, "speaker", position)),
                        event_session_id: Set(session_id),
                        position: Set(position),
                        name: Set(speaker.name),
                        title: Set(speaker.title),
                    }
                }));
        }
        Ok(())
    }
}
