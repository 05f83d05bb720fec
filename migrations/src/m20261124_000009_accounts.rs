//! Accounts, how they sign in, and what they belong to. Tokens stand here as hashes alone.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer_null, pk_uuid, string, string_len, string_null, text, text_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null, uuid, uuid_null,
};

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
                    .table("account")
                    .col(pk_uuid("id"))
                    .col(string("email").unique_key())
                    .col(timestamp_with_time_zone_null("email_verified_at"))
                    .col(string("given_name"))
                    .col(string("family_name"))
                    .col(string_len("lang", 2))
                    .col(string_len("role", 20))
                    .col(text_null("password_hash"))
                    .col(text_null("totp_secret"))
                    .col(timestamp_with_time_zone_null("totp_confirmed_at"))
                    .col(big_integer_null("totp_step"))
                    .col(timestamp_with_time_zone_null("deactivated_at"))
                    .col(timestamp_with_time_zone_null("last_seen_at"))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(timestamp_with_time_zone("updated_at"))
                    .to_owned(),
                Table::create()
                    .table("affiliation")
                    .col(pk_uuid("id"))
                    .col(uuid("account_id"))
                    .col(uuid("member_id"))
                    .col(string_len("role", 20))
                    .col(string_len("function", 20))
                    .col(string_null("title"))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(timestamp_with_time_zone_null("accepted_at"))
                    .foreign_key(&mut owned("affiliation", "account_id", "account"))
                    .foreign_key(&mut refers("affiliation", "member_id", "member"))
                    .to_owned(),
                Table::create()
                    .table("session")
                    .col(pk_uuid("id"))
                    .col(uuid("account_id"))
                    .col(string_len("method", 20))
                    .col(string("user_agent"))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(timestamp_with_time_zone("last_used_at"))
                    .col(timestamp_with_time_zone("expires_at"))
                    .col(timestamp_with_time_zone_null("second_factor_at"))
                    .col(timestamp_with_time_zone_null("ended_at"))
                    .foreign_key(&mut owned("session", "account_id", "account"))
                    .to_owned(),
                Table::create()
                    .table("refresh_token")
                    .col(string_len("hash", 64).primary_key())
                    .col(uuid("session_id"))
                    .col(timestamp_with_time_zone("issued_at"))
                    .col(timestamp_with_time_zone_null("used_at"))
                    .foreign_key(&mut owned("refresh_token", "session_id", "session"))
                    .to_owned(),
                Table::create()
                    .table("link_token")
                    .col(string_len("hash", 64).primary_key())
                    .col(uuid("account_id"))
                    // What following the link confirms besides.
                    .col(uuid_null("claim_id"))
                    .col(uuid_null("affiliation_id"))
                    .col(timestamp_with_time_zone("expires_at"))
                    .col(timestamp_with_time_zone_null("used_at"))
                    .foreign_key(&mut owned("link_token", "account_id", "account"))
                    .to_owned(),
                Table::create()
                    .table("recovery_code")
                    .col(string_len("hash", 64).primary_key())
                    .col(uuid("account_id"))
                    .col(timestamp_with_time_zone_null("used_at"))
                    .foreign_key(&mut owned("recovery_code", "account_id", "account"))
                    .to_owned(),
                Table::create()
                    .table("access_token")
                    .col(pk_uuid("id"))
                    .col(uuid("account_id"))
                    .col(string("name"))
                    .col(string_len("hash", 64).unique_key())
                    .col(string_len("hint", 8))
                    .col(text("scopes"))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(timestamp_with_time_zone("expires_at"))
                    .col(timestamp_with_time_zone_null("last_used_at"))
                    .foreign_key(&mut owned("access_token", "account_id", "account"))
                    .to_owned(),
                // What is counted per account or per network address; the key is a keyed hash.
                Table::create()
                    .table("throttle")
                    .col(string_len("key", 64).primary_key())
                    .col(timestamp_with_time_zone("free_at"))
                    .to_owned(),
            ],
            vec![
                Index::create()
                    .name("affiliation_account_member")
                    .table("affiliation")
                    .col("account_id")
                    .col("member_id")
                    .unique()
                    .to_owned(),
                index("affiliation", "member_id"),
                index("session", "account_id"),
                index("refresh_token", "session_id"),
                index("link_token", "account_id"),
                index("recovery_code", "account_id"),
                index("access_token", "account_id"),
                index("throttle", "free_at"),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(
            manager,
            &[
                "throttle",
                "access_token",
                "recovery_code",
                "link_token",
                "refresh_token",
                "session",
                "affiliation",
                "account",
            ],
        )
        .await
    }
}
