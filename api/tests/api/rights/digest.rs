//! What the database holds, table by table: two of these differ in the tables that were written.

use std::collections::BTreeMap;

use passerelle_api::entity::{mail, throttle};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, DbBackend, EntityTrait, PaginatorTrait,
    QueryFilter, Statement,
};

use crate::support::TestApp;

/// Every table with a digest of all that is in it.
pub type Contents = BTreeMap<String, String>;

/// What deliveries write in their own time.
const OF_DELIVERY: [(&str, &[&str]); 2] = [
    ("mail", &["attempts", "due_at", "sent_at", "last_error"]),
    (
        "webhook",
        &[
            "told_version",
            "told_id",
            "failures",
            "failing_since",
            "last_success_at",
            "due_at",
            "lease",
        ],
    ),
];

/// What is left out of a table: what webhooks are told in its own time, but for tests.
fn only(table: &str) -> &'static str {
    match table {
        "webhook_delivery" => " WHERE event = 'ping'",
        _ => "",
    }
}

/// How long mails may take to be delivered.
const DELIVERY: std::time::Duration = std::time::Duration::from_secs(10);

/// What the database holds, when nothing of what was done before is under way any more. What is
/// counted against abuse is left out: that is counted on purpose.
pub async fn contents(app: &TestApp) -> Contents {
    delivered(app).await;
    let connection = app.database.reader();
    let parts: Vec<String> = tables(connection)
        .await
        .into_iter()
        .filter(|(table, _)| table != "throttle")
        .map(|(table, columns)| one(connection.get_database_backend(), &table, &columns))
        .collect();
    rows(connection, parts.join(" UNION ALL ")).await
}

/// The tables in which two states differ.
pub fn differences(before: &Contents, after: &Contents) -> Vec<String> {
    let differs = |table: &&String| before.get(*table) != after.get(*table);
    before.keys().filter(differs).cloned().collect()
}

/// Nothing was counted against anybody.
pub async fn forget_throttle(app: &TestApp) {
    let all = throttle::Entity::delete_many();
    all.exec(app.database.writer()).await.unwrap();
}

/// Waits until what was answered is done, and the mails of it are delivered: that is written, too.
async fn delivered(app: &TestApp) {
    let began = std::time::Instant::now();
    let waiting = mail::Entity::find().filter(mail::Column::DueAt.is_not_null());
    while !app.state.background.is_idle()
        || waiting.clone().count(app.database.reader()).await.unwrap() > 0
    {
        assert!(began.elapsed() < DELIVERY, "mails are not delivered");
        app.state.outbox.wake();
        actix_web::rt::time::sleep(std::time::Duration::from_millis(5)).await;
    }
}

/// Tables with their columns; what a full-text index keeps of its own follows from the others.
async fn tables(connection: &DatabaseConnection) -> BTreeMap<String, Vec<String>> {
    let backend = connection.get_database_backend();
    let sql = match backend {
        DbBackend::Sqlite => {
            "SELECT m.name AS t, p.name AS c FROM sqlite_master m, pragma_table_info(m.name) p \
             WHERE m.type = 'table' AND m.name NOT LIKE 'search_title%' \
             AND m.name NOT LIKE 'search_whole%' AND m.name NOT LIKE 'sqlite%'"
        }
        _ => {
            "SELECT table_name::text AS t, column_name::text AS c \
             FROM information_schema.columns WHERE table_schema = 'public'"
        }
    };
    let statement = Statement::from_string(backend, sql);
    let mut found = BTreeMap::<String, Vec<String>>::new();
    for row in connection.query_all_raw(statement).await.unwrap() {
        let table: String = row.try_get("", "t").unwrap();
        let column: String = row.try_get("", "c").unwrap();
        let of_delivery =
            |(of, columns): &(&str, &[&str])| *of == table && columns.contains(&column.as_str());
        if !OF_DELIVERY.iter().any(of_delivery) {
            found.entry(table).or_default().push(column);
        }
    }
    assert!(found.len() > 40, "{found:?}");
    found
}

fn one(backend: DbBackend, table: &str, columns: &[String]) -> String {
    let only = only(table);
    let quoted = columns.iter().map(|it| format!("\"{it}\""));
    if backend == DbBackend::Sqlite {
        let columns: Vec<_> = quoted.map(|it| format!("quote({it})")).collect();
        let row = columns.join(" || ' ' || ");
        format!(
            "SELECT '{table}' AS t, (SELECT group_concat(r, ';') FROM \
             (SELECT {row} AS r FROM \"{table}\"{only} ORDER BY 1)) AS d"
        )
    } else {
        let row = quoted.collect::<Vec<_>>().join(", ");
        format!(
            "SELECT '{table}' AS t, (SELECT md5(string_agg(r, ';' ORDER BY r)) FROM \
             (SELECT ROW({row})::text AS r FROM \"{table}\"{only}) AS rows) AS d"
        )
    }
}

async fn rows(connection: &DatabaseConnection, sql: String) -> Contents {
    let statement = Statement::from_string(connection.get_database_backend(), sql);
    let rows = connection.query_all_raw(statement).await.unwrap();
    rows.iter()
        .map(|row| {
            let digest: Option<String> = row.try_get("", "d").unwrap();
            (row.try_get("", "t").unwrap(), digest.unwrap_or_default())
        })
        .collect()
}
