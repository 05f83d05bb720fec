//! `GET` and `POST /api/v1/account/access-tokens`, `DELETE /api/v1/account/access-tokens/{id}`

use actix_web::HttpResponse;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::{Json, Path};
use passerelle_shared::accounts::{AccessTokenList, CreateAccessToken, CreatedAccessToken};
use passerelle_shared::problem::ErrorCode;
use uuid::Uuid;

use super::{proof, store, view};
use crate::http::authorized::{Account, Authorized};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Conflicting, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::secret;
use crate::sessions::actor::ACCESS_TOKEN_PREFIX;

/// Most tokens of one account: one a script, and some.
const TOKENS_MAX: usize = 20;
/// Characters of a token by which its owner tells it from others.
const HINT_LENGTH: usize = 4;

/// List my personal access tokens.
///
/// Those that are good, latest first. The tokens themselves were shown once, when they were made.
#[utoipa::path(
    get,
    path = "/api/v1/account/access-tokens",
    operation_id = "list_access_tokens",
    tag = "account",
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The tokens", body = AccessTokenList),
        SignedOut, Refusals,
    ),
)]
pub async fn list_access_tokens(
    who: Authorized<Account>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<Json<AccessTokenList>, ApiError> {
    let state = &who.state;
    let now = state.clock.now();
    let tokens = store::access_tokens(state.database.reader(), who.actor.account, now).await?;
    let items = tokens
        .into_iter()
        .map(view::access_token)
        .collect::<Result<_, _>>()?;
    Ok(Json(AccessTokenList { items }))
}

/// Make a personal access token.
///
/// For scripts: it does what its account may, within its scopes, and nothing with the account
/// itself. It is shown this once.
#[utoipa::path(
    post,
    path = "/api/v1/account/access-tokens",
    operation_id = "create_access_token",
    tag = "account",
    security(("bearer" = [])),
    request_body = CreateAccessToken,
    responses(
        (status = 201, description = "The token", body = CreatedAccessToken),
        SignedOut, BadBody, Conflicting, Refusals,
    ),
)]
pub async fn create_access_token(
    who: Authorized<Account>,
    JsonBody(wanted): JsonBody<CreateAccessToken>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?.canonical();
    let state = &who.state;
    let now = state.clock.now();
    let account = who.actor.account;
    proof::complete(&who)?;
    let transaction = state.database.begin_write().await?;
    if store::access_tokens(&transaction, account, now)
        .await?
        .len()
        >= TOKENS_MAX
    {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    let token = format!("{ACCESS_TOKEN_PREFIX}{}", secret::token()?);
    let hint = token[token.len() - HINT_LENGTH..].to_owned();
    let hash = secret::hash(&token);
    let row = store::keep_access_token(&transaction, account, &wanted, hash, hint, now).await?;
    transaction.commit().await?;
    let access_token = view::access_token(row)?;
    Ok(HttpResponse::Created()
        .insert_header((CACHE_CONTROL, "no-store"))
        .json(CreatedAccessToken {
            token,
            access_token,
        }))
}

/// Revoke a personal access token.
///
/// It can do nothing from then on.
#[utoipa::path(
    delete,
    path = "/api/v1/account/access-tokens/{id}",
    operation_id = "delete_access_token",
    tag = "account",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "Identifier of the token")),
    responses(
        (status = 204, description = "The token is revoked"),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn delete_access_token(
    who: Authorized<Account>,
    id: Path<Uuid>,
) -> Result<HttpResponse, ApiError> {
    let connection = who.state.database.writer();
    if store::remove_access_token(connection, who.actor.account, *id).await? {
        Ok(HttpResponse::NoContent().finish())
    } else {
        Err(ApiError::not_found())
    }
}
