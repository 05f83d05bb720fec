//! Nothing is delivered into private networks: not by an address, not by a name, not by a way round.

use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use passerelle_api::entity::webhook;
use passerelle_api::webhooks::store;
use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use sea_orm::Set;
use serde_json::{Value, json};

use crate::support::people::Person;
use crate::support::receiver::{Hook, Receiver};
use crate::support::{TestApp, entries, on_both};

/// Counts whoever connects.
fn listening() -> (u16, Arc<AtomicUsize>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    std::thread::spawn(move || {
        for _ in listener.incoming() {
            counted.fetch_add(1, Ordering::SeqCst);
        }
    });
    (port, count)
}

async fn outcome(app: &TestApp, person: &Person, hook: &Hook) -> Value {
    let test = format!("{}/deliveries", hook.path);
    let answer = app.call(person, Method::POST, &test, None).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    answer.json()["outcome"].clone()
}

/// An address that no request would bring this far.
async fn lead_to(app: &TestApp, hook: &Hook, url: String) {
    let changes = webhook::ActiveModel {
        url: Set(url),
        ..Default::default()
    };
    store::update(app.database.writer(), hook.uuid(), changes)
        .await
        .unwrap();
}

on_both! {
    empty
    async fn nothing_is_delivered_inside(app) {
        let (port, connections) = listening();
        let person = app.person(AccountRole::Member, &[]).await;
        // A name is judged by what it resolves to.
        let hook = app.hook(&person, &format!("https://localhost:{port}/"), &[]).await;
        assert_eq!(outcome(&app, &person, &hook).await, "private_address");
        for url in [format!("https://127.0.0.1:{port}/"), format!("http://127.0.0.1:{port}/"), format!("http://localhost:{port}/"), format!("https://[::1]:{port}/"), format!("https://[::ffff:127.0.0.1]:{port}/"), format!("https://127.1:{port}/")] {
            lead_to(&app, &hook, url).await;
            assert_eq!(outcome(&app, &person, &hook).await, "private_address");
        }
        lead_to(&app, &hook, "https://nobody.invalid/".to_owned()).await;
        assert_eq!(outcome(&app, &person, &hook).await, "unknown_name");
        // Nor is what changes.
        lead_to(&app, &hook, format!("https://localhost:{port}/")).await;
        app.put(&entries::member("Ici")).await;
        app.delivered_until("it is tried", async || app.hook_of(&hook).await["failures"] == 1).await;
        assert_eq!(app.deliveries(&hook).await[0]["outcome"], "private_address");
        assert_eq!(connections.load(Ordering::SeqCst), 0);
    }
}

on_both! {
    receiving
    /// The same is delivered where the network is named: what the other test says is not by chance.
    async fn what_is_named_is_delivered(app) {
        let receiver = Receiver::start();
        let person = app.person(AccountRole::Member, &[]).await;
        let hook = app.hook(&person, &receiver.url("localhost"), &[]).await;
        assert_eq!(outcome(&app, &person, &hook).await, "delivered");
        // By http to what is named and nowhere else.
        let wanted = json!({"url": "http://9.9.9.9:8080/"});
        assert_eq!(app.call(&person, Method::POST, "/api/v1/webhooks", Some(&wanted)).await.status, 422);
        // Who speaks no TLS, or listens not at all.
        lead_to(&app, &hook, receiver.url("localhost").replace("http:", "https:")).await;
        assert_eq!(outcome(&app, &person, &hook).await, "untrusted");
        let free = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        lead_to(&app, &hook, format!("http://127.0.0.1:{free}/")).await;
        assert_eq!(outcome(&app, &person, &hook).await, "unreachable");
        assert_eq!(receiver.count(), 1);
    }
}
