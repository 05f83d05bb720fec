//! Members that publish by themselves.

use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use serde_json::json;

use crate::editing::document;
use crate::moderation::TOWN;
use crate::support::on_both;

on_both! {
    async fn a_trusted_member_publishes_by_itself(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let editor = app.editor(TOWN).await;
        let town = app.member(TOWN).await.id;
        let path = format!("/api/v1/members/{town}/trust");
        let action = app.create(&editor, &document(town, "Confiance")).await;
        let before = app.call(&animator, Method::GET, &path, None).await.json()["trusted"].clone();
        for (trusted, status) in [(false, 403), (true, 200)] {
            let body = json!({"trusted": trusted});
            let set = app.call(&animator, Method::PUT, &path, Some(&body)).await;
            assert_eq!((set.status, set.json()), (200, body));
            assert_eq!(app.step(&editor, &action, "published").await.status, status);
        }
        // What is so already is noted no second time.
        let again = app.call(&animator, Method::PUT, &path, Some(&json!({"trusted": true}))).await;
        assert_eq!(again.status, 200);
        let deeds = app.deeds().await;
        assert_eq!(deeds.iter().filter(|it| *it == "member_trusted").count(), 1);
        assert_eq!(deeds.iter().filter(|it| *it == "member_distrusted").count(), usize::from(before == true));
        for who in [&editor, &app.person(AccountRole::Region, &[]).await] {
            assert_eq!(app.call(who, Method::PUT, &path, Some(&json!({"trusted": true}))).await.status, 403);
        }
        let nowhere = "/api/v1/members/01900000-0000-7000-8000-000000000000/trust";
        assert_eq!(app.call(&animator, Method::PUT, nowhere, Some(&json!({"trusted": true}))).await.status, 404);
    }
}
