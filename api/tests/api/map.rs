//! `GET /api/v1/map` and `GET /api/v1/map/members`

use passerelle_shared::geo::{BBox, Point};
use serde_json::{Value, json};

use crate::support::entries::{self, Row, insert};
use crate::support::lists::{id, refuses};
use crate::support::{TestApp, on_both};
use passerelle_shared::codes::EntryType;

fn point(value: &Value) -> Point {
    Point {
        latitude: value["latitude"].as_f64().unwrap(),
        longitude: value["longitude"].as_f64().unwrap(),
    }
}

/// The points of the actions that a query of the list keeps, each with its action.
async fn places(app: &TestApp, query: &str) -> Vec<(String, Vec<Point>)> {
    let mut places = Vec::new();
    for action in app.every(&format!("/api/v1/actions?{query}")).await {
        let detail = app.json(&format!("/api/v1/actions/{}", id(&action))).await;
        let points = detail["places"]
            .as_array()
            .unwrap()
            .iter()
            .map(|place| point(&place["point"]))
            .collect();
        places.push((id(&action).to_owned(), points));
    }
    places
}

async fn members(app: &TestApp, query: &str) -> Vec<(String, Vec<Point>)> {
    let all = app.every(&format!("/api/v1/members?{query}")).await;
    all.iter()
        .map(|m| {
            (
                id(m).to_owned(),
                m.get("point").map(point).into_iter().collect(),
            )
        })
        .collect()
}

/// The view counts every point inside its box once, in few features, each within its own box.
fn check(view: &Value, entries: &[(String, Vec<Point>)], bbox: BBox, told: &str) {
    let features = view["features"].as_array().unwrap();
    assert!(features.len() <= 300, "{told}: {}", features.len());
    let inside: Vec<Point> = entries
        .iter()
        .flat_map(|(_, points)| points)
        .copied()
        .filter(|point| bbox.contains(*point))
        .collect();
    let counted: u64 = features
        .iter()
        .map(|feature| feature["properties"]["count"].as_u64().unwrap())
        .sum();
    assert_eq!(counted, inside.len() as u64, "{told}");
    let total = entries
        .iter()
        .filter(|(_, points)| points.iter().any(|point| bbox.contains(*point)))
        .count();
    let without = entries
        .iter()
        .filter(|(_, points)| points.is_empty())
        .count();
    assert_eq!(
        (&view["total"], &view["without_point"]),
        (&json!(total), &json!(without)),
        "{told}"
    );
    for feature in features {
        let properties = &feature["properties"];
        assert_eq!(
            properties["count"] == 1,
            properties.get("entry").is_some(),
            "{told}: {feature}"
        );
        let at = &feature["geometry"]["coordinates"];
        let centre = Point {
            latitude: at[1].as_f64().unwrap(),
            longitude: at[0].as_f64().unwrap(),
        };
        if let Some(edges) = properties["bbox"].as_array() {
            let edges: Vec<f64> = edges.iter().map(|edge| edge.as_f64().unwrap()).collect();
            let own = BBox {
                west: edges[0],
                south: edges[1],
                east: edges[2],
                north: edges[3],
            };
            let roomy = BBox {
                west: own.west - 1e-9,
                south: own.south - 1e-9,
                east: own.east + 1e-9,
                north: own.north + 1e-9,
            };
            assert!(roomy.contains(centre), "{told}: {feature}");
            let held = inside.iter().filter(|point| own.contains(**point)).count() as u64;
            assert!(
                held >= properties["count"].as_u64().unwrap(),
                "{told}: {feature}"
            );
        } else if let Some(entry) = properties.get("entry") {
            let (_, points) = entries
                .iter()
                .find(|(found, _)| found == id(entry))
                .unwrap();
            assert!(points.contains(&centre), "{told}: {feature}");
        }
    }
}

