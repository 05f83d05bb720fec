//! What a key is good for: a quota, and no right.

use reqwest::Method;
use serde_json::json;

use super::{READ, granted};
use crate::support::on_both;

const HEADERS: [&str; 4] = [
    "ratelimit-limit",
    "ratelimit-remaining",
    "ratelimit-reset",
    "ratelimit-policy",
];

on_both! {
    empty
    /// Unknown, revoked, or no text at all: said in the reader's language, also to other sites.
    async fn a_wrong_key_is_refused(app) {
        for secret in ["", "x", "passerelle_key_AAAA", "passerelle_AAAA"] {
            let request = app.request(Method::GET, READ).header("x-api-key", secret);
            let answer = app.send(request.header("accept-language", "fr").header("origin", "https://exemple.fr")).await;
            assert_eq!((answer.status, &answer.json()["code"]), (401, &json!("invalid_api_key")), "{secret}");
            assert_eq!(answer.json()["title"], "Cette clé d’API est inconnue ou n’est plus bonne");
            assert_eq!(answer.header("content-type"), Some("application/problem+json"));
            assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
            assert_eq!(answer.header("www-authenticate"), Some("ApiKey"));
        }
        let request = app.request(Method::GET, READ).header("x-api-key", &b"\xff"[..]);
        assert_eq!(app.send(request).await.status, 401);
        // What is no part of the API takes no key.
        assert_eq!(app.get_with("/health/live", "x-api-key", "x").await.status, 204);
    }
}

on_both! {
    empty
    /// In the address it is an unknown parameter, and in the place of a token it is none.
    async fn a_key_is_no_token(app) {
        let it = granted(&app, 100).await;
        assert_eq!(app.get(&format!("/api/v1/actions?api_key={}", it.secret)).await.status, 400);
        let request = app.request(Method::GET, "/api/v1/account/entries").bearer_auth(&it.secret);
        assert_eq!(app.send(request).await.status, 401);
        let request = app.request(Method::GET, "/api/v1/account/entries").header("x-api-key", &it.secret);
        assert_eq!(app.send(request).await.status, 401);
    }
}

on_both! {
    empty
    /// The same answer for everybody, with headers of one's own: kept, compressed, not modified, and
    /// refused alike.
    async fn headers_stand_beside_the_answer(app) {
        let it = granted(&app, 500).await;
        let keyless = app.get(READ).await;
        assert!(HEADERS.iter().all(|name| keyless.header(name).is_none()), "{:?}", keyless.headers);
        let mut left = 500;
        let tag = keyless.header("etag").unwrap().to_owned();
        for (path, header, value, status) in [
            (READ, "accept", "*/*", 200),
            (READ, "if-none-match", &*tag, 304),
            ("/api/v1/actions?limit=0", "accept", "*/*", 400),
            ("/api/v1/nowhere", "accept", "*/*", 404),
            ("/api/%761/actions?limit=1", "accept", "*/*", 200),
        ] {
            let request = app.request(Method::GET, path).header("x-api-key", &it.secret);
            let answer = app.send(request.header(header, value).header("origin", "https://exemple.fr")).await;
            left -= 1;
            assert_eq!(answer.status, status, "{path} {header}: {}", answer.body);
            let said: Vec<_> = HEADERS.iter().map(|name| answer.header(name)).collect();
            let left = left.to_string();
            // It is half past nine, by the clock of the tests and two codes of 30 seconds.
            let reset = 1_800 - 30;
            assert_eq!(said, [Some("500"), Some(&*left), Some(&*reset.to_string()), Some("500;w=3600")], "{path} {header}");
            let exposed = answer.header("access-control-expose-headers").unwrap().to_lowercase();
            assert!(HEADERS.iter().all(|name| exposed.contains(name)), "{exposed}");
            if status == 200 {
                assert_eq!((&answer.body, answer.header("vary")), (&keyless.body, keyless.header("vary")));
            }
        }
        // Without a key, nothing of it is left.
        assert!(app.get(READ).await.header("ratelimit-limit").is_none());
    }
}

on_both! {
    empty
    /// What another process has revoked is good here for some seconds at most.
    async fn a_revocation_reaches_other_processes(app) {
        let it = granted(&app, 500).await;
        let second = app.second().await;
        assert_eq!(second.read_with(&it.secret).await.status, 200);
        let answer = app.decide_key(&it.administrator, &it.key, &json!({"decision": "revoked", "reason": "x"})).await;
        assert_eq!(answer.status, 200);
        assert_eq!(app.read_with(&it.secret).await.status, 401);
        let began = std::time::Instant::now();
        while second.read_with(&it.secret).await.status != 401 {
            assert!(began.elapsed() < std::time::Duration::from_secs(10), "it is still good");
            actix_web::rt::time::sleep(std::time::Duration::from_millis(100)).await;
        }
    }
}
