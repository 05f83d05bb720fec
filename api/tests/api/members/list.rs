//! `GET /api/v1/members`

use std::collections::HashMap;

use passerelle_api::entity::member;
use passerelle_api::search::words::fold;
use passerelle_shared::codes::EntryType;
use passerelle_shared::geo::{BBox, Point};
use sea_orm::EntityTrait;
use serde_json::Value;

use crate::support::entries;
use crate::support::lists::{
    Sort, finds_words, has, id, ids, keeps, links_to_the_next_page, name, number,
    pages_while_entries_change, refuses, refuses_the_usual, sorts, time,
};
use crate::support::on_both;

const LIST: &str = "/api/v1/members";

fn point(entry: &Value) -> Option<Point> {
    Some(Point {
        latitude: entry["point"]["latitude"].as_f64()?,
        longitude: entry["point"]["longitude"].as_f64()?,
    })
}

on_both! {
    reading
    /// Each filter keeps what a naive reading of the whole list keeps; repeated means or,
    /// different means and.
    async fn filters(app) {
        let all = app.every(LIST).await;
        let rows = member::Entity::find().all(app.database.reader()).await.unwrap();
        let epci: HashMap<String, String> = rows
            .iter()
            .filter_map(|row| Some((row.id.to_string(), row.epci_id?.to_string())))
            .collect();
        let cda = app.json("/api/v1/members?kind=epci&q=la+rochelle").await["items"][0].clone();

        keeps(&app, LIST, &all, "kind=epci", |m| m["kind"] == "epci").await;
        keeps(&app, LIST, &all, "kind=epci&kind=departement", |m| m["kind"] == "epci" || m["kind"] == "departement").await;
        keeps(&app, LIST, &all, "department=17", |m| m["department"] == "17").await;
        keeps(&app, LIST, &all, "kind=commune&department=17&department=79", |m| {
            m["kind"] == "commune" && (m["department"] == "17" || m["department"] == "79")
        }).await;
        keeps(&app, LIST, &all, "stratum=from_5000&stratum=from_200000", |m| m["stratum"] == "from_5000" || m["stratum"] == "from_200000").await;
        keeps(&app, LIST, &all, "theme=health", |m| has(m, "themes", "health")).await;
        keeps(&app, LIST, &all, "theme=health&theme=sport&claim=claimed", |m| has(m, "themes", "health") || has(m, "themes", "sport")).await;
        keeps(&app, LIST, &all, "country=SN", |m| has(m, "countries", "SN")).await;
        keeps(&app, LIST, &all, "country=sn&country=MA", |m| has(m, "countries", "SN") || has(m, "countries", "MA")).await;
        keeps(&app, LIST, &all, "claim=claimed", |m| m["claim"] == "claimed").await;
        keeps(&app, LIST, &all, "freshness=stale&freshness=ageing", |m| m["freshness"] == "stale" || m["freshness"] == "ageing").await;
        keeps(&app, LIST, &all, "freshness=fresh", |m| m["freshness"] == "fresh").await;
        for of in [id(&cda), cda["slug"].as_str().unwrap()] {
            keeps(&app, LIST, &all, &format!("epci={of}"), |m| epci.get(id(m)).is_some_and(|epci| epci == id(&cda))).await;
        }
        for letter in ["e", "E"] {
            keeps(&app, LIST, &all, &format!("letter={letter}"), |m| fold(m["name"].as_str().unwrap()).starts_with('e')).await;
        }
        let bbox = BBox { west: -1.5, south: 45.5, east: -0.5, north: 46.5 };
        keeps(&app, LIST, &all, "bbox=-1.5,45.5,-0.5,46.5", |m| point(m).is_some_and(|point| bbox.contains(point))).await;
        finds_words(&app, EntryType::Member, LIST, &all, &["rochelle", "Saint-Émilion", "cooperations", "bord", "17300", "saint deux-sèvres"]).await;
    }
}

