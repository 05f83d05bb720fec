//! What a document may hold, and how it is kept.

use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{ACTIONS, TOWN, document, mistakes, path_of, tag};
use crate::support::lists::id;
use crate::support::{TestApp, entries, on_both};

/// A document with something else at a pointer.
fn with(document: &Value, pointer: &str, value: Value) -> Value {
    let mut document = document.clone();
    let (parent, field) = pointer.rsplit_once('/').unwrap();
    let parent = document.pointer_mut(parent).unwrap();
    match field.parse::<usize>() {
        Ok(index) => parent[index] = value,
        Err(_) => parent[field] = value,
    }
    document
}

on_both! {
    async fn each_mistake_is_told_at_its_place(app) {
        let editor = app.editor(TOWN).await;
        let right = document(app.member(TOWN).await.id, "Juste");
        let mut draft_call = entries::funding_call("Appel caché");
        "draft".clone_into(&mut draft_call.publication);
        app.put(&draft_call).await;
        let before = app.written().await;
        for (pointer, value, at, rule) in [
            ("/title", json!(" \u{0} "), "/title", "required"),
            ("/title", json!("x".repeat(201)), "/title", "too_long"),
            ("/title", json!(3), "/title", "wrong_form"),
            ("/summary", json!(""), "/summary", "required"),
            ("/summary", json!("é".repeat(501)), "/summary", "too_long"),
            ("/description", json!("x".repeat(20_001)), "/description", "too_long"),
            ("/relation", json!("twinning"), "/relation", "wrong_form"),
            ("/lead", json!("x"), "/lead", "wrong_form"),
            ("/lead", json!(Uuid::now_v7()), "/lead", "unknown"),
            ("/themes", json!(["education", "nope", "x\u{0}"]), "/themes/1", "unknown"),
            ("/themes", json!(vec!["education"; 101]), "/themes", "too_many"),
            ("/sdgs", json!([4, 18]), "/sdgs/1", "wrong_form"),
            ("/purpose", json!("99999"), "/purpose", "unknown"),
            ("/funding_call", json!(Uuid::now_v7()), "/funding_call", "unknown"),
            ("/funding_call", json!(draft_call.id), "/funding_call", "unknown"),
            ("/ends_on", json!("2025-12-31"), "/ends_on", "order"),
            ("/starts_on", json!("1899-12-31"), "/starts_on", "out_of_range"),
            ("/starts_on", json!("-9999-01-01"), "/starts_on", "out_of_range"),
            ("/starts_on", json!("2026-02-30"), "/starts_on", "wrong_form"),
            ("/convention/signed_on", json!("2101-01-01"), "/convention/signed_on", "out_of_range"),
            ("/places/0/country", json!("ZZ"), "/places/0/country", "unknown"),
            ("/places/0/name", json!(""), "/places/0/name", "required"),
            ("/places/0/point/latitude", json!(90.5), "/places/0/point/latitude", "out_of_range"),
            ("/places/0/point/height", json!(1), "/places/0/point/height", "wrong_form"),
            ("/partners/0/name", json!(null), "/partners/0/name", "required"),
            ("/partners/0/country", json!("XX"), "/partners/0/country", "unknown"),
            ("/partners/0/member", json!(Uuid::now_v7()), "/partners/0/member", "unknown"),
            ("/partners/0/point", json!({"latitude": 1}), "/partners/0/point", "wrong_form"),
            ("/budget/1/scheme", json!("nope"), "/budget/1/scheme", "unknown"),
            ("/budget/0/amount_cents", json!(-1), "/budget/0/amount_cents", "out_of_range"),
            ("/budget/0/amount_cents", json!(100_000_000_001_i64), "/budget/0/amount_cents", "out_of_range"),
            ("/budget/0/amount_cents", json!(1.5), "/budget/0/amount_cents", "wrong_form"),
            ("/budget/0/amount_cents", json!(u64::MAX), "/budget/0/amount_cents", "wrong_form"),
            ("/slug", json!("mine"), "/slug", "wrong_form"),
        ] {
            let wanted = with(&right, pointer, value.clone());
            let answer = app.call(&editor, Method::POST, ACTIONS, Some(&wanted)).await;
            let first = mistakes(&answer).into_iter().next().unwrap();
            assert!(first.0 == at || first.0.starts_with(&format!("{at}/")) && rule == "wrong_form", "{pointer} {value}: {first:?}");
            assert_eq!(first.1, rule, "{pointer} {value}");
        }
        assert_eq!(app.written().await, before);
        // Several at once, each told.
        let mut wanted = with(&right, "/themes", json!(["nope"]));
        wanted["ends_on"] = json!("2020-01-01");
        let answer = app.call(&editor, Method::POST, ACTIONS, Some(&wanted)).await;
        assert_eq!(mistakes(&answer).len(), 2);
        // The same rules for changing.
        let made = app.create(&editor, &right).await;
        let answer = app.change(&editor, Method::PUT, &path_of(&made), "*", Some(&wanted)).await;
        assert_eq!(mistakes(&answer).len(), 2);
    }
}

