//! Demonstration entries.

use passerelle_api::changes::current_version;
use passerelle_api::entity::{action, event, member, setting};
use passerelle_api::seed::demonstration::{self, Outcome, Refusal};
use passerelle_api::seed::settings;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::support::{NOW, on_both};

on_both! {
    reading
    /// The entries are marked and public.
    async fn the_entries_are_there_and_marked(app) {
        assert_eq!(app.json("/api/v1").await["demonstration"], true);
        for (path, total) in [
            ("/api/v1/members?claim=claimed", 64),
            ("/api/v1/actions", 150),
            ("/api/v1/funding-calls", 16),
        ] {
            assert_eq!(app.json(path).await["total"], total, "{path}");
        }
        for path in [
            "/api/v1/events?period=upcoming",
            "/api/v1/events?period=past",
            "/api/v1/working-groups",
            "/api/v1/funding-calls?status=closing_soon",
            "/api/v1/funding-calls?status=upcoming",
            "/api/v1/funding-calls?status=closed",
        ] {
            assert!(app.json(path).await["total"].as_u64().unwrap() > 0, "{path}");
        }
    }
}

on_both! {
    reading
    /// No entry was written in the time to come.
    async fn no_entry_is_from_the_future(app) {
        let reader = app.database.reader();
        let late = [
            action::Entity::find().filter(action::Column::UpdatedAt.gt(NOW)).count(reader).await,
            event::Entity::find().filter(event::Column::UpdatedAt.gt(NOW)).count(reader).await,
            member::Entity::find().filter(member::Column::UpdatedAt.gt(NOW)).count(reader).await,
        ];
        for count in late {
            assert_eq!(count.unwrap(), 0);
        }
    }
}

on_both! {
    /// What is loaded is not loaded again, and other data is left alone.
    async fn it_is_loaded_once(app) {
        let version = current_version(app.database.reader()).await.unwrap();
        let again = demonstration::load(&app.database, &app.clock, &app.state.storage).await.unwrap();
        assert_eq!(again, Outcome::Refused(Refusal::AlreadyLoaded));

        setting::Entity::delete_by_id(settings::DEMONSTRATION)
            .exec(app.database.writer())
            .await
            .unwrap();
        let other = demonstration::load(&app.database, &app.clock, &app.state.storage).await.unwrap();
        assert_eq!(
            other,
            Outcome::Refused(Refusal::OtherData { count: 66, of: "members of its own" })
        );
        assert!(other.to_string().contains("without other data"));
        assert_eq!(current_version(app.database.reader()).await.unwrap(), version);
    }
}

on_both! {
    empty
    /// Without the territories that it is about, nothing is loaded.
    async fn it_needs_its_territories(app) {
        let outcome = demonstration::load(&app.database, &app.clock, &app.state.storage).await.unwrap();
        assert!(matches!(outcome, Outcome::Refused(Refusal::OtherTerritories { .. })));
        assert_eq!(app.json("/api/v1/funding-calls").await["total"], 0);
        assert_eq!(app.json("/api/v1").await["demonstration"], false);
    }
}

on_both! {
    reading
    /// Some entries show what a page with pictures and documents looks like.
    async fn pictures_and_documents_can_be_had(app) {
        let mut found = Vec::new();
        for list in ["members", "actions", "events", "working-groups"] {
            let entries = app.every(&format!("/api/v1/{list}")).await;
            for entry in entries.iter().filter(|it| it.get("cover").is_some()) {
                let sizes = entry["cover"]["sizes"].as_array().unwrap();
                assert!(!entry["cover"]["alt"].as_str().unwrap().is_empty());
                found.extend(sizes.iter().map(|size| size["url"].clone()));
                let page = app.json(&format!("/api/v1/{list}/{}", entry["slug"].as_str().unwrap())).await;
                let documents = page["documents"].as_array().cloned().unwrap_or_default();
                found.extend(documents.iter().map(|document| document["url"].clone()));
            }
        }
        let of = |end: &str| found.iter().filter(|url| url.as_str().unwrap().ends_with(end)).count();
        assert!(of(".jpg") > 20 && of(".webp") >= 3 && of(".pdf") >= 5, "{found:?}");
        for url in &found {
            let answer = app.send(app.request(reqwest::Method::HEAD, url.as_str().unwrap())).await;
            assert_eq!(answer.status, 200, "{url}");
        }
    }
}
