//! Funding calls.

use sea_orm::entity::prelude::*;
use time::{Date, OffsetDateTime};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "funding_call")]
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
    pub scheme_code: Option<String>,
    pub permanent: bool,
    pub opens_on: Option<Date>,
    pub closes_on: Option<Date>,
    pub min_population: Option<i32>,
    pub max_population: Option<i32>,
    pub minimum_consortium: Option<i32>,
    pub cofunding_rate_percent: Option<i32>,
    pub cofunding_conditions: Option<String>,
    pub minimum_amount_cents: Option<i64>,
    pub maximum_amount_cents: Option<i64>,
    pub link: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
