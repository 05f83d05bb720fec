//! `PUT /api/v1/account/password`

use actix_web::HttpResponse;
use passerelle_shared::accounts::UpdatePassword;
use sea_orm::Set;

use super::get::current;
use super::{password, proof, store};
use crate::entity::account;
use crate::http::authorized::{Account, Authorized};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Refusals, SignedOut, TooMany};
use crate::http::error::ApiError;
use crate::mail::{self, outbox};
use crate::sessions::store as sessions;

/// Change my password.
///
/// Every other session ends. A forgotten password is replaced in a session that a link began within
/// the last 15 minutes, without the present one.
#[utoipa::path(
    put,
    path = "/api/v1/account/password",
    operation_id = "update_password",
    tag = "account",
    security(("bearer" = [])),
    request_body = UpdatePassword,
    responses(
        (status = 204, description = "The password is changed"),
        SignedOut, BadBody, TooMany, Refusals,
    ),
)]
pub async fn update_password(
    who: Authorized<Account>,
    JsonBody(wanted): JsonBody<UpdatePassword>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?;
    let state = &who.state;
    let now = state.clock.now();
    let (session, account) = current(&who).await?;
    if account.password_hash.is_some() && !proof::is_fresh(&who, &session)? {
        proof::password(&who, &account, wanted.current, "/current").await?;
    }
    password::check(
        &wanted.password,
        &[&account.email, &account.given_name, &account.family_name],
    )?;
    let hash = password::hash(state, wanted.password).await?;
    let transaction = state.database.begin_write().await?;
    let changes = account::ActiveModel {
        password_hash: Set(Some(hash)),
        updated_at: Set(now),
        ..Default::default()
    };
    store::update(&transaction, account.id, changes).await?;
    let others = sessions::Which::AllBut(session.id);
    sessions::end(&transaction, account.id, others, now).await?;
    sessions::use_links(&transaction, account.id, now).await?;
    let mail = mail::to_account(&account, mail::Template::PasswordChanged)?;
    outbox::write(&transaction, mail, now).await?;
    transaction.commit().await?;
    state.outbox.wake();
    Ok(HttpResponse::NoContent().finish())
}
