//! From the request of a key to its end.

use passerelle_api::entity::{account, api_key, api_key_use, quota_window};
use passerelle_api::quota::usage;
use passerelle_api::{accounts, retention};
use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use sea_orm::{EntityTrait, PaginatorTrait, Set};
use serde_json::json;
use time::Duration;

use super::{ALL, OWN, granted};
use crate::claims::claim::mail_to;
use crate::editing::mistakes;
use crate::support::{TestApp, on_both};

/// A server that delivers no mail: what is delivered is not known any more.
async fn undelivered(app: &TestApp) -> TestApp {
    app.second_with(|config| config.mail_dir = "/dev/null/nowhere".into())
        .await
}

on_both! {
    empty
    /// Asked for, granted, given a secret that is shown once, used, given another, and revoked; and the
    /// owner hears of each decision.
    async fn a_key_is_asked_for_granted_and_revoked(app) {
        let app = undelivered(&app).await;
        let owner = app.person(AccountRole::Member, &[]).await;
        let administrator = app.person(AccountRole::Administrator, &[]).await;
        let key = app.asked(&owner, " Carte\tdu site ").await;
        assert_eq!((&key["name"], &key["state"], &key["website"]), (&json!("Carte du site"), &json!("requested"), &json!("https://exemple.fr")));
        assert!(key.get("usage").is_none() && key.get("owner").is_none() && key.get("hint").is_none(), "{key}");
        let told = mail_to(&app, &administrator.email, "api_key_to_review").await;
        assert_eq!((&told["key"], &told["owner"]), (&json!("Carte du site"), &json!("Claude Martin")));
        assert!(told["page"].as_str().unwrap().ends_with("/administration?part=keys"), "{told}");
        let secret = format!("{OWN}/{}/secret", key["id"].as_str().unwrap());
        assert_eq!(app.call(&owner, Method::POST, &secret, None).await.status, 409);

        let granted = app.decide_key(&administrator, &key, &json!({"decision": "granted", "reason": "Bienvenue."})).await;
        assert_eq!(granted.status, 200, "{}", granted.body);
        let known = granted.json();
        assert_eq!((&known["quota_per_hour"], &known["state"], &known["owner"]["email"]), (&json!(60_000), &json!("granted"), &json!(owner.email)));
        let told = mail_to(&app, &owner.email, "api_key_granted").await;
        assert_eq!((&told["quota"], &told["reason"]), (&json!(60_000), &json!("Bienvenue.")));
        assert!(told["page"].as_str().unwrap().ends_with("/espace/cles"), "{told}");

        let first = app.secret(&owner, &key).await;
        assert!(first.starts_with("passerelle_key_"), "{first}");
        let rows = api_key::Entity::find().all(app.database.reader()).await.unwrap();
        assert!(rows.iter().all(|row| row.hash.as_ref().is_some_and(|hash| hash.len() == 64 && !first.contains(hash))));
        assert_eq!(app.read_with(&first).await.status, 200);
        let second = app.secret(&owner, &key).await;
        assert_eq!((app.read_with(&first).await.status, app.read_with(&second).await.status), (401, 200));
        let list = app.call(&owner, Method::GET, OWN, None).await;
        assert!(!list.body.contains(&second), "{}", list.body);
        assert!(second.ends_with(list.json()["items"][0]["hint"].as_str().unwrap()), "{}", list.body);

        // Another quota counts at the next request.
        let answer = app.decide_key(&administrator, &key, &json!({"decision": "granted", "quota_per_hour": 7})).await;
        assert_eq!((answer.status, &answer.json()["granted_at"]), (200, &known["granted_at"]));
        assert_eq!(app.read_with(&second).await.header("ratelimit-limit"), Some("7"));

        for reason in [json!({"decision": "revoked"}), json!({"decision": "revoked", "reason": " "})] {
            let answer = app.decide_key(&administrator, &key, &reason).await;
            assert_eq!(mistakes(&answer), [("/reason".to_owned(), "required".to_owned())]);
        }
        let revoked = app.decide_key(&administrator, &key, &json!({"decision": "revoked", "reason": "Trop."})).await;
        assert_eq!((revoked.status, &revoked.json()["state"]), (200, &json!("revoked")));
        assert_eq!(mail_to(&app, &owner.email, "api_key_revoked").await["reason"], "Trop.");
        assert_eq!(app.read_with(&second).await.status, 401);
        // That is the end of it.
        for decision in ["granted", "refused", "revoked"] {
            let answer = app.decide_key(&administrator, &key, &json!({"decision": decision, "reason": "x"})).await;
            assert_eq!((answer.status, &answer.json()["code"]), (409, &json!("conflict")), "{decision}");
        }
        assert_eq!(app.call(&owner, Method::POST, &secret, None).await.status, 409);
        let log = app.call(&administrator, Method::GET, "/api/v1/audit?deed=api_key_granted&deed=api_key_revoked", None).await.json();
        let details: Vec<_> = log["items"].as_array().unwrap().iter().map(|it| it["detail"].as_str().unwrap()).collect();
        assert_eq!(details, ["Carte du site. Trop.", "Carte du site (7/h)", "Carte du site (60000/h). Bienvenue."]);
        assert_eq!((&log["items"][0]["title"], &log["items"][0]["subject"]), (&json!("Claude Martin"), &json!(owner.id)));
    }
}

