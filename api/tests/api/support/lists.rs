//! What the tests of every list check, each against a naive reading of the whole list.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use passerelle_api::entity::search_document;
use passerelle_api::search::words::{fold, query_words, words};
use passerelle_shared::codes::EntryType;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, EntityTrait};
use serde_json::Value;
use uuid::Uuid;

use super::TestApp;

/// What an entry is sorted by; `None` comes last.
pub type SortKey = Option<Key>;

/// A comparable value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    Number(i64),
    Text(String),
}

/// The key of a field with a number.
pub fn number(field: &'static str) -> impl Fn(&Value) -> SortKey {
    move |entry| entry[field].as_i64().map(Key::Number)
}

/// The key of a field with a name: without accents and case.
pub fn name(field: &'static str) -> impl Fn(&Value) -> SortKey {
    move |entry| entry[field].as_str().map(|text| Key::Text(fold(text)))
}

/// The key of a field with a day or a time, which compare as their texts do.
pub fn time(field: &'static str) -> impl Fn(&Value) -> SortKey {
    move |entry| entry[field].as_str().map(|text| Key::Text(text.to_owned()))
}

/// The name of a sort and what it sorts by.
pub type Sort<'a> = (&'a str, &'a dyn Fn(&Value) -> SortKey);

pub fn id(entry: &Value) -> &str {
    entry["id"].as_str().unwrap()
}

pub fn ids(entries: &[Value]) -> Vec<&str> {
    entries.iter().map(id).collect()
}

pub fn has(entry: &Value, field: &str, value: &str) -> bool {
    entry[field]
        .as_array()
        .unwrap()
        .iter()
        .any(|held| held == value)
}

/// The query keeps exactly the entries that `keep` keeps, which are some and not all.
pub async fn keeps(
    app: &TestApp,
    list: &str,
    all: &[Value],
    query: &str,
    keep: impl Fn(&Value) -> bool,
) {
    let found = app.every(&format!("{list}?{query}")).await;
    let expected: BTreeSet<&str> = all.iter().filter(|entry| keep(entry)).map(id).collect();
    let kept: BTreeSet<&str> = found.iter().map(id).collect();
    assert_eq!(found.len(), kept.len(), "{query}: an entry twice");
    let surplus: Vec<_> = kept.difference(&expected).collect();
    let lacking: Vec<_> = expected.difference(&kept).collect();
    assert!(
        surplus.is_empty() && lacking.is_empty(),
        "{query}: surplus {surplus:?}, lacking {lacking:?}"
    );
    assert!(
        !kept.is_empty() && kept.len() < all.len(),
        "{query} tells nothing: {} of {}",
        kept.len(),
        all.len()
    );
    let page = app.json(&format!("{list}?{query}&limit=1")).await;
    assert_eq!(page["total"], kept.len(), "{query}");
}

/// The entries in the order of a sort: by key, without a key last, equal ones by id.
fn sorted(all: &[Value], key: &dyn Fn(&Value) -> SortKey, descending: bool) -> Vec<String> {
    let mut keyed: Vec<(SortKey, String)> = all
        .iter()
        .map(|entry| (key(entry), id(entry).to_owned()))
        .collect();
    keyed.sort_by(|(a, a_id), (b, b_id)| {
        let forward = match (a, b) {
            (Some(a), Some(b)) => a.cmp(b),
            (Some(_), None) => return Ordering::Less,
            (None, Some(_)) => return Ordering::Greater,
            (None, None) => Ordering::Equal,
        }
        .then_with(|| a_id.cmp(b_id));
        if descending {
            forward.reverse()
        } else {
            forward
        }
    });
    keyed.into_iter().map(|(_, id)| id).collect()
}

