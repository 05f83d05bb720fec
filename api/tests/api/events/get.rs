//! `GET /api/v1/events/{id}`

use passerelle_api::entity::former_slug;
use passerelle_shared::codes::EntryType;
use sea_orm::EntityTrait;
use serde_json::json;
use uuid::Uuid;

use crate::support::entries::{self, insert};
use crate::support::lists::id;
use crate::support::on_both;

on_both! {
    /// By id, by slug and by a slug that it had; what only members or a group may see is not
    /// there.
    async fn by_id_and_by_slug(app) {
        let first = app.json("/api/v1/events?limit=1&period=upcoming").await["items"][0].clone();
        let slug = first["slug"].as_str().unwrap();
        let detail = app.json(&format!("/api/v1/events/{slug}")).await;
        assert_eq!(app.json(&format!("/api/v1/events/{}", id(&first))).await, detail);
        for (field, value) in first.as_object().unwrap() {
            assert_eq!(&detail[field], value, "{field}");
        }
        let entry_id: Uuid = id(&first).parse().unwrap();
        app.write(&[(EntryType::Event, entry_id)], async |connection| {
            let row = former_slug::Model { entry_type: "event".to_owned(), slug: "ancien".to_owned(), entry_id };
            insert(connection, row).await;
        }).await;
        let moved = app.get("/api/v1/events/ancien").await;
        assert_eq!((moved.status, moved.header("location")), (308, Some(format!("/api/v1/events/{slug}").as_str())));

        let mut event = entries::event("Réservée");
        for (publication, visibility) in [("draft", "public"), ("archived", "public"), ("published", "members"), ("published", "group")] {
            publication.clone_into(&mut event.publication);
            visibility.clone_into(&mut event.visibility);
            app.put(&event).await;
            for name in ["reservee", &event.id.to_string()] {
                let answer = app.get(&format!("/api/v1/events/{name}")).await;
                assert_eq!((answer.status, &answer.json()["code"]), (404, &json!("not_found")), "{publication} {visibility}");
            }
        }
        "public".clone_into(&mut event.visibility);
        app.put(&event).await;
        assert_eq!(app.get("/api/v1/events/reservee").await.status, 200);
    }
}

on_both! {
    /// The online link is for the registered alone; the recording is for all.
    async fn the_online_link_is_not_shown(app) {
        let mut event = entries::event("En ligne");
        event.online_url = Some("https://visio.test/secret".to_owned());
        event.replay_url = Some("https://video.test/replay".to_owned());
        event.capacity = Some(30);
        event.report = Some("Compte *rendu*".to_owned());
        app.put(&event).await;
        let answer = app.get("/api/v1/events/en-ligne").await;
        assert!(!answer.body.contains("visio.test"), "{}", answer.body);
        let detail = answer.json();
        assert_eq!((&detail["replay_url"], &detail["has_replay"], &detail["capacity"]), (&json!("https://video.test/replay"), &json!(true), &json!(30)));
        assert!(detail["report_html"].as_str().unwrap().contains("<em>rendu</em>"));
        assert!(detail.get("venue").is_none() && detail.get("host").is_none());
    }
}

on_both! {
    reading
    /// Programmes come in order with their speakers.
    async fn programmes_are_whole(app) {
        let reader = app.database.reader();
        let sessions = passerelle_api::entity::event_session::Entity::find().all(reader).await.unwrap();
        let speakers = passerelle_api::entity::event_speaker::Entity::find().all(reader).await.unwrap();
        let (mut of_events, mut of_sessions) = (0, 0);
        let rows = passerelle_api::entity::event::Entity::find().all(reader).await.unwrap();
        let public: Vec<_> = rows.iter().filter(|row| row.visibility == "public").map(|row| row.id).collect();
        for event in app.every("/api/v1/events").await {
            let detail = app.json(&format!("/api/v1/events/{}", id(&event))).await;
            let programme = detail["programme"].as_array().unwrap();
            let mut expected: Vec<_> = sessions.iter().filter(|row| row.event_id.to_string() == id(&event)).collect();
            expected.sort_by_key(|row| row.position);
            assert_eq!(programme.len(), expected.len());
            for (session, row) in programme.iter().zip(expected) {
                assert_eq!(session["title"], row.title);
                let mut names: Vec<_> = speakers.iter().filter(|speaker| speaker.event_session_id == row.id).collect();
                names.sort_by_key(|speaker| speaker.position);
                let shown: Vec<_> = session["speakers"].as_array().unwrap().iter().map(|speaker| speaker["name"].as_str().unwrap()).collect();
                assert_eq!(shown, names.iter().map(|speaker| speaker.name.as_str()).collect::<Vec<_>>());
                of_sessions += shown.len();
            }
            of_events += programme.len();
        }
        let sessions: Vec<_> = sessions.iter().filter(|row| public.contains(&row.event_id)).map(|row| row.id).collect();
        let speakers = speakers.iter().filter(|row| sessions.contains(&row.event_session_id)).count();
        assert_eq!((of_events, of_sessions), (sessions.len(), speakers));
        assert!(of_events > 0 && of_sessions > 0 && public.len() < rows.len());
    }
}
