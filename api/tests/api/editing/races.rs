//! Two editors at the same time: nothing that was acknowledged is lost, and the check that says so
//! can fail.

use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use serde_json::{Value, json};

use super::{ACTIONS, TOWN, document, events, funding_calls, path_of, tag, working_groups};
use crate::support::lists::id;
use crate::support::people::Person;
use crate::support::{Answer, TestApp, on_both};

/// Rounds of a run for each kind of entry; `RACE_ROUNDS=1000` for a long one.
fn rounds() -> usize {
    let told = std::env::var("RACE_ROUNDS").ok();
    told.and_then(|told| told.parse().ok()).unwrap_or(10)
}

/// An entry that two write at once.
struct Contended {
    /// Its address.
    path: String,
    /// The text of its document that they add to.
    text: &'static str,
}

/// One of each kind that is written.
async fn contended(app: &TestApp, who: &Person) -> Vec<Contended> {
    let town = app.member(TOWN).await.id;
    let mut found = vec![Contended {
        path: format!("/api/v1/members/{town}"),
        text: "description",
    }];
    for (list, text, mut wanted) in [
        (ACTIONS, "description", document(town, "À deux")),
        (
            "/api/v1/events",
            "description",
            events::document(Some(town), "À deux"),
        ),
        (
            "/api/v1/working-groups",
            "purpose",
            working_groups::document(town, "À deux"),
        ),
        (
            "/api/v1/funding-calls",
            "description",
            funding_calls::document("À deux"),
        ),
    ] {
        wanted[text] = json!("début");
        let made = app.call(who, Method::POST, list, Some(&wanted)).await;
        assert_eq!(made.status, 201, "{}", made.body);
        found.push(Contended {
            path: format!("{list}/{}", id(&made.json())),
            text,
        });
    }
    found
}

impl Contended {
    async fn source(&self, app: &TestApp, who: &Person) -> Value {
        let path = format!("{}/source", self.path);
        app.call(who, Method::GET, &path, None).await.json()
    }

    /// Adds a line to the text that a source holds.
    async fn add(
        &self,
        app: &TestApp,
        who: &Person,
        source: &Value,
        version: &str,
        line: &str,
    ) -> Answer {
        let mut wanted = source["document"].clone();
        let before = wanted[self.text].as_str().unwrap_or_default();
        wanted[self.text] = json!(format!("{before}\n{line}"));
        app.change(who, Method::PUT, &self.path, version, Some(&wanted))
            .await
    }

    /// Two on two servers add a line each, from the same source, round after round; with or without
    /// saying which version they start from. Gives how many lines were acknowledged, how many of them
    /// are there in the end, and how often one of the two was told to begin anew.
    async fn collide(
        &self,
        apps: [&TestApp; 2],
        people: [&Person; 2],
        guarded: bool,
    ) -> [usize; 3] {
        let began = self.source(apps[0], people[0]).await["version"].as_u64();
        let mut acknowledged = Vec::new();
        let mut refused = 0;
        for round in 0..rounds() {
            let source = self.source(apps[0], people[0]).await;
            let version = if guarded {
                tag(&source)
            } else {
                "*".to_owned()
            };
            let lines = [format!("a{round};"), format!("b{round};")];
            let answers = tokio::join!(
                self.add(apps[0], people[0], &source, &version, &lines[0]),
                self.add(apps[1], people[1], &source, &version, &lines[1]),
            );
            for (line, answer) in lines.into_iter().zip([answers.0, answers.1]) {
                match answer.status {
                    200 => acknowledged.push(line),
                    412 => {
                        assert_eq!(answer.json()["code"], "precondition_failed");
                        refused += 1;
                    }
                    status => panic!("{} {status}: {}", self.path, answer.body),
                }
            }
        }
        let last = self.source(apps[0], people[0]).await;
        let text = last["document"][self.text].as_str().unwrap();
        let there = acknowledged
            .iter()
            .filter(|line| text.contains(line.as_str()))
            .count();
        let saved = last["version"].as_u64().zip(began);
        assert_eq!(
            saved.map(|(last, began)| last - began),
            Some(acknowledged.len() as u64)
        );
        [acknowledged.len(), there, refused]
    }
}

/// What came of two who write each kind of entry at once.
async fn collisions(app: &TestApp, guarded: bool) -> Vec<(String, [usize; 3])> {
    let other = app.second().await;
    let animator = app.person(AccountRole::Animator, &[]).await;
    let colleague = app.person(AccountRole::Animator, &[]).await;
    let mut found = Vec::new();
    for entry in contended(app, &animator).await {
        let counts = entry
            .collide([app, &other], [&animator, &colleague], guarded)
            .await;
        found.push((entry.path, counts));
    }
    assert_eq!(found.len(), 5);
    found
}

on_both! {
    async fn nothing_that_was_acknowledged_is_lost(app) {
        for (path, counts) in collisions(&app, true).await {
            assert_eq!(counts, [rounds(); 3], "{path}");
        }
    }
}

on_both! {
    /// The same without the guard: lines are lost, so the test above can fail.
    async fn without_the_guard_lines_are_lost(app) {
        for (path, [acknowledged, there, _]) in collisions(&app, false).await {
            assert!(there < acknowledged, "{path}: {there} of {acknowledged}");
        }
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
