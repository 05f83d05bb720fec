//! Files that nobody uses, and what is left of those that were not written to their end.

use passerelle_api::entity::file;
use passerelle_api::files::{store, sweep};
use passerelle_api::retention;
use reqwest::Method;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use time::Duration;
use tokio::io::AsyncWriteExt;
use uuid::Uuid;

use super::{FILES, illustrated, later, png, rows, send, sent, status};
use crate::editing::{ACTIONS, TOWN, document, mistakes, path_of, tag};
use crate::support::{TestApp, on_both};

fn folder(app: &TestApp, file: &Value) -> std::path::PathBuf {
    let name = file["id"].as_str().unwrap().replace('-', "");
    app.state.config.files_dir.join(name)
}

/// How many files stand in the folder of one.
fn files(app: &TestApp, file: &Value) -> usize {
    std::fs::read_dir(folder(app, file)).map_or(0, Iterator::count)
}

on_both! {
    /// What no entry uses goes after a day, and with its entry after 30.
    async fn what_nobody_uses_is_swept(app) {
        let editor = app.editor(TOWN).await;
        let cover = sent(&app, &editor, "a.png", png(900, 10)).await;
        let pdf = sent(&app, &editor, "a.pdf", b"%PDF-1.7".to_vec()).await;
        let lost = sent(&app, &editor, "b.png", png(900, 10)).await;
        let action = illustrated(&app, &editor, &cover, &pdf).await;
        assert_eq!((files(&app, &cover), files(&app, &pdf), files(&app, &lost)), (3, 1, 3));
        app.clock.advance(Duration::days(1) - Duration::minutes(1));
        retention::once(&app.state).await.unwrap();
        assert_eq!((files(&app, &lost), rows(&app).await), (3, (3, 2)));
        app.clock.advance(Duration::minutes(2));
        retention::once(&app.state).await.unwrap();
        assert_eq!((files(&app, &cover), rows(&app).await), (3, (2, 2)));
        assert!(!folder(&app, &lost).exists());
        let editor = later(&app, &editor).await;
        assert_eq!(app.change(&editor, Method::DELETE, &path_of(&action), &tag(&action), None).await.status, 204);
        app.clock.advance(Duration::days(30));
        retention::once(&app.state).await.unwrap();
        assert_eq!((files(&app, &cover), files(&app, &pdf), rows(&app).await), (0, 0, (0, 0)));
    }
}

on_both! {
    /// What an entry no longer shows stays for 30 days: so long, one can go back to it.
    async fn what_an_entry_no_longer_shows_goes_after_thirty_days(app) {
        let editor = app.editor(TOWN).await;
        let cover = sent(&app, &editor, "a.png", png(10, 10)).await;
        let pdf = sent(&app, &editor, "a.pdf", b"%PDF-1.7".to_vec()).await;
        let action = illustrated(&app, &editor, &cover, &pdf).await;
        let path = path_of(&action);
        let with = action["document"].clone();
        let mut without = with.clone();
        without.as_object_mut().unwrap().remove("cover");
        assert_eq!(app.change(&editor, Method::PUT, &path, "\"1\"", Some(&without)).await.status, 200);
        app.clock.advance(Duration::days(29));
        retention::once(&app.state).await.unwrap();
        // It comes back, and its days begin anew when it goes again.
        let editor = later(&app, &editor).await;
        assert_eq!(app.change(&editor, Method::PUT, &path, "\"2\"", Some(&with)).await.status, 200);
        app.clock.advance(Duration::days(2));
        retention::once(&app.state).await.unwrap();
        assert_eq!((files(&app, &cover), rows(&app).await), (1, (2, 2)));
        let editor = later(&app, &editor).await;
        assert_eq!(app.change(&editor, Method::PUT, &path, "\"3\"", Some(&without)).await.status, 200);
        app.clock.advance(Duration::days(30) + Duration::minutes(1));
        retention::once(&app.state).await.unwrap();
        assert_eq!((files(&app, &cover), files(&app, &pdf), rows(&app).await), (0, 1, (1, 1)));
        let editor = later(&app, &editor).await;
        let gone = app.change(&editor, Method::PUT, &path, "\"4\"", Some(&with)).await;
        assert_eq!(mistakes(&gone), [("/cover/file".to_owned(), "unknown".to_owned())]);
        assert_eq!(status(&app, Some(&editor), &pdf["url"]).await, 200);
    }
}

