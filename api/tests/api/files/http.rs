//! Files over HTTP: parts, conditions, and what is told without the bytes.

use reqwest::Method;
use serde_json::{Value, json};

use super::{FILES, illustrated, png, sent, status};
use crate::editing::TOWN;
use crate::support::people::Person;
use crate::support::{Answer, TestApp, on_both};
use passerelle_shared::accounts::AccountRole;

const TEXT: &str = "%PDF-1.7 un texte de trente octets";

/// A published action's cover and convention.
async fn published(app: &TestApp) -> (Person, Value, Value) {
    let editor = app.editor(TOWN).await;
    let animator = app.person(AccountRole::Animator, &[]).await;
    let cover = sent(app, &editor, "a.png", png(400, 200)).await;
    let pdf = sent(app, &editor, "a.pdf", TEXT.as_bytes().to_vec()).await;
    let action = illustrated(app, &editor, &cover, &pdf).await;
    let answer = app.step(&animator, &action, "published").await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    (editor, cover, pdf)
}

async fn get(app: &TestApp, url: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = app.request(Method::GET, url);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    app.send(request).await
}

on_both! {
    async fn a_part_comes_where_it_is_asked_for(app) {
        let (_, _, pdf) = published(&app).await;
        let url = pdf["url"].as_str().unwrap();
        let length = TEXT.len();
        let whole = get(&app, url, &[]).await;
        assert_eq!((whole.status, whole.header("accept-ranges"), whole.body.as_str()), (200, Some("bytes"), TEXT));
        let tag = whole.header("etag").unwrap();
        for (range, first, last) in [
            ("bytes=0-3", 0, 3),
            ("bytes=9-", 9, length - 1),
            ("bytes=-6", length - 6, length - 1),
            ("bytes=9-9999", 9, length - 1),
            ("bytes=-9999", 0, length - 1),
        ] {
            for condition in [None, Some(("if-range", tag))] {
                let headers: Vec<_> = [("range", range)].into_iter().chain(condition).collect();
                let part = get(&app, url, &headers).await;
                let told = format!("bytes {first}-{last}/{length}");
                assert_eq!((part.status, part.header("content-range")), (206, Some(told.as_str())), "{range}");
                assert_eq!((part.body.as_str(), part.header("content-length")), (&TEXT[first..=last], Some((last + 1 - first).to_string().as_str())), "{range}");
                assert_eq!((part.header("etag"), part.header("content-type")), (Some(tag), Some("application/pdf")));
            }
        }
        // Several parts, no bytes, what cannot be read, and a part of other bytes: all of it.
        for headers in [
            vec![("range", "bytes=0-1,3-4")],
            vec![("range", "lines=0-1")],
            vec![("range", "bytes=4-2")],
            vec![("range", "bytes")],
            vec![("range", "bytes=0-3"), ("if-range", "\"another\"")],
            vec![("range", "bytes=0-3"), ("if-range", "Tue, 24 Nov 2026 09:30:00 GMT")],
            vec![("range", "bytes=0-3"), ("if-range", "?")],
        ] {
            let answer = get(&app, url, &headers).await;
            assert_eq!((answer.status, answer.body.as_str(), answer.header("content-range")), (200, TEXT, None), "{headers:?}");
        }
        for range in ["bytes=9999-", "bytes=34-40", "bytes=-0"] {
            let answer = get(&app, url, &[("range", range)]).await;
            let told = format!("bytes */{length}");
            assert_eq!((answer.status, answer.header("content-range")), (416, Some(told.as_str())), "{range}");
            assert_eq!(answer.json()["code"], "range_not_satisfiable");
        }
    }
}

on_both! {
    async fn what_is_known_already_is_not_sent_again(app) {
        let (editor, cover, pdf) = published(&app).await;
        for file in [&cover, &pdf] {
            let url = file["url"].as_str().unwrap();
            let request = app.request(Method::GET, url);
            let tag = app.send(request).await.header("etag").unwrap().to_owned();
            assert!(tag.starts_with('"'), "a part can be put together by it alone: {tag}");
            for known in [tag.clone(), format!("\"x\", W/{tag}"), "*".to_owned()] {
                let answer = get(&app, url, &[("if-none-match", &known)]).await;
                assert_eq!((answer.status, answer.header("etag"), answer.body.as_str()), (304, Some(tag.as_str()), ""));
            }
            assert_eq!(get(&app, url, &[("if-none-match", "\"x\"")]).await.header("etag"), Some(tag.as_str()));
            // HEAD tells the same, without the bytes.
            let head = app.send(app.request(Method::HEAD, url)).await;
            let got = app.request(Method::GET, url).send().await.unwrap();
            let same = ["content-length", "content-type", "etag", "content-disposition", "cache-control", "content-security-policy", "x-content-type-options"];
            for name in same {
                assert_eq!(head.header(name), got.headers().get(name).and_then(|it| it.to_str().ok()), "{name}");
                assert!(head.header(name).is_some(), "{name}");
            }
            assert_eq!((head.status, head.body.as_str()), (200, ""));
        }
        // Who may not see a file learns nothing by a condition either.
        let secret = sent(&app, &editor, "b.pdf", TEXT.as_bytes().to_vec()).await;
        let answer = get(&app, secret["url"].as_str().unwrap(), &[("if-none-match", "*"), ("range", "bytes=0-1")]).await;
        assert_eq!(answer.status, 404);
        assert_eq!(app.send(app.request(Method::HEAD, secret["url"].as_str().unwrap())).await.status, 404);
    }
}

on_both! {
    async fn what_is_known_of_a_file_is_told_to_whoever_may_have_it(app) {
        let (editor, cover, _) = published(&app).await;
        let of = |file: &Value| json!(format!("{FILES}/{}", file["id"].as_str().unwrap()));
        assert_eq!(app.json(of(&cover).as_str().unwrap()).await, cover);
        let secret = sent(&app, &editor, "b.pdf", TEXT.as_bytes().to_vec()).await;
        assert_eq!(status(&app, None, &of(&secret)).await, 404);
        let answer = app.call(&editor, Method::GET, of(&secret).as_str().unwrap(), None).await;
        assert_eq!((answer.status, answer.header("cache-control"), answer.json()), (200, Some("no-store"), secret));
    }
}