/// Pages of every sort follow each other in its order, forwards and backwards.
pub async fn sorts(app: &TestApp, list: &str, limit: usize, keys: &[Sort<'_>]) {
    let all = app.every(list).await;
    for (sort, key) in keys {
        for descending in [false, true] {
            let minus = if descending { "-" } else { "" };
            let found = app
                .every_page(&format!("{list}?sort={minus}{sort}&limit={limit}"))
                .await;
            assert_eq!(
                ids(&found),
                sorted(&all, key, descending),
                "{list} by {minus}{sort}"
            );
        }
    }
}

/// Makes an entry public or not, behind the back of those who page.
async fn publish(app: &TestApp, entry_type: EntryType, id: Uuid, publication: &str) {
    app.write(&[(entry_type, id)], async |connection| {
        let statement = Query::update()
            .table(entry_type.code())
            .value("publication", publication)
            .and_where(Expr::col("id").eq(id))
            .to_owned();
        connection.execute(&statement).await.unwrap();
    })
    .await;
}

/// Who pages while entries go and come sees every entry that was there all the time, once.
pub async fn pages_while_entries_change(
    app: &TestApp,
    entry_type: EntryType,
    list: &str,
    sorts: &[&str],
) {
    let join = if list.contains('?') { '&' } else { '?' };
    for sort in sorts {
        let whole = app.every(&format!("{list}{join}sort={sort}")).await;
        let limit = (whole.len() / 3).min(100);
        let passed = &whole[limit - 1];
        let beyond = &whole[limit + 1];
        let uuid = |entry: &Value| id(entry).parse::<Uuid>().unwrap();
        let first = app
            .json(&format!("{list}{join}sort={sort}&limit={limit}"))
            .await;
        // The entry at which the next page begins goes away, and so does one to come.
        publish(app, entry_type, uuid(passed), "archived").await;
        publish(app, entry_type, uuid(beyond), "draft").await;
        let next = first["next"].as_str().unwrap();
        let rest = app.every_page(next).await;
        let expected: Vec<&str> = ids(&whole[limit..])
            .into_iter()
            .filter(|found| *found != id(beyond))
            .collect();
        assert_eq!(
            ids(&rest),
            expected,
            "{list} by {sort}, without {}",
            id(beyond)
        );
        // Both come back: one before the place, which is not seen, and one after it, which is.
        publish(app, entry_type, uuid(passed), "published").await;
        publish(app, entry_type, uuid(beyond), "published").await;
        assert_eq!(
            ids(&app.every_page(next).await),
            ids(&whole[limit..]),
            "{list} by {sort}"
        );
    }
}

/// The words of `q` keep exactly the entries whose texts hold them all.
pub async fn finds_words(
    app: &TestApp,
    entry_type: EntryType,
    list: &str,
    all: &[Value],
    queries: &[&str],
) {
    let documents = search_document::Entity::find()
        .all(app.database.reader())
        .await
        .unwrap();
    for query in queries {
        let asked = query_words(query);
        let found: BTreeSet<String> = documents
            .iter()
            .filter(|document| document.entry_type == entry_type.code())
            .filter(|document| {
                let held = words(&format!("{} {}", document.title, document.body));
                asked
                    .iter()
                    .all(|word| held.iter().any(|held| word.matches(held)))
            })
            .map(|document| document.entry_id.to_string())
            .collect();
        let query = query.replace(' ', "+");
        keeps(app, list, all, &format!("q={query}"), |entry| {
            found.contains(id(entry))
        })
        .await;
    }
}

/// Every query is refused with 400, naming the parameter.
pub async fn refuses(app: &TestApp, list: &str, queries: &[(&str, &str)]) {
    for (query, parameter) in queries {
        let answer = app.get(&format!("{list}?{query}")).await;
        assert_eq!(answer.status, 400, "{list}?{query}: {}", answer.body);
        assert_eq!(
            answer.header("content-type"),
            Some("application/problem+json"),
            "{query}"
        );
        let problem = answer.json();
        assert_eq!(problem["code"], "invalid_parameter", "{query}");
        assert_eq!(
            problem["errors"][0]["parameter"], *parameter,
            "{list}?{query}: {problem}"
        );
        assert!(!problem["errors"][0]["detail"].as_str().unwrap().is_empty());
    }
}

/// What every list refuses.
pub async fn refuses_the_usual(app: &TestApp, list: &str) {
    let long = format!("q={}", "x".repeat(201));
    let many = format!("theme={}", vec!["x"; 51].join("&theme="));
    refuses(
        app,
        list,
        &[
            ("nope=1", "nope"),
            ("q=eau&nope", "nope"),
            ("Q=eau", "Q"),
            ("limit=0", "limit"),
            ("limit=101", "limit"),
            ("limit=-1", "limit"),
            ("limit=x", "limit"),
            ("limit=1&limit=2", "limit"),
            ("sort=nope", "sort"),
            ("sort=title&sort=-title", "sort"),
            ("cursor=zz", "cursor"),
            ("changed_since=yesterday", "changed_since"),
            ("changed_since=2026-01-01", "changed_since"),
            ("q=%zz", "q"),
            ("q=eau&theme=%", "theme"),
            ("q=%ff", "q"),
            (&long, "q"),
            (&many, "theme"),
        ],
    )
    .await;
}

/// The address of the next page stands in the body and in `Link`, and keeps the filters.
pub async fn links_to_the_next_page(app: &TestApp, list: &str, query: &str) {
    let answer = app.get(&format!("{list}?{query}&limit=1")).await;
    let next = answer.json()["next"].as_str().unwrap().to_owned();
    assert_eq!(
        answer.header("link"),
        Some(format!("<{next}>; rel=\"next\"").as_str())
    );
    let cursor = answer.json()["next_cursor"].as_str().unwrap().to_owned();
    assert_eq!(next.split("cursor=").nth(1), Some(cursor.as_str()));
    let first = answer.json();
    let second = app.json(&next).await;
    assert_eq!(second["total"], first["total"]);
    assert_ne!(second["items"][0]["id"], first["items"][0]["id"]);
    let others = app.every_page(&next).await;
    assert_eq!(others.len() as u64 + 1, first["total"].as_u64().unwrap());
    let total = first["total"].as_u64().unwrap();
    let end = app.get(&format!("{list}?{query}&limit=100")).await;
    let links = end.headers.get_all("link").iter();
    let linked = links.filter(|link| link.to_str().unwrap().contains("rel=\"next\""));
    assert!(total <= 100 && linked.count() == 0 && end.json().get("next").is_none());
}
