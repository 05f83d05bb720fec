//! Funding calls, by the same words as actions: the Région and the animators write them.

use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use serde_json::{Value, json};

use super::{TOWN, mistakes};
use crate::support::lists::id;
use crate::support::on_both;

const CALLS: &str = "/api/v1/funding-calls";

/// A call with everything.
pub fn document(title: &str) -> Value {
    json!({
        "title": title,
        "summary": "Une aide aux premiers projets.",
        "description": "Pour **commencer**.",
        "scheme": "ficol",
        "funders": ["Région", " ", "Agence"],
        "permanent": false,
        "opens_on": "2026-11-01",
        "closes_on": "2026-12-15",
        "themes": ["health", "education"],
        "eligible_kinds": ["epci", "commune"],
        "eligible_countries": ["SN", "BJ"],
        "min_population": 500,
        "max_population": 20_000,
        "minimum_consortium": 3,
        "cofunding_rate_percent": 70,
        "cofunding_conditions": "30 % apportés.",
        "minimum_amount_cents": 500_000,
        "maximum_amount_cents": 2_000_000,
        "steps": [{"title": "Idée", "description": "Une page."}, {"title": "Dépôt"}],
        "link": "https://www.exemple.fr/appel",
    })
}

on_both! {
    async fn the_region_makes_and_publishes_a_call(app) {
        let region = app.person(AccountRole::Region, &[]).await;
        let answer = app.call(&region, Method::POST, CALLS, Some(&document("Quinxouille"))).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        let made = answer.json();
        let path = format!("{CALLS}/{}", id(&made));
        assert_eq!(answer.header("location"), Some(path.as_str()));
        assert_eq!(made["document"]["funders"], json!(["Région", "Agence"]));
        assert_eq!(made["document"]["eligible_countries"], json!(["BJ", "SN"]));
        assert_eq!(made["can"], json!({"edit": true, "publish": true, "delete": true}));
        assert_eq!(app.get(&path).await.status, 404);
        let step = json!({"publication": "published"});
        let publication = format!("{path}/publication");
        assert_eq!(app.change(&region, Method::PUT, &publication, "\"1\"", Some(&step)).await.status, 200);
        let shown = app.json(&path).await;
        assert_eq!((&shown["status"], &shown["days_left"]), (&json!("closing_soon"), &json!(21)));
        assert_eq!(shown["steps"][1]["title"], "Dépôt");
        assert_eq!(shown["last_verified_at"], "2026-11-24T09:30:30Z");
        assert_eq!(app.json(&format!("{CALLS}?q=quinxouille&country=SN&kind=commune")).await["total"], 1);

        // A call that is open all the time has no days; what it had is in its history.
        let mut wanted = made["document"].clone();
        wanted["permanent"] = json!(true);
        let animator = app.person(AccountRole::Animator, &[]).await;
        let answer = app.change(&animator, Method::PUT, &path, "\"2\"", Some(&wanted)).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert_eq!(app.json(&path).await["status"], "open");
        assert_eq!(answer.json()["document"].get("closes_on"), None);
        let then = app.call(&region, Method::GET, &format!("{path}/revisions/1"), None).await.json();
        assert_eq!(then["document"], made["document"]);
        assert_eq!(app.change(&region, Method::DELETE, &path, "\"3\"", None).await.status, 204);
        assert_eq!(app.get(&path).await.status, 404);
        assert_eq!(app.change(&region, Method::POST, &format!("{path}/restoration"), "\"4\"", None).await.status, 200);
        assert_eq!(app.get(&path).await.status, 200);
    }
}

on_both! {
    async fn nobody_else_writes_calls(app) {
        let region = app.person(AccountRole::Region, &[]).await;
        let editor = app.editor(TOWN).await;
        assert_eq!(app.call(&editor, Method::POST, CALLS, Some(&document("Volé"))).await.status, 403);
        let made = app.call(&region, Method::POST, CALLS, Some(&document("Juste"))).await.json();
        let path = format!("{CALLS}/{}", id(&made));
        let step = json!({"publication": "published"});
        let requests = [
            (Method::GET, format!("{path}/source"), None),
            (Method::GET, format!("{path}/revisions"), None),
            (Method::PUT, path.clone(), Some(&made["document"])),
            (Method::PUT, format!("{path}/publication"), Some(&step)),
            (Method::DELETE, path.clone(), None),
        ];
        for refusal in [404, 403] {
            for (method, path, body) in &requests {
                let answer = app.change(&editor, method.clone(), path, "*", *body).await;
                assert_eq!(answer.status, refusal, "{method} {path}");
            }
            app.change(&region, Method::PUT, &format!("{path}/publication"), "*", Some(&step)).await;
        }
        let source = app.call(&region, Method::GET, &format!("{path}/source"), None).await.json();
        assert_eq!((&source["version"], &source["document"]), (&json!(2), &made["document"]));
    }
}

on_both! {
    async fn each_mistake_is_told_at_its_place(app) {
        let region = app.person(AccountRole::Region, &[]).await;
        for (field, value, at, rule) in [
            ("title", json!(" "), "/title", "required"),
            ("closes_on", json!("2026-10-31"), "/closes_on", "order"),
            ("closes_on", json!("2101-01-01"), "/closes_on", "out_of_range"),
            ("max_population", json!(499), "/max_population", "order"),
            ("maximum_amount_cents", json!(499_999), "/maximum_amount_cents", "order"),
            ("minimum_amount_cents", json!(-1), "/minimum_amount_cents", "out_of_range"),
            ("cofunding_rate_percent", json!(101), "/cofunding_rate_percent", "out_of_range"),
            ("cofunding_rate_percent", json!(300), "/cofunding_rate_percent", "wrong_form"),
            ("minimum_consortium", json!(101), "/minimum_consortium", "out_of_range"),
            ("scheme", json!("nope"), "/scheme", "unknown"),
            ("themes", json!(["nope"]), "/themes/0", "unknown"),
            ("eligible_countries", json!(["ZZ"]), "/eligible_countries/0", "unknown"),
            ("eligible_kinds", json!(["village"]), "/eligible_kinds/0", "wrong_form"),
            ("funders", json!(["x".repeat(201)]), "/funders/0", "too_long"),
            ("steps", json!([{"title": ""}]), "/steps/0/title", "required"),
            ("link", json!("javascript:alert(1)"), "/link", "web_address"),
            ("status", json!("open"), "/status", "wrong_form"),
        ] {
            let mut wanted = document("Juste");
            wanted[field] = value.clone();
            let answer = app.call(&region, Method::POST, CALLS, Some(&wanted)).await;
            assert_eq!(mistakes(&answer)[0], (at.to_owned(), rule.to_owned()), "{value}");
        }
    }
}
