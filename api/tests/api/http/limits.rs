//! Bodies and query strings have bounds.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::support::{TestApp, on_both};

/// Sends bytes as they are, and reads the answer to its end.
async fn raw(app: &TestApp, request: &str) -> String {
    let url = app.url("");
    let mut stream = tokio::net::TcpStream::connect(url.trim_start_matches("http://"))
        .await
        .unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    let read = stream.read_to_end(&mut answer);
    tokio::time::timeout(std::time::Duration::from_secs(10), read)
        .await
        .expect("an answer")
        .unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

on_both! {
    empty
    /// A body above a mebibyte is refused before it is read.
    async fn a_large_body_is_refused(app) {
        for (method, path) in [("POST", "/api/v1/actions"), ("PUT", "/api/v1/members/x"), ("GET", "/api/v1/actions")] {
            let request = |length: u64, lang: &str| {
                format!("{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nOrigin: https://mairie.exemple.fr\r\nAccept-Language: {lang}\r\nContent-Length: {length}\r\n\r\n")
            };
            let answer = raw(&app, &request(1_048_577, "fr")).await;
            assert!(answer.starts_with("HTTP/1.1 413"), "{method}: {answer}");
            assert!(answer.contains("application/problem+json") && answer.contains("\"code\":\"payload_too_large\"") && answer.contains("volumineux"), "{answer}");
            // Another site may read why.
            assert!(answer.contains("access-control-allow-origin: *") && answer.contains("access-control-expose-headers"), "{answer}");
            let english = raw(&app, &request(u64::MAX, "en")).await;
            assert!(english.starts_with("HTTP/1.1 413") && english.contains("too large"), "{english}");
        }
        // At the bound it is the method that is wrong.
        let body = "x".repeat(1_048_576);
        let request = app.request(reqwest::Method::POST, "/api/v1/stats").body(body);
        assert_eq!(app.send(request).await.status, 405);
    }
}

on_both! {
    empty
    /// A query string above its bound is refused; below, every parameter of it is read.
    async fn a_long_query_is_refused(app) {
        let filler = |length: usize| format!("q=eau&{}", "theme=x&".repeat(length / 8 + 1)).chars().take(length).collect::<String>();
        for (lang, word) in [("fr", "trop longue"), ("en", "too long")] {
            let request = app.request(reqwest::Method::GET, &format!("/api/v1/actions?{}", filler(8_193)));
            let answer = app.send(request.header("accept-language", lang).header("origin", "https://mairie.exemple.fr")).await;
            assert_eq!((answer.status, answer.header("content-type")), (414, Some("application/problem+json")));
            assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
            assert!(answer.json()["title"].as_str().unwrap().contains(word) && answer.json()["code"] == "uri_too_long");
        }
        let answer = app.get(&format!("/api/v1/actions?{}", filler(8_192))).await;
        assert_eq!((answer.status, &answer.json()["code"]), (400, &serde_json::json!("invalid_parameter")));
        // Every filter filled to its limit stays below.
        let full: String = ["theme", "department", "member"].iter().map(|name| format!("{name}={}&", "x".repeat(36)).repeat(50)).collect();
        assert_eq!(app.get(&format!("/api/v1/actions?{full}q={}", "e".repeat(200))).await.status, 200);
    }
}

on_both! {
    empty
    /// A cursor that no page gave is a place too, or refused; never an error of ours.
    async fn any_cursor_is_answered(app) {
        for cursor in ["", "00", "01", "02", "ff", "0000", "0100", "01ff", "zz", "0", &"00".repeat(2_048), &"00".repeat(2_049)] {
            for sort in ["title", "-title", "starts_on", "-starts_on", "-budget_cents"] {
                let answer = app.get(&format!("/api/v1/actions?cursor={cursor}&sort={sort}")).await;
                assert!(matches!(answer.status, 200 | 400), "{cursor} {sort}: {}", answer.status);
            }
        }
    }
}
