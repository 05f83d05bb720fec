//! Files that people sent.

use sea_orm::entity::prelude::*;
use time::OffsetDateTime;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "file")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub account_id: Option<Uuid>,
    pub name: String,
    pub media_type: String,
    pub bytes: i64,
    pub sizes: String,
    pub created_at: OffsetDateTime,
    pub entry_type: Option<String>,
    pub entry_id: Option<Uuid>,
    pub unused_since: Option<OffsetDateTime>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
