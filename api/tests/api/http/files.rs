//! The files of the front end.

use std::path::Path;

use reqwest::Method;

use crate::support::{Engine, TestApp};

fn write(folder: &Path, name: &str, content: &[u8]) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, content).unwrap();
}

/// A front end as a build leaves it.
fn front_end() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "index.fr.html", b"<p>bonjour</p>");
    write(folder.path(), "index.en.html", b"<p>hello</p>");
    write(folder.path(), "favicon.svg", b"<svg/>");
    write(
        folder.path(),
        "csp.json",
        br#"{"script": ["'sha256-AAAA'"], "style": ["'sha256-BBBB'"]}"#,
    );
    write(folder.path(), "assets/app-123.js", b"let plain;");
    write(folder.path(), "assets/app-123.js.gz", b"gzipped");
    write(folder.path(), "assets/app-123.js.br", b"brotlied");
    write(folder.path(), "assets/app-123.wasm", b"\0asm");
    folder
}

async fn serving(folder: &Path) -> TestApp {
    let folder = folder.to_owned();
    TestApp::configured(Engine::Sqlite, move |config| config.static_dir = folder).await
}

#[actix_web::test]
async fn pages_of_the_interface_are_served_in_their_language() {
    let folder = front_end();
    let app = serving(folder.path()).await;
    for (path, status, body) in [
        ("/", 200, "<p>bonjour</p>"),
        ("/actions", 200, "<p>bonjour</p>"),
        ("/en", 200, "<p>hello</p>"),
        ("/en/directory", 200, "<p>hello</p>"),
        ("/nope", 404, "<p>bonjour</p>"),
        ("/en/nope", 404, "<p>hello</p>"),
        ("/english", 404, "<p>bonjour</p>"),
    ] {
        let answer = app.get(path).await;
        assert_eq!(
            (answer.status, answer.body.as_str()),
            (status, body),
            "{path}"
        );
        assert_eq!(
            answer.header("content-type"),
            Some("text/html; charset=utf-8"),
            "{path}"
        );
        assert_eq!(answer.header("cache-control"), Some("no-cache"), "{path}");
    }
    // The API keeps its own addresses.
    assert_eq!(
        app.get("/api/nope").await.header("content-type"),
        Some("application/problem+json")
    );
    assert_eq!(app.get("/api/v1").await.status, 200);
}

#[actix_web::test]
async fn assets_are_kept_for_ever_in_the_encoding_of_the_build() {
    let folder = front_end();
    let app = serving(folder.path()).await;
    let client = crate::support::builder()
        .no_gzip()
        .no_brotli()
        .build()
        .unwrap();
    for (accepted, encoding, body) in [
        ("br, gzip", Some("br"), "brotlied"),
        ("gzip", Some("gzip"), "gzipped"),
        ("identity", None, "let plain;"),
    ] {
        let answer = client
            .get(app.url("/assets/app-123.js"))
            .header("accept-encoding", accepted)
            .send()
            .await
            .unwrap();
        let header = |name: &str| {
            answer
                .headers()
                .get(name)
                .map(|value| value.to_str().unwrap().to_owned())
        };
        assert_eq!(
            header("content-encoding").as_deref(),
            encoding,
            "{accepted}"
        );
        assert_eq!(
            header("cache-control").as_deref(),
            Some("public, max-age=31536000, immutable")
        );
        assert_eq!(
            header("content-type").as_deref(),
            Some("text/javascript; charset=utf-8")
        );
        assert_eq!(
            header("vary").map(|vary| vary.contains("Accept-Encoding")),
            Some(true)
        );
        assert_eq!(answer.text().await.unwrap(), body, "{accepted}");
    }
    let wasm = app.get("/assets/app-123.wasm").await;
    assert_eq!(
        (wasm.status, wasm.header("content-type")),
        (200, Some("application/wasm"))
    );
    // Compressed files have no address of their own, and what is gone is not a page.
    assert_eq!(app.get("/assets/app-123.js.br").await.status, 404);
    assert_eq!(app.get("/assets/app-000.js").await.status, 404);
}

