//! Actions with partners, places, themes, SDGs and budget lines.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, boolean, date_null, double, double_null, integer, string, string_len,
    string_len_null, string_null, text, text_null, uuid, uuid_null,
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
                aggregate("action")
                    .col(string("title"))
                    .col(text("summary"))
                    .col(text("description"))
                    .col(string("relation"))
                    .col(string("status"))
                    .col(uuid("lead_id"))
                    .col(date_null("starts_on"))
                    .col(date_null("ends_on"))
                    .col(string_null("purpose_code"))
                    .col(boolean("oda_eligible"))
                    .col(date_null("convention_signed_on"))
                    .col(string_null("convention_reference"))
                    .col(text_null("results"))
                    .col(boolean("seeking_partners"))
                    .col(text_null("seeking_for"))
                    .col(uuid_null("funding_call_id"))
                    .foreign_key(&mut refers("action", "lead_id", "member"))
                    .foreign_key(&mut refers("action", "funding_call_id", "funding_call"))
                    .to_owned(),
                part("action_partner", "action")
                    .col(string("side"))
                    .col(string("role"))
                    .col(uuid_null("member_id"))
                    .col(string_null("name"))
                    .col(string_len_null("country_code", 2))
                    .col(string_null("place"))
                    .col(double_null("latitude"))
                    .col(double_null("longitude"))
                    .foreign_key(&mut refers("action_partner", "member_id", "member"))
                    .to_owned(),
                part("action_place", "action")
                    .col(string("name"))
                    .col(string_len("country_code", 2))
                    .col(double("latitude"))
                    .col(double("longitude"))
                    .to_owned(),
                link("action_theme", "action", string_len("theme_code", 40)),
                link("action_sdg", "action", integer("sdg_number")),
                part("action_budget_line", "action")
                    .col(string("source"))
                    .col(big_integer("amount_cents"))
                    .col(string("nature"))
                    .col(string_null("scheme_code"))
                    .to_owned(),
            ],
            vec![
                index("action", "lead_id"),
                index("action", "funding_call_id"),
                index("action", "status"),
                index("action", "starts_on"),
                index("action", "updated_at"),
                index("action_partner", "action_id"),
                index("action_partner", "member_id"),
                index("action_partner", "country_code"),
                index("action_place", "action_id"),
                index("action_place", "country_code"),
                index("action_theme", "theme_code"),
                index("action_sdg", "sdg_number"),
                index("action_budget_line", "action_id"),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(
            manager,
            &[
                "action_budget_line",
                "action_sdg",
                "action_theme",
                "action_place",
                "action_partner",
                "action",
            ],
        )
        .await
    }
}
