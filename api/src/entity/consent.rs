//! What people were told or agreed to.

use sea_orm::entity::prelude::*;
use time::OffsetDateTime;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consent")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub account_id: Option<Uuid>,
    pub member_id: Option<Uuid>,
    pub name: Option<String>,
    pub kind: String,
    pub audience: Option<String>,
    pub version: String,
    pub given_at: OffsetDateTime,
    pub recorded_by: Option<Uuid>,
    pub withdrawn_at: Option<OffsetDateTime>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
