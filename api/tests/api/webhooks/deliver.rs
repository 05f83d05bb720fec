//! What is delivered, and how it is signed.

use passerelle_api::clock::Clock;
use passerelle_api::entity::account;
use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use sea_orm::Set;
use serde_json::{Value, json};
use time::{Duration, OffsetDateTime};

use crate::support::entries;
use crate::support::on_both;
use crate::support::receiver::Receiver;

on_both! {
    receiving
    async fn what_changes_is_told_and_signed(app) {
        // The receiver's own code compares the time with the machine's.
        app.clock.advance(Clock::System.now() - app.clock.now());
        app.put(&entries::member("Avant")).await;
        let before = app.json("/api/v1/changes").await;
        let (receiver, person, hook) = app.hooked().await;
        let events = Receiver::start();
        let of_events = app.hook(&person, &events.url("127.0.0.1"), &["event"]).await;
        app.put(&entries::member("Ici")).await;
        app.delivered_until("the member is told", async || receiver.count() == 1).await;

        let told = receiver.last();
        let cursor = before["next_cursor"].as_str().unwrap();
        let changes = app.json(&format!("/api/v1/changes?cursor={cursor}")).await;
        let message = told.json();
        assert_eq!((&message["type"], &message["webhook"]), (&json!("entries_changed"), &json!(hook.id)));
        assert_eq!(message["data"]["items"], changes["items"]);
        assert_eq!(message["data"]["items"][0]["entry"]["name"], "Ici");
        // Whoever reads on from there has missed nothing and sees nothing twice.
        let after = app.json(&format!("/api/v1/changes?cursor={}", message["data"]["next_cursor"].as_str().unwrap())).await;
        assert_eq!(after["items"], json!([]));

        assert_eq!(told.header("content-type"), "application/json");
        assert!(told.header("webhook-id").starts_with("msg_"));
        assert!(told.is_taken_with(&hook.secret));
        assert_eq!(told.signatures(), 1);
        for wrong in [of_events.secret.as_str(), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"] {
            assert!(!told.is_taken_with(wrong) && !told.is_signed_with(wrong));
        }
        let mut forged = told.clone();
        forged.body = forged.body.replace("Ici", "Ailleurs");
        assert!(!forged.is_taken_with(&hook.secret));

        app.delivered_until("it is noted", async || app.deliveries(&hook).await.len() == 1).await;
        let log = app.deliveries(&hook).await;
        let line = &log[0];
        assert_eq!((&line["event"], &line["changes"], &line["attempt"], &line["outcome"], &line["status"]), (&json!("entries_changed"), &json!(1), &json!(1), &json!("delivered"), &json!(204)));
        assert_eq!((&line["message"], &line["next_attempt_at"]), (&json!(told.header("webhook-id")), &Value::Null));
        let now = app.hook_of(&hook).await;
        assert!(now["last_success_at"].is_string(), "{now}");

        // The other is told of events alone.
        assert_eq!(events.count(), 0);
        app.put(&entries::event("Rencontre")).await;
        app.delivered_until("the event is told", async || events.count() == 1 && receiver.count() == 2).await;
        assert_eq!(events.last().json()["data"]["items"][0]["type"], "event");
        assert!(events.last().is_taken_with(&of_events.secret));
    }
}

on_both! {
    receiving
    /// A change that comes in pieces, each of a hundred at most.
    async fn many_changes_come_one_message_after_the_other(app) {
        let (receiver, person, hook) = app.hooked().await;
        let members: Vec<_> = (0..250).map(|number| entries::member(&format!("Commune {number}"))).collect();
        let touched: Vec<_> = members.iter().map(|row| (passerelle_shared::codes::EntryType::Member, row.id)).collect();
        app.write(&touched, async |connection| {
            for row in members {
                entries::Row::save(row, connection).await;
            }
        }).await;
        app.delivered_until("all is told", async || receiver.count() == 3).await;
        app.delivered_until("it is noted", async || app.deliveries(&hook).await.len() == 3).await;
        let messages = receiver.received();
        let counts: Vec<usize> = messages.iter().map(|it| it.json()["data"]["items"].as_array().unwrap().len()).collect();
        assert_eq!(counts, [100, 100, 50]);
        // The log is read page by page.
        let path = format!("{}/deliveries?limit=2", hook.path);
        let page = app.call(&person, Method::GET, &path, None).await.json();
        assert_eq!((page["items"].as_array().unwrap().len(), &page["total"]), (2, &json!(3)));
        let next = app.call(&person, Method::GET, page["next"].as_str().unwrap(), None).await.json();
        assert_eq!((next["items"][0]["changes"].clone(), next["next"].clone()), (json!(100), Value::Null));
    }
}

