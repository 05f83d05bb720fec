//! `GET /api/v1/actions`

use std::collections::HashMap;

use passerelle_shared::codes::EntryType;
use passerelle_shared::geo::{BBox, Point};
use serde_json::Value;

use crate::support::lists::{
    Sort, finds_words, has, id, ids, keeps, links_to_the_next_page, name, number,
    pages_while_entries_change, refuses, refuses_the_usual, sorts, time,
};
use crate::support::{TestApp, on_both};

const LIST: &str = "/api/v1/actions";

/// The actions as their pages show them, by id.
async fn details(app: &TestApp, all: &[Value]) -> HashMap<String, Value> {
    let mut details = HashMap::new();
    for entry in all {
        details.insert(
            id(entry).to_owned(),
            app.json(&format!("{LIST}/{}", id(entry))).await,
        );
    }
    details
}

on_both! {
    reading
    /// Each filter keeps what a naive reading of the whole list keeps.
    async fn filters(app) {
        let all = app.every(LIST).await;
        keeps(&app, LIST, &all, "theme=health", |a| has(a, "themes", "health")).await;
        keeps(&app, LIST, &all, "theme=health&theme=sport", |a| has(a, "themes", "health") || has(a, "themes", "sport")).await;
        keeps(&app, LIST, &all, "country=SN&country=ma", |a| has(a, "countries", "SN") || has(a, "countries", "MA")).await;
        keeps(&app, LIST, &all, "theme=training&country=SN", |a| has(a, "themes", "training") && has(a, "countries", "SN")).await;
        keeps(&app, LIST, &all, "sdg=6&sdg=13", |a| a["sdgs"].as_array().unwrap().iter().any(|sdg| *sdg == 6 || *sdg == 13)).await;
        keeps(&app, LIST, &all, "relation=jumelage", |a| a["relation"] == "jumelage").await;
        keeps(&app, LIST, &all, "status=active&status=planned", |a| a["status"] == "active" || a["status"] == "planned").await;
        keeps(&app, LIST, &all, "status=active&relation=jumelage", |a| a["status"] == "active" && a["relation"] == "jumelage").await;
        keeps(&app, LIST, &all, "freshness=ageing", |a| a["freshness"] == "ageing").await;
        keeps(&app, LIST, &all, "seeking_partners=true", |a| a["seeking_partners"] == true).await;
        keeps(&app, LIST, &all, "seeking_partners=false", |a| a["seeking_partners"] == false).await;
        let no_end_before = |a: &Value, day| a["ends_on"].as_str().is_none_or(|end| end >= day);
        let begun_by = |a: &Value, day| a["starts_on"].as_str().is_none_or(|start| start <= day);
        keeps(&app, LIST, &all, "from=2026-06-01", |a| no_end_before(a, "2026-06-01")).await;
        keeps(&app, LIST, &all, "to=2024-12-31", |a| begun_by(a, "2024-12-31")).await;
        keeps(&app, LIST, &all, "from=2025-01-01&to=2025-12-31", |a| no_end_before(a, "2025-01-01") && begun_by(a, "2025-12-31")).await;
        keeps(&app, LIST, &all, "changed_since=2026-09-01T00:00:00Z", |a| a["updated_at"].as_str().unwrap() >= "2026-09-01").await;
        finds_words(&app, EntryType::Action, LIST, &all, &["eau", "écoles", "jumelages", "senegal", "burk", "eau potable"]).await;
    }
}

