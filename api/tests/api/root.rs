//! `GET /api/v1`

use serde_json::json;

use crate::support::{Engine, TestApp, on_both};

on_both! {
    reading
    /// It says what the platform is, and every link leads somewhere.
    async fn every_link_leads_somewhere(app) {
        let root = app.json("/api/v1").await;
        assert_eq!((&root["name"], &root["demonstration"]), (&json!("Passerelle"), &json!(true)));
        assert_eq!((&root["network"]["region"], &root["network"]["region_name"]), (&json!("75"), &json!("Nouvelle-Aquitaine")));
        assert!(root.get("tiles").is_none());
        for (name, link) in root["links"].as_object().unwrap() {
            assert_eq!(app.get(link.as_str().unwrap()).await.status, 200, "{name}");
        }
        assert_eq!(root["links"].as_object().unwrap().len(), 11);
        let docs = app.get("/api/docs").await;
        assert!((300..400).contains(&docs.status) && docs.header("location") == Some("/api/docs/"), "{docs:?}");
    }
}

#[actix_web::test]
async fn it_says_what_is_configured() {
    let app = TestApp::configured(Engine::Sqlite, |config| {
        config.network_name = "Autre réseau".to_owned();
        config.network_region = "84".to_owned();
        config.network_website = Some("https://exemple.test".to_owned());
        config.network_email = Some("nous@exemple.test".to_owned());
        config.tiles_url = Some("https://tuiles.test/{z}/{x}/{y}.png".to_owned());
        config.tiles_attribution = Some("© Tuiles".to_owned());
    })
    .await;
    let root = app.json("/api/v1").await;
    assert_eq!(root["demonstration"], false);
    assert_eq!(
        root["network"],
        json!({"name": "Autre réseau", "region": "84", "region_name": "Auvergne-Rhône-Alpes", "website": "https://exemple.test", "email": "nous@exemple.test"})
    );
    assert_eq!(
        root["tiles"],
        json!({"url": "https://tuiles.test/{z}/{x}/{y}.png", "attribution": "© Tuiles"})
    );
}

#[actix_web::test]
async fn the_document_and_its_readable_form_are_served() {
    let app = TestApp::empty(Engine::Sqlite).await;
    let document = app.get("/api/openapi.json").await;
    assert_eq!(document.body, passerelle_api::openapi::document());
    assert_eq!(document.header("content-type"), Some("application/json"));
    let page = app.get("/api/docs/").await;
    assert_eq!(page.status, 200);
    // It asks no third party for anything.
    for asset in [
        "",
        "swagger-ui.css",
        "swagger-ui-bundle.js",
        "swagger-initializer.js",
    ] {
        let answer = app.get(&format!("/api/docs/{asset}")).await;
        assert_eq!(answer.status, 200, "{asset}");
        assert!(
            !answer.body.contains("src=\"http") && !answer.body.contains("cdn."),
            "{asset}"
        );
    }
}
