//! Files that people send, and the entries that show them.

mod http;
mod lists;
mod s3;
mod sweep;

use std::io::{Cursor, Write};

use image::{ImageFormat, Rgb, RgbImage};
use passerelle_api::entity::{file, file_use};
use passerelle_api::retention;
use passerelle_shared::accounts::{AccountRole, MemberRole};
use reqwest::Method;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};
use serde_json::{Value, json};
use time::Duration;
use uuid::Uuid;

use crate::editing::{ACTIONS, TOWN, document, mistakes, path_of};
use crate::support::people::Person;
use crate::support::{Answer, Engine, TestApp, on_both};

const FILES: &str = "/api/v1/files";

/// A photograph of these sides.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::from_fn(width, height, |x, y| {
        Rgb([x.to_le_bytes()[0], y.to_le_bytes()[0], 90])
    })
    .write_to(&mut bytes, ImageFormat::Png)
    .unwrap();
    bytes.into_inner()
}

async fn send(app: &TestApp, who: &Person, name: &str, bytes: Vec<u8>) -> Answer {
    let request = app.request(Method::POST, FILES).bearer_auth(&who.token);
    let request = request.header(
        "content-disposition",
        format!("attachment; filename=\"{name}\""),
    );
    app.send(request.body(bytes)).await
}

async fn sent(app: &TestApp, who: &Person, name: &str, bytes: Vec<u8>) -> Value {
    let answer = send(app, who, name, bytes).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    answer.json()
}

/// The same person after a time: with a session of then.
async fn later(app: &TestApp, who: &Person) -> Person {
    let row = passerelle_api::accounts::store::by_id(app.database.reader(), who.id)
        .await
        .unwrap()
        .unwrap();
    app.sign_in(&row).await
}

/// An action with a cover and a convention, as its source.
async fn illustrated(app: &TestApp, who: &Person, cover: &Value, convention: &Value) -> Value {
    let mut document = document(app.member(TOWN).await.id, "Quinxouille");
    document["cover"] = json!({"file": cover["id"], "alt": " Un puits ", "credit": "Ville"});
    document["documents"] = json!([{"file": convention["id"], "title": "Convention 2025"}]);
    app.create(who, &document).await
}

async fn status(app: &TestApp, who: Option<&Person>, url: &Value) -> u16 {
    let url = url.as_str().unwrap();
    match who {
        Some(who) => app.call(who, Method::GET, url, None).await.status,
        None => app.get(url).await.status,
    }
}

/// How many files people sent, and how many of them entries show: the demonstration has its own.
async fn rows(app: &TestApp) -> (usize, u64) {
    let reader = app.database.reader();
    let sent: Vec<Uuid> = file::Entity::find()
        .select_only()
        .column(file::Column::Id)
        .filter(file::Column::AccountId.is_not_null())
        .into_tuple()
        .all(reader)
        .await
        .unwrap();
    let shown = file_use::Entity::find()
        .filter(file_use::Column::FileId.is_in(sent.iter().copied()))
        .count(reader)
        .await
        .unwrap();
    (sent.len(), shown)
}

