//! Affiliations: who belongs to a member, and what they may do for it.

pub mod create;
pub mod delete;
pub mod list;
pub mod routes;
pub mod store;
pub mod update;

use passerelle_shared::codes::Publication;
use uuid::Uuid;

use crate::app::State;
use crate::audit;
use crate::entity::{affiliation, member};
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::error::ApiError;
use crate::policy::{Deed, Thing};

/// Accepts an invitation. One that is accepted already, or taken back, stays as it is.
///
/// # Errors
/// The database refuses.
pub async fn accept(state: &State, id: Uuid) -> Result<(), ApiError> {
    let now = state.clock.now();
    let transaction = state.database.begin_write().await?;
    if store::accept(&transaction, id, now).await? {
        let row = store::by_id(&transaction, id).await?;
        let account = row.map(|row| row.account_id);
        let subject = ("affiliation", id);
        audit::note(
            &transaction,
            account,
            "affiliation_accepted",
            subject,
            "",
            now,
        )
        .await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// The member of a path, if whoever asks may say who belongs to it.
async fn staffed(who: &Authorized<SignedIn>, id: Uuid) -> Result<member::Model, ApiError> {
    let member = crate::members::store::row(who.state.database.reader(), id)
        .await?
        .ok_or(ApiError::not_found())?;
    let thing = Thing::Member {
        id,
        trusted: false,
        public: member.publication == Publication::Published.code(),
    };
    who.to(Deed::Staff, thing)?;
    Ok(member)
}

/// An affiliation of a path, if whoever asks may change it.
async fn staffed_affiliation(
    who: &Authorized<SignedIn>,
    member: Uuid,
    id: Uuid,
) -> Result<affiliation::Model, ApiError> {
    staffed(who, member).await?;
    store::by_id(who.state.database.reader(), id)
        .await?
        .filter(|row| row.member_id == member)
        .ok_or(ApiError::not_found())
}
