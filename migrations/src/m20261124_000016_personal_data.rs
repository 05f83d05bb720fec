//! Personal data: what people agreed to, warnings before a dormant account is erased, and an audit
//! log that lets an erased account be forgotten, and nothing else.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    pk_uuid, string_len, string_len_null, string_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null, uuid_null,
};
use sea_orm_migration::sea_orm::DatabaseBackend;

use crate::columns::{create, drop, index, owned};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// When the owner was told that the account is dormant: 60 days before it is erased, and 7.
const WARNINGS: [&str; 2] = ["first_warned_at", "last_warned_at"];

/// Tables whose entries can be deleted, and are purged afterwards.
const DELETED: [&str; 5] = ["member", "action", "event", "working_group", "funding_call"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut indexes = vec![
            index("consent", "account_id"),
            index("consent", "member_id"),
            index("consent", "withdrawn_at"),
            index("mail", "recipient"),
            index("claim", "decided_by"),
            index("former_slug", "entry_id"),
            index("account", "last_seen_at"),
            index("session", "expires_at"),
            index("link_token", "expires_at"),
            index("access_token", "expires_at"),
        ];
        indexes.extend(DELETED.map(|table| index(table, "deleted_at")));
        create(
            manager,
            vec![
                Table::create()
                    .table("consent")
                    .col(pk_uuid("id"))
                    // Who it is: an account, or a contact of a member, by name.
                    .col(uuid_null("account_id"))
                    .col(uuid_null("member_id"))
                    .col(string_null("name"))
                    .col(string_len("kind", 20))
                    .col(string_len_null("audience", 20))
                    .col(string_len("version", 20))
                    .col(timestamp_with_time_zone("given_at"))
                    // The account that wrote it down; no foreign key, as in the history.
                    .col(uuid_null("recorded_by"))
                    .col(timestamp_with_time_zone_null("withdrawn_at"))
                    .foreign_key(&mut owned("consent", "account_id", "account"))
                    .foreign_key(&mut owned("consent", "member_id", "member"))
                    .to_owned(),
            ],
            indexes,
        )
        .await?;
        for column in WARNINGS {
            manager
                .alter_table(
                    Table::alter()
                        .table("account")
                        .add_column(timestamp_with_time_zone_null(column))
                        .to_owned(),
                )
                .await?;
        }
        run(manager, forgetting(manager.get_database_backend())).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, remembering(manager.get_database_backend())).await?;
        for column in WARNINGS {
            manager
                .alter_table(
                    Table::alter()
                        .table("account")
                        .drop_column(column)
                        .to_owned(),
                )
                .await?;
        }
        let named = [
            ("mail", "recipient"),
            ("claim", "decided_by"),
            ("former_slug", "entry_id"),
            ("account", "last_seen_at"),
            ("session", "expires_at"),
            ("link_token", "expires_at"),
            ("access_token", "expires_at"),
        ];
        let deleted = DELETED.map(|table| (table, "deleted_at"));
        for (table, column) in named.into_iter().chain(deleted) {
            manager
                .drop_index(
                    Index::drop()
                        .name(format!("{table}_{column}"))
                        .table(table)
                        .to_owned(),
                )
                .await?;
        }
        drop(manager, &["consent"]).await
    }
}

async fn run(manager: &SchemaManager<'_>, statements: &[&str]) -> Result<(), DbErr> {
    for statement in statements {
        manager
            .get_connection()
            .execute_unprepared(statement)
            .await?;
    }
    Ok(())
}

