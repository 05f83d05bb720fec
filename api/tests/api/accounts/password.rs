//! Passwords.

use passerelle_api::entity::throttle;
use passerelle_api::sessions::throttle::forget;
use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use sea_orm::EntityTrait;
use serde_json::json;
use time::Duration;

use crate::support::people::Person;
use crate::support::{Answer, TestApp, on_both};

const GOOD: &str = "quatre chevaux boivent du cidre";
const BETTER: &str = "une lanterne de velours vert";

async fn set(app: &TestApp, person: &Person, current: Option<&str>, password: &str) -> Answer {
    let mut body = json!({"password": password});
    if let Some(current) = current {
        body["current"] = json!(current);
    }
    app.call(person, Method::PUT, "/api/v1/account/password", Some(&body))
        .await
}

async fn enter(app: &TestApp, email: &str, password: &str) -> Answer {
    let body = json!({"method": "password", "email": email, "password": password});
    app.post("/api/v1/session", &body).await
}

on_both! {
    empty
    async fn a_password_signs_in_and_is_changed(app) {
        let account = app.account(AccountRole::Member, &[]).await;
        let person = app.sign_in(&account).await;
        assert_eq!(enter(&app, &account.email, GOOD).await.status, 401);
        assert_eq!(set(&app, &person, None, GOOD).await.status, 204);
        let answer = enter(&app, &account.email, GOOD).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert_eq!(answer.json()["account"]["has_password"], true);

        // Some time after the link, the present one is asked for.
        app.clock.advance(Duration::minutes(16));
        let person = Person { token: app.refresh(&person.cookie).await.json()["access_token"].as_str().unwrap().to_owned(), ..person };
        let missing = set(&app, &person, None, BETTER).await;
        assert_eq!((missing.status, &missing.json()["errors"][0]["pointer"]), (422, &json!("/current")));
        let wrong = set(&app, &person, Some("nope"), BETTER).await;
        assert_eq!((wrong.status, &wrong.json()["errors"][0]["rule"]), (422, &json!("incorrect")));
        assert_eq!(set(&app, &person, Some(GOOD), BETTER).await.status, 204);
        assert_eq!(enter(&app, &account.email, GOOD).await.status, 401);
        assert_eq!(enter(&app, &account.email, BETTER).await.status, 200);
    }
}

on_both! {
    empty
    /// Every other session ends at the next request.
    async fn a_new_password_ends_other_sessions(app) {
        let account = app.account(AccountRole::Member, &[]).await;
        let (one, other) = (app.sign_in(&account).await, app.sign_in(&account).await);
        assert_eq!(set(&app, &one, None, GOOD).await.status, 204);
        assert_eq!(app.call(&other, Method::GET, "/api/v1/account", None).await.status, 401);
        assert_eq!(app.refresh(&other.cookie).await.status, 401);
        assert_eq!(app.call(&one, Method::GET, "/api/v1/account", None).await.status, 200);
    }
}

on_both! {
    empty
    async fn a_weak_password_is_refused(app) {
        let account = app.account(AccountRole::Member, &[]).await;
        let person = app.sign_in(&account).await;
        for (password, rule) in [("court", "too_short"), ("azertyuiopqsdfghjklm", "weak_password"), ("claude martin claude", "weak_password"), ("a".repeat(300).as_str(), "too_long")] {
            let answer = set(&app, &person, None, password).await;
            assert_eq!(answer.status, 422, "{password}");
            assert_eq!(answer.json()["errors"][0]["rule"], rule, "{password}");
            assert!(!answer.body.contains(password), "{}", answer.body);
        }
    }
}

on_both! {
    empty
    /// Unknown, without password, deactivated: the answer is the same.
    async fn what_is_wrong_is_not_told(app) {
        let account = app.account(AccountRole::Member, &[]).await;
        let wrong = enter(&app, &account.email, GOOD).await;
        let unknown = enter(&app, "personne@exemple.fr", GOOD).await;
        let told = |answer: &Answer| (answer.status, answer.json()["code"].clone(), answer.json()["title"].clone());
        assert_eq!(told(&wrong), told(&unknown));
        assert_eq!(wrong.status, 401);
    }
}

on_both! {
    empty
    /// Guessing from one place ends; the owner still gets in by a link, and guessing the accounts
    /// of others from there ends a little later.
    async fn guessing_is_slowed_down(app) {
        let account = app.account(AccountRole::Member, &[]).await;
        let mut statuses = Vec::new();
        for _ in 0..9 {
            statuses.push(enter(&app, &account.email, "nope nope nope").await.status);
        }
        assert_eq!(statuses, [401, 401, 401, 401, 401, 401, 401, 401, 429]);
        let link = app.link(&account).await;
        assert_eq!(app.follow(&link).await.status, 200);
        app.clock.advance(Duration::minutes(2));
        assert_eq!(enter(&app, &account.email, "nope nope nope").await.status, 401);
    }
}

on_both! {
    empty
    /// What no longer counts is not kept; a network that an account signed in from is.
    async fn attempts_are_forgotten(app) {
        let account = app.account(AccountRole::Member, &[]).await;
        let person = app.sign_in(&account).await;
        assert_eq!(set(&app, &person, None, GOOD).await.status, 204);
        assert_eq!(enter(&app, &account.email, GOOD).await.status, 200);
        assert_eq!(enter(&app, "personne@exemple.fr", GOOD).await.status, 401);
        let kept = async || throttle::Entity::find().all(app.database.reader()).await.unwrap().len();
        assert!(kept().await > 1);
        app.clock.advance(Duration::hours(2));
        forget(app.database.writer(), app.clock.now()).await.unwrap();
        assert_eq!(kept().await, 1);
    }
}
