//! Events with programme, audience and hosts.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    double_null, integer_null, string, string_len, string_null, text, text_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null, uuid, uuid_null,
};

use crate::columns::{aggregate, create, drop, index, link, part, refers};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                aggregate("event")
                    .col(string("title"))
                    .col(text("summary"))
                    .col(text("description"))
                    .col(string("kind"))
                    .col(string("format"))
                    .col(string("status"))
                    .col(string("visibility"))
                    .col(timestamp_with_time_zone("starts_at"))
                    .col(timestamp_with_time_zone("ends_at"))
                    .col(string("time_zone"))
                    .col(string_null("venue_name"))
                    .col(string_null("venue_address"))
                    .col(string_null("venue_city"))
                    .col(double_null("latitude"))
                    .col(double_null("longitude"))
                    .col(text_null("venue_accessibility"))
                    .col(string_null("online_url"))
                    .col(uuid_null("host_id"))
                    .col(uuid_null("working_group_id"))
                    .col(integer_null("capacity"))
                    .col(integer_null("min_population"))
                    .col(integer_null("max_population"))
                    .col(timestamp_with_time_zone_null("registration_closes_at"))
                    .col(string_null("replay_url"))
                    .col(text_null("report"))
                    .col(string_null("source_name"))
                    .col(string_null("source_url"))
                    .foreign_key(&mut refers("event", "host_id", "member"))
                    .foreign_key(&mut refers("event", "working_group_id", "working_group"))
                    .to_owned(),
                link("event_theme", "event", string_len("theme_code", 40)),
                link("event_audience", "event", string_len("function", 20)),
                link("event_co_host", "event", uuid("member_id"))
                    .foreign_key(&mut refers("event_co_host", "member_id", "member"))
                    .to_owned(),
                part("event_session", "event")
                    .col(timestamp_with_time_zone("starts_at"))
                    .col(string("title"))
                    .col(text_null("description"))
                    .to_owned(),
                part("event_speaker", "event_session")
                    .col(string("name"))
                    .col(string_null("title"))
                    .to_owned(),
            ],
            vec![
                index("event", "starts_at"),
                index("event", "host_id"),
                index("event", "working_group_id"),
                index("event", "updated_at"),
                index("event_theme", "theme_code"),
                index("event_co_host", "member_id"),
                index("event_session", "event_id"),
                index("event_speaker", "event_session_id"),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(
            manager,
            &[
                "event_speaker",
                "event_session",
                "event_co_host",
                "event_audience",
                "event_theme",
                "event",
            ],
        )
        .await
    }
}
