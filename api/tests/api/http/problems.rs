//! Every error is `application/problem+json` (RFC 9457), in the language asked for.

use reqwest::Method;
use serde_json::json;

use super::reads;
use crate::support::{Answer, on_both};

fn check(answer: &Answer, status: u16, code: &str, title: &str, told: &str) {
    assert_eq!(answer.status, status, "{told}: {}", answer.body);
    assert_eq!(
        answer.header("content-type"),
        Some("application/problem+json"),
        "{told}"
    );
    assert_eq!(answer.header("cache-control"), Some("no-store"), "{told}");
    let problem = answer.json();
    assert_eq!(
        problem["type"],
        format!("urn:passerelle:problem:{code}"),
        "{told}"
    );
    assert_eq!(
        (&problem["code"], &problem["status"], &problem["title"]),
        (&json!(code), &json!(status), &json!(title)),
        "{told}"
    );
    let id = answer.header("x-request-id").unwrap();
    assert_eq!(
        problem["instance"],
        format!("urn:passerelle:request:{id}"),
        "{told}"
    );
}

on_both! {
    empty
    async fn in_french_and_in_english(app) {
        for (path, status, code, french, english) in [
            ("/api/v1/nope", 404, "unknown_route", "Il n’y a rien à cette adresse", "There is nothing at this address"),
            ("/api/nope", 404, "unknown_route", "Il n’y a rien à cette adresse", "There is nothing at this address"),
            ("/api/v1/members/nope", 404, "not_found", "Cette fiche n’existe pas", "There is no such entry"),
            ("/api/v1/actions?limit=0", 400, "invalid_parameter", "Un paramètre a une valeur refusée", "A parameter has an invalid value"),
        ] {
            for (accepted, lang, title) in [("", "fr", french), ("en", "en", english), ("en-GB,fr;q=0.5", "en", english), ("de,fr;q=0.3,en;q=0.2", "fr", french), ("es", "fr", french)] {
                let answer = app.get_with(path, "accept-language", accepted).await;
                check(&answer, status, code, title, path);
                assert_eq!(answer.header("content-language"), Some(lang), "{path}");
            }
        }
    }
}

on_both! {
    empty
    /// Nothing under these addresses is answered otherwise.
    async fn unknown_addresses(app) {
        for path in ["/api", "/api/", "/api/v1/", "/api/v2/members", "/api/v1/members/", "/api/v1/members/a/b", "/api/v1/Members", "/api/v1/members.xls", "/api/v1/members.csv.gz", "/api/v1/maps", "/health/", "/health/nope", "/api/v1/stats/nope", "/api/openapi.yaml", "/api/v1//members"] {
            let answer = app.get(path).await;
            assert_eq!((answer.status, answer.header("content-type")), (404, Some("application/problem+json")), "{path}");
        }
    }
}

on_both! {
    reading
    /// A method that an address does not take is refused with those that it takes.
    async fn wrong_methods(app) {
        let reads = reads(&app).await;
        for path in reads.iter().map(String::as_str).chain(["/health/live", "/health/ready"]) {
            for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::TRACE] {
                let answer = app.send(app.request(method.clone(), path).header("accept-language", "en")).await;
                // Whoever signs in writes there.
                if answer.status == 401 {
                    let written = ["/api/v1/actions", "/api/v1/events", "/api/v1/funding-calls", "/api/v1/members", "/api/v1/working-groups"];
                    assert!(written.iter().any(|begin| path.starts_with(begin)), "{method} {path}");
                    continue;
                }
                check(&answer, 405, "method_not_allowed", "This address does not take this method", &format!("{method} {path}"));
                let allowed = answer.header("allow").unwrap();
                assert!(allowed.contains("GET") && allowed.contains("HEAD") && !allowed.contains(method.as_str()), "{method} {path}: {allowed}");
            }
        }
    }
}

on_both! {
    empty
    /// A request keeps the identifier that a proxy gave it, where that is one.
    async fn requests_have_an_identifier(app) {
        let answer = app.get_with("/api/v1", "x-request-id", "abc-123").await;
        assert_eq!(answer.header("x-request-id"), Some("abc-123"));
        for other in ["", "a b", "<script>", &"x".repeat(65)] {
            let answer = app.get_with("/api/v1", "x-request-id", other).await;
            let given = answer.header("x-request-id").unwrap();
            assert!(given != other && given.parse::<uuid::Uuid>().is_ok(), "{other}: {given}");
        }
        let (one, two) = (app.get("/api/v1").await, app.get("/api/v1").await);
        assert_ne!(one.header("x-request-id"), two.header("x-request-id"));
    }
}

on_both! {
    empty
    /// One mistake is one error.
    async fn one_mistake_is_one_error(app) {
        for query in ["nope=sesame", "limit=sesame", "q=%zzsesame", "letter=sesame", "kind=sesame"] {
            let answer = app.get(&format!("/api/v1/members?{query}")).await;
            assert_eq!(answer.status, 400, "{query}");
            assert_eq!(answer.json()["errors"].as_array().unwrap().len(), 1, "{}", answer.body);
        }
    }
}
