//! Making, changing and removing webhooks.

use futures_util::future::join_all;
use passerelle_api::entity::{webhook, webhook_delivery};
use passerelle_api::retention;
use passerelle_shared::accounts::AccountRole;
use passerelle_shared::limits::WEBHOOKS_MAX;
use reqwest::Method;
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};
use time::Duration;

use crate::support::entries;
use crate::support::on_both;

const PATH: &str = "/api/v1/webhooks";
const URL: &str = "https://partner.example.org/passerelle?site=1";

on_both! {
    empty
    async fn a_webhook_is_made_changed_and_removed(app) {
        let person = app.person(AccountRole::Member, &[]).await;
        let wanted = json!({"url": URL, "entry_types": ["event", "action", "event"]});
        let answer = app.call(&person, Method::POST, PATH, Some(&wanted)).await;
        assert_eq!((answer.status, answer.header("cache-control")), (201, Some("no-store")), "{}", answer.body);
        let made = answer.json();
        let secret = made["secret"].as_str().unwrap();
        let path = format!("{PATH}/{}", made["webhook"]["id"].as_str().unwrap());
        assert_eq!(answer.header("location"), Some(path.as_str()));
        assert_eq!(made["webhook"]["entry_types"], json!(["action", "event"]));
        assert_eq!((&made["webhook"]["state"], &made["webhook"]["failures"]), (&json!("active"), &json!(0)));

        // The secret is shown this once.
        assert!(secret.starts_with("whsec_") && secret.len() == 50, "{secret}");
        let list = app.call(&person, Method::GET, PATH, None).await;
        assert_eq!(list.json()["items"], json!([made["webhook"]]));
        let one = app.call(&person, Method::GET, &path, None).await;
        assert_eq!(one.json(), made["webhook"]);
        let export = app.call(&person, Method::GET, "/api/v1/account/export", None).await;
        assert_eq!(export.json()["webhooks"], json!([made["webhook"]]));
        for answer in [&list, &one, &export] {
            assert!(!answer.body.contains("whsec_"), "{}", answer.body);
        }

        let changed = json!({"url": "https://partner.example.org:8443/", "state": "disabled"});
        let answer = app.call(&person, Method::PUT, &path, Some(&changed)).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        let now = answer.json();
        assert_eq!((&now["url"], &now["entry_types"], &now["state"], &now["disabled_reason"]), (&changed["url"], &json!([]), &json!("disabled"), &json!("owner")));
        let enabled = json!({"url": URL, "state": "active"});
        let now = app.call(&person, Method::PUT, &path, Some(&enabled)).await.json();
        assert_eq!((&now["state"], &now["disabled_reason"]), (&json!("active"), &Value::Null));

        assert_eq!(app.call(&person, Method::DELETE, &path, None).await.status, 204);
        for method in [Method::GET, Method::DELETE] {
            assert_eq!(app.call(&person, method, &path, None).await.status, 404);
        }
    }
}

on_both! {
    empty
    /// However many are made at once.
    async fn an_account_has_some_and_no_more(app) {
        let person = app.person(AccountRole::Member, &[]).await;
        let wanted = json!({"url": URL});
        let made = (0..WEBHOOKS_MAX * 2).map(|_| app.call(&person, Method::POST, PATH, Some(&wanted)));
        let mut statuses: Vec<u16> = join_all(made).await.iter().map(|it| it.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [[201; WEBHOOKS_MAX], [409; WEBHOOKS_MAX]].concat());
        // Somebody else has as many.
        let other = app.person(AccountRole::Member, &[]).await;
        assert_eq!(app.call(&other, Method::POST, PATH, Some(&wanted)).await.status, 201);
    }
}

