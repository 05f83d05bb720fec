//! Claims: how somebody comes to keep the page of a member.

pub mod create;
pub mod decide;
pub mod domain;
pub mod routes;
pub mod store;

use passerelle_shared::claims::ClaimStatus;
use passerelle_shared::codes::{Claim, EntryType};
use uuid::Uuid;

use crate::app::State;
use crate::audit;
use crate::changes::Write;
use crate::http::error::ApiError;
use crate::mail::{self, Template};
use crate::moderation::waiting::Waiting;

/// Confirms a claim: whoever made it reads the mail of the address. It waits for the animators from
/// then on, and they are told. A claim that is confirmed already stays as it is.
///
/// # Errors
/// The database refuses.
pub async fn confirm(state: &State, id: Uuid) -> Result<(), ApiError> {
    let now = state.clock.now();
    let mut write = Write::begin(&state.database).await?;
    let (before, after) = (ClaimStatus::Unconfirmed, ClaimStatus::Pending);
    if !Waiting::Claim
        .advance(write.connection(), id, before, after)
        .await?
    {
        return Ok(());
    }
    let Some(claim) = store::by_id(write.connection(), id).await? else {
        return Ok(());
    };
    let member = claim.member_id;
    store::set_claim(
        write.connection(),
        member,
        &[Claim::Unclaimed],
        Claim::Pending,
        now,
    )
    .await?;
    write.touch(EntryType::Member, member);
    let subject = ("claim", id);
    audit::note(
        write.connection(),
        Some(claim.account_id),
        "claim",
        subject,
        "",
        now,
    )
    .await?;
    let names = crate::members::store::references(write.connection(), &[member]).await?;
    let name = names.get(&member).map_or("", |member| &member.name);
    mail::to_animators(write.connection(), Template::ClaimToReview, id, name, now).await?;
    write.commit().await?;
    state.outbox.wake();
    Ok(())
}
