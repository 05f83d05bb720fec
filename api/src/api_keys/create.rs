//! `POST /api/v1/account/api-keys`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use passerelle_shared::addresses::{Kind, href};
use passerelle_shared::api_keys::{ApiKey, CreateApiKey};
use passerelle_shared::problem::ErrorCode;
use serde_json::json;

use super::{store, view};
use crate::accounts::proof;
use crate::accounts::store as accounts;
use crate::editing::answer::private;
use crate::http::authorized::{Account, Authorized};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Conflicting, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::mail::{self, Mail, Template, outbox};

/// The address.
pub const PATH: &str = "/api/v1/account/api-keys";

/// Most keys of one account that are good or asked for: one a site, and some.
const KEYS_MAX: u64 = 5;

/// Ask for an API key.
///
/// An administrator decides, and the answer comes by mail. An account has at most five that are granted
/// or asked for. Reading needs no key: it raises the quota.
#[utoipa::path(
    post,
    path = "/api/v1/account/api-keys",
    operation_id = "create_api_key",
    tag = "account",
    security(("bearer" = [])),
    request_body = CreateApiKey,
    responses(
        (status = 201, description = "It is asked for", body = ApiKey),
        SignedOut, BadBody, Conflicting, Refusals,
    ),
)]
pub async fn create_api_key(
    who: Authorized<Account>,
    JsonBody(wanted): JsonBody<CreateApiKey>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?.canonical();
    proof::complete(&who)?;
    let state = &who.state;
    let now = state.clock.now();
    let transaction = state.database.begin_write().await?;
    // Held, so that two requests at once are counted one after the other.
    let account = accounts::locked(&transaction, who.actor.account)
        .await?
        .ok_or(ApiError::new(ErrorCode::Unauthenticated))?;
    if store::living(&transaction, account.id).await? >= KEYS_MAX {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    let row = store::ask(&transaction, account.id, wanted, now).await?;
    let template = Template::ApiKeyToReview;
    for to in accounts::administrators(&transaction).await? {
        let mail = mail::to_account(&to, template)?;
        let page = href(mail.lang, Kind::Administration);
        let mail = Mail {
            values: json!({
                "given_name": to.given_name,
                "owner": format!("{} {}", account.given_name, account.family_name),
                "key": row.name,
                "page": format!("{}{page}?part=keys", state.config.public_url()),
            }),
            ..mail
        };
        outbox::write_about(&transaction, account.id, mail, now).await?;
    }
    transaction.commit().await?;
    state.outbox.wake();
    let key = view::key(row, None, &[], now)?;
    Ok(private(StatusCode::CREATED).json(key))
}
