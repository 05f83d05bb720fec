//! Events, by the same words as actions.

use passerelle_shared::accounts::AccountRole;
use passerelle_shared::participants::GroupRole;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{OTHER, TOWN, mistakes};
use crate::support::entries;
use crate::support::lists::id;
use crate::support::on_both;

const EVENTS: &str = "/api/v1/events";

/// An event with everything.
pub fn document(host: Option<Uuid>, title: &str) -> Value {
    json!({
        "title": title,
        "summary": "Une matinée pour comprendre.",
        "description": "Au **programme**.",
        "kind": "workshop",
        "format": "hybrid",
        "status": "scheduled",
        "visibility": "public",
        "starts_at": "2027-03-02T10:00:00.123456789+01:00",
        "ends_at": "2027-03-02T13:00:00+01:00",
        "time_zone": "Europe/Paris",
        "venue": {"name": "Hôtel de ville", "city": "La Rochelle", "point": {"latitude": 46.16, "longitude": -1.15}},
        "online_url": "https://visio.exemple.fr/secret",
        "host": host,
        "themes": ["health"],
        "audience": ["technicien", "elu"],
        "programme": [
            {"starts_at": "2027-03-02T09:00:00Z", "title": "Accueil",
             "speakers": [{"name": "Une maire", "title": "Maire"}, {"name": "Un agent"}]},
            {"starts_at": "2027-03-02T10:00:00Z", "title": "Ateliers", "speakers": []},
        ],
        "capacity": 40,
        "min_population": 500,
        "max_population": 20_000,
        "registration_closes_at": "2027-02-20T12:00:00Z",
    })
}

on_both! {
    async fn an_event_is_made_and_published(app) {
        let editor = app.editor(TOWN).await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        let wanted = document(Some(app.member(TOWN).await.id), "Quinxouille");
        let answer = app.call(&editor, Method::POST, EVENTS, Some(&wanted)).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        let made = answer.json();
        let path = format!("{EVENTS}/{}", id(&made));
        assert_eq!(answer.header("location"), Some(path.as_str()));
        assert_eq!(made["document"]["starts_at"], "2027-03-02T09:00:00Z");
        assert_eq!(made["document"]["audience"], json!(["elu", "technicien"]));
        let source = app.call(&editor, Method::GET, &format!("{path}/source"), None).await.json();
        assert_eq!(source, made);
        assert_eq!(app.get(&path).await.status, 404);
        let publication = format!("{path}/publication");
        let step = |publication: &str| json!({"publication": publication});
        assert_eq!(app.change(&editor, Method::PUT, &publication, "\"1\"", Some(&step("submitted"))).await.status, 200);
        assert_eq!(app.change(&animator, Method::PUT, &publication, "\"2\"", Some(&step("published"))).await.status, 200);
        let shown = app.get(&path).await;
        assert!(!shown.body.contains("visio.exemple.fr"), "{}", shown.body);
        let shown = shown.json();
        assert_eq!(shown["programme"][0]["speakers"][1]["name"], "Un agent");
        assert_eq!(shown["venue"]["city"], "La Rochelle");
        assert_eq!(shown["host"]["slug"], TOWN);
        assert_eq!(app.json(&format!("{EVENTS}?q=quinxouille")).await["total"], 1);

        // Without its programme, and for members alone: the public sees it no longer.
        let mut wanted = made["document"].clone();
        wanted["programme"] = json!([]);
        let answer = app.change(&editor, Method::PUT, &path, "\"3\"", Some(&wanted)).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert_eq!(app.json(&path).await["programme"], json!([]));
        wanted["visibility"] = json!("members");
        assert_eq!(app.change(&editor, Method::PUT, &path, "\"4\"", Some(&wanted)).await.status, 200);
        assert_eq!(app.get(&path).await.status, 404);
        let stranger = app.editor(OTHER).await;
        assert_eq!(app.change(&stranger, Method::PUT, &path, "*", Some(&wanted)).await.status, 404);
        assert_eq!(app.change(&editor, Method::DELETE, &path, "\"5\"", None).await.status, 204);
        assert_eq!(app.change(&editor, Method::POST, &format!("{path}/restoration"), "\"6\"", None).await.status, 200);
        let history = app.call(&editor, Method::GET, &format!("{path}/revisions"), None).await.json();
        assert_eq!(history["total"], 7);
    }
}

