//! From a draft to the public, and back.

use passerelle_shared::accounts::{AccountRole, MemberRole};
use passerelle_shared::codes::EntryType;
use reqwest::Method;
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};
use serde_json::{Value, json};

use super::{ACTIONS, OTHER, TOWN, document, path_of, tag};
use crate::support::lists::id;
use crate::support::{TestApp, on_both};

/// A word that nothing else holds.
const WORD: &str = "Quinxouille";

/// How often the public sees the word: in the list, the search, the map, the figures of the lead.
async fn seen(app: &TestApp) -> [u64; 4] {
    let list = app.json(&format!("/api/v1/actions?q={WORD}")).await;
    let found = app.json(&format!("/api/v1/search?q={WORD}")).await;
    let map = app
        .json(&format!("/api/v1/map?bbox=-180,-85,180,85&zoom=3&q={WORD}"))
        .await;
    let stats = app.json(&format!("/api/v1/stats/actions?q={WORD}")).await;
    let count = |value: &Value| value.as_array().unwrap().len() as u64;
    [
        list["total"].as_u64().unwrap(),
        count(&found["items"]),
        count(&map["features"]),
        stats["total"].as_u64().unwrap(),
    ]
}

on_both! {
    async fn an_action_goes_to_the_public_and_back(app) {
        let editor = app.editor(TOWN).await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        let town = app.member(TOWN).await;
        let of_town = async || app.json(&format!("/api/v1/members/{TOWN}")).await["actions_count"].as_u64().unwrap();
        let figures = async || app.json("/api/v1/stats").await["figures"]["actions"].as_u64().unwrap();
        let (led, all) = (of_town().await, figures().await);

        // Made: a draft, which the public does not see.
        let answer = app.call(&editor, Method::POST, ACTIONS, Some(&document(town.id, &format!("Eau {WORD}")))).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        let made = answer.json();
        assert_eq!(answer.header("location"), Some(path_of(&made).as_str()));
        assert_eq!((answer.header("etag"), &made["version"]), (Some("\"1\""), &json!(1)));
        assert_eq!((&made["publication"], &made["slug"]), (&json!("draft"), &json!("eau-quinxouille")));
        assert_eq!(made["can"], json!({"edit": true, "publish": false, "delete": true}));
        assert_eq!(seen(&app).await, [0; 4]);
        assert_eq!(app.get(&path_of(&made)).await.status, 404);

        // Written, by its slug as well.
        let mut wanted = made["document"].clone();
        wanted["title"] = json!(format!("  Eau potable  {WORD} "));
        let path = format!("{ACTIONS}/eau-quinxouille");
        let answer = app.change(&editor, Method::PUT, &path, "\"1\"", Some(&wanted)).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        let edited = answer.json();
        assert_eq!((&edited["version"], &edited["slug"]), (&json!(2), &json!("eau-potable-quinxouille")));
        assert_eq!(edited["document"]["title"], format!("Eau potable {WORD}"));
        assert_eq!(app.source(&editor, &made).await, edited);

        // Handed in: its editors do not publish it by themselves.
        assert_eq!(app.step(&editor, &made, "published").await.status, 403);
        assert_eq!(app.step(&editor, &made, "submitted").await.status, 200);
        assert_eq!(seen(&app).await, [0; 4]);
        assert_eq!(app.step(&editor, &made, "published").await.status, 403);
        let answer = app.step(&animator, &made, "published").await;
        assert_eq!((answer.status, &answer.json()["version"]), (200, &json!(4)));
        assert_eq!(seen(&app).await, [1; 4]);
        assert_eq!((of_town().await, figures().await), (led + 1, all + 1));

        // What the public gets is what was written.
        let shown = app.json(&path_of(&made)).await;
        assert_eq!(shown["title"], format!("Eau potable {WORD}"));
        assert_eq!(shown["budget_cents"], 2_000_000);
        assert_eq!(shown["countries"], json!(["BF"]));
        assert_eq!(shown["partners"][0]["name"], "Commune de Zzyzx");
        assert_eq!(shown["freshness"], "fresh");
        assert_eq!(shown["convention"]["reference"], "Délibération 2025-118");
        let moved = app.get(&format!("{ACTIONS}/eau-quinxouille")).await;
        assert_eq!((moved.status, moved.header("location")), (308, Some("/api/v1/actions/eau-potable-quinxouille")));

        // A published action is edited in the open.
        let mut wanted = edited["document"].clone();
        wanted["places"] = json!([]);
        wanted["partners"] = json!([]);
        let answer = app.change(&editor, Method::PUT, &path_of(&made), "\"4\"", Some(&wanted)).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert_eq!(seen(&app).await, [1, 1, 0, 1]);
        assert_eq!(app.json(&path_of(&made)).await["countries"], json!([]));

        // Its editors take it back.
        assert_eq!(app.step(&editor, &made, "submitted").await.status, 409);
        assert_eq!(app.step(&editor, &made, "archived").await.status, 200);
        assert_eq!(seen(&app).await, [0; 4]);
        assert_eq!((of_town().await, figures().await), (led, all));
        assert_eq!(app.step(&editor, &made, "archived").await.status, 409);
        assert_eq!(app.step(&editor, &made, "draft").await.status, 200);
    }
}

