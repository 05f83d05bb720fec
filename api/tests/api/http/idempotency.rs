//! `Idempotency-Key`: what is sent twice is done once.

use passerelle_api::entity::idempotency_key;
use passerelle_api::{idempotency, openapi, retention};
use passerelle_shared::accounts::{AccountRole, MemberRole};
use reqwest::Method;
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};
use time::Duration;

use crate::editing::{ACTIONS, OTHER, TOWN, document, path_of};
use crate::support::people::Person;
use crate::support::{Answer, TestApp, on_both};

const KEY: &str = "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"";

async fn send(app: &TestApp, who: &Person, path: &str, key: &str, body: &Value) -> Answer {
    let request = app.request(Method::POST, path).bearer_auth(&who.token);
    app.send(request.header("idempotency-key", key).json(body))
        .await
}

async fn total(app: &TestApp) -> usize {
    app.written().await.0.len()
}

async fn keys(app: &TestApp) -> u64 {
    let all = idempotency_key::Entity::find();
    all.count(app.database.reader()).await.unwrap()
}

on_both! {
    async fn the_same_request_is_answered_the_same(app) {
        let editor = app.editor(TOWN).await;
        let wanted = document(app.member(TOWN).await.id, "Deux fois");
        let before = total(&app).await;
        let first = send(&app, &editor, ACTIONS, KEY, &wanted).await;
        assert_eq!(first.status, 201, "{}", first.body);
        // It is another by now, and the answer is the one that was lost.
        let changed = app.change(&editor, Method::PUT, &path_of(&first.json()), "*", Some(&document(app.member(TOWN).await.id, "Autre"))).await;
        assert_eq!(changed.status, 200);
        let second = send(&app, &editor, ACTIONS, KEY, &wanted).await;
        assert_eq!((second.status, &second.body), (201, &first.body));
        for header in ["location", "etag", "cache-control", "content-type"] {
            assert!(first.header(header).is_some(), "{header}");
            assert_eq!(second.header(header), first.header(header), "{header}");
        }
        assert_eq!(total(&app).await, before + 1);

        // Another request, by what it says or where it goes; another key, and none.
        for (path, body) in [(ACTIONS, document(app.member(TOWN).await.id, "Trois fois")), ("/api/v1/events", wanted.clone())] {
            let other = send(&app, &editor, path, KEY, &body).await;
            assert_eq!((other.status, &other.json()["code"]), (422, &json!("idempotency_key_reused")), "{path}");
        }
        assert_eq!(send(&app, &editor, ACTIONS, "k-2", &wanted).await.status, 201);
        assert_eq!(app.call(&editor, Method::POST, ACTIONS, Some(&wanted)).await.status, 201);
        // A key of somebody else is another.
        assert_eq!(send(&app, &app.editor(TOWN).await, ACTIONS, KEY, &wanted).await.status, 201);
        assert_eq!(total(&app).await, before + 4);
    }
}

on_both! {
    /// What was refused has changed nothing, and its key is free for what is sent then.
    async fn a_refusal_leaves_the_key_free(app) {
        let editor = app.editor(TOWN).await;
        let good = document(app.member(TOWN).await.id, "Corrigée");
        let mut wrong = good.clone();
        wrong["title"] = json!("");
        assert_eq!(send(&app, &editor, ACTIONS, KEY, &wrong).await.status, 422);
        let foreign = document(app.member(OTHER).await.id, "Volée");
        assert_eq!(send(&app, &editor, ACTIONS, KEY, &foreign).await.status, 403);
        assert_eq!(keys(&app).await, 0);
        assert_eq!(send(&app, &editor, ACTIONS, KEY, &good).await.status, 201);
        for key in ["", "é", &"x".repeat(256)] {
            let answer = send(&app, &editor, ACTIONS, key, &good).await;
            assert_eq!((answer.status, &answer.json()["errors"][0]["parameter"]), (400, &json!("Idempotency-Key")), "{key}");
        }
        let twice = app.request(Method::POST, ACTIONS).bearer_auth(&editor.token).header("idempotency-key", "a").header("idempotency-key", "b");
        assert_eq!(app.send(twice.json(&good)).await.status, 400);
        // Nobody's key is kept, and the answer to nobody is the handler's.
        let nobody = app.request(Method::POST, ACTIONS).header("idempotency-key", KEY);
        assert_eq!(app.send(nobody.json(&good)).await.status, 401);
        assert_eq!(keys(&app).await, 1);
    }
}

