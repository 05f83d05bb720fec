//! How requests are counted: over all processes, never more than the quota, and the check that says so
//! can fail.

use std::rc::Rc;

use actix_web::rt;
use passerelle_api::accounts::store;
use passerelle_api::entity::quota_window;
use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use sea_orm::EntityTrait;
use serde_json::json;
use time::Duration;

use super::{READ, granted};
use crate::support::people::Person;
use crate::support::{Answer, TestApp, on_both};

/// Requests at once, under a quota of a quarter of them.
const REQUESTS: usize = 400;
const QUOTA: usize = 100;

/// Sends many requests at once to servers in turn, and counts those that were served; all others were
/// over the quota.
async fn served(
    servers: &[Rc<TestApp>],
    ask: impl AsyncFn(&TestApp) -> Answer + Clone + 'static,
) -> usize {
    let asked = (0..REQUESTS).map(|number| {
        let (server, ask) = (Rc::clone(&servers[number % servers.len()]), ask.clone());
        rt::spawn(async move { ask(&server).await })
    });
    let mut served = 0;
    for answer in asked.collect::<Vec<_>>() {
        let answer = answer.await.unwrap();
        match answer.status {
            200 => served += 1,
            429 => {
                assert_eq!(answer.json()["code"], "quota_exceeded");
                assert_eq!(answer.header("ratelimit-remaining"), Some("0"));
                assert_eq!(
                    answer.header("retry-after"),
                    answer.header("ratelimit-reset")
                );
            }
            status => panic!("{status}: {}", answer.body),
        }
    }
    served
}

on_both! {
    empty
    /// One quota over two processes: exactly as many are served.
    async fn a_quota_holds_over_all_processes(app) {
        let it = granted(&app, 100).await;
        let second = Rc::new(app.second().await);
        let servers = [Rc::new(app), second];
        let secret = it.secret.clone();
        let ask = async move |server: &TestApp| server.read_with(&secret).await;
        assert_eq!(served(&servers, ask.clone()).await, QUOTA);
        // The next hour is another.
        servers[0].clock.advance(Duration::hours(1));
        assert_eq!(served(&servers, ask).await, QUOTA);
    }
}

on_both! {
    empty
    /// The negative control: two processes that share no database serve twice as many, and the same
    /// count sees it.
    async fn the_count_sees_a_quota_that_does_not_hold(app) {
        let limited = async || TestApp::configured(app.engine(), |config| config.quota_reader = 100).await;
        let servers = [Rc::new(limited().await), Rc::new(limited().await)];
        let ask = async |server: &TestApp| server.get(READ).await;
        assert_eq!(served(&servers, ask).await, 2 * QUOTA);
    }
}

on_both! {
    empty
    /// A quota that no hundredth divides is given whole, with few writes.
    async fn a_quota_is_given_whole(app) {
        let it = granted(&app, 350).await;
        let mut remaining = Vec::new();
        for _ in 0..350 {
            let answer = app.read_with(&it.secret).await;
            assert_eq!(answer.status, 200, "{}", answer.body);
            remaining.push(answer.header("ratelimit-remaining").unwrap().parse::<usize>().unwrap());
        }
        assert_eq!(remaining, (0..350).rev().collect::<Vec<_>>());
        let refused = app.read_with(&it.secret).await;
        assert_eq!((refused.status, refused.header("ratelimit-limit"), refused.header("ratelimit-policy")), (429, Some("350"), Some("350;w=3600")));
        // A part at a time, not a request: 117 of three.
        let rows = quota_window::Entity::find().all(app.database.reader()).await.unwrap();
        assert_eq!((rows.len(), rows[0].used), (1, 351));
        // Another quota opens again at once, by what it has more.
        let more = app.decide_key(&it.administrator, &it.key, &json!({"decision": "granted", "quota_per_hour": 400})).await;
        assert_eq!(more.status, 200);
        assert_eq!(app.read_with(&it.secret).await.status, 200);
    }
}

