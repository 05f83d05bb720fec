//! Every saved state is kept, and can be gone back to.

use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use serde_json::{Value, json};

use super::{TOWN, document, path_of, tag};
use crate::support::people::Person;
use crate::support::{TestApp, on_both};

async fn history(app: &TestApp, person: &Person, path: &str) -> Vec<Value> {
    let mut next = Some(format!("{path}/revisions?limit=2"));
    let mut found = Vec::new();
    while let Some(path) = next {
        let page = app.call(person, Method::GET, &path, None).await;
        assert_eq!(page.status, 200, "{}", page.body);
        let page = page.json();
        found.extend(page["items"].as_array().unwrap().iter().cloned());
        next = page["next"].as_str().map(ToOwned::to_owned);
        assert!(next.is_some() || page["total"] == found.len());
    }
    found
}

fn changes(history: &[Value]) -> Vec<(u64, &str)> {
    history
        .iter()
        .map(|it| {
            (
                it["version"].as_u64().unwrap(),
                it["change"].as_str().unwrap(),
            )
        })
        .collect()
}

on_both! {
    async fn every_state_is_kept(app) {
        let editor = app.editor(TOWN).await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        let made = app.create(&editor, &document(app.member(TOWN).await.id, "Premier titre")).await;
        let path = path_of(&made);
        let mut wanted = made["document"].clone();
        wanted["title"] = json!("Second titre");
        wanted["budget"] = json!([]);
        wanted["partners"] = json!([]);
        app.clock.advance(time::Duration::minutes(1));
        assert_eq!(app.change(&editor, Method::PUT, &path, "\"1\"", Some(&wanted)).await.status, 200);
        assert_eq!(app.step(&editor, &made, "submitted").await.status, 200);
        assert_eq!(app.step(&animator, &made, "published").await.status, 200);
        let found = history(&app, &editor, &path).await;
        assert_eq!(changes(&found), [(4, "published"), (3, "submitted"), (2, "edited"), (1, "created")]);
        assert!(found.iter().all(|it| it["by"] == "Claude Martin"), "{found:?}");
        assert_ne!(found[2]["at"], found[3]["at"]);

        // Back to the first.
        let first = app.call(&editor, Method::GET, &format!("{path}/revisions/1"), None).await.json();
        assert_eq!(first["document"], made["document"]);
        assert_eq!((&first["version"], &first["change"]), (&json!(1), &json!("created")));
        let answer = app.change(&editor, Method::PUT, &path, "\"4\"", Some(&first["document"])).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert_eq!(answer.json()["document"], made["document"]);
        assert_eq!(app.json(&path).await["title"], "Premier titre");
        for version in ["9", "0", "4294967295"] {
            assert_eq!(app.call(&editor, Method::GET, &format!("{path}/revisions/{version}"), None).await.status, 404);
        }
        for version in ["-1", "x", "99999999999"] {
            assert_eq!(app.call(&editor, Method::GET, &format!("{path}/revisions/{version}"), None).await.status, 404);
        }
        // Any cursor of the right form is a place.
        for cursor in ["ff", "ffffffffff", "00"] {
            let answer = app.call(&editor, Method::GET, &format!("{path}/revisions?cursor={cursor}"), None).await;
            assert_eq!(answer.status, 200, "{cursor}: {}", answer.body);
        }
        for query in ["cursor=x", "cursor=", "limit=0", "limit=101", "q=1"] {
            assert_eq!(app.call(&editor, Method::GET, &format!("{path}/revisions?{query}"), None).await.status, 400, "{query}");
        }
    }
}

on_both! {
    /// What was imported is kept before it is first changed.
    async fn an_imported_entry_can_be_gone_back_to(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let action = app.every("/api/v1/actions").await[0].clone();
        let path = path_of(&action);
        let source = app.source(&animator, &action).await;
        assert_eq!(history(&app, &animator, &path).await, Vec::<Value>::new());
        let mut wanted = source["document"].clone();
        wanted["summary"] = json!("Autre");
        assert_eq!(app.change(&animator, Method::PUT, &path, &tag(&source), Some(&wanted)).await.status, 200);
        let found = history(&app, &animator, &path).await;
        let version = source["version"].as_u64().unwrap();
        assert_eq!(changes(&found), [(version + 1, "edited"), (version, "imported")]);
        assert_eq!(found[1].get("by"), None);
        let first = app.call(&animator, Method::GET, &format!("{path}/revisions/{version}"), None).await.json();
        assert_eq!(first["document"], source["document"]);
    }
}
