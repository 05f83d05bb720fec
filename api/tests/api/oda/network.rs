//! `GET /api/v1/e-apd.csv`

use std::collections::BTreeSet;

use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use serde_json::Value;

use super::{cell, rows};
use crate::support::on_both;

on_both! {
    /// Every action that counts as assistance stands there once for each country, for its lead, in cash
    /// and in kind no more than its budget.
    async fn the_whole_network_declares_each_action_once(app) {
        let region = app.person(AccountRole::Region, &[]).await;
        let path = "/api/v1/e-apd.csv?year=2025";
        let found = rows(&app.call(&region, Method::GET, path, None).await);
        let ids: BTreeSet<&str> = found.iter().map(|row| cell(row, "Identifiant")).collect();
        let mut expected: BTreeSet<String> = BTreeSet::new();
        for action in app.every("/api/v1/actions?from=2025-01-01&to=2025-12-31").await {
            let detail: Value = app.json(&format!("/api/v1/actions/{}", action["slug"].as_str().unwrap())).await;
            if detail["oda_eligible"] != true {
                continue;
            }
            let id = detail["id"].as_str().unwrap();
            expected.insert(id.to_owned());
            let lines: Vec<_> = found.iter().filter(|row| cell(row, "Identifiant") == id).collect();
            let countries = detail["countries"].as_array().unwrap();
            assert_eq!(lines.len(), countries.len().max(1), "{id}");
            let mut cents = 0;
            for line in lines {
                assert_eq!(cell(line, "Collectivité déclarante"), detail["lead"]["name"].as_str().unwrap());
                for title in ["Montant de l’année en numéraire (euros)", "Montant de l’année en nature (euros)"] {
                    cents += cell(line, title).replace(',', "").parse::<i64>().unwrap_or(0);
                }
            }
            let budget = detail["budget_cents"].as_i64().unwrap_or(0);
            assert!((0..=budget).contains(&cents), "{cents} of {budget}");
        }
        assert!(expected.len() > 20, "{}", expected.len());
        assert!(expected.iter().all(|id| ids.contains(id.as_str())));
    }
}
