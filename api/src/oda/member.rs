//! `GET /api/v1/members/{id}/e-apd.csv`

use actix_web::HttpResponse;
use actix_web::web::Path;
use passerelle_shared::oda::DeclarationFilter;

use super::table;
use crate::editing::entry::Entry;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{IdOrSlug, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{LangParam, WordedQuery};
use crate::members::write::Members;

/// Get what a member has to declare as assistance.
///
/// For its people, animators and the Région: its actions of a year that count as official development
/// assistance, drafts among them, to prepare the ministry's e-APD survey. A line for each action and
/// country, with its CRS purpose code, the amount of the year, the type of aid, the channel, and what
/// is missing. Only totals are known of a budget: a year has the part of its days, a country an equal
/// part. Of actions that another member leads the amounts are empty.
#[utoipa::path(
    get,
    path = "/api/v1/members/{id}/e-apd.csv",
    operation_id = "get_member_declaration",
    tag = "members",
    security(("bearer" = [])),
    params(IdOrSlug, DeclarationFilter, LangParam),
    responses(
        (status = 200, description = "The table", body = String, content_type = "text/csv"),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn get_member_declaration(
    who: Authorized<SignedIn>,
    query: WordedQuery<DeclarationFilter>,
    id: Path<String>,
) -> Result<HttpResponse, ApiError> {
    let transaction = who.state.database.begin_read().await?;
    let member = Entry::<Members>::of(&transaction, &who, &id).await?.head;
    transaction.commit().await?;
    table::answer(&who, query, Some((member.id, member.slug))).await
}
