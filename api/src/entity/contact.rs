//! People shown on members’ pages.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contact")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub member_id: Uuid,
    pub position: i32,
    pub name: String,
    pub function: String,
    pub title: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub visibility: String,
    pub email_visibility: String,
    pub phone_visibility: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
