//! The application: the same in production and in tests.

use std::sync::Arc;

use actix_cors::Cors;
use actix_web::http::header::{ACCEPT, ACCEPT_LANGUAGE, IF_NONE_MATCH};
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpResponse, http::header::CONTENT_TYPE};
use futures_util::future::LocalBoxFuture;
use passerelle_shared::limits::BODY_BYTES_MAX;
use tokio::sync::{Notify, Semaphore};
use utoipa_swagger_ui::SwaggerUi;

use crate::background::Background;
use crate::catalogue::Catalogue;
use crate::clock::Clock;
use crate::config::Config;
use crate::database::Database;
use crate::files::storage::Storage;
use crate::http::cache::ResponseCache;
use crate::http::error::ApiError;
use crate::http::files::Files;
use crate::http::routes::Routes;
use crate::mail::delivery::{Outbox, Transport};
use crate::oidc::provider::Provider;
use crate::outbound::Outbound;
use crate::quota::{self, Quotas};
use crate::sessions::keys::Keys;
use crate::{
    accounts, actions, administration, affiliations, api_keys, claims, demonstration, editing,
    events, funding_calls, health, map, members, mirror, moderation, oda, oembed, oidc, openapi,
    pages, participants, proposals, reference, root, search, sessions, stats, webhooks,
    working_groups,
};

/// Seconds for which a browser remembers that another site may read.
const CORS_MAX_AGE: usize = 86_400;

/// Images that are made anew at once: each may take 320 MB.
const IMAGES_AT_ONCE: usize = 2;

/// What handlers share.
#[derive(Debug)]
pub struct State {
    /// The configuration.
    pub config: Config,
    /// The database.
    pub database: Database,
    /// The time.
    pub clock: Clock,
    /// The public data.
    pub catalogue: Catalogue,
    /// Rendered answers.
    pub cache: ResponseCache,
    /// Which build of the server this is: another may render the same data otherwise.
    pub build: String,
    /// The files of the front end.
    pub files: Files,
    /// Keys of access tokens.
    pub keys: Keys,
    /// How many passwords may be hashed at once.
    pub hashing: Semaphore,
    /// The bytes of files.
    pub storage: Storage,
    /// How many images may be made anew at once.
    pub imaging: Semaphore,
    /// What is still done when its request has been answered.
    pub background: Background,
    /// Wakes the delivery of mails.
    pub outbox: Outbox,
    /// Where mails go.
    pub transport: Transport,
    /// The service that people may sign in by, where there is one.
    pub provider: Option<Provider>,
    /// What is held of quotas.
    pub quotas: Quotas,
    /// Asks addresses that people give.
    pub outbound: Outbound,
    /// Wakes the delivery to webhooks.
    pub webhooks: Notify,
}

impl State {
    /// Reads the public data and the front end's files. In a box for the reason of
    /// [`serve`](crate::server::serve).
    ///
    /// # Errors
    /// The database does not answer, or the front end's folder is not as the build leaves it.
    pub fn load(
        config: Config,
        database: Database,
        clock: Clock,
    ) -> LocalBoxFuture<'static, anyhow::Result<Arc<Self>>> {
        Box::pin(Self::read(config, database, clock))
    }

    async fn read(config: Config, database: Database, clock: Clock) -> anyhow::Result<Arc<Self>> {
        // The one that is there already, from the test before, does as well.
        let _ = rustls::crypto::ring::default_provider().install_default();
        Ok(Arc::new(Self {
            catalogue: Catalogue::load(database.clone(), clock.clone()).await?,
            cache: ResponseCache::new(config.cache_mib * 1_024 * 1_024),
            build: build_id(&config),
            files: Files::load(&config)?,
            keys: Keys::load(&config, &database).await?,
            hashing: Semaphore::new(std::thread::available_parallelism().map_or(1, usize::from)),
            storage: Storage::of(&config)?,
            imaging: Semaphore::new(IMAGES_AT_ONCE),
            background: Background::here(),
            outbox: Outbox::default(),
            transport: Transport::of(&config)?,
            provider: Provider::of(&config)?,
            quotas: Quotas::default(),
            outbound: Outbound::new(&config.webhook_allowed_networks),
            webhooks: Notify::new(),
            config,
            database,
            clock,
        }))
    }
}

