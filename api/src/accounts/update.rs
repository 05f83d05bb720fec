//! `PUT /api/v1/account`

use actix_web::web::Json;
use passerelle_shared::accounts::{Account as AccountView, UpdateAccount};
use sea_orm::Set;

use super::get::mine;
use super::store;
use crate::entity::account;
use crate::http::authorized::{Account, Authorized};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Refusals, SignedOut};
use crate::http::error::ApiError;

/// Change my account.
///
/// Name and language. The e-mail address and the role are not changed here.
#[utoipa::path(
    put,
    path = "/api/v1/account",
    operation_id = "update_account",
    tag = "account",
    security(("bearer" = [])),
    request_body = UpdateAccount,
    responses(
        (status = 200, description = "The account as it is now", body = AccountView),
        SignedOut, BadBody, Refusals,
    ),
)]
pub async fn update_account(
    who: Authorized<Account>,
    JsonBody(wanted): JsonBody<UpdateAccount>,
) -> Result<Json<AccountView>, ApiError> {
    let wanted = wanted?.canonical();
    let changes = account::ActiveModel {
        given_name: Set(wanted.given_name),
        family_name: Set(wanted.family_name),
        lang: Set(wanted.lang.code().to_owned()),
        updated_at: Set(who.state.clock.now()),
        ..Default::default()
    };
    store::update(who.state.database.writer(), who.actor.account, changes).await?;
    Ok(Json(mine(&who).await?))
}
