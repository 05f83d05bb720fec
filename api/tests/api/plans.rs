//! What serves requests reads by an index: no statement costs more as the platform grows.

use std::sync::{Arc, Mutex};

use passerelle_api::changes::{Place, changed_after, counting, current_version, following, named};
use passerelle_api::clock::Clock;
use passerelle_api::seed::bench::generate;
use passerelle_api::{
    actions, api_keys, events, funding_calls, members, participants, quota, search, slug, webhooks,
    working_groups,
};
use passerelle_shared::codes::EntryType;
use passerelle_shared::participants::ParticipantStatus;
use sea_orm::{ConnectOptions, ConnectionTrait, DatabaseBackend, DatabaseConnection, Statement};
use uuid::Uuid;

use crate::support::{Engine, NOW, TestDatabase};

/// Tables that grow with the platform; reference lists and settings may be read whole.
const LARGE: [&str; 39] = [
    "api_key",
    "api_key_use",
    "quota_window",
    "webhook",
    "webhook_delivery",
    "member",
    "member_theme",
    "member_country",
    "member_language",
    "contact",
    "former_slug",
    "action",
    "action_partner",
    "action_place",
    "action_theme",
    "action_sdg",
    "action_budget_line",
    "event",
    "event_theme",
    "event_audience",
    "event_co_host",
    "event_session",
    "event_speaker",
    "working_group",
    "working_group_theme",
    "working_group_member",
    "group_participant",
    "account",
    "affiliation",
    "funding_call",
    "funding_call_theme",
    "funding_call_kind",
    "funding_call_country",
    "funding_call_funder",
    "funding_call_step",
    "search_document",
    "entry_change",
    "search_title",
    "search_whole",
];

/// A connection that notes what it is asked.
struct Noting {
    connection: DatabaseConnection,
    statements: Arc<Mutex<Vec<Statement>>>,
}

impl Noting {
    async fn new(place: &TestDatabase) -> Self {
        let mut options = ConnectOptions::new(place.url());
        options.max_connections(1).sqlx_logging(false);
        let mut connection = sea_orm::Database::connect(options).await.unwrap();
        let statements = Arc::new(Mutex::new(Vec::new()));
        let noted = Arc::clone(&statements);
        connection
            .set_metric_callback(move |info| noted.lock().unwrap().push(info.statement.clone()));
        Self {
            connection,
            statements,
        }
    }

    /// The plans of what was asked since the last time, each with its statement.
    async fn plans(&self) -> Vec<(String, String)> {
        let statements = std::mem::take(&mut *self.statements.lock().unwrap());
        let sqlite = self.connection.get_database_backend() == DatabaseBackend::Sqlite;
        let (explain, column) = if sqlite {
            ("EXPLAIN QUERY PLAN", "detail")
        } else {
            ("EXPLAIN", "QUERY PLAN")
        };
        let mut plans = Vec::new();
        for mut statement in statements {
            let sql = statement.sql.clone();
            statement.sql = format!("{explain} {sql}");
            let rows = self.connection.query_all_raw(statement).await.unwrap();
            let plan: Vec<String> = rows
                .iter()
                .map(|row| row.try_get("", column).unwrap())
                .collect();
            plans.push((sql, plan.join("\n")));
        }
        self.statements.lock().unwrap().clear();
        plans
    }
}

/// Lines of a plan that read a large table whole.
fn scans(plan: &str) -> Vec<&str> {
    plan.lines()
        .filter(|line| {
            LARGE.iter().any(|table| {
                let named = |before: &str| {
                    line.split_once(before)
                        .is_some_and(|(_, rest)| rest.split([' ', '(']).next() == Some(table))
                };
                // SQLite says SCAN for full text too: M is a MATCH, and `=` one row of it.
                let full_text = line.contains("VIRTUAL TABLE INDEX 0:M")
                    || line.contains("VIRTUAL TABLE INDEX 0:=");
                named("Seq Scan on ") || (named("SCAN ") && !full_text)
            })
        })
        .collect()
}

async fn check(noting: &Noting, what: &str) -> usize {
    let plans = noting.plans().await;
    assert!(!plans.is_empty(), "{what}: nothing was asked");
    // An empty list of values is a condition on no table, which is tested before any row is read.
    for (sql, plan) in plans.iter().filter(|(sql, _)| !sql.contains("WHERE ? = ?")) {
        assert_eq!(scans(plan), Vec::<&str>::new(), "{what}: {sql}\n{plan}");
    }
    plans.len()
}

