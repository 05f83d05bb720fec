//! The database goes away, and comes back.

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

use crate::http::reads;
use crate::support::{Answer, Engine, TestApp, TestDatabase, on_both};

fn is_unavailable(answer: &Answer, told: &str) {
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (503, Some("application/problem+json")),
        "{told}: {}",
        answer.body
    );
    assert_eq!(answer.json()["code"], "unavailable", "{told}");
    assert_eq!(answer.header("retry-after"), Some("5"), "{told}");
    assert!(
        !answer.body.to_lowercase().contains("pool") && !answer.body.contains("onnection"),
        "{told}: {}",
        answer.body
    );
}

on_both! {
    /// Who asks meanwhile is told to try again, and not why.
    async fn every_read_is_unavailable_without_it(app) {
        let reads = reads(&app).await;
        app.database.clone().close().await;
        for path in reads.iter().map(String::as_str).chain(["/health/ready"]) {
            is_unavailable(&app.get(path).await, path);
        }
        assert_eq!(app.get("/health/live").await.status, 204);
    }
}

/// Passes connections on to a server until it is dropped.
struct Line(JoinHandle<()>);

impl Line {
    fn open(listener: TcpListener, server: String) -> Self {
        Self(tokio::spawn(async move {
            let mut calls = JoinSet::new();
            while let Ok((mut near, _)) = listener.accept().await {
                let server = server.clone();
                calls.spawn(async move {
                    let mut far = TcpStream::connect(server).await?;
                    copy_bidirectional(&mut near, &mut far).await
                });
            }
        }))
    }

    async fn cut(self) {
        self.0.abort();
        let _ = self.0.await;
    }
}

/// A PostgreSQL that refuses connections, as it does while it is started anew.
#[actix_web::test]
async fn it_answers_again_when_postgresql_is_back() {
    let place = TestDatabase::empty(Engine::Postgres).await;
    let server = place.server();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let line = Line::open(listener, server.clone());
    let app = TestApp::start(place.through(address.port())).await;
    assert_eq!(app.get("/api/v1/actions").await.status, 200);

    line.cut().await;
    for path in ["/api/v1/actions", "/health/ready"] {
        is_unavailable(&app.get(path).await, path);
    }

    let _line = Line::open(TcpListener::bind(address).await.unwrap(), server);
    for path in ["/api/v1/actions", "/api/v1/search?q=eau"] {
        assert_eq!(app.get(path).await.status, 200, "{path}");
    }
    assert_eq!(app.get("/health/ready").await.status, 204);
}