/// Tells one build from another: the version, size and time of the executable, and what answers
/// take from the configuration.
fn build_id(config: &Config) -> String {
    let executable = std::env::current_exe().and_then(std::fs::metadata);
    let mark = executable.ok().and_then(|metadata| {
        let modified = metadata
            .modified()
            .ok()?
            .duration_since(std::time::UNIX_EPOCH)
            .ok()?;
        Some(format!("{:x}-{:x}", metadata.len(), modified.as_nanos()))
    });
    let said = (
        [&config.network_name, &config.network_region],
        [&config.network_website, &config.network_email],
        [&config.tiles_url, &config.tiles_attribution],
        config.oidc.provider(),
        (config.file_bytes(), config.public_url()),
    );
    format!(
        "{}-{}-{said:?}",
        env!("CARGO_PKG_VERSION"),
        mark.unwrap_or_default()
    )
}

/// Declares every route of the API.
pub fn declare(routes: &mut Routes<'_>) {
    root::routes::declare(routes);
    sessions::routes::declare(routes);
    oidc::routes::declare(routes);
    accounts::routes::declare(routes);
    editing::routes::declare(routes);
    claims::routes::declare(routes);
    proposals::routes::declare(routes);
    moderation::routes::declare(routes);
    administration::routes::declare(routes);
    api_keys::routes::declare(routes);
    affiliations::routes::declare(routes);
    demonstration::routes::declare(routes);
    members::routes::declare(routes);
    actions::routes::declare(routes);
    oda::routes::declare(routes);
    events::routes::declare(routes);
    working_groups::routes::declare(routes);
    participants::routes::declare(routes);
    funding_calls::routes::declare(routes);
    search::routes::declare(routes);
    mirror::routes::declare(routes);
    map::routes::declare(routes);
    stats::routes::declare(routes);
    webhooks::routes::declare(routes);
    reference::routes::declare(routes);
    oembed::routes::declare(routes);
    crate::files::routes::declare(routes);
    health::declare(routes);
}

/// Puts everything into an actix application but the middleware.
pub fn configure(config: &mut ServiceConfig) {
    config.app_data(web::PayloadConfig::new(
        usize::try_from(BODY_BYTES_MAX).unwrap_or(usize::MAX),
    ));
    declare(&mut Routes::new(config, &mut Vec::new()));
    let document = openapi::document();
    config.service(
        web::resource("/api/openapi.json").route(web::get().to(move || {
            let document = document.clone();
            async move {
                HttpResponse::Ok()
                    .insert_header((CONTENT_TYPE, "application/json"))
                    .body(document)
            }
        })),
    );
    config.service(web::redirect("/api/docs", "/api/docs/"));
    config.service(
        SwaggerUi::new("/api/docs/{_:.*}")
            .config(utoipa_swagger_ui::Config::new(["/api/openapi.json"]).use_base_layout()),
    );
    config.service(web::scope("/api").default_service(web::to(|| async {
        Err::<HttpResponse, _>(ApiError::new(
            passerelle_shared::problem::ErrorCode::UnknownRoute,
        ))
    })));
    for (path, handler) in [
        ("/sitemap.xml", web::get().to(pages::sitemap::index)),
        ("/sitemap/{name}.xml", web::get().to(pages::sitemap::part)),
        ("/robots.txt", web::get().to(pages::sitemap::robots)),
    ] {
        config.service(web::resource(path).route(handler));
    }
    config.default_service(web::to(crate::http::files::serve));
}

/// Reading is open to every site; nothing else is, and nothing goes with credentials.
pub fn cors() -> Cors {
    Cors::default()
        .allow_any_origin()
        .send_wildcard()
        .allowed_methods(["GET", "HEAD", "OPTIONS"])
        .allowed_headers([
            ACCEPT,
            ACCEPT_LANGUAGE,
            IF_NONE_MATCH,
            quota::reader::HEADER,
        ])
        .expose_headers(["etag", "link", "retry-after", "x-request-id"])
        .expose_headers([quota::LIMIT, quota::REMAINING, quota::RESET, quota::POLICY])
        .max_age(CORS_MAX_AGE)
}
