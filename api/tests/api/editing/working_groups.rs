//! Working groups, by the same words as actions: animators make them, their leads write them.

use passerelle_shared::accounts::{AccountRole, MemberRole};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{OTHER, TOWN, mistakes};
use crate::support::lists::id;
use crate::support::on_both;

const GROUPS: &str = "/api/v1/working-groups";

/// A group with everything.
pub fn document(lead: Uuid, name: &str) -> Value {
    json!({
        "name": name,
        "summary": "Se relire les uns les autres.",
        "purpose": "Des dossiers **meilleurs**.",
        "next_steps": "- Une séance",
        "themes": ["training", "health"],
        "access": "open",
        "leads": [lead],
        "members": [],
    })
}

on_both! {
    async fn an_animator_makes_a_group(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let (town, other) = (app.member(TOWN).await, app.member(OTHER).await);
        let mut wanted = document(town.id, "Quinxouille");
        wanted["members"] = json!([other.id, town.id]);
        let answer = app.call(&animator, Method::POST, GROUPS, Some(&wanted)).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        let made = answer.json();
        let path = format!("{GROUPS}/{}", id(&made));
        assert_eq!(answer.header("location"), Some(path.as_str()));
        assert_eq!(made["document"]["members"], json!([other.id]));
        assert_eq!(app.get(&path).await.status, 404);
        let publication = format!("{path}/publication");
        let step = json!({"publication": "published"});
        assert_eq!(app.change(&animator, Method::PUT, &publication, "\"1\"", Some(&step)).await.status, 200);
        let shown = app.json(&path).await;
        assert_eq!(shown["leads"][0]["slug"], TOWN);
        assert_eq!(shown["members_count"], 2);
        assert_eq!(app.json(&format!("{GROUPS}?q=quinxouille&member={OTHER}")).await["total"], 1);

        // Closed, it shows nowhere outside.
        let mut wanted = made["document"].clone();
        wanted["access"] = json!("closed");
        assert_eq!(app.change(&animator, Method::PUT, &path, "\"2\"", Some(&wanted)).await.status, 200);
        assert_eq!(app.get(&path).await.status, 404);
        assert_eq!(app.json(&format!("{GROUPS}?q=quinxouille")).await["total"], 0);
        let editor = app.editor(OTHER).await;
        assert_eq!(app.change(&editor, Method::PUT, &path, "*", Some(&wanted)).await.status, 404);
        assert_eq!(app.change(&animator, Method::DELETE, &path, "\"3\"", None).await.status, 204);
        assert_eq!(app.change(&animator, Method::POST, &format!("{path}/restoration"), "\"4\"", None).await.status, 200);
    }
}

on_both! {
    async fn nobody_else_makes_groups(app) {
        let town = app.member(TOWN).await;
        let head = app.person(AccountRole::Member, &[(TOWN, MemberRole::Administrator)]).await;
        let region = app.person(AccountRole::Region, &[]).await;
        for person in [&head, &region] {
            let answer = app.call(person, Method::POST, GROUPS, Some(&document(town.id, "Volé"))).await;
            assert_eq!(answer.status, 403, "{}", answer.body);
        }
    }
}

on_both! {
    async fn each_mistake_is_told_at_its_place(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let town = app.member(TOWN).await;
        for (field, value, at, rule) in [
            ("name", json!("\u{0}"), "/name", "required"),
            ("summary", json!("x".repeat(501)), "/summary", "too_long"),
            ("access", json!("secret"), "/access", "wrong_form"),
            ("leads", json!([]), "/leads", "required"),
            ("leads", json!([Uuid::now_v7()]), "/leads/0", "unknown"),
            ("leads", json!((0..101).map(|_| Uuid::now_v7()).collect::<Vec<_>>()), "/leads", "too_many"),
            ("members", json!([Uuid::now_v7()]), "/members/0", "unknown"),
            ("themes", json!(["nope"]), "/themes/0", "unknown"),
            ("slug", json!("mine"), "/slug", "wrong_form"),
        ] {
            let mut wanted = document(town.id, "Juste");
            wanted[field] = value.clone();
            let answer = app.call(&animator, Method::POST, GROUPS, Some(&wanted)).await;
            assert_eq!(mistakes(&answer)[0], (at.to_owned(), rule.to_owned()), "{value}");
        }
    }
}
