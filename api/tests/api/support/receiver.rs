//! A real receiver of webhooks: a server on a port of this machine that checks signatures with the
//! code of Standard Webhooks.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::web::{self, Bytes, Data};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, rt};
use passerelle_api::entity::webhook;
use passerelle_api::webhooks::{store, view};
use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use standardwebhooks::{
    HEADER_WEBHOOK_ID, HEADER_WEBHOOK_SIGNATURE, HEADER_WEBHOOK_TIMESTAMP, Webhook,
};
use uuid::Uuid;

use super::people::Person;
use super::{Engine, TestApp};

/// A message that arrived.
#[derive(Clone, Debug)]
pub struct Received {
    pub headers: reqwest::header::HeaderMap,
    pub body: String,
}

impl Received {
    /// A header.
    pub fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().unwrap()
    }

    /// The body.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    /// How many signatures it brings.
    pub fn signatures(&self) -> usize {
        self.header(HEADER_WEBHOOK_SIGNATURE).split(' ').count()
    }

    /// Whether it is signed with a secret, whenever that was.
    pub fn is_signed_with(&self, secret: &str) -> bool {
        let timestamp = self.header(HEADER_WEBHOOK_TIMESTAMP).parse().unwrap();
        let id = self.header(HEADER_WEBHOOK_ID);
        let webhook = Webhook::new(secret).unwrap();
        let expected = webhook.sign(id, timestamp, self.body.as_bytes()).unwrap();
        let mut signatures = self.header(HEADER_WEBHOOK_SIGNATURE).split(' ');
        signatures.any(|signature| signature == expected)
    }

    /// Whether a receiver with this secret takes it now.
    pub fn is_taken_with(&self, secret: &str) -> bool {
        let webhook = Webhook::new(secret).unwrap();
        webhook.verify(self.body.as_bytes(), &self.headers).is_ok()
    }
}

/// What a receiver answers with: a status, after some time.
type Answering = dyn Fn(&Received) -> (u16, std::time::Duration) + Send + Sync;

/// A receiver. It ends with the test.
pub struct Receiver {
    /// Where it listens.
    pub address: SocketAddr,
    received: Arc<Mutex<Vec<Received>>>,
    answering: Arc<Mutex<Arc<Answering>>>,
}

/// What its handler shares.
struct Shared {
    received: Arc<Mutex<Vec<Received>>>,
    answering: Arc<Mutex<Arc<Answering>>>,
}

impl Receiver {
    /// Starts one that takes everything.
    pub fn start() -> Self {
        let received = Arc::default();
        let takes: Arc<Answering> = Arc::new(|_| (204, std::time::Duration::ZERO));
        let answering = Arc::new(Mutex::new(takes));
        let shared = Data::new(Shared {
            received: Arc::clone(&received),
            answering: Arc::clone(&answering),
        });
        let server = HttpServer::new(move || {
            App::new()
                .app_data(shared.clone())
                .app_data(web::PayloadConfig::new(10_000_000))
                .default_service(web::to(receive))
        });
        let server = server.workers(1).bind(("127.0.0.1", 0)).unwrap();
        let address = server.addrs()[0];
        rt::spawn(server.run());
        Self {
            address,
            received,
            answering,
        }
    }

    /// Its address, by a name or a number for this machine.
    pub fn url(&self, host: &str) -> String {
        format!("http://{host}:{}/hook", self.address.port())
    }

    /// Has it answer with a status from now on.
    pub fn answer(&self, status: u16) {
        self.answer_by(move |_| (status, std::time::Duration::ZERO));
    }

    /// Has it answer as a function says.
    pub fn answer_by(
        &self,
        answering: impl Fn(&Received) -> (u16, std::time::Duration) + Send + Sync + 'static,
    ) {
        *self.answering.lock().unwrap() = Arc::new(answering);
    }

    /// What has arrived.
    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }

    /// How much has arrived.
    pub fn count(&self) -> usize {
        self.received.lock().unwrap().len()
    }

    /// The same, for who does not hold it.
    pub fn counter(&self) -> impl Fn() -> usize + use<> {
        let received = Arc::clone(&self.received);
        move || received.lock().unwrap().len()
    }

    /// The last that has arrived.
    pub fn last(&self) -> Received {
        self.received().pop().unwrap()
    }
}

