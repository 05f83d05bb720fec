//! `GET /api/v1/funding-calls.{format}` and `GET /api/v1/funding-calls/{id}.{format}`

use actix_web::HttpResponse;
use actix_web::web::Path;
use passerelle_shared::funding_calls::{FundingCallFilter, FundingCallPage};
use passerelle_shared::representations::{DatedFormat, EntryFormat};

use super::list;
use crate::http::docs::{Conditional, Missing, Refusals};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, LangParam, NoParameters, WordedQuery};
use crate::http::read::PublicRead;
use crate::representations;

/// Get funding calls as a table, a feed or linked data.
///
/// What the list of the same filters keeps, whole: as `.csv` in the order of the list, with labels
/// in place of codes; as `.atom` the 100 latest changes; as `.jsonld` in the words of
/// schema.org. An `.ics` calendar holds those with a day. `.json` is a page of the list itself, and the only one for
/// which `limit` and `cursor` count. The list gives the same to whoever asks for the media type in
/// `Accept`.
#[utoipa::path(
    get,
    path = "/api/v1/funding-calls.{format}",
    operation_id = "get_funding_calls_export",
    tag = "funding-calls",
    params(
        ("format" = DatedFormat, Path, description = "Representation, as the extension of the address"),
        FundingCallFilter,
        LangParam,
    ),
    responses(
        (status = 200, description = "The funding calls", content((FundingCallPage = "application/json"), (String = "text/csv"), (String = "text/calendar"), (String = "application/atom+xml"), (serde_json::Value = "application/ld+json")),
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        Conditional, Missing, Refusals,
    ),
)]
pub async fn get_funding_calls_export(
    read: PublicRead,
    query: WordedQuery<FundingCallFilter>,
    format: Path<String>,
) -> Result<HttpResponse, ApiError> {
    match representations::format(&format)? {
        DatedFormat::Json => list::list_funding_calls(read, FilterQuery(query.filter)).await,
        format => representations::list(read, query.filter, query.lang, format.into()).await,
    }
}

/// Get a funding call in a calendar or as linked data.
///
/// As `.jsonld` in the words of schema.org; as `.ics` where it has a day.
#[utoipa::path(
    get,
    path = "/api/v1/funding-calls/{id}.{format}",
    operation_id = "get_funding_call_export",
    tag = "funding-calls",
    params(
        ("id" = String, Path, description = "Identifier or slug"),
        ("format" = EntryFormat, Path, description = "Representation, as the extension of the address"),
        LangParam,
    ),
    responses(
        (status = 200, description = "The funding call", content((String = "text/calendar"), (serde_json::Value = "application/ld+json")),
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        (status = 308, description = "It has another slug now", headers(("Location" = String, description = "The present address"))),
        Conditional, Missing, Refusals,
    ),
)]
pub async fn get_funding_call_export(
    read: PublicRead,
    query: WordedQuery<NoParameters>,
    address: Path<(String, String)>,
) -> Result<HttpResponse, ApiError> {
    let (id, format) = address.into_inner();
    let format: EntryFormat = representations::format(&format)?;
    representations::entry::<FundingCallFilter>(read, &id, query.lang, format.into()).await
}
