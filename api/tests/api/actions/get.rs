//! `GET /api/v1/actions/{id}`

use passerelle_api::entity::{
    action_budget_line, action_partner, action_sdg, action_theme, former_slug,
};
use passerelle_shared::codes::EntryType;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::entries::{self, Row, insert};
use crate::support::lists::{has, id};
use crate::support::on_both;

fn partner(action: Uuid, position: i32, side: &str) -> action_partner::Model {
    action_partner::Model {
        id: Uuid::now_v7(),
        action_id: action,
        position,
        side: side.to_owned(),
        role: "implementing".to_owned(),
        member_id: None,
        name: None,
        country_code: None,
        place: None,
        latitude: None,
        longitude: None,
    }
}

on_both! {
    /// By id, by slug and by a slug that it had; nothing else.
    async fn by_id_and_by_slug(app) {
        let first = app.json("/api/v1/actions?limit=1").await["items"][0].clone();
        let slug = first["slug"].as_str().unwrap();
        let detail = app.json(&format!("/api/v1/actions/{slug}")).await;
        assert_eq!(app.json(&format!("/api/v1/actions/{}", id(&first))).await, detail);
        for (field, value) in first.as_object().unwrap() {
            assert_eq!(&detail[field], value, "{field}");
        }
        let entry_id: Uuid = id(&first).parse().unwrap();
        app.write(&[(EntryType::Action, entry_id)], async |connection| {
            insert(connection, former_slug::Model { entry_type: "action".to_owned(), slug: "ancienne".to_owned(), entry_id }).await;
        }).await;
        let moved = app.get("/api/v1/actions/ancienne").await;
        assert_eq!((moved.status, moved.header("location")), (308, Some(format!("/api/v1/actions/{slug}").as_str())));

        let mut draft = entries::action("Brouillon", app.member("la-rochelle").await.id);
        for publication in ["draft", "submitted", "archived"] {
            publication.clone_into(&mut draft.publication);
            app.put(&draft).await;
            for name in ["brouillon", &draft.id.to_string(), "nope"] {
                let answer = app.get(&format!("/api/v1/actions/{name}")).await;
                assert_eq!((answer.status, &answer.json()["code"]), (404, &json!("not_found")), "{name}");
            }
        }
    }
}

on_both! {
    /// Everything that was written is shown.
    async fn a_page_comes_in_one_answer(app) {
        let (lead, member) = (app.member("la-rochelle").await, app.member("royan").await);
        let mut action = entries::action("Entière", lead.id);
        "Un *texte*.".clone_into(&mut action.description);
        action.results = Some("Des résultats.".to_owned());
        action.convention_reference = Some("D-2026-1".to_owned());
        action.convention_signed_on = Some(::time::macros::date!(2026 - 02 - 03));
        action.purpose_code = Some("14030".to_owned());
        action.oda_eligible = true;
        action.seeking_partners = true;
        action.seeking_for = Some("Un hôpital".to_owned());
        let call = entries::funding_call("Son appel");
        app.put(&call).await;
        action.funding_call_id = Some(call.id);
        app.write(&[(EntryType::Action, action.id)], async |connection| {
            action.clone().save(connection).await;
            for (position, amount) in [(1, 25_000), (0, 100_000)] {
                insert(connection, action_budget_line::Model {
                    id: Uuid::now_v7(), action_id: action.id, position, source: format!("Source {position}"), amount_cents: amount, nature: "cash".to_owned(), scheme_code: None,
                }).await;
            }
            insert(connection, entries::place(action.id, "BF", 12.4, -1.5)).await;
            let mut foreign = partner(action.id, 0, "foreign");
            foreign.name = Some("Ouahigouya".to_owned());
            foreign.country_code = Some("SN".to_owned());
            insert(connection, foreign).await;
            let mut french = partner(action.id, 1, "french");
            french.member_id = Some(member.id);
            french.country_code = Some("FR".to_owned());
            insert(connection, french).await;
            for sdg_number in [6, 3] {
                insert(connection, action_sdg::Model { action_id: action.id, sdg_number }).await;
            }
            insert(connection, action_theme::Model { action_id: action.id, theme_code: "health".to_owned() }).await;
        }).await;
        let detail = app.json("/api/v1/actions/entiere").await;
        assert_eq!(detail["budget_cents"], 125_000);
        assert_eq!(detail["budget"][0]["source"], "Source 0");
        assert_eq!((&detail["countries"], &detail["sdgs"], &detail["themes"]), (&json!(["BF", "SN"]), &json!([3, 6]), &json!(["health"])));
        assert_eq!(detail["point"], json!({"latitude": 12.4, "longitude": -1.5}));
        assert_eq!((&detail["partners"][0]["name"], &detail["partners"][0]["member"]["slug"]), (&json!(member.name), &json!("royan")));
        assert_eq!((&detail["partners"][1]["name"], &detail["partners"][1]["side"]), (&json!("Ouahigouya"), &json!("foreign")));
        assert_eq!(detail["convention"], json!({"signed_on": "2026-02-03", "reference": "D-2026-1"}));
        assert_eq!((&detail["purpose"]["code"], &detail["oda_eligible"]), (&json!("14030"), &json!(true)));
        assert_eq!(detail["funding_call"], json!({"id": call.id, "slug": "son-appel", "title": "Son appel"}));
        assert!(detail["description_html"].as_str().unwrap().contains("<em>texte</em>"));
        assert_eq!((&detail["results"], &detail["seeking_for"]), (&json!("Des résultats."), &json!("Un hôpital")));
        // Its partner's page counts it, and shows its countries.
        let partner = app.json("/api/v1/members/royan").await;
        assert!(partner["actions"].as_array().unwrap().iter().any(|found| found["slug"] == "entiere"));
        assert!(has(&partner, "countries", "BF") && has(&partner, "countries", "SN"));

        // A call that is no longer public is not named.
        let mut hidden = call;
        "archived".clone_into(&mut hidden.publication);
        app.put(&hidden).await;
        assert!(app.json("/api/v1/actions/entiere").await.get("funding_call").is_none());
    }
}

