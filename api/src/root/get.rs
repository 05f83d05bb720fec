//! `GET /api/v1`

use actix_web::{HttpResponse, web::Data};
use passerelle_shared::root::{ApiRoot, Links, Network, Tiles};

use crate::app::State;
use crate::http::docs::{Conditional, Refusals};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::http::read::PublicRead;

/// Get the root document.
///
/// What this platform is, who runs it, whether its entries are invented for demonstration, and
/// where everything is.
#[utoipa::path(
    get,
    path = "/api/v1",
    operation_id = "get_root",
    tag = "root",
    responses(
        (status = 200, description = "The root document", body = ApiRoot,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        Conditional, Refusals,
    ),
)]
pub async fn get_root(
    read: PublicRead,
    FilterQuery(none): FilterQuery<NoParameters>,
    state: Data<State>,
) -> Result<HttpResponse, ApiError> {
    let config = &state.config;
    read.json(&none, async |source| {
        let region = source
            .snapshot
            .reference
            .regions
            .iter()
            .find(|region| region.code == config.network_region);
        let tiles = config
            .tiles_url
            .clone()
            .zip(config.tiles_attribution.clone());
        Ok(ApiRoot {
            name: "Passerelle".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            demonstration: source.snapshot.demonstration,
            network: Network {
                name: config.network_name.clone(),
                region: config.network_region.clone(),
                region_name: region
                    .map(|region| region.name_fr.clone())
                    .unwrap_or_default(),
                website: config.network_website.clone(),
                email: config.network_email.clone(),
            },
            tiles: tiles.map(|(url, attribution)| Tiles { url, attribution }),
            sign_in_provider: config.oidc.provider(),
            file_bytes: config.file_bytes(),
            links: links(),
        })
    })
    .await
}

fn links() -> Links {
    let of = |path: &str| format!("/api/v1/{path}");
    Links {
        members: of("members"),
        actions: of("actions"),
        events: of("events"),
        working_groups: of("working-groups"),
        funding_calls: of("funding-calls"),
        search: of("search"),
        map: of("map"),
        stats: of("stats"),
        reference: of("reference"),
        openapi: "/api/openapi.json".to_owned(),
        documentation: "/api/docs/".to_owned(),
    }
}
