//! `GET /api/v1/e-apd.csv`

use actix_web::HttpResponse;
use passerelle_shared::oda::DeclarationFilter;

use super::table;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{LangParam, WordedQuery};
use crate::policy::{Deed, Thing};

/// Get what the network's members have to declare as assistance.
///
/// For animators and the Région: the table of a member (see `/api/v1/members/{id}/e-apd.csv`) for all of
/// them, each action once, for the member that leads it.
#[utoipa::path(
    get,
    path = "/api/v1/e-apd.csv",
    operation_id = "get_declaration",
    tag = "actions",
    security(("bearer" = [])),
    params(DeclarationFilter, LangParam),
    responses(
        (status = 200, description = "The table", body = String, content_type = "text/csv"),
        SignedOut, Refusals,
    ),
)]
pub async fn get_declaration(
    who: Authorized<SignedIn>,
    query: WordedQuery<DeclarationFilter>,
) -> Result<HttpResponse, ApiError> {
    who.to(Deed::Read, Thing::Directory)?;
    table::answer(&who, query, None).await
}
