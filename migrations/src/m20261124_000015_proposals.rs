//! What anybody proposes, how questions are answered, and what administrators write: lines of
//! reference lists with a version, and accounts.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, integer, pk_uuid, string_len, string_len_null, string_null, text, text_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null, uuid_null,
};

use crate::columns::{create, drop, index, owned, refers};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Tables whose entries are submitted.
const SUBMITTED: [&str; 5] = ["member", "action", "event", "working_group", "funding_call"];

/// Columns that are added to tables.
fn added() -> Vec<(&'static str, ColumnDef)> {
    let version = || integer("version").default(1).to_owned();
    let retired = || boolean("retired").default(false).to_owned();
    vec![
        ("account", version()),
        ("claim", text_null("answer")),
        ("theme", version()),
        ("theme", retired()),
        ("funding_scheme", version()),
        ("funding_scheme", retired()),
        ("funding_scheme", integer("position").default(0).to_owned()),
        ("funding_scheme", string_null("name_en")),
    ]
}

/// Indexes on several columns: name, table and columns.
fn indexes() -> Vec<(String, &'static str, &'static [&'static str])> {
    let mut all: Vec<(String, &str, &[&str])> = vec![
        (
            "claim_queue".to_owned(),
            "claim",
            &["status", "created_at", "id"],
        ),
        ("account_role".to_owned(), "account", &["role"]),
        (
            "audit_entry_deed".to_owned(),
            "audit_entry",
            &["deed", "id"],
        ),
    ];
    all.extend(SUBMITTED.map(|table| {
        let name = format!("{table}_publication");
        (name, table, &["publication", "updated_at", "id"] as &[_])
    }));
    all
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                Table::create()
                    .table("proposal")
                    .col(pk_uuid("id"))
                    .col(string_len("kind", 20))
                    .col(string_len("status", 20))
                    // Of a correction and a report.
                    .col(string_len_null("entry_type", 20))
                    .col(uuid_null("entry_id"))
                    .col(string_null("field"))
                    .col(text_null("value"))
                    .col(string_len_null("report_reason", 20))
                    // Of a missing member.
                    .col(string_null("name"))
                    .col(string_len_null("member_kind", 30))
                    .col(string_len_null("insee", 5))
                    .col(string_len_null("siren", 9))
                    .col(text_null("website"))
                    .col(uuid_null("member_id"))
                    .col(text("message"))
                    // Who proposes it: an account, or an outsider until it is decided.
                    .col(uuid_null("account_id"))
                    .col(string_null("author_name"))
                    .col(string_null("author_email"))
                    .col(string_len("lang", 2))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(uuid_null("decided_by"))
                    .col(timestamp_with_time_zone_null("decided_at"))
                    .col(text_null("reason"))
                    .col(text_null("answer"))
                    .foreign_key(&mut refers("proposal", "member_id", "member"))
                    .foreign_key(&mut owned("proposal", "account_id", "account"))
                    .to_owned(),
                // Links of mails: one that confirms a proposal, or one that answers a question.
                Table::create()
                    .table("proposal_token")
                    .col(string_len("hash", 64).primary_key())
                    .col(uuid_null("proposal_id"))
                    .col(uuid_null("claim_id"))
                    .col(boolean("answers"))
                    .col(timestamp_with_time_zone("expires_at"))
                    .foreign_key(&mut owned("proposal_token", "proposal_id", "proposal"))
                    .foreign_key(&mut owned("proposal_token", "claim_id", "claim"))
                    .to_owned(),
            ],
            vec![
                Index::create()
                    .name("proposal_queue")
                    .table("proposal")
                    .col("status")
                    .col("created_at")
                    .col("id")
                    .to_owned(),
                index("proposal", "entry_id"),
                index("proposal", "member_id"),
                index("proposal", "account_id"),
                index("proposal_token", "proposal_id"),
                index("proposal_token", "claim_id"),
                index("proposal_token", "expires_at"),
            ],
        )
        .await?;
        for (table, mut column) in added() {
            manager
                .alter_table(
                    Table::alter()
                        .table(table)
                        .add_column(&mut column)
                        .to_owned(),
                )
                .await?;
        }
        for (name, table, columns) in indexes() {
            let mut index = Index::create().name(name).table(table).to_owned();
            for &column in columns {
                index.col(column);
            }
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, table, _) in indexes() {
            manager
                .drop_index(Index::drop().name(name).table(table).to_owned())
                .await?;
        }
        for (table, column) in added().into_iter().rev() {
            manager
                .alter_table(
                    Table::alter()
                        .table(table)
                        .drop_column(column.get_column_name())
                        .to_owned(),
                )
                .await?;
        }
        drop(manager, &["proposal_token", "proposal"]).await
    }
}
