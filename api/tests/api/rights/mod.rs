//! Who may do what, over HTTP: every operation × with what × who asks (table.txt), and who somebody is
//! after something has happened in the middle of a session (states.txt). What is refused leaves the
//! database as it was, and what is allowed does not, so that the comparison is known to notice.
//!
//! To see a guard at work, take it away and run `RIGHTS=event cargo test -p passerelle-api rights`, for
//! the operations with this word alone: docs/ARCHITECTURE.md lists some and what turns red.

mod digest;
mod documents;
mod fields;
mod people;
mod table;
mod things;
mod waiting;

use std::collections::{BTreeMap, BTreeSet};

use passerelle_api::openapi;
use passerelle_api::policy::{OPERATIONS, Permission};
use passerelle_shared::problem::ErrorCode;
use reqwest::Method;
use serde_json::{Value, json};

use self::digest::{contents, differences, forget_throttle};
use self::people::{Subject, code_of};
use self::table::{Line, Turn};
use self::things::{Place, Thing};
use crate::support::{TestApp, on_both};

const NOWHERE: &str = "01900000-0000-7000-8000-000000000000";

/// After these somebody is no longer who they were, and is made anew.
const FATAL: [&str; 5] = [
    "create_second_factor",
    "delete_account",
    "delete_session",
    "delete_sessions",
    "delete_second_factor",
];
/// These are somebody's own and wait for the second factor all the same.
const COMPLETE: [&str; 6] = [
    "create_access_token",
    "create_api_key",
    "create_api_key_secret",
    "delete_account",
    "delete_second_factor",
    "get_account_export",
];
/// These write nothing where they are allowed: a preview is kept nowhere, no link is sent to an address
/// that nobody has.
const NOTHING_WRITTEN: [&str; 2] = ["create_preview", "create_sign_in_link"];

/// An operation as the document declares it.
struct Operation {
    method: Method,
    path: String,
    body: bool,
}

fn operations() -> BTreeMap<String, Operation> {
    let document: Value = serde_json::from_str(&openapi::document()).unwrap();
    let mut found = BTreeMap::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let id = operation["operationId"].as_str().unwrap().to_owned();
            let operation = Operation {
                method: method.to_uppercase().parse().unwrap(),
                path: path.clone(),
                body: operation["requestBody"].is_object(),
            };
            found.insert(id, operation);
        }
    }
    found
}

fn permission(operation: &str) -> Permission {
    OPERATIONS
        .iter()
        .find(|(id, _)| *id == operation)
        .unwrap()
        .1
}

/// The status that a line has for who is treated so.
fn expected(line: &Line, reads: bool, treated_as: &str) -> u16 {
    use Permission::{Account, Anyone, Visitor};
    let asked = permission(&line.operation);
    let script = treated_as.split_once("script of ");
    match (treated_as, script, asked) {
        ("nobody" | "half", _, Anyone) | ("half", _, Visitor) => line.statuses["visitor"],
        ("nobody", ..) => 401,
        ("half", _, Account) if !COMPLETE.contains(&line.operation.as_str()) => {
            line.statuses["animator"]
        }
        ("half", ..) | (_, Some(_), Account) => 403,
        (_, Some(("reading ", _)), asked) if asked != Anyone && !reads => 403,
        (_, Some((_, kind)), _) | (kind, None, _) => line.statuses[kind],
    }
}

/// A request of somebody.
struct Request<'a> {
    who: &'a Subject,
    parts: BTreeMap<&'static str, String>,
    body: Value,
    if_match: &'static str,
}

impl<'a> Request<'a> {
    async fn new(
        app: &TestApp,
        place: &Place,
        line: &Line,
        thing: &Thing,
        who: &'a Subject,
    ) -> Self {
        let mut parts = thing.parts.clone();
        if thing.word == "mine" {
            let own = people::own(app, who, &line.operation).await;
            let own = own.map_or(NOWHERE.to_owned(), |id| id.to_string());
            let name = if line.operation == "delete_participant" {
                "participant"
            } else {
                "id"
            };
            parts.insert(name, own);
        }
        let merges_town = line.operation == "create_member_merge" && line.thing == "town";
        Self {
            who,
            parts,
            body: documents::body(place, &line.operation, thing, who),
            if_match: if merges_town { "\"0\"" } else { "*" },
        }
    }

