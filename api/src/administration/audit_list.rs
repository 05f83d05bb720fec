//! `GET /api/v1/audit`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use passerelle_shared::administration::{AuditFilter, AuditLine, AuditPage};
use passerelle_shared::limits::PAGE_SIZE_DEFAULT;
use passerelle_shared::page::Cursor;
use uuid::Uuid;

use super::audit_store as store;
use crate::editing::answer::private;
use crate::http::authorized::{Administrator, Authorized};
use crate::http::docs::{Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, place};
use crate::http::read::{cut, next_address};

/// List what was done.
///
/// The audit log, for administrators, latest first: who decided what about whom, and why. Nobody can
/// change it. It holds no e-mail address.
#[utoipa::path(
    get,
    path = "/api/v1/audit",
    operation_id = "list_audit",
    tag = "administration",
    security(("bearer" = [])),
    params(AuditFilter),
    responses(
        (status = 200, description = "A page of the log", body = AuditPage),
        SignedOut, Refusals,
    ),
)]
pub async fn list_audit(
    who: Authorized<Administrator>,
    FilterQuery(filter): FilterQuery<AuditFilter>,
) -> Result<HttpResponse, ApiError> {
    let most = filter.limit.unwrap_or(PAGE_SIZE_DEFAULT);
    let after = place(filter.cursor.as_ref(), |id| Uuid::from_slice(id).ok())?;
    let transaction = who.state.database.begin_read().await?;
    let (mut rows, total) = store::page(&transaction, &filter, after, most.into()).await?;
    let more = cut(&mut rows, most);
    let named = store::named(&transaction, &rows).await?;
    transaction.commit().await?;
    let items: Vec<AuditLine> = rows
        .into_iter()
        .map(|row| AuditLine {
            id: row.id,
            at: row.at,
            account: row.account_id,
            by: row.account_id.and_then(|id| named.people.get(&id).cloned()),
            title: row.subject_id.and_then(|id| named.titles.get(&id).cloned()),
            entry: row
                .subject_id
                .and_then(|id| named.entries.get(&id).cloned()),
            deed: row.deed,
            subject_type: row.subject_type,
            subject: row.subject_id,
            detail: row.detail,
        })
        .collect();
    let last = items.last().filter(|_| more);
    let next_cursor = last.map(|last| Cursor::new(last.id.as_bytes().to_vec()));
    Ok(private(StatusCode::OK).json(AuditPage {
        items,
        total,
        next: next_address("/api/v1/audit", &filter, next_cursor.as_ref()),
        next_cursor,
    }))
}
