//! Actions.

use sea_orm::entity::prelude::*;
use time::{Date, OffsetDateTime};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "action")]
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
    pub relation: String,
    pub status: String,
    pub lead_id: Uuid,
    pub starts_on: Option<Date>,
    pub ends_on: Option<Date>,
    pub purpose_code: Option<String>,
    pub oda_eligible: bool,
    pub convention_signed_on: Option<Date>,
    pub convention_reference: Option<String>,
    pub results: Option<String>,
    pub seeking_partners: bool,
    pub seeking_for: Option<String>,
    pub funding_call_id: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
