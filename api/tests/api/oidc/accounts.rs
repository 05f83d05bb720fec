//! Whose account it is.

use passerelle_api::accounts::store;
use passerelle_api::entity::{account, audit_entry, consent, identity};
use passerelle_shared::accounts::{AccountRole, MemberRole, SecondFactorState};
use passerelle_shared::lang::Lang;
use reqwest::Method;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use time::Duration;
use uuid::Uuid;

use super::{both, change, jeanne, move_to, written};
use crate::support::people::Person;
use crate::support::provider::{Browser, TestProvider, There};
use crate::support::{Engine, TestApp};

const EMAIL: &str = "jeanne.dupont@mairie.exemple.fr";
const JEANNE: There<'static> = There::SignsIn("jeanne");

/// An account of Jeanne's, as an invitation leaves it: without a name, and not confirmed.
async fn invited(app: &TestApp) -> account::Model {
    let row = store::blank(
        EMAIL.to_owned(),
        AccountRole::Member,
        Lang::Fr,
        app.clock.now(),
    );
    store::insert(app.database.writer(), row.clone())
        .await
        .unwrap();
    row
}

#[actix_web::test]
async fn an_account_is_linked_by_its_address_and_then_found_by_its_identity() {
    both(async |engine| {
        // In another case, as directories have it.
        let provider = TestProvider::start(&jeanne("Jeanne.Dupont@Mairie.exemple.fr")).await;
        let app = provider.app(engine).await;
        let account = invited(&app).await;
        let mut browser = Browser::new();
        assert_eq!(browser.sign_in(&app, JEANNE).await, "signed_in");
        let grant = browser.session(&app).await.unwrap();
        let mine = &grant["account"];
        assert_eq!(mine["id"], json!(account.id));
        assert_eq!(
            (&mine["given_name"], &mine["family_name"]),
            (&json!("Jeanne"), &json!("Dupont-Émile"))
        );
        let token = grant["access_token"].as_str().unwrap();
        let sessions = browser
            .call(&app, Method::GET, "/api/v1/account/sessions", token)
            .await
            .json();
        assert_eq!(sessions["items"][0]["method"], "oidc");
        let noted = audit_entry::Entity::find()
            .filter(audit_entry::Column::Deed.eq("identity_linked"))
            .all(app.database.reader())
            .await
            .unwrap();
        assert_eq!(
            (noted.len(), noted[0].subject_id, &noted[0].detail),
            (1, Some(account.id), &provider.issuer)
        );
        let told = consent::Entity::find()
            .all(app.database.reader())
            .await
            .unwrap();
        assert_eq!((told.len(), told[0].account_id), (1, Some(account.id)));

        // The address changes on either side, the person does not; names that stand are kept.
        move_to(&app, &account, "autre@exemple.fr").await;
        change(
            &app,
            &account,
            account::ActiveModel {
                given_name: Set("Jeannette".to_owned()),
                ..Default::default()
            },
        )
        .await;
        app.clock.advance(Duration::SECOND);
        let mut again = Browser::new();
        assert_eq!(again.sign_in(&app, JEANNE).await, "signed_in");
        let grant = again.session(&app).await.unwrap();
        assert_eq!(
            (&grant["account"]["id"], &grant["account"]["given_name"]),
            (&json!(account.id), &json!("Jeannette"))
        );
        let identities = identity::Entity::find()
            .all(app.database.reader())
            .await
            .unwrap();
        assert_eq!(identities.len(), 1);
        assert_eq!(
            (identities[0].subject.as_str(), identities[0].account_id),
            ("jeanne", account.id)
        );
        assert!(identities[0].last_used_at > identities[0].created_at);
        assert_eq!(written(&app).await["audit"], 1);
    })
    .await;
}

