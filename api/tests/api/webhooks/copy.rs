//! A copy that is told what changes is what the lists are, whatever is written meanwhile and however
//! often its receiver fails.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};

use actix_web::rt;
use passerelle_api::entity::webhook;
use passerelle_shared::accounts::AccountRole;
use passerelle_shared::codes::EntryType;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::mirror::{Copy, Things, any, lists};
use crate::support::receiver::Receiver;
use crate::support::{TestApp, entries, on_both};

/// Writers at once, half of them on either server.
const WRITERS: usize = 4;
/// What each of them writes at least.
const WRITES: usize = 25;
/// How often the copy is told while there are writes, at least.
const TOLD: usize = 4;

/// Ends every pause: what failed is tried again at once.
async fn end_pauses(app: &TestApp) {
    webhook::Entity::update_many()
        .col_expr(webhook::Column::DueAt, Expr::value(app.clock.now()))
        .filter(webhook::Column::Lease.is_null())
        .exec(app.database.writer())
        .await
        .unwrap();
}

/// A receiver that keeps a copy and answers with a failure half the time, whether it has kept what it
/// was told or not.
fn failing() -> (Receiver, Arc<Mutex<Copy>>) {
    let receiver = Receiver::start();
    let copy = Arc::new(Mutex::new(Copy::default()));
    let kept = Arc::clone(&copy);
    receiver.answer_by(move |told| {
        let (fails, keeps) = any(&[(false, true), (false, true), (true, true), (true, false)]);
        if keeps {
            kept.lock().unwrap().keep(&told.json()["data"]);
        }
        (if fails { 500 } else { 200 }, std::time::Duration::ZERO)
    });
    (receiver, copy)
}

on_both! {
    receiving
    async fn a_copy_that_is_told_ends_as_the_lists_are(app) {
        let second = app.second_receiving().await;
        let person = app.person(AccountRole::Member, &[]).await;
        let (everything, whole) = failing();
        let (some, part) = failing();
        let kinds = [EntryType::Event, EntryType::Member];
        app.hook(&person, &everything.url("127.0.0.1"), &[]).await;
        app.hook(&person, &some.url("127.0.0.1"), &kinds.map(EntryType::code)).await;
        // All that there is was made after the webhooks.
        let things = Things::new(&app).await;
        let writers: Vec<_> = (0..WRITERS).map(|number| {
            let things = things.clone();
            let database = if number % 2 == 0 { app.database.clone() } else { second.database.clone() };
            let count = everything.counter();
            rt::spawn(async move {
                let mut writes = 0;
                // However slow the machine is, something is told meanwhile.
                while writes < WRITES || count() < TOLD {
                    writes += 1;
                    assert!(writes < 100 * WRITES, "nothing is told");
                    things.write(&database).await;
                    rt::time::sleep(std::time::Duration::from_millis(10)).await;
                }
            })
        }).collect();
        while !writers.iter().all(rt::task::JoinHandle::is_finished) {
            end_pauses(&app).await;
            app.state.webhooks.notify_one();
            second.state.webhooks.notify_one();
            rt::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        for writer in writers {
            writer.await.unwrap();
        }
        let all = lists(&app, EntryType::ALL).await;
        let some_of_all = lists(&app, &kinds).await;
        assert!(!some_of_all.is_empty() && all.len() > some_of_all.len());
        app.delivered_until("both copies are whole", async || {
            end_pauses(&app).await;
            second.state.webhooks.notify_one();
            whole.lock().unwrap().entries == all && part.lock().unwrap().entries == some_of_all
        }).await;
    }
}

on_both! {
    receiving
    /// Two processes look for what is to be told, and each change is told once, in order.
    async fn two_processes_tell_everything_once(app) {
        let second = app.second_receiving().await;
        let (receiver, _, hook) = app.hooked().await;
        for number in 0..25 {
            app.put(&entries::member(&format!("Commune {number}"))).await;
            app.state.webhooks.notify_one();
            second.state.webhooks.notify_one();
            if number % 5 == 0 {
                rt::time::sleep(std::time::Duration::from_millis(20)).await;
            }
        }
        let names = || -> Vec<String> {
            let messages = receiver.received();
            let items = messages.iter().flat_map(|it| it.json()["data"]["items"].as_array().unwrap().clone());
            items.map(|item| item["entry"]["name"].as_str().unwrap().to_owned()).collect()
        };
        app.delivered_until("all is told", async || names().len() >= 25).await;
        app.delivered_until("all is noted", async || app.deliveries(&hook).await.len() == receiver.count()).await;
        for _ in 0..10 {
            app.state.webhooks.notify_one();
            second.state.webhooks.notify_one();
            rt::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        let expected: Vec<String> = (0..25).map(|number| format!("Commune {number}")).collect();
        assert_eq!(names(), expected);
        let ids: HashSet<String> = receiver.received().iter().map(|it| it.header("webhook-id").to_owned()).collect();
        assert_eq!(ids.len(), receiver.count());
    }
}
