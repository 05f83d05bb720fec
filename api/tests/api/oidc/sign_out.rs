//! Signing out here signs out of the service too.

use passerelle_shared::accounts::AccountRole;
use reqwest::{Method, Url};
use serde_json::json;

use super::{both, jeanne, move_to};
use crate::support::provider::{Browser, PUBLIC_URL, TestProvider, There};
use crate::support::{Engine, TestApp};

const EMAIL: &str = "jeanne.dupont@mairie.exemple.fr";

/// A browser in which Jeanne has signed in, with her access token.
async fn signed_in(app: &TestApp) -> (Browser, String) {
    let mut browser = Browser::new();
    let outcome = browser.sign_in(app, There::SignsIn("jeanne")).await;
    assert_eq!(outcome, "signed_in");
    let grant = browser.session(app).await.unwrap();
    let token = grant["access_token"].as_str().unwrap().to_owned();
    (browser, token)
}

async fn app(provider: &TestProvider, engine: Engine) -> TestApp {
    let app = provider.app(engine).await;
    let account = app.account(AccountRole::Member, &[]).await;
    move_to(&app, &account, EMAIL).await;
    app
}

#[actix_web::test]
async fn who_signs_out_is_led_to_the_provider_and_back() {
    both(async |engine| {
        let provider = TestProvider::start(&jeanne(EMAIL)).await;
        let app = app(&provider, engine).await;
        for path in ["/api/v1/session", "/api/v1/account/sessions"] {
            let (mut browser, token) = signed_in(&app).await;
            let answer = browser.call(&app, Method::DELETE, path, &token).await;
            assert_eq!(answer.status, 200, "{path}: {}", answer.body);
            assert!(browser.cookies.is_empty(), "{:?}", browser.cookies);
            assert_eq!(
                app.get_with(
                    "/api/v1/account",
                    "authorization",
                    &format!("Bearer {token}")
                )
                .await
                .status,
                401
            );
            let address = answer.json()["address"].as_str().unwrap().to_owned();
            assert!(address.starts_with(&provider.issuer), "{address}");
            let back = browser.sign_out_there(&address).await;
            let mut back = Url::parse(&back).unwrap();
            back.set_query(None);
            assert_eq!(back.as_str(), format!("{PUBLIC_URL}/connexion"));
            // The provider asks again who it is: without a session there, its page is the first.
            let asked = browser.set_out(&app, "/espace").await;
            let page = browser.go(asked, There::GivesUp).await;
            assert!(page.contains("access_denied"), "{page}");
        }
    })
    .await;
}

#[actix_web::test]
async fn elsewhere_nothing_is_said_of_the_provider() {
    // One that has no way out, and one that has gone away.
    let provider = TestProvider::start_as(&jeanne(EMAIL), json!({"logout": false})).await;
    let here = app(&provider, Engine::Sqlite).await;
    let (mut browser, token) = signed_in(&here).await;
    let answer = browser
        .call(&here, Method::DELETE, "/api/v1/session", &token)
        .await;
    assert_eq!((answer.status, answer.body.as_str()), (204, ""));

    let mut provider = TestProvider::start(&jeanne(EMAIL)).await;
    let here = app(&provider, Engine::Sqlite).await;
    let (mut browser, token) = signed_in(&here).await;
    provider.stop();
    here.clock.advance(time::Duration::hours(1));
    let token = browser.session(&here).await.map_or(token, |grant| {
        grant["access_token"].as_str().unwrap().to_owned()
    });
    let answer = browser
        .call(&here, Method::DELETE, "/api/v1/session", &token)
        .await;
    assert_eq!(answer.status, 204, "{}", answer.body);
    assert_eq!(browser.session(&here).await, None);

    // Who came by a link leaves as ever.
    let person = here.person(AccountRole::Member, &[]).await;
    let answer = here
        .call(&person, Method::DELETE, "/api/v1/session", None)
        .await;
    assert_eq!(answer.status, 204);
}