on_both! {
    empty
    async fn another_ones_webhook_does_not_exist(app) {
        let owner = app.person(AccountRole::Member, &[]).await;
        let hook = app.hook(&owner, URL, &[]).await;
        let log = format!("{}/deliveries", hook.path);
        for role in [AccountRole::Member, AccountRole::Administrator] {
            let stranger = app.person(role, &[]).await;
            let update = json!({"url": URL, "state": "disabled"});
            for (method, path, body) in [
                (Method::GET, &hook.path, None),
                (Method::PUT, &hook.path, Some(&update)),
                (Method::DELETE, &hook.path, None),
                (Method::POST, &format!("{}/secret", hook.path), None),
                (Method::GET, &log, None),
                (Method::POST, &log, None),
            ] {
                let answer = app.call(&stranger, method.clone(), path, body).await;
                assert_eq!(answer.status, 404, "{method} {path}: {}", answer.body);
            }
            assert_eq!(app.call(&stranger, Method::GET, PATH, None).await.json()["items"], json!([]));
        }
        assert_eq!(app.hook_of(&hook).await["state"], "active");
    }
}

on_both! {
    empty
    async fn addresses_that_lead_inside_are_refused(app) {
        let person = app.person(AccountRole::Member, &[]).await;
        let hook = app.hook(&person, URL, &[]).await;
        for url in [
            "http://partner.example.org/",
            "https://user:secret@partner.example.org/",
            "https://partner.example.org:22/",
            "https://127.0.0.1/",
            "https://2130706433/",
            "https://169.254.169.254/latest/meta-data/",
            "https://[::1]/",
            "https://[::ffff:10.0.0.1]/",
            "https://192.168.1.1:8443/",
            "https://",
            "https:///x",
            "ftp://partner.example.org/",
            "https://a b/",
            "https://[zz]/",
            "https://exa%00mple.org/",
            "x",
        ] {
            for (method, path) in [(Method::POST, PATH), (Method::PUT, hook.path.as_str())] {
                let mut wanted = json!({"url": url});
                if method == Method::PUT {
                    wanted["state"] = json!("active");
                }
                let answer = app.call(&person, method, path, Some(&wanted)).await;
                assert_eq!(answer.status, 422, "{url}: {}", answer.body);
                let error = &answer.json()["errors"][0];
                assert_eq!((&error["pointer"], &error["rule"]), (&json!("/url"), &json!("public_address")), "{url}");
            }
        }
        assert_eq!(app.hook_of(&hook).await["url"], URL);
    }
}

on_both! {
    receiving
    /// What is kept of deliveries goes after 30 days, everything with the account.
    async fn what_is_kept_goes(app) {
        let (receiver, person, hook) = app.hooked().await;
        app.put(&entries::member("Ici")).await;
        app.delivered_until("the member is told", async || receiver.count() == 1).await;
        app.call(&person, Method::POST, &format!("{}/secret", hook.path), None).await;
        let kept = async || webhook_delivery::Entity::find().count(app.database.reader()).await.unwrap();
        let former = async || webhook::Entity::find().one(app.database.reader()).await.unwrap().unwrap().former_secret.is_some();
        app.delivered_until("it is noted", async || kept().await == 1).await;
        app.clock.advance(Duration::hours(23));
        retention::once(&app.state).await.unwrap();
        assert_eq!((kept().await, former().await), (1, true));
        app.clock.advance(Duration::days(29));
        retention::once(&app.state).await.unwrap();
        assert_eq!((kept().await, former().await), (1, false));
        app.clock.advance(Duration::days(1));
        retention::once(&app.state).await.unwrap();
        assert_eq!(kept().await, 0);

        let person = app.sign_in(&passerelle_api::accounts::store::by_id(app.database.reader(), person.id).await.unwrap().unwrap()).await;
        let answer = app.call(&person, Method::POST, &format!("{}/deliveries", hook.path), None).await;
        assert_eq!((answer.status, kept().await), (201, 1), "{}", answer.body);
        assert_eq!(app.call(&person, Method::DELETE, "/api/v1/account", Some(&json!({}))).await.status, 204);
        assert_eq!(webhook::Entity::find().count(app.database.reader()).await.unwrap(), 0);
        assert_eq!(kept().await, 0);
        app.put(&entries::member("Là")).await;
        app.state.webhooks.notify_one();
    }
}