on_both! {
    reading
    /// Filters on what only an action's page shows: its partners and places, and its lead's
    /// département.
    async fn filters_on_partners_and_places(app) {
        let all = app.every(LIST).await;
        let details = details(&app, &all).await;
        let members = |a: &Value| {
            let detail = &details[id(a)];
            let mut members = vec![detail["lead"]["id"].clone()];
            members.extend(detail["partners"].as_array().unwrap().iter().map(|partner| partner["member"]["id"].clone()));
            members
        };
        // One that leads some actions and is a partner of others.
        let both = all.iter().map(|a| a["lead"].clone()).find(|lead| {
            all.iter().any(|a| a["lead"] != *lead && members(a).contains(&lead["id"]))
        }).unwrap();
        for named in ["id", "slug"] {
            let query = format!("member={}", both[named].as_str().unwrap());
            keeps(&app, LIST, &all, &query, |a| members(a).contains(&both["id"])).await;
        }
        let other = &all.iter().find(|a| a["lead"] != both).unwrap()["lead"];
        let query = format!("member={}&member={}", both["slug"].as_str().unwrap(), other["slug"].as_str().unwrap());
        keeps(&app, LIST, &all, &query, |a| members(a).contains(&both["id"]) || members(a).contains(&other["id"])).await;

        let inside = |a: &Value, bbox: BBox| {
            details[id(a)]["places"].as_array().unwrap().iter().any(|place| {
                bbox.contains(Point {
                    latitude: place["point"]["latitude"].as_f64().unwrap(),
                    longitude: place["point"]["longitude"].as_f64().unwrap(),
                })
            })
        };
        let west_africa = BBox { west: -18.0, south: 4.0, east: 5.0, north: 18.0 };
        keeps(&app, LIST, &all, "bbox=-18,4,5,18", |a| inside(a, west_africa)).await;
        keeps(&app, LIST, &all, "bbox=-18,18,5,4", |a| inside(a, west_africa)).await;
        keeps(&app, LIST, &all, "bbox=90,-90,-30,90", |a| inside(a, BBox { west: 90.0, south: -90.0, east: -30.0, north: 90.0 })).await;

        let lead = app.json(&format!("/api/v1/members/{}", id(&all[0]["lead"]))).await;
        let department = lead["department"].as_str().unwrap().to_owned();
        let mut of: HashMap<String, Value> = HashMap::new();
        for a in &all {
            let lead = id(&a["lead"]).to_owned();
            let department = app.json(&format!("/api/v1/members/{lead}")).await["department"].clone();
            of.insert(lead, department);
        }
        keeps(&app, LIST, &all, &format!("department={department}"), |a| of[id(&a["lead"])] == department.as_str()).await;
    }
}

on_both! {
    reading
    /// What nobody has finds nothing.
    async fn what_nobody_has_finds_nothing(app) {
        for query in ["theme=nope", "member=nope", "department=2A", "q=zzzzzz", "country=XX", "from=9999-01-01&to=0001-01-01&status=active&sdg=1&theme=nope"] {
            assert_eq!(app.json(&format!("{LIST}?{query}")).await["total"], 0, "{query}");
        }
    }
}

on_both! {
    async fn orders(app) {
        let keys: &[Sort<'_>] = &[
            ("title", &name("title")),
            ("starts_on", &time("starts_on")),
            ("budget_cents", &number("budget_cents")),
            ("updated_at", &time("updated_at")),
        ];
        // One without dates and money.
        let lead = app.member("la-rochelle").await;
        app.put(&crate::support::entries::action("Sans date", lead.id)).await;
        app.put(&crate::support::entries::action("Sans date non plus", lead.id)).await;
        sorts(&app, LIST, 7, keys).await;
        let default = app.every(LIST).await;
        assert_eq!(ids(&default), ids(&app.every(&format!("{LIST}?sort=-updated_at")).await));
    }
}

on_both! {
    async fn pages_hold_while_entries_change(app) {
        let sorts = ["title", "-title", "starts_on", "-starts_on", "budget_cents", "-budget_cents", "updated_at", "-updated_at"];
        pages_while_entries_change(&app, EntryType::Action, LIST, &sorts).await;
        // Few of many are sorted rather than walked.
        pages_while_entries_change(&app, EntryType::Action, "/api/v1/actions?country=SN", &sorts).await;
    }
}

on_both! {
    empty
    async fn bad_parameters(app) {
        refuses_the_usual(&app, LIST).await;
        refuses(&app, LIST, &[
            ("sdg=0", "sdg"),
            ("sdg=18", "sdg"),
            ("sdg=x", "sdg"),
            ("relation=friends", "relation"),
            ("status=open", "status"),
            ("country=S%C3%A9", "country"),
            ("seeking_partners=maybe", "seeking_partners"),
            ("from=2026-13-01", "from"),
            ("from=2026-02-30", "from"),
            ("to=01/02/2026", "to"),
            ("from=2026-01-01&from=2026-01-02", "from"),
            ("bbox=1,2,3", "bbox"),
            ("bbox=1,2,3,4,5", "bbox"),
            ("bbox=1,2,3,4&bbox=1,2,3,4", "bbox"),
            ("zoom=3", "zoom"),
        ]).await;
    }
}

on_both! {
    reading
    async fn the_next_page_is_linked(app) {
        links_to_the_next_page(&app, LIST, "theme=training&theme=education&country=SN&country=MG&sort=title").await;
    }
}
