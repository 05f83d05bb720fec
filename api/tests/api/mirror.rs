//! A copy that follows the changes is what the lists are, whatever is written meanwhile.

use std::collections::BTreeMap;

use actix_web::rt;
use passerelle_api::changes::Write;
use passerelle_api::database::Database;
use passerelle_api::entity::{action, event, member, working_group};
use passerelle_api::seed::settings;
use passerelle_shared::codes::{EntryType, Publication};
use sea_orm::{DatabaseTransaction, EntityTrait};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::entries::{self, Row};
use crate::support::{TestApp, on_both};

/// Writers at once, half of them on either server.
const WRITERS: usize = 4;
/// What each of them writes.
const WRITES: usize = 40;
/// Changes of an answer: few, so that an answer ends in the middle of a version.
const LIMIT: usize = 3;

/// A copy elsewhere: what each list shows, by its type and identifier.
#[derive(Default)]
pub struct Copy {
    /// What it holds.
    pub entries: BTreeMap<(String, String), Value>,
    cursor: Option<String>,
    types: &'static str,
}

impl Copy {
    /// Asks once and keeps what is said; whether there is more.
    async fn follow(&mut self, app: &TestApp) -> bool {
        let cursor = self.cursor.iter().map(|it| format!("&cursor={it}"));
        let cursor: String = cursor.collect();
        let path = format!("/api/v1/changes?limit={LIMIT}{}{cursor}", self.types);
        let page = app.json(&path).await;
        assert!(page["items"].as_array().unwrap().len() <= LIMIT);
        self.keep(&page);
        page["next"].is_string()
    }

    /// Keeps what a page of changes says.
    pub fn keep(&mut self, page: &Value) {
        for item in page["items"].as_array().unwrap() {
            let text = |name: &str| item[name].as_str().unwrap().to_owned();
            let key = (text("type"), text("id"));
            assert_eq!(item["deleted"].as_bool().unwrap(), item["entry"].is_null());
            match &item["entry"] {
                Value::Null => self.entries.remove(&key),
                entry => self.entries.insert(key, entry.clone()),
            };
        }
        self.cursor = Some(page["next_cursor"].as_str().unwrap().to_owned());
    }

    async fn catch_up(&mut self, app: &TestApp) {
        while self.follow(app).await {}
    }
}

/// What the lists show.
pub async fn lists(app: &TestApp, types: &[EntryType]) -> BTreeMap<(String, String), Value> {
    let mut found = BTreeMap::new();
    for entry_type in types {
        for entry in app.every(&format!("/api/v1/{}", entry_type.list())).await {
            let id = entry["id"].as_str().unwrap().to_owned();
            found.insert((entry_type.code().to_owned(), id), entry);
        }
    }
    found
}

/// One of some, by chance.
pub fn any<T: Clone>(among: &[T]) -> T {
    let number = usize::try_from(getrandom::u32().unwrap()).unwrap();
    among[number % among.len()].clone()
}

/// The entries that are written.
#[derive(Clone)]
pub struct Things {
    members: Vec<Uuid>,
    actions: Vec<Uuid>,
    events: Vec<Uuid>,
    groups: Vec<Uuid>,
}

impl Things {
    /// Makes some.
    pub async fn new(app: &TestApp) -> Self {
        let members = ["Ici", "Là", "Ailleurs"].map(entries::member);
        let groups = ["Eau", "Jeunesse"].map(entries::working_group);
        for member in &members {
            app.put(member).await;
        }
        for group in &groups {
            app.put(group).await;
        }
        app.put(&entries::funding_call("Appel")).await;
        let mut things = Self {
            members: members.map(|row| row.id).to_vec(),
            groups: groups.map(|row| row.id).to_vec(),
            actions: Vec::new(),
            events: Vec::new(),
        };
        for name in ["Puits", "École", "Chorale", "Forêt"] {
            let action = entries::action(name, any(&things.members));
            app.put(&action).await;
            things.actions.push(action.id);
            let event = entries::event(name);
            app.put(&event).await;
            things.events.push(event.id);
        }
        things
    }

    /// One change of one entry, in a write of its own.
    pub async fn write(&self, database: &Database) {
        let mut write = Write::begin(database).await.unwrap();
        let touched = self.change(write.connection()).await;
        write.touch(touched.0, touched.1);
        write.commit().await.unwrap();
    }

    async fn change(&self, connection: &DatabaseTransaction) -> (EntryType, Uuid) {
        let publication = any(&[
            Publication::Published,
            Publication::Published,
            Publication::Draft,
        ]);
        let publication = publication.code().to_owned();
        match any(&[0, 1, 2, 3, 4]) {
            0 => {
                let id = any(&self.members);
                let mut row = member::Entity::find_by_id(id)
                    .one(connection)
                    .await
                    .unwrap()
                    .unwrap();
                row.name = format!("Commune {}", any(&[1, 2, 3]));
                row.publication = publication;
                row.save(connection).await;
                (EntryType::Member, id)
            }
            1 => {
                let id = any(&self.actions);
                let mut row = action::Entity::find_by_id(id)
                    .one(connection)
                    .await
                    .unwrap()
                    .unwrap();
                row.lead_id = any(&self.members);
                row.publication = publication;
                row.save(connection).await;
                (EntryType::Action, id)
            }
            2 => {
                let id = any(&self.events);
                let mut row = event::Entity::find_by_id(id)
                    .one(connection)
                    .await
                    .unwrap()
                    .unwrap();
                row.host_id = any(&[None, Some(any(&self.members))]);
                row.working_group_id = any(&[None, Some(any(&self.groups))]);
                row.publication = publication;
                row.save(connection).await;
                (EntryType::Event, id)
            }
            3 => {
                let id = any(&self.groups);
                let mut row = working_group::Entity::find_by_id(id)
                    .one(connection)
                    .await
                    .unwrap()
                    .unwrap();
                row.publication = publication;
                row.save(connection).await;
                (EntryType::WorkingGroup, id)
            }
            _ => {
                let row = entries::action(&Uuid::now_v7().to_string(), any(&self.members));
                let id = row.id;
                row.save(connection).await;
                (EntryType::Action, id)
            }
        }
    }
}

