//! Fresh databases: a copy of one that was filled once, for each test.

use std::sync::Arc;

use passerelle_api::clock::Clock;
use passerelle_api::database::Database;
use passerelle_api::files::storage::Storage;
use passerelle_api::seed;
use sea_orm::{ConnectionTrait, DbErr};
use tokio::sync::OnceCell;
use uuid::Uuid;

use super::{NOW, configuration};

/// A database engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file in a temporary folder.
    Sqlite,
    /// A database of the server that `TEST_POSTGRES_URL` names.
    Postgres,
}

/// What a database begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    Empty,
    Demonstration,
}

/// A database of a test. It goes with the last that holds it.
#[derive(Clone)]
pub struct TestDatabase {
    url: String,
    _place: Arc<Place>,
}

/// What is cleared away in the end.
enum Place {
    Folder(#[expect(dead_code, reason = "removed when dropped")] tempfile::TempDir),
    Database(String),
}

impl Drop for Place {
    fn drop(&mut self) {
        let Self::Database(url) = self else {
            return;
        };
        // A test's own runtime ends now. Nobody waits: what is left over goes with the server.
        let sql = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", database_of(url));
        std::thread::spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            let _ = runtime.map(|runtime| runtime.block_on(on_server(sql)));
        });
    }
}

impl TestDatabase {
    pub async fn empty(engine: Engine) -> Self {
        copy(engine, Content::Empty).await
    }

    pub async fn demonstration(engine: Engine) -> Self {
        copy(engine, Content::Demonstration).await
    }

    /// A database with reference lists that is no copy of another.
    pub async fn fresh(engine: Engine) -> Self {
        let place = Self::blank(engine).await;
        let database = place.connect().await;
        fill(&database, Content::Empty).await;
        database.close().await;
        place
    }

    /// A database without any table.
    pub async fn blank(engine: Engine) -> Self {
        match engine {
            Engine::Sqlite => sqlite(),
            Engine::Postgres => {
                let url = postgres(&name("blank"));
                on_server(format!("CREATE DATABASE {}", database_of(&url)))
                    .await
                    .unwrap();
                Self::at(url)
            }
        }
    }

    fn at(url: String) -> Self {
        Self {
            _place: Arc::new(Place::Database(url.clone())),
            url,
        }
    }

    /// Host and port of its server.
    pub fn server(&self) -> String {
        let url = reqwest::Url::parse(&self.url).unwrap();
        format!("{}:{}", url.host_str().unwrap(), url.port().unwrap())
    }

    /// The same database by way of another port.
    pub fn through(&self, port: u16) -> Self {
        let mut url = reqwest::Url::parse(&self.url).unwrap();
        url.set_port(Some(port)).unwrap();
        Self {
            url: url.to_string(),
            ..self.clone()
        }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    pub async fn connect(&self) -> Database {
        Database::connect(&self.url, 4).await.unwrap()
    }
}

fn sqlite() -> TestDatabase {
    // Where `cargo clean` finds what a test that was killed left behind.
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let url = format!("sqlite://{}/passerelle.db", folder.path().display());
    TestDatabase {
        url,
        _place: Arc::new(Place::Folder(folder)),
    }
}

fn server() -> String {
    std::env::var("TEST_POSTGRES_URL").expect(
        "TEST_POSTGRES_URL names the PostgreSQL server of the tests; `make test` starts one",
    )
}

fn name(begin: &str) -> String {
    format!("{begin}_{}", Uuid::now_v7().simple())
}

fn postgres(database: &str) -> String {
    let server = server();
    let (server, _) = server.rsplit_once('/').unwrap();
    format!("{server}/{database}")
}

fn database_of(url: &str) -> &str {
    url.rsplit('/').next().unwrap()
}

async fn on_server(sql: String) -> Result<(), DbErr> {
    let connection = sea_orm::Database::connect(server()).await?;
    connection.execute_unprepared(&sql).await?;
    connection.close().await
}

async fn fill(database: &Database, content: Content) {
    let clock = Clock::held(NOW);
    database.migrate().await.unwrap();
    seed::reference::load(database).await.unwrap();
    if content == Content::Demonstration {
        let storage = Storage::of(&configuration()).unwrap();
        let all = seed::all(database, &clock, "75", Some(&storage));
        all.await.unwrap();
    }
}

/// What others are copied from.
enum Original {
    /// A SQLite file.
    File(Vec<u8>),
    /// A database of PostgreSQL.
    Database(TestDatabase),
}

/// The original, made once in a run.
async fn original(engine: Engine, content: Content) -> &'static Original {
    static ORIGINALS: [OnceCell<Original>; 4] = [const { OnceCell::const_new() }; 4];
    let index =
        usize::from(engine == Engine::Postgres) * 2 + usize::from(content == Content::Empty);
    ORIGINALS[index]
        .get_or_init(|| async {
            let place = TestDatabase::blank(engine).await;
            let database = place.connect().await;
            fill(&database, content).await;
            database.close().await;
            match engine {
                Engine::Sqlite => Original::File(std::fs::read(file_of(&place.url)).unwrap()),
                Engine::Postgres => Original::Database(place),
            }
        })
        .await
}

fn file_of(url: &str) -> &str {
    url.trim_start_matches("sqlite://")
}

async fn copy(engine: Engine, content: Content) -> TestDatabase {
    match original(engine, content).await {
        Original::File(bytes) => {
            let place = sqlite();
            std::fs::write(file_of(&place.url), bytes).unwrap();
            place
        }
        Original::Database(original) => {
            // One copy at a time: the original may have no other connection meanwhile.
            static ONE: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
            let _one = ONE.lock().await;
            let url = postgres(&name("test"));
            let copied = database_of(&original.url);
            on_server(format!(
                "CREATE DATABASE {} TEMPLATE {copied}",
                database_of(&url)
            ))
            .await
            .unwrap();
            TestDatabase::at(url)
        }
    }
}
