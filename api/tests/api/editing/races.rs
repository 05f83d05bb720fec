//! Two editors at the same time: nothing that was acknowledged is lost, and the check that says so
//! can fail.

use reqwest::Method;
use serde_json::{Value, json};

use super::{TOWN, document, path_of, tag};
use crate::support::people::Person;
use crate::support::{Answer, TestApp, on_both};

/// Rounds of a run; `RACE_ROUNDS=1000` for a long one.
fn rounds() -> usize {
    let told = std::env::var("RACE_ROUNDS").ok();
    told.and_then(|told| told.parse().ok()).unwrap_or(30)
}

/// Adds a line to the description that a source holds.
async fn add(app: &TestApp, person: &Person, source: &Value, version: &str, line: &str) -> Answer {
    let mut wanted = source["document"].clone();
    let description = wanted["description"].as_str().unwrap();
    wanted["description"] = json!(format!("{description}\n{line}"));
    app.change(
        person,
        Method::PUT,
        &path_of(source),
        version,
        Some(&wanted),
    )
    .await
}

/// Two editors on two servers add a line each, from the same source, round after round; with or
/// without saying which version they start from. Gives how many lines were acknowledged, how many
/// of them are there in the end, and how often an editor was told to begin anew.
async fn collide(app: &TestApp, guarded: bool) -> (usize, usize, usize) {
    let other = app.second().await;
    let (first, second) = (app.editor(TOWN).await, app.editor(TOWN).await);
    let town = app.member(TOWN).await;
    let mut wanted = document(town.id, "À deux");
    wanted["description"] = json!("début");
    let made = app.create(&first, &wanted).await;
    let mut acknowledged = Vec::new();
    let mut refused = 0;
    for round in 0..rounds() {
        let source = app.source(&first, &made).await;
        let version = if guarded {
            tag(&source)
        } else {
            "*".to_owned()
        };
        let lines = [format!("a{round};"), format!("b{round};")];
        let answers = tokio::join!(
            add(app, &first, &source, &version, &lines[0]),
            add(&other, &second, &source, &version, &lines[1]),
        );
        for (line, answer) in lines.into_iter().zip([answers.0, answers.1]) {
            match answer.status {
                200 => acknowledged.push(line),
                412 => {
                    assert_eq!(answer.json()["code"], "precondition_failed");
                    refused += 1;
                }
                status => panic!("{status}: {}", answer.body),
            }
        }
    }
    let last = app.source(&first, &made).await;
    let description = last["document"]["description"].as_str().unwrap();
    let there = acknowledged
        .iter()
        .filter(|line| description.contains(line.as_str()))
        .count();
    assert_eq!(last["version"], acknowledged.len() + 1);
    (acknowledged.len(), there, refused)
}

on_both! {
    async fn nothing_that_was_acknowledged_is_lost(app) {
        let (acknowledged, there, refused) = collide(&app, true).await;
        assert_eq!([acknowledged, there, refused], [rounds(); 3]);
    }
}

on_both! {
    /// The same without the guard: lines are lost, so the test above can fail.
    async fn without_the_guard_lines_are_lost(app) {
        let (acknowledged, there, _) = collide(&app, false).await;
        assert!(there < acknowledged, "{there} of {acknowledged}");
    }
}

on_both! {
    async fn a_change_says_where_it_starts(app) {
        let editor = app.editor(TOWN).await;
        let made = app.create(&editor, &document(app.member(TOWN).await.id, "Départ")).await;
        let path = path_of(&made);
        let document = &made["document"];
        let step = json!({"publication": "submitted"});
        let publication = format!("{path}/publication");
        let restoration = format!("{path}/restoration");
        let before = app.written().await;
        for (method, path, body) in [
            (Method::PUT, &path, Some(document)),
            (Method::PUT, &publication, Some(&step)),
            (Method::DELETE, &path, None),
            (Method::POST, &restoration, None),
        ] {
            let answer = app.call(&editor, method.clone(), path, body).await;
            assert_eq!((answer.status, &answer.json()["code"]), (428, &json!("precondition_required")), "{method} {path}");
            for version in ["\"2\"", "1", "W/\"1\"", "\"0\", \"9\"", ""] {
                let answer = app.change(&editor, method.clone(), path, version, body).await;
                assert_eq!((answer.status, &answer.json()["code"]), (412, &json!("precondition_failed")), "{method} {path} {version}");
            }
        }
        assert_eq!(app.written().await, before);
        assert_eq!(app.change(&editor, Method::PUT, &path, "\"9\", \"1\"", Some(document)).await.status, 200);
        assert_eq!(app.change(&editor, Method::PUT, &path, "*", Some(document)).await.status, 200);
    }
}

on_both! {
    /// Two that give the same title at the same moment both get an address.
    async fn the_same_title_twice_at_once(app) {
        let other = app.second().await;
        let editor = app.editor(TOWN).await;
        let lead = app.member(TOWN).await.id;
        for round in 0..10 {
            let wanted = document(lead, &format!("Ensemble {round}"));
            let (first, second) = tokio::join!(app.create(&editor, &wanted), other.create(&editor, &wanted));
            assert_ne!(first["slug"], second["slug"]);
        }
    }
}
