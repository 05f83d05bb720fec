//! An account is erased: the history stays, without the person.

use passerelle_api::accounts::{password, store};
use passerelle_api::audit;
use passerelle_api::entity::{account, audit_entry, revision};
use passerelle_shared::accounts::AccountRole;
use passerelle_shared::participants::GroupRole;
use reqwest::Method;
use sea_orm::{ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, Set, Statement};
use serde_json::json;
use time::Duration;
use uuid::Uuid;

use super::{ACCOUNT, TOWN, add_contact, contact};
use crate::claims::claim::mail_to;
use crate::support::people::Person;
use crate::support::{TestApp, on_both};

const PASSWORD: &str = "quatre chevaux boivent du cidre";

/// The tables of which some row holds one of these texts, or this id.
async fn traces(app: &TestApp, texts: &[&str], id: Uuid) -> Vec<String> {
    let connection = app.database.reader();
    let backend = connection.get_database_backend();
    let names = match backend {
        DbBackend::Sqlite => {
            "SELECT m.name AS t, p.name AS c FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'search%' AND m.name NOT LIKE 'sqlite%'"
        }
        _ => {
            "SELECT table_name::text AS t, column_name::text AS c FROM information_schema.columns WHERE table_schema = 'public'"
        }
    };
    let columns = connection
        .query_all_raw(Statement::from_string(backend, names))
        .await
        .unwrap();
    assert!(columns.len() > 100);
    let mut found = Vec::new();
    for row in columns {
        let (table, column): (String, String) =
            (row.try_get("", "t").unwrap(), row.try_get("", "c").unwrap());
        let mut conditions: Vec<String> = texts
            .iter()
            .map(|text| {
                format!(
                    "lower(CAST(\"{column}\" AS TEXT)) LIKE '%{}%'",
                    text.to_lowercase()
                )
            })
            .collect();
        conditions.push(match backend {
            DbBackend::Sqlite => format!("lower(hex(\"{column}\")) = '{}'", id.simple()),
            _ => format!("CAST(\"{column}\" AS TEXT) LIKE '%{id}%'"),
        });
        let sql = format!(
            "SELECT COUNT(*) AS n FROM \"{table}\" WHERE {}",
            conditions.join(" OR ")
        );
        let row = connection
            .query_one_raw(Statement::from_string(backend, sql))
            .await
            .unwrap()
            .unwrap();
        if row.try_get::<i64>("", "n").unwrap() > 0 {
            found.push(format!("{table}.{column}"));
        }
    }
    found
}

async fn there(app: &TestApp, person: &Person) -> bool {
    store::by_id(app.database.reader(), person.id)
        .await
        .unwrap()
        .is_some()
}