on_both! {
    /// A process that ends while it writes leaves nothing for ever.
    async fn what_was_not_written_to_its_end_is_swept(app) {
        let editor = app.editor(TOWN).await;
        let half = sent(&app, &editor, "a.png", png(900, 10)).await;
        // As after a crash: one size is missing, another is half written under its passing name.
        std::fs::remove_file(folder(&app, &half).join("900.jpg")).unwrap();
        std::fs::write(folder(&app, &half).join("900.jpg#1"), b"half").unwrap();
        assert_eq!(status(&app, Some(&editor), &half["url"]).await, 404);
        app.clock.advance(Duration::days(2));
        retention::once(&app.state).await.unwrap();
        assert!(!folder(&app, &half).exists());
        assert_eq!(rows(&app).await, (0, 0));
    }
}

on_both! {
    empty
    /// Whoever goes away while sending leaves nothing at all.
    async fn what_is_cut_off_is_not_kept(app) {
        let person = app.person(passerelle_shared::accounts::AccountRole::Member, &[]).await;
        let url = app.url(FILES);
        let address = url.trim_start_matches("http://").split('/').next().unwrap();
        let mut line = tokio::net::TcpStream::connect(address).await.unwrap();
        let head = format!("POST {FILES} HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {}\r\nContent-Length: 5000\r\n\r\n%PDF-1.7", person.token);
        line.write_all(head.as_bytes()).await.unwrap();
        line.shutdown().await.unwrap();
        drop(line);
        // A whole one that is sent after it is the only one.
        let whole = send(&app, &person, "a.pdf", b"%PDF-1.7".to_vec()).await;
        assert_eq!(whole.status, 201);
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        assert_eq!(rows(&app).await, (1, 0));
    }
}

on_both! {
    /// Two processes sweep at once, while an entry takes a file that has waited long: either the
    /// entry has it and it stays, or the entry is told that there is none.
    async fn a_file_is_either_taken_or_swept(app) {
        let editor = app.editor(TOWN).await;
        let mut waiting = Vec::new();
        for _ in 0..12 {
            waiting.push(sent(&app, &editor, "a.pdf", b"%PDF-1.7".to_vec()).await);
        }
        app.clock.advance(Duration::days(2));
        let other = app.second().await;
        let editor = later(&app, &editor).await;
        let town = app.member(TOWN).await.id;
        let take = async |file: &Value| {
            let mut document = document(town, "Une action");
            document["documents"] = json!([{"file": file["id"], "title": "x"}]);
            app.call(&editor, Method::POST, ACTIONS, Some(&document)).await
        };
        let (mine, theirs, taken) = tokio::join!(
            sweep::sweep(&app.state),
            sweep::sweep(&other.state),
            async {
                let mut answers = Vec::new();
                for file in waiting.iter().rev() {
                    answers.push(take(file).await);
                }
                answers
            },
        );
        mine.unwrap();
        theirs.unwrap();
        for (file, answer) in waiting.iter().rev().zip(&taken) {
            let id: Uuid = file["id"].as_str().unwrap().parse().unwrap();
            let row = file::Entity::find_by_id(id).one(app.database.reader()).await.unwrap();
            let kept = answer.status == 201;
            assert!(kept || answer.status == 422, "{}", answer.body);
            assert_eq!((row.is_some(), files(&app, file)), (kept, usize::from(kept)));
            assert_eq!(store::is_shown(app.database.reader(), id).await.unwrap(), kept);
        }
    }
}