on_both! {
    async fn an_event_has_somebody_whose_it_is(app) {
        let (editor, stranger) = (app.editor(TOWN).await, app.editor(OTHER).await);
        let animator = app.person(AccountRole::Animator, &[]).await;
        let (town, other) = (app.member(TOWN).await, app.member(OTHER).await);
        let post = async |person, wanted: &Value| app.call(person, Method::POST, EVENTS, Some(wanted)).await;
        assert_eq!(post(&stranger, &document(Some(town.id), "Volé")).await.status, 403);
        assert_eq!(post(&editor, &document(None, "À personne")).await.status, 403);
        assert_eq!(post(&animator, &document(None, "Au réseau")).await.status, 201);
        // Who stands beside nobody does not make it theirs.
        let mut wanted = document(None, "À côté");
        wanted["co_hosts"] = json!([town.id]);
        assert_eq!(post(&editor, &wanted).await.status, 403);

        let mut wanted = document(Some(town.id), "À deux");
        wanted["co_hosts"] = json!([other.id]);
        let made = post(&editor, &wanted).await.json();
        let path = format!("{EVENTS}/{}", id(&made));
        assert_eq!(app.change(&stranger, Method::PUT, &path, "\"1\"", Some(&made["document"])).await.status, 200);
        let mut taken = made["document"].clone();
        taken["host"] = json!(other.id);
        assert_eq!(app.change(&stranger, Method::PUT, &path, "\"2\"", Some(&taken)).await.status, 403);
        assert_eq!(app.change(&editor, Method::PUT, &path, "\"2\"", Some(&taken)).await.status, 403);
    }
}

on_both! {
    async fn each_mistake_is_told_at_its_place(app) {
        let editor = app.editor(TOWN).await;
        let host = Some(app.member(TOWN).await.id);
        let mut closed = entries::working_group("Groupe fermé");
        "closed".clone_into(&mut closed.access);
        app.put(&closed).await;
        for (field, value, rule) in [
            ("ends_at", json!("2027-03-02T08:00:00Z"), "order"),
            ("max_population", json!(499), "order"),
            ("starts_at", json!("0000-01-01T00:00:00+23:59"), "out_of_range"),
            ("ends_at", json!("9999-12-31T23:59:59-23:59"), "out_of_range"),
            ("starts_at", json!("2027-03-02"), "wrong_form"),
            ("time_zone", json!("Europe/Atlantide"), "unknown"),
            ("time_zone", json!("../../etc/passwd"), "unknown"),
            ("online_url", json!("javascript:alert(1)"), "web_address"),
            ("capacity", json!(-1), "wrong_form"),
            ("capacity", json!(4_000_000_000_u32), "out_of_range"),
            ("host", json!(Uuid::now_v7()), "unknown"),
            ("working_group", json!(Uuid::now_v7()), "unknown"),
            ("working_group", json!(closed.id), "unknown"),
            ("kind", json!(3), "wrong_form"),
            ("source", json!({"name": "x"}), "wrong_form"),
        ] {
            let mut wanted = document(host, "Juste");
            wanted[field] = value.clone();
            let answer = app.call(&editor, Method::POST, EVENTS, Some(&wanted)).await;
            assert_eq!(mistakes(&answer)[0], (format!("/{field}"), rule.to_owned()), "{value}");
        }
        // Whoever may do everything names no group that there is not.
        let animator = app.person(AccountRole::Animator, &[]).await;
        let mut wanted = document(None, "Juste");
        wanted["working_group"] = json!(Uuid::now_v7());
        let answer = app.call(&animator, Method::POST, EVENTS, Some(&wanted)).await;
        assert_eq!(mistakes(&answer)[0], ("/working_group".to_owned(), "unknown".to_owned()));
    }
}

on_both! {
    /// The leads of a working group make and keep its meetings.
    async fn a_group_keeps_its_meetings(app) {
        let group = entries::working_group("Groupe Quinxouille");
        app.put(&group).await;
        let lead = app.person(AccountRole::Member, &[]).await;
        app.enter(&lead, group.id, GroupRole::Lead).await;
        let participant = app.editor(OTHER).await;
        app.enter(&participant, group.id, GroupRole::Participant).await;
        let mut wanted = document(None, "Réunion du groupe");
        wanted["working_group"] = json!(group.id);
        let answer = app.call(&lead, Method::POST, EVENTS, Some(&wanted)).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        assert_eq!(answer.json()["can"], json!({"edit": true, "publish": true, "delete": true}));
        // Whoever takes part sees it, with where one meets online, and writes nothing.
        let path = format!("{EVENTS}/{}", id(&answer.json()));
        let source = app.call(&participant, Method::GET, &format!("{path}/source"), None).await;
        assert_eq!(source.json()["document"]["online_url"], "https://visio.exemple.fr/secret");
        assert_eq!(app.change(&participant, Method::PUT, &path, "*", Some(&wanted)).await.status, 403);
        let stranger = app.editor(OTHER).await;
        assert_eq!(app.change(&stranger, Method::PUT, &path, "*", Some(&wanted)).await.status, 404);
        for person in [&stranger, &participant] {
            assert_eq!(app.call(person, Method::POST, EVENTS, Some(&wanted)).await.status, 403);
        }
        // It is published by the lead, and for the group alone it is in no list.
        wanted["visibility"] = json!("group");
        assert_eq!(app.change(&lead, Method::PUT, &path, "\"1\"", Some(&wanted)).await.status, 200);
        let published = json!({"publication": "published"});
        assert_eq!(app.change(&lead, Method::PUT, &format!("{path}/publication"), "\"2\"", Some(&published)).await.status, 200);
        assert_eq!(app.get(&path).await.status, 404);
    }
}
