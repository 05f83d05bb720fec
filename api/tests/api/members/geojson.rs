//! `GET /api/v1/members.geojson`

use crate::support::lists::id;
use crate::support::on_both;

on_both! {
    reading
    /// The members of the list that have a point, as RFC 7946 says.
    async fn it_holds_the_members_of_the_list(app) {
        for query in ["claim=claimed", "department=17&kind=commune", "bbox=-2,45,0,46", "q=rochelle", "theme=nope"] {
            let answer = app.get(&format!("/api/v1/members.geojson?{query}")).await;
            assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/geo+json")));
            let collection = answer.json();
            assert_eq!(collection["type"], "FeatureCollection");
            let features = collection["features"].as_array().unwrap();
            let mut found: Vec<_> = features.iter().map(|feature| {
                assert_eq!((&feature["type"], &feature["geometry"]["type"]), (&"Feature".into(), &"Point".into()));
                let place = feature["geometry"]["coordinates"].as_array().unwrap().iter().map(|n| n.as_f64().unwrap().to_string()).collect::<Vec<_>>();
                (id(feature).to_owned(), place, feature["properties"]["name"].clone(), feature["properties"]["slug"].clone())
            }).collect();
            let all = app.every(&format!("/api/v1/members?{query}")).await;
            let mut expected: Vec<_> = all.iter().filter_map(|member| {
                let place = ["longitude", "latitude"].map(|axis| member["point"][axis].as_f64());
                let place = place.iter().map(|n| n.map(|n| n.to_string())).collect::<Option<Vec<_>>>()?;
                Some((id(member).to_owned(), place, member["name"].clone(), member["slug"].clone()))
            }).collect();
            found.sort_by(|a, b| a.0.cmp(&b.0));
            expected.sort_by(|a, b| a.0.cmp(&b.0));
            assert_eq!(found, expected, "{query}");
            assert_eq!(found.is_empty(), query == "theme=nope", "{query}");
        }
    }
}

on_both! {
    reading
    /// Order and page have no effect, and wrong parameters are refused as in the list.
    async fn it_is_whole(app) {
        let whole = app.get("/api/v1/members.geojson?claim=claimed").await;
        let paged = app.get("/api/v1/members.geojson?claim=claimed&limit=1&sort=-name&cursor=00").await;
        assert_eq!(whole.body, paged.body);
        assert_eq!(whole.header("etag"), paged.header("etag"));
        assert!(whole.header("link").is_none());
        let bad = app.get("/api/v1/members.geojson?limit=0").await;
        assert_eq!((bad.status, bad.header("content-type")), (400, Some("application/problem+json")));
        assert_eq!(app.get("/api/v1/members.geojson?nope=1").await.status, 400);
    }
}
