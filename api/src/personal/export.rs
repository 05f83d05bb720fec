//! `GET /api/v1/account/export`

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use passerelle_shared::accounts::SecondFactorState;
use passerelle_shared::members::MemberRef;
use passerelle_shared::personal::PersonalData;
use passerelle_shared::problem::ErrorCode;
use sea_orm::ConnectionTrait;
use time::Duration;
use uuid::Uuid;

use super::{store, view};
use crate::accounts::get::current;
use crate::accounts::view::access_token;
use crate::entity::account;
use crate::http::authorized::{Account, Authorized};
use crate::http::docs::{Refusals, SignedOut, TooMany};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::participants::store as participants;
use crate::sessions::throttle::{self, Limit};
use crate::{api_keys, files, oidc, webhooks};

/// Exports of one account: each reads everything that there is of it.
const OF_ACCOUNT: Limit = Limit {
    burst: 5,
    every: Duration::minutes(10),
};

/// Export my data.
///
/// Everything that the platform knows of the account and its owner, but for secrets, as one
/// document for people and programs (GDPR, articles 15 and 20).
#[utoipa::path(
    get,
    path = "/api/v1/account/export",
    operation_id = "get_account_export",
    tag = "account",
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The data", body = PersonalData,
         headers(("Content-Disposition" = String, description = "A name for the file"))),
        SignedOut, TooMany, Refusals,
    ),
)]
pub async fn get_account_export(
    who: Authorized<Account>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    complete(&who)?;
    let state = &who.state;
    let key = state
        .keys
        .digest(&["export", &who.actor.account.to_string()]);
    throttle::take(state, &[(key, OF_ACCOUNT)]).await?;
    let (_, account) = current(&who).await?;
    let data = data(&who, account).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((
            CONTENT_DISPOSITION,
            "attachment; filename=\"passerelle.json\"",
        ))
        .json(data))
}

/// Goes on only in a session that has given the code of a second factor, where the account has one.
///
/// # Errors
/// `second_factor_required`.
pub(super) fn complete(who: &Authorized<Account>) -> Result<(), ApiError> {
    match who.actor.second_factor {
        SecondFactorState::CodeRequired => Err(ApiError::new(ErrorCode::SecondFactorRequired)),
        _ => Ok(()),
    }
}

async fn data(
    who: &Authorized<Account>,
    account: account::Model,
) -> Result<PersonalData, ApiError> {
    let connection = &who.state.database.begin_read().await?;
    let id = account.id;
    let now = who.state.clock.now();
    let affiliations = store::affiliations(connection, id).await?;
    let claims = store::claims(connection, id).await?;
    let contacts = store::contacts(connection, &account.email).await?;
    let consents = store::consents(connection, id, &contacts).await?;
    let groups = participants::of_account(connection, id).await?;
    let of_groups = groups.iter().filter_map(|(row, _)| row.member_id);
    let of_affiliations = affiliations.iter().map(|row| row.member_id);
    let of_claims = claims.iter().map(|row| row.member_id);
    let of_contacts = contacts.iter().map(|row| row.member_id);
    let members = of_affiliations
        .chain(of_groups)
        .chain(of_claims)
        .chain(of_contacts);
    let members = named(connection, members.collect()).await?;
    Ok(PersonalData {
        exported_at: now,
        affiliations: kept(affiliations, |row| view::affiliation(row, &members))?,
        participations: each(groups, |row| view::participation(row, &members))?,
        sessions: each(store::sessions(connection, id).await?, view::session)?,
        identities: oidc::store::of_account(connection, id)
            .await?
            .into_iter()
            .map(view::identity)
            .collect(),
        access_tokens: each(store::access_tokens(connection, id).await?, access_token)?,
        api_keys: api_keys::view::own(
            connection,
            api_keys::store::of_account(connection, id).await?,
            now,
        )
        .await?,
        webhooks: each(
            webhooks::store::all_of_account(connection, id).await?,
            |row| webhooks::view::webhook(row, now),
        )?,
        claims: kept(claims, |row| view::claim(row, &members))?,
        proposals: each(store::proposals(connection, id).await?, view::proposal)?,
        consents: each(consents, |row| view::consent(row, &members))?,
        contacts: kept(contacts, |row| view::contact(row, &members))?,
        audit: store::audit(connection, id)
            .await?
            .into_iter()
            .map(|row| view::audit_entry(row, id))
            .collect(),
        revisions: each(store::revisions(connection, id).await?, view::revision)?,
        files: each(
            files::store::of_account(connection, id).await?,
            files::view::stored,
        )?,
        mails: store::mails(connection, &account.email)
            .await?
            .into_iter()
            .map(view::mail)
            .collect(),
        profile: view::profile(account)?,
    })
}

async fn named(
    connection: &impl ConnectionTrait,
    mut ids: Vec<Uuid>,
) -> Result<HashMap<Uuid, MemberRef>, ApiError> {
    ids.sort_unstable();
    ids.dedup();
    Ok(crate::members::store::references(connection, &ids).await?)
}

fn each<R, T, E>(rows: Vec<R>, view: impl Fn(R) -> Result<T, E>) -> Result<Vec<T>, E> {
    rows.into_iter().map(view).collect()
}

fn kept<R, T, E>(rows: Vec<R>, view: impl Fn(R) -> Option<Result<T, E>>) -> Result<Vec<T>, E> {
    rows.into_iter().filter_map(view).collect()
}
