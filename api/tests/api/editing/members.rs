//! Members' pages, kept by their own people; contacts show what they consented to.

use passerelle_shared::accounts::{AccountRole, MemberRole};
use reqwest::Method;
use serde_json::{Value, json};

use super::{OTHER, TOWN, mistakes, tag};
use crate::support::on_both;

const PATH: &str = "/api/v1/members/la-rochelle";

fn contact(name: &str, visibility: &str, email: &str, phone: &str) -> Value {
    json!({
        "name": name, "function": "elu", "title": "Adjointe",
        "email": format!("{}@exemple.fr", name.to_lowercase()), "phone": "05 46 51 51 51",
        "visibility": visibility, "email_visibility": email, "phone_visibility": phone,
    })
}

on_both! {
    async fn a_page_is_kept_by_its_people(app) {
        let editor = app.editor(TOWN).await;
        let before = app.json(PATH).await;
        let source = app.call(&editor, Method::GET, &format!("{PATH}/source"), None).await.json();
        assert_eq!(source["title"], "La Rochelle");
        assert_eq!(source["can"], json!({"edit": true, "publish": false, "delete": false}));
        let wanted = json!({
            "summary": "Ville portuaire",
            "description": "Des liens **anciens** avec Quinxouille.",
            "website": "https://www.exemple.fr",
            "themes": ["health"],
            "countries": ["TV"],
            "languages": ["fr", "es"],
            "point": {"latitude": 46.16, "longitude": -1.15},
            "contacts": [
                contact("Visible", "public", "public", "public"),
                contact("Discret", "public", "members", "nobody"),
                contact("Interne", "members", "public", "public"),
                contact("Caché", "nobody", "public", "public"),
            ],
        });
        let mut wanted = wanted;
        wanted["contacts"][3]["email"] = json!("cache@exemple.fr");
        let answer = app.change(&editor, Method::PUT, PATH, &tag(&source), Some(&wanted)).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert_eq!(answer.json()["document"]["contacts"][2]["email"], "interne@exemple.fr");
        let after = app.json(PATH).await;
        assert_eq!(after["summary"], "Ville portuaire");
        assert_eq!(after["themes"], json!(["health"]));
        assert_eq!(after["languages"], json!(["es", "fr"]));
        assert_eq!(after["point"], wanted["point"]);
        assert!(after["countries"].as_array().unwrap().contains(&json!("TV")));
        for field in ["name", "slug", "kind", "siren", "insee", "population", "department", "claim"] {
            assert_eq!(after[field], before[field], "{field}");
        }
        let shown = json!([
            {"name": "Visible", "function": "elu", "title": "Adjointe", "email": "visible@exemple.fr", "phone": "05 46 51 51 51"},
            {"name": "Discret", "function": "elu", "title": "Adjointe"},
        ]);
        assert_eq!(after["contacts"], shown);
        assert_eq!(app.json("/api/v1/search?q=quinxouille").await["items"].as_array().unwrap().len(), 1);

        // No public answer holds a word of the others.
        for path in [
            PATH, "/api/v1/members?q=rochelle", "/api/v1/members.geojson?q=rochelle", "/api/v1/search?q=interne",
            "/api/v1/search?q=exemple", "/api/v1/map/members?bbox=-180,-85,180,85&zoom=3", "/api/v1/actions?member=la-rochelle",
        ] {
            let answer = app.get(path).await;
            assert_eq!(answer.status, 200, "{path}");
            for word in ["discret@", "Interne", "interne@", "Caché", "cache@"] {
                assert!(!answer.body.contains(word), "{path}: {word}");
            }
        }
        // A contact that goes, goes.
        wanted["contacts"] = json!([]);
        assert_eq!(app.change(&editor, Method::PUT, PATH, "*", Some(&wanted)).await.status, 200);
        assert_eq!(app.json(PATH).await["contacts"], json!([]));
    }
}

on_both! {
    async fn what_registers_say_is_not_written(app) {
        let editor = app.editor(TOWN).await;
        for (field, value, at, rule) in [
            ("name", json!("Autre"), "/name", "wrong_form"),
            ("population", json!(1), "/population", "wrong_form"),
            ("siren", json!("1"), "/siren", "wrong_form"),
            ("claim", json!("claimed"), "/claim", "wrong_form"),
            ("trusted", json!(true), "/trusted", "wrong_form"),
            ("website", json!("javascript:alert(1)"), "/website", "web_address"),
            ("website", json!(format!("https://x.fr/{}", "x".repeat(500))), "/website", "too_long"),
            ("languages", json!(["fra"]), "/languages/0", "wrong_form"),
            ("countries", json!(["FR", "ZZ"]), "/countries/1", "unknown"),
            ("themes", json!(["nope"]), "/themes/0", "unknown"),
            ("point", json!({"latitude": 0, "longitude": 181}), "/point/longitude", "out_of_range"),
            ("contacts", json!([{"name": "x"}]), "/contacts/0", "wrong_form"),
            ("contacts", json!([contact("a b", "public", "public", "public")]), "/contacts/0/email", "email"),
            ("contacts", json!([contact("x", "everybody", "public", "public")]), "/contacts/0/visibility", "wrong_form"),
        ] {
            let answer = app.change(&editor, Method::PUT, PATH, "*", Some(&json!({field: value}))).await;
            assert_eq!(mistakes(&answer)[0], (at.to_owned(), rule.to_owned()), "{field} {value}");
        }
    }
}

on_both! {
    /// What is for the network's own is seen by a page's own people alone, here.
    async fn a_page_is_read_as_it_is_written_by_its_people_alone(app) {
        let source = format!("{PATH}/source");
        for (person, expected) in [
            (app.person(AccountRole::Member, &[(TOWN, MemberRole::Reader)]).await, 200),
            (app.person(AccountRole::Region, &[]).await, 200),
            (app.person(AccountRole::Animator, &[]).await, 200),
            (app.person(AccountRole::Administrator, &[]).await, 200),
            (app.editor(OTHER).await, 403),
            (app.person(AccountRole::Member, &[]).await, 403),
        ] {
            assert_eq!(app.call(&person, Method::GET, &source, None).await.status, expected);
        }
        assert_eq!(app.get(&source).await.status, 401);
    }
}