on_both! {
    async fn a_file_is_seen_by_whoever_sees_its_entry(app) {
        let editor = app.editor(TOWN).await;
        let colleague = app.person(AccountRole::Member, &[(TOWN, MemberRole::Reader)]).await;
        let stranger = app.person(AccountRole::Member, &[("royan", MemberRole::Administrator)]).await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        let cover = sent(&app, &editor, "puits.png", png(1_000, 500)).await;
        assert_eq!((&cover["name"], &cover["media_type"]), (&json!("puits.png"), &json!("image/png")));
        let widths: Vec<u64> = cover["sizes"].as_array().unwrap().iter().map(|it| it["width"].as_u64().unwrap()).collect();
        assert_eq!(widths, [320, 800, 1_000]);
        let pdf = sent(&app, &editor, "../Convention signée.html", b"%PDF-1.7 essai".to_vec()).await;
        let (image, text) = (&cover["sizes"][0]["url"], &pdf["url"]);
        assert_eq!(text, &json!(format!("{FILES}/{}/Convention-signee.pdf", pdf["id"].as_str().unwrap())));
        // Nobody's entry has it yet: it is its sender's.
        for url in [image, text] {
            assert_eq!(status(&app, Some(&editor), url).await, 200);
            assert_eq!(status(&app, Some(&colleague), url).await, 404);
            assert_eq!(status(&app, None, url).await, 404);
        }
        let action = illustrated(&app, &editor, &cover, &pdf).await;
        assert_eq!(action["document"]["cover"]["alt"], "Un puits");
        // A draft's files are those of the draft.
        for url in [image, text] {
            for (who, expected) in [(Some(&editor), 200), (Some(&colleague), 200), (Some(&animator), 200), (Some(&stranger), 404), (None, 404)] {
                assert_eq!(status(&app, who, url).await, expected, "{url}");
            }
        }
        assert_eq!(app.step(&animator, &action, "published").await.status, 200);
        let shown = app.json(&path_of(&action)).await;
        assert_eq!((&shown["cover"]["sizes"], &shown["cover"]["alt"], &shown["cover"]["credit"]), (&cover["sizes"], &json!("Un puits"), &json!("Ville")));
        assert_eq!((&shown["documents"][0]["title"], &shown["documents"][0]["url"], &shown["documents"][0]["bytes"]), (&json!("Convention 2025"), text, &json!(14)));
        let answer = app.get(image.as_str().unwrap()).await;
        assert_eq!((answer.status, answer.header("content-type"), answer.header("content-disposition")), (200, Some("image/jpeg"), Some("inline")));
        assert_eq!(answer.header("cache-control"), Some("public, max-age=600, must-revalidate"));
        let answer = app.get(text.as_str().unwrap()).await;
        assert_eq!((answer.header("content-type"), answer.header("content-disposition"), answer.header("x-content-type-options")), (Some("application/pdf"), Some("attachment; filename=\"Convention-signee.pdf\""), Some("nosniff")));
        assert_eq!((answer.header("content-security-policy"), answer.body.as_str()), (Some("default-src 'none'; sandbox"), "%PDF-1.7 essai"));
        // No other name leads anywhere.
        let id = cover["id"].as_str().unwrap();
        for name in ["321.jpg", "320.png", "puits.png", "..%2F..%2Fetc%2Fpasswd", "%2e%2e", "320.jpg%00", "320.jpg/x"] {
            assert_eq!(app.get(&format!("{FILES}/{id}/{name}")).await.status, 404, "{name}");
        }
        // Withdrawn, it is there for its editors alone.
        assert_eq!(app.step(&editor, &action, "draft").await.status, 200);
        assert_eq!((status(&app, None, image).await, status(&app, Some(&editor), image).await), (404, 200));
        let answer = app.call(&editor, Method::GET, image.as_str().unwrap(), None).await;
        assert_eq!(answer.header("cache-control"), Some("private, no-store"));
    }
}

on_both! {
    async fn a_file_is_of_one_entry(app) {
        let editor = app.editor(TOWN).await;
        let other = app.editor("royan").await;
        let cover = sent(&app, &editor, "a.png", png(10, 10)).await;
        let pdf = sent(&app, &editor, "a.pdf", b"%PDF-1.7".to_vec()).await;
        // Somebody else's, what there is not, and a document as a cover.
        let mut theirs = document(app.member("royan").await.id, "Autre");
        theirs["cover"] = json!({"file": cover["id"], "alt": "x"});
        theirs["documents"] = json!([{"file": pdf["id"], "title": "x"}, {"file": "01900000-0000-7000-8000-000000000000", "title": "x"}]);
        let answer = app.call(&other, Method::POST, ACTIONS, Some(&theirs)).await;
        let unknown = |pointer: &str| (pointer.to_owned(), "unknown".to_owned());
        assert_eq!(mistakes(&answer), [unknown("/cover/file"), unknown("/documents/0/file"), unknown("/documents/1/file")]);
        let mut mine = document(app.member(TOWN).await.id, "La mienne");
        mine["cover"] = json!({"file": pdf["id"], "alt": "x"});
        assert_eq!(mistakes(&app.call(&editor, Method::POST, ACTIONS, Some(&mine)).await), [("/cover/file".to_owned(), "file_type".to_owned())]);
        mine["cover"] = json!({"file": cover["id"], "alt": ""});
        assert_eq!(mistakes(&app.call(&editor, Method::POST, ACTIONS, Some(&mine)).await), [("/cover/alt".to_owned(), "required".to_owned())]);
        assert_eq!(rows(&app).await, (2, 0));

        let action = illustrated(&app, &editor, &cover, &pdf).await;
        assert_eq!(rows(&app).await, (2, 2));
        // Another entry of the same people takes a copy, not the file.
        let mut second = document(app.member(TOWN).await.id, "Une autre");
        second["cover"] = json!({"file": cover["id"], "alt": "x"});
        assert_eq!(mistakes(&app.call(&editor, Method::POST, ACTIONS, Some(&second)).await), [unknown("/cover/file")]);
        // What a state of before showed is there to go back to.
        let with = action["document"].clone();
        let mut without = with.clone();
        without.as_object_mut().unwrap().remove("cover");
        let path = path_of(&action);
        assert_eq!(app.change(&editor, Method::PUT, &path, "\"1\"", Some(&without)).await.status, 200);
        app.clock.advance(Duration::days(2));
        retention::once(&app.state).await.unwrap();
        let editor = later(&app, &editor).await;
        let back = app.change(&editor, Method::PUT, &path, "\"2\"", Some(&with)).await;
        assert_eq!((back.status, &back.json()["document"]), (200, &with), "{}", back.body);
        assert_eq!(status(&app, Some(&editor), &cover["url"]).await, 200);
    }
}

