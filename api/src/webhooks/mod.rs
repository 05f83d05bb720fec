//! Webhooks: what changes, told to programs elsewhere. Each is told what `GET /api/v1/changes` gives,
//! in the same order, from the place up to which it was told ([`delivery`]), signed ([`signature`]).

pub mod create;
pub mod delete;
pub mod delivery;
pub mod delivery_create;
pub mod delivery_list;
pub mod describe;
pub mod get;
pub mod list;
pub mod post;
pub mod routes;
pub mod secret_create;
pub mod signature;
pub mod store;
pub mod update;
pub mod view;

use passerelle_shared::validation::Rule;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::app::State;
use crate::entity::webhook;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::error::ApiError;

/// A webhook of a path, if it is the own of whoever asks: somebody else's does not exist.
async fn own(
    connection: &impl ConnectionTrait,
    who: &Authorized<SignedIn>,
    id: Uuid,
) -> Result<webhook::Model, ApiError> {
    store::of_account(connection, who.actor.account, id)
        .await?
        .ok_or(ApiError::not_found())
}

/// Goes on only where something may be delivered to an address, as far as can be said before its
/// name is looked up.
fn deliverable(state: &State, url: &str) -> Result<(), ApiError> {
    match state.outbound.judge(url) {
        Ok(_) => Ok(()),
        Err(_) => Err(ApiError::field("/url", Rule::PublicAddress)),
    }
}
