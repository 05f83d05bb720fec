//! One's own entries, and a text as its page will show it.

use passerelle_shared::accounts::{AccountRole, MemberRole};
use passerelle_shared::participants::GroupRole;
use reqwest::Method;
use serde_json::{Value, json};

use super::{TOWN, document, mistakes, path_of};
use crate::support::lists::id;
use crate::support::people::Person;
use crate::support::{TestApp, entries, on_both};

const ENTRIES: &str = "/api/v1/account/entries";
const PREVIEWS: &str = "/api/v1/previews";

impl TestApp {
    /// One's own entries under a filter.
    async fn own(&self, who: &Person, query: &str) -> Value {
        let path = format!("{ENTRIES}?{query}");
        let answer = self.call(who, Method::GET, &path, None).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.json()
    }
}

fn titles(page: &Value) -> Vec<&str> {
    let items = page["items"].as_array().unwrap();
    items
        .iter()
        .map(|it| it["title"].as_str().unwrap())
        .collect()
}

on_both! {
    /// Actions and events of the members one edits for, the groups one leads; nothing else.
    async fn everybody_finds_their_own(app) {
        let mut members = Vec::new();
        for name in ["Quinxville", "Quinxbourg"] {
            let row = entries::member(name);
            app.put(&row).await;
            members.push(row.id);
        }
        let (town, other) = (members[0], members[1]);
        let editor = app.person(AccountRole::Member, &[("quinxville", MemberRole::Editor)]).await;
        let reader = app.person(AccountRole::Member, &[("quinxville", MemberRole::Reader)]).await;
        let neighbour = app.person(AccountRole::Member, &[("quinxbourg", MemberRole::Administrator)]).await;
        let region = app.person(AccountRole::Region, &[]).await;
        assert_eq!(app.own(&editor, "").await, json!({"items": [], "total": 0}));

        let draft = app.create(&editor, &document(town, "Brouillon")).await;
        let sent = app.create(&editor, &document(town, "Soumise")).await;
        assert_eq!(app.step(&editor, &sent, "submitted").await.status, 200);
        app.create(&neighbour, &document(other, "Ailleurs")).await;
        let mut event = entries::event("Rencontre");
        event.host_id = Some(town);
        app.put(&event).await;
        let group = app.group("open").await;
        app.enter(&editor, group.id, GroupRole::Lead).await;
        app.enter(&neighbour, group.id, GroupRole::Participant).await;
        app.put(&entries::funding_call("Appel")).await;

        let page = app.own(&editor, "").await;
        assert_eq!(titles(&page), ["Groupe open", "Rencontre", "Soumise", "Brouillon"]);
        assert_eq!(page["total"], 4);
        let first = &page["items"][0];
        assert_eq!((&first["entry_type"], first.get("member")), (&json!("working_group"), None));
        let last = &page["items"][3];
        assert_eq!(
            (id(last), &last["entry_type"], &last["publication"], &last["version"], &last["member"]["slug"]),
            (id(&draft), &json!("action"), &json!("draft"), &json!(1), &json!("quinxville"))
        );
        assert_eq!(titles(&app.own(&neighbour, "").await), ["Ailleurs"]);
        assert_eq!(app.own(&reader, "").await["total"], 0);
        let calls = app.own(&region, "limit=100").await;
        assert!(titles(&calls).contains(&"Appel"));
        assert!(calls["items"].as_array().unwrap().iter().all(|it| it["entry_type"] == "funding_call"));

        // Under where they stand, and page by page.
        assert_eq!(titles(&app.own(&editor, "publication=draft&publication=submitted").await), ["Soumise", "Brouillon"]);
        let mut paged = Vec::new();
        let mut next = format!("{ENTRIES}?limit=1");
        loop {
            let page = app.call(&editor, Method::GET, &next, None).await.json();
            assert_eq!(page["total"], 4);
            paged.extend(titles(&page).into_iter().map(ToOwned::to_owned));
            match page["next"].as_str() {
                Some(address) => address.clone_into(&mut next),
                None => break,
            }
        }
        assert_eq!(paged, titles(&page));

        // What was deleted is in a list of its own, for as long as it can be brought back.
        assert_eq!(app.change(&editor, Method::DELETE, &path_of(&draft), "*", None).await.status, 204);
        assert_eq!(titles(&app.own(&editor, "").await), ["Groupe open", "Rencontre", "Soumise"]);
        let deleted = app.own(&editor, "deleted=true").await;
        assert_eq!(titles(&deleted), ["Brouillon"]);
        assert!(deleted["items"][0]["deleted_at"].is_string());
        app.clock.advance(time::Duration::days(30));
        let editor = app.sign_in(&passerelle_api::accounts::store::by_id(app.database.reader(), editor.id).await.unwrap().unwrap()).await;
        assert_eq!(app.own(&editor, "deleted=true").await["total"], 0);
        for wrong in ["cursor=x", "limit=0", "publication=nope", "mine=true"] {
            let answer = app.call(&editor, Method::GET, &format!("{ENTRIES}?{wrong}"), None).await;
            assert_eq!(answer.status, 400, "{wrong}");
        }
    }
}

on_both! {
    /// A preview is what the page will show, and nothing in it acts.
    async fn a_preview_is_what_the_page_shows(app) {
        let editor = app.editor(TOWN).await;
        let text = "## Objectifs\n\nDe l’eau **potable**.\n\n<script>alert(1)</script>[x](javascript:alert(1))";
        let answer = app.call(&editor, Method::POST, PREVIEWS, Some(&json!({"text": text}))).await;
        assert_eq!((answer.status, answer.header("cache-control")), (200, Some("no-store")), "{}", answer.body);
        let html = answer.json()["html"].as_str().unwrap().to_owned();
        assert!(html.contains("<strong>potable</strong>"), "{html}");
        assert!(!html.contains("<script") && !html.contains("href"), "{html}");
        let mut wanted = document(app.member(TOWN).await.id, "Prévue");
        wanted["description"] = json!(text);
        let action = app.create(&editor, &wanted).await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        assert_eq!(app.step(&animator, &action, "published").await.status, 200);
        assert_eq!(app.json(&path_of(&action)).await["description_html"], html);

        let empty = app.call(&editor, Method::POST, PREVIEWS, Some(&json!({"text": ""}))).await;
        assert_eq!((empty.status, empty.json()), (200, json!({"html": ""})));
        let long = app.call(&editor, Method::POST, PREVIEWS, Some(&json!({"text": "x".repeat(20_001)}))).await;
        assert_eq!(mistakes(&long), [("/text".to_owned(), "too_long".to_owned())]);
        assert_eq!(app.post(PREVIEWS, &json!({"text": "x"})).await.status, 401);
    }
}
