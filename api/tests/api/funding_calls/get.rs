//! `GET /api/v1/funding-calls/{id}`

use passerelle_api::entity::{former_slug, funding_call_step};
use passerelle_shared::codes::EntryType;
use serde_json::json;
use uuid::Uuid;

use crate::support::entries::{self, Row, insert};
use crate::support::on_both;

on_both! {
    /// By id, by slug and by a slug that it had, with its steps in order; a draft is not there.
    async fn by_id_and_by_slug(app) {
        let mut call = entries::funding_call("Appel entier");
        call.cofunding_rate_percent = Some(70);
        call.minimum_consortium = Some(3);
        call.maximum_amount_cents = Some(9_000_000_000);
        app.write(&[(EntryType::FundingCall, call.id)], async |connection| {
            call.clone().save(connection).await;
            for (position, title) in [(2, "Déposer"), (1, "Écrire")] {
                let step = funding_call_step::Model { id: Uuid::now_v7(), funding_call_id: call.id, position, title: title.to_owned(), description: None };
                insert(connection, step).await;
            }
            let row = former_slug::Model { entry_type: "funding_call".to_owned(), slug: "ancien".to_owned(), entry_id: call.id };
            insert(connection, row).await;
        }).await;
        let detail = app.json("/api/v1/funding-calls/appel-entier").await;
        assert_eq!(app.json(&format!("/api/v1/funding-calls/{}", call.id)).await, detail);
        assert_eq!(detail["steps"], json!([{"title": "Écrire"}, {"title": "Déposer"}]));
        assert_eq!((&detail["cofunding_rate_percent"], &detail["minimum_consortium"], &detail["maximum_amount_cents"]), (&json!(70), &json!(3), &json!(9_000_000_000_i64)));
        assert_eq!((&detail["permanent"], &detail["status"]), (&json!(true), &json!("open")));
        let moved = app.get("/api/v1/funding-calls/ancien").await;
        assert_eq!((moved.status, moved.header("location")), (308, Some("/api/v1/funding-calls/appel-entier")));
        for publication in ["draft", "submitted", "archived"] {
            publication.clone_into(&mut call.publication);
            app.put(&call).await;
            for name in ["appel-entier", "ancien", &call.id.to_string()] {
                let answer = app.get(&format!("/api/v1/funding-calls/{name}")).await;
                assert_eq!((answer.status, &answer.json()["code"]), (404, &json!("not_found")), "{publication} {name}");
            }
        }
    }
}
