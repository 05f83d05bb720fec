//! The way there and back belongs to one browser, and is gone once.

use passerelle_shared::accounts::AccountRole;
use passerelle_shared::provider::PROVIDER_SIGN_IN_PATH;
use reqwest::Url;
use time::Duration;

use super::{both, jeanne, move_to, written};
use crate::support::provider::{Browser, PUBLIC_URL, TestProvider, There, outcome};
use crate::support::{Engine, TestApp};

const EMAIL: &str = "jeanne.dupont@mairie.exemple.fr";
const JEANNE: There<'static> = There::SignsIn("jeanne");

async fn ready(engine: Engine) -> (TestProvider, TestApp) {
    let provider = TestProvider::start(&jeanne(EMAIL)).await;
    let app = provider.app(engine).await;
    let account = app.account(AccountRole::Member, &[]).await;
    move_to(&app, &account, EMAIL).await;
    (provider, app)
}

#[actix_web::test]
async fn the_way_there_asks_what_proconnect_asks() {
    let (provider, app) = ready(Engine::Sqlite).await;
    let mut browser = Browser::new();
    let answer = browser
        .open(&app, &format!("{PROVIDER_SIGN_IN_PATH}?next=/en/space"))
        .await;
    let cookie = answer.header("set-cookie").unwrap();
    for attribute in [
        "HttpOnly",
        "SameSite=Lax",
        "Path=/api/v1/session/provider",
        "Max-Age=1200",
    ] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let address = Url::parse(answer.header("location").unwrap()).unwrap();
    assert!(address.as_str().starts_with(&provider.issuer), "{address}");
    let said = |name: &str| {
        let mut pairs = address.query_pairs();
        pairs.find(|(key, _)| key == name).unwrap().1.into_owned()
    };
    assert_eq!(said("response_type"), "code");
    assert_eq!(said("scope"), "openid given_name usual_name email uid");
    assert_eq!(said("acr_values"), "eidas1");
    assert_eq!(
        said("redirect_uri"),
        format!("{PUBLIC_URL}{PROVIDER_SIGN_IN_PATH}/return")
    );
    assert_eq!(said("code_challenge_method"), "S256");
    assert_eq!(said("ui_locales"), "en");
    // ProConnect wants 32 characters.
    assert!(said("state").len() >= 32 && said("nonce").len() >= 32);
    assert_ne!(said("state"), said("nonce"));
    // Each attempt has its own.
    let other = Browser::new().set_out(&app, "/espace").await;
    assert!(!other.as_str().contains(&said("state")) && !other.as_str().contains(&said("nonce")));
}

#[actix_web::test]
async fn the_page_that_was_wanted_comes_next_in_its_language() {
    let (_provider, app) = ready(Engine::Sqlite).await;
    for (next, expected) in [
        (
            "/espace/compte",
            "/connexion?next=%2Fespace%2Fcompte&provider=signed_in",
        ),
        (
            "/en/actions?theme=water",
            "/en/sign-in?next=%2Fen%2Factions%3Ftheme%3Dwater&provider=signed_in",
        ),
    ] {
        let mut browser = Browser::new();
        let address = browser.set_out(&app, next).await;
        let back = browser.go(address, JEANNE).await;
        let answer = browser.open(&app, &back).await;
        assert_eq!(answer.header("location"), Some(expected));
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
        let refresh = answer
            .headers
            .get_all("set-cookie")
            .iter()
            .map(|cookie| cookie.to_str().unwrap())
            .find(|cookie| cookie.starts_with("passerelle_refresh="))
            .unwrap();
        assert!(
            refresh.contains("HttpOnly") && refresh.contains("SameSite=Strict"),
            "{refresh}"
        );
    }
    for elsewhere in [
        "https://example.org",
        "//example.org",
        "/connexion",
        "/api/v1",
    ] {
        let path = format!("{PROVIDER_SIGN_IN_PATH}?next={elsewhere}");
        assert_eq!(app.get(&path).await.status, 400, "{elsewhere}");
    }
}

#[actix_web::test]
async fn an_answer_is_good_once_and_in_its_own_browser() {
    both(async |engine| {
        let (_provider, app) = ready(engine).await;
        let mut browser = Browser::new();
        let address = browser.set_out(&app, "/espace").await;
        let back = browser.go(address, JEANNE).await;
        // Whoever saw the address has neither the cookie, nor another that fits.
        let before = written(&app).await;
        assert_eq!(Browser::new().come_back(&app, &back).await, "expired");
        let mut other = Browser::new();
        other.set_out(&app, "/espace").await;
        assert_eq!(other.come_back(&app, &back).await, "expired");
        assert!(
            other.cookies.contains_key("passerelle_provider"),
            "its own attempt goes on"
        );
        assert_eq!(written(&app).await, before);

        let mut twin = browser.clone();
        assert_eq!(browser.come_back(&app, &back).await, "signed_in");
        assert!(!browser.cookies.contains_key("passerelle_provider"));
        let after = written(&app).await;
        for browser in [&mut browser, &mut twin] {
            assert_eq!(browser.come_back(&app, &back).await, "expired");
        }
        assert_eq!(twin.session(&app).await, None);
        assert_eq!(written(&app).await, after);

        // A cookie that was changed fits nothing, and one that is too old is none.
        let mut browser = Browser::new();
        let address = browser.set_out(&app, "/espace").await;
        let back = browser.go(address, JEANNE).await;
        let mut changed = browser.clone();
        let cookie = changed.cookies.get_mut("passerelle_provider").unwrap();
        cookie.insert(12, 'A');
        assert_eq!(changed.come_back(&app, &back).await, "expired");
        app.clock.advance(Duration::minutes(20));
        assert_eq!(browser.come_back(&app, &back).await, "expired");
        assert_eq!(written(&app).await, after);
    })
    .await;
}

