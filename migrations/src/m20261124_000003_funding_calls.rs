//! Funding calls with their rules and steps.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer_null, boolean, date_null, integer_null, string, string_len, string_null, text,
    text_null,
};

use crate::columns::{aggregate, create, drop, index, link, part};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                aggregate("funding_call")
                    .col(string("title"))
                    .col(text("summary"))
                    .col(text("description"))
                    .col(string_null("scheme_code"))
                    .col(boolean("permanent"))
                    .col(date_null("opens_on"))
                    .col(date_null("closes_on"))
                    .col(integer_null("min_population"))
                    .col(integer_null("max_population"))
                    .col(integer_null("minimum_consortium"))
                    .col(integer_null("cofunding_rate_percent"))
                    .col(text_null("cofunding_conditions"))
                    .col(big_integer_null("minimum_amount_cents"))
                    .col(big_integer_null("maximum_amount_cents"))
                    .col(string_null("link"))
                    .to_owned(),
                link(
                    "funding_call_theme",
                    "funding_call",
                    string_len("theme_code", 40),
                ),
                link("funding_call_kind", "funding_call", string_len("kind", 40)),
                link(
                    "funding_call_country",
                    "funding_call",
                    string_len("country_code", 2),
                ),
                part("funding_call_funder", "funding_call")
                    .col(string("name"))
                    .to_owned(),
                part("funding_call_step", "funding_call")
                    .col(string("title"))
                    .col(text_null("description"))
                    .to_owned(),
            ],
            vec![
                index("funding_call", "closes_on"),
                index("funding_call", "scheme_code"),
                index("funding_call", "updated_at"),
                index("funding_call_theme", "theme_code"),
                index("funding_call_funder", "funding_call_id"),
                index("funding_call_step", "funding_call_id"),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(
            manager,
            &[
                "funding_call_step",
                "funding_call_funder",
                "funding_call_country",
                "funding_call_kind",
                "funding_call_theme",
                "funding_call",
            ],
        )
        .await
    }
}
