//! Claims of members' pages, and the audit log, which nobody can change.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    pk_uuid, string, string_len, string_null, text, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null, uuid, uuid_null,
};
use sea_orm_migration::sea_orm::DatabaseBackend;

use crate::columns::{create, drop, index, owned, refers};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                Table::create()
                    .table("claim")
                    .col(pk_uuid("id"))
                    .col(uuid("member_id"))
                    .col(uuid("account_id"))
                    .col(string_len("function", 20))
                    .col(string_null("title"))
                    .col(text_null("message"))
                    .col(string_len("status", 20))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(uuid_null("decided_by"))
                    .col(timestamp_with_time_zone_null("decided_at"))
                    .col(text_null("reason"))
                    .foreign_key(&mut refers("claim", "member_id", "member"))
                    .foreign_key(&mut owned("claim", "account_id", "account"))
                    .to_owned(),
                Table::create()
                    .table("audit_entry")
                    .col(pk_uuid("id"))
                    .col(timestamp_with_time_zone("at"))
                    .col(uuid_null("account_id"))
                    .col(string_len("deed", 40))
                    .col(string("subject_type"))
                    .col(uuid_null("subject_id"))
                    .col(text("detail"))
                    .to_owned(),
            ],
            vec![
                index("claim", "member_id"),
                index("claim", "account_id"),
                index("claim", "status"),
                index("audit_entry", "at"),
                index("audit_entry", "account_id"),
                index("audit_entry", "subject_id"),
            ],
        )
        .await?;
        let statements: &[&str] = match manager.get_database_backend() {
            DatabaseBackend::Sqlite => &[
                "CREATE TRIGGER audit_entry_kept BEFORE UPDATE ON audit_entry \
                 BEGIN SELECT RAISE(ABORT, 'the audit log is not changed'); END",
                "CREATE TRIGGER audit_entry_not_removed BEFORE DELETE ON audit_entry \
                 BEGIN SELECT RAISE(ABORT, 'the audit log is not changed'); END",
            ],
            _ => &[
                "CREATE FUNCTION audit_entry_kept() RETURNS trigger LANGUAGE plpgsql AS \
                 $$ BEGIN RAISE EXCEPTION 'the audit log is not changed'; END $$",
                "CREATE TRIGGER audit_entry_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry \
                 FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_kept()",
            ],
        };
        for statement in statements {
            manager
                .get_connection()
                .execute_unprepared(statement)
                .await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["audit_entry", "claim"]).await?;
        if manager.get_database_backend() != DatabaseBackend::Sqlite {
            manager
                .get_connection()
                .execute_unprepared("DROP FUNCTION audit_entry_kept()")
                .await?;
        }
        Ok(())
    }
}
