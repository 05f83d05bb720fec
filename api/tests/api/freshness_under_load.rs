//! No answer is older than a write that was acknowledged before it was asked for, whichever
//! server wrote and whichever answers; and the check that says so can fail.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use actix_web::rt;
use passerelle_api::entity::{action, member};
use passerelle_shared::codes::EntryType;

use crate::support::entries::{self, Row as _, insert};
use crate::support::{Answer, TestApp, on_both};

/// Writes of one run.
const WRITES: u32 = 40;
/// What an action's title says before its number.
const TITLE: &str = "Fil numéro-";
/// What a member's name says before its number.
const NAME: &str = "Cheffe numéro-";

/// The number that follows some words in a text.
fn number(text: &str, words: &str) -> Option<u32> {
    let (_, rest) = text.split_once(words)?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// What was acknowledged, and what was seen that is older.
#[derive(Default)]
struct Watch {
    acknowledged: Cell<u32>,
    done: Cell<bool>,
    asked: Cell<u32>,
    stale: RefCell<Vec<String>>,
}

impl Watch {
    /// Asks until the writers are done, and notes every answer that is older than what was
    /// acknowledged when it was asked for.
    async fn read(&self, name: &str, mut ask: impl AsyncFnMut() -> Option<u32>) {
        while !self.done.get() {
            let floor = self.acknowledged.get();
            let seen = ask().await;
            self.asked.set(self.asked.get() + 1);
            if seen.is_none_or(|seen| seen < floor) {
                self.stale
                    .borrow_mut()
                    .push(format!("{name}: {seen:?} after {floor}"));
            }
            // The others of this thread have their turn.
            tokio::task::yield_now().await;
        }
    }

    /// Writes one number after the other.
    async fn write(&self, mut write: impl AsyncFnMut(u32)) {
        for number in 1..=WRITES {
            write(number).await;
            self.acknowledged.set(number);
            // Some writes come at once, some are read in between.
            if number % 3 == 0 {
                rt::time::sleep(std::time::Duration::from_millis(15)).await;
            }
        }
        self.done.set(true);
    }
}

struct World {
    lead: member::Model,
    action: action::Model,
}

impl World {
    async fn new(app: &TestApp) -> Self {
        let lead = entries::member("Cheffe numéro-0");
        app.put(&lead).await;
        let action = entries::action("Fil numéro-0", lead.id);
        app.write(&[(EntryType::Action, action.id)], async |connection| {
            action.clone().save(connection).await;
            insert(connection, entries::place(action.id, "SN", 14.0, -17.0)).await;
        })
        .await;
        Self { lead, action }
    }

    async fn title(&self, app: &TestApp, number: u32) {
        let mut action = self.action.clone();
        action.title = format!("{TITLE}{number}");
        app.put(&action).await;
    }

    async fn name(&self, app: &TestApp, number: u32) {
        let mut lead = self.lead.clone();
        lead.name = format!("{NAME}{number}");
        app.put(&lead).await;
    }

    /// Addresses that show the title of the action first.
    fn of_title(&self) -> Vec<String> {
        vec![
            format!("/api/v1/actions/{}", self.action.id),
            format!("/api/v1/actions/{}", self.action.slug),
            "/api/v1/actions?sort=-updated_at&limit=1".to_owned(),
            "/api/v1/actions?q=fil&member=cheffe-numero-0".to_owned(),
            "/api/v1/search?q=fil+num%C3%A9ro&type=action".to_owned(),
            "/api/v1/actions.geojson?q=fil".to_owned(),
            "/api/v1/map?zoom=9".to_owned(),
        ]
    }

    /// Addresses that show the name of the member first.
    fn of_name(&self) -> Vec<String> {
        vec![
            format!("/api/v1/members/{}", self.lead.id),
            "/api/v1/members?claim=claimed&sort=-updated_at&limit=1".to_owned(),
            "/api/v1/search?q=cheffe&type=member".to_owned(),
            // What names the member follows too.
            format!("/api/v1/actions/{}", self.action.id),
            "/api/v1/actions.geojson".to_owned(),
            "/api/v1/actions?q=cheffe&limit=1".to_owned(),
        ]
    }
}

/// The number that an answer shows after these words, which may be cut where they match.
async fn seen(app: &TestApp, path: &str, words: &str) -> Option<u32> {
    let answer = app.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
    let whole = answer
        .body
        .replace("\",\"matched\":true},{\"text\":\"", "")
        .replace("\"},{\"text\":\"", "");
    number(&whole, words)
}

/// Readers on some servers, and a writer; gives what was seen that is too old.
async fn watch(servers: &[Rc<TestApp>], world: &Rc<World>, titles: bool) -> Rc<Watch> {
    let watch = Rc::new(Watch::default());
    let mut readers = Vec::new();
    for (index, server) in servers.iter().enumerate() {
        for path in if titles {
            world.of_title()
        } else {
            world.of_name()
        } {
            let (watch, server) = (Rc::clone(&watch), Rc::clone(server));
            readers.push(rt::spawn(async move {
                let words = if titles { TITLE } else { NAME };
                watch
                    .read(&format!("server {index} {path}"), async || {
                        seen(&server, &path, words).await
                    })
                    .await;
            }));
        }
    }
    // Each server writes in turn: the others did not.
    watch
        .write(async |number| {
            let writer = &servers[number as usize % servers.len()];
            if titles {
                world.title(writer, number).await;
            } else {
                world.name(writer, number).await;
            }
        })
        .await;
    for reader in readers {
        reader.await.unwrap();
    }
    assert!(watch.asked.get() > WRITES, "{}", watch.asked.get());
    watch
}

on_both! {
    empty
    /// A title that is written is read: by id and slug, in lists, in search, on maps, on every
    /// server.
    async fn no_answer_is_older_than_a_write(app) {
        let world = Rc::new(World::new(&app).await);
        let second = Rc::new(app.second().await);
        let watch = watch(&[Rc::new(app), second], &world, true).await;
        assert_eq!(*watch.stale.borrow(), Vec::<String>::new());
    }
}

on_both! {
    empty
    /// A name that is written is read wherever the member is named.
    async fn no_name_is_older_than_a_write(app) {
        let world = Rc::new(World::new(&app).await);
        let second = Rc::new(app.second().await);
        let watch = watch(&[Rc::new(app), second], &world, false).await;
        assert_eq!(*watch.stale.borrow(), Vec::<String>::new());
    }
}

/// A client that keeps answers and asks whether they still hold.
#[derive(Default)]
struct Keeper(RefCell<HashMap<String, Answer>>);

impl Keeper {
    /// The answer that holds now: the kept one where the server says so.
    async fn ask(&self, app: &TestApp, path: &str) -> Option<u32> {
        let tag = self
            .0
            .borrow()
            .get(path)
            .map(|kept| kept.header("etag").unwrap().to_owned());
        let answer = match tag {
            Some(tag) => app.get_with(path, "if-none-match", &tag).await,
            None => app.get(path).await,
        };
        if answer.status != 304 {
            self.0.borrow_mut().insert(path.to_owned(), answer);
        }
        self.kept(path)
    }

    /// The kept answer, whatever the server says.
    fn kept(&self, path: &str) -> Option<u32> {
        number(&self.0.borrow()[path].body, TITLE)
    }
}

on_both! {
    empty
    /// Who keeps answers and asks with their tags is told of every write.
    async fn no_kept_answer_outlives_a_write(app) {
        let world = Rc::new(World::new(&app).await);
        let (app, watch, keeper) = (Rc::new(app), Rc::new(Watch::default()), Rc::new(Keeper::default()));
        let path = format!("/api/v1/actions/{}", world.action.id);
        let reader = {
            let (app, watch, keeper) = (Rc::clone(&app), Rc::clone(&watch), Rc::clone(&keeper));
            rt::spawn(async move { watch.read("kept", async || keeper.ask(&app, &path).await).await; })
        };
        watch.write(async |number| world.title(&app, number).await).await;
        reader.await.unwrap();
        assert_eq!(*watch.stale.borrow(), Vec::<String>::new());
    }
}

on_both! {
    empty
    /// The negative control: the same watch sees that answers which are kept without asking, and
    /// those of a catalogue that was read before, are too old.
    async fn the_watch_sees_what_is_too_old(app) {
        let world = Rc::new(World::new(&app).await);
        let (app, watch, keeper) = (Rc::new(app), Rc::new(Watch::default()), Rc::new(Keeper::default()));
        let path = format!("/api/v1/actions/{}", world.action.id);
        keeper.ask(&app, &path).await;
        let before = app.state.catalogue.current().await.unwrap();
        let id = world.action.id;
        let kept = {
            let (watch, keeper) = (Rc::clone(&watch), Rc::clone(&keeper));
            rt::spawn(async move { watch.read("kept", async || {
                rt::time::sleep(std::time::Duration::from_millis(1)).await;
                keeper.kept(&path)
            }).await; })
        };
        let read_before = {
            let watch = Rc::clone(&watch);
            rt::spawn(async move { watch.read("read before", async || {
                rt::time::sleep(std::time::Duration::from_millis(1)).await;
                number(&before.actions.by_id(id)?.summary.title, TITLE)
            }).await; })
        };
        watch.write(async |number| world.title(&app, number).await).await;
        kept.await.unwrap();
        read_before.await.unwrap();
        for name in ["kept", "read before"] {
            assert!(watch.stale.borrow().iter().any(|stale| stale.starts_with(name)), "{name}");
        }
    }
}
