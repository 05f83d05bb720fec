//! Full-text search: one document an entry, indexed by each engine's own means. The words come
//! folded and stemmed from the application, so that both engines find the same.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string_len, text, uuid};
use sea_orm_migration::sea_orm::DatabaseBackend;

use crate::columns::drop;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut number = ColumnDef::new("number");
        match manager.get_database_backend() {
            DatabaseBackend::Sqlite => number.integer(),
            _ => number.big_integer(),
        };
        number.not_null().auto_increment().primary_key();
        manager
            .create_table(
                Table::create()
                    .table("search_document")
                    .col(number)
                    .col(string_len("entry_type", 20))
                    .col(uuid("entry_id").unique_key())
                    .col(text("title"))
                    .col(text("body"))
                    .to_owned(),
            )
            .await?;
        let connection = manager.get_connection();
        let statements: &[&str] = match manager.get_database_backend() {
            // Contentless: the words stand in the index alone, each with the letter of its type of
            // entry before it. The application has parted and folded them: `ascii` takes them as
            // they are. Which documents hold a word is all that is asked, not where in them. The
            // words of titles have an index of their own, so that finding those in titles never
            // reads those in bodies. Prefixes of up to four letters are indexed, for suggestions
            // while typing.
            DatabaseBackend::Sqlite => &[
                "CREATE VIRTUAL TABLE search_title USING fts5(words, content='', \
                 contentless_delete=1, detail=none, tokenize='ascii', prefix='2 3 4 5')",
                "CREATE VIRTUAL TABLE search_whole USING fts5(words, content='', \
                 contentless_delete=1, detail=none, tokenize='ascii', prefix='2 3 4 5')",
            ],
            _ => &[
                "ALTER TABLE search_document ADD COLUMN title_words tsvector NOT NULL DEFAULT ''",
                "ALTER TABLE search_document ADD COLUMN words tsvector NOT NULL DEFAULT ''",
                "CREATE INDEX search_document_title_words ON search_document USING gin (title_words)",
                "CREATE INDEX search_document_words ON search_document USING gin (words)",
            ],
        };
        for statement in statements {
            connection.execute_unprepared(statement).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() == DatabaseBackend::Sqlite {
            drop(manager, &["search_whole", "search_title"]).await?;
        }
        drop(manager, &["search_document"]).await
    }
}
