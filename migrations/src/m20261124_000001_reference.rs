//! Reference lists, and what the platform knows about its own data.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, double_null, integer, string, string_len, string_null, text,
};

use crate::columns::{create, drop};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                Table::create()
                    .table("setting")
                    .col(string_len("key", 60).primary_key())
                    .col(text("value"))
                    .to_owned(),
                Table::create()
                    .table("theme")
                    .col(string_len("code", 40).primary_key())
                    .col(string("name_fr"))
                    .col(string("name_en"))
                    .col(integer("position"))
                    .to_owned(),
                Table::create()
                    .table("sdg")
                    .col(integer("number").primary_key())
                    .col(string("name_fr"))
                    .col(string("name_en"))
                    .to_owned(),
                Table::create()
                    .table("country")
                    .col(string_len("code", 40).primary_key())
                    .col(string("name_fr"))
                    .col(string("name_en"))
                    .col(double_null("latitude"))
                    .col(double_null("longitude"))
                    .col(string_null("dac_group"))
                    .col(boolean("priority"))
                    .to_owned(),
                Table::create()
                    .table("region")
                    .col(string_len("code", 40).primary_key())
                    .col(string("name"))
                    .to_owned(),
                Table::create()
                    .table("department")
                    .col(string_len("code", 40).primary_key())
                    .col(string("name"))
                    .col(string_len("region_code", 40))
                    .to_owned(),
                Table::create()
                    .table("purpose")
                    .col(string_len("code", 40).primary_key())
                    .col(string("name_fr"))
                    .col(string("name_en"))
                    .col(string("sector"))
                    .col(string_null("theme_code"))
                    .to_owned(),
                Table::create()
                    .table("funding_scheme")
                    .col(string_len("code", 40).primary_key())
                    .col(string("name"))
                    .col(string("funder"))
                    .col(string_null("url"))
                    .col(text("description_fr"))
                    .col(text("description_en"))
                    .to_owned(),
            ],
            vec![],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(
            manager,
            &[
                "funding_scheme",
                "purpose",
                "department",
                "region",
                "country",
                "sdg",
                "theme",
                "setting",
            ],
        )
        .await
    }
}
