//! `PUT /api/v1/accounts/{id}`

use actix_web::HttpResponse;
use actix_web::web::Path;
use passerelle_shared::accounts::AccountRole;
use passerelle_shared::administration::{AccountDetail, UpdateAccountStanding};
use passerelle_shared::problem::ErrorCode;
use sea_orm::ConnectionTrait;
use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{account_get, store};
use crate::accounts::store as accounts;
use crate::audit;
use crate::editing::precondition::Precondition;
use crate::entity::account;
use crate::http::authorized::{Administrator, Authorized};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Conflicting, IfMatch, Missing, Outdated, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::mail::{Mail, Template, outbox};
use crate::participants;
use crate::rows::code;
use crate::sessions::store::{self as sessions, Which};

/// Set the part of an account, or close it.
///
/// It counts at the account's next request: sessions, personal access tokens and links that were
/// sent end. The person is told why. The last administrator keeps the part, and stays.
#[utoipa::path(
    put,
    path = "/api/v1/accounts/{id}",
    operation_id = "update_account_standing",
    tag = "administration",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "Identifier of the account"),
        IfMatch,
    ),
    request_body = UpdateAccountStanding,
    responses(
        (status = 200, description = "The account as it is now", body = AccountDetail,
         headers(("ETag" = String, description = "Its version, for `If-Match`"))),
        SignedOut, Missing, Conflicting, Outdated, BadBody, Refusals,
    ),
)]
pub async fn update_account_standing(
    who: Authorized<Administrator>,
    id: Path<Uuid>,
    precondition: Precondition,
    JsonBody(wanted): JsonBody<UpdateAccountStanding>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?.canonical();
    let reason = wanted.reason.as_str();
    let state = &who.state;
    let now = state.clock.now();
    let transaction = state.database.begin_write().await?;
    let administrators = store::administrators(&transaction).await?;
    // Somebody may have taken the part away while this request was on its way.
    if !administrators.contains(&who.actor.account) {
        return Err(ApiError::new(ErrorCode::Forbidden));
    }
    let before = accounts::by_id(&transaction, *id)
        .await?
        .ok_or(ApiError::not_found())?;
    precondition.admits(before.version)?;
    let role: AccountRole = code("account.role", before.id, &before.role)?;
    let change = Change {
        role: (role != wanted.role).then_some((role, wanted.role)),
        closed: before.deactivated_at.is_none() && !wanted.active,
        opened: before.deactivated_at.is_some() && wanted.active,
    };
    if change.is_none() {
        transaction.rollback().await?;
        return account_get::answer(&who, *id).await;
    }
    let stays = wanted.role == AccountRole::Administrator && wanted.active;
    if !stays && administrators == [before.id] {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    let deactivated_at = match (wanted.active, before.deactivated_at) {
        (true, _) => None,
        (false, closed) => Some(closed.unwrap_or(now)),
    };
    if change.closed {
        participants::lead_no_longer(&transaction, before.id, now).await?;
    }
    if !store::set(&transaction, &before, wanted.role, deactivated_at, now).await? {
        return Err(ApiError::new(ErrorCode::PreconditionFailed));
    }
    sessions::end(&transaction, before.id, Which::All, now).await?;
    sessions::use_links(&transaction, before.id, now).await?;
    store::remove_access_tokens(&transaction, before.id).await?;
    note(&transaction, &who, &before, &change, reason, now).await?;
    outbox::write(&transaction, mail(&before, &change, reason)?, now).await?;
    transaction.commit().await?;
    state.outbox.wake();
    account_get::answer(&who, *id).await
}

/// What changes of an account.
struct Change {
    /// From which part to which.
    role: Option<(AccountRole, AccountRole)>,
    closed: bool,
    opened: bool,
}

impl Change {
    const fn is_none(&self) -> bool {
        self.role.is_none() && !self.closed && !self.opened
    }
}

async fn note(
    connection: &impl ConnectionTrait,
    who: &Authorized<Administrator>,
    account: &account::Model,
    change: &Change,
    reason: &str,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    let by = Some(who.actor.account);
    let subject = ("account", account.id);
    if let Some((from, to)) = change.role {
        let detail = format!("{from} → {to}. {reason}");
        audit::note(
            connection,
            by,
            "account_role_changed",
            subject,
            &detail,
            now,
        )
        .await?;
    }
    let deed = match (change.closed, change.opened) {
        (true, _) => "account_deactivated",
        (_, true) => "account_reactivated",
        _ => return Ok(()),
    };
    Ok(audit::note(connection, by, deed, subject, reason, now).await?)
}

fn mail(account: &account::Model, change: &Change, reason: &str) -> Result<Mail, ApiError> {
    let template = Template::AccountChanged;
    Ok(Mail {
        cause: format!("{}/{}/{}", template.code(), account.id, account.version),
        recipient: account.email.clone(),
        lang: code("account.lang", account.id, &account.lang)?,
        template,
        values: json!({
            "given_name": account.given_name,
            "closed": change.closed,
            "opened": change.opened,
            "reason": reason,
        }),
    })
}
