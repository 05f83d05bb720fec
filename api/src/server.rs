//! Running the server.

use std::sync::Arc;
use std::time::Duration;

use actix_web::middleware::from_fn;
use actix_web::web::{Bytes, Data};
use actix_web::{App, HttpResponse, HttpServer, web};
use anyhow::Context;
use futures_util::future::LocalBoxFuture;

use crate::app::{State, configure, cors};
use crate::http::envelope::{envelope, limits};
use crate::http::negotiation::negotiation;
use crate::quota::{quota, usage};

/// Serves until the process is asked to stop, and then ends what runs. In a box, so that the whole
/// server is compiled here, once, and not again in each program that serves.
///
/// # Errors
/// The address cannot be had.
pub fn serve(
    state: Arc<State>,
    ready: Box<dyn FnOnce(std::net::SocketAddr)>,
) -> LocalBoxFuture<'static, anyhow::Result<()>> {
    Box::pin(run(state, ready))
}

async fn run(
    state: Arc<State>,
    ready: Box<dyn FnOnce(std::net::SocketAddr)>,
) -> anyhow::Result<()> {
    let config = state.config.clone();
    actix_web::rt::spawn(crate::mail::delivery::run(Arc::clone(&state)));
    actix_web::rt::spawn(crate::retention::run(Arc::clone(&state)));
    actix_web::rt::spawn(usage::run(Arc::clone(&state)));
    actix_web::rt::spawn(crate::webhooks::delivery::run(Arc::clone(&state)));
    let data = Data::from(Arc::clone(&state));
    let server = HttpServer::new(move || {
        App::new()
            .app_data(data.clone())
            .wrap(from_fn(negotiation))
            .wrap(from_fn(limits))
            .wrap(from_fn(quota))
            .wrap(cors())
            .wrap(from_fn(envelope))
            .configure(configure)
    })
    .shutdown_timeout(config.shutdown_seconds);
    let server = match config.workers {
        Some(workers) => server.workers(usize::from(workers)),
        None => server,
    };
    let server = server.bind((config.host, config.port)).with_context(|| {
        format!(
            "PORT={}: cannot listen on {}:{}; another program may be using it",
            config.port, config.host, config.port
        )
    })?;
    if let Some(address) = server.addrs().first() {
        ready(*address);
    }
    server.run().await?;
    usage::flush(&state).await;
    let most = Duration::from_secs(config.shutdown_seconds);
    state.background.end(most).await;
    Ok(())
}

/// Serves the same bytes at every address: what a server that computes nothing can do, beside
/// which benchmarks measure.
///
/// # Errors
/// The address cannot be had.
pub async fn baseline(body: Bytes, port: u16, workers: usize) -> anyhow::Result<()> {
    HttpServer::new(move || {
        let body = body.clone();
        App::new().default_service(web::to(move || {
            let body = body.clone();
            async move {
                HttpResponse::Ok()
                    .content_type("application/json")
                    .body(body)
            }
        }))
    })
    .workers(workers)
    .bind(("127.0.0.1", port))?
    .run()
    .await?;
    Ok(())
}