    /// The status of the answer, with the problem's code. What was decided of a thing stands in the
    /// answer itself.
    async fn send(&self, app: &TestApp, operation: &Operation) -> (u16, String) {
        forget_throttle(app).await;
        let mut path = String::new();
        for (index, part) in operation.path.split(['{', '}']).enumerate() {
            let known = self.parts.get(part).map(String::as_str);
            path.push_str(match (index % 2, part) {
                (0, text) => text,
                (_, "format") => "jsonld",
                _ => known.unwrap_or(NOWHERE),
            });
        }
        let mut request = app.request(operation.method.clone(), &path);
        request = request.header("if-match", self.if_match);
        if let Some(person) = &self.who.person {
            request = request.bearer_auth(&person.token);
        }
        if operation.body {
            request = if path == "/api/v1/files" {
                request.body(documents::PDF)
            } else {
                request.json(&self.body)
            };
        }
        let answer = app.send(request).await;
        let decided: Option<Value> = serde_json::from_str(&answer.body).ok();
        let refused = decided.and_then(|it| Some(it["items"][0]["refused"].as_str()?.to_owned()));
        match refused.as_deref() {
            Some(code) => (code.parse::<ErrorCode>().unwrap().status(), code.to_owned()),
            None => (answer.status, code_of(&answer.body)),
        }
    }
}

/// Everybody who asks: of each kind one, and one to whom each thing has happened.
struct Crowd {
    subjects: Vec<(Subject, String)>,
}

impl Crowd {
    async fn new(app: &TestApp, place: &Place, kinds: &[String], turns: &[Turn]) -> Self {
        let mut subjects = Vec::new();
        for kind in kinds {
            subjects.push((people::make(app, place, kind).await, kind.clone()));
        }
        for turn in turns {
            subjects.push((turned(app, place, turn).await, turn.treated_as.clone()));
        }
        place.remember(app).await;
        Self { subjects }
    }

    /// Makes somebody anew.
    async fn renew(&mut self, app: &TestApp, place: &Place, index: usize, turns: &[Turn]) {
        let name = self.subjects[index].0.name.clone();
        let subject = match turns.iter().find(|turn| turn.state == name) {
            Some(turn) => turned(app, place, turn).await,
            None => people::make(app, place, &name).await,
        };
        self.subjects[index].0 = subject;
        place.remember(app).await;
    }
}

async fn turned(app: &TestApp, place: &Place, turn: &Turn) -> Subject {
    let mut subject = people::make(app, place, &turn.was).await;
    turn.state.clone_into(&mut subject.name);
    people::turn(app, place, &mut subject, &turn.state).await;
    subject
}

/// Whoever may not do what a line says: nothing is changed by it.
async fn refusals(
    app: &TestApp,
    place: &Place,
    line: &Line,
    operation: &Operation,
    refused: &[(&Subject, u16)],
) -> Vec<String> {
    let thing = place.thing(app, &line.operation, &line.thing).await;
    let mut requests = Vec::new();
    for (who, status) in refused {
        requests.push((Request::new(app, place, line, &thing, who).await, *status));
    }
    let before = contents(app).await;
    let mut wrong = Vec::new();
    for (request, status) in &requests {
        let answer = request.send(app, operation).await;
        let told = answer.0 == *status && (*status != 401 || !answer.1.is_empty());
        if !told {
            wrong.push(told_wrong(line, &request.who.name, *status, &answer));
        }
    }
    let changed = differences(&before, &contents(app).await);
    if !changed.is_empty() {
        wrong.push(format!(
            "{} {}: refused, and yet it changed {changed:?}",
            line.operation, line.thing
        ));
    }
    wrong
}

fn told_wrong(line: &Line, who: &str, status: u16, answer: &(u16, String)) -> String {
    format!(
        "{} {} {who}: {status} is right, and {answer:?} it was",
        line.operation, line.thing
    )
}

