//! `GET /api/v1/actions.geojson`

use crate::support::lists::id;
use crate::support::on_both;

on_both! {
    reading
    /// A point for each place of the actions of the list.
    async fn it_holds_the_places_of_the_list(app) {
        for query in ["", "country=SN", "theme=health&status=active", "q=eau", "theme=nope"] {
            let answer = app.get(&format!("/api/v1/actions.geojson?{query}")).await;
            assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/geo+json")));
            let collection = answer.json();
            let mut found: Vec<String> = collection["features"].as_array().unwrap().iter().map(|feature| {
                assert_eq!((&feature["type"], &feature["geometry"]["type"]), (&"Feature".into(), &"Point".into()));
                format!("{} {} {} {}", id(feature), feature["geometry"]["coordinates"], feature["properties"]["title"], feature["properties"]["lead"])
            }).collect();
            let mut expected = Vec::new();
            for action in app.every(&format!("/api/v1/actions?{query}")).await {
                let detail = app.json(&format!("/api/v1/actions/{}", id(&action))).await;
                expected.extend(detail["places"].as_array().unwrap().iter().map(|place| {
                    let coordinates = serde_json::json!([place["point"]["longitude"], place["point"]["latitude"]]);
                    format!("{} {coordinates} {} {}", id(&action), action["title"], action["lead"]["name"])
                }));
            }
            found.sort();
            expected.sort();
            assert_eq!(found, expected, "{query}");
            assert_eq!(found.is_empty(), query == "theme=nope", "{query}");
        }
    }
}

on_both! {
    reading
    async fn it_is_whole(app) {
        let whole = app.get("/api/v1/actions.geojson?country=SN").await;
        let paged = app.get("/api/v1/actions.geojson?country=SN&limit=1&sort=title&cursor=00").await;
        assert_eq!((whole.body, whole.headers.get("etag")), (paged.body, paged.headers.get("etag")));
        assert_eq!(app.get("/api/v1/actions.geojson?nope=1").await.status, 400);
    }
}
