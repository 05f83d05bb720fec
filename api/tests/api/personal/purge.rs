//! What was deleted is gone after 30 days.

use std::collections::BTreeSet;

use passerelle_api::entity::{action, action_partner, contact, former_slug, member, revision};
use passerelle_api::retention::{self, purge};
use passerelle_shared::accounts::AccountRole;
use passerelle_shared::codes::EntryType;
use reqwest::Method;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Statement};
use time::Duration;

use super::{TOWN, add_contact, contact as somebody};
use crate::editing::{document, path_of};
use crate::support::{Engine, TestDatabase, on_both};

on_both! {
    async fn a_deleted_entry_is_really_removed(app) {
        let editor = app.editor(TOWN.0).await;
        let made = app.create(&editor, &document(app.member(TOWN.0).await.id, "Quinxouille")).await;
        let id: uuid::Uuid = made["id"].as_str().unwrap().parse().unwrap();
        let mut renamed = made["document"].clone();
        renamed["title"] = "Zzyzx".into();
        let path = path_of(&made);
        assert_eq!(app.change(&editor, Method::PUT, &path, "\"1\"", Some(&renamed)).await.status, 200);
        assert_eq!(app.change(&editor, Method::DELETE, &path, "\"2\"", None).await.status, 204);
        let left = async || {
            let reader = app.database.reader();
            (
                action::Entity::find_by_id(id).count(reader).await.unwrap(),
                action_partner::Entity::find().filter(action_partner::Column::ActionId.eq(id)).count(reader).await.unwrap(),
                revision::Entity::find().filter(revision::Column::EntryId.eq(id)).count(reader).await.unwrap(),
                former_slug::Entity::find().filter(former_slug::Column::EntryId.eq(id)).count(reader).await.unwrap(),
            )
        };
        app.clock.advance(Duration::days(30) - Duration::minutes(1));
        retention::once(&app.state).await.unwrap();
        assert_eq!(left().await, (1, 1, 3, 1));
        app.clock.advance(Duration::minutes(1));
        retention::once(&app.state).await.unwrap();
        assert_eq!(left().await, (0, 0, 0, 0));
    }
}

on_both! {
    /// A member that others name keeps its name for them, and nothing that is about people.
    async fn a_member_that_is_named_keeps_its_name(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        add_contact(&app, &animator, &somebody("Zzyzxdorf", "z@exemple.fr")).await;
        let path = format!("/api/v1/members/{}", TOWN.0);
        let named = app.member(TOWN.0).await.id;
        assert_eq!(app.change(&animator, Method::DELETE, &path, "*", None).await.status, 204);
        app.clock.advance(Duration::days(30));
        retention::once(&app.state).await.unwrap();
        let reader = app.database.reader();
        assert_eq!(member::Entity::find_by_id(named).count(reader).await.unwrap(), 1);
        assert_eq!(contact::Entity::find().filter(contact::Column::MemberId.eq(named)).count(reader).await.unwrap(), 0);
        assert_eq!(revision::Entity::find().filter(revision::Column::EntryId.eq(named)).count(reader).await.unwrap(), 0);
        // It is looked at each time, and written once.
        let version = passerelle_api::changes::current_version(reader).await.unwrap();
        retention::once(&app.state).await.unwrap();
        assert_eq!(passerelle_api::changes::current_version(reader).await.unwrap(), version);
        assert_eq!(app.get(&path).await.status, 404);
    }
}

/// Every column that would keep an entry from being removed is known to the purge.
#[actix_web::test]
async fn what_refers_to_entries_is_known() {
    let place = TestDatabase::empty(Engine::Sqlite).await;
    let database = place.connect().await;
    let connection = database.reader();
    let sql = "SELECT f.\"table\" AS owner, m.name AS t, f.\"from\" AS c FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f.on_delete NOT IN ('CASCADE', 'SET NULL')";
    let statement = Statement::from_string(connection.get_database_backend(), sql);
    let rows = connection.query_all_raw(statement).await.unwrap();
    let found: BTreeSet<(String, String, String)> = rows
        .iter()
        .map(|row| {
            (
                row.try_get("", "owner").unwrap(),
                row.try_get::<String>("", "t").unwrap(),
                row.try_get("", "c").unwrap(),
            )
        })
        .filter(|(owner, ..): &(String, _, _)| EntryType::ALL.iter().any(|it| it.code() == owner))
        // The purge removes these beforehand.
        .filter(|(_, table, _)| !["affiliation", "claim"].contains(&table.as_str()))
        .collect();
    let known: BTreeSet<(String, String, String)> = EntryType::ALL
        .iter()
        .flat_map(|&it| {
            purge::references(it).iter().map(move |&(table, column)| {
                (it.code().to_owned(), table.to_owned(), column.to_owned())
            })
        })
        .collect();
    assert_eq!(found, known);
}
