//! Who somebody is at another service: what an account is found by when its owner signs in there.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string, timestamp_with_time_zone, uuid};

use crate::columns::{create, drop, index, owned};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                Table::create()
                    .table("identity")
                    .col(string("issuer"))
                    .col(string("subject"))
                    .col(uuid("account_id"))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(timestamp_with_time_zone("last_used_at"))
                    .primary_key(Index::create().col("issuer").col("subject"))
                    .foreign_key(&mut owned("identity", "account_id", "account"))
                    .to_owned(),
            ],
            vec![index("identity", "account_id")],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["identity"]).await
    }
}
