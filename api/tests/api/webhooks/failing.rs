//! Receivers that do not take what is told them.

use passerelle_api::entity::mail;
use reqwest::Method;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};

use crate::support::people::Person;
use crate::support::receiver::Hook;
use crate::support::{TestApp, entries, on_both};

async fn attempts(app: &TestApp, hook: &Hook, number: usize) -> Vec<Value> {
    app.delivered_until("there are so many attempts", async || {
        app.deliveries(hook).await.len() == number
    })
    .await;
    app.deliveries(hook).await
}

fn time_of(value: &Value) -> OffsetDateTime {
    OffsetDateTime::parse(value.as_str().unwrap(), &Rfc3339).unwrap()
}

/// The mails that tell the owner, when they are sent.
async fn mails(app: &TestApp, person: &Person) -> usize {
    for _ in 0..500 {
        let rows = mail::Entity::find()
            .filter(mail::Column::Recipient.eq(person.email.as_str()))
            .filter(mail::Column::Template.eq("webhook_disabled"))
            .all(app.database.reader())
            .await
            .unwrap();
        assert!(
            rows.iter().all(|row| row.last_error.is_none()),
            "{:?}",
            rows.iter().map(|row| &row.last_error).collect::<Vec<_>>()
        );
        if rows.iter().all(|row| row.sent_at.is_some()) {
            return rows.len();
        }
        app.state.outbox.wake();
        actix_web::rt::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("a mail is not sent");
}

on_both! {
    receiving
    async fn what_failed_is_tried_again_later_and_later(app) {
        let (receiver, _, hook) = app.hooked().await;
        receiver.answer(503);
        app.put(&entries::member("Ici")).await;
        let mut pause = Duration::seconds(30);
        for number in 1..=4 {
            let log = attempts(&app, &hook, number).await;
            let line = &log[0];
            assert_eq!((&line["outcome"], &line["status"], &line["attempt"]), (&json!("refused"), &json!(503), &json!(number)));
            let wait = time_of(&line["next_attempt_at"]) - app.clock.now();
            assert!(wait >= pause * 0.79 && wait <= pause * 1.21, "{number}: {wait}");
            assert_eq!(app.hook_of(&hook).await["failures"], number);
            // Not a moment earlier.
            app.clock.advance(wait - Duration::SECOND);
            app.state.webhooks.notify_one();
            actix_web::rt::time::sleep(std::time::Duration::from_millis(60)).await;
            assert_eq!(receiver.count(), number);
            app.clock.advance(Duration::SECOND);
            pause *= 2;
        }
        receiver.answer(200);
        let log = attempts(&app, &hook, 5).await;
        assert_eq!((&log[0]["outcome"], &log[0]["attempt"]), (&json!("delivered"), &json!(5)));
        let now = app.hook_of(&hook).await;
        assert_eq!((&now["failures"], &now["state"]), (&json!(0), &json!("active")));
        // It was one message, signed anew each time.
        let messages = receiver.received();
        let of = |name: &str| messages.iter().map(|it| it.header(name).to_owned()).collect::<std::collections::HashSet<_>>();
        assert_eq!((of("webhook-id").len(), of("webhook-timestamp").len()), (1, 5));
        assert!(messages.iter().all(|it| it.is_signed_with(&hook.secret)));
        // What has changed meanwhile is another message, and the first attempt of its own.
        app.put(&entries::member("Là")).await;
        let log = attempts(&app, &hook, 6).await;
        assert_eq!(log[0]["attempt"], 1);
        assert_eq!(receiver.last().json()["data"]["items"][0]["entry"]["name"], "Là");
    }
}

on_both! {
    receiving
    async fn five_days_of_failure_disable_a_webhook(app) {
        let (receiver, person, hook) = app.hooked().await;
        receiver.answer(500);
        app.put(&entries::member("Ici")).await;
        attempts(&app, &hook, 1).await;
        app.clock.advance(Duration::days(5) - Duration::minutes(1));
        let log = attempts(&app, &hook, 2).await;
        assert!(log[0]["next_attempt_at"].is_string());
        assert_eq!((app.hook_of(&hook).await["state"].clone(), mails(&app, &person).await), (json!("active"), 0));
        app.clock.advance(Duration::minutes(2));
        let log = attempts(&app, &hook, 3).await;
        assert_eq!(log[0]["next_attempt_at"], Value::Null);
        let now = app.hook_of(&hook).await;
        assert_eq!((&now["state"], &now["disabled_reason"], &now["failures"]), (&json!("disabled"), &json!("failing"), &json!(3)));
        assert_eq!(mails(&app, &person).await, 1);

        // It is told nothing, and no mail comes a second time.
        receiver.answer(200);
        app.put(&entries::member("Là")).await;
        app.clock.advance(Duration::days(1));
        app.state.webhooks.notify_one();
        actix_web::rt::time::sleep(std::time::Duration::from_millis(100)).await;
        assert_eq!((receiver.count(), mails(&app, &person).await), (3, 1));

        // Enabled again, it goes on where it stopped.
        let account = passerelle_api::accounts::store::by_id(app.database.reader(), person.id).await.unwrap().unwrap();
        let person = app.sign_in(&account).await;
        let update = json!({"url": receiver.url("127.0.0.1"), "state": "active"});
        let answer = app.call(&person, Method::PUT, &hook.path, Some(&update)).await;
        assert_eq!((answer.status, &answer.json()["failures"]), (200, &json!(0)), "{}", answer.body);
        let log = attempts(&app, &hook, 4).await;
        assert_eq!((&log[0]["outcome"], &log[0]["changes"], &log[0]["attempt"]), (&json!("delivered"), &json!(2), &json!(1)));
    }
}

on_both! {
    receiving
    /// One delivery in five days is enough to stay.
    async fn a_success_ends_the_row_of_failures(app) {
        let (receiver, _, hook) = app.hooked().await;
        receiver.answer(500);
        app.put(&entries::member("Ici")).await;
        attempts(&app, &hook, 1).await;
        receiver.answer(200);
        app.clock.advance(Duration::days(4));
        attempts(&app, &hook, 2).await;
        receiver.answer(500);
        app.put(&entries::member("Là")).await;
        attempts(&app, &hook, 3).await;
        app.clock.advance(Duration::days(4));
        attempts(&app, &hook, 4).await;
        assert_eq!(app.hook_of(&hook).await["state"], "active");
    }
}

on_both! {
    receiving
    /// What comes of a delivery that was under way says nothing of the webhook that it is since.
    async fn what_its_owner_sets_meanwhile_stays(app) {
        let (receiver, person, hook) = app.hooked().await;
        receiver.answer_by(|_| (500, std::time::Duration::from_millis(400)));
        app.put(&entries::member("Ici")).await;
        app.delivered_until("a message is under way", async || receiver.count() == 1).await;
        receiver.answer(200);
        let update = json!({"url": receiver.url("127.0.0.1"), "state": "active"});
        let answer = app.call(&person, Method::PUT, &hook.path, Some(&update)).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        let log = attempts(&app, &hook, 2).await;
        let outcomes: std::collections::HashSet<_> = log.iter().map(|it| it["outcome"].as_str().unwrap()).collect();
        assert_eq!(outcomes, ["refused", "delivered"].into());
        assert_eq!(app.hook_of(&hook).await["failures"], 0);
    }
}

on_both! {
    receiving
    async fn who_wants_nothing_more_is_told_nothing_more(app) {
        let (receiver, person, hook) = app.hooked().await;
        receiver.answer(410);
        app.put(&entries::member("Ici")).await;
        let log = attempts(&app, &hook, 1).await;
        assert_eq!((&log[0]["status"], &log[0]["next_attempt_at"]), (&json!(410), &Value::Null));
        let now = app.hook_of(&hook).await;
        assert_eq!((&now["state"], &now["disabled_reason"]), (&json!("disabled"), &json!("gone")));
        assert_eq!(mails(&app, &person).await, 1);
    }
}

on_both! {
    receiving
    /// A redirection is followed nowhere, and a receiver that takes its time is left alone after ten
    /// seconds.
    async fn only_an_answer_in_time_counts(app) {
        let (receiver, person, hook) = app.hooked().await;
        let test = format!("{}/deliveries", hook.path);
        for status in [301, 302, 307, 308] {
            receiver.answer(status);
            let before = receiver.count();
            let line = app.call(&person, Method::POST, &test, None).await.json();
            assert_eq!((&line["outcome"], &line["status"]), (&json!("refused"), &json!(status)));
            assert_eq!(receiver.count(), before + 1);
        }
        receiver.answer_by(|_| (200, std::time::Duration::from_secs(15)));
        let line = app.call(&person, Method::POST, &test, None).await.json();
        assert_eq!((&line["outcome"], &line["status"]), (&json!("timed_out"), &Value::Null));
        let took = line["duration_ms"].as_u64().unwrap();
        assert!((9_500..14_000).contains(&took), "{took}");
    }
}
