//! Covers in lists and documents on pages; and what a closed group has, inside it alone.

use passerelle_shared::accounts::{AccountRole, MemberRole};
use passerelle_shared::participants::GroupRole;
use reqwest::Method;
use serde_json::{Value, json};

use super::{illustrated, png, sent, status};
use crate::editing::{TOWN, path_of};
use crate::support::lists::id;
use crate::support::on_both;

const MEMBERS: &str = "/api/v1/members";
const GROUPS: &str = "/api/v1/working-groups";

/// The entry of a list that has this id.
fn one(list: &[Value], entry: &Value) -> Value {
    let wanted = &entry["id"];
    list.iter().find(|it| it["id"] == *wanted).unwrap().clone()
}

on_both! {
    async fn lists_carry_the_covers_of_their_entries(app) {
        let editor = app.editor(TOWN).await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        let cover = sent(&app, &editor, "puits.png", png(1_000, 500)).await;
        let pdf = sent(&app, &editor, "a.pdf", b"%PDF-1.7".to_vec()).await;
        let action = illustrated(&app, &editor, &cover, &pdf).await;
        assert_eq!(app.step(&animator, &action, "published").await.status, 200);
        let town = app.member(TOWN).await;
        let list = app.every(&format!("/api/v1/actions?member={TOWN}")).await;
        let card = one(&list, &action);
        let told = json!({"sizes": cover["sizes"], "alt": "Un puits", "credit": "Ville"});
        assert_eq!((&card["cover"], &card["documents"]), (&told, &Value::Null));
        assert!(list.iter().any(|it| it.get("cover").is_none()), "most have none");
        // So does whatever shows the card elsewhere.
        let page = app.json(&format!("{MEMBERS}/{TOWN}")).await;
        assert_eq!(one(page["actions"].as_array().unwrap(), &action)["cover"], told);

        // A member's logo: seen through, it stays so.
        let logo = sent(&app, &editor, "logo.png", png(64, 64)).await;
        let path = format!("{MEMBERS}/{}", town.id);
        let source = app.call(&editor, Method::GET, &format!("{path}/source"), None).await;
        let mut document = source.json()["document"].clone();
        document["cover"] = json!({"file": logo["id"], "alt": "Logo"});
        let saved = app.change(&editor, Method::PUT, &path, source.header("etag").unwrap(), Some(&document)).await;
        assert_eq!(saved.status, 200, "{}", saved.body);
        let list = app.every(&format!("{MEMBERS}?q={TOWN}")).await;
        assert_eq!(one(&list, &json!({"id": town.id}))["cover"], json!({"sizes": logo["sizes"], "alt": "Logo"}));
        // Without it, the list is without it: at once, in every process.
        let other = app.second().await;
        document.as_object_mut().unwrap().remove("cover");
        let saved = app.change(&editor, Method::PUT, &path, saved.header("etag").unwrap(), Some(&document)).await;
        assert_eq!(saved.status, 200, "{}", saved.body);
        let list = other.every(&format!("{MEMBERS}?q={TOWN}")).await;
        assert_eq!(one(&list, &json!({"id": town.id})).get("cover"), None);
        assert_eq!(status(&app, None, &logo["url"]).await, 404);
    }
}

on_both! {
    async fn an_image_beside_an_entry_is_told_as_it_is_sent(app) {
        let editor = app.editor(TOWN).await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        let cover = sent(&app, &editor, "a.png", png(10, 10)).await;
        let plan = sent(&app, &editor, "plan.png", png(400, 200)).await;
        let action = illustrated(&app, &editor, &cover, &plan).await;
        assert_eq!(app.step(&animator, &action, "published").await.status, 200);
        let document = app.json(&path_of(&action)).await["documents"][0].clone();
        let answer = app.request(Method::GET, document["url"].as_str().unwrap()).send().await.unwrap();
        assert_eq!(document["media_type"], answer.headers()["content-type"].to_str().unwrap());
        assert_eq!(document["bytes"].as_u64(), answer.content_length());
    }
}

on_both! {
    /// Leads keep a group's documents; nothing of a closed group's is seen outside.
    async fn a_closed_group_keeps_its_documents_inside(app) {
        let group = app.group("closed").await;
        let path = format!("{GROUPS}/{}", group.id);
        let lead = app.editor(TOWN).await;
        app.enter(&lead, group.id, GroupRole::Lead).await;
        let participant = app.person(AccountRole::Member, &[("royan", MemberRole::Reader)]).await;
        app.enter(&participant, group.id, GroupRole::Participant).await;
        let stranger = app.person(AccountRole::Member, &[(TOWN, MemberRole::Administrator)]).await;
        let pdf = sent(&app, &lead, "releve.pdf", b"%PDF-1.7".to_vec()).await;
        let source = app.call(&lead, Method::GET, &format!("{path}/source"), None).await;
        let mut document = source.json()["document"].clone();
        document["leads"] = json!([app.member(TOWN).await.id]);
        document["summary"] = json!("Un groupe fermé");
        document["purpose"] = json!("Travailler ensemble");
        document["documents"] = json!([{"file": pdf["id"], "title": "Relevé"}]);
        let body = Some(&document);
        let theirs = app.change(&participant, Method::PUT, &path, source.header("etag").unwrap(), body).await;
        assert_eq!(theirs.status, 403, "{}", theirs.body);
        let saved = app.change(&lead, Method::PUT, &path, source.header("etag").unwrap(), body).await;
        assert_eq!(saved.status, 200, "{}", saved.body);
        let inside = app.call(&participant, Method::GET, &format!("{path}/workspace"), None).await.json();
        let shown = json!([{"title": "Relevé", "url": pdf["url"], "media_type": "application/pdf", "bytes": 8}]);
        assert_eq!(inside["documents"], shown);
        for (who, expected) in [(Some(&lead), 200), (Some(&participant), 200), (Some(&stranger), 404), (None, 404)] {
            assert_eq!(status(&app, who, &pdf["url"]).await, expected);
        }
        // Open, it shows them to everybody, and closed again to nobody else.
        document["access"] = json!("open");
        let opened = app.change(&lead, Method::PUT, &path, saved.header("etag").unwrap(), Some(&document)).await;
        assert_eq!(opened.status, 200, "{}", opened.body);
        let page = app.json(&path).await;
        assert_eq!((&page["documents"], id(&page)), (&shown, group.id.to_string().as_str()));
        assert_eq!(status(&app, None, &pdf["url"]).await, 200);
        document["access"] = json!("closed");
        let closed = app.change(&lead, Method::PUT, &path, opened.header("etag").unwrap(), Some(&document)).await;
        assert_eq!((closed.status, status(&app, None, &pdf["url"]).await), (200, 404));
    }
}
