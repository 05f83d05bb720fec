//! `GET /api/v1/accounts`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use passerelle_shared::administration::{AccountFilter, AccountPage};
use passerelle_shared::limits::PAGE_SIZE_DEFAULT;
use passerelle_shared::page::Cursor;
use uuid::Uuid;

use super::{store, view};
use crate::catalogue::Entry;
use crate::editing::answer::private;
use crate::http::authorized::{Administrator, Authorized};
use crate::http::docs::{Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, place};
use crate::http::read::{cut, next_address};
use crate::search::words::fold;

/// Most members whose people are found by the member's name.
const MEMBERS_MAX: usize = 200;

/// List accounts.
///
/// For administrators, latest first; `q` finds them by their names, e-mail addresses, and the names
/// of their members.
#[utoipa::path(
    get,
    path = "/api/v1/accounts",
    operation_id = "list_accounts",
    tag = "administration",
    security(("bearer" = [])),
    params(AccountFilter),
    responses(
        (status = 200, description = "A page of accounts", body = AccountPage),
        SignedOut, Refusals,
    ),
)]
pub async fn list_accounts(
    who: Authorized<Administrator>,
    FilterQuery(filter): FilterQuery<AccountFilter>,
) -> Result<HttpResponse, ApiError> {
    let most = filter.limit.unwrap_or(PAGE_SIZE_DEFAULT);
    let after = place(filter.cursor.as_ref(), |id| Uuid::from_slice(id).ok())?;
    let members = match &filter.q {
        Some(words) => members(&who, words).await?,
        None => Vec::new(),
    };
    let transaction = who.state.database.begin_read().await?;
    let named = store::of_members(&transaction, &members).await?;
    let page = store::page(&transaction, &filter, after, most.into(), &named).await?;
    let (mut rows, total) = page;
    let more = cut(&mut rows, most);
    let items = view::summaries(&transaction, rows).await?;
    transaction.commit().await?;
    let last = items.last().filter(|_| more);
    let next_cursor = last.map(|last| Cursor::new(last.id.as_bytes().to_vec()));
    Ok(private(StatusCode::OK).json(AccountPage {
        items,
        total,
        next: next_address("/api/v1/accounts", &filter, next_cursor.as_ref()),
        next_cursor,
    }))
}

/// Members whose names hold some words.
async fn members(who: &Authorized<Administrator>, words: &str) -> Result<Vec<Uuid>, ApiError> {
    let snapshot = who.state.catalogue.current().await?;
    let folded = fold(words);
    let sought: Vec<&str> = folded.split_whitespace().collect();
    let named = snapshot.members.iter().filter(|member| {
        let name = fold(&member.summary.name);
        sought.iter().all(|word| name.contains(word))
    });
    Ok(named.map(|member| member.id()).take(MEMBERS_MAX).collect())
}