on_both! {
    empty
    async fn the_table_of_rights(app) {
        let (kinds, lines) = table::rights();
        let turns = table::turns();
        let place = Place::new(&app).await;
        let mut crowd = Crowd::new(&app, &place, &kinds, &turns).await;
        let operations = operations();
        let mut wrong = Vec::new();
        let only = std::env::var("RIGHTS").unwrap_or_default();
        for line in lines.iter().filter(|line| line.operation.contains(&only)) {
            let operation = &operations[&line.operation];
            let reads = operation.method == Method::GET;
            let statuses: Vec<u16> = crowd.subjects.iter().map(|(_, as_whom)| expected(line, reads, as_whom)).collect();
            let all = || crowd.subjects.iter().map(|(who, _)| who).zip(statuses.iter().copied());
            let refused: Vec<_> = all().filter(|(_, status)| *status >= 400).collect();
            if !refused.is_empty() {
                wrong.extend(refusals(&app, &place, line, operation, &refused).await);
            }
            let mut noticed = reads || NOTHING_WRITTEN.contains(&line.operation.as_str());
            let mut thing = None;
            for (index, status) in statuses.into_iter().enumerate().filter(|(_, status)| *status < 400) {
                if thing.is_none() || !reads {
                    thing = Some(place.thing(&app, &line.operation, &line.thing).await);
                }
                let who = &crowd.subjects[index].0;
                let request = Request::new(&app, &place, line, thing.as_ref().unwrap(), who).await;
                let before = if noticed { None } else { Some(contents(&app).await) };
                let answer = request.send(&app, operation).await;
                if answer.0 != status {
                    wrong.push(told_wrong(line, &who.name, status, &answer));
                } else if let Some(before) = before {
                    if differences(&before, &contents(&app).await).is_empty() {
                        wrong.push(format!("{} {}: allowed, and it changed nothing", line.operation, line.thing));
                    }
                    noticed = true;
                }
                if FATAL.contains(&line.operation.as_str()) {
                    crowd.renew(&app, &place, index, &turns).await;
                }
            }
        }
        assert!(wrong.is_empty(), "{} of {} lines × {}:\n{}", wrong.len(), lines.len(), crowd.subjects.len(), wrong.join("\n"));
    }
}

/// The table names every operation of the router and the document, and nothing else.
#[test]
fn the_table_is_complete() {
    let (_, lines) = table::rights();
    let told: BTreeSet<&str> = lines.iter().map(|line| line.operation.as_str()).collect();
    let known: BTreeSet<&str> = OPERATIONS.iter().map(|(id, _)| *id).collect();
    assert_eq!(told, known);
    let documented = operations();
    assert_eq!(
        documented
            .keys()
            .map(String::as_str)
            .collect::<BTreeSet<_>>(),
        known
    );
    // Whoever is not signed in is refused everywhere but where nobody has to be, and what is the
    // animators' or administrators' own is refused to everybody else.
    for line in &lines {
        let least = match permission(&line.operation) {
            Permission::Anyone | Permission::Visitor => continue,
            Permission::Account | Permission::SignedIn => 1,
            Permission::Animator => 10,
            Permission::Administrator => 11,
        };
        assert_eq!(line.statuses["visitor"], 401, "{line:?}");
        let refused = line
            .statuses
            .values()
            .filter(|status| **status >= 400)
            .count();
        assert!(refused >= least, "{line:?}");
    }
}

on_both! {
    empty
    /// Who saw into an open group from outside sees nothing of it from the moment it closes, nor does
    /// who was invited into it and is not any more.
    async fn a_group_closes_in_mid_session(app) {
        let place = Place::new(&app).await;
        let outsider = people::make(&app, &place, "reader").await.person.unwrap();
        let path = format!("/api/v1/working-groups/{}/participants", place.open);
        assert_eq!(app.call(&outsider, Method::GET, &path, None).await.status, 200);
        let closed = documents::group(place.other, "closed");
        let put = format!("/api/v1/working-groups/{}", place.open);
        let answer = app.change(&place.animator, Method::PUT, &put, "*", Some(&closed)).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        for (method, path) in [(Method::GET, path.clone()), (Method::POST, path), (Method::GET, put.clone()), (Method::GET, format!("{put}/source"))] {
            let answer = app.call(&outsider, method.clone(), &path, Some(&json!({"member": place.town}))).await;
            assert_eq!(answer.status, 404, "{method} {path}: {}", answer.body);
        }
    }
}