on_both! {
    async fn texts_are_kept_as_they_should_be(app) {
        let editor = app.editor(TOWN).await;
        let mut wanted = document(app.member(TOWN).await.id, "  Deux\tmots\u{0} ");
        wanted["description"] = json!("\r\nUne\r\nligne\u{0}\u{7}\r\n");
        wanted["themes"] = json!(["health", " education", "health"]);
        wanted["sdgs"] = json!([6, 4, 6]);
        wanted["results"] = json!(" \n ");
        wanted["convention"] = json!({"reference": " "});
        wanted["places"][0]["country"] = json!("bf");
        let made = app.create(&editor, &wanted).await["document"].clone();
        assert_eq!(made["title"], "Deux mots");
        assert_eq!(made["description"], "Une\nligne");
        assert_eq!(made["themes"], json!(["education", "health"]));
        assert_eq!(made["sdgs"], json!([4, 6]));
        assert_eq!((made.get("results"), made.get("convention")), (None, None));
        assert_eq!(made["places"][0]["country"], "BF");
    }
}

/// An entry with its codes in order, and those of what it names: the public gets them in any.
fn in_order(entry: Value) -> Value {
    match entry {
        Value::Array(mut values) => {
            if values.iter().all(Value::is_string) {
                values.sort_by_key(Value::to_string);
            }
            values.into_iter().map(in_order).collect()
        }
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| (name, in_order(value)))
            .collect(),
        other => other,
    }
}

/// The source of every entry of a list that an animator saves back unchanged.
async fn saved_back(app: &TestApp, list: &str, entries: &[Value]) {
    let animator = app.person(AccountRole::Animator, &[]).await;
    for entry in entries {
        let path = format!("{list}/{}", id(entry));
        let shown = in_order(app.json(&path).await);
        let source = app
            .call(&animator, Method::GET, &format!("{path}/source"), None)
            .await;
        assert_eq!(source.status, 200, "{}", source.body);
        let source = source.json();
        let saved = app
            .change(
                &animator,
                Method::PUT,
                &path,
                &tag(&source),
                Some(&source["document"]),
            )
            .await;
        assert_eq!(saved.status, 200, "{path}: {}", saved.body);
        assert_eq!(saved.json()["document"], source["document"]);
        let mut after = in_order(app.json(&path).await);
        // The last two are what others say of themselves meanwhile.
        for field in ["version", "updated_at", "related", "actions"] {
            if let Some(before) = shown.get(field) {
                after[field] = before.clone();
            }
        }
        assert_eq!(after, shown, "{path}");
    }
}

on_both! {
    /// What the platform holds is right by its own rules, and saving it changes nothing.
    async fn every_entry_can_be_saved_as_it_is(app) {
        let actions = app.every("/api/v1/actions").await;
        let members = app.every("/api/v1/members?claim=claimed").await;
        let events = app.every("/api/v1/events").await;
        assert!(actions.len() > 10 && members.len() > 10 && events.len() > 10);
        saved_back(&app, "/api/v1/actions", &actions).await;
        saved_back(&app, "/api/v1/events", &events).await;
        saved_back(&app, "/api/v1/members", &members[..12]).await;
        let calls = app.every("/api/v1/funding-calls").await;
        let groups = app.every("/api/v1/working-groups").await;
        assert!(calls.len() > 10 && groups.len() > 5);
        saved_back(&app, "/api/v1/funding-calls", &calls).await;
        saved_back(&app, "/api/v1/working-groups", &groups).await;
    }
}