#[actix_web::test]
async fn whatever_comes_back_leads_to_the_sign_in_page() {
    both(async |engine| {
        let (_provider, app) = ready(engine).await;
        let before = written(&app).await;
        let mut browser = Browser::new();
        assert_eq!(browser.sign_in(&app, There::GivesUp).await, "cancelled");
        let state = async |browser: &mut Browser| {
            let address = browser.set_out(&app, "/espace").await;
            let mut pairs = address.query_pairs();
            pairs
                .find(|(name, _)| name == "state")
                .unwrap()
                .1
                .into_owned()
        };
        for (said, expected) in [
            ("", "invalid"),
            ("&code=", "invalid"),
            ("&code=nonsense", "expired"),
            ("&code=a&code=b", "invalid"),
            ("&code=%FF%00", "expired"),
            ("&code=a&iss=https://id.example.org", "invalid"),
            ("&error=access_denied", "cancelled"),
            ("&error=temporarily_unavailable", "away"),
            (
                "&error=invalid_scope&error_description=%3Cscript%3E",
                "invalid",
            ),
            ("&error=%FF", "invalid"),
        ] {
            let mut browser = Browser::new();
            let state = state(&mut browser).await;
            let path = format!("{PROVIDER_SIGN_IN_PATH}/return?state={state}{said}&unknown=1");
            assert_eq!(browser.come_back(&app, &path).await, expected, "{said}");
        }
        for query in [
            "",
            "?",
            "?state",
            "?state=a&state=b",
            "?%FF=%00",
            "?code=x&&=&",
            "?state=%00",
        ] {
            let mut browser = Browser::new();
            let path = format!("{PROVIDER_SIGN_IN_PATH}/return{query}");
            assert_eq!(browser.come_back(&app, &path).await, "expired", "{query}");
        }
        for cookie in ["", "x", "e30", "bnVsbA", "\u{e9}"] {
            let request = app.request(
                reqwest::Method::GET,
                &format!("{PROVIDER_SIGN_IN_PATH}/return?state=x&code=y"),
            );
            let answer = app
                .send(request.header("cookie", format!("passerelle_provider={cookie}")))
                .await;
            assert_eq!(
                (answer.status, outcome(&answer)),
                (303, "expired".to_owned()),
                "{cookie}"
            );
        }
        assert_eq!(written(&app).await, before);
    })
    .await;
}

#[actix_web::test]
async fn a_provider_that_is_away_is_said_in_words() {
    both(async |engine| {
        let (mut provider, app) = ready(engine).await;
        let before = written(&app).await;
        // One that goes away on the way.
        let mut browser = Browser::new();
        let address = browser.set_out(&app, "/espace").await;
        let back = browser.go(address, JEANNE).await;
        provider.stop();
        assert_eq!(browser.come_back(&app, &back).await, "away");
        // One that was never there: what was known of it is an hour old.
        app.clock.advance(Duration::hours(1));
        let path = format!("{PROVIDER_SIGN_IN_PATH}?next=/en/space");
        let answer = Browser::new().open(&app, &path).await;
        assert_eq!(
            answer.header("location"),
            Some("/en/sign-in?next=%2Fen%2Fspace&provider=away")
        );
        assert_eq!(written(&app).await, before);
    })
    .await;
}

#[actix_web::test]
async fn too_many_attempts_of_a_network_are_told_to_wait() {
    both(async |engine| {
        let (_provider, app) = ready(engine).await;
        for _ in 0..60 {
            Browser::new().set_out(&app, "/espace").await;
        }
        let path = format!("{PROVIDER_SIGN_IN_PATH}?next=/espace");
        let answer = app.get(&path).await;
        assert_eq!(
            (answer.status, outcome(&answer)),
            (303, "too_often".to_owned())
        );
        app.clock.advance(Duration::seconds(10));
        assert_eq!(
            Browser::new().sign_in(&app, There::GivesUp).await,
            "too_often"
        );
        app.clock.advance(Duration::minutes(1));
        assert_eq!(Browser::new().sign_in(&app, JEANNE).await, "signed_in");
    })
    .await;
}