on_both! {
    empty
    async fn a_refusal_has_a_reason_and_may_be_taken_back(app) {
        let app = undelivered(&app).await;
        let owner = app.person(AccountRole::Member, &[]).await;
        let administrator = app.person(AccountRole::Administrator, &[]).await;
        let key = app.asked(&owner, "Carte").await;
        let refused = app.decide_key(&administrator, &key, &json!({"decision": "refused"})).await;
        assert_eq!(mistakes(&refused), [("/reason".to_owned(), "required".to_owned())]);
        let refused = app.decide_key(&administrator, &key, &json!({"decision": "refused", "reason": "Pour quoi ?"})).await;
        assert_eq!(refused.status, 200);
        assert_eq!(mail_to(&app, &owner.email, "api_key_refused").await["reason"], "Pour quoi ?");
        assert_eq!(app.own_keys(&owner).await[0]["reason"], "Pour quoi ?");
        assert_eq!(app.decide_key(&administrator, &key, &json!({"decision": "refused", "reason": "x"})).await.status, 409);
        assert_eq!(app.decide_key(&administrator, &key, &json!({"decision": "granted"})).await.status, 200);
        let own = app.own_keys(&owner).await;
        assert_eq!(&own[0]["state"], "granted");
        assert!(own[0].get("reason").is_none() && own[0].get("ended_at").is_none(), "{own:?}");
    }
}

on_both! {
    empty
    /// Five at once; what is withdrawn, refused or revoked leaves room.
    async fn an_account_has_few_keys(app) {
        let owner = app.person(AccountRole::Member, &[]).await;
        let mut asked = Vec::new();
        for number in 0..5 {
            asked.push(app.asked(&owner, &format!("Carte {number}")).await);
        }
        let wanted = json!({"name": "De trop", "purpose": "x"});
        assert_eq!(app.call(&owner, Method::POST, OWN, Some(&wanted)).await.status, 409);
        let path = format!("{OWN}/{}", asked[0]["id"].as_str().unwrap());
        let stranger = app.person(AccountRole::Member, &[]).await;
        assert_eq!(app.call(&stranger, Method::DELETE, &path, None).await.status, 404);
        assert_eq!(app.call(&owner, Method::DELETE, &path, None).await.status, 204);
        assert_eq!(app.call(&owner, Method::DELETE, &path, None).await.status, 404);
        // At the same time: one more is good, and no two.
        let answers = tokio::join!(app.call(&owner, Method::POST, OWN, Some(&wanted)), app.call(&owner, Method::POST, OWN, Some(&wanted)));
        let mut statuses = [answers.0.status, answers.1.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 409]);
        for (name, purpose, website, pointer) in [("", "x", None, "/name"), ("x", " ", None, "/purpose"), ("x", "x", Some("ftp://x"), "/website")] {
            let wanted = json!({"name": name, "purpose": purpose, "website": website});
            let answer = app.call(&owner, Method::POST, OWN, Some(&wanted)).await;
            assert_eq!(mistakes(&answer)[0].0, pointer, "{}", answer.body);
        }
    }
}

on_both! {
    empty
    /// Usage is told to the owner and to administrators: the hour, what is left, and 30 days.
    async fn usage_is_told(app) {
        let it = granted(&app, 100).await;
        for _ in 0..3 {
            assert_eq!(app.read_with(&it.secret).await.status, 200);
        }
        usage::flush(&app.state).await;
        app.clock.advance(Duration::DAY);
        for _ in 0..2 {
            assert_eq!(app.read_with(&it.secret).await.status, 200);
        }
        usage::flush(&app.state).await;
        let owner = app.sign_in(&accounts::store::by_id(app.database.reader(), it.owner.id).await.unwrap().unwrap()).await;
        let own = app.own_keys(&owner).await;
        let usage = &own[0]["usage"];
        assert_eq!((&usage["hour"], &usage["remaining"], &usage["resets_at"]), (&json!(2), &json!(98), &json!("2026-11-25T10:00:00Z")));
        let days = usage["days"].as_array().unwrap();
        let counted: Vec<_> = days.iter().filter(|day| day["requests"] != 0).collect();
        assert_eq!(days.len(), 30);
        assert_eq!(json!(counted), json!([{"day": "2026-11-24", "requests": 3}, {"day": "2026-11-25", "requests": 2}]));
        assert_eq!(own[0]["last_used_on"], "2026-11-25");
        let administrator = app.person(AccountRole::Administrator, &[]).await;
        let all = app.call(&administrator, Method::GET, &format!("{ALL}?state=granted"), None).await.json();
        assert_eq!((&all["total"], &all["items"][0]["usage"]), (&json!(1), usage));
        assert_eq!(app.call(&administrator, Method::GET, &format!("{ALL}?state=requested"), None).await.json()["total"], 0);
        // The export has it, without the secret.
        let export = app.call(&owner, Method::GET, "/api/v1/account/export", None).await;
        assert_eq!(&export.json()["api_keys"][0]["usage"], usage);
        assert!(!export.body.contains(&it.secret));
    }
}