async fn requests_read_by_an_index(engine: Engine) {
    let place = TestDatabase::demonstration(engine).await;
    let database = place.connect().await;
    let snapshot = passerelle_api::catalogue::Catalogue::load(database, Clock::held(NOW))
        .await
        .unwrap()
        .current()
        .await
        .unwrap();
    let noting = Noting::new(&place).await;
    let connection = &noting.connection;
    if engine == Engine::Postgres {
        // With these few rows it would rightly read whole tables; here it may not where it can.
        connection
            .execute_unprepared("SET enable_seqscan = off")
            .await
            .unwrap();
    }
    noting.statements.lock().unwrap().clear();

    // What every request asks.
    current_version(connection).await.unwrap();
    check(&noting, "the data version").await;
    // What the first request after a write asks.
    changed_after(connection, snapshot.version - 1)
        .await
        .unwrap();
    check(&noting, "what changed").await;
    // What a copy asks.
    let place = Place {
        version: snapshot.version - 1,
        id: Uuid::nil(),
    };
    following(connection, EntryType::ALL, place, snapshot.version, 100)
        .await
        .unwrap();
    check(&noting, "what follows").await;
    let id = Uuid::nil();
    let many: Vec<Uuid> = (0..500).map(Uuid::from_u128).collect();
    for (what, ids) in [("one changed", &[id][..]), ("500 changed", &many)] {
        members::store::entries(connection, Some(ids), NOW)
            .await
            .unwrap();
        actions::store::entries(connection, Some(ids), &snapshot)
            .await
            .unwrap();
        events::store::entries(connection, Some(ids), &snapshot)
            .await
            .unwrap();
        working_groups::store::entries(connection, Some(ids), &snapshot)
            .await
            .unwrap();
        funding_calls::store::entries(connection, Some(ids), NOW)
            .await
            .unwrap();
        actions::store::of_members(connection, ids).await.unwrap();
        assert!(check(&noting, what).await > 20, "{what}");
    }

    // Details.
    members::store::row(connection, id).await.unwrap();
    members::store::languages(connection, id).await.unwrap();
    members::store::contacts(connection, id, members::store::FOR_THE_NETWORK)
        .await
        .unwrap();
    members::store::names(connection, &[id]).await.unwrap();
    actions::store::row(connection, id).await.unwrap();
    actions::store::partners(connection, &[id], &snapshot)
        .await
        .unwrap();
    actions::store::places(connection, &[id]).await.unwrap();
    actions::store::budgets(connection, &[id]).await.unwrap();
    actions::store::whole(connection, &[id], &snapshot)
        .await
        .unwrap();
    members::store::sirens(connection, &[id]).await.unwrap();
    events::store::row(connection, id).await.unwrap();
    events::store::programme(connection, id).await.unwrap();
    working_groups::store::row(connection, id).await.unwrap();
    funding_calls::store::row(connection, id).await.unwrap();
    funding_calls::store::steps(connection, id).await.unwrap();
    check(&noting, "details").await;

    // People in working groups: who asks, and who is in one.
    let status = ParticipantStatus::Participating;
    let after = Some(("lead".to_owned(), id));
    participants::store::groups_of(connection, id)
        .await
        .unwrap();
    participants::store::page(connection, id, status, after, 20)
        .await
        .unwrap();
    participants::store::leads(connection, id).await.unwrap();
    participants::store::of_account(connection, id)
        .await
        .unwrap();
    participants::store::functions(connection, &[id])
        .await
        .unwrap();
    participants::store::requests(connection, &[id])
        .await
        .unwrap();
    participants::store::leave_member(connection, id, id)
        .await
        .unwrap();
    events::store::of_group(connection, id, false)
        .await
        .unwrap();
    check(&noting, "people in groups").await;

    // Programs elsewhere: their keys, how much these are used, and what is told.
    api_keys::store::known(connection, "nope").await.unwrap();
    api_keys::store::of_account(connection, id).await.unwrap();
    api_keys::store::living(connection, id).await.unwrap();
    quota::store::uses(connection, &[id], 0).await.unwrap();
    webhooks::store::of_account(connection, id, id)
        .await
        .unwrap();
    webhooks::store::all_of_account(connection, id)
        .await
        .unwrap();
    webhooks::store::deliveries(connection, id, Some(id), 20)
        .await
        .unwrap();
    check(&noting, "keys and webhooks").await;

    assert!(
        slug::resolve(
            connection,
            &snapshot.members,
            EntryType::Member,
            "/x",
            "nope"
        )
        .await
        .is_err()
    );
    check(&noting, "a former slug").await;

    // Search.
    for text in ["eau", "commu", "coopération internationale", "a"] {
        let words = search::words::query_words(text);
        search::find::candidates(connection, EntryType::ALL, &words)
            .await
            .unwrap();
        search::find::all(connection, EntryType::Member, &words)
            .await
            .unwrap();
        check(&noting, &format!("search for {text}")).await;
    }
    let numbers: Vec<u32> = (1..=50).collect();
    search::find::texts(connection, &numbers).await.unwrap();
    check(&noting, "texts of hits").await;
}

