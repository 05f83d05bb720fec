//! Two members that are one.

use passerelle_api::entity::{
    affiliation, group_participant, member, revision, working_group, working_group_member,
};
use passerelle_api::slug::slug;
use passerelle_shared::accounts::{AccountRole, MemberRole};
use reqwest::Method;
use sea_orm::{ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, Statement};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::claims::claim::{mail_to, token};
use crate::editing::{document, path_of};
use crate::moderation::correction;
use crate::support::entries;
use crate::support::people::Person;
use crate::support::{Answer, TestApp, on_both};

async fn merge(app: &TestApp, who: &Person, from: Uuid, into: Uuid) -> Answer {
    let path = format!("/api/v1/members/{from}/merge");
    app.change(who, Method::POST, &path, "*", Some(&json!({"into": into})))
        .await
}

/// An association of the directory.
async fn association(app: &TestApp, name: &str, change: impl FnOnce(&mut member::Model)) -> Uuid {
    let mut row = entries::member(name);
    row.slug = slug(name);
    change(&mut row);
    app.put(&row).await;
    row.id
}

/// The columns that still refer to a member by a foreign key.
async fn references(app: &TestApp, id: Uuid) -> Vec<String> {
    let connection = app.database.reader();
    let backend = connection.get_database_backend();
    let sql = match backend {
        DbBackend::Sqlite => {
            "SELECT m.name AS t, f.\"from\" AS c FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f.\"table\" = 'member'"
        }
        _ => {
            "SELECT conrelid::regclass::text AS t, attname::text AS c FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1] WHERE contype = 'f' AND confrelid = 'member'::regclass"
        }
    };
    let mut found = Vec::new();
    for row in connection
        .query_all_raw(Statement::from_string(backend, sql))
        .await
        .unwrap()
    {
        let (table, column): (String, String) =
            (row.try_get("", "t").unwrap(), row.try_get("", "c").unwrap());
        let value = match backend {
            DbBackend::Sqlite => format!("x'{}'", id.simple()),
            _ => format!("'{id}'"),
        };
        let sql = format!("SELECT COUNT(*) AS n FROM \"{table}\" WHERE \"{column}\" = {value}");
        let row = connection
            .query_one_raw(Statement::from_string(backend, sql))
            .await
            .unwrap()
            .unwrap();
        if row.try_get::<i64>("", "n").unwrap() > 0 {
            found.push(format!("{table}.{column}"));
        }
    }
    found.sort();
    found
}

on_both! {
    /// Everything of the one that goes is the other's, and its address leads there.
    async fn everything_moves(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let kept = association(&app, "Puits du Sud", |row| row.summary = None).await;
        let going = association(&app, "Les Puits du Sud", |row| {
            row.siren = Some("732829320".to_owned());
            row.website = Some("https://puits.example".to_owned());
            row.summary = Some("De l’eau pour tous.".to_owned());
        }).await;
        let both = app.person(AccountRole::Member, &[("puits-du-sud", MemberRole::Reader), ("les-puits-du-sud", MemberRole::Administrator)]).await;
        let alone = app.person(AccountRole::Member, &[("les-puits-du-sud", MemberRole::Editor)]).await;
        // Led by it, joined by both, and hosted by it with the other beside.
        let led = app.create(&animator, &document(going, "Menée")).await;
        let mut wanted = document(kept, "Partagée");
        wanted["partners"] = json!([
            {"side": "french", "role": "funding", "member": going},
            {"side": "foreign", "role": "implementing", "name": "Zzyzx", "country": "BF"},
        ]);
        let shared = app.create(&animator, &wanted).await;
        let mut wanted = document(app.member("royan").await.id, "À trois");
        wanted["partners"] = json!([
            {"side": "french", "role": "funding", "member": going},
            {"side": "french", "role": "funding", "member": kept},
        ]);
        let three = app.create(&animator, &wanted).await;
        for action in [&led, &shared, &three] {
            assert_eq!(app.step(&animator, action, "published").await.status, 200);
        }
        let group = working_group::Entity::find().one(app.database.reader()).await.unwrap().unwrap();
        app.write(&[], async |connection| {
            entries::insert(connection, working_group_member::Model { working_group_id: group.id, member_id: going, lead: false }).await;
            entries::insert(connection, group_participant::Model {
                id: Uuid::now_v7(), working_group_id: group.id, account_id: alone.id, member_id: Some(going),
                function: "elu".to_owned(), role: "participant".to_owned(), status: "participating".to_owned(), message: None, since: app.clock.now(),
            }).await;
        }).await;
        app.propose(&correction("les-puits-du-sud", "Le site a changé.")).await;
        let merged = merge(&app, &animator, going, kept).await;
        assert_eq!(merged.status, 200, "{}", merged.body);
        let told = merged.json();
        assert_eq!(
            (&told["member"]["id"], &told["actions"], &told["affiliations"], &told["working_groups"]),
            (&json!(kept), &json!(3), &json!(2), &json!(1))
        );
        assert_eq!(references(&app, going).await, Vec::<String>::new());

        let page = app.json("/api/v1/members/puits-du-sud").await;
        assert_eq!(
            (&page["siren"], &page["website"], &page["summary"], &page["actions_count"]),
            (&json!("732829320"), &json!("https://puits.example"), &json!("De l’eau pour tous."), &json!(3))
        );
        let moved = app.get("/api/v1/members/les-puits-du-sud").await;
        assert_eq!((moved.status, moved.header("location")), (308, Some("/api/v1/members/puits-du-sud")));
        assert_eq!(app.get(&format!("/api/v1/members/{going}")).await.status, 404);
        // Whoever leads is no partner besides, and nobody is a partner twice.
        let partners = |action: Value| -> Vec<Value> {
            action["document"]["partners"].as_array().unwrap().iter().map(|it| it["member"].clone()).collect()
        };
        assert_eq!(app.source(&animator, &led).await["document"]["lead"], json!(kept));
        assert_eq!(partners(app.source(&animator, &shared).await), [Value::Null]);
        assert_eq!(partners(app.source(&animator, &three).await), [json!(kept)]);
        // Each keeps its history, and search and lists follow.
        let history = revision::Entity::find().filter(revision::Column::EntryId.eq(led["id"].as_str().unwrap().parse::<Uuid>().unwrap()));
        assert_eq!(history.all(app.database.reader()).await.unwrap().len(), 3);
        assert_eq!(app.json(&format!("/api/v1/actions?member={kept}")).await["total"], 3);
        // People: one in both has the greater part, once.
        let rows = affiliation::Entity::find().filter(affiliation::Column::MemberId.eq(kept)).all(app.database.reader()).await.unwrap();
        let part = |id| rows.iter().filter(|it| it.account_id == id).map(|it| it.role.clone()).collect::<Vec<_>>();
        assert_eq!((part(both.id), part(alone.id)), (vec!["administrator".to_owned()], vec!["editor".to_owned()]));
        assert_eq!(app.call(&alone, Method::GET, &format!("{}/source", path_of(&led)), None).await.status, 200);
        mail_to(&app, &both.email, "member_merged").await;
        // What waited for the one waits for the other.
        assert_eq!(app.waiting(&animator, "Le site a changé.").await["entry"]["id"], json!(kept));
        assert_eq!(app.deeds().await.iter().filter(|it| *it == "member_merged").count(), 2);
        // A second time there is nothing to merge.
        assert_eq!(merge(&app, &animator, going, kept).await.status, 409);
    }
}