on_both! {
    async fn an_erased_account_leaves_no_trace(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        // Nobody else administers this one.
        let alone = app.person(AccountRole::Member, &[TOWN, ("royan", TOWN.1)]).await;
        let names = account::ActiveModel { family_name: Set("Zzyzxdorf".to_owned()), ..Default::default() };
        store::update(app.database.writer(), alone.id, names).await.unwrap();
        let token = json!({"name": "x", "scopes": ["read"], "days": 3});
        let token = app.call(&alone, Method::POST, "/api/v1/account/access-tokens", Some(&token)).await.json();
        // Edited in another case, kept by others, and taken away once: the history knew it.
        let shown = add_contact(&app, &alone, &contact("Zzyzxdorf", &alone.email.to_uppercase())).await;
        let editor = app.editor(TOWN.0).await;
        add_contact(&app, &editor, &contact("Quelqu’un d’autre", "autre@exemple.fr")).await;
        app.post("/api/v1/members/rochefort/claims", &json!({"email": alone.email, "given_name": "Z", "family_name": "Zzyzxdorf", "function": "elu", "message": "C’est Zzyzxdorf."})).await;
        let claim = mail_to(&app, &alone.email, "claim_link").await;
        assert_eq!(app.follow(&crate::claims::claim::token(&claim)).await.status, 200);
        assert_eq!(app.json("/api/v1/members/rochefort").await["claim"], "pending");
        let item = app.waiting(&animator, "C’est Zzyzxdorf.").await;
        let asked = app.decide(&animator, &[&item], "asked", Some("Qui est Zzyzxdorf ?")).await;
        assert_eq!(asked[0].get("refused"), None);
        let proposed = crate::moderation::correction("royan", "Zzyzxdorf le sait.");
        assert_eq!(app.call(&alone, Method::POST, "/api/v1/proposals", Some(&proposed)).await.status, 202);
        // What was written to others in that name, and is not sent yet.
        let (open, on_request) = (app.group("open").await, app.group("on_request").await);
        app.enter(&alone, open.id, GroupRole::Lead).await;
        app.enter(&animator, on_request.id, GroupRole::Lead).await;
        let invited = json!({"email": "paule@exemple.fr", "given_name": "Paule", "family_name": "Blanc", "function": "elu", "role": "participant"});
        let invitations = format!("/api/v1/working-groups/{}/invitations", open.id);
        assert_eq!(app.call(&alone, Method::POST, &invitations, Some(&invited)).await.status, 202);
        let asked = json!({"message": "Je suis Zzyzxdorf.", "member": app.member(TOWN.0).await.id});
        let requests = format!("/api/v1/working-groups/{}/participants", on_request.id);
        assert_eq!(app.call(&alone, Method::POST, &requests, Some(&asked)).await.status, 201);
        let colleague = json!({"email": "marc@exemple.fr", "given_name": "Marc", "family_name": "Noir", "function": "elu", "role": "reader"});
        let colleagues = format!("/api/v1/members/{}/affiliations", app.member(TOWN.0).await.id);
        assert_eq!(app.call(&alone, Method::POST, &colleagues, Some(&colleague)).await.status, 202);
        for (to, template) in [("paule@exemple.fr", "group_invitation"), ("marc@exemple.fr", "invitation"), (animator.email.as_str(), "group_request")] {
            assert!(mail_to(&app, to, template).await.to_string().contains("Zzyzxdorf"), "{template}");
        }
        audit::note(app.database.writer(), Some(animator.id), "role_changed", ("account", alone.id), "Zzyzxdorf", app.clock.now()).await.unwrap();
        let before = traces(&app, &[&alone.email, "zzyzxdorf"], alone.id).await;
        for column in ["account.email", "affiliation.account_id", "session.account_id", "access_token.account_id", "claim.message", "proposal.message", "contact.email", "consent.name", "mail.recipient", "mail.values", "mail.about_id", "revision.account_id", "revision.document", "audit_entry.account_id", "audit_entry.subject_id", "audit_entry.detail"] {
            assert!(before.contains(&column.to_owned()), "{column}: {before:?}");
        }

        let gone = app.call(&alone, Method::DELETE, ACCOUNT, Some(&json!({}))).await;
        assert_eq!(gone.status, 204, "{}", gone.body);
        assert!(gone.header("set-cookie").unwrap().contains("Max-Age=0"));
        assert_eq!(traces(&app, &[&alone.email, "zzyzxdorf"], alone.id).await, Vec::<String>::new());
        assert_eq!(app.call(&alone, Method::GET, ACCOUNT, None).await.status, 401);
        assert_eq!(app.refresh(&alone.cookie).await.status, 401);
        let script = Person { token: token["token"].as_str().unwrap().to_owned(), cookie: String::new(), ..alone };
        assert_eq!(app.call(&script, Method::GET, "/api/v1/members/la-rochelle/source", None).await.status, 401);

        // The history is there, without the person.
        let page = app.json("/api/v1/members/la-rochelle").await;
        assert!(page["contacts"].as_array().unwrap().iter().any(|it| it["name"] == "Quelqu’un d’autre"), "{page}");
        let path = "/api/v1/members/la-rochelle/revisions";
        let history = app.call(&editor, Method::GET, path, None).await.json();
        let versions: Vec<u64> = history["items"].as_array().unwrap().iter().map(|it| it["version"].as_u64().unwrap()).collect();
        let of_alone = shown["version"].as_u64().unwrap();
        assert!(versions.contains(&of_alone), "{versions:?}");
        let erased = history["items"].as_array().unwrap().iter().find(|it| it["version"] == of_alone).unwrap();
        assert_eq!((erased.get("by"), &erased["erased"]), (None, &json!(true)));
        assert_eq!(app.json("/api/v1/members/rochefort").await["claim"], "unclaimed");
        mail_to(&app, &animator.email, "member_orphaned").await;
        let noted = audit_entry::Entity::find().filter(audit_entry::Column::Deed.eq("account_erased")).all(app.database.reader()).await.unwrap();
        assert_eq!((noted.len(), noted[0].account_id, noted[0].subject_id, noted[0].detail.as_str()), (1, Some(Uuid::nil()), Some(Uuid::nil()), "owner"));
    }
}