on_both! {
    receiving
    async fn a_test_is_delivered_at_once_and_counts_for_nothing(app) {
        let (receiver, person, hook) = app.hooked().await;
        let test = format!("{}/deliveries", hook.path);
        let line = app.call(&person, Method::POST, &test, None).await;
        assert_eq!(line.status, 201, "{}", line.body);
        let line = line.json();
        assert_eq!((&line["event"], &line["outcome"], &line["changes"]), (&json!("ping"), &json!("delivered"), &json!(0)));
        let told = receiver.last();
        assert_eq!(told.json(), json!({"type": "ping", "webhook": hook.id}));
        assert!(told.is_signed_with(&hook.secret));
        receiver.answer(410);
        let line = app.call(&person, Method::POST, &test, None).await.json();
        assert_eq!((&line["outcome"], &line["status"], &line["next_attempt_at"]), (&json!("refused"), &json!(410), &Value::Null));
        assert_ne!(receiver.last().header("webhook-id"), told.header("webhook-id"));
        let now = app.hook_of(&hook).await;
        assert_eq!((&now["state"], &now["failures"], &now["last_success_at"]), (&json!("active"), &json!(0), &Value::Null));
        assert_eq!(app.deliveries(&hook).await.len(), 2);
        for _ in 0..8 {
            assert_eq!(app.call(&person, Method::POST, &test, None).await.status, 201);
        }
        assert_eq!(app.call(&person, Method::POST, &test, None).await.status, 429);
    }
}

on_both! {
    receiving
    async fn a_new_secret_and_the_one_before_sign_for_a_day(app) {
        let (receiver, person, hook) = app.hooked().await;
        let renew = format!("{}/secret", hook.path);
        let answer = app.call(&person, Method::POST, &renew, None).await;
        assert_eq!((answer.status, answer.header("cache-control")), (201, Some("no-store")), "{}", answer.body);
        let made = answer.json();
        let second = made["secret"].as_str().unwrap().to_owned();
        assert_ne!(second, hook.secret);
        assert!(made["webhook"]["former_secret_until"].is_string());
        app.put(&entries::member("Ici")).await;
        app.delivered_until("it is told", async || receiver.count() == 1).await;
        let told = receiver.last();
        assert!(told.is_signed_with(&hook.secret) && told.is_signed_with(&second));
        assert_eq!(told.signatures(), 2);

        // Renewed once more: the first is good no longer.
        let third = app.call(&person, Method::POST, &renew, None).await.json()["secret"].as_str().unwrap().to_owned();
        app.put(&entries::member("Là")).await;
        app.delivered_until("it is told", async || receiver.count() == 2).await;
        let told = receiver.last();
        assert!(!told.is_signed_with(&hook.secret) && told.is_signed_with(&second) && told.is_signed_with(&third));

        app.clock.advance(Duration::hours(24));
        app.put(&entries::member("Ailleurs")).await;
        app.delivered_until("it is told", async || receiver.count() == 3).await;
        let told = receiver.last();
        assert!(!told.is_signed_with(&second) && told.is_signed_with(&third));
        assert_eq!(told.signatures(), 1);
    }
}

on_both! {
    receiving
    /// What an account that is closed would have been told comes when it is opened again.
    async fn a_closed_account_is_told_nothing(app) {
        let (receiver, person, hook) = app.hooked().await;
        let other = app.person(AccountRole::Member, &[]).await;
        let control = Receiver::start();
        app.hook(&other, &control.url("127.0.0.1"), &[]).await;
        let close = async |at: Option<OffsetDateTime>| {
            let changes = account::ActiveModel { deactivated_at: Set(at), ..Default::default() };
            passerelle_api::accounts::store::update(app.database.writer(), person.id, changes).await.unwrap();
        };
        close(Some(app.clock.now())).await;
        app.put(&entries::member("Ici")).await;
        app.delivered_until("the other is told", async || control.count() == 1).await;
        app.put(&entries::member("Là")).await;
        app.delivered_until("the other is told", async || control.count() == 2).await;
        assert_eq!(receiver.count(), 0);
        close(None).await;
        app.delivered_until("all is told", async || receiver.count() == 1).await;
        assert_eq!(receiver.last().json()["data"]["items"].as_array().unwrap().len(), 2);
        assert!(receiver.last().is_signed_with(&hook.secret));
    }
}
