//! Signing in by another service, with a real provider.

mod accounts;
mod attempts;
mod configuration;
mod sign_out;
mod tokens;

use std::collections::BTreeMap;

use passerelle_api::accounts::store;
use passerelle_api::entity::{account, audit_entry, identity, session};
use sea_orm::{ActiveValue, EntityTrait, PaginatorTrait};
use serde_json::{Value, json};

use crate::support::{Engine, TestApp};

/// How many rows stand in the tables that signing in writes to.
async fn written(app: &TestApp) -> BTreeMap<&'static str, u64> {
    let reader = app.database.reader();
    BTreeMap::from([
        (
            "account",
            account::Entity::find().count(reader).await.unwrap(),
        ),
        (
            "identity",
            identity::Entity::find().count(reader).await.unwrap(),
        ),
        (
            "session",
            session::Entity::find().count(reader).await.unwrap(),
        ),
        (
            "audit",
            audit_entry::Entity::find().count(reader).await.unwrap(),
        ),
    ])
}

/// The people that a provider knows: `jeanne` has this address, confirmed.
fn jeanne(email: &str) -> Value {
    json!({"jeanne": {"given_name": "Jeanne", "usual_name": "Dupont-Émile", "email": email, "email_verified": true}})
}

/// Changes an account.
async fn change(app: &TestApp, account: &account::Model, changes: account::ActiveModel) {
    store::update(app.database.writer(), account.id, changes)
        .await
        .unwrap();
}

/// Gives an account another address.
async fn move_to(app: &TestApp, account: &account::Model, email: &str) {
    let changes = account::ActiveModel {
        email: ActiveValue::Set(email.to_owned()),
        ..Default::default()
    };
    change(app, account, changes).await;
}

async fn both(test: impl AsyncFn(Engine)) {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        test(engine).await;
    }
}
