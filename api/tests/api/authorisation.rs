//! Every operation of the document × who asks, over HTTP: whoever may not is refused before
//! anything is looked at, and nothing is changed by it.

use std::collections::BTreeMap;

use passerelle_api::entity::account;
use passerelle_api::policy::{OPERATIONS, Permission};
use passerelle_api::{accounts, openapi};
use passerelle_shared::accounts::{AccountRole, MemberRole};
use reqwest::Method;
use sea_orm::{ConnectionTrait, DbBackend, Set, Statement};
use serde_json::{Value, json};

use crate::support::people::Person;
use crate::support::{TestApp, on_both};

const NOWHERE: &str = "01900000-0000-7000-8000-000000000000";

/// An operation as a request.
struct Operation {
    id: String,
    method: Method,
    path: String,
    body: bool,
    permission: Permission,
}

fn operations() -> Vec<Operation> {
    let document: Value = serde_json::from_str(&openapi::document()).unwrap();
    let mut found = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let id = operation["operationId"].as_str().unwrap();
            let mut address = String::new();
            for (index, part) in path.split(['{', '}']).enumerate() {
                address.push_str(match part {
                    "version" if index % 2 == 1 => "1",
                    _ if index % 2 == 1 => NOWHERE,
                    _ => part,
                });
            }
            found.push(Operation {
                id: id.to_owned(),
                method: method.to_uppercase().parse().unwrap(),
                path: address,
                body: operation["requestBody"].is_object(),
                permission: OPERATIONS.iter().find(|(known, _)| *known == id).unwrap().1,
            });
        }
    }
    found
}

/// How an operation answers somebody: its status, and the problem's code.
async fn ask(app: &TestApp, who: Option<&Person>, operation: &Operation) -> (u16, String) {
    let mut request = app.request(operation.method.clone(), &operation.path);
    if let Some(person) = who {
        request = request.bearer_auth(&person.token);
    }
    if operation.body {
        request = request.json(&json!({}));
    }
    let answer = app.send(request).await;
    let code = serde_json::from_str::<Value>(&answer.body)
        .ok()
        .and_then(|problem| Some(problem["code"].as_str()?.to_owned()));
    (answer.status, code.unwrap_or_default())
}

/// How many rows each table holds, and the data version.
async fn contents(app: &TestApp) -> BTreeMap<String, i64> {
    let connection = app.database.reader();
    let backend = connection.get_database_backend();
    let names = match backend {
        DbBackend::Sqlite => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%'"
        }
        _ => "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
    };
    let rows = connection
        .query_all_raw(Statement::from_string(backend, names))
        .await
        .unwrap();
    let mut counts = BTreeMap::new();
    for row in rows {
        let name: String = row.try_get("", "name").unwrap();
        // What is counted against abuse is counted on purpose.
        if name == "throttle" {
            continue;
        }
        let sql = format!("SELECT COUNT(*) AS n FROM \"{name}\"");
        let row = connection
            .query_one_raw(Statement::from_string(backend, sql))
            .await
            .unwrap();
        counts.insert(name, row.unwrap().try_get("", "n").unwrap());
    }
    let version = passerelle_api::changes::current_version(connection)
        .await
        .unwrap();
    counts.insert("data version".to_owned(), version);
    counts
}

on_both! {
    async fn whoever_may_not_is_refused(app) {
        let member = app.person(AccountRole::Member, &[("la-rochelle", MemberRole::Administrator)]).await;
        let region = app.person(AccountRole::Region, &[]).await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        let administrator = app.person(AccountRole::Administrator, &[]).await;
        let half = app.sign_in(&app.account(AccountRole::Animator, &[]).await).await;
        let gone = app.person(AccountRole::Member, &[]).await;
        let off = account::ActiveModel { deactivated_at: Set(Some(app.clock.now())), ..Default::default() };
        accounts::store::update(app.database.writer(), gone.id, off).await.unwrap();
        let forged = Person { token: "e30.e30.e30".to_owned(), cookie: String::new(), ..app.person(AccountRole::Member, &[]).await };
        let script = json!({"name": "x", "scopes": ["read"], "days": 1});
        let script = app.call(&administrator, Method::POST, "/api/v1/account/access-tokens", Some(&script)).await;
        let script = Person { token: script.json()["token"].as_str().unwrap().to_owned(), cookie: String::new(), email: String::new(), id: administrator.id };
        let before = contents(&app).await;
        let mut refusals = 0;
        for operation in operations() {
            let reads = operation.method == Method::GET;
            let (needs_animator, needs_administrator) = (operation.permission == Permission::Animator, operation.permission == Permission::Administrator);
            let private = operation.permission != Permission::Anyone;
            let visitor = operation.permission == Permission::Visitor;
            let complete = private && !visitor && operation.permission != Permission::Account;
            // Who, whether refused, and how.
            let table: [(&str, Option<&Person>, bool, u16, &str); 9] = [
                ("anonymous", None, private && !visitor, 401, "unauthenticated"),
                ("forged", Some(&forged), private, 401, "unauthenticated"),
                ("deactivated", Some(&gone), private, 401, "unauthenticated"),
                ("half signed in", Some(&half), complete, 403, "second_factor_required"),
                ("read-only script", Some(&script), operation.permission == Permission::Account || private && !reads, 403, "forbidden"),
                ("member", Some(&member), needs_animator || needs_administrator, 403, "forbidden"),
                ("region", Some(&region), needs_animator || needs_administrator, 403, "forbidden"),
                ("animator", Some(&animator), needs_administrator, 403, "forbidden"),
                ("administrator", Some(&administrator), false, 0, ""),
            ];
            for (name, who, refused, status, code) in table {
                // A session that ends, or a second factor that goes, would change who asks.
                let own = ["delete_account", "delete_session", "delete_sessions", "delete_second_factor", "create_second_factor", "create_session_token"].contains(&operation.id.as_str());
                if own && !refused {
                    continue;
                }
                let answer = ask(&app, who, &operation).await;
                let told = format!("{name} {} → {answer:?}", operation.id);
                if refused {
                    assert_eq!((answer.0, answer.1.as_str()), (status, code), "{told}");
                    refusals += 1;
                } else {
                    assert!(answer.0 != 401 || operation.id == "create_session", "{told}");
                    assert!(answer.0 < 500, "{told}");
                    assert!(!["second_factor_required"].contains(&answer.1.as_str()) || operation.permission == Permission::Account, "{told}");
                }
            }
        }
        assert!(refusals > 80, "{refusals}");
        assert_eq!(contents(&app).await, before);
    }
}
