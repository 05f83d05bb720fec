//! Deleting, and bringing back within 30 days.

use passerelle_shared::accounts::AccountRole;
use passerelle_shared::limits::RESTORATION_DAYS;
use reqwest::Method;
use serde_json::json;
use time::Duration;

use super::{ACTIONS, TOWN, document, path_of};
use crate::support::on_both;

on_both! {
    async fn what_is_deleted_is_nowhere_and_comes_back(app) {
        let editor = app.editor(TOWN).await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        let region = app.person(AccountRole::Region, &[]).await;
        let made = app.create(&editor, &document(app.member(TOWN).await.id, "Quinxouille")).await;
        let path = path_of(&made);
        assert_eq!(app.step(&animator, &made, "published").await.status, 200);
        let shown = app.json(&path).await;

        let gone = app.change(&editor, Method::DELETE, &path, "\"2\"", None).await;
        assert_eq!((gone.status, gone.header("etag")), (204, Some("\"3\"")));
        assert_eq!(app.get(&path).await.status, 404);
        assert_eq!(app.get(&format!("{ACTIONS}/quinxouille")).await.status, 404);
        assert_eq!(app.json(&format!("{ACTIONS}?q=quinxouille")).await["total"], 0);
        assert_eq!(app.json("/api/v1/search?q=quinxouille").await["items"], json!([]));
        let member = app.json(&format!("/api/v1/members/{TOWN}")).await;
        assert!(!member.to_string().contains("Quinxouille"));
        // Whoever may bring it back still sees it, and nobody else; nothing else is done with it.
        let source = app.source(&editor, &made).await;
        assert!(source["deleted_at"].is_string(), "{source}");
        assert_eq!(app.call(&region, Method::GET, &format!("{path}/source"), None).await.status, 404);
        let document = &made["document"];
        assert_eq!(app.change(&editor, Method::PUT, &path, "\"3\"", Some(document)).await.status, 409);
        assert_eq!(app.change(&editor, Method::DELETE, &path, "\"3\"", None).await.status, 409);
        assert_eq!(app.step(&editor, &made, "draft").await.status, 409);

        app.clock.advance(Duration::days(RESTORATION_DAYS) - Duration::minutes(10));
        let editor = app.sign_in(&passerelle_api::accounts::store::by_id(app.database.reader(), editor.id).await.unwrap().unwrap()).await;
        let restoration = format!("{path}/restoration");
        let back = app.change(&editor, Method::POST, &restoration, "\"3\"", None).await;
        assert_eq!((back.status, back.header("etag")), (200, Some("\"4\"")), "{}", back.body);
        assert_eq!(back.json().get("deleted_at"), None);
        assert_eq!(app.change(&editor, Method::POST, &restoration, "\"4\"", None).await.status, 409);
        let again = app.json(&path).await;
        for field in ["title", "slug", "partners", "places", "budget", "themes", "created_at"] {
            assert_eq!(again[field], shown[field], "{field}");
        }

        // Too late the second time.
        assert_eq!(app.change(&editor, Method::DELETE, &path, "\"4\"", None).await.status, 204);
        app.clock.advance(Duration::days(RESTORATION_DAYS));
        let editor = app.sign_in(&passerelle_api::accounts::store::by_id(app.database.reader(), editor.id).await.unwrap().unwrap()).await;
        assert_eq!(app.change(&editor, Method::POST, &restoration, "\"5\"", None).await.status, 404);
        assert_eq!(app.call(&editor, Method::GET, &format!("{path}/source"), None).await.status, 404);
    }
}

on_both! {
    /// Members are deleted by animators; what they lead goes and comes with them.
    async fn an_animator_takes_a_member_away(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let editor = app.editor(TOWN).await;
        let made = app.create(&editor, &document(app.member(TOWN).await.id, "Quinxouille")).await;
        assert_eq!(app.step(&animator, &made, "published").await.status, 200);
        let path = format!("/api/v1/members/{TOWN}");
        assert_eq!(app.change(&editor, Method::DELETE, &path, "*", None).await.status, 403);
        let body = json!({"publication": "draft"});
        assert_eq!(app.change(&editor, Method::PUT, &format!("{path}/publication"), "*", Some(&body)).await.status, 403);
        assert_eq!(app.change(&animator, Method::DELETE, &path, "*", None).await.status, 204);
        assert_eq!(app.get(&path).await.status, 404);
        assert_eq!(app.get(&path_of(&made)).await.status, 404);
        assert_eq!(app.json("/api/v1/search?q=quinxouille").await["items"], json!([]));
        assert_eq!(app.change(&animator, Method::POST, &format!("{path}/restoration"), "*", None).await.status, 200);
        assert_eq!(app.get(&path).await.status, 200);
        assert_eq!(app.get(&path_of(&made)).await.status, 200);
    }
}
