//! What may not be seen does not exist: no answer holds a word of it.

use passerelle_api::accounts;
use passerelle_api::entity::{account, action_partner, event_co_host, working_group_member};
use passerelle_shared::accounts::AccountRole;
use passerelle_shared::codes::EntryType;
use passerelle_shared::participants::GroupRole;
use sea_orm::Set;
use uuid::Uuid;

use crate::support::entries::{self, Row, insert};
use crate::support::lists::id;
use crate::support::{TestApp, on_both};

/// The word that every hidden entry carries in its texts, and nothing else does.
const SECRET: &str = "Quinxouille";

/// Public operations that answer nothing without a parameter, or nothing of entries.
const NEEDY: [&str; 4] = [
    "/api/v1/oembed",
    "/api/v1/demonstration",
    "/api/v1/session/provider",
    "/api/v1/session/provider/return",
];

/// Entries that nobody may see, tied to entries that everybody sees.
struct Hidden {
    ids: Vec<Uuid>,
    /// Public entries that the hidden ones are tied to, by their path.
    neighbours: Vec<String>,
}

async fn hide(app: &TestApp) -> Hidden {
    let lead = app.member("la-rochelle").await;
    let mut member = entries::member(&format!("{SECRET} membre"));
    "draft".clone_into(&mut member.publication);
    member.latitude = Some(46.0);
    member.longitude = Some(-1.0);
    member.epci_id = lead.epci_id;
    app.put(&member).await;

    let mut action = entries::action(&format!("{SECRET} action"), lead.id);
    "submitted".clone_into(&mut action.publication);
    SECRET.clone_into(&mut action.summary);
    // Its lead is hidden, so it is.
    let theirs = entries::action(&format!("{SECRET} menée"), member.id);
    // It is public, with a partner that is hidden and has no other name.
    let beside = entries::action("Action publique à côté", lead.id);
    app.write(
        &[action.id, theirs.id, beside.id].map(|id| (EntryType::Action, id)),
        async |connection| {
            for row in [&action, &theirs, &beside] {
                row.clone().save(connection).await;
                insert(connection, entries::place(row.id, "TV", -8.5, 179.2)).await;
            }
            let partner = action_partner::Model {
                id: Uuid::now_v7(),
                action_id: beside.id,
                position: 0,
                side: "french".to_owned(),
                role: "funding".to_owned(),
                member_id: Some(member.id),
                name: None,
                country_code: None,
                place: None,
                latitude: None,
                longitude: None,
            };
            insert(connection, partner).await;
        },
    )
    .await;

    let mut group = entries::working_group(&format!("{SECRET} groupe"));
    "closed".clone_into(&mut group.access);
    let open = entries::working_group("Groupe ouvert à côté");
    app.write(
        &[group.id, open.id].map(|id| (EntryType::WorkingGroup, id)),
        async |connection| {
            for row in [&group, &open] {
                row.clone().save(connection).await;
                for (member_id, lead) in [(lead.id, false), (member.id, true)] {
                    insert(
                        connection,
                        working_group_member::Model {
                            working_group_id: row.id,
                            member_id,
                            lead,
                        },
                    )
                    .await;
                }
            }
        },
    )
    .await;

    // Its people are hidden with it, and make none of their members appear anywhere.
    let mut participant = app.account(AccountRole::Member, &[]).await;
    SECRET.clone_into(&mut participant.family_name);
    let names = account::ActiveModel {
        family_name: Set(participant.family_name.clone()),
        ..Default::default()
    };
    accounts::store::update(app.database.writer(), participant.id, names)
        .await
        .unwrap();
    let participant = app.sign_in(&participant).await;
    app.enter(&participant, group.id, GroupRole::Lead).await;
    app.enter(&participant, open.id, GroupRole::Participant)
        .await;

    let mut events = Vec::new();
    for (publication, visibility) in [
        ("draft", "public"),
        ("published", "members"),
        ("published", "group"),
    ] {
        let mut event = entries::event(&format!("{SECRET} {publication} {visibility}"));
        publication.clone_into(&mut event.publication);
        visibility.clone_into(&mut event.visibility);
        event.host_id = Some(lead.id);
        event.working_group_id = Some(open.id);
        app.put(&event).await;
        events.push(event.id);
    }
    // Public, of a hidden host and for a closed group.
    let mut event = entries::event("Événement public à côté");
    event.host_id = Some(member.id);
    event.working_group_id = Some(group.id);
    app.write(&[(EntryType::Event, event.id)], async |connection| {
        event.clone().save(connection).await;
        for member_id in [lead.id, member.id] {
            insert(
                connection,
                event_co_host::Model {
                    event_id: event.id,
                    member_id,
                },
            )
            .await;
        }
    })
    .await;

    let mut call = entries::funding_call(&format!("{SECRET} appel"));
    "archived".clone_into(&mut call.publication);
    app.put(&call).await;

    let epci = app
        .json(&format!("/api/v1/members/{}", lead.epci_id.unwrap()))
        .await;
    let mut ids = vec![
        member.id,
        action.id,
        theirs.id,
        group.id,
        call.id,
        participant.id,
    ];
    ids.extend(events);
    Hidden {
        ids,
        neighbours: vec![
            "/api/v1/members/la-rochelle".to_owned(),
            format!("/api/v1/members/{}", id(&epci)),
            format!("/api/v1/actions/{}", beside.slug),
            format!("/api/v1/working-groups/{}", open.slug),
            format!("/api/v1/events/{}", event.slug),
        ],
    }
}

