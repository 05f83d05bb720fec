//! What somebody in between makes of the provider's tokens is not taken.

use passerelle_shared::accounts::AccountRole;

use super::{both, jeanne, move_to, written};
use crate::support::provider::{Browser, TestProvider, There};

const EMAIL: &str = "jeanne.dupont@mairie.exemple.fr";

#[actix_web::test]
async fn a_token_that_is_not_what_it_should_be_signs_nobody_in() {
    both(async |engine| {
        let mut provider = TestProvider::start(&jeanne(EMAIL)).await;
        let app = provider.app(engine).await;
        let account = app.account(AccountRole::Member, &[]).await;
        move_to(&app, &account, EMAIL).await;
        let before = written(&app).await;
        let forgeries = provider.forgeries.clone();
        assert!(forgeries.len() >= 19);
        for forgery in forgeries {
            provider.forge(Some(&forgery)).await;
            let mut browser = Browser::new();
            let outcome = browser.sign_in(&app, There::SignsIn("jeanne")).await;
            assert_eq!(outcome, "invalid", "{forgery}");
            assert_eq!(browser.session(&app).await, None, "{forgery}");
            assert_eq!(written(&app).await, before, "{forgery}");
        }
        // It was not something else that was wrong.
        provider.forge(None).await;
        let mut browser = Browser::new();
        assert_eq!(
            browser.sign_in(&app, There::SignsIn("jeanne")).await,
            "signed_in"
        );
    })
    .await;
}

#[actix_web::test]
async fn a_token_of_another_attempt_signs_nobody_in() {
    both(async |engine| {
        let provider = TestProvider::start(&jeanne(EMAIL)).await;
        let app = provider.app(engine).await;
        let account = app.account(AccountRole::Member, &[]).await;
        move_to(&app, &account, EMAIL).await;
        let before = written(&app).await;
        for (parameter, expected) in [("nonce", "invalid"), ("code_challenge", "expired")] {
            let mut browser = Browser::new();
            let mut address = browser.set_out(&app, "/espace").await;
            let pairs: Vec<(String, String)> = address.query_pairs().into_owned().collect();
            address.query_pairs_mut().clear();
            for (name, value) in pairs {
                // What belongs to another attempt: as long, and other.
                let value = if name == parameter {
                    value.chars().rev().collect()
                } else {
                    value
                };
                address.query_pairs_mut().append_pair(&name, &value);
            }
            let back = browser.go(address, There::SignsIn("jeanne")).await;
            assert_eq!(
                browser.come_back(&app, &back).await,
                expected,
                "{parameter}"
            );
            assert_eq!(browser.session(&app).await, None, "{parameter}");
        }
        assert_eq!(written(&app).await, before);
    })
    .await;
}
