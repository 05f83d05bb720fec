//! Working groups and the members in them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{boolean, string, string_len, text, text_null, uuid};

use crate::columns::{aggregate, create, drop, index, link, refers};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                aggregate("working_group")
                    .col(string("name"))
                    .col(text("summary"))
                    .col(text("purpose"))
                    .col(text_null("next_steps"))
                    .col(string("access"))
                    .to_owned(),
                link(
                    "working_group_theme",
                    "working_group",
                    string_len("theme_code", 40),
                ),
                link("working_group_member", "working_group", uuid("member_id"))
                    .col(boolean("lead"))
                    .foreign_key(&mut refers("working_group_member", "member_id", "member"))
                    .to_owned(),
            ],
            vec![
                index("working_group", "updated_at"),
                index("working_group_theme", "theme_code"),
                index("working_group_member", "member_id"),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(
            manager,
            &[
                "working_group_member",
                "working_group_theme",
                "working_group",
            ],
        )
        .await
    }
}