on_both! {
    async fn what_is_not_one_is_not_merged(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let plain = association(&app, "Une", |_| {}).await;
        let unclaimed = association(&app, "Deux", |row| "unclaimed".clone_into(&mut row.claim)).await;
        let draft = association(&app, "Trois", |row| "draft".clone_into(&mut row.publication)).await;
        let kind = association(&app, "Quatre", |row| "company".clone_into(&mut row.kind)).await;
        let numbered = association(&app, "Cinq", |row| row.siren = Some("732829320".to_owned())).await;
        let other = association(&app, "Six", |row| row.siren = Some("404833048".to_owned())).await;
        let before = app.written().await;
        for (from, into) in [(plain, plain), (plain, unclaimed), (plain, draft), (plain, kind), (numbered, other)] {
            let answer = merge(&app, &animator, from, into).await;
            assert_eq!((answer.status, &answer.json()["code"]), (409, &json!("conflict")));
        }
        let nowhere = merge(&app, &animator, plain, Uuid::now_v7()).await;
        assert_eq!((nowhere.status, &nowhere.json()["errors"][0]["pointer"]), (422, &json!("/into")));
        assert_eq!(merge(&app, &animator, Uuid::now_v7(), plain).await.status, 404);
        let path = format!("/api/v1/members/{unclaimed}/merge");
        let body = json!({"into": plain});
        assert_eq!(app.call(&animator, Method::POST, &path, Some(&body)).await.status, 428);
        assert_eq!(app.change(&animator, Method::POST, &path, "\"9\"", Some(&body)).await.status, 412);
        let own = app.person(AccountRole::Member, &[("deux", MemberRole::Administrator)]).await;
        assert_eq!(app.change(&own, Method::POST, &path, "*", Some(&body)).await.status, 403);
        let stranger = app.editor("royan").await;
        assert_eq!(app.change(&stranger, Method::POST, &path, "*", Some(&body)).await.status, 403);
        assert_eq!(app.written().await, before);
        assert_eq!(merge(&app, &animator, unclaimed, plain).await.status, 200);
    }
}

on_both! {
    /// A claim that waits goes along, and the page that stays is pending then; the page that went can
    /// be brought back without what moved.
    async fn a_claim_goes_along_and_the_page_can_come_back(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let unclaimed = |row: &mut member::Model| "unclaimed".clone_into(&mut row.claim);
        let kept = association(&app, "Alpha Sahel", unclaimed).await;
        let going = association(&app, "Bravo Sahel", unclaimed).await;
        let claim = json!({"email": "zoe@exemple.fr", "given_name": "Zoé", "family_name": "Roux", "function": "elu", "message": "Je préside."});
        assert_eq!(app.post("/api/v1/members/bravo-sahel/claims", &claim).await.status, 202);
        app.follow(&token(&mail_to(&app, "zoe@exemple.fr", "claim_link").await)).await;
        assert_eq!(merge(&app, &animator, going, kept).await.json()["claims"], 1);
        assert_eq!(app.json("/api/v1/members/alpha-sahel").await["claim"], "pending");
        let item = app.waiting(&animator, "Je préside.").await;
        assert_eq!(item["member"]["slug"], "alpha-sahel");
        let outcome = app.decide(&animator, &[&item], "accepted", None).await;
        assert_eq!(outcome[0].get("refused"), None);
        assert_eq!(app.json("/api/v1/members/alpha-sahel").await["claim"], "claimed");
        let path = format!("/api/v1/members/{going}/restoration");
        let back = app.change(&animator, Method::POST, &path, "*", None).await;
        assert_eq!(back.status, 200, "{}", back.body);
        assert_eq!(app.json(&format!("/api/v1/members/{going}")).await["name"], "Bravo Sahel");
        let moved = app.get("/api/v1/members/bravo-sahel").await;
        assert_eq!((moved.status, moved.header("location")), (308, Some("/api/v1/members/alpha-sahel")));
    }
}
