//! Sessions: refreshing, listing, ending.

use std::sync::Arc;

use passerelle_api::accounts::store;
use passerelle_api::entity::{account, refresh_token, session};
use passerelle_api::secret;
use passerelle_api::sessions::store as sessions;
use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use serde_json::json;
use time::Duration;
use tokio::sync::Barrier;

use crate::support::people::cookie;
use crate::support::{TestApp, on_both};

async fn living(app: &TestApp) -> usize {
    let sessions = session::Entity::find()
        .all(app.database.reader())
        .await
        .unwrap();
    sessions
        .iter()
        .filter(|session| session.ended_at.is_none())
        .count()
}

on_both! {
    empty
    async fn a_session_goes_on(app) {
        let person = app.person(AccountRole::Member, &[]).await;
        app.clock.advance(Duration::minutes(5));
        let late = app.call(&person, Method::GET, "/api/v1/account", None).await;
        assert_eq!((late.status, late.header("www-authenticate")), (401, Some("Bearer")));
        let next = app.refresh(&person.cookie).await;
        assert_eq!(next.status, 200);
        assert_eq!(next.header("cache-control"), Some("no-store"));
        let set = next.header("set-cookie").unwrap();
        for part in ["HttpOnly", "SameSite=Strict", "Path=/api/v1/session", "Max-Age=2592000"] {
            assert!(set.contains(part), "{set}");
        }
        assert_ne!(cookie(&next).unwrap(), person.cookie);
        assert_eq!(app.refresh(&cookie(&next).unwrap()).await.status, 200);
    }
}

on_both! {
    empty
    /// A refresh token that comes a second time ends its whole family: at once where the token that
    /// followed it was used, and otherwise as soon as the answer cannot have been lost.
    async fn a_replay_ends_the_family(app) {
        let account = app.account(AccountRole::Member, &[]).await;
        let other = app.sign_in(&account).await;
        for waits in [false, true] {
            let person = app.sign_in(&account).await;
            let mut last = cookie(&app.refresh(&person.cookie).await).unwrap();
            if waits {
                app.clock.advance(Duration::seconds(31));
            } else {
                last = cookie(&app.refresh(&last).await).unwrap();
            }
            let replay = app.refresh(&person.cookie).await;
            assert_eq!(replay.status, 401, "{waits}");
            assert!(replay.header("set-cookie").unwrap().contains("Max-Age=0"));
            assert_eq!(app.refresh(&last).await.status, 401, "{waits}");
            assert_eq!(app.call(&person, Method::GET, "/api/v1/account", None).await.status, 401);
        }
        assert_eq!(app.refresh(&other.cookie).await.status, 200);
    }
}

on_both! {
    empty
    /// A page that is left while it waits for its next token does not sign out; the token that it
    /// never got is no longer good, and ends the session if somebody has it after all.
    async fn a_lost_answer_is_given_again(app) {
        let account = app.account(AccountRole::Member, &[]).await;
        let person = app.sign_in(&account).await;
        let lost = cookie(&app.refresh(&person.cookie).await).unwrap();
        app.clock.advance(Duration::seconds(20));
        let lost_too = cookie(&app.refresh(&person.cookie).await).unwrap();
        let had = app.refresh(&person.cookie).await;
        assert_eq!(had.status, 200);
        let next = app.refresh(&cookie(&had).unwrap()).await;
        assert_eq!(next.status, 200);
        assert_eq!(living(&app).await, 1);
        for stolen in [lost, lost_too] {
            let person = app.sign_in(&account).await;
            let first = cookie(&app.refresh(&person.cookie).await).unwrap();
            let second = cookie(&app.refresh(&person.cookie).await).unwrap();
            assert_eq!(app.refresh(&first).await.status, 401);
            assert_eq!(app.refresh(&second).await.status, 401);
            assert_eq!(app.refresh(&stolen).await.status, 401);
        }
        // Those that were stolen ended the first session, too.
        assert_eq!(app.refresh(&cookie(&next).unwrap()).await.status, 401);
        assert_eq!(living(&app).await, 0);
    }
}

