//! `GET /api/v1/stats` and the figures of each list

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::lists::refuses_the_usual;
use crate::support::{TestApp, on_both};

on_both! {
    reading
    /// The key figures are what a naive count of the lists gives.
    async fn figures_are_naive_counts(app) {
        let stats = app.json("/api/v1/stats").await;
        let (members, actions, events, calls, groups) = (
            app.every("/api/v1/members").await,
            app.every("/api/v1/actions").await,
            app.every("/api/v1/events").await,
            app.every("/api/v1/funding-calls").await,
            app.every("/api/v1/working-groups").await,
        );
        let countries: BTreeSet<&str> = actions.iter().flat_map(|a| a["countries"].as_array().unwrap()).map(|c| c.as_str().unwrap()).collect();
        let budget: i64 = actions.iter().filter_map(|a| a["budget_cents"].as_i64()).sum();
        let count = |entries: &[Value], keep: &dyn Fn(&Value) -> bool| entries.iter().filter(|entry| keep(entry)).count();
        let expected = serde_json::json!({
            "members": members.len(),
            "claimed_members": count(&members, &|m| m["claim"] == "claimed"),
            "actions": actions.len(),
            "countries": countries.len(),
            "budget_cents": budget,
            "upcoming_events": count(&events, &|e| e["period"] == "upcoming"),
            "open_calls": count(&calls, &|c| c["status"] == "open" || c["status"] == "closing_soon"),
            "working_groups": groups.len(),
        });
        assert_eq!(stats["figures"], expected);
        assert!(stats.get("total").is_none());
        for list in ["members", "actions", "events", "funding-calls", "working-groups"] {
            assert_eq!(app.json(&format!("/api/v1/stats/{list}")).await["figures"], expected, "{list}");
        }
    }
}

/// Each count of each facet is the total of the list with that value alone in its filter, all
/// other filters kept; the values are complete and in order.
async fn facets_are_totals(app: &TestApp, list: &str, query: &str, known: &[&str], few: usize) {
    let path = format!("/api/v1/stats/{list}?{query}");
    let stats = app.json(&path).await;
    let whole = app.json(&format!("/api/v1/{list}?{query}&limit=1")).await;
    assert_eq!(stats["total"], whole["total"], "{path}");
    let facets = stats["facets"].as_array().unwrap();
    let fields: Vec<&str> = facets
        .iter()
        .map(|facet| facet["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, known, "{path}");
    for facet in facets {
        let field = facet["field"].as_str().unwrap();
        let values = facet["values"].as_array().unwrap();
        let ranks: Vec<_> = values
            .iter()
            .map(|v| {
                (
                    std::cmp::Reverse(v["count"].as_u64().unwrap()),
                    v["value"].as_str().unwrap(),
                )
            })
            .collect();
        assert!(ranks.is_sorted(), "{path} {field}");
        let others: String = query
            .split('&')
            .filter(|pair| !pair.starts_with(&format!("{field}=")))
            .fold(String::new(), |kept, pair| kept + pair + "&");
        let chosen: Vec<&str> = query
            .split('&')
            .filter_map(|pair| pair.strip_prefix(&format!("{field}=")))
            .collect();
        for value in &chosen {
            assert!(
                ranks
                    .iter()
                    .any(|(_, found)| found.eq_ignore_ascii_case(value)),
                "{path} {field}={value}"
            );
        }
        // Many values would be many requests: the first, the last, and those asked for.
        let told = values.iter().enumerate().filter(|(index, value)| {
            *index < few
                || *index + few >= values.len()
                || chosen.contains(&value["value"].as_str().unwrap())
        });
        for (_, counted) in told {
            let value = counted["value"].as_str().unwrap();
            let list = format!("/api/v1/{list}?{others}{field}={value}&limit=1");
            assert_eq!(
                app.json(&list).await["total"],
                counted["count"],
                "{path}: {list}"
            );
            assert!(counted["count"].as_u64().unwrap() > 0 || chosen.contains(&value));
        }
    }
}

on_both! {
    reading
    async fn facets_of_actions(app) {
        let known = ["theme", "country", "sdg", "department", "relation", "status", "freshness", "seeking_partners"];
        for query in ["", "country=SN", "theme=health&theme=education", "theme=health&country=BF&status=active&q=eau", "bbox=-18,4,5,18", "member=bordeaux&theme=nope"] {
            facets_are_totals(&app, "actions", query, &known, 6).await;
        }
    }
}

on_both! {
    reading
    async fn facets_of_members(app) {
        let known = ["kind", "department", "stratum", "theme", "country", "claim", "freshness", "letter"];
        for query in ["", "claim=claimed", "department=17&kind=commune&letter=r", "theme=health&q=rochelle"] {
            facets_are_totals(&app, "members", query, &known, 4).await;
        }
    }
}

on_both! {
    reading
    async fn facets_of_events_groups_and_calls(app) {
        let events = ["kind", "format", "theme", "department", "audience", "status", "period"];
        for query in ["", "period=upcoming", "audience=elu&kind=webinar", "period=past&format=in_person&from=2026-01-01"] {
            facets_are_totals(&app, "events", query, &events, 6).await;
        }
        for query in ["", "access=open", "q=eau"] {
            facets_are_totals(&app, "working-groups", query, &["theme", "access"], 9).await;
        }
        for query in ["", "status=open", "kind=association&status=open&status=closed", "country=SN&permanent=false"] {
            facets_are_totals(&app, "funding-calls", query, &["status", "theme", "scheme", "kind", "country", "permanent"], 9).await;
        }
    }
}

on_both! {
    empty
    async fn bad_parameters(app) {
        for list in ["members", "actions", "events", "working-groups", "funding-calls"] {
            refuses_the_usual(&app, &format!("/api/v1/stats/{list}")).await;
            let stats = app.json(&format!("/api/v1/stats/{list}")).await;
            assert_eq!(stats["total"], 0);
            assert!(stats["facets"].as_array().unwrap().iter().all(|facet| facet["values"] == serde_json::json!([])));
        }
    }
}
