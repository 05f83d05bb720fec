//! The application under test: a real server on a port of its own, on a database of its own.

mod engine;
pub mod entries;
pub mod lists;
pub mod people;
pub mod program;
pub mod provider;
pub mod receiver;
pub mod s3;
pub mod smtp;

use std::sync::Arc;

use passerelle_api::app::State;
use passerelle_api::clock::Clock;
use passerelle_api::config::Config;
use passerelle_api::database::Database;
use passerelle_api::server;
use serde_json::Value;
use time::OffsetDateTime;
use time::macros::datetime;
use tokio::sync::OnceCell;

pub use engine::{Engine, TestDatabase};

/// The time at which tests begin; the demonstration data is relative to it.
pub const NOW: OffsetDateTime = datetime!(2026-11-24 09:30 UTC);

/// Writes a test for both engines: `on_both! { async fn name(app) { … } }`. A word before says what
/// the application begins with: `reading` for a test that only reads demonstration entries,
/// `empty` for reference lists alone; none for demonstration entries of its own.
macro_rules! on_both {
    ($(#[$meta:meta])* async fn $name:ident($app:ident) $body:block) => {
        on_both! { demonstration $(#[$meta])* async fn $name($app) $body }
    };
    ($start:ident $(#[$meta:meta])* async fn $name:ident($app:ident) $body:block) => {
        $(#[$meta])*
        async fn $name($app: $crate::support::TestApp) $body

        mod $name {
            use $crate::support::{Engine, TestApp};

            #[actix_web::test]
            async fn sqlite() {
                super::$name(TestApp::$start(Engine::Sqlite).await).await;
            }

            #[actix_web::test]
            async fn postgres() {
                super::$name(TestApp::$start(Engine::Postgres).await).await;
            }
        }
    };
}
pub(crate) use on_both;

/// A server with its database.
pub struct TestApp {
    /// The shared state of the server.
    pub state: Arc<State>,
    /// The database, for writes and for looking at what is there.
    pub database: Database,
    /// The time of the server; stands still until it is moved.
    pub clock: Clock,
    base: String,
    client: reqwest::Client,
    // Dropped last: the database goes with it.
    place: TestDatabase,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    /// Status.
    pub status: u16,
    /// Headers.
    pub headers: reqwest::header::HeaderMap,
    /// Body.
    pub body: String,
}

impl Answer {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }
}

impl TestApp {
    /// With reference lists, territories and demonstration entries.
    pub async fn demonstration(engine: Engine) -> Self {
        Self::start(TestDatabase::demonstration(engine).await).await
    }

    /// The same, shared by all tests of a run that only read: nothing is written and no clock is
    /// moved.
    pub async fn reading(engine: Engine) -> Self {
        static SHARED: [OnceCell<TestApp>; 2] = [const { OnceCell::const_new() }; 2];
        let shared = SHARED[usize::from(engine == Engine::Postgres)]
            .get_or_init(|| async move {
                // The server outlives the test that needs it first, so it has a thread of its own.
                let (give, take) = tokio::sync::oneshot::channel();
                std::thread::spawn(move || {
                    actix_web::rt::System::new().block_on(async move {
                        let _ = give.send(Self::demonstration(engine).await);
                        std::future::pending::<()>().await;
                    });
                });
                take.await.unwrap()
            })
            .await;
        let place = shared.place.clone();
        Self {
            state: Arc::clone(&shared.state),
            // Connections belong to the thread that opens them.
            database: place.connect().await,
            clock: shared.clock.clone(),
            base: shared.base.clone(),
            client: client(),
            place,
        }
    }

    /// With reference lists alone.
    pub async fn empty(engine: Engine) -> Self {
        Self::start(TestDatabase::empty(engine).await).await
    }

    /// Reference lists alone, in a database that is no copy of another.
    pub async fn fresh(engine: Engine) -> Self {
        Self::start(TestDatabase::fresh(engine).await).await
    }

    /// Reference lists alone, in a server that is configured otherwise.
    pub async fn configured(engine: Engine, configure: impl FnOnce(&mut Config)) -> Self {
        let mut config = configuration();
        configure(&mut config);
        Self::start_with(TestDatabase::empty(engine).await, config).await
    }

    /// On a database that a test has prepared.
    pub async fn start(place: TestDatabase) -> Self {
        Self::start_with(place, configuration()).await
    }

    async fn start_with(place: TestDatabase, config: Config) -> Self {
        let clock = Clock::held(NOW);
        let database = place.connect().await;
        let state = State::load(config, database.clone(), clock.clone())
            .await
            .unwrap();
        let base = listen(Arc::clone(&state)).await;
        Self {
            state,
            database,
            clock,
            base,
            client: client(),
            place,
        }
    }

    /// The engine of its database.
    pub fn engine(&self) -> Engine {
        match self.database.backend() {
            sea_orm::DatabaseBackend::Sqlite => Engine::Sqlite,
            _ => Engine::Postgres,
        }
    }

    /// A second server on the same database, as another process would be.
    pub async fn second(&self) -> Self {
        self.second_with(|_| ()).await
    }

    /// The same, configured otherwise.
    pub async fn second_with(&self, configure: impl FnOnce(&mut Config)) -> Self {
        let mut config = configuration();
        configure(&mut config);
        let place = self.place.clone();
        let database = place.connect().await;
        let state = State::load(config, database.clone(), self.clock.clone())
            .await
            .unwrap();
        let base = listen(Arc::clone(&state)).await;
        Self {
            state,
            database,
            clock: self.clock.clone(),
            base,
            client: self.client.clone(),
            place,
        }
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// A request to a path.
    pub fn request(&self, method: reqwest::Method, path: &str) -> reqwest::RequestBuilder {
        self.client.request(method, self.url(path))
    }

    /// Sends a request.
    pub async fn send(&self, request: reqwest::RequestBuilder) -> Answer {
        let response = request.send().await.unwrap();
        Answer {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: response.text().await.unwrap(),
        }
    }

    /// GET.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(reqwest::Method::GET, path)).await
    }

    /// GET with a header.
    pub async fn get_with(&self, path: &str, header: &str, value: &str) -> Answer {
        let request = self.request(reqwest::Method::GET, path);
        self.send(request.header(header, value)).await
    }

    /// The entries of all pages of a list, in order.
    pub async fn every(&self, path: &str) -> Vec<Value> {
        let join = if path.contains('?') { '&' } else { '?' };
        self.every_page(&format!("{path}{join}limit=100")).await
    }

    /// The entries of this page and those that follow it.
    pub async fn every_page(&self, path: &str) -> Vec<Value> {
        let mut found = Vec::new();
        let mut next = Some(path.to_owned());
        let mut asked = std::collections::HashSet::new();
        while let Some(path) = next {
            assert!(asked.insert(path.clone()), "{path} leads to itself");
            let page = self.json(&path).await;
            found.extend(page["items"].as_array().unwrap().iter().cloned());
            next = page["next"].as_str().map(ToOwned::to_owned);
        }
        found
    }

    /// The JSON of a GET that succeeds.
    pub async fn json(&self, path: &str) -> Value {
        let answer = self.get(path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        answer.json()
    }
}

/// A client to be, without the certificates of the system: reading them takes longer than most
/// tests, and the servers here have none.
pub fn builder() -> reqwest::ClientBuilder {
    reqwest::Client::builder().tls_certs_only([])
}

fn client() -> reqwest::Client {
    builder()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap()
}

fn configuration() -> Config {
    use clap::Parser;

    #[derive(Parser)]
    struct Arguments {
        #[command(flatten)]
        config: Config,
    }
    let mut config = Arguments::parse_from([
        "test",
        "--port",
        "0",
        "--workers",
        "1",
        "--static-dir",
        "no-front-end",
    ])
    .config;
    config.cache_mib = 16;
    // Tests ask more than a reader does, and count what is written.
    config.quota_reader = 0;
    config.mail_dir = concat!(env!("CARGO_TARGET_TMPDIR"), "/mail").into();
    config.files_dir = concat!(env!("CARGO_TARGET_TMPDIR"), "/files").into();
    config
}

async fn listen(state: Arc<State>) -> String {
    let (ready, address) = tokio::sync::oneshot::channel();
    let ready = Box::new(move |address| {
        let _ = ready.send(address);
    });
    actix_web::rt::spawn(server::serve(state, ready));
    format!("http://{}", address.await.unwrap())
}