/// A server whose readers have 3 requests an hour and accounts 5, and which believes one proxy.
async fn small(app: &TestApp) -> TestApp {
    app.second_with(|config| {
        config.quota_reader = 3;
        config.quota_key = 5;
        config.proxies = 1;
    })
    .await
}

/// How many requests are served before one is refused.
async fn good(app: &TestApp, person: Option<&Person>, from: &str) -> usize {
    for served in 0..20 {
        let mut request = app
            .request(Method::GET, READ)
            .header("x-forwarded-for", from);
        if let Some(person) = person {
            request = request.bearer_auth(&person.token);
        }
        match app.send(request).await.status {
            200 => {}
            429 => return served,
            status => panic!("{status}"),
        }
    }
    panic!("nothing is refused")
}

on_both! {
    empty
    /// A network is an IPv4 address or the /64 of an IPv6 customer; whoever signs in is an account,
    /// wherever and by whatever token.
    async fn each_reader_has_a_quota(app) {
        let server = small(&app).await;
        assert_eq!(good(&server, None, "192.0.2.1").await, 3);
        assert_eq!(good(&server, None, "192.0.2.1").await, 0);
        assert_eq!(good(&server, None, "192.0.2.2").await, 3);
        assert_eq!(good(&server, None, "2001:db8:1:2::1").await, 3);
        assert_eq!(good(&server, None, "2001:db8:1:2:ffff::2").await, 0);
        assert_eq!(good(&server, None, "2001:db8:1:3::1").await, 3);

        let person = app.person(AccountRole::Member, &[]).await;
        let token = json!({"name": "x", "scopes": ["read"], "days": 3});
        let token = app.call(&person, Method::POST, "/api/v1/account/access-tokens", Some(&token)).await.json();
        let script = Person { token: token["token"].as_str().unwrap().to_owned(), cookie: String::new(), email: String::new(), id: person.id };
        assert_eq!(good(&server, Some(&person), "192.0.2.1").await, 5);
        assert_eq!(good(&server, Some(&script), "192.0.2.9").await, 0);
        // A token that is none is no reader of its own.
        let nobody = Person { token: "passerelle_x".to_owned(), cookie: String::new(), email: String::new(), id: person.id };
        assert_eq!(good(&server, Some(&nobody), "192.0.2.1").await, 0);
        // Health is not counted, and guessing keys is.
        assert_eq!(server.get("/health/ready").await.status, 204);
        let guess = async || {
            let request = server.request(Method::GET, READ).header("x-forwarded-for", "192.0.2.3");
            server.send(request.header("x-api-key", "x")).await.status
        };
        let statuses = [guess().await, guess().await, guess().await, guess().await];
        assert_eq!(statuses, [401, 401, 401, 429]);
        // No address is kept.
        let rows = quota_window::Entity::find().all(app.database.reader()).await.unwrap();
        assert!(rows.len() >= 6);
        for row in rows {
            assert!(!row.subject.contains("192.0") && !row.subject.contains("2001"), "{}", row.subject);
        }
        let erased = app.sign_in(&store::by_id(app.database.reader(), person.id).await.unwrap().unwrap()).await;
        assert_eq!(app.call(&erased, Method::DELETE, "/api/v1/account", Some(&json!({}))).await.status, 204);
        let rows = quota_window::Entity::find().all(app.database.reader()).await.unwrap();
        assert!(rows.iter().all(|row| !row.subject.starts_with("account/")));
    }
}

on_both! {
    empty
    /// A database that does not answer costs no reader anything but what needs it.
    async fn without_the_database_nobody_is_refused_for_a_quota(app) {
        let server = small(&app).await;
        server.database.clone().close().await;
        for _ in 0..5 {
            let answer = server.get("/api/v1/nowhere").await;
            assert_eq!((answer.status, answer.header("ratelimit-limit")), (404, None));
            assert_eq!(server.get(READ).await.status, 503);
        }
    }
}
