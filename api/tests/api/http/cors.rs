//! Reading is open to every site, and nothing else.

use reqwest::Method;

use super::reads;
use crate::support::{TestApp, on_both};

const SITE: &str = "https://mairie.exemple.fr";

async fn preflight(
    app: &TestApp,
    path: &str,
    method: &str,
    headers: &str,
) -> crate::support::Answer {
    let request = app
        .request(Method::OPTIONS, path)
        .header("origin", SITE)
        .header("access-control-request-method", method)
        .header("access-control-request-headers", headers);
    app.send(request).await
}

on_both! {
    reading
    async fn every_site_may_read(app) {
        for path in reads(&app).await.iter().map(String::as_str).chain(["/api/v1/members/nope", "/api/v1/actions?limit=0", "/api/nope"]) {
            let answer = app.get_with(path, "origin", SITE).await;
            assert_eq!(answer.header("access-control-allow-origin"), Some("*"), "{path}");
            assert!(answer.header("access-control-allow-credentials").is_none(), "{path}");
            let exposed = answer.header("access-control-expose-headers").unwrap().to_lowercase();
            assert!(["etag", "link", "x-request-id"].iter().all(|name| exposed.contains(name)), "{path}: {exposed}");
        }
        let tag = app.get("/api/v1/actions").await.header("etag").unwrap().to_owned();
        let request = app.request(Method::GET, "/api/v1/actions").header("origin", SITE).header("if-none-match", tag);
        let answer = app.send(request).await;
        assert_eq!((answer.status, answer.header("access-control-allow-origin")), (304, Some("*")));
    }
}

on_both! {
    empty
    async fn a_preflight_allows_reading_alone(app) {
        for method in ["GET", "HEAD"] {
            let answer = preflight(&app, "/api/v1/actions", method, "if-none-match, accept-language").await;
            assert_eq!((answer.status, answer.header("access-control-allow-origin")), (200, Some("*")), "{method}");
            assert!(answer.header("access-control-allow-methods").unwrap().contains(method));
            assert!(answer.header("access-control-allow-headers").unwrap().to_lowercase().contains("if-none-match"));
            assert_eq!(answer.header("access-control-max-age"), Some("86400"));
        }
        for (method, headers) in [("POST", "accept"), ("DELETE", "accept"), ("PUT", "accept"), ("GET", "authorization"), ("GET", "cookie")] {
            let answer = preflight(&app, "/api/v1/actions", method, headers).await;
            assert_eq!(answer.status, 400, "{method} {headers}");
            assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{method} {headers}");
        }
    }
}