on_both! {
    empty
    async fn administrators_page_through_keys(app) {
        let administrator = app.person(AccountRole::Administrator, &[]).await;
        for _ in 0..2 {
            let owner = app.person(AccountRole::Member, &[]).await;
            for name in ["A", "B"] {
                app.asked(&owner, name).await;
            }
        }
        let whole = app.call(&administrator, Method::GET, ALL, None).await.json();
        let (mut paged, mut next) = (Vec::new(), Some(format!("{ALL}?limit=3")));
        while let Some(path) = next {
            let page = app.call(&administrator, Method::GET, &path, None).await.json();
            paged.extend(page["items"].as_array().unwrap().clone());
            next = page["next"].as_str().map(str::to_owned);
            assert!(paged.len() <= 4);
        }
        assert_eq!((json!(paged), &whole["total"]), (whole["items"].clone(), &json!(4)));
    }
}

on_both! {
    empty
    /// An account that is closed or erased takes its keys with it.
    async fn a_key_goes_with_its_account(app) {
        let it = granted(&app, 100).await;
        assert_eq!(app.read_with(&it.secret).await.status, 200);
        usage::flush(&app.state).await;
        let closed = |at| account::ActiveModel { deactivated_at: Set(at), ..Default::default() };
        let second = app.second().await;
        accounts::store::update(app.database.writer(), it.owner.id, closed(Some(app.clock.now()))).await.unwrap();
        assert_eq!(second.read_with(&it.secret).await.status, 401);
        accounts::store::update(app.database.writer(), it.owner.id, closed(None)).await.unwrap();
        let answer = app.call(&it.owner, Method::DELETE, "/api/v1/account", Some(&json!({}))).await;
        assert_eq!(answer.status, 204, "{}", answer.body);
        let reader = app.database.reader();
        assert_eq!(api_key::Entity::find().count(reader).await.unwrap(), 0);
        assert_eq!(api_key_use::Entity::find().count(reader).await.unwrap(), 0);
        let log = app.call(&it.administrator, Method::GET, "/api/v1/audit?deed=api_key_granted", None).await.json();
        assert_eq!((&log["items"][0]["detail"], log["items"][0].get("title")), (&json!(""), None));
        // What was counted and not noted yet is nobody's.
        assert_eq!(app.third_reads(&it.secret).await, 401);
        usage::flush(&app.state).await;
    }
}

impl TestApp {
    async fn third_reads(&self, secret: &str) -> u16 {
        self.second().await.read_with(secret).await.status
    }
}

on_both! {
    empty
    /// What is spent is known for two hours, usage for a month, and what has ended for a year.
    async fn what_was_counted_is_forgotten(app) {
        let it = granted(&app, 100).await;
        app.read_with(&it.secret).await;
        usage::flush(&app.state).await;
        let counts = async || {
            let reader = app.database.reader();
            (
                quota_window::Entity::find().count(reader).await.unwrap(),
                api_key_use::Entity::find().count(reader).await.unwrap(),
                api_key::Entity::find().count(reader).await.unwrap(),
            )
        };
        retention::once(&app.state).await.unwrap();
        assert_eq!(counts().await, (1, 1, 1));
        app.clock.advance(Duration::hours(3));
        retention::once(&app.state).await.unwrap();
        assert_eq!(counts().await, (0, 1, 1));
        let administrator = app.person(AccountRole::Administrator, &[]).await;
        let ended = app.decide_key(&administrator, &it.key, &json!({"decision": "revoked", "reason": "x"})).await;
        assert_eq!(ended.status, 200, "{}", ended.body);
        app.clock.advance(Duration::days(32));
        retention::once(&app.state).await.unwrap();
        assert_eq!(counts().await, (0, 0, 1));
        app.clock.advance(Duration::days(334));
        retention::once(&app.state).await.unwrap();
        assert_eq!(counts().await, (0, 0, 0));
    }
}
