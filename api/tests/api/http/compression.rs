//! `Accept-Encoding`

use std::io::Read as _;

use super::reads;
use crate::support::{builder, on_both};

/// A client that takes bodies as they come.
async fn raw(url: &str, accepted: &str) -> (Option<String>, Vec<u8>, String) {
    let client = builder().no_gzip().no_brotli().build().unwrap();
    let answer = client
        .get(url)
        .header("accept-encoding", accepted)
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 200, "{url}");
    let header = |name| {
        answer
            .headers()
            .get(name)
            .map(|value: &reqwest::header::HeaderValue| value.to_str().unwrap().to_owned())
    };
    let (encoding, tag) = (header("content-encoding"), header("etag").unwrap());
    (encoding, answer.bytes().await.unwrap().to_vec(), tag)
}

fn decoded(encoding: Option<&str>, body: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    match encoding {
        None => plain.extend_from_slice(body),
        Some("gzip") => {
            flate2::read::GzDecoder::new(body)
                .read_to_end(&mut plain)
                .unwrap();
        }
        Some("br") => {
            brotli::Decompressor::new(body, 4_096)
                .read_to_end(&mut plain)
                .unwrap();
        }
        Some(other) => panic!("{other}"),
    }
    plain
}

on_both! {
    reading
    /// The same bytes in every encoding, under the same tag, asked for first or again.
    async fn every_encoding_holds_the_same(app) {
        for path in reads(&app).await {
            let url = app.url(&path);
            let (none, plain, tag) = raw(&url, "identity").await;
            assert_eq!(none, None, "{path}");
            for (accepted, expected) in [("br", "br"), ("gzip", "gzip"), ("gzip, deflate, br, zstd", "br"), ("br;q=0, gzip;q=0.5", "gzip"), ("br", "br")] {
                let (encoding, body, same_tag) = raw(&url, accepted).await;
                // What fits into a packet is sent as it is.
                let expected = (plain.len() >= 1_024).then_some(expected);
                assert_eq!(encoding.as_deref(), expected, "{path} {accepted}");
                assert_eq!(decoded(expected, &body), plain, "{path} {accepted}");
                assert_eq!(same_tag, tag, "{path} {accepted}");
                assert!(expected.is_none() || body.len() * 10 < plain.len() * 9, "{path} {accepted}: {} of {}", body.len(), plain.len());
            }
            for accepted in ["", "deflate", "br;q=0"] {
                assert_eq!(raw(&url, accepted).await.0, None, "{path} {accepted:?}");
            }
        }
    }
}
