//! `GET /api/v1/funding-calls/{id}`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::codes::EntryType;
use passerelle_shared::funding_calls::FundingCallDetail;

use super::store;
use crate::http::docs::{Conditional, IdOrSlug, Missing, Refusals};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::http::read::{PublicRead, Source};
use crate::markdown::to_html;
use crate::rows::{number, optional_number};
use crate::slug::resolve;

/// Get a funding call.
///
/// With its rules and steps.
#[utoipa::path(
    get,
    path = "/api/v1/funding-calls/{id}",
    operation_id = "get_funding_call",
    tag = "funding-calls",
    params(IdOrSlug),
    responses(
        (status = 200, description = "The funding call", body = FundingCallDetail,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        (status = 308, description = "It has another slug now", headers(("Location" = String, description = "The present address"))),
        Conditional, Missing, Refusals,
    ),
)]
pub async fn get_funding_call(
    read: PublicRead,
    FilterQuery(none): FilterQuery<NoParameters>,
    id: Path<String>,
) -> Result<HttpResponse, ApiError> {
    read.json(&none, async |source| detail(&source, &id).await)
        .await
}

/// What its page shows.
///
/// # Errors
/// `not_found`, or moved to the address under the present slug.
pub async fn detail(source: &Source, id_or_slug: &str) -> Result<FundingCallDetail, ApiError> {
    let Source { snapshot, database } = source;
    let connection = database.reader();
    let id = resolve(
        connection,
        &snapshot.funding_calls,
        EntryType::FundingCall,
        "/api/v1/funding-calls",
        id_or_slug,
    )
    .await?;
    let entry = snapshot
        .funding_calls
        .by_id(id)
        .ok_or(ApiError::not_found())?;
    let row = store::row(connection, id)
        .await?
        .ok_or(ApiError::not_found())?;
    Ok(FundingCallDetail {
        summary: entry.summary.clone(),
        description_html: to_html(&row.description),
        description: row.description,
        min_population: optional_number("funding_call.min_population", id, row.min_population)?,
        max_population: optional_number("funding_call.max_population", id, row.max_population)?,
        minimum_consortium: optional_number(
            "funding_call.minimum_consortium",
            id,
            row.minimum_consortium,
        )?,
        cofunding_conditions: row.cofunding_conditions,
        steps: store::steps(connection, id).await?,
        link: row.link,
        last_verified_at: row.last_verified_at,
        created_at: row.created_at,
        version: number("funding_call.version", id, row.version)?,
    })
}