#[actix_web::test]
async fn user_information_may_come_as_json_and_the_secret_in_the_header() {
    let settings = json!({"userinfo": null, "secretIn": "client_secret_basic", "idToken": "RS256"});
    let provider = TestProvider::start_as(&jeanne(EMAIL), settings).await;
    let app = provider.app(Engine::Sqlite).await;
    let account = invited(&app).await;
    let mut browser = Browser::new();
    assert_eq!(browser.sign_in(&app, JEANNE).await, "signed_in");
    assert_eq!(
        browser.session(&app).await.unwrap()["account"]["id"],
        json!(account.id)
    );
}

#[actix_web::test]
async fn only_an_address_that_is_vouched_for_links_an_account() {
    both(async |engine| {
        let said = |verified: Value| {
            let mut person = json!({"email": EMAIL});
            if !verified.is_null() {
                person["email_verified"] = verified;
            }
            person
        };
        let people = json!({"no": said(json!(false)), "silent": said(Value::Null), "text": said(json!("true")), "none": {}});
        let provider = TestProvider::start(&people).await;
        for (trusted, person, expected) in [
            (false, "no", "email_unverified"),
            (false, "silent", "email_unverified"),
            (false, "none", "email_unverified"),
            (true, "no", "email_unverified"),
            (true, "none", "email_unverified"),
            (true, "silent", "signed_in"),
            (false, "text", "signed_in"),
        ] {
            let app = provider.app_with(engine, trusted).await;
            invited(&app).await;
            let before = written(&app).await;
            let mut browser = Browser::new();
            let outcome = browser.sign_in(&app, There::SignsIn(person)).await;
            assert_eq!(outcome, expected, "{person}, {trusted}");
            assert_eq!(browser.session(&app).await.is_some(), expected == "signed_in");
            assert_eq!(written(&app).await == before, expected != "signed_in", "{person}");
        }
    })
    .await;
}

#[actix_web::test]
async fn nobody_gets_an_account_by_it_and_what_is_closed_stays_closed() {
    both(async |engine| {
        let provider = TestProvider::start(&jeanne(EMAIL)).await;
        let app = provider.app(engine).await;
        let empty = written(&app).await;
        let mut browser = Browser::new();
        assert_eq!(browser.sign_in(&app, JEANNE).await, "no_account");
        assert_eq!(written(&app).await, empty);

        let account = invited(&app).await;
        let closed = |at| account::ActiveModel {
            deactivated_at: Set(at),
            ..Default::default()
        };
        // Before it is linked, and after.
        change(&app, &account, closed(Some(app.clock.now()))).await;
        let before = written(&app).await;
        assert_eq!(Browser::new().sign_in(&app, JEANNE).await, "closed");
        assert_eq!(written(&app).await, before);
        change(&app, &account, closed(None)).await;
        assert_eq!(Browser::new().sign_in(&app, JEANNE).await, "signed_in");
        change(&app, &account, closed(Some(app.clock.now()))).await;
        let before = written(&app).await;
        let mut browser = Browser::new();
        assert_eq!(browser.sign_in(&app, JEANNE).await, "closed");
        assert_eq!(browser.session(&app).await, None);
        assert_eq!(written(&app).await, before);
    })
    .await;
}

#[actix_web::test]
async fn the_second_factor_is_still_asked_for() {
    both(async |engine| {
        let provider = TestProvider::start(&jeanne(EMAIL)).await;
        for role in [
            AccountRole::Animator,
            AccountRole::Region,
            AccountRole::Administrator,
        ] {
            let app = provider.app(engine).await;
            let account = app.account(role, &[]).await;
            move_to(&app, &account, EMAIL).await;
            let mut browser = Browser::new();
            assert_eq!(browser.sign_in(&app, JEANNE).await, "signed_in");
            let grant = browser.session(&app).await.unwrap();
            assert_eq!(grant["account"]["second_factor"], "code_required", "{role}");
            let person = Person {
                id: account.id,
                email: EMAIL.to_owned(),
                token: grant["access_token"].as_str().unwrap().to_owned(),
                cookie: String::new(),
            };
            let path = "/api/v1/moderation";
            let refused = app.call(&person, Method::GET, path, None).await;
            assert_eq!(
                (refused.status, &refused.json()["code"]),
                (403, &json!("second_factor_required"))
            );
            assert_eq!(app.give_code(&person).await.status, 204);
            assert_eq!(app.second_factor(&person).await, SecondFactorState::Passed);
            assert_eq!(
                app.call(&person, Method::GET, path, None).await.status,
                200,
                "{role}"
            );
        }
    })
    .await;
}

