//! The second factor.

use passerelle_api::accounts::totp;
use passerelle_shared::accounts::{AccountRole, SecondFactorState};
use reqwest::Method;
use serde_json::json;
use time::Duration;

use crate::support::{TestApp, on_both};

const PATH: &str = "/api/v1/account/second-factor";

fn code(app: &TestApp, secret: &str) -> String {
    let seconds = u64::try_from(app.clock.now().unix_timestamp()).unwrap();
    totp::of(secret, "x@exemple.fr")
        .unwrap()
        .generate(seconds)
        .to_string()
}

on_both! {
    empty
    async fn it_is_set_up_used_and_taken_away(app) {
        let account = app.account(AccountRole::Member, &[]).await;
        let person = app.sign_in(&account).await;
        assert_eq!(app.second_factor(&person).await, SecondFactorState::None);
        let enrolment = app.call(&person, Method::POST, PATH, None).await.json();
        let secret = enrolment["secret"].as_str().unwrap();
        assert!(enrolment["uri"].as_str().unwrap().starts_with("otpauth://totp/Passerelle"));
        let wrong = app.call(&person, Method::PUT, PATH, Some(&json!({"code": "000000"}))).await;
        assert_eq!(wrong.status, 422);
        let confirmed = app.call(&person, Method::PUT, PATH, Some(&json!({"code": code(&app, secret)}))).await;
        assert_eq!(confirmed.status, 200, "{}", confirmed.body);
        let codes = confirmed.json()["codes"].as_array().unwrap().clone();
        assert_eq!(codes.len(), 10);
        assert_eq!(app.second_factor(&person).await, SecondFactorState::Passed);

        // The next session must give a code, each once.
        let next = app.sign_in(&account).await;
        assert_eq!(app.second_factor(&next).await, SecondFactorState::CodeRequired);
        let session = "/api/v1/session/second-factor";
        let used = app.call(&next, Method::PUT, session, Some(&json!({"code": code(&app, secret)}))).await;
        assert_eq!(used.status, 422);
        app.clock.advance(Duration::seconds(30));
        let good = app.call(&next, Method::PUT, session, Some(&json!({"code": code(&app, secret)}))).await;
        assert_eq!(good.status, 204, "{}", good.body);

        // A recovery code does as well, once.
        for (index, status) in [(0, 204), (0, 422), (1, 204)] {
            let other = app.sign_in(&account).await;
            let answer = app.call(&other, Method::PUT, session, Some(&json!({"code": codes[index]}))).await;
            assert_eq!(answer.status, status, "{index}");
        }
        assert_eq!(app.call(&next, Method::DELETE, PATH, None).await.status, 204);
        assert_eq!(app.second_factor(&next).await, SecondFactorState::None);
    }
}

on_both! {
    empty
    /// A session without the code cannot take it away, nor set up another.
    async fn it_is_not_gone_round(app) {
        let account = app.account(AccountRole::Animator, &[]).await;
        let person = app.sign_in(&account).await;
        assert_eq!(app.second_factor(&person).await, SecondFactorState::CodeRequired);
        let answer = app.call(&person, Method::DELETE, PATH, None).await;
        assert_eq!((answer.status, &answer.json()["code"]), (403, &json!("second_factor_required")));
        assert_eq!(app.call(&person, Method::POST, PATH, None).await.status, 409);
        let token = json!({"name": "script", "scopes": ["read"], "days": 3});
        let answer = app.call(&person, Method::POST, "/api/v1/account/access-tokens", Some(&token)).await;
        assert_eq!(answer.json()["code"], "second_factor_required");
    }
}

on_both! {
    empty
    /// Six digits are not found by trying.
    async fn codes_are_not_guessed(app) {
        let account = app.account(AccountRole::Animator, &[]).await;
        let person = app.sign_in(&account).await;
        let mut statuses = Vec::new();
        for _ in 0..7 {
            let answer = app.call(&person, Method::PUT, "/api/v1/session/second-factor", Some(&json!({"code": "000000"}))).await;
            statuses.push(answer.status);
        }
        assert_eq!(statuses, [422, 422, 422, 422, 422, 422, 429]);
    }
}
