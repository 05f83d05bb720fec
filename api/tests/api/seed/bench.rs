//! Made-up entries for measuring.

use passerelle_api::entity::{action, action_place, member};
use passerelle_api::seed::bench::generate;
use sea_orm::{EntityTrait, PaginatorTrait, QueryOrder};

use crate::support::{TestApp, on_both};

async fn actions(app: &TestApp) -> Vec<action::Model> {
    action::Entity::find()
        .order_by_asc(action::Column::Id)
        .all(app.database.reader())
        .await
        .unwrap()
}

on_both! {
    empty
    /// The entries asked for are there, as the API reads them, and are the same each time.
    async fn the_same_seed_makes_the_same_entries(app) {
        generate(&app.database, &app.clock, 60, 40, 7).await.unwrap();
        let made = actions(&app).await;
        assert_eq!(made.len(), 60);
        let reader = app.database.reader();
        assert_eq!(member::Entity::find().count(reader).await.unwrap(), 40);
        assert!(action_place::Entity::find().count(reader).await.unwrap() >= 60);
        assert_eq!(app.json("/api/v1/actions").await["total"], 60);
        let found = app.json("/api/v1/search?q=eau").await;
        assert!(!found["items"].as_array().unwrap().is_empty());

        let other = TestApp::empty(crate::support::Engine::Sqlite).await;
        generate(&other.database, &other.clock, 60, 40, 7).await.unwrap();
        assert_eq!(actions(&other).await, made);
    }
}

on_both! {
    /// A database with actions of its own is left alone.
    async fn a_database_with_actions_is_refused(app) {
        let error = generate(&app.database, &app.clock, 10, 10, 7).await.unwrap_err();
        assert!(error.to_string().contains("this one holds 152"), "{error}");
        assert_eq!(app.json("/api/v1/actions").await["total"], 150);
    }
}