on_both! {
    async fn a_trusted_lead_publishes_by_itself(app) {
        let town = app.member(TOWN).await;
        let mut row = town.clone().into_active_model();
        row.trusted = Set(true);
        app.write(&[(EntryType::Member, town.id)], async |connection| { row.update(connection).await.unwrap(); }).await;
        let editor = app.editor(TOWN).await;
        let made = app.create(&editor, &document(town.id, WORD)).await;
        assert_eq!(made["can"]["publish"], true);
        assert_eq!(app.step(&editor, &made, "published").await.status, 200);
        assert_eq!(seen(&app).await, [1; 4]);

        // The partner that edits it does not publish it.
        let mut wanted = document(town.id, "Avec un partenaire");
        wanted["partners"] = json!([{"side": "french", "role": "funding", "member": app.member(OTHER).await.id}]);
        let made = app.create(&editor, &wanted).await;
        let partner = app.editor(OTHER).await;
        assert_eq!(app.source(&partner, &made).await["can"], json!({"edit": true, "publish": false, "delete": false}));
        assert_eq!(app.step(&partner, &made, "published").await.status, 403);
        let mut wanted = made["document"].clone();
        wanted["summary"] = json!("Dit par le partenaire");
        assert_eq!(app.change(&partner, Method::PUT, &path_of(&made), &tag(&made), Some(&wanted)).await.status, 200);
    }
}

on_both! {
    /// Two actions of one title have two addresses, and each leads to its own.
    async fn addresses_are_told_apart(app) {
        let editor = app.editor(TOWN).await;
        let town = app.member(TOWN).await;
        let slug = |source: &Value| source["slug"].as_str().unwrap().to_owned();
        let first = app.create(&editor, &document(town.id, WORD)).await;
        let second = app.create(&editor, &document(town.id, WORD)).await;
        assert_eq!([slug(&first), slug(&second)], ["quinxouille", "quinxouille-2"]);
        // An address that an action had stays with it.
        let mut wanted = first["document"].clone();
        wanted["title"] = json!("Autrement");
        let renamed = app.change(&editor, Method::PUT, &path_of(&first), "\"1\"", Some(&wanted)).await.json();
        assert_eq!(slug(&renamed), "autrement");
        assert_eq!(slug(&app.create(&editor, &document(town.id, WORD)).await), "quinxouille-3");
        let by_former = app.call(&editor, Method::GET, &format!("{ACTIONS}/quinxouille/source"), None).await.json();
        assert_eq!(id(&by_former), id(&first));
        // And is its own again when the title is.
        wanted["title"] = json!(WORD);
        let again = app.change(&editor, Method::PUT, &path_of(&first), "\"2\"", Some(&wanted)).await.json();
        assert_eq!(slug(&again), "quinxouille");
        let by_former = app.call(&editor, Method::GET, &format!("{ACTIONS}/autrement/source"), None).await.json();
        assert_eq!(id(&by_former), id(&first));
    }
}

on_both! {
    /// An editor's saving says that the entry is true; an animator's does not.
    async fn an_edit_of_its_owner_verifies(app) {
        let town = app.member(TOWN).await;
        let editor = app.person(AccountRole::Member, &[(TOWN, MemberRole::Editor)]).await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        let made = app.create(&editor, &document(town.id, WORD)).await;
        assert_eq!(app.step(&animator, &made, "published").await.status, 200);
        let verified = async || app.json(&path_of(&made)).await["last_verified_at"].clone();
        let first = verified().await;
        app.clock.advance(time::Duration::minutes(1));
        let document = &made["document"];
        assert_eq!(app.change(&animator, Method::PUT, &path_of(&made), "\"2\"", Some(document)).await.status, 200);
        assert_eq!(verified().await, first);
        assert_eq!(app.change(&editor, Method::PUT, &path_of(&made), "\"3\"", Some(document)).await.status, 200);
        assert_ne!(verified().await, first);
    }
}
