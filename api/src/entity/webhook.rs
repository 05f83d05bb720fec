//! Webhooks.

use sea_orm::entity::prelude::*;
use time::OffsetDateTime;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub account_id: Uuid,
    pub url: String,
    pub entry_types: String,
    pub secret: String,
    pub former_secret: Option<String>,
    pub former_secret_until: Option<OffsetDateTime>,
    pub created_at: OffsetDateTime,
    pub disabled_reason: Option<String>,
    pub told_version: i64,
    pub told_id: Uuid,
    pub failures: i32,
    pub failing_since: Option<OffsetDateTime>,
    pub last_success_at: Option<OffsetDateTime>,
    pub due_at: OffsetDateTime,
    pub lease: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
