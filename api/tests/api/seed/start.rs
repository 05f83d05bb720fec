//! What a first start loads, and the starts after it.

use std::collections::BTreeSet;

use passerelle_api::changes::current_version;
use passerelle_api::entity::{action, event, former_slug, member};
use passerelle_api::seed;
use sea_orm::{EntityTrait, PaginatorTrait};

use crate::support::on_both;

on_both! {
    /// A second start does nothing, whatever it is asked for.
    async fn a_second_start_changes_nothing(app) {
        let reader = app.database.reader();
        let version = current_version(reader).await.unwrap();
        let members = member::Entity::find().count(reader).await.unwrap();
        for demonstration in [true, false, true] {
            let report = seed::all(&app.database, &app.clock, "75", demonstration.then_some(&app.state.storage)).await.unwrap();
            assert_eq!(report, "");
        }
        assert_eq!(current_version(reader).await.unwrap(), version);
        assert_eq!(member::Entity::find().count(reader).await.unwrap(), members);
        assert_eq!(former_slug::Entity::find().count(reader).await.unwrap(), 0);
    }
}

on_both! {
    empty
    /// Without demonstration, the territories stand there unclaimed and nothing else.
    async fn a_start_without_demonstration_loads_none(app) {
        let report = seed::all(&app.database, &app.clock, "75", None).await.unwrap();
        assert!(!report.is_empty());
        let reader = app.database.reader();
        assert_eq!(action::Entity::find().count(reader).await.unwrap(), 0);
        assert_eq!(event::Entity::find().count(reader).await.unwrap(), 0);
        let total = app.json("/api/v1/members?limit=1").await["total"].clone();
        assert!(total.as_u64().unwrap() > 4_400);
        assert_eq!(app.json("/api/v1/members?claim=unclaimed&limit=1").await["total"], total);
        assert_eq!(app.json("/api/v1").await["demonstration"], false);
        assert_eq!(seed::all(&app.database, &app.clock, "75", None).await.unwrap(), "");
        let kinds: BTreeSet<String> = app.every("/api/v1/members?kind=epci&kind=departement&kind=region").await.iter().map(|m| m["kind"].to_string()).collect();
        assert_eq!(kinds.len(), 3);
    }
}

on_both! {
    reading
    /// The demonstration is as large and as varied as it is meant to be.
    async fn the_demonstration_is_whole(app) {
        let claimed = app.every("/api/v1/members?claim=claimed").await;
        assert!(claimed.len() >= 60, "{}", claimed.len());
        let actions = app.every("/api/v1/actions").await;
        let countries: BTreeSet<&str> = actions.iter().flat_map(|a| a["countries"].as_array().unwrap()).map(|c| c.as_str().unwrap()).collect();
        assert!(actions.len() >= 150 && countries.len() >= 40, "{} in {}", actions.len(), countries.len());
        for (field, least) in [("budget_cents", 140), ("point", 150), ("starts_on", 140)] {
            let with = actions.iter().filter(|a| a.get(field).is_some()).count();
            assert!(with >= least, "{field}: {with}");
        }
        let reader = app.database.reader();
        let events = event::Entity::find().all(reader).await.unwrap();
        assert!(events.len() >= 60, "{}", events.len());
        let kinds: BTreeSet<&str> = events.iter().map(|e| e.kind.as_str()).collect();
        let formats: BTreeSet<&str> = events.iter().map(|e| e.format.as_str()).collect();
        assert_eq!((kinds.len(), formats.len()), (7, 3));
        for period in ["upcoming", "past"] {
            let found = app.json(&format!("/api/v1/events?period={period}&limit=1")).await["total"].as_u64().unwrap();
            assert!(found >= 15, "{period}: {found}");
        }
        let groups = passerelle_api::entity::working_group::Entity::find().count(reader).await.unwrap();
        assert!(groups >= 8, "{groups}");
        assert_eq!(app.json("/api/v1/funding-calls").await["total"], 16);
        let with_results = action::Entity::find().all(reader).await.unwrap().iter().filter(|row| row.results.is_some()).count();
        assert!(with_results >= 30, "{with_results}");
    }
}