on_both! {
    empty
    /// A session that was left open erases nothing.
    async fn a_fresh_proof_is_asked_for(app) {
        let person = app.person(AccountRole::Member, &[]).await;
        app.clock.advance(Duration::minutes(16));
        let person = Person { token: app.refresh(&person.cookie).await.json()["access_token"].as_str().unwrap().to_owned(), ..person };
        for body in [json!({}), json!({"password": PASSWORD})] {
            let answer = app.call(&person, Method::DELETE, ACCOUNT, Some(&body)).await;
            assert_eq!((answer.status, &answer.json()["errors"][0]["pointer"]), (422, &json!("/password")), "{body}");
        }
        assert!(there(&app, &person).await);
        let hash = password::made(PASSWORD).unwrap();
        store::update(app.database.writer(), person.id, account::ActiveModel { password_hash: Set(Some(hash)), ..Default::default() }).await.unwrap();
        for (body, rule) in [(json!({}), "required"), (json!({"password": "quatre chevaux boivent du vin"}), "incorrect")] {
            let answer = app.call(&person, Method::DELETE, ACCOUNT, Some(&body)).await;
            assert_eq!((answer.status, &answer.json()["errors"][0]["rule"]), (422, &json!(rule)), "{body}");
        }
        assert!(there(&app, &person).await);
        assert_eq!(app.call(&person, Method::DELETE, ACCOUNT, Some(&json!({"password": PASSWORD}))).await.status, 204);
        assert!(!there(&app, &person).await);
        let sent = app.post("/api/v1/session", &json!({"method": "password", "email": person.email, "password": PASSWORD})).await;
        assert_eq!(sent.status, 401);
    }
}

on_both! {
    empty
    /// Of two administrators who leave at once, one stays.
    async fn the_platform_keeps_an_administrator(app) {
        let one = app.person(AccountRole::Administrator, &[]).await;
        assert_eq!(app.call(&one, Method::DELETE, ACCOUNT, Some(&json!({}))).await.status, 409);
        let two = app.person(AccountRole::Administrator, &[]).await;
        let body = json!({});
        let (first, second) = tokio::join!(
            app.call(&one, Method::DELETE, ACCOUNT, Some(&body)),
            app.call(&two, Method::DELETE, ACCOUNT, Some(&body)),
        );
        let mut statuses = [first.status, second.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [204, 409]);
        assert!(there(&app, &one).await != there(&app, &two).await);
    }
}

on_both! {
    empty
    /// The audit log lets an account be forgotten that is gone, and changes in no other way.
    async fn the_audit_log_forgets_and_nothing_else(app) {
        let person = app.person(AccountRole::Member, &[]).await;
        let writer = app.database.writer();
        let (now, stranger) = (app.clock.now(), Uuid::now_v7());
        audit::note(writer, Some(person.id), "living", ("account", person.id), "x", now).await.unwrap();
        audit::note(writer, Some(stranger), "gone", ("account", stranger), "x", now).await.unwrap();
        audit::note(writer, None, "machine", ("member", stranger), "x", now).await.unwrap();
        let nobody = Some(Uuid::nil());
        let change = |deed: &'static str, row: audit_entry::ActiveModel| async move {
            audit_entry::Entity::update_many().set(row).filter(audit_entry::Column::Deed.eq(deed)).exec(writer).await.is_ok()
        };
        let blank = audit_entry::ActiveModel::default;
        for (deed, row, allowed) in [
            ("living", audit_entry::ActiveModel { account_id: Set(nobody), ..blank() }, false),
            ("living", audit_entry::ActiveModel { subject_id: Set(nobody), ..blank() }, false),
            ("living", audit_entry::ActiveModel { detail: Set(String::new()), ..blank() }, false),
            ("gone", audit_entry::ActiveModel { account_id: Set(Some(person.id)), ..blank() }, false),
            ("gone", audit_entry::ActiveModel { account_id: Set(None), ..blank() }, false),
            ("gone", audit_entry::ActiveModel { detail: Set("y".to_owned()), ..blank() }, false),
            ("gone", audit_entry::ActiveModel { at: Set(now - Duration::DAY), ..blank() }, false),
            ("gone", audit_entry::ActiveModel { deed: Set("other".to_owned()), ..blank() }, false),
            ("gone", audit_entry::ActiveModel { subject_type: Set("member".to_owned()), ..blank() }, false),
            ("machine", audit_entry::ActiveModel { account_id: Set(nobody), ..blank() }, false),
            ("machine", audit_entry::ActiveModel { subject_id: Set(nobody), ..blank() }, false),
            ("machine", audit_entry::ActiveModel { detail: Set(String::new()), ..blank() }, false),
            ("gone", audit_entry::ActiveModel { account_id: Set(nobody), detail: Set(String::new()), ..blank() }, true),
            ("gone", audit_entry::ActiveModel { subject_id: Set(nobody), ..blank() }, true),
        ] {
            assert_eq!(change(deed, row.clone()).await, allowed, "{deed} {row:?}");
        }
        for deed in ["gone", "living"] {
            let removed = audit_entry::Entity::delete_many().filter(audit_entry::Column::Deed.eq(deed)).exec(writer).await;
            assert!(removed.is_err(), "{deed}");
        }
        assert!(revision::Entity::find().one(app.database.reader()).await.unwrap().is_none());
    }
}