on_both! {
    /// An answer is not given again to who has lost the right to it.
    async fn an_answer_is_for_who_had_the_right(app) {
        let head = app.person(AccountRole::Member, &[(TOWN, MemberRole::Administrator), (OTHER, MemberRole::Administrator)]).await;
        let wanted = document(app.member(TOWN).await.id, "Quittée");
        assert_eq!(send(&app, &head, ACTIONS, KEY, &wanted).await.status, 201);
        let town = app.member(TOWN).await.id;
        let team = format!("/api/v1/members/{town}/affiliations");
        let animator = app.person(AccountRole::Animator, &[]).await;
        let people = app.call(&animator, Method::GET, &team, None).await.json();
        let own = people["items"].as_array().unwrap().iter().find(|it| it["email"] == head.email).unwrap();
        let path = format!("{team}/{}", own["id"].as_str().unwrap());
        assert_eq!(app.call(&animator, Method::DELETE, &path, None).await.status, 204);
        let again = send(&app, &head, ACTIONS, KEY, &wanted).await;
        assert_eq!(again.json()["code"], "idempotency_key_reused");
        assert!(!again.body.contains("Quittée"));
    }
}

on_both! {
    /// Twenty at once, on two servers: one entry, and whoever hears of it hears the same.
    async fn twenty_at_once_make_one(app) {
        let other = app.second().await;
        let editor = app.editor(TOWN).await;
        let lead = app.member(TOWN).await.id;
        for round in 0..3 {
            let before = total(&app).await;
            let wanted = document(lead, &format!("Ensemble {round}"));
            let key = format!("round-{round}");
            let answers = twenty(&app, &other, &editor, &wanted, Some(&key)).await;
            let made: Vec<&Answer> = answers.iter().filter(|it| it.status == 201).collect();
            assert!(!made.is_empty());
            for answer in &answers {
                match answer.status {
                    201 => assert_eq!(answer.body, made[0].body),
                    status => assert_eq!((status, &answer.json()["code"]), (409, &json!("request_in_progress"))),
                }
            }
            assert_eq!(total(&app).await, before + 1);
            assert_eq!(send(&other, &editor, ACTIONS, &key, &wanted).await.body, made[0].body);
        }
    }
}

on_both! {
    /// The same without a key: twenty entries, so the test above can fail.
    async fn without_a_key_there_are_twenty(app) {
        let other = app.second().await;
        let editor = app.editor(TOWN).await;
        let before = total(&app).await;
        let wanted = document(app.member(TOWN).await.id, "Vingt");
        twenty(&app, &other, &editor, &wanted, None).await;
        assert_eq!(total(&app).await, before + 20);
    }
}

async fn twenty(
    app: &TestApp,
    other: &TestApp,
    who: &Person,
    wanted: &Value,
    key: Option<&str>,
) -> Vec<Answer> {
    let tasks: Vec<_> = (0..20)
        .map(|index| {
            let app = if index % 2 == 0 { app } else { other };
            let mut request = app
                .request(Method::POST, ACTIONS)
                .bearer_auth(&who.token)
                .json(wanted);
            if let Some(key) = key {
                request = request.header("idempotency-key", key);
            }
            actix_web::rt::spawn(async move {
                let response = request.send().await.unwrap();
                Answer {
                    status: response.status().as_u16(),
                    headers: response.headers().clone(),
                    body: response.text().await.unwrap(),
                }
            })
        })
        .collect();
    let mut answers = Vec::new();
    for task in tasks {
        answers.push(task.await.unwrap());
    }
    answers
}

on_both! {
    /// A day later nobody waits for the answer any more.
    async fn a_key_is_kept_a_day(app) {
        let animator = app.account(AccountRole::Animator, &[]).await;
        let first = app.sign_in(&animator).await;
        app.give_code(&first).await;
        let wanted = document(app.member(TOWN).await.id, "Un jour");
        let before = total(&app).await;
        assert_eq!(send(&app, &first, ACTIONS, KEY, &wanted).await.status, 201);
        app.clock.advance(Duration::hours(23));
        retention::once(&app.state).await.unwrap();
        assert_eq!(keys(&app).await, 1);
        app.clock.advance(Duration::HOUR);
        // Even where the job has not passed yet.
        let later = app.sign_in(&animator).await;
        app.give_code(&later).await;
        assert_eq!(send(&app, &later, ACTIONS, KEY, &wanted).await.status, 201);
        assert_eq!((total(&app).await, keys(&app).await), (before + 2, 1));
        app.clock.advance(Duration::DAY);
        retention::once(&app.state).await.unwrap();
        assert_eq!(keys(&app).await, 0);
    }
}

/// The document tells of it on each of these operations and on no other.
#[test]
fn the_document_says_where_a_key_is_taken() {
    let document: Value = serde_json::from_str(&openapi::document()).unwrap();
    let mut found = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let parameters = operation["parameters"].as_array();
            if parameters.is_some_and(|all| all.iter().any(|it| it["name"] == "Idempotency-Key")) {
                assert_eq!(method, "post", "{path}");
                assert!(operation["responses"]["409"].is_object(), "{path}");
                found.push(path.as_str());
            }
        }
    }
    let mut known = idempotency::PATHS;
    known.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, known);
}
