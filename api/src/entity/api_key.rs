//! API keys of partners.

use sea_orm::entity::prelude::*;
use time::OffsetDateTime;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "api_key")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub account_id: Uuid,
    pub name: String,
    pub website: Option<String>,
    pub purpose: String,
    pub state: String,
    pub quota: Option<i32>,
    pub hash: Option<String>,
    pub hint: Option<String>,
    pub reason: Option<String>,
    pub created_at: OffsetDateTime,
    pub granted_at: Option<OffsetDateTime>,
    pub ended_at: Option<OffsetDateTime>,
    pub last_used_on: Option<time::Date>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
