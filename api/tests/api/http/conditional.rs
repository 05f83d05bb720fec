//! `ETag`, `If-None-Match` and HEAD

use reqwest::Method;
use reqwest::header::HeaderMap;

use super::reads;
use crate::support::{entries, on_both};

on_both! {
    /// Every read has a tag; who has it already gets 304 without a body, and the tag stays as long
    /// as nothing is written, and changes with a write.
    async fn every_read_has_a_tag(app) {
        let reads = reads(&app).await;
        let mut tags = Vec::new();
        let mut every = std::collections::HashSet::new();
        for path in &reads {
            let answer = app.get(path).await;
            assert_eq!(answer.status, 200, "{path}");
            let tag = answer.header("etag").unwrap_or_else(|| panic!("{path} has no tag")).to_owned();
            assert!(tag.starts_with("W/\"") && tag.ends_with('"'), "{tag}");
            assert_eq!((answer.header("cache-control"), answer.header("vary").map(|vary| vary.contains("Accept-Encoding"))), (Some("no-cache"), Some(true)), "{path}");
            assert!(every.insert(tag.clone()), "{path} shares its tag");
            assert_eq!(app.get(path).await.header("etag"), Some(tag.as_str()), "{path}");
            for known in [tag.clone(), format!("\"other\", {tag}"), format!("{tag},W/\"x\"")] {
                let answer = app.get_with(path, "if-none-match", &known).await;
                assert_eq!((answer.status, answer.body.as_str(), answer.header("etag")), (304, "", Some(tag.as_str())), "{path}");
            }
            for other in ["W/\"other\"", "\"\"", "nonsense"] {
                assert_eq!(app.get_with(path, "if-none-match", other).await.status, 200, "{path} {other}");
            }
            tags.push(tag);
        }
        app.put(&entries::member("Nouvelle")).await;
        for (path, tag) in reads.iter().zip(&tags) {
            let answer = app.get_with(path, "if-none-match", tag).await;
            assert_eq!(answer.status, 200, "{path}");
            assert_ne!(answer.header("etag"), Some(tag.as_str()), "{path}");
        }
    }
}

on_both! {
    reading
    /// The same filter written otherwise has the same tag, another filter another.
    async fn tags_are_those_of_the_canonical_query(app) {
        let tag = async |path: &str| app.get(path).await.header("etag").unwrap().to_owned();
        let one = tag("/api/v1/actions?theme=health&theme=sport&country=sn&q=+eau+").await;
        assert_eq!(one, tag("/api/v1/actions?q=eau&country=SN&theme=sport&theme=health&theme=sport").await);
        for other in ["theme=health&country=SN&q=eau", "theme=health&theme=sport&country=SN&q=eau&limit=5", "theme=health&theme=sport&country=SN&q=eau&sort=title"] {
            assert_ne!(one, tag(&format!("/api/v1/actions?{other}")).await, "{other}");
        }
    }
}

on_both! {
    /// Another database has other tags, though it holds the same at the same version.
    async fn tags_are_those_of_one_database(app) {
        let engine = if app.database.backend() == sea_orm::DatabaseBackend::Sqlite { crate::support::Engine::Sqlite } else { crate::support::Engine::Postgres };
        let other = crate::support::TestApp::fresh(engine).await;
        for path in ["/api/v1/reference", "/api/v1"] {
            assert_ne!(app.get(path).await.header("etag"), other.get(path).await.header("etag"), "{path}");
        }
    }
}

on_both! {
    reading
    /// HEAD has the headers of GET and no body.
    async fn head_is_get_without_its_body(app) {
        for path in reads(&app).await.iter().map(String::as_str).chain(["/api/v1/members/nope", "/api/v1/actions?limit=0", "/api/nope", "/health/live"]) {
            let get = app.get_with(path, "accept-encoding", "identity").await;
            let head = app.send(app.request(Method::HEAD, path).header("accept-encoding", "identity")).await;
            assert_eq!((head.status, head.body.as_str()), (get.status, ""), "{path}");
            for name in get.headers.keys() {
                if !matches!(name.as_str(), "date" | "x-request-id" | "content-length") {
                    let all = |headers: &HeaderMap| headers.get_all(name).iter().cloned().collect::<Vec<_>>();
                    assert_eq!(all(&head.headers), all(&get.headers), "{path}: {name}");
                }
            }
            if get.status == 200 {
                assert_eq!(head.header("content-length"), Some(get.body.len().to_string().as_str()), "{path}");
            }
        }
    }
}