on_both! {
    empty
    /// Two servers, four writers, and two copies: one that follows from the beginning and goes from
    /// server to server, and one that comes when all is written.
    async fn a_copy_ends_as_the_lists_are(app) {
        let things = Things::new(&app).await;
        let second = app.second().await;
        let mut copy = Copy::default();
        let writers: Vec<_> = (0..WRITERS).map(|number| {
            let things = things.clone();
            let database = if number % 2 == 0 { app.database.clone() } else { second.database.clone() };
            rt::spawn(async move {
                for _ in 0..WRITES {
                    things.write(&database).await;
                    rt::task::yield_now().await;
                }
            })
        }).collect();
        let mut asked = 0;
        while !writers.iter().all(rt::task::JoinHandle::is_finished) {
            copy.follow(any(&[&app, &second])).await;
            asked += 1;
        }
        for writer in writers {
            writer.await.unwrap();
        }
        assert!(asked > 10, "the copy followed while there were writes: {asked}");
        copy.catch_up(&second).await;
        let all = lists(&app, EntryType::ALL).await;
        assert!(!all.is_empty(), "the call is always there");
        assert_eq!(copy.entries, all);
        let mut late = Copy::default();
        late.catch_up(&app).await;
        assert_eq!(late.entries, all);
        // Nothing is said again, and the answer is one that a client has.
        let path = format!("/api/v1/changes?cursor={}", late.cursor.unwrap());
        let answer = app.get(&path).await;
        assert_eq!(answer.json()["items"], json!([]));
        let again = app.get_with(&path, "if-none-match", answer.header("etag").unwrap()).await;
        assert_eq!(again.status, 304);
    }
}

on_both! {
    async fn a_copy_of_one_type_holds_that_type(app) {
        let mut copy = Copy { types: "&type=event&type=funding_call", ..Copy::default() };
        copy.catch_up(&app).await;
        assert_eq!(copy.entries, lists(&app, &[EntryType::Event, EntryType::FundingCall]).await);
        // What the public has never seen is not told at all, what it sees no longer as gone.
        let event = entries::event("À oublier");
        app.put(&event::Model { publication: Publication::Draft.code().to_owned(), ..event.clone() }).await;
        let page = format!("/api/v1/changes?type=event&cursor={}", copy.cursor.clone().unwrap());
        assert_eq!(app.json(&page).await["items"], json!([]));
        app.put(&event).await;
        copy.catch_up(&app).await;
        assert!(copy.entries.contains_key(&("event".to_owned(), event.id.to_string())));
        let page = format!("/api/v1/changes?type=event&cursor={}", copy.cursor.clone().unwrap());
        app.put(&event::Model { publication: Publication::Draft.code().to_owned(), ..event.clone() }).await;
        let page = app.json(&page).await;
        assert_eq!(page["items"], json!([{"type": "event", "id": event.id, "deleted": true}]));
    }
}

on_both! {
    reading
    async fn a_cursor_of_elsewhere_is_gone(app) {
        let page = app.json("/api/v1/changes?limit=1").await;
        let own = page["next_cursor"].as_str().unwrap();
        assert!(page["next"].as_str().unwrap().ends_with(own), "{page}");
        let later = format!("{}{}{}", &own[..16], "7".repeat(16), &own[32..]);
        let other = format!("{}{}", "0".repeat(16), &own[16..]);
        let list = app.json("/api/v1/actions?limit=1").await;
        let list = list["next_cursor"].as_str().unwrap();
        for cursor in [&later, &other, &own[2..], list] {
            let answer = app.get(&format!("/api/v1/changes?cursor={cursor}")).await;
            assert_eq!(answer.status, 410, "{cursor}: {}", answer.body);
            assert_eq!(answer.json()["code"], "cursor_gone");
        }
        assert_eq!(app.get("/api/v1/changes?cursor=xyz").await.status, 400);
        assert_eq!(app.get("/api/v1/changes?type=region").await.status, 400);
    }
}

on_both! {
    empty
    async fn a_restored_database_tells_its_readers(app) {
        app.put(&entries::member("Ici")).await;
        let page = app.json("/api/v1/changes").await;
        let path = format!("/api/v1/changes?cursor={}", page["next_cursor"].as_str().unwrap());
        assert_eq!(app.get(&path).await.status, 200);
        settings::renew_instance(&app.database).await.unwrap();
        assert_eq!(app.get(&path).await.status, 410);
    }
}
