//! What anybody proposes: corrections, reports, missing members.

use sea_orm::entity::prelude::*;
use time::OffsetDateTime;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "proposal")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub status: String,
    pub entry_type: Option<String>,
    pub entry_id: Option<Uuid>,
    pub field: Option<String>,
    pub value: Option<String>,
    pub report_reason: Option<String>,
    pub name: Option<String>,
    pub member_kind: Option<String>,
    pub insee: Option<String>,
    pub siren: Option<String>,
    pub website: Option<String>,
    pub member_id: Option<Uuid>,
    pub message: String,
    pub account_id: Option<Uuid>,
    pub author_name: Option<String>,
    pub author_email: Option<String>,
    pub lang: String,
    pub created_at: OffsetDateTime,
    pub decided_by: Option<Uuid>,
    pub decided_at: Option<OffsetDateTime>,
    pub reason: Option<String>,
    pub answer: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
