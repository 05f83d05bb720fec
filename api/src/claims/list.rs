//! `GET /api/v1/claims`

use actix_web::web::Json;
use passerelle_shared::claims::{ClaimFilter, ClaimPage, ClaimStatus, ClaimSummary};
use passerelle_shared::limits::PAGE_SIZE_DEFAULT;
use passerelle_shared::page::Cursor;
use uuid::Uuid;

use super::{domain, store};
use crate::http::authorized::{Animator, Authorized};
use crate::http::docs::{Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, wrong};
use crate::http::read::next_address;
use crate::rows::code;

/// List claims.
///
/// For animators: those that wait, oldest first, each with what speaks for it.
#[utoipa::path(
    get,
    path = "/api/v1/claims",
    operation_id = "list_claims",
    tag = "moderation",
    security(("bearer" = [])),
    params(ClaimFilter),
    responses(
        (status = 200, description = "A page of claims", body = ClaimPage),
        SignedOut, Refusals,
    ),
)]
pub async fn list_claims(
    who: Authorized<Animator>,
    FilterQuery(filter): FilterQuery<ClaimFilter>,
) -> Result<Json<ClaimPage>, ApiError> {
    let connection = who.state.database.reader();
    let status = filter.status.unwrap_or(ClaimStatus::Pending);
    let most = filter.limit.unwrap_or(PAGE_SIZE_DEFAULT);
    let after = match &filter.cursor {
        Some(cursor) => Some(
            Uuid::from_slice(cursor.place())
                .map_err(|_| wrong("cursor", "the next_cursor of another page is expected"))?,
        ),
        None => None,
    };
    let (mut rows, total) = store::page(connection, status, after, most.into()).await?;
    let more = rows.len() > most as usize;
    rows.truncate(most as usize);
    let members: Vec<Uuid> = rows.iter().map(|(claim, _)| claim.member_id).collect();
    let references = crate::members::store::references(connection, &members).await?;
    let counted = store::counted(connection, &members).await?;
    let administrators = store::administrators(connection, &members).await?;
    let websites = store::websites(connection, &members).await?;
    let last = rows.last().map(|(claim, _)| claim.id);
    let mut items = Vec::with_capacity(rows.len());
    for (claim, account) in rows {
        let member = claim.member_id;
        let (Some(account), Some(reference)) = (account, references.get(&member)) else {
            continue;
        };
        let site = websites.get(&member);
        items.push(ClaimSummary {
            id: claim.id,
            member: reference.clone(),
            name: format!("{} {}", account.given_name, account.family_name),
            same_domain: site.map(|site| domain::same_domain(&account.email, site)),
            email: account.email,
            function: code("claim.function", claim.id, &claim.function)?,
            title: claim.title,
            message: claim.message,
            status: code("claim.status", claim.id, &claim.status)?,
            rivals: counted.get(&member).copied().unwrap_or(0).saturating_sub(1),
            administrators: administrators.get(&member).copied().unwrap_or(0),
            created_at: claim.created_at,
            decided_at: claim.decided_at,
            reason: claim.reason,
        });
    }
    let next_cursor = last
        .filter(|_| more)
        .map(|id| Cursor::new(id.as_bytes().to_vec()));
    let next = next_address("/api/v1/claims", &filter, next_cursor.as_ref());
    Ok(Json(ClaimPage {
        items,
        total,
        next,
        next_cursor,
    }))
}
