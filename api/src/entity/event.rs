//! Events of the agenda.

use sea_orm::entity::prelude::*;
use time::OffsetDateTime;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub slug: String,
    pub publication: String,
    pub last_verified_at: Option<OffsetDateTime>,
    pub created_at: OffsetDateTime,
    pub updated_at: OffsetDateTime,
    pub version: i32,
    pub deleted_at: Option<OffsetDateTime>,
    pub title: String,
    pub summary: String,
    pub description: String,
    pub kind: String,
    pub format: String,
    pub status: String,
    pub visibility: String,
    pub starts_at: OffsetDateTime,
    pub ends_at: OffsetDateTime,
    pub time_zone: String,
    pub venue_name: Option<String>,
    pub venue_address: Option<String>,
    pub venue_city: Option<String>,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub venue_accessibility: Option<String>,
    pub online_url: Option<String>,
    pub host_id: Option<Uuid>,
    pub working_group_id: Option<Uuid>,
    pub capacity: Option<i32>,
    pub min_population: Option<i32>,
    pub max_population: Option<i32>,
    pub registration_closes_at: Option<OffsetDateTime>,
    pub replay_url: Option<String>,
    pub report: Option<String>,
    pub source_name: Option<String>,
    pub source_url: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