#[actix_web::test]
async fn requests_read_by_an_index_on_sqlite() {
    requests_read_by_an_index(Engine::Sqlite).await;
}

#[actix_web::test]
async fn requests_read_by_an_index_on_postgres() {
    requests_read_by_an_index(Engine::Postgres).await;
}

/// What a write asks, its search documents included.
async fn writes_read_by_an_index(engine: Engine) {
    let place = TestDatabase::demonstration(engine).await;
    let noting = Noting::new(&place).await;
    let connection = &noting.connection;
    if engine == Engine::Postgres {
        connection
            .execute_unprepared("SET enable_seqscan = off")
            .await
            .unwrap();
    }
    noting.statements.lock().unwrap().clear();
    let database = place.connect().await;
    let member = {
        use passerelle_api::entity::member::{Column, Entity};
        use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
        Entity::find()
            .filter(Column::Slug.eq("la-rochelle"))
            .one(database.reader())
            .await
            .unwrap()
            .unwrap()
            .id
    };
    for &entry_type in EntryType::ALL {
        search::index::update(connection, entry_type, &[member])
            .await
            .unwrap();
        check(&noting, &format!("a write of a {entry_type}")).await;
    }
    // What shows a name, counts or dates by it; nothing does so by a group or a call.
    named(connection, &[(EntryType::Member, member)])
        .await
        .unwrap();
    for entry_type in [EntryType::Action, EntryType::Event] {
        counting(connection, &[(entry_type, member)]).await.unwrap();
        check(&noting, &format!("what follows a {entry_type}")).await;
    }
}

#[actix_web::test]
async fn writes_read_by_an_index_on_sqlite() {
    writes_read_by_an_index(Engine::Sqlite).await;
}

#[actix_web::test]
async fn writes_read_by_an_index_on_postgres() {
    writes_read_by_an_index(Engine::Postgres).await;
}

/// On tables that are large enough, PostgreSQL takes the indexes of its own accord.
#[actix_web::test]
async fn postgres_takes_the_indexes_by_itself() {
    let place = TestDatabase::empty(Engine::Postgres).await;
    let database = place.connect().await;
    generate(&database, &Clock::held(NOW), 2_000, 1_000, 7)
        .await
        .unwrap();
    database
        .writer()
        .execute_unprepared("VACUUM ANALYZE")
        .await
        .unwrap();
    let noting = Noting::new(&place).await;
    let connection = &noting.connection;
    let action = Uuid::nil();
    actions::store::row(connection, action).await.unwrap();
    actions::store::places(connection, &[action]).await.unwrap();
    actions::store::budgets(connection, &[action])
        .await
        .unwrap();
    members::store::row(connection, action).await.unwrap();
    actions::store::of_members(connection, &[action])
        .await
        .unwrap();
    let words = search::words::query_words("zanzibar");
    search::find::all(connection, EntryType::Action, &words)
        .await
        .unwrap();
    search::find::candidates(connection, &[EntryType::Action], &words)
        .await
        .unwrap();
    search::find::texts(connection, &[1, 2, 3]).await.unwrap();
    check(&noting, "of its own accord").await;
}

/// The check sees a scan where there is one.
#[actix_web::test]
async fn the_check_sees_a_scan() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let place = TestDatabase::demonstration(engine).await;
        let noting = Noting::new(&place).await;
        let statement = Statement::from_string(
            noting.connection.get_database_backend(),
            "SELECT * FROM action WHERE title = 'x'".to_owned(),
        );
        noting.connection.query_all_raw(statement).await.unwrap();
        let plans = noting.plans().await;
        assert_eq!(scans(&plans[0].1).len(), 1, "{plans:?}");
    }
}