#[actix_web::test]
async fn the_identity_is_exported_and_erased() {
    both(async |engine| {
        let provider = TestProvider::start(&jeanne(EMAIL)).await;
        let app = provider.app(engine).await;
        let account = invited(&app).await;
        let mut browser = Browser::new();
        assert_eq!(browser.sign_in(&app, JEANNE).await, "signed_in");
        let grant = browser.session(&app).await.unwrap();
        let person = Person {
            id: account.id,
            email: EMAIL.to_owned(),
            token: grant["access_token"].as_str().unwrap().to_owned(),
            cookie: String::new(),
        };
        let data = app
            .call(&person, Method::GET, "/api/v1/account/export", None)
            .await
            .json();
        let identities = data["identities"].as_array().unwrap();
        assert_eq!(identities.len(), 1, "{data}");
        assert_eq!(
            (&identities[0]["issuer"], &identities[0]["subject"]),
            (&json!(provider.issuer), &json!("jeanne"))
        );
        assert_eq!(data["sessions"][0]["method"], "oidc");

        // Who has just come by the service has proved who it is.
        let gone = app
            .call(&person, Method::DELETE, "/api/v1/account", Some(&json!({})))
            .await;
        assert_eq!(gone.status, 204, "{}", gone.body);
        let kept = identity::Entity::find()
            .all(app.database.reader())
            .await
            .unwrap();
        assert_eq!(kept, Vec::new());
        let mut again = Browser::new();
        assert_eq!(again.sign_in(&app, JEANNE).await, "no_account");
        let left = store::by_id(app.database.reader(), account.id)
            .await
            .unwrap();
        assert!(left.is_none());
    })
    .await;
}

#[actix_web::test]
async fn two_browsers_that_link_at_once_link_once() {
    both(async |engine| {
        let provider = TestProvider::start(&jeanne(EMAIL)).await;
        let app = provider.app(engine).await;
        let account = invited(&app).await;
        let way = async || {
            let mut browser = Browser::new();
            let address = browser.set_out(&app, "/espace").await;
            let back = browser.go(address, JEANNE).await;
            (browser, back)
        };
        let (mut one, mut two, mut three) = (way().await, way().await, way().await);
        let came = tokio::join!(
            one.0.come_back(&app, &one.1),
            two.0.come_back(&app, &two.1),
            three.0.come_back(&app, &three.1)
        );
        let signed_in = || "signed_in".to_owned();
        assert_eq!(came, (signed_in(), signed_in(), signed_in()));
        let linked = identity::Entity::find()
            .all(app.database.reader())
            .await
            .unwrap();
        assert_eq!(
            linked
                .iter()
                .map(|row| row.account_id)
                .collect::<Vec<Uuid>>(),
            [account.id]
        );
        assert_eq!(written(&app).await["audit"], 1);
        assert_eq!(written(&app).await["session"], 3);
    })
    .await;
}

#[actix_web::test]
async fn an_editor_keeps_what_the_account_may() {
    let provider = TestProvider::start(&jeanne(EMAIL)).await;
    let app = provider.app(Engine::Sqlite).await;
    let member = crate::support::entries::member("Comité de jumelage");
    app.put(&member).await;
    let account = app
        .account(AccountRole::Member, &[(&member.slug, MemberRole::Editor)])
        .await;
    move_to(&app, &account, EMAIL).await;
    let mut browser = Browser::new();
    assert_eq!(browser.sign_in(&app, JEANNE).await, "signed_in");
    let grant = browser.session(&app).await.unwrap();
    assert_eq!(
        grant["account"]["affiliations"][0]["role"], "editor",
        "{grant}"
    );
}
