//! What is kept only for a time.

use passerelle_api::accounts::store;
use passerelle_api::entity::{account, link_token, mail, session, throttle};
use passerelle_api::retention;
use passerelle_shared::accounts::{AccountRole, MemberRole};
use reqwest::Method;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use serde_json::json;
use time::Duration;

use crate::claims::claim::mail_to;
use crate::support::people::Person;
use crate::support::{TestApp, on_both};

async fn there(app: &TestApp, person: &Person) -> bool {
    store::by_id(app.database.reader(), person.id)
        .await
        .unwrap()
        .is_some()
}

/// How often the owner of an account was warned.
async fn warnings(app: &TestApp, person: &Person) -> u64 {
    mail::Entity::find()
        .filter(mail::Column::Recipient.eq(person.email.as_str()))
        .filter(mail::Column::Template.eq("account_dormant"))
        .count(app.database.reader())
        .await
        .unwrap()
}

async fn days(app: &TestApp, days: i64) {
    app.clock.advance(Duration::days(days));
    // The second time nothing is left to do.
    for _ in 0..2 {
        retention::once(&app.state).await.unwrap();
    }
}

on_both! {
    async fn a_dormant_account_is_erased_after_two_warnings(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let idle = app.person(AccountRole::Member, &[("royan", MemberRole::Administrator)]).await;
        let back = app.person(AccountRole::Member, &[]).await;
        days(&app, 669).await;
        assert_eq!((warnings(&app, &idle).await, warnings(&app, &back).await), (0, 0));
        let animator = app.sign_in(&store::by_id(app.database.reader(), animator.id).await.unwrap().unwrap()).await;
        days(&app, 2).await;
        assert_eq!((warnings(&app, &idle).await, warnings(&app, &back).await), (1, 1));
        let told = mail_to(&app, &idle.email, "account_dormant").await;
        assert_eq!((&told["days"], &told["months"]), (&json!(60), &json!(24)));
        assert!(told["link"].as_str().unwrap().ends_with("/connexion"), "{told}");
        days(&app, 52).await;
        assert_eq!(warnings(&app, &idle).await, 1);
        days(&app, 1).await;
        assert_eq!(warnings(&app, &idle).await, 2);
        assert_eq!(mail_to(&app, &idle.email, "account_dormant").await["days"], 7);
        let row = store::by_id(app.database.reader(), back.id).await.unwrap().unwrap();
        app.sign_in(&row).await;
        days(&app, 6).await;
        assert!(there(&app, &idle).await);
        days(&app, 1).await;
        assert!(!there(&app, &idle).await);
        // One came back in time, the other is in use; the demonstration's administrator is kept,
        // as the platform's last.
        assert!(there(&app, &back).await && there(&app, &animator).await);
        mail_to(&app, &animator.email, "member_orphaned").await;
        let administrators = account::Entity::find().filter(account::Column::Role.eq("administrator")).count(app.database.reader()).await.unwrap();
        assert_eq!(administrators, 1);
    }
}

on_both! {
    empty
    /// A script of an account keeps it.
    async fn an_account_whose_script_works_is_not_dormant(app) {
        let person = app.person(AccountRole::Member, &[]).await;
        let token = json!({"name": "x", "scopes": ["read"], "days": 366});
        let token = app.call(&person, Method::POST, "/api/v1/account/access-tokens", Some(&token)).await.json();
        let script = Person { token: token["token"].as_str().unwrap().to_owned(), cookie: String::new(), email: person.email.clone(), id: person.id };
        app.clock.advance(Duration::days(360));
        app.call(&script, Method::GET, "/api/v1/members/x/source", None).await;
        days(&app, 400).await;
        assert_eq!(warnings(&app, &person).await, 0);
        days(&app, 270).await;
        assert_eq!(warnings(&app, &person).await, 1);
    }
}

on_both! {
    empty
    async fn what_is_old_is_forgotten(app) {
        let person = app.person(AccountRole::Member, &[]).await;
        let unconfirmed = app.account(AccountRole::Member, &[]).await;
        let changes = account::ActiveModel { email_verified_at: Set(None), ..Default::default() };
        store::update(app.database.writer(), unconfirmed.id, changes).await.unwrap();
        app.post("/api/v1/sign-in-links", &json!({"email": person.email})).await;
        mail_to(&app, &person.email, "sign_in_link").await;
        passerelle_api::mail::delivery::deliver(&app.state).await.unwrap();
        let counts = async || {
            let reader = app.database.reader();
            (
                mail::Entity::find().count(reader).await.unwrap(),
                session::Entity::find().count(reader).await.unwrap(),
                link_token::Entity::find().count(reader).await.unwrap(),
                account::Entity::find().count(reader).await.unwrap(),
            )
        };
        assert_eq!(counts().await, (1, 1, 2, 2));
        assert!(throttle::Entity::find().count(app.database.reader()).await.unwrap() > 0);
        days(&app, 7).await;
        assert_eq!(counts().await, (1, 1, 2, 2));
        assert_eq!(throttle::Entity::find().count(app.database.reader()).await.unwrap(), 0);
        days(&app, 1).await;
        assert_eq!(counts().await, (1, 1, 0, 2));
        // A link on its way keeps an account that nobody has confirmed yet.
        app.clock.advance(Duration::days(22) + Duration::minutes(1));
        app.link(&unconfirmed).await;
        retention::once(&app.state).await.unwrap();
        assert_eq!(counts().await, (1, 1, 1, 2));
        days(&app, 1).await;
        assert_eq!(counts().await, (1, 1, 0, 1));
        days(&app, 60).await;
        assert_eq!(counts().await, (0, 1, 0, 1));
        // 30 days of a session, and 90.
        days(&app, 30).await;
        assert_eq!(counts().await, (0, 0, 0, 1));
        assert!(there(&app, &person).await);
    }
}
