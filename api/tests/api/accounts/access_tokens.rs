//! Personal access tokens.

use passerelle_api::entity::access_token;
use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use sea_orm::EntityTrait;
use serde_json::json;
use time::Duration;

use crate::support::on_both;
use crate::support::people::Person;

const PATH: &str = "/api/v1/account/access-tokens";

on_both! {
    empty
    async fn a_token_is_shown_once_and_revoked(app) {
        let person = app.person(AccountRole::Member, &[]).await;
        let wanted = json!({"name": "Bilan annuel", "scopes": ["read"], "days": 30});
        let made = app.call(&person, Method::POST, PATH, Some(&wanted)).await;
        assert_eq!(made.status, 201);
        let made = made.json();
        let token = made["token"].as_str().unwrap().to_owned();
        assert!(token.starts_with("passerelle_"), "{token}");
        let rows = access_token::Entity::find().all(app.database.reader()).await.unwrap();
        assert!(rows.iter().all(|row| !token.contains(&row.hash) && row.hash.len() == 64));
        let list = app.call(&person, Method::GET, PATH, None).await;
        assert!(!list.body.contains(&token));
        assert_eq!(list.json()["items"][0]["name"], "Bilan annuel");

        // It is good, and not for the account itself.
        let script = Person { token, ..person };
        let answer = app.call(&script, Method::GET, "/api/v1/account", None).await;
        assert_eq!((answer.status, &answer.json()["code"]), (403, &json!("forbidden")));
        let id = made["access_token"]["id"].as_str().unwrap();
        let owner = app.sign_in(&passerelle_api::accounts::store::by_id(app.database.reader(), script.id).await.unwrap().unwrap()).await;
        let stranger = app.person(AccountRole::Member, &[]).await;
        assert_eq!(app.call(&stranger, Method::DELETE, &format!("{PATH}/{id}"), None).await.status, 404);
        assert_eq!(app.call(&owner, Method::DELETE, &format!("{PATH}/{id}"), None).await.status, 204);
        assert_eq!(app.call(&script, Method::GET, "/api/v1/account", None).await.status, 401);
    }
}

on_both! {
    empty
    async fn a_token_ends(app) {
        let person = app.person(AccountRole::Member, &[]).await;
        let wanted = json!({"name": "x", "scopes": ["write"], "days": 1});
        let token = app.call(&person, Method::POST, PATH, Some(&wanted)).await.json()["token"].as_str().unwrap().to_owned();
        let script = Person { token, ..person };
        assert_eq!(app.call(&script, Method::GET, "/api/v1/account", None).await.status, 403);
        app.clock.advance(Duration::days(1));
        assert_eq!(app.call(&script, Method::GET, "/api/v1/account", None).await.status, 401);
    }
}