on_both! {
    reading
    /// Related actions share a country and a theme first, and are never the action itself.
    async fn related_actions_are_alike(app) {
        let all = app.every("/api/v1/actions").await;
        let share = |a: &Value, b: &Value, field: &str| a[field].as_array().unwrap().iter().any(|value| b[field].as_array().unwrap().contains(value));
        let mut filled = 0;
        for action in all.iter().take(40) {
            let related = app.json(&format!("/api/v1/actions/{}", id(action))).await["related"].as_array().unwrap().clone();
            let closeness = |b: &Value| match (share(action, b, "countries"), share(action, b, "themes")) {
                (true, true) => 0,
                (true, false) => 1,
                (false, true) => 2,
                (false, false) => 3,
            };
            let mut expected: Vec<_> = all.iter().filter(|b| id(b) != id(action) && closeness(b) < 3).collect();
            expected.sort_by(|a, b| closeness(a).cmp(&closeness(b)).then_with(|| (b["updated_at"].as_str(), id(b)).cmp(&(a["updated_at"].as_str(), id(a)))));
            let expected: Vec<&str> = expected.into_iter().take(4).map(id).collect();
            assert_eq!(related.iter().map(id).collect::<Vec<_>>(), expected, "{}", action["slug"]);
            filled += usize::from(related.len() == 4);
        }
        assert!(filled > 30);
    }
}

on_both! {
    /// An action is public as long as its lead is, and back as soon as its lead is.
    async fn an_action_follows_its_lead(app) {
        let mut lead = entries::member("Porteuse");
        app.put(&lead).await;
        let action = entries::action("Quatorzaine", lead.id);
        app.put(&action).await;
        assert_eq!(app.get("/api/v1/actions/quatorzaine").await.status, 200);
        "draft".clone_into(&mut lead.publication);
        app.put(&lead).await;
        assert_eq!(app.get("/api/v1/actions/quatorzaine").await.status, 404);
        let found = app.json("/api/v1/search?q=quatorzaine").await;
        assert_eq!((&found["items"], &found["counts"]), (&json!([]), &json!([])));
        "published".clone_into(&mut lead.publication);
        app.put(&lead).await;
        assert_eq!(app.get("/api/v1/actions/quatorzaine").await.status, 200);
        assert_eq!(app.json("/api/v1/actions?member=porteuse").await["total"], 1);
        assert_eq!(app.json("/api/v1/members/porteuse").await["actions_count"], 1);
    }
}
