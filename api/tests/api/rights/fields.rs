//! What may be written and what may be read, field by field.

use passerelle_shared::codes::EntryType;
use reqwest::Method;
use serde_json::{Value, json};

use super::digest::{contents, differences, forget_throttle};
use super::people::{self, Subject};
use super::things::Place;
use super::{NOWHERE, Request, operations, table};
use crate::support::entries::{contact, insert};
use crate::support::{TestApp, on_both};

/// What no request sets, whatever it is about, unless that is what it is for: how something stands,
/// whose it is, who made it and when, and what it may do.
const NOT_WRITTEN: [(&str, &str); 20] = [
    ("id", "\"01900000-0000-7000-8000-000000000000\""),
    ("slug", "\"autre\""),
    ("version", "9"),
    ("publication", "\"published\""),
    ("visibility", "\"public\""),
    ("status", "\"published\""),
    ("claim", "\"claimed\""),
    ("trusted", "true"),
    ("role", "\"administrator\""),
    ("scopes", "[\"write\"]"),
    ("can", "{\"edit\": true}"),
    ("member_id", "\"01900000-0000-7000-8000-000000000000\""),
    ("account_id", "\"01900000-0000-7000-8000-000000000000\""),
    ("author_id", "\"01900000-0000-7000-8000-000000000000\""),
    ("created_at", "\"2020-01-01T00:00:00Z\""),
    ("updated_at", "\"2020-01-01T00:00:00Z\""),
    ("accepted_at", "\"2020-01-01T00:00:00Z\""),
    ("deleted_at", "null"),
    ("last_verified_at", "\"2026-11-24T00:00:00Z\""),
    ("email_verified_at", "\"2026-11-24T00:00:00Z\""),
];

/// Parts of documents, which have none of these fields either.
const PARTS: [(&str, &str, &str); 5] = [
    ("create_action", "town", "/partners/0"),
    ("update_action", "draft", "/partners/0"),
    ("update_member", "town", "/contacts/0"),
    ("create_proposal", "town", "/author"),
    ("create_decisions", "correction", "/items/0"),
];

