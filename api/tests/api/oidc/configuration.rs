//! Off until it is configured; and the root document says what it is.

use std::process::Command;

use passerelle_shared::provider::PROVIDER_SIGN_IN_PATH;
use serde_json::json;

use crate::support::on_both;

on_both! {
    empty
    async fn it_is_off_until_it_is_configured(app) {
        for path in [PROVIDER_SIGN_IN_PATH.to_owned(), format!("{PROVIDER_SIGN_IN_PATH}/return?code=a&state=b")] {
            let answer = app.get(&path).await;
            assert_eq!((answer.status, &answer.json()["code"]), (404, &json!("not_found")), "{path}");
        }
        let off = app.get("/api/v1").await;
        assert_eq!(off.json().get("sign_in_provider"), None);
        let on = app.second_with(|config| {
            config.oidc.issuer = Some("https://id.example.org".to_owned());
            config.oidc.client_id = Some("passerelle".to_owned());
            config.oidc.client_secret = Some("secret".to_owned());
        }).await;
        let named = on.get("/api/v1").await;
        assert_eq!(named.json()["sign_in_provider"], json!({"name": "ProConnect"}));
        // Who had the answer of before gets the other.
        let again = on.get_with("/api/v1", "if-none-match", off.header("etag").unwrap()).await;
        assert_eq!(again.status, 200);
        assert_eq!(on.get_with("/api/v1", "if-none-match", named.header("etag").unwrap()).await.status, 304);
    }
}

#[test]
fn settings_that_are_wrong_or_half_given_are_refused_at_start() {
    let issuer = ("OIDC_ISSUER", "https://id.example.org");
    let id = ("OIDC_CLIENT_ID", "passerelle");
    let secret = ("OIDC_CLIENT_SECRET", "a secret");
    let run = |settings: &[(&str, &str)]| {
        let output = Command::new(env!("CARGO_BIN_EXE_passerelle-server"))
            .env_clear()
            .env("PASSERELLE_ENV", "/dev/null")
            .envs(settings.iter().copied())
            .arg("openapi")
            .output()
            .unwrap();
        (
            output.status.success(),
            String::from_utf8_lossy(&output.stderr).into_owned(),
        )
    };
    for right in [
        vec![],
        vec![issuer, id, secret],
        vec![
            issuer,
            id,
            secret,
            ("OIDC_NAME", "Clé"),
            ("OIDC_TRUST_EMAIL", "true"),
        ],
    ] {
        let (started, told) = run(&right);
        assert!(started, "{right:?}: {told}");
    }
    for (wrong, named) in [
        (vec![issuer], "oidc-client-id"),
        (vec![issuer, id], "oidc-client-secret"),
        (vec![issuer, secret], "oidc-client-id"),
        (vec![id], "oidc-issuer"),
        (vec![secret], "oidc-issuer"),
        (vec![id, secret], "oidc-issuer"),
        (
            vec![("OIDC_ISSUER", "http://id.example.org"), id, secret],
            "oidc-issuer",
        ),
        (vec![("OIDC_ISSUER", ""), id, secret], "oidc-issuer"),
        (
            vec![issuer, ("OIDC_CLIENT_ID", " "), secret],
            "oidc-client-id",
        ),
        (
            vec![issuer, id, ("OIDC_CLIENT_SECRET", "")],
            "oidc-client-secret",
        ),
        (vec![issuer, id, secret, ("OIDC_NAME", "")], "oidc-name"),
        (
            vec![issuer, id, secret, ("OIDC_TRUST_EMAIL", "peut-être")],
            "oidc-trust-email",
        ),
    ] {
        let (started, told) = run(&wrong);
        assert!(!started && told.contains(named), "{wrong:?}: {told}");
        assert!(!told.contains("a secret"), "{told}");
    }
}
