//! Writes at the same time, of the same entries in another order.

use std::sync::Arc;
use std::time::Duration;

use actix_web::rt;
use passerelle_api::changes::{Write, current_version};
use passerelle_api::database::Database;
use passerelle_api::entity::action;
use passerelle_shared::codes::EntryType;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use tokio::sync::Barrier;
use uuid::Uuid;

use crate::support::{Engine, TestApp, entries, on_both};

/// Pairs of writes.
const ROUNDS: usize = 5;
/// How long a writer holds one entry before it takes the other: each has its first by then.
const MEANWHILE: Duration = Duration::from_millis(50);

async fn rename(connection: &impl ConnectionTrait, id: Uuid, title: &str) -> Result<(), DbErr> {
    action::Entity::update_many()
        .col_expr(action::Column::Title, Expr::value(title))
        .filter(action::Column::Id.eq(id))
        .exec(connection)
        .await?;
    Ok(())
}

async fn two_actions(app: &TestApp) -> [Uuid; 2] {
    let lead = entries::member("Cheffe de file");
    app.put(&lead).await;
    let actions = [
        entries::action("Une", lead.id),
        entries::action("Autre", lead.id),
    ];
    for action in &actions {
        app.put(action).await;
    }
    actions.map(|action| action.id)
}

/// Renames both in one write, in this order.
async fn write(database: Database, ids: [Uuid; 2], title: String) -> Result<i64, DbErr> {
    let mut write = Write::begin(&database).await?;
    for id in ids {
        rename(write.connection(), id, &title).await?;
        write.touch(EntryType::Action, id);
        rt::time::sleep(MEANWHILE).await;
    }
    write.commit().await
}

on_both! {
    empty
    /// Both are written, one after the other, by two servers.
    async fn opposite_orders_do_not_meet(app) {
        let [one, other] = two_actions(&app).await;
        let second = app.second().await;
        let before = current_version(app.database.reader()).await.unwrap();
        for round in 0..ROUNDS {
            let writers = [(&app, [one, other], "Aller"), (&second, [other, one], "Retour")]
                .map(|(app, ids, word)| rt::spawn(write(app.database.clone(), ids, format!("{word} numéro-{round}"))));
            for writer in writers {
                writer.await.unwrap().unwrap();
            }
            // Neither is a mixture of the two, and search says what the entries say.
            let titles: Vec<String> = app.every("/api/v1/actions").await.iter().map(|action| action["title"].as_str().unwrap().to_owned()).collect();
            assert_eq!(titles[0], titles[1]);
            let found = app.json(&format!("/api/v1/search?q={}", titles[0].to_lowercase().replace('é', "e").replace(' ', "+"))).await;
            assert_eq!(found["items"].as_array().unwrap().len(), 2, "{found}");
        }
        let written = i64::try_from(2 * ROUNDS).unwrap();
        assert_eq!(current_version(app.database.reader()).await.unwrap(), before + written);
    }
}

/// The negative control: the same statements in transactions that do not wait for each other, of
/// which PostgreSQL ends one.
#[actix_web::test]
async fn without_waiting_they_would() {
    let app = TestApp::empty(Engine::Postgres).await;
    let [one, other] = two_actions(&app).await;
    let both_have_one = Arc::new(Barrier::new(2));
    let writers = [[one, other], [other, one]].map(|[first, second]| {
        let database = app.database.clone();
        let both_have_one = Arc::clone(&both_have_one);
        rt::spawn(async move {
            let transaction = database.begin_write().await?;
            rename(&transaction, first, "Ensemble").await?;
            both_have_one.wait().await;
            rename(&transaction, second, "Ensemble").await?;
            transaction.commit().await
        })
    });
    let mut ended = Vec::new();
    for writer in writers {
        ended.push(writer.await.unwrap());
    }
    let refused: Vec<String> = ended
        .into_iter()
        .filter_map(Result::err)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(refused.len(), 1, "{refused:?}");
    assert!(refused[0].contains("deadlock"), "{refused:?}");
}

on_both! {
    empty
    /// Whoever reads waits for no writer, however many writers wait for each other.
    async fn readers_wait_for_no_writer(app) {
        let ids = two_actions(&app).await;
        let first = Write::begin(&app.database).await.unwrap();
        rename(first.connection(), ids[0], "Longue").await.unwrap();
        let waiting: Vec<_> = (0..6).map(|_| rt::spawn(write(app.database.clone(), ids, "Suivante".to_owned()))).collect();
        rt::time::sleep(MEANWHILE).await;
        let read = rt::time::timeout(Duration::from_secs(2), app.get("/api/v1/actions"));
        assert_eq!(read.await.expect("an answer at once").status, 200);
        first.commit().await.unwrap();
        for writer in waiting {
            writer.await.unwrap().unwrap();
        }
    }
}
