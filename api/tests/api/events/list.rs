//! `GET /api/v1/events`

use std::collections::HashMap;

use passerelle_shared::codes::EntryType;
use serde_json::Value;

use crate::support::lists::{
    Sort, finds_words, has, id, ids, keeps, links_to_the_next_page, name,
    pages_while_entries_change, refuses, refuses_the_usual, sorts, time,
};
use crate::support::{entries, on_both};

const LIST: &str = "/api/v1/events";

on_both! {
    reading
    /// Each filter keeps what a naive reading of the whole list keeps.
    async fn filters(app) {
        let all = app.every(LIST).await;
        keeps(&app, LIST, &all, "kind=webinar", |e| e["kind"] == "webinar").await;
        keeps(&app, LIST, &all, "kind=webinar&kind=training", |e| e["kind"] == "webinar" || e["kind"] == "training").await;
        keeps(&app, LIST, &all, "format=hybrid", |e| e["format"] == "hybrid").await;
        keeps(&app, LIST, &all, "kind=workshop&format=in_person", |e| e["kind"] == "workshop" && e["format"] == "in_person").await;
        keeps(&app, LIST, &all, "theme=health&theme=digital", |e| has(e, "themes", "health") || has(e, "themes", "digital")).await;
        keeps(&app, LIST, &all, "status=cancelled&status=postponed", |e| e["status"] != "scheduled").await;
        keeps(&app, LIST, &all, "period=upcoming", |e| e["ends_at"].as_str().unwrap() >= "2026-11-24T09:00:00Z").await;
        keeps(&app, LIST, &all, "period=past", |e| e["ends_at"].as_str().unwrap() < "2026-11-24T09:00:00Z").await;
        keeps(&app, LIST, &all, "audience=elu", |e| has(e, "audience", "elu") || e["audience"].as_array().unwrap().is_empty()).await;
        keeps(&app, LIST, &all, "changed_since=2026-10-01T00:00:00Z", |e| e["updated_at"].as_str().unwrap() >= "2026-10-01").await;
        let inside = |e: &Value| {
            let (latitude, longitude) = (e["point"]["latitude"].as_f64(), e["point"]["longitude"].as_f64());
            latitude.is_some_and(|latitude| (44.0..=46.0).contains(&latitude)) && longitude.is_some_and(|longitude| (-2.0..=0.0).contains(&longitude))
        };
        keeps(&app, LIST, &all, "bbox=-2,44,0,46", inside).await;
        finds_words(&app, EntryType::Event, LIST, &all, &["webinaire", "ateliers", "eau", "bordeaux"]).await;
    }
}

on_both! {
    reading
    /// Filters on what only an event's page shows: its hosts and its group.
    async fn filters_on_hosts_and_groups(app) {
        let all = app.every(LIST).await;
        let mut details = HashMap::new();
        let mut departments = HashMap::new();
        for entry in &all {
            details.insert(id(entry).to_owned(), app.json(&format!("{LIST}/{}", id(entry))).await);
            if let Some(host) = entry["host"]["id"].as_str() {
                departments.insert(host.to_owned(), app.json(&format!("/api/v1/members/{host}")).await["department"].clone());
            }
        }
        let hosts = |e: &Value| {
            let detail = &details[id(e)];
            let mut hosts = vec![detail["host"]["id"].clone()];
            hosts.extend(detail["co_hosts"].as_array().unwrap().iter().map(|host| host["id"].clone()));
            hosts
        };
        let co_host = details.values().find_map(|detail| detail["co_hosts"].get(0)).unwrap();
        for named in ["id", "slug"] {
            let query = format!("member={}", co_host[named].as_str().unwrap());
            keeps(&app, LIST, &all, &query, |e| hosts(e).contains(&co_host["id"])).await;
        }
        let group = details.values().find_map(|detail| detail.get("working_group")).unwrap();
        for named in ["id", "slug"] {
            let query = format!("working_group={}", group[named].as_str().unwrap());
            keeps(&app, LIST, &all, &query, |e| details[id(e)]["working_group"]["id"] == group["id"]).await;
        }
        let department = departments.values().find(|department| department.is_string()).unwrap();
        let query = format!("department={}", department.as_str().unwrap());
        keeps(&app, LIST, &all, &query, |e| e["host"]["id"].as_str().is_some_and(|host| departments[host] == *department)).await;
    }
}

on_both! {
    /// Days are those of the event's own time zone, first and last included.
    async fn days_are_those_of_the_place(app) {
        let mut paris = entries::event("Nuit à Paris");
        // 23:30 to 0:30 in Paris.
        paris.starts_at = ::time::macros::datetime!(2031-06-10 21:30 UTC);
        paris.ends_at = ::time::macros::datetime!(2031-06-10 22:30 UTC);
        let mut reunion = entries::event("Matin à La Réunion");
        // From 0:30 on the 11th in La Réunion, still the 10th in UTC.
        reunion.starts_at = ::time::macros::datetime!(2031-06-10 20:30 UTC);
        reunion.ends_at = ::time::macros::datetime!(2031-06-10 21:30 UTC);
        "Indian/Reunion".clone_into(&mut reunion.time_zone);
        app.put(&paris).await;
        app.put(&reunion).await;
        for (query, expected) in [
            ("from=2031-06-11", vec![reunion.id, paris.id]),
            ("from=2031-06-12", vec![]),
            ("from=2031-06-10&to=2031-06-10", vec![paris.id]),
            ("from=2031-06-11&to=2031-06-11", vec![reunion.id, paris.id]),
        ] {
            let found = app.json(&format!("{LIST}?{query}")).await;
            let found: Vec<String> = found["items"].as_array().unwrap().iter().map(|e| id(e).to_owned()).collect();
            assert_eq!(found, expected.iter().map(ToString::to_string).collect::<Vec<_>>(), "{query}");
        }
    }
}

on_both! {
    async fn orders(app) {
        let keys: &[Sort<'_>] =
            &[("starts_at", &time("starts_at")), ("title", &name("title")), ("updated_at", &time("updated_at"))];
        app.put(&entries::event("Égal")).await;
        app.put(&entries::event("Egal deux")).await;
        sorts(&app, LIST, 7, keys).await;
        let default = app.every(LIST).await;
        assert_eq!(ids(&default), ids(&app.every(&format!("{LIST}?sort=starts_at")).await));
    }
}

on_both! {
    async fn pages_hold_while_entries_change(app) {
        let sorts = ["starts_at", "-starts_at", "title", "-title", "updated_at", "-updated_at"];
        pages_while_entries_change(&app, EntryType::Event, LIST, &sorts).await;
    }
}

on_both! {
    empty
    async fn bad_parameters(app) {
        refuses_the_usual(&app, LIST).await;
        refuses(&app, LIST, &[
            ("kind=party", "kind"),
            ("format=hologram", "format"),
            ("status=open", "status"),
            ("audience=all", "audience"),
            ("period=now", "period"),
            ("period=past&period=upcoming", "period"),
            ("from=today", "from"),
            ("bbox=1,2", "bbox"),
            ("visibility=members", "visibility"),
        ]).await;
    }
}

on_both! {
    reading
    async fn the_next_page_is_linked(app) {
        links_to_the_next_page(&app, LIST, "kind=webinar&kind=workshop&sort=-starts_at").await;
    }
}
