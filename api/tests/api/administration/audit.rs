//! Reading the log of what was done.

use passerelle_shared::accounts::{AccountRole, MemberRole};
use reqwest::Method;
use serde_json::{Value, json};
use time::Duration;

use crate::moderation::{OUTSIDER, TOWN, correction};
use crate::support::people::Person;
use crate::support::{TestApp, on_both};

async fn log(app: &TestApp, who: &Person, query: &str) -> Value {
    let path = format!("/api/v1/audit?{query}");
    let answer = app.call(who, Method::GET, &path, None).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.json()
}

on_both! {
    async fn what_was_done_is_found(app) {
        let administrator = app.person(AccountRole::Administrator, &[]).await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        app.propose(&correction(TOWN, "un")).await;
        let item = app.waiting(&animator, "un").await;
        app.clock.advance(Duration::minutes(1));
        let from = app.clock.now();
        app.decide(&animator, &[&item], "refused", Some("Le site est le bon.")).await;
        app.clock.advance(Duration::minutes(1));
        let town = app.member(TOWN).await.id;
        let trust = json!({"trusted": true});
        assert_eq!(app.call(&animator, Method::PUT, &format!("/api/v1/members/{town}/trust"), Some(&trust)).await.status, 200);

        let page = log(&app, &administrator, "deed=proposal_refused&deed=member_trusted").await;
        let items = page["items"].as_array().unwrap();
        assert_eq!(items.iter().map(|it| it["deed"].as_str().unwrap()).collect::<Vec<_>>(), ["member_trusted", "proposal_refused"]);
        let refused = &items[1];
        assert_eq!(
            (&refused["by"], &refused["account"], &refused["title"], &refused["entry"], &refused["detail"], &refused["subject"]),
            (&json!("Claude Martin"), &json!(animator.id), &json!("La Rochelle"), &json!({"entry_type": "member", "slug": TOWN}), &json!("Le site est le bon."), &item["id"])
        );
        let by = log(&app, &administrator, &format!("account={}", animator.id)).await;
        assert_eq!(by["total"], 2);
        let of = log(&app, &administrator, &format!("subject={}", item["id"].as_str().unwrap())).await;
        assert_eq!(of["total"], 2);
        let moment = |at: time::OffsetDateTime| at.format(&time::format_description::well_known::Rfc3339).unwrap();
        let between = format!("from={}&to={}", moment(from), moment(from + Duration::SECOND));
        let between = log(&app, &administrator, &between).await;
        assert_eq!((&between["total"], &between["items"][0]["deed"]), (&json!(1), &json!("proposal_refused")));
        // Page by page it is the same, and holds no address.
        let whole = log(&app, &administrator, "limit=100").await;
        let mut paged = Vec::new();
        let mut next = Some("/api/v1/audit?limit=1".to_owned());
        while let Some(path) = next {
            let page = app.call(&administrator, Method::GET, &path, None).await.json();
            paged.extend(page["items"].as_array().unwrap().clone());
            assert!(paged.len() <= 100);
            next = page["next"].as_str().map(str::to_owned);
        }
        assert_eq!(json!(paged), whole["items"]);
        assert!(!whole.to_string().contains(OUTSIDER) && !whole.to_string().contains('@'), "{whole}");
    }
}

on_both! {
    async fn the_log_is_for_administrators(app) {
        for who in [
            app.person(AccountRole::Member, &[(TOWN, MemberRole::Administrator)]).await,
            app.person(AccountRole::Animator, &[]).await,
            app.person(AccountRole::Region, &[]).await,
        ] {
            for path in ["/api/v1/audit", "/api/v1/accounts", "/api/v1/reference/themes"] {
                assert_eq!(app.call(&who, Method::GET, path, None).await.status, 403, "{path}");
            }
        }
    }
}
