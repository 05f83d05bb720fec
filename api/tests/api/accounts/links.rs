//! Links sent by mail.

use passerelle_api::entity::mail;
use passerelle_api::mail::delivery::deliver;
use passerelle_shared::accounts::AccountRole;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use time::Duration;

use crate::support::{TestApp, on_both};

/// The mails to an address that were written so far.
async fn mails(app: &TestApp, address: &str) -> Vec<(String, Value)> {
    for _ in 0..100 {
        let rows = mail::Entity::find()
            .all(app.database.reader())
            .await
            .unwrap();
        let found: Vec<_> = rows
            .into_iter()
            .filter(|row| row.recipient == address)
            .map(|row| (row.template, serde_json::from_str(&row.values).unwrap()))
            .collect();
        if !found.is_empty() {
            return found;
        }
        // It is written after the answer.
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    Vec::new()
}

on_both! {
    // A demonstration keeps what its mails say.
    async fn a_mailed_link_signs_in_once(app) {
        let account = app.account(AccountRole::Member, &[]).await;
        let answer = app.post("/api/v1/sign-in-links", &json!({"email": account.email.to_uppercase()})).await;
        assert_eq!((answer.status, answer.body.as_str()), (202, ""));
        let (template, values) = mails(&app, &account.email).await.remove(0);
        assert_eq!(template, "sign_in_link");
        let link = values["link"].as_str().unwrap();
        let (page, token) = link.split_once('#').unwrap();
        assert!(page.ends_with("/connexion/lien"), "{page}");

        assert_eq!(app.follow(token).await.status, 200);
        let again = app.follow(token).await;
        assert_eq!(again.status, 401);
        assert_eq!(again.json()["code"], "invalid_credentials");
    }
}

on_both! {
    /// The page that asked for signing in comes after it; another site's never does.
    async fn a_mailed_link_goes_on(app) {
        let account = app.account(AccountRole::Member, &[]).await;
        let ask = |next: &str| json!({"email": account.email, "next": next});
        let answer = app.post("/api/v1/sign-in-links", &ask("/actions?theme=water&q=eau")).await;
        assert_eq!(answer.status, 202);
        let (_, values) = mails(&app, &account.email).await.remove(0);
        let link = values["link"].as_str().unwrap();
        let (page, token) = link.split_once('#').unwrap();
        assert!(page.ends_with("/connexion/lien?next=%2Factions%3Ftheme%3Dwater%26q%3Deau"), "{page}");
        assert_eq!(app.follow(token).await.status, 200);
        for next in ["https://example.org/", "//example.org", "/connexion", "/inconnu", ""] {
            let answer = app.post("/api/v1/sign-in-links", &ask(next)).await;
            assert_eq!((answer.status, &answer.json()["errors"][0]["pointer"]), (422, &json!("/next")), "{next}");
        }
    }
}

on_both! {
    empty
    /// What was mailed is not kept once it is sent, except in a demonstration.
    async fn a_sent_link_is_forgotten(app) {
        let account = app.account(AccountRole::Member, &[]).await;
        app.post("/api/v1/sign-in-links", &json!({"email": account.email})).await;
        assert!(!mails(&app, &account.email).await.is_empty());
        for _ in 0..100 {
            deliver(&app.state).await.unwrap();
            let row = mail::Entity::find().one(app.database.reader()).await.unwrap().unwrap();
            if row.sent_at.is_some() {
                assert_eq!((row.values.as_str(), row.due_at, row.attempts), ("{}", None, 1));
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        panic!("the mail was not sent");
    }
}

on_both! {
    empty
    async fn an_address_without_account_is_answered_alike(app) {
        let account = app.account(AccountRole::Member, &[]).await;
        let known = app.post("/api/v1/sign-in-links", &json!({"email": account.email})).await;
        let unknown = app.post("/api/v1/sign-in-links", &json!({"email": "personne@exemple.fr"})).await;
        assert_eq!((known.status, &known.body), (unknown.status, &unknown.body));
        assert_eq!(mails(&app, "personne@exemple.fr").await[0].0, "no_account");
    }
}

on_both! {
    empty
    async fn an_old_link_is_refused(app) {
        let account = app.account(AccountRole::Member, &[]).await;
        let token = app.link(&account).await;
        app.clock.advance(Duration::minutes(10));
        assert_eq!(app.follow(&token).await.status, 401);
        assert_eq!(app.follow("nope").await.status, 401);
    }
}

on_both! {
    empty
    /// Of ten who present the same link at once, one signs in.
    async fn a_link_is_good_for_one(app) {
        let account = app.account(AccountRole::Member, &[]).await;
        let token = app.link(&account).await;
        let mut tries = Vec::new();
        for _ in 0..10 {
            let request = app.request(reqwest::Method::POST, "/api/v1/session");
            tries.push(tokio::spawn(request.json(&json!({"method": "link", "token": token})).send()));
        }
        let mut good = 0;
        for attempt in tries {
            good += usize::from(attempt.await.unwrap().unwrap().status() == 200);
        }
        assert_eq!(good, 1);
    }
}

on_both! {
    empty
    /// Nobody's mailbox is filled by others.
    async fn an_address_is_not_flooded(app) {
        let ask = json!({"email": "personne@exemple.fr"});
        for _ in 0..5 {
            assert_eq!(app.post("/api/v1/sign-in-links", &ask).await.status, 202);
        }
        let answer = app.post("/api/v1/sign-in-links", &ask).await;
        assert_eq!(answer.status, 429);
        let seconds: i64 = answer.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=601).contains(&seconds), "{seconds}");
        app.clock.advance(Duration::seconds(seconds));
        assert_eq!(app.post("/api/v1/sign-in-links", &ask).await.status, 202);
        let other = json!({"email": "autre@exemple.fr"});
        assert_eq!(app.post("/api/v1/sign-in-links", &other).await.status, 202);
    }
}

on_both! {
    empty
    async fn what_is_no_address_is_told(app) {
        let answer = app.post("/api/v1/sign-in-links", &json!({"email": "claire"})).await;
        assert_eq!(answer.status, 422);
        let error = &answer.json()["errors"][0];
        assert_eq!(
            (&error["pointer"], &error["rule"], &error["detail"]),
            (&json!("/email"), &json!("email"), &json!("Une adresse comme prenom.nom@commune.fr"))
        );
    }
}