on_both! {
    empty
    /// Not even who may do everything: what a request does not name is not written by it.
    async fn no_request_sets_what_is_not_its_own(app) {
        let place = Place::new(&app).await;
        let administrator = people::make(&app, &place, "administrator").await;
        let (_, lines) = table::rights();
        let mut wrong = Vec::new();
        let mut tried = 0;
        for (id, operation) in operations() {
            if !operation.body || id == "create_file" {
                continue;
            }
            let mut of_it: Vec<_> = lines.iter().filter(|line| line.operation == id).collect();
            of_it.sort_by_key(|line| line.statuses["administrator"] >= 400);
            let thing = place.thing(&app, &id, &of_it[0].thing).await;
            let mut request = Request::new(&app, &place, of_it[0], &thing, &administrator).await;
            let good = request.body.clone();
            let before = contents(&app).await;
            let parts = PARTS.iter().filter(|(of, ..)| *of == id).map(|(.., part)| *part);
            for part in parts.chain([""]) {
                for (field, value) in NOT_WRITTEN {
                    let mut body = good.clone();
                    if part == "/contacts/0" {
                        body["contacts"] = json!([{"name": "x", "function": "elu", "visibility": "public", "email_visibility": "public", "phone_visibility": "public"}]);
                    }
                    let fields = body.pointer_mut(part).unwrap().as_object_mut().unwrap();
                    if fields.contains_key(field) || is_its_own(&id, field) {
                        continue;
                    }
                    fields.insert(field.to_owned(), serde_json::from_str(value).unwrap());
                    request.body = body;
                    let answer = request.send(&app, &operation).await;
                    if answer != (422, "invalid_body".to_owned()) {
                        wrong.push(format!("{id} {part}/{field}: {answer:?}"));
                    }
                    tried += 1;
                }
            }
            let changed = differences(&before, &contents(&app).await);
            if !changed.is_empty() {
                wrong.push(format!("{id} changed {changed:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(tried > 600, "{tried}");
    }
}

/// What some documents do set, and the body of this test leaves out.
fn is_its_own(operation: &str, field: &str) -> bool {
    matches!(
        (operation, field),
        ("update_account_standing" | "create_decisions", "version")
    )
}

/// A contact for each way to consent, with words that nothing else holds.
struct Shown {
    name: String,
    email: String,
    phone: String,
    /// To everybody.
    public: [bool; 3],
    /// To the members of the network.
    network: [bool; 3],
}

async fn contacts(app: &TestApp, member: uuid::Uuid) -> Vec<Shown> {
    const CONSENTS: [&str; 3] = ["public", "members", "nobody"];
    let mut all = Vec::new();
    let mut rows = Vec::new();
    for (a, whole) in CONSENTS.iter().enumerate() {
        for (b, email) in CONSENTS.iter().enumerate() {
            for (c, phone) in CONSENTS.iter().enumerate() {
                let number = 100 + a * 9 + b * 3 + c;
                let shown = Shown {
                    name: format!("Quinxouille{number}"),
                    email: format!("zyzzyx{number}@exemple.fr"),
                    phone: format!("05 98 76 5{number}"),
                    public: [a == 0, a == 0 && b == 0, a == 0 && c == 0],
                    network: [a < 2, a < 2 && b < 2, a < 2 && c < 2],
                };
                let mut row = contact(member, &shown.name, &shown.email, &shown.phone);
                (*whole).clone_into(&mut row.visibility);
                (*email).clone_into(&mut row.email_visibility);
                (*phone).clone_into(&mut row.phone_visibility);
                rows.push(row);
                all.push(shown);
            }
        }
    }
    app.write(&[(EntryType::Member, member)], async |connection| {
        for row in rows {
            insert(connection, row).await;
        }
    })
    .await;
    all
}

impl Shown {
    /// The details with whether everybody, and whether the members of the network, may see them.
    fn details(&self) -> impl Iterator<Item = (&str, bool, bool)> {
        let details = [&self.name, &self.email, &self.phone].map(String::as_str);
        let consents = self.public.into_iter().zip(self.network);
        details
            .into_iter()
            .zip(consents)
            .map(|(it, (public, network))| (it, public, network))
    }
}

/// Addresses of everything that is read, of the town where an address names something.
fn addresses(place: &Place, contacts: &[Shown]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (id, operation) in operations() {
        if operation.method != Method::GET {
            continue;
        }
        let path = operation
            .path
            .replace("{version}", "1")
            .replace("{list}", "themes");
        let path = if id.contains("member") || id.contains("affiliation") {
            path.replace("{id}", &place.town.to_string())
        } else {
            path.replace("{id}", NOWHERE).replace("{name}", "x.pdf")
        };
        found.push((id.clone(), path.clone()));
        if matches!(
            id.as_str(),
            "list_members"
                | "list_members_geojson"
                | "get_member_stats"
                | "search"
                | "list_actions"
                | "list_accounts"
        ) {
            for contact in contacts {
                for (detail, ..) in contact.details() {
                    found.push((id.clone(), format!("{path}?q={}", detail.replace(' ', "+"))));
                }
            }
        }
    }
    found
}

/// Where a page's own people, and who animates, read what others do not.
const OF_ITS_PEOPLE: [&str; 2] = ["get_member_source", "get_member_revision"];

on_both! {
    empty
    async fn contacts_are_read_as_they_consented(app) {
        let place = Place::new(&app).await;
        let contacts = contacts(&app, place.town).await;
        // They stand in the history, too.
        let path = format!("/api/v1/members/{}", place.town);
        let source = app.call(&place.animator, Method::GET, &format!("{path}/source"), None).await.json();
        let mut document = source["document"].clone();
        document["summary"] = json!("Autre");
        let saved = app.change(&place.animator, Method::PUT, &path, "*", Some(&document)).await;
        assert_eq!(saved.status, 200, "{}", saved.body);
        let version = saved.json()["version"].to_string();
        let (kinds, _) = table::rights();
        for kind in &kinds {
            let who = people::make(&app, &place, kind).await;
            let trusted = matches!(kind.as_str(), "reader" | "editor" | "head" | "animator" | "administrator");
            // Who is asked in words does not depend on who asks: whoever sees least and most is enough.
            let searched = matches!(kind.as_str(), "visitor" | "administrator");
            for (id, path) in addresses(&place, if searched { &contacts } else { &[] }) {
                let path = path.replace("revisions/1", &format!("revisions/{version}"));
                let answer = read(&app, &who, &path).await;
                assert!(answer.0 < 500, "{path}");
                let all = trusted && OF_ITS_PEOPLE.contains(&id.as_str());
                let shows = id == "get_member";
                let meets = id == "list_member_contacts" && !matches!(kind.as_str(), "visitor" | "stranger");
                for (detail, public, network) in contacts.iter().flat_map(Shown::details) {
                    // What is asked for stands in the address of the next page.
                    let there = answer.1.contains(detail) && !path.contains("q=");
                    assert_eq!(there, all || shows && public || meets && network, "{kind} {path}: {detail} {}", answer.1);
                }
                if let Some((_, words)) = path.split_once("q=") {
                    let found: Value = serde_json::from_str(&answer.1).unwrap_or_default();
                    let nothing = found["total"] == 0 || answer.0 >= 400
                        || [&found["items"], &found["features"]].iter().any(|it| it.as_array().is_some_and(Vec::is_empty));
                    assert!(nothing, "{kind} {id} finds {words}: {}", answer.1);
                }
            }
        }
    }
}

async fn read(app: &TestApp, who: &Subject, path: &str) -> (u16, String) {
    forget_throttle(app).await;
    let answer = match &who.person {
        Some(person) => app.call(person, Method::GET, path, None).await,
        None => app.get(path).await,
    };
    (answer.status, answer.body)
}

/// Who reads the address of an account, besides its owner, and where.
const ADDRESS: [(&str, &[&str]); 3] = [
    ("list_affiliations", &["head", "animator", "administrator"]),
    ("list_accounts", &["administrator"]),
    ("get_account_standing", &["administrator"]),
];

on_both! {
    empty
    /// The address that somebody signs in with is told to who has to do with the account, alone.
    async fn addresses_of_accounts_are_told_to_few(app) {
        let place = Place::new(&app).await;
        let (kinds, _) = table::rights();
        let owner = people::make(&app, &place, "editor").await.person.unwrap();
        app.enter(&owner, place.open, passerelle_shared::participants::GroupRole::Participant).await;
        for kind in &kinds {
            let who = people::make(&app, &place, kind).await;
            for (id, path) in addresses(&place, &[]) {
                let path = match id.as_str() {
                    "get_account_standing" => path.replace(NOWHERE, &owner.id.to_string()),
                    id if id.contains("working_group") || id.contains("participant") => path.replace(NOWHERE, &place.open.to_string()),
                    _ => path,
                };
                let answer = read(&app, &who, &path).await;
                let may = ADDRESS.iter().any(|(known, kinds)| *known == id && kinds.contains(&kind.as_str()));
                assert_eq!(answer.1.contains(&owner.email), may, "{kind} {path}: {}", answer.1);
            }
        }
    }
}

on_both! {
    empty
    /// No list is filtered or sorted by what people may keep to themselves.
    async fn nothing_is_sought_by_what_is_private(app) {
        let lists = ["members", "actions", "events", "working-groups", "funding-calls", "members.geojson", "actions.geojson", "stats/members", "search"];
        for list in lists {
            for query in ["sort=email", "sort=-phone", "sort=contact", "email=x@exemple.fr", "phone=05", "contact=x"] {
                let path = format!("/api/v1/{list}?{query}");
                let answer = app.get(&path).await;
                assert_eq!(answer.status, 400, "{path}: {}", answer.body);
                assert_eq!(answer.json()["errors"][0]["parameter"], query.split('=').next().unwrap(), "{path}");
            }
        }
    }
}
