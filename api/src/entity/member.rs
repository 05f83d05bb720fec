//! Members of the directory.

use sea_orm::entity::prelude::*;
use time::OffsetDateTime;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "member")]
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
    pub name: String,
    pub kind: String,
    pub epci_form: Option<String>,
    pub insee: Option<String>,
    pub siren: Option<String>,
    pub department_code: Option<String>,
    pub region_code: Option<String>,
    pub population: Option<i32>,
    pub epci_id: Option<Uuid>,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub website: Option<String>,
    pub summary: Option<String>,
    pub description: Option<String>,
    pub claim: String,
    pub trusted: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