#[actix_web::test]
async fn files_have_a_tag_and_a_policy() {
    let folder = front_end();
    let app = serving(folder.path()).await;
    let page = app.get("/").await;
    let tag = page.header("etag").unwrap().to_owned();
    let again = app.get_with("/", "if-none-match", &tag).await;
    assert_eq!((again.status, again.body.as_str()), (304, ""));
    let policy = page.header("content-security-policy").unwrap();
    for part in [
        "default-src 'self'",
        "'sha256-AAAA'",
        "'sha256-BBBB'",
        "object-src 'none'",
        "frame-ancestors 'self'",
        "'wasm-unsafe-eval'",
    ] {
        assert!(policy.contains(part), "{policy}");
    }
    assert!(
        !policy.contains("http") && !policy.contains("unsafe-inline"),
        "{policy}"
    );
    assert_eq!(
        (
            page.header("x-content-type-options"),
            page.header("referrer-policy")
        ),
        (Some("nosniff"), Some("strict-origin-when-cross-origin"))
    );
    // What a page loads is under the page's policy.
    for path in ["/assets/app-123.wasm", "/favicon.svg"] {
        let file = app.get(path).await;
        assert_eq!(file.header("x-content-type-options"), Some("nosniff"));
        assert!(file.header("content-security-policy").is_none(), "{path}");
    }
    let lost = app.get("/nope").await;
    assert_eq!(lost.header("content-security-policy"), Some(policy));
    let answer = app.get("/api/v1").await;
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    let head = app.send(app.request(Method::HEAD, "/")).await;
    assert_eq!(
        (head.status, head.body.as_str(), head.header("etag")),
        (200, "", Some(tag.as_str()))
    );
    let post = app.send(app.request(Method::POST, "/")).await;
    assert_eq!(
        (post.status, post.header("allow")),
        (405, Some("GET, HEAD"))
    );
}

/// Any site may frame the page of an embed, and take the files that it needs; no other page.
#[actix_web::test]
async fn an_embed_may_stand_on_other_sites() {
    let folder = front_end();
    write(folder.path(), "embed.html", b"<main></main>");
    write(folder.path(), "embed.js", b"let element;");
    let app = serving(folder.path()).await;
    let framed = app.get("/embed.html?type=map&country=SN").await;
    let policy = framed.header("content-security-policy").unwrap();
    assert!(
        policy.contains("frame-ancestors *;") && policy.contains("default-src 'self'"),
        "{policy}"
    );
    assert!(framed.header("x-frame-options").is_none());
    for path in ["/", "/agenda", "/nope"] {
        let page = app.get(path).await;
        let policy = page.header("content-security-policy").unwrap();
        assert!(policy.contains("frame-ancestors 'self';"), "{path}");
    }
    for path in ["/embed.js", "/assets/app-123.js"] {
        // What the build leaves as brotli here is none.
        let request = app
            .request(Method::GET, path)
            .header("accept-encoding", "identity");
        let file = app
            .send(request.header("origin", "https://ville.example"))
            .await;
        assert_eq!(
            (
                file.status,
                file.header("access-control-allow-origin"),
                file.header("cross-origin-resource-policy")
            ),
            (200, Some("*"), Some("cross-origin")),
            "{path}"
        );
    }
    // Its address stays, so that it is asked about each time.
    let script = app.get("/embed.js").await;
    assert_eq!(script.header("cache-control"), Some("no-cache"));
    let tag = script.header("etag").unwrap();
    let again = app.get_with("/embed.js", "if-none-match", tag).await;
    assert_eq!(again.status, 304);
}

#[actix_web::test]
async fn nothing_outside_the_folder_is_served() {
    let folder = front_end();
    let outside = folder.path().parent().unwrap().join("outside.txt");
    let inner = folder.path().join("inner");
    std::fs::create_dir(&inner).unwrap();
    write(&inner, "index.fr.html", b"<p>dedans</p>");
    let app = serving(&inner).await;
    for path in [
        "/../index.en.html",
        "/..%2Findex.en.html",
        "/%2e%2e/index.en.html",
        "/assets/../../index.en.html",
        "//etc/passwd",
    ] {
        let answer = app.get(path).await;
        assert!(
            !answer.body.contains("hello") && !answer.body.contains("root:"),
            "{path}"
        );
    }
    assert!(!outside.exists());
}

#[actix_web::test]
async fn a_server_of_the_api_alone_has_no_pages() {
    for folder in ["no-front-end", ""] {
        let app = TestApp::configured(Engine::Sqlite, |config| config.static_dir = folder.into());
        let answer = app.await.get("/actions").await;
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (404, Some("application/problem+json")),
            "{folder}"
        );
    }
}

#[actix_web::test]
async fn a_tile_server_may_show_its_images() {
    let folder = front_end();
    let place = folder.path().to_owned();
    let app = TestApp::configured(Engine::Sqlite, move |config| {
        config.static_dir = place;
        config.tiles_url = Some("https://{s}.tuiles.test/{z}/{x}/{y}.png".to_owned());
    })
    .await;
    let policy = app
        .get("/")
        .await
        .header("content-security-policy")
        .unwrap()
        .to_owned();
    assert!(
        policy.contains("img-src 'self' data: https://*.tuiles.test;"),
        "{policy}"
    );
}

#[actix_web::test]
async fn another_build_is_served_where_that_is_wished() {
    let folder = front_end();
    let place = folder.path().to_owned();
    let app = TestApp::configured(Engine::Sqlite, move |config| {
        config.static_dir = place;
        config.static_reload = true;
    })
    .await;
    assert_eq!(app.get("/").await.body, "<p>bonjour</p>");
    write(folder.path(), "index.fr.html", b"<p>rebonjour</p>");
    write(folder.path(), "csp.json", br#"{"script": [], "style": []}"#);
    assert_eq!(app.get("/").await.body, "<p>rebonjour</p>");
}