on_both! {
    empty
    async fn what_is_no_file_of_ours_is_refused(app) {
        let person = app.person(AccountRole::Member, &[]).await;
        let mut bomb = png(1, 1);
        bomb[16..24].copy_from_slice(&[0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50]);
        let mut sum = flate2::Crc::new();
        sum.update(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&sum.sum().to_be_bytes());
        let mut truncated = png(300, 300);
        truncated.truncate(400);
        let office = |second: &str| {
            let mut bytes = Vec::new();
            for name in ["[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "word/document.xml", second] {
                stored(&mut bytes, name);
            }
            bytes
        };
        for (what, bytes, rule) in [
            ("svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec(), "file_type"),
            ("html", b"<!doctype html><script>alert(1)</script>".to_vec(), "file_type"),
            ("nothing", Vec::new(), "file_type"),
            ("a program", b"\x7fELF\x02\x01\x01".to_vec(), "file_type"),
            ("half an image", truncated, "file_type"),
            ("a bomb", bomb, "image_size"),
            ("macros", office("word/vbaProject.bin"), "file_type"),
        ] {
            let answer = send(&app, &person, "photo.jpg", bytes).await;
            assert_eq!(mistakes(&answer), [(String::new(), rule.to_owned())], "{what}");
        }
        let docx = sent(&app, &person, "a.docx", office("word/styles.xml")).await;
        assert_eq!(docx["media_type"], "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assert_eq!(rows(&app).await.0, 1);
        // Without a name it has one.
        let request = app.request(Method::POST, FILES).bearer_auth(&person.token);
        let answer = app.send(request.body("%PDF-1.7")).await;
        assert_eq!((answer.status, &answer.json()["name"]), (201, &json!("fichier.pdf")));
    }
}

/// A file of an archive that is not packed (PKWARE APPNOTE, section 4.3.7).
fn stored(archive: &mut Vec<u8>, name: &str) {
    let content = b"<x/>";
    let size = u32::try_from(content.len()).unwrap().to_le_bytes();
    archive
        .write_all(b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0")
        .unwrap();
    archive.write_all(&[size, size].concat()).unwrap();
    archive
        .write_all(&u16::try_from(name.len()).unwrap().to_le_bytes())
        .unwrap();
    archive.write_all(&[0, 0]).unwrap();
    archive.write_all(name.as_bytes()).unwrap();
    archive.write_all(content).unwrap();
}

#[actix_web::test]
async fn a_file_has_a_largest_size_and_an_account_a_day() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let app = TestApp::configured(engine, |config| config.file_mib = 2).await;
        let person = app.person(AccountRole::Member, &[]).await;
        let of = |mebibytes: usize, more: usize| {
            let mut bytes = b"%PDF-1.7".to_vec();
            bytes.resize((mebibytes * 1_024 * 1_024 + more).max(8), b' ');
            bytes
        };
        assert_eq!(send(&app, &person, "a.pdf", of(2, 0)).await.status, 201);
        let large = send(&app, &person, "a.pdf", of(2, 1)).await;
        assert_eq!(
            (large.status, &large.json()["code"]),
            (413, &json!("payload_too_large"))
        );
        // Elsewhere a body is as small as before.
        let request = app
            .request(Method::PUT, "/api/v1/account")
            .bearer_auth(&person.token);
        assert_eq!(app.send(request.body(of(1, 1))).await.status, 413);
        for _ in 0..39 {
            assert_eq!(send(&app, &person, "a.pdf", of(0, 0)).await.status, 201);
        }
        let answer = send(&app, &person, "a.pdf", of(0, 0)).await;
        assert_eq!(answer.status, 429);
        assert!(answer.header("retry-after").is_some());
    }
}