/// An account that is gone becomes the nil UUID, and what was said of it or of its claims is
/// emptied. Everything else stays refused, also of accounts that are there.
const fn forgetting(backend: DatabaseBackend) -> &'static [&'static str] {
    match backend {
        DatabaseBackend::Sqlite => &[
            "DROP TRIGGER audit_entry_kept",
            "CREATE TRIGGER audit_entry_kept BEFORE UPDATE ON audit_entry WHEN NOT ( \
               NEW.id IS OLD.id AND NEW.at IS OLD.at AND NEW.deed IS OLD.deed \
               AND NEW.subject_type IS OLD.subject_type \
               AND (NEW.account_id IS OLD.account_id \
                 OR NEW.account_id IS zeroblob(16) AND OLD.account_id IS NOT NULL \
                 AND NOT EXISTS (SELECT 1 FROM account WHERE id = OLD.account_id)) \
               AND (NEW.subject_id IS OLD.subject_id \
                 OR NEW.subject_id IS zeroblob(16) AND OLD.subject_id IS NOT NULL \
                 AND OLD.subject_type = 'account' \
                 AND NOT EXISTS (SELECT 1 FROM account WHERE id = OLD.subject_id)) \
               AND (NEW.detail IS OLD.detail OR NEW.detail IS '' \
                 AND (OLD.subject_type = 'account' \
                   AND NOT EXISTS (SELECT 1 FROM account WHERE id = OLD.subject_id) \
                   OR OLD.subject_type = 'claim' \
                   AND NOT EXISTS (SELECT 1 FROM claim WHERE id = OLD.subject_id)))) \
             BEGIN SELECT RAISE(ABORT, 'the audit log is not changed'); END",
        ],
        _ => &[
            "DROP TRIGGER audit_entry_kept ON audit_entry",
            "CREATE TRIGGER audit_entry_kept BEFORE DELETE OR TRUNCATE ON audit_entry \
             FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_kept()",
            "CREATE FUNCTION audit_entry_forgets() RETURNS trigger LANGUAGE plpgsql AS $$ \
             DECLARE nobody CONSTANT uuid := '00000000-0000-0000-0000-000000000000'; \
             BEGIN IF NEW.id = OLD.id AND NEW.at = OLD.at AND NEW.deed = OLD.deed \
               AND NEW.subject_type = OLD.subject_type \
               AND (NEW.account_id IS NOT DISTINCT FROM OLD.account_id \
                 OR NEW.account_id = nobody AND OLD.account_id IS NOT NULL \
                 AND NOT EXISTS (SELECT 1 FROM account WHERE id = OLD.account_id)) \
               AND (NEW.subject_id IS NOT DISTINCT FROM OLD.subject_id \
                 OR NEW.subject_id = nobody AND OLD.subject_id IS NOT NULL \
                 AND OLD.subject_type = 'account' \
                 AND NOT EXISTS (SELECT 1 FROM account WHERE id = OLD.subject_id)) \
               AND (NEW.detail = OLD.detail OR NEW.detail = '' \
                 AND (OLD.subject_type = 'account' \
                   AND NOT EXISTS (SELECT 1 FROM account WHERE id = OLD.subject_id) \
                   OR OLD.subject_type = 'claim' \
                   AND NOT EXISTS (SELECT 1 FROM claim WHERE id = OLD.subject_id))) \
             THEN RETURN NEW; END IF; \
             RAISE EXCEPTION 'the audit log is not changed'; END $$",
            "CREATE TRIGGER audit_entry_forgets BEFORE UPDATE ON audit_entry \
             FOR EACH ROW EXECUTE FUNCTION audit_entry_forgets()",
        ],
    }
}

/// The audit log as it was before.
const fn remembering(backend: DatabaseBackend) -> &'static [&'static str] {
    match backend {
        DatabaseBackend::Sqlite => &[
            "DROP TRIGGER audit_entry_kept",
            "CREATE TRIGGER audit_entry_kept BEFORE UPDATE ON audit_entry \
             BEGIN SELECT RAISE(ABORT, 'the audit log is not changed'); END",
        ],
        _ => &[
            "DROP TRIGGER audit_entry_forgets ON audit_entry",
            "DROP FUNCTION audit_entry_forgets()",
            "DROP TRIGGER audit_entry_kept ON audit_entry",
            "CREATE TRIGGER audit_entry_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry \
             FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_kept()",
        ],
    }
}