on_both! {
    empty
    /// Twenty who refresh at once leave at most one living branch.
    async fn twenty_at_once(app) {
        let person = app.person(AccountRole::Member, &[]).await;
        let mut tries = Vec::new();
        for _ in 0..20 {
            let request = app.request(Method::POST, "/api/v1/session/tokens");
            tries.push(tokio::spawn(request.header("cookie", &person.cookie).send()));
        }
        let mut given = Vec::new();
        for attempt in tries {
            let response = attempt.await.unwrap().unwrap();
            assert_eq!(response.status(), 200);
            let set = response.headers()["set-cookie"].to_str().unwrap().to_owned();
            given.push(set.split(';').next().unwrap().to_owned());
        }
        let unused = refresh_token::Entity::find()
            .filter(refresh_token::Column::UsedAt.is_null())
            .all(app.database.reader())
            .await
            .unwrap();
        assert_eq!(unused.len(), 1);
        // One is good; the nineteen others end the session, whoever has them.
        let mut good = 0;
        for cookie in &given {
            good += usize::from(app.refresh(cookie).await.status == 200);
        }
        assert!(good <= 1, "{good}");
        assert_eq!(living(&app).await, 0);
    }
}

on_both! {
    empty
    /// The same where each looks whether the token is unused and does not use it up: twenty branches, so
    /// the test above can fail.
    async fn without_the_guard_there_are_twenty(app) {
        let person = app.person(AccountRole::Member, &[]).await;
        let first = refresh_token::Entity::find().one(app.database.reader()).await.unwrap().unwrap();
        let all_have_looked = Arc::new(Barrier::new(20));
        let mut tries = Vec::new();
        for _ in 0..20 {
            let (database, first, all_have_looked) = (app.database.clone(), first.clone(), Arc::clone(&all_have_looked));
            let now = app.clock.now();
            tries.push(actix_web::rt::spawn(async move {
                let seen = refresh_token::Entity::find_by_id(first.hash.as_str()).one(database.reader()).await.unwrap().unwrap();
                all_have_looked.wait().await;
                if seen.used_at.is_none() {
                    let hash = secret::hash(&secret::token().unwrap());
                    sessions::keep_refresh(database.writer(), hash, seen.session_id, Some(seen.hash), now).await.unwrap();
                }
            }));
        }
        for attempt in tries {
            attempt.await.unwrap();
        }
        let living = refresh_token::Entity::find().filter(refresh_token::Column::Predecessor.eq(first.hash)).filter(refresh_token::Column::UsedAt.is_null());
        assert_eq!(living.count(app.database.reader()).await.unwrap(), 20);
        assert_eq!(app.refresh(&person.cookie).await.status, 200);
    }
}

on_both! {
    empty
    /// The page of another site gets nothing by the cookie.
    async fn another_site_is_refused(app) {
        let person = app.person(AccountRole::Member, &[]).await;
        for origin in ["https://evil.example", "null"] {
            let request = app.request(Method::POST, "/api/v1/session/tokens");
            let answer = app.send(request.header("cookie", &person.cookie).header("origin", origin)).await;
            assert_eq!(answer.status, 403, "{origin}");
        }
        let host = app.url("");
        let request = app.request(Method::POST, "/api/v1/session/tokens").header("cookie", &person.cookie);
        assert_eq!(app.send(request.header("origin", host)).await.status, 200);
    }
}