on_both! {
    reading
    /// At every zoom and in every box, clusters add up to a naive count.
    async fn clusters_add_up(app) {
        let places = places(&app, "").await;
        for (text, bbox) in [
            ("-180,-90,180,90", BBox::WORLD),
            ("-18,4,5,18", BBox { west: -18.0, south: 4.0, east: 5.0, north: 18.0 }),
            ("-5,41,10,52", BBox { west: -5.0, south: 41.0, east: 10.0, north: 52.0 }),
            ("170,-60,-30,60", BBox { west: 170.0, south: -60.0, east: -30.0, north: 60.0 }),
        ] {
            for zoom in [0, 3, 6, 10, 20] {
                let view = app.json(&format!("/api/v1/map?bbox={text}&zoom={zoom}")).await;
                check(&view, &places, bbox, &format!("{text} at {zoom}"));
            }
        }
        let default = app.json("/api/v1/map").await;
        assert_eq!(default, app.json("/api/v1/map?zoom=3&bbox=-180,-90,180,90").await);
        let far = app.json("/api/v1/map?zoom=0").await["features"].as_array().unwrap().len();
        let near = app.json("/api/v1/map?zoom=8").await["features"].as_array().unwrap().len();
        assert!(far < near, "{far} {near}");
    }
}

on_both! {
    reading
    /// Thousands of points stay within the features that a phone draws.
    async fn members_stay_within_the_bound(app) {
        let all = members(&app, "").await;
        for zoom in [0, 5, 9, 14, 20] {
            let view = app.json(&format!("/api/v1/map/members?zoom={zoom}")).await;
            check(&view, &all, BBox::WORLD, &format!("members at {zoom}"));
        }
        let close = BBox { west: -1.3, south: 46.0, east: -1.0, north: 46.3 };
        let view = app.json("/api/v1/map/members?zoom=18&bbox=-1.3,46,-1,46.3").await;
        check(&view, &all, close, "close");
        // An EPCI stands where its seat does, so that two may stand on one spot.
        let features = view["features"].as_array().unwrap();
        assert!(features.iter().all(|feature| feature["properties"].get("bbox").is_none()) && features.len() > 10);
    }
}

on_both! {
    reading
    /// The filters are those of the list; order and page have no effect.
    async fn filters_are_those_of_the_list(app) {
        for query in ["country=SN", "theme=health&status=active", "q=eau", "member=bordeaux", "seeking_partners=true", "theme=nope"] {
            let kept = places(&app, query).await;
            let view = app.json(&format!("/api/v1/map?{query}&zoom=4")).await;
            check(&view, &kept, BBox::WORLD, query);
            assert_eq!(app.json(&format!("/api/v1/map?{query}&zoom=4&limit=1&sort=title")).await, view, "{query}");
        }
        for query in ["claim=claimed", "kind=epci&department=17", "q=saint"] {
            let kept = members(&app, query).await;
            check(&app.json(&format!("/api/v1/map/members?{query}&zoom=7")).await, &kept, BBox::WORLD, query);
        }
    }
}

on_both! {
    /// A box across the antimeridian holds both its sides.
    async fn a_box_across_the_antimeridian(app) {
        let lead = app.member("royan").await;
        let action = entries::action("Fidji et Samoa", lead.id);
        app.write(&[(EntryType::Action, action.id)], async |connection| {
            action.clone().save(connection).await;
            for (country, latitude, longitude) in [("FJ", -17.8, 178.4), ("WS", -13.8, -171.8), ("FJ", -17.0, 180.0), ("FJ", -17.0, -180.0)] {
                insert(connection, entries::place(action.id, country, latitude, longitude)).await;
            }
        }).await;
        for (bbox, points, total) in [("175,-20,-170,-10", 4, 1), ("175,-20,180,-10", 2, 1), ("-180,-20,-170,-10", 2, 1), ("-170,-20,175,-10", 0, 0)] {
            let view = app.json(&format!("/api/v1/map?bbox={bbox}&zoom=6&q=fidji")).await;
            let counted: u64 = view["features"].as_array().unwrap().iter().map(|feature| feature["properties"]["count"].as_u64().unwrap()).sum();
            assert_eq!((counted, &view["total"]), (points, &json!(total)), "{bbox}");
        }
    }
}

on_both! {
    empty
    async fn bad_parameters(app) {
        for map in ["/api/v1/map", "/api/v1/map/members"] {
            refuses(&app, map, &[
                ("zoom=21", "zoom"),
                ("zoom=-1", "zoom"),
                ("zoom=x", "zoom"),
                ("zoom=3.5", "zoom"),
                ("zoom=", "zoom"),
                ("zoom=1&zoom=2", "zoom"),
                ("bbox=1,2,3", "bbox"),
                ("bbox=0,0,0,91", "bbox"),
                ("nope=1", "nope"),
                ("limit=0", "limit"),
                ("q=%zz", "q"),
            ]).await;
            for zoom in [0, 20] {
                assert_eq!(app.json(&format!("{map}?zoom={zoom}")).await["features"], json!([]));
            }
        }
    }
}
