//! The database schema, one change a file, up and down, for SQLite and PostgreSQL alike.

mod columns;
mod m20261124_000001_reference;
mod m20261124_000002_members;
mod m20261124_000003_funding_calls;
mod m20261124_000004_actions;
mod m20261124_000005_working_groups;
mod m20261124_000006_events;
mod m20261124_000007_changes;
mod m20261124_000008_search;
mod m20261124_000009_accounts;
mod m20261124_000010_mail;
mod m20261124_000011_moderation;
mod m20261124_000012_revisions;
mod m20261124_000013_trust;
mod m20261124_000014_group_people;
mod m20261124_000015_proposals;
mod m20261124_000016_personal_data;
mod m20261124_000017_files;
mod m20261124_000019_refresh_succession;
mod m20261124_000020_identities;
mod m20261124_000021_idempotency_keys;
mod m20261124_000022_unused_files;
mod m20261124_000023_mail_about;
mod m20261124_000024_last_changes;
mod m20261124_000025_api_keys;
mod m20261124_000026_webhooks;

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::{MigrationTrait, async_trait};

/// Every migration in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261124_000001_reference::Migration),
            Box::new(m20261124_000002_members::Migration),
            Box::new(m20261124_000003_funding_calls::Migration),
            Box::new(m20261124_000004_actions::Migration),
            Box::new(m20261124_000005_working_groups::Migration),
            Box::new(m20261124_000006_events::Migration),
            Box::new(m20261124_000007_changes::Migration),
            Box::new(m20261124_000008_search::Migration),
            Box::new(m20261124_000009_accounts::Migration),
            Box::new(m20261124_000010_mail::Migration),
            Box::new(m20261124_000011_moderation::Migration),
            Box::new(m20261124_000012_revisions::Migration),
            Box::new(m20261124_000013_trust::Migration),
            Box::new(m20261124_000014_group_people::Migration),
            Box::new(m20261124_000015_proposals::Migration),
            Box::new(m20261124_000016_personal_data::Migration),
            Box::new(m20261124_000017_files::Migration),
            Box::new(m20261124_000019_refresh_succession::Migration),
            Box::new(m20261124_000020_identities::Migration),
            Box::new(m20261124_000021_idempotency_keys::Migration),
            Box::new(m20261124_000022_unused_files::Migration),
            Box::new(m20261124_000023_mail_about::Migration),
            Box::new(m20261124_000024_last_changes::Migration),
            Box::new(m20261124_000025_api_keys::Migration),
            Box::new(m20261124_000026_webhooks::Migration),
        ]
    }
}