on_both! {
    empty
    async fn sessions_are_listed_and_ended(app) {
        let account = app.account(AccountRole::Member, &[]).await;
        let (one, two, three) = (app.sign_in(&account).await, app.sign_in(&account).await, app.sign_in(&account).await);
        let stranger = app.person(AccountRole::Member, &[]).await;
        let list = app.call(&one, Method::GET, "/api/v1/account/sessions", None).await.json();
        let items = list["items"].as_array().unwrap();
        assert_eq!(items.len(), 3);
        let current: Vec<_> = items.iter().filter(|item| item["current"] == true).collect();
        assert_eq!(current.len(), 1);
        let two_id = items.iter().find(|item| item["id"] != current[0]["id"]).unwrap()["id"].as_str().unwrap();
        let path = format!("/api/v1/account/sessions/{two_id}");
        // Another's session does not exist.
        assert_eq!(app.call(&stranger, Method::DELETE, &path, None).await.status, 404);
        assert_eq!(app.call(&one, Method::DELETE, "/api/v1/account/sessions/nope", None).await.status, 404);
        assert_eq!(app.call(&one, Method::DELETE, &path, None).await.status, 204);
        assert_eq!(app.call(&one, Method::DELETE, &path, None).await.status, 404);
        let left = [&two, &three];
        let mut refused = 0;
        for person in left {
            refused += usize::from(app.call(person, Method::GET, "/api/v1/account", None).await.status == 401);
        }
        assert_eq!(refused, 1);

        let answer = app.call(&one, Method::DELETE, "/api/v1/session", None).await;
        assert_eq!(answer.status, 204);
        assert!(answer.header("set-cookie").unwrap().contains("Max-Age=0"));
        assert_eq!(app.call(&one, Method::GET, "/api/v1/account", None).await.status, 401);
        assert_eq!(app.refresh(&one.cookie).await.status, 401);
        let again = app.sign_in(&account).await;
        assert_eq!(app.call(&again, Method::DELETE, "/api/v1/account/sessions", None).await.status, 204);
        assert_eq!(app.call(&again, Method::GET, "/api/v1/account", None).await.status, 401);
        // The stranger's alone is left.
        assert_eq!(living(&app).await, 1);
    }
}

on_both! {
    empty
    /// A deactivation counts at the next request.
    async fn a_deactivated_account_is_signed_out(app) {
        let person = app.person(AccountRole::Member, &[]).await;
        let off = account::ActiveModel { deactivated_at: Set(Some(app.clock.now())), ..Default::default() };
        store::update(app.database.writer(), person.id, off).await.unwrap();
        assert_eq!(app.call(&person, Method::GET, "/api/v1/account", None).await.status, 401);
        assert_eq!(app.refresh(&person.cookie).await.status, 401);
        let account = store::by_id(app.database.reader(), person.id).await.unwrap().unwrap();
        let link = app.link(&account).await;
        assert_eq!(app.follow(&link).await.status, 401);
    }
}

on_both! {
    empty
    async fn an_account_is_seen_and_changed(app) {
        let person = app.person(AccountRole::Member, &[]).await;
        let seen = app.call(&person, Method::GET, "/api/v1/account", None).await.json();
        assert_eq!((&seen["email"], &seen["role"], &seen["lang"]), (&json!(person.email), &json!("member"), &json!("fr")));
        let wanted = json!({"given_name": " Ada ", "family_name": "Byron", "lang": "en"});
        let changed = app.call(&person, Method::PUT, "/api/v1/account", Some(&wanted)).await.json();
        assert_eq!((&changed["given_name"], &changed["lang"]), (&json!("Ada"), &json!("en")));
        for (wrong, pointer) in [
            (json!({"given_name": "", "family_name": "Byron", "lang": "en"}), "/given_name"),
            (json!({"given_name": "Ada", "family_name": "Byron", "lang": "de"}), "/lang"),
            (json!({"given_name": "Ada", "family_name": "Byron", "lang": "en", "role": "administrator"}), "/role"),
        ] {
            let answer = app.call(&person, Method::PUT, "/api/v1/account", Some(&wrong)).await;
            assert_eq!((answer.status, &answer.json()["errors"][0]["pointer"]), (422, &json!(pointer)), "{wrong}");
        }
    }
}

on_both! {
    empty
    /// A member's session ends after a month without use, that of an animator after half a day.
    async fn sessions_end_by_themselves(app) {
        let member = app.person(AccountRole::Member, &[]).await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        app.clock.advance(Duration::hours(13));
        assert_eq!(app.refresh(&animator.cookie).await.status, 401);
        let next = app.refresh(&member.cookie).await;
        assert_eq!(next.status, 200);
        app.clock.advance(Duration::days(30));
        assert_eq!(app.refresh(&cookie(&next).unwrap()).await.status, 401);
    }
}
