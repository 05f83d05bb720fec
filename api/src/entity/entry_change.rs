//! At which version each entry last changed, those that are gone included.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "entry_change")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub entry_type: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub entry_id: Uuid,
    pub version: i64,
    pub was_public: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
