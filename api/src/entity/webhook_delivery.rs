//! Attempts to deliver to webhooks.

use sea_orm::entity::prelude::*;
use time::OffsetDateTime;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook_delivery")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub webhook_id: Uuid,
    pub message: String,
    pub event: String,
    pub changes: i32,
    pub attempt: i32,
    pub at: OffsetDateTime,
    pub duration_ms: i32,
    pub outcome: String,
    pub status: Option<i16>,
    pub next_attempt_at: Option<OffsetDateTime>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