on_both! {
    /// No list, search, figure, map, collection or neighbouring page tells of it.
    async fn nothing_tells_of_what_is_hidden(app) {
        let before = app.json("/api/v1/stats").await;
        let map = app.json("/api/v1/map").await;
        let members_map = app.json("/api/v1/map/members?claim=claimed").await;
        let hidden = hide(&app).await;
        let mut paths = hidden.neighbours.clone();
        for list in ["members", "actions", "events", "working-groups", "funding-calls"] {
            paths.push(format!("/api/v1/{list}?q={SECRET}"));
            paths.push(format!("/api/v1/{list}?sort=-updated_at&limit=100"));
            paths.push(format!("/api/v1/stats/{list}?q={SECRET}"));
            for format in ["json", "csv", "atom", "jsonld"] {
                paths.push(format!("/api/v1/{list}.{format}"));
            }
        }
        paths.extend(["events.ics", "funding-calls.ics"].map(|path| format!("/api/v1/{path}")));
        // Every public operation that takes nothing, from the document: those to come, too.
        let document = app.json("/api/openapi.json").await;
        for (path, methods) in document["paths"].as_object().unwrap() {
            let public = methods["get"].is_object() && methods["get"].get("security").is_none();
            if public && path.starts_with("/api/v1/") && !path.contains(['{', '?']) && !NEEDY.contains(&path.as_str()) {
                paths.push(path.clone());
            }
        }
        for path in ["members.geojson?claim=claimed", "members.geojson?q=quinxouille", "actions.geojson", "map?zoom=20&bbox=179,-9,180,-8", "map/members?zoom=20&bbox=-1.001,45.9,-0.999,46.1", "stats", "search?q=quinxouille+membre", "search?q=quinx", "search?q=public+cote", "actions?member=la-rochelle&limit=100", "events?member=la-rochelle&limit=100", "working-groups?member=la-rochelle"] {
            paths.push(format!("/api/v1/{path}"));
        }
        for path in &paths {
            let answer = app.get(path).await;
            assert_eq!(answer.status, 200, "{path}");
            assert!(!answer.body.to_lowercase().contains("quinxouille"), "{path}: {}", answer.body);
            let shown: Vec<_> = hidden.ids.iter().filter(|id| answer.body.contains(&id.to_string())).collect();
            assert!(shown.is_empty(), "{path} shows {shown:?}");
        }
        for path in paths.iter().filter(|path| path.contains("q=quinx") || path.contains("q=Quinx")) {
            let found = app.json(path).await;
            assert!(found["total"] == 0 || found["items"] == serde_json::json!([]) || found["features"] == serde_json::json!([]), "{path}: {found}");
        }
        // The figures count what is public of it: an action and a country, an event, a group.
        let after = app.json("/api/v1/stats").await;
        for (figure, more) in [("members", 0), ("claimed_members", 0), ("actions", 1), ("countries", 1), ("budget_cents", 0), ("upcoming_events", 1), ("open_calls", 0), ("working_groups", 1)] {
            let count = |stats: &serde_json::Value| stats["figures"][figure].as_i64().unwrap();
            assert_eq!(count(&after), count(&before) + more, "{figure}");
        }
        assert_eq!(app.json("/api/v1/map").await["total"].as_u64().unwrap(), map["total"].as_u64().unwrap() + 1);
        assert_eq!(app.json("/api/v1/map/members?claim=claimed").await["total"], members_map["total"]);
        assert_eq!(app.json("/api/v1/actions?member=quinxouille-membre").await["total"], 0);
        for hidden in hidden.ids {
            for list in ["members", "actions", "events", "working-groups", "funding-calls"] {
                assert_eq!(app.get(&format!("/api/v1/{list}/{hidden}")).await.status, 404);
            }
        }
    }
}

on_both! {
    /// The word would be found where it is public: the test above can fail.
    async fn the_word_is_found_where_it_is_public(app) {
        app.put(&entries::member(&format!("{SECRET} membre"))).await;
        assert_eq!(app.json("/api/v1/search?q=quinx").await["items"][0]["slug"], "quinxouille-membre");
        assert!(app.get("/api/v1/members?sort=-updated_at").await.body.contains(SECRET));
    }
}
