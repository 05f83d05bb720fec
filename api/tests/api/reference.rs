//! `GET /api/v1/reference`

use passerelle_api::entity::{country, department, funding_scheme, region, sdg, theme};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, PaginatorTrait, Set};
use serde_json::json;

use crate::support::on_both;

on_both! {
    empty
    /// Every list is whole, with its names in both languages.
    async fn the_lists_are_whole(app) {
        let reference = app.json("/api/v1/reference").await;
        let reader = app.database.reader();
        for (list, count) in [
            ("themes", theme::Entity::find().count(reader).await),
            ("sdgs", sdg::Entity::find().count(reader).await),
            ("countries", country::Entity::find().count(reader).await),
            ("departments", department::Entity::find().count(reader).await),
            ("regions", region::Entity::find().count(reader).await),
            ("schemes", funding_scheme::Entity::find().count(reader).await),
        ] {
            assert_eq!(reference[list].as_array().unwrap().len() as u64, count.unwrap(), "{list}");
            for entry in reference[list].as_array().unwrap() {
                let names = if list == "departments" { &["name", "region"][..] } else { &["name_fr", "name_en"] };
                assert!(names.iter().all(|name| !entry[*name].as_str().unwrap().is_empty()), "{list}: {entry}");
            }
        }
        assert_eq!(reference["themes"].as_array().unwrap().len(), 19);
        assert_eq!(reference["sdgs"].as_array().unwrap().len(), 17);
        let find = |list: &str, code: &str| reference[list].as_array().unwrap().iter().find(|entry| entry["code"] == code).unwrap().clone();
        assert_eq!((&find("countries", "SN")["name_fr"], &find("countries", "SN")["name_en"]), (&json!("Sénégal"), &json!("Senegal")));
        assert!(find("countries", "BF")["dac_group"].is_string() && find("countries", "DE").get("dac_group").is_none());
        assert_eq!(find("departments", "17"), json!({"code": "17", "name": "Charente-Maritime", "region": "75"}));
        assert_eq!(find("sdgs", "6")["code"], "6");
    }
}

on_both! {
    reading
    /// Every code that an entry shows has its names here.
    async fn every_code_has_its_names(app) {
        let reference = app.json("/api/v1/reference").await;
        let known = |list: &str, code: &str| reference[list].as_array().unwrap().iter().any(|entry| entry["code"] == code);
        for path in ["members?claim=claimed", "actions?", "events?", "working-groups?", "funding-calls?"] {
            for entry in app.every(&format!("/api/v1/{}", path.trim_end_matches('?'))).await {
                for (field, list) in [("themes", "themes"), ("countries", "countries"), ("eligible_countries", "countries")] {
                    for code in entry[field].as_array().into_iter().flatten() {
                        assert!(known(list, code.as_str().unwrap()), "{path}: {code}");
                    }
                }
                for (field, list) in [("department", "departments"), ("region", "regions"), ("scheme", "schemes")] {
                    assert!(entry[field].as_str().is_none_or(|code| known(list, code)), "{path}: {entry}");
                }
            }
        }
    }
}

on_both! {
    empty
    /// A list that a write changes is shown as it is now.
    async fn it_keeps_step_with_writes(app) {
        let tag = app.get("/api/v1/reference").await.header("etag").unwrap().to_owned();
        app.write(&[], async |connection| {
            let mut health = theme::Entity::find_by_id("health").one(connection).await.unwrap().unwrap().into_active_model();
            health.name_fr = Set("Santé publique".to_owned());
            health.update(connection).await.unwrap();
        }).await;
        let now = app.get("/api/v1/reference").await;
        assert_ne!(now.header("etag"), Some(tag.as_str()));
        assert!(now.body.contains("Santé publique"));
    }
}