async fn receive(request: HttpRequest, body: Bytes, shared: Data<Shared>) -> HttpResponse {
    let headers = request.headers().iter().map(|(name, value)| {
        let name: reqwest::header::HeaderName = name.as_str().parse().unwrap();
        (name, value.as_bytes().try_into().unwrap())
    });
    let received = Received {
        headers: headers.collect(),
        body: String::from_utf8(body.to_vec()).unwrap(),
    };
    let answering = Arc::clone(&shared.answering.lock().unwrap());
    let (status, after) = answering(&received);
    shared.received.lock().unwrap().push(received);
    rt::time::sleep(after).await;
    let mut answer = HttpResponse::build(StatusCode::from_u16(status).unwrap());
    if status / 100 == 3 {
        answer.insert_header((LOCATION, "/elsewhere"));
    }
    answer.finish()
}

/// A webhook with its secret.
#[derive(Clone, Debug)]
pub struct Hook {
    pub id: String,
    pub path: String,
    pub secret: String,
}

impl Hook {
    /// Its identifier.
    pub fn uuid(&self) -> Uuid {
        self.id.parse().unwrap()
    }
}

impl TestApp {
    /// Reference lists alone, and webhooks may deliver to this machine.
    pub async fn receiving(engine: Engine) -> Self {
        Self::configured(engine, |config| {
            config.webhook_allowed_networks = vec!["127.0.0.0/8".parse().unwrap()];
        })
        .await
    }

    /// A second server on the same database that may do so, too.
    pub async fn second_receiving(&self) -> Self {
        self.second_with(|config| {
            config.webhook_allowed_networks = vec!["127.0.0.0/8".parse().unwrap()];
        })
        .await
    }

    /// A webhook of somebody.
    pub async fn hook(&self, person: &Person, url: &str, entry_types: &[&str]) -> Hook {
        let wanted = json!({"url": url, "entry_types": entry_types});
        let answer = self
            .call(person, Method::POST, "/api/v1/webhooks", Some(&wanted))
            .await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        let made = answer.json();
        let id = made["webhook"]["id"].as_str().unwrap().to_owned();
        Hook {
            path: format!("/api/v1/webhooks/{id}"),
            secret: made["secret"].as_str().unwrap().to_owned(),
            id,
        }
    }

    /// A receiver, somebody, and a webhook that leads there.
    pub async fn hooked(&self) -> (Receiver, Person, Hook) {
        let receiver = Receiver::start();
        let person = self.person(AccountRole::Member, &[]).await;
        let hook = self.hook(&person, &receiver.url("127.0.0.1"), &[]).await;
        (receiver, person, hook)
    }

    /// The webhook as its owner sees it, however long ago the owner signed in.
    pub async fn hook_of(&self, hook: &Hook) -> Value {
        let found = webhook::Entity::find_by_id(hook.uuid());
        let row = found.one(self.database.reader()).await.unwrap().unwrap();
        let webhook = view::webhook(row, self.clock.now()).unwrap();
        serde_json::to_value(webhook).unwrap()
    }

    /// Its deliveries, the latest first.
    pub async fn deliveries(&self, hook: &Hook) -> Vec<Value> {
        let found = store::deliveries(self.database.reader(), hook.uuid(), None, 1_000).await;
        let (rows, _) = found.unwrap();
        rows.into_iter()
            .map(|row| serde_json::to_value(view::delivery(row).unwrap()).unwrap())
            .collect()
    }

    /// Has what is due delivered until something is so.
    pub async fn delivered_until(&self, what: &str, is_so: impl AsyncFn() -> bool) {
        let began = std::time::Instant::now();
        loop {
            self.state.webhooks.notify_one();
            if is_so().await {
                return;
            }
            let patience = std::time::Duration::from_secs(30);
            assert!(began.elapsed() < patience, "waited in vain until {what}");
            rt::time::sleep(std::time::Duration::from_millis(10)).await;
        }
    }
}
