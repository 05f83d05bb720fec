//! Members with their contacts, and the slugs that entries of every kind had before.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    double_null, integer_null, string, string_len, string_null, text_null, uuid, uuid_null,
};

use crate::columns::{aggregate, create, drop, index, link, part, refers};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                aggregate("member")
                    .col(string("name"))
                    .col(string("kind"))
                    .col(string_null("epci_form"))
                    .col(string_null("insee"))
                    .col(string_null("siren").unique_key())
                    .col(string_null("department_code"))
                    .col(string_null("region_code"))
                    .col(integer_null("population"))
                    .col(uuid_null("epci_id"))
                    .col(double_null("latitude"))
                    .col(double_null("longitude"))
                    .col(string_null("website"))
                    .col(text_null("summary"))
                    .col(text_null("description"))
                    .col(string("claim"))
                    .foreign_key(&mut refers("member", "epci_id", "member"))
                    .to_owned(),
                link("member_theme", "member", string_len("theme_code", 40)),
                link("member_country", "member", string_len("country_code", 2)),
                link("member_language", "member", string_len("language", 3)),
                part("contact", "member")
                    .col(string("name"))
                    .col(string("function"))
                    .col(string_null("title"))
                    .col(string_null("email"))
                    .col(string_null("phone"))
                    .col(string("visibility"))
                    .col(string("email_visibility"))
                    .col(string("phone_visibility"))
                    .to_owned(),
                Table::create()
                    .table("former_slug")
                    .col(string_len("entry_type", 20))
                    .col(string("slug"))
                    .col(uuid("entry_id"))
                    .primary_key(Index::create().col("entry_type").col("slug"))
                    .to_owned(),
            ],
            vec![
                Index::create()
                    .name("member_kind_insee")
                    .table("member")
                    .col("kind")
                    .col("insee")
                    .unique()
                    .to_owned(),
                index("member", "epci_id"),
                index("member", "department_code"),
                index("member", "updated_at"),
                index("member_theme", "theme_code"),
                index("member_country", "country_code"),
                index("contact", "member_id"),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(
            manager,
            &[
                "former_slug",
                "contact",
                "member_language",
                "member_country",
                "member_theme",
                "member",
            ],
        )
        .await
    }
}