on_both! {
    /// Changes since a time are those at that time and after, whatever the fraction of a second.
    async fn changed_since(app) {
        let mut changed = app.member("la-rochelle").await;
        changed.updated_at = crate::support::NOW + ::time::Duration::hours(1);
        app.put(&changed).await;
        let all = app.every(LIST).await;
        keeps(&app, LIST, &all, "changed_since=2026-11-24T10:30:00Z", |m| m["slug"] == "la-rochelle").await;
        keeps(&app, LIST, &all, "changed_since=2026-11-24T11:30:00%2B01:00", |m| m["slug"] == "la-rochelle").await;
        let since = |m: &Value| m["updated_at"].as_str().unwrap() >= "2026-11-01T00:00:00Z";
        keeps(&app, LIST, &all, "changed_since=2026-11-01T00:00:00Z", since).await;
    }
}

on_both! {
    reading
    /// A value that no entry has, and a member that nobody is, find nothing.
    async fn what_nobody_has_finds_nothing(app) {
        for query in ["theme=nope", "department=99", "epci=nope", "q=zzzzzz", "country=XX", "letter=%C3%A9", "department=%00"] {
            let page = app.json(&format!("{LIST}?{query}")).await;
            assert_eq!((page["total"].as_u64(), page["items"].as_array().unwrap().len()), (Some(0), 0), "{query}");
        }
        let all = app.json(LIST).await["total"].clone();
        assert_eq!(app.json(&format!("{LIST}?q=+")).await["total"], all);
    }
}

on_both! {
    reading
    /// Every order, forwards and backwards, over all pages.
    async fn orders(app) {
        let population = number("population");
        let keys: &[Sort<'_>] = &[
            ("name", &name("name")),
            ("population", &population),
            ("actions_count", &number("actions_count")),
            ("updated_at", &time("updated_at")),
        ];
        sorts(&app, LIST, 100, keys).await;
        let default = app.every(LIST).await;
        assert_eq!(ids(&default), ids(&app.every(&format!("{LIST}?sort=name")).await));
        let without = default.iter().filter(|m| population(m).is_none()).count();
        assert!(without > 0 && without < default.len());
    }
}

on_both! {
    async fn pages_hold_while_entries_change(app) {
        let communes = "/api/v1/members?kind=commune&claim=unclaimed&department=17";
        let sorts = ["name", "-name", "population", "-population", "updated_at", "-updated_at", "actions_count", "-actions_count"];
        pages_while_entries_change(&app, EntryType::Member, communes, &sorts).await;
    }
}

on_both! {
    /// A new entry stands in its place of the pages to come, and the total counts it.
    async fn an_entry_that_comes_is_in_its_place(app) {
        let first = app.json(&format!("{LIST}?claim=claimed&limit=5")).await;
        let before = entries::member("Aaa");
        let after = entries::member("Zzz");
        app.put(&before).await;
        app.put(&after).await;
        let rest = app.every_page(first["next"].as_str().unwrap()).await;
        assert!(!ids(&rest).contains(&before.id.to_string().as_str()));
        assert_eq!(id(rest.last().unwrap()), after.id.to_string());
        let page = app.json(&format!("{LIST}?claim=claimed&limit=1")).await;
        assert_eq!(page["total"].as_u64().unwrap(), first["total"].as_u64().unwrap() + 2);
        assert_eq!(id(&page["items"][0]), before.id.to_string());
    }
}

on_both! {
    empty
    async fn bad_parameters(app) {
        refuses_the_usual(&app, LIST).await;
        refuses(&app, LIST, &[
            ("kind=town", "kind"),
            ("kind=epci&kind=town", "kind"),
            ("stratum=1000", "stratum"),
            ("claim=yes", "claim"),
            ("freshness=new", "freshness"),
            ("country=Senegal", "country"),
            ("letter=ab", "letter"),
            ("letter=a&letter=b", "letter"),
            ("bbox=1,2,3", "bbox"),
            ("bbox=a,b,c,d", "bbox"),
            ("bbox=-181,0,0,1", "bbox"),
            ("bbox=0,0,0,91", "bbox"),
            ("bbox=NaN,0,1,1", "bbox"),
            ("bbox=", "bbox"),
        ]).await;
        let answer = app.get(&format!("{LIST}?limit=0&letter=ab")).await;
        let names: Vec<_> = answer.json()["errors"].as_array().unwrap().iter().map(|error| error["parameter"].clone()).collect();
        assert_eq!(names, ["letter", "limit"]);
    }
}

on_both! {
    reading
    async fn the_next_page_is_linked(app) {
        links_to_the_next_page(&app, LIST, "theme=health&theme=sport&sort=-population").await;
    }
}
